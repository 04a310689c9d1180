"""Arms: the hand that helps the other arm, the hand that holds a weight, the arm across the chest, reaching and leaning."""

from __future__ import annotations

import re
from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import hands_of as arms_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import FACES

_GEAR = Quick(
    r"\b(?:dumb-?bells?|kettle-?bells?|bells?|weights?|bands?|handles?|pulleys?|balls?|"
    r"clubs?|rackets?|cables?|cups?|plates?|reins|bow|weapon)\b"
)
_HELPS = frozenset({"pull", "press", "hold", "lift", "bend", "turn", "place", "bring", "other"})
_SET_DOWN = frozenset({"place", "", "be", "keep", "lie", "lower", "start", "other", "hold"})
_OR = Quick(r"\bor\b")
_TOUCHED = frozenset({"wrist", "elbow", "forearm", "hand", "fingers", "arm"})


@always(hands=True, sided_arm=True, verbs=_HELPS)
def helping_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Pull the right elbow with your left hand”, “use your left hand to press the right one”."""
    arms = [x for x in s.hands if x.side >= 0 and not x.plural and x.part != "gear"]
    before = s.prior
    if before.word in ("use", "using", "take", "reach") and c.opener == "to":
        arms = [x for x in arms_of([*before.subject, *before.limbs]) if x.side >= 0][:1] + arms
    elif before.verb == "" and len(arms) == 1:
        helper = [x for x in arms_of([*before.subject, *before.limbs]) if x.side >= 0 and x.prep == "with" and x.part == "hand"]
        arms = helper[:1] + arms if c.verb in ("pull", "press", "lift", "bend") else arms
    if len(arms) != 2:
        return False
    one, two = arms
    hands = [x for x in arms if x.part in ("hand", "fingers", "forearm") and x.prep in ("with", "", "in")]
    if not hands and c.opener == "to" and c.verb == "hold" and one.part == "arm":  # the arm that reaches, to hold the wrist of the other
        hands = [one]
    if not hands or (one.prep == two.prep == "with"):
        return False
    other = two if hands[-1] is one else one
    hand = hands[-1]
    if FACES.match(s.text[hand.end : hand.end + 16]):
        return False  # “with the palm facing the floor”
    if other.part in _TOUCHED and other.prep in ("", "on", "of", "around", "under", "over", "at", "against", "by"):
        helps = c.verb in ("pull", "press", "hold", "lift") or other.prep in ("on", "around", "under", "of")
        if helps and not _OR.search(s.text[min(hand.end, other.end) : max(hand.start, other.start)]):
            s.tie(hand, other, OPPOSITE, "own-arm")
    return False


@always(two_arms=True, sided_arm=True, parts={"shoulder"})
def to_the_other_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Pull your right elbow toward your left shoulder”, "tap the left shoulder with the right hand": across to the other one."""
    arms = [x for x in arms_of(limbs) if x.side >= 0 and not x.plural]
    for one, two in pairwise(arms):
        if (
            one.part in ("elbow", "arm")
            and two.part == "shoulder"
            and (two.prep == "to" or (two.prep == "over" and (c.verb == "pull" or "across" in c.adverbs)))
            and one.prep == ""
            and c.verb in ("pull", "bring", "press")
        ) or (c.word.startswith("tap") and one.part == "shoulder" and two.part == "hand" and two.prep == "with"):
            s.tie(one, two, OPPOSITE, "other-shoulder")
    return False


@always(sided_arm=True, words={"tap", "touch"}, postures={"plank"})
def tapped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right hand and tap the left shoulder”: who carries the body on the hands taps across."""
    arms = [x for x in arms_of(limbs) if x.side >= 0 and not x.plural]
    before = s.prior
    if len(arms) == 1 and c.opener != "then":
        arms = [x for x in arms_of([*before.subject, *before.limbs]) if x.side >= 0 and not x.plural and x.prep == ""] + arms
    hands = [x for x in arms if x.part in ("hand", "fingers") and x.prep in ("", "with")]
    shoulders = [x for x in arms if x.noun == "shoulder" and x.prep in ("", "on", "to")]
    if len(hands) == len(shoulders) == 1:
        s.tie(hands[0], shoulders[0], OPPOSITE, "other-shoulder")
    return False


@always(two_arms=True, sided_arm=True, verbs=_SET_DOWN, parts={"shoulder"}, preps={"under"})
def below_the_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right elbow under your right shoulder”: an arm that carries stands below its own shoulder."""
    arms = [x for x in arms_of(limbs) if x.side >= 0 and not x.plural]
    for one, two in pairwise(arms):
        under = two.part == "shoulder" and two.prep == "under" and two.noun != "armpit"
        if one.part in ("hand", "wrist", "elbow", "forearm") and under and c.verb in _SET_DOWN:
            s.tie(one, two, SAME, "shoulder-above")
    return False


@always(hands=True, parts={"hand", "arm"})
def carrying(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """A weight in one hand; the arm across the chest; the arm that leans down and the one that goes up."""
    arms = [x for x in s.hands if not x.plural and x.part in ("hand", "arm")]
    for arm in arms[:1]:
        if (
            arm.prep in ("in", "with")
            and c.verb in ("hold", "press", "lift", "", "be", "stand", "keep", "place", "bring", "pull")
            and _GEAR.search(c.text)
        ):
            s.fact(arm, "gear", "gear", moved=True)
        if arm.prep == "" and "across" in c.adverbs:
            s.fact(arm, "armacross", "arm", moved=True)
        slides = c.word.startswith("slid") and "twisting" not in s.postures  # in a twist the hand behind goes down the other leg
        if arm.part in ("hand", "arm") and arm.prep == "" and "down" in c.adverbs and slides:
            s.fact(arm, "handdown", "arm", moved=True)
            for leg in s.legs[:1]:
                if leg.side >= 0:
                    s.tie(arm, leg, SAME, "hand-down")
    return False


@always(parts={"arm", "leg"}, preps={"", "with"}, postures={"quadruped", "supine", "prone"})
def diagonal(s: Scope, _: Clause, limbs: list[Limb]) -> bool:
    """The arm and the opposite leg, on hands and knees and lying."""
    for arm in s.hands[:1]:
        if arm.part == "arm" and arm.prep in ("", "with") and not arm.plural and arm.side >= 0:
            s.fact(arm, "diagonal", "diagonal", hard=False)
    for leg in s.legs[:1]:
        if leg.part == "leg" and leg.prep in ("", "with") and not leg.plural and leg.side >= 0:
            s.fact(leg, "diagonal", "diagonal", hard=False, sign=OPPOSITE)
    return False


LINKS = (
    ("armacross", "stretch.shoulder", SAME),
    ("handdown", "armup", OPPOSITE),
    ("handdown", "lean", SAME),
    ("handdown", "stretch.side", OPPOSITE),
)
