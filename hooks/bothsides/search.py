"""The search index, widened: pages are found by words that people type and that do not stand on them.

The words go into a field of their own, so that no result shows them as if they stood on the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

FIELD = "also"
BOOST = 2000.0  # twice a title: somebody chose the page for these words


def widen(index: dict[str, Any], words: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the pages of Material's ``index`` the ``words`` by which they are to be found, by their addresses.

    Changes ``index`` in place; gives the addresses that it does not hold.
    """
    index["config"].setdefault("fields", {})[FIELD] = {"boost": BOOST}
    entries = {entry["location"]: entry for entry in index["docs"]}
    for address in words.keys() & entries.keys():
        entries[address][FIELD] = ". ".join(dict.fromkeys(words[address]))
    return sorted(words.keys() - entries.keys())
