"""One limb is told to be in two places at once.

"Right foot on the box and right foot on the floor", "step the left foot beside the left foot", "hold your right wrist with
your right hand": a body cannot do it, so the reader does something else.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="limb-in-two-places",
    summary="One limb is put in two places, or beside itself.",
    flagged=(
        "Place your left hand on the wall and your [[left]] hand on your hip.",
        "Step your right foot next to your [[right]] foot.",
        "Hold your left wrist with your [[left]] hand.",
        "Rotate your left arm clockwise and your [[left]] arm counterclockwise.",
        "Hold the dumbbell with your right hand as your [[right]] hand rests on the bench.",
        "Take your left arm across your chest. Pull it closer with your [[left]] hand.",
    ),
    passes=(
        "Place your left hand on the wall and your right hand on your hip.",
        "Step your right foot next to your left foot.",
        "Hold your left wrist with your right hand.",
        "Put your right hand on your right hip.",
        "Lift your left foot, then lower it.",
        "Rotate your left arm clockwise and your right arm counterclockwise.",
        "Take the dumbbell with your right hand and keep your right hand low.",
        "Take your left arm across your chest. Pull it closer with your right hand.",
    ),
    kinds=(
        "beside-itself",
        "two-places",
        "own-arm",
        "helping",
        "thread",
        "bench-free",
        "plank",
        "footup",
        "follows",
        "stays",
        "nostril",
    ),
)
