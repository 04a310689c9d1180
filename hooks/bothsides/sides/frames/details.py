"""Single wordings of places: rare each, in many exercises together."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, RETURN, SAME, Scope
from ..quick import Quick
from ..reading import Clause, Limb
from .common import motion_of

_STEADIES = Quick(r"\b(?:support|balance|stabili\w+|stead\w+|or)\b")


_FOR_SUPPORT = Quick(r"\b(?:support|balance|stead\w+|stabili\w+)\b")


def details(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Small facts that belong to one posture: the pushed knee, the foot on the wall, the thigh at the edge."""
    low = c.low
    motion = motion_of(c)
    for leg in s.legs[:1]:
        if leg.plural or leg.prep not in ("", "with"):
            continue
        place = {m for p, m in c.landmarks if p in ("on", "against", "to", "along")}
        if leg.part == "knee" and c.verb == "press" and ("away" in low or "down" in c.adverbs or "floor" in place):
            s.fact(leg, "pushknee", "push")
        elif (
            leg.part == "knee"
            and (c.verb == "lower" or (c.verb == "other" and ("out" in c.adverbs or "open" in low)))
            and "crossed" in s.seen
        ):
            s.fact(leg, "kneeopen", "push")
        elif leg.part == "knee" and c.verb == "lower" and ("out" in c.adverbs or "side" in low):
            s.fact(leg, "fallout", "push")
        elif (
            leg.part == "foot"
            and c.verb in ("place", "be", "")
            and not leg.surface
            and "back" not in c.adverbs
            and ("flat" in c.states or ("floor" in place and "kneel" in s.seen))
            and "half-kneeling" in s.postures
        ):
            s.fact(leg, "kneeup", "kneel", moved=True)
        elif leg.part == "foot" and "wall" in place and " step" not in low and c.verb in ("place", "be", "", "keep", "bring"):
            s.fact(leg, "wallfoot", "wall", moved=motion)
        elif (
            (leg.part in ("foot", "ankle") or (leg.part == "leg" and "standing" in s.postures))
            and "chair" in place
            and c.verb in ("place", "lift", "bring", "be", "", "keep")
            and not RETURN.search(c.text)  # “to bring the left foot up to meet it”
        ):
            s.fact(leg, "footup", "footup", moved=motion)
            if "back" not in c.adverbs and leg.surface != "top":
                s.fact(leg, "frontup", "footup", moved=motion)
            if "back" in c.adverbs:
                s.fact(leg, "back", "step", moved=motion)
        elif leg.part == "knee" and "chair" in place and c.verb in ("place", "be", "", "keep"):
            s.fact(leg, "kneebench", "footup", moved=motion)
        elif leg.part == "leg" and c.word.startswith("swing"):
            s.fact(leg, "raised", "raised", moved=True)
        elif leg.part == "thigh" and ("parallel" in low or "level with" in low):
            s.fact(leg, "stack", "stack")
        elif leg.part == "thigh" and c.verb in ("lower", "be") and place & {"floor"}:
            s.fact(leg, "thighdrop", "hang")
        elif leg.part == "thigh" and "back" in c.adverbs and c.verb in ("bring", "pull", "press", "keep"):
            s.fact(leg, "thighback", "held")
        elif leg.part == "knee" and "down" in c.adverbs and c.word.startswith("point"):
            s.fact(leg, "thighback", "held")
        elif leg.part == "foot" and c.verb == "place" and c.adverbs == ["down"]:
            s.fact(leg, "lowered", "lowered")
        elif leg.part == "shin" and c.verb in ("place", "be", "", "keep") and place & {"floor", "chair"}:
            s.fact(leg, "shinrest", "shin", moved=motion)
        elif leg.part == "shin" and "forward" in c.adverbs:
            s.fact(leg, "front", "step", moved=motion)
        elif leg.part in ("hip", "leg") and c.verb == "be" and re.search(r"\btight", low):
            s.fact(leg, "stretch.hip", "stretch")
    for limb in limbs:
        if (
            limb.side >= 0
            and limb.part in ("side", "leg")
            and limb.prep != "on"
            and "edge" in low
            and re.search(r"\b(?:close|near|nearest|next|along)\b", low)
        ):
            s.fact(limb, "edgeside", "edge")
        elif limb.side >= 0 and limb.part == "foot" and limb.surface == "top" and c.verb in ("press", "place", "be", "keep", ""):
            s.fact(limb, "footback", "step")
    if "pigeon" in s.postures:
        for leg in s.legs[:1]:
            for arm in s.arms[:1]:
                if (
                    leg.part in ("knee", "foot", "ankle")
                    and arm.part in ("hand", "wrist")
                    and arm.prep in ("to", "by", "behind")
                    and c.verb in ("bring", "place", "step", "")
                ):
                    s.tie(leg, arm, SAME if leg.part == "knee" else OPPOSITE, "beside-hand")
                    s.fact(leg, "front", "step", moved=motion)
            if leg.part in ("hip", "buttock") and re.search(r"\b(?:floor|mat|ground)\b", low) and s.before is not None:
                s.fact(leg, "hipdown", "step")
    for arm in s.arms[:1]:
        if (
            arm.prep in ("", "with")
            and not arm.plural
            and c.landmarks
            and any(m == "wall" and p in ("on", "against", "to") for p, m in c.landmarks)
            and not _FOR_SUPPORT.search(c.text)
        ):
            s.fact(arm, "wallarm", "arm", hard=not _STEADIES.search(c.text))
    if "quadruped" in s.postures and s.before is not None and s.before.sentence == c.sentence and not c.opener:
        both = [*s.before.subject, *s.before.limbs, *limbs]
        arm_, leg_ = (
            [x for x in both if x.region == "arm" and x.second < 0][:1],
            [x for x in both if x.region == "leg" and x.second < 0][:1],
        )
        if (
            arm_
            and leg_
            and arm_[0].part in ("arm", "hand")
            and leg_[0].part == "leg"
            and {c.verb, s.before.verb} <= {"straighten", "reach", "lift", ""}
            and not arm_[0].plural
            and "same" not in s.whole[c.sentence]
        ):
            s.tie(arm_[0], leg_[0], OPPOSITE, "elbow-knee")
    before = s.before
    if (
        before is not None
        and before.sentence == c.sentence
        and c.verb == ""
        and len(limbs) == 1
        and limbs[0].part == "knee"
        and limbs[0].prep == "over"
    ):
        for thigh in before.limbs[-1:]:
            if thigh.part == "thigh" and thigh.prep in ("on", "over", "across"):
                s.tie(thigh, limbs[0], SAME, "stack")
    if before is not None and before.sentence == c.sentence and before.verb == "lift" and c.verb in ("place", "bring", "cross"):
        for one in [x for x in [*before.subject, *before.limbs] if x.region == "leg" and x.second < 0][:1]:
            for two in s.legs[:1]:
                if (
                    one.part in ("foot", "leg", "ankle")
                    and two.part in ("ankle", "foot")
                    and two.prep == ""
                    and one.prep == ""
                    and two.which != "it"
                    and two not in c.subject
                    and c.opener == ""
                    and one.noun != two.noun
                ):
                    s.tie(one, two, SAME, "bend-and-hold", hard=False)
    return False
