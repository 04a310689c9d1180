"""One ankle on the other knee, lying or sitting: the knee that points out, the one below it, and what is pushed and drawn in."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb

_TAKEN_UP = frozenset({"lift", "pull"})
_ON = frozenset({"", "with", "on", "against"})
_CLASPS = Quick(r"\b(?:link|clasp|lac|interlac|interlock|hook|loop|hold|grab|grasp|thread|hand|finger)\w*")
_OUT_TO_A_SIDE = Quick(r"\b(?:out(?:ward)?s?|sideways|to (?:the|one|your) side)\b")
_OPENS_OUT = ("point", "stick", "open", "face", "fall", "drop", "rest")
_NOT_FOUR = frozenset({"twisting", "side-lying", "prone"})


@always(legs=True, verbs={"press"}, parts={"knee", "thigh"}, seen={"crossed"})
def pushed_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press gently on the right knee”, “use the right elbow to push the right knee open”: the knee of the leg that is crossed."""
    if "twisting" in s.postures and "ankle-crossed" not in s.seen:
        return False
    legs = [x for x in legs_of(limbs) if not x.plural]
    if len(legs) != 1 or any(m in ("chest", "you", "wall") for _, m in c.landmarks) or any(x.region == "trunk" for x in limbs):
        return False
    leg = legs[0]
    if leg.part in ("knee", "thigh") and leg.prep in _ON and leg.surface not in ("back", "underside"):
        s.fact(leg, "pushknee", "push")
    return False


@always(sided_leg=True, trail={"lifted"})
def lifted_and_crossed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw your right knee up. Cross the right ankle over the left knee”: the leg that was lifted is the one that crosses."""
    trail, legs = s.trail.get("lifted"), [x for x in s.legs if x.side >= 0 and not x.plural]
    if trail is None or not legs:
        return False
    crosses = len(legs) > 1 and legs[0].part in ("ankle", "foot") and legs[1].part in ("knee", "thigh")
    crosses = crosses and legs[1].prep in ("over", "on", "across")
    if crosses and c.sentence - trail[0].sentence <= 2 and not s.rounding and not s.conditional and c.opener != "or":
        s.tie(trail[1], legs[0], SAME, "goes-on")
    if c.verb not in STILL:
        s.trail.drop("lifted")
    return False


@always(sided_leg=True, verbs=_TAKEN_UP, preps={""})
def taken_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw your right knee up.”"""
    leg = next((x for x in s.legs if x.side >= 0 and not x.plural), None)
    if leg is None or leg.prep or c.opener in ("if", "or"):
        return False
    if leg.part == "foot" or (leg.part == "leg" and "standing" in s.postures) or (leg.part == "knee" and "supine" not in s.postures):
        s.trail["lifted"] = (c, leg)  # on the back the knee of the leg below may be drawn up first
    return False


@always(one_way=True, verbs={"cross", "bring", "lower", "pull", "reach", "press", "place", "lift"}, preps={""})
def across_the_body(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left knee and take it across your body to the right”: what crosses the body goes to the other side."""
    moved = [x for x in limbs if x.region in ("leg", "arm") and x.prep == "" and x.second < 0 and not x.plural and x.side >= 0]
    across = "across" in c.adverbs or any(x.region == "trunk" and x.prep in ("across", "over") for x in limbs)
    if len(moved) == 1 and (across or ("over", "body") in c.landmarks) and moved[0].part in ("leg", "knee", "foot", "arm", "hand"):
        s.claims.ties.append(Tie(moved[0].side, c.directions[0][1], OPPOSITE, "across"))
    return False


_FOUR = {"seen": frozenset({"ankle-crossed"}), "outside": _NOT_FOUR}  # one ankle lies on the other knee, and nobody turns


@always(**_FOUR, legs=True, first_round=True)
def leg_below(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift the left foot off the floor”, "link your hands behind the left thigh", "sit back on the left leg": the leg below the ankle."""
    if "crossed" not in s.seen:
        return False
    legs = [x for x in legs_of(limbs) if not x.plural]
    lying = bool(s.postures & {"supine", "lying"}) and not s.postures & {"seated", "standing"}
    for leg in legs[:1]:
        lifted = c.verb == "lift" and leg.prep == "" and ("from", "floor") in c.landmarks
        if lying and lifted and leg.part in ("foot", "leg", "knee"):
            s.fact(leg, "under", "hug")
        elif (
            "standing" in s.postures and c.verb in ("bend", "sit", "lower") and leg.prep in ("with", "on", "to", "in") and leg.part == "leg"
        ):
            s.fact(leg, "bendunder", "bent")
    for leg in legs:
        around = leg.prep in ("behind", "around") or leg.surface in ("back", "behind")
        shin = leg.part == "shin" and leg.prep in ("on", "over") and len(s.hands) > 0
        if lying and (shin or (around and leg.part in ("thigh", "leg", "knee"))) and _CLASPS.search(c.text, c.low):
            s.fact(leg, "pulled", "hug")
    return False


@always(**_FOUR, legs=True, first_round=True)
def leg_above(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“With the right leg crossed over”, "the right knee points out to the side", "a hand on the right ankle": the leg that is crossed."""
    if "crossed" not in s.seen:
        return False
    legs = [x for x in legs_of(limbs) if not x.plural and x.side >= 0]
    if len(legs) == 2 and c.word.startswith("stack") and legs[0].part == "knee" and legs[1].part == "ankle" and "seated" in s.postures:
        s.tie(legs[0], legs[1], OPPOSITE, "crossing")
    if (
        c.verb == "cross"
        and len(legs) == 1
        and legs[0].prep in ("with", "")
        and legs[0].part in ("leg", "foot", "ankle")
        and not c.directions
        and "forward" not in c.adverbs  # “the left leg crossed in front” lies on the floor
    ):
        s.fact(legs[0], "crossed", "crossing")
    for leg in legs[:1]:
        if leg.part == "knee" and leg.prep == "" and c.word.startswith(_OPENS_OUT) and _OUT_TO_A_SIDE.search(c.text, c.low):
            s.fact(leg, "kneeopen", "push")
        after = s.next
        moves = c.verb == "keep" and after is not None and after.sentence == c.sentence and after.gerund and "away" in after.low
        if leg.part == "knee" and leg.prep == "" and moves:
            s.fact(leg, "pushknee", "push")  # “keep the right knee moving away from you”
    _hand_on_it(s, c, legs)
    return False


def _hand_on_it(s: Scope, c: Clause, legs: list[Limb]) -> None:
    """A hand on the inside of the knee is that of its own side; a hand on the ankle lies on the leg that is crossed."""
    for hand in s.hands:
        if hand.part not in ("hand", "palm", "elbow", "forearm") or hand.plural or hand.prep not in ("", "with"):
            continue
        for leg in legs:
            if leg.start < hand.start or leg.prep not in ("on", "against", "inside"):
                continue
            if leg.part in ("knee", "thigh") and (leg.surface in ("inside", "inner") or leg.prep == "inside") and hand.side >= 0:
                s.tie(hand, leg, SAME, "hand-down")
                s.fact(leg, "pushknee", "push")
            elif leg.part == "ankle" and c.verb in ("place", "press", "", "keep"):
                s.fact(leg, "pushknee", "push")
