"""Two texts or rows of a table, one for each side, where some words were turned round and some were not.

A left page made from the right one and half edited is worse than either: it reads well and cannot be done.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="half-mirrored-edit",
    summary="The text for the other side was mirrored in part only.",
    flagged=(
        "## Left side\n\nLift your left arm. Look at your left hand.\n\n## Right side\n\nLift your right arm. Look at your [[left]] hand.",
        (
            "Left leg:\n\n- Lift your left foot off the bed. Your right leg stays down.\n\n"
            "Right leg:\n\n- Now lift your [[left]] foot off the bed and hold it. Your left leg stays down."
        ),
        "| Knee down | Foot in front |\n|---|---|\n| left | right |\n| right | [[right]] |",
    ),
    passes=(
        "## Left side\n\nLift your left arm. Look at your left hand.\n\n## Right side\n\nLift your right arm. Look at your right hand.",
        "Left leg:\n\n- Lift your left foot off the bed.\n\nRight leg:\n\n- Now lift your right foot off the bed and hold it.",
        "| Knee down | Foot in front |\n|---|---|\n| left | right |\n| right | left |",
        "## Arms\n\nLift your left arm.\n\n## Legs\n\nLift your left leg.",
    ),
)
