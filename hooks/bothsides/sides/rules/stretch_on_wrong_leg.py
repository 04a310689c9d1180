"""The stretch is promised where the posture cannot put it.

In a half-kneeling stretch the front of the hip opens on the side of the knee that is down; the front leg's hip is folded and
slack. A reader who is told to feel the stretch in the wrong hip pushes harder until something else gives, or decides that the
exercise does not work. This is the fault that a reader of an earlier page wrote in to report. In a figure-four the buttock of
the crossed leg is stretched, with one knee hugged on the back the front of the *other* hip, standing with one foot held the
front of that thigh.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="stretch-on-wrong-leg",
    summary="The stretch is said to be felt on a side that the posture does not stretch.",
    flagged=(
        "Kneel on your right knee. Put your left foot in front. Feel the stretch in the front of your [[left]] hip.",
        (
            "Take a big step back with your left leg. Keep your right knee above your right ankle. You feel the stretch in the "
            "front of your [[right]] hip."
        ),
        "Lie on your back. Cross your left ankle over your right knee. The stretch is in your [[right]] buttock.",
        "Stand on your left leg. Hold your right foot behind you. You should feel a stretch in the front of your [[left]] thigh.",
    ),
    passes=(
        "Kneel on your right knee. Put your left foot in front. Feel the stretch in the front of your right hip.",
        "Take a big step back with your left leg. You feel the stretch in the front of your left hip.",
        "Lie on your back. Cross your left ankle over your right knee. The stretch is in your left buttock.",
        "Stand on your left leg. Hold your right foot behind you. You should feel a stretch in the front of your right thigh.",
        "Kneel on your right knee with your left foot in front. You may also feel it in the inside of your left thigh.",
    ),
    kinds=(
        "stretch",
        "two-legs",
        "evidence",
        "felt-near",
    ),
)
