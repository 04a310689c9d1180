"""On the floor: the arms of who lies on a side or on the belly, and the leg that a figure four, a fold or a crawl leaves where it is."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

Link = tuple[str, str, int]

_STRAPPED = (
    ("raised", SAME),
    ("pulledleg", SAME),
    ("stretch.ham", SAME),
    ("rest", OPPOSITE),
    ("footdown", OPPOSITE),
    ("longheel", OPPOSITE),
)
_ARMS = frozenset({"arm", "hand", "forearm", "elbow"})
_TAKES = ("take", "taking", "hold", "grab", "clasp", "grasp", "catch", "get")
_FOOT = frozenset({"foot", "toes", "ankle"})
_LONG = frozenset({"folded", "solethigh"})
_STRAP = Quick(r"\b(?:straps?|belts?|towels?|band|rope|scarf|loop)\b")
_CURLS = Quick(r"\b(?:crunch\w*|curl\w*|obliques?)\b")
_BEHIND_HEAD = Quick(r"\b(?:head|neck|ear|temple)\b")
_STAYS = Quick(r"\b(?:heavy|down|grounded|rooted|anchored|flat|still|(?:on|in|into) the (?:floor|mat|bed|ground))\b")
_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|opposite|other|both|each|either|or|instead)\b")
_OUT = frozenset({"press", "bend", "straighten"})
_LETS = frozenset({"lower", "other", "bring", "release", "reach", "turn"})
_HIP = frozenset({"hip", "buttock", "sitbone"})
_SHANK = frozenset({"knee", "thigh", "shin", "calf", "leg"})
_UP_AND_DOWN = Quick(r"\b(?:up and down|as you|while (?:you )?(?:lift|rais)\w*|lower\w*)\b")
_OFF_BED = Quick(r"\boff (?:of )?(?:the |your )?(?:bed|table|couch|plinth|mattress|bench)\b")
_IN_FRONT = Quick(r"\b(?:(?:in|to the) front|forwards?)\b")
_POINTS = Quick(r"\b(?:point\w*|fac\w+|parallel|forwards?|down|flex\w*|turn\w*)\b")
_CROSSED = frozenset({"crossed", "under", "twistleg", "hooked"})


@always(hands=True, sided_arm=True, postures={"side-lying"}, outside={"supine", "prone"}, certain=True)
def arm_below_or_above(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your right (lower) arm”, "lie on your left side with the left forearm on the mat": the arm that is lain on, or the other one."""
    for arm in s.hands:
        if not one_sided(arm) or arm.part not in _ARMS:
            continue
        if "bottom" in arm.roles or (c.verb == "lie" and arm.part in ("forearm", "elbow") and arm.prep in ("on", "with")):
            s.fact(arm, "bottom", "lie", moved=True)
        elif "top" in arm.roles and "upper arm" not in s.text[arm.start : arm.end].lower():
            s.fact(arm, "top", "lie", moved=True)
    return False


@always(leg=_FOOT, leg_prep={"", "of"}, verbs={"bring", "hold"}, after={"reach"}, postures={"seated"}, seen=_LONG, certain=True)
def foot_reached_for(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach out to take the left foot”, after the other leg was folded in: the long leg."""
    leg = s.legs[0]
    if one_sided(leg) and c.word.startswith(_TAKES) and len(s.legs) == 1 and not s.seen & _CROSSED:
        s.fact(leg, "foldover", "lean", moved=True)
    return False


@always(leg={"shin"}, leg_prep={""}, seen={"kneel"})
def shin_laid_across(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Drop your right knee. Drag it forward, the right shin across the mat”: what knelt behind comes to the front."""
    for fact in s.claims.facts:
        if fact.role == "kneel" and "across" in c.low and fact.sentence >= c.sentence - 1 and s.legs[0].side >= 0:
            fact.hard = fact.hard and s.values[fact.word] != s.values[s.legs[0].side]
    return False


@always(leg={"leg"}, leg_prep={""}, verbs={"straighten"}, words={"stretch"}, postures={"supine"}, certain=True)
def stretched_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stretch the right leg up to the ceiling”: it is lifted, and not only felt."""
    leg = s.legs[0]
    if one_sided(leg) and ("up" in c.adverbs or any(m == "ceiling" for _, m in c.landmarks)):
        s.fact(leg, "raised", "raised", moved=True)
    return False


@always(leg={"foot"}, leg_prep={"on", "to", "across", "of"}, verbs={"place", "bring", ""}, postures={"supine"}, text={_STRAP}, certain=True)
def strap_laid_on(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place the strap on the ball of the left foot”: the leg that it will lift."""
    if one_sided(s.legs[0]) and not s.hands and len(s.legs) == 1 and _STRAP.search(c.text):
        s.fact(s.legs[0], "strapfoot", "held", moved=True)
    return False


@always(leg={"heel", "foot"}, leg_prep={"", "through"}, verbs=_OUT, postures={"supine"}, seen={"hugged"}, first_round=True, certain=True)
def heel_of_the_long_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hug your right knee in and press through the left heel”, "flex the left foot": the leg that lies long."""
    leg = s.legs[0]
    busy = s.bridges or s.hands or s.seen & {"crossed", "strap", "held", "hang", "across", "knees", "raised", "wallfoot"}
    if busy or not one_sided(leg) or s.holds(_ANOTHER, c.sentence) or any(p != "from" for p, _ in c.landmarks):
        return False
    if c.word.startswith("flex") or (c.verb != "bend" and (leg.prep == "through" or "away" in c.low)):
        s.fact(leg, "longheel", "rest", moved=True)
    return False


@always(legs=True, postures={"supine"}, outside={"side-lying", "prone"}, first_round=True, certain=True)
def hip_stays_first(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your left hip on the floor. Lower your right leg to the right”: the hip of the leg that lies stays, on the other side."""
    leg = s.legs[0]
    if not one_sided(leg) or leg.prep or s.seen & {"crossed", "knees", "across"}:
        return False
    if leg.part in _HIP and c.verb in ("keep", "be", "press") and _STAYS.search(c.text):
        s.trail["hipstays"] = (c, leg)
    elif leg.part in ("leg", "foot") and len(c.directions) == 1 and c.verb in _LETS and "across" not in c.low:
        hip = recent(s, "hipstays", c)
        if hip is not None and not s.holds(_ANOTHER, c.sentence):
            s.tie(hip, way_of(c.directions[0][1]), OPPOSITE, "falls-across")
            s.trail.drop("hipstays")
    return False


@always(hands=True, sided_arm=True, postures={"supine"}, outside={"prone", "side-lying"}, text={_CURLS}, first_round=True, certain=True)
def hand_behind_the_head(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left hand behind your head. Lift the left shoulder towards the right knee”: the elbow that points out is lifted."""
    arm = s.hands[0]
    if not one_sided(arm) or arm.prep not in ("", "with") or len([x for x in s.hands if x.side >= 0]) != 1 or not s.says(_CURLS):
        return False
    if arm.part in ("hand", "fingers") and _BEHIND_HEAD.search(c.text) and c.verb in ("place", "bring", "keep", "", "rest"):
        s.fact(arm, "headhand", "arm", moved=True)
    elif arm.part in ("shoulder", "elbow") and c.verb in ("lift", "bring", "reach", "other", "touch") and "down" not in c.adverbs:
        s.fact(arm, "curlarm", "arm", moved=True)
    return False


@always(leg={"toes"}, leg_prep={"", "with"}, two_sided_legs=True, verbs={"place", "bring", "", "cross", "keep"}, certain=True)
def toes_on_the_other_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Set the toes of your right foot on the left knee”: toes do not come to their own knee."""
    for one, two in pairwise([x for x in s.legs if one_sided(x)]):
        if one.part == "toes" and one.prep in ("", "with") and two.part in _SHANK and two.prep in ("on", "against", "around"):
            s.tie(one, two, OPPOSITE, "against")
    return False


@always(leg={"leg"}, leg_prep={"", "with"}, verbs={"keep", "be", ""}, adverbs={"down"}, postures={"supine", "prone"}, certain=True)
def leg_kept_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Raise your left leg, keeping the right leg down”: the leg that rests."""
    if one_sided(s.legs[0]) and len(s.legs) == 1 and "up" not in c.adverbs and not s.holds(_UP_AND_DOWN, c.sentence):
        s.fact(s.legs[0], "rest", "rest")
    return False


@always(legs=True, verbs={"be", "keep", "", "place", "lie"}, postures={"supine"}, text={_OFF_BED}, first_round=True)
def leg_off_the_bed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“So that the left leg is off the bed”: the leg that hangs."""
    leg = s.legs[0]
    if one_sided(leg) and leg.prep in ("", "with") and leg.part in ("leg", "foot", "thigh", "knee") and _OFF_BED.search(c.text):
        s.fact(leg, "hang", "hang", moved=True)
    return False


@always(
    leg={"knee"},
    leg_prep={"", "on"},
    hands=True,
    sided_arm=True,
    verbs={"press", "place"},
    seen={"crossed"},
    first_round=True,
    certain=True,
)
def hand_presses_the_crossed_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right ankle on the left knee. Press the right knee away with your right hand”: the hand of its own side."""
    knee, hand = s.legs[0], s.hands[0]
    if s.twists or not (one_sided(knee) and one_sided(hand)) or hand.part not in ("hand", "elbow", "forearm") or len(s.legs) > 1:
        return False
    if c.verb == "press" and (knee.prep == "" and hand.prep == "with"):
        s.tie(hand, knee, SAME, "hand-down")
    return False


@always(legs=True, postures={"side-lying"}, outside={"supine", "prone", "plank"}, first_round=True, certain=True)
def lifted_behind_the_other(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Put the right foot on the floor in front of you. Lift your left leg”: the foot that stands in front is not the leg that rises."""
    leg = s.legs[0]
    if not one_sided(leg) or leg.prep not in ("", "with"):
        return False
    floor = any(m == "floor" and p == "on" for p, m in c.landmarks)
    if c.verb in ("place", "bring", "cross", "step", "") and leg.part == "foot" and floor and _IN_FRONT.search(c.text):
        s.trail["infront"] = (c, leg)
    elif c.verb == "lift" and leg.part == "leg" and len(s.legs) == 1:
        front = recent(s, "infront", c, 2)
        if front is not None and not s.holds(_ANOTHER, c.sentence):
            s.tie(front, leg, OPPOSITE, "two-places")
        s.trail.drop("infront")
    return False


@always(
    leg={"toes", "foot", "heel"}, leg_prep={""}, verbs={"keep", "other", "turn"}, postures={"side-lying"}, seen={"raised"}, certain=True
)
def toes_of_the_lifted_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift the left leg. Keep the left toes pointing forward”: the leg that is lifted."""
    leg = s.legs[0]
    if one_sided(leg) and len(s.legs) == 1 and not s.rounding and _POINTS.search(c.text) and not any(m == "floor" for _, m in c.landmarks):
        s.fact(leg, "toptoes", "raised")
    return False


def floor_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The leg under a figure four stands on the floor; the forehead lies on the arm that does not reach forward."""
    found: list[Link] = []
    if "supine" in posture and "crossed" in hard and not hard & {"knees", "across", "turn"}:
        found.append(("footdown", "under", SAME))
    if "supine" in posture:
        found += [("longheel", "hugged", OPPOSITE), ("longheel", "rest", SAME), ("headhand", "curlarm", SAME)]
        found += [(role, "strapfoot", sign) for role, sign in _STRAPPED]
    if "quadruped" in posture:  # the elbow and the knee that meet are those that were stretched out
        found += [("curlelbow", "armreach", SAME), ("curlknee", "legreach", SAME)]
        found += [("curlknee", "raised", SAME), ("curlelbow", "raised", OPPOSITE)]
    if "side-lying" in posture:
        found.append(("toptoes", "raised", SAME))
    if "prone" in posture and "side-lying" not in posture:
        found += [("headon", "armout", OPPOSITE), ("bent", "raised", SAME), ("rest", "raised", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
