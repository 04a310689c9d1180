"""Wide stances and side bends: the foot that is turned out, the hand that goes down that leg, the arm that goes up, the way to lean."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]
_OUTER = frozenset({"outer", "outside"})
_QUARTER = Quick(r"\b90\b|\bninety\b")
_DEGREES = re.compile(r"\b(\d{2}|ninety)\b", re.IGNORECASE)
_OTHER_IN = Quick(r"\b(?:foot|toes|heel|leg) (?:[\w’'-]+ ){0,3}(?:in|inward|inwards)\b")
_SIDEWARD = Quick(r"\bside(?:ways|ward)?\b")
_A_LITTLE = Quick(r"\b(?:slight\w*|little|both|45|60)\b")
_LOOKS = Quick(r"\b(?:gaze|look\w*|eyes|head|drishti)\b")
_CHIN = Quick(r"\bchin\b")  # to the shoulder above: that is the arm that goes up
_REVOLVED = Quick(r"\b(?:twist\w*|revolved|opposite|other|cross\w*)\b")
_HALF = Quick(r"\b(?:trunk|torso|chest|body|spine)\b")
_DOWN = frozenset({"place", "bring", "lower", "reach", "", "release", "hold", "be", "drop", "keep", "straighten"})
_GO = frozenset({"press", "straighten", "lift", "step", "bring", "reach", "lower", "place", "keep", "hold", ""})


@always(verbs={"turn", "", "other", "bring"}, postures={"wide"})
def turned_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your right foot out 90 degrees and your left foot in”: the foot turned by a right angle is the one in front."""
    ahead = c.word.startswith("point") and set(c.adverbs) == {"forward"} and s.legs[:1]
    if ahead and s.legs[0].part in ("foot", "toes") and s.legs[0] in c.subject and one_sided(s.legs[0]) and not s.seen & {"front", "back"}:
        s.fact(s.legs[0], "outleg", "turnout", moved=True)
    feet = [x for x in s.legs if x.part in ("foot", "toes", "leg", "heel") and x.prep in ("", "with") and not x.plural]
    if any("back" in x.roles or x.part == "heel" for x in feet):
        return False
    for n, leg in enumerate(feet):
        after = c.text[leg.end - c.start : feet[n + 1].start - c.start if n + 1 < len(feet) else None] if leg.side >= 0 else ""
        degrees = _DEGREES.search(after)
        way = {"in", "out"} & set(c.adverbs)
        if degrees and (way or c.verb == "turn" or c.directions):
            s.fact(leg, "outleg", "turnout", moved=True, sign=SAME if degrees[1].isalpha() or int(degrees[1]) > 75 else OPPOSITE)
        elif n == 0 and (_QUARTER.search(c.text) and way == {"out"}):
            s.fact(leg, "outleg", "turnout", moved=True)
        elif n == 0 and way == {"in"} and (c.verb or not leg.plural):
            s.fact(leg, "outleg", "turnout", moved=True, sign=OPPOSITE)
        elif (
            n == 0
            and way == {"out"}
            and not s.seen & {"front", "back"}
            and (s.holds(_OTHER_IN, c.sentence) or not _A_LITTLE.search(c.text, c.low))
        ):
            s.fact(leg, "outleg", "turnout", moved=True)
    return False


@always(leg={"leg"}, leg_prep={""}, verbs={"straighten", "bring", "place", "step", "reach"}, postures={"gate"})
def leg_out_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Kneel and stretch the right leg out to the side”: the leg that the trunk bends over."""
    for leg in s.legs[:1]:
        aside = "out" in c.adverbs or c.directions or _SIDEWARD.search(c.text, c.low)
        if not leg.plural and aside:
            s.fact(leg, "outleg", "turnout", moved=True)
    return False


@always(
    hand={"arm", "hand"},
    hand_prep={""},
    verbs={"lift", "reach", "straighten", "bring"},
    postures={"wide", "gate"},
    outside={"revolved", "square"},
)
def arm_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your left arm above your head”: the arm on the side that the trunk leans away from."""
    if c.opener in ("then", "and then"):
        return False
    for arm in s.hands[:1]:
        up = "up" in c.adverbs or ("to", "ceiling") in c.landmarks or any(x.noun in ("head", "ear") and x.prep == "over" for x in limbs)
        if up and not arm.plural:
            s.fact(arm, "armover", "arm", moved=True)
    return False


@always(one_way=True, words={"shift"}, postures={"wide"})
def shifts_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift your weight to the right” with the feet wide apart: over the knee that bends."""
    if not any(x.side >= 0 for x in limbs):
        limb = Limb()
        limb.side, limb.region = c.directions[0][1], "way"
        s.fact(limb, "shiftway", "direction", moved=True)
    return False


@always(postures={"wide"}, outside={"revolved", "square"})
def over_the_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your torso over your right leg”, “gaze over your right fingertips”: over the leg in front, past the hand above it."""
    for limb in limbs:
        if limb.side < 0 or limb.plural or limb.prep not in ("over", "past", "along"):
            continue
        if limb.region == "leg" and limb.part in ("leg", "thigh") and c.verb in ("straighten", "lean", "bend", "reach", "bring", "fold"):
            if not any(x.region == "leg" and x.prep == "" and x.side >= 0 for x in limbs):
                s.fact(limb, "overleg", "lean", moved=True)
        elif limb.part in ("hand", "fingers", "arm") and (
            c.verb in ("turn", "reach", "keep", "other", "") and _LOOKS.search(c.text, c.low) and not s.holds(_CHIN, c.sentence)
        ):
            s.fact(limb, "gazeover", "gaze-hand", moved=True)
    if s.seen & {"bend", "stack"} and not s.seen & {"armup", "armover", "handdown", "lean"} and _LOOKS.search(c.text, c.low):
        for limb in s.arms:  # the arms are held out to the sides: “gaze towards your right fingers”
            if limb.prep in ("to", "at") and limb.part in ("hand", "fingers") and limb.side >= 0 and not limb.plural:
                s.fact(limb, "gazeover", "gaze-hand", moved=True)
    return False


@always(postures={"wide", "gate"}, outside={"revolved", "square"})
def leans_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your torso to the right”, “lay your right hand on that shin”."""
    for _, word in c.directions:
        if (
            c.verb in ("straighten", "reach", "lean", "bend")
            and (_HALF.search(c.text) or not limbs)
            and not any(x.region == "leg" and x.prep == "" for x in limbs)
        ):
            limb = Limb()
            limb.side, limb.region = word, "way"
            s.fact(limb, "lean", "direction", moved=True)
    if _REVOLVED.search(c.text):
        return False
    for arm in s.hands[:1]:
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
        for leg in s.legs:
            if (
                leg.part in ("shin", "ankle", "foot", "thigh", "leg", "calf", "toes", "knee")
                and leg.prep in ("on", "to", "outside", "inside", "behind", "front of", "by", "against")
                and not leg.plural
                and not (arm.part == "elbow" and (leg.prep == "outside" or leg.surface in _OUTER or "lunge" in s.postures))  # a twist
            ):
                s.fact(arm, "handdown", "arm", moved=True)
                s.tie(arm, leg, SAME, "hand-down")
                break
        else:
            lowered = arm.part in ("arm", "hand", "fingers") and c.verb in ("bring", "reach", "lower", "straighten")
            if "down" in c.adverbs and (lowered or (any(m == "floor" for _, m in c.landmarks) and arm.part in ("hand", "fingers"))):
                s.fact(arm, "handdown", "arm", moved=True)
    return False


@always(one_way=True, preps={""}, adverbs={"out"}, verbs=_GO | {"bend", "turn", "other"})
def out_to_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stretch your right leg out to the right”: a limb goes out to its own side."""
    if "across" in c.adverbs or "across" in c.low or ("over" in c.low):
        return False
    word = c.directions[0][1]
    moved = [x for x in limbs if x.region in ("leg", "arm") and x.prep == "" and x.part in ("leg", "arm", "foot", "knee", "hip")]
    if len(moved) != 1 or moved[0].side < 0 or moved[0].plural or moved[0].second >= 0:
        return False
    if moved[0].side < word:
        way = Limb()
        way.side, way.region = word, "way"
        s.tie(moved[0], way, SAME, "own-way")
        if moved[0].region == "leg" and "gate" in s.postures:
            s.fact(moved[0], "outleg", "turnout", moved=True)
    return False


def wide_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a wide stance."""
    if not posture & {"wide", "gate"} or "revolved" in posture:
        return []
    found: list[Link] = [
        *([] if "inner-thigh" in posture else [("lean", "outleg", SAME)]),  # that is stretched by leaning away
        ("handdown", "outleg", SAME),
        ("handdown", "lean", SAME),
        ("handdown", "armover", OPPOSITE),
        ("outleg", "armover", OPPOSITE),
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
    if "gate" in posture:
        found += [("bent", "outleg", OPPOSITE), ("kneel", "outleg", OPPOSITE), ("straight", "outleg", SAME)]
    elif not hard & {"front", "back"}:
        found += [("bend", "outleg", SAME), ("stack", "outleg", SAME)]
        found += [("straight", "outleg", OPPOSITE)] if hard & {"bend", "stack"} else []
    if "wide" in posture and not hard & {"front", "back", "kneel", "crossed"}:
        found += [("bend", "straight", OPPOSITE), ("stretch.add", "straight", SAME), ("stretch.add", "bend", OPPOSITE)]
        found += [("shiftway", "bend", SAME), ("shiftway", "straight", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
