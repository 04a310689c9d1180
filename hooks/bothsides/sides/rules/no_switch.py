"""One side is described and the other is never mentioned.

Nobody says "repeat on the other side". Many readers then train one side only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problem import Problem, Severity
from ..quick import Quick

if TYPE_CHECKING:
    from ..messages import Passage
    from ..scoped import Scoped
from ._rule import Rule

_SWITCH = Quick(r"\b(?:each|both|other|opposite|alternat\w*|same|every|sides|switch\w*|repeat\w*|swap|chang\w+|mirror|legs)\b")
_DOSE = Quick(r"\b(?:hold|seconds?|minutes?|times|reps|repetitions|breaths)\b")


def _find(passage: Passage, graph: Scoped) -> list[Problem]:
    if (
        graph.pinned
        or graph.titled
        or graph.claims.rounds
        or len(graph.sides) < 3
        or not any(fact.kind == "stretch" for fact in graph.claims.facts)
        or _SWITCH.search(graph.text)
        or not _DOSE.search(graph.text)
    ):
        return []
    word = graph.sides[0]
    return [
        Problem(
            passage.place(word.start, word.end),
            RULE.code,
            "this text describes one side and never says to change sides",
            RULE.hint,
            RULE.severity,
        )
    ]


RULE = Rule(
    code="no-switch",
    summary="A text for one side never says to change sides.",
    flagged=(
        (
            "1. Kneel on your [[right]] knee with your left foot in front.\n2. Push your hips forward until you feel a stretch in "
            "the front of your right hip.\n3. Hold for 30 seconds."
        ),
    ),
    passes=(
        "1. Kneel on your right knee with your left foot in front.\n2. Push your hips forward.\n3. Hold for 30 seconds on each side.",
        "1. Kneel on your right knee with your left foot in front.\n2. Hold for 30 seconds.\n3. Switch sides.",
    ),
    hint="Add “Repeat on the other side”, or say why only one side is meant.",
    severity=Severity.WARNING,
    find=_find,
)
