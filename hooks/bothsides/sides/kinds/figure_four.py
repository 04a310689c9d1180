"""One ankle on the other knee, lying or sitting: the knee that points out, the one below it, and what is pushed and drawn in."""

from __future__ import annotations

from ..claims import Scope, always
from ..frames import legs_of
from ..reading import Clause, Limb

_ON = frozenset({"", "with", "on", "against", "to"})


@always
def pushed_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press gently on the right knee”, “use the right elbow to push the right knee open”: the knee of the leg that is crossed."""
    if "crossed" not in s.seen or c.verb != "press" or s.postures & {"twisting"} - ({"twisting"} if "ankle-crossed" in s.seen else set()):
        return False
    legs = [x for x in legs_of(limbs) if not x.plural]
    if len(legs) != 1 or any(m in ("chest", "you", "wall") for _, m in c.landmarks) or any(x.region == "trunk" for x in limbs):
        return False
    leg = legs[0]
    if leg.part in ("knee", "thigh") and leg.prep in _ON and leg.surface not in ("back", "underside"):
        s.fact(leg, "pushknee", "push")
    return False
