"""Leaps to a side and the foot that lands there, the leg that is swept meanwhile, the sole on the other leg."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|if|step\w*|walk\w*)\b")
_JUMPS = Quick(r"\b(?:jump|leap|hop|bound|spring|shuffl)\w*\b")
_LANDS = Quick(r"\bland(?:s|ing)?\b")
_TAPS = Quick(r"\b(?:tap|touch|kiss)\w*\b")
_FOLLOWS = Quick(r"\bfollow(?:s|ed|ing)?\b")
_BEND = Quick(r"\b(?:bend|bent|soft\w*|micro\w*)\b")
_DOWN = frozenset({"lower", "release", "bring", "place"})
_LOWERED = frozenset({"foot", "leg"})
_SOLE = frozenset({"foot", "heel", "sole"})
_UPON = frozenset({"thigh", "calf", "leg", "shin", "knee"})
_SWINGS = frozenset({"bring", "lift", "step", "cross", "reach"})
_TOES = frozenset({"toes", "foot", "heel"})
_NOT_UP = frozenset({"supine", "prone", "side-lying", "quadruped", "wide", "gate", "twisting"})
_WITHIN = 6  # sentences


@always(one_way=True)
def leaps(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Jump to the right.”"""
    if _JUMPS.search(c.text, c.low):
        s.trail["leap"] = (c, way_of(c.directions[0][1]))
    return False


@always(sided_leg=True, leg=_LOWERED, leg_prep={"on", "with"}, trail={"leap"}, first_round=True, certain=True)
def lands_there(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Jump to the right and land on your right foot”: on the foot of that side."""
    leap = recent(s, "leap", c, 1)
    if leap is None or not _LANDS.search(c.text, c.low):
        return False
    leg = s.legs[0]
    if one_sided(leg) and leg.side > leap.side:
        s.tie(leap, leg, SAME, "own-way")
        s.trail.drop("leap")
    return False


@always(sided_leg=True, words={"tap", "touch"}, after=_SWINGS, leg=_TOES, leg_prep={"with"}, first_round=True, certain=True)
def taps_with(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Swing your left leg behind the right and tap the floor with the left toes.”"""
    before, toes = s.prior, s.legs[0]
    first = [x for x in (*before.subject, *before.limbs) if x.region == "leg"]
    moved = first and one_sided(first[0]) and first[0].prep == ""
    if moved and one_sided(toes) and toes.noun != first[0].noun:
        s.tie(first[0], toes, SAME, "goes-on")
    return False


@always(two_arms=True, sided_arm=True, verbs={""}, parts={"shoulder"}, preps={"with"}, follows=True, first_round=True, certain=True)
def tapped_with(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tap lightly, the right shoulder with the left hand.”"""
    before = s.prior
    if _TAPS.search(s.text[before.start : before.start + len(before.text)]):
        arms = [x for x in s.hands if one_sided(x)]
        if [x.part for x in arms] == ["shoulder", "hand"] and arms[1].prep == "with":
            s.tie(arms[0], arms[1], OPPOSITE, "other-shoulder")
    return False


@always(
    sided_leg=True, leg=_LOWERED, leg_prep={""}, postures={"standing"}, outside={"supine", "prone", "side-lying", "seated", "quadruped"}
)
def back_on_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right foot … Lower the right foot back to the floor”: the one that was lifted, at the end of standing on one leg."""
    leg = s.legs[0]
    if not one_sided(leg):
        return False
    lifted = recent(s, "liftedleg", c, _WITHIN)
    floor = any(m == "floor" and p in ("to", "on") for p, m in c.landmarks)
    if lifted is not None and c.verb in _DOWN and floor and c.opener in ("", "then", "and then") and not s.holds(_NOT_NOW, c.sentence):
        s.tie(lifted, leg, SAME, "held-on")
    if c.verb == "lift" and "heel" not in c.low:
        s.trail["liftedleg"] = (c, leg)
    elif c.verb in ("step", "bring", "cross", "lower"):
        s.trail.drop("liftedleg")
    return False


@always(sided_leg=True, verbs={"press", "place", "bring"})
def soles(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press your right foot into the left thigh”, “place it on the left calf”: a sole lies against the other leg."""
    legs = s.legs
    if len(legs) > 1 and c.verb == "press":
        for one, two in pairwise(legs):
            if (
                one_sided(one)
                and one.part in _SOLE
                and one.prep == ""
                and one_sided(two)
                and two.part in _UPON
                and two.prep in ("to", "against")
            ):
                s.tie(one, two, OPPOSITE, "against")
    if "solethigh" not in s.seen or s.rounding:
        return False
    named = [x for x in legs if one_sided(x)]
    rests = named and named[0].part in _UPON and named[0].prep in ("on", "against", "to") and (named[0].part != "knee")
    if rests and all(x is named[0] or (x.side < 0 or x.which == "it") for x in legs[:2]) and legs.index(named[0]) < 2:
        s.fact(named[0], "solethigh", "against")
    return False


@always(two_legs=True, sided_leg=True, leg_prep={"on"}, verbs={"stand"})
def bent_a_little(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand on your left leg with a slight bend in the left knee”."""
    leg, knee = s.legs[0], s.legs[1]
    if one_sided(leg) and one_sided(knee) and knee.part == "knee" and knee.prep in ("in", "with") and _BEND.search(c.text):
        s.claims.ties.append(Tie(leg.side, knee.side, SAME, "softly"))
    return False


@always(preps={"with", "by"}, first_round=True, certain=True)
def follows(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step up with the right foot, following with the left”, “step the left foot back, followed by the right”."""
    last = s.last.get("leg")
    if last is None or last[1] != c.sentence or _FOLLOWS.search(c.text, c.low) is None:
        return False
    for limb in limbs:
        later = limb.side > last[0] and limb.second < 0 and limb.prep in ("with", "by")
        if later and ((limb.bare and not limb.region) or limb.part in _LOWERED):
            s.claims.ties.append(Tie(last[0], limb.side, OPPOSITE, "beside-itself"))
            break
    return False


@always(ways=True, outside=_NOT_UP, first_round=True)
def leant(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend to the right.”"""
    for fact in s.claims.facts[-4:]:
        if fact.role == "lean" and fact.hard and fact.sentence == s.sentence and any(w == fact.word for _, w in c.directions):
            s.trail["leant"] = (c, way_of(fact.word))
    return False


@always(legs=True, hand={"hand"}, hand_prep={""}, sided_arm=True, outside=_NOT_UP, trail={"leant"}, first_round=True, certain=True)
def hand_down_the_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend to the right. Rest the right hand on the right thigh”: the hand on the side that the trunk leans to."""
    lean = recent(s, "leant", c, 2)
    if lean is None or s.holds(_NOT_NOW, c.sentence):
        return False
    hand, leg = s.hands[0], s.legs[0]
    rests = c.verb in ("place", "bring", "", "reach", "keep") and (leg.prep in ("on", "to") or "down" in c.adverbs)
    below = leg.part in ("thigh", "leg", "hip", "knee", "shin") and not leg.plural
    if rests and below and one_sided(hand):
        s.tie(lean, hand, SAME, "leans-to")
        if one_sided(leg):
            s.tie(hand, leg, SAME, "hand-down")
    return False
