"""Lunges: which leg is in front and which is back, which knee is down, what only the front leg does."""

from __future__ import annotations

import re

from ..claims import FOOT, MOVES, OPPOSITE, RETURN, SAME, STILL, Scope
from ..claims.words import ASIDE
from ..quick import Quick
from ..reading import Clause, Limb

_GOES_BACK = Quick(
    r"\bside by side\b|\bbring\w* (?:both |your |the )*feet (?:back )?together\b(?!,? (?:and )?then)|"
    r"(?<!start )(?<!starting )(?<!begin )(?<!beginning )\b(?:in|to|into|for) (?:a |the |your )?(?:high |full )?plank\b|"
    r"\bto (?:return|finish|exit|come out|stand|release|meet)\b|\breturn to\b(?!.*repeat)|"
    r"^\W*(?:return|to return|to release|to come|to exit|to finish)"
)


HOMEWARD = Quick(
    r"\breturn\w*|\b(?:start\w*|original|first|initial) (?:position|stance|place|point|posture)\b|\bto (?:a |an )?(?:upright )?stand\w*|"
    r"\bstand (?:back |tall |straight )?up\b|\b(?:to meet|together|next to|beside|alongside|level with|to join)\b|"
    r"\bto (?:your |the )?(?:right|left|other) (?:foot|leg|one)\b|\bwhere (?:it|you) (?:was|were|started|began|came)\b"
)
_LOOKS = Quick(r"\b(?:point(?:s|ed|ing)?|fac(?:es|ing)(?! (?:dog|a|the|your)\b)|aim(?:s|ed|ing)?)\b")
_TOWARDS = Quick(  # the heel drawn in, not the foot behind: “shin at an angle, the foot slightly back towards you”
    r"\bback (?:in )?towards? (?:you(?:rself)?\b|(?:the |your )?(?:own )?(?:body|groin|pelvis|pubic|hips?)\b)"
)
_KISSES = Quick(r"\b(?:kiss|graz|hover|skim|brush|sinks?\b)")


def _walks(s: Scope, c: Clause, leg: Limb) -> bool:
    """The clause before, in one sentence, took the other foot forward: who walks has no leg in front."""
    before = s.prior
    return (
        "forward" in before.adverbs
        and before.verb in ("step", "bring")
        and c.verb in ("step", "bring")
        and any(x.side >= 0 and x.region == "leg" and x.side != leg.side for x in (*before.subject, *before.limbs))
    )


def _goes_home(s: Scope, c: Clause, leg: Limb) -> bool:
    """“Then step the right foot back, returning to the start”, after it was stepped forward: both feet are together again."""
    trail = s.trail.get("stepped")
    if trail is None or s.rounding or c.verb not in ("step", "bring", "place") or trail[0].sentence == c.sentence:
        return False
    there, here = ({"back", "forward"} & set(k.adverbs) for k in (trail[0], c))
    if len(there) != 1 or len(here) != 1 or there == here or leg.part not in ("foot", "leg"):
        return False
    return s.prior.verb == "press" or s.holds(HOMEWARD, c.sentence)


def _front_foot_leaves(s: Scope, c: Clause, leg: Limb) -> bool:
    """“Step the left foot forward. Lower the right knee. Step the left foot back”: the foot in front comes home."""
    if c.verb != "step" or "back" not in c.adverbs or leg.side < 0 or leg.part not in ("foot", "leg") or s.rounding:
        return False
    said = [f for f in s.claims.facts if f.hard and f.sentence < c.sentence and f.word != leg.side]
    mine = s.values[leg.side]
    front = any(f.role == "front" and s.values[f.word] == mine for f in said)
    return front and any(f.role in ("kneel", "back") and s.values[f.word] != mine for f in said)


def _tips(s: Scope, c: Clause) -> bool:
    """Who stands on one leg and tips forward stretches the other out behind: no step."""
    return c.verb == "straighten" and "stance" in s.seen and "lunge" not in s.postures and not s.seen & {"front", "back", "kneel"}


def steps(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which leg is in front and which is back."""
    legs = s.legs
    leg = legs[0]
    if leg.plural or not (c.adverbs or c.landmarks or len(limbs) > 1):
        return False  # nothing says where to
    by_hand = "forward" in c.adverbs and any(x.part == "hand" and x.prep == "by" for x in limbs)  # “forward next to your left hand”
    if not s.rounding and ((RETURN.search(c.text) and not by_hand) or s.holds(_GOES_BACK, c.sentence)):
        return False
    motion = c.verb not in STILL
    if _goes_home(s, c, leg) or _front_foot_leaves(s, c, leg):
        return False
    if c.verb == "step" and not s.rounding and s.holds(ASIDE, c.sentence - 1):
        return False  # who comes out of the posture ends with both feet together
    if "seated" in s.postures and not s.postures & {"lunge", "half-kneeling"} and (c.verb in STILL or c.verb == "straighten"):
        return False
    if s.postures & {"supine", "side-lying"} and not s.postures & {"lunge", "pigeon", "half-kneeling"}:
        return False
    if leg.prep in ("on", "to") and c.verb not in ("step", "kneel"):
        return False
    toes = any(x.side < 0 and x.part in ("toes", "foot") for x in legs)
    adverbs = [] if _LOOKS.search(c.text) and (not toes or c.verb == "be") else c.adverbs  # where a foot points is not where it stands
    if s.postures & {"standing", "half-kneeling"} and any(x.region == "trunk" and x.prep == "front of" for x in limbs):
        adverbs = [*adverbs, "forward"]
    if ("to", "wall") in c.landmarks and c.word.startswith(("step", "tak")) and "step" in c.low:
        adverbs = [*adverbs, "forward"]
    if {"back", "down"} <= set(adverbs) or any(x.region == "arm" and x.plural and x.prep != "at" for x in limbs):
        return False  # a step back down; “and your arms in front of you”, but “at arms’ length in front”
    if leg.side < 0 and any(x.side >= 0 and x.prep in ("", "with") for x in legs[1:]):
        return False  # the adverb belongs to the limb that has a side
    if (
        "back" in adverbs
        and "forward" not in adverbs
        and c.verb not in ("lift", "pull", "kneel", "lower", "bend")
        and not (leg.part == "shin" and c.verb in STILL)
        and not c.word.startswith("open")
        and not (c.word.startswith("push") and leg.prep == "with")  # “push off backwards with the right leg, then place it in front”
        and not (c.word.startswith(("put", "set")) and "behind" not in c.low)  # to where it was
        and not (c.word.startswith("tak") and s.next is not None and s.next.sentence == c.sentence and s.next.verb == "hold")
        and not any(x.region == "arm" and x.prep in ("to", "in") for x in limbs)
        and not (c.verb == "straighten" and ("quadruped" in s.postures or " high" in c.low) and "lunge" not in s.postures)
        and not _tips(s, c)
        and not (leg.part in ("foot", "heel", "ankle", "shin") and _TOWARDS.search(c.text, c.low))
    ):
        s.fact(leg, "back", "step", moved=motion)
    elif (
        "forward" in adverbs
        and "back" not in adverbs
        and not _walks(s, c, leg)
        and not (leg.part == "shin" and c.landmarks and "pigeon" not in s.postures)  # laid on a table in front of who stands
        and c.verb not in ("lift", "pull", "kneel", "lower", "press", "bend")
    ):
        s.fact(leg, "front", "step", moved=motion)
        if c.verb == "straighten":
            s.takes_up("front-straight")
    elif c.verb in ("step", "bring", "place") and not {"forward", "back"} & set(adverbs):
        for arm in s.arms:
            beside = arm.prep in ("outside", "by", "inside") or arm.surface in ("outside", "inside")
            if leg.part == "foot" and arm.part == "hand" and beside:
                s.fact(leg, "front", "step", moved=motion)
    if (
        leg.part == "foot"
        and motion
        and "half-kneeling" not in s.postures
        and any(x.part == "hip" and x.prep == "front of" for x in s.legs)
    ):
        s.takes_up("pigeon")
        s.fact(leg, "front", "step", moved=motion)
    for arm in s.arms:
        if leg.side >= 0 and arm.side >= 0 and arm.part in ("hand", "wrist") and c.verb not in ("hold", "pull", "reach"):
            if (
                leg.part == "knee"
                and arm.prep in ("behind", "by", "touch", "to")
                and (c.verb in ("bring", "place", "", "step") or (c.verb == "lower" and ("to", "floor") in c.landmarks))
                and "up" not in c.adverbs
            ) or (leg.part == "foot" and (arm.prep in ("outside", "by") or arm.surface == "outside")):
                s.tie(leg, arm, SAME, "beside-hand")
            elif leg.part in ("foot", "ankle") and arm.part == "wrist" and arm.prep in ("behind", "to", "by"):
                s.tie(leg, arm, OPPOSITE, "beside-hand")
    return False


def kneels_on_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Kneel on the right side.”"""
    for side in limbs:
        if side.part == "side" and side.side >= 0 and side.prep == "on":
            s.fact(side, "kneel", "kneel", moved=True)
    return False


def kneeling(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which knee is down."""
    floor = bool(c.landmarks) and any(
        m == "floor" and p in ("on", "to", "in", "by", "into", "against", "over", "touch") for p, m in c.landmarks
    )
    points = c.verb == "other" or "point" in c.low  # “the knee points down to the floor”
    floor = floor and not points
    legs = s.legs[:2] if not s.postures & {"supine", "side-lying", "prone"} or "half-kneeling" in s.postures else []
    for leg in legs[:1]:
        up_against = any(p == "against" or (p == "along" and "up" in c.adverbs) for p, _ in c.landmarks)
        if (
            leg.part in ("shin", "knee")
            and c.verb in ("place", "bring", "keep", "be", "")
            and leg.prep in ("", "with")
            and not leg.plural
            and up_against
            and "standing" not in s.postures
        ):
            s.fact(leg, "kneel", "kneel", moved=True)
    for leg in legs:
        if leg.part != "knee" or leg.plural or (leg is not legs[0] and c.verb != "kneel") or _beside_a_hand(s, c):
            continue
        motion = c.verb not in STILL
        if leg.prep == "on" and "weight" in c.low and s.postures & {"half-kneeling", "lunge"}:
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif leg.prep == "over" and c.verb == "kneel":
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif leg.prep in ("on", "", "with", "to") and (
            c.verb == "kneel"
            or (leg.prep in ("on", "to") and c.verb in ("other", "") and re.search(r"\b(?:get|com\w+|drop|down)\b", c.text, re.IGNORECASE))
        ):
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif (
            leg.prep in ("", "with")
            and (("down" in c.adverbs and not points) or floor)
            and c.verb
            in ("place", "lower", "bring", "keep", "be", "", "bend", "start", "step", "stand", "sit", "repeat", "switch", "kneel")
            and not _across(c)
            and not any(x.prep in ("between", "behind") and x.part in ("hand", "wrist") for x in limbs)
            and "out" not in c.adverbs
            and "straight" not in c.states
            and "crossed" not in s.seen
            and not (c.word.startswith("slid") and "back" in c.adverbs)  # home again: “slide the knee back into the table”
        ):
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif (
            leg.prep in ("", "with")
            and c.verb == "lower"
            and not c.word.startswith("fall")
            and s.seen & {"front", "back"}
            and not c.directions
            and not c.adverbs
            and "crossed" not in s.seen
        ):
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif (
            leg.prep in ("", "with")
            and any(m == "wall" for _, m in c.landmarks)
            and c.verb in ("", "place", "be", "start", "kneel")
            and ("half-kneeling" in s.postures)
        ):
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif leg.prep in ("", "with") and (s.seen & {"front", "back"} or "lunge" in s.postures) and _near_floor(c, floor):
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif leg.prep == "" and c.verb == "lift" and ("from", "floor") in c.landmarks and "half-kneeling" in s.postures:
            s.fact(leg, "kneeup", "kneel", moved=motion)
        elif leg.prep in ("", "with") and "up" in c.adverbs and c.verb in ("", "be", "bring"):
            s.fact(leg, "kneeup", "kneel", moved=motion)
    return False


def _beside_a_hand(s: Scope, c: Clause) -> bool:
    """“The right knee to the floor outside the right hand”: the shin that lies in front in a pigeon."""
    return c.verb in ("bring", "place", "lower") and any(
        x.part in ("hand", "wrist") and x.prep in ("outside", "behind", "by") for x in s.arms
    )


def _near_floor(c: Clause, floor: bool) -> bool:
    """“Let the right knee sink”, “until the right knee kisses the floor”, "relax the knee down to the mat"."""
    return bool(_KISSES.search(c.text)) or (c.verb == "release" and ("down" in c.adverbs or floor))


def _across(c: Clause) -> bool:
    return "across" in c.adverbs or bool(c.directions)


def _between_hands(c: Clause, limbs: list[Limb]) -> bool:
    """“Step the foot between your hands”, "in between the hands"."""
    return any(x.part == "hand" and (x.prep == "between" or (x.plural and "between" in c.low)) for x in limbs)


def lunging(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """What only the front leg does in a lunge: carry the hands and the weight, drive up, stand between the hands."""
    legs = s.legs
    hands = [x for x in s.arms if x.plural or x.part == "fingers"]
    for leg in legs[:2]:
        if hands and leg.prep in ("on", "to") and leg.part in ("thigh", "knee") and c.verb in ("place", "keep", "hold", "bring", ""):
            s.fact(leg, "handson", "hands")
        elif (
            hands
            and (leg.part == "foot" or (leg.part == "leg" and leg.surface == "inside"))
            and (leg.prep in ("inside", "by", "around", "outside") or leg.surface == "inside")
            and c.verb in ("place", "keep", "", "bring")
        ):
            s.fact(leg, "handson", "hands")
        elif (
            leg.prep in ("to", "on")
            and c.verb in ("lean", "bring")
            and leg.part in ("knee", "foot", "leg", "hip", "heel")
            and not leg.surface
            and not (c.verb == "bring" and ("weight" in c.low or "gravity" in c.low))
            and (not c.limbs or c.limbs[0] is leg or ("weight" in c.low))
        ):
            s.fact(leg, "leaninto", "lean")
        elif (
            leg.prep == "over"
            and leg.part in ("leg", "thigh", "shin")
            and c.verb in ("bend", "lean")
            and sum(x.side >= 0 for x in legs) == 1
        ):
            s.fact(leg, "foldover", "lean")
        elif leg.prep == "through" and leg.part in ("heel", "foot") and c.verb == "press":
            s.fact(leg, "drive", "drive", hard=False)
        elif c.word.startswith(("tuck", "untuck", "curl")) and leg.part == "toes" and leg.prep == "":
            s.fact(leg, "toestuck", "heel")
        elif leg.part in ("foot", "knee") and leg.prep in ("", "with") and _between_hands(c, limbs):
            s.fact(leg, "front", "step", moved=c.verb not in STILL)
        elif leg.part == "knee" and leg.prep == "under" and c.verb == "place" and not s.arms:
            s.fact(leg, "kneel", "kneel")
    return False
