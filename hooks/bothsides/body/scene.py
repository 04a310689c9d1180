"""A pose set down where it rests: the skeleton in its place, the things about it, the hands on what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ..model import Hand, Position, PropKind
from .posture import OTHER, Posture
from .props import FLOOR, Box, boxes, top_of
from .skeleton import FOREARM, PALM, UPPER_ARM, Skeleton, reach, skeleton
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
_PARTS = frozenset(PARTS)

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


LOWER = frozenset({"heel", "ball", "toes", "ankle", "shin", "knee", "thigh", "hip"})  # of them those of a leg


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
    facts: object = None  # what ``body.facts`` has found, once

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


def set_down(posture: Posture) -> Skeleton:
    """``posture`` on its feet, or on what else it rests on: the first part that rests stands at the origin, the height fits all best.

    The hands are free.
    """
    made = skeleton(posture)
    points = made.points
    clear = [points[point][2] - r - top for part, _, top in _carried(posture) for point, r in touching(part)]
    lift = -(max(clear) + min(clear)) / 2 if clear else 90.0
    first = next((part for part, _ in posture.rests if part in _PARTS), None)
    x, y, _ = points[touching(first)[-1][0]] if first else (0.0, 0.0, 0.0)
    return made.moved((-x, -y, lift))


def _carried(posture: Posture) -> Iterator[tuple[str, str, float]]:
    """Every part that rests on a thing or the floor, with that and how high it is."""
    for part, on in posture.rests:
        top = top_of(on, posture.props)
        if part in _PARTS and top is not None:
            yield part, on, top


def scene(posture: Posture, made: Skeleton | None = None) -> Scene:
    """Set ``posture`` down among its things, the hands on what they hold. ``made`` is what ``set_down`` gave for it, if known."""
    made = made or set_down(posture)
    points = made.points
    stand = Scene(posture, made, boxes(posture.props, _places(posture, made)))
    for part, on, top in _carried(posture):
        stand.gaps.append(Gap(part, on, max((points[p][2] - r - top for p, r in touching(part)), key=abs)))
    for part, on in posture.rests:
        if part in _PARTS and on in ON_BODY:
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
CLOSED = 1.3  # of the way from wrist to palm: where the fingers of a fist end
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
    shoulder = made.points[f"{side} shoulder"]
    goal, flat = _on_body(made, name) or _on_strap(stand, name, shoulder) or _on_thing(stand, hand, shoulder) or (None, None)
    if goal is not None:
        reach(made, side, goal, flat, elbow)
        if flat is None and (name == PropKind.STICK or name.endswith("ankle")):  # fingers that close round it
            made.points[f"{side} fingers"] = between(made.points[f"{side} wrist"], made.points[f"{side} palm"], CLOSED)


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


STRAP_ARM = 0.86  # of its length: an arm that pulls at a strap is nearly straight


def looped(stand: Scene) -> str | None:
    """The point that a strap goes round."""
    prop = stand.posture.props.get(PropKind.STRAP)
    part = str(prop.under) if prop is not None and prop.under else ""
    return touching(part)[0][0] if part in PARTS else None


def _on_strap(stand: Scene, name: str, shoulder: Vector) -> tuple[Vector, Vector | None] | None:
    """The place of a palm that pulls at a strap: on the way from the shoulder to what the strap goes round."""
    point = looped(stand) if name == PropKind.STRAP else None
    if point is None:
        return None
    way = sub(stand.skeleton.points[point], shoulder)
    far = min(STRAP_ARM * (UPPER_ARM + FOREARM + PALM), norm(way) - 10.0)
    return add(shoulder, unit(way), max(far, 15.0)), None


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
    if name == "chair" and block.piece == "back":
        return (x, (block.low[1] + block.high[1]) / 2 if block.high[1] - block.low[1] < 6 else y, block.top + HAND_DEEP), flat
    flat = unit(sub((x, y, 0.0), (shoulder[0], shoulder[1], 0.0))) if name not in {"bed", "cushion"} else flat
    return (x, y, block.top + HAND_DEEP), flat


THIN = frozenset({"leg", "post", "stick"})
# Bones that no leg of a chair, post or stick may go through, with the flesh around both ends.
BONES = (
    *((f"{side} {part}", f"{side} {a}", f"{side} {b}", r, s) for side in OTHER for part, a, b, r, s in (
        ("thigh", "hip", "knee", 8.0, 5.0), ("shin", "knee", "ankle", 5.0, 3.2), ("foot", "heel", "toes", 2.8, 1.5),
        ("upper arm", "shoulder", "elbow", 5.0, 3.4), ("forearm", "elbow", "wrist", 3.4, 2.4),
    )),
    ("trunk", "pelvis", "neck", 8.2, 8.2),
    ("head", "neck", "head", 5.0, 9.0),
)  # fmt: skip


def _pierced(stand: Scene) -> list[Gap]:
    """Every part that a thin upright thing goes through by more than the tolerance; a hand that holds a thing may close round it."""
    found = []
    points, held = stand.skeleton.points, {side: str(hand.at) for side, hand in stand.posture.hands.items()}
    for box in stand.boxes:
        if box.piece not in THIN:
            continue
        x, y = (box.low[0] + box.high[0]) / 2, (box.low[1] + box.high[1]) / 2
        half = (box.high[0] - box.low[0]) / 2
        for name, one, two, r, s in BONES:
            a, b = points[one], points[two]
            near = max(r, s) + half
            if min(a[0], b[0]) > x + near or max(a[0], b[0]) < x - near or min(a[1], b[1]) > y + near or max(a[1], b[1]) < y - near:
                continue
            if name.endswith("arm") and held.get(name.split(" ")[0]) == box.of:
                continue
            part, far = _nearest_on(a, b, x, y, box)
            if far is not None and (deep := far - half - (r + (s - r) * part)) < -TOLERANCE:
                found.append(Gap(name, box.of, deep, through=True))
    return found


def _nearest_on(a: Vector, b: Vector, x: float, y: float, box: Box) -> tuple[float, float | None]:
    """Where on the way from ``a`` to ``b``, as high as ``box`` is, the upright through ``x``, ``y`` is nearest, and how far from it."""
    dx, dy, dz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    first, last = 0.0, 1.0
    if abs(dz) > 1e-6:
        ends = sorted(((box.low[2] - a[2]) / dz, (box.high[2] - a[2]) / dz))
        first, last = max(0.0, ends[0]), min(1.0, ends[1])
    elif not box.low[2] <= a[2] <= box.high[2]:
        return 0.0, None
    if first > last:
        return 0.0, None
    level = dx * dx + dy * dy
    part = min(last, max(first, ((x - a[0]) * dx + (y - a[1]) * dy) / level)) if level > 1e-9 else first
    return part, norm((a[0] + dx * part - x, a[1] + dy * part - y, 0.0))


LEGS = tuple((side, name, r) for side in OTHER for name, r in SOLID if name.startswith(side) and name.split(" ")[1] in LOWER)


def under_the_floor(made: Skeleton) -> set[str]:
    """The sides whose leg goes more than the tolerance through the floor."""
    points = made.points
    return {side for side, name, r in LEGS if points[name][2] - r < -TOLERANCE}


def through(stand: Scene) -> list[Gap]:
    """Every part that goes more than the tolerance through the floor or a thing."""
    found = _pierced(stand)
    points = stand.skeleton.points
    for name, r in SOLID:
        point = points[name]
        if (deep := point[2] - r) < -TOLERANCE:
            found.append(Gap(name, FLOOR, deep, through=True))
        for box in stand.boxes:
            if box.piece in THIN or not box.holds(point, -1.0):
                continue
            if box.low[2] - r * 0.5 < point[2] and point[2] - r < box.top - TOLERANCE - (2.0 if box.of in {"cushion", "pillow"} else 0.0):
                found.append(Gap(name, box.of, point[2] - r - box.top, through=True))
    return found


__all__ = ["PARTS", "TOLERANCE", "Gap", "Scene", "add", "scene", "set_down", "through", "touching", "under_the_floor"]
