"""Legs far apart, and one knee down with the other leg out: what leans over which leg, and the arm that goes down or over."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

Link = tuple[str, str, int]

_LYING = frozenset({"supine", "prone", "side-lying", "quadruped", "plank"})
_OUTWARD = Quick(r"\b(?:out|outwards?|external\w*|open\w*|away)\b")
_FACED = Quick(r"\bto (?:face|be facing) (?:towards? )?(?:your|the) (?:right|left) ")
_LEANS = frozenset({"lean", "bend", "straighten", "reach"})
_OVER = Quick(r"\b(?:over|above|along|plane of|plane as|same plane|in line with)\b")
_LOWERS = frozenset({"place", "bring", "lower", "reach", "release", "drop", "slide", "rest", "", "put", "hold"})
_LOW = frozenset({"foot", "ankle", "shin", "calf", "toes", "heel"})
_BY = frozenset({"by", "on", "to", "front of", "behind", "inside", "outside", "against", "touch", "over", "at"})
_RAISES = frozenset({"lift", "reach", "straighten", "bring", "turn", "other", ""})
_SKY = Quick(r"\b(?:up|upwards?|ceiling|sky|overhead|vertical\w*|over (?:your|the) (?:head|ear|(?:left|right) ear))\b")
_IN_TURN = Quick(
    r"\b(?:other|opposite|alternat\w*|switch\w*|repeat\w*|each|both|again|return\w*|back (?:down|up)|same|then|"
    r"com(?:e|es|ing) up|ris(?:e|es|ing)|stand\w*)\b"
)
_OVERHEAD = Quick(r"\b(?:overhead|over (?:your|the) head|above (?:your|the) head|up and over|over the top)\b")
_WAY_ENDS = re.compile(  # “to the right.”, not “into the right lung”
    r"\w+(?: side)?(?=\s*(?:$|[^\w\s])|\s+(?:and|while|as|until|so|in a|for|with|without|feeling|stretching|creating|making)\b)"
)
_HIPS = Quick(r"\b(?:hips|weight|pelvis|buttocks?|bottom|butt|body)\b")
_IN_LINE = Quick(r"\b(?:in line|line[ds]? up|aligned?) with\b|^ (?:with|to) ")
_STEP = Quick(r"\bstep\b")
_SENDS = ("push", "shift", "send", "sit", "mov", "press", "transfer", "lean", "sink")


@always(legs=True, verbs={"turn"}, postures={"wide"}, outside={"revolved", "seated"}, first_round=True)
def turned_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your right thigh outward”, "turn to face your left leg": the leg in front of a wide stance."""
    for leg in s.legs[:1]:
        if not one_sided(leg):
            continue
        out = leg.part in ("thigh", "leg", "knee") and leg.prep == "" and _OUTWARD.search(c.text, c.low) and "in" not in c.adverbs
        faced = leg not in c.subject and leg.part in ("leg", "foot", "knee") and _FACED.search(c.text, c.low) and len(s.legs) == 1
        if (out or faced) and not leg.roles and not c.word.startswith("fac"):
            s.fact(leg, "outleg", "turnout", moved=True)
    return False


@always(legs=True, follows=True, openers={"so", "so that", "until"}, after={"turn"})
def kneecap_and_ankle(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rotate your left leg outward so that the kneecap is in line with the left ankle”: knee and ankle of the leg that is turned."""
    turned = [x for x in (*s.prior.subject, *s.prior.limbs) if one_sided(x) and x.part in ("leg", "thigh", "foot", "knee") and x.prep == ""]
    legs = [x for x in s.legs if x.side >= 0]
    knee = any(x.part in ("knee", "thigh") and x.side < 0 and not x.which for x in s.legs)
    if len(turned) == len(legs) == 1 and knee and one_sided(legs[0]) and legs[0].part in ("ankle", "foot", "toes", "heel"):
        s.tie(turned[0], legs[0], SAME, "one-leg")
    return False


@always(legs=True, one_way=True, verbs=_LEANS, outside=_LYING | {"revolved"})
def leans_over_the_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend to the right over the right leg”, "extend to the right, over the plane of the right leg": to the side of that leg."""
    word = c.directions[0][1]
    for leg in s.legs:
        if leg.side > word and one_sided(leg) and leg.part in ("leg", "thigh", "knee") and leg.prep in ("over", "along", "of", "as"):
            if (leg.prep != "of" or _OVER.search(c.text, c.low)) and not s.hands:
                s.claims.ties.append(Tie(word, leg.side, SAME, "leans-to"))
            break
    return False


@always(legs=True, follows=True, openers={"as"}, after={"bend", "lean"})
def in_its_plane(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend to the right in the same plane as the right leg”."""
    before = s.prior
    if len(before.directions) == 1 and "plane" in before.low and one_sided(s.legs[0]) and s.legs[0].part in ("leg", "thigh"):
        s.claims.ties.append(Tie(before.directions[0][1], s.legs[0].side, SAME, "leans-to"))
    return False


@always(hands=True, outside=_LYING, first_round=True)
def one_down_one_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower your left hand to the floor by your left foot. Raise the right arm overhead”: one hand is low, the other one goes up."""
    hand = s.hands[0]
    if not one_sided(hand) or hand.prep not in ("", "with") or hand.part not in ("hand", "arm", "fingers") or s.holds(_IN_TURN, c.sentence):
        return False
    up = _SKY.search(c.text, c.low) is not None
    leg = next((x for x in s.legs if x.part in _LOW and x.prep in _BY and not x.plural and x.start > hand.start), None)
    if leg is not None and c.verb in _LOWERS and not up:
        was_up = any(f.role == "armup" and s.values[f.word] == s.values[hand.side] for f in s.claims.facts)  # and comes down now
        if not was_up:
            s.trail["lowhand"] = (c, hand)
        return False
    low = recent(s, "lowhand", c, 1)
    if (
        low is not None
        and up
        and c.verb in _RAISES
        and not s.legs
        and hand.part != "fingers"
        and len([x for x in s.hands if x.side >= 0]) == 1
    ):
        s.tie(low, hand, OPPOSITE, "two-places")
    return False


@always(hands=True, one_way=True, verbs={"straighten", "reach", "bring", "lift"}, outside=_LYING)
def arm_over_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stretch your left arm overhead to the right”: an arm that goes over the head to a side goes to the other one."""
    word = c.directions[0][1]
    arm = s.hands[0]
    if not one_sided(arm) or arm.part not in ("arm", "hand") or arm.prep not in ("", "with") or len(s.hands) != 1 or s.legs:
        return False
    if arm.side < word and _OVERHEAD.search(c.text, c.low) and _WAY_ENDS.match(s.text, s.places[word]):
        s.tie(arm, way_of(word), OPPOSITE, "across-body")
    return False


@always(legs=True, follows=True, outside=_LYING | {"seated", "half-kneeling"}, first_round=True)
def hips_to_the_bent_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push your hips back and to the left as you bend the left knee”: who steps or stands wide sinks to that side."""
    before, leg = s.prior, s.legs[0]
    if len(before.directions) != 1 or not before.word.startswith(_SENDS) or not _HIPS.search(before.text, before.low):
        return False
    bends = c.verb == "bend" and c.opener in ("", "as", "while", "and") and leg.part in ("knee", "leg") and leg.prep == ""
    if bends and one_sided(leg) and not any(x.side >= 0 for x in before.limbs):
        s.claims.ties.append(Tie(before.directions[0][1], leg.side, SAME, "leans-to"))
    return False


@always(one_way=True, follows=True, outside=_LYING | {"seated", "half-kneeling"}, first_round=True)
def hips_from_the_straight_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keeping your right leg straight, push your hips back and to the left”."""
    if not c.word.startswith(_SENDS) or not _HIPS.search(c.text, c.low) or any(x.side >= 0 for x in limbs):
        return False
    legs = [x for x in (*s.prior.subject, *s.prior.limbs) if one_sided(x) and x.region == "leg"]
    if (
        len(legs) == 1
        and legs[0].part in ("leg", "knee")
        and "straight" in s.prior.states
        and not s.prior.directions
        and "over" not in c.low
    ):
        s.claims.ties.append(Tie(legs[0].side, c.directions[0][1], OPPOSITE, "leans-to"))
    return False


@always(legs=True, two_legs=True, postures={"gate"}, first_round=True)
def in_line_with_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your left leg out to the side, in line with your right knee”, "the right heel in line with the left knee"."""
    one, two = s.legs[:2]
    if not (one_sided(one) and one_sided(two)) or two.part != "knee" or two.prep not in ("by", "with", "to") or one.prep:
        return False
    out = one.part == "leg" and c.verb in ("straighten", "reach", "bring", "step", "place")
    if (out or one.part in ("heel", "foot")) and _IN_LINE.search(s.text[one.end : two.start]):
        s.tie(one, two, OPPOSITE, "beside-itself")
    return False


@always(first_round=True, outside=_LYING | {"seated"})
def steps_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take a step to the right, extending the left leg and bending the right knee”: the leg that stepped bends, the other is long."""
    if len(c.directions) == 1 and not any(x.side >= 0 for x in limbs):
        if c.verb == "step" or (c.word.startswith("tak") and _STEP.search(c.text, c.low)):
            s.trail["sidestep"] = (c, way_of(c.directions[0][1]))
        return False
    way = recent(s, "sidestep", c, 0)
    if way is None or not s.legs or c.opener in ("then", "or", "if") or not one_sided(s.legs[0]):
        return False
    leg = s.legs[0]
    bends = c.verb == "bend" and leg.part in ("knee", "leg") and leg.prep == ""
    weight = leg.prep in ("over", "on") and leg.part in ("leg", "foot") and "weight" in c.low  # “to” the foot may be back to the other
    long = leg.part in ("leg", "knee") and leg.prep in ("", "with") and (c.verb == "straighten" or "straight" in c.states)
    if bends or weight or long:
        s.tie(way, leg, OPPOSITE if long else SAME, "leans-to")
    return False
