"""What lies between one side word and the next: how much a change of round costs there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .claims import Claims
from .reading import Clause
from .rounds import WITHIN, Seam
from .words import SideWord

_AGAIN, _TURNED = 0.8, 0.3
_CLAUSES = 2.5  # below it a seam between clauses of one sentence says "then"
_AT_ONCE = frozenset({"as", "while", "whilst"})  # “lower the left leg as you lift the right one”
_THEN = frozenset({"then", "and then"})  # “Then stand on the right leg”, at the end: the other one's turn
_FELT = frozenset({"stretch", "felt-side", "role", "home"})


def seams_of(sides: Sequence[SideWord], clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> list[Seam]:
    """The seam before every one of ``sides``."""
    starts = [c.start for c in clauses]
    seams: list[Seam] = []
    last = sentence = -1
    again, alike = _done_again(clauses, claims, values)
    alike -= {t.two for t in claims.ties if t.kind == "title"}  # a step under its title is no other round
    felt = {f.word for f in claims.facts if f.hard and f.kind in _FELT}
    turned = _turned_sentences(clauses, values)
    ways = {f.word for f in claims.facts if f.kind == "direction"}
    back = {t.two for t in claims.ties if t.kind == "switch" and t.hard and t.sign and values[t.one] != values[t.two]}
    end = max((c.sentence for c in clauses if c.directions or any(x.side >= 0 for x in (*c.subject, *c.limbs))), default=0)
    placed = {f.word for f in claims.facts if f.hard and f.kind != "direction"}
    for word, side in enumerate(sides):
        here = max(bisect_right(starts, side.start) - 1, 0)
        between = claims.seams[last + 1 : here + 1]
        last, before = here, sentence
        sentence = clauses[here].sentence if clauses else 0
        change = min((s.change for s in between), default=WITHIN)
        if between and (sentence in turned or word in back) and sentence != before:
            change = min(change, _TURNED)
        elif between and change >= 0.5:
            if word in felt:
                change = max(change, 1.8)
            elif (word in alike and (sentence != before or change < _CLAUSES or clauses[here].opener in _AT_ONCE)) or (
                word in again and (change < 1.5 or word in ways)
            ):
                change = min(change, _AGAIN)
            elif word in placed and not (sentence == end and clauses[here].verb == "stand" and clauses[here].opener in _THEN):
                change = max(change, 1.3)
        seams.append(Seam(change, max((s.stay for s in between), default=0.0)))
    return seams


def _done_again(clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> tuple[set[int], set[int]]:
    """Words whose movement was made before, in another sentence, and directions: another round may begin with them."""
    first: dict[str, tuple[int, int]] = {}
    found = set()
    for fact in claims.facts:
        if fact.hard and fact.kind not in ("stretch", "felt-side", "evidence", "role"):
            role = "way" if fact.kind == "direction" and fact.word in claims.turned else fact.role
            here = fact.sentence, values[fact.word] ^ fact.sign
            before = first.setdefault(role, here)
            same = before[1] == here[1] and fact.sentence - before[0] <= 2  # “Twist to the left. Look to the left”: it goes on
            if before[0] != fact.sentence and not same:
                found.add(fact.word)
            if fact.kind == "direction":
                first.setdefault("way", here)
    named: dict[tuple[str, str, str], int] = {}
    alike = set()
    for clause in clauses:
        for limb in (*clause.subject, *clause.limbs):
            if limb.side >= 0 and limb.which != "it" and limb.noun:
                old = named.setdefault((clause.verb, limb.noun, limb.prep), limb.side)
                if values[old] != values[limb.side] and not clause.gerund:
                    alike.add(limb.side)
    return found, alike


def _turned_sentences(clauses: Sequence[Clause], values: Sequence[int]) -> set[int]:
    """Sentences in which two limbs or ways that were named before are all named with the other side: another round."""
    last: dict[tuple[str, str], tuple[int, int]] = {}
    found: dict[int, list[bool]] = {}
    for clause in clauses:
        said = [(("", x.noun), x.side) for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.noun and x.which != "it"]
        for key, word in [*said, *(((verb, ""), word) for verb, word in clause.directions)]:
            old, sentence = last.get(key, (-1, clause.sentence))
            if sentence < clause.sentence:
                found.setdefault(clause.sentence, []).append(values[old] != values[word])
            last[key] = (word, clause.sentence)
    return {sentence for sentence, turned in found.items() if len(turned) > 1 and all(turned)}
