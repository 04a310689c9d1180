"""A scene as SVG: props, person, letters, the stretched region, the movement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from ..body.posture import OTHER
from ..body.props import FLOOR, Box, top_of
from ..body.scene import PARTS, Scene, looped, touching
from ..body.vector import Vector, dot, sub
from ..model import PropKind
from .camera import SCALE, Camera, Point, camera
from .marks import arrow, free_place, letter, stretched
from .person import Piece, circle, pieces
from .shapes import hull, num, numbers, polygon

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
PERSON = '<g stroke="#4d4840" stroke-width="5" paint-order="stroke" stroke-linejoin="round">'


@dataclass(slots=True)
class Sheet:
    """What is drawn so far, and how much room it takes."""

    view: Camera
    id: str
    parts: list[str]
    floor: float = 0.0
    low_x: float = 1e9
    high_x: float = -1e9
    low_y: float = 1e9
    high_y: float = -1e9

    def cover(self, points: Iterable[Point], margin: float = 0.0) -> None:
        """Make room for ``points``."""
        for x, y in points:
            self.low_x, self.high_x = min(self.low_x, x - margin), max(self.high_x, x + margin)
            self.low_y, self.high_y = min(self.low_y, y - margin), max(self.high_y, y + margin)


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
    return framed(sheet_of(stand, id_, marks, before), title, description, room)


def framed(sheet: Sheet, title: str, description: str, room: Sheet | None = None) -> str:
    """``sheet`` as one ``<svg>`` in its own frame or in that of ``room``."""
    frame, id_ = room or sheet, sheet.id
    inner = floor_of(frame) + "".join(sheet.parts)
    head = f'role="img" aria-labelledby="{id_}t {id_}d"'
    words = f'<title id="{id_}t">{escape(title)}</title><desc id="{id_}d">{escape(description)}</desc>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box_of(frame)}" {head}>{words}{hatch(id_)}{inner}</svg>'


def sheet_of(stand: Scene, id_: str, marks: Sequence[tuple[str, str]], before: Scene | None) -> Sheet:
    """Everything of ``stand`` drawn, without floor and frame."""
    view = view_of(stand)
    sheet = Sheet(view, id_, [])
    person = pieces(stand.skeleton, view)
    for piece in person:
        if piece.circles:
            low_x, high_x, low_y, high_y = piece.room
            sheet.cover([(low_x, low_y), (high_x, high_y)])
    sheet.floor = ground(stand, view)
    near = nearer(stand.boxes, person, view)
    draw_props(sheet, [box for box in stand.boxes if box not in near])
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
    room = Sheet(sheets[0].view, "", [])
    for sheet in sheets:
        room.cover([(sheet.low_x, sheet.low_y), (sheet.high_x, sheet.high_y)])
    room.floor = max(sheet.floor for sheet in sheets)
    return room


def nearer(boxes: Sequence[Box], person: Sequence[Piece], view: Camera) -> dict[Box, int]:
    """The blocks that stand between the eye and a part of the person, with the last part that each lies over."""
    found = {}
    axes = sorted(range(3), key=lambda k: -abs(view.eye[k]))
    for box in boxes:
        room = _outline(box, view)
        for i, piece in enumerate(person):
            low_x, high_x, low_y, high_y = piece.room if piece.circles else (1e9, -1e9, 1e9, -1e9)
            seen = low_x < room[1] and high_x > room[0] and low_y < room[3] and high_y > room[2]
            if seen and piece.spots and _before(box, piece, view, axes):
                found[box] = i
    return {box: _end_of_limb(person, last) for box, last in found.items()}


def _end_of_limb(person: Sequence[Piece], i: int) -> int:
    """The last piece of the limb that piece ``i`` belongs to: a limb stays in one piece."""
    while i + 1 < len(person) and person[i + 1].limb == person[i].limb:
        i += 1
    return i


def _before(box: Box, piece: Piece, view: Camera, axes: Sequence[int]) -> bool:
    """Whether a block is nearer to the eye than a piece; a plane between them tells."""
    for k in axes:
        way = view.eye[k]
        low, high = min(p[k] for p in piece.spots), max(p[k] for p in piece.spots)
        if (low >= box.high[k] - 1.0) if way > 0 else (high <= box.low[k] + 1.0):
            return False
        if (high <= box.low[k] + 1.0) if way > 0 else (low >= box.high[k] - 1.0):
            return abs(way) > 0.05
    return False


def _outline(box: Box, view: Camera) -> tuple[float, float, float, float]:
    """The room that a block takes on the sheet."""
    corners = [
        view.flat((x, y, z)) for x in (box.low[0], box.high[0]) for y in (box.low[1], box.high[1]) for z in (box.low[2], box.high[2])
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), max(xs), min(ys), max(ys)


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


def draw_props(sheet: Sheet, boxes: Sequence[Box]) -> None:
    """Draw every thing, the far first, a cushion on a thing after it: what faces up is light, what stands upright darker."""
    if boxes:
        ordered = sorted(boxes, key=lambda b: (b.of in ROUND and b.low[2] > 0.5, sheet.view.depth(_middle(b))))
        shapes = "".join(_soft(sheet, box) if box.of in ROUND else _hard(sheet, box) for box in ordered)
        sheet.parts.append(f'<g class="fp" fill="#d9dfda" stroke="#59635f" stroke-width="4" stroke-linejoin="round">{shapes}</g>')


ROUND = frozenset({"cushion", "pillow"})


def _soft(sheet: Sheet, box: Box) -> str:
    """A cushion: a block with round edges."""
    r = min((box.high[2] - box.low[2]) / 2, 5.0)
    ends = [(low + r, high - r) for low, high in zip(box.low, box.high, strict=True)]
    circles = [circle(sheet.view, (x, y, z), r) for x in set(ends[0]) for y in set(ends[1]) for z in set(ends[2])]
    sheet.cover([(x, y) for x, y, _ in circles], r * SCALE + 4)
    return f'<path class="fq" d="{hull(circles)}" fill="#eef0ec"/>'


def _hard(sheet: Sheet, box: Box) -> str:
    """A block by the faces that are seen."""
    top, sides = _faces(sheet, box)
    if box.of == "wall":
        return f'<path class="fq" d="{sides}{top}" fill="#eef0ec"/>'
    light = top and box.piece not in {"leg", "legs", "post"}
    return (f'<path d="{sides}"/>' if sides else "") + (f'<path class="fq" d="{top}" fill="#eef0ec"/>' if light else "")


def _middle(box: Box) -> Vector:
    return ((box.low[0] + box.high[0]) / 2, (box.low[1] + box.high[1]) / 2, (box.low[2] + box.high[2]) / 2)


def _faces(sheet: Sheet, box: Box) -> tuple[str, str]:
    """The faces of a block that are seen: the upper one, and those at the sides."""
    low, high, eye = box.low, box.high, sheet.view.eye
    top, sides = "", ""
    for axis in range(3):
        if abs(eye[axis]) < 0.02:
            continue
        at = high[axis] if eye[axis] > 0 else low[axis]
        one, two = (axis + 1) % 3, (axis + 2) % 3
        corners = []
        for a, b in ((low, low), (high, low), (high, high), (low, high)):
            corner = [0.0, 0.0, 0.0]
            corner[axis], corner[one], corner[two] = at, a[one], b[two]
            corners.append(sheet.view.flat((corner[0], corner[1], corner[2])))
        sheet.cover(corners, 4)
        if axis == 2:
            top = polygon(corners)
        else:
            sides += polygon(corners)
    return top, sides


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
        path += (
            f"M{numbers(num((ax + bx) / 2) - wide, num((ay + by) / 2))}a{wide} {flat} 0 1 1 {2 * wide} 0a{wide} {flat} 0 1 1 {-2 * wide} 0z"
        )
    return f'<path class="fz" d="{path}" fill="#1c2b2a" fill-opacity=".2"/>' if path else ""


def _person(sheet: Sheet, person: Sequence[Piece], near: Mapping[Box, int], bands: str) -> None:
    """The limbs and the trunk, with what stands before them in its place, and the marks over trunk and thighs."""
    marked = max(i for i, piece in enumerate(person) if piece.name in {"trunk", "thigh"}) if bands else -1
    marked = _end_of_limb(person, marked) if bands else -1
    cuts = sorted({*near.values(), marked} - {-1})
    first = 0
    for last in (*cuts, len(person) - 1):
        if part := person[first : last + 1]:
            sheet.parts.append(f"{PERSON}{_limbs(sheet, part)}</g>")
        draw_props(sheet, [box for box, at in near.items() if at == last])
        if last == marked:
            sheet.parts.append(bands)
        first = last + 1


def _limbs(sheet: Sheet, person: Sequence[Piece]) -> str:
    drawn = ""
    for limb, group in groupby(person, key=lambda p: p.limb):
        run = list(group)
        name = limb.split()[0]
        css, style = STYLE[name]
        fill = f' fill="url(#{sheet.id}h)"' if name == "left" else ""
        drawn += f'<path class="{css}" d="{"".join(p.path for p in run)}"{fill} {style}/>'
        crease = "".join(p.crease for p in run)
        if crease:
            colour = "#0b5cad" if name == "left" else "#fff"
            drawn += f'<path class="{css}c" d="{crease}" stroke="{colour}" stroke-width="3"/>'
    return drawn


def _marks(sheet: Sheet, stand: Scene, person: Sequence[Piece], taken: list[Point], before: Scene | None) -> None:
    """Letters and arrow, over everything else."""
    near = [piece.limb.split(" ")[0] for piece in reversed(person) if piece.name == "thigh"]
    if (point := looped(stand)) is not None:
        ends = [stand.skeleton.points[f"{s} palm"] for s, hand in stand.posture.hands.items() if str(hand.at) == PropKind.STRAP.value]
        round_ = circle(sheet.view, stand.skeleton.points[point], 4.6)
        band = "".join(hull([circle(sheet.view, end, 0.9), round_]) for end in ends)
        sheet.parts.append(f'<path class="fk" d="{band}" fill="none" stroke="#6b4f1d" stroke-width="7"/>' if band else "")
    letters = ""
    for side in near:
        found = free_place(person, side, taken)
        if found:
            place, on_limb = found
            taken.append(place)
            letters += letter(side, place, on_limb)
            sheet.cover([place], 26)
    sheet.parts.append(f'<g font-family="Arial,sans-serif" font-weight="700" font-size="38" text-anchor="middle">{letters}</g>')
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


def box_of(sheet: Sheet) -> str:
    """The view box: what is covered and a little air."""
    x, y = num(sheet.low_x) - 6, num(sheet.low_y) - 12
    return f"{x} {y} {num(sheet.high_x) + 6 - x} {num(sheet.high_y) + 8 - y}"


def hatch(id_: str) -> str:
    """The stripes of the left side."""
    return (
        f'<defs><pattern id="{id_}h" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path class="flb" d="M0 0h14v14H0z" fill="#eaf2fb"/>'
        '<path class="flh" d="M0 0v14" stroke="#0b5cad" stroke-width="5"/></pattern></defs>'
    )


__all__ = ["SCALE", "Sheet", "box_of", "circle", "draw", "floor_of", "framed", "hatch", "shared", "sheet_of"]
