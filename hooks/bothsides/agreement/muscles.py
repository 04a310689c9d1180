"""The muscles that a stretch names against the joints of its poses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..body.length import NEUTRAL, Length, is_flexor, lengthened, sides_of
from ..body.order import end_of, order_of
from ..body.poses import Poses, resolved
from ..body.posture import Posture
from ..model import Laterality, Muscle, Role, Stretch
from ..problem import Problem, code, problem

SHORTENED = code("muscle-not-lengthened", "The figure does not lengthen a muscle that the stretch says it stretches.")


def unlengthened(stretch: Stretch, muscles: Mapping[str, Muscle], posed: Poses | None = None) -> Iterator[Problem]:
    """Every claimed muscle that the end pose leaves shorter than neutral or than the start.

    ``posed`` saves filling the poses in again where that has been done.
    """
    ready = posed.postures if posed else resolved(stretch)
    end, order = end_of(stretch), order_of(stretch)
    if end is None or end not in ready:
        return
    ends = [ready[name] for name in order[1:] if name in ready] if stretch.laterality is Laterality.ALTERNATING else [ready[end]]
    start = ready.get(order[0])
    for id_, limb in stretch.muscles.items():
        muscle = muscles.get(str(id_))
        for side in sides_of(limb) if muscle else ():
            assert muscle is not None
            if reason := _short(stretch, muscle, side, ends, start if len(order) > 1 else None):
                told = f"The figure does not lengthen “{muscle.name}” of the {side} side: {reason}"
                hint = "Mend the pose, or take the muscle out of “muscles”. A bend of the lower back does not count for the hip."
                yield problem(id_.place(), SHORTENED, told, hint)


def _short(stretch: Stretch, muscle: Muscle, side: str, ends: list[Posture], start: Posture | None) -> str:
    """Why ``muscle`` is not lengthened, or nothing."""
    best = max((lengthened(muscle, posture, side) for posture in ends), key=lambda length: length.degrees)
    if best.degrees < -NEUTRAL or (best.degrees <= 0 and not _flexor_at_rest(stretch, muscle)):
        return f"it is shorter than neutral or not longer ({best.by})"
    hip = min(posture.limb(side).get("hip flexion", 0.0) for posture in ends)
    if stretch.role is Role.HIP_FLEXOR and _bends_hip(muscle) and muscle.id != "quadriceps" and hip > NEUTRAL:
        return f"the hip ends bent {hip:.0f}°, and a hip-flexor stretch ends at or past neutral"
    if start is not None and best.degrees < (before := lengthened(muscle, start, side)).degrees - NEUTRAL and not best.inferred:
        return f"it is shorter at the end ({best.by}) than at the start ({before.by})"
    return ""


def _flexor_at_rest(stretch: Stretch, muscle: Muscle) -> bool:
    """A hip flexor at neutral is allowed: lying flat opens the hip no further."""
    return is_flexor(muscle) and stretch.role is Role.HIP_FLEXOR


def _bends_hip(muscle: Muscle) -> bool:
    return any((a.joint, str(a.action)) == ("hip", "flexion") for a in muscle.joints)


__all__ = ["Length", "unlengthened"]
