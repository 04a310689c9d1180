"""An arm threaded under the other, a hand behind the head: which shoulder comes down, which elbow points, which arm carries."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STRETCH, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_BEHIND_HEAD = Quick(r"\b(?:(?:behind|on the back of|against|to|on) (?:your|the|her|his) (?:(?:right|left) )?(?:head|neck|ear|temple))\b")
_STAYS = Quick(r"\b(?:stays?|remains?|where it is|carries|supports?|straight|rooted|planted|grounded|firm\w*)\b")
_FACE = frozenset({"head", "ear", "temple", "cheek", "face"})
_UNDER = frozenset({"under", "behind", "through", "between", "past"})
_THREADS = frozenset({"bring", "place", "reach", "other", "straighten", "lower"})
_ARM = frozenset({"hand", "arm", "fingers", "forearm", "elbow"})
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|either)\b")
_BEARS = frozenset({"", "with", "to", "through"})
_REACHES = frozenset({"reach", "lift", "straighten", ""})
_REACHING = frozenset({"arm", "leg", "hand", "foot"})
_AT_ONCE = frozenset({"", "as", "while", "whilst"})
_UNDER_YOU = Quick(r"\b(?:under|floor|between|outside|beside|ground|mat|cross\w*)\b")
_COMES_BACK = Quick(r"\b(?:com(?:e|ing) back|return\w*|unwind\w*|unthread\w*)\b")
_WITHIN = 2  # sentences


@always(trail={"thread"}, first_round=True, certain=True)
def threaded_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide the right arm under the left; the right shoulder and the side of the head come to the mat; press the left hand down.”"""
    arm = recent(s, "thread", c, _WITHIN)
    if arm is None or s.holds(_NOT_NOW, c.sentence):
        return False
    for limb in limbs:
        if limb.which == "it" or limb.side < 0 or limb.second >= 0 or limb.plural:
            continue
        if _comes_down(c, limb) or (limb.noun in ("palm", "hand") and limb.prep == "" and limb.side != arm.side and _faces_up(c)):
            s.tie(arm, limb, SAME, "threaded")
        elif s.holds(_COMES_BACK, c.sentence):
            continue
        elif limb.part in ("hand", "arm") and limb.prep in _BEARS and not limb.surface and limb.side != arm.side and _stays(c, limb):
            s.tie(arm, limb, OPPOSITE, "thread")
    for _, word in c.directions:
        way = Limb()
        way.side = word
        if c.verb in ("turn", "bring", "reach", "straighten") and not any(x.region == "leg" for x in limbs):
            s.tie(arm, way, OPPOSITE, "thread")
    return False


@always(hands=True, sided_arm=True, verbs=_THREADS | {""}, preps=_UNDER)
def threaded(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Keep the arm that goes under the other, and tie the two."""
    arms = [x for x in s.hands if x.part in (*_ARM, "wrist", "shoulder") and x.side >= 0 and x.second < 0 and not x.plural]
    if c.verb == "" and len(arms) != 1:
        return False
    under = next((x for x in arms if x.prep in _UNDER and x.part != "shoulder" and x.which != "it"), None)
    mover = next((x for x in arms if x is not under and x.prep in ("", "with") and x.part in _ARM), None)
    if mover is None and under is not None:
        mover = next((x for x in (*s.prior.limbs, *s.prior.subject) if x.region == "arm" and x.side >= 0 and x.prep == ""), None)
    if mover is None or under is None or any(x.region == "trunk" for x in limbs):
        return False
    s.tie(mover, under, OPPOSITE, "thread")
    s.trail["thread"] = (c, mover)
    return False


def _faces_up(c: Clause) -> bool:
    return "up" in c.adverbs and c.verb in ("turn", "", "keep")


_TELLS = Quick(r"\b(?:notice|whether|compare|which|feels)\b")


def _comes_down(c: Clause, limb: Limb) -> bool:
    """The shoulder or the side of the head that rests on the floor, the shoulder that is stretched."""
    if _TELLS.search(c.text):
        return False
    if limb.region == "head":
        return limb.noun in _FACE and limb.prep in ("", "with") and not c.directions
    floor = any(m == "floor" for _, m in c.landmarks)
    rests = limb.prep == "" and (floor or c.verb in ("lower", "place", "bring", "other", "") or "down" in c.adverbs)
    return limb.part == "shoulder" and (rests or STRETCH.search(c.text) is not None)


def _stays(c: Clause, limb: Limb) -> bool:
    """The hand that presses into the floor, stays where it is or reaches up: the other one."""
    if c.verb == "press" and (limb.prep in ("to", "through") or any(m == "floor" for _, m in c.landmarks)):
        return True
    if c.verb in ("be", "keep"):
        return _STAYS.search(c.text) is not None or "press" in c.low
    up = bool(set(c.adverbs) & {"up", "forward"}) or any(m == "ceiling" for _, m in c.landmarks)
    return up and c.verb in ("reach", "lift", "straighten", "press")


@always(hands=True, sided_arm=True, postures={"quadruped", "side-lying", "plank"})
def hand_behind_head(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left hand behind your head. The left elbow points up, then goes to the right wrist; the right arm carries you.”"""
    arms = [x for x in s.hands if one_sided(x)]
    if not arms:
        return False
    behind = recent(s, "behindhead", c, _WITHIN)
    first = arms[0]
    if (
        first.part in ("hand", "fingers")
        and first.prep in ("", "with")
        and c.verb in ("place", "bring", "", "keep", "other")
        and _BEHIND_HEAD.search(c.text)
    ):
        s.trail["behindhead"] = (c, first)
        return False
    if behind is None or s.holds(_NOT_NOW, c.sentence):
        return False
    if first.part == "elbow" and first.prep == "":
        s.tie(behind, first, SAME, "one-arm")
        for limb in arms[1:2]:
            if limb.part in ("wrist", "hand", "forearm", "arm", "elbow") and limb.prep in ("to", "at", "under", "touch", "between"):
                s.tie(first, limb, OPPOSITE, "own-arm")
    elif first.part in ("hand", "arm") and first.prep in ("", "to", "through") and (c.verb == "press" or _STAYS.search(c.text)):
        s.tie(behind, first, OPPOSITE, "two-places")
    return False


@always(verbs=_REACHES, postures={"quadruped"})
def reaching_across_the_body(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“R arm and L leg”: on hands and knees one arm and the leg of the other side reach out together."""
    if "same" in s.whole.get(s.sentence, ""):
        return False
    both = [x for x in limbs if one_sided(x) and x.prep in ("", "with") and not (x.prep and x.region == "arm")]
    if len(both) == 2 and c.verb and (both[0] in c.subject) != (both[1] in c.subject):
        return False  # the one reaches the other
    before = s.prior
    if len(both) == 1 and before.verb in _REACHES and c.opener in _AT_ONCE:
        first = [x for x in (*before.subject, *before.limbs) if one_sided(x)]
        both = [*first, *both] if len(first) == 1 and first[0].prep == "" and {before.verb, c.verb} != {""} else both
    if (
        len(both) == 2
        and {x.part for x in both} <= _REACHING
        and {x.region for x in both} == {"arm", "leg"}
        and not _UNDER_YOU.search(c.text)
    ):
        s.tie(both[0], both[1], OPPOSITE, "diagonal")
    return False


@always(
    sided_arm=True,
    sided_leg=True,
    parts={"elbow"},
    verbs={"bring", "pull", "other", "bend"},
    postures={"quadruped"},
    seen={"armreach"},
)
def elbow_to_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring the right elbow to the left knee”, of the arm and the leg that were stretched out."""
    both = [x for x in limbs if one_sided(x) and x.part in ("elbow", "knee") and x.prep in ("", "to", "touch")]
    if len(both) == 2 and both[0].part != both[1].part:
        s.tie(both[0], both[1], OPPOSITE, "diagonal")
        for limb in both:
            s.fact(limb, "curlelbow" if limb.part == "elbow" else "curlknee", "arm", moved=True)
    return False
