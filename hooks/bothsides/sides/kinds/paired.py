"""Both sides in one sentence: “right hand to left knee, left hand to right knee” names the same limbs twice, in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from ..claims import OPPOSITE, Claims, Tie
from ..reading import Clause

_SIZES = frozenset({4, 6, 8})
_LEANT_ON = frozenset({"on", "outside", "inside", "by", "around", "under"})


def both_in_turn(clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """Ties between the two halves of a sentence that names the same two to four limbs again, where all of them but one are opposite.

    Of more than thirty such sentences in clean texts at hand one does not turn every word round.
    """
    known = {frozenset((t.one, t.two)) for t in claims.ties if t.hard}
    for _, group in groupby((c for c in clauses if c.limbs or c.subject or c.directions), key=lambda c: c.sentence):
        sentence = list(group)
        named = [x for c in sentence for x in (*c.subject, *c.limbs) if x.side >= 0 and x.which != "it"]
        if len(named) not in _SIZES or any(c.directions for c in sentence) or any(x.second >= 0 or not x.noun or x.plural for x in named):
            continue
        named.sort(key=lambda x: x.side)
        half = len(named) // 2
        first, second = named[:half], named[half:]
        if [x.noun for x in first] != [x.noun for x in second] or first[0].noun == first[1].noun:
            continue
        if any(x.region == "leg" and x.prep in _LEANT_ON for x in second):
            continue  # “right hand on the right knee, left hand outside the right knee”: both hands on one leg
        if any({a.side, b.side} in known for a, b in pairwise(first)):
            continue  # each half is held together already
        alike = [n for n in range(half) if values[first[n].side] == values[second[n].side]]
        if len(alike) > 1:
            continue
        for one, two in zip(first, second, strict=True):
            if frozenset((one.side, two.side)) not in known:
                claims.ties.append(Tie(one.side, two.side, OPPOSITE, "pair"))
