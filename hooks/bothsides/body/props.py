"""Things that a body rests on or holds, as boxes in space (cm)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Prop, PropKind
from .vector import Vector

FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Size:
    """Usual size: along the body's front, across, and the height of the top."""

    length: float
    width: float
    height: float


SIZES = {
    PropKind.BED: Size(205, 95, 50),
    PropKind.CHAIR: Size(44, 44, 45),
    PropKind.CUSHION: Size(34, 30, 5),
    PropKind.MAT: Size(185, 70, 1),
    PropKind.PILLOW: Size(34, 52, 7),
    PropKind.RAIL: Size(4, 90, 92),
    PropKind.STEP: Size(32, 62, 17),
    PropKind.STICK: Size(3, 3, 125),
    PropKind.STRAP: Size(0, 0, 0),
    PropKind.TABLE: Size(50, 50, 90),
    PropKind.WALL: Size(4, 90, 130),
}
KINDS = {kind.value: kind for kind in PropKind}
SOFT = frozenset({PropKind.CUSHION, PropKind.PILLOW})
CHAIR_BACK = 44.0
CHAIR_BACK_DEEP = 4.0


@dataclass(frozen=True, slots=True)
class Box:
    """A block with its edges along the world's axes. ``of`` names the thing, ``piece`` what it is of it."""

    of: str
    piece: str
    low: Vector
    high: Vector

    @property
    def top(self) -> float:
        """Height of the upper face."""
        return self.high[2]

    def holds(self, point: Vector, margin: float = 0.0) -> bool:
        """Whether ``point`` lies above, in or below the block."""
        x, y, _ = point
        return self.low[0] - margin <= x <= self.high[0] + margin and self.low[1] - margin <= y <= self.high[1] + margin


def top_of(kind: str, props: Mapping[PropKind, Prop]) -> float | None:
    """Height of what a part may rest on, or None if it does not stand there."""
    if kind == FLOOR:
        return 0.0
    known = KINDS.get(kind)
    prop = props.get(known) if known else None
    if prop is None or known is None:
        return None
    height = SIZES[known].height if prop.height is None else prop.height
    if known in SOFT:
        below = top_of(str(prop.upon), props) if prop.upon and prop.upon != kind else 0.0
        return height + (below or 0.0)
    return height


def boxes(props: Mapping[PropKind, Prop], under: Mapping[str, Vector]) -> list[Box]:
    """The blocks of every thing; ``under`` gives the places of the parts that a thing may lie below."""
    made: list[Box] = []
    for kind, prop in props.items():
        size = SIZES[kind]
        length, width = prop.length or size.length, prop.width or size.width
        place = under.get(str(prop.under), (0.0, 0.0, 0.0)) if prop.under else (0.0, 0.0, 0.0)
        x, y = place[0] + prop.forward, place[1] - prop.right
        top = top_of(kind, props) or 0.0
        bottom = top - (prop.height or size.height) if kind in SOFT else 0.0
        if kind is PropKind.CHAIR:
            made += _chair(prop, x, y, length, width, top)
        elif kind is PropKind.TABLE:
            made += _table(kind, x, y, length, width, top)
        elif kind is PropKind.BED:
            made += [
                _block(kind, "legs", x, y, length - 8, width - 8, (0.0, 14.0)),
                _block(kind, "frame", x, y, length, width, (14.0, top - 16)),
                _block(kind, "mattress", x, y, length, width, (top - 16, top)),
            ]
        elif kind is PropKind.WALL:
            across = prop.back in {"on the left", "on the right"}
            made.append(_block(kind, "wall", x, y, width if across else length, length if across else width, (0.0, top)))
        elif kind is PropKind.RAIL:
            made += _rail(kind, x, y, prop, top)
        elif kind is not PropKind.STRAP:
            made.append(_block(kind, kind.value, x, y, length, width, (bottom, top)))
    return made


def _block(kind: str, piece: str, x: float, y: float, length: float, width: float, height: tuple[float, float]) -> Box:
    return Box(str(kind), piece, (x - length / 2, y - width / 2, height[0]), (x + length / 2, y + width / 2, height[1]))


def _legs(kind: str, x: float, y: float, length: float, width: float, top: float, thick: float = 3.0) -> list[Box]:
    dx, dy = (length - thick) / 2, (width - thick) / 2
    return [_block(kind, "leg", x + i * dx, y + j * dy, thick, thick, (0.0, top)) for i in (-1, 1) for j in (-1, 1)]


def _chair(prop: Prop, x: float, y: float, length: float, width: float, top: float) -> list[Box]:
    made = [*_legs("chair", x, y, length, width, top - 4), _block("chair", "seat", x, y, length, width, (top - 4, top))]
    if prop.back is None:
        return made
    deep, high = CHAIR_BACK_DEEP, top + CHAIR_BACK
    sideways = prop.back in {"on the left", "on the right"}
    off = ((width if sideways else length) - deep) / 2 * (1 if prop.back in {"on the left", "in front"} else -1)
    bx, by = (x, y + off) if sideways else (x + off, y)
    wide, thick = (length, deep) if sideways else (deep, width)
    ends = [(bx + i * (length - deep) / 2, by) if sideways else (bx, by + i * (width - deep) / 2) for i in (-1, 1)]
    made += [_block("chair", "post", ex, ey, deep, deep, (top, high - 17)) for ex, ey in ends]
    return [*made, _block("chair", "back", bx, by, wide, thick, (high - 17, high))]


def _table(kind: str, x: float, y: float, length: float, width: float, top: float) -> list[Box]:
    return [*_legs(kind, x, y, length - 4, width - 4, top - 4), _block(kind, "top", x, y, length, width, (top - 4, top))]


def _rail(kind: str, x: float, y: float, prop: Prop, top: float) -> list[Box]:
    length = prop.length or 90.0
    ends = [_block(kind, "post", x + i * (length / 2 - 2), y, 3, 3, (0.0, top - 4)) for i in (-1, 1)]
    return [*ends, _block(kind, "bar", x, y, length, 4, (top - 4, top))]
