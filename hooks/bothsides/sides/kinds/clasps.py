"""Two arms at once: one takes hold of the other, one goes up and one down, one is near the wall, one lies across the other."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_NOT_NOW = Quick(r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|if|instead|or|same)\b")
_AT_ONCE = frozenset({"as", "while", "whilst"})
_UPON = frozenset({"on", "over", "under", "across"})
_GEAR = Quick(r"\b(?:bands?|cables?|handles?|tub(?:e|ing)|dumb-?bells?|weights?|pulleys?)\b")
_STRETCHES = ("lower", "reach", "straighten", "release")
_NEXT_TO = Quick(r"\b(?:wall|chair|door\w*|post|barre|counter|table)\b")
_SIDE_BY = Quick(r"\b(?:next to|facing|fac(?:e|es)|beside|near|toward|towards|to|against|by|close to|along)\b")
_SIDE_OF = Quick(r"\bside of\b")


def _sides_of(c: Clause, region: str) -> list[Limb]:
    return [x for x in (*c.subject, *c.limbs) if x.region == region and one_sided(x)]


@always(follows=True, first_round=True, certain=True)
def clasped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take your left arm behind your back to clasp your right hand”; “bring your left arm to rest on your right arm”."""
    before = s.prior
    if s.holds(_NOT_NOW, c.sentence):
        return False
    mine = _sides_of(c, "arm")
    first = [x for x in _sides_of(before, "arm") if x.prep in ("", "with")]
    if len(mine) == 1 and len(first) == 1 and first[0].part in ("arm", "hand") and not any(x.region == "leg" for x in limbs):
        takes = mine[0].part in ("hand", "wrist", "fingers") and (
            (c.verb == "hold" and mine[0].prep in ("", "for")) or mine[0].prep == "for"
        )
        if (
            takes
            and not any(x.region == "arm" and x.prep == "with" for x in limbs)
            and before.verb in ("bring", "reach", "place", "hold", "turn", "other", "straighten", "", "bend")
            and not c.adverbs
        ):
            s.tie(first[0], mine[0], OPPOSITE, "own-arm")
    if c.opener == "to" and c.verb == "place":
        for two in [x for x in limbs if one_sided(x) and x.prep in _UPON][:1]:
            for one in [x for x in (*before.subject, *before.limbs) if one_sided(x) and x.prep == ""][:1]:
                if one.noun == two.noun and one.noun:
                    s.tie(one, two, OPPOSITE, "beside-itself")
    return False


@always(hands=True, follows=True, first_round=True)
def up_and_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“As you reach up with the right arm, reach down with the left hand”; “extend the right arm, rest the left arm on the leg”."""
    before = s.prior
    if s.holds(_NOT_NOW, c.sentence):
        return False
    mine, first = _sides_of(c, "arm")[:1], _sides_of(before, "arm")[:1]
    if not mine or not first or {mine[0].part, first[0].part} & {"shoulder", "elbow"} or mine[0].prep not in ("", "with"):
        return False
    if (
        {*before.adverbs, *c.adverbs} >= {"up", "down"}
        and not set(before.adverbs) & set(c.adverbs)
        and {before.opener, c.opener} & _AT_ONCE
    ):
        s.tie(first[0], mine[0], OPPOSITE, "two-places")
    rests = (c.word.startswith("rest") or not c.verb) and any(x.region == "leg" and x.prep in ("on", "to") for x in limbs)
    if rests and "up" in before.adverbs and before.verb in ("lift", "reach", "straighten") and c.opener in ("", *_AT_ONCE):
        s.tie(first[0], mine[0], OPPOSITE, "two-places")
    return False


@always(outside={"standing", "side-lying", "seated"})
def lowered_together(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower your left hand and right heel”: on the back, one arm and the leg of the other side."""
    if (
        s.seen & {"held", "strap"}
        or c.verb not in (("lift", *_STRETCHES) if "prone" in s.postures else _STRETCHES)
        or s.holds(_NOT_NOW, c.sentence)
    ):
        return False
    both = [x for x in c.limbs if one_sided(x) and x.prep == ""]
    if len(both) == 2 and {x.region for x in both} == {"arm", "leg"} and {x.part for x in both} <= {"arm", "hand", "leg", "foot", "heel"}:
        s.tie(both[0], both[1], OPPOSITE, "diagonal")
    return False


@always
def near_the_wall(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your right side to the wall and put your right hand on it”: the hand that is nearer."""
    if not s.arms and not any(x.region == "trunk" for x in limbs):
        return False
    thing = s.holds(_NEXT_TO, c.sentence) and not _SIDE_OF.search(c.text)
    kept = recent(s, "wallside", c, 1)
    for limb in limbs:
        if (
            one_sided(limb)
            and limb.noun in ("side", "shoulder")
            and thing
            and limb.prep in ("", "with")
            and c.verb in ("stand", "sit", "be", "", "turn")
        ):
            if _SIDE_BY.search(c.text):
                s.trail["wallside"] = (c, limb)
        elif kept is not None and thing and _laid(c, limb) and not s.holds(_NOT_NOW, c.sentence):
            s.tie(kept, limb, SAME, "near-hand")
    return False


def _laid(c: Clause, arm: Limb) -> bool:
    """A hand or forearm is put somewhere or holds on."""
    if _GEAR.search(c.text):
        return False
    placed = c.verb in ("place", "hold", "lean", "press", "bring", "reach", "")
    return placed and one_sided(arm) and arm.part in ("hand", "forearm", "arm", "elbow") and arm.prep in ("", "with")


@always
def hand_below_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your right hand directly under your right shoulder”."""
    hands = [x for x in limbs if one_sided(x) and x.part in ("hand", "elbow", "wrist", "forearm") and x.prep in ("", "with", "on")]
    for limb in limbs:
        if limb.noun == "shoulder" and one_sided(limb) and limb.prep == "under" and hands:
            s.tie(hands[0], limb, SAME, "hand-under")
    return False
