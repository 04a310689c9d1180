"""Standing on one leg: the other is free to lift, tap and swing."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, Scope, always
from ..frames import legs_of
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_FREE = ("tap", "touch", "swing", "kick", "circl", "hook", "tuck", "hover", "pick", "lift", "rais", "float", "dangl")
_UPON = frozenset({"ankle", "calf", "thigh", "shin", "knee", "leg"})
_ONTO = frozenset({"on", "against", "to", "inside"})
_LOWER = frozenset({"foot", "toes", "leg", "knee", "heel"})


@always
def free_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tap the step with the right toes” of who stands on the left leg."""
    if "stance" not in s.seen or s.seen & {"front", "back", "kneel"} or s.postures & {"lying", "quadruped", "seated"}:
        return False
    legs = legs_of(limbs)
    for one, two in pairwise(legs):
        if one.part in ("foot", "heel") and one.prep == "" and not one.plural and two.side < 0 and two.part in _UPON and two.prep in _ONTO:
            if c.verb in ("place", "bring", "press", "be", ""):
                s.fact(one, "free", "raised", moved=True)  # “the sole of your right foot on the calf”
    for leg in legs[:1]:
        if leg.part in _LOWER and leg.noun != "heel" and leg.prep in ("", "with") and not leg.plural and c.word.startswith(_FREE) and not c.states:
            s.fact(leg, "free", "raised", moved=True)
    return False


def standing_links(hard: set[str]) -> list[Link]:
    """The ties of standing on one leg."""
    found: list[Link] = [("free", "stance", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
