"""Lying on one side: its title, the leg that steadies, what is nearest the floor, and the arm above."""

from __future__ import annotations

import re
from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, way_of

Link = tuple[str, str, int]

_STEADIES = Quick(r"\b(?:stabili[sz]\w*|stead(?:y|ies|ied|ying)|(?:for|to) (?:\w+ )?(?:support|balance|stability)|anchor\w*)\b")
_FOOT_DOWN = Quick(r"\b(?:foot|top leg|over)\b")
_BENT = frozenset({"bend", "", "keep", "be", "place", "with", "bring"})
_NEAR_FLOOR = Quick(
    r"^[ ,(]{0,2}(?:the one |which is |that is |is )?(?:nearest|nearer|closest|closer|next) (?:to )?(?:the |your )?"
    r"(?:floor|ground|mat|bed|table)\b"
)
_NEAR_SKY = Quick(
    r"^[ ,(]{0,2}(?:the one |which is |that is |is )?(?:(?:nearest|nearer|closest|closer) (?:to )?(?:the )?(?:ceiling|sky)|facing up)\b"
)
_SIDE_PLANK = Quick(r"side[- ](?:plank|bridge)")
_TITLE = re.compile(r"^\W*(?:the )?(?:\w+ ){0,2}?(?:(?:left|right)[- ]side|side)[- ](?:plank|bridge)s?\b", re.IGNORECASE)
_OFF = Quick(r"\b(?:off|away from) (?:of )?(?:the |your )?(?:floor|ground|mat|bed|table)\b")
_OPENS = ("open", "rotat", "turn", "roll", "sweep", "extend", "reach", "stretch", "twist", "swing", "arc", "lower", "drop")
_BY_HAND = frozenset({"hold", "pull", "bring", "reach"})
_FEET = frozenset({"foot", "ankle", "toes", "heel", "shin"})
_TO_SEAT = Quick(r"\b(?:buttocks?|glutes?|bottom|bum|butt|seat|tailbone)\b")
_RESTS = frozenset({"place", "keep", "be", "", "lie", "straighten"})
_ALONG = Quick(
    r"^[^.,;]{0,24}?\b(?:along|by|at|on) (?:the |your )?(?:(?:left|right|top|upper) )?(?:sides?|body|hip|thigh|waist|trunk|torso)\b"
)
_EITHER = Quick(r"\b(?:either|other|opposite|bottom|lower|under(?:neath)?|behind|both)\b")
_WEIGHT = Quick(r"\b(?:dumb ?bells?|weights?|kettle ?bells?|light weight|bands?)\b")
_CARRIERS = frozenset({"elbow", "hand", "forearm", "wrist"})
_ON_PURPOSE = Quick(r"\b(?:opposite|other|bottom|lower|under(?:neath)?)\b")


def _lain(s: Scope) -> bool:
    """It was said not long ago on which side one lies: a text may hold other exercises."""
    return any(f.role == "lieside" and f.hard and s.sentence - f.sentence <= _LASTS for f in s.claims.facts)


@always(legs=True, postures={"side-lying"}, outside={"supine", "prone"}, first_round=True, text={_STEADIES})
def steadying_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee in front of you to steady the body”: the leg that is lain on."""
    leg = s.legs[0]
    bent = c.verb == "bend" or "bent" in c.states
    if not one_sided(leg) or leg.part not in ("knee", "leg", "hip") or leg.prep not in ("", "with") or not bent or c.verb not in _BENT:
        return False
    if _FOOT_DOWN.search(s.whole[c.sentence]):
        return False  # the other leg may be bent over it, its foot on the floor
    if not s.hands and _lain(s) and s.holds(_STEADIES, c.sentence) and "back" not in c.adverbs and len(s.legs) < 3:
        s.fact(leg, "bottom", "lie", moved=True)
    return False


@always(verbs={"", "be", "keep"}, postures={"side-lying"}, outside={"supine", "prone"})
def nearest_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your left waist, nearest the floor”, "the right hip, closest to the ceiling": below and above."""
    for limb in limbs:
        if one_sided(limb) and limb.region in ("trunk", "leg", "arm") and limb.prep in ("", "with", "of"):
            after = s.text[limb.end : limb.end + _AFTER]
            low = _NEAR_FLOOR.search(after) is not None
            if low or _NEAR_SKY.search(after) is not None:
                s.fact(limb, "bottom" if low else "top", "lie")
    return False


_AFTER = 40  # characters after a limb in which its place is said


@always(postures={"side-lying"}, first_round=True, text={_SIDE_PLANK})
def side_plank_of(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left side plank”, "side plank (left)" as a title: named after the side that is below."""
    title = _TITLE.match(c.text)
    if title is None:
        follows = _TITLE.match(s.prior.text) and len(s.prior.text) < _SHORT
        if not follows or len(limbs) != 1 or not limbs[0].bare or limbs[0].noun or c.verb or len(c.text) > _SHORT:
            return False
        s.fact(limbs[0], "bottom", "lie")
        return False
    for limb in limbs[:1]:
        if limb.side >= 0 and limb.second < 0 and not c.verb and limb.end <= c.start + title.end():
            s.fact(limb, "bottom", "lie")
    return False


_LASTS = 6  # sentences
_SHORT = 24  # characters of a title


@always(postures={"side-lying"}, first_round=True)
def side_off_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right side off of the floor”: the side that is lain on."""
    for limb in limbs[:1]:
        side = limb.part == "side" or (limb.region == "trunk" and limb.noun in ("waist", "ribs", "rib", "flank", "oblique"))
        if one_sided(limb) and side and limb.prep == "" and c.verb in ("lift", "press", "bring") and _OFF.search(c.text, c.low):
            s.fact(limb, "bottom", "lie", moved=True)
    return False


@always(one_way=True, postures={"side-lying"}, outside={"supine", "prone"}, first_round=True)
def opens_to_the_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend the right arm towards the right”, "roll your chest open to the left": who lies on a side opens to the other one."""
    word = c.directions[0][1]
    arm = s.hands[0] if s.hands else None
    trunk = any(x.region == "trunk" or (x.part == "shoulder" and x.side < 0) for x in limbs) and not s.legs
    named = [x for x in limbs if x.side >= 0]
    if not c.word.startswith(_OPENS) or "roll over" in c.low or "plank" in s.postures or not _lain(s):
        return False
    if (
        arm is not None
        and one_sided(arm)
        and arm.part in ("arm", "hand")
        and arm.prep in ("", "with")
        and len(named) == 1
        and arm.side < word
    ):
        s.fact(arm, "toparm", "arm", moved=True)
        s.fact(way_of(word), "chestopen", "direction", moved=True)
    elif trunk and not named and c.word.startswith(("open", "rotat", "turn", "roll", "twist")):
        s.fact(way_of(word), "chestopen", "direction", moved=True)
    return False


@always(hands=True, postures={"side-lying"}, outside={"supine", "prone"}, first_round=True)
def hand_to_the_foot_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“With your right hand, bring your foot toward your buttocks”, "pull the heel in with the left hand": the hand above."""
    hand = s.hands[0]
    if not one_sided(hand) or hand.part not in ("hand", "arm", "fingers") or s.holds(_ON_PURPOSE, c.sentence):
        return False
    after = s.next
    said, verb, low = limbs, c.verb, c.low
    if not c.verb and len(limbs) == 1 and hand.prep == "with" and after is not None and after.sentence == c.sentence:
        said, verb, low = [*after.subject, *after.limbs], after.verb, after.low
    foot = any(x.part in _FEET and x.prep in ("", "of", "for", "around") and not x.plural for x in said)
    if foot and verb in _BY_HAND and (hand.prep == "with" or (hand.prep == "" and verb == "reach")) and _TO_SEAT.search(low):
        s.fact(hand, "toparm", "arm", moved=True)
    return False


@always(hands=True, postures={"side-lying"}, outside={"supine", "prone"}, first_round=True)
def arm_above(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rest your left arm along the side of your body”, "hold the weight in your left hand": the arm that is not lain on."""
    arm = next((x for x in s.hands if one_sided(x) and x.part in ("arm", "hand")), None)
    if arm is None or sum(x.side >= 0 for x in s.hands) != 1 or s.holds(_EITHER, c.sentence):
        return False
    along = arm.prep == "" and c.verb in _RESTS and _ALONG.search(s.text[arm.end : arm.end + _AFTER])
    after = s.next if s.next is not None and s.next.sentence == c.sentence else None
    held = after is not None and after.word == "holding" and arm.prep == "with" and not c.adverbs and bool(_WEIGHT.search(after.text))
    weight = held or (c.verb == "hold" and arm.prep in ("in", "with") and _WEIGHT.search(c.text, c.low))
    if (along or weight) and _lain(s):
        s.fact(arm, "toparm", "arm", moved=True)
    return False


@always(postures={"side-lying"}, outside={"supine", "prone"}, first_round=True)
def shoulder_over_the_elbow(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right shoulder directly above your right elbow”: of the arm that is leant on."""
    for one, two in pairwise([x for x in limbs if one_sided(x) and x.region == "arm"]):
        above = one.part == "shoulder" and two.part in _CARRIERS and two.prep == "over"
        below = two.part == "shoulder" and one.part in _CARRIERS and two.prep == "under"
        if one.prep == "" and (above or below):
            s.tie(one, two, SAME, "shoulder-above")
    return False


def side_lift_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of lying on one side that the roles above need."""
    return [("chestopen", "lieside", OPPOSITE), ("chestopen", "toparm", SAME)] if "chestopen" in hard and "side-lying" in posture else []
