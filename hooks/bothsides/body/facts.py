"""What can be said of a pose: which limb is where, as facts that words can be held against. Geometry only, no text.

Every fact names a side, or none where it concerns the whole body. ``roles`` gives the side that plays each role that
instructions speak of (front and back leg, kneeling, crossed, supporting, hugged, held, hanging, straight, bent …).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import asin, degrees

from ..model import Position
from .posture import OTHER, swap
from .scene import Scene, looped
from .vector import dot, sub, unit

STRAIGHT, BENT = 10.0, 20.0  # degrees of knee flexion; between them a knee is a little bent
AHEAD = 10.0  # cm between two feet before one is in front
BEHIND = 3.0  # degrees of hip extension before a thigh is behind the pelvis
ASIDE = 12.0  # cm that both knees lie beside the middle, on the average


@dataclass(frozen=True, slots=True)
class Fact:
    """``kind`` of ``side`` ("right", "left", or "" for the whole body); ``detail`` is a thing, a part or degrees."""

    kind: str
    side: str = ""
    detail: str = ""


class _Facts(list[Fact]):
    """The facts of a scene, with the roles that they give."""

    @cached_property
    def roles(self) -> dict[str, str]:
        return roles(self)


def facts(stand: Scene) -> list[Fact]:
    """Everything that can be said of a scene, the posture first; found once for each scene."""
    return _known(stand)


def roles_in(stand: Scene) -> Mapping[str, str]:
    """The side that plays each role in a scene; found once for each."""
    return _known(stand).roles


def _known(stand: Scene) -> _Facts:
    if not isinstance(stand.facts, _Facts):
        stand.facts = _Facts(_found(stand))
    return stand.facts


def mirrored(found: Iterable[Fact]) -> list[Fact]:
    """What can be said of the same pose of the other side of the body."""
    return [Fact(f.kind, swap(f.side), swap(f.detail)) for f in found]


def _found(stand: Scene) -> list[Fact]:
    rests = dict(stand.posture.rests)
    posture = _posture(stand, rests)
    found = [Fact("posture", _lain_on(stand), posture)]
    for side in OTHER:
        found += _leg(stand, side, rests)
        found += _raised(side, posture, rests)
    found += _feet(stand, posture, any(fact.kind == "raised" for fact in found))
    found += _knees(stand)
    for side, hand in stand.posture.hands.items():
        found.append(Fact("hand", side, str(hand.at)))
    found += _trunk(stand, posture, rests)
    return found


def _posture(stand: Scene, rests: Mapping[str, str]) -> str:
    posture = stand.posture
    if posture.position is Position.ON_THE_BACK:
        return "on the back"
    if posture.position is Position.ON_THE_FRONT:
        return "on the front"
    if posture.position is not Position.UPRIGHT:
        return "on the side"
    knees = [side for side in OTHER if f"{side} knee" in rests]
    if any(f"{side} buttock" in rests for side in OTHER):
        return "sitting"
    if len(knees) == 2:
        hands = any(hand.at in {"floor", "cushion", "mat"} for hand in posture.hands.values())
        return "hands and knees" if hands else "kneeling"
    if knees:
        return "half-kneeling" if rests[f"{knees[0]} knee"] not in {"chair", "bed"} else "knee on a seat"
    return "standing"


def _lain_on(stand: Scene) -> str:
    return {Position.ON_THE_LEFT_SIDE: "left", Position.ON_THE_RIGHT_SIDE: "right"}.get(stand.posture.position, "")


def _leg(stand: Scene, side: str, rests: Mapping[str, str]) -> list[Fact]:
    posture, points = stand.posture, stand.skeleton.points
    angles = posture.limb(side)
    hip, knee = angles.get("hip flexion", 0.0), angles.get("knee flexion", 0.0)
    found = []
    if (on := rests.get(f"{side} knee")) is not None and posture.position is Position.UPRIGHT:
        found.append(Fact("knee down", side, on))
    for part, kind in (("foot", "foot flat"), ("ball", "ball of foot"), ("heel", "heel down")):
        if (on := rests.get(f"{side} {part}")) is not None:
            found.append(Fact(kind, side, on))
    if on := rests.get(f"{side} buttock"):
        found.append(Fact("buttock on", side, on))
    found.append(Fact("straight" if knee < STRAIGHT else "bent" if knee > BENT else "soft", side, f"{knee:.0f}"))
    if knee < STRAIGHT and posture.position is not Position.UPRIGHT:
        found.append(Fact("lying long", side))
    if hip < -BEHIND:
        found.append(Fact("thigh behind", side, f"{-hip:.0f}"))
    if rests.get(f"{side} ankle") == f"{OTHER[side]} thigh":
        found.append(Fact("crossed", side))
    held = [str(hand.at) for hand in posture.hands.values()]
    if f"behind {side} thigh" in held and hip > 60:
        found.append(Fact("hugged", side))
    strapped = "strap" in held and (looped(stand) or "").startswith(f"{side} ")
    if knee > 90 and (f"{side} ankle" in held or f"{side} foot" in held or strapped):
        found.append(Fact("held", side))
    box = stand.top("bed")
    if box and points[f"{side} ankle"][2] < box.top - 3 and not box.holds(points[f"{side} ankle"]):
        found.append(Fact("over the edge", side))
    return found


def _feet(stand: Scene, posture: str, raised: bool) -> list[Fact]:
    """Which leg is in front: its foot is ahead of the other, on a body that does not lie and has no leg in the air."""
    if raised or stand.posture.position is not Position.UPRIGHT or posture in {"hands and knees", "kneeling"}:
        return []
    points = stand.skeleton.points
    forward = unit((stand.skeleton.axes["pelvis"][0][0], stand.skeleton.axes["pelvis"][0][1], 0.0))
    if any(on.endswith("thigh") for _, on in stand.posture.rests):
        return []
    apart = dot(sub(points["right ankle"], points["left ankle"]), forward)
    if abs(apart) < AHEAD:
        return []
    ahead = "right" if apart > 0 else "left"
    return [Fact("front", ahead), Fact("back", OTHER[ahead])]


FLAT = ("foot", "ball", "heel", "toes", "knee", "ankle", "shin")  # what a leg can stand on


def _raised(side: str, posture: str, rests: Mapping[str, str]) -> list[Fact]:
    """That a leg of who stands is in the air."""
    return [Fact("raised", side)] if posture == "standing" and not any(f"{side} {part}" in rests for part in FLAT) else []


def _knees(stand: Scene) -> list[Fact]:
    """The side that both knees have fallen to, of a body on its back; and feet that meet."""
    points, found = stand.skeleton.points, []
    if stand.posture.position is Position.ON_THE_BACK:
        middle = points["chest"][1]
        offsets = [points[f"{side} knee"][1] - middle for side in OTHER]
        if min(offsets) > 0 and sum(offsets) > 2 * ASIDE:
            found.append(Fact("knees fallen", "left"))
        elif max(offsets) < 0 and sum(offsets) < -2 * ASIDE:
            found.append(Fact("knees fallen", "right"))
    between = sub(points["right ball"], points["left ball"])
    knees = sub(points["right knee"], points["left knee"])
    if dot(between, between) < 15**2 and dot(knees, knees) > 45**2:
        found.append(Fact("soles together"))
    return found


def _trunk(stand: Scene, posture: str, rests: Mapping[str, str]) -> list[Fact]:
    """How the trunk leans from upright, in whole degrees, of a body that does not lie; and the tuck of the pelvis."""
    found = []
    tilt = stand.posture.pelvis.get("anterior tilt", 0.0)
    if stand.posture.position is Position.UPRIGHT:
        points, pelvis = stand.skeleton.points, stand.skeleton.axes["pelvis"]
        line = unit(sub(points["neck"], points["pelvis"]))
        forward = unit((pelvis[0][0], pelvis[0][1], 0.0))
        if (lean := degrees(asin(max(-1.0, min(1.0, dot(line, forward)))))) > 12:
            found.append(Fact("leaning forward", "", f"{lean:.0f}"))
        if tilt < -2:
            found.append(Fact("tucked"))
        if min(stand.posture.limb(side).get("hip flexion", 0.0) for side in OTHER) > 100 and posture == "hands and knees":
            found.append(Fact("hips back"))
    if stand.posture.position is Position.ON_THE_BACK:
        on = rests.get("pelvis")
        if on is None:
            found.append(Fact("pelvis lifted"))
        elif on in {"cushion", "pillow"}:
            found.append(Fact("pelvis on", "", on))
    return found


def roles(found: list[Fact]) -> dict[str, str]:
    """The side that plays each role; a role that both sides or none play is left out."""
    sides: dict[str, set[str]] = {}
    for fact in found:
        for role in KINDS.get(fact.kind, ()):
            sides.setdefault(role, set()).add(fact.side)
    one = {role: next(iter(given)) for role, given in sides.items() if len(given) == 1 and given != {""}}
    for role, opposite in OPPOSITES:
        if role in one:
            one.setdefault(opposite, OTHER[one[role]])
    return one


KINDS: dict[str, tuple[str, ...]] = {
    "knee down": ("kneel",),
    "front": ("front",),
    "back": ("back",),
    "straight": ("straight",),
    "lying long": ("long",),
    "bent": ("bent",),
    "crossed": ("crossed",),
    "hugged": ("hugged", "pulled"),
    "held": ("held",),
    "over the edge": ("hanging",),
    "raised": ("raised",),
    "knees fallen": ("drop",),
    "thigh behind": ("thigh behind",),
}
OPPOSITES = (("front", "back"), ("back", "front"), ("crossed", "under"), ("held", "stance"), ("raised", "stance"))
