"""Which of many patterns may be in a text: one look at each of its words, instead of one at the text for every pattern.

A text is cut at its spaces, and each word is looked up in a table that knows for which patterns it speaks. The table is filled as
words are met, so that nothing is prepared for what never comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, reduce
from operator import or_

from .quick import COMMON, Quick

_KEPT = 2048  # words that are known at a time
_LONGEST = 40  # letters of a word that is kept


class Sieve:
    """Patterns, each with the bits that it stands for; one that names no words may be in every text."""

    def __init__(self, patterns: Iterable[tuple[Quick, int]]) -> None:
        self._patterns = [*patterns]

    @cached_property
    def _always(self) -> int:
        return reduce(or_, (bits for pattern, bits in self._patterns if not _parts(pattern)), 0)

    @cached_property
    def _known(self) -> _Words:
        parts: dict[str, int] = {}
        for pattern, bits in self._patterns:
            for part in _parts(pattern):
                parts[part] = parts.get(part, 0) | bits
        return _Words(parts)

    def bits(self, low: str) -> int:
        """The bits of all patterns that may be in ``low``, a text in small letters: all others are not."""
        known, found = self._known, self._always
        for word in low.split():
            found |= known[word]
        return found


class _Words(dict[str, int]):
    """By a word of a text: the bits of the parts that it holds."""

    def __init__(self, parts: dict[str, int]) -> None:
        super().__init__()
        self._parts = parts
        self._lengths = sorted({len(part) for part in parts})

    def __missing__(self, word: str) -> int:
        parts, found, end = self._parts, 0, len(word)
        for length in self._lengths:
            for start in range(end - length + 1):
                found |= parts.get(word[start : start + length], 0)
        if end <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = found
        return found


def _parts(pattern: Quick) -> list[str]:
    """Of each of the words of a pattern the part without spaces that tells most; none if one of them has no such part."""
    parts = [max(words.split(), key=lambda word: (word not in COMMON, len(word)), default="") for words in pattern.words]
    return parts if all(parts) else []
