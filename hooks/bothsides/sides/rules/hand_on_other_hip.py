"""A hand is laid on the hip of the other side.

"Put your right hand on your left hip" turns the trunk that the hand was meant to steady. The reader stops to work it out, or twists.
So does a hand under the other thigh, against the other side of the head, or on the bench beside the other knee.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="hand-on-other-hip",
    summary="A hand is put on the hip of the other side, and nothing says that the arms cross.",
    flagged=(
        "Place your right hand on your [[left]] hip and raise your arm.",
        "Keep your left hand on your [[right]] hip to feel that it stays level.",
    ),
    passes=(
        "Place your right hand on your right hip and raise your other arm.",
        "Put your right hand on your left hip, then your left hand on your right hip.",
        "Reach your right hand across to your left hip.",
        "Press your right hand into your left hip flexor.",
    ),
    kinds=("hand-hip", "hand-under", "hand-head", "bench", "near-hand", "own-thigh", "own-side"),
)
