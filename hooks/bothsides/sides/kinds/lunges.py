"""Lunges and half-kneeling: the foot that is stepped round, the knee above its toes, and how the body comes out of it."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, Tie, always, muscle
from ..claims.words import ASIDE
from ..quick import Quick
from ..reading import Clause, Limb
from .footwork import split

Link = tuple[str, str, int]

_TWO = frozenset({"front", "back", "kneel"})
_NO_SPLIT = frozenset({"supine", "prone", "side-lying", "seated"})
_SPLIT = {"seen": _TWO, "outside": _NO_SPLIT}
_ON_EITHER_SIDE = Quick(r"\b(?:either|both|each) sides? of\b|\bfram(?:e|es|ing)\b")
_LEAVES = Quick(r"\b(?:step back|hands (?:back )?(?:on|to|down)|tuck|release|exit|plank|return|curl)\b")
_RETURNS = Quick(
    r"\b(?:return\w*|stand(?:ing)?|start(?:ing)?|(?:back|straight|all the way) up|come up|rise|release|exit|come out|finish|next to|"
    r"to meet|mountain|tadasana|revers(?:e|ing)|out of (?:it|this|the (?:pose|posture|lunge)))\b"
)
_GLIDES = ("driv", "push", "press", "glid", "mov", "slid")
_TRACKS = Quick(r"\b(?:points?|tracks?|tracking|pointing) (?:\w+ ){0,4}(?:toes?|foot|centre|center)\b")
_CROSSWISE = Quick(r"\b(?:opposite|other|cross\w*)\b")
_GROUNDS = Quick(r"\b(?:ground|root|press|anchor)\w* ")
_DRIVES = ("press", "push", "driv", "pow")
_UP_AGAIN = Quick(
    r"\b(?:return\w*|(?:to|back to) (?:a )?stand\w*|stand (?:back )?up|start\w*|back up|(?:come|rise|lift|push|drive) up|upright|to rise)\b"
)
_OVERHEAD = Quick(r"\b(?:overhead|over (?:your|the) head|up and over|above (?:your|the) head)\b")
_ROTATES = Quick(r"\b(?:twist\w*|rotat\w*|turn\w*|revolv\w*|open\w* (?:your|the) chest|spiral\w*)\b")
_LOOKS = Quick(r"\b(?:head|gaze|gazing|look\w*|eyes|neck)\b")
_LOOKED_AT = frozenset({"over", "at", "past", "to", "along"})
_LEVEL = Quick(r"\b(?:level|horizontal)\b")
_COUCH = Quick(r"\b(?:couch|sofa|(?:shin|foot|toes|laces) (?:\w+ ){0,3}(?:up|against) the wall)\b")
_AT_THE_BASE = Quick(r"\b(?:base|foot of|corner|where the|up against|close to|right up|near) ")
_PARALLEL = Quick(r"\bparallel\b")


@always(sided_leg=True, leg={"knee"}, leg_prep={""}, outside=_NO_SPLIT | {"quadruped"}, seen=_TWO)
def knee_over_the_toes(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right knee points over the middle toe”, "drive the left knee forward over the toes": of the foot that stands in front."""
    if "crossed" in s.seen:
        return False
    for leg in s.legs[:1]:
        if leg.side < 0 or leg.plural:
            continue
        glides = c.verb in ("press", "bring", "lean") and c.word.startswith(_GLIDES) and c.adverbs == ["forward"]
        alone = len([x for x in s.legs if x.side >= 0]) == 1
        if (glides and "kneel" in s.seen) or (alone and _TRACKS.search(c.text, c.low)):
            s.fact(leg, "kneeglide", "stack")
    return False


@always(legs=True, parts={"knee"}, preps={"front of"}, postures={"half-kneeling"}, first_round=True)
def in_front_of_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place the right foot two feet in front of the left knee”: before the knee that is down."""
    knees = [x for x in s.legs if x.part == "knee" and x.prep == "front of" and not x.plural]
    feet = [x for x in s.legs if x.part == "foot" and x.prep == "" and not x.plural]
    if knees and not feet and c.verb == "" and s.prior.verb in ("place", "step", "bring"):
        feet = [x for x in s.prior.limbs if x.part == "foot" and x.prep == "" and not x.plural]
    if knees and feet and (feet[0].side >= 0 or knees[0].side >= 0):
        s.tie(feet[0], knees[0], OPPOSITE, "beside-itself")
    return False


@always(follows=True, hands=True, sided_leg=True, sided_arm=True, parts={"heel", "ankle"}, preps={"to", "on"})
def each_hand_to_its_heel(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right hand to the right heel, the left hand to the left heel”: who leans back takes each heel with the hand above it."""
    before = s.prior
    if _CROSSWISE.search(s.whole[c.sentence]):
        return False
    pairs = []
    for clause in (before, c):
        named = [x for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.second < 0 and not x.plural]
        hands = [x for x in named if x.part == "hand" and x.prep == ""]
        heels = [x for x in named if x.part in ("heel", "ankle") and x.prep in ("to", "on")]
        if len(hands) == len(heels) == 1:
            pairs.append((hands[0], heels[0]))
    if len(pairs) > 1 and "back" in (*before.adverbs, *c.adverbs, *_adverbs(s, c)):
        for hand, heel in pairs:
            s.tie(hand, heel, SAME, "hand-down")
    return False


def _adverbs(s: Scope, c: Clause) -> list[str]:
    """The adverbs of the sentence."""
    return [a for k in s.clauses if k.sentence == c.sentence for a in k.adverbs]


@always(sided_leg=True, parts={"foot", "leg"}, outside=_NO_SPLIT, first_round=True, text={_ON_EITHER_SIDE})
def around_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“One hand on either side of the left foot”, "hands framing the foot": the foot in front."""
    if _ON_EITHER_SIDE.search(c.text, c.low) is None:
        return False
    for leg in s.legs:
        if leg.side >= 0 and leg.part in ("foot", "leg") and not leg.plural and leg.prep in ("of", "on", "to", "by", "around", "", "at"):
            if s.hands or "hand" in c.low or "finger" in c.low:
                s.fact(leg, "framed", "hands", moved=True)
            break
    return False


@always(leg={"leg", "knee"}, leg_prep={""}, verbs={"straighten"}, marks={"floor"}, **_SPLIT)
def off_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Straighten your left leg off the floor”: the knee of the leg behind leaves the floor."""
    for leg in s.legs[:1]:
        if ("from", "floor") in c.landmarks and not leg.plural and "crossed" not in s.seen and "stance" not in s.seen:
            s.fact(leg, "back", "heel")
    return False


@always(leg={"knee"}, leg_prep={""}, verbs={"pull", "bring", "other"}, adverbs={"back"}, first_round=True, **_SPLIT)
def draws_the_knee_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw your left knee back until you feel a stretch”: the knee that is on the floor behind."""
    if "front" not in s.seen or "crossed" in s.seen:
        return False
    for leg in s.legs[:1]:
        if not leg.plural and len(s.legs) == 1 and not s.hands:
            s.fact(leg, "back", "step", moved=True)
    return False


@always(sided_leg=True, leg={"knee"}, leg_prep={""}, verbs={"lift"}, first_round=True, **_SPLIT)
def lifts_the_knee_again(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“To come out, put the hands down and lift the left knee”: the knee that was on the floor."""
    if "crossed" in s.seen:
        return False
    if s.prior.word.startswith(("tuck", "curl")) and any(x.part == "toes" for x in s.prior.limbs):
        for leg in s.legs[:1]:
            if leg.side >= 0 and not leg.plural:
                s.fact(leg, "back", "heel")  # “tuck the toes and lift the left knee”
        return False
    leaves = s.holds(ASIDE, c.sentence) or s.holds(_LEAVES, c.sentence)
    for leg in s.legs[:1]:
        kneels = "kneel" in s.seen and not leg.plural
        if leg.side >= 0 and kneels and leaves and "forward" not in c.adverbs:
            _at_the_end(s, c, leg, "kneelift")
    return False


@always(two_sided_legs=True, postures={"lunge", "half-kneeling"})
def felt_in_both(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“A stretch in the right hip flexor and the left inner thigh”: of a lunge, each leg has its own."""
    for one, two in pairwise([x for x in s.legs if x.side >= 0 and not x.plural]):
        if {muscle(one), muscle(two)} in ({"hf", "ham"}, {"hf", "add"}) and "crossed" not in s.seen:
            s.tie(one, two, OPPOSITE, "two-legs")
    return False


@always(sided_leg=True, leg={"foot", "ankle"}, leg_prep={""}, verbs={"hold"}, after={"reach", "turn"}, **_SPLIT)
def reaches_for_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach round to your right and take hold of the right foot”: the foot behind lies on its own side."""
    before = s.prior
    if len(before.directions) != 1 or "crossed" in s.seen:
        return False
    for leg in s.legs[:1]:
        if leg.side >= 0 and not leg.plural:
            s.claims.ties.append(Tie(before.directions[0][1], leg.side, SAME, "own-way"))
    return False


def _at_the_end(s: Scope, c: Clause, leg: Limb, role: str) -> None:
    """Note a role of who comes out of a posture: “to come out” is no condition here."""
    was, s.conditional = s.conditional, s.conditional and not s.holds(ASIDE, c.sentence)
    s.fact(leg, role, "home")
    s.conditional = was


@always(
    sided_leg=True,
    leg={"leg", "knee", "hip"},
    leg_prep={"", "with", "by"},
    verbs={"straighten", "release"},
    outside=_NO_SPLIT | {"quadruped"},
    seen={"bend", "stack"},
    first_round=True,
)
def straightens_again(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“To come out, straighten the right leg”: at the end the knee is straightened that was bent."""
    if s.seen & {"kneel", "crossed"} or (c.verb == "release" and "straighten" not in c.low):
        return False
    if not (s.holds(ASIDE, c.sentence) or s.holds(_RETURNS, c.sentence)) or "back" in c.adverbs:
        return False
    for leg in s.legs[:1]:
        if leg.side >= 0 and not leg.plural and (leg.part != "hip" or "knee" in c.low):
            _at_the_end(s, c, leg, "unbend")
    return False


@always(
    sided_leg=True, leg={"heel", "foot", "leg"}, leg_prep={"through", ""}, words=_DRIVES, outside={"wide", "quadruped"}, first_round=True
)
def drives_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push through your right heel to stand up again”: the leg in front brings the body up."""
    if not (split(s) or "lunge" in s.postures):
        return False
    for leg in s.legs[:1]:
        if (
            leg.side >= 0
            and (leg.part in ("heel", "foot") or (leg.part == "leg" and "up" in c.adverbs))
            and (leg.prep == "through" or (leg.prep == "" and ("to", "floor") in c.landmarks))
            and not leg.plural
            and "back" not in leg.roles
            and ("back" not in c.adverbs or (leg.part == "heel" and "up" in c.adverbs))  # “push back up through the right heel”
            and s.holds(_UP_AGAIN, c.sentence)
        ):
            s.fact(leg, "driveup", "drive", moved=True)
    return False


@always(
    hands=True,
    verbs={"lift", "reach", "bring", "straighten"},
    postures={"half-kneeling"},
    outside=_NO_SPLIT | {"quadruped", "gate", "plank"},
)
def arm_overhead(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left arm overhead and lean to the right”: kneeling on one knee, the arm above the hip that is stretched goes up."""
    if not s.seen & {"kneel", "back"}:
        return False
    if _OVERHEAD.search(c.text, c.low) is None or s.says(_ROTATES):
        return False
    for arm in s.hands[:1]:
        if arm.part in ("arm", "hand") and arm.prep in ("", "with") and not arm.plural and arm.second < 0:
            s.fact(arm, "overhead", "arm", moved=True)
    return False


@always(arms=True, one_way=True, postures={"wide", "lunge"})
def looks_past_the_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your head to the right and gaze over the right fingertips”: the hand that is looked past is on the side looked to."""
    if _LOOKS.search(c.text, c.low) is None:
        return False
    for hand in s.arms:
        if hand.side > c.directions[0][1] and hand.part in ("hand", "fingers", "arm", "shoulder") and hand.prep in _LOOKED_AT:
            s.claims.ties.append(Tie(c.directions[0][1], hand.side, SAME, "gaze-hand"))
            break
    return False


@always(
    sided_leg=True,
    leg_prep={""},
    verbs={"place", "bring", "", "be", "keep"},
    postures={"half-kneeling"},
    outside=_NO_SPLIT,
    first_round=True,
)
def couch(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right knee at the base of the sofa and the right foot up on the seat”: the leg that is knelt on."""
    if not s.says(_COUCH):
        return False
    for leg in s.legs[:1]:
        if leg.side < 0 or leg.plural:
            continue
        near = _AT_THE_BASE.search(c.text, c.low) is not None
        up = leg.part in ("foot", "shin", "toes", "ankle") and any(m in ("chair", "wall") for _, m in c.landmarks)
        if (leg.part == "knee" and near) or (up and "forward" not in c.adverbs and "flat" not in c.low):
            s.fact(leg, "couchleg", "kneel", moved=True)
    return False


@always(sided_leg=True, one_way=True, verbs={"turn"}, preps={"over"}, postures={"lunge", "half-kneeling", "stepped"})
def turns_over_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the right over the right knee”: the knee on the side that is turned to."""
    for leg in s.legs:
        if leg.side > c.directions[0][1] and leg.part in ("knee", "thigh", "leg") and leg.prep == "over" and not leg.plural:
            s.claims.ties.append(Tie(c.directions[0][1], leg.side, SAME, "turned-over"))
    return False


@always(postures={"gate"}, first_round=True)
def gate_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """With one leg out to a side: “ground through the left knee”, "press the left hip forward", "the right side body to the right leg"."""
    for leg in s.legs[:1] if "outleg" in s.seen else ():
        grounds = leg.part == "knee" and leg.prep in ("through", "to") and _GROUNDS.search(c.text, c.low)
        forward = leg.part == "hip" and leg.prep == "" and "forward" in c.adverbs and c.verb in ("press", "keep", "")
        if leg.side >= 0 and not leg.plural and (grounds or forward):
            s.fact(leg, "gateknee", "kneel", moved=True)
    side = next((x for x in limbs if x.part == "side" and x.side >= 0 and x.prep == "" and not x.bare), None)
    over = next((x for x in s.legs if x.part in ("leg", "thigh") and x.prep in ("to", "over") and x.side >= 0), None)
    if side is not None and over is not None:
        s.tie(side, over, SAME, "hand-down")
    return False


@always(leg={"thigh"}, outside=_NO_SPLIT)
def thigh_level(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Aim for your right thigh to be parallel to the floor”: the thigh of the knee that bends."""
    for leg in s.legs[:1]:
        if leg.plural:
            continue
        level = c.verb == "be" and leg.prep == "" and _LEVEL.search(c.text, c.low) is not None
        if level or (leg.prep in ("for", "to", "until", "bring") and _PARALLEL.search(c.text, c.low)):
            s.fact(leg, "stack", "stack")
    return False


def lunge_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a lunge that the roles above need."""
    if "crossed" in hard or posture & _NO_SPLIT:
        return []
    found: list[Link] = [("unbend", "outleg", SAME), ("gateknee", "outleg", OPPOSITE)]
    if hard & _TWO:
        found += [("aslant", "back", SAME), ("framed", "front", SAME), ("driveup", "front", SAME)]
        found += [("kneeglide", "front", SAME), ("kneelift", "kneel", SAME)]
        found += [("couchleg", "kneel", SAME), ("couchleg", "back", SAME)]
        found += [("overhead", "kneel" if "kneel" in hard else "back", SAME)]
        found += [("unbend", "front", SAME)] if "wallfoot" not in hard else []
    elif "bend" in hard and "outleg" not in hard:
        found.append(("unbend", "bend", SAME))
    return [x for x in found if x[0] in hard and (x[1] in hard or x[1] in ("front", "back"))]
