"""An escape that does not say why.

The next author has to know whether the text is right. Write the reason after a colon.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="allow-without-reason",
    summary="An escape gives no reason.",
    flagged=("<!-- [[allow]] front-leg-swapped -->\nBegin kneeling, left foot in front, left knee down.",),
    passes=("<!-- allow front-leg-swapped: a quotation of the mistake -->\nBegin kneeling, left foot in front, left knee down.",),
    hint="Write the reason after the code and a colon.",
)
