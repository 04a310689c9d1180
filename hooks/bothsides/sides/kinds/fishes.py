"""Sitting twists: the arm that is raised and hooked then, the foot that stands, a hand beside its hip, a foot under the other leg."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]
_LOW = frozenset({"supine", "prone", "side-lying", "quadruped"})
_RISES = frozenset({"lift", "straighten", "reach", "bring"})
_ARM = frozenset({"arm", "hand", "fingers"})
_HOOKS = frozenset({"elbow", "arm", "forearm", "hand", "shoulder"})
_HOOKED_ON = frozenset({"knee", "thigh", "leg"})
_OVER = frozenset({"outside", "over", "against", "around", "across", "behind"})
_OTHERWISE = Quick(r"\b(?:both|each|either|switch\w*|repeat\w*|other|opposite|alternat\w*|again)\b")
_UNDER_LEG = frozenset({"thigh", "leg"})  # a foot may lie under its own knee or buttock
_UNDERNEATH = frozenset({"under", "below"})
_FOLDED = frozenset({"foot", "heel", "leg", "shin", "ankle"})
_FOLDS = frozenset({"bring", "place", "bend", "pull", "press", "keep", "other", "", "step"})
_DOWN = Quick(r"\b(?:floor|ground|mat|earth|down|chair|seat|fingertips)\b")
_BESIDE = frozenset({"behind", "by", "outside", "to"})
_HIP = frozenset({"hip", "buttock"})
_PLANTED = Quick(r"\b(?:press\w*|root\w*|ground\w*|push\w*|plant\w*|anchor\w*)\b")


@always(hand=_ARM, hand_prep={"", "with"}, verbs=_RISES, postures={"seated", "twisting"}, outside=_LOW, first_round=True, certain=True)
def arm_is_raised(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Inhale, raise your left arm”: leave it for the clause in which it is hooked over the knee."""
    arm = s.hands[0]
    up = c.word.startswith("rais") or "up" in c.adverbs or any(mark == "ceiling" for _, mark in c.landmarks)
    if up and one_sided(arm) and len(s.hands) == 1 and not s.holds(_OTHERWISE, c.sentence):
        s.trail["raisedarm"] = (c, arm)
    return False


@always(sided_arm=True, hand=_HOOKS, legs=True, parts=_HOOKED_ON, preps=_OVER, outside=_LOW, trail={"raisedarm"}, first_round=True)
def raised_then_hooked(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Raise your left arm. Exhale, twist and place the left elbow outside the right knee”: the arm that went up comes down there."""
    arm, raised = s.hands[0], recent(s, "raisedarm", c, 2)
    if raised is None or not one_sided(arm) or arm.prep not in ("", "with") or s.holds(_OTHERWISE, c.sentence):
        return False
    if any(x.part in _HOOKED_ON and x.prep in _OVER and x.surface not in ("inside", "inner") for x in s.legs):
        s.tie(raised, arm, SAME, "one-arm")
        s.trail.drop("raisedarm")
    return False


@always(
    two_sided_legs=True, leg=_FOLDED, leg_prep={"", "with"}, verbs=_FOLDS, preps=_UNDERNEATH, postures={"seated", "twisting"}, outside=_LOW
)
def folded_under(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide your left foot under the right leg to the outside of the right hip”: under the other leg, beside the other hip."""
    foot = s.legs[0]
    if not one_sided(foot) or s.seen & {"raised", "hugged"}:
        return False
    others = [x for x in s.legs[1:] if one_sided(x)]
    under = [x for x in others if x.part in _UNDER_LEG and x.prep in _UNDERNEATH]
    for leg in (*under, *(x for x in others if under and x.part in _HIP and x.prep == "outside")):
        s.tie(foot, leg, OPPOSITE, "crossing")
    return False


@always(sided_arm=True, sided_leg=True, hand=_ARM, hand_prep={"", "with"}, parts=_HIP, preps=_BESIDE, outside=_LOW)
def hand_beside_its_hip(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right hand on the floor behind your right buttock”, "to the outside of the right hip": a hand leans on the floor on its own side."""
    hand = s.hands[0]
    if not one_sided(hand) or len(s.hands) != 1 or _DOWN.search(c.text, c.low) is None or "across" in c.low:
        return False
    for leg in s.legs:
        if one_sided(leg) and leg.part in _HIP and (leg.prep in ("behind", "by", "outside") or leg.surface == "outside"):
            s.tie(hand, leg, SAME, "hand-hip")
    return False


@always(
    sided_leg=True,
    leg={"foot", "heel"},
    leg_prep={"", "through", "with", "to"},
    postures={"twisting"},
    outside=_LOW | {"standing", "lunge", "wide"},
    seen={"hooked", "hookarm", "twistleg", "crossed", "turn"},
    first_round=True,
    text={_PLANTED},
)
def foot_stands(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press your right foot firmly into the floor” of who twists sitting: the foot of the knee that is up, which the trunk turns to."""
    foot = s.legs[0]
    floor = "down" in c.adverbs or any(mark == "floor" for _, mark in c.landmarks)
    if "seated" in s.postures and floor and one_sided(foot) and len(s.legs) == 1 and not s.arms and _PLANTED.search(c.text, c.low):
        s.fact(foot, "standsfoot", "rest")
    return False


def fishes_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a twist over a knee that is up, sitting."""
    if "standsfoot" not in hard or not hard & {"hooked", "hookarm", "twistleg"}:
        return []
    found = [(role, "standsfoot", SAME) for role in ("turn", "hooked", "twistleg", "twistknee")] + [("hookarm", "standsfoot", OPPOSITE)]
    return [x for x in found if x[0] in hard]
