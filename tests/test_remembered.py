"""What is kept within a build and between builds, and what never is."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides.remembered import Remembered, Same, Shelf, Texts


@pytest.fixture(autouse=True)
def nothing_goes_on() -> Iterator[None]:
    """No build is under way, before and after."""
    _stop()
    yield
    _stop()


def _stop() -> None:
    Remembered.begin(serving=False)
    Remembered.end()


class Maker:
    """Counts how often something is made."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> int:
        self.count += 1
        return self.count


def test_outside_a_build_nothing_is_kept() -> None:
    kept: Remembered[int] = Remembered(shared=True)
    make = Maker()
    assert [kept.get("a", make), kept.get("a", make)] == [1, 2]


def test_within_a_build_only_what_is_shared_is_kept() -> None:
    shared: Remembered[int] = Remembered(shared=True)
    other: Remembered[int] = Remembered()
    Remembered.begin()
    for kept, wanted in ((shared, [1, 1]), (other, [1, 2])):
        make = Maker()
        assert [kept.get("a", make), kept.get("a", make)] == wanted


def test_a_build_that_no_other_follows_leaves_nothing() -> None:
    kept: Remembered[int] = Remembered(shared=True)
    make = Maker()
    for _ in range(2):
        Remembered.begin()
        kept.get("a", make)
        Remembered.end()
    assert make.count == 2


def test_a_preview_keeps_what_the_last_build_asked_for_and_no_more() -> None:
    kept: Remembered[int] = Remembered()
    make = Maker()
    for keys in ("ab", "a", "ab"):
        Remembered.begin(serving=True)
        for key in keys:
            kept.get(key, make)
        Remembered.end()
    assert make.count == 3  # a once; b again, since the second build did not ask for it


def test_a_build_that_fails_loses_nothing() -> None:
    kept: Remembered[int] = Remembered()
    make = Maker()
    Remembered.begin(serving=True)
    kept.get("a", make)
    Remembered.end()
    Remembered.begin(serving=True)  # and stops before it asks
    Remembered.begin(serving=True)
    assert kept.get("a", make) == 1


def test_what_is_dropped_is_made_anew_and_what_is_forgotten_only_where_no_build_follows() -> None:
    kept: Remembered[int] = Remembered(shared=True)
    make = Maker()
    Remembered.begin(serving=True)
    kept.get("a", make)
    kept.forget("a")
    assert kept.get("a", make) == 1
    kept.drop("a")
    assert kept.get("a", make) == 2
    Remembered.begin()
    kept.forget("a")
    assert kept.get("a", make) == 3


def test_equal_things_are_not_the_same_thing() -> None:
    one, other = ["a"], ["a"]
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert len({Same(one), Same(one), Same(other)}) == 2


@given(st.dictionaries(st.text(min_size=1), st.text(), max_size=8))
def test_texts_are_given_back_by_their_paths(given_: dict[str, str]) -> None:
    texts = Texts()
    texts.update(given_)
    assert dict(texts) == given_
    assert {path: texts.get_bytes(path).decode() for path in texts} == given_


@given(st.lists(st.text(), max_size=5))
def test_a_shelf_gives_back_what_was_put(texts: list[str]) -> None:
    shelf = Shelf()
    packed = [shelf.put(text) for text in texts]
    assert [shelf.get(data) for data in packed] == texts


def test_what_waits_on_a_shelf_takes_no_memory() -> None:
    shelf = Shelf()
    tickets = [shelf.put("a page " * 10_000) for _ in range(20)]
    assert sum(map(len, tickets)) < 1000


def test_what_is_put_after_something_was_taken_spoils_nothing() -> None:
    shelf = Shelf()
    first = shelf.put("one")
    assert shelf.get(first) == "one"
    second = shelf.put("zwei äöü")
    assert [shelf.get(first), shelf.get(second)] == ["one", "zwei äöü"]
