"""“Repeat with your right leg”, after the right leg.

The switch names the side that was just done. The reader does one side twice and the other never: the commonest slip in a page
made by copying. The same holds where the second round is spelled out and one of its words was not turned round.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="wrong-repeat-side",
    summary="The round that repeats the exercise names the side already done.",
    flagged=(
        "Lift your right leg and hold for five seconds. Repeat with your [[right]] leg.",
        "Raise your left arm. Lower your left arm. Then switch and raise your [[left]] arm.",
    ),
    passes=(
        "Lift your right leg and hold for five seconds. Repeat with your left leg.",
        "Repeat three times with your right leg. Then switch legs.",
        "Raise your left arm. Lower it. Repeat on the other side.",
        "Hold for 20 seconds on each side.",
    ),
    kinds=(
        "repeat",
        "switch",
        "finished",
    ),
)
