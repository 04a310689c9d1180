"""What can be asked of a handout, and what is refused in one line."""

import pytest

from bothsides.handout import AskError, Item, items_of
from bothsides.handout.ask import MAX_ITEMS, MAX_NOTE
from bothsides.page import Library
from bothsides.project import Project
from bothsides.sides.words import Side


@pytest.fixture(scope="module")
def library(handbook: Project) -> Library:
    assert handbook.library is not None
    return handbook.library


def refusal(library: Library, *ids: str, **given: str) -> str:
    with pytest.raises(AskError) as caught:
        items_of(library, ids, **given)  # type: ignore[arg-type]  # sides are typed as their literals
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_stretch_without_a_side_gets_a_sheet_for_each(library: Library) -> None:
    (item,) = items_of(library, ["half-kneeling"])
    assert item.sheets == (Side.RIGHT, Side.LEFT)


def test_one_side_is_one_sheet(library: Library) -> None:
    (item,) = items_of(library, ["half-kneeling"], "left")
    assert item.sheets == (Side.LEFT,)


def test_a_stretch_of_both_sides_at_once_is_one_sheet_without_a_side(library: Library) -> None:
    (item,) = items_of(library, ["butterfly"])
    assert item.sheets == (None,)


def test_a_programme_brings_its_stretches_in_order_with_its_doses(library: Library) -> None:
    items = items_of(library, ["in-bed"])
    assert [str(i.stretch.id) for i in items] == ["knee-drops", "bed-leg-slide", "knee-to-chest"]
    assert items[1].changed is not None
    assert items[1].changed.hold is not None
    assert items[1].changed.hold.most == 15


def test_one_side_of_a_programme_keeps_what_is_done_on_both_sides(library: Library) -> None:
    items = items_of(library, ["in-bed"], "right")
    assert [i.sheets for i in items] == [(None,), (Side.RIGHT,), (Side.RIGHT,)]


def test_a_dose_within_the_limits_is_taken(library: Library) -> None:
    (item,) = items_of(library, ["half-kneeling"], hold="10-60", repeat="5")
    assert item.changed is not None
    assert item.changed.hold is not None
    assert (item.changed.hold.least, item.changed.hold.most) == (10, 60)


def test_a_note_stands_under_the_first_stretch_only(library: Library) -> None:
    items: tuple[Item, ...] = items_of(library, ["half-kneeling", "low-lunge"], note="Begin slowly.")
    assert [i.note for i in items] == ["Begin slowly.", None]


def test_a_note_of_spaces_is_none(library: Library) -> None:
    assert items_of(library, ["half-kneeling"], note=" \n ")[0].note is None


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_side_of_a_bilateral_stretch_is_impossible(library: Library, side: str) -> None:
    assert f"leave out “--side {side}”" in refusal(library, "butterfly", sides=side)


def test_an_unknown_id_names_the_nearest(library: Library) -> None:
    assert "Did you mean “half-kneeling”?" in refusal(library, "half-kneelin")


def test_an_unknown_id_may_be_as_long_as_it_likes(library: Library) -> None:
    assert len(refusal(library, "x" * 10_000)) < 400


@pytest.mark.parametrize(("given", "told"), [("9", "10 to 60 seconds, not 9"), ("61", "not 61"), ("20-90", "not 20 to 90")])
def test_a_hold_outside_the_limits_is_refused_with_the_limits(library: Library, given: str, told: str) -> None:
    assert told in refusal(library, "half-kneeling", hold=given)


@pytest.mark.parametrize("given", ["", "x", "-1", "20-", "2.5", "30-20", "99999", "٣"])
def test_a_number_of_times_that_is_no_number_is_refused(library: Library, given: str) -> None:
    if given:
        assert refusal(library, "half-kneeling", repeat=given)
    else:
        assert items_of(library, ["half-kneeling"], repeat=given)


def test_a_note_of_ten_thousand_characters_is_refused(library: Library) -> None:
    assert f"10,000 characters; {MAX_NOTE} fit" in refusal(library, "half-kneeling", note="a" * 10_000)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\u202e", "\ue000", "\u2028"])
def test_a_note_with_a_character_that_cannot_be_printed_is_refused(library: Library, character: str) -> None:
    assert "cannot be printed" in refusal(library, "half-kneeling", note=f"a{character}b")


def test_too_many_stretches_are_refused(library: Library) -> None:
    assert str(MAX_ITEMS) in refusal(library, *["butterfly"] * (MAX_ITEMS + 1))


def test_nothing_at_all_is_refused(library: Library) -> None:
    assert "at least one" in refusal(library)
