"""“Step forward with your right or left leg”, and then only one side.

The choice is left open, and the steps that follow fit only one answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problem import Problem, Severity
from ..quick import Quick

if TYPE_CHECKING:
    from ..messages import Passage
    from ..scoped import Scoped
from ._rule import Rule

_EITHER = Quick(r"\b(?:right|left) or (right|left) (?:foot|leg|knee)\b")


def _find(passage: Passage, graph: Scoped) -> list[Problem]:
    found = _EITHER.search(graph.text) if " or " in graph.text else None
    if not found or not any(w.start > found.end() for w in graph.sides):
        return []
    start, end = found.span(1)
    return [
        Problem(passage.place(start, end), RULE.code, "a side is left open here, and the text goes on with one", RULE.hint, RULE.severity)
    ]


RULE = Rule(
    code="either-side",
    summary="A choice of sides is left open and the text goes on with one.",
    flagged=("Step forward with your right or [[left]] foot. Lower your right knee to the floor.",),
    passes=(
        "Step forward with your right or left foot. Lower the other knee to the floor.",
        "Turn to the right or to the left.",
        "Use your left or right hand, whichever is easier.",
    ),
    hint="Choose one side and repeat on the other.",
    severity=Severity.WARNING,
    find=_find,
)
