"""One ankle on the other knee, lying or sitting: the knee that points out, the one below it, and what is pushed and drawn in."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]

_TITLE = Quick(r"\b(?:figure|piriformis|glutes?|four|4)\b[^.\n]{0,40}[-–—,:(]\W*$")
_SITS_BACK = Quick(r"\b(?:sit\w*|lower\w*|sink\w*|squat\w*|stool|chair|hips?|bottom|butt\w*)\b")
_ENDS = re.compile(r"(?: (?:side|leg|hip))?\W{0,4}(?:\n|$|[:.])", re.IGNORECASE)
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


@always(**_FOUR, legs=True, first_round=True, certain=True)
def foot_put_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Return your right foot to the floor”, of who sits: the foot that lay on the knee, unless the other one was lifted meanwhile."""
    if "crossed" not in s.seen or "seated" not in s.postures or s.postures & {"supine", "standing"} or s.seen & {"raised", "footlift"}:
        return False
    leg = s.legs[0]
    down = any(m == "floor" and p in ("to", "on") for p, m in c.landmarks) or "down" in c.adverbs
    back = c.verb in ("release", "lower") or (c.verb in ("place", "bring") and "back" in c.adverbs)
    if leg.part in ("foot", "leg") and one_sided(leg) and not leg.prep and down and back:
        s.fact(leg, "putback", "lowered", moved=True)
    return False


@always(**_FOUR, legs=True, verbs={"keep", "be", "bend", "pull", "bring", "hold"}, first_round=True, certain=True)
def knee_below(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your left foot on the floor”, “bend the left knee and sit back”, “draw the left knee to your chest”: the leg below."""
    leg = s.legs[0]
    if "crossed" not in s.seen or not one_sided(leg) or leg.prep or len(s.legs) > 1 or leg.surface:
        return False
    lying = bool(s.postures & {"supine", "lying"})
    if c.verb in ("keep", "be"):
        below = not lying and leg.part == "foot" and any(m == "floor" and p in ("on", "to") for p, m in c.landmarks)
    elif c.verb == "hold":
        below = lying and leg.part == "thigh"
    elif c.verb == "bend":
        below = not lying and leg.part in ("knee", "leg") and s.holds(_SITS_BACK, c.sentence)
    else:
        to_chest = ("to", "chest") in c.landmarks or any(x.part == "trunk" and x.prep in ("to", "toward", "in") for x in limbs)
        below = lying and leg.part in ("knee", "leg") and to_chest and not s.arms
    if below:
        s.fact(leg, "fourbelow", "hug")
    return False


@always(postures={"figure-four"}, outside={"pigeon", "lunge"})
def named_by_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Figure-four stretch (left)”, “to stretch your right side, put the right ankle on …”: the leg that is crossed gives its side."""
    for limb in limbs[:1]:
        if limb.side < 0 or limb.second >= 0 or limb.plural:
            continue
        title = limb.bare and not limb.part and c.verb == "" and _TITLE.search(s.text[max(0, limb.start - 60) : limb.start])
        if title and _ENDS.match(s.text, limb.end):
            s.fact(limb, "fourside", "role")
    return False


def four_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ankle on the other knee is that of the side that is named; the foot that stays on the floor is the other one."""
    if "crossed" not in hard or "turn" in hard:
        return []
    found: list[Link] = [("fourside", "crossed", SAME), ("putback", "crossed", SAME), ("fourbelow", "under", SAME)]
    return [x for x in found if x[0] in hard]
