"""The way from start to end: joint angles led from pose to pose by the same geometry, as shapes that a small player draws.

The shapes of a stretch travel in one script that a page fetches only when somebody asks to see the movement.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from ..body.order import order_of
from ..body.poses import resolved
from ..body.posture import Posture
from ..body.scene import Scene, scene, through
from ..body.skeleton import reach
from ..body.vector import Vector, at, between
from ..model import Position, Stretch
from .camera import camera
from .draw import STYLE, Sheet, box_of, draw_props, floor_of, ground
from .marks import SPOTS, free_place, spot
from .person import Piece, pieces

STEPS = 3  # straight ways from one pose to the next


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
    """``STEPS`` scenes that lead from ``a`` to just before ``b``, with even steps of every angle."""
    found = [a]
    for i in range(1, STEPS):
        part = i / STEPS
        stand = _clear_of_the_floor(mixed(a.posture, b.posture, part))
        for side, sign in (("right", -1.0), ("left", 1.0)):
            goal = between(a.skeleton.points[f"{side} palm"], b.skeleton.points[f"{side} palm"], part)
            reach(stand.skeleton, side, goal, None, _elbow(a, b, side, sign, part))
        found.append(stand)
    return found


def _clear_of_the_floor(posture: Posture) -> Scene:
    """``posture`` set down, a swinging leg bent at the knee as far as it needs to pass over the floor."""
    stand = scene(posture)
    for _ in range(18):
        low = {gap.part.split(" ")[0] for gap in through(stand) if gap.on == "floor"} & {"right", "left"}
        if not low:
            break
        right = _bent(posture.right) if "right" in low else posture.right
        left = _bent(posture.left) if "left" in low else posture.left
        posture = replace(posture, right=right, left=left)
        stand = scene(posture)
    return stand


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


def keys(stretch: Stretch) -> tuple[list[Scene], list[int]]:
    """The scenes on the way through all poses of the right side, and which of them are poses."""
    ready = resolved(stretch)
    stands = [scene(ready[name]) for name in order_of(stretch) if name in ready]
    found: list[Scene] = []
    hold = []
    for a, b in pairwise(stands):
        hold.append(len(found))
        found += scenes_between(a, b)
    return [*found, *stands[-1:]], [*hold, len(found)]


def movement(stretch: Stretch) -> dict[str, Any]:
    """What the player draws from: shapes on the sheet at each key, in the order of their depth; empty without a movement.

    The player goes from key to key in straight lines, which differ from the arcs between by less than a hand's breadth,
    and mirrors everything for the left side, whose figure is the mirror image of the right one's.
    """
    if not has_motion(stretch):
        return {}
    stands, hold = keys(stretch)
    view = camera(stands[0].posture.view, lying=stands[0].posture.position is not Position.UPRIGHT)
    room = Sheet(view, "", [])
    names: list[str] = []
    kinds: list[tuple[str, str]] = []
    shapes = []
    turn = 0.0  # of the head: an oval looks the same half a turn on, so the nearest is taken
    people = []
    for stand in stands:
        person = pieces(stand.skeleton, view)
        order, values = [], []
        for piece in person:
            name = f"{piece.limb} {piece.name}"
            if name not in names:
                names.append(name)
                kinds.append((STYLE[piece.limb.split(" ")[0]][0], "o" if piece.oval else "s" if piece.line else "h"))
            order.append(names.index(name))
            values.append(_numbers(piece, turn))
            if piece.oval:
                turn = float(values[-1][-1])
            if piece.circles:
                low_x, high_x, low_y, high_y = piece.room
                room.cover([(low_x, low_y), (high_x, high_y)])
        room.floor = max(room.floor, ground(stand, view))
        people.append(person)
        shapes.append({"o": order, "v": values})
    for shape, letters in zip(shapes, zip(*(_letters(people, hold, side) for side in ("right", "left")), strict=True), strict=True):
        shape["l"] = list(letters)
        room.cover([(place[0], place[1]) for place in letters if place], 28)
    props = []
    for i in range(1, len(hold)):
        sheet = Sheet(view, "", [])
        draw_props(sheet, stands[hold[i]].boxes)
        props.append("".join(sheet.parts))
        room.cover([(sheet.low_x, sheet.low_y), (sheet.high_x, sheet.high_y)] if sheet.low_x < sheet.high_x else [])
    room.cover([(room.low_x - 30, room.floor + 6), (room.high_x + 30, room.floor)])
    box = [int(v) for v in box_of(room).split(" ")]
    return {"box": box, "floor": floor_of(room), "kinds": kinds, "keys": shapes, "hold": hold, "props": props}


def _numbers(piece: Piece, turn: float) -> list[Any]:
    """A piece's shape in whole numbers; an oval turned as near to ``turn`` as it may be."""
    if piece.oval:
        *rest, own = piece.oval
        return [*(round(v) for v in rest), round(own + 180 * round((turn - own) / 180))]
    if piece.line:
        return [round(v) for point in piece.line for v in point]
    return [[round(v) for c in circles for v in c] for circles in piece.hulls]


FOLLOWED = 2  # a letter's third number: 0 stands beside the limb, 1 on it, 2 on it and moves with it


def _letters(people: list[list[Piece]], hold: list[int], side: str) -> list[list[int]]:
    """A letter's place at each key: on the place of the leg that is free most often, which the player follows.

    Where it is covered, a pose has its letter elsewhere; on the way the letter waits until its place is free again.
    """
    ways = [[spot(person, side, name, part) for person in people] for name, part in SPOTS]
    followed = max(ways, key=lambda way: sum(place is not None for place in way))
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
