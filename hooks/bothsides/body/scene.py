"""A pose set down where it rests: the skeleton in its place, the things about it, the hands on what they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from ..model import Hand, Position
from .posture import OTHER, Posture
from .props import FLOOR, Box, boxes, top_of
from .skeleton import SIDES, Skeleton, reach, skeleton
from .vector import Vector, add, at, between, dot, norm, sub, unit

TOLERANCE = 2.0

# Part: points that touch, each with the thickness of flesh around it (cm).
SIDED: dict[str, tuple[tuple[str, float], ...]] = {
    "foot": (("heel", 3.0), ("ball", 2.3)),
    "heel": (("heel", 3.0),),
    "ball": (("ball", 2.3),),
    "toes": (("toes", 1.5),),
    "ankle": (("ankle", 3.6),),
    "knee": (("knee", 5.4),),
    "shin": (("shin", 4.4),),
    "thigh": (("thigh", 7.2),),
    "buttock": (("hip", 9.0),),
    "hip": (("hip", 9.5),),
    "shoulder": (("shoulder", 6.0),),
    "elbow": (("elbow", 3.8),),
}
MIDDLE: dict[str, tuple[tuple[str, float], ...]] = {
    "pelvis": (("pelvis", 9.5),),
    "belly": (("waist", 8.6),),
    "front": (("pelvis", 8.2),),
    "back": (("chest", 10.5),),
    "chest": (("chest", 10.5),),
    "head": (("head", 9.5),),
}
ON_BODY = {f"{side} thigh": (f"{side} hip", f"{side} knee", 6.6) for side in OTHER}
PARTS = [f"{side} {part}" for side in OTHER for part in SIDED] + list(MIDDLE)

# What must not go through anything: points and the flesh around them.
SOLID = (
    *(
        (f"{side} {p}", r)
        for side in OTHER
        for p, r in (("heel", 3.0), ("ball", 2.3), ("toes", 1.5), ("ankle", 3.6), ("shin", 4.4), ("knee", 5.0))
    ),
    *(
        (f"{side} {p}", r)
        for side in OTHER
        for p, r in (("thigh", 6.5), ("hip", 8.2), ("shoulder", 5.0), ("elbow", 3.4), ("wrist", 2.4), ("palm", 2.4))
    ),
    ("pelvis", 8.2),
    ("waist", 7.5),
    ("chest", 9.5),
    ("head", 9.0),
)


@dataclass(slots=True)
class Gap:
    """A part that should touch ``on`` and is ``cm`` above it (below it if negative), or goes ``cm`` through it."""

    part: str
    on: str
    cm: float
    through: bool = False


@dataclass(slots=True)
class Scene:
    """A posture in its place. ``gaps`` holds the distance of every part that rests."""

    posture: Posture
    skeleton: Skeleton
    boxes: list[Box]
    gaps: list[Gap] = field(default_factory=list)
    known: object = None  # what ``facts`` has found, once

    def top(self, of: str) -> Box | None:
        """The piece of a thing that parts rest on."""
        wanted = {"chair": "seat", "bed": "mattress", "table": "top", "rail": "bar"}.get(of, of)
        return next((box for box in self.boxes if box.of == of and box.piece == wanted), None)


@cache
def touching(part: str) -> tuple[tuple[str, float], ...]:
    """The points that touch when ``part`` rests, with their thickness."""
    if part in MIDDLE:
        return MIDDLE[part]
    side, _, name = part.partition(" ")
    return tuple((f"{side} {point}", r) for point, r in SIDED[name])


def scene(posture: Posture) -> Scene:
    """Set ``posture`` down: the first part that rests stands at the origin, the height fits all of them best."""
    made = skeleton(posture)
    for side, _ in SIDES:
        made.points[f"{side} shin"] = between(made.points[f"{side} knee"], made.points[f"{side} ankle"], 0.5)
        made.points[f"{side} thigh"] = between(made.points[f"{side} hip"], made.points[f"{side} knee"], 0.5)
    clear = []
    for part, on in posture.rests:
        top = top_of(on, posture.props)
        if part in PARTS and top is not None:
            clear += [made.points[point][2] - r - top for point, r in touching(part)]
    lift = -(max(clear) + min(clear)) / 2 if clear else 90.0
    first = next((part for part, _ in posture.rests if part in PARTS), None)
    stays = made.points[touching(first)[-1][0]] if first else (0.0, 0.0, 0.0)
    made = made.moved((-stays[0], -stays[1], lift))
    stand = Scene(posture, made, boxes(posture.props, _places(posture, made)))
    for part, on in posture.rests:
        top = top_of(on, posture.props)
        if part in PARTS and top is not None:
            stand.gaps.append(Gap(part, on, max((made.points[p][2] - r - top for p, r in touching(part)), key=abs)))
        elif part in PARTS and on in ON_BODY:
            stand.gaps.append(Gap(part, on, max((_apart(made, p, on) - r for p, r in touching(part)), key=abs)))
    for side, hand in posture.hands.items():
        _hold(stand, side, hand)
    return stand


def _apart(made: Skeleton, point: str, limb: str) -> float:
    """From ``point`` to the skin of a limb that it rests on."""
    start, end, r = ON_BODY[limb]
    a, b, p = made.points[start], made.points[end], made.points[point]
    line = sub(b, a)
    part = min(1.0, max(0.0, dot(sub(p, a), line) / dot(line, line)))
    return norm(sub(p, between(a, b, part))) - r


def _places(posture: Posture, made: Skeleton) -> dict[str, Vector]:
    wanted = {str(prop.under) for prop in posture.props.values() if prop.under}
    return {part: made.points[touching(part)[-1][0]] for part in wanted if part in PARTS}


HAND_DEEP = 2.6
ELBOW = (-0.45, 0.5, -0.75)  # where an elbow points: back, out and down
ELBOW_ON_THE_FRONT = (-0.7, 1.0, 0.1)
ELBOW_LAIN_ON = (0.2, 0.0, 1.0)


def _hold(stand: Scene, side: str, hand: Hand) -> None:
    """Bring one hand to what it holds."""
    made, sign = stand.skeleton, 1.0 if side == "left" else -1.0
    chest = made.axes["chest"]
    way = ELBOW_ON_THE_FRONT if stand.posture.position is Position.ON_THE_FRONT else ELBOW
    if stand.posture.position == f"on the {side} side":
        way = ELBOW_LAIN_ON
    elbow = at((0.0, 0.0, 0.0), chest, way[0], sign * way[1], way[2])
    name = str(hand.at)
    goal, flat = _on_body(made, name) or _on_thing(stand, hand, made.points[f"{side} shoulder"]) or (None, None)
    if goal is not None:
        reach(made, side, goal, flat, elbow)


def _on_body(made: Skeleton, name: str) -> tuple[Vector, Vector | None] | None:
    """The place of a palm on a part of the body."""
    behind = name.startswith("behind ")
    side, _, part = name.removeprefix("behind ").partition(" ")
    if side not in OTHER or part not in {"thigh", "knee", "shin", "ankle", "buttock", "foot"}:
        return None
    sign = 1.0 if side == "left" else -1.0
    points, axes = made.points, made.axes
    if part == "thigh":
        place = at(between(points[f"{side} hip"], points[f"{side} knee"], 0.72), axes[f"{side} thigh"], -8.0 if behind else 8.0, 0.0, 0.0)
    elif part == "knee":
        place = at(points[f"{side} knee"], axes[f"{side} thigh"], 6.5, 0.0, 0.0)
    elif part == "shin":
        place = at(between(points[f"{side} knee"], points[f"{side} ankle"], 0.45), axes[f"{side} shank"], 6.5, 0.0, 0.0)
    elif part == "ankle":
        place = at(points[f"{side} ankle"], axes[f"{side} shank"], 3.0, sign * 3.0, 3.0)
    elif part == "foot":
        place = at(points[f"{side} ankle"], axes[f"{side} foot"], 5.0, 0.0, 2.5)
    else:
        place = at(points[f"{side} hip"], axes["pelvis"], -11.0, sign * 3.0, 0.0)
    return place, None


def _on_thing(stand: Scene, hand: Hand, shoulder: Vector) -> tuple[Vector, Vector | None] | None:
    """The place of a palm on the floor or on a thing, and the way the hand points where it lies flat."""
    name = str(hand.at)
    blocks = [b for b in stand.boxes if b.of == name]
    flat: Vector = (1.0, 0.0, 0.0)
    if name == FLOOR:
        return (hand.forward or 0.0, -(hand.right or 0.0), HAND_DEEP), flat
    if not blocks:
        return None
    block = max(blocks, key=lambda b: b.top)
    x = min(max(shoulder[0] if hand.forward is None else hand.forward, block.low[0]), block.high[0])
    y = min(max(shoulder[1] if hand.right is None else -hand.right, block.low[1]), block.high[1])
    if name == "stick":
        return ((block.low[0] + block.high[0]) / 2, (block.low[1] + block.high[1]) / 2, hand.height or 90.0), None
    if name == "wall":
        return (block.low[0] - HAND_DEEP if block.low[0] > shoulder[0] else x, y, hand.height or 110.0), None
    if name == "strap":
        return None
    if name == "chair" and block.piece == "back":
        return (x, (block.low[1] + block.high[1]) / 2 if block.high[1] - block.low[1] < 6 else y, block.top + HAND_DEEP), flat
    flat = unit(sub((x, y, 0.0), (shoulder[0], shoulder[1], 0.0))) if name not in {"bed", "cushion"} else flat
    return (x, y, block.top + HAND_DEEP), flat


def through(stand: Scene) -> list[Gap]:
    """Every part that goes more than the tolerance through the floor or a thing."""
    found = []
    points = {**stand.skeleton.points}
    for name, r in SOLID:
        point = points[name]
        if (deep := point[2] - r) < -TOLERANCE:
            found.append(Gap(name, FLOOR, deep, through=True))
        for box in stand.boxes:
            if box.piece in {"legs", "leg", "post", "stick"} or not box.holds(point, -1.0):
                continue
            if box.low[2] - r * 0.5 < point[2] and point[2] - r < box.top - TOLERANCE - (2.0 if box.of in {"cushion", "pillow"} else 0.0):
                found.append(Gap(name, box.of, point[2] - r - box.top, through=True))
    return found


__all__ = ["PARTS", "TOLERANCE", "Gap", "Scene", "add", "scene", "through", "touching"]
