"""Wide stances and side bends: the foot that is turned out, the hand that goes down that leg, the arm that goes up, the way to lean."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_QUARTER = Quick(r"\b90\b|\bninety\b")
_DEGREES = re.compile(r"\b(\d{2})\b")
_OTHER_IN = Quick(r"\b(?:foot|toes|heel|leg)\b[^.]{0,20}\b(?:in|inward|inwards)\b")
_LOOKS = Quick(r"\b(?:gaze|look\w*|eyes|head|drishti)\b")
_REVOLVED = Quick(r"\b(?:twist\w*|revolved|opposite|other|cross\w*)\b")
_HALF = Quick(r"\b(?:trunk|torso|chest|body|spine)\b")
_DOWN = frozenset({"place", "bring", "lower", "reach", "", "release", "hold", "be", "drop", "keep"})
_GO = frozenset({"straighten", "lift", "step", "bring", "reach", "lower", "place", "keep", "hold", ""})


@always
def turned_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your right foot out 90 degrees and your left foot in”: the foot turned by a right angle is the one in front."""
    if "wide" not in s.postures or c.verb not in ("turn", "", "other", "bring"):
        return False
    feet = [x for x in legs_of(limbs) if x.part in ("foot", "toes", "leg", "heel") and x.prep in ("", "with") and not x.plural]
    if any("back" in x.roles or x.part == "heel" for x in feet):
        return False
    for n, leg in enumerate(feet):
        after = c.text[leg.end - c.start : feet[n + 1].start - c.start if n + 1 < len(feet) else None] if leg.side >= 0 else ""
        degrees = _DEGREES.search(after)
        way = {"in", "out"} & set(c.adverbs)
        if degrees and (way or c.verb == "turn" or c.directions):
            s.fact(leg, "outleg", "turnout", moved=True, sign=SAME if int(degrees[1]) > 75 else OPPOSITE)
        elif n == 0 and (_QUARTER.search(c.text) and way == {"out"}):
            s.fact(leg, "outleg", "turnout", moved=True)
        elif n == 0 and way == {"in"} and (c.verb or not leg.plural):
            s.fact(leg, "outleg", "turnout", moved=True, sign=OPPOSITE)
        elif n == 0 and way == {"out"} and not s.seen & {"front", "back"} and s.holds(_OTHER_IN, c.sentence):
            s.fact(leg, "outleg", "turnout", moved=True)
    return False


@always
def over_the_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your torso over your right leg”, “gaze over your right fingertips”: over the leg in front, past the hand above it."""
    if "wide" not in s.postures or s.postures & {"twisting", "square"}:
        return False
    for limb in limbs:
        if limb.side < 0 or limb.plural or limb.prep not in ("over", "past"):
            continue
        if limb.region == "leg" and limb.part in ("leg", "thigh") and c.verb in ("straighten", "lean", "bend", "reach", "bring", "fold"):
            if not any(x.region == "leg" and x.prep == "" and x.side >= 0 for x in limbs):
                s.fact(limb, "overleg", "lean", moved=True)
        elif limb.part in ("hand", "fingers") and (c.verb in ("turn", "reach", "keep", "other", "") and _LOOKS.search(c.text)):
            s.fact(limb, "gazeover", "gaze-hand", moved=True)
    return False


@always
def leans_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your torso to the right”, “lay your right hand on that shin”."""
    open_side = s.postures & {"wide", "gate"} and not s.postures & {"twisting", "square"}
    for _, word in c.directions:
        if (
            open_side
            and c.verb in ("straighten", "reach", "lean", "bend")
            and (_HALF.search(c.text) or not limbs)
            and not any(x.region == "leg" and x.prep == "" for x in limbs)
        ):
            limb = Limb()
            limb.side, limb.region = word, "way"
            s.fact(limb, "lean", "direction", moved=True)
    if not open_side or _REVOLVED.search(c.text):
        return False
    for arm in hands_of(limbs)[:1]:
        if (
            arm.part not in ("hand", "fingers", "arm", "elbow", "forearm")
            or arm.plural
            or arm.prep not in ("", "with")
            or c.verb not in _DOWN
        ):
            continue
        if "down" in c.adverbs and any("back" in x.roles for x in limbs):
            s.fact(arm, "handback", "arm", moved=True)  # leaning back over the leg behind
            continue
        for leg in legs_of(limbs):
            if (
                leg.part in ("shin", "ankle", "foot", "thigh", "leg", "calf", "toes", "knee")
                and leg.prep in ("on", "to", "outside", "inside", "behind", "front of", "by", "against")
                and not leg.plural
            ):
                s.fact(arm, "handdown", "arm", moved=True)
                s.tie(arm, leg, SAME, "hand-down")
                break
        else:
            if "down" in c.adverbs and any(m == "floor" for _, m in c.landmarks) and arm.part in ("hand", "fingers"):
                s.fact(arm, "handdown", "arm", moved=True)
    return False


@always
def out_to_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stretch your right leg out to the right”: a limb goes out to its own side."""
    if len(c.directions) != 1 or c.verb not in _GO or "across" in c.adverbs or "across" in c.low or "over" in c.low:
        return False
    word = c.directions[0][1]
    moved = [x for x in limbs if x.region in ("leg", "arm") and x.prep == "" and x.part in ("leg", "arm", "foot", "knee", "hip")]
    if len(moved) != 1 or moved[0].side < 0 or moved[0].plural or moved[0].second >= 0:
        return False
    if "out" in c.adverbs and moved[0].side < word:
        way = Limb()
        way.side, way.region = word, "way"
        s.tie(moved[0], way, SAME, "own-way")
        if moved[0].region == "leg" and "gate" in s.postures:
            s.fact(moved[0], "outleg", "turnout", moved=True)
    return False


def wide_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a wide stance."""
    if not posture & {"wide", "gate"} or "twisting" in posture:
        return []
    found: list[Link] = [
        ("lean", "outleg", SAME),
        ("handdown", "outleg", SAME),
        ("handdown", "lean", SAME),
        ("armup", "handdown", OPPOSITE),
        ("armup", "lean", OPPOSITE),
        ("armup", "outleg", OPPOSITE),
        ("overleg", "outleg", SAME),
        ("overleg", "handdown", SAME),
        ("overleg", "armup", OPPOSITE),
        ("overleg", "front", SAME),
        ("gazeover", "outleg", SAME),
        ("gazeover", "front", SAME),
        ("outleg", "front", SAME),
        ("outleg", "back", OPPOSITE),
    ]
    if "handback" in hard:
        found = [("armup", "handback", OPPOSITE), ("outleg", "handback", OPPOSITE), ("outleg", "front", SAME), ("outleg", "back", OPPOSITE)]
    if not hard & {"front", "back"}:
        found += [("bend", "outleg", SAME), ("stack", "outleg", SAME)]
        found += [("straight", "outleg", OPPOSITE)] if hard & {"bend", "stack"} else []
    return [x for x in found if x[0] in hard and x[1] in hard]
