"""Sentences that were read before: instructions repeat each other, and the same words are read in the same way."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from .clause import Clause

MOST = 1024  # sentences of each of the two halves that are kept


class Reading:
    """What one sentence was read as, from its own beginning: its clauses, and how many sentence ends it holds."""

    __slots__ = ("clauses", "ends")

    def __init__(self, clauses: Sequence[Clause], ends: int, start: int, sentence: int, word: int) -> None:
        self.clauses, self.ends = [clause.moved(-start, -sentence, -word) for clause in clauses], ends

    def at(self, start: int, sentence: int, word: int) -> list[Clause]:
        """The clauses of the sentence where it begins at ``start``, is the ``sentence``-th, and has ``word`` side words before it."""
        return [clause.moved(start, sentence, word) for clause in self.clauses]


class _Known:
    """Readings by their words. What is met for the second time is kept; what is not met again for long is let go."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Keep nothing of what was read."""
        self.once: set[Hashable] = set()
        self.young: dict[Hashable, Reading] = {}
        self.old: dict[Hashable, Reading] = {}

    def get(self, key: Hashable) -> Reading | None:
        """The reading of ``key``, if it was kept."""
        found = self.young.get(key)
        if found is None and self.old and (found := self.old.get(key)) is not None:
            self.keep(key, found)
        return found

    def twice(self, key: Hashable) -> bool:
        """Whether ``key`` was met before."""
        if key in self.once:
            self.once.discard(key)
            return True
        if len(self.once) >= MOST:
            self.once.clear()
        self.once.add(key)
        return False

    def keep(self, key: Hashable, reading: Reading) -> None:
        """Keep the reading of ``key``."""
        if len(self.young) >= MOST:
            self.old, self.young = self.young, {}
        self.young[key] = reading


READ = _Known()
