"""Standing and stepping: feet that are lined up, the foot that steps aside, the leg stood on, the hand that holds a foot, hips that sway."""

from __future__ import annotations

import re
from itertools import pairwise

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_LINED = Quick(r"\b(?:align\w*|lin(?:e|es|ing|ed) up|in line|intersects?|bisects?)\b")
_ASIDE = Quick(r"\b(?:wide|to (?:the|your|one) side|sideways|laterally|out to)\b")
_ONTO = Quick(r"\b(?:hop\w*|squat\w*|stork|balanc\w*|ris(?:e|ing)|all (?:of )?your weight|stand\w*)\b")
_ROOTED = Quick(r"^\W*(?:firmly |slowly |then |and )*(?:root|ground|anchor|root down|press|push)(?:ing)? (?:down |firmly |your |the |through |into |with )*")
_WEIGHT = Quick(r"\b(?:weight|load)\b")
_HOLDER = Quick(r"\b(?:chair|wall|table|rail|railing|counter|countertop|worktop|desk|barre|doorframe|post|pole|tree)\b")
_HIPS = Quick(r"\bhips?\b")
_WRAPS = ("hook", "wrap", "twist", "wind", "tuck", "coil", "weav", "thread")
_WRAPPED = Quick(r"\b(?:hook|wrap|tuck|coil)\w*\b")
_WRAPPING = frozenset({"foot", "toes", "leg", "ankle", "thigh", "calf"})
_ROUND = frozenset({"calf", "leg", "ankle", "shin", "knee", "thigh"})
_SOLES = frozenset({"foot", "heel"})
_GRASPED = frozenset({"foot", "ankle", "toes", "heel", "shin"})
_SUPPORT = frozenset({"on", "against", "at", "to"})


@always
def lined_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right heel in line with the arch of the left foot” names two feet; "line the knee up with the ankle" one leg."""
    legs = [x for x in legs_of(limbs) if x.side >= 0 and not x.plural]
    if len(legs) < 2 or _LINED.search(c.text) is None:
        return False
    for one, two in pairwise(legs):
        if two.prep not in ("by", "with", "to", "on"):
            continue
        if one.part in _SOLES and two.part in _SOLES and one.part == "heel":
            s.tie(one, two, OPPOSITE, "beside-itself")
        elif one.part == "knee" and two.part in ("ankle", "toes", "foot", "heel") and "crossed" not in s.seen:
            s.tie(one, two, SAME, "stack")
    return False


@always
def wrapped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hook your right toes around the left calf”, “tuck the left foot behind the right knee”: round the other leg."""
    if not c.word.startswith(_WRAPS) and _WRAPPED.search(c.text) is None:
        return False
    for one, two in pairwise([x for x in legs_of(limbs) if x.side >= 0 and not x.plural]):
        if one.part in _WRAPPING and one.prep in ("", "with", "of") and two.part in _ROUND and two.prep in ("around", "behind", "under", "over"):
            s.tie(one, two, OPPOSITE, "crossing")
    return False


@always
def sole_on_the_other_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right foot. Place the sole against your left thigh”: the foot is that of the leg just lifted or bent."""
    trail = s.trail.get("leg")
    if trail is None or s.rounding or c.verb not in ("place", "bring", "press", "", "be", "step", "hold"):
        return False
    before, lifted = trail
    if c.sentence - before.sentence > 1 or before.verb not in ("lift", "bend") or lifted.prep not in ("", "with") or before is c:
        return False
    for one, two in pairwise(legs_of(limbs)):
        if (
            one.side < 0
            and not (one.plural or one.which or one.roles)
            and one.part in ("foot", "heel", "ankle")
            and one.prep in ("", "with")
            and two.side >= 0
            and not two.plural
            and two.part in ("thigh", "knee", "calf", "leg", "shin")
            and two.prep in ("against", "on", "over", "inside", "under", "to")
        ):
            s.tie(lifted, two, OPPOSITE, "against")
    return False


@always
def steps_aside(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step out to the right with your right foot”, "step your left foot out wide": a side lunge."""
    if c.verb != "step":
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.part not in ("foot", "leg") or leg.prep not in ("", "with") or leg.plural or {"back", "forward", "across", "in"} & set(c.adverbs):
            continue
        ways = [word for _, word in c.directions]
        if len(ways) == 1 and leg.side > ways[0] and leg.prep == "with":
            s.claims.ties.append(Tie(ways[0], leg.side, SAME, "own-way"))
        if not s.seen & {"front", "back", "bend", "stack", "heeldown"} and (ways or "out" in c.adverbs or _ASIDE.search(c.text)) and "behind" not in c.low:
            s.fact(leg, "sideleg", "step", moved=True)
    return False


@always
def stood_on(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Squat slightly on your left leg”, “root your right foot into the mat”, "pour the weight from the left leg into the right"."""
    legs = legs_of(limbs)
    if not legs or s.postures & {"supine", "prone", "side-lying", "quadruped"}:
        return False
    for leg in legs[:2]:
        if leg.part in ("leg", "foot") and leg.prep == "on" and not (leg.plural or leg.surface) and not c.landmarks and _ONTO.search(c.text):
            s.fact(leg, "stance", "stance", moved=True)
    leg = legs[0]
    rooted = leg.part in ("foot", "heel", "leg") and not leg.plural and leg.prep in ("", "through", "to") and _ROOTED.search(c.text)
    if rooted and not c.gerund and not c.opener and (leg.prep == "through" or any(m == "floor" and p == "to" for p, m in c.landmarks)):
        s.fact(leg, "rooted", "stance", moved=True)
    if leg.part == "knee" and leg.prep == "" and not leg.plural and c.word.startswith("driv") and ({"up", "forward"} & set(c.adverbs)):
        s.fact(leg, "kneedrive", "raised", moved=True)
    if leg.prep == "from" and leg.side >= 0 and len(c.directions) == 1 and _WEIGHT.search(c.text):
        s.claims.ties.append(Tie(leg.side, c.directions[0][1], OPPOSITE, "stance"))
    return False


@always
def hand_and_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which hand holds the foot, which holds on to a chair, and which arm is free: standing, they are not the same."""
    if s.postures & {"supine", "prone", "side-lying", "seated", "quadruped"}:
        return False
    arms = [x for x in hands_of(limbs) if x.side >= 0 and not x.plural]
    for arm in arms[:1]:
        foot = any(x.part in _GRASPED and x.prep in ("", "for", "of", "around", "to") and x.side != arm.side for x in legs_of(limbs))
        if arm.part == "hand" and foot and (c.verb == "hold" or (c.verb in ("reach", "bring", "pull") and arm.prep in ("with", "in"))):
            if "holdhand" not in s.seen and len(arms) == 1:
                s.fact(arm, "holdhand", "arm", moved=True)
        elif arm.part == "hand" and not legs_of(limbs) and _HOLDER.search(c.text):
            if (c.verb in ("hold", "place", "keep", "") or c.verb in STILL) and arm.prep in ("", "with"):
                s.fact(arm, "proparm", "arm", moved=True)
        elif arm.part in ("arm", "hand") and arm.prep == "" and c.verb in ("straighten", "lift", "reach", "bring") and not legs_of(limbs):
            if {"up", "forward", "out"} & set(c.adverbs) or c.verb in ("straighten", "lift") or any(m == "ceiling" for _, m in c.landmarks):
                s.fact(arm, "freearm", "arm", moved=True)
    return False


@always
def hand_on_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """In a lunge one hand is on the floor and the other arm goes up; the elbow inside the front foot is that of its own side."""
    if not (s.postures & {"lunge"} or s.seen & {"front", "back"}) or s.rounding:
        return False
    legs = legs_of(limbs)
    for arm in hands_of(limbs)[:1]:
        if arm.plural or arm.side < 0 or arm.prep not in ("", "with"):
            continue
        floor = any(m in ("floor", "chair") and p in ("on", "to") for p, m in c.landmarks)
        if arm.part in ("hand", "fingers") and floor and c.verb in ("place", "", "keep", "be") and "armup" not in s.seen:
            s.fact(arm, "handfloor", "arm", moved=True)
        for leg in legs:
            inside = leg.prep == "inside" or leg.surface in ("inside", "inner") or leg.noun == "instep"
            if arm.part in ("elbow", "forearm") and inside and leg.part in ("foot", "ankle") and not leg.plural:
                s.fact(arm, "elbowin", "hands")
                s.tie(arm, leg, SAME, "beside-hand")
    return False


@always
def sways(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push your hips to the left” while the trunk leans to the right."""
    if len(c.directions) == 1 and c.verb in ("press", "bring", "other", "") and _HIPS.search(c.text) and "standing" in s.postures:
        if not any(x.side >= 0 for x in limbs):
            limb = Limb()
            limb.side, limb.region = c.directions[0][1], "way"
            s.fact(limb, "sway", "direction", moved=True)
    return False


def _swayed(hard: set[str]) -> list[Link]:
    """Legs crossed, a lean: the hip of the leg behind goes out to its side and is stretched."""
    behind = "crossback" if "crossback" in hard else "under"
    found: list[Link] = [("sway", behind, SAME), ("sway", "lean", OPPOSITE), ("lean", behind, OPPOSITE), ("armup", behind, SAME)]
    return [*found, *((f"stretch.{what}", behind, SAME) for what in ("gl", "hip", "thigh", "leg", "side"))]


def upright_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of standing on one leg, stepping aside and swaying."""
    lying = posture & {"supine", "prone", "side-lying", "quadruped"}
    if lying or "seated" in posture:
        return []
    found: list[Link] = []
    split = bool(hard & {"front", "back", "kneel"})
    if not split:
        found += [("rooted", "raised", OPPOSITE), ("rooted", "held", OPPOSITE), ("rooted", "free", OPPOSITE), ("rooted", "stance", SAME)]
    if "crossed" in hard and "standing" in posture:
        found += [("crossed", "stance", OPPOSITE), ("under", "stance", SAME)]
    if "kneedrive" in hard:
        found += [("kneedrive", "stance", OPPOSITE), ("kneedrive", "footup", OPPOSITE)]
        found += [("kneedrive", "back", SAME)] if "lunge" in posture else []
    if "sideleg" in hard and not split and "crossed" not in hard:
        found += [("sideleg", "bend", SAME), ("sideleg", "straight", OPPOSITE), ("sideleg", "stack", SAME)]
        found += [("bend", "straight", OPPOSITE), ("bent", "sideleg", SAME)]
    if "holdhand" in hard and "held" in hard:
        found += [("holdhand", "freearm", OPPOSITE), ("holdhand", "proparm", OPPOSITE), ("holdhand", "wallarm", OPPOSITE)]
    if split or "lunge" in posture:
        found += [("handfloor", "armup", OPPOSITE), ("handfloor", "turn", OPPOSITE), ("elbowin", "front", SAME)]
    found += _swayed(hard) if "standing" in posture and hard & {"lean", "sway"} and hard & {"under", "crossback"} else []
    return [x for x in found if x[0] in hard and x[1] in hard]
