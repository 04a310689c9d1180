"""From a run of text to tokens, sentence by sentence; sentences without a side word or a word that bears on one are not read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..lexicon import Entry, Lexicon
from ..quick import Quick
from ..words import SideWord
from .clause import Clause

_TOKEN = re.compile(
    r"(?=[dusDUS])(?i:(?:down|up)ward(?:s|-| )*(?:facing )?dog\b|step \d+(?=\s*[:.)(~–—-]|\s*\n))|(?i:step) \d+(?=\s+[A-Z])|"
    r"[A-Za-zÀ-ɏ]+(?:(?:[’']|-(?!(?<=[a-z]-)[A-Z]{3}))[A-Za-zÀ-ɏ]+)*|\d+(?:[.,/]\d+)*|\.(?=\s|$|[)\]\"”’*]|[A-Z][a-z])|[,;:!?()—–…&]|\n\s*\n|"
    r"(?<=[\w)]) {2,}(?=[A-Z][a-z]|\Z)"
)
DETERMINERS = frozenset("the your a an his her their my our its this that these those each every both either one".split())
COMMAS = frozenset(",—–()")
PREPOSITIONS = {
    "over": "over", "on": "on", "onto": "on", "above": "over", "atop": "on", "upon": "on", "to": "to", "toward": "to", "towards": "to",
    "into": "to", "against": "against", "under": "under", "underneath": "under", "below": "under", "beneath": "under", "behind": "behind",
    "outside": "outside", "inside": "inside", "beside": "by", "besides": "by", "by": "by", "near": "by", "with": "with", "of": "of",
    "from": "from", "off": "from", "in": "in", "at": "at", "around": "around", "through": "through", "between": "between",
    "past": "past", "round": "around", "along": "along", "for": "for", "across": "across", "using": "with", "alongside": "by",
    "meet": "meet", "touches": "touch", "touch": "touch", "beyond": "over", "touching": "touch", "than": "than", "within": "in",
}  # fmt: skip
SURFACES = frozenset(
    "front back inside outside top bottom ball arch mound side edge tip base crease center centre middle backs rear underside "
    "inner outer".split()
)
SMALL = frozenset(
    "is are was as if that which who will would may might can could comes crosses follows goes leads does do has had have he she it you "
    "they we or and nor too also again only just first last twice one ones any all some more most very not no never always then there "
    "here this out off away up down so than s".split()
)
ADJECTIVES = frozenset(
    "inner outer lower upper big little small own whole entire bare side flat middle pinky baby index second 2nd third".split()
)
_CUE_LENGTH = 24
_NOT_READ = (-1, -1, -1, -1)
_BEYOND = 8  # tokens that are looked for after the last one, and before the first
_NO_LOW, _NO_ENTRY = ["."] * _BEYOND, [None] * _BEYOND
# A gap stands where a bullet was. Each of these begins with what it is, and then looks behind it: so nothing else is tried.
_SENTENCE_END = re.compile(r"[.!?](?:(?=\s)|(?<=[a-z].)(?=[A-Z][a-z]))|\n\s*\n| (?<=[\w)] ) +(?=[A-Z][a-z])")
_CUES = Quick(
    r"\b(?:other|opposite|repeat|switch|swap|chang|same|vice versa|alternat|mirror|continu|instead|revers|front|rear|"
    r"back (?:leg|knee|foot|hip)|variation|option|modif|for example|turn (?:round|around|over)|roll)"
)
_OPENS = re.compile(  # a sentence, with what is between it and the one before
    r"(?:^|\s+)(?:or|if|another|you can|it can|for (?:a|an)|some|to (?:come|release|exit|get|return|finish))\b", re.IGNORECASE
)


Token = tuple[int, int, str, Entry | None, int]


def tokens(text: str, first: int, last: int, at: dict[int, int], words: dict[str, Entry]) -> list[Token]:
    """Tokens of ``text[first:last]``: start, end, small letters, entry, index of the side word (``at`` knows where one stands) or -1."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, first, last):
        start, end = match.span()
        low = match[0].lower()
        found.append((start, end, low, words.get(low) or _owner(low, words), at.get(start, -1)))
    return found


def _owner(low: str, words: dict[str, Entry]) -> Entry | None:
    """“The left foot’s heel”: the part of the body that another part belongs to."""
    entry = words.get(low[:-2]) if low.endswith(("'s", "’s")) else None
    return entry if entry and entry.part else None


def sentences(text: str, sides: Sequence[SideWord]) -> Iterator[tuple[int, int, int, int]]:
    """Sentences that have to be read: each names a side, or a word that bears on those that do.

    Where one begins and ends, and the first of its side words and the one after its last; for one that need not be read all are -1.
    """
    start, k, n = 0, 0, len(sides)
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    spots: list[int] | None = None
    for end in [*ends, len(text)]:
        first = k
        while k < n and sides[k].start < end:
            k += 1
        if end > start:
            if k == first and spots is None:
                spots = _CUES.spots(text)
            yield (start, end, first, k) if k > first or _cue(text, start, end, spots or []) else _NOT_READ
        start = end


def _cue(text: str, start: int, end: int, spots: Sequence[int]) -> bool:
    """Whether a cue begins in this sentence; "or" at the beginning of the next one is a cue that begins with the full stop.

    ``spots`` are where one of the cues may begin, in order.
    """
    last = end + _CUE_LENGTH
    for number in range(bisect_left(spots, start), len(spots)):
        if spots[number] >= end:
            break
        if _CUES.pattern.match(text, spots[number], last) is not None:
            return True
    return (start == 0 and _OPENS.match(text, 0, last) is not None) or (
        text[end - 1] in ".!?" and _OPENS.match(text, end, last) is not None
    )


class Tokens:
    """The tokens of one sentence, and what the lexicon says of them."""

    def __init__(self, text: str, sides: Sequence[SideWord], lexicon: Lexicon) -> None:
        self.text, self.sides, self.words = text, sides, lexicon.words
        self.fights = "opponent" in text or "attacker" in text
        self.clauses: list[Clause] = []
        self.sentence = 0

    def turn_to(self, first: int, last: int, at: dict[int, int]) -> None:
        """Take up the tokens of ``text[first:last]``."""
        self.toks = tokens(self.text, first, last, at, self.words)
        self.n = len(self.toks)
        self.low = [*[t[2] for t in self.toks], *_NO_LOW].__getitem__  # the small letters of a token; a full stop outside
        self.entry = [*[t[3] for t in self.toks], *_NO_ENTRY].__getitem__  # the lexicon's entry for a token

    def part_at(self, i: int) -> bool:
        """Whether token ``i`` is a part of the body."""
        e = self.entry(i)
        return bool(e and e.part)
