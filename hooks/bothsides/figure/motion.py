"""The way from start to end as frames: joint angles eased from pose to pose and drawn by the same geometry.

The frames of a stretch and side travel in one script that a page fetches only when somebody asks to see the movement.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from math import cos, pi

from ..body.order import order_of
from ..body.poses import resolved
from ..body.posture import Posture, mirrored
from ..body.scene import Scene, scene, through
from ..body.skeleton import reach
from ..body.vector import Vector, at, between
from ..model import Stretch
from .draw import Sheet, box_of, floor_of, hatch, sheet_of

STEPS = 10  # frames from one pose to the next
PAUSE = 4  # times that a pose's own frame is shown


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
    """``STEPS`` scenes that lead from ``a`` to just before ``b``, slow at both ends."""
    found = [a]
    for i in range(1, STEPS):
        part = (1 - cos(pi * i / STEPS)) / 2
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


def frames(stretch: Stretch, side: str) -> tuple[str, list[str], list[int]]:
    """View box, drawings, and the order in which they are shown; nothing where there are fewer than two poses."""
    ready = resolved(stretch)
    order = [name for name in order_of(stretch) if name in ready]
    if len(order) < 2:
        return "", [], []
    stands = [scene(ready[name] if side == "right" else mirrored(ready[name])) for name in order]
    shown: list[Scene] = []
    play: list[int] = []
    for a, b in pairwise(stands):
        play += [len(shown)] * PAUSE
        way = scenes_between(a, b)
        play += range(len(shown) + 1, len(shown) + len(way))
        shown += way
    play += [len(shown)] * (2 * PAUSE)
    shown.append(stands[-1])
    sheets = [sheet_of(stand, "motion", (), None) for stand in shown]
    room = Sheet(sheets[0].view, "motion", [])
    for sheet in sheets:
        room.cover([(sheet.low_x, sheet.low_y), (sheet.high_x, sheet.high_y)])
    room.floor = max(sheet.floor for sheet in sheets)
    return box_of(room), [floor_of(room) + "".join(sheet.parts) for sheet in sheets], play


def script(stretch: Stretch, side: str) -> str:
    """The frames as a classic script; empty where there is no movement."""
    box, drawings, play = frames(stretch, side)
    if not drawings:
        return ""
    data = {"box": box, "defs": hatch("motion"), "frames": drawings, "play": play}
    return f"bothsidesMotion({json.dumps(f'{stretch.id}-{side}')},{json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def has_motion(stretch: Stretch) -> bool:
    """Whether there is a movement to be shown."""
    return len(order_of(stretch)) > 1
