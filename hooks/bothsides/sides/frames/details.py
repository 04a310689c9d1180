"""Single wordings of places: rare each, in many exercises together."""

from __future__ import annotations

from ..claims import OPPOSITE, RETURN, SAME, Scope
from ..quick import Quick
from ..reading import Clause, Limb
from .common import motion_of

_STEADIES = Quick(r"\b(?:support|balance|stabili\w+|stead\w+|or)\b")


_FOR_SUPPORT = Quick(r"\b(?:support|balance|stead\w+|stabili\w+)\b")
_TIGHT = Quick(r"\btight")
_NEAR = Quick(r"\b(?:close|near|nearest|next|along)\b")
_GROUND = Quick(r"\b(?:floor|mat|ground)\b")


def a_part(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Small facts that belong to one part of a leg: the pushed knee, the foot on the wall, the thigh at the edge."""
    leg = s.legs[0]
    if not leg.plural:
        _OF_A_PART[leg.part](s, c, leg, {m for p, m in c.landmarks if p in ("on", "against", "to", "along")})
    return False


def _knee(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Push the knee away”, “let the knee fall out to the side”, “knee on the bench”."""
    if c.verb == "press" and ("away" in c.low or "down" in c.adverbs or "floor" in place):
        s.fact(leg, "pushknee", "push")
    elif (c.verb == "lower" or (c.verb == "other" and ("out" in c.adverbs or "open" in c.low))) and "crossed" in s.seen:
        s.fact(leg, "kneeopen", "push")
    elif c.verb == "lower" and ("out" in c.adverbs or "side" in c.low):
        s.fact(leg, "fallout", "push")
    elif "chair" in place and c.verb in ("place", "be", "", "keep"):
        s.fact(leg, "kneebench", "footup", moved=motion_of(c))
    elif "down" in c.adverbs and c.word.startswith("point"):
        s.fact(leg, "thighback", "held")


def _foot(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Left foot flat on the floor” of who kneels, “foot on the wall”, "put the foot down"."""
    if (
        c.verb in ("place", "be", "")
        and not leg.surface
        and "back" not in c.adverbs
        and ("flat" in c.states or ("floor" in place and "kneel" in s.seen))
        and "half-kneeling" in s.postures
    ):
        s.fact(leg, "kneeup", "kneel", moved=True)
    elif "wall" in place and " step" not in c.low and c.verb in ("place", "be", "", "keep", "bring"):
        s.fact(leg, "wallfoot", "wall", moved=motion_of(c))
    elif not _foot_up(s, c, leg, place) and c.verb == "place" and c.adverbs == ["down"]:
        s.fact(leg, "lowered", "lowered")


def _foot_up(s: Scope, c: Clause, leg: Limb, place: set[str]) -> bool:
    """“Put your right foot up on the chair”, in front or, behind you, with its top."""
    if "chair" not in place or c.verb not in ("place", "lift", "bring", "be", "", "keep") or RETURN.search(c.text):
        return False  # “to bring the left foot up to meet it”
    motion = motion_of(c)
    s.fact(leg, "footup", "footup", moved=motion)
    if "back" not in c.adverbs and leg.surface != "top":
        s.fact(leg, "frontup", "footup", moved=motion)
    if "back" in c.adverbs:
        s.fact(leg, "back", "step", moved=motion)
    return True


def _ankle(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Put your right ankle on the chair”."""
    _foot_up(s, c, leg, place)


def _leg(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Swing your right leg”, “put your leg up on a chair”, “your right leg is tight”."""
    if "standing" in s.postures and _foot_up(s, c, leg, place):
        return
    if c.word.startswith("swing"):
        s.fact(leg, "raised", "raised", moved=True)
    else:
        _hip(s, c, leg, place)


def _hip(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Your right hip is tight”."""
    if c.verb == "be" and _TIGHT.search(c.text, c.low):
        s.fact(leg, "stretch.hip", "stretch")


def _thigh(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Until the thigh is parallel to the floor”, “let the thigh sink to the bed”, “draw the thigh back”."""
    if "parallel" in c.low or "level with" in c.low:
        s.fact(leg, "stack", "stack")
    elif c.verb in ("lower", "be") and "floor" in place:
        s.fact(leg, "thighdrop", "hang")
    elif "back" in c.adverbs and c.verb in ("bring", "pull", "press", "keep"):
        s.fact(leg, "thighback", "held")


def _shin(s: Scope, c: Clause, leg: Limb, place: set[str]) -> None:
    """“Right shin on the mat”, “shin forward”."""
    if c.verb in ("place", "be", "", "keep") and place & {"floor", "chair"}:
        s.fact(leg, "shinrest", "shin", moved=motion_of(c))
    elif "forward" in c.adverbs:
        s.fact(leg, "front", "step", moved=motion_of(c))


_OF_A_PART = {"knee": _knee, "foot": _foot, "ankle": _ankle, "leg": _leg, "hip": _hip, "thigh": _thigh, "shin": _shin}


def edge_and_top(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your right side near the edge of the bed”, “the top of your left foot on the floor”."""
    edge = "edge" in c.low and _NEAR.search(c.text, c.low) is not None
    for limb in limbs:
        if limb.side < 0:
            continue
        if edge and limb.part in ("side", "leg") and limb.prep != "on":
            s.fact(limb, "edgeside", "edge")
        elif limb.part == "foot" and limb.surface == "top" and c.verb in ("press", "place", "be", "keep", ""):
            s.fact(limb, "footback", "step")
    return False


def pigeon(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right knee behind your right hand, right foot by your left hand”, “let the right hip sink to the mat”."""
    leg = s.legs[0]
    arm = s.arms[0] if s.arms else None
    if (
        arm is not None
        and leg.part in ("knee", "foot", "ankle")
        and arm.part in ("hand", "wrist")
        and arm.prep in ("to", "by", "behind")
        and c.verb in ("bring", "place", "step", "")
    ):
        s.tie(leg, arm, SAME if leg.part == "knee" else OPPOSITE, "beside-hand")
        s.fact(leg, "front", "step", moved=motion_of(c))
    if leg.part in ("hip", "buttock") and s.before is not None and _GROUND.search(c.text, c.low):
        s.fact(leg, "hipdown", "step")
    return False


def arm_on_a_wall(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right forearm against the wall”; a hand that only steadies may be either."""
    for arm in s.arms[:1]:
        wall = any(m == "wall" and p in ("on", "against", "to") for p, m in c.landmarks)
        if wall and arm.prep in ("", "with") and not arm.plural and not _FOR_SUPPORT.search(c.text):
            s.fact(arm, "wallarm", "arm", hard=not _STEADIES.search(c.text))
    return False


def arm_and_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach the right arm forward and lift the left leg”, on all fours."""
    before = s.prior
    both = [*before.subject, *before.limbs, *limbs]
    arm, leg = (next((x for x in both if x.region == region and x.second < 0), None) for region in ("arm", "leg"))
    if (
        arm is not None
        and leg is not None
        and arm.part in ("arm", "hand")
        and leg.part == "leg"
        and {c.verb, before.verb} <= {"straighten", "reach", "lift", ""}
        and not arm.plural
        and "same" not in s.whole[c.sentence]
    ):
        s.tie(arm, leg, OPPOSITE, "elbow-knee")
    return False


def knee_over_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right ankle on your left thigh, just above the left knee”."""
    if len(limbs) == 1:
        for thigh in s.prior.limbs[-1:]:
            if thigh.part == "thigh" and thigh.prep in ("on", "over", "across"):
                s.tie(thigh, limbs[0], SAME, "stack")
    return False


def lifted_and_placed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right leg and place the right ankle on …”: the same leg, most likely."""
    before, leg = s.prior, s.legs[0]
    lifted = next((x for x in (*before.subject, *before.limbs) if x.region == "leg" and x.second < 0), None)
    if (
        lifted is not None
        and lifted.part in ("foot", "leg", "ankle")
        and leg.part in ("ankle", "foot")
        and leg.prep == lifted.prep == ""
        and leg.which != "it"
        and leg not in c.subject
        and c.opener == ""
        and lifted.noun != leg.noun
    ):
        s.tie(lifted, leg, SAME, "bend-and-hold", hard=False)
    return False
