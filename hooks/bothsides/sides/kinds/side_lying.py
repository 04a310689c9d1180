"""Lying on one side, and a plank on one side: what carries the body is below, the arm that goes up and the hand on the hip above."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_CARRIES = Quick(r"\b(?:weight|balanc\w*|roll\w*|support\w*|prop\w*|stand\w*|contact)\b")
_CONTACT = Quick(r"\bcontact\b")
_PROPS = frozenset({"elbow", "forearm", "hand", "arm"})
_LAID = frozenset({"place", "", "keep", "be", "bring", "hold", "lie"})
_EDGES = frozenset({"edge", "outside", "outer", "side"})
_WAIST = frozenset({"hip", "hips", "waist", "side", "hipbone"})
_ON_SIDE = Quick(r"\bside[- ](?:lying|plank)")
_LYING_ON = Quick(r"\b(?:left|right|l|r)(?:\b[ -]?|-sided )(?:side[ -]?)?lying\b|\b(?:left|right) lateral (?:decubitus|recumbent)\b")
_LYING = Quick(r"\b(?:sidelying|lying|lateral)\b")
_NAME = 40  # characters in which a position is named
_ABDUCTS = Quick(r"\babduct(?:ion|s|ed|ing)?\b")
_KICKS = ("kick", "swing", "sweep")
_WORKS = Quick(r"\b(?:works?|working|loads?|engag\w+|strengthen\w*|targets?|targeting|burn\w*|train\w*)\b")
_EITHER = Quick(r"\b(?:either|both|or|each|other|opposite|switch\w*|swap\w*)\b")
_HELD_UP = Quick(r"\b(?:support\w*|prop\w*|balanc\w*)\b")
_BELOW = frozenset({"with", "on", "in", "by"})
_FEET = frozenset({"foot", "ankle", "toes", "heel", "shin"})
_TAKES = frozenset({"hold", "pull", "bring", "reach"})
_UP = frozenset({"straighten", "reach", "lift", "bring", "be", "", "keep"})


@always(hands=True, postures={"side-lying"})
def below_and_above(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right elbow under your shoulder, left hand on your hip”: the arm that props is below, the other one above."""
    floor = any(m == "floor" and p in ("on", "to", "against", "in") for p, m in c.landmarks)
    for arm in [x for x in hands_of(limbs) if x.side >= 0 and not x.plural][:1]:
        if arm.part not in _PROPS:
            continue
        under = any(x is not arm and x.part == "shoulder" and x.prep == "under" for x in limbs)
        rolled = "prone" in s.postures  # who rolls over from the belly is pushed by the hand on top
        pressed = c.verb == "press" and floor and arm.prep == "" and not rolled and not _helped(s, c, arm)
        carries = ("weight" in c.low and arm.prep in ("on", "to")) or pressed
        if (under and arm.prep in ("", "with") and c.verb in _LAID) or carries:
            s.fact(arm, "prop", "lie", moved=True)
        elif arm.prep not in ("", "with") or arm.part not in ("hand", "arm"):
            continue
        elif any(x.noun == "head" and x.prep == "under" for x in limbs):
            s.fact(arm, "headon", "lie", moved=True)
        elif (c.verb in _LAID and c.verb != "lie" and any(x.noun in _WAIST and x.prep == "on" and x.second < 0 for x in limbs)) or (
            c.verb in _UP and arm.prep == "" and "head" not in c.low and ("up" in c.adverbs or any(m == "ceiling" for _, m in c.landmarks))
        ):
            s.fact(arm, "toparm", "arm", moved=True)
    return False


def _helped(s: Scope, c: Clause, arm: Limb) -> bool:
    """Another hand presses this one down."""
    said = (*c.limbs, *s.prior.subject, *s.prior.limbs)
    return any(x is not arm and x.region == "arm" and x.prep == "with" for x in said)


@always(legs=True, postures={"side-lying"})
def leg_below(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“On the outer edge of the right foot”, “keep the right knee in contact with the mat”, “lift your right side off the floor”."""
    for leg in legs_of(limbs)[:1]:
        if leg.plural:
            continue
        if leg.part in ("leg", "foot") and leg.prep in ("", "with") and c.word.startswith(_KICKS) and not s.seen & {"bottom"}:
            s.fact(leg, "raised", "raised", moved=True)
        if leg.part == "foot" and leg.surface in _EDGES and leg.prep in ("on", "to", "with", "of", "") and _CARRIES.search(c.text):
            s.fact(leg, "prop", "lie", moved=True)
        elif leg.prep in ("", "with") and _CONTACT.search(c.text) and any(m == "floor" and p != "from" for p, m in c.landmarks):
            s.fact(leg, "bottom", "lie", moved=True)
    for one, two in pairwise([x for x in legs_of(limbs) if x.side >= 0 and not x.plural]):
        if (
            one.part == two.part
            and one.part in ("foot", "leg", "knee", "ankle")
            and one.prep in ("", "with")
            and two.prep in ("on", "over")
        ):
            s.fact(one, "top", "lie", moved=True)
            s.fact(two, "bottom", "lie", moved=True)
    return False


@always(first_round=True, text={_LYING})
def lying_named_by_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“In left side-lying, lift the right leg”, "pt in R sidelying": the side that is lain on."""
    for limb in limbs:
        if limb.side >= 0 and limb.second < 0 and _LYING_ON.match(s.text[s.places[limb.side] :][:_NAME]):
            s.fact(limb, "lieside", "lie", moved=True)
    return False


@always(postures={"side-lying"}, outside={"standing", "quadruped", "plank"}, text={_ABDUCTS}, sided_leg=True, first_round=True)
def abducted(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“L hip abduction, knee straight”: of who lies on one side the leg that is lifted."""
    if s.legs[0].part in ("hip", "leg") and s.legs[0].side >= 0 and _ABDUCTS.search(c.text):
        s.fact(s.legs[0], "raised", "raised", moved=True)
    return False


@always(postures={"side-lying"})
def side_below(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lie on your left”, “sit on your right hip”, “lift your right side off the floor”: the side that is lain on."""
    for limb in limbs:
        if (
            limb.bare
            and not limb.noun
            and not limb.part
            and limb.side >= 0
            and limb.prep == "on"
            and (c.verb == "lie" or (c.verb in ("", "start") and _ON_SIDE.search(c.text)))
        ):
            s.fact(limb, "lieside", "lie", moved=True)
        if limb.part == "side" and limb.noun == "side" and limb.prep in ("", "with") and c.adverbs[:1] == ["up"] and c.verb in ("", "lie"):
            s.fact(limb, "top", "lie", moved=True)
        if limb.part == "side" and limb.prep == "" and limb.noun in ("side", "") and c.verb == "lift" and ("from", "floor") in c.landmarks:
            s.fact(limb, "lieside", "lie", moved=True)
        if limb.noun == "hip" and limb.side >= 0 and limb.second < 0 and not limb.surface and _hip_below(s, c, limb):
            s.fact(limb, "lieside", "lie", moved=True)
    return False


def _hip_below(s: Scope, c: Clause, hip: Limb) -> bool:
    """“Sit on your right hip”, “lower the right hip to the floor”: in a plank on one side the hip that is nearer to the floor."""
    if hip.prep == "on":
        return c.verb in ("sit", "lie", "start") and not s.rounding
    floor = [p for p, m in c.landmarks if m == "floor"]
    planks = "plank" in s.postures or bool(s.seen & {"prop", "toparm"})
    return hip.prep == "" and planks and ((c.verb == "lower" and "to" in floor) or (c.verb == "lift" and "from" in floor))


@always(postures={"side-lying"})
def waist_at_work(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right side of your waist works hardest”: in a plank on one side the flank that is nearer to the floor."""
    if not ("plank" in s.postures or "prop" in s.seen):
        return False
    for limb in limbs:
        if (
            limb.region == "trunk"
            and limb.side >= 0
            and limb.second < 0
            and (limb.part == "side" or limb.noun.startswith(("oblique", "waist", "flank")))
            and _WORKS.search(c.text)
            and not any(m == "ceiling" for _, m in c.landmarks)
        ):
            s.fact(limb, "sidework", "lie")
    return False


@always(hands=True, postures={"side-lying"}, outside={"supine", "prone"})
def arms_of_who_lies(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Support your head with your left arm, right hand on the floor in front of your chest”: one arm below, one above."""
    if s.holds(_EITHER, c.sentence):
        return False
    for arm in [x for x in s.hands if x.side >= 0 and not x.plural][:2]:
        if arm.prep in _BELOW and arm.part in _PROPS and _head_rests(s, c, limbs):
            s.fact(arm, "headon", "lie", moved=True)
        elif (arm.prep in ("by", "on") and arm.part in _PROPS and c.verb != "hold" and _HELD_UP.search(c.text)) or _stands(c, arm):
            s.fact(arm, "prop", "lie", moved=True)
        elif arm.part in ("hand", "arm") and _above(s, c, arm, limbs):
            s.fact(arm, "toparm", "arm", moved=True)
    return False


def _stands(c: Clause, arm: Limb) -> bool:
    """“Place your right forearm on the ground”: who lies on a side props on it."""
    floor = any(m == "floor" and p in ("on", "to") for p, m in c.landmarks)
    return floor and arm.part in ("forearm", "elbow") and arm.prep == "" and c.verb == "place"


def _head_rests(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The head is laid on something: “rest your head on …”, “with your head resting on …”."""
    if any(x.noun == "head" and x.prep in ("", "with") for x in limbs):
        return c.verb in ("place", "other", "lie", "keep", "hold", "", "be", "lower", "bring", "press", "lift")
    laid = c.word in ("resting", "supported", "propped", "lying", "held")
    return laid and any(x.noun == "head" for x in (*s.prior.subject, *s.prior.limbs))


def _above(s: Scope, c: Clause, arm: Limb, limbs: list[Limb]) -> bool:
    """The hand that lies in front of the chest for balance, holds a foot behind or lies on the other shoulder is the one above."""
    foot = any(x.part in _FEET and x.prep == "" for x in limbs if x.region == "leg")
    if arm.prep in ("", "with") and c.verb in _LAID and not foot:
        before_you = "forward" in c.adverbs or any(x.prep == "front of" and x.region == "trunk" for x in limbs)
        other = any(x.noun == "shoulder" and x.prep == "on" and x is not arm for x in limbs)
        return (before_you and arm.part == "hand" and c.verb != "lie") or (other and arm.prep == "")
    if arm.prep != "with" or arm.part != "hand":
        return False
    if c.verb in _TAKES:
        return foot
    after = s.next
    return (
        not c.verb
        and after is not None
        and after.sentence == c.sentence
        and after.verb in _TAKES
        and not after.opener
        and any(x.part in _FEET and x.prep == "" for x in after.limbs)
    )


def side_lying_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of lying on one side."""
    if "side-lying" not in posture:
        return []
    found: list[Link] = [
        ("prop", "toparm", OPPOSITE),
        ("headon", "toparm", OPPOSITE),
        *((("stretch.side", "lieside", OPPOSITE),) if "armup" in hard else ()),
        ("sidework", "lieside", SAME),
        ("sidework", "prop", SAME),
        ("sidework", "toparm", OPPOSITE),
        ("headon", "prop", SAME),
        ("prop", "top", OPPOSITE),
        ("prop", "bottom", SAME),
        ("toparm", "bottom", OPPOSITE),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
