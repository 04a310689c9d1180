"""Hands that touch each other, a hand at work on the other arm, and a ball, towel or bottle under one foot."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_HAND = frozenset({"hand", "palm", "fist", "fingers", "fingertips", "knuckles", "thumb", "finger"})
_MEETS = frozenset({"in", "on", "under", "over", "around", "inside", "behind", "against"})
_PUTS = frozenset({"place", "hold", "bring", "press", "keep", "be", "", "other", "cross", "pull", "lower", "release"})
_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|either|both|each|other|opposite|or|if|instead|own|finger by finger|facing)\b"
)
_WORKS = Quick(
    r"\b(?:strok(?:e|es)|massages?|rubs?|kneads?|supports?|squeezes|pats?|brush(?:es)?|guides?|lifts?|holds?|grasps?|presses|pulls)\b"
)
_ARM = frozenset({"arm", "forearm", "elbow", "wrist"})
_THINGS = Quick(
    r"\b(?:tennis ball|golf ball|lacrosse ball|massage ball|spiky ball|ball|bottle|can|rolling pin|roller|towel|marbles?|pencil|slider|"
    r"glider|paper plate)\b"
)
_WITHIN = 2  # sentences


@always(hands=True, two_arms=True, verbs=_PUTS, first_round=True, certain=True)
def hand_in_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rest the right hand in the left palm”, “wrap the left fingers around the right fist”: two hands."""
    hands = [x for x in s.hands if one_sided(x) and x.part in ("hand", "fingers")]
    if len(hands) != 2 or s.legs or s.holds(_NOT_NOW, c.sentence):
        return False
    one, two = hands
    words = {one.noun.split(" ")[-1], two.noun.split(" ")[-1]}
    if len(words) == 2 and words <= _HAND and one.prep == "" and two.prep in _MEETS and not two.surface:
        s.tie(one, two, OPPOSITE, "own-arm")
    return False


@always(hands=True, two_arms=True, first_round=True, certain=True)
def hand_at_work(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The left hand strokes the right arm”, “your right hand supports the left elbow”."""
    if len(s.hands) != 2 or s.holds(_NOT_NOW, c.sentence):
        return False
    hand, arm = s.hands
    if not (one_sided(hand) and one_sided(arm)) or hand.part not in ("hand", "fingers") or arm.part not in _ARM or hand not in c.subject:
        return False
    between = s.text[hand.end : arm.start]
    if arm.prep in ("", "under") and len(between) <= _NEAR and _WORKS.search(between):
        s.tie(hand, arm, OPPOSITE, "helping")
    return False


_NEAR = 24  # characters between a hand and what it takes hold of


@always(legs=True, first_round=True, certain=True, text={_THINGS})
def thing_under_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Roll a ball under your left foot. Press it with the left heel”: the foot that has it."""
    feet = [x for x in s.legs if one_sided(x) and x.part in ("foot", "heel", "toes")]
    if len(feet) != 1 or len(s.legs) != 1 or s.holds(_NOT_NOW, c.sentence):
        s.trail.drop("thingunder")
        return False
    foot = feet[0]
    thing = _THINGS.search(c.text, c.low)
    kept = recent(s, "thingunder", c, _WITHIN)
    if foot.prep == "under" and thing is not None and kept is None:
        s.trail["thingunder"] = (c, foot)
    elif kept is not None and kept.side != foot.side and foot.prep in ("under", "with", "of", "along", "to"):
        if thing is not None or " it " in f"{c.low} ":
            s.tie(kept, foot, SAME, "held-on")
    elif foot.prep == "" and c.verb in ("place", "step", "bring"):
        s.trail.drop("thingunder")
    return False
