"""From a run of text to clauses: which limbs a clause names, what it does with them, and where to.

A reader of one pass over tokens, no parser: it knows noun phrases of limbs ("the ball of your front (left) foot"), verbs,
prepositions, adverbs of place and the seams between clauses. What it does not know it steps over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lexicon import Entry, Lexicon
from .quick import Quick
from .words import SideWord

_TOKEN = re.compile(
    r"(?i:(?:down|up)ward(?:s|-| )*(?:facing )?dog\b|step \d+(?=[:.)]))|[A-Za-zÀ-ɏ]+(?:[’'-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,/]\d+)*|\.(?=\s|$|[)\]\"”’*])|[,;:!?()—–…&]|\n\s*\n"
)
_DETERMINERS = frozenset("the your a an his her their my our its this that these those each every both either one".split())
_ENDS = frozenset(".!?;:…")
_COMMAS = frozenset(",—–()")
_PREPOSITIONS = {
    "over": "over", "on": "on", "onto": "on", "above": "over", "atop": "on", "upon": "on", "to": "to", "toward": "to", "towards": "to",
    "into": "to", "against": "against", "under": "under", "underneath": "under", "below": "under", "beneath": "under", "behind": "behind",
    "outside": "outside", "inside": "inside", "beside": "by", "besides": "by", "by": "by", "near": "by", "with": "with", "of": "of",
    "from": "from", "off": "from", "in": "in", "at": "at", "around": "around", "round": "around", "through": "through", "between": "between", "past": "past",
    "along": "along", "for": "for", "across": "across", "using": "with", "alongside": "by", "meet": "meet", "touches": "touch",
    "touch": "touch", "beyond": "over", "touching": "touch", "than": "than", "within": "in",
}  # fmt: skip
_SURFACES = frozenset(
    "front back inside outside top bottom ball arch mound side edge tip base crease center centre middle backs rear underside inner outer".split()
)
_TAKES = frozenset("take takes taking keep keeping keeps get catch let letting grab".split())
_BEFORE_NOUNS = frozenset(
    "a the this that deep gentle slight low high long side reverse kneeling runner's runner’s your his her full good nice "
    "comfortable".split()
)
_MOVES_BOTH = frozenset({"lift", "bring", "straighten", "reach", "lower"})
_ALLOWS = frozenset({"allow", "allows", "allowing"})
_COMMANDS = frozenset({"step", "place", "bring", "kneel", "bend", "lift", "pull", "hold", "stand", "press", "lie", "sit", "cross"})
_OF_ONE = frozenset("toes fingers fingertips ribs hamstrings quads glutes flexors buttocks".split())  # of one side they are one limb
_IT = frozenset({"it", "it's", "it’s"})
_SMALL = frozenset(
    "is are was as if that which who will would may might can could comes crosses follows goes leads does do has had have he she it you "
    "they we or and nor too also again only just first last twice one ones any all some more most very not no never always then there "
    "here this out off away up down so than s".split()
)
_FLESH = frozenset("thigh thighs hip hips calf buttock groin shoulder".split())
_ADJECTIVES = frozenset("inner outer lower upper big little small own whole entire bare side flat".split())


_CUE_LENGTH = 24
_BEYOND = 8  # tokens that are looked for after the last one, and before the first
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n\s*\n")
_CUES = Quick(
    r"\b(?:other|opposite|repeat|switch|swap|chang|same|vice versa|alternat|mirror|continu|instead|revers|front|rear|"
    r"back (?:leg|knee|foot|hip)|variation|option|"
    r"modif|for example|turn (?:round|around|over)|roll)|(?:^|[.!?]\s+)(?:or|if|another|you can|it can|for (?:a|an)|some|"
    r"to (?:come|release|exit|get|return|finish))\b"
)


class Limb:
    """A limb as named once. ``side`` is the index of its side word or -1; ``which`` is "other", "same", "that" or "both"."""

    __slots__ = ("bare", "end", "inner", "noun", "part", "plural", "prep", "region", "roles", "second", "side", "start", "surface", "which")

    def __init__(self) -> None:
        self.side = self.second = -1
        self.noun = self.part = self.region = self.surface = self.which = self.prep = ""
        self.roles: list[str] = []
        self.bare = self.plural = False
        self.start = self.end = self.inner = 0

    def __repr__(self) -> str:
        roles = "".join(f"{r} " for r in self.roles)
        return f"<{self.prep} {self.which} {roles}{self.side}:{self.surface} {self.part}>"


class Clause:
    """One thing that is said: a verb (or none), the limbs before and after it, and where to."""

    __slots__ = (
        "adverbs",
        "colon",
        "directions",
        "first",
        "gerund",
        "landmarks",
        "lead",
        "limbs",
        "low",
        "opener",
        "sentence",
        "start",
        "states",
        "subject",
        "text",
        "verb",
        "word",
    )

    def __init__(self, sentence: int, start: int) -> None:
        self.sentence, self.start = sentence, start
        self.verb = self.word = self.opener = self.text = self.lead = self.low = ""
        self.limbs: list[Limb] = []
        self.subject: list[Limb] = []
        self.adverbs: list[str] = []
        self.states: list[str] = []
        self.directions: list[tuple[str, int]] = []
        self.landmarks: list[tuple[str, str]] = []
        self.gerund = self.first = self.colon = False

    def __repr__(self) -> str:
        return (
            f"[{self.sentence} {self.opener}|{self.subject} {self.verb}:{self.word} {self.limbs} adv={self.adverbs} st={self.states}"
            f" dir={self.directions} lm={self.landmarks}]"
        )


Token = tuple[int, int, str, Entry | None, int]


def tokens(text: str, sides: Sequence[SideWord], words: dict[str, Entry]) -> list[Token]:
    """Tokens of ``text``: start, end, small letters, entry, index of the side word or -1."""
    at = {w.start: i for i, w in enumerate(sides) if w.side}
    found: list[Token] = []
    for first, last, read in _sentences(text, sides):
        if not read:
            found.append((last - 1, last, ".", None, -1))
            continue
        for match in _TOKEN.finditer(text, first, last):
            start, end = match.span()
            low = match[0].lower()
            found.append((start, end, low, words.get(low), at.get(start, -1)))
    return found


def _sentences(text: str, sides: Sequence[SideWord]) -> list[tuple[int, int, bool]]:
    """Sentences, and whether each has to be read: it names a side, or a word that bears on those that do."""
    found = []
    start, k, n = 0, 0, len(sides)
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    for end in [*ends, len(text)]:
        read = False
        while k < n and sides[k].start < end:
            read, k = True, k + 1
        if end > start:
            read = read or _cue(text, start, end)
            found.append((start, end, read))
        start = end
    return found


def _cue(text: str, start: int, end: int) -> bool:
    """Whether a cue begins in this sentence; "or" at the beginning of the next one is a cue that begins with the full stop."""
    last = end + _CUE_LENGTH
    if not _CUES.may(text[start:last]):
        return False
    match = _CUES.pattern.search(text, start, last)
    return match is not None and match.start() < end


class Reader:
    """Reads the tokens of one block into clauses."""

    def __init__(self, text: str, sides: Sequence[SideWord], lexicon: Lexicon) -> None:
        self.text = text
        self.toks = tokens(text, sides, lexicon.words)
        self.n = len(self.toks)
        self.low = [*(t[2] for t in self.toks), *["."] * _BEYOND].__getitem__  # the small letters of a token; a full stop outside
        self.entry = [*(t[3] for t in self.toks), *[None] * _BEYOND].__getitem__  # the lexicon's entry for a token
        self.clauses: list[Clause] = []
        self.sentence = 0

    def part_at(self, i: int) -> bool:
        """Whether token ``i`` is a part of the body."""
        e = self.entry(i)
        return bool(e and e.part)

    # -- noun phrases ---------------------------------------------------------------------------------------------

    def limb(self, i: int) -> tuple[Limb, int] | None:
        """A limb's noun phrase that starts at token ``i``, and the token after it."""
        limb, j, seen_det, open_paren = Limb(), i, False, False
        toks, n = self.toks, self.n
        limb.start = toks[i][0]
        while j < n:
            _start, _end, low, e, side = toks[j]
            if side >= 0:
                if limb.side >= 0:
                    limb.second = side
                else:
                    limb.side = side
                    if low not in ("right", "left") and low.endswith(("-side", "-sided")) and low.endswith("side"):
                        limb.part, limb.region = "side", "trunk"
                j += 1
            elif (
                low == "("
                and j + 2 < n
                and (toks[j + 1][4] >= 0 or (limb.side >= 0 and self._role_word(j + 1)))
                and self.low(j + 2) in (")", "or")
            ):
                open_paren, j = True, j + 1
            elif low == ")" and open_paren:
                open_paren, j = False, j + 1
            elif low == "," and limb.side < 0 and seen_det and limb.roles and j + 1 < n and toks[j + 1][4] >= 0 and self.part_at(j + 2):
                j += 1
            elif low in ("and", "or", "&", "/") and limb.side >= 0 and limb.second < 0 and not limb.part and j + 1 < n:
                k = j + 1
                while self.low(k) in ("your", "the"):
                    k += 1
                if k < n and toks[k][4] >= 0 and (self.part_at(k + 1) or k == j + 1):
                    j = k
                else:
                    break
            elif low in _DETERMINERS:
                if seen_det or limb.side >= 0 or limb.roles:
                    break
                seen_det = True
                if low in ("both", "each", "either", "one", "every"):
                    limb.which = "both" if low != "one" else "one"
                elif low in ("that", "this"):
                    limb.which = "that"
                j += 1
            elif (
                e
                and e.which
                and (
                    self.part_at(j + 1)
                    or self.low(j + 1) == "("
                    or (j + 1 < n and toks[j + 1][4] >= 0)
                    or self.low(j + 1) in ("side", "one")
                    or (seen_det and not self._noun_follows(j + 1))
                )
            ):
                limb.which = e.which
                j += 1
                if not self.part_at(j) and self.low(j) not in ("one", "(") and not (j < n and toks[j][4] >= 0):
                    limb.bare = True
                    break
            elif low in _SURFACES and limb.side < 0 and self.low(j + 1) == "side" and self.low(j + 2) == "of":
                inner = self.limb(j + 3) if j + 3 < n else None
                if inner is None or inner[0].part == "":
                    return None
                got, j = inner
                got.surface, got.start = low, limb.start
                got.inner = got.inner or toks[j - 1][0]
                return got, j
            elif e and e.role and self._ahead(j + 1):
                if limb.side >= 0 and low in ("front", "back", "top", "upper") and self.low(j + 1) in _FLESH:
                    limb.surface = low
                else:
                    limb.roles.append(e.role)
                j += 1
            elif low in _SURFACES and limb.side < 0 and self.low(j + 1) == "of":
                inner = self.limb(j + 2) if j + 2 < n else None
                if inner is None or inner[0].part == "":
                    return None
                got, j = inner
                got.surface, got.start = low, limb.start
                got.inner = got.inner or toks[j - 1][0]
                got.roles += limb.roles
                return got, j
            elif e and e.part and low != "back" and not (low in ("feet", "foot") and self._measure(j - 1)):
                limb.part, limb.region, limb.plural, limb.noun = e.part, e.region, e.plural, low
                j += 1
                while j < n and (nxt := toks[j][3]) and nxt.part and toks[j][4] < 0:
                    limb.part = nxt.part
                    limb.region, limb.plural, limb.noun = nxt.region, nxt.plural, f"{limb.noun} {toks[j][2]}"
                    j += 1
                if self.low(j) in ("muscle", "muscles", "joint", "bone", "cap"):
                    j += 1
                while limb.side >= 0 and self.low(j) in ("or", "/") and self._same_region(j + 1, limb):
                    j += 2
                return self._of(limb, j)
            elif low in _ADJECTIVES and self._ahead(j + 1):
                if low in ("inner", "outer"):
                    limb.surface = low
                j += 1
            else:
                break
        if open_paren and self.low(j) == ")":
            j += 1
        if limb.side >= 0 or (limb.which in ("other", "same") and limb.bare):
            limb.bare = not limb.part
            limb.end = toks[j - 1][1]
            return (limb, j) if limb.part else self._of(limb, j)
        return None

    def _of(self, limb: Limb, j: int) -> tuple[Limb, int]:
        """“knee of the left leg”, "hip and knee of your right leg", "knee on the left"."""
        limb.end = self.toks[j - 1][1]
        if limb.side >= 0:
            if limb.part == "side" and self.low(j) == "of" and j + 1 < self.n:
                k = j + 2 if self.low(j + 1) in _DETERMINERS else j + 1
                e = self.entry(k)
                if e and e.part and self.toks[k][4] < 0:
                    limb.noun, limb.surface = self.low(k), "side"
                    if e.region == "head" or e.part == "buttock":
                        limb.part, limb.region = e.part, e.region
                    elif e.region == "leg" and e.part != "hip":
                        limb.region = "edge"
                    return limb, k + 1
            return limb, j
        k = j
        if self.low(k) in ("and", "or") and (self.part_at(k + 1) or (self.low(k + 1) in ("the", "your") and self.part_at(k + 2))):
            k += 2 if self.part_at(k + 1) else 3
            if self.low(k) != "of":
                return limb, j
        if self.low(k) == "of" and k + 1 < self.n:
            inner = self.limb(k + 1)
            if inner and (inner[0].side >= 0 or inner[0].which or inner[0].roles) and inner[0].part:
                got, after = inner
                limb.inner = next((t[0] for t in self.toks[k + 1 : after] if t[2] not in _DETERMINERS), got.start)
                limb.side, limb.which, limb.end, limb.second = got.side, got.which, got.end, got.second
                limb.roles += got.roles
                if limb.part == "side" and got.region != "trunk":
                    limb.part, limb.region, limb.surface = got.part, got.region, "side"
                return limb, after
        if self.low(k) in (",", "–", "—") and limb.side < 0 and (limb.roles or limb.which) and not limb.plural:
            m = k + 2 if self.low(k + 1) in ("the", "your") else k + 1
            if m < self.n and self.toks[m][4] >= 0 and (self.low(m + 1) in (",", ".", ";", ":", "one", ")", "–", "—") or m + 1 >= self.n):
                limb.side, limb.end = self.toks[m][4], self.toks[m][1]
                return limb, m + (2 if self.low(m + 1) == "one" else 1)
        if self.low(k) == "(" and self.toks[k + 1][4] >= 0 and self.low(k + 2) == ")" if k + 2 < self.n else False:
            limb.side, limb.end = self.toks[k + 1][4], self.toks[k + 2][1]
            return limb, k + 3
        return limb, j

    def _same_region(self, j: int, limb: Limb) -> bool:
        """“Your left foot or ankle”: one limb, two names."""
        e = self.entry(j)
        return bool(e and e.part and e.region == limb.region and self.toks[j][4] < 0 and self.low(j + 1) != "of")

    def _measure(self, j: int) -> bool:
        """A number stands there: "three feet" is a length."""
        low = self.low(j)
        return (
            low[:1].isdigit()
            or low in ("two", "three", "four", "five", "six", "few", "couple", "several", "half", "some", "one-half")
            or (low == "one" and self.low(j + 1) == "foot")
        )

    def _role_word(self, j: int) -> bool:
        e = self.entry(j)
        return bool(e and e.role)

    def _noun_follows(self, j: int) -> bool:
        """A word follows that "other" could belong to (and that is no limb)."""
        low = self.low(j)
        e = self.entry(j)
        return (
            low.isalpha()
            and low not in _PREPOSITIONS
            and low not in ("and", "or", "is", "are")
            and not (e and (e.part or e.boundary or e.adverb))
        )

    def _ahead(self, j: int) -> bool:
        """A part of the body or a side word follows, over other adjectives."""
        for k in range(j, min(j + 5, self.n)):
            _start, _end, low, e, side = self.toks[k]
            if side >= 0:
                return self.part_at(k + 1) or self.low(k + 1) == ")" or self._role_word(k + 1)
            if e and e.part:
                return True
            if low in ("(", ")", ",", "inner", "outer", "lower", "upper", "other", "big") or (e and (e.role or e.which)):
                continue
            return False
        return False

    # -- clauses --------------------------------------------------------------------------------------------------

    def read(self) -> list[Clause]:
        """Every clause of the text, in order."""
        i, clause, prep, gap = 0, self._new(0), "", 0
        while i < self.n:
            start, end, low, e, _side = self.toks[i]
            if low in _ENDS or low.startswith("\n"):
                clause = self._close(clause, end)
                self.sentence += 1
                clause.sentence, clause.colon = self.sentence, low == ":"
                prep, i = "", i + 1
                continue
            if low in _COMMAS or low in ("and", "or", "&"):
                clause = self._comma(clause, i)
                prep, i = "", i + 1
                continue
            if e and e.boundary:
                if self._empty(clause):
                    clause.opener = f"{clause.opener} {low}".strip()
                elif low in ("then", "once") and not clause.limbs and not clause.directions:
                    pass
                else:
                    clause = self._close(clause, start)
                    clause.opener = low
                prep, i = "", i + 1
                continue
            got = self._phrase(clause, i, prep)
            if got is not None:
                clause, i = got
                prep = ""
                continue
            if low in ("hold", "go") and self.low(i + 1) == "of" and self.low(i - 1) in _TAKES:
                clause.verb, clause.word = ("hold" if low == "hold" else "release"), low
                prep, i = "", i + 2
                continue
            if low == "to" and clause.word in _ALLOWS and clause.limbs and self._infinitive(i + 1):
                prep, i = "", i + 1
                continue
            if low == "to" and (clause.verb or clause.subject or clause.limbs) and self._unknown_verb(i + 1):
                clause = self._close(clause, start)
                clause.opener = "to"
                prep, i = "", i + 2
                continue
            if (
                low == "to"
                and (clause.verb not in ("", "start", "be", "switch", "repeat") or (clause.subject and not clause.verb))
                and self._infinitive(i + 1)
            ):
                clause = self._close(clause, start)
                clause.opener = "to"
                prep, i = "", i + 1
                continue
            step, prep = self._preposition(i, prep, clause)
            if step:
                gap = 0
                i += step
                continue
            if e is not None:
                clause = self._word(clause, i, e, low, prep)
            if prep and low not in _DETERMINERS:
                gap += 1
                if gap > 3 or (e is not None and (e.verb or e.landmark or e.adverb)):
                    prep, gap = "", 0
            i += 1
        self._close(clause, len(self.text))
        return self.clauses

    def _new(self, start: int) -> Clause:
        return Clause(self.sentence, start)

    def _empty(self, clause: Clause) -> bool:
        return not (
            clause.verb or clause.limbs or clause.subject or clause.directions or clause.adverbs or clause.landmarks or clause.states
        )

    def _close(self, clause: Clause, end: int) -> Clause:
        if not self._empty(clause) or clause.opener:
            clause.text = self.text[clause.start : end]
            clause.low = clause.text.lower()
            self.clauses.append(clause)
        return self._new(end)

    def _comma(self, clause: Clause, i: int) -> Clause:
        """A new clause begins after a comma or "and" when a verb, or a limb with a place of its own, follows."""
        if self._empty(clause):
            return clause
        comma = self.low(i) in _COMMAS
        j = i + 1
        while self.low(j) in ("and", "then", "or", "but", "also", "slowly", "gently", "now", "simultaneously", "next", ","):
            j += 1
        e = self.entry(j)
        low = self.low(j)
        if e and e.verb and self.toks[j][4] < 0 and not (e.part and not comma):
            return self._close(clause, self.toks[i][1])
        if comma:
            if low in _PREPOSITIONS and low not in ("with", "using"):
                return clause
            if e and e.adverb and not e.part:
                return clause
            return self._close(clause, self.toks[i][1])
        if clause.states and low in _DETERMINERS and any((x := self.entry(k)) and x.verb == "be" for k in range(j + 1, min(j + 4, self.n))):
            return self._close(clause, self.toks[i][1])
        placed = clause.limbs and (clause.adverbs or clause.landmarks)
        if (clause.verb or clause.subject or clause.states or placed) and j < self.n:
            got = self.limb(j)
            if got and (got[0].side >= 0 or got[0].which) and self._says_more(got[1]) and not self._two_objects(clause, *got):
                return self._close(clause, self.toks[i][1])
        return clause

    def _two_objects(self, clause: Clause, limb: Limb, j: int) -> bool:
        """“Lift your left arm and right leg off the floor”: one verb moves both."""
        e = self.entry(j)
        return (
            clause.verb in _MOVES_BOTH
            and len(clause.limbs) == 1
            and clause.limbs[0].prep == ""
            and not (clause.adverbs or clause.landmarks or clause.states or clause.directions)
            and {clause.limbs[0].region, limb.region} == {"arm", "leg"}
            and not (e and (e.verb or e.state) and not e.adverb)
        )

    def _says_more(self, j: int) -> bool:
        """After a limb: a verb of being, a state or a place follows, so the limb is a subject of its own."""
        while self.low(j) in (
            "about",
            "roughly",
            "slightly",
            "approximately",
            "still",
            "now",
            "just",
            "firmly",
            "comfortably",
            "a",
            "few",
            "three",
            "two",
            "four",
            "feet",
            "foot",
            "still",
            "only",
        ):
            j += 1
        e, low = self.entry(j), self.low(j)
        if low in ("in", "on", "behind", "off", "over", "against", "under", "flat", "near", "toward", "towards", "to"):
            return True
        return bool(e and (e.verb or e.state or e.adverb or low == "back"))

    def _phrase(self, clause: Clause, i: int, prep: str) -> tuple[Clause, int] | None:
        start, _end, low, e, side = self.toks[i]
        if prep == "to" and (side >= 0 or (low in ("the", "your", "his", "her", "their") and i + 1 < self.n and self.toks[i + 1][4] >= 0)):
            k = i if side >= 0 else i + 1
            after = self.low(k + 1)
            ahead = self.entry(k + 1)
            alone = not (ahead and (ahead.part or ahead.role)) and after != "("
            if (alone or after in {"side", "sides"}) and not (after == "side" and self.low(k + 2) == "of" and False):
                j = k + (2 if after in ("side", "hand") else 1)
                if after == "hand" and self.low(j) == "side":
                    j += 1
                clause.directions.append((clause.verb, self.toks[k][4]))
                if self.low(j) == "of":
                    inner = self.limb(j + 1)
                    if inner:
                        j = inner[1]
                return clause, j
        if not (
            side >= 0
            or low in _DETERMINERS
            or low == "it"
            or (e and (e.part or e.role or e.which))
            or low in _SURFACES
            or low in _ADJECTIVES
        ):
            return None
        if low in _IT and prep == "" and not clause.limbs and (clause.verb or clause.opener in ("so", "until")):
            return self._it(clause, i)
        if (
            low == "lower"
            and not (i and self.low(i - 1) in _DETERMINERS)
            and (self.low(i + 1) in _DETERMINERS or self.toks[min(i + 1, self.n - 1)][4] >= 0)
        ):
            return None
        if low in ("back", "front") and not self._ahead(i + 1) and self.low(i + 1) != "of":
            return None
        if (
            e
            and e.verb
            and side < 0
            and not e.part
            and not (e.role and self._ahead(i + 1) and (prep or self.low(i - 1) in _DETERMINERS or clause.verb))
        ):
            return None
        got = self.limb(i)
        if got is None:
            return None
        limb, j = got
        if prep == "with" and limb.side >= 0 and not self._empty(clause) and self._says_more(j) and not self._instrument(clause, limb, j):
            clause = self._close(clause, start)
            prep = ""
        limb.prep = prep
        if limb.plural and limb.side >= 0 and limb.second < 0 and limb.noun.split(" ")[-1] in _OF_ONE:
            limb.plural = False
        if limb.bare and limb.side >= 0:
            if self._thing(j):
                limb.part, limb.bare = "thing", False
            else:
                self._fill(clause, limb)
        if not clause.verb and not prep:
            clause.subject.append(limb)
        else:
            clause.limbs.append(limb)
        return clause, j

    def _it(self, clause: Clause, i: int) -> tuple[Clause, int] | None:
        """“It” is the limb that the clause before moved, in one sentence."""
        if not self.clauses or self.clauses[-1].sentence != clause.sentence:
            return None
        last = self.clauses[-1]
        before = [x for x in (*last.limbs, *last.subject) if x.part and x.prep == "" and x.region != "trunk"]
        if len(before) != 1 or before[0].plural:
            return None
        limb = Limb()
        for slot in ("side", "part", "region", "noun", "surface"):
            setattr(limb, slot, getattr(before[0], slot))
        limb.which, limb.start, limb.end = "it", self.toks[i][0], self.toks[i][1]
        clause.limbs.append(limb)
        return clause, i + 1

    def _instrument(self, clause: Clause, limb: Limb, j: int) -> bool:
        """“Step forward with your right foot onto the box”: the limb that does what the verb says."""
        return limb.region == "arm" or (
            clause.verb in ("step", "start", "kneel", "repeat")
            and not clause.limbs
            and not clause.subject
            and limb.region == "leg"
            and self.low(j) not in ("is", "in")
        )

    def _fill(self, clause: Clause, limb: Limb) -> None:
        """“Cross the left leg over the right”: the part is that of the limb before."""
        before = clause.limbs or clause.subject
        if not before and self.clauses and self.clauses[-1].sentence == clause.sentence:
            last = self.clauses[-1]
            before = last.limbs or last.subject
        for other in reversed(before):
            if other.part and other.side >= 0:
                limb.part, limb.region = other.part, other.region
                return

    def _thing(self, j: int) -> bool:
        """A noun that is no part of the body follows: "the left stocking", "the right pedal"."""
        low = self.low(j)
        e = self.entry(j)
        return (
            low.isalpha()
            and (e is None or bool(e.landmark and not (e.part or e.verb)))
            and low not in _PREPOSITIONS
            and low not in _SMALL
            and not low.endswith("ly")
        )

    def _infinitive(self, j: int) -> bool:
        """A verb follows "to", and no limb ("to touch the floor", but not "to rest position")."""
        e = self.entry(j)
        return bool(
            e
            and e.verb
            and e.verb != "be"
            and not e.part
            and not e.landmark
            and not (e.role and self._ahead(j + 1))
            and self.toks[j][4] < 0
            and self.low(j) not in ("start", "rest", "meet", "touch", "starting")
        )

    def _aim(self, clause: Clause) -> bool:
        """The clause tells the purpose: “To stretch the left hip …”; the command follows, with or without a comma."""
        return self.text[clause.start : clause.start + 8].lstrip(" \n*.").lower().startswith("to ")

    def _unknown_verb(self, j: int) -> bool:
        """A word that is not known stands between "to" and a noun phrase: "to stabilise the torso"."""
        low = self.low(j)
        return (
            low.isalpha()
            and self.entry(j) is None
            and low not in _DETERMINERS
            and low not in _PREPOSITIONS
            and low not in _SMALL
            and (self.low(j + 1) in _DETERMINERS or self.low(j + 1) in (".", ","))
            and not low.endswith("ly")
        )

    def _preposition(self, i: int, prep: str, clause: Clause) -> tuple[int, str]:
        """How many tokens a preposition takes at ``i``, and its name."""
        low, nxt, third = self.low(i), self.low(i + 1), self.low(i + 2)
        if clause.verb == "hold" and low in ("on", "onto") and not clause.limbs and (low == "onto" or nxt == "to"):
            return (1 if low == "onto" else 2), ""
        if low == "in" and nxt == "front":
            if third == "of" and self.low(i + 3) not in ("you", "yourself"):
                return 3, "front of"
            clause.adverbs.append("forward")
            return (4 if third == "of" else 2), ""
        if (
            low == "in"
            and prep == ""
            and (nxt in (".", ",", "and", "with", "until", ";", "slightly", "toward", "towards", "close") or nxt.endswith("ly"))
            and clause.verb
        ):
            clause.adverbs.append("in")
            return 1, ""
        if low == "out" and nxt in ("in", "to"):
            return 1, ""
        if low == "on" and nxt == "top" and third == "of":
            return 3, "on"
        if low == "on" and nxt in ("either", "each", "both") and third in ("side", "sides"):
            return (4 if self.low(i + 3) == "of" else 3), "by"
        if low == "next" and nxt == "to":
            return 2, "by"
        if low == "close" and nxt == "to":
            return 2, "to"
        if low in ("in", "to") and nxt == "line" and third == "with":
            return 3, "by"
        if (
            low in ("to", "on", "along", "against", "from", "at")
            and nxt in ("the", "")
            and third in ("outside", "inside")
            and self.low(i + 3) == "of"
        ):
            return 4, third
        if low == "ahead" and nxt == "of" and third in ("you", "yourself"):
            clause.adverbs.append("forward")
            return 3, ""
        if low in ("outside", "inside", "ahead") and nxt == "of":
            return 2, ("front of" if low == "ahead" else low)
        if low == "behind":
            if nxt in ("you", "yourself"):
                clause.adverbs.append("back")
                return 2, ""
            if nxt in (".", ",", "and", ";") or not (self.part_at(i + 1) or nxt in _DETERMINERS or self.toks[i + 1][4] >= 0):
                clause.adverbs.append("back")
                return 1, ""
            return 1, "behind"
        name = _PREPOSITIONS.get(low)
        e = self.entry(i)
        if name and not (e and e.verb and not clause.verb):
            if low == "across" and nxt in (".", ",", "your", "the") and self.low(i + 2) in ("body", "midline", "chest"):
                clause.adverbs.append("across")
                return 3, ""
            return 1, name
        return 0, prep

    def _word(self, clause: Clause, i: int, e: Entry, low: str, prep: str) -> Clause:
        if low == "back":
            if self.low(i - 1) not in ("your", "the", "low", "lower", "upper", "my", "mid"):
                clause.adverbs.append("back")
            return clause
        if e.landmark and prep and prep not in ("of", "for"):
            clause.landmarks.append((prep, e.landmark))
            return clause
        noun = self.low(i - 1) in _BEFORE_NOUNS or prep in ("in", "of", "for", "from")
        if e.verb and not noun:
            if clause.limbs and prep == "" and e.verb in _COMMANDS and not (e.part or e.state or e.role or e.adverb) and self._aim(clause):
                clause = self._close(clause, self.toks[i][0])
            if clause.verb and not (clause.verb in ("be", "keep", "start", "other", "repeat", "switch") or low.endswith("ing")):
                if e.state:
                    clause.states.append(e.state)
                return clause
            if clause.verb == "be" or (clause.verb == "keep" and e.state):
                if e.state:
                    clause.states.append(e.state)
                elif clause.verb == "be" and e.verb not in ("be", "other"):
                    clause.verb, clause.word = e.verb, low
                return clause
            if clause.verb and low.endswith("ing") and (clause.limbs or clause.adverbs or clause.directions) and e.verb != "other":
                clause = self._close(clause, self.toks[i][0])
            if clause.verb in ("repeat", "switch", "start") and not clause.limbs:
                clause.lead = clause.verb
            elif clause.verb and clause.verb not in ("other", "start", "keep", "repeat", "switch"):
                return clause
            if clause.verb == "keep" and low.endswith("ing"):
                return clause
            clause.verb, clause.word = e.verb, low
            clause.gerund = low.endswith("ing")
            return clause
        if e.adverb:
            clause.adverbs.append(e.adverb)
        if e.state and not noun:
            clause.states.append(e.state)
        return clause
