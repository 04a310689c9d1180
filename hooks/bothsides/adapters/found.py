"""What Material's search finds of stretches' pages, out of memory until its index is written: three entries a page, for thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..remembered import Remembered, Shelf
from ..search import as_json, insert


class Found:
    """The entries of stretches' pages, each with the number of other entries that stand before it."""

    def __init__(self) -> None:
        self._shelf = Shelf()
        self._tickets: list[tuple[int, bytes]] = []

    def take(self, config: MkDocsConfig, add: Callable[[], None]) -> None:
        """Have ``add`` add entries to Material's index, and take them out again: a preview needs them there."""
        entries = _entries(config)
        start = len(entries)
        add()
        if entries[start:] and not Remembered.serving():
            self._tickets.append((start, self._shelf.put(",".join(map(as_json, entries[start:])))))
            del entries[start:]

    def put_back(self, site: Path) -> None:
        """Write them into the index of the built ``site``."""
        if self._tickets:
            rewrite(site / "search" / "search_index.json", lambda old, new: insert(old, new, self._texts()))
            self._tickets.clear()

    def _texts(self) -> Iterator[tuple[int, str]]:
        return ((number, self._shelf.get(ticket)) for number, ticket in self._tickets)


def _entries(config: MkDocsConfig) -> list[Any]:
    found = getattr(getattr(config.plugins.get("material/search"), "search_index", None), "entries", [])
    return found if isinstance(found, list) else []


def rewrite(path: Path, change: Callable[[Any, Callable[[str], object]], Any]) -> Any:
    """Replace ``path`` by what ``change`` writes of it; gives what that gives."""
    beside = path.with_suffix(".part")
    with path.open(encoding="utf-8", newline="") as old, beside.open("w", encoding="utf-8", newline="") as new:
        told = change(old, new.write)
    beside.replace(path)
    return told
