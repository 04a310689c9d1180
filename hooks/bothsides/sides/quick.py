"""Regular expressions that are tried only where one of their words stands: ``in`` is some fifty times faster than ``re``.

Most clauses hold none of the words of most patterns. ``Quick`` reads from the pattern which words those are, so nobody has to keep
two lists in step, and a pattern of which nothing can be said is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import product
from os.path import commonprefix
from typing import NamedTuple

_ALIKE = 2  # more words than that with the same first letters are looked for by these
_DIGIT = 3  # letters that a number is worth more than a word
_BEGINNING, _HEAD = 6, 4  # letters: a word that stands anywhere has to be rarer than one that is looked for where it stands
_MOST = 64  # strings that one part of a pattern is followed into
_QUANTIFIER = re.compile(r"([?*+]|\{(\d*),?\d*\})[?+]?")
_PLAIN = re.compile(r"[^\\()\[\]{}.*+?|^$]+(?![?*+{])")
_OPENS = re.compile(r"\((?:\?(?:[aimsux]*:|P<\w+>|(<?[=!])))?")
_NO_WIDTH = frozenset("bBAZ")
_KINDS = frozenset("wWsSdD")
COMMON = frozenset(  # in most instructions
    "the your to on in of and with for at ing ed ly right left side leg legs foot feet knee knees hand hands arm arms hip hips back other "
    "over behind front forward down up out step bring place put lower lift bend heel toe toes".split()
)


class _Part(NamedTuple):
    """What is known of a part of a pattern: every string it can be, if they are few, words of which one must be in it, and strings
    with one of which it begins.
    """

    exact: frozenset[str] | None
    words: frozenset[str] | None
    heads: frozenset[str] | None


_EMPTY = frozenset({""})
_NOTHING, _ANYTHING = _Part(_EMPTY, None, None), _Part(None, None, None)


class Said(str):
    """A run of text that is looked at by many patterns: its small letters are kept with it, and if it was met before what they found."""

    __slots__ = ("begins", "found", "low")
    low: str
    found: dict[Quick, re.Match[str] | None] | None
    begins: dict[Quick, re.Match[str] | None] | None


_LONG = 160  # characters of a text in which it is quicker to look for the beginnings of a pattern than to try it everywhere
KEPT = 4096  # texts that are known again: instructions repeat each other
SAID: dict[str, Said] = {}


def said(text: str) -> Said:
    """``text`` as ``Said``, the same object for the same text as long as few others came between."""
    known = SAID.get(text)
    if known is None:
        if len(SAID) >= KEPT:
            SAID.clear()
        known = SAID[text] = Said(text)
        known.low, known.found, known.begins = text.lower(), None, None
    elif known.found is None:
        known.found, known.begins = {}, {}
    return known


class Quick:
    """A pattern without regard to capitals, compiled when it is first needed: a short run needs few of them.

    ``words``: in small letters, one of them stands in every text that it matches; empty if that cannot be said.
    """

    def __init__(self, typed: str) -> None:
        self.typed = typed

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.typed, re.IGNORECASE)

    @cached_property
    def small(self) -> re.Pattern[str]:
        """The pattern for a text in small letters: without regard to capitals it would take half as long again."""
        return self.pattern if _CAPITAL.search(_NAMES.sub("", self.typed)) else re.compile(self.typed)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What it is looked up by."""
        return _shortest(self._part.words)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """With what everything begins that it matches; empty if that cannot be said or is too short to be looked for."""
        heads = _first(self._part.heads)
        return heads if heads and all(len(head) > 1 or head.isdigit() for head in heads) else ()

    @cached_property
    def _part(self) -> _Part:
        return _read(self.typed)

    def may(self, text: str) -> bool:
        """Whether the pattern has to be tried on ``text``."""
        return self._may(text.low if type(text) is Said else text.lower())

    def spots(self, text: str) -> list[int]:
        """Where a match may begin in ``text``, in order; everywhere if nothing is known of how it begins."""
        low = text.lower()
        return self._spots(low) if self.heads and len(low) == len(text) else [*range(len(text))]

    def _spots(self, low: str) -> list[int]:
        found = []
        for head in self.heads:
            at = low.find(head)
            while at >= 0:
                found.append(at)
                at = low.find(head, at + 1)
        return sorted(found)

    def search(self, text: str, low: str = "") -> re.Match[str] | None:
        """As ``re.Pattern.search``, in small letters; ``low`` is the text in small letters where it is at hand."""
        if type(text) is Said:
            low = text.low
            if (found := text.found) is not None:
                try:
                    return found[self]
                except KeyError:
                    match = found[self] = self._search(text, low) if self._may(low) else None
                    return match
        elif not low:
            low = text.lower()
        for word in self.words:  # as in ``_may``: this is called most
            if word in low:
                return self._search(text, low)
        return None if self.words else self._search(text, low)

    def _may(self, low: str) -> bool:
        for word in self.words:  # a loop: any() costs more than most of these look-ups
            if word in low:
                return True
        return not self.words

    def _search(self, text: str, low: str) -> re.Match[str] | None:
        if len(low) != len(text):  # a letter whose small form is two characters
            return self.pattern.search(text)
        if len(low) < _LONG or not self.heads:
            return self.small.search(low)
        first: re.Match[str] | None = None
        match, before = self.small.match, len(low) + 1
        for head in self.heads:  # where one stands it is tried: some ten times faster than to try it at every character
            stop = before + len(head) - 1
            at = low.find(head, 0, stop)
            while at >= 0:
                if (found := match(low, at)) is not None:
                    first, before = found, at
                    break
                at = low.find(head, at + 1, stop)
        return first

    def match(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        if type(text) is not Said:
            return self._match(text, text.lower())
        if (begins := text.begins) is None:
            return self._match(text, text.low)
        try:
            return begins[self]
        except KeyError:
            found = begins[self] = self._match(text, text.low)
            return found

    def _match(self, text: str, low: str) -> re.Match[str] | None:
        if len(low) != len(text):
            return self.pattern.match(text)
        if self.heads:
            return self.small.match(low) if low.startswith(self.heads) else None
        return self.small.match(low) if self._may(low) else None

    def finditer(self, text: str, low: str = "") -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``; ``low`` is the text in small letters where it is at hand."""
        low = low or text.lower()
        if not self._may(low):
            return iter(())
        if len(low) != len(text):
            return self.pattern.finditer(text)
        return self._at_heads(low) if self.heads else self.small.finditer(low)

    def _at_heads(self, low: str) -> Iterator[re.Match[str]]:
        """The matches, tried only where one may begin."""
        end, match = 0, self.small.match
        for at in self._spots(low):
            if at >= end and (found := match(low, at)) is not None:
                end = found.end()
                yield found


_CAPITAL = re.compile(r"(?<!\\)[A-Z\u0080-\uffff]")  # and letters whose small form depends on the language
_NAMES = re.compile(r"\\.|\(\?P[<=]\w+")


def words_of(pattern: str) -> tuple[str, ...]:
    r"""Words of which one, in small letters, stands in every text that ``pattern`` matches; none if that cannot be said.

    >>> words_of(r"\b(?:repeat\w*|other (?:leg|arm))s?")
    ('other arm', 'other leg', 'repeat')
    """
    return _shortest(_read(pattern).words)


def heads_of(pattern: str) -> tuple[str, ...]:
    r"""Strings of small letters with one of which everything begins that ``pattern`` matches; none if that cannot be said.

    >>> heads_of(r"\b(?:repeat\w*|other (?:leg|arm))s?")
    ('other arm', 'other leg', 'repeat')
    """
    return _first(_read(pattern).heads)


def _shortest(words: Iterable[str] | None) -> tuple[str, ...]:
    """Those that hold none of the others; of many that begin alike, their beginning."""
    return tuple(sorted(_without_longer(_by_beginning(_without_longer(words or ()), _BEGINNING))))


def _by_beginning(words: Iterable[str], length: int) -> set[str]:
    """The words; of many that begin alike, what they begin with."""
    alike: dict[str, list[str]] = {}
    for word in words:
        alike.setdefault(word[:length], []).append(word)
    return {commonprefix(group) if len(group) > _ALIKE else word for group in alike.values() for word in group}  # noqa: RUF071  of letters


def _without_longer(words: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(other in word for other in kept):
            kept.append(word)
    return kept


def _first(heads: Iterable[str] | None) -> tuple[str, ...]:
    """Those that begin with none of the others; of many that begin alike, their beginning."""
    kept: list[str] = []
    for head in sorted(_by_beginning(heads or (), _HEAD)):
        if not kept or not head.startswith(kept[-1]):
            kept.append(head)
    return tuple(kept)


def _read(pattern: str) -> _Part:
    try:
        part, end = _choice(pattern, 0)
    except _UnknownError:
        return _ANYTHING
    return part if end == len(pattern) else _ANYTHING


class _UnknownError(Exception):
    """The pattern holds what is not understood here."""


def _choice(pattern: str, at: int) -> tuple[_Part, int]:
    """Alternatives up to a closing bracket or the end."""
    parts = []
    while True:
        part, at = _sequence(pattern, at)
        parts.append(part)
        if pattern[at : at + 1] != "|":
            break
        at += 1
    exact = None if any(p.exact is None for p in parts) else frozenset(s for p in parts for s in p.exact or ())
    words = None if any(p.words is None for p in parts) else frozenset(s for p in parts for s in p.words or ())
    heads = None if any(p.heads is None for p in parts) else frozenset(s for p in parts for s in p.heads or ())
    return _Part(exact if exact and len(exact) <= _MOST else None, words, heads), at


def _sequence(pattern: str, at: int) -> tuple[_Part, int]:
    """One alternative: the run of fixed letters, or the group, whose shortest word is longest."""
    run = best = _EMPTY
    heads: frozenset[str] | None = None
    whole = True
    while at < len(pattern) and pattern[at] not in "|)":
        part, at = _item(pattern, at)
        longer = frozenset(a + b for a, b in product(run or {""}, part.exact)) if part.exact is not None else None
        if longer is not None and len(longer) <= _MOST:
            run = longer
            continue
        if whole:
            heads = part.heads if run == _EMPTY else run
        whole = False
        best = max(best, run or _EMPTY, part.words or _EMPTY, key=_worth)
        run = part.exact if part.exact is not None else _EMPTY
    best = max(best, run or _EMPTY, key=_worth)
    heads = run if whole else heads
    return _Part(run if whole else None, best if _worth(best) else None, heads if heads and _worth(heads) else None), at


def _worth(words: frozenset[str]) -> int:
    """How seldom one of the words stands in an instruction: the fewest letters of one of them, or none where they are in most."""
    return min(map(_letters, words), default=0)


@lru_cache(maxsize=512)
def _letters(words: str) -> int:
    rare = [len(word) + _DIGIT * word.isdigit() for word in words.split() if word not in COMMON]
    return 100 * max(rare, default=0) + len(words)


def _item(pattern: str, at: int) -> tuple[_Part, int]:
    """A run of letters, or a letter, class or group with its quantifier."""
    plain = _PLAIN.match(pattern, at)
    if plain is not None:
        run = frozenset({plain[0].lower()})
        return _Part(run, run, run), plain.end()
    part, at = _atom(pattern, at)
    quantifier = _QUANTIFIER.match(pattern, at)
    if quantifier is None:
        return part, at
    mark, least = quantifier[1], quantifier[2]
    if mark == "?" and part.exact is not None:
        return _Part(part.exact | _EMPTY, None, None), quantifier.end()
    needed = mark == "+" or (mark[0] == "{" and int(least or 0) > 0)
    words = part.words if part.words is not None else part.exact
    return (_Part(None, words, part.heads) if needed and words and _worth(words) else _ANYTHING), quantifier.end()


def _atom(pattern: str, at: int) -> tuple[_Part, int]:
    char = pattern[at]
    if char == "(":
        return _group(pattern, at)
    if char == "[":
        return _class(pattern, at)
    if char in "^$":
        return _NOTHING, at + 1
    if char == ".":
        return _ANYTHING, at + 1
    if char != "\\":
        return _letter(char), at + 1
    char = pattern[at + 1]
    if char in _NO_WIDTH:
        return _NOTHING, at + 2
    if char in _KINDS:
        return _ANYTHING, at + 2
    if char.isalnum():
        raise _UnknownError  # a reference, or a character by its number
    return _letter(char), at + 2


def _letter(char: str) -> _Part:
    return _few(char)


def _few(characters: str) -> _Part:
    each = frozenset(characters.lower())
    return _Part(each, each, each)


def _group(pattern: str, at: int) -> tuple[_Part, int]:
    opens = _OPENS.match(pattern, at)
    if opens is None or pattern[opens.end() : opens.end() + 1] == "?":
        raise _UnknownError
    part, at = _choice(pattern, opens.end())
    if pattern[at : at + 1] != ")":
        raise _UnknownError
    return (_NOTHING if opens[1] else part), at + 1


def _class(pattern: str, at: int) -> tuple[_Part, int]:
    first = at + 2 if pattern[at + 1] == "^" else at + 1
    end = pattern.index("]", first + 1)  # a bracket that stands first is one of the characters
    inside = pattern[at + 1 : end]
    if "\\" in inside:
        if inside.endswith("\\"):
            raise _UnknownError  # an escaped bracket
        return _ANYTHING, end + 1
    few = inside[0] != "^" and "-" not in inside[1:-1] and len(inside) <= 4
    return (_few(inside) if few else _ANYTHING), end + 1
