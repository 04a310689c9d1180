"""HTML whose long lists stand apart: a parsed page takes twenty times the memory of its text, and some list thousands of stretches."""

from __future__ import annotations

import re
from collections.abc import Iterator

PART = 200  # items that are parsed together
_MARK = "\N{OBJECT REPLACEMENT CHARACTER}items-"
_UNSEARCHED = "data-unsearched"  # Material's own mark ends with the first list in the list
_TAG = re.compile(r"<(/?)li\b[^>]*>")

Span = tuple[int, int]


def without_long_lists(source: str) -> tuple[str, dict[str, list[Span]]]:
    """``source`` with one item in place of each run of more than ``PART`` items, and by the text of that item the run's parts.

    A part is where in ``source`` up to ``PART`` whole items stand.
    """
    runs: dict[str, list[Span]] = {}
    short, end = "", 0
    for run in _runs(source) if source.count("<li") > PART else ():
        if len(run) > PART:
            parts = [run[i : i + PART] for i in range(0, len(run), PART)]
            runs[mark := f"{_MARK}{len(runs)}"] = [(part[0][0], part[-1][1]) for part in parts]
            short, end = f"{short}{source[end : run[0][0]]}<li>{mark}</li>", run[-1][1]
    return short + source[end:], runs


def without_unsearched_lists(source: str) -> str:
    """``source`` without the items of lists that are marked ``data-unsearched``: what they list is found by itself."""
    short, end = "", 0
    for run in _runs(source) if _UNSEARCHED in source else ():
        if run and _UNSEARCHED in source[source.rfind("<", 0, run[0][0]) : run[0][0]]:
            short, end = short + source[end : run[0][0]], run[-1][1]
    return short + source[end:]


def in_parts(source: str) -> Iterator[str]:
    """``source`` without its long lists, then these in parts: for whoever asks of each element alone."""
    short, runs = without_long_lists(source)
    yield short
    yield from (source[start:end] for parts in runs.values() for start, end in parts)


def _runs(source: str) -> Iterator[list[Span]]:
    """Where the items of outermost lists stand, those in one run that nothing stands between."""
    run: list[Span] = []
    depth = start = 0
    for tag in _TAG.finditer(source):
        depth += -1 if tag[1] else 1
        if depth == 1 and not tag[1]:
            start = tag.start()
            if run and source[run[-1][1] : start].strip():
                yield run
                run = []
        elif depth == 0:
            run.append((start, tag.end()))
        elif depth < 0:  # an end without a beginning: nobody can say what belongs together
            break
    yield run
