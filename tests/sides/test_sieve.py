"""Looking patterns up by the words of a text finds all that are in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides.sides.claims import KINDS
from bothsides.sides.lexicon import lexicon
from bothsides.sides.quick import Quick
from bothsides.sides.sieve import Sieve

TEXTS = [text for path in sorted((Path(__file__).parent / "texts").glob("*.txt")) for text in path.read_text("utf-8").split("\n\n")]
PATTERNS = [*lexicon().postures.values(), *(pattern for pattern, _ in KINDS.of_texts())]
ALL = Sieve((pattern, 1 << n) for n, pattern in enumerate(PATTERNS))


def _held(text: str) -> Callable[[int], bool]:
    bits = ALL.bits(text.lower())
    return lambda number: bits >> number & 1 == 1


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bband", "a rope and a mat"),
        (r"half[- ]moon", "noon"),
        (r"(?:low|high) lunge", "a high wall"),
        (r"elastic band", "elas tic ban d"),
    ],
)
def test_a_pattern_none_of_whose_words_is_there_is_not_in_the_text(pattern: str, text: str) -> None:
    assert Sieve([(Quick(pattern), 4)]).bits(text) == 0


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"\bband", "headband"), (r"half[- ]moon", "(half-moon)"), (r"to the right", "turn,right"), (r"\w+", ""), (r"x?", "a")],
)
def test_a_pattern_that_may_be_there_keeps_its_bits(pattern: str, text: str) -> None:
    assert Sieve([(Quick(pattern), 5)]).bits(text) == 5


def test_no_pattern_of_the_check_is_missed_in_any_text_at_hand() -> None:
    for text in TEXTS:
        held = _held(text)
        assert not [p.typed for n, p in enumerate(PATTERNS) if not held(n) and p.pattern.search(text)]


@given(st.lists(st.sampled_from(" ".join(TEXTS).split(" ")), max_size=30), st.sampled_from([" ", "\n", "  ", ", ", "-"]))
def test_no_pattern_of_the_check_is_missed_among_words_in_any_order(words: list[str], between: str) -> None:
    text = between.join(words)
    held = _held(text)
    assert not [p.typed for n, p in enumerate(PATTERNS) if not held(n) and p.pattern.search(text)]


def test_a_word_without_end_is_read_and_not_kept() -> None:
    sieve = Sieve([(Quick("kneel"), 1)])
    assert sieve.bits("x" * 5_000 + "kneel") == 1
    assert not any(len(word) > 100 for word in sieve._known)


def test_most_patterns_are_not_looked_for_in_most_texts() -> None:
    looked_for = sum(ALL.bits(text.lower()).bit_count() for text in TEXTS)
    assert looked_for < len(TEXTS) * len(PATTERNS) / 2
