"""Front and back, or the knee that is down, change sides in the middle of a text.

"Step your left foot forward. Bend your right front knee": one of the two words is wrong, and everything that follows from it too.
In a lunge or a half-kneeling stretch the front and the back leg do opposite things, so a reader with the legs exchanged stretches
the wrong hip and loads the wrong knee.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="front-leg-swapped",
    summary="The front leg and the back leg change places within one round.",
    flagged=(
        "Step your left foot forward. Bend your [[right]] front knee.",
        "Begin kneeling, left foot in front, [[left]] knee down.",
        "Lunge: step your right foot back. Keep your left knee above your left ankle. Lift the [[left]] heel off the floor.",
    ),
    passes=(
        "Step your left foot forward. Bend your left front knee.",
        "Begin kneeling, left foot in front, right knee down.",
        "Lunge: step your right foot back. Keep your left knee above your left ankle. Lift the right heel off the floor.",
        "Step your right foot back. Hold. Step your right foot forward to meet the left.",
        "Walk forward, left foot, right foot.",
    ),
    kinds=(
        "role",
        "step",
        "kneel",
        "stack",
        "bent",
        "straight",
        "hands",
        "lean",
        "drive",
        "turnout",
        "beside-hand",
        "squeeze",
        "press",
        "heel",
        "steps-home",
    ),
)
