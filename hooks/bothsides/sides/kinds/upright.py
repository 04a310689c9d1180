"""Standing in a stride: feet that are lined up, the foot that steps aside, one hand on the floor of a lunge, hips that sway."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_LINED = Quick(r"\b(?:align\w*|lin(?:e|es|ing|ed) up|in line|line (?:\w+ ){1,4}with|lining (?:\w+ ){1,4}with|intersects?|bisects?)\b")
_ASIDE = Quick(r"\b(?:wide|to (?:the|your|one) side|sideways|laterally|out to)\b")
_INTO = Quick(r"\binto\b")
_FLEXED = Quick(r"\bflexed\b")
_HIPS = Quick(r"\bhips?\b")
_SOLES = frozenset({"foot", "heel"})


@always(two_sided_legs=True)
def lined_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right heel in line with the arch of the left foot” names two feet; "line the knee up with the ankle" one leg."""
    legs = [x for x in s.legs if x.side >= 0 and not x.plural]
    for one, two in pairwise(legs):
        if one.part == "hip" and two.part == "knee" and two.prep == "over" and not one.prep and c.verb in ("be", "keep", "", "place"):
            s.tie(one, two, SAME, "stack")
    if _LINED.search(c.text, c.low) is None:
        return False
    for one, two in pairwise(legs):
        if two.prep not in ("by", "with", "to", "on"):
            continue
        if one.part in _SOLES and two.part in _SOLES and one.part == "heel":
            s.tie(one, two, OPPOSITE, "beside-itself")
        elif one is not legs[0] and one.prep == "with":
            continue  # what the first is lined up with: “the right heel with the left knee, and press the right toes down”
        elif one.part == "knee" and two.part in ("ankle", "toes", "foot", "heel") and "crossed" not in s.seen:
            s.tie(one, two, SAME, "stack")
    return False


@always(two_sided_legs=True, verbs={"step"}, preps={"from"})
def a_step_from(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step back with your right leg, about two feet from the left foot”: from the other one."""
    legs = [x for x in s.legs if x.side >= 0 and not x.plural]
    if len(legs) != 2 or legs[0].prep not in ("", "with"):
        return False
    if legs[1].prep == "from" and {legs[0].part, legs[1].part} <= {"foot", "leg"}:
        s.tie(legs[0], legs[1], OPPOSITE, "beside-itself")
    return False


@always(leg={"foot", "leg"}, leg_prep={"", "with"}, verbs={"step"})
def steps_aside(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step out to the right with your right foot”, "step your left foot out wide": a side lunge."""
    for leg in s.legs[:1]:
        if leg.plural or {"back", "forward", "across", "in"} & set(c.adverbs):
            continue
        ways = [word for _, word in c.directions]
        if len(ways) == 1 and leg.side > ways[0] and leg.prep == "with":
            s.claims.ties.append(Tie(ways[0], leg.side, SAME, "own-way"))
        if (
            not s.seen & {"front", "back", "bend", "stack", "heeldown"}
            and (ways or "out" in c.adverbs or _ASIDE.search(c.text, c.low))
            and "behind" not in c.low
        ):
            s.fact(leg, "sideleg", "step", moved=True)
    return False


@always(leg={"foot", "leg"}, leg_prep={"", "with"}, verbs={"step"}, marks={"chair"}, first_round=True)
def steps_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step onto the box with your left foot”: that foot is up."""
    if ("on", "chair") in c.landmarks and (not {"back", "down"} & set(c.adverbs)):
        for leg in s.legs[:1]:
            if not leg.plural:
                s.fact(leg, "footup", "footup", moved=True)
                s.fact(leg, "frontup", "footup", moved=True)
    return False


@always(leg={"foot", "toes", "leg"}, leg_prep={"", "with", "from"})
def foot_flexed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Flex your right foot”, “pull the left toes towards you”: of the leg crossed over, laid in front, or straightened."""
    for leg in s.legs[:1]:
        if leg.plural or leg.prep not in ("", "with") or leg.surface:
            continue
        flexed = leg.part == "foot" and (c.word.startswith("flex") or (c.verb == "keep" and _FLEXED.search(c.text, c.low)))
        if flexed or (leg.part == "toes" and c.verb == "pull"):
            s.fact(leg, "flexfoot", "heel", moved=True)
    for leg in s.legs[:1]:
        if leg.prep == "from" and leg.part in ("foot", "leg") and c.word.startswith("push") and not leg.plural:
            s.fact(leg, "pushoff", "drive", moved=True)
    return False


@always(leg={"knee", "leg"}, leg_prep={"to"}, verbs={"bend", "lower"})
def bends_into(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend deeply into your right knee”, “sink into the left leg”: that knee is bent."""
    for leg in s.legs[:1]:
        if not c.directions and _INTO.search(c.text, c.low):
            s.fact(leg, "bend", "bent", moved=True)
    return False


@always(sided_arm=True, hand={"hand", "fingers", "elbow", "forearm"}, hand_prep={"", "with"}, first_round=True)
def hand_on_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """In a lunge one hand is on the floor and the other arm goes up; the elbow inside the front foot is that of its own side."""
    if not (s.postures & {"lunge"} or s.seen & {"front", "back"}):
        return False
    legs = s.legs
    for arm in s.hands[:1]:
        if arm.plural or arm.side < 0:
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


@always(one_way=True, verbs={"press", "bring", "other", "", "keep", "lower"}, postures={"standing"})
def sways(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push your hips to the left” while the trunk leans to the right."""
    if any(x.side >= 0 and x.part != "hip" for x in limbs):
        return False
    if c.word.startswith("roll"):
        return False  # “roll the left hip forward, towards the right”: the pelvis turns
    if _HIPS.search(c.text, c.low):
        limb = Limb()
        limb.side, limb.region = c.directions[0][1], "way"
        s.fact(limb, "sway", "direction", moved=True)
    return False


@always(leg={"hip"}, leg_prep={""}, verbs={"bring", "press", "lean", "lower", "keep", "other"})
def hip_to_the_wall(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Let your right hip sink towards the wall”, "push it out to the side": that hip's outside is stretched, the trunk leans away."""
    aside = "crossback" in s.seen and " out" in c.low
    if ("to", "wall") not in c.landmarks and not aside:
        return False
    for leg in s.legs[:1]:
        if not leg.plural:
            s.fact(leg, "hipwall", "direction", moved=True)
    return False


def _swayed(hard: set[str]) -> list[Link]:
    """Legs crossed, a lean: the hip of the leg behind goes out to its side and is stretched."""
    behind = "crossback" if "crossback" in hard else "under" if "under" in hard else "back"
    found: list[Link] = [("sway", behind, SAME), ("sway", "lean", OPPOSITE), ("lean", behind, OPPOSITE), ("armup", behind, SAME)]
    return [*found, *((f"stretch.{what}", behind, SAME) for what in ("gl", "hip", "thigh", "leg", "band", "side"))]


def upright_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of stepping aside, swaying, and a lunge with one hand on the floor."""
    found: list[Link] = []
    if "crossed" in hard and not hard & {"turn", "knees"}:
        found.append(("flexfoot", "crossed", SAME))
    elif "pigeon" in posture:
        found.append(("flexfoot", "front", SAME))
    if posture & {"supine", "prone", "side-lying", "quadruped", "seated"}:
        return [x for x in found if x[0] in hard and x[1] in hard]
    found += [("flexfoot", "halfsplit", SAME), ("flexfoot", "heelon", SAME), ("pushoff", "sideleg", SAME)]
    found += [("flexfoot", "frontup", SAME)] if "stretch.ham" in hard else []
    split = bool(hard & {"front", "back", "kneel"})
    if "wallfoot" in hard and "kneel" not in hard:
        found.append(("wallfoot", "stretch.calf", SAME))
    if "hipwall" in hard:
        found += [(f"stretch.{what}", "hipwall", SAME) for what in ("gl", "hip", "band", "side")] + [("wallarm", "hipwall", SAME)]
        found += [("hipwall", "crossback", SAME), ("hipwall", "lean", OPPOSITE)] if "crossback" in hard else []
    if "standing" in posture and {"straight", "bend"} <= hard and not split and "crossed" not in hard:
        found += [("handson", "bend", SAME), ("handson", "straight", OPPOSITE)]
    if "sideleg" in hard and not split and "crossed" not in hard:
        found += [("sideleg", "bend", SAME), ("sideleg", "straight", OPPOSITE), ("sideleg", "stack", SAME)]
        found += [("sideleg", "kneestraight", OPPOSITE), ("stretch.add", "sideleg", OPPOSITE)]
        found += [("bend", "straight", OPPOSITE), ("bent", "sideleg", SAME), ("sideleg", "stance", SAME)]
    if split or "lunge" in posture:
        found += [("handfloor", "armup", OPPOSITE), ("handfloor", "turn", OPPOSITE), ("elbowin", "front", SAME)]
    if "crossback" in hard and "crossed" not in hard:
        found.append(("stack", "crossback", OPPOSITE))  # the thigh that is level is in front
    if "standing" in posture and (hard & {"under", "crossback"} or {"sway", "back"} <= hard):
        found += _swayed(hard) if hard & {"lean", "sway"} else [("stretch.band", "crossback" if "crossback" in hard else "under", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
