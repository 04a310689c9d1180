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

_EARLY = ("page_content", "env", "page_context")  # whose listeners may look at the content of a page


@lru_cache(maxsize=64)  # pages of one shape share their links
def _links(headings: tuple[tuple[str, str], ...]) -> list[AnchorLink]:
    return [AnchorLink(escape(text), id_, 2) for id_, text in headings]


def seen_by_us_alone(config: MkDocsConfig) -> bool:
    """Whether nobody but we and Material's search, which we serve ourselves, looks at a page before it is written."""
    served = config.plugins.get("material/search", "")
    listeners = (method for event in _EARLY for method in config.plugins.events[event])
    return all(_is_ours(method) or getattr(method, "__self__", None) is served for method in listeners)


def _is_ours(method: object) -> bool:
    return str(getattr(method, "__module__", "")).startswith(f"{__name__.partition('.')[0]}.")


class StretchPage(Page):
    """A page made from a record.

    MkDocs reads every page before it writes the first and holds the content of all. Thousands of these would fill the memory of a
    small machine. A ``late`` page is made only as it is written, and is empty for whoever gets it before; any other is made as it is
    read, for plugins that look at it, and waits on a shelf.
    """

    _packed: bytes | None = None
    _whole: str | None = None
    _held_back = False

    def __init__(self, stretch: Stretch, library: Library, shelf: Shelf, config: MkDocsConfig, *, late: bool = False) -> None:
        self.stretch, self.library, self.shelf, self.late = stretch, library, shelf, late
        file = File.generated(config, f"stretches/{stretch.id}.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        super().__init__(escape(stretch.title), file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Set title, description and content from the record."""
        made = make_stretch(self.stretch, self.library)
        self.markdown = ""
        self.title = escape(made.title)  # Material sets titles and descriptions as they are
        self.meta = {"title": self.title, "description": escape(made.description), "hide": _HIDDEN}
        self._held_back = self.late
        self._whole = None if self.late else self._made()
        top = AnchorLink(self.title, "top", 1)
        top.children = _links(made.headings)
        self.toc = TableOfContents([top])

    def _made(self) -> str:
        html = make_stretch(self.stretch, self.library).html
        let_go(self.stretch, self.library.language)
        return html

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is left to do."""
        self.present_anchor_ids, self.links_to_anchors = _NO_ANCHORS, _NO_LINKS

    @property
    def content(self) -> str | None:  # MkDocs has a plain attribute here
        """The page's HTML."""
        if self._held_back:
            return ""
        if self._whole is not None or self.markdown is None:
            return self._whole
        return self._made() if self._packed is None else self.shelf.get(self._packed)

    @content.setter
    def content(self, html: str | None) -> None:
        if self._held_back and not html:  # MkDocs puts back what it was given
            self._held_back = self.active
        elif html is None or self.active:
            self._held_back, self._whole = False, html
        else:
            self._held_back, self._packed, self._whole = False, self.shelf.put(html), None

    def turn_up(self, config: MkDocsConfig) -> None:
        """Be found by search, now that the page is about to be written; a late page stays empty for a search that is served."""
        if self.index(config) and self.late:
            self._held_back = True
        else:
            self.unpack()

    def unpack(self) -> None:
        """Hold the content as it is while the page is being written."""
        self._held_back = False
        self._whole = self.content

    def let_go(self) -> None:
        """Hold it no longer once it is written; whoever asks for it still gets it made again."""
        self._whole = self._packed = None

    def index(self, config: MkDocsConfig) -> bool:
        """Tell Material's search what there is to find here, and whether its own reading of the HTML is not needed then.

        Any other search reads the page as it reads all others.
        """
        search = getattr(config.plugins.get("material/search"), "search_index", None)
        if search is None or not hasattr(search, "create_entry_for_section") or "search" in self.meta:
            return False
        for entry in entries(self.stretch, self.library):
            section = SimpleNamespace(id=entry.anchor, title=[entry.title], text=[entry.text])
            search.create_entry_for_section(section, self.toc, self.url, self)
        self.meta["search"] = _INDEXED
        return True
