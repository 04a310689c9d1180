"""The way from start to end: joint angles led from pose to pose by the same geometry, as shapes that a small player draws.

The shapes of a stretch travel in one script that a page fetches only when somebody asks to see the movement.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist
from typing import Any

from ..body.order import order_of
from ..body.posture import Posture
from ..body.scene import Scene, scene, set_down, under_the_floor
from ..body.skeleton import reach
from ..body.vector import Vector, at, between
from ..model import Stretch
from .camera import Camera
from .draw import STYLE, Sheet, box_of, floor_of, ground
from .marks import free_place
from .person import Piece, pieces
from .seen import Seen, seen
from .things import Block, blocks, grouped

STEPS = 3  # straight ways from one pose to the next
NEAR = 15.0  # cm: where no point goes further, one straight way is off by half the width of a line


def mixed(a: Posture, b: Posture, part: float) -> Posture:
    """The posture at ``part`` of the way from ``a`` to ``b``: angles between, resting on what both rest on, hands free."""
    both = tuple(rest for rest in b.rests if rest in a.rests) or a.rests
    return replace(
        b,
        rests=both,
        hands={},
        pelvis=_angles(a.pelvis, b.pelvis, part),
        spine=_angles(a.spine, b.spine, part),
        right=_angles(a.right, b.right, part),
        left=_angles(a.left, b.left, part),
    )


def _angles(a: Mapping[str, float], b: Mapping[str, float], part: float) -> dict[str, float]:
    return {name: a.get(name, 0.0) + (b.get(name, 0.0) - a.get(name, 0.0)) * part for name in {**a, **b}}


def scenes_between(a: Scene, b: Scene) -> list[Scene]:
    """The scenes between ``a`` and ``b``, at even steps of every angle; none where they are near each other."""
    if all(dist(point, b.skeleton.points[name]) < NEAR for name, point in a.skeleton.points.items()):
        return []
    found = []
    for i in range(1, STEPS):
        part = i / STEPS
        stand = scene(_clear_of_the_floor(mixed(a.posture, b.posture, part)))
        for side, sign in (("right", -1.0), ("left", 1.0)):
            goal = between(a.skeleton.points[f"{side} palm"], b.skeleton.points[f"{side} palm"], part)
            reach(stand.skeleton, side, goal, None, _elbow(a, b, side, sign, part))
        found.append(stand)
    return found


def _clear_of_the_floor(posture: Posture) -> Posture:
    """``posture`` with a swinging leg bent at the knee as far as it needs to pass over the floor."""
    for _ in range(18):
        low = under_the_floor(set_down(posture))
        if not low:
            break
        right = _bent(posture.right) if "right" in low else posture.right
        left = _bent(posture.left) if "left" in low else posture.left
        posture = replace(posture, right=right, left=left)
    return posture


def _bent(leg: Mapping[str, float]) -> dict[str, float]:
    """A leg with a little more bend in hip and knee, and the foot drawn up a little."""
    hip, knee, ankle = (leg.get(joint, 0.0) for joint in ("hip flexion", "knee flexion", "ankle dorsiflexion"))
    return {**leg, "hip flexion": hip + 1.5, "knee flexion": knee + 4.0, "ankle dorsiflexion": min(ankle + 4.0, 20.0)}


def _elbow(a: Scene, b: Scene, side: str, sign: float, part: float) -> Vector:
    """The way the elbow points, from where it points in both poses."""
    ways = []
    for stand in (a, b):
        shoulder, elbow, palm = (stand.skeleton.points[f"{side} {n}"] for n in ("shoulder", "elbow", "palm"))
        middle = between(shoulder, palm, 0.5)
        ways.append((elbow[0] - middle[0], elbow[1] - middle[1], elbow[2] - middle[2]))
    hint = at((0.0, 0.0, 0.0), b.skeleton.axes["chest"], -0.45, sign * 0.5, -0.75)
    x, y, z = between(ways[0], ways[1], part)
    return (x + hint[0], y + hint[1], z + hint[2])


class _Film:
    """Keys drawn one after the other: what the player needs of each, and the room that they take together."""

    def __init__(self, view: Camera) -> None:
        self.view = view
        self.room = Sheet(view)
        self.kinds: dict[tuple[str, str], tuple[int, tuple[str, str]]] = {}  # by limb and piece: number, class and outline
        self.keys: list[dict[str, object]] = []
        self.hold: list[int] = []
        self.props: list[str] = []
        self.letters: list[list[int]] = []  # between two poses they stay where they are
        self.turn = 0.0  # of the head: an oval looks the same half a turn on, so the nearest is taken

    def pose(self, one: Seen) -> None:
        """A key at which a pose is reached, with its letters and, but for the first, the things on the way there."""
        person = one.person if one.view == self.view else pieces(one.stand.skeleton, self.view)
        self.letters = [_letter(person, side) for side in ("right", "left")]
        self.room.cover([(place[0], place[1]) for place in self.letters if place], 28)
        if self.keys:
            self._things(one.things if one.view == self.view else blocks(one.stand.boxes, self.view, {}))
        self.hold.append(len(self.keys))
        self.key(one.stand, person)

    def key(self, stand: Scene, person: Sequence[Piece]) -> None:
        """A key of shapes, the far first."""
        values = []
        for piece in person:
            values.append(_numbers(piece, self.turn))
            if piece.oval:
                self.turn = float(values[-1][-1])
        self.room.cover_all(person)
        self.room.floor = max(self.room.floor, ground(stand, self.view))
        self.keys.append({"o": [self._number(piece) for piece in person], "v": values, "l": self.letters})

    def _number(self, piece: Piece) -> int:
        name = (piece.limb, piece.name)
        if name not in self.kinds:
            css = STYLE[piece.limb.split(" ")[0]][0]
            self.kinds[name] = len(self.kinds), (css, "o" if piece.oval else "s" if piece.line else "h")
        return self.kinds[name][0]

    def _things(self, things: Sequence[Block]) -> None:
        self.props.append(grouped(things))
        if things:
            self.room.cover_all(things)

    def data(self) -> dict[str, object]:
        """All of it, in a frame that holds every key."""
        room = self.room
        room.cover([(room.low_x - 30, room.floor + 6), (room.high_x + 30, room.floor)])
        return {
            "box": [int(v) for v in box_of(room).split(" ")],
            "floor": floor_of(room),
            "kinds": [kind for _, kind in self.kinds.values()],
            "keys": self.keys,
            "hold": self.hold,
            "props": self.props,
        }


def movement(stretch: Stretch) -> dict[str, object]:
    """What the player draws from: shapes on the sheet at each key, in the order of their depth; empty without a movement.

    The player goes from key to key in straight lines, which differ from the arcs between by less than a hand's breadth,
    and mirrors everything for the left side, whose figure is the mirror image of the right one's.
    """
    shown = list(seen(stretch).values())
    if len(shown) < 2:
        return {}
    film = _Film(shown[0].view)
    film.pose(shown[0])
    for before, one in pairwise(shown):
        for stand in scenes_between(before.stand, one.stand):
            film.key(stand, pieces(stand.skeleton, film.view))
        film.pose(one)
    return film.data()


def _numbers(piece: Piece, turn: float) -> list[Any]:
    """A piece's shape in whole numbers; an oval turned as near to ``turn`` as it may be."""
    if piece.oval:
        *rest, own = piece.oval
        return [*(round(v) for v in rest), round(own + 180 * round((turn - own) / 180))]
    if piece.line:
        return [round(v) for point in piece.line for v in point]
    return [[round(v) for c in circles for v in c] for circles in piece.hulls]


def _letter(person: Sequence[Piece], side: str) -> list[int]:
    """Where a letter stands, and 1 if it stands on the limb."""
    found = free_place(person, side, ())
    return [round(found[0][0]), round(found[0][1]), int(found[1])] if found else []


def script(stretch: Stretch) -> str:
    """The movement as a classic script for both sides; empty where there is none."""
    data = movement(stretch)
    if not data:
        return ""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"(self.bothsidesMotions ??= {{}})[{json.dumps(str(stretch.id))}] = {written};\n"


def has_motion(stretch: Stretch) -> bool:
    """Whether there is a movement to be shown."""
    return len(order_of(stretch)) > 1
