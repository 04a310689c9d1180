"""Which round of a text a word belongs to, and which words do not fit: one pass over the words in their order.

Within a group of words that are tied to each other every word votes for one of the two sides. A second round mirrors all of its
words, a slip flips one. The cheapest reading decides: every word that does not fit its round costs, and so does every change of
round, much where nothing announces it and almost nothing after "repeat" or "switch sides". Time is linear in the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WITHIN = 9.0  # a change of round inside one clause


class Seam(NamedTuple):
    """What lies between a word and the one before it: the price of a change of round there, and of none."""

    change: float
    stay: float = 0.0


class Vote(NamedTuple):
    """Word ``word`` stands for side ``vote`` of its group; ``weight`` is the price of its being wrong."""

    word: int
    group: int
    vote: int
    weight: float = 1.0


def path(votes: Sequence[Vote], seams: Sequence[Seam], turned: Sequence[int]) -> tuple[list[int], float]:
    """The round (0 or 1) of every word of ``seams``, and the price of that reading.

    ``turned`` says for each group whether its votes are read the other way.
    """
    costs = [0.0] * len(seams), [0.0] * len(seams)
    for word, group, vote, weight in votes:
        costs[1 ^ vote ^ turned[group]][word] += weight
    first = second = 0.0  # the price so far of being in the one round, and in the other
    came: list[tuple[int, int]] = []
    for n, (change, stay) in enumerate(seams):
        if n:
            stays, turns = (first + stay, second + stay), (second + change, first + change)
            one, two = stays[0] <= turns[0], stays[1] <= turns[1]
            came.append((0 if one else 1, 1 if two else 0))
            first, second = (stays if one else turns)[0], (stays if two else turns)[1]
        first, second = first + costs[0][n], second + costs[1][n]
    here = 0 if first <= second else 1
    found = [here]
    for froms in reversed(came):
        here = froms[here]
        found.append(here)
    return found[::-1], min(first, second)


def settle(votes: Sequence[Vote], groups: int, seams: Sequence[Seam]) -> tuple[list[int], list[int], float]:
    """The round of every word, the way each group is read and the price: the largest group first, the others fall in with it."""
    members: list[list[Vote]] = [[] for _ in range(groups)]
    for v in votes:
        members[v.group].append(v)
    turned = [0] * groups
    known: list[Vote] = []
    rounds, price = [0] * len(seams), 0.0
    order = sorted(range(groups), key=lambda g: (-len(members[g]), members[g][0].word if members[g] else 0))
    for step in (order[:1], order[1:3], order[3:]):
        for group in step:
            if known:
                wrong = sum(v.weight if v.vote != rounds[v.word] else -v.weight for v in members[group])
                turned[group] = int(wrong > 0)
        for group in step:
            known += members[group]
        if step:
            rounds, price = path(known, seams, turned)
    return rounds, turned, price
