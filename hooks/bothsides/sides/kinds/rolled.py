"""A roller or a ball under one leg: the side that is lain or sat on, the sore spot, and the other foot that carries the rest."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]
_TOOL = Quick(r"\b(?:rollers?|foam roll\w*|tennis ball|lacrosse ball|massage ball|ball)\b")
_ON_IT = frozenset({"lean", "bring", "sit", "place", "press", "be", "keep"})
_UNDER = Quick(r"\b(?:under(?:neath)?|beneath|below)\b")
_SPOT = Quick(r"\b(?:spots?|tender|sore|points?|knots?|tight\w*|pressure|roll\w*|massag\w*)\b")
_OTHERWISE = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|other|opposite|both|each|either|if|instead|then|turn)\b")
_PLANTS = frozenset({"place", "press", "bring", "cross", "step"})
_MEAT = frozenset({"ankle", "thigh", "calf", "buttock", "hip", "leg", "shin", "foot", "side", "trunk"})
_STACKED = frozenset({"calf", "shin", "thigh", "hip"})
_PALM = frozenset({"fingers", "hand"})
_FOREARM = frozenset({"forearm", "wrist", "elbow"})
_PALM_TO = Quick(r"\bpalm (?:is )?(?:facing )?(?:up|down|upwards?|downwards?|over)\b")
_SLIDES = Quick(r"\b(?:slid\w*|glid\w*|strok\w*|work\w*|roll\w*|mov\w*|massag\w*)\b")
_OPENS = Quick(r"\b(?:open and close|close and open|clench\w*|wiggl\w*|make a fist with|flex and extend)\b")
_FIST = Quick(r"\b(?:mak\w+|clench\w*|curl\w*) (?:\w+ ){0,3}fist\b")
_CUPS = Quick(r"\b(?:cup|cover|wrap|hold|grasp|enclose)\w*(?: around| over| round)? (?:it|the fist|that fist)\b")
_LIES_ON = Quick(r"\b(?:on|onto|over) (?:top of )?(?:the|a|your) (?:foam )?(?:roller|ball)\b")
_WITHIN = 3  # sentences


def _quiet(s: Scope, c: Clause) -> bool:
    return not s.holds(_OTHERWISE, c.sentence)


@always(leg={"buttock", "hip"}, leg_prep={"on", "to", "into", "over"}, verbs=_ON_IT, text={_TOOL}, first_round=True, certain=True)
def leans_on_it(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sit on the roller, cross your left ankle over the right knee and lean onto the left buttock.”"""
    leg = s.legs[0]
    if one_sided(leg) and _quiet(s, c):
        s.fact(leg, "rolledon", "sit")
        for fact in s.claims.facts:
            if fact.word == leg.side and fact.role in ("stance", "leaninto"):
                fact.hard = False
    return False


@always(sided_leg=True, parts=_MEAT, text={_TOOL}, first_round=True)
def rolled_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place the ball under your left calf … where you find a sore spot in the left calf, stop”: what lies on it is what is rolled."""
    leg = next((x for x in limbs if one_sided(x) and x.part in _MEAT and x.region == "leg"), None)
    if leg is None or not _quiet(s, c):
        return False
    kept = recent(s, "rolled", c, _WITHIN)
    under = leg.prep == "under" and _TOOL.search(s.whole[c.sentence]) and _UNDER.search(c.text)
    if under or (leg.prep in ("", "with") and leg.part != "foot" and kept is None and _LIES_ON.search(c.text)):
        s.trail["rolled"] = (c, leg)
        before = s.before if s.before is not None and s.before.sentence == c.sentence else c
        side = next((x for x in (*before.limbs, *c.limbs) if x is not leg and one_sided(x) and x.part == "side" and x.prep == "on"), None)
        if side is not None and side.side != leg.side and (before.verb == "lie" or c.verb == "lie"):
            s.tie(side, leg, SAME, "lain-on")
    elif kept is not None and kept.side < leg.side:
        if c.word.startswith(("cross", "stack")) and leg.prep == "" and kept.part in _STACKED and leg.part in ("ankle", "leg", "foot"):
            s.tie(kept, leg, OPPOSITE, "two-places")  # the other leg is laid on it, for more weight
            return False
        if c.word.startswith("cross") and leg.prep == "" and kept.part == "buttock" and leg.part in ("ankle", "leg", "foot"):
            s.tie(kept, leg, SAME, "goes-on")  # crossed, so that its own buttock lies open
            return False
        if kept.part == leg.part and leg.prep in ("in", "on", "of", "") and _SPOT.search(c.text):
            s.tie(kept, leg, SAME, "goes-on")
        elif leg.part == "foot" and leg.prep == "" and c.verb in _PLANTS and kept.part != "foot" and "front" in c.text:
            s.tie(kept, leg, OPPOSITE, "two-places")
    return False


@always(
    two_arms=True, sided_arm=True, hand=_PALM, hand_prep={"", "with"}, verbs={"press", "place", "other"}, parts=_FOREARM, first_round=True
)
def pressed_into(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press your left thumb into your right forearm”: no hand reaches the forearm that it stands on."""
    hand = s.hands[0]
    arm = next((x for x in s.hands[1:] if one_sided(x) and x.part in _FOREARM and x.prep in ("to", "on", "into", "below", "in")), None)
    if arm is None or not _quiet(s, c):
        return False
    if one_sided(hand):
        s.tie(hand, arm, OPPOSITE, "helping")
    s.trail["pressed"] = (c, arm)
    return False


@always(sided_arm=True, trail={"pressed"}, first_round=True, certain=True)
def along_the_pressed_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide slowly towards the right wrist”, “open and close the right hand while you press”: the arm that is pressed."""
    kept = recent(s, "pressed", c, _WITHIN)
    arms = [x for x in s.arms if one_sided(x)]
    if kept is None or len(arms) != 1 or kept.side >= arms[0].side or not _quiet(s, c):
        return False
    arm = arms[0]
    slides = arm.part in _FOREARM and arm.prep in ("to", "along", "down", "up") and _SLIDES.search(c.text)
    if slides or (arm.part == "hand" and not arm.prep and _OPENS.search(c.text)):
        s.tie(kept, arm, SAME, "one-arm")
    return False


@always(sided_arm=True, hand=_PALM, hand_prep={"", "with"}, text={_FIST}, first_round=True, certain=True)
def fist_cupped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Make a fist with your right hand. The left palm cups the fist”: the other hand."""
    hand, kept = next((x for x in s.hands if one_sided(x)), None), recent(s, "fist", c)
    if hand is None or not _quiet(s, c):
        return False
    if kept is not None and kept.side < hand.side and _CUPS.search(c.text):
        s.tie(kept, hand, OPPOSITE, "helping")
    elif _FIST.search(c.text) and sum(one_sided(x) for x in s.hands) == 1:
        s.trail["fist"] = (c, hand)
    return False


@always(
    sided_arm=True,
    hand={"hand", "arm"},
    hand_prep={""},
    trail={"helped"},
    words={"flip", "turn", "rotat"},
    text={_PALM_TO},
    first_round=True,
)
def turned_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw the fingers of your right hand back. Flip the right hand palm down”: the hand that is being stretched."""
    kept, hand = recent(s, "helped", c, 2), s.hands[0]
    if kept is not None and one_sided(hand) and kept.side < hand.side and _PALM_TO.search(c.text) and _quiet(s, c):
        s.tie(kept, hand, SAME, "one-arm")
    return False


def rolled_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a buttock on a roller."""
    if not {"crossed", "rolledon"} <= hard:
        return []
    return [("rolledon", "crossed", SAME)]
