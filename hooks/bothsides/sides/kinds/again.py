"""What is tied over a whole text: the other round that only names its limb, the leg at work throughout, elbows and knees."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ..claims import OPPOSITE, SAME, Claims, Tie

_TWO_LEGS = frozenset({"front", "back", "kneel", "crossed", "stack", "foldover", "heeldown", "turnout", "stretch.calf", "hang"})
_PROPS = frozenset({"bench", "bench-free"})
_WORKED = frozenset({"held", "hugged", "strap", "stretch", "hang"})


def repeats(claims: Claims, values: Sequence[int]) -> None:
    """“Repeat with the left leg” is the side opposite to the limb that did the work: the crossed one, else the only one named."""
    crossed = [f for f in claims.facts if f.role == "crossed" and f.hard and not f.segment]
    for again in claims.repeats:
        ways = claims.named.get("way", [])
        if again.region == "trunk" and len(ways) > 1 and len({values[w] for w in ways}) == 1:
            claims.ties.append(Tie(ways[-1], again.word, OPPOSITE, "repeat"))
            continue
        tilted = [f for f in claims.facts if f.role == "eardrop" and f.hard and f.word < again.word]
        if (
            tilted
            and again.region not in ("leg", "arm")
            and len({values[f.word] for f in tilted}) == 1
            and not {f.role for f in claims.facts} & _TWO_LEGS
        ):
            claims.ties.append(Tie(tilted[-1].word, again.word, OPPOSITE, "repeat"))
            continue
        if again.region not in ("leg", "arm", "way") and _ways_and_limbs(claims, values):
            continue
        regions = (again.region,) if again.region in ("leg", "arm", "way") else ("leg", "arm")
        if len(regions) > 1 and any(t.kind in _PROPS for t in claims.ties):
            continue  # which side is done: that of the hand that works, or of the knee it kneels on?
        for region in regions:
            if region == "leg" and crossed:
                break
            named = claims.named.get(region)
            if named and len({values[w] for w in named}) == 1:
                for word in named:
                    claims.ties.append(Tie(word, again.word, OPPOSITE, "repeat"))
                break
            if named and region == "leg":
                _worked(claims, values, again.word)
            if named:
                break


def _ways_and_limbs(claims: Claims, values: Sequence[int]) -> bool:
    """Ways to both sides, or a way and a limb of two sides, are named: the round that is named by a side alone may be either's."""
    return bool(claims.named.get("way")) and len({values[w] for region in ("way", "leg", "arm") for w in claims.named.get(region, [])}) > 1


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
