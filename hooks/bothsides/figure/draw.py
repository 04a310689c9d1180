"""A scene as SVG: props, person, letters, the stretched region, the movement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from ..body.props import Box
from ..body.scene import Scene
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
    "trunk": ("ft", 'fill="#d8d2c7" stroke="#5f5a52" stroke-width="4"'),
    "skin": ("fs", 'fill="#efdcc8" stroke="#5f5a52" stroke-width="4"'),
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
    view = camera(stand.posture.view, lying=stand.posture.position is not Position.UPRIGHT)
    sheet = Sheet(view, id_, [])
    person = pieces(stand.skeleton, view)
    for piece in person:
        for x, y, r in piece.circles:
            sheet.cover([(x, y)], r)
    sheet.floor = max(view.flat((x, y, 0.0))[1] for x, y, _ in _on_the_ground(stand))
    _props(sheet, stand.boxes)
    _person(sheet, person)
    _marks(sheet, stand, person, marks, before)
    return _whole(sheet, title, description)


def _on_the_ground(stand: Scene) -> list[Vector]:
    """Where body and things stand, for the line of the floor."""
    points = stand.skeleton.points
    found = [
        points[name]
        for name in ("right toes", "left toes", "right ball", "left ball", "right knee", "left knee", "right heel", "left heel")
    ]
    near = [p for p in found if p[2] < 12]
    return [*near, *((b.low if sheet_side else b.high) for b in stand.boxes if b.low[2] < 1 for sheet_side in (True, False))] or found


def _props(sheet: Sheet, boxes: Sequence[Box]) -> None:
    if boxes:
        faces = (_faces(sheet, box) for box in sorted(boxes, key=lambda b: sheet.view.depth(_middle(b))))
        paths = "".join(f'<path d="{d}"/>' for d in faces)
        sheet.parts.append(f'<g class="fp" fill="#eef0ec" stroke="#8a938f" stroke-width="3" stroke-linejoin="round">{paths}</g>')


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
    bands, taken = stretched(stand.skeleton, sheet.view, where)
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


def _whole(sheet: Sheet, title: str, description: str) -> str:
    low, high = num(sheet.low_x) - 30, num(sheet.high_x) + 30
    sheet.cover([(low, sheet.floor), (high, sheet.floor + 6)])
    floor = f'<path class="fg" d="M{low} {num(sheet.floor)}H{high}" stroke="#8a938f" stroke-width="5" stroke-linecap="round"/>'
    x, y = num(sheet.low_x), num(sheet.low_y) - 12
    w, h = num(sheet.high_x) - x, num(sheet.high_y) + 8 - y
    i = sheet.id
    hatch = (
        f'<pattern id="{i}h" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path class="flb" d="M0 0h14v14H0z" fill="#eaf2fb"/><path class="flh" d="M0 0v14" stroke="#0b5cad" stroke-width="5"/></pattern>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {w} {h}" role="img" aria-labelledby="{i}t {i}d">'
        f'<title id="{i}t">{escape(title)}</title><desc id="{i}d">{escape(description)}</desc><defs>{hatch}</defs>'
        f"{floor}{''.join(sheet.parts)}</svg>"
    )


__all__ = ["SCALE", "circle", "draw"]
