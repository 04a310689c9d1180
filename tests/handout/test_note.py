"""A clinic's note is held against the sheet that it is printed on."""

import pytest

from bothsides.handout import items_of
from bothsides.handout.note import note_problems
from bothsides.project import Project


def problems(handbook: Project, side: str, note: str) -> list[str]:
    assert handbook.library is not None
    (item,) = items_of(handbook.library, ["half-kneeling"], side, note=note)  # type: ignore[arg-type]  # a literal
    return [problem.message for problem in note_problems(item, "en")]


@pytest.mark.parametrize("side", ["right", "left", "both"])
@pytest.mark.parametrize(
    "note",
    [
        "Begin slowly.",
        "Twice a day is enough for now.",
        "Do it right after your walk.",
        "Use the right amount of force, and stop when nothing is left to gain.",
        "Ring us if the pull spreads.",
        "Bend no further than to a right angle.",
    ],
)
def test_a_note_that_names_no_side_is_quiet(handbook: Project, side: str, note: str) -> None:
    assert problems(handbook, side, note) == []


def test_a_note_that_agrees_is_quiet(handbook: Project) -> None:
    assert problems(handbook, "right", "Put a second cushion under your right knee.") == []
    assert problems(handbook, "left", "Keep your left knee on the cushion.") == []


@pytest.mark.parametrize(
    ("side", "note"),
    [
        ("right", "Step your left foot forward and feel it in your left hip."),
        ("right", "Keep your left knee on the cushion and step your left foot forward."),
        ("left", "Step your left foot forward and keep your right knee down."),
    ],
)
def test_a_note_that_contradicts_the_sheet_is_named(handbook: Project, side: str, note: str) -> None:
    assert problems(handbook, side, note)


def test_a_note_for_both_sides_must_fit_both_sheets(handbook: Project) -> None:
    assert problems(handbook, "both", "Keep your left knee on the cushion.")
