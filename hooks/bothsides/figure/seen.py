"""The poses of a stretch set down and seen: what its figures and its movement are drawn from alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..body.order import order_of
from ..body.poses import resolved
from ..body.props import Box
from ..body.scene import Scene, scene
from ..model import Stretch
from ..remembered import Same
from .camera import Camera
from .draw import view_of
from .person import Piece, pieces
from .things import Block, blocks


@dataclass(frozen=True, slots=True)
class Seen:
    """A pose of the right side in its place, the camera that its figure names, and person and things as that camera sees them."""

    stand: Scene
    view: Camera
    person: list[Piece]
    things: list[Block]


def seen(stretch: Stretch) -> dict[str, Seen]:
    """Every pose of ``stretch`` that can be drawn, by name, in the order of the steps. The stretch asked for last is kept at hand."""
    return _seen(Same(stretch))


@lru_cache(maxsize=1)
def _seen(same: Same[Stretch]) -> dict[str, Seen]:
    return dict(_each(same.thing))


def _each(stretch: Stretch) -> Iterator[tuple[str, Seen]]:
    ready = resolved(stretch)
    known: dict[Camera, dict[Box, Block]] = {}
    for name in order_of(stretch):
        if name in ready:
            stand = scene(ready[name])
            view = view_of(stand)
            yield name, look(stand, view, known.setdefault(view, {}))


def look(stand: Scene, view: Camera, known: dict[Box, Block] | None = None) -> Seen:
    """``stand`` as ``view`` sees it; ``known`` are things that it has seen before."""
    return Seen(stand, view, pieces(stand.skeleton, view), blocks(stand.boxes, view, {} if known is None else known))
