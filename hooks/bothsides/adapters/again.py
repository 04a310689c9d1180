"""What MkDocs and Material need not do again while ``mkdocs serve`` runs: the Markdown stage and the reading for search of a page.

Only a page that is made from the very same text, with the same settings and among the same files, is taken from the last build.
A page that made MkDocs say anything is always made anew, so that nothing said is lost.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..export import FOLDER
from ..remembered import Remembered

# Extensions whose result follows from the text and their settings alone; others may read files or the clock.
PURE = frozenset(
    "abbr admonition attr_list def_list extra fenced_code footnotes md_in_html meta nl2br sane_lists smarty tables toc wikilinks".split()
)
_KEPT = ("content", "toc", "_title_from_render", "present_anchor_ids")

_PAGES: Remembered[dict[str, Any]] = Remembered()
_ENTRIES: Remembered[list[dict[str, Any]]] = Remembered()


class _Heard(logging.Handler):
    """Whether anything was said."""

    any = False

    def emit(self, record: logging.LogRecord) -> None:
        self.any = True


def settings_of(config: MkDocsConfig, files: Files) -> tuple[object, ...] | None:
    """All that Markdown pages depend on besides their text; None where nobody can tell."""
    if not PURE.issuperset(config.markdown_extensions):
        return None
    found = tuple((f.src_uri, f.inclusion, f.dest_uri) for f in files if not f.src_uri.startswith(f"{FOLDER}/"))  # no link leads there
    kinds = (repr(config.markdown_extensions), repr(config.mdx_configs), repr(config.validation))
    return (*kinds, config.use_directory_urls, config.site_url, found)


def render_once(page: Page, settings: tuple[object, ...]) -> None:
    """Have ``page`` made from its Markdown only if the last build did not make it from the same."""
    setattr(page, "render", partial(_render, page, settings, page.render))  # noqa: B010  MkDocs offers no other way


def _render(page: Page, settings: tuple[object, ...], render: Callable[..., None], config: MkDocsConfig, files: Files) -> None:
    key = (page.file.src_uri, page.markdown, settings)
    heard = _Heard(logging.INFO)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        made = _PAGES.get(key, partial(_made, page, render, config, files))
    finally:
        logger.removeHandler(heard)
    if heard.any:
        _PAGES.drop(key)
    for name in _KEPT:
        setattr(page, name, made[name])
    links = {files.get_file_from_path(uri): found for uri, found in made["links"].items()}
    page.links_to_anchors = {file: found for file, found in links.items() if file is not None}


def _made(page: Page, render: Callable[..., None], config: MkDocsConfig, files: Files) -> dict[str, Any]:
    render(config, files)
    links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
    return {**{name: getattr(page, name) for name in _KEPT}, "links": links}


def read_once(config: MkDocsConfig) -> None:
    """Have Material's search read a page only if the last build did not read the same."""
    index = getattr(config.plugins.get("material/search"), "search_index", None)
    if index is not None and hasattr(index, "add_entry_from_context") and hasattr(index, "entries"):
        setattr(index, "add_entry_from_context", partial(_read, index, index.add_entry_from_context))  # noqa: B010


def _read(index: Any, read: Callable[[Page], None], page: Page) -> None:
    meta = {name: page.meta.get(name) for name in ("title", "search", "tags")}
    key = (page.content, page.url, str(page.title), repr(meta), tuple(map(str, page.toc)))
    start = len(index.entries)

    def entries() -> list[dict[str, Any]]:
        read(page)
        found = index.entries[start:]
        del index.entries[start:]
        return list(found)

    index.entries += [dict(entry) for entry in _ENTRIES.get(key, entries)]
