"""“Hold 30 seconds on the right and 20 on the left.”

Sometimes meant, mostly a slip; the reader cannot tell which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problem import Problem, Severity

if TYPE_CHECKING:
    from ..messages import Passage
    from ..scoped import Scoped
from ._rule import Rule

_TWO_NUMBERS = re.compile(r"\d\D{1,60}\d")
_DOSES = re.compile(
    r"\b(\d+) ?(seconds?|s|times|reps|repetitions|minutes?|breaths)?,? (?:on|with|for|to) (?:the |your )?(right|"
    r"left)\b(?: \w+)?,? (?:and|then|but) (\d+) ?(?:seconds?|s|times|reps|repetitions|minutes?|breaths)?"
    r",? (?:on|with|for|to) (?:the |your )?(right|left)\b",
    re.IGNORECASE,
)


def _find(passage: Passage, graph: Scoped) -> list[Problem]:
    if not _TWO_NUMBERS.search(graph.text):
        return []
    return [
        Problem(passage.place(*m.span(4)), RULE.code, f"one side gets {m.group(1)} and the other {m.group(4)}", RULE.hint, RULE.severity)
        for m in _DOSES.finditer(graph.text)
        if m.group(1) != m.group(4) and m.group(3).lower() != m.group(5).lower()
    ]


RULE = Rule(
    code="unequal-dose",
    summary="The two sides get different doses.",
    flagged=("Hold for 30 seconds on the right and [[20]] seconds on the left.",),
    passes=(
        "Hold for 30 seconds on the right and 30 seconds on the left.",
        "Hold for 30 seconds on each side.",
        "Do 10 repetitions with your right leg and 10 with your left leg.",
    ),
    hint="Give both sides the same dose, or say why not.",
    severity=Severity.WARNING,
    find=_find,
)
