"""Regular expressions that are tried only where one of their words stands: ``in`` is some fifty times faster than ``re``.

Most clauses hold none of the words of most patterns. ``Quick`` reads from the pattern which words those are, so nobody has to keep
two lists in step, and a pattern of which nothing can be said is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import product
from typing import Any, NamedTuple

_MOST = 64  # strings that one part of a pattern is followed into
_QUANTIFIER = re.compile(r"([?*+]|\{(\d*),?\d*\})[?+]?")
_OPENS = re.compile(r"\((?:\?(?:[aimsux]*:|P<\w+>|(<?[=!])))?")
_NO_WIDTH = frozenset("bBAZ")
_KINDS = frozenset("wWsSdD")


class _Part(NamedTuple):
    """What is known of a part of a pattern: every string it can be, if they are few, and words of which one must be in it."""

    exact: frozenset[str] | None
    words: frozenset[str] | None


_NOTHING, _ANYTHING = _Part(frozenset({""}), None), _Part(None, None)


class Said(str):
    """A run of text that is looked at by many patterns: its small letters, and what each of them found, are kept with it."""

    __slots__ = ("begins", "found", "low")
    low: str
    found: dict[Quick, re.Match[str] | None]
    begins: dict[Quick, re.Match[str] | None]


_KEPT = 4096  # texts that are known again: instructions repeat each other
_SAID: dict[str, Said] = {}
_NOT_TRIED: Any = object()


def said(text: str) -> Said:
    """``text`` as ``Said``, the same object for the same text as long as few others came between."""
    known = _SAID.get(text)
    if known is None:
        if len(_SAID) >= _KEPT:
            _SAID.clear()
        known = _SAID[text] = Said(text)
        known.low, known.found, known.begins = text.lower(), {}, {}
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
        return words_of(self.typed)

    def may(self, text: str) -> bool:
        """Whether the pattern has to be tried on ``text``."""
        low = text.low if type(text) is Said else text.lower()
        for word in self.words:  # a loop: any() costs more than most of these look-ups
            if word in low:
                return True
        return not self.words

    def search(self, text: str, low: str = "") -> re.Match[str] | None:
        """As ``re.Pattern.search``, in small letters; ``low`` is the text in small letters where it is at hand."""
        if type(text) is Said:
            found = text.found.get(self, _NOT_TRIED)
            if found is _NOT_TRIED:
                found = text.found[self] = self._search(text, text.low)
            return found  # type: ignore[no-any-return]
        return self._search(text, low or text.lower())

    def _search(self, text: str, low: str) -> re.Match[str] | None:
        words = self.words
        for word in words:
            if word in low:
                break
        else:
            if words:
                return None
        return self.small.search(low) if len(low) == len(text) else self.pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        if type(text) is Said:
            found = text.begins.get(self, _NOT_TRIED)
            if found is _NOT_TRIED:
                found = text.begins[self] = self._match(text, text.low)
            return found  # type: ignore[no-any-return]
        return self._match(text, text.lower())

    def _match(self, text: str, low: str) -> re.Match[str] | None:
        words = self.words
        for word in words:
            if word in low:
                break
        else:
            if words:
                return None
        return self.small.match(low) if len(low) == len(text) else self.pattern.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self.pattern.finditer(text) if self.may(text) else iter(())


_CAPITAL = re.compile(r"(?<!\\)[A-Z\u0080-\uffff]")  # and letters whose small form depends on the language
_NAMES = re.compile(r"\\.|\(\?P[<=]\w+")


def words_of(pattern: str) -> tuple[str, ...]:
    r"""Words of which one, in small letters, stands in every text that ``pattern`` matches; none if that cannot be said.

    >>> words_of(r"\b(?:repeat\w*|other (?:leg|arm))s?")
    ('other arm', 'other leg', 'repeat')
    """
    try:
        part, end = _choice(pattern, 0)
    except _UnknownError:
        return ()
    words = part.words or frozenset()
    return tuple(sorted(w for w in words if not any(other in w for other in words if other != w))) if end == len(pattern) else ()


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
    return _Part(exact if exact and len(exact) <= _MOST else None, words), at


def _sequence(pattern: str, at: int) -> tuple[_Part, int]:
    """One alternative: the run of fixed letters, or the group, whose shortest word is longest."""
    run: frozenset[str] | None = frozenset({""})
    whole, best = True, frozenset({""})
    while at < len(pattern) and pattern[at] not in "|)":
        part, at = _item(pattern, at)
        longer = frozenset(a + b for a, b in product(run or {""}, part.exact)) if part.exact is not None else None
        if longer is not None and len(longer) <= _MOST:
            run = longer
            continue
        whole = False
        best = max(best, run or frozenset({""}), part.words or frozenset({""}), key=_worth)
        run = part.exact if part.exact is not None else frozenset({""})
    best = max(best, run or frozenset({""}), key=_worth)
    return _Part(run if whole else None, best if _worth(best) else None), at


def _worth(words: frozenset[str]) -> int:
    return min(map(len, words), default=0)


def _item(pattern: str, at: int) -> tuple[_Part, int]:
    """A letter, class or group with its quantifier."""
    part, at = _atom(pattern, at)
    quantifier = _QUANTIFIER.match(pattern, at)
    if quantifier is None:
        return part, at
    mark, least = quantifier[1], quantifier[2]
    if mark == "?" and part.exact is not None:
        return _Part(part.exact | {""}, None), quantifier.end()
    needed = mark == "+" or (mark[0] == "{" and int(least or 0) > 0)
    words = part.words if part.words is not None else part.exact
    return (_Part(None, words) if needed and words and _worth(words) else _ANYTHING), quantifier.end()


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
    return _Part(frozenset({char.lower()}), frozenset({char.lower()}))


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
    return (_Part(frozenset(inside.lower()), frozenset(inside.lower())) if few else _ANYTHING), end + 1
