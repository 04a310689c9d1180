"""Twists of who stands with one leg in front: the hand that goes down, the arm that goes up then, the way that the trunk turns."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]
_NOT_STANDING = frozenset({"supine", "prone", "side-lying", "quadruped", "seated", "gate", "pigeon", "plank"})
_APART = frozenset({"front", "back", "outleg", "kneel"})
_HAND = frozenset({"hand", "fingers"})
_GOES_DOWN = frozenset({"place", "bring", "lower", "reach", "", "release", "keep", "press"})
_TO_LEG = frozenset({"shin", "ankle", "foot", "calf", "toes"})
_AT_LEG = frozenset({"on", "outside", "by", "to", "inside", "against"})
_RISES = frozenset({"lift", "straighten", "reach", "bring"})
_INSTEAD = Quick(r"\b(?:or|instead|other|opposite|both|each|either|switch\w*|repeat\w*|hips?|waist|sacrum|heart|return\w*|release\w*)\b")


def _revolves(s: Scope) -> bool:
    """The trunk turns over one leg, and does not open to the side."""
    return "revolved" in s.postures or ("wide" not in s.postures and bool(s.seen & {"front", "back"}))


@always(hand=_HAND, hand_prep={"", "with"}, verbs=_GOES_DOWN, postures={"twisting"}, outside=_NOT_STANDING, seen=_APART, first_round=True)
def hand_goes_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Set your left fingertips on a block outside the right shin and twist to the right”: the hand on the side turned away from."""
    hand = s.hands[0]
    if not one_sided(hand) or len(s.hands) != 1 or "up" in c.adverbs or not _revolves(s) or _INSTEAD.search(c.text, c.low):
        return False
    floor = any(mark == "floor" and prep in ("on", "to") for prep, mark in c.landmarks)
    if floor or any(x.part in _TO_LEG and x.prep in _AT_LEG for x in s.legs):
        s.fact(hand, "revhand", "arm", moved=True)
    return False


@always(
    hand={"arm", "hand"},
    hand_prep={"", "with"},
    verbs=_RISES,
    postures={"twisting"},
    outside=_NOT_STANDING,
    seen={"revhand"},
    first_round=True,
)
def arm_goes_up_then(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“… Extend your right arm to the ceiling”: after one hand went down, the arm on the side turned to."""
    arm = s.hands[0]
    up = "up" in c.adverbs or any(mark == "ceiling" for _, mark in c.landmarks)
    if up and one_sided(arm) and len(s.hands) == 1 and not _INSTEAD.search(c.text, c.low):
        s.fact(arm, "revarm", "arm", moved=True)
    return False


def revolved_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a twist over the leg in front."""
    if "revhand" not in hard:
        return []
    found: list[Link] = [("revhand", "revarm", OPPOSITE), ("revhand", "turn", OPPOSITE), ("revarm", "turn", SAME)]
    found += [("revhand", "front", OPPOSITE), ("revhand", "outleg", OPPOSITE), ("turn", "front", SAME), ("turn", "outleg", SAME)]
    if "wide" not in posture:  # who steps a foot back into a wide stance may turn round to it
        found += [("revhand", "back", SAME), ("turn", "back", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
