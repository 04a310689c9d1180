"""Bending to a side while sitting: the hand that slides out, the arm that goes over, the leg that it goes to or rests inside."""

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
_OVERHEAD = Quick(r"\b(?:over(?:head)?|above|alongside|up and)\b")
_LOW_LEG = frozenset({"foot", "toes", "ankle", "shin", "knee", "leg"})
_FOLDS = Quick(
    r"\b(?:fold|lean|bend|hinge|tip|reach)\w* (?:\w+ ){0,3}?(?:forwards?|over (?:your|the)|down (?:your|the)|from (?:your|the) hips)\b|"
    r"\bforward (?:fold|bend)\b"
)
_NOT_SEATED = frozenset(
    {"standing", "supine", "lying", "prone", "side-lying", "quadruped", "lunge", "half-kneeling", "wide", "gate", "plank"}
)
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


@always(
    legs=True, verbs={"reach", "bring", "lift", "straighten", "lower", "bend", "lean", "place", "other", ""}, outside={"supine", "prone"}
)
def arm_over_to_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach the left arm over your head towards the right foot”: an arm that goes over goes to the other side."""
    foot = next((x for x in s.legs if x.prep in ("to", "over") and x.part in _LOW_LEG and one_sided(x)), None)
    arm = next((x for x in s.hands if x.prep in ("", "with") and x.part in ("arm", "hand", "fingers") and not x.plural), None)
    if foot is None or arm is None or arm.start > foot.start:
        return False
    over = (
        "up" in c.adverbs or any(x.region == "head" and x.prep == "over" for x in limbs) or _OVERHEAD.search(c.text[: foot.start - c.start])
    )
    if not over or "down" in c.adverbs or foot.prep == "over":
        return False
    if one_sided(arm):
        s.tie(arm, foot, OPPOSITE, "leans-over")
    s.fact(foot, "leanfoot", "lean", moved=True)
    return False


@always(legs=True, hands=True, postures={"seated"}, outside={"twisting", "supine", "prone", "quadruped"}, certain=True)
def inside_its_own_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The back of your right hand inside your right leg”: an arm comes to lie inside the leg of its own side."""
    for arm in s.hands[:1]:
        for leg in s.legs:
            if leg.part not in ("leg", "knee", "thigh", "calf", "shin") or leg.plural or arm.start > leg.start:
                continue
            inside = leg.prep == "inside" or (leg.surface in ("inside", "inner") and leg.prep in ("on", "to", "against", "along"))
            if inside and one_sided(arm) and arm.part in _HAND and arm.prep in ("", "with"):
                s.tie(arm, leg, SAME, "own-thigh")
                s.fact(arm, "handout", "arm", moved=True)
    return False


@always(legs=True, outside=_NOT_SEATED | {"seated", "pigeon"}, certain=True)
def sits_unsaid(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right sole against your left inner thigh and fold forward over the left leg”: who does that sits."""
    if "solethigh" in s.seen and _FOLDS.search(s.text):
        s.postures.add("seated")
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
    found: list[Link] = [("leanfoot", "lean", SAME), ("leanfoot", "armup", OPPOSITE), ("leanfoot", "stretch.side", OPPOSITE)]
    if "seated" in posture:
        found.append(("leanfoot", "straight", SAME))
    if not hard & {"turn", "twistleg", "hooked"}:
        found += [
            ("handout", "lean", SAME),
            ("handout", "armup", OPPOSITE),
            ("handout", "stretch.side", OPPOSITE),
            ("handout", "leanfoot", SAME),
        ]
    return [x for x in found if x[0] in hard and x[1] in hard]
