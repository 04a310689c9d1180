"""Feet in dances, walks and forms: which foot is set down beside which, and which way one steps to the side."""

from __future__ import annotations

import re
from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_LOWER = frozenset({"foot", "toes", "heel", "ankle"})
_BESIDE = frozenset({"by", "behind", "front of", "meet", "touch", "beside"})
_SETS = Quick(
    r"^\W*(?:and |then )*(?:plac|sett?|put|land|touch|tap|rest|lay|tuck|cross|mov|slid|bring|tak|swing|sweep|stop)\w*(?: it| (?:that|the) "
    r"(?:foot|leg))?(?: down| over| across| directly| just| right| immediately| slightly| straight| lightly| close| up| about| a little| "
    r"halfway)* (?:in front of|behind|beside|next to|alongside|by)\b"
)
_MOVES = frozenset({"step", "bring", "lift", "place", "cross", "other", "reach", "press", ""})
_HOPS = Quick(r"\bhop(?:s|ping)?\b")
_LANDS = Quick(r"\bland(?:s|ing)?\b")
_SIDEWAYS = Quick(
    r"\b(?:left to right|right to left|side to side|sideways|lateral\w*|other|opposite|alternat\w*|switch\w*|both|from|then|"
    r"to (?:the|your))\b"
)
_TO_THE_SIDE = Quick(r"\b(?:to (?:the|your|one) side|out wide|sideways|laterally|out to)\b")
_AWAY_FROM_IT = Quick(r"\b(?:other|opposite|both|each|either|switch\w*|repeat\w*|alternat\w*|follow\w*|or|if)\b")
_OTHERWISE = Quick(r"\b(?:return\w*|switch\w*|repeat\w*|other|opposite|both|together|cent(?:re|er)|middle|step\w*|then|now)\b")
_TO_SIDE = re.compile(r"\w+ (?:hand )?side\b")
_CROSSES = Quick(r"\b(?:cross\w*|behind|over|in front|across|diagonal\w*|curts\w+|repeat|turn\w*|pivot\w*|other|opposite)\b")


@always(two_legs=True, certain=True)
def one_foot_by_the_other(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Touch your left toes beside the right foot”, “place the left foot behind the right heel”: no foot is beside itself."""
    for one, two in pairwise(s.legs):
        if one.part not in _LOWER or two.part not in _LOWER or one.noun == two.noun or two.prep not in _BESIDE:
            continue
        if one_sided(one) and one_sided(two) and one.prep in ("", "with") and c.verb != "cross":
            s.tie(one, two, OPPOSITE, "beside-itself")
    return False


@always(legs=True, follows=True, certain=True, preps=_BESIDE)
def set_down_beside(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step forward with the left foot, placing it in front of the right”: it is the other foot before which it comes."""
    named = [x for x in limbs if x.side >= 0]
    if len(named) != 1:
        return False
    foot, before = named[0], s.prior
    if foot.prep not in _BESIDE or not (foot.bare or foot.part in _LOWER or foot.part == "leg") or foot.second >= 0:
        return False
    moved = [x for x in (*before.subject, *before.limbs) if x.side >= 0]
    if len(moved) != 1 or before.verb not in _MOVES or moved[0].prep not in ("", "with") or _SETS.search(c.text, c.low) is None:
        return False
    if one_sided(moved[0]) and (moved[0].part in ("foot", "leg", "toes", "heel") or moved[0].bare) and moved[0].region != "arm":
        s.tie(moved[0], foot, OPPOSITE, "beside-itself")
    return False


@always(one_way=True, verbs={"step"}, certain=True)
def steps_to_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step right to the right side”, “step the left foot out to the left”: unless it crosses, a foot goes to its own side."""
    feet = [x for x in limbs if x.side >= 0]
    way = c.directions[0][1]
    if len(feet) != 1 or feet[0].second >= 0 or feet[0].plural or feet[0].side > way or feet[0].prep not in ("", "with"):
        return False
    if s.text[s.places[way] - 4 : s.places[way]].endswith(" to ") and not _TO_SIDE.match(s.text, s.places[way]):
        return False  # “step left to right”: one foot to the other
    foot = feet[0].region != "arm" and (feet[0].bare or feet[0].part in ("foot", "leg"))
    if foot and not {"back", "forward", "across"} & set(c.adverbs) and _CROSSES.search(c.text, c.low) is None:
        s.claims.ties.append(Tie(feet[0].side, way, SAME, "own-way"))
    return False


@always(legs=True, first_round=True, certain=True, text={_HOPS})
def lands_on_the_same_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hop forward on your left foot. Land softly on the left foot”: who hops on one foot lands on it."""
    leg = s.legs[0]
    if not one_sided(leg) or leg.part not in ("foot", "leg") or leg.prep not in ("on", "with"):
        return False
    hop = recent(s, "hopleg", c)
    if hop is not None and _LANDS.search(c.text, c.low) and not s.holds(_SIDEWAYS, c.sentence):
        s.tie(hop, leg, SAME, "goes-on")
    s.trail.drop("hopleg")
    if _HOPS.search(c.text, c.low) and not c.directions and not s.holds(_SIDEWAYS, c.sentence):
        s.trail["hopleg"] = (c, leg)
    return False


@always(
    legs=True,
    verbs={"step", "bring", "bend", "keep", "be", "", "press"},
    postures={"lunge", "standing"},
    outside={"supine", "prone", "side-lying", "seated", "quadruped"},
    first_round=True,
    certain=True,
)
def sidesteps(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step out to the side with your left foot. Bend the left knee. Push off the left foot”: a lunge to the side."""
    leg = s.legs[0]
    if not one_sided(leg) or leg.prep not in ("", "with", "on", "to", "into", "from", "through"):
        return False
    kept = recent(s, "sidestep", c, 4)
    steps = c.verb == "step" or (c.word.startswith("tak") and " step" in c.low)
    if steps or s.seen & {"front", "back", "kneel", "crossed"}:
        s.trail.drop("sidestep")
        sideways = len(c.directions) == 1 or _TO_THE_SIDE.search(c.text, c.low)
        plain = not {"back", "forward", "across"} & set(c.adverbs) and not _CROSSES.search(c.text, c.low)
        if steps and leg.part in ("foot", "leg") and leg.prep in ("", "with") and sideways and plain:
            s.trail["sidestep"] = (c, leg)
        return False
    if kept is None or kept.side >= leg.side or s.holds(_AWAY_FROM_IT, c.sentence) or _OTHERWISE.search(s.text[kept.end : leg.start]):
        return False
    if _loaded(c, leg):
        s.tie(kept, leg, SAME, "goes-on")
    elif leg.part == "leg" and leg.prep == "" and "straight" in c.states and c.verb in ("keep", "be", ""):
        s.tie(kept, leg, OPPOSITE, "two-places")
    return False


def _loaded(c: Clause, leg: Limb) -> bool:
    """The knee that bends, the heel that stays down, the foot that pushes off and takes the weight."""
    if leg.part == "knee":
        return leg.prep == "" and c.verb == "bend"
    if leg.part == "heel" and leg.prep == "":
        return "down" in c.adverbs or any(m == "floor" for _, m in c.landmarks)
    if leg.part in ("foot", "heel", "leg"):
        return (leg.prep in ("from", "through", "with") and c.verb == "press") or (leg.prep in ("on", "to") and "weight" in c.low)
    return False
