"""A leg is crossed over itself, or a foot is set against its own leg.

"Cross your right ankle over your right knee" cannot be done. The reader stops, tries, and picks one of the two words; half of
them pick the wrong one. The same goes for a foot set against the inside of its own thigh, and for an elbow that is hooked
around the knee of its own side in a twist.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="same-side-crossing",
    summary="A leg is crossed over, or set against, the leg it belongs to.",
    flagged=(
        "Lie on your back. Cross your right ankle over your [[right]] knee.",
        "Sit down. Place the sole of your left foot against the inside of your [[left]] thigh.",
        "Cross your left leg over your right leg. The left ankle rests on the [[left]] thigh.",
    ),
    passes=(
        "Lie on your back. Cross your right ankle over your left knee.",
        "Sit down. Place the sole of your left foot against the inside of your right thigh.",
        "Keep your right knee over your right ankle.",
        "Bring your left heel to your left buttock.",
        "Put your right hand on your right knee.",
    ),
    kinds=(
        "crossing",
        "against",
        "hook",
        "elbow-knee",
        "diagonal",
        "across-to-toe",
        "wall",
        "push",
    ),
)
