"""The search index, widened: pages are found by words that people type and that do not stand on them.

The words go into a field of their own, so that no result shows them as if they stood on the page. An index of thousands of pages is
large: it is read and written an entry at a time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import IO, Any

FIELD = "also"
BOOST = 2000.0  # twice a title: somebody chose the page for these words
_DOCS = re.compile(r'"docs":\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_AT_ONCE = 1 << 16  # characters


def widen(index: IO[str], write: Callable[[str], object], words: Mapping[str, Sequence[str]]) -> list[str]:
    """Copy Material's ``index``; the pages ``words`` names by their addresses can be found by their words in it.

    Gives the addresses that it does not hold; raises ``ValueError`` where it is no index.
    """
    config, entries = read(index)
    config["config"].setdefault("fields", {})[FIELD] = {"boost": BOOST}
    missing = dict(words)

    def widened() -> Iterator[str]:
        for entry in entries:
            if found := missing.pop(entry["location"], None):
                entry[FIELD] = ". ".join(dict.fromkeys(found))
            yield as_json(entry)

    write_index(config, widened(), write)
    return sorted(missing)


def insert(index: IO[str], write: Callable[[str], object], before: Iterable[tuple[int, str]]) -> None:
    """Copy Material's ``index`` with more entries, as JSON: each stands before the entry of its number. They come in order."""
    config, entries = read(index)

    def merged() -> Iterator[str]:
        more = iter(before)
        number, text = next(more, (None, ""))
        for at, entry in enumerate(entries):
            while number == at:
                yield text
                number, text = next(more, (None, ""))
            yield as_json(entry)
        if number is not None:
            yield text
            yield from (text for _, text in more)

    write_index(config, merged(), write)


def read(index: IO[str]) -> tuple[dict[str, Any], Iterator[dict[str, Any]]]:
    """All of an index but its entries, and these one after the other. Raises ``ValueError`` where it is no index."""
    text = ""
    while not (found := _DOCS.search(text)):
        more = index.read(_AT_ONCE)
        if not more:
            raise ValueError("This is no search index of Material's: it has no “docs”")
        text += more
    return json.loads(f"{text[: found.end()]}]}}"), _entries(text[found.end() :], index)


def _entries(text: str, index: IO[str]) -> Iterator[dict[str, Any]]:
    decode, at = json.JSONDecoder().raw_decode, 0
    while True:
        match = _BETWEEN.match(text, at)
        at = match.end() if match else at
        try:
            entry, at = decode(text, at)
        except ValueError:
            more = index.read(max(_AT_ONCE, len(text) - at))  # twice as much for an entry that is long
            if not more:
                break
            text, at = text[at:] + more, 0
        else:
            yield entry
    if text[at:].split() not in (["]}"], ["]", "}"]):
        raise ValueError(f"This is no search index of Material's: “{text[at : at + 40]}” is no entry")


def write_index(config: Mapping[str, Any], entries: Iterable[str], write: Callable[[str], object]) -> None:
    """Write an index of ``entries``, each as JSON, as Material would."""
    write(as_json({**config, "docs": []})[:-2])
    for number, entry in enumerate(entries):
        write(f",{entry}" if number else entry)
    write("]}")


def as_json(value: Any) -> str:
    """``value`` as Material writes it."""
    return json.dumps(value, separators=(",", ":"), default=str)
