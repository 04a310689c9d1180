"""A translation names the other side than its original.

Both pages read well, and each is right by itself; the readers of one of them train the wrong side. A page “lunge.es.md” or
“es/lunge.md” is held against “lunge.md”, “lunge.en.md” or “en/lunge.md”, block by block, where both name as many sides.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="translation-drift",
    summary="A translation names another side than its original.",
    flagged=(),
    passes=(),
    hint="Read both with a body in mind and change the wrong one.",
)
