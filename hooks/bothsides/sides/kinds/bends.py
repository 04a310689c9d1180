"""Bending to a side, sitting or standing: the hand that goes down that side, the arm that goes over, the leg that it rests inside."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, way_of

Link = tuple[str, str, int]
_SLIDES = ("slid", "walk", "crawl", "creep", "glid", "inch")
_CROSSES = Quick(
    r"\b(?:over|past|(?:across|in front of|behind) (?:you\b|(?:your|the) (?:body|midline|chest|legs?|knees?|back))|then|back)\b"
)
_HAND = frozenset({"hand", "fingers", "forearm", "elbow", "arm"})
_SETS = frozenset({"place", "press", "keep", "lower", "", "bring", "reach", "be"})
_BEHIND = Quick(r"\b(?:behind|in front|forward|both|or)\b")
_GOES_OVER = frozenset({"reach", "bring", "lift", "straighten", "lower", "bend", "lean", "place", "other", ""})
_SHOULDER = _HAND | {"shoulder"}
_WHOLE_LEG = frozenset({"leg", "knee", "thigh", "calf", "shin"})
_TO_THE_SIDE = Quick(r"\b(?:to (?:the|your|one) (?:(?:right|left) )?side|sideways|45 degrees|wide|diagonal\w*)\b")
_OVERHEAD = Quick(r"\b(?:over(?:head)?|above|alongside|up and)\b")
_LOW_LEG = frozenset({"foot", "toes", "ankle", "shin", "knee", "leg"})
_FOLDS = Quick(
    r"\b(?:fold|lean|bend|hinge|tip|reach)\w* (?:\w+ ){0,3}?(?:forwards?|over (?:your|the)|down (?:your|the)|from (?:your|the) hips)\b|"
    r"\bforward (?:fold|bend)\b"
)
_NOT_SEATED = frozenset({"standing", "supine", "lying", "prone", "side-lying", "quadruped", "lunge", "half-kneeling", "gate", "plank"})
_ELSEWHERE = _NOT_SEATED | {"twisting"}
_EACH = Quick(r"\b(?:each|both|other|opposite|alternat\w*|repeat\w*|switch\w*|return\w*|if|or)\b")


@always(hands=True, one_way=True, verbs={"bring", "reach", "place"}, outside={"supine", "prone", "side-lying", "quadruped"}, certain=True)
def slides_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide your right hand out to the right”: what slides along the floor goes out on its own side, and the trunk follows."""
    hand = s.hands[0]
    if not c.word.startswith(_SLIDES) or not one_sided(hand) or hand.part not in _HAND or hand.prep not in ("", "with"):
        return False
    if s.legs or _CROSSES.search(c.text) or s.holds(_EACH, c.sentence):
        return False
    s.tie(hand, way_of(c.directions[0][1]), SAME, "own-way")
    s.fact(hand, "handout", "arm", moved=True)
    return False


@always(hands=True, verbs=_SETS, postures={"seated"}, outside=_ELSEWHERE, first_round=True, certain=True)
def hand_beside(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right hand on the floor beside you” and bend: to that side."""
    hand = s.hands[0]
    if not one_sided(hand) or hand.part not in ("hand", "fingers", "forearm") or hand.prep not in ("", "with") or s.legs:
        return False
    if any(m == "floor" and p in ("on", "to") for p, m in c.landmarks) and not (
        _BEHIND.search(c.text) or s.holds(_EACH, c.sentence) or {"back", "forward", "up"} & {*c.adverbs}
    ):
        s.fact(hand, "handout", "arm", moved=True)
    return False


@always(legs=True, verbs=_GOES_OVER, outside={"supine", "prone"})
def arm_over_to_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach the left arm over your head towards the right foot”: an arm that goes over goes to the other side."""
    foot = next((x for x in s.legs if x.prep == "to" and x.part in _LOW_LEG and one_sided(x)), None)
    arm = next((x for x in s.hands if x.prep in ("", "with") and x.part in ("arm", "hand", "fingers") and not x.plural), None)
    if foot is None or arm is None or arm.start > foot.start or "down" in c.adverbs:
        return False
    over = "up" in c.adverbs or any(x.region == "head" and x.prep == "over" for x in limbs) or _OVERHEAD.search(c.text)
    raised = s.prior.verb == "lift" and any(x.region == "arm" for x in s.prior.limbs)
    if not (over or raised):
        return False
    if one_sided(arm):
        s.tie(arm, foot, OPPOSITE, "leans-over")
    s.fact(foot, "leanfoot", "lean", moved=True)
    return False


def _bends_over_a_leg(s: Scope) -> bool:
    """Sitting with the legs apart, or with one of them folded in."""
    return bool(s.seen & {"folded", "foldin", "solethigh", "legout", "lean"}) or s.legs_apart


@always(legs=True, arms=True, outside=_NOT_SEATED, certain=True)
def inside_its_own_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The back of your right hand inside your right leg”: bent to a side, an arm comes to lie inside the leg of its own side."""
    arm = s.arms[0]
    if not one_sided(arm) or arm.part not in _SHOULDER or arm.prep not in ("", "with", "of"):
        return False
    if "seated" not in s.postures or ("twisting" in s.postures and not _bends_over_a_leg(s)):
        return False
    for leg in s.legs:
        inside = leg.prep == "inside" or (leg.surface in ("inside", "inner") and leg.prep in ("on", "to", "against", "along"))
        if inside and one_sided(leg) and leg.part in _WHOLE_LEG and arm.start < leg.start:
            s.tie(arm, leg, SAME, "own-thigh")
            s.fact(leg, "leanfoot", "lean", moved=True)
            if arm.part != "shoulder":
                s.fact(arm, "handout", "arm", moved=True)
    return False


@always(legs=True, verbs={"straighten", "bring", "place", "", "hold"}, postures={"seated"}, outside=_NOT_SEATED, certain=True)
def long_leg_of_a_side_bend(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend the right leg out to the side”, “take hold of the right foot”, bent over to it."""
    leg = s.legs[0]
    if not one_sided(leg) or leg.prep:
        return False
    if c.verb != "hold" and leg.part == "leg" and ("out" in c.adverbs or _TO_THE_SIDE.search(c.text)):
        s.fact(leg, "legout", "straight", moved=True)
    elif c.verb == "hold" and leg.part in ("foot", "toes", "ankle") and s.seen & {"leanfoot", "lean"} and not s.seen & {"turn", "hooked"}:
        s.fact(leg, "leanfoot", "lean", moved=True)
    return False


@always(legs=True, verbs={"straighten", "bring", "place", ""}, postures={"seated"}, outside=_NOT_SEATED, certain=True)
def side_along_the_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lengthen the right side of your torso along the right thigh”: of its own side."""
    side = next((x for x in limbs if x.region == "trunk" and one_sided(x) and x.prep in ("", "with")), None)
    leg = s.legs[0]
    if side is not None and one_sided(leg) and leg.part in _WHOLE_LEG and leg.prep in ("along", "over", "on", "inside"):
        s.tie(side, leg, SAME, "own-thigh")
    return False


@always(legs=True, outside=_NOT_SEATED | {"seated", "pigeon"}, certain=True)
def sits_unsaid(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right sole against your left inner thigh and fold forward over the left leg”: who does that sits."""
    if "solethigh" in s.seen and _FOLDS.search(s.text):
        s.takes_up("seated")
    return False


@always(verbs={"turn"}, arms=True)
def looks_at_the_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Look up under your right arm”: the arm that is up."""
    if "armup" not in s.seen or not c.word.startswith(("look", "gaz")):
        return False
    for arm in s.arms[:1]:
        if arm.part in ("arm", "elbow") and arm.prep in ("under", "past", "at") and one_sided(arm):
            s.fact(arm, "armup", "gaze-hand", moved=True)
    return False


def bend_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a side bend: the trunk leans to the hand that is down, away from the arm that is up."""
    if posture & {"side-lying", "quadruped", "supine", "prone", "plank"}:
        return []
    found: list[Link] = []
    if not hard & {"turn", "twistleg", "hooked"}:
        found += [("handout", "lean", SAME), ("handout", "armup", OPPOSITE), ("handout", "stretch.side", OPPOSITE)]
    if "leanfoot" in hard:
        found += [(role, "leanfoot", SAME) for role in ("lean", "handout", "handdown")]
        found += [(role, "leanfoot", OPPOSITE) for role in ("armup", "stretch.side")]
    if "leanfoot" in hard and "seated" in posture and "crossed" not in hard:
        found += [(role, "leanfoot", SAME) for role in ("straight", "legout", "solethigh", "foldover")]
        found += [(role, "leanfoot", OPPOSITE) for role in ("folded", "foldin", "turn")]
    return [x for x in found if x[0] in hard and x[1] in hard]
