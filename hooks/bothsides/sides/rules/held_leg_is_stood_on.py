"""The leg in the air is also the leg that carries.

"Stand on your right leg and lift your right foot" throws a reader who obeys; older readers fall. The leg that is held or lifted
in standing is never the one that is stood on.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="held-leg-is-stood-on",
    summary="The leg that is lifted or held is also the one that is stood on.",
    flagged=(
        "Stand on your right leg and lift your [[right]] foot behind you.",
        "Balance on your left leg. Bring your right heel to your right buttock. Hold your [[left]] ankle.",
    ),
    passes=(
        "Stand on your right leg and lift your left foot behind you.",
        "Balance on your left leg. Bring your right heel to your right buttock. Hold your right ankle.",
        "Stand on both legs. Lift your right foot, then your left foot.",
        "Stand on your left leg and hold the chair with your left hand.",
    ),
    kinds=(
        "stance",
        "held",
        "raised",
        "softly",
    ),
)
