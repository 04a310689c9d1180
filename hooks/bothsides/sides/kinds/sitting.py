"""Sitting with one leg long: what one bends and reaches to is the long leg, what one sits on is the other."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_REACHES = frozenset({"reach", "lean", "bring", "bend", "straighten", "place"})
_WHERE = frozenset({"to", "for", "over", "along", "on"})
_LOW_LEG = frozenset({"foot", "toes", "ankle", "shin", "heel", "calf"})
_BOWS = frozenset({"lower", "bring", "bend", "lean", "place", "reach", "turn", "other", "keep", "pull"})
_ABOVE = frozenset({"head", "trunk"})
_SITS = frozenset({"sit", "kneel", ""})
_HEEL = Quick(r"\bsit\w*\b")
_CROSSED = frozenset({"crossed", "under", "twistleg", "hooked", "twistknee", "across"})


@always
def bows_to_the_long_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach for the left foot”, “lower your forehead to the left knee”, "forearm on the floor inside your left leg"."""
    if "seated" not in s.postures or s.seen & _CROSSED or not s.seen & {"folded", "straight", "foldin", "solethigh"}:
        return False
    for leg in legs_of(limbs)[-1:]:
        if leg.side < 0 or leg.plural:
            continue
        moved = [x for x in limbs if x is not leg and x.prep in ("", "with")]
        if (not any(x.region == "leg" for x in moved) and _goes_to(c, leg, moved)) or _held_in_hands(s, c, leg, limbs):
            s.fact(leg, "foldover", "lean", moved=True)
    return False


def _goes_to(c: Clause, leg: Limb, moved: list[Limb]) -> bool:
    """The hands, the head or an arm go to the leg."""
    if leg.part in _LOW_LEG and leg.prep in ("to", "for"):
        return c.verb in _REACHES
    if leg.part in ("knee", "leg", "thigh", "shin") and leg.prep in _WHERE:
        return c.verb in _BOWS and any(x.region in _ABOVE and x.noun not in ("side", "ear") for x in moved)
    inside = leg.prep == "inside" and leg.part in ("leg", "knee", "thigh", "calf")
    return inside and any(x.region == "arm" for x in moved) and any(m == "floor" for _, m in c.landmarks)


def _held_in_hands(s: Scope, c: Clause, leg: Limb, limbs: list[Limb]) -> bool:
    """“Take hold of the left foot with both hands”, after the other foot was folded in."""
    both = any(x.region == "arm" and x.plural and x.prep == "with" for x in limbs)
    return c.verb == "hold" and leg.part in ("foot", "toes", "ankle") and leg.prep in ("", "around") and both and "folded" in s.seen


@always
def knee_that_points_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your right knee pointed towards the ceiling”, in a twist: the knee that one turns to."""
    if not s.postures >= {"seated", "twisting"} or not s.twists or s.postures & {"wide", "lunge"}:
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.part == "knee" and leg.prep in ("", "with") and not leg.plural and any(m == "ceiling" for _, m in c.landmarks):
            s.fact(leg, "twistknee", "hook", moved=True)
    return False


@always
def sat_upon(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sit on your left foot, the right leg straight”."""
    if "seated" not in s.postures or c.verb not in _SITS or s.seen & _CROSSED or not _HEEL.search(c.text):
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.part in ("foot", "heel", "ankle") and leg.prep in ("on", "under") and not leg.plural:
            s.fact(leg, "saton", "bent", moved=True)
    return False


def sitting_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of sitting with one leg long."""
    if "seated" not in posture or hard & _CROSSED or hard & {"front", "back", "kneel"}:
        return []
    found: list[Link] = [
        ("foldover", "straight", SAME),
        ("foldover", "bend", OPPOSITE),
        ("foldover", "foldin", OPPOSITE),
        ("foldover", "solethigh", SAME),
        ("foldover", "stretch.ham", SAME),
        ("saton", "straight", OPPOSITE),
        ("saton", "stretch.hf", SAME),
        ("saton", "foldover", OPPOSITE),
        ("saton", "folded", SAME),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
