"""On hands and knees or in a plank, over several sentences: the arm that goes up and then under, the elbow and the knee that meet."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STRETCH, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|either|each|if)\b")
_COMPARES = Quick(r"\b(?:whether|compare|which side)\b")
_STILL = Quick(r"\b(?:budg\w+|stays?|still|remain\w*|(?:do|does) not mov\w+|do(?:es)?n[’']t mov\w+|planted)\b")
_UNDER = frozenset({"under", "behind", "through", "between", "past"})
_UP = frozenset({"lift", "reach", "straighten", "bring", "other"})
_OPENS = Quick(r"\b(?:up|ceiling|sky|open\w*|overhead|out|high|rotat\w*|turn\w*|twist\w*)\b")
_PLANTED = Quick(r"\b(?:stay|stays|planted|remains?|where it is|on the (?:mat|floor|ground)|firm\w*)\b")
_THREADED = ("thread", "slid", "weav", "sweep", "reach")
_WALKS = ("walk", "creep", "crawl", "reach", "extend", "stretch", "straighten")
_AHEAD = Quick(r"\b(?:forwards?|ahead|overhead|in front|over your head|past your head|above your head)\b")
_STAYS = 4
_GOES_ON = 2  # sentences
_FELT = 5


_HANDS_DOWN = {"postures": frozenset({"quadruped", "plank"}), "outside": frozenset({"supine", "seated"})}


@always(**_HANDS_DOWN, hands=True, sided_arm=True)
def up_and_then_under(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your right arm up to the ceiling, then thread it under the left”: the arm that was up goes under the other."""
    if s.holds(_NOT_NOW, c.sentence):
        return False
    arms = [x for x in s.hands if one_sided(x) and x.part in ("arm", "hand", "fingers", "elbow")]
    under = next((x for x in arms if x.prep in _UNDER and x.part != "elbow"), None)
    up = recent(s, "upfirst", c, _GOES_ON)
    if under is not None and up is not None and c.verb in ("reach", "bring", "place", "other", "straighten", "lower"):
        mover = next((x for x in arms if x is not under and x.prep in ("", "with")), None)
        if mover is not None:
            s.tie(up, mover, SAME, "threaded")
        elif not any(x.prep in ("", "with") and x.which != "it" for x in s.hands):
            s.tie(up, under, OPPOSITE, "thread")
            s.trail["thread"] = (c, up)
        s.trail.drop("upfirst")
    elif under is None and arms and _rises(s, c, arms[0]):
        s.trail["upfirst"] = (c, arms[0])
    return False


def _rises(s: Scope, c: Clause, arm: Limb) -> bool:
    """The arm goes up or opens to its side."""
    return arm.prep in ("", "with") and arm.part in ("arm", "hand") and c.verb in _UP and s.holds(_OPENS, c.sentence)


@always(hands=True, sided_arm=True, postures={"quadruped"}, first_round=True)
def under_the_body(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide your right arm under your body. The left hand stays planted; press into it to come up”: one arm goes under, one carries."""
    first = s.hands[0]
    if not one_sided(first):
        return False
    below = any(x.region == "trunk" and x.prep in ("under", "through", "between") and x.side < 0 for x in limbs)
    through = c.word.startswith(_THREADED) and "through" in c.low
    if (
        (below or through)
        and first.prep in ("", "with")
        and first.part in ("arm", "hand")
        and c.verb in ("bring", "reach", "place", "other")
    ):
        s.trail["thread"] = (c, first)
        return False
    arm = recent(s, "thread", c, _STAYS)
    if arm is None or _NOT_NOW.search(_so_far(s, c)):
        return False
    planted = c.word.startswith("plant") or (c.verb in ("be", "keep") and (_PLANTED.search(c.text) is not None or "flat" in c.states))
    if first.side == arm.side or first.surface:
        return False
    if c.word.startswith("let") and first.part == "shoulder" and first.prep == "":
        s.tie(arm, first, SAME, "threaded")
    elif first.part not in ("hand", "arm"):
        return False
    elif (
        (c.word.startswith(_WALKS) and first.prep == "" and _AHEAD.search(c.text))
        or (first in c.subject and planted and first.prep == "")
        or (c.verb == "press" and first.prep in ("", "to", "through"))
    ):
        s.tie(arm, first, OPPOSITE, "thread")
    return False


def _so_far(s: Scope, c: Clause) -> str:
    """The sentence up to the end of the clause."""
    whole = s.whole.get(c.sentence, "")
    at = whole.find(c.text)
    return whole[: at + len(c.text)] if at >= 0 else whole


@always(hands=True, sided_arm=True, parts={"shoulder"}, postures={"quadruped"}, trail={"thread"}, first_round=True, certain=True)
def felt_in_the_threaded_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Feel the stretch behind your right shoulder blade”, some sentences after that arm was threaded through."""
    arm = recent(s, "thread", c, _FELT)
    if arm is None or s.holds(_NOT_NOW, c.sentence) or not STRETCH.search(c.text) or s.holds(_COMPARES, c.sentence):
        return False
    for limb in s.hands[:1]:
        if (
            limb.part == "shoulder"
            and one_sided(limb)
            and limb.side != arm.side
            and limb.prep in ("", "in", "to", "of", "behind", "across", "through", "around", "at")
        ):
            s.tie(arm, limb, SAME, "threaded")
    return False


@always(**_HANDS_DOWN, first_round=True, certain=True)
def reached_then_met(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift the left arm and the right leg. Touch the left elbow to the right knee”: the elbow of that arm, the knee of that leg."""
    arm, leg = recent(s, "reacharm", c, _GOES_ON), recent(s, "reachleg", c, _GOES_ON)
    mine = [x for x in limbs if one_sided(x)]
    if arm is not None and leg is not None and c.verb in ("bring", "pull", "touch", "other", "bend") and not s.holds(_NOT_NOW, c.sentence):
        elbow = next((x for x in mine if x.part == "elbow" and x.prep in ("", "to", "touch", "with")), None)
        knee = next((x for x in mine if x.part == "knee" and x.prep in ("", "to", "touch", "with")), None)
        if elbow is not None and knee is not None and elbow.side != arm.side:
            s.tie(arm, elbow, SAME, "one-arm")
            s.tie(leg, knee, SAME, "drift")
            s.tie(elbow, knee, OPPOSITE, "diagonal")
    if c.verb not in ("reach", "straighten", "lift", "") or s.holds(_NOT_NOW, c.sentence):
        return False
    for limb in mine:
        if limb.prep == "" and limb.part in ("arm", "leg", "hand"):
            s.trail["reachleg" if limb.part == "leg" else "reacharm"] = (c, limb)
    return False


@always(legs=True, postures={"quadruped"})
def the_knee_that_stays(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The left knee does not move”, of who lifts the right leg on hands and knees."""
    leg = s.legs[0]
    if c.verb in ("lift", "straighten") and leg.part in ("leg", "knee", "foot") and leg.prep == "" and one_sided(leg):
        s.trail["offthefloor"] = (c, leg)
        return False
    if not c.subject:
        return False
    stays = c.verb in ("", "be") or c.word.startswith(("mov", "budg"))
    if leg.part == "knee" and leg in c.subject and one_sided(leg) and leg.prep == "" and stays and "up" not in c.adverbs:
        after = s.text[leg.end : c.start + len(c.text)]
        if _STILL.search(after) and not s.holds(_NOT_NOW, c.sentence):
            s.fact(leg, "kneedown", "rest")
            lifted = recent(s, "offthefloor", c, _GOES_ON)
            if lifted is not None and lifted.side != leg.side:
                s.tie(lifted, leg, OPPOSITE, "two-places")
    return False
