"""A conflict as its author should read it: the word, why, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..problem import Fix, Place, Problem, Related
from .rules import Rule, rule_for
from .scoped import Conflict, Scoped
from .words import partner_of


@dataclass(slots=True)
class Passage:
    """A run of text that is one scope, with a way from its characters to the typed file and a name for each of its parts."""

    text: str
    place: Callable[[int, int], Place]
    part: Callable[[int], str] = lambda _at: ""
    titled: bool = False


def problem_of(passage: Passage, graph: Scoped, conflict: Conflict, tag: str) -> Problem:
    """The conflict as its author should read it: the word, why, and what to do."""
    sides = graph.sides

    def place(i: int) -> Place:
        return passage.place(sides[i].start, sides[i].end)

    odd = conflict.odd[0]
    rest = _nearest(graph, odd, conflict.rest)
    parts = {passage.part(sides[i].start) for i in (odd, *conflict.rest[:1])}
    rule = rule_for(graph.kinds_of(odd), graph.kinds_of(rest) if rest is not None else [], parts)
    candidates = [odd] if len(conflict.odd) == 1 or conflict.pinned else []
    if len(conflict.odd) == len(conflict.rest) == 1 and not conflict.pinned:
        candidates = [odd, *conflict.rest]
    if conflict.twin >= 0:
        candidates = [odd, conflict.twin]
    fixes = tuple(Fix(place(i), partner_of(sides[i].word, tag)) for i in candidates[:2])
    related = tuple(
        Related(place(i), _says(graph, i)) for i in ([rest] if rest is not None else []) + [w for w in conflict.rest if w != rest][:2]
    )
    return Problem(
        place(odd),
        rule.code,
        _message(graph, odd, rest, place, conflict),
        hint(rule, fixes),
        rule.severity,
        related,
        fixes,
    )


def _nearest(graph: Scoped, odd: int, rest: list[int]) -> int | None:
    """The word that explains best: one tied directly, one of the same role, else the one next to it."""
    for tie in graph.ties_of(odd):
        other = tie.two if tie.one == odd else tie.one
        if other in rest:
            return other
    roles = {f.role for f in graph.facts_of(odd)}
    for word in rest:
        if roles & {f.role for f in graph.facts_of(word)}:
            return word
    return min(rest, key=lambda w: abs(w - odd)) if rest else None


def _says(graph: Scoped, word: int) -> str:
    """“your left foot” is the one in front."""
    phrase = graph.phrase(word)
    for fact in graph.facts_of(word):
        role = fact.role.split(".")[0]
        said = graph.lexicon.says.get(role)
        if said:
            return f"“{phrase}” {said}"
    return f"here it is “{phrase}”"


def _message(graph: Scoped, odd: int, rest: int | None, place: Callable[[int], Place], conflict: Conflict) -> str:
    phrase = graph.phrase(odd)
    if rest is None or conflict.pinned:
        return f"{_says(graph, odd)}: that does not fit what the record says is stretched"
    for tie in graph.ties_of(odd):
        if rest in (tie.one, tie.two) and tie.kind in graph.lexicon.ties:
            other = graph.phrase(rest)
            return f"“{phrase}” does not fit “{other}”: {graph.lexicon.ties[tie.kind]}"
    here, there = place(odd).line, place(rest).line
    where = "" if here == there else f" in line {there}"
    one, two, unsaid = _says(graph, odd), _says(graph, rest), "here it is"
    if one.startswith(unsaid) and two.startswith(unsaid):
        clash = f"“{phrase}” does not fit “{graph.phrase(rest)}”{where}"
    else:
        clash = f"{one}, but{where} {two}"
    if not graph.in_one_round(odd, rest):
        return clash
    return f"{clash}: the two belong to {'opposite sides' if graph.values[odd] == graph.values[rest] else 'one side'}"


def hint(rule: Rule, fixes: tuple[Fix, ...]) -> str:
    """What to do about a problem that can be mended with either of ``fixes``."""
    if len(fixes) == 1:
        return f"Write “{fixes[0].replacement}” here, or change what it is held against."
    if len(fixes) == 2:
        return "One of the two is the wrong side: change one of them."
    return rule.hint or "Read it with a body in mind and change what is wrong."
