"""How far a pose lengthens a muscle, in degrees of the joints it crosses: geometry, not a measure of stretch.

A muscle is lengthened by the opposite of what it does. The lumbar spine counts only for muscles that do nothing at the hip,
so that arching the back does not pass for hip extension: hip angles are those between thigh and pelvis.

*Turners of the hip act by position.* With the hip bent far, some of them turn from external to internal rotators: Delp and
others measured rotation moment arms of hip muscles at 0 to 90 degrees of flexion and saw it ("Variation of rotation moment
arms with hip flexion", J Biomech 1999;32:493-501, abstract). That piriformis and the deep rotators are longer in a bent and
outward-turned hip is inferred from this, and so is the angle at which this module changes over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Muscle
from .posture import OTHER, Posture

DEEP = 60.0  # degrees of hip flexion from which turners are taken to act the other way (inferred)
NEUTRAL = 0.5  # degrees: rounding

# (joint, action): the joint of a pose that shortens it, and the way it counts.
SHORTENS = {
    ("hip", "flexion"): ("hip flexion", 1.0),
    ("hip", "extension"): ("hip flexion", -1.0),
    ("hip", "abduction"): ("hip abduction", 1.0),
    ("hip", "adduction"): ("hip abduction", -1.0),
    ("hip", "external rotation"): ("hip external rotation", 1.0),
    ("hip", "internal rotation"): ("hip external rotation", -1.0),
    ("knee", "flexion"): ("knee flexion", 1.0),
    ("knee", "extension"): ("knee flexion", -1.0),
    ("ankle", "plantarflexion"): ("ankle dorsiflexion", -1.0),
    ("ankle", "dorsiflexion"): ("ankle dorsiflexion", 1.0),
}
TURNERS = frozenset({"piriformis", "hip-rotators"})


@dataclass(frozen=True, slots=True)
class Length:
    """What a pose does to a muscle of one side: degrees longer than neutral, and whether a rule of it is inferred."""

    degrees: float
    by: str
    inferred: bool = False


def lengthened(muscle: Muscle, posture: Posture, side: str) -> Length:
    """How much longer than in the anatomical position ``muscle`` of ``side`` is in ``posture``; negative is shorter."""
    angles = posture.limb(side)
    hip = angles.get("hip flexion", 0.0)
    if muscle.id in TURNERS:
        turn = angles.get("hip external rotation", 0.0)
        if hip >= DEEP:
            return Length(turn, f"hip bent {hip:.0f}° and turned out {turn:.0f}°", inferred=True)
        return Length(-turn, f"hip turned in {-turn:.0f}°")
    actions = [(a.joint, str(a.action)) for a in muscle.joints]
    if all(joint == "lumbar spine" for joint, _ in actions):
        return _spine(actions, posture)
    main = actions[0]
    if ("hip", "flexion") in actions and ("knee", "extension") in actions:
        knee = angles.get("knee flexion", 0.0)
        return Length(knee - hip, f"knee bent {knee:.0f}°, hip {_hip(hip)}")
    if main in SHORTENS:
        joint, way = SHORTENS[main]
        value = -way * angles.get(joint, 0.0)
        return Length(value, f"hip {_hip(hip)}" if joint == "hip flexion" else f"{joint} {angles.get(joint, 0.0):.0f}°")
    return Length(0.0, "")


def _hip(flexion: float) -> str:
    return f"bent {flexion:.0f}°" if flexion > 0 else f"extended {-flexion:.0f}°"


def _spine(actions: Iterable[tuple[str, str]], posture: Posture) -> Length:
    """Extensors of the lumbar spine are longer when it bends forward, and on one side when it turns or bends aside (inferred)."""
    bend = posture.spine.get("lumbar flexion", 0.0)
    aside = abs(posture.spine.get("right rotation", 0.0)) + abs(posture.spine.get("right side bending", 0.0))
    if ("lumbar spine", "extension") in actions and bend <= 0 < aside:
        return Length(aside, f"lower back turned {aside:.0f}°", inferred=True)
    way = 1.0 if ("lumbar spine", "extension") in actions else -1.0
    return Length(way * bend, f"lower back bent {bend:.0f}°")


def is_flexor(muscle: Muscle) -> bool:
    """Whether the first thing that ``muscle`` does is to bend the hip."""
    return (muscle.joints[0].joint, str(muscle.joints[0].action)) == ("hip", "flexion")


def sides_of(limb: str) -> tuple[str, ...]:
    """The sides that a limb stands for."""
    return tuple(OTHER) if limb == "both" else (limb,) if limb in OTHER else ()
