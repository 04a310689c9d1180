"""Lying face down, one foot drawn to the buttock: the hand that holds it, the arm that is leant on, the leg that is bent."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_FROM_BELOW = frozenset({"", "with", "on", "through", "onto", "to"})
_OTHER = Quick(r"\b(?:opposite|other|both|each|either|alternat\w*|swim\w*|superman|strap|towel|belt)\b")
_BACKWARDS = Quick(r"\b(?:back|behind|catch|hold|grab|grasp|clasp|clutch)\w*\b")
_HELD = Quick(r"\b(?:reach\w* (?:back|behind)|(?:catch|hold|grab|grasp|clasp|take)\w* (?:\w+ ){0,6}(?:foot|ankle|toes)|hand on)\b")
_DRAWS = frozenset({"pull", "bring", "press", "other"})
_DOWN = Quick(r"\b(?:down|floor|mat|ground)\b")


_FROG = {
    "postures": frozenset({"prone"}),
    "outside": frozenset({"supine", "seated", "standing", "side-lying", "plank", "quadruped"}),
}


@always(**_FROG, hand={"hand", "arm", "fingers"}, hand_prep={"", "with"}, first_round=True)
def holds_its_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach back with the right hand for the right foot”, "the right hand on the top of the right foot": the hand of its own side."""
    if "strap" in s.seen or _OTHER.search(s.whole[c.sentence]) is not None:
        return False
    for arm in s.hands[:1]:
        if arm.plural:
            continue
        foot = next((x for x in legs_of(limbs) if x.part in ("foot", "ankle", "toes") and not x.plural), None)
        laid = foot is not None and (foot.prep in ("on", "to", "over", "for") or c.verb in ("hold", "pull", "press"))
        if laid or (c.verb in ("reach", "hold", "bring") and _BACKWARDS.search(c.text, c.low) and "forward" not in c.adverbs):
            s.fact(arm, "froghand", "arm", moved=True)
            if foot is not None and foot.side >= 0 and arm.side >= 0 and laid:
                s.tie(arm, foot, SAME, "hand-down")
    return False


@always(**_FROG, hand={"forearm", "elbow"}, hand_prep=_FROM_BELOW, first_round=True)
def leans_on_an_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press your left forearm into the floor”, "the left forearm across in front of the body": the arm that holds no foot."""
    for arm in s.hands[:1]:
        if arm.plural or arm.second >= 0:
            continue
        placed = c.verb in ("place", "press", "cross", "keep", "bring", "other", "lie", "", "be") and "up" not in c.adverbs
        if placed and (arm.part == "forearm" or arm.prep in ("through", "on") or _DOWN.search(c.text, c.low)):
            s.fact(arm, "frogprop", "arm", moved=True)
    return False


@always(**_FROG, legs=True, first_round=True)
def bent_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee and reach back”, "draw the heel to the outside of the right hip": the leg of the foot that is held."""
    if s.alternates or _HELD.search(s.text) is None:
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.side < 0 or leg.plural or leg.prep not in ("", "with"):
            continue
        bends = leg.part in ("knee", "leg") and c.verb == "bend" and "together" not in c.low
        drawn = leg.part in ("heel", "foot") and c.verb in _DRAWS and any(x.part in ("hip", "buttock") for x in s.legs[1:])
        if bends or drawn:
            s.fact(leg, "frogleg", "bent", moved=True)
    first = s.legs[0]
    if first.part not in ("foot", "heel") or first.prep or c.verb not in _DRAWS:
        return False
    for leg in s.legs[1:]:
        if leg.prep == "to" and leg.side >= 0 and leg.part in ("hip", "buttock") and not leg.plural:
            s.fact(leg, "frogleg", "bent", moved=True)
    return False


def frog_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a half frog."""
    if "prone" not in posture or not hard & {"froghand", "frogprop", "frogleg"} or ("raised" in hard and "froghand" not in hard):
        return []
    found: list[Link] = [("froghand", "frogprop", OPPOSITE)]
    if "froghand" in hard:
        found += [("froghand", "frogleg", SAME), ("froghand", "held", SAME), ("raised", "frogleg", SAME)]
    if hard & {"froghand", "held"}:
        found += [("frogprop", "frogleg", OPPOSITE), ("frogprop", "held", OPPOSITE), ("held", "frogleg", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
