"""Patterns that are tried only where one of their words stands find what they would find if they were always tried."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides.sides import quick
from bothsides.sides.claims.notes import _ONLY_WITH
from bothsides.sides.lexicon import lexicon
from bothsides.sides.quick import Quick, heads_of, said, words_of

TEXTS = Path(__file__).parent / "texts"
CLAUSES = sorted({c for path in TEXTS.glob("*.txt") for c in re.split(r"(?<=[.,;:])", path.read_text("utf-8")) if c.strip()})
PACKAGES = ("claims", "frames", "reading", "kinds")


def _patterns() -> dict[str, Quick]:
    """Every pattern of the check that is looked up by words."""
    found: dict[str, Quick] = {}
    for package in PACKAGES:
        for path in sorted(Path(quick.__file__).parent.joinpath(package).glob("[!_]*.py")):
            name = f"{package}.{path.stem}"
            module = import_module(f"bothsides.sides.{name}")
            found |= {f"{name}.{key}": value for key, value in vars(module).items() if isinstance(value, Quick)}
    return found | {f"posture {name}": pattern for name, pattern in lexicon().postures.items()}


PATTERNS = _patterns()


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bleft\b", ("left",)),
        (r"\b(?:repeat\w*|switch(?:es)?)\b", ("repeat", "switch")),
        (r"other (?:leg|arm)s?", ("other arm", "other leg")),
        (r"half[- ]?kneel\w*", ("half kneel", "half-kneel", "halfkneel")),
        (r"(?<!my )own\b(?! goal)", ("own",)),
        (r"behind (?:the|your|left|his) knee|under", ("behind ", "under")),
        (r"(?P<w>Right) now", ("right now",)),
        (r"a(?:b|c)*d{2,3}e+", ("a",)),
        (r"\w+ing\b.{0,9}\bdown", ("down",)),
        (r"x?", ()),
        (r"one|\d", ()),
        (r"(?:a|)b?", ()),
        (r"(?P<w>a)(?P=w)", ()),
        (r"(a)\1", ()),
        (r"[]a]", ("]", "a")),
        (r"[^]a]b", ("b",)),
        ("(a", ()),
    ],
)
def test_the_words_of_a_pattern_are_read_from_it(pattern: str, words: tuple[str, ...]) -> None:
    assert words_of(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        (r"\bleft\b", ("left",)),
        (r"\b(?:repeat\w*|switch(?:es)?)\b", ("repeat", "switch")),
        (r"(?<!my )own\b(?! goal)", ("own",)),
        (r"one|ones|two", ("one", "two")),
        (r"(?:kneel\w*|gate)\b[^.]*out", ("gate", "kneel")),
        (r"a(?:b|c)*d", ("a",)),
        (r"(?:lie|lay)+ down", ("lay", "lie")),
        (r"\w+ing\b.{0,9}\bdown", ()),
        (r"\W*then", ()),
        (r"(?:a|)b?", ()),
        (r"(a)\1", ()),
    ],
)
def test_what_all_that_a_pattern_finds_begins_with_is_read_from_it(pattern: str, heads: tuple[str, ...]) -> None:
    assert heads_of(pattern) == heads


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_finds_the_same_in_a_long_text_and_in_one_that_is_remembered(pattern: Quick) -> None:
    for path in TEXTS.glob("*.txt"):
        text = " ".join(path.read_text("utf-8").split())[:2000]
        always = pattern.pattern.search(text)
        for remembered in (text, said(text), said(text), said(text)):
            found = pattern.search(remembered)
            assert (found and found.span()) == (always and always.span())
            assert bool(pattern.match(remembered)) == bool(pattern.pattern.match(text))


def test_the_spots_of_a_pattern_are_where_its_words_begin() -> None:
    assert Quick(r"\b(?:left|right)\b").spots("Left of the right, leftover") == [0, 12, 19]
    assert Quick(r"\d").spots("ab") == [0, 1]


def test_most_patterns_of_the_check_are_looked_up_by_words() -> None:
    assert len(PATTERNS) > 40
    assert {name.split(".")[-1] for name, pattern in PATTERNS.items() if not pattern.words} == {"TIMES"}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_finds_the_same_as_if_it_were_always_tried(pattern: Quick) -> None:
    for clause in CLAUSES:
        for text in (clause, clause.upper()):
            always = pattern.pattern.search(text)
            found = pattern.search(text)
            assert (found and found.span()) == (always and always.span()), text
            assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in pattern.pattern.finditer(text)]
            assert bool(pattern.match(text)) == bool(pattern.pattern.match(text))


_ATOMS = st.sampled_from(["a", "b", "ab", "ba", "(?:a|b)", "(?:ab|ba|)", "[ab]", "\\w", "\\b", ".", "(?=a)", "(?!b)", "(?:a(?:b|c)|c)"])
_ITEMS = st.tuples(_ATOMS, st.sampled_from(["", "", "?", "*", "+", "{2}", "{0,2}"])).map("".join)


@given(st.lists(_ITEMS, min_size=1, max_size=5).map("".join), st.text("abcAB ", max_size=8))
def test_whatever_the_pattern_nothing_is_missed(typed: str, text: str) -> None:
    try:
        pattern = re.compile(typed, re.IGNORECASE)
    except re.error:
        return
    found, always = Quick(typed).search(text), pattern.search(text)
    assert (found and found.span()) == (always and always.span())
    long = " " * 200 + text
    found, always = Quick(typed).search(long), pattern.search(long)
    assert (found and found.span()) == (always and always.span())


def test_its_examples_are_true() -> None:
    assert doctest.testmod(quick).failed == 0


@pytest.mark.parametrize("name", sorted(lexicon("en").postures))
def test_a_posture_is_found_in_small_letters_wherever_it_is_found_as_typed(name: str) -> None:
    pattern = lexicon("en").postures[name]
    for path in sorted(TEXTS.glob("*.txt")):
        for text in path.read_text("utf-8").split("\n\n"):
            assert bool(pattern.search(text, text.lower())) == (pattern.pattern.search(text) is not None), text


def test_a_posture_that_needs_another_comes_after_it() -> None:
    names = list(lexicon("en").postures)
    assert _ONLY_WITH
    for name, needs in _ONLY_WITH.items():
        assert all(names.index(other) < names.index(name) for other in needs), name
