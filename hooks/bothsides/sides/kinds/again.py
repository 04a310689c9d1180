"""What is tied over a whole text: the other round that only names its limb, the leg at work throughout, elbows and knees."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ..claims import OPPOSITE, SAME, Claims, Tie

_TWO_LEGS = frozenset({"front", "back", "kneel", "crossed", "stack", "foldover", "heeldown", "turnout", "stretch.calf", "hang"})
_WORKED = frozenset({"held", "hugged", "strap", "stretch", "hang"})


def repeats(claims: Claims, values: Sequence[int]) -> None:
    """“Repeat with the left leg” is the side opposite to the only leg named before; “on the left side”, to everything named before."""
    crossed = any(f.role == "crossed" and f.hard and not f.segment for f in claims.facts)
    apart = any(f.role in _TWO_LEGS for f in claims.facts)
    for n, again in enumerate(claims.repeats):
        if any(values[x.word] != values[again.word] and abs(x.word - again.word) == 1 for x in claims.repeats[max(0, n - 1) : n + 2]):
            continue  # “twice on the right and once on the left”
        if again.region in ("leg", "arm", "way"):
            named = claims.named.get(again.region, [])
            if again.region == "leg" and crossed:
                continue
        else:
            named = [] if apart else [word for words in claims.named.values() for word in words]
        if named and len({values[w] for w in named}) == 1:
            claims.ties += [Tie(word, again.word, OPPOSITE, "repeat") for word in named]
        elif named and again.region == "leg":
            _worked(claims, values, again.word)
        elif words := [w for region in ("trunk", "leg", "arm", "way") for w in claims.named.get(region, [])]:
            claims.ties.append(Tie(words[-1], again.word, OPPOSITE, "repeat", hard=False))  # read, though it may be either's round


def _worked(claims: Claims, values: Sequence[int], again: int) -> None:
    """Both legs were named: the other round is for the one that was lifted, held, hugged or stretched, where that is always the same."""
    if any(f.role in _TWO_LEGS for f in claims.facts):
        return
    last = max((f.sentence for f in claims.facts if f.word < again), default=0)
    did = [f for f in claims.facts if f.word < again and f.role.split(".")[0] in _WORKED and (f.sentence < last or last == 0)]
    if len({f.word for f in did}) > 1 and len({values[f.word] ^ f.sign for f in did}) == 1:
        claims.ties.append(Tie(did[-1].word, again, OPPOSITE ^ did[-1].sign, "repeat"))


def drift(claims: Claims, values: Sequence[int]) -> None:
    """One leg is at work for the whole round, and a clause that can only go on with it names the other one."""
    words = [w for w, _ in claims.mentions]
    for side in (0, 1):
        few = [(w, on) for w, on in claims.mentions if values[w] == side]
        if len(few) == 1 and few[0][1] and len(words) > 3:
            others = [w for w in words if w != few[0][0]]
            claims.ties.append(Tie(others[-1], few[0][0], SAME, "drift"))
            claims.ties += [Tie(a, b, SAME, "drift") for a, b in itertools.pairwise(others)]


def named_again(claims: Claims, values: Sequence[int]) -> None:
    """A limb that is named again in the same words is the same limb: read, though nothing is held against it (soft)."""
    last: dict[tuple[str, int], int] = {}
    for noun, word in claims.nouns:
        before = last.get((noun, values[word]))
        if before is not None and before != word:
            claims.ties.append(Tie(before, word, SAME, "again", hard=False))
        last[(noun, values[word])] = word


def elbows(claims: Claims, values: Sequence[int]) -> None:
    """Elbow to opposite knee: certain once the text does it so at least once and names the pair twice."""
    pairs = [t for t in claims.ties if t.kind == "elbow-knee"]
    if len(pairs) > 1 and any(values[t.one] != values[t.two] for t in pairs):
        for tie in pairs:
            tie.hard = True
