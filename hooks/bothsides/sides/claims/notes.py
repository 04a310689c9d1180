"""What is known so far of one scope, and how a fact is noted."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from copy import copy
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from ..lexicon import Lexicon
from ..quick import Quick, said
from ..reading import Clause, Limb
from ..sieve import Sieve
from ..sought import Sought
from .asked import KINDS, NEEDS, Kinds, Knowing
from .facts import SAME, Claims, Fact, Tie

_FORM = Quick(  # a form or a dance, in which each line is another step
    r"\b(?:punch\w*|kata|dachi|tai[ -]chi|ho(?:r|u)se[ -]?stance|bow stance|hard bow|single whip|grapevine|jab|gedan|chudan|roundhouse|"
    r"wild horse|crane spreads|(?:step|touch|stomp|scuff|rock|shuffle|cross) (?:left|right) (?:to|next to|beside|behind|over|forward|back|"
    r"together|across|slightly)|shuffle|coaster step|cha[- ]cha|waltz|two[- ]step|chass[eé])\b"
)
_AND_BACK = {"front": "back", "back": "front"}
_EITHER_WAY = frozenset("front back pulled strap held hooked hookarm hipdown lowered homefoot footlift flexfoot".split())
_OUT = Quick(r"\b(?:instead|rather|come (?:out|down)|com(?:e|ing) (?:back|up)|release|exit|get (?:out|up)|return\w*|finish|over)\b")
_LONG_SENTENCE = 800  # characters of a sentence in which words of order are looked for
_JUMPS = Quick(r"\b(?:jump\w*|leap\w*|hop(?:s|ping)?|land(?:s|ing)?|bound(?:s|ing)?)\b")
_FLOW = Quick(r"\b(?:in|ex)hale\s*:")  # a flow, in which each breath is another posture
_BACK_AGAIN = Quick(r"\b(?:back|cent(?:re|er)|middle|return|other|then|now|next|after|unwind|turn the|again)\b")
_RESIST = Quick(
    r"\bresist(?!ance band)|\bisometric|\b(?:push|press)\w* (?:your |the )?(?:head|temple|ear) (?:\w+ ){0,5}(?:into|against)\b|"
    r"\b(?:turn|tilt|lean|bend|mov)\w* (?:your |the )?head (?:\w+ ){0,5}against\b|\b(?:hand|fingers|palm) (?:says no|stops? it|prevents?)\b"
)
_BRIDGE = Quick(
    r"\bbridg|\b(?:lift|rais|driv|send|thrust|push|press|bring)\w* (?:up )?(?:your |the )?(?:hips?|butt\w*|bottom|pelvis|body)\b|"
    r"\b(?:hips?|butt\w*|bottom|pelvis) (?:come |up |rise |off )"
)
_TWIST = Quick(r"\b(?:(?<!without )twist|turn|rotat)")
_LEGS_APART = Quick(r"\b(?:legs? (?:\w+ ){0,4}(?:apart|wide)\b|wide[- ]leg\w*|straddle|upavi\w+|legs? (?:in|into) a v\b)")
_YOUR_SIDE = Quick(r"\byour (?:right|left)\b")
_THEIR_SIDE = Quick(r"\b(?:their|opponent[’']?s|partner[’']?s|attacker[’']?s) (?:right|left)\b")
_WALKED = Quick(  # a form, a dance: foot after foot
    r"\bstances?\b|\(counts? \d|\bgrapevine|\bshuffles?\b|\bcha[- ]cha|\bwaltz|\bline of dance|\brecover (?:right|left)|\bscuff"
)
_STRUCK = Quick(r"punch|kick|block|chop")  # “left punch, right high block”
_ALL_FOURS = Quick(r"\b(?:hands and knees|all fours|quadruped|bird[- ]?dog)\b")


_OPEN = Quick(  # “extend the trunk to the left over the left leg … rotate it to the right”: the chest is opened, no leg is crossed
    r"\b(?:extend|stretch|lengthen|lean|tilt|bend)\w* (?:your |the |from )?(?:\w+ )?(?:torso|trunk|body|spine|waist) (?:\w+ ){0,3}"
    r"(?:to|over) (?:the |your )?(?:right|left)\b"
)
_HELD = Quick(r"\b(?:tap|breaths|seconds|secs|minutes?|counts)\b")
_ROSE = Quick(r"\b(?:push|driv|press|stand|com|ris|straighten)\w*(?: (?:back|right|yourself))? up\b")


def _whole(pieces: list[str]) -> str:
    """The text of a sentence, or its beginning where it is very long."""
    if len(pieces) == 1:
        return pieces[0]
    length = count = 0
    while count < len(pieces) and length < _LONG_SENTENCE:
        length, count = length + len(pieces[count]), count + 1
    return said("".join(pieces[:count]))


NOTHING = Clause(-1, -1)  # what stands before the first clause of a sentence
_THEIRS = re.compile(r"(?:\btheir|\w[’']?s) (?:right|left)\b", re.IGNORECASE)


def _your_own(clause: Clause, text: str) -> Clause:
    """The clause without limbs of another person: “your opponent's right leg”, “under their left knee”."""

    def yours(limb: Limb) -> bool:
        return limb.side < 0 or _THEIRS.search(text[max(limb.start - 16, 0) : limb.start + 14]) is None

    if all(yours(limb) for limb in (*clause.subject, *clause.limbs)):
        return clause
    own = copy(clause)
    own.subject, own.limbs = [x for x in clause.subject if yours(x)], [x for x in clause.limbs if yours(x)]
    return own


_sentence_of = attrgetter("sentence")
_NO_WORDS = said("")

# What only matters in another posture is not taken up without it; the language's table names that one first.
_ONLY_WITH = {
    "toes-up": frozenset({"standing", "calf", "lunge"}),
    "revolved": frozenset({"wide", "gate"}),
    "square": frozenset({"wide", "gate"}),
    "under-leg": frozenset({"side-lying"}),
    "hips-back": frozenset({"half-kneeling", "lunge", "standing"}),
}


@cache
def _sought(lexicon: Lexicon) -> Sought:
    """What every text is searched for."""
    return Sought((*lexicon.postures.values(), _YOUR_SIDE, _THEIR_SIDE, _RESIST, _TWIST, _LEGS_APART, _BRIDGE, _FORM))


@lru_cache(maxsize=4)
def _asked_of_texts(kinds: Kinds[Any], count: int) -> tuple[Sieve, int]:
    """A sieve for what kinds ask of a text, and the bits of those that ask nothing of it: the same for as long as there are ``count``."""
    return Sieve(kinds.of_texts()), kinds.in_any_text()


class Trail(dict[str, tuple[Clause, Limb]]):
    """What a clause left for the next ones."""

    __slots__ = ("_knowing",)

    def __init__(self, knowing: Knowing) -> None:
        super().__init__()
        self._knowing = knowing

    def __setitem__(self, key: str, kept: tuple[Clause, Limb]) -> None:
        if key not in self:
            self._knowing.leaves(key)
        super().__setitem__(key, kept)

    def drop(self, key: str) -> None:
        """Forget what was left under the key, if anything was."""
        if key in self:
            del self[key]
            self._knowing.leaves_only(self)


def _walks(text: str, low: str) -> bool:
    """Foot after foot: two words of dances and forms, or two blows of a side."""
    found = len([*_WALKED.finditer(text, low)])
    for blow in _STRUCK.finditer(text, low):
        before = low[max(blow.start() - _BEFORE_BLOW, 0) : blow.start()].split()[-2:]
        found += "right" in before or "left" in before
    return found > 1


_BEFORE_BLOW = 24  # characters in which its side is said


class Notes:
    """What is known so far of one scope, and how a fact or a tie is noted."""

    def __init__(self, clauses: Sequence[Clause], text: str, lexicon: Lexicon, values: Sequence[int]) -> None:
        low = text.lower()
        found = _sought(lexicon).found(text, low)
        if _YOUR_SIDE in found and _THEIR_SIDE in found:
            clauses = [_your_own(clause, text) for clause in clauses]
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
        self.hands: list[Limb] = []  # arms, without what they hold
        self.next: Clause | None = None
        self.ways: dict[str, int] = {}
        self.seen: set[str] = set()
        self.signatures: dict[tuple[int, str, str, str, str], list[int]] = {}
        self.sentence = self.crossed_over = self.done = -1
        self.late = False
        self.whole: dict[int, str] = {}
        for sentence, pieces in groupby(clauses, key=_sentence_of):
            self.whole[sentence] = _whole([c.text for c in pieces])
        self.rounding = False
        self.conditional = False
        self.one_round = False  # everything is said of one side: nothing begins again with the other
        self.resists = _RESIST in found
        self.twists = _TWIST in found
        self.legs_apart = _LEGS_APART in found
        self.bridges = _BRIDGE in found
        self.crowds: dict[int, int] = {}
        for clause in clauses:
            for limb in (*clause.subject, *clause.limbs):
                if limb.side >= 0 and limb.region == "leg":
                    self.crowds[clause.sentence] = self.crowds.get(clause.sentence, 0) + 1
        self.rank = {sentence: n for n, sentence in enumerate(self.whole)}  # of the sentences that say anything
        self.after_colon = {c.sentence for c in clauses if c.colon}
        self.places: list[int] = []
        self.flows = _FORM in found or len([*_FLOW.finditer(text, low)]) > 1
        self.walks = "stretch" not in low and _walks(text, low)  # who stretches may stand in a stance, and stays there
        self.before: Clause | None = None
        self.prior = NOTHING  # the clause before in the same sentence
        self.has_words = (NEEDS["twists"] if self.twists else 0) | (NEEDS["resists"] if self.resists else 0)
        self.postures = self.claims.postures
        self._low = low
        self._says: dict[Quick, bool] = {}
        self.alternates = "alternating" in low
        for name, pattern in lexicon.postures.items():
            needs = _ONLY_WITH.get(name)
            if pattern in found and (needs is None or not needs.isdisjoint(self.postures)):
                self.postures.add(name)
        if {"supine", "quadruped"} <= self.postures and not _ALL_FOURS.search(text, low):
            self.postures.discard("quadruped")  # on the back the legs make a table top
        if "revolved" in self.postures and _OPEN.search(text, low):
            self.postures.discard("revolved")

        sieve, always = _asked_of_texts(KINDS, len(KINDS))
        self.knowing = Knowing(KINDS, self.postures, always | sieve.bits(low))
        self.trail = Trail(self.knowing)

    def fact(self, limb: Limb, role: str, kind: str, hard: bool = True, moved: bool = False, sign: int = SAME) -> None:
        """Note that the limb has a role."""
        word = limb.side
        if word < 0:
            word, flip = self.antecedent(limb)
            if word < 0:
                return
            sign ^= flip
        moved = moved or (self.moving and not role.startswith("stretch"))
        if hard and role in _AND_BACK:
            if moved and kind != "role" and not self.one_round and self.goes_back(word, sign, role):
                return
            if kind == "step":
                self.stepped.setdefault((0, role, self.values[word] ^ sign), self.sentence)
        if kind == "direction" and self.turns_back():
            self.claims.turned.add(word)
        if self.conditional and not self.one_round and kind not in ("stretch", "felt-side") and not self.either_way(word, sign, role, kind):
            hard = False
        if (self.walks and kind == "step" and not self.one_round) or (kind == "hips" and "wide" in self.postures):
            hard = False  # each foot in turn; who turns to the leg behind has it in front
        if role == "bend" and self.alternates:
            hard = False  # each leg in turn
        if role == "stance" and self.holds(_JUMPS, self.sentence):
            hard = False  # the leg that was lifted lands
        if hard and role not in self.seen:
            self.sees(role)
        self.claims.facts.append(Fact(word, role, sign, hard, moved, 0, kind, self.sentence))

    def sees(self, role: str) -> None:
        """Note that some limb has the role."""
        self.seen.add(role)
        self.knowing.sees(role)

    def forgets(self, role: str) -> None:
        """Note that no limb has the role."""
        self.seen.discard(role)
        self.knowing.sees_only(self.seen)

    def stands(self, also: Collection[str], without: Collection[str]) -> None:
        """Note what a record states of the posture: what it is besides what the text says, and what it is not."""
        self.postures |= {*also}
        self.postures -= {*without}
        self.knowing.stands(self.postures)

    def takes_up(self, posture: str) -> None:
        """Note another posture of the text."""
        self.postures.add(posture)
        self.knowing.takes_up(posture)

    def either_way(self, word: int, sign: int, role: str, kind: str) -> bool:
        """Whether an easier or harder way of doing it, or the way out, has the same limb in that role."""
        if role in _AND_BACK and kind == "step":  # “if your knee hurts, step the foot back a little”: the one that is in front
            moved = (0, _AND_BACK[role], self.values[word] ^ sign) in self.stepped
            return not moved and not self.holds(_OUT, self.sentence)
        return role in _EITHER_WAY

    def holds(self, pattern: Quick, sentence: int) -> bool:
        """Whether the sentence holds what the pattern looks for."""
        return pattern.search(self.whole.get(sentence, _NO_WORDS)) is not None

    def says(self, pattern: Quick) -> bool:
        """Whether the text holds what the pattern looks for: looked up once."""
        says = self._says.get(pattern)
        if says is None:
            says = self._says[pattern] = pattern.search(self.text, self._low) is not None
        return says

    def opened_by_colon(self, sentence: int) -> bool:
        """Whether the sentence stands after a colon: what is before it is its title."""
        return sentence in self.after_colon

    def turns_back(self) -> bool:
        """The sentence goes on to the other way: looked up once a sentence."""
        return self.holds(_BACK_AGAIN, self.sentence)

    def goes_back(self, word: int, sign: int, role: str) -> bool:
        """The foot that was stepped back some sentences ago is stepped forward again: the end of the round."""
        value = self.values[word] ^ sign
        key = (0, role, value)
        self.stepped.setdefault(key, self.sentence)
        before = self.stepped.get((0, _AND_BACK[role], value))
        if before is None or self.rounding:
            return False
        if any(f.kind == "home" and before < f.sentence < self.sentence for f in self.claims.facts[-8:]):
            return True  # both feet were together in between
        if self.sentence - before >= 3 or self.flows:
            return True
        if any(self.holds(_ROSE, n) for n in range(before + 1, self.sentence + 1)):
            return True
        stepped = next((c.start for c in self.clauses if c.sentence == before), 0)
        return before < self.sentence and _HELD.search(self.text[stepped : self.places[word]]) is not None

    def antecedent(self, limb: Limb) -> tuple[int, int]:
        """The side word that "the other leg", "that foot" or, in one sentence, "your knee" points back to, and whether opposite."""
        last = self.last.get(limb.region or "leg")
        if self.text.startswith("-", limb.end):
            return -1, 0  # “a knee-height stool” is nobody's knee
        if limb.region == "leg" and not (limb.which or limb.plural or limb.roles):  # “your left leg bent with your foot on …”
            here = [x.side for x in self.legs if x.start < limb.start and x.side >= 0]
            if len(here) == 1:
                return here[0], 0
        if last is None or limb.plural or limb.which in ("both", "one"):
            return -1, 0
        word, sentence, alone = last
        if limb.which == "other":
            return (word, 1) if alone and sentence >= self.sentence - 1 else (-1, 0)
        near = sentence >= self.sentence - 1 if limb.which == "that" else sentence == self.sentence  # “let that knee fall”
        return (word, 0) if near and alone and not limb.roles else (-1, 0)

    def tie(self, one: Limb, two: Limb, sign: int, kind: str, hard: bool = True) -> None:
        """Note that two limbs with side words are on the same side or on opposite ones."""
        (a, m), (b, n) = (((x.side, 0) if x.side >= 0 else self.antecedent(x)) for x in (one, two))
        if a >= 0 and b >= 0 and a != b:
            self.claims.ties.append(Tie(a, b, sign ^ m ^ n, kind, hard and (one.side >= 0 <= two.side or not self.conditional)))
