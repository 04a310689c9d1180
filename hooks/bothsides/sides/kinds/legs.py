"""Legs that lie, sit and hang: which is straight, folded in, flat on the floor, hugged, let down, or relaxes beside the hugged one."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, STILL, Scope, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

_FLAT = Quick(r"\bflat\b")
_AWAY = Quick(r"\baway\b")
_PICKED_UP = Quick(r"\b(?:pick\w*|lift\w*|take) (?:up )?(?:the|your) (?:left|right) (?:foot|leg)\b")
_WHOLE = frozenset({"leg", "knee", "foot", "heel", "shin", "thigh"})
_IN_HAND = frozenset({"in", "with", "by"})


def _in_front(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The leg is stretched out in front of who sits; of who stands too, where it is said so."""
    if "seated" in s.postures:
        return bool({"out", "forward"} & set(c.adverbs))
    if "standing" not in s.postures or s.postures & {"supine", "prone", "side-lying", "quadruped"}:
        return False
    return "forward" in c.adverbs or any(x.region == "trunk" and x.prep == "front of" for x in limbs)


@always(leg=_WHOLE, leg_prep={"", "with"})
def straight_and_flat(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Straighten your left leg out in front”; “the right foot flat”; “fold the left leg in”."""
    for leg in s.legs[:1]:
        if leg.plural:
            continue
        if leg.part in ("leg", "knee") and c.verb == "straighten" and _in_front(s, c, limbs):
            s.fact(leg, "straight", "straight", hard=not s.holds(_PICKED_UP, c.sentence - 1), moved=True)
        elif leg.part == "foot" and (c.verb in STILL or c.verb == "place") and ("flat" in c.states or _FLAT.search(c.text)):
            s.fact(leg, "footdown", "rest")
        elif leg.part == "knee" and c.verb == "bring" and {"up", "forward"} & set(c.adverbs):
            s.fact(leg, "kneeforward", "bent", moved=True)
        elif (
            leg.part in ("leg", "foot", "knee", "heel")
            and c.verb in ("bend", "bring", "pull", "place", "")
            and "in" in c.adverbs
            and "wide" not in s.postures  # there the toes turn in
        ):
            s.fact(leg, "foldin", "bent", moved=True)
        if leg.part == "knee" and c.verb in ("", "be") and any(x.prep == "to" and x.part == "trunk" for x in limbs):
            s.fact(leg, "hugged", "hug", moved=True)
        if c.word.startswith("hug") and leg.part in ("knee", "leg", "shin", "thigh") and ("crossed" not in s.seen or leg.part == "thigh"):
            s.fact(leg, "pulled" if "crossed" in s.seen else "hugged", "hug", moved=True)
        if leg.part == "knee" and "crossed" in s.seen and c.verb in ("press", "keep", "bring") and _AWAY.search(c.text):
            s.fact(leg, "pushknee", "push")
    return False


@always(leg={"leg", "knee", "thigh", "heel"}, leg_prep={"", "with"}, verbs={"press", "place", "be", "", "keep"}, postures={"supine"})
def pressed_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press the back of your left knee into the bed”: the leg that lies; "the right heel rests on the floor"."""
    if s.seen & {"crossed", "hang", "held"}:
        return False
    floor = any(m == "floor" and p in ("to", "on", "into", "against") for p, m in c.landmarks)
    for leg in legs_of(limbs)[:1]:
        if leg.plural:
            continue
        onto = any(x is not leg and x.prep in ("to", "on", "against") for x in limbs)
        down = c.verb == "press" and (("down" in c.adverbs and not onto) or floor)
        if (down and leg.part in ("leg", "knee", "thigh", "heel")) or (
            leg.part == "heel" and floor and c.verb in ("place", "be", "", "keep")
        ):
            s.fact(leg, "rest", "rest")
    return False


_GOES = ("hug", "draw", "releas", "let", "go")


@always(
    leg={"hip", "thigh", "knee"},
    leg_prep={""},
    sided_leg=True,
    verbs={"release", "lower", "pull", "bend"},
    outside={"standing"},
    seen={"hang"},
)
def hanging_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Relax the right hip”, “bend your right knee further”, of the leg that hangs."""
    if c.word.startswith(_GOES) or c.opener in ("if", "to"):
        return False
    near = "in" in c.adverbs or any(m in ("chest", "you") for _, m in c.landmarks) or any(x.region == "trunk" for x in limbs)
    for leg in legs_of(limbs)[:1]:
        if not leg.surface and leg.side >= 0 and not (near or leg.plural):
            s.fact(leg, "hangs", "hang")
    return False


@always(leg={"foot", "ankle", "knee"}, verbs={"bring", "hold", "reach", "be", "pull"}, preps=_IN_HAND, parts={"hand", "arm", "elbow"})
def held_in_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take your right foot in your hand”; “the left ankle is held by the left hand”."""
    for leg in s.legs[:1]:
        if leg.part in ("foot", "ankle") and leg.prep == "" and not leg.plural and c.verb in ("bring", "hold", "reach", "be"):
            laid = any(x.prep in ("on", "over") for x in s.legs[1:])
            hands = [x for x in limbs if x.prep in _IN_HAND and x.part == "hand"]
            if c.verb == "bring" and "forward" in c.adverbs:
                hands = []  # “bring the left foot forward next to the left hand”
            for _ in hands[: 0 if laid else 1]:
                s.fact(leg, "held", "held", moved=True, hard=c.verb == "hold" or any(x.prep == "in" for x in limbs))
        if leg.part == "knee" and c.verb in ("pull", "hold") and s.twists and "seated" in s.postures:
            for arm in s.hands:
                if arm.prep == "with" and arm.part in ("arm", "elbow") and not arm.plural and arm.side >= 0:
                    s.tie(arm, leg, OPPOSITE, "hook")
    return False


@always(verbs={"hang"}, follows=True)
def hanging(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Let the left leg lower until it hangs off the end”."""
    if not s.legs:
        legs = [x for x in legs_of([*s.prior.subject, *s.prior.limbs]) if x.side >= 0]
        if len(legs) == 1:
            s.fact(legs[0], "hang", "hang", moved=True)
    return False
