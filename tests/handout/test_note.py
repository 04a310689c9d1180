"""A clinic's note is held against the sheet that it is printed on."""

import pytest

from bothsides.handout import items_of
from bothsides.handout.note import note_problems, note_question
from bothsides.project import Project


def problems(handbook: Project, side: str, note: str) -> list[str]:
    assert handbook.library is not None
    (item,) = items_of(handbook.library, ["half-kneeling"], side, note=note)  # type: ignore[arg-type]  # a literal
    return [problem.message for problem in note_problems(item, "en")]


def question(handbook: Project, id_: str, side: str | None, note: str) -> str:
    assert handbook.library is not None
    (item,) = items_of(handbook.library, [id_], side, note=note)  # type: ignore[arg-type]  # a literal
    return note_question(item, "en")


NO_SIDE = [
    "Begin slowly.",
    "Twice a day is enough for now.",
    "Do it right after your walk.",
    "Use the right amount of force, and stop when nothing is left to gain.",
    "Ring us if the pull spreads.",
    "Bend no further than to a right angle.",
]


@pytest.mark.parametrize("side", ["right", "left", "both"])
@pytest.mark.parametrize("note", NO_SIDE)
def test_a_note_that_names_no_side_is_quiet(handbook: Project, side: str, note: str) -> None:
    assert problems(handbook, side, note) == []
    assert question(handbook, "half-kneeling", side, note) == ""


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


@pytest.mark.parametrize(
    ("side", "note"),
    [
        ("left", "Keep your left knee on the cushion."),
        ("right", "Your right knee down, your left foot forward."),
        ("both", "Right first, then left."),
    ],
)
def test_a_note_of_the_sheets_own_side_or_of_both_is_not_asked_about(handbook: Project, side: str, note: str) -> None:
    assert question(handbook, "half-kneeling", side, note) == ""


def test_a_note_on_a_stretch_of_both_sides_at_once_may_name_one(handbook: Project) -> None:
    assert question(handbook, "butterfly", None, "Put a cushion under your left knee.") == ""


def test_a_note_that_names_only_the_other_side_is_asked_about(handbook: Project) -> None:
    told = question(handbook, "half-kneeling", "right", "Mind your LEFT knee.")
    assert told == "Your note says “LEFT”. This sheet is for the right side. Is that what you mean?"
    assert "“right”. This sheet is for the left side" in question(handbook, "half-kneeling", "left", "Mind your right knee.")


def test_a_note_of_one_side_on_sheets_for_both_is_asked_about(handbook: Project) -> None:
    assert "It is printed on the sheets for both sides" in question(handbook, "half-kneeling", "both", "Keep your left knee down.")
