"""Many patterns looked for in one text: only those are tried that can begin with one of its words, and only where that word stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .quick import Quick

_BEGINNING = re.compile(r"\b\w{1,3}")  # of a word: by these the beginnings of patterns are known
_KNOWN = re.compile(r"\w{3}|\w+(?=\W)")  # where what a pattern begins with is long enough for that, else it is ""


class Sought:
    """Patterns of which it is asked which of them a text holds."""

    def __init__(self, patterns: Iterable[Quick]) -> None:
        self._anywhere: list[Quick] = []  # those that may begin within a word, or with anything
        self._begun: dict[str, list[tuple[str, Quick]]] = {}
        for pattern in dict.fromkeys(patterns):
            if not pattern.heads or not begins_words(pattern.typed):
                self._anywhere.append(pattern)
                continue
            for head in pattern.heads:
                known = _KNOWN.match(head)
                self._begun.setdefault(known[0] if known else "", []).append((head, pattern))

    def found(self, text: str, low: str) -> set[Quick]:
        """Those that match somewhere in ``text``; ``low`` is it in small letters."""
        if len(low) != len(text):  # a letter whose small form is two characters
            every = (*self._anywhere, *(pattern for begun in self._begun.values() for _, pattern in begun))
            return {pattern for pattern in every if pattern.search(text, low) is not None}
        found = {pattern for pattern in self._anywhere if pattern.search(text, low) is not None}
        for key in self._begun.keys() & {"", *_BEGINNING.findall(low)}:
            for head, pattern in self._begun[key]:
                if pattern not in found and _stands(pattern, head, low):
                    found.add(pattern)
        return found


def _stands(pattern: Quick, head: str, low: str) -> bool:
    """Whether the pattern matches where ``head`` stands."""
    at, match = low.find(head), pattern.small.match
    while at >= 0:
        if match(low, at) is not None:
            return True
        at = low.find(head, at + 1)
    return False


def begins_words(pattern: str) -> bool:
    r"""Whether each of the alternatives of ``pattern`` begins with ``\b``.

    >>> [begins_words(p) for p in (r"\b(?:on|in)", r"\bon|\bin", r"\bon|in", "(?:on|in)")]
    [True, True, False, False]
    """
    depth, at, first = 0, 0, True
    while at < len(pattern):
        if first and not pattern.startswith(r"\b", at):
            return False
        char = pattern[at]
        first = char == "|" and depth == 0
        depth += (char in "([") - (char in ")]")
        at += 2 if char == "\\" else 1
    return not first
