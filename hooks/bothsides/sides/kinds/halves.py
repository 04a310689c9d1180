"""What is said twice in the same words, a text or a sentence, once for each side: word by word it names the other side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from ..claims import OPPOSITE, Claims, Tie
from ..reading import Clause
from ..words import SideWord

_MOST = 40  # side words of a text whose halves are compared
_UNSAID = 3  # words of a half, if nothing announces the other side
_SIDE = re.compile(r"\b(?:left|right|[lr])\b")
_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|#")
_FIRST = re.compile(r"^(?:(?:\d+|step|and|then|now|next|so) )+")
_HANDS = frozenset({"hand", "hands", "palm", "fingers", "fist", "arm", "forearm", "elbow", "?", ""})


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
        if not same or not (announced or _alike(first, second)):
            continue
        alike = [n for n, (a, b) in enumerate(zip(first, second, strict=True)) if values[a.word] == values[b.word]]
        if len(first) > 1 and not alike[1:] and not any(_stays(second[n]) for n in alike):
            claims.ties += [Tie(a.word, b.word, OPPOSITE, "repeat") for a, b in zip(first, second, strict=True)]
            return


def _alike(first: Sequence[_Named], second: Sequence[_Named]) -> bool:
    """The halves use the same verbs; very short ones the same words."""
    if len(first) < _UNSAID:
        return all(_SIDE.sub("", a.clause.low) == _SIDE.sub("", b.clause.low) for a, b in zip(first, second, strict=True))
    return [a.clause.verb for a in first] == [b.clause.verb for b in second]


def _stays(named: _Named) -> bool:
    """What holds on to a thing may hold on to it for both sides; how long a stretch is held says nothing of that."""
    clause = named.clause
    return (clause.verb == "hold" and named.noun[0] in _HANDS) or any(
        preposition in ("on", "against", "with", "at", "to") for preposition, _ in clause.landmarks
    )


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


def said_again(text: str, sides: Sequence[SideWord], clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """A sentence that is said again, but for its sides, is said of the other side or of the same: not word by word of both.

    The word that is left over is tied as the other side; where three words or more are said again, only one may be left over.
    """
    first: dict[tuple[int, str], list[int]] = {}
    known = {t.two for t in claims.ties if t.kind == "repeat" and t.hard and t.sign}
    word = 0
    for _, group in groupby(clauses, key=lambda c: c.sentence):
        sentence = [*group]
        start, end = sentence[0].start, sentence[-1].start + len(sentence[-1].text)
        words, pieces = [], []
        while word < len(sides) and sides[word].start < end:
            if sides[word].start >= start:
                words.append(word)
                pieces.append(text[start : sides[word].start])
                start = sides[word].end
            word += 1
        if len(words) < 2:
            continue
        before = first.setdefault((len(words), _plain("#".join([*pieces, text[start:end]]))), words)
        odd = [(a, b) for a, b in zip(before, words, strict=True) if values[a] == values[b]]
        if len(odd) == 1 and odd[0][1] not in known and before is not words:
            claims.ties.append(Tie(*odd[0], OPPOSITE, "repeat"))


def _plain(sentence: str) -> str:
    """The words of a sentence, in small letters, without a number or a "then" before them."""
    return _FIRST.sub("", " ".join(_WORDS.findall(sentence.lower())))
