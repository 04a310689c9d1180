"""The description of a picture says the other side than the text beside it.

Readers who cannot see the picture get only the description; those who can see it get two answers.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="alt-against-text",
    summary="A picture’s description contradicts the text.",
    flagged=("Kneel on your right knee with your left foot in front.\n\n![A woman kneeling on her [[left]] knee](lunge.png)",),
    passes=(
        "Kneel on your right knee with your left foot in front.\n\n![A woman kneeling on her right knee](lunge.png)",
        "Kneel on your right knee.\n\n![A mat on the floor](mat.png)",
    ),
    parts=("alt",),
)
