"""Two limbs in one clause or sentence: the same part named twice, a hand and what it lies on."""

from __future__ import annotations

import re

from ..claims import IN_TURN, OPPOSITE, SAME, STILL, Scope
from ..quick import Quick
from ..reading import Clause, Limb
from .common import may_stretch

_PLACES = frozenset({"on", "behind", "to", "against", "under", "over", "by", "outside", "inside", "around", "across", "front of", "in"})
_MEANWHILE = frozenset({"as", "while", "whilst"})
_FIRST = IN_TURN | {"when", "whenever", "as soon as"}
_SAME_PART = frozenset(
    {"over", "on", "by", "behind", "front of", "to", "against", "meet", "across", "under", "outside", "inside", "touch", "than"}
)
_STAYS = Quick(r"\b(?:fac\w+|still|flat|planted|where it is|on the (?:floor|ground|mat)|in place)\b")
_HANDLED = frozenset({"press", "pull", "hold"})

_ALLOWS = Quick(r"\b(?:allow|lett|caus|mak|help)ing\b")  # “keep the right leg still, allowing the right leg to bend”: what comes of it
_SAME_THING = re.compile(r"\(\W*(?:i\.e\.\W*)?$|\bi\.e\.\W*$")
_BEFORE = 8  # characters in which that is said
_TITLED = re.compile(r"\s[–—-]\s+(?=[A-Z])")  # “Right hand turn – Give your right hand to …”: a figure, and what it is
_OR = Quick(r"\bor\b")
_ACROSS = re.compile(r"(?:left|right) to (?:the )?(?:left|right)\b", re.IGNORECASE)


def alternating(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Alternating left and right”, “alternate the right leg and the left”."""
    sided = [x for x in limbs if x.side >= 0 and x.second < 0]
    if len(sided) == 2 and (sided[1].bare or sided[0].bare or sided[0].noun == sided[1].noun):
        s.tie(sided[0], sided[1], OPPOSITE, "pair")
    return False


def parallel(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The same part named twice in one clause is two limbs: "the right foot next to the left foot"."""
    sided = [x for x in limbs if x.side >= 0 and x.second < 0]
    limbs_of_body = sum(x.part != "thing" for x in sided)  # “a right-handed player takes …” names none
    for i, one in enumerate(sided):
        for two in sided[i + 1 : i + 4]:
            if two.bare and _as_before(s, limbs, one, two):
                continue
            if one.prep == "from" and two.prep == "on" and "land" in c.low:
                continue  # “jump off the left foot and land on the left foot”
            if two.bare and two.prep == "from" and _ACROSS.match(s.text, two.start):
                continue  # “as the left foot lands, turn from left to right”
            if two.prep == "on" and two.bare and "step" in c.low:
                continue  # “step right on right, left next to right”
            over = one.bare and two.bare and not one.part and two.prep in ("over", "under", "on", "behind", "front of", "by")
            in_line = one.noun == two.noun != "" and two.prep == "with" and len(sided) == 2 and c.verb in ("", "be", "place")
            if (over or in_line) and not (one.surface or two.surface):
                s.tie(one, two, OPPOSITE, "beside-itself")
                break
            if (one.noun == two.noun and one.noun) or (two.bare and two.part == one.part and two.part):
                if c.verb == "press" and any(x.prep == two.prep != "" and one.start < x.start < two.start for x in limbs):
                    continue  # “press the foot into the thigh and the thigh into the foot”
                if (one.surface or two.surface) and one.surface != two.prep:  # “the inside … against the inside of” is two feet
                    continue
                if (
                    two.prep in _SAME_PART
                    or (two.prep == one.prep and one.region in ("arm", "leg") and limbs_of_body > 2 and "keep" not in c.low)
                    or (two.bare and two.prep)
                ):
                    s.tie(one, two, OPPOSITE, "beside-itself")
                    break
    return False


def _as_before(s: Scope, limbs: list[Limb], one: Limb, two: Limb) -> bool:
    """“The right knee by the right ear and the left knee by the left”: what is left out is what was named before."""
    first = [*s.prior.subject, *s.prior.limbs, *(x for x in limbs if x.end <= one.start)]
    if one.bare and two.prep and any(x.prep == two.prep and x.side >= 0 for x in first) and len({x.noun for x in first}) > 1:
        return True  # “the right ankle with the right hand, the left with the left”
    body = one.part not in ("gear", "thing")
    return body and any(x.noun == one.noun for x in first) and any(x.prep == two.prep and x.noun not in ("", one.noun) for x in first)


def named_alike(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Two limbs of one name in one sentence are two: who means the same one says "it". So are an arm and a hand with two places."""
    if c.low.lstrip(" ,").startswith("or ") or _the_same_thing(s.text, c.start):
        return False
    if c.opener in IN_TURN or "weight" in c.low or may_stretch(c):
        return False
    if _only_names(c) and _only_names(s.prior) and len(limbs) == 1:
        return False  # “left upper arm, left elbow, the whole left arm”: nothing is said of them
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
            if clause.opener in _FIRST or (clause.gerund and not clause.opener and not {clause.verb, c.verb} & STILL and not c.gerund):
                break  # what was said of it before it goes on: “when your right hand is up”, “lunging with the left foot, step it …”
            if clause.gerund and clause.verb == "keep" and clause.states and c.verb not in STILL:
                break  # “keeping your right knee bent, lift the right knee”
            still = clause.verb in STILL or c.verb in ("", "be")
            if not c.verb and c.states and s.before is not None and s.before.gerund and s.before.verb == "keep" and clause is not s.before:
                break  # “lunge out with the right foot, keeping the heels in line and the right foot straight”
            if clause.verb == c.verb == "keep" and clause is not s.before:
                break  # kept firm, and then kept in line
            if c.gerund and clause.verb == c.verb and (c.opener in _MEANWHILE or two.region == "leg") and clause is not s.before:
                break  # “reach the arm up, press into the leg, and kick back whilst reaching the arm forward”: it goes on
            stays = c.verb == "keep" and clause.verb not in STILL and bool(_STAYS.search(c.text))
            alike = stays or (
                (still or clause.verb == c.verb) and (clause.verb in STILL or c.verb not in STILL or c.verb == "") and clause is not c
            )
            if (
                c.opener not in ("to", "when", "once", "after")
                and not s.conditional
                and c.verb not in _HANDLED
                and sentence == c.sentence
                and alike
                and one.noun == two.noun
                and one.prep in ("", "with")
                and two.prep in ("", "with")
                and not _OR.search(s.text[clause.start : c.start + 4])
                and not _ALLOWS.search(s.text[clause.start : two.start])
                and not _TITLED.search(s.text, one.end, two.start)
            ):
                s.tie(one, two, OPPOSITE, "two-places")
            break
    before = s.prior
    if before.limbs or before.subject:
        at_once = before.verb in STILL or c.verb in STILL or before.verb == c.verb or c.opener in ("while", "as") or c.gerund
        here = _placed(c) if at_once and s.arms else None
        there = _placed(before) if here else None
        if here and there and here[1] != there[1] and here[0].side >= 0 and there[0].side >= 0:
            one, two = there[0], here[0]
            if (
                one.region == two.region == "arm"
                and not ((one.part != two.part or one.noun != two.noun) and before.verb == "lift" and c.verb == "")
                and not (c.gerund and before.gerund and {one.part, two.part} == {"arm", "fingers"})  # one arm all along
                and not (two.noun == "palm" != one.noun and not c.landmarks)  # “the left hand on the table, the left palm up”
                and not (one.part != two.part and before.verb in ("lift", "turn"))  # “twist the left arm round the knee”
                and not (one.part != two.part and {one.part, two.part} & {"shoulder", "elbow", "gear", "forearm", "wrist"})
            ):
                s.tie(one, two, OPPOSITE, "two-places")
        if s.legs:
            _antonyms(s, before, c)
    if s.alike or mine:
        s.alike = [x for x in s.alike if x[1] == c.sentence] + [(x, c.sentence, c) for x in mine]
    return False


def _only_names(c: Clause) -> bool:
    return not (c.verb or c.adverbs or c.states or c.landmarks or c.directions)


def _the_same_thing(text: str, start: int) -> bool:
    """“Into an L-stance (i.e., right foot forward)”."""
    before = text[max(start - _BEFORE, 0) : start]
    return ("(" in before or ".e." in before) and _SAME_THING.search(before) is not None


def _antonyms(s: Scope, before: Clause, c: Clause) -> None:
    """“Lift your left leg while the right leg is lowered”, "right knee straight, left knee soft"."""
    one = next((x for x in (*before.subject, *before.limbs) if x.region == "leg" and x.second < 0), None)
    two = s.legs[0]
    if one is not None and _opposed(s, before, c, one, two) and not _OR.search(s.text[before.start : c.start]):
        s.tie(one, two, OPPOSITE, "two-places")


def _opposed(s: Scope, before: Clause, c: Clause, one: Limb, two: Limb) -> bool:
    verbs = {before.verb, c.verb}
    if {one.part, two.part} <= {"leg", "knee"}:
        straight = (before.states[:1] == ["straight"] and before.verb in STILL) or (c.states[:1] == ["straight"] and c.verb in STILL)
        if "bend" in verbs and straight and c.opener != "then" and not s.conditional:
            return True
        if before.states and c.states and {before.states[0], c.states[0]} == {"straight", "bent"} and verbs <= STILL:
            return True
    if verbs == {"lift", "lower"} and c.opener in ("while", "as", "") and not s.conditional:
        return True
    if not one.part == two.part == "leg":
        return False
    if verbs == {"straighten", "lift"} and not (one.plural or two.plural or one.prep or two.prep or s.conditional):
        # “straighten the right leg as you lift the left leg”
        return c.gerund or c.opener in ("as", "while") or before.opener in ("as", "while")
    return before.verb in ("lift", "straighten", "pull") and c.verb == "" and bool(c.states) and two.prep in ("", "with")


def hand_and_limb(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold your left foot with your right hand”: which hand is free, so this only shows that both words were read."""
    hand = next((x for x in s.arms if x.side >= 0 and x.prep in ("", "with", "in")), None)
    other = next((x for x in limbs if x.side >= 0 and x.region in ("leg", "head", "trunk")), None)
    if hand is not None and other is not None:
        s.tie(hand, other, SAME, "hand", hard=False)
    return False


def own_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """No hand holds its own wrist, forearm or elbow, nor does one that is named before the comma: “With your left hand, …”."""
    arms = [x for x in s.arms if x.side >= 0]
    hands = [x for x in arms if x.part == "hand" and x.prep in ("", "with", "in")]
    before = s.prior
    if not hands and not before.verb and c.verb == "hold" and not c.opener:
        hands = [x for x in before.limbs if x.side >= 0 and x.second < 0 and x.part == "hand" and x.prep == "with"]
    for hand in hands[:1]:
        for arm in arms:
            if (
                arm is not hand
                and arm.part in ("wrist", "elbow", "forearm")
                and not _OR.search(s.text[min(hand.end, arm.end) : max(hand.start, arm.start)])
                and (arm.prep in ("on", "around", "under", "to") or c.verb == "hold")
            ):
                s.tie(hand, arm, OPPOSITE, "own-arm")
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
