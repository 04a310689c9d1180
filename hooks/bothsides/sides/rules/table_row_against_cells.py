"""A row of a table says one side in its first cell and the other in the rest.

In a plan on paper the row is all the reader has: "Right hip | left knee up" is read from whichever end the eye falls on.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="table-row-against-cells",
    summary="The cells of one table row contradict each other.",
    flagged=("| Stretch | How |\n|---|---|\n| Right hip flexor stretch | Kneel on your [[left]] knee |",),
    passes=(
        "| Stretch | How |\n|---|---|\n| Right hip flexor stretch | Kneel on your right knee |",
        "| Side | Hold |\n|---|---|\n| Right | 30 s |\n| Left | 30 s |",
    ),
    parts=("row",),
)
