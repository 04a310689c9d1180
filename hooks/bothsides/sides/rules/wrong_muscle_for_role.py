"""The muscle and the leg's part in the posture do not go together.

"Feel the stretch in the front of your front hip": in a lunge the front hip is folded, so its hip flexors are slack. Nothing here
says right or left, and the reader still ends up stretching, or straining, the wrong place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problem import Problem

if TYPE_CHECKING:
    from ..messages import Passage
    from ..scoped import Scoped
from ._rule import Rule


def _find(passage: Passage, graph: Scoped) -> list[Problem]:
    return [
        Problem(
            passage.place(start, end), "wrong-muscle-for-role", f"“{graph.text[start:end]}” is not where this posture stretches", RULE.hint
        )
        for start, end in graph.claims.wrong_roles
        if graph.claims.postures & {"lunge", "half-kneeling"}
    ]


RULE = Rule(
    code="wrong-muscle-for-role",
    summary="A stretch is promised in a leg that the posture cannot stretch there.",
    flagged=("Step into a lunge with your right foot forward. Feel the stretch in the front of the hip of your [[front leg]].",),
    passes=(
        "Step into a lunge. Feel the stretch in the front of the hip of your back leg.",
        "Step into a lunge. Feel the stretch in the hamstring of your front leg.",
    ),
    hint="In a lunge the front of the hip is stretched on the back leg.",
    find=_find,
)
