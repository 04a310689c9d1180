"""The introduction promises one side and the steps stretch the other.

The reader decides by the summary whether the exercise is meant for the sore side, and then follows the steps.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="summary-against-steps",
    summary="The introduction and the steps name different sides.",
    flagged=("This stretches the right hip flexor.\n\n1. Kneel on your [[left]] knee.\n2. Push your hips forward.",),
    passes=(
        "This stretches the right hip flexor.\n\n1. Kneel on your right knee.\n2. Push your hips forward.",
        "Do both sides.\n\n1. Kneel on your left knee.\n2. Push your hips forward.",
    ),
    parts=("summary",),
)
