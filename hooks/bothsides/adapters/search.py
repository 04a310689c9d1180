"""MkDocs' events: the search index of Material is widened once it is written, and written for ``file://`` too."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..page import Library, address
from ..search import widen
from .found import rewrite
from .mkdocs import current_library, quiet


def on_post_build(config: MkDocsConfig) -> None:
    """Add the words; runs after Material's search has written its index.

    From a folder without a server browsers read no JSON: there Material's script takes the index from ``search_index.js``.
    """
    path = Path(config.site_dir, "search", "search_index.json")
    if not path.is_file():
        return
    words: dict[str, list[str]] = {}
    for uri, word in _words(current_library()):
        words.setdefault(address(uri, config.use_directory_urls), []).append(word)
    for missing in rewrite(path, lambda old, new: widen(old, new, words)):
        quiet.warning("content/synonyms.yml: %s is not in the search index", missing)
    with path.open("rb") as index, path.with_suffix(".js").open("wb") as script:
        script.write(b"var __index = ")
        shutil.copyfileobj(index, script)


def _words(library: Library) -> Iterator[tuple[str, str]]:
    """A page's path and a word or a phrase by which it is to be found."""
    for stretch in library.stretches.values():
        yield from ((f"stretches/{stretch.id}.md", str(name)) for name in stretch.also_known_as)
    for group in library.synonyms:
        for uri in (*(f"stretches/{id_}.md" for id_ in group.stretches), *map(str, group.pages)):
            yield from ((uri, str(word)) for word in group.words)
