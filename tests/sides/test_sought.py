"""Many patterns looked for at once: the same are found as by each for itself."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides.sides.claims.notes import _sought
from bothsides.sides.lexicon import lexicon
from bothsides.sides.quick import Quick
from bothsides.sides.sought import Sought

TEXTS = sorted(Path(__file__).parent.glob("texts/*.txt"))
PATTERNS = [
    Quick(typed)
    for typed in (
        r"\b(?:on(?:to)? your|lie) back\b",
        r"\b(?:3|three)[^.]{0,9} apart",
        r"\b(?:to|toward) the\b|\bit \w+s\b",
        r"\bleg[’']?s?\b|\blegend",
        r"down ?dog",
        r"(?<!not )\btwist",
        r"\b\w+ing\b",
        r"\bİstanbul",
    )
]
WORDS = st.sampled_from("on onto your back lie 3 30 three cm apart to toward the it leg legs leg’s legend down dog not twist It sİ".split())
GLUE = st.sampled_from([" ", " ", " ", "-", ". ", "\n", "", "’"])


def one_by_one(patterns: list[Quick], text: str) -> set[Quick]:
    return {pattern for pattern in patterns if re.search(pattern.typed, text, re.IGNORECASE)}


def test_nothing_is_found_in_nothing() -> None:
    assert Sought(PATTERNS).found("", "") == Sought([]).found("on your back", "on your back") == set()


@given(st.lists(st.tuples(WORDS, GLUE), max_size=12).map(lambda pairs: "".join(word + glue for word, glue in pairs)))
def test_what_is_found_is_what_each_pattern_finds(text: str) -> None:
    assert Sought(PATTERNS).found(text, text.lower()) == one_by_one(PATTERNS, text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_postures_of_a_text_are_those_that_each_pattern_finds(path: Path) -> None:
    text, postures = path.read_text("utf-8"), [*lexicon("en").postures.values()]
    found = _sought(lexicon("en")).found(text, text.lower())
    assert found & {*postures} == one_by_one(postures, text)
