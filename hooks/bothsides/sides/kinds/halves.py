"""A text that says everything twice, once for each side: word by word its second half names the other side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..claims import OPPOSITE, Claims, Tie
from ..reading import Clause

_MOST = 40  # side words of a text whose halves are compared
_UNSAID = 3  # words of a half, if nothing announces the other side


class _Named(NamedTuple):
    """A side word, what it is a word for, and the clause in which it stands."""

    word: int
    noun: tuple[str, str]
    clause: Clause


def halves(clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """Ties between the words of two halves that name the same things in the same order, where all of them but one are opposite.

    A half that begins with “repeat” or “switch sides” may say it with other verbs; one that does not must use the same.
    """
    named = list(_all_named(clauses))
    if not 2 <= len(named) <= _MOST:
        return
    for first, second, announced in _splits(named, claims.rounds):
        same = [a.noun for a in first] == [b.noun for b in second]
        if not same or not (announced or (len(first) >= _UNSAID and [a.clause.verb for a in first] == [b.clause.verb for b in second])):
            continue
        alike = [n for n, (a, b) in enumerate(zip(first, second, strict=True)) if values[a.word] == values[b.word]]
        if len(first) > 1 and not alike[1:] and not any(_stays(second[n].clause) for n in alike):
            claims.ties += [Tie(a.word, b.word, OPPOSITE, "repeat") for a, b in zip(first, second, strict=True)]
            return


def _stays(clause: Clause) -> bool:
    """What holds on to a thing may hold on to it for both sides."""
    return clause.verb == "hold" or any(preposition in ("on", "against", "with", "at", "to") for preposition, _ in clause.landmarks)


def _all_named(clauses: Sequence[Clause]) -> Iterable[_Named]:
    """Every side word in its order; who says “it” names nothing again."""
    for clause in clauses:
        here = [(x.side, (x.noun or "?", x.surface)) for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.which != "it"]
        here += [(word, ("", "")) for _, word in clause.directions]
        yield from (_Named(word, noun, clause) for word, noun in sorted(here))


def _splits(named: list[_Named], rounds: Sequence[int]) -> Iterable[tuple[list[_Named], list[_Named], bool]]:
    """The two halves at every announced round, with and without the words that announce it, else in the middle."""
    for n, one in enumerate(named):
        if n and any(named[n - 1].clause.start < start <= one.clause.start for start in rounds):
            after = next((m for m in range(n, len(named)) if named[m].clause is not one.clause), len(named))
            yield named[:n], named[n:], True
            yield named[:n], named[after:], True
    middle = len(named) // 2
    if len(named) % 2 == 0 and named[middle - 1].clause.sentence != named[middle].clause.sentence:
        yield named[:middle], named[middle:], False
