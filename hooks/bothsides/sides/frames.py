"""The kinds of clauses that are understood, each a small reader that turns one clause into facts.

They run in order over every clause. Hard facts are made only where the wording leaves one reading; the rest is soft.
"""

from __future__ import annotations

import itertools
import re

from .claims import CROSSED_ON, CROSSING, FOOT, IN_TURN, MOVES, OPPOSITE, RETURN, SAME, STILL, STRETCH, Scope, Tie, frame, muscle
from .quick import Quick
from .reading import Clause, Limb

_ON_PURPOSE = Quick(r"\W*(?:to|if|when|for|this|that|it|also)?\s*(?:\w+\s+){0,3}stretch")
_A_LITTLE = Quick(r"\b(?:little|slight\w*|soft\w*|also|too|as well|micro)\b")
_GOES_BACK = Quick(
    r"\bto (?:return|finish|exit|come out|stand|release|meet)\b|\breturn to\b(?!.*repeat)|"
    r"^\W*(?:return|to return|to release|to come|to exit|to finish)"
)
_OFF_SIDE = Quick(r"\b(?:off|over) (?:the|one) (?:side|edge|end)\b")
_COMES_BACK = Quick(r"\b(?:come (?:back|up)|return|bring (?:\w+ ){0,3}back|cent(?:re|er)|middle)\b")
_MEAT = frozenset({"quad", "quads", "glute", "glutes", "gluteus", "gluteal", "buttock", "hamstring", "hamstrings", "calf"})
_STRETCHED = Quick(r"\b(?:stretch\w*|pull\w*|lengthen\w*|open\w*|tug|release\w*|ach\w*|breathe into|lights? up|complains?)\b")
_HEAD = Quick(r"\b(?:head|gaze|look\w*|eyes|chin|face)\b")
_KNEES = Quick(r"\b(?:knees|legs)\b")
_CROSSING_VERBS = frozenset(
    {"cross", "place", "bring", "step", "be", "", "sit", "lie", "lift", "repeat", "switch", "keep", "start", "other"}
)
_SEAT_PARTS = frozenset({"buttock"})
_PLACES = frozenset({"on", "behind", "to", "against", "under", "over", "by", "outside", "inside", "around", "across", "front of", "in"})
_ANTONYMS = {("forward", "back"), ("back", "forward"), ("up", "down"), ("down", "up"), ("in", "out"), ("out", "in")}
_SAME_PART = frozenset(
    {"over", "on", "by", "behind", "front of", "to", "against", "meet", "across", "under", "outside", "inside", "touch", "than"}
)
_STAYS = re.compile(r"\b(?:fac\w+|still|flat|planted|where it is|on the (?:floor|ground|mat)|in place)\b", re.IGNORECASE)
_PALM = re.compile(r"\b(?:palms?|fac(?:e|es|ing)|back of (?:your|the)) ", re.IGNORECASE)
_HANDLED = frozenset({"press", "pull", "hold"})
_HAND_FREE = frozenset({"hand", "arm", "elbow", "forearm", "wrist", "fingers"})


def motion_of(c: Clause) -> bool:
    """The clause tells to move, and does not only describe."""
    return c.verb not in STILL


def _may_stretch(c: Clause) -> bool:
    low = c.low
    return "stretch" in low or " pull" in low or "feel" in low or "felt" in low or "sensation" in low or "lengthening" in low


def legs_of(limbs: list[Limb]) -> list[Limb]:
    """Legs and their parts, one side each."""
    return [x for x in limbs if x.region == "leg" and x.second < 0]


def hands_of(limbs: list[Limb]) -> list[Limb]:
    """Arms and hands, without what they hold."""
    return [x for x in limbs if x.region == "arm" and x.second < 0 and x.part != "gear"]


@frame
def adjectives(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your front (left) knee”, "the crossed leg"."""
    for leg in s.legs:
        if leg.side < 0 and leg.which == "other":
            continue
        for role in leg.roles:
            if leg.side < 0:
                continue
            if role in ("front", "back", "stance", "kneeling", "crossed", "affected", "unaffected", "top", "bottom"):
                s.fact(leg, {"kneeling": "kneel"}.get(role, role), "affected" if role.endswith("affected") else "role")
            elif role in ("bent", "straight", "raised", "working"):
                s.fact(leg, role, "role", hard=False)
    return False


@frame
def finished(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“When you are done with the right foot”."""
    if not ("done" in c.low or "finish" in c.low or "complet" in c.low) or c.opener.startswith("first"):
        return False
    if re.search(r"\bdone with|\bfinish\w* (?:with|on|the|your)|\bcomplet\w+ (?:with|on|for|all|the)", c.text, re.IGNORECASE):
        for limb in limbs:
            if limb.side >= 0 and (limb.bare or limb.part == "side"):
                s.done = limb.side
            if limb.side >= 0 and limb.region in s.claims.main:
                s.claims.ties.append(_tie(s.claims.main[limb.region], limb.side, SAME, "finished"))
        return True
    return False


def _tie(one: int, two: int, sign: int, kind: str, hard: bool = True) -> Tie:
    return Tie(one, two, sign, kind, hard)


@frame
def stretched(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Feel the stretch in the front of your right hip”, "to stretch the right hip flexor"."""
    found = STRETCH.search(c.text) if _may_stretch(c) else None
    goes_on = (
        found is None
        and s.felt == c.sentence
        and c.verb in ("", "other")
        and not c.opener
        and not c.states
        and set(c.adverbs) <= {"down", "up"}
    )
    if found:
        s.felt = c.sentence
    elif not goes_on:
        if (
            c.subject
            and c.subject[0].side >= 0
            and muscle(c.subject[0]) == "hf"
            and c.subject[0].surface == "front"
            and c.subject[0].part == "hip"
        ):
            s.fact(c.subject[0], "stretch.hf", "stretch")
        return False
    outcome = bool(c.subject) and c.word.startswith("stretch")
    if c.verb == "straighten" and not outcome and not _ON_PURPOSE.match(c.text):
        return False
    said = c.start + found.start() if found else c.start - 1
    felt = [
        x
        for x in limbs
        if x.region in ("leg", "trunk", "head")
        and (x.prep not in ("with", "of", "by", "on") or (x.prep == "on" and (x.part == "side" or x.region == "head" or x.surface)))
        and (x.start > said or x in c.subject)
    ]
    for limb in felt:
        if limb.side < 0 and limb.roles[:1] == ["front"] and muscle(limb) == "hf":
            s.claims.wrong_roles.append((limb.inner or limb.start, limb.end))
        if limb.region == "leg" and limb.part not in ("foot", "toes", "heel", "ankle"):
            plain = (
                limb.noun.split(" ")[0] in _MEAT
                and not (goes_on and limb.prep == "in")
                and not limb.surface
                and not _STRETCHED.search(c.text)
                and not s.seen & {"crossed", "shinrest"}
                and "pigeon" not in s.postures
            )
            s.fact(limb, f"stretch.{muscle(limb)}", "stretch", hard=not plain)
        elif limb.side >= 0 and "chest" in limb.noun:
            s.fact(limb, "stretch.chest", "felt-side")
        elif limb.side >= 0 and (limb.part == "side" or limb.region == "head"):
            s.fact(limb, "stretch.neck" if limb.region == "head" or "neck" in limb.noun else "stretch.side", "felt-side")
    return bool(felt)


@frame
def alternating(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Alternating left and right”, “alternate the right leg and the left”."""
    sided = [x for x in limbs if x.side >= 0 and x.second < 0]
    if c.word.startswith("alternat") and len(sided) == 2 and (sided[1].bare or sided[0].bare or sided[0].noun == sided[1].noun):
        s.tie(sided[0], sided[1], OPPOSITE, "pair")
    return False


@frame
def parallel(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The same part named twice in one clause is two limbs: "the right foot next to the left foot"."""
    sided = [x for x in limbs if x.side >= 0 and x.second < 0]
    for i, one in enumerate(sided):
        for two in sided[i + 1 : i + 4]:
            over = one.bare and two.bare and not one.part and two.prep in ("over", "under", "on", "behind", "front of", "by")
            in_line = one.noun == two.noun != "" and two.prep == "with" and len(sided) == 2 and c.verb in ("", "be", "place")
            if (over or in_line) and not (one.surface or two.surface):
                s.tie(one, two, OPPOSITE, "beside-itself")
                break
            if (one.noun == two.noun and one.noun) or (two.bare and two.part == one.part and two.part):
                if one.surface or two.surface:
                    continue
                if (
                    two.prep in _SAME_PART
                    or (two.prep == one.prep and one.region in ("arm", "leg") and len(sided) > 2)
                    or (two.bare and two.prep)
                ):
                    s.tie(one, two, OPPOSITE, "beside-itself")
                    break
    return False


@frame
def crossing(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Cross your right ankle over your left knee”, "the left knee over the left ankle", "heel to your right buttock"."""
    legs = [x for x in s.legs if x.side >= 0 or x.which == "other" or x.part in ("ankle", "foot", "toes", "heel")]
    motion = c.verb not in STILL
    for one, two in itertools.pairwise(legs):
        prep, a, b = two.prep, one.part, two.part
        if two.side < 0 and two.which != "other":
            if a == "knee" and b in ("ankle", "foot", "toes", "heel") and prep in ("over", "by", "behind", "past") and not one.plural:
                s.fact(one, "stack", "stack", hard=one.side >= 0)
            continue
        if (
            a == "knee"
            and b in ("ankle", "foot", "toes", "heel")
            and prep in ("over", "by", "behind", "on", "front of", "past")
            and c.verb != "cross"
        ):
            if "crossed" in s.seen and "seated" in s.postures:
                continue
            s.tie(one, two, SAME, "stack")
            s.fact(one, "stack", "stack")
        elif a == "knee" and b == "hip" and prep == "under":
            s.tie(one, two, SAME, "stack")
        elif a in ("foot", "ankle", "heel") and b == "knee" and prep == "under" and "crossed" not in s.seen:
            s.tie(one, two, SAME, "stack")
            s.fact(two, "stack", "stack")
        elif (
            a in ("heel", "foot", "ankle")
            and b in _SEAT_PARTS
            and prep in ("to", "by", "against")
            and not (c.verb == "other" or c.word == "let")
        ):
            s.tie(one, two, SAME, "heel-to-buttock")
            s.fact(one, "held", "held", hard="standing" in s.postures or "prone" in s.postures)
        elif prep in ("over", "on", "across") and a in CROSSING and b in CROSSED_ON and not (a == b == "knee" and prep == "on"):
            if (a in ("knee", "thigh") and b in ("ankle", "foot")) or (a == "leg" and b in ("ankle", "foot") and c.verb != "cross"):
                continue
            if c.verb not in _CROSSING_VERBS:
                continue
            s.tie(one, two, OPPOSITE, "crossing")
            sure = b in ("knee", "thigh", "leg") or c.verb == "cross"
            if a in ("ankle", "foot") and b in ("knee", "thigh"):
                s.seen.add("ankle-crossed")
            s.fact(one, "crossed", "crossing", moved=motion, hard=sure)
            s.fact(two, "under", "crossing", moved=motion, hard=sure)
        elif prep in ("front of", "behind") and a == b and a in ("foot", "leg") and c.verb != "cross":
            s.tie(one, two, OPPOSITE, "beside-itself")
            s.fact(one, "front" if prep == "front of" else "back", "step", moved=motion)
            s.fact(two, "back" if prep == "front of" else "front", "step", moved=motion)
        elif c.verb == "cross" and prep in ("behind", "under", "front of", "to"):
            s.tie(one, two, OPPOSITE, "crossing")
            if prep == "behind":
                s.fact(one, "crossback", "crossing", moved=True)
        elif (
            prep in ("against", "to", "inside", "outside", "by")
            and a in ("foot", "heel", "toes", "ankle")
            and (b in ("thigh", "knee", "leg", "calf", "shin") or (b == "hip" and prep == "outside"))
        ):
            if (
                a == "toes"
                or (a == "heel" and b == "shin")
                or (prep == "to" and c.verb not in ("place", "bring", "step", "cross", "touch", ""))
                or (two.surface in ("", "side") and prep == "to")
            ):
                continue
            s.tie(one, two, OPPOSITE, "against")
            if prep in ("against", "inside") or two.surface in ("inside", "inner"):
                s.fact(two, "solethigh", "against")
            if prep == "outside":
                s.fact(one, "crossed", "crossing", hard=False)
    return False


@frame
def named_alike(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Two limbs of one name in one sentence are two: who means the same one says "it". So are an arm and a hand with two places."""
    if s.rounding:
        return False
    if c.opener in IN_TURN or (_may_stretch(c) and STRETCH.search(c.text)) or ("weight" in c.low):
        return False
    mine = [
        x
        for x in limbs
        if x.side >= 0 and x.second < 0 and x.which != "it" and not x.surface and x.part != "thigh" and x.region in ("leg", "arm")
    ]
    for two in mine:
        if two.region == "leg" and s.crowds.get(c.sentence, 0) > 3:
            break
        for one, sentence, clause in reversed(s.alike[-6:]):
            if one.noun != two.noun:
                continue
            still = clause.verb in STILL or c.verb in ("", "be")
            stays = c.verb == "keep" and clause.verb not in STILL and bool(_STAYS.search(c.text))
            alike = stays or (still or clause.verb == c.verb) and (clause.verb in STILL or c.verb not in STILL or c.verb == "") and clause is not c
            if c.opener != "to" and c.verb not in _HANDLED and sentence == c.sentence and alike and one.noun == two.noun and one.prep in ("", "with") and two.prep in ("", "with"):
                s.tie(one, two, OPPOSITE, "two-places")
            break
    before = s.before
    if before is not None and before.sentence == c.sentence:
        here, there = _placed(c), _placed(before)
        at_once = before.verb in STILL or c.verb in STILL or before.verb == c.verb or c.opener in ("while", "as") or c.gerund
        if at_once and here and there and here[1] != there[1] and here[0].side >= 0 and there[0].side >= 0:
            one, two = there[0], here[0]
            if (
                one.region == two.region == "arm"
                and not (one.part != two.part and before.verb == "lift")
                and not (one.part != two.part and {one.part, two.part} & {"shoulder", "elbow", "gear"})
            ):
                s.tie(one, two, OPPOSITE, "two-places")
        _antonyms(s, before, c, limbs)
    s.alike = [x for x in s.alike if x[1] == c.sentence] + [(x, c.sentence, c) for x in mine]
    return False


def _antonyms(s: Scope, before: Clause, c: Clause, limbs: list[Limb]) -> None:
    """“Lift your left leg while the right leg is lowered”, "right knee straight, left knee soft"."""
    for one in [x for x in [*before.subject, *before.limbs] if x.region == "leg" and x.second < 0][:1]:
        for two in s.legs[:1]:
            opposed = (
                bool(before.states and c.states)
                and {before.states[0], c.states[0]} == {"straight", "bent"}
                and c.verb in STILL
                and before.verb in STILL
            )
            bends = {before.verb, c.verb} & {"bend"} and (
                (before.states[:1] == ["straight"] and before.verb in STILL) or (c.states[:1] == ["straight"] and c.verb in STILL)
            )
            if bends and {one.part, two.part} <= {"leg", "knee"} and c.opener != "then":
                s.tie(one, two, OPPOSITE, "two-places")
            elif opposed and {one.part, two.part} <= {"leg", "knee"}:
                s.tie(one, two, OPPOSITE, "two-places")
            elif {before.verb, c.verb} == {"lift", "lower"} and c.opener in ("while", "as", ""):
                s.tie(one, two, OPPOSITE, "two-places")
            elif (
                one.part == two.part == "leg"
                and before.verb in ("lift", "straighten", "pull")
                and c.verb == ""
                and c.states
                and two.prep in ("", "with")
            ):
                s.tie(one, two, OPPOSITE, "two-places")


@frame
def hand_and_limb(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold your left foot with your right hand”: which hand is free, so this only shows that both words were read."""
    hands = [x for x in s.arms if x.side >= 0 and x.prep in ("", "with", "in")]
    others = [x for x in limbs if x.side >= 0 and x.region in ("leg", "head", "trunk")]
    if hands and others:
        s.tie(hands[0], others[0], SAME, "hand", hard=False)
    return False


@frame
def own_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """No hand holds its own wrist, forearm or elbow."""
    arms = [x for x in s.arms if x.side >= 0]
    hands = [x for x in arms if x.part == "hand" and x.prep in ("", "with", "in")]
    for hand in hands[:1]:
        for arm in arms:
            if (
                arm is not hand
                and arm.part in ("wrist", "elbow", "forearm")
                and (arm.prep in ("on", "around", "under", "to") or c.verb == "hold")
            ):
                s.tie(hand, arm, OPPOSITE, "own-arm")
    return False


@frame
def details(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Small facts that belong to one posture: the pushed knee, the foot on the wall, the thigh at the edge."""
    low = c.low
    motion = motion_of(c)
    for leg in s.legs[:1]:
        if leg.plural or leg.prep not in ("", "with"):
            continue
        place = {m for p, m in c.landmarks if p in ("on", "against", "to", "along")}
        if leg.part == "knee" and c.verb == "press" and ("away" in low or "down" in c.adverbs or "floor" in place):
            s.fact(leg, "pushknee", "push")
        elif (
            leg.part == "knee"
            and (c.verb == "lower" or (c.verb == "other" and ("out" in c.adverbs or "open" in low)))
            and "crossed" in s.seen
        ):
            s.fact(leg, "kneeopen", "push")
        elif leg.part == "knee" and c.verb == "lower" and ("out" in c.adverbs or "side" in low):
            s.fact(leg, "fallout", "push")
        elif leg.part == "foot" and c.verb == "place" and "flat" in c.states and "half-kneeling" in s.postures:
            s.fact(leg, "kneeup", "kneel", moved=True)
        elif leg.part == "foot" and "wall" in place and c.verb in ("place", "be", "", "keep", "bring"):
            s.fact(leg, "wallfoot", "wall", moved=motion)
        elif leg.part in ("foot", "ankle") and "chair" in place and c.verb in ("place", "lift", "bring", "be", "", "keep"):
            s.fact(leg, "footup", "footup", moved=motion)
            if "back" in c.adverbs:
                s.fact(leg, "back", "step", moved=motion)
        elif leg.part == "knee" and "chair" in place and c.verb in ("place", "be", "", "keep"):
            s.fact(leg, "kneebench", "footup", moved=motion)
        elif leg.part == "leg" and c.word.startswith("swing"):
            s.fact(leg, "raised", "raised", moved=True)
        elif leg.part == "thigh" and "parallel" in low:
            s.fact(leg, "stack", "stack")
        elif leg.part == "thigh" and c.verb in ("lower", "be") and place & {"floor"}:
            s.fact(leg, "thighdrop", "hang")
        elif leg.part == "thigh" and "back" in c.adverbs and c.verb in ("bring", "pull", "press", "keep"):
            s.fact(leg, "thighback", "held")
        elif leg.part == "knee" and "down" in c.adverbs and c.word.startswith("point"):
            s.fact(leg, "thighback", "held")
        elif leg.part == "foot" and c.verb == "place" and c.adverbs == ["down"]:
            s.fact(leg, "lowered", "lowered")
        elif leg.part == "shin" and c.verb in ("place", "be", "", "keep") and place & {"floor", "chair"}:
            s.fact(leg, "shinrest", "shin", moved=motion)
        elif leg.part == "shin" and "forward" in c.adverbs:
            s.fact(leg, "front", "step", moved=motion)
        elif leg.part in ("hip", "leg") and c.verb == "be" and re.search(r"\btight", low):
            s.fact(leg, "stretch.hip", "stretch")
    for limb in limbs:
        if limb.side >= 0 and limb.part in ("side", "leg") and "edge" in low and re.search(r"\b(?:close|near|nearest|next|along)\b", low):
            s.fact(limb, "edgeside", "edge")
        elif limb.side >= 0 and limb.part == "foot" and limb.surface == "top" and c.verb in ("press", "place", "be", "keep", ""):
            s.fact(limb, "footback", "step")
    if "pigeon" in s.postures:
        for leg in s.legs[:1]:
            for arm in s.arms[:1]:
                if (
                    leg.part in ("knee", "foot", "ankle")
                    and arm.part in ("hand", "wrist")
                    and arm.prep in ("to", "by", "behind")
                    and c.verb in ("bring", "place", "step", "")
                ):
                    s.tie(leg, arm, SAME if leg.part == "knee" else OPPOSITE, "beside-hand")
                    s.fact(leg, "front", "step", moved=motion)
            if leg.part in ("hip", "buttock") and re.search(r"\b(?:floor|mat|ground)\b", low) and s.before is not None:
                s.fact(leg, "hipdown", "step")
    for arm in s.arms[:1]:
        if arm.prep in ("", "with") and not arm.plural and any(m == "wall" and p in ("on", "against", "to") for p, m in c.landmarks):
            s.fact(arm, "wallarm", "arm")
        if "quadruped" in s.postures and s.before is not None and s.before.sentence == c.sentence and c.verb == "straighten":
            pass
    if "quadruped" in s.postures and s.before is not None and s.before.sentence == c.sentence and not c.opener:
        both = [*s.before.subject, *s.before.limbs, *limbs]
        arm_, leg_ = (
            [x for x in both if x.region == "arm" and x.second < 0][:1],
            [x for x in both if x.region == "leg" and x.second < 0][:1],
        )
        if (
            arm_
            and leg_
            and arm_[0].part in ("arm", "hand")
            and leg_[0].part == "leg"
            and {c.verb, s.before.verb} <= {"straighten", "reach", "lift", ""}
            and not arm_[0].plural
        ):
            s.tie(arm_[0], leg_[0], OPPOSITE, "elbow-knee")
    before = s.before
    if (
        before is not None
        and before.sentence == c.sentence
        and c.verb == ""
        and len(limbs) == 1
        and limbs[0].part == "knee"
        and limbs[0].prep == "over"
    ):
        for thigh in before.limbs[-1:]:
            if thigh.part == "thigh" and thigh.prep in ("on", "over", "across"):
                s.tie(thigh, limbs[0], SAME, "stack")
    if before is not None and before.sentence == c.sentence and before.verb == "lift" and c.verb in ("place", "bring", "cross"):
        for one in [x for x in [*before.subject, *before.limbs] if x.region == "leg" and x.second < 0][:1]:
            for two in s.legs[:1]:
                if (
                    one.part in ("foot", "leg", "ankle")
                    and two.part in ("ankle", "foot")
                    and two.prep == ""
                    and one.prep == ""
                    and two.which != "it"
                    and c.opener == ""
                    and one.noun != two.noun
                ):
                    s.tie(one, two, SAME, "bend-and-hold")
    return False


_CONTINUES = frozenset({"lower", "release", "press"})


def _only_continues(c: Clause, part: str) -> bool:
    return (
        (c.verb in _CONTINUES and part != "knee" and not c.word.startswith(("engag", "tighten", "contract", "tens")))
        or (c.verb == "straighten" and part == "knee")
        or (c.verb in ("pull", "hold") and part in ("foot", "toes", "ankle"))
        or c.word.startswith(("curl", "circl"))
    )


@frame
def mentions(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Keep every leg that is named, and whether the clause can only go on with the leg at work."""
    legs = [x for x in s.legs if x.side >= 0]
    on = len(legs) == 1 and not c.adverbs and not c.landmarks and _only_continues(c, legs[0].part)
    if not s.rounding and not s.parity and not s.late:
        for leg in legs:
            s.claims.mentions.append((leg.side, on and leg.prep == "" and c.opener not in ("while", "as")))
    return False


def _placed(c: Clause) -> tuple[Limb, str] | None:
    """The first limb of a clause that is put somewhere, and where."""
    limbs = [x for x in (*c.subject, *c.limbs) if x.side >= 0 and x.second < 0]
    if not limbs or limbs[0].prep not in ("", "with") or c.verb in ("hold", "pull", "bend", "straighten", "feel"):
        return None
    for limb in [*c.subject, *c.limbs]:
        if limb is not limbs[0] and limb.prep in _PLACES and limb.region != limbs[0].region:
            return limbs[0], f"{limb.prep} {limb.part} {limb.side}"
    for prep, landmark in c.landmarks:
        if prep in _PLACES:
            return limbs[0], f"{prep} {landmark}"
    if c.adverbs and c.adverbs[0] in ("up", "back", "across"):
        return limbs[0], c.adverbs[0]
    return None


def _walks(s: Scope, c: Clause, leg: Limb) -> bool:
    """The clause before, in one sentence, took the other foot forward: who walks has no leg in front."""
    before = s.before
    return (
        before is not None
        and before.sentence == c.sentence
        and "forward" in before.adverbs
        and before.verb in ("step", "bring")
        and c.verb in ("step", "bring")
        and any(x.side >= 0 and x.region == "leg" and x.side != leg.side for x in (*before.subject, *before.limbs))
    )


@frame
def steps(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which leg is in front and which is back."""
    legs = s.legs
    if not legs or (not s.rounding and (RETURN.search(c.text) or s.holds(_GOES_BACK, c.sentence))) or c.verb == "release":
        return False
    leg = legs[0]
    motion = c.verb not in STILL
    if "seated" in s.postures and not s.postures & {"lunge", "half-kneeling"} and (c.verb in STILL or c.verb == "straighten"):
        return False
    if s.postures & {"supine", "side-lying"} and not s.postures & {"lunge", "pigeon", "half-kneeling"}:
        return False
    usable = leg.prep in ("", "with") or (leg.prep in ("on", "to") and c.verb in ("step", "kneel"))
    if not usable or leg.part not in FOOT or leg.part == "toes" or c.verb not in MOVES or leg.plural:
        return False
    adverbs = c.adverbs
    if (
        "back" in adverbs
        and "forward" not in adverbs
        and c.verb not in ("lift", "pull", "kneel", "lower", "bend")
        and leg.part != "toes"
        and not (leg.part == "shin" and c.verb in STILL)
        and not c.word.startswith("open")
        and not any(x.region == "arm" and x.prep in ("to", "in") for x in limbs)
        and not (c.verb == "straighten" and "quadruped" in s.postures and "lunge" not in s.postures)
    ):
        s.fact(leg, "back", "step", moved=motion)
    elif (
        "forward" in adverbs
        and "back" not in adverbs
        and leg.part != "toes"
        and not _walks(s, c, leg)
        and c.verb not in ("lift", "pull", "kneel", "lower", "press", "bend")
    ):
        s.fact(leg, "front", "step", moved=motion)
    elif c.verb in ("step", "bring", "place") and not {"forward", "back"} & set(adverbs):
        for arm in s.arms:
            if leg.part == "foot" and arm.part == "hand" and arm.prep in ("outside", "by", "inside"):
                s.fact(leg, "front", "step", moved=motion)
    if leg.part == "foot" and any(x.part == "hip" and x.prep == "front of" for x in s.legs):
        s.postures.add("pigeon")
        s.fact(leg, "front", "step", moved=motion)
    for arm in s.arms:
        if leg.side >= 0 and arm.side >= 0 and arm.part in ("hand", "wrist") and c.verb not in ("hold", "pull", "reach"):
            if (
                leg.part == "knee"
                and arm.prep in ("behind", "by", "touch", "to")
                and c.verb in ("bring", "place", "", "step")
                and "up" not in c.adverbs
            ) or (leg.part == "foot" and arm.prep in ("outside", "by")):
                s.tie(leg, arm, SAME, "beside-hand")
            elif leg.part in ("foot", "ankle") and arm.part == "wrist" and arm.prep in ("behind", "to", "by"):
                s.tie(leg, arm, OPPOSITE, "beside-hand")
    return False


@frame
def kneeling(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which knee is down."""
    floor = any(m == "floor" and p in ("on", "to", "in", "by", "into", "against", "over", "touch") for p, m in c.landmarks)
    legs = s.legs[:2] if not s.postures & {"supine", "side-lying", "prone"} or "half-kneeling" in s.postures else []
    for leg in legs:
        if leg.part != "knee" or leg.plural or (leg is not legs[0] and c.verb != "kneel"):
            continue
        motion = c.verb not in STILL
        if leg.prep in ("on", "", "with", "to") and (
            c.verb == "kneel"
            or (leg.prep in ("on", "to") and c.verb in ("other", "") and re.search(r"\b(?:get|com\w+|drop|down)\b", c.text, re.IGNORECASE))
        ):
            s.fact(leg, "kneel", "kneel", moved=motion)
        elif (
            leg.prep in ("", "with")
            and ("down" in c.adverbs or floor)
            and c.verb
            in ("place", "lower", "bring", "keep", "be", "", "bend", "start", "step", "stand", "sit", "repeat", "switch", "kneel")
            and not _across(c)
            and "crossed" not in s.seen
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
        elif leg.prep == "" and c.verb == "lift" and ("from", "floor") in c.landmarks and "half-kneeling" in s.postures:
            s.fact(leg, "kneeup", "kneel", moved=motion)
        elif leg.prep in ("", "with") and "up" in c.adverbs and c.verb in ("", "be", "bring"):
            s.fact(leg, "kneeup", "kneel", moved=motion)
    return False


def _across(c: Clause) -> bool:
    return "across" in c.adverbs or bool(c.directions)


@frame
def chest(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which knee is hugged, which thigh is pulled, which foot is held, which leg carries."""
    near = "in" in c.adverbs or any(m in ("chest", "you") and p in ("to", "into", "in", "against") for p, m in c.landmarks)
    near = near or any(x.region in ("trunk", "arm") and x.prep == "to" and x.part in ("trunk", "shoulder") for x in limbs)
    motion = c.verb not in STILL
    for leg in s.legs[:1]:
        if (
            c.verb in ("hold", "place", "reach", "pull")
            and leg.part in ("thigh", "knee", "leg")
            and (leg.prep in ("behind", "around") or (leg.surface == "back" and c.verb in ("hold", "pull")))
            and not (s.arms and not s.arms[0].plural)
        ):
            s.fact(leg, "pulled", "hug", moved=motion)
            break
        if leg.prep not in ("", "with"):
            break
        if leg.part == "thigh" and leg.surface == "back" and c.verb == "bring" and c.word in ("take", "taking") and not near:
            s.fact(leg, "pulled", "hug", moved=motion)
        elif leg.part in ("heel", "foot") and c.verb in ("pull", "bring") and "in" in c.adverbs:
            s.fact(leg, "held", "held", moved=motion)
        elif (
            leg.part in ("knee", "leg", "thigh", "shin") and c.verb in ("pull", "bring", "hold", "lift", "bend") and near and not leg.plural
        ):
            pulled = leg.part == "thigh" or leg.surface == "back" or leg.prep == "behind"
            raised = leg.part == "leg" and "up" in c.adverbs and c.verb == "pull"
            inward = "ankle-crossed" in s.seen and leg.part == "knee" and c.verb in ("pull", "bring")
            role = "raised" if raised else "kneein" if inward else "pulled" if pulled else "pulledleg" if leg.part == "leg" else "hugged"
            s.fact(leg, role, "hug", moved=motion)
        elif leg.part == "knee" and c.verb == "hold" and not leg.plural and s.crossed_over != c.sentence:
            s.fact(leg, "holdknee", "hug", moved=motion)
        elif leg.part in ("foot", "ankle", "toes") and c.verb == "hold" and not leg.plural:
            s.fact(leg, "held", "held", moved=motion)
        elif leg.part in ("foot", "heel", "ankle") and c.verb in ("pull", "bring") and any(x.part == "buttock" for x in limbs):
            s.fact(leg, "held", "held", moved=motion, hard=leg.side >= 0)
        elif leg.part in ("foot", "ankle") and c.verb == "release":
            s.fact(leg, "lowered", "lowered")
        elif (
            leg.part == "hip" and c.verb == "press" and ("forward" in c.adverbs or any(m == "floor" and p == "to" for p, m in c.landmarks))
        ):
            s.fact(leg, "press", "press")
        elif leg.part == "foot" and c.verb == "press" and any(x.part == "hand" for x in limbs):
            s.fact(leg, "held", "held")
    for leg in s.legs:
        if leg.part == "foot" and leg.prep == "around" and c.verb in ("hold", "place"):
            s.fact(leg, "strap", "held")
        if leg.prep == "on" and c.verb == "stand" and not leg.plural:
            s.fact(leg, "stance", "stance", moved=True)
        elif leg.prep in ("on", "to") and ("weight" in c.low) and c.verb in ("bring", "keep", "be", "", "hold", "stand", "support"):
            s.fact(leg, "stance", "stance", moved=True)
        if leg.part == "buttock" and leg.side >= 0 and c.verb in ("press", "pull"):
            s.fact(leg, "squeeze", "squeeze")
    return False


def _goes_on(s: Scope, c: Clause) -> bool:
    """The bent leg is taken hold of or lifted in the same sentence: it is not the front leg of a lunge."""
    after = s.next
    return after is not None and after.sentence == c.sentence and after.verb in ("hold", "reach", "lift", "pull", "bring")


@frame
def shapes(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Straight, bent, raised, lowered; heels and toes."""
    floor = any(m == "floor" and p != "from" for p, m in c.landmarks)
    for leg in s.legs[:1]:
        if leg.prep not in ("", "with") or leg.plural:
            continue
        motion = c.verb not in STILL
        if leg.part in ("leg", "knee"):
            if "straight" in c.states and c.verb in STILL:
                s.fact(leg, "straight" if leg.part == "leg" else "kneestraight", "straight")
            elif "bent" in c.states and c.verb in STILL and c.opener != "until" and not _A_LITTLE.search(c.text):
                s.fact(leg, "bent", "bent")
            elif c.verb == "straighten" and (
                "up" in c.adverbs or any(m == "you" and p == "over" for p, m in c.landmarks) or any(m == "ceiling" for _, m in c.landmarks)
            ):
                s.fact(leg, "raised", "raised", moved=True)
            elif c.verb == "straighten" and not c.adverbs:
                s.fact(leg, "straight", "straight", hard=False)
            elif (
                c.verb == "bend"
                and not _goes_on(s, c)
                and "down" not in c.adverbs
                and "up" not in c.adverbs
                and not floor
                and not _A_LITTLE.search(c.text)
            ):
                s.fact(leg, "bend" if "crossed" not in s.seen else "bendunder", "bent", moved=True)
        if (
            c.verb == "hang" or any(m == "edge" and p in ("over", "from", "on") for p, m in c.landmarks) or _OFF_SIDE.search(c.text)
        ) and leg.part in (
            "leg",
            "foot",
            "knee",
            "thigh",
            "shin",
        ):
            s.fact(leg, "hang", "hang", moved=motion)
        if c.verb == "lift" and leg.part in ("leg", "foot", "knee") and "forward" not in c.adverbs:
            under = "ankle-crossed" in s.seen and leg.part == "foot"
            if not (under and s.next is not None and s.next.sentence == c.sentence and s.next.verb in ("place", "cross", "bring")):
                s.fact(leg, "footlift" if under else "raised", "raised", moved=True)
        if leg.part == "heel":
            if c.verb == "hang" or "down" in c.adverbs or floor or "flat" in c.states or c.verb == "lower":
                s.fact(leg, "heeldown", "heel")
            elif "up" in c.adverbs or "raised" in c.states or c.verb == "lift" or re.search(r"\bhigh\b", c.low):
                s.fact(leg, "heelup", "heel")
    return False


_BENDS_THEN = frozenset({"hold", "lift", "pull", "bring", "place"})


@frame
def sequences(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left knee and take hold of the left foot”; "first the left foot, then the right"."""
    before = s.before
    if before is None or before.sentence != c.sentence:
        return False
    last = [x for x in (*before.subject, *before.limbs) if x.side >= 0 and x.second < 0]
    mine = [x for x in limbs if x.side >= 0 and x.second < 0]
    if (
        len(last) >= 1
        and len(mine) == 1
        and c.verb == ""
        and c.opener in ("then", "and then")
        and (mine[0].bare or mine[0].noun == last[0].noun)
        and not c.states
        and not c.adverbs
    ):
        s.tie(last[0], mine[0], OPPOSITE, "switch")
    legs = [x for x in mine if x.region == "leg" and x.second < 0]
    stands = [
        x
        for x in [x for x in last if x.region == "leg" and x.second < 0]
        if x.prep in ("on", "to") and (before.verb == "stand" or ("weight" in before.low))
    ]
    if stands and legs and legs[0].prep == "" and c.verb in ("lift", "pull", "bring", "cross", "straighten", "hold") and not s.rounding:
        s.tie(stands[0], legs[0], OPPOSITE, "stance")
    if (
        before.verb == "bend"
        and len(last) == 1
        and last[0].part in ("knee", "leg")
        and last[0].prep == ""
        and c.verb in _BENDS_THEN
        and len(legs) == 1
        and not c.opener
    ):
        leg = legs[0]
        if leg.prep == "" and leg.part in ("foot", "ankle", "heel", "leg", "knee") and "back" not in c.adverbs:
            s.tie(
                last[0], leg, SAME, "bend-and-hold", hard=leg.part in ("foot", "ankle", "heel") and (c.verb == "hold" or "up" in c.adverbs)
            )
    return False


@frame
def work_and_rest(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Lying, sitting and standing on one leg: which leg works and which one rests."""
    floor = any(m == "floor" and p in ("on", "to", "into", "in", "along", "by") for p, m in c.landmarks)
    for leg in s.legs[:1]:
        if leg.prep not in ("", "with") or leg.plural:
            continue
        if c.verb in STILL or c.verb in ("straighten", "place", "press"):
            if leg.part in ("leg", "thigh") and floor and (c.verb in STILL or (c.verb == "straighten" and "supine" in s.postures)):
                s.fact(leg, "rest", "rest")
            elif leg.part == "foot" and floor and (c.verb in STILL):
                s.fact(leg, "footdown", "rest")
        if c.word.startswith("slid") and leg.part in ("heel", "leg") and ("out" in c.adverbs or "away" in c.low) and "supine" in s.postures:
            s.fact(leg, "slide", "straight", moved=True)
        if leg.part in ("foot", "toes", "ankle") and leg.prep == "to" and c.verb == "reach" and "forward" in c.adverbs:
            s.fact(leg, "reachfoot", "lean")
        if leg.part == "heel" and any(m == "chair" and p == "on" for p, m in c.landmarks):
            s.fact(leg, "heelon", "heel", moved=motion_of(c))
        if c.verb == "turn" and leg.part in ("foot", "toes") and c.adverbs == ["out"]:
            s.fact(leg, "turnout", "turnout", hard=False)
        if (
            c.verb == "lower"
            and leg.part in ("leg", "foot")
            and not c.directions
            and not s.rounding
            and s.seen & {"raised", "hugged", "held", "strap"}
        ):
            s.fact(leg, "lowered", "lowered")
        elif c.verb == "straighten" and leg.part == "knee":
            s.fact(leg, "kneeout", "straight")
    return False


@frame
def lunging(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """What only the front leg does in a lunge: carry the hands and the weight, drive up, stand between the hands."""
    legs = s.legs
    hands = [x for x in s.arms if x.plural or x.part == "fingers"]
    for leg in legs[:2]:
        if hands and leg.prep in ("on", "to") and leg.part in ("thigh", "knee") and c.verb in ("place", "keep", "hold", "bring", ""):
            s.fact(leg, "handson", "hands")
        elif (
            hands and leg.part == "foot" and leg.prep in ("inside", "by", "around", "outside") and c.verb in ("place", "keep", "", "bring")
        ):
            s.fact(leg, "handson", "hands")
        elif (
            leg.prep in ("to", "on")
            and c.verb in ("lean", "bring")
            and leg.part in ("knee", "foot", "leg", "hip", "heel")
            and not leg.surface
            and not (c.verb == "bring" and ("weight" in c.low))
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
        elif leg.part in ("foot", "knee") and any(x.prep == "between" and x.part == "hand" for x in limbs) and leg.prep in ("", "with"):
            s.fact(leg, "front", "step", moved=c.verb not in STILL)
        elif leg.part == "knee" and leg.prep == "under" and c.verb == "place":
            s.fact(leg, "kneel", "kneel")
    return False


@frame
def turning(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which way the head, the trunk and the knees go."""
    if len(c.directions) > 1 and sum(x.side >= 0 for x in limbs) > 1:
        return False
    if len(c.directions) > 1:
        s.claims.ties.append(Tie(c.directions[0][1], c.directions[1][1], OPPOSITE, "switch"))
        return False
    for _, word in c.directions:
        if c.verb in s.ways and s.holds(_COMES_BACK, c.sentence) and not s.rounding:
            s.claims.ties.append(Tie(s.ways[c.verb], word, OPPOSITE, "switch"))
        s.ways[c.verb] = word
        limb = Limb()
        limb.side, limb.region = word, "way"
        if _HEAD.search(c.text) and c.verb in ("lean", "lower", "bend"):
            s.fact(limb, "eardrop", "direction", moved=True)
        elif _HEAD.search(c.text) and c.verb in ("turn", "keep", "lean", "other", "", "lower", "pull", "bring"):
            s.fact(limb, "gaze" if c.verb != "lean" else "eardrop", "direction", moved=True)
        elif "across" in c.adverbs and c.verb in ("lower", "bring", "pull", "hold", "other", "place", "press"):
            s.fact(limb, "knees", "direction", moved=True)
        elif _KNEES.search(c.text) and c.verb in ("lower", "bring", "lean", "turn", "place", "be"):
            s.fact(limb, "knees", "direction", moved=True)
        elif c.verb in ("lean", "bend") and not any(x.part == "hip" or (x.region == "leg" and x.prep == "") for x in limbs):
            s.fact(limb, "lean", "direction", moved=True)
        elif c.verb == "turn":
            s.fact(limb, "turn", "direction", moved=True)
        elif c.verb in ("press", "reach", "step", "pull", "lift", "lower"):
            s.fact(limb, f"way.{c.verb}", "direction", moved=True)
    for limb in limbs:
        if limb.side < 0 or limb.second >= 0:
            continue
        if limb.noun == "ear" and limb.prep in ("", "with"):
            s.fact(limb, "eardrop", "direction", moved=True)
            continue
        if limb.part == "shoulder" and limb.prep == "" and c.verb == "keep" and ("down" in c.adverbs or c.landmarks):
            s.fact(limb, "shoulderdown", "shoulder")
            continue
        if limb.part == "shoulder" and limb.prep in ("over", "past") and c.verb in ("turn", "other", "keep"):
            s.fact(limb, "gaze", "direction", moved=True)
        elif limb.part == "shoulder" and limb.prep == "to" and re.search(r"\bear\b", c.text, re.IGNORECASE):
            s.fact(limb, "eardrop", "direction", moved=True)
        elif limb.part in ("hand", "fingers") and limb.prep in ("at", "past", "to", "over") and c.verb == "turn":
            s.fact(limb, "armup", "gaze-hand", moved=True)
        elif limb.region == "leg" and limb.prep == "to" and c.verb == "turn" and limb.part in ("knee", "leg", "thigh"):
            s.fact(limb, "turn.leg", "direction", hard=False)
    return False


@frame
def arms(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which arm is up, which hand is behind, which elbow hooks, who lies on which side."""
    up = "up" in c.adverbs or any(m == "ceiling" for _, m in c.landmarks) or any(x.noun == "head" and x.prep == "over" for x in limbs)
    for arm in s.arms[:1]:
        if arm.prep in ("", "with") and arm.part in ("arm", "hand", "fingers") and not arm.plural:
            if up and not _PALM.search(c.text) and c.verb in ("lift", "reach", "bring", "straighten", "turn", "be", "", "press", "keep"):
                s.fact(arm, "armup", "arm", moved=c.verb not in STILL)
            elif "back" in c.adverbs and c.verb in ("place", "be", "", "straighten", "reach", "keep", "bring"):
                s.fact(arm, "armback", "arm", moved=c.verb not in STILL)
    if "across" in c.adverbs:
        for leg in s.legs[:1]:
            if not leg.plural:
                s.fact(leg, "across", "across", moved=c.verb not in STILL)
    if c.verb in ("hold", "press", "pull"):
        for arm in s.arms:
            if arm.prep == "with" and arm.part == "hand" and (s.crossed_over == c.sentence or "across" in c.adverbs):
                s.fact(arm, "acrosshand", "across")
    if "across" in c.adverbs:
        s.crossed_over = c.sentence
    for arm in s.arms:
        if arm.part in ("elbow", "arm", "forearm", "hand") and arm.side >= 0:
            for leg in s.legs:
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
                elif arm.part in ("elbow", "shoulder") and leg.part == "knee" and leg.prep in ("to", "touch", "on", "by", "outside"):
                    s.tie(arm, leg, OPPOSITE, "elbow-knee", hard=False)
    for limb in limbs:
        if (
            limb.part == "side"
            and limb.prep == "on"
            and (c.verb in ("lie", "start", "place", "bring", "turn", "other", "") or c.word == "lies")
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
