"""No text breaks the check, and time grows with its length and no faster."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bothsides.sides.document import check_document
from bothsides.sides.engine import check_texts
from bothsides.sides.scoped import Evidence
from bothsides.sides.words import Side
from bothsides.source import SourceFile, Text

WORDS = (
    "your right left leg knee foot hip hand the other front back over on to "
    "forward back down step kneel cross lift hold feel stretch in of and then , . : ( ) "
    'repeat with switch sides # - 1. | \n \n\n > !!! === " ![ ]( ` * ** <b> <!-- --> --- '
    "{{ }} R L (R) بسم 🦵 \u200f \u0000 \r\n \t right-hand LEFT"
).split(" ")


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join))
def test_words_in_any_order_never_break_the_check(text: str) -> None:
    file = SourceFile("any.md", text)
    for problem in check_document(file).problems:
        assert 1 <= problem.place.line <= len(file.line_starts)
        assert problem.place.end_column >= problem.place.column >= 1


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_any_characters_never_break_the_check(text: str) -> None:
    check_document(SourceFile("any.md", text))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join), max_size=6))
def test_records_of_any_words_never_break_the_check(texts: list[str]) -> None:
    check_texts(
        [Text.of(t) for t in texts], Evidence(Side.RIGHT, {"iliopsoas": Side.RIGHT, "adductors": Side.LEFT}, frozenset({"half-kneeling"}))
    )


LONG = {
    "one long line": "Step your left foot forward and bend your right knee " * 8_000,
    "10,000 list levels on a line": "- " * 10_000 + "left knee\n",
    "1,000 nested list levels": "".join(f"{'  ' * i}- left knee\n" for i in range(1_000)),
    "10,000 nested quotes": ">" * 10_000 + " left knee\n",
    "many open brackets": "[" * 200_000 + " left foot",
    "many asterisks": "*" * 200_000 + " left foot",
    "many less-than signs": "<" * 100_000 + " left foot " + "<!--" * 50_000,
    "one paragraph of many lines": "left foot\n" * 40_000,
    "many words for a side": "left right " * 40_000,
    "many open macros": "{{ " * 100_000 + "left",
    "many table cells": "|" + " left |" * 40_000,
    "right to left": "ضع قدمك left foot اليسرى " * 20_000,
    "backticks": "`" * 100_000 + " left",
    "images": "![left](" * 40_000,
    "switches": "Repeat on the left side. " * 10_000,
    "attributes": "]{left " * 40_000,
    "pictures": "<img left " * 40_000,
    "tags": "<script>left" * 40_000,
    "emoji": "🦵 left 👣 foot 🦶🏽 " * 20_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_long_text_takes_time_in_proportion_to_its_length(text: str) -> None:
    half = text[: len(text) // 2]
    check_document(SourceFile("warm.md", half[:1000]))
    start = time.process_time()
    check_document(SourceFile("half.md", half))
    middle = time.process_time()
    check_document(SourceFile("whole.md", text))
    first, second = middle - start, time.process_time() - middle
    assert second < 3.2 * first + 0.5


def steps_of(text: str) -> int:
    """How many lines of the package's code run while ``text`` is checked: the same number in every run, on any machine."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Callable[[FrameType, str, Any], Any] | None:
        nonlocal count
        if "bothsides" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        check_document(SourceFile("text.md", text))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_text_twice_as_long_takes_no_more_than_twice_the_steps(text: str) -> None:
    short = text[: len(text) // 40]
    check_document(SourceFile("warm.md", short))
    half, whole = steps_of(short), steps_of(text[: 2 * len(short)])
    assert whole < 2.3 * half + 500


def test_a_single_line_of_five_megabytes_is_read() -> None:
    text = "Lie down and breathe. Step your left foot forward and look ahead of you, far, far away. " * 57_000
    assert len(text) > 5_000_000
    assert check_document(SourceFile("line.md", text)).coverage.seen == 57_000
