"""An escape that silences nothing.

The text it was written for has changed. Left in place it would silence the next mistake, which nobody meant to allow.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="unused-allow",
    summary="An escape silences nothing.",
    flagged=("<!-- [[allow]] front-leg-swapped: mirror view -->\n\nStep your left foot forward.",),
    passes=(
        "<!-- allow front-leg-swapped: a quotation of the mistake -->\nBegin kneeling, left foot in front, left knee down.",
        "<!-- a note that allows nothing -->",
    ),
    hint="Take it out, or put it on the line before the text it is for.",
)
