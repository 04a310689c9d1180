"""Two texts, one for each side, are word for word the same.

A page with a tab "Left" and a tab "Right" whose second text was copied and never turned round: whoever opens it trains the first
side twice.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="mirror-is-no-mirror",
    summary="The text for the other side was copied and not mirrored.",
    flagged=(
        "## Left side\n\nLift your left arm. Lower your left arm.\n\n## Right side\n\nLift your [[left]] arm. Lower your left arm.",
        "Left:\n\n- Hold your left arm out.\n- Lower it.\n\nRight:\n\n- Hold your [[left]] arm out.\n- Lower it.",
    ),
    passes=(
        "## Left side\n\nLift your left arm. Lower your left arm.\n\n## Right side\n\nLift your right arm. Lower your right arm.",
        "## Left side\n\nLift your left arm.\n\n## Right side\n\nNow do the right arm.",
    ),
    hint="Turn every side word of this text round.",
)
