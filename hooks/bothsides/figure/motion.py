"""The way from start to end: joint angles led from pose to pose by the same geometry, as shapes that a small player draws.

The shapes of a stretch travel in one script that a page fetches only when somebody asks to see the movement.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import dist
from typing import Any

from ..body.order import order_of
from ..body.posture import Posture
from ..body.scene import Scene, scene, set_down, under_the_floor
from ..body.skeleton import Skeleton, reach
from ..body.vector import Vector, at, between
from ..model import Stretch
from .camera import Camera, Point
from .draw import STYLE, Sheet, box_of, floor_of, ground
from .marks import SPOTS, free_place, leg
from .person import Piece, pieces
from .seen import Seen, look, seen
from .things import Block, grouped, nearer

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
        stand = scene(*_clear_of_the_floor(mixed(a.posture, b.posture, part)))
        for side, sign in (("right", -1.0), ("left", 1.0)):
            goal = between(a.skeleton.points[f"{side} palm"], b.skeleton.points[f"{side} palm"], part)
            reach(stand.skeleton, side, goal, None, _elbow(a, b, side, sign, part))
        found.append(stand)
    return found


def _clear_of_the_floor(posture: Posture) -> tuple[Posture, Skeleton]:
    """``posture`` with a swinging leg bent at the knee as far as it needs to pass over the floor, and where it is then."""
    made = set_down(posture)
    for _ in range(18):
        low = under_the_floor(made)
        if not low:
            break
        right = _bent(posture.right) if "right" in low else posture.right
        left = _bent(posture.left) if "left" in low else posture.left
        posture = replace(posture, right=right, left=left)
        made = set_down(posture)
    return posture, made


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


def keys(stretch: Stretch) -> tuple[list[Seen], list[int]]:
    """The keys on the way through all poses of the right side, and which of them are poses. One camera sees them all."""
    shown = list(seen(stretch).values())
    view = shown[-1].view  # the figures of other poses may be seen by others
    found: list[Seen] = []
    hold: list[int] = []
    for number, one in enumerate(shown):
        here = one if one.view == view else look(one.stand, view)
        passed = scenes_between(shown[number - 1].stand, one.stand) if number else []
        found += [Seen(stand, view, pieces(stand.skeleton, view), here.things) for stand in passed]
        hold.append(len(found))
        found.append(here)
    return found, hold


class _Film:
    """Keys drawn one after the other: what the player needs of each, and the room that they take together."""

    def __init__(self, view: Camera) -> None:
        self.view = view
        self.room = Sheet(view)
        self.kinds: dict[tuple[str, str], tuple[int, tuple[str, str]]] = {}  # by limb and piece: number, class and outline
        self.keys: list[dict[str, Any]] = []
        self.props: list[str] = []
        self.front: list[str] = []
        self.turn = 0.0  # of the head: an oval looks the same half a turn on, so the nearest is taken

    def key(self, key: Seen, letters: Sequence[list[int]]) -> None:
        """Add the shapes of a key, the far first, with its letters."""
        values = []
        for piece in key.person:
            values.append(_numbers(piece, self.turn))
            if piece.oval:
                self.turn = float(values[-1][-1])
        self.room.cover_all(key.person)
        self.room.cover([(place[0], place[1]) for place in letters if place], 28)
        self.room.floor = max(self.room.floor, ground(key.stand, self.view))
        near = nearer(key.things, key.person, self.view)
        order = []
        for i, piece in enumerate(key.person):
            order.append(self._number(piece))
            if over := [block for block, last in near.items() if last == i]:
                order.append(self._over(grouped(over)))
        self.keys.append({"o": order, "v": values, "l": letters})

    def _over(self, drawn: str) -> int:
        """The number, -1 and below, of things that lie over a part of the person."""
        if drawn not in self.front:
            self.front.append(drawn)
        return -1 - self.front.index(drawn)

    def _number(self, piece: Piece) -> int:
        name = (piece.limb, piece.name)
        if name not in self.kinds:
            css = STYLE[piece.limb.split(" ")[0]][0]
            self.kinds[name] = len(self.kinds), (css, "o" if piece.oval else "s" if piece.line else "h")
        return self.kinds[name][0]

    def things(self, things: Sequence[Block]) -> None:
        """Add what stands about on the way to a pose."""
        self.props.append(grouped(things))
        if things:
            self.room.cover_all(things)


def movement(stretch: Stretch) -> dict[str, Any]:
    """What the player draws from: shapes on the sheet at each key, in the order of their depth; empty without a movement.

    The player goes from key to key in straight lines, which differ from the arcs between by less than a hand's breadth,
    and turns everything over for the left side, whose figure is the mirror image of the right one's.
    """
    if len(seen(stretch)) < 2:
        return {}
    found, hold = keys(stretch)
    film = _Film(found[0].view)
    people = [key.person for key in found]
    for key, right, left in zip(found, *(_letters(people, hold, side) for side in ("right", "left")), strict=True):
        film.key(key, (right, left))
    for number in hold[1:]:
        film.things(found[number].things)
    room = film.room
    room.cover([(room.low_x - 30, room.floor + 6), (room.high_x + 30, room.floor)])
    return {
        "box": [int(v) for v in box_of(room).split(" ")],
        "floor": floor_of(room),
        "kinds": [kind for _, kind in film.kinds.values()],
        "keys": film.keys,
        "hold": hold,
        "props": film.props,
        "front": film.front,
    }


def _numbers(piece: Piece, turn: float) -> list[Any]:
    """A piece's shape in whole numbers; an oval turned as near to ``turn`` as it may be."""
    if piece.oval:
        *rest, own = piece.oval
        return [*(round(v) for v in rest), round(own + 180 * round((turn - own) / 180))]
    if piece.line:
        return [*map(round, chain.from_iterable(piece.line))]
    return [[*map(round, chain.from_iterable(circles))] for circles in piece.hulls]


FOLLOWED = 2  # a letter's third number: 0 stands beside the limb, 1 on it, 2 on it and moves with it


def _letters(people: Sequence[Sequence[Piece]], hold: Sequence[int], side: str) -> list[list[int]]:
    """A letter's place at each key: on the place of the leg that is free most often, which the player follows.

    Where it is covered, a pose has its letter elsewhere; on the way the letter waits until its place is free again.
    """
    followed: list[Point | None] = [None for _ in people]
    legs = [leg(person, side) for person in people]
    for name, part in SPOTS:
        way = [bones[name].spot(part) for bones in legs]
        if way.count(None) < followed.count(None):
            followed = way
        if None not in followed:
            break
    found = []
    for number, place in enumerate(followed):
        elsewhere = free_place(people[number], side, ()) if place is None and number in hold else None
        if place is not None:
            found.append([round(place[0]), round(place[1]), FOLLOWED])
        else:
            found.append([round(elsewhere[0][0]), round(elsewhere[0][1]), int(elsewhere[1])] if elsewhere else [])
    return found


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
