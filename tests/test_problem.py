"""What a problem says, and the registry of their kinds."""

from collections.abc import Iterator

import pytest

from bothsides.load import codes
from bothsides.problem import CODES, Code, Place, Problem, Severity, code, errors, in_order, problem


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Codes of these tests do not stay behind."""
    monkeypatch.setitem(CODES, "grave", Code("grave", "It stops the build."))
    monkeypatch.setitem(CODES, "slight", Code("slight", "It stops nothing.", Severity.WARNING))
    yield
    CODES.pop("new-kind", None)


def test_a_problem_reads_as_place_code_message_and_hint() -> None:
    assert str(problem(Place("a.yml", 3, 7), "grave", "This is wrong", "Do that.")) == "a.yml:3:7: grave: This is wrong. Do that."


def test_a_message_that_ends_its_sentence_gets_no_second_full_stop() -> None:
    assert str(problem(Place("a.yml"), "grave", "Is this right?")) == "a.yml:1:1: grave: Is this right?"


def test_a_problem_without_a_hint_ends_with_its_message() -> None:
    assert str(problem(Place("a.yml"), "grave", "This is wrong")) == "a.yml:1:1: grave: This is wrong."


def test_a_problem_is_as_severe_as_its_code() -> None:
    assert problem(Place("a"), "grave", "x").severity is Severity.ERROR
    assert problem(Place("a"), "slight", "x").severity is Severity.WARNING


def test_a_problem_of_a_kind_that_nobody_registered_cannot_be_made() -> None:
    with pytest.raises(KeyError, match="unheard-of"):
        problem(Place("a"), "unheard-of", "x")


def test_a_code_is_its_name() -> None:
    assert code("new-kind", "A new kind.") == "new-kind"
    assert CODES["new-kind"] == Code("new-kind", "A new kind.")


def test_a_module_that_is_loaded_twice_registers_its_codes_twice_without_harm() -> None:
    code("new-kind", "A new kind.")
    assert code("new-kind", "A new kind.") == "new-kind"


def test_two_kinds_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="'grave' is registered twice"):
        code("grave", "Something else.")


def test_problems_are_sorted_by_file_line_and_column_and_stand_once() -> None:
    places = [Place("b.yml", 1, 1), Place("a.yml", 10, 1), Place("a.yml", 9, 4), Place("a.yml", 9, 12), Place("a.yml", 9, 4)]
    found = in_order(problem(p, "grave", "x") for p in places)
    assert [str(p.place) for p in found] == ["a.yml:9:4", "a.yml:9:12", "a.yml:10:1", "b.yml:1:1"]


def test_two_problems_in_one_place_both_stay() -> None:
    assert len(in_order([problem(Place("a"), "grave", "x"), problem(Place("a"), "grave", "y")])) == 2


def test_only_errors_stop_a_build() -> None:
    grave, slight = problem(Place("a"), "grave", "x"), problem(Place("a"), "slight", "x")
    assert errors([slight]) == []
    assert errors([slight, grave]) == [grave]


def test_a_problem_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Problem(Place("a"), "grave", "x").message = "y"  # type: ignore[misc]


def test_every_code_of_the_package_is_a_name_that_reads_as_english_and_a_sentence() -> None:
    assert codes.DUPLICATE in CODES
    for name, kind in CODES.items():
        assert name == kind.name
        assert name.replace("-", "").isalpha()
        assert name == name.lower()
        assert kind.summary.endswith(".")
