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
_UP = frozenset({"straighten", "reach", "lift", "bring", "be", "", "keep"})


@always
def below_and_above(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right elbow under your shoulder, left hand on your hip”: the arm that props is below, the other one above."""
    if "side-lying" not in s.postures:
        return False
    floor = any(m == "floor" and p in ("on", "to", "against", "in") for p, m in c.landmarks)
    for arm in [x for x in hands_of(limbs) if x.side >= 0 and not x.plural][:1]:
        if arm.part not in _PROPS:
            continue
        under = any(x is not arm and x.part == "shoulder" and x.prep == "under" for x in limbs)
        carries = ("weight" in c.low and arm.prep in ("on", "to")) or (c.verb == "press" and floor and arm.prep == "" and not _helped(s, c, arm))
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
    before = s.before
    said = [*c.limbs, *((*before.subject, *before.limbs) if before is not None and before.sentence == c.sentence else ())]
    return any(x is not arm and x.region == "arm" and x.prep == "with" for x in said)


@always
def leg_below(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“On the outer edge of the right foot”, “keep the right knee in contact with the mat”, “lift your right side off the floor”."""
    if "side-lying" not in s.postures:
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.plural:
            continue
        if leg.part == "foot" and leg.surface in _EDGES and leg.prep in ("on", "to", "with", "of") and _CARRIES.search(c.text):
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
    for limb in limbs:
        if limb.bare and not limb.noun and limb.side >= 0 and limb.prep == "on" and c.verb == "lie":
            s.fact(limb, "lieside", "lie", moved=True)
        if limb.part == "side" and limb.prep == "" and limb.noun in ("side", "") and c.verb == "lift" and ("from", "floor") in c.landmarks:
            s.fact(limb, "lieside", "lie", moved=True)
    return False


def side_lying_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of lying on one side."""
    if "side-lying" not in posture:
        return []
    found: list[Link] = [
        ("prop", "toparm", OPPOSITE),
        ("headon", "toparm", OPPOSITE),
        ("headon", "prop", SAME),
        ("prop", "top", OPPOSITE),
        ("prop", "bottom", SAME),
        ("toparm", "bottom", OPPOSITE),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
