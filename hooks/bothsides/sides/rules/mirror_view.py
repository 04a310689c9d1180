"""“Copy me as in a mirror.”

Then the words and the picture use different sides, on purpose, and nobody can check one against the other. Readers who cannot see
the picture are told the wrong side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problem import Problem, Severity

if TYPE_CHECKING:
    from ..messages import Passage
    from ..scoped import Scoped
from ._rule import Rule

_DENIED = re.compile(r"\b(?:not|nothing|never|no)\b[^.]*$", re.IGNORECASE)
_MIRROR = re.compile(
    r"\b(?:as|like) (?:if )?in a mirror\b|\bmirror me\b|\bas if (?:you are|you were|I were|I am) (?:your|my) mirror\b|"
    r"\bmirror image of me\b",
    re.IGNORECASE,
)


def _find(passage: Passage, graph: Scoped) -> list[Problem]:
    if "mirror" not in graph.text:
        return []
    return [
        Problem(passage.place(m.start(), m.end()), RULE.code, "words and picture would name different sides", RULE.hint, RULE.severity)
        for m in _MIRROR.finditer(graph.text)
        if not _DENIED.search(graph.text, max(0, m.start() - 40), m.start())
    ]


RULE = Rule(
    code="mirror-view",
    summary="The text asks the reader to copy a mirror image.",
    flagged=("Do as I do, [[as in a mirror]]: I lift my right arm and you lift your left.",),
    passes=(
        "Stand in front of a mirror and lift your right arm.",
        "Watch your left knee in the mirror.",
        "Mirror the movement on your left side.",
    ),
    hint="Name the reader’s own side.",
    severity=Severity.WARNING,
    find=_find,
)
