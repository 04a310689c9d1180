"""A scene as SVG: props, person, letters, the stretched region, the movement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from ..body.props import FLOOR, Box
from ..body.scene import Scene, touching
from ..body.vector import Vector
from ..model import Position
from .camera import SCALE, Camera, Point, camera
from .marks import arrow, free_place, letter, stretched
from .person import Piece, circle, pieces
from .shapes import num, polygon

# Fill, line and width of each class; the page's style sheet overrides the colours by these classes.
STYLE = {
    "right": ("fr", 'fill="#a63c00" stroke="#fff" stroke-width="5"'),
    "left": ("fl", 'stroke="#0b5cad" stroke-width="7"'),
    "trunk": ("ft", 'fill="#d8d2c7" stroke="#4d4840" stroke-width="5"'),
    "skin": ("fs", 'fill="#efdcc8" stroke="#4d4840" stroke-width="5"'),
    "face": ("fs", 'fill="#efdcc8"'),
    "ear": ("fs", 'fill="#efdcc8" stroke="#5f5a52" stroke-width="3"'),
    "eyes": ("fh", 'fill="#4b423b"'),
    "hair": ("fh", 'fill="#4b423b" stroke="#5f5a52" stroke-width="3"'),
}


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


def draw(stand: Scene, id_: str, title: str, description: str, marks: Sequence[tuple[str, str]] = (), before: Scene | None = None) -> str:
    """The figure of ``stand`` as one ``<svg>``; ``id_`` begins every id in it.

    ``marks`` are the stretched regions with their sides; ``before`` is the scene that the movement comes from.
    """
    sheet = sheet_of(stand, id_, marks, before)
    inner = floor_of(sheet) + "".join(sheet.parts)
    head = f'role="img" aria-labelledby="{id_}t {id_}d"'
    words = f'<title id="{id_}t">{escape(title)}</title><desc id="{id_}d">{escape(description)}</desc>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box_of(sheet)}" {head}>{words}{hatch(id_)}{inner}</svg>'


def sheet_of(stand: Scene, id_: str, marks: Sequence[tuple[str, str]], before: Scene | None) -> Sheet:
    """Everything of ``stand`` drawn, without floor and frame."""
    view = camera(stand.posture.view, lying=stand.posture.position is not Position.UPRIGHT)
    sheet = Sheet(view, id_, [])
    person = pieces(stand.skeleton, view)
    for piece in person:
        if piece.circles:
            low_x, high_x, low_y, high_y = piece.room
            sheet.cover([(low_x, low_y), (high_x, high_y)])
    sheet.floor = max(view.flat((x, y, 0.0))[1] for x, y, _ in _on_the_ground(stand))
    _props(sheet, stand.boxes)
    _person(sheet, person)
    _marks(sheet, stand, person, marks, before)
    sheet.low_x, sheet.high_x = sheet.low_x - 30, sheet.high_x + 30
    sheet.cover([(sheet.low_x, sheet.floor + 6)])
    return sheet


def _on_the_ground(stand: Scene) -> list[Vector]:
    """Where body and things stand, for the line of the floor."""
    points = stand.skeleton.points
    found = [points[point] for part, on in stand.posture.rests if on == FLOOR for point, _ in touching(part)]
    found += [corner for box in stand.boxes if box.low[2] < 1 for corner in (box.low, box.high)]
    return found or [points["pelvis"]]


def _props(sheet: Sheet, boxes: Sequence[Box]) -> None:
    if boxes:
        faces = (_faces(sheet, box) for box in sorted(boxes, key=lambda b: sheet.view.depth(_middle(b))))
        paths = "".join(f'<path d="{d}"/>' for d in faces)
        sheet.parts.append(f'<g class="fp" fill="#eef0ec" stroke="#59635f" stroke-width="4" stroke-linejoin="round">{paths}</g>')


def _middle(box: Box) -> Vector:
    return ((box.low[0] + box.high[0]) / 2, (box.low[1] + box.high[1]) / 2, (box.low[2] + box.high[2]) / 2)


def _faces(sheet: Sheet, box: Box) -> str:
    """The faces of a block that are seen."""
    low, high, eye = box.low, box.high, sheet.view.eye
    found = []
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
        found.append(polygon(corners))
    return "".join(found)


def _person(sheet: Sheet, person: Sequence[Piece]) -> None:
    sheet.parts.append('<g paint-order="stroke" stroke-linejoin="round">')
    for limb, group in groupby(person, key=lambda p: p.limb):
        run = list(group)
        name = limb.split()[0]
        css, style = STYLE[name]
        fill = f' fill="url(#{sheet.id}h)"' if name == "left" else ""
        path = "".join(p.path for p in run)
        sheet.parts.append(f'<path class="{css}" d="{path}"{fill} {style}/>')
        crease = "".join(p.crease for p in run)
        if crease:
            colour = "#0b5cad" if name == "left" else "#fff"
            sheet.parts.append(f'<path class="{css}c" d="{crease}" stroke="{colour}" stroke-width="3"/>')
    sheet.parts.append("</g>")


def _marks(sheet: Sheet, stand: Scene, person: Sequence[Piece], where: Sequence[tuple[str, str]], before: Scene | None) -> None:
    """Region, letters and arrow, over everything else."""
    bands, taken = stretched(stand.skeleton, sheet.view, where, person)
    sheet.parts.append(bands)
    near = [piece.limb.split(" ")[0] for piece in reversed(person) if piece.name == "thigh"]
    for side in near:
        found = free_place(person, side, taken)
        if found:
            place, on_limb = found
            taken.append(place)
            sheet.parts.append(letter(side, place, on_limb))
            sheet.cover([place], 26)
    if before is not None and stand.posture.moves in stand.skeleton.points:
        part = stand.posture.moves
        shape, points = arrow(person, sheet.view, before.skeleton.points[part], stand.skeleton.points[part])
        sheet.parts.append(shape)
        sheet.cover(points, 10)


def floor_of(room: Sheet) -> str:
    """The line of the floor, as long as ``room`` is wide."""
    line = f"M{num(room.low_x)} {num(room.floor)}H{num(room.high_x)}"
    return f'<path class="fg" d="{line}" stroke="#59635f" stroke-width="5" stroke-linecap="round"/>'


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


__all__ = ["SCALE", "Sheet", "box_of", "circle", "draw", "floor_of", "hatch", "sheet_of"]
