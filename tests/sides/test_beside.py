"""Side words beside each other are two sides, unless the second one begins something else."""

from __future__ import annotations

import pytest
from tests.marked import errors, names_the_flipped_word, unflipped

CLEAN = (
    "Turn to the right, right hand on the chair.",
    "Step to the left and left of the line.",
    "Walk to the left, and the left heel stays down.",
    "Turn your left foot in to the right and your right foot out.",
    "Go to the left, then left again at the door.",
    "Bend to the right and then right down to the knee.",
    "Rock left and right ten times. Left and right is one.",
    "Breathe into the left, the right, the front and the back of your ribs.",
    "What is left, the right side can do.",
)

FLIPS = {
    "with and": "Rock on your feet, alternating left and [left] for a minute.",
    "with then": "Look to the right, then to the [right].",
    "with over": "Sit with one knee on top of the other, right over [right].",
    "in a list": "Ten steps: left, right, left, [left] and so on.",
}


@pytest.mark.parametrize("text", CLEAN)
def test_two_words_that_are_not_of_one_kind_are_silent(text: str) -> None:
    assert [str(p) for p in errors(text)] == []


@pytest.mark.parametrize("text", FLIPS.values(), ids=FLIPS.keys())
def test_the_unflipped_text_is_silent(text: str) -> None:
    assert [str(p) for p in errors(unflipped(text))] == []


@pytest.mark.parametrize("text", FLIPS.values(), ids=FLIPS.keys())
def test_the_flipped_word_is_named(text: str) -> None:
    assert names_the_flipped_word(text)
