"""Things as the camera sees them: blocks by their faces, and which of them stand before a part of the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from ..body.props import Box
from ..body.vector import Vector
from .camera import SCALE, Camera, Point
from .person import Piece, Room, circle, end_of_limb
from .shapes import hull, polygon

ROUND = frozenset({"cushion", "pillow"})
LINE = 4.0  # the width of the line around a thing


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block as it is drawn: its shapes, how near it is, and the room that it takes, without its line and with it."""

    box: Box
    svg: str
    depth: float
    outline: Room
    room: Room


def blocks(boxes: Iterable[Box], view: Camera, known: dict[Box, Block]) -> list[Block]:
    """Every thing drawn, the far first, a cushion on a thing after it.

    ``known`` keeps what ``view`` has seen: most things stay where they are from pose to pose.
    """
    found = [known[box] if box in known else known.setdefault(box, _block(box, view)) for box in boxes]
    return sorted(found, key=lambda block: (block.box.of in ROUND and block.box.low[2] > 0.5, block.depth))


def grouped(found: Sequence[Block]) -> str:
    """The shapes of things together: what faces up is light, what stands upright darker."""
    shapes = "".join([block.svg for block in found])
    return f'<g class="fp" fill="#d9dfda" stroke="#59635f" stroke-width="4">{shapes}</g>' if found else ""


def _block(box: Box, view: Camera) -> Block:
    xs, ys, zs = zip(box.low, box.high, strict=True)
    corners = [view.flat(corner) for corner in product(xs, ys, zs)]
    middle = ((box.low[0] + box.high[0]) / 2, (box.low[1] + box.high[1]) / 2, (box.low[2] + box.high[2]) / 2)
    outline = _around(corners, 0.0)
    if box.of in ROUND:
        svg, room = _soft(box, view)
    else:
        svg, room = _hard(box, view, corners), _around(corners, LINE)
    return Block(box, svg, view.depth(middle), outline, room)


def _around(points: Sequence[Point], margin: float) -> Room:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs) - margin, max(xs) + margin, min(ys) - margin, max(ys) + margin


def _soft(box: Box, view: Camera) -> tuple[str, Room]:
    """A cushion: a block with round edges."""
    r = min((box.high[2] - box.low[2]) / 2, 5.0)
    xs, ys, zs = ({low + r, high - r} for low, high in zip(box.low, box.high, strict=True))
    circles = [circle(view, corner, r) for corner in product(xs, ys, zs)]
    return f'<path class="fq" d="{hull(circles)}" fill="#eef0ec"/>', _around([(x, y) for x, y, _ in circles], r * SCALE + LINE)


def _hard(box: Box, view: Camera, corners: Sequence[Point]) -> str:
    """A block by the faces that are seen."""
    top, sides = _faces(view, corners)
    if box.of == "wall":
        return f'<path class="fq" d="{sides}{top}" fill="#eef0ec"/>'
    light = top and box.piece not in {"leg", "legs", "post"}
    return (f'<path d="{sides}"/>' if sides else "") + (f'<path class="fq" d="{top}" fill="#eef0ec"/>' if light else "")


BITS = (4, 2, 1)  # of the number of a corner: set where it is high along x, y, z


def _faces(view: Camera, corners: Sequence[Point]) -> tuple[str, str]:
    """The faces of a block that are seen: the upper one, and those at the sides."""
    top, sides = "", ""
    for axis, towards in enumerate(view.eye):
        if abs(towards) < 0.02:
            continue
        first = BITS[axis] if towards > 0 else 0
        one, two = BITS[(axis + 1) % 3], BITS[(axis + 2) % 3]
        face = polygon([corners[first], corners[first + one], corners[first + one + two], corners[first + two]])
        if axis == 2:
            top = face
        else:
            sides += face
    return top, sides


def nearer(found: Sequence[Block], person: Sequence[Piece], view: Camera) -> dict[Block, int]:
    """The blocks that stand between the eye and a part of the person, with the last part that each lies over."""
    over: dict[Block, int] = {}
    if not found:
        return over
    axes = sorted(range(3), key=lambda k: -abs(view.eye[k]))
    placed = [(i, *piece.room, piece.spots) for i, piece in enumerate(person) if piece.spots]
    spreads: dict[int, tuple[Vector, Vector]] = {}
    for block in found:
        left, right, top, bottom = block.outline
        for i, low_x, high_x, low_y, high_y, spots in placed:
            if low_x < right and high_x > left and low_y < bottom and high_y > top:
                if i not in spreads:
                    spreads[i] = _spread(spots)
                if _before(block.box, spreads[i], view, axes):
                    over[block] = i
    return {block: end_of_limb(person, last) for block, last in over.items()}


def _spread(spots: Sequence[Vector]) -> tuple[Vector, Vector]:
    """The least and the most of ``spots`` along each axis."""
    xs, ys, zs = zip(*spots, strict=True)
    return (min(xs), min(ys), min(zs)), (max(xs), max(ys), max(zs))


def _before(box: Box, spread: tuple[Vector, Vector], view: Camera, axes: Sequence[int]) -> bool:
    """Whether a block is nearer to the eye than a piece; a plane between them tells."""
    for k in axes:
        way, low, high = view.eye[k], spread[0][k], spread[1][k]
        if (low >= box.high[k] - 1.0) if way > 0 else (high <= box.low[k] + 1.0):
            return False
        if (high <= box.low[k] + 1.0) if way > 0 else (low >= box.high[k] - 1.0):
            return abs(way) > 0.05
    return False
