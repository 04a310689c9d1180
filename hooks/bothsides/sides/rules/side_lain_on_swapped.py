"""Lying on one side, the leg that moves is said to be the one underneath.

The upper leg is the free one. Told to lift or to hold the leg they lie on, readers roll over or give up.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="side-lain-on-swapped",
    summary="The leg that is lifted or held is the one underneath.",
    flagged=(
        "Lie on your right side. Lift your [[right]] leg toward the ceiling.",
        "Lie on your [[left]] side with your head on your right arm. Lift your left leg.",
    ),
    passes=(
        "Lie on your right side. Lift your left leg toward the ceiling.",
        "Lie on your right side with your head on your right arm. Lift your left leg.",
        "Lie on your left side. Bend both knees.",
    ),
    kinds=("lie", "shoulder-above"),
)
