"""What clauses say of limbs: facts that tie a side word to a role, or two side words to each other.

A fact is made only where the clause is understood. *Hard* facts can contradict each other and so make a problem; *soft*
ones only show that a word was read (coverage) and help to find the word at fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field

from .lexicon import Lexicon
from .quick import Quick
from .reading import Clause, Limb
from .rounds import Seam

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
class Repeat:
    """“Repeat with your left leg”: the word of the other round, and the region it names."""

    word: int
    region: str
    segment: int


@dataclass(slots=True)
class Claims:
    """Everything one scope says."""

    facts: list[Fact] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    postures: set[str] = field(default_factory=set)
    repeats: list[Repeat] = field(default_factory=list)
    main: dict[str, int] = field(default_factory=dict)
    mentions: list[tuple[int, bool]] = field(default_factory=list)
    wrong_roles: list[tuple[int, int]] = field(default_factory=list)
    nouns: list[tuple[str, int]] = field(default_factory=list)
    phrases: dict[int, str] = field(default_factory=dict)
    rounds: list[int] = field(default_factory=list)
    named: dict[str, list[int]] = field(default_factory=dict)
    turned: set[int] = field(default_factory=set)
    seams: list[Seam] = field(default_factory=list)


CROSSING = frozenset({"ankle", "foot", "shin", "calf", "leg", "heel", "knee", "thigh"})
CROSSED_ON = frozenset({"knee", "thigh", "leg", "shin", "ankle", "foot"})
FOOT = frozenset({"foot", "heel", "toes", "ankle", "leg", "knee", "shin"})
MOVES = frozenset(
    {
        "repeat",
        "switch",
        "step",
        "place",
        "bring",
        "straighten",
        "reach",
        "lift",
        "keep",
        "be",
        "",
        "start",
        "other",
        "press",
        "cross",
        "kneel",
        "release",
        "stand",
        "sit",
        "lower",
        "bend",
        "pull",
    }
)
STILL = frozenset({"", "be", "keep", "sit", "stand", "lie", "start"})

STRETCH = Quick(
    r"\b(?:(?:mild|light|gentle|slight|some|strong|good|deep|a|the) pull|stretch\w*|feel\w*|felt|sensation|lengthening|"
    r"aches?|breathe into|lights? up|opens|tug|loosens?|gets it|pull is|gentle pull|hip pulls|thigh pulls)\b"
)
_ROUND = Quick(
    r"\b(?:repeat\w*|switch\w*|swap\w*|chang(?:e|ing) (?:sides?|legs?|hands?|arms?|feet|over|so\b|and\b|to\b|round|the)|"
    r"(?:then|and) change\b|turn (?:round|around|over) (?:and|to)|roll (?:over|onto)|(?:^\W*|\b(?:on|for|do|"
    r"then) )(?:the |your )?(?:other|opposite) (?:side|leg|foot|arm|hand|knee|hip|direction)s?(?=\W*$| (?:as well|too|"
    r"and)\b)|"
    r"(?:do|perform|complete|doing|make|follow) (?:it|this|that|the same|these|them|again)\b.{0,40}\b(?:right|left)|"
    r"same (?:exercise|movement|reps|number|amount|again|thing|way|stretch|for|with|on|steps|to)|"
    r"vice versa|alternat\w+|mirror|continue (?:with|on)|(?:on|use|using|to|with) (?:the |your )?(?:left|right|"
    r"other)(?: \w+)? instead|in reverse|reverse (?:the )?(?:sides?|legs?|position\w*|feet|arms?))\b"
)
RETURN = Quick(
    r"\b(?:return|starting position|start position|to meet|to stand|initial|original|come out|to release|next to|"
    r"together|again|level|alongside|home|to exit|to finish|back up|home)\b"
)
DONE = Quick(r"\b(?:done|finish\w*|complet\w+|start(?:ing)? (?:with|on)|begin(?:ning)? (?:with|on)|first)\b")
_NO = Quick(r"\b(?:no|nothing|not|n[’']t|never|without|avoid|instead of|rather than|as if|as though|imagine|pretend)\b")
_BEYOND = Quick(r"\b(?:beyond|past|in front of|further than|over)\b")
_TIMES = Quick(r"\b(?:times|reps|repetitions|again|each|every|all|more|sets?|same side|seconds)\b|\d")
_ASIDE = Quick(r"^\W*to (?:come out|release|exit|get out|get up|return|finish|come back)\b")
_NEXT = Quick(
    r"\b(?:now|then|next|again|after\w*|alternat\w+|switch\w*|other|opposite|follow\w*|finally|when|once|too|also|as well|"
    r"(?:press|step|push|come) back)\b"
)
_STICKY = frozenset({"kneel", "held", "crossed", "under", "front", "back", "stance"})
IN_TURN = frozenset({"then", "before", "after", "once", "until", "so", "or", "and then", "as if", "if"})
_NOW_REPEAT = Quick(r"^\W*(?:now|then|next),? (?:kneel|step|cross|place|lie|put|bring|stand|lift|bend)\b[^.]*\b(?:and|then) repeat\W*$")
_AND_BACK = {"front": "back", "back": "front"}
_LONG_SENTENCE = 800  # characters of a sentence in which words of order are looked for
_MAYBE_ROUND = Quick(
    r"repeat|switch|swap|chang|other|opposite|same|vice|alternat|mirror|continue|instead|reverse|turn|roll|"
    r"\b(?:do|perform|"
    r"complet|mak|follow)"
)
_LEG_VERBS = frozenset({"step", "bring", "lift", "kneel", "straighten", "lower"})
_RESTING = frozenset({"resting", "sitting", "lying", "placing", "hovering"})
_UP = frozenset({"hugged", "pulled", "pulledleg", "raised"})
_VARIANT = Quick(
    r"^\W*(?:or\b|alternatively|variation|another|option|you can also|it can also|modif|"
    r"if (?:it|this|you|that)|for example|some(?:times)?|to (?:stretch|work|target) (?:the |your )?(?:right|left)|for (?:the|"
    r"your) (?:right|left))"
)


_TURN = Quick(
    r"\b(?:uncross|undo|unhook|unwind|let go|after (?:this|the) change|other way|lefties|left-handers?|right-handers?|"
    r"roll over|turn over|turn round|turn around|swap|begin again|start again|for the other|vice versa|walk round|"
    r"go to the other)\b"
)
_BACK_AGAIN = Quick(r"\b(?:back|cent(?:re|er)|middle|return|other|then|now|next|after|unwind|turn the|again)\b")
_ALTERNATE = Quick(r"\balternat")
_THEN = Quick(r"\b(?:then|and|next|before)\b")


_THEN_WORDS = frozenset({"then", "and then", "before", "or"})
_RESIST = Quick(r"\bresist")
_TWIST = Quick(r"\b(?:twist|turn|rotat)")
_ANNOUNCED, _BY_THE_WAY, _TURNED, _NEXT_ONE = Seam(0.1, 0.2), Seam(0.2), Seam(0.6), Seam(0.7)
_THEREUPON, _SENTENCE, _CLAUSE = Seam(0.9), Seam(1.6), Seam(3.0)


def muscle(limb: Limb) -> str:
    """Which region is stretched there: hf (front of hip and thigh), gl, ham, calf, add, hip, or the trunk's."""
    noun, surface = limb.noun, limb.surface
    if limb.prep == "behind" and limb.part in ("thigh", "knee", "leg"):
        return "ham"
    if limb.part == "hip":
        if surface == "front" or any(w in noun for w in ("flexor", "psoas", "iliacus")):
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
    """Reads the clauses of one scope into claims: which round a clause speaks of, and what it says there."""

    def __init__(self, clauses: Sequence[Clause], text: str, lexicon: Lexicon, values: Sequence[int]) -> None:
        self.clauses, self.text, self.lexicon, self.values = clauses, text, lexicon, values
        self.claims = Claims()
        self.parity, self.segment = 0, 0
        self.moved: dict[tuple[int, str], tuple[int, int]] = {}
        self.last: dict[str, tuple[int, int, bool]] = {}
        self.alike: list[tuple[Limb, int, Clause]] = []
        self.stepped: dict[tuple[int, str, int], int] = {}
        self.moving = False
        self.felt = -1
        self.legs: list[Limb] = []
        self.arms: list[Limb] = []
        self.next: Clause | None = None
        self.ways: dict[str, int] = {}
        self.trail: dict[str, tuple[Clause, Limb]] = {}
        self.seen: set[str] = set()
        self.signatures: dict[tuple[int, str, str, str, str], list[int]] = {}
        self.sentence = self.crossed_over = self.done = -1
        self.late = False
        self.whole: dict[int, str] = {}
        for clause in clauses:
            said = self.whole.get(clause.sentence, "")
            self.whole[clause.sentence] = said + clause.text if len(said) < _LONG_SENTENCE else said
        self.rounding = False
        self.conditional = False
        self.held: dict[tuple[Quick, int], bool] = {}
        self.resists = _RESIST.search(text) is not None
        self.twists = _TWIST.search(text) is not None
        self.crowds: dict[int, int] = {}
        for clause in clauses:
            self.crowds[clause.sentence] = self.crowds.get(clause.sentence, 0) + sum(
                x.side >= 0 and x.region == "leg" for x in (*clause.subject, *clause.limbs)
            )
        self.places: list[int] = []
        self.before: Clause | None = None
        self.postures = self.claims.postures
        low = text.lower()
        for name, pattern in lexicon.postures.items():
            if pattern.search(text, low):
                self.postures.add(name)

    def read(self) -> Claims:
        """All facts and ties, and the seams at which a round may change."""
        sentence, turns = -1, False
        for number, clause in enumerate(self.clauses):
            fresh = clause.sentence != sentence
            if clause.sentence == sentence + 1 and self.rounding and clause.colon:
                sentence = self.sentence = clause.sentence
                turns = True
            elif fresh:
                sentence, self.rounding = clause.sentence, False
                self.done = -1
                turns = _MAYBE_ROUND.search(self.whole[sentence]) is not None
                self.sentence = sentence
            self.next = self.clauses[number + 1] if number + 1 < len(self.clauses) else None
            announced = not self.rounding and turns and bool(_ROUND.search(clause.text))
            self.claims.seams.append(self.seam(clause, fresh, announced))
            self.late = self.late or self.claims.seams[-1].change < 0.65
            if announced:
                self.rounding = True
                self.round(clause, number)
            elif self.rounding and clause.word in ("do", "perform", "repeat", "performing", "stretch", "work", "exercise") and not clause.adverbs:
                self.next_round(clause)
            elif not self.negated(clause):
                self.clause(clause)
            elif _BEYOND.search(clause.text):
                self.legs = [x for x in (*clause.subject, *clause.limbs) if x.region == "leg" and x.second < 0]
                crossing = FRAMES[[f.__name__ for f in FRAMES].index("crossing")]
                crossing(self, clause, [*clause.subject, *clause.limbs])
            self.before = clause
        return self.claims

    def negated(self, clause: Clause) -> bool:
        """A "not" or "without" that stands before the first limb or direction of the clause."""
        found = _NO.search(clause.text)
        if not found:
            return False
        places = [x.start for x in (*clause.subject, *clause.limbs) if x.side >= 0] + [self.places[w] for _, w in clause.directions]
        first = min(places, default=-1)
        return first < 0 or clause.start + found.start() < first

    def seam(self, clause: Clause, fresh: bool, announced: bool) -> Seam:
        """The price of a change of round before this clause."""
        if announced and not _TIMES.search(clause.text):
            return _ANNOUNCED
        if announced or _ASIDE.match(clause.text) or (fresh and _VARIANT.match(clause.text)):
            return _BY_THE_WAY
        if _TURN.search(clause.text):
            return _TURNED
        if fresh:
            return _NEXT_ONE if self.holds(_NEXT, clause.sentence) else _SENTENCE
        return _THEREUPON if clause.opener in _THEN_WORDS else _CLAUSE

    def fact(self, limb: Limb, role: str, kind: str, hard: bool = True, moved: bool = False, sign: int = SAME) -> None:
        """Note that the limb has a role."""
        word = limb.side
        if word < 0:
            word, flip = self.antecedent(limb)
            if word < 0:
                return
            sign ^= flip
        moved = moved or (self.moving and not role.startswith("stretch"))
        if moved and hard and role in _AND_BACK and self.goes_back(word, sign, role):
            return
        if kind == "direction" and self.turns_back():
            self.claims.turned.add(word)
        if self.conditional and kind not in ("stretch", "felt-side"):
            hard = False
        if hard:
            self.seen.add(role)
        self.claims.facts.append(Fact(word, role, sign, hard, moved, 0, kind, self.sentence))

    def holds(self, pattern: Quick, sentence: int) -> bool:
        """Whether the sentence holds what the pattern looks for: looked up once."""
        key = (pattern, sentence)
        found = self.held.get(key)
        if found is None:
            found = self.held[key] = pattern.search(self.whole.get(sentence, "")) is not None
        return found

    def turns_back(self) -> bool:
        """The sentence goes on to the other way: looked up once a sentence."""
        return self.holds(_BACK_AGAIN, self.sentence)

    def goes_back(self, word: int, sign: int, role: str) -> bool:
        """The foot that was stepped back some sentences ago is stepped forward again: the end of the round."""
        value = self.values[word] ^ sign
        key = (0, role, value)
        self.stepped.setdefault(key, self.sentence)
        before = self.stepped.get((0, _AND_BACK[role], value))
        return before is not None and self.sentence - before >= 3 and not self.rounding

    def antecedent(self, limb: Limb) -> tuple[int, int]:
        """The side word that "the other leg", "that foot" or, in one sentence, "your knee" points back to, and whether opposite."""
        last = self.last.get(limb.region or "leg")
        if last is None or limb.plural or limb.which in ("both", "one"):
            return -1, 0
        word, sentence, alone = last
        if limb.which == "other":
            return (word, 1) if alone and sentence >= self.sentence - 1 else (-1, 0)
        return (word, 0) if sentence == self.sentence and alone and not limb.roles else (-1, 0)

    def tie(self, one: Limb, two: Limb, sign: int, kind: str, hard: bool = True) -> None:
        """Note that two limbs with side words are on the same side or on opposite ones."""
        a, b = one.side, two.side
        if a >= 0 and b >= 0 and a != b:
            self.claims.ties.append(Tie(a, b, sign, kind, hard))

    def round(self, clause: Clause, number: int) -> None:
        """“Repeat with your left leg”: the other round."""
        self.claims.rounds.append(clause.start)
        limbs = [x for x in (*clause.subject, *clause.limbs) if x.side >= 0]
        self.parity ^= 1
        bare = clause.verb in ("repeat", "switch", "other", "be", "") and not clause.adverbs and not clause.lead and not clause.states
        if bare and not (clause.directions and clause.directions[0][0] not in ("repeat", "switch")):
            before = self.before
            if (
                before is not None
                and before.sentence == clause.sentence
                and before.verb in ("lower", "release", "place", "bring")
                and len(limbs) == 1
            ):
                for down in (*before.subject, *before.limbs):
                    if down.side >= 0 and down.region == limbs[0].region == "leg" and down.prep in ("", "of"):
                        self.tie(down, limbs[0], OPPOSITE, "switch")
            for limb in limbs if not any(x.prep in ("over", "across") for x in limbs) else []:
                after = [x for c in self.clauses[number + 1 : number + 4] if c.sentence == clause.sentence for x in (*c.subject, *c.limbs)]
                second = [x for x in after[:1] if x.side >= 0 and (x.noun == limb.noun or x.bare)]
                if (
                    second
                    and self.clauses[number + 1].verb in ("", "repeat", "other")
                    and _THEN.search(self.clauses[number + 1].opener + " " + self.clauses[number + 1].text)
                ):
                    self.tie(limb, second[0], OPPOSITE, "switch")
                elif (limb.prep in ("on", "over", "under", "behind", "by", "to") and len(limbs) > 1) or (
                    limb.part == "side" and "side-lying" in self.postures
                ):
                    continue
                elif limb.second < 0 and limb.part != "thing" and not _TIMES.search(clause.text):
                    self.claims.repeats.append(Repeat(limb.side, limb.region, self.segment))
            for verb, word in clause.directions:
                if verb in ("repeat", "switch") and not _TIMES.search(clause.text) and len(clause.directions) == 1:
                    if self.done >= 0:
                        self.claims.ties.append(Tie(self.done, word, OPPOSITE, "switch"))
                    elif self.claims.named.get("way") or re.search(r"\bside\b", clause.text, re.IGNORECASE):
                        self.claims.repeats.append(Repeat(word, "way" if verb == "repeat" else "side", self.segment))
        self.clause(clause)

    def next_round(self, clause: Clause) -> None:
        """“Turn over to do the right leg”."""
        for limb in (*clause.subject, *clause.limbs):
            if (
                limb.side >= 0
                and limb.second < 0
                and not _TIMES.search(clause.text)
                and not (limb.part == "side" and "side-lying" in self.postures)
            ):
                self.claims.repeats.append(Repeat(limb.side, limb.region, self.segment))
        self.clause(clause)

    def again(self, limb: Limb, clause: Clause) -> None:
        """In the other round, what is said in the same words is said of the other side."""
        if limb.side < 0 or limb.second >= 0 or limb.which == "it":
            return
        place = (clause.adverbs[:1], clause.states[:1], clause.landmarks[:1])
        exact = (self.segment, clause.verb, limb.part, limb.prep, str(place))
        loose = (self.segment, "", limb.part, limb.prep if limb.prep != "with" else "", "")
        if self.holds(_ALTERNATE, clause.sentence) or not (clause.verb or any(place)):
            return
        if any(x is not limb and x.side >= 0 and x.part == limb.part for x in (*clause.subject, *clause.limbs)):
            return
        if not self.rounding:
            self.signatures.setdefault(exact, []).append(limb.side)
            self.signatures.setdefault(loose, []).append(limb.side)
            return
        plain = (
            not any(place)
            and (limb.region != "leg" or limb.prep in ("on", "over", "under", "behind", "around"))
            and clause.verb in ("repeat", "switch", "", "other", "place")
        )
        words = self.signatures.get(exact) or (self.signatures.get(loose) if plain else None) or []
        if (
            words
            and exact in self.signatures
            and not _TIMES.search(clause.text)
            and len({self.values[w] for w in words}) == 1
            and self.parity
        ):
            for word in words[-3:]:
                self.claims.ties.append(Tie(word, limb.side, OPPOSITE, "repeat"))

    def completed(self, clause: Clause, limbs: list[Limb]) -> list[Limb]:
        """The limbs with what is left unsaid: “slide the left back” means the leg, “… resting on your thigh” the ankle before."""
        for limb in limbs:
            if limb.bare and not limb.part and limb.side >= 0 and limb.prep == "" and clause.verb in _LEG_VERBS and clause.adverbs:
                limb.part, limb.region = "leg", "leg"
        before = self.before
        if clause.word in _RESTING and limbs and limbs[0].prep and not clause.subject and before and before.sentence == clause.sentence:
            first = next((x for x in (*before.limbs, *before.subject) if x.part and x.prep == "" and not x.plural), None)
            if first is not None:
                limb = copy(first)
                limb.which, limb.prep = "it", ""
                clause.subject.append(limb)
                return [limb, *limbs]
        return limbs

    def bears(self, clause: Clause, limbs: list[Limb]) -> bool:
        """The clause names a side, or a limb that points back to one."""
        if clause.directions or any(x.side >= 0 or x.which == "other" or x.roles for x in limbs):
            return True
        return any(last[1] == self.sentence for last in self.last.values())

    def clause(self, clause: Clause) -> None:
        """Everything that one clause says."""
        limbs = [*clause.subject, *clause.limbs]
        before = self.before
        carried = self.conditional and before is not None and before.sentence == clause.sentence
        self.conditional = clause.opener == "if" or carried or (clause.sentence > 0 and self.holds(_ASIDE, clause.sentence))
        if clause.opener in IN_TURN:
            self.alike = []
        if not (limbs or clause.directions) or not self.bears(clause, limbs):
            return
        limbs = self.completed(clause, limbs)
        self.legs = [x for x in limbs if x.region == "leg" and x.second < 0]
        self.arms = [x for x in limbs if x.region == "arm" and x.second < 0]
        for limb in limbs:
            if limb.second >= 0:
                self.claims.ties.append(Tie(limb.side, limb.second, OPPOSITE, "pair"))
        for limb in limbs:
            if limb.side >= 0 and limb.noun:
                self.claims.nouns.append((limb.noun, limb.side))
            if limb.side >= 0:
                self.claims.phrases.setdefault(limb.side, " ".join(self.text[limb.start : limb.end].split()))
            self.again(limb, clause)
            if (
                limb.which == "other"
                and limb.side >= 0
                and (last := self.last.get(limb.region or "leg"))
                and last[2]
                and last[1] >= self.sentence - 1
                and not self.rounding
            ):
                self.claims.ties.append(Tie(last[0], limb.side, OPPOSITE, "other"))
        self.moving = clause.verb not in STILL
        for frame in FRAMES:
            if frame(self, clause, limbs):
                break
        for frame in ALWAYS:
            frame(self, clause, limbs)
        if not self.rounding and not self.claims.repeats:
            for limb in limbs:
                if limb.side >= 0 and limb.second < 0:
                    self.claims.named.setdefault(limb.region, []).append(limb.side)
                if limb.side >= 0 and limb.second < 0 and (clause.verb not in ("", "be", "keep", "feel") or limb.region == "arm"):
                    self.claims.main.setdefault(limb.region, limb.side)
            for _, word in clause.directions:
                self.claims.main.setdefault("way", word)
                self.claims.named.setdefault("way", []).append(word)
        for limb in limbs:
            if limb.side >= 0 and limb.second < 0:
                region = limb.region or "leg"
                word, sentence, alone = self.last.get(region, (limb.side, clause.sentence, True))
                same = self.values[word] == self.values[limb.side] or sentence != clause.sentence
                self.last[region] = (limb.side, clause.sentence, same and (alone or sentence != clause.sentence))


Frame = Callable[[Scope, Clause, list[Limb]], bool]
FRAMES: list[Frame] = []
ALWAYS: list[Frame] = []


def frame(read: Frame) -> Frame:
    """Register a kind of clause; one that returns True leaves nothing for those after it."""
    FRAMES.append(read)
    return read


def always(read: Frame) -> Frame:
    """Register a kind of clause that is read whatever the others made of it."""
    ALWAYS.append(read)
    return read
