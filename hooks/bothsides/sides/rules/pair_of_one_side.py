"""“Alternate your left and left legs.”

A pair names both sides. When both words are the same, one of them is a slip; the reader who follows the words trains one
side only.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="pair-of-one-side",
    summary="Both words of a pair name the same side.",
    flagged=(
        "Alternate your left and [[left]] arms.",
        "Do this with your right and [[right]] leg.",
        "Look to the right, then to the [[right]].",
    ),
    passes=(
        "Alternate your left and right arms.",
        "Swing left and right legs.",
        "Hold the right and left handles.",
        "Turn to the right, right hand on the chair.",
    ),
    kinds=("pair", "beside"),
)
