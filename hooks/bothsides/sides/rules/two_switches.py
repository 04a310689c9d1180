"""The text says twice to change sides.

After the second "switch sides" the reader is back where the first round began, and does it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problem import Problem, Severity
from ..quick import Quick

if TYPE_CHECKING:
    from ..messages import Passage
    from ..scoped import Scoped
from ._rule import Rule

_BARE = Quick(
    r"(?:^|[.!?]\s+)((?:now |then )?(switch|change|swap) (?:sides|legs))\s*[.!]\s+(?:now |then )?((?:switch|change|"
    r"swap) (?:sides|legs))\s*(?:[.!]|$)"
)


def _find(passage: Passage, graph: Scoped) -> list[Problem]:
    found = _BARE.search(graph.text) if len(graph.claims.rounds) > 1 else None
    if not found:
        return []
    start = found.start(3)
    end = start + len(found.group(3).split()[0])
    return [Problem(passage.place(start, end), RULE.code, "this is the second switch in a row", RULE.hint, RULE.severity)]


RULE = Rule(
    code="two-switches",
    summary="One round is followed by two switches.",
    flagged=("Lift your right leg and hold. Switch sides. [[Switch]] sides.",),
    passes=(
        "Lift your right leg and hold. Switch sides.",
        "Lift your right leg. Switch legs and lift your left leg. Switch back and forth.",
        "Do ten, switch sides, and do ten more.",
    ),
    hint="Take one of the two out.",
    severity=Severity.WARNING,
    find=_find,
)
