"""The check: texts in, problems and coverage out.

For a record's texts (``project`` calls this once for every stretch)::

    check_texts(texts, Evidence(stretched=Side.RIGHT, muscles={"iliopsoas": Side.RIGHT}, postures={"half-kneeling"}))

``texts`` are ``Text`` values (steps, feel, mistakes, summary, precautions) in the order in which they are read; they are one
scope: what one says binds the others. ``Evidence`` is plain data that is taken as true: the side that is stretched, the limb
of each muscle (by the ids of ``content/muscles.yml``, known names only) and the posture, when the record states it. A text
that describes a mistake says on purpose what does not fit: give it to ``check_texts`` alone, and what to do instead with the
rest. Every problem points into the file that was typed. ``check_document`` (``sides.document``) does the same for a Markdown file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..problem import Place, Problem
from ..source import Text
from .lexicon import lexicon
from .messages import Passage, problem_of
from .rules import text_rules
from .scoped import Evidence, Scoped
from .words import SideWord, sides_of

_LONGEST = 16_000  # characters of one scope: a longer run of text is cut, so that time stays linear


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


def check_texts(texts: Sequence[Text], evidence: Evidence | None = None, tag: str = "en") -> Findings:
    """Problems and coverage of a record's texts, read as one scope. Places are those of the typed file."""
    starts, length, pieces = [], 0, []
    for text in texts:
        starts.append(length)
        pieces.append(str(text))
        length += len(text) + 2

    def owner(at: int) -> int:
        return max(i for i, start in enumerate(starts) if start <= at)

    def place(start: int, end: int) -> Place:
        i = owner(start)
        return texts[i].place(start - starts[i], end - starts[i])

    return check_passage(Passage("\n\n".join(pieces), place), evidence, tag)


def check_passage(passage: Passage, evidence: Evidence | None = None, tag: str = "en") -> Findings:
    """Problems and coverage of one scope; a very long one is read in pieces."""
    if len(passage.text) > _LONGEST:
        return merge(_pieces(passage, evidence, tag))
    sides = sides_of(passage.text, tag)
    findings = Findings()
    if not sides:
        return findings
    graph = Scoped(passage.text, sides, evidence, lexicon(tag), passage.titled)
    findings.coverage = Coverage(len(graph.tied), len(sides))
    findings.problems = [problem_of(passage, graph, c, tag) for c in graph.conflicts]
    for rule in text_rules():
        findings.problems += rule.find(passage, graph) if rule.find else []
    return findings


def _pieces(passage: Passage, evidence: Evidence | None, tag: str) -> Iterable[Findings]:
    text, start = passage.text, 0
    while start < len(text):
        end = start + _LONGEST // 2
        if end < len(text):
            cut = max(text.rfind(". ", start, end), text.rfind("\n\n", start, end), text.rfind(" ", end - 200, end))
            end = cut + 1 if cut > start else end

        def place(a: int, b: int, shift: int = start) -> Place:
            return passage.place(a + shift, b + shift)

        yield check_passage(Passage(text[start:end], place, passage.part), evidence, tag)
        start = end


def stretched_words(passage: Passage, tag: str = "en") -> list[SideWord]:
    """The side words that say where a stretch is felt, outside rounds that repeat."""
    sides = sides_of(passage.text, tag)
    if not sides:
        return []
    claims = Scoped(passage.text, sides, None, lexicon(tag)).claims
    return [sides[f.word] for f in claims.facts if f.hard and f.kind == "stretch" and not f.sign]


def merge(findings: Iterable[Findings]) -> Findings:
    """Many findings as one."""
    total = Findings()
    for one in findings:
        total.problems += one.problems
        total.coverage.understood += one.coverage.understood
        total.coverage.seen += one.coverage.seen
    return total
