"""“Bend both right knees.”

A body has one knee on a side. Either “both” is wrong, and one knee bends, or the side is, and both do.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="both-of-one-side",
    summary="Two limbs of one side are asked for.",
    flagged=(
        "Lie on your back and bend both [[right]] knees.",
        "Keep both your [[left]] feet flat.",
        "Dobla ambas rodillas [[derechas]].",
    ),
    passes=(
        "Lie on your back and bend both knees.",
        "Press both right and left knees down.",
        "Bend both knees right up to your chest.",
        "Move both left legs of the table.",
        "Dobla ambas rodillas, derecha e izquierda.",
    ),
    hint="Take out “both”, or the side.",
)
