"""The heading names one side and the steps stretch the other.

A reader who looks for "left" stops at the heading and then does the right side without noticing.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="heading-against-body",
    summary="The heading and the text under it name different sides.",
    flagged=("## Right hip flexor stretch\n\nKneel on your [[left]] knee and push your hips forward.",),
    passes=(
        "## Right hip flexor stretch\n\nKneel on your right knee and push your hips forward.",
        "## Left and right\n\nKneel on your left knee and push your hips forward.",
    ),
    parts=("heading",),
)
