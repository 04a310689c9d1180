"""A stretch's page in MkDocs: made from its record without a Markdown stage, found by search, small while it waits."""

from __future__ import annotations

from functools import lru_cache
from types import SimpleNamespace

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..figure.figures import let_go
from ..model import Stretch
from ..page import Library, entries, make_stretch
from ..remembered import Shelf

# Thousands of pages share what is the same for all.
_HIDDEN = ["feedback"]
_INDEXED = {"exclude": True}
_NO_ANCHORS: set[str] = set()
_NO_LINKS: dict[File, dict[str, str]] = {}


@lru_cache(maxsize=64)  # pages of one shape share their links
def _links(headings: tuple[tuple[str, str], ...]) -> list[AnchorLink]:
    return [AnchorLink(escape(text), id_, 2) for id_, text in headings]


class StretchPage(Page):
    """A page made from a record: its content is set as it is read.

    MkDocs holds the content of every page until the last is written. Thousands of these would fill the memory of a small
    machine, so ``content`` is kept compressed until the page is being written.
    """

    _packed: bytes | None = None
    _whole: str | None = None

    def __init__(self, stretch: Stretch, library: Library, shelf: Shelf, config: MkDocsConfig) -> None:
        self.stretch, self.library, self.shelf = stretch, library, shelf
        file = File.generated(config, f"stretches/{stretch.id}.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        super().__init__(escape(stretch.title), file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Set title, description and content from the record."""
        made = make_stretch(self.stretch, self.library)
        let_go(self.stretch, self.library.language)
        self.markdown = ""
        self.title = escape(made.title)  # Material sets titles and descriptions as they are
        self.meta = {"title": self.title, "description": escape(made.description), "hide": _HIDDEN}
        self._whole = made.html
        top = AnchorLink(self.title, "top", 1)
        top.children = _links(made.headings)
        self.toc = TableOfContents([top])

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is left to do."""
        self.present_anchor_ids, self.links_to_anchors = _NO_ANCHORS, _NO_LINKS

    @property
    def content(self) -> str | None:  # MkDocs has a plain attribute here
        """The page's HTML."""
        if self._whole is not None or self.markdown is None:
            return self._whole
        return make_stretch(self.stretch, self.library).html if self._packed is None else self.shelf.get(self._packed)

    @content.setter
    def content(self, html: str | None) -> None:
        if html is None or self.active:
            self._whole = html
        else:
            self._packed, self._whole = self.shelf.put(html), None

    def unpack(self) -> None:
        """Hold the content as it is while the page is being written."""
        self._whole = self.content

    def let_go(self) -> None:
        """Hold it no longer once it is written; whoever asks for it still gets it made again."""
        self._whole = self._packed = None

    def index(self, config: MkDocsConfig) -> None:
        """Tell Material's search what there is to find here; its own reading of the HTML is not needed then.

        Any other search reads the page as it reads all others.
        """
        search = getattr(config.plugins.get("material/search"), "search_index", None)
        if search is None or not hasattr(search, "create_entry_for_section") or "search" in self.meta:
            return
        for entry in entries(self.stretch, self.library):
            section = SimpleNamespace(id=entry.anchor, title=[entry.title], text=[entry.text])
            search.create_entry_for_section(section, self.toc, self.url, self)
        self.meta["search"] = _INDEXED
