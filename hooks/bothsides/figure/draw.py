"""A scene as SVG: props, person, letters, the stretched region, the movement.

A sheet is drawn once and framed for either side: the other side's figure is the same drawing turned over, its limbs in each
other's colours and the letters, which are not turned over, in their mirrored places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from ..body.posture import OTHER
from ..body.props import FLOOR, Box, top_of
from ..body.scene import PARTS, Scene, looped, touching
from ..body.vector import Vector, dot, sub
from ..model import PropKind
from .camera import SCALE, Camera, Point, camera
from .marks import arrow, free_place, letter, stretched
from .person import Piece, circle, end_of_limb, pieces
from .shapes import ellipse, hull, num
from .things import Block, blocks, grouped, nearer

# Fill, line and width of each class; the page's style sheet overrides the colours by these classes.
STYLE = {
    "right": ("fr", 'fill="#a63c00" stroke="#fff"'),
    "left": ("fl", 'stroke="#0b5cad" stroke-width="7"'),
    "trunk": ("ft", 'fill="#d8d2c7"'),
    "skin": ("fs", 'fill="#efdcc8"'),
    "neck": ("fs", 'fill="#efdcc8"'),
    "ear": ("fs", 'fill="#efdcc8" stroke-width="3"'),
    "eyes": ("fh", 'fill="#4b423b" stroke="none"'),
    "hair": ("fh", 'fill="#4b423b"'),
}
PERSON = '<g stroke="#4d4840" stroke-width="5" paint-order="stroke">'


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of one limb, or of trunk or head, that lie next to each other: one path, and the creases of its bent joints."""

    name: str
    path: str
    crease: str

    def svg(self, id_: str, flip: bool) -> str:
        """The paths in the colours of their limb, or in those of its fellow; the left's stripes are the pattern of ``id_``."""
        name = OTHER.get(self.name, self.name) if flip else self.name
        css, style = STYLE[name]
        fill = f' fill="url(#{id_}h)"' if name == "left" else ""
        drawn = f'<path class="{css}" d="{self.path}"{fill} {style}/>'
        if self.crease:
            colour = "#0b5cad" if name == "left" else "#fff"
            drawn += f'<path class="{css}c" d="{self.crease}" stroke="{colour}" stroke-width="3"/>'
        return drawn


@dataclass(slots=True)
class Sheet:
    """What is drawn so far, the far first and the letters apart, and how much room it takes."""

    view: Camera
    parts: list[str | Run] = field(default_factory=list)
    letters: list[tuple[str, Point, bool]] = field(default_factory=list)
    floor: float = 0.0
    low_x: float = 1e9
    high_x: float = -1e9
    low_y: float = 1e9
    high_y: float = -1e9

    def cover(self, points: Iterable[Point], margin: float = 0.0) -> None:
        """Make room for ``points``."""
        spots = list(points)
        if spots:
            xs, ys = [x for x, _ in spots], [y for _, y in spots]
            self._cover(min(xs) - margin, max(xs) + margin, min(ys) - margin, max(ys) + margin)

    def cover_all(self, found: Iterable[Piece | Block]) -> None:
        """Make room for pieces or things."""
        rooms = [one.room for one in found]
        self._cover(min([r[0] for r in rooms]), max([r[1] for r in rooms]), min([r[2] for r in rooms]), max([r[3] for r in rooms]))

    def place(self, things: Sequence[Block]) -> None:
        """Draw ``things``, the far first, over what is there."""
        if things:
            self.parts.append(grouped(things))
            self.cover_all(things)

    def _cover(self, low_x: float, high_x: float, low_y: float, high_y: float) -> None:
        self.low_x, self.high_x = min(self.low_x, low_x), max(self.high_x, high_x)
        self.low_y, self.high_y = min(self.low_y, low_y), max(self.high_y, high_y)


def draw(
    stand: Scene,
    id_: str,
    title: str,
    description: str,
    marks: Sequence[tuple[str, str]] = (),
    before: Scene | None = None,
    room: Sheet | None = None,
) -> str:
    """The figure of ``stand`` as one ``<svg>``; ``id_`` begins every id in it.

    ``marks`` are the stretched regions with their sides; ``before`` is the scene that the movement comes from; ``room`` is
    a sheet whose frame this one takes over, so that the figures of a stretch have one scale.
    """
    view = view_of(stand)
    sheet = sheet_of(stand, view, pieces(stand.skeleton, view), blocks(stand.boxes, view, {}), marks, before)
    return framed(sheet, id_, title, description, room)


def framed(sheet: Sheet, id_: str, title: str, description: str, room: Sheet | None = None, flip: bool = False) -> str:
    """``sheet`` as one ``<svg>`` in its own frame or in that of ``room``; with ``flip`` the figure of the other side, its mirror image."""
    frame = room or sheet
    body = floor_of(frame) + "".join([part if isinstance(part, str) else part.svg(id_, flip) for part in sheet.parts])
    turned = ' transform="scale(-1 1)"' if flip else ""
    letters = "".join([letter(*(_flipped(*placed) if flip else placed)) for placed in sheet.letters])
    head = f'role="img" aria-labelledby="{id_}t {id_}d"'
    words = f'<title id="{id_}t">{escape(title)}</title><desc id="{id_}d">{escape(description)}</desc>'
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box_of(frame, flip)}" {head}>{words}{hatch(id_, flip)}'
    return (
        f'{opening}<g stroke-linejoin="round"{turned}>{body}</g>'
        f'<g font-family="Arial,sans-serif" font-weight="700" font-size="38" text-anchor="middle">{letters}</g></svg>'
    )


def _flipped(side: str, place: Point, on_limb: bool) -> tuple[str, Point, bool]:
    """A letter in the mirror image."""
    return OTHER[side], (-place[0], place[1]), on_limb


def sheet_of(
    stand: Scene,
    view: Camera,
    person: Sequence[Piece],
    things: Sequence[Block],
    marks: Sequence[tuple[str, str]],
    before: Scene | None,
) -> Sheet:
    """Everything of ``stand``, whose ``person`` and ``things`` are seen by ``view``, drawn without floor and frame."""
    sheet = Sheet(view)
    sheet.cover_all(person)
    sheet.floor = ground(stand, view)
    near = nearer(things, person, view)
    sheet.place([block for block in things if block not in near])
    sheet.parts.append(_shadows(stand, view))
    bands, taken = stretched(stand.skeleton, view, marks, person)
    _person(sheet, person, near, bands)
    _marks(sheet, stand, person, taken, before)
    sheet.low_x, sheet.high_x = sheet.low_x - 30, sheet.high_x + 30
    if view.eye[2] <= 0.6:
        sheet.cover([(sheet.low_x, sheet.floor + 6)])
    return sheet


def view_of(stand: Scene) -> Camera:
    """The camera that a scene is seen by."""
    return camera(stand.posture.view, stand.posture.position)


def shared(sheets: Sequence[Sheet]) -> Sheet:
    """A frame that holds all of ``sheets``, which are seen by one camera."""
    room = Sheet(sheets[0].view)
    for sheet in sheets:
        room.cover([(sheet.low_x, sheet.low_y), (sheet.high_x, sheet.high_y)])
    room.floor = max(sheet.floor for sheet in sheets)
    return room


def ground(stand: Scene, view: Camera) -> float:
    """How low on the sheet the floor is: under the nearest thing that stands on it."""
    return max(view.flat((x, y, 0.0))[1] for x, y, _ in _on_the_ground(stand))


def _on_the_ground(stand: Scene) -> list[Vector]:
    """Where body and things stand, for the line of the floor."""
    points = stand.skeleton.points
    found = [points[point] for part, on in stand.posture.rests if on == FLOOR for point, _ in touching(part)]
    found += [corner for box in stand.boxes if box.low[2] < 1 for corner in _foot(box)]
    found += [points[f"{side} toes"] for side in OTHER]  # a foot that hangs beside a bed hangs before it
    return found or [points["pelvis"]]


def _foot(box: Box) -> list[Vector]:
    """The corners that a block stands on."""
    return [(x, y, 0.0) for x in (box.low[0], box.high[0]) for y in (box.low[1], box.high[1])]


SHADED = frozenset({FLOOR, "mat", "bed", "step"})


def _shadows(stand: Scene, view: Camera) -> str:
    """Where the body touches what it rests on: a flat shade under each part."""
    path = ""
    for part, on in stand.posture.rests:
        height = top_of(on, stand.posture.props)
        if height is None or part not in PARTS or on not in SHADED:
            continue
        spots = [view.flat((*stand.skeleton.points[point][:2], height)) for point, _ in touching(part)]
        (ax, ay), (bx, by) = spots[0], spots[-1]
        wide = num(abs(ax - bx) / 2 + (touching(part)[0][1] + 4.0) * SCALE)
        flat = max(num(abs(ay - by) / 2 + wide * view.eye[2] * 0.8), 3)
        path += ellipse((ax + bx) / 2, (ay + by) / 2, wide, flat)
    return f'<path class="fz" d="{path}" fill="#1c2b2a" fill-opacity=".2"/>' if path else ""


def _person(sheet: Sheet, person: Sequence[Piece], near: Mapping[Block, int], bands: str) -> None:
    """The limbs and the trunk, with what stands before them in its place, and the marks over trunk and thighs."""
    marked = max(i for i, piece in enumerate(person) if piece.name in {"trunk", "thigh"}) if bands else -1
    marked = end_of_limb(person, marked) if bands else -1
    cuts = sorted({*near.values(), marked} - {-1})
    first = 0
    for last in (*cuts, len(person) - 1):
        if part := person[first : last + 1]:
            sheet.parts += [PERSON, *_runs(part), "</g>"]
        sheet.place([block for block, at in near.items() if at == last])
        if last == marked:
            sheet.parts.append(bands)
        first = last + 1


def _runs(person: Sequence[Piece]) -> Iterator[Run]:
    """Neighbours of one limb together."""
    for limb, group in groupby(person, key=lambda p: p.limb):
        run = list(group)
        yield Run(limb.split()[0], "".join([p.path for p in run]), "".join([p.crease for p in run]))


def _marks(sheet: Sheet, stand: Scene, person: Sequence[Piece], taken: list[Point], before: Scene | None) -> None:
    """Letters and arrow, over everything else."""
    near = [piece.limb.split(" ")[0] for piece in reversed(person) if piece.name == "thigh"]
    if (point := looped(stand)) is not None:
        ends = [stand.skeleton.points[f"{s} palm"] for s, hand in stand.posture.hands.items() if str(hand.at) == PropKind.STRAP.value]
        round_ = circle(sheet.view, stand.skeleton.points[point], 4.6)
        band = "".join(hull([circle(sheet.view, end, 0.9), round_]) for end in ends)
        sheet.parts.append(f'<path class="fk" d="{band}" fill="none" stroke="#6b4f1d" stroke-width="7"/>' if band else "")
    for side in near:
        found = free_place(person, side, taken)
        if found:
            place, on_limb = found
            taken.append(place)
            sheet.letters.append((side, place, on_limb))
            sheet.cover([place], 26)
    for part in moving(stand, before) if before is not None else ():
        assert before is not None
        shape, points = arrow(person, sheet.view, before.skeleton.points[part], stand.skeleton.points[part], taken, sheet.floor)
        sheet.parts.append(shape)
        sheet.cover(points, 10)


def moving(stand: Scene, before: Scene) -> list[str]:
    """The part that the movement leads, and its fellow where both go apart or together like a mirror image."""
    part = stand.posture.moves
    if part not in stand.skeleton.points or part not in before.skeleton.points:
        return []
    side, _, name = part.partition(" ")
    other = f"{OTHER.get(side, '')} {name}"
    if other not in stand.skeleton.points:
        return [part]
    way, back = (sub(stand.skeleton.points[p], before.skeleton.points[p]) for p in (part, other))
    return [part, other] if dot(way, back) < 0.3 * dot(way, way) and dot(back, back) > 0.5 * dot(way, way) else [part]


def floor_of(room: Sheet) -> str:
    """The line of the floor, as long as ``room`` is wide; none where one looks down on it."""
    if room.view.eye[2] > 0.6:
        return ""
    line = f"M{num(room.low_x)} {num(room.floor)}H{num(room.high_x)}"
    return f'<path class="fg" d="{line}" stroke="#59635f" stroke-width="5"/>'


def box_of(sheet: Sheet, flip: bool = False) -> str:
    """The view box: what is covered and a little air."""
    left, y, right = num(sheet.low_x) - 6, num(sheet.low_y) - 12, num(sheet.high_x) + 6
    return f"{-right if flip else left} {y} {right - left} {num(sheet.high_y) + 8 - y}"


def hatch(id_: str, flip: bool = False) -> str:
    """The stripes of the left side, which go one way in every figure."""
    turn = -45 if flip else 45
    return (
        f'<defs><pattern id="{id_}h" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate({turn})">'
        '<path class="flb" d="M0 0h14v14H0" fill="#eaf2fb"/>'
        '<path class="flh" d="M7 0v14" stroke="#0b5cad" stroke-width="2.5"/></pattern></defs>'
    )


__all__ = ["SCALE", "Sheet", "box_of", "circle", "draw", "floor_of", "framed", "hatch", "shared", "sheet_of"]
