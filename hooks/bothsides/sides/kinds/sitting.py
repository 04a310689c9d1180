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
        leg_moved = any(x.region == "leg" for x in moved)
        if leg.part in _LOW_LEG and leg.prep in ("to", "for") and c.verb in _REACHES and not leg_moved:
            s.fact(leg, "foldover", "lean", moved=True)
        elif (
            leg.part in ("knee", "leg", "thigh", "shin")
            and leg.prep in _WHERE
            and c.verb in _BOWS
            and any(x.region in _ABOVE and x.noun not in ("side", "ear") for x in moved)
            and not leg_moved
        ):
            s.fact(leg, "foldover", "lean", moved=True)
        elif (
            leg.prep == "inside"
            and leg.part in ("leg", "knee", "thigh", "calf")
            and any(x.region == "arm" for x in moved)
            and any(m == "floor" for _, m in c.landmarks)
        ):
            s.fact(leg, "foldover", "lean", moved=True)
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
