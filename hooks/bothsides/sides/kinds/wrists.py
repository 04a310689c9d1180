"""Arms and hands: the towel behind the back, the hand that presses a shoulder down, the arm that goes across, the hand on the head."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_STRAP = Quick(r"\b(?:towel|strap|belt|stick|scarf|band|rope|broom\w*|pole|dowel|cane|tie)\b")
_ABOVE = Quick(
    r"\b(?:over(?:head| (?:your|the) (?:head|(?:(?:right|left) )?shoulder))|above (?:your|the) head|behind (?:your|the) (?:head|neck))\b"
)
_BELOW = Quick(
    r"\b(?:behind (?:you\b|(?:your|the) (?:(?:low(?:er)? )?back|waist|bottom|hips?|buttocks?))|low(?:er)? back|small of (?:your|the) back|"
    r"(?:bottom|lower|other|free|hanging|loose) end|reach(?:ing)? (?:back|behind)|up (?:your|the) (?:back|spine))\b"
)
_TOWEL = frozenset({"hold", "lift", "reach", "bring", "place", "pull", "bend", "straighten", "lower", "other", "be", ""})
_NOT_NOW = Quick(r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|both|each|either|if|instead|or)\b")
_DOWN = Quick(r"\bdown(?:wards?)?\b")
_HAND = frozenset({"hand", "fingers", "forearm"})
_HANGS = Quick(r"\b(?:behind|down|up your|up the|between (?:your|the) shoulder)\b")
_WITHIN = 2  # sentences
_ACROSS = Quick(r"\b(?:across|cross\w*)\b")


@always(hands=True, verbs=_TOWEL, first_round=True)
def towel_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the towel in your right hand and raise it overhead; reach behind with your left hand; the right elbow points up.”"""
    strap = "towel" in s.trail or s.holds(_STRAP, c.sentence)
    if not strap or s.legs or s.holds(_NOT_NOW, c.sentence):
        return False
    hand = next((x for x in s.hands if one_sided(x) and x.part in ("hand", "arm", "elbow", "fingers")), None)
    if hand is None:
        return False
    over = recent(s, "towel", c, _WITHIN)
    if over is not None and hand.side != over.side:
        if hand.part == "elbow" and hand.prep == "" and c.verb in ("bend", "point", "other", "be"):
            s.tie(over, hand, SAME, "one-arm")
            s.trail["towel"] = (c, hand)
        elif hand.part in ("hand", "fingers", "arm") and hand.prep in ("", "with") and s.holds(_BELOW, c.sentence):
            s.tie(over, hand, OPPOSITE, "two-places")
            s.trail["towelend"] = (c, hand)
        elif hand.prep == "with" and c.verb == "pull" and _DOWN.search(c.text):
            s.tie(over, hand, OPPOSITE, "two-places")
            s.trail["helped"] = (c, over)
    elif s.holds(_ABOVE, c.sentence) and not s.holds(_BELOW, c.sentence) and hand.part != "elbow" and hand.prep in ("in", "with", ""):
        s.trail["towel"] = (c, hand)
    return False


@always(hands=True, after={"bend"}, verbs={"bring", "lower", "turn", "reach"}, first_round=True, certain=True)
def goes_on_with_the_forearm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left elbow and bring the left forearm behind your back”: the arm that was bent."""
    elbow = next((x for x in s.prior.limbs if x.part in ("elbow", "arm") and one_sided(x) and not x.prep), None)
    hand = s.hands[0]
    goes_on = c.opener == "" or c.opener in ("then", "so", "to", "until")
    hangs = hand.part == "forearm" or _HANGS.search(c.text)
    if (
        elbow is not None
        and hangs
        and goes_on
        and one_sided(hand)
        and not hand.prep
        and hand.part in _HAND
        and not s.holds(_NOT_NOW, c.sentence)
    ):
        s.tie(elbow, hand, SAME, "one-arm")
    return False


@always(hands=True, verbs={"keep", "be"}, first_round=True, certain=True)
def kept_straight(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your right elbow straight”, while the other hand bends the wrist: the arm that is worked on."""
    arm = recent(s, "helped", c, _WITHIN)
    elbow = s.hands[0]
    if arm is None or "straight" not in c.states or not one_sided(elbow) or elbow.part not in ("elbow", "arm") or elbow.prep:
        return False
    if elbow.side != arm.side and not s.holds(_NOT_NOW, c.sentence):
        s.tie(arm, elbow, SAME, "helped")
    return False


@always(hands=True, after={"lift", "reach", "bring"}, openers={"to"}, verbs={"place"}, first_round=True, certain=True)
def lifted_to_place_the_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Raise your right arm to place your right hand behind your neck”: the hand of the arm that was raised."""
    arm = next((x for x in s.prior.limbs if x.part == "arm" and one_sided(x) and not x.prep), None)
    hand = s.hands[0]
    if arm is not None and one_sided(hand) and not hand.prep and hand.part in _HAND and len(s.hands) == 1:
        s.tie(arm, hand, SAME, "one-arm")
    return False


@always(hands=True, verbs={"press", "hold", "pull"}, certain=True)
def presses_the_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push down on your right shoulder with your left hand”: no hand presses its own shoulder."""
    shoulder = next((x for x in s.arms if x.noun in ("shoulder", "collarbone") and one_sided(x) and x.prep in ("", "on")), None)
    hand = next((x for x in s.arms if x.part in _HAND and one_sided(x) and x.prep == "with"), None)
    if shoulder is not None and hand is not None and ("down" in c.adverbs or shoulder.prep == "on") and not s.holds(_NOT_NOW, c.sentence):
        s.tie(hand, shoulder, OPPOSITE, "helping")
    return False


@always(hands=True, verbs={"reach", "bring", "place", "straighten", "lift", "cross", "pull", "", "lower"}, first_round=True, certain=True)
def across_to_the_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your right hand across to the left shoulder”: across the chest lies the other one."""
    if s.legs or not _ACROSS.search(c.text):
        return False
    arms = [x for x in s.hands if one_sided(x)]
    for two in arms[1:2]:
        one = arms[0]
        shoulder = two.noun == "shoulder" and two.prep in ("to", "on", "over", "by", "past", "at")
        if shoulder and one.part in ("arm", "hand", "fingers", "elbow") and one.prep in ("", "with"):
            s.tie(one, two, OPPOSITE, "other-shoulder")
    return False


@always(hands=True, verbs={"hold", "place", "pull"}, postures={"neck"}, first_round=True)
def holds_it(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tilt your head to the left and hold it with your left hand”: the hand that draws the head stands on the side it goes to."""
    if s.resists or s.legs or not any(x.which == "it" and x.region == "head" for x in limbs):
        return False
    hand = s.hands[0]
    if one_sided(hand) and hand.part in ("hand", "fingers") and hand.prep == "with" and "eardrop" in s.seen:
        s.fact(hand, "overhand", "direction", moved=True)
    return False
