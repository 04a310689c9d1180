"""Standing on one leg: the other is free to lift, tap and swing. A chair on one side is held by the hand of that side."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import hands_of, legs_of
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_FREE = ("tap", "touch", "swing", "kick", "circl", "hook", "tuck", "hover", "pick", "lift", "rais", "float", "dangl")
_ON_A_SIDE = re.compile(r"\b(?:wall|chair|rail|bench|table|post|counter|door|anchor|bar|frame)\b", re.IGNORECASE)
_TOWARDS = re.compile(r"\b(?:fac\w+|towards?|against|next to|close to|near|beside|nearest|by|to|alongside)\b", re.IGNORECASE)
_LOWER = frozenset({"foot", "toes", "leg", "knee", "heel"})


@always
def free_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tap the step with the right toes” of who stands on the left leg."""
    if "stance" not in s.seen or s.seen & {"front", "back", "kneel"} or s.postures & {"lying", "quadruped", "seated"}:
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.part in _LOWER and leg.prep in ("", "with") and not leg.plural and c.word.startswith(_FREE) and not c.states:
            s.fact(leg, "free", "raised", moved=True)
    return False


@always
def side_by_the_wall(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your left side to the wall”, “a chair on your left”; then “left hand on it”."""
    if not _ON_A_SIDE.search(c.text) and not any(x.part == "side" for x in limbs):
        if "wallside" in s.seen:
            _holds_on(s, c, limbs)
        return False
    for limb in limbs:
        if limb.side >= 0 and limb.second < 0 and limb.part in ("side", "shoulder") and not limb.surface and _ON_A_SIDE.search(c.text):
            if limb.prep in ("", "with") and _TOWARDS.search(c.text):
                s.fact(limb, "wallside", "edge", moved=True)
            elif limb.prep in ("on", "at") and limb.part == "side" and c.verb in ("", "be", "stand", "sit"):
                s.fact(limb, "wallside", "edge", moved=True)
    _holds_on(s, c, limbs)
    return False


def _holds_on(s: Scope, c: Clause, limbs: list[Limb]) -> None:
    """The hand that rests on what stands at that side."""
    for arm in hands_of(limbs)[:1]:
        on = (
            any(p in ("on", "against", "to") and m in ("wall", "chair") for p, m in c.landmarks)
            or " on it" in c.low
            or "the back of it" in c.low
        )
        if (
            "wallside" in s.seen
            and arm.part in ("hand", "fingers", "forearm", "palm")
            and arm.prep in ("", "with")
            and not arm.plural
            and on
        ):
            if not re.search(r"\b(?:across|other|opposite|far)\b", c.low):
                s.fact(arm, "wallhand", "arm", moved=True)


def standing_links(hard: set[str]) -> list[Link]:
    """The ties of standing on one leg, and of what is held."""
    found: list[Link] = [("free", "stance", OPPOSITE), ("wallhand", "wallside", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
