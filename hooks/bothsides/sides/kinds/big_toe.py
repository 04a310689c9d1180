"""On one leg with the other one held by its foot or toe and stretched out; sitting on one buttock with both legs to the other side."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

Link = tuple[str, str, int]
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either)\b")
_HOLD_OF = Quick(r"\bholds? of\b")
_AWAY = frozenset({"forward", "out", "up"})
_AHEAD = Quick(r"\b(?:in front|to (?:the|your) side|ahead)\b")
_ONE_LEG = frozenset({"hugged", "held", "raised"})
_LOW = frozenset({"supine", "prone", "side-lying", "seated", "quadruped"})
_TAKEN = frozenset({"foot", "toes", "ankle", "heel"})
_SHIFTS = Quick(r"\b(?:weight|shift\w*|roll\w*|lean\w*|sit\w*|tip\w*|over)\b")


@always(sided_leg=True, leg=_TAKEN | {"knee", "leg", "thigh"}, leg_prep={"", "around", "of"}, outside=_LOW)
def toe_that_is_taken(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw the right knee up, take hold of the right big toe and stretch the right leg forward”: the leg that is not stood on."""
    if s.holds(_NOT_NOW, c.sentence):
        return False
    leg = s.legs[0]
    if not one_sided(leg):
        return False
    taken = (c.verb == "hold" and leg.prep in ("around", "")) or (leg.prep == "of" and _HOLD_OF.search(c.text, c.low) is not None)
    if leg.part in _TAKEN and taken:
        knee = recent(s, "kneeup", c)
        if knee is not None and knee.side != leg.side:
            s.tie(knee, leg, SAME, "goes-on")
        if leg.part == "toes" or leg.prep == "of":
            s.fact(leg, "held", "held", moved=True)
        if "standing" in s.postures:
            s.trail["heldtoe"] = (c, leg)
        return False
    near = any(x.region == "trunk" and x.prep == "to" for x in limbs) or any(m in ("chest", "you") for _, m in c.landmarks)
    if leg.part == "knee" and leg.prep == "" and c.verb in ("bend", "lift", "pull", "bring") and (near or "up" in c.adverbs):
        s.trail["kneeup"] = (c, leg)
        return False
    _stretched_out(s, c, leg)
    return False


def _stretched_out(s: Scope, c: Clause, leg: Limb) -> None:
    """“Straighten the right leg in front of you”, “open the right leg to the right”."""
    if leg.prep != "" or leg.part not in ("leg", "knee", "thigh"):
        return
    away = bool(_AWAY & set(c.adverbs)) or _AHEAD.search(c.text, c.low) is not None
    if c.verb == "straighten" and away:
        for fact in s.claims.facts[-4:]:  # who stands on the other leg does not step
            if fact.word == leg.side and fact.role == "front" and fact.sentence == s.sentence and "stance" in s.seen and s.seen & _ONE_LEG:
                fact.hard = False
                s.forgets("front")
                s.fact(leg, "free", "raised", moved=True)
        held = recent(s, "heldtoe", c, 3)
        if held is not None and held.side != leg.side:
            s.tie(held, leg, SAME, "held-on")
    elif c.word.startswith("open") and len(c.directions) == 1:
        s.tie(leg, way_of(c.directions[0][1]), SAME, "own-way")
        held = recent(s, "heldtoe", c, 4)
        if held is not None:
            s.tie(held, leg, SAME, "held-on")


@always(legs=True, postures={"seated"}, outside={"supine", "prone", "quadruped", "standing"}, first_round=True)
def side_sitting(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift on to your right buttock and swing both legs to the left; the feet lie outside the left hip; turn to the right.”"""
    legs = [x for x in s.legs if x.side < 0 and x.plural and x.prep == "" and x.part in ("leg", "foot", "knee")]
    for limb in s.legs:
        if not one_sided(limb):
            continue
        if limb.part == "buttock" and limb.prep in ("on", "to") and _SHIFTS.search(c.text, c.low) and c.verb != "feel":
            s.fact(limb, "siton", "sit", moved=True)
        elif (
            legs
            and limb.part in ("hip", "buttock")
            and limb.prep in ("outside", "by", "to", "behind")
            and c.verb in ("bring", "place", "be")
        ):
            s.fact(limb, "legsway", "sit", moved=True)
    if legs and len(c.directions) == 1 and c.word.startswith(("swing", "drop", "sweep", "bring", "mov", "tak")):
        s.fact(way_of(c.directions[0][1]), "legsway", "sit", moved=True)
    return False


def side_sitting_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of sitting with both legs to one side."""
    if "legsway" not in hard:
        return []
    found: list[Link] = [
        ("siton", "legsway", OPPOSITE),
        ("turn", "legsway", OPPOSITE),
        ("turn", "siton", SAME),
        ("armback", "legsway", OPPOSITE),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
