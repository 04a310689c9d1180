"""What clauses say of limbs: facts that tie a side word to a role, or two side words to each other.

A fact is made only where the clause is understood. *Hard* facts can contradict each other and so make a problem; *soft*
ones only show that a word was read (coverage) and help to find the word at fault.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .lexicon import Lexicon
from .reading import Clause, Limb

SAME, OPPOSITE = 0, 1


@dataclass(slots=True)
class Fact:
    """Side word ``word`` is the same side as ``role`` (sign 0) or the opposite one (1), in segment ``segment``."""

    word: int
    role: str
    sign: int = SAME
    hard: bool = True
    moved: bool = False
    segment: int = 0
    kind: str = ""
    sentence: int = 0


@dataclass(slots=True)
class Tie:
    """Two side words that a clause puts on the same (0) or on opposite sides (1)."""

    one: int
    two: int
    sign: int
    kind: str
    hard: bool = True


@dataclass(slots=True)
class Claims:
    """Everything one scope says."""

    facts: list[Fact] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    postures: set[str] = field(default_factory=set)
    links: list[tuple[str, str, int]] = field(default_factory=list)


_CROSSING = frozenset({"ankle", "foot", "shin", "calf", "leg", "heel", "knee", "thigh"})
_CROSSED_ON = frozenset({"knee", "thigh", "leg", "shin", "ankle", "foot"})
_FOOT = frozenset({"foot", "heel", "toes", "ankle", "leg", "knee", "shin"})
_MOVES = frozenset({"step", "place", "bring", "straighten", "reach", "lift", "keep", "be", "", "start", "other", "press", "cross", "kneel", "release", "stand", "sit", "lower", "bend", "pull"})
_STILL = frozenset({"", "be", "keep", "sit", "stand", "lie", "start"})

_STRETCH = re.compile(r"\b(?:stretch\w*|feel\w*|felt|sensation|lengthening)\b", re.IGNORECASE)
_ROUND = re.compile(
    r"\b(?:repeat\w*|switch\w*|swap\w*|chang(?:e|ing) (?:sides?|legs?|hands?|arms?|feet)|(?:other|opposite) (?:side|leg|foot|arm|hand|knee|hip|direction)s?|"
    r"(?:do|perform|complete|doing|make|follow) (?:it|this|that|the same|these|them|again)\b.{0,40}\b(?:right|left)|same (?:exercise|movement|thing|way|stretch|for|with|on|steps|to)|"
    r"vice versa|alternat\w+|mirror|in reverse|reverse (?:the )?(?:sides?|legs?|position\w*|feet|arms?))\b",
    re.IGNORECASE,
)
_RETURN = re.compile(r"\b(?:return|starting position|start position|to meet|to stand|initial|original|come out|to release|next to|together|to exit|to finish|back up|home)\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:done|finish\w*|complet\w+|start(?:ing)? (?:with|on)|begin(?:ning)? (?:with|on)|first)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:not|n[’']t|never|without|avoid|instead of|rather than)\b", re.IGNORECASE)
_VARIANT = re.compile(r"^\W*(?:or\b|alternatively|variation|another|option|you can also|it can also|for (?:a|an) (?:easier|harder|deeper)|modif|if (?:it|this|you|that)|to (?:come out|release|exit|get out|return)|for example|some(?:times)?|to (?:stretch|work|target)|for (?:the|your) (?:right|left))", re.IGNORECASE)


def muscle(limb: Limb) -> str:
    """Which region is stretched there: hf (front of hip and thigh), gl, ham, calf, add, hip, or the trunk's."""
    noun, surface = limb.noun, limb.surface
    if limb.part == "hip":
        if surface in ("front",) or any(w in noun for w in ("flexor", "psoas", "iliacus")):
            return "hf"
        if surface in ("outer", "outside", "back", "side"):
            return "gl"
        return "add" if "groin" in noun or surface in ("inner", "inside") else "hip"
    if limb.part == "thigh":
        if "ham" in noun or surface in ("back", "backs", "underside", "rear"):
            return "ham"
        if surface in ("inner", "inside"):
            return "add"
        return "hf" if surface in ("front", "top") or "quad" in noun else "thigh"
    if limb.part == "leg":
        return {"front": "hf", "back": "ham", "inside": "add", "inner": "add"}.get(surface, "leg")
    if limb.part == "buttock":
        return "gl"
    return {"calf": "calf", "knee": "leg", "shin": "shin"}.get(limb.part, limb.part)


class Scope:
    """Reads the clauses of one scope into claims."""

    def __init__(self, clauses: Sequence[Clause], text: str, lexicon: Lexicon) -> None:
        self.clauses, self.text, self.lexicon = clauses, text, lexicon
        self.claims = Claims()
        self.parity, self.segment, self.segments = 0, 0, 1
        self.moved: dict[tuple[int, str], int] = {}
        self.values: list[int] = []
        self.last: dict[str, int] = {}
        self.main: dict[str, int] = {}
        self.posture = self.claims.postures

    def read(self, values: list[int]) -> Claims:
        """All facts and ties; ``values`` holds the side (0 or 1) of each side word."""
        self.values = values
        for name, pattern in self.lexicon.postures.items():
            if pattern.search(self.text):
                self.posture.add(name)
        sentence, repeated, opened = -1, False, False
        for clause in self.clauses:
            if clause.sentence != sentence:
                if opened:
                    self.open_segment()
                sentence, repeated, opened = clause.sentence, False, False
                self.variant = bool(_VARIANT.match(clause.opener + " " + clause.text)) if clause.text else False
                if self.variant and sentence:
                    self.open_segment()
            if _ROUND.search(clause.text) and not repeated:
                repeated = opened = True
                self.round(clause)
                continue
            if not _NO.search(clause.text):
                self.clause(clause)
        return self.claims

    def open_segment(self) -> None:
        """What follows may be said of either round: its facts form a group of their own."""
        self.parity, self.segment = 0, self.segments
        self.segments += 1

    # -- facts ------------------------------------------------------------------------------------------------------

    def fact(self, limb: Limb, role: str, kind: str, clause: Clause, hard: bool = True, moved: bool = False, sign: int = SAME) -> None:
        word = limb.side
        if limb.which == "other" or (limb.which in ("that", "same") and word < 0):
            word = self.last.get(limb.region or "leg", -1)
            if word < 0:
                return
            sign ^= limb.which == "other"
            moved = False
        if word < 0:
            return
        if moved and hard:
            key = (self.segment, role)
            value = self.values[word] ^ sign ^ self.parity
            if self.moved.setdefault(key, value) != value:
                self.open_segment()
                self.moved[(self.segment, role)] = value ^ self.parity
        self.claims.facts.append(Fact(word, role, sign ^ self.parity, hard, moved, self.segment, kind, clause.sentence))

    def tie(self, one: Limb, two: Limb, sign: int, kind: str, hard: bool = True) -> None:
        a, b = one.side, two.side
        if a >= 0 and b >= 0 and a != b:
            self.claims.ties.append(Tie(a, b, sign, kind, hard))

    def round(self, clause: Clause) -> None:
        """ "Repeat with your left leg": the other round."""
        limbs = [x for x in (*clause.subject, *clause.limbs) if x.side >= 0]
        for limb in limbs:
            if limb.second >= 0:
                self.claims.ties.append(Tie(limb.side, limb.second, OPPOSITE, "pair"))
        self.parity ^= 1
        if clause.verb in ("repeat", "switch", "other", "be", "") and not clause.adverbs and not clause.lead:
            named = limbs[:1]
            for limb in named:
                if limb.second < 0:
                    self.repeat_with(limb, clause)
            return
        self.clause(clause)

    def repeat_with(self, limb: Limb, clause: Clause) -> None:
        for region in (limb.region, "leg", "arm", "trunk") if limb.region in ("trunk", "") else (limb.region,):
            if region in self.main:
                self.claims.ties.append(Tie(self.main[region], limb.side, OPPOSITE, "repeat"))
                return

    def note_main(self, limb: Limb) -> None:
        if limb.side >= 0 and limb.second < 0:
            self.main.setdefault(limb.region, limb.side)

    def clause(self, c: Clause) -> None:
        limbs = [*c.subject, *c.limbs]
        for limb in limbs:
            if limb.second >= 0:
                self.claims.ties.append(Tie(limb.side, limb.second, OPPOSITE, "pair"))
        legs = [x for x in limbs if x.region == "leg" and x.second < 0]
        arms = [x for x in limbs if x.region == "arm" and x.second < 0]
        self.roles(legs, c)
        if self.stretch(c, limbs):
            self.remember(limbs)
            return
        self.pairs(c, legs, arms)
        for leg in legs:
            self.leg(c, leg, legs)
        for d in c.directions:
            self.direction(c, d[1])
        for limb in limbs:
            if c.verb not in ("", "be", "keep", "feel") or limb.region == "arm":
                self.note_main(limb)
        self.remember(limbs)

    def remember(self, limbs: list[Limb]) -> None:
        for limb in limbs:
            if limb.side >= 0:
                self.last[limb.region or "leg"] = limb.side

    def roles(self, legs: list[Limb], c: Clause) -> None:
        for leg in legs:
            for role in leg.roles:
                if role in ("front", "back", "stance", "kneeling", "crossed", "raised", "affected", "unaffected", "top", "bottom", "working"):
                    self.fact(leg, {"kneeling": "kneel"}.get(role, role), "role", c, hard=role != "raised")
                elif role in ("bent", "straight"):
                    self.fact(leg, role, "role", c, hard=False)

    def stretch(self, c: Clause, limbs: list[Limb]) -> bool:
        """ "Feel the stretch in the front of your right hip", "to stretch the right hip flexor"."""
        if not _STRETCH.search(c.text) or (c.verb == "straighten" and not re.match(r"\W*(?:to|if|when|for)?\s*\w*\s*(?:you\b.*)?stretch", c.text, re.IGNORECASE)):
            return False
        felt = [x for x in limbs if x.region in ("leg", "trunk", "head") and x.prep not in ("with", "of", "by")]
        for limb in felt:
            if limb.region == "leg":
                self.fact(limb, f"stretch.{muscle(limb)}", "stretch", c)
        return bool(felt)

    def direction(self, c: Clause, word: int) -> None:
        limb = Limb()
        limb.side, limb.region = word, "way"
        about = [x.part for x in (*c.subject, *c.limbs)]
        text = c.text.lower()
        if "head" in about or re.search(r"\b(?:head|gaze|look|eyes|chin)\b", text):
            role = "gaze"
        elif re.search(r"\b(?:knees|legs)\b", text):
            role = "knees"
        elif c.verb in ("lean", "bend"):
            role = "lean"
        elif c.verb == "turn":
            role = "turn"
        else:
            role = "way"
        self.fact(limb, role, "direction", c, hard=False, moved=True)
        self.main.setdefault("way", word)

    def pairs(self, c: Clause, legs: list[Limb], arms: list[Limb]) -> None:
        """Two limbs in one clause: crossing, stacking, meeting."""
        for one, two in zip(legs, legs[1:], strict=False):
            prep = two.prep
            if one.part == "knee" and two.part in ("ankle", "foot", "toes", "heel") and prep in ("over", "by", "behind", "on", "front of") and c.verb not in ("cross",):
                self.tie(one, two, SAME, "stack")
                self.fact(one, "stack", "stack", c, hard=False)
            elif one.part in ("heel", "foot", "ankle") and two.part == "buttock" and prep in ("to", "by"):
                self.tie(one, two, SAME, "heel-to-buttock")
            elif prep in ("over", "on", "across") and one.part in _CROSSING and two.part in _CROSSED_ON and not (one.part == "knee" and two.part == "knee" and prep == "on"):
                if one.part in ("knee", "thigh") and two.part in ("ankle", "foot"):
                    continue
                self.tie(one, two, OPPOSITE, "crossing")
                self.fact(one, "crossed", "crossing", c, moved=c.verb not in _STILL)
                self.fact(two, "under", "crossing", c, moved=c.verb not in _STILL)
            elif c.verb == "cross" and prep in ("behind", "under", "front of", "to"):
                self.tie(one, two, OPPOSITE, "crossing")
            elif prep in ("against", "to", "inside", "outside", "by") and one.part in ("foot", "heel", "toes", "ankle") and two.part in ("thigh", "knee", "leg", "calf", "shin", "foot", "ankle"):
                hard = prep in ("against", "outside", "inside") or c.verb in ("place", "bring", "step")
                if not (one.part in ("toes", "heel") and two.part in ("knee", "shin")) and one.part != two.part or prep == "outside":
                    self.tie(one, two, OPPOSITE, "against", hard=hard and two.part in ("thigh", "knee", "leg", "calf"))
        for arm in arms:
            if arm.part in ("elbow", "arm", "forearm") and arm.side >= 0:
                for leg in legs:
                    if leg.prep in ("outside", "against") or leg.surface == "outside":
                        self.tie(arm, leg, OPPOSITE, "hook")

    def leg(self, c: Clause, leg: Limb, legs: list[Limb]) -> None:
        """One leg and what the clause does with it."""
        v, adverbs, part = c.verb, c.adverbs, leg.part
        subject_or_object = leg.prep in ("", "with") or (leg.prep == "on" and v in ("step", "kneel"))
        motion = v not in _STILL
        returning = bool(_RETURN.search(c.text)) or c.verb == "release"
        own = leg is legs[0] or leg in c.subject
        if own and subject_or_object and part in _FOOT and v in _MOVES and not returning:
            if "back" in adverbs and "forward" not in adverbs and v not in ("lift", "pull", "kneel", "lower", "bend") and part != "toes":
                self.fact(leg, "back", "step", c, moved=motion)
            elif "forward" in adverbs and "back" not in adverbs and v not in ("lift", "pull", "kneel", "lower", "press", "bend"):
                self.fact(leg, "front", "step", c, moved=motion)
        floor = any(m == "floor" and p in ("on", "to", "in", "by", "into", "against") for p, m in c.landmarks)
        if part == "knee" and not leg.plural and own:
            if (v in ("kneel",) or (v in ("other", "") and leg.prep == "on" and c.word in ("get", "come", "coming", "getting"))) and leg.prep in ("on", "", "with", "to"):
                self.fact(leg, "kneel", "kneel", c, moved=motion)
            elif ("down" in adverbs or floor) and v in ("place", "lower", "bring", "keep", "be", "", "bend", "kneel", "start", "step", "press") and subject_or_object:
                self.fact(leg, "kneel", "kneel", c, moved=motion)
            elif "up" in adverbs and v in ("", "be", "bring", "keep"):
                self.fact(leg, "kneeup", "kneel", c, moved=motion, hard=v in ("", "be"))
        chest = any(m in ("chest", "you") and p in ("to", "into", "in", "against") for p, m in c.landmarks)
        if part in ("knee", "leg", "thigh", "shin") and v in ("pull", "bring", "hold", "lift", "bend") and chest and own:
            self.fact(leg, "pulled" if part == "thigh" else "hugged", "hug", c, moved=motion)
        if part in ("foot", "ankle", "toes") and v == "hold" and own and leg.prep == "":
            self.fact(leg, "held", "held", c, moved=motion)
        if v == "stand" and leg.prep == "on":
            self.fact(leg, "stance", "stance", c, moved=True)
        if re.search(r"\bweight\b", c.text, re.IGNORECASE) and leg.prep in ("on", "to"):
            self.fact(leg, "weight", "stance", c, moved=True, hard=False)
        if part == "heel" and own and "down" in adverbs:
            self.fact(leg, "heeldown", "heel", c, hard=v in ("", "be", "keep"))
        if part == "buttock" and v in ("press", "pull"):
            self.fact(leg, "squeeze", "squeeze", c)
        if part in ("leg", "knee") and own and subject_or_object:
            if "straight" in c.states and v in _STILL:
                self.fact(leg, "straight", "straight", c)
            elif v == "straighten" and not adverbs:
                self.fact(leg, "straight", "straight", c, moved=True, hard=False)
            elif "bent" in c.states and v in _STILL:
                self.fact(leg, "bent", "bent", c)
            elif v == "bend" and "down" not in adverbs and not floor:
                self.fact(leg, "bent", "bent", c, moved=True)
        if v == "lift" and own and subject_or_object and part in ("leg", "foot", "knee"):
            self.fact(leg, "raised", "raised", c, moved=True)
        if own and part in _FOOT:
            self.fact(leg, "act", "act", c, hard=False)
