"""Which way the head, the trunk and the arms go."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, STILL, Scope, Tie
from ..quick import Quick
from ..reading import Clause, Limb

_ARMS_OUT = Quick(r"\barms? (?:\w+ ){0,4}(?:out\b|sideways|in line|shoulder (?:height|level)|parallel)")
_COMES_BACK = Quick(r"\b(?:come (?:back|up)|return|bring (?:\w+ ){0,3}back|cent(?:re|er)|middle)\b")
_HEAD = Quick(r"\b(?:head|gaze|look\w*|eyes|chin|face)\b")
_SIDE_BEND = Quick(r"\bside[- ]?bend")
_OVER = Quick(
    r"\b(?:over (?:your (?:head|ear) )?(?:and |slightly )?to(?:wards?)? the|"
    r"(?:walk|crawl|creep)\w* (?:your |the |both )*(?:hands|fingers|fingertips))\b"
)
_CARRIES_OVER = frozenset({"reach", "bring", "lift", "straighten", "pull", "other", "press", ""})
_KNEES = Quick(r"\b(?:knees|legs)\b")
_ARM_DOWN = Quick(r"\b(?:lower|releas|drop)\w* (?:the|your|both|that) (?:arms?|hands?)\b|\b(?:arms?|hands?) (?:comes? )?down\b")
_TO_LEAVE = Quick(r"\bto (?:leave|come out|release|finish|exit|get out)\b|^\W*(?:release|return)\b")
_DROPS = frozenset({"lower", "bring", "lean", "turn", "place", "be"})
_THEM = Quick(r"\bthem\b")
_UP_THE_BACK = Quick(r"\bup (?:your|the|her|his) (?:back|spine)\b")
_RAISES = frozenset({"lift", "reach", "bring", "straighten", "turn", "be", "", "press", "keep"})
_IN_TURN = Quick(r"\b(?:and|then|or|next|to|before|after)\b|,")
_MEANWHILE = frozenset({"as", "while", "when", "until"})
_LOOKED_AT = frozenset({"at", "past", "to", "over"})
_ROLLS_OVER = Quick(r"\b(?:turn|roll)\w* (?:over|on(?:to)?)\b")
_PALM = Quick(r"\b(?:palms?|fac(?:e|es|ing)|back of (?:your|the)) ")


def _looks(c: Clause) -> bool:
    return c.verb == "turn" or (not c.verb and bool(c.subject) and c.subject[0].noun in ("gaze", "eyes"))


_PART_OF = re.compile(r" of (?:the|your|his|her) (?!body\b|trunk\b|torso\b)", re.IGNORECASE)  # “on the left side of the thigh”


def _turns_a_foot(limbs: list[Limb]) -> bool:
    """“Turn the left foot in to the right”: where a foot points is no way that the trunk turns."""
    return any(x.part in ("foot", "toes", "heel") and x.prep == "" and x.side >= 0 for x in limbs[:1])


def _feet_leave(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“To leave, straighten the knee, turn the feet to the left and rest”: out of the posture, and no twist."""
    feet = bool(limbs) and all(x.part == "foot" and x.plural for x in limbs)
    return feet and s.holds(_TO_LEAVE, c.sentence)


def _arm_came_down(s: Scope, c: Clause) -> bool:
    """“Reach up with the left arm. Lower the arm. Turn to the right”: with no arm up, a turn is another movement."""
    up = max((f.word for f in s.claims.facts if f.role == "armup"), default=-1)
    return up >= 0 and _ARM_DOWN.search(s.text[s.places[up] : c.start]) is not None


def _drops(s: Scope, c: Clause) -> bool:
    """Of who lies on the back, also “let both knees roll to the right”."""
    return c.verb in _DROPS or (c.verb == "other" and "supine" in s.postures and c.word.startswith(("roll", "tip", "tilt", "sink", "sway")))


def _alone(s: Scope, c: Clause, word: int) -> bool:
    """“Now twist to the right … Slowly twist to the left.” with no limb in the sentence: the other way has its turn."""
    before = s.ways.get(c.verb)
    if before is None or s.values[before] == s.values[word] or s.rounding or c.opener in _MEANWHILE:
        return False
    here = [x for x in s.clauses if x.sentence == c.sentence]
    return all(x.side < 0 for clause in here for x in (*clause.subject, *clause.limbs)) and sum(len(x.directions) for x in here) == 1


def _goes_on_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left arm overhead and stretch to the right”: the trunk goes on in the way of the arm."""
    if not c.word.startswith(("stretch", "reach", "lengthen", "extend", "crescent")) or any(x.side >= 0 and x.which != "it" for x in limbs):
        return False
    arms = [x for x in (*s.prior.subject, *s.prior.limbs) if x.part in ("arm", "hand") and x.side >= 0 and not x.plural]
    over = "up" in s.prior.adverbs or any(x.region == "head" and x.prep == "over" for x in s.prior.limbs)
    return len(arms) == 1 and over and not s.postures & {"lying", "side-lying", "supine", "prone", "quadruped"}


def turning(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which way the head, the trunk and the knees go."""
    if len(c.directions) > 1 and sum(x.side >= 0 for x in limbs) > 1:
        return False
    if len(c.directions) > 1:
        between = s.text[s.places[c.directions[0][1]] : s.places[c.directions[1][1]]]
        if (
            not _IN_TURN.search(between)
            or "\n" in between
            or "|" in between
            or any(x.part in ("foot", "toes") and x.side >= 0 for x in limbs)
        ):
            return False
        if any(c.directions[0][1] < x.side < c.directions[1][1] for x in limbs):
            return False  # “bend to the right so that your right hand slides to the right”
        s.claims.ties.append(Tie(c.directions[0][1], c.directions[1][1], OPPOSITE, "switch"))
        return False
    if c.verb == "step" and any(x.side >= 0 and (x.bare or x.part in ("foot", "leg")) for x in limbs):
        return False  # a foot steps to its own side, then the other one to its
    for _, word in c.directions:
        if c.verb in s.ways and not s.prior.directions and s.holds(_COMES_BACK, c.sentence) and not s.rounding:
            s.claims.ties.append(Tie(s.ways[c.verb], word, OPPOSITE, "switch"))
        other_way = _alone(s, c, word)
        s.ways[c.verb] = word
        limb = Limb()
        limb.side, limb.region = word, "way"
        if _HEAD.search(c.text) and (c.verb in ("lean", "lower", "bend", "pull") or _SIDE_BEND.search(c.text)):
            s.fact(limb, "eardrop", "direction", moved=True)
        elif _HEAD.search(c.text) and c.verb in ("turn", "keep", "lean", "other", "", "lower", "pull", "bring"):
            s.fact(limb, "gaze" if c.verb != "lean" else "eardrop", "direction", moved=True)
        elif "across" in c.adverbs and c.verb in ("lower", "bring", "pull", "hold", "other", "place", "press"):
            s.fact(limb, "knees", "direction", moved=True)
        elif _drops(s, c) and (_KNEES.search(c.text) or (c.verb == "lower" and "supine" in s.postures and _THEM.search(c.text))):
            s.fact(limb, "knees", "direction", moved=True)
        elif (c.verb in ("lean", "bend") or _SIDE_BEND.search(c.text)) and not any(
            x.part == "hip" or (x.region == "leg" and x.prep == "") for x in limbs
        ):
            s.fact(limb, "lean", "direction", moved=True)
        elif (c.verb == "turn" and not (_ROLLS_OVER.search(c.text) or _turns_a_foot(limbs))) or (
            c.word.startswith(("open", "roll")) and "side-lying" in s.postures and s.arms
        ):
            undone = "back" in c.adverbs and "wide" in s.postures  # “but roll the chest back to the left”
            round_ = " around to " in c.low  # “rotate around to the right, pick the ball up”: from side to side
            s.fact(
                limb,
                "turn",
                "direction",
                moved=True,
                hard=not (other_way or undone or round_ or _feet_leave(s, c, limbs) or _arm_came_down(s, c)),
            )
        elif c.verb in _CARRIES_OVER and _OVER.search(c.text) and not s.postures & {"lying", "side-lying", "supine"}:
            s.fact(limb, "lean", "direction", moved=True)
        elif _goes_on_over(s, c, limbs):
            s.fact(limb, "lean", "direction", moved=True)
        elif c.verb in ("press", "reach", "step", "pull", "lift", "lower"):
            s.fact(limb, f"way.{c.verb}", "direction", moved=True)
    return False


def turned_limb(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The ear that is lowered, the shoulder and the hand that are looked at, the knee that is turned to."""
    if len(c.directions) > 1:
        return False
    for limb in limbs:
        if limb.side < 0 or limb.second >= 0:
            continue
        if limb.noun == "ear" and limb.prep in ("", "with"):
            s.fact(limb, "eardrop", "direction", moved=True)
            continue
        stays_down = c.verb in ("keep", "be", "press") and ("down" in c.adverbs or c.landmarks)
        if limb.part == "shoulder" and limb.prep == "" and limb.which != "it" and stays_down:
            s.fact(limb, "shoulderdown", "shoulder")
            continue
        if limb.part == "shoulder" and limb.prep in ("over", "past") and c.verb in ("turn", "other", "keep"):
            s.fact(limb, "gaze", "direction", moved=True)
        elif limb.part == "shoulder" and limb.prep == "to" and re.search(r"\bear\b", c.text, re.IGNORECASE):
            s.fact(limb, "eardrop", "direction", moved=True)
        elif (
            limb.part in ("hand", "fingers")
            and limb.prep in _LOOKED_AT
            and _looks(c)
            and not (("wide" in s.postures or "armup" not in s.seen) and limb.prep in ("past", "over"))
            and not ("armup" not in s.seen and s.says(_ARMS_OUT))  # along the arm that is held out in front
        ):
            s.fact(limb, "armup", "gaze-hand", moved=True)
        elif limb.region == "leg" and limb.prep in ("to", "across") and c.verb == "turn" and limb.part in ("knee", "leg", "thigh"):
            s.fact(limb, "turn.leg", "direction", hard="lunge" in s.postures and any(x.region == "trunk" for x in limbs))
    return False


def arms_in_turn(s: Scope) -> bool:
    """In a seated twist one arm after the other goes up on its way to its place."""
    return "twisting" in s.postures and not s.postures & {"lunge", "wide", "quadruped", "side-lying"} and not s.seen & {"front", "back"}


def arm_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which arm is up, which hand is behind."""
    arm = s.arms[0]
    if arm.plural or (len(s.arms) > 1 and {"up", "down"} <= set(c.adverbs)):
        return False  # “down with the right hand and up with the left”
    up = (
        ("up" in c.adverbs and not _UP_THE_BACK.search(c.text))
        or (bool(c.landmarks) and any(m == "ceiling" for _, m in c.landmarks))
        or any(x.noun in ("head", "ear") and x.prep == "over" for x in limbs)
    )
    if arm.prep in ("", "with") and arm.part in ("arm", "hand", "fingers"):
        if up and (c.verb in _RAISES or c.word.startswith("point")) and not _PALM.search(c.text):
            s.fact(arm, "armup", "arm", hard=not arms_in_turn(s), moved=c.verb not in STILL)
        elif "back" in c.adverbs and c.verb in ("place", "be", "", "straighten", "reach", "keep", "bring"):
            s.fact(arm, "armback", "arm", moved=c.verb not in STILL)
    return False


def goes_across(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The leg that goes across."""
    for leg in s.legs[:1]:
        if not leg.plural:
            s.fact(leg, "across", "across", moved=c.verb not in STILL)
    s.crossed_over = c.sentence
    return False


def hand_across(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The hand that holds or presses what went across."""
    for arm in s.arms if s.crossed_over == c.sentence else ():
        if arm.prep == "with" and arm.part == "hand":
            s.fact(arm, "acrosshand", "across", hard=False)
    return False


def _brought_to(leg: Limb, arms: list[Limb]) -> Limb | None:
    """The arm that a leg is named after, or before: “the left palm outside the right knee and the right hand on the floor”."""
    before = [x for x in arms if x.start < leg.start]
    return before[-1] if before else next(iter(arms), None)


def hooked(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which elbow hooks, and round which knee."""
    for arm in s.arms:
        if arm.part in ("elbow", "arm", "forearm", "hand") and arm.side >= 0:
            for leg in s.legs:
                if _brought_to(leg, s.arms) is not arm:
                    continue
                if (
                    leg.part in ("knee", "thigh", "leg")
                    and ((arm.prep == "" and leg.prep in ("on", "around", "over", "against")) or (arm.prep == "with" and c.verb == "hold"))
                    and (arm.part != "hand" or (leg.prep == "around" and "crossed" not in s.seen))
                ):
                    s.fact(arm, "hookarm", "hook")
                outside = leg.prep == "outside" or leg.surface == "outside"
                free = arm.part == "hand" and ("twisting" not in s.postures or "crossed" in s.seen)
                if outside and leg.part in ("knee", "thigh", "leg") and arm.prep in ("", "with") and not free:
                    s.tie(arm, leg, OPPOSITE, "hook")
                    s.fact(leg, "hooked", "hook")
                elif (
                    arm.part in ("elbow", "shoulder")
                    and leg.part == "knee"
                    and (
                        leg.prep in ("to", "touch", "on", "by", "outside", "meet")
                        or (arm.prep in ("to", "touch", "meet") and leg.prep == "")
                    )
                ):
                    s.tie(arm, leg, OPPOSITE, "elbow-knee", hard=False)
    return False


def lain_on(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Who lies on which side, and on what arm."""
    for limb in limbs:
        if (
            limb.part == "side"
            and limb.prep == "on"
            and (c.verb in ("lie", "start", "place", "bring", "turn", "other", "") or c.word == "lies")
            and not _PART_OF.match(s.text, limb.end)
        ):
            s.fact(limb, "lieside", "lie", moved=True)
        elif (
            limb.region == "arm"
            and limb.prep == "on"
            and limb.part in ("hand", "arm", "forearm", "elbow")
            and ("head" in c.text or c.word.startswith("prop"))
        ):
            s.fact(limb, "headon", "lie")
    return False
