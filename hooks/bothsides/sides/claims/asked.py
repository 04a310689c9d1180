"""Which kinds of clauses are asked about a clause: there are hundreds, and what most of them need is not in it.

What a kind needs is said where it is registered (``always(legs=True, verbs={"bend"}, outside={"supine"})``), so neither the kind nor
the loop that asks has to look. To each of a few questions about a clause the answer is a number with a bit for every kind that may
still be asked; taken together they are the kinds to ask, in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Generic, TypeVar

# What there is in a clause, or about it.
LEGS, HANDS, ARMS = 1, 2, 4  # hands are arms, without what they hold
WAYS, ONE_WAY = 8, 16  # “to the left”; just one of these
FOLLOWS = 32  # it is not the first clause of its sentence
FIRST_ROUND = 64  # it does not speak of the other side's turn
CERTAIN = 128  # nor of what may be: “if”, “or”
TWO_LEGS = 256
NEEDS = {
    "legs": LEGS,
    "two_legs": TWO_LEGS,
    "hands": HANDS,
    "arms": ARMS,
    "ways": WAYS,
    "one_way": ONE_WAY,
    "follows": FOLLOWS,
    "first_round": FIRST_ROUND,
    "certain": CERTAIN,
}

Read = TypeVar("Read")
Answer = TypeVar("Answer")
_FEW = 4096  # answers that are known at a time


@dataclass(frozen=True, slots=True)
class When:
    """In which clauses a kind is asked: those that have all of ``needs``, and one of each of these collections that is not empty.

    ``parts``: of the limbs that it names; ``verbs``, ``openers``: what it is about, and what it begins with ("" for nothing known);
    ``after``: the verb of the clause before it in its sentence; ``postures``: what the text takes up. It takes up none of ``outside``.
    """

    needs: int = 0
    parts: Collection[str] = ()
    verbs: Collection[str] = ()
    openers: Collection[str] = ()
    after: Collection[str] = ()
    postures: Collection[str] = ()
    outside: Collection[str] = ()


class Kinds(Generic[Read]):
    """Kinds of clauses in the order in which they are asked."""

    def __init__(self) -> None:
        self._kinds: list[tuple[Read, When]] = []
        self.stance = _Bits[frozenset[str]](self._in_postures)
        self._parts = _Bits[frozenset[str]](lambda parts: self._those(lambda w: not w.parts or not parts.isdisjoint(w.parts)))
        self._shape = _Bits[int](lambda has: self._those(lambda w: not w.needs & ~has))
        self._verb = _Bits[str](lambda verb: self._those(lambda w: not w.verbs or verb in w.verbs))
        self._opener = _Bits[str](lambda opener: self._those(lambda w: not w.openers or opener in w.openers))
        self._after = _Bits[str](lambda verb: self._those(lambda w: not w.after or verb in w.after))
        self._chosen: dict[int, tuple[Read, ...]] = {}

    def add(self, read: Read, when: When) -> None:
        """Register a kind after those that there are."""
        self._kinds.append((read, when))
        for known in (self.stance, self._parts, self._shape, self._verb, self._opener, self._after, self._chosen):
            known.clear()

    def asked(self, stance: int, has: int, parts: frozenset[str], words: tuple[str, str, str]) -> tuple[Read, ...]:
        """The kinds for a clause; ``stance`` is what ``self.stance`` has for the postures of the text.

        ``has`` is made of the numbers above, ``words`` are its verb, its opener and the verb of the clause before it.
        """
        verb, opener, after = words
        bits = stance & self._shape[has] & self._parts[parts] & self._verb[verb] & self._opener[opener] & self._after[after]
        chosen = self._chosen.get(bits)
        if chosen is None:
            if len(self._chosen) >= _FEW:
                self._chosen.clear()
            chosen = self._chosen[bits] = tuple(read for n, (read, _) in enumerate(self._kinds) if bits >> n & 1)
        return chosen

    def _in_postures(self, postures: frozenset[str]) -> int:
        return self._those(lambda w: postures.isdisjoint(w.outside) and (not w.postures or not postures.isdisjoint(w.postures)))

    def _those(self, may: Callable[[When], bool]) -> int:
        return sum(1 << n for n, (_, when) in enumerate(self._kinds) if may(when))


class _Bits(dict[Answer, int]):
    """By the answer to one question: a bit for every kind that it leaves."""

    def __init__(self, leaves: Callable[[Answer], int]) -> None:
        super().__init__()
        self._leaves = leaves

    def __missing__(self, answer: Answer) -> int:
        if len(self) >= _FEW:
            self.clear()
        bits = self[answer] = self._leaves(answer)
        return bits
