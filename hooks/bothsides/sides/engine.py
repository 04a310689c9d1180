"""The check: texts in, problems out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ..problem import Fix, Place, Problem, Related
from . import frames as _frames  # noqa: F401  registers the kinds of clauses
from .claims import OPPOSITE, SAME, Claims, Scope, Tie
from .graph import Parity
from .lexicon import lexicon
from .limbs import links
from .reading import Reader
from .words import Side, SideWord, _lexicon, _swap, understand


DEBUG = False


_GUESSES = frozenset({"repeat", "elbow-knee", "drift"})


@dataclass(slots=True)
class Coverage:
    """Side words tied to another fact, of side words seen."""

    understood: int = 0
    seen: int = 0


@dataclass(slots=True)
class Findings:
    """What a check found."""

    problems: list[Problem] = field(default_factory=list)
    coverage: Coverage = field(default_factory=Coverage)


@dataclass(slots=True)
class Conflict:
    """Words of one group that cannot all be right: those to change, the others, and the kinds of facts at the first."""

    odd: list[int]
    rest: list[int]
    kinds: set[str]


def solve(claims: Claims, values: Sequence[int]) -> tuple[list[Conflict], set[int]]:
    """The conflicts among hard facts, and the words that are tied to another by any fact."""
    links_ = links(claims)
    sign = _merge(claims, values)
    hard, seen = Parity(), Parity()
    kinds: dict[int, set[str]] = {}
    for graph, soft in ((hard, False), (seen, True)):
        segments = {f.segment for f in claims.facts}
        for fact in claims.facts:
            if fact.hard or soft:
                graph.join(("w", fact.word), ("r", fact.segment, fact.role), fact.sign)
                kinds.setdefault(fact.word, set()).add(fact.kind)
        for one, two, way in links_:
            for segment in segments:
                graph.join(("r", segment, one), ("r", segment, two), way)
        for tie in sorted(claims.ties, key=lambda t: t.kind in _GUESSES):
            if tie.hard or soft:
                graph.join(("w", tie.one), ("w", tie.two), tie.sign, timid=tie.kind in _GUESSES)
                for word in (tie.one, tie.two):
                    kinds.setdefault(word, set()).add(tie.kind)
        for role, a, b, way in sign:
            graph.join(("r", a, role), ("r", b, role), way)
    conflicts = []
    for group, odd in _groups(hard, values):
        zero = [w for w, vote in group if vote == 0]
        one = [w for w, vote in group if vote == 1]
        if zero and one and not odd:
            few, many = sorted((zero, one), key=len)
            if len(few) == len(many):
                few, many = (few, many) if max(few) > max(many) else (many, few)
            conflicts.append(Conflict(few, many, kinds.get(few[0], set())))
            if DEBUG: print("   CONFLICT", len(few), len(many), [sorted(kinds.get(w, [])) for w in few], [sorted(kinds.get(w, [])) for w in many])
    tied = {w for group, _ in _groups(seen, values) if len(group) > 1 for w, _ in group}
    return conflicts, tied


def _groups(graph: Parity, values: Sequence[int]) -> list[tuple[list[tuple[int, int]], bool]]:
    found: dict[object, list[tuple[int, int]]] = {}
    for node in list(graph.parent):
        if isinstance(node, tuple) and node[0] == "w":
            root, sign = graph.find(node)
            found.setdefault(root, []).append((node[1], values[node[1]] ^ sign))
    return [(sorted(group), root in graph.odd) for root, group in found.items()]


def _merge(claims: Claims, values: Sequence[int]) -> list[tuple[str, int, int, int]]:
    """Segments of unknown round are tied to the first where their facts clearly fit one of the two."""
    votes: dict[tuple[int, str], list[int]] = {}
    for fact in claims.facts:
        if fact.hard:
            votes.setdefault((fact.segment, fact.role), []).append(values[fact.word] ^ fact.sign)
    ties = []
    for segment in sorted({s for s, _ in votes if s}):
        tally = [0, 0]
        shared = [role for s, role in votes if s == segment and (0, role) in votes]
        for role in shared:
            first = votes[(0, role)]
            if len(set(first)) == 1:
                for vote in votes[(segment, role)]:
                    tally[vote ^ first[0]] += 1
        if max(tally) >= min(tally) + 2:
            way = SAME if tally[0] > tally[1] else OPPOSITE
            ties += [(role, 0, segment, way) for role in shared]
    return ties


class Passage:
    """A run of text that is one scope, with a way from its characters to the file."""

    def __init__(self, text: str, place: Callable[[int, int], Place]) -> None:
        self.text, self.place = text, place


def check_passage(passage: Passage, tag: str = "en") -> Findings:
    """Problems and coverage of one scope."""
    words = understand(passage.text, tag)
    sides = [w for w in words if w.side]
    findings = Findings()
    if not sides:
        return findings
    lex = lexicon(tag)
    clauses = Reader(passage.text, sides, lex).read()
    values = [1 if w.side is Side.RIGHT else 0 for w in sides]
    claims = Scope(clauses, passage.text, lex, values).read()
    _repeats(claims, values)
    _elbows(claims, values)
    _drift(claims, values)
    conflicts, tied = solve(claims, values)
    findings.coverage = Coverage(len(tied), len(sides))
    findings.problems = [_problem(passage, sides, c, tag) for c in conflicts]
    return findings


def _problem(passage: Passage, sides: list[SideWord], conflict: Conflict, tag: str) -> Problem:
    partner = _lexicon(tag).partner

    def place(i: int) -> Place:
        return passage.place(sides[i].start, sides[i].end)

    word = sides[conflict.odd[0]]
    candidates = conflict.odd if len(conflict.odd) == 1 else []
    if len(conflict.odd) == len(conflict.rest) == 1:
        candidates = conflict.odd + conflict.rest
    fixes = tuple(Fix(place(i), _swap(sides[i].word, partner)) for i in candidates[:2])
    related = tuple(Related(place(i), f"here it says “{sides[i].word}”") for i in conflict.rest[:3])
    kind = sorted(conflict.kinds)[0] if conflict.kinds else "disagree"
    return Problem(place(conflict.odd[0]), kind, f"“{word.word}” does not fit the rest", related=related, fixes=fixes)


def _repeats(claims: Claims, values: Sequence[int]) -> None:
    """ "Repeat with the left leg" is the side opposite to the limb that did the work: the crossed one, else the only one named."""
    crossed = [f for f in claims.facts if f.role == "crossed" and f.hard and not f.segment]
    for again in claims.repeats:
        regions = (again.region,) if again.region in ("leg", "arm", "way") else ("leg", "arm")
        for region in regions:
            if region == "leg" and crossed:
                claims.ties.append(Tie(crossed[0].word, again.word, OPPOSITE ^ crossed[0].sign, "repeat"))
                break
            named = claims.named.get(region)
            if named and len({values[w] for w in named}) == 1:
                for word in named:
                    claims.ties.append(Tie(word, again.word, OPPOSITE, "repeat"))
                break
            if named:
                break


def _drift(claims: Claims, values: Sequence[int]) -> None:
    """One leg is at work for the whole round, and a clause that can only go on with it names the other one."""
    words = [w for w, _ in claims.mentions]
    for side in (0, 1):
        few = [(w, on) for w, on in claims.mentions if values[w] == side]
        if len(few) == 1 and few[0][1] and len(words) > 3:
            others = [w for w in words if w != few[0][0]]
            claims.ties.append(Tie(others[-1], few[0][0], SAME, "drift"))
            claims.ties += [Tie(a, b, SAME, "drift", hard=True) for a, b in zip(others, others[1:], strict=False)]


def _elbows(claims: Claims, values: Sequence[int]) -> None:
    """Elbow to opposite knee: certain once the text does it so at least once and names the pair twice."""
    pairs = [t for t in claims.ties if t.kind == "elbow-knee"]
    if len(pairs) > 1 and any(values[t.one] != values[t.two] for t in pairs):
        for tie in pairs:
            tie.hard = True


def merge(findings: Iterable[Findings]) -> Findings:
    """Many findings as one."""
    total = Findings()
    for one in findings:
        total.problems += one.problems
        total.coverage.understood += one.coverage.understood
        total.coverage.seen += one.coverage.seen
    return total
