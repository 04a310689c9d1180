"""Lying on the belly: the leg that is bent or lifted, the arm and the leg that rise together, the arm over which one rolls."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]

_UPRIGHT = frozenset({"standing", "lunge", "half-kneeling", "supine", "seated", "pigeon", "quadruped", "wide"})
_FLAT = frozenset({"prone", "plank", "supine"})
_SINKS = frozenset({"lower", "reach", "straighten"})  # on the back, from arms and legs that are up
_RISES = frozenset({"lift", "straighten", "reach"})
_AT_ONCE = frozenset({"", "while", "as", "whilst"})
_SAME_SIDE = Quick(r"\b(?:same[- ]sided?|same (?:arm|leg)|both|each|either|or|then|next|ipsilateral|homolateral)\b")
_OUT = Quick(r"\b(?:out|t[- ]shape|shoulder (?:height|level)|sideways|wide)\b")
_FEET = frozenset({"foot", "ankle", "toes", "heel"})
_TAKES = frozenset({"hold", "pull", "reach", "bring"})
_BEHIND_YOU = Quick(r"\bbehind (?:you|it|the (?:right|left|other) (?:leg|knee))\b")
_BESIDE = Quick(
    r"\b(?:beside|next to|under|near|by|against|outside|into|on) (?:your |the )?"
    r"(?:chest|(?:right |left )?shoulder|ribs?|side|floor|mat|ground)\b"
)
_WHOLE = frozenset({"arm", "leg", "hand", "foot"})
_IN_TURN = Quick(r"\b(?:alternat\w*|in turn|one after the other)\b")
_ROLLS = Quick(r"\broll\w*\b")
_OVER_BACK = Quick(
    r"\b(?:over (?:your|the|and over your) (?:back|body)|behind (?:you|your back)|over and across|across (?:your|the) (?:back|body))\b"
)
_SENDS = frozenset({"lift", "reach", "bring", "cross", "straighten", "touch", "other", "place", "turn", "pull"})
_SWAPS = Quick(r"\b(?:other|opposite|switch\w*|repeat\w*|both|each|either)\b")


_PRONE = {"postures": frozenset({"prone"}), "outside": _UPRIGHT}
_BENT = _FEET - {"toes"} | {"knee", "leg"}


@always(**_PRONE, leg=_BENT, leg_prep={"", "with"}, verbs={"bring", "pull", "lift", "bend"})
def bent_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lie face down. Bend your left knee and bring the heel to your bottom”: the leg at work."""
    for leg in legs_of(limbs)[:1]:
        if leg.plural:
            continue
        heel = leg.part not in ("knee", "leg") and c.verb != "bend" and any(x.part == "buttock" for x in limbs)
        if (heel or (c.verb == "bend" and leg.part in ("knee", "leg"))) and not s.says(_IN_TURN):
            s.fact(leg, "pronebend", "bent", moved=True)
    return False


@always(openers=_AT_ONCE, verbs=_SINKS | _RISES | {""}, after=_SINKS | _RISES, preps={""}, postures=_FLAT, outside={"side-lying"})
def arm_with_the_other_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right arm while lifting your left leg”: face down, in a plank and on the back they go crosswise."""
    before = s.prior
    verbs = _SINKS if "supine" in s.postures else _RISES
    if (
        not {before.verb, c.verb} <= {*verbs, ""}
        or before.verb not in verbs
        or s.seen & {"across", "knees", "strap", "held"}
        or s.holds(_SAME_SIDE, c.sentence)
    ):
        return False
    first = [x for x in (*before.subject, *before.limbs) if one_sided(x) and x.prep == ""]
    second = [x for x in limbs if one_sided(x) and x.prep == ""]
    both = [*first, *second]
    if len(first) == len(second) == 1 and {x.region for x in both} == {"arm", "leg"} and {x.part for x in both} <= _WHOLE:
        s.tie(first[0], second[0], OPPOSITE, "diagonal")
    return False


@always(**_PRONE, leg={"foot", "leg", "heel", "hip"}, leg_prep={""})
def leg_over_the_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach the left foot over your back towards your right hand; the left hip comes off the floor”."""
    for leg in s.legs[:1]:
        if leg.plural:
            continue
        behind = s.holds(_OVER_BACK, c.sentence)
        if leg.part != "hip" and behind and c.verb in _SENDS and leg.side >= 0:
            for hand in [x for x in hands_of(limbs) if one_sided(x) and x.prep in ("to", "touch", "meet")][:1]:
                s.tie(leg, hand, OPPOSITE, "diagonal")
            for _, way in c.directions[:1]:
                s.claims.ties.append(Tie(leg.side, way, OPPOSITE, "across"))
            s.fact(leg, "overback", "raised", moved=True)
        elif leg.part == "hip" and "overback" in s.seen and not leg.surface:
            if ("from", "floor") in c.landmarks and c.verb in ("lift", "bring", "", "other", "keep"):
                s.fact(leg, "overback", "raised", moved=True)
            elif c.verb in ("be", "keep") and ("down" in c.adverbs or any(m == "floor" and p != "from" for p, m in c.landmarks)):
                s.fact(leg, "overback", "raised", sign=OPPOSITE)
    return False


@always(**_PRONE, hands=True, sided_arm=True)
def forearm_carries(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left forearm across in front of you. Reach back with the right hand for the foot”: one arm carries, the other one holds."""
    if s.holds(_SWAPS, c.sentence):
        return False
    foot = any(x.part in _FEET and x.prep in ("", "for", "to") for x in legs_of(limbs)) and c.verb in _TAKES
    for arm in hands_of(limbs)[:2]:
        if not one_sided(arm):
            continue
        if arm.part == "hand" and arm.prep in ("with", "") and (foot or ("back" in c.adverbs and c.verb == "reach")):
            s.fact(arm, "footarm", "plank", moved=True)
        elif (
            arm.part in ("forearm", "elbow", "hand", "fingers")
            and arm.prep in ("", "through", "to", "on", "with")
            and _carries(c, arm, limbs)
        ):
            s.fact(arm, "carryarm", "plank", moved=True)
    return False


def _carries(c: Clause, arm: Limb, limbs: list[Limb]) -> bool:
    """The arm is put or pressed on the floor, or lies in front of the chest."""
    floor = any(m == "floor" and p != "from" for p, m in c.landmarks)
    if c.verb in ("press", "place", "keep", "stand", "", "bring") and floor:
        return True
    front = "forward" in c.adverbs or any(x.region == "trunk" and x.prep == "front of" for x in limbs)
    return arm.part == "forearm" and front and c.verb in ("place", "bring", "cross", "keep", "")


@always(postures={"prone"})
def rolled_over_an_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right arm out to the side. Push with the left hand and roll on to your right side”: the chest opens over the arm below."""
    if s.holds(_SWAPS, c.sentence) or not (s.hands or limbs or c.directions):
        return False
    for arm in hands_of(limbs)[:1]:
        if not one_sided(arm) or arm.prep not in ("", "with"):
            continue
        if arm.part == "arm" and c.verb in ("", "straighten", "reach", "place", "bring", "lie", "keep") and _OUT.search(c.text):
            s.fact(arm, "outarm", "plank", moved=True)
        elif arm.part == "hand" and "outarm" in s.seen and (c.verb == "press" or (c.verb in ("place", "") and _BESIDE.search(c.text))):
            s.fact(arm, "pushhand", "plank", moved=True)
    for leg in s.legs[:1]:
        if one_sided(leg) and not leg.prep and "outarm" in s.seen and leg.part in ("foot", "leg") and _BEHIND_YOU.search(c.text):
            s.fact(leg, "pushhand", "plank", moved=True)  # on the side that is turned up
    for limb in limbs:
        if limb.side >= 0 and limb.part in ("side", "shoulder") and limb.prep in ("on", "to") and _ROLLS.search(c.text):
            s.fact(limb, "rollside", "plank", moved=True)
    for _, way in c.directions[:1]:
        if "outarm" in s.seen and (_ROLLS.search(c.text)):
            limb = Limb()
            limb.side, limb.region = way, "way"
            s.fact(limb, "rollside", "plank", moved=True)
    return False


_LEG: tuple[Link, ...] = (
    *(
        ("pronebend", role, SAME)
        for role in ("held", "strap", "raised", "stretch.hf", "stretch.add", "squeeze", "tense", "heelup", "pulledleg")
    ),
    ("squeeze", "raised", SAME),
    ("overback", "raised", SAME),
    ("overback", "pronebend", SAME),
    ("overback", "stretch.hf", SAME),
    *(("pronebend", role, OPPOSITE) for role in ("straight", "rest", "still")),
)
_ARM: tuple[Link, ...] = (
    ("footarm", "carryarm", OPPOSITE),
    ("outarm", "pushhand", OPPOSITE),
    ("outarm", "rollside", SAME),
    ("outarm", "stretch.chest", SAME),
    ("outarm", "stretch.arm", SAME),
    ("pushhand", "rollside", OPPOSITE),
    ("rollside", "stretch.chest", SAME),
)


def face_down_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of lying on the belly."""
    if "prone" not in posture:
        return []
    found = [*_ARM, *(() if posture & _UPRIGHT or hard & {"front", "back", "kneel", "across"} else _LEG)]
    return [x for x in found if x[0] in hard and x[1] in hard]
