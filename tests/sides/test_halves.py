"""A text said twice, once for each side: two halves that mirror each other are silent, the word that was not turned round is named."""

from __future__ import annotations

from tests.clauses import Clauses
from tests.marked import errors

CLEAN = (
    "Right hand on the left knee, look over your right side. Switch sides. Left hand on the right knee, look over your left side.",
    "Reach the left arm across the right thigh. Repeat, reaching the right arm across the left thigh.",
    "Hop on the right foot and swing the left arm. Hop on the left foot and swing the right arm.",
    "Press the right hand into the left palm, turn left. Then change: press the left hand into the right palm, turn right.",
    # the chair stays where it is
    "Hold the chair with your right hand. Swing the right leg. Hold the chair with your right hand and swing the left leg.",
    # the same side a second time
    "Raise the right arm and the left leg. Lower them. Raise the right arm and the left leg again.",
    # another exercise in other words
    "Slide the right heel along the left shin. Draw the right heel down the left shin.",
    # only the first half names the other hand
    "Put the right hand on the left knee. Repeat on the other side.",
    "Walk the right hand out, then the left hand. Repeat: walk the right hand in, then the left hand.",
)

FLIPS = {
    "after a change of sides": (
        "Right hand on the left knee, look over your right side. Switch sides. Left hand on the [left] knee, look over your left side."
    ),
    "in the first half": (
        "Right hand on the [right] knee, look over your right side. Switch sides. Left hand on the right knee, look over your left side."
    ),
    "with other verbs, when the other round is announced": (
        "Bring the right elbow to the left knee and kick the right foot out. Repeat: left elbow and [left] knee together, left foot away."
    ),
    "with the same verbs, when nothing announces it": (
        "Tap the right heel with the left hand and nod to the right. Tap the left heel with the right hand and nod to the [right]."
    ),
    "where the words that announce it name the side as well": (
        "Touch the left wall with the right palm and the right cheek. Repeat on the left side. Touch the right wall with the [right] "
        "palm and the left cheek."
    ),
}


class TestHalves(Clauses):
    quiet = CLEAN
    flips = FLIPS


def test_the_round_is_for_the_leg_that_was_drawn_in_while_the_other_lay_flat() -> None:
    text = "Lie on your back. Draw your {0} knee in and keep the {1} leg flat. Lower it and repeat with the {2} leg."
    assert errors(text.format("right", "left", "left")) == []
    assert len(errors(text.format("right", "left", "right"))) == 1
    assert len(errors(text.format("left", "right", "left"))) == 1
