"""One-sided sport: what a right-handed golfer, thrower or jumper does, and the hand that is free while the other lifts a weight."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_BACK = Quick(
    r"\b(?:back ?swing\w*|swing\w* back|take(?: the club)? (?:away|back)|coil\w*|club back|rac(?:ket|quet) back|wind\w* up|"
    r"turn\w* (?:\w+ ){0,3}away)\b"
)
_THROUGH = Quick(
    r"\b(?:down ?swing|(?:turn|swing|hit)\w* through|follow[- ]through|finish\w*|after (?:impact|contact)|through (?:the ball|"
    r"impact)|at the end of the)\b"
)
_WEIGHT = Quick(r"\bweight\b")
_UNDER_CHIN = Quick(r"\b(?:under|below|beneath|to(?:wards?)?|touch\w*) (?:\w+ )?chin\b")
_PUSHES = Quick(r"\bpush\w* off\b")
_OTHERWISE = Quick(r"\b(?:left[- ]hander\w*|lefties|opposite|vice versa|mirror\w*|(?:don[’']t|do not|never|avoid|not)|revers\w*|instead)\b")
_WITHIN = 8  # sentences
_JUMPS_OFF = Quick(r"\b(?:jump\w*|explod\w*|leap\w*|tak(?:e|ing) off|spring\w*|launch\w*|bound\w*|hop\w*) (?:\w+ ){0,3}(?:off|from)\b")
_DRIVES = Quick(r"\b(?:driv\w*|bring\w*|lift\w*|rais\w*|pull\w*)\b")
_FREE = Quick(r"\b(?:free|other|non-?working|non-?lifting|opposite|idle|off) (?:hand|arm)\b")
_RESTS = Quick(r"\b(?:rest\w*|plac\w*|put\w*|brac\w*|lay|support\w*|keep\w*)\b")
_STRIKES = Quick(r"\b(?:punch\w*|jab\w*|hook(?:s|ing)?|uppercut\w*|strik\w+|throw\w*|swing\w*|thrust\w*|extend\w*)\b")
_GUARDS = Quick(r"\b(?:guard\w*|protect\w*|(?:by|at|near|to|in front of|beside|against) (?:your |the )?(?:chin|face|cheek|jaw|temple))\b")
_PURPOSE = 30  # characters
_WORKS = Quick(r"\b(?:stretch\w*|contract\w*|squeez\w*|engag\w*|us(?:e|ing)|feel\w*|lengthen\w*|flex\w*)\b")
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|both|each|either|instead|pass\w*|chang\w+)\b")


@always(postures={"golf"}, first_round=True, certain=True)
def golfed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“In the backswing the weight goes to the right foot … finish with it on the left foot”: back and through."""
    if _OTHERWISE.search(c.text, c.low):
        return False
    whole = s.whole[c.sentence]
    back, through = _BACK.search(whole) is not None, _THROUGH.search(whole) is not None
    for limb, leads in _swung(c, limbs, back, through):
        kept = recent(s, "golfside", c, _WITHIN)
        if kept is not None and kept.side < limb.side:
            s.tie(kept, limb, OPPOSITE if leads ^ (kept.which == "lead") else SAME, "swing")
        limb.which = "lead" if leads else "trail"
        s.trail["golfside"] = (c, limb)
    return False


def _swung(c: Clause, limbs: list[Limb], back: bool, through: bool) -> list[tuple[Limb, bool]]:
    """What names a side of the swing, and whether it is the one nearer to the target."""
    found: list[tuple[Limb, bool]] = []
    for limb in limbs:
        if not one_sided(limb) or limb.which:
            continue
        loaded = limb.part in ("foot", "leg", "heel", "side") and limb.prep in ("on", "to", "over", "in") and _WEIGHT.search(c.text, c.low)
        if loaded and back != through:
            found.append((_copy(limb), through))
        elif limb.part == "shoulder" and not limb.prep and _UNDER_CHIN.search(c.text, c.low) and not through:
            found.append((_copy(limb), True))
        elif limb.part == "foot" and limb.prep == "from" and _PUSHES.search(c.text, c.low):
            found.append((_copy(limb), False))
        elif limb.part == "shoulder" and limb.prep == "over" and through and not back:
            found.append((_copy(limb), True))
    if len(c.directions) == 1 and back != through and c.verb in ("turn", "", "be") and not found:
        found.append((_copy(way_of(c.directions[0][1])), through))
    return found


def _copy(limb: Limb) -> Limb:
    return limb.moved(0, 0)


@always(legs=True, first_round=True, certain=True, text={_JUMPS_OFF})
def jumps_off(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Jump off your left foot and drive the right knee up”: the knee that goes up is not of the leg that takes off."""
    leg = s.legs[0]
    if not one_sided(leg) or s.holds(_NOT_NOW, c.sentence):
        return False
    kept = recent(s, "takeoff", c)
    if leg.part in ("foot", "leg") and leg.prep == "from" and _JUMPS_OFF.search(c.text, c.low):
        s.trail["takeoff"] = (c, leg)
    elif kept is not None and leg.part in ("knee", "thigh") and leg.prep == "" and "up" in c.adverbs and _DRIVES.search(c.text, c.low):
        s.tie(kept, leg, OPPOSITE, "stance")
    return False


@always(legs=True, hands=True, first_round=True, certain=True, trail={"gear"})
def free_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the weight in your right hand and rest your free hand on your left thigh”: it lies on the thigh of its own side."""
    gear = recent(s, "gear", c, 3)
    thigh = next((x for x in s.legs if one_sided(x) and x.part in ("thigh", "knee", "hip") and x.prep == "on"), None)
    if gear is None or thigh is None or gear.side >= thigh.side or s.holds(_NOT_NOW, c.sentence):
        return False
    if _FREE.search(c.text, c.low) and _RESTS.search(c.text, c.low) and all(x.side < 0 for x in s.hands):
        s.tie(gear, thigh, OPPOSITE, "bench-free")
    return False


@always(arms=True, first_round=True, certain=True, outside=frozenset({"supine", "prone", "quadruped"}), text={_STRIKES})
def guarded(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Throw the left fist … Keep your right hand up to protect your face”: one hand strikes, the other one guards."""
    arm = s.arms[0]
    if not one_sided(arm) or arm.part not in ("hand", "arm", "forearm", "elbow") or s.holds(_NOT_NOW, c.sentence):
        return False
    struck = recent(s, "striking", c, 2)
    after = s.next if s.next is not None and s.next.opener == "to" and s.next.sentence == c.sentence else c
    guards = _GUARDS.search(c.text, c.low) or _GUARDS.search(s.text[after.start : after.start + _PURPOSE])
    keeps = guards is not None and c.verb in ("keep", "hold", "be", "", "bring", "pull") and arm.prep in ("", "with")
    if keeps:
        if struck is not None and struck.side < arm.side:
            s.tie(struck, arm, OPPOSITE, "bench-free")
    elif _STRIKES.search(c.text, c.low) and arm.prep in ("", "with"):
        s.trail["striking"] = (c, arm)
    return False


@always(first_round=True, certain=True, outside=frozenset({"supine", "prone", "quadruped", "side-lying"}), trail={"gear"})
def bends_to_the_weight(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“A weight in your left hand: bend to the left … contract the right obliques to come up”: the waist on the other side works."""
    kept = recent(s, "gear", c, 3)
    if kept is None or s.holds(_NOT_NOW, c.sentence) or not _WORKS.search(c.text, c.low):
        return False
    for limb in limbs:
        if one_sided(limb) and limb.noun in ("oblique", "obliques") and limb.prep in ("", "in") and kept.side < limb.side:
            s.tie(kept, limb, OPPOSITE, "two-places")
    return False
