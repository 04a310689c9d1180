"""The trunk, the head or the knees go to a side that the rest rules out.

The knees fall to the right and the head turns to the right; the ear goes to the left shoulder and the left side of the neck is
to be stretched. A twist the wrong way is the one that hurts a sore back.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="turned-the-wrong-way",
    summary="A turn, lean, tilt or look goes to the side that the rest of the text rules out.",
    flagged=(
        "Let your right ear drop to your right shoulder. Feel the stretch on the [[right]] side of your neck.",
        "Lie on your back. Let both knees drop to the right and turn your head to the [[right]].",
        "Reach your left arm over your head and lean to the [[left]].",
    ),
    passes=(
        "Let your right ear drop to your right shoulder. Feel the stretch on the left side of your neck.",
        "Lie on your back. Let both knees drop to the right and turn your head to the left.",
        "Reach your left arm over your head and lean to the right.",
        "Turn your head to the left, then to the right.",
    ),
    kinds=(
        "direction",
        "felt-side",
        "shoulder",
        "gaze-hand",
        "arm",
        "across",
        "pulls-to",
        "knees-chest",
        "looks-on",
        "sways",
        "turns-back",
        "falls-across",
        "looks-away",
        "leans-to",
        "turns-with",
        "own-ear",
        "goal-way",
        "across-body",
        "looks-over",
        "swing",
    ),
)
