"""Lying on the back: bridges with one leg, the arm and the other leg together, an elbow to the other knee, a leg drawn in by a towel."""

from __future__ import annotations

import re
from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_CURLS = Quick(r"\b(?:twist\w*|rotat\w+|crunch\w*|curl\w*|opposite|cross\w*|diagonal\w*|bicycl\w+|pedal\w*)\b")
_SAME_SIDE = Quick(r"\b(?:same side|same-side|homolateral|ipsilateral|sideways|side (?:crunch|bend)\w*|(?:to|out to) the side)\b")
_HIPS_RISE = Quick(
    r"\b(?:hips?|butt|buttocks|bottom|pelvis)\b[^,.]{0,20}? (?:off|from|away from) (?:of )?(?:the |your )?(?:floor|ground|mat|bed)\b"
)
_PUSHES = frozenset({"through", "to", "from", "with", "in", "on"})
_SOLE = frozenset({"heel", "foot"})
_GO_TOGETHER = frozenset({"lower", "lift", "straighten", "reach", "bring", "release", "keep", "be", "", "repeat", "switch", "other"})
_CRISSCROSS = Quick(r"\b(?:dead ?bugs?|opposite(?! direction)|criss-?cross\w*|diagonal\w*)\b")
_WHOLE = frozenset({"arm", "leg"})
_NOT_CROSSWISE = frozenset({"supine", "side-lying", "standing", "seated", "wide"})
_BETWEEN = 40  # characters
_AND_THE = re.compile(
    r"(?: (?:straight|out|up|back|behind|overhead|forwards?|above|over|in|front|of|your|you|the|head))*,? ?"
    r"(?:and|&|\+|with)(?: \w+)?(?: \w+)? ?$"
)
_MEETS = ("touch", "meet", "reach", "tap")
_UPPER = frozenset({"elbow", "shoulder"})


@always(leg=_SOLE, leg_prep=_PUSHES, verbs={"press"})
def bridging(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push through the right heel to lift your hips”: the leg that stays on the floor."""
    if s.seen & {"strap", "held", "wallfoot"}:
        return False
    if not (s.bridges if "supine" in s.postures else s.holds(_HIPS_RISE, c.sentence)):
        return False
    if any(m in ("ceiling", "wall") for _, m in c.landmarks) or "up" in c.adverbs:
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.part in _SOLE and leg.prep in _PUSHES and not leg.plural and not any(x.region == "arm" for x in limbs):
            s.fact(leg, "drive", "drive", moved=True)
            if s.holds(_HIPS_RISE, c.sentence):
                s.fact(leg, "bridge", "drive", moved=True)
    return False


@always(sided_leg=True, sided_arm=True, verbs=_GO_TOGETHER, preps={"", "with", "of"})
def arm_and_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower your right arm and your left leg”: lying and on hands and knees the arm goes with the other leg."""
    lying = bool(s.postures & {"quadruped", "prone"}) or _CRISSCROSS.search(s.text) is not None
    if not lying and (c.verb != "lift" or s.postures & _NOT_CROSSWISE):
        return False  # on the back and on the side an arm and a leg of one side may go together
    named = [x for x in limbs if x.side >= 0 and x.second < 0 and not x.plural and x.which != "it"]
    for one, two in pairwise(named):
        if {one.region, two.region} != {"arm", "leg"} or one.prep not in ("", "with", "of"):
            continue
        joined = "" if two.prep == "with" and one.prep == "" and one.part == "arm" and two.part == "leg" else two.prep
        if one.prep != joined or not (lying or {one.part, two.part} <= _WHOLE):
            continue
        between = s.text[one.end : two.start]
        if len(between) > _BETWEEN or not _AND_THE.match(between.lower()) or s.holds(_SAME_SIDE, c.sentence):
            continue
        s.tie(one, two, OPPOSITE, "elbow-knee")
    return False


@always(sided_leg=True, sided_arm=True, parts=_UPPER, outside={"side-lying", "wide", "lunge"})
def across_to_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the left, right elbow to your left knee”: an elbow goes to the other knee, and the way to turn is there."""
    elbows = [
        x for x in hands_of(limbs) if x.part in _UPPER and x.noun != "armpit" and x.prep in ("", "with") and x.side >= 0 and not x.plural
    ]
    knees = [x for x in legs_of(limbs) if x.part in ("knee", "leg") and x.prep in ("to", "touch", "meet") and x.side >= 0 and not x.plural]
    if (
        not knees and elbows and c.verb == "bring" and "closer" in c.low and s.holds(_CURLS, c.sentence)
    ):  # “knee and shoulder closer together”
        knees = [x for x in legs_of(limbs) if x.part == "knee" and x.prep == "" and x.side >= 0 and not x.plural]
    if not knees and elbows and elbows[0] in c.subject and c.word.startswith(_MEETS):
        knees = [x for x in legs_of(c.limbs) if x.part == "knee" and x.prep == "" and x.side >= 0 and not x.plural]
    if not elbows and "supine" in s.postures:
        elbows = [x for x in hands_of(limbs) if x.part == "elbow" and x.prep == "meet" and x.side >= 0 and not x.plural]
        knees = [x for x in legs_of(limbs) if x.part == "knee" and x.prep == "" and x.side >= 0 and not x.plural]
    if (
        not elbows
        or not knees
        or (elbows[0].prep == "" and knees[0].prep and elbows[0].start > knees[0].start)
        or s.holds(_SAME_SIDE, c.sentence)
    ):
        return False
    if not (s.postures & {"supine", "quadruped", "lying"} or s.holds(_CURLS, c.sentence)) or s.postures & {"side-lying", "wide", "lunge"}:
        return False  # to the side an elbow goes to its own knee
    s.tie(elbows[0], knees[0], OPPOSITE, "elbow-knee")
    ways = list(c.directions)
    if s.prior.verb in ("turn", "lean", "bend"):
        ways += s.prior.directions
    if len(ways) == 1:
        s.claims.ties.append(Tie(knees[0].side, ways[0][1], SAME, "elbow-knee"))
    return False


@always(one_way=True, follows=True)
def knees_and_chest(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist your upper body to the right, moving your knees to the left”: what turns above goes away from the knees below."""
    before = s.prior
    if len(before.directions) != 1 or c.opener in ("then", "or"):
        return False
    for one, two in ((before, c), (c, before)):
        chest = any(x.region == "trunk" and x.part == "trunk" and x.prep == "" for x in (*one.subject, *one.limbs)) and one.verb == "turn"
        knees = any(x.part in ("knee", "leg") and x.plural and x.prep == "" for x in (*two.subject, *two.limbs))
        if chest and knees and two.verb in ("bring", "lower", "place", "keep", "press", "pull"):
            s.claims.ties.append(Tie(before.directions[0][1], c.directions[0][1], OPPOSITE, "knees-chest"))
    return False


@always(leg={"leg"}, leg_prep={""}, verbs={"hold", "pull"}, postures={"supine"})
def drawn_in(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold your right leg with both hands”: the leg that is drawn in or lifted."""
    if s.seen & {"crossed", "hang"}:
        return False
    for leg in legs_of(limbs)[:1]:
        if (
            leg.part == "leg"
            and leg.prep == ""
            and not leg.plural
            and any(x.region == "arm" and x.plural and x.prep == "with" for x in limbs)
        ):
            s.fact(leg, "pulledleg", "hug", moved=True)
    return False


def lying_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of lying on the back."""
    found: list[Link] = [("strap", "heelup", SAME)]
    if "drive" in hard and not hard & {"front", "back", "kneel", "crossed"}:
        found += [("bend", "bridge", SAME), ("bent", "bridge", SAME), ("straight", "drive", OPPOSITE), ("raised", "drive", OPPOSITE)]
        found += [("hugged", "drive", OPPOSITE), ("footdown", "drive", SAME), ("work.gl", "drive", SAME)]
    if "supine" not in posture or hard & {"crossed", "across", "knees"}:
        return [x for x in found if x[0] in hard and x[1] in hard]
    found += [
        ("raised", "heelup", SAME),
        ("strap", "hugged", SAME),
        ("strap", "rest", OPPOSITE),
        ("strap", "footdown", OPPOSITE),
        ("pulled", "pulledleg", SAME),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
