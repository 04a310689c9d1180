"""One page of a built site: its parsed HTML, and the place in the file of what is wrong with it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..problem import Place, Problem, problem
from ..source import SourceFile
from .codes import MAX_BYTES, UNREADABLE

_HIDDEN_CLASSES = {"md-footer", "no-print"}
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


@dataclass
class Page:
    """A page. ``name`` is its path within the site, with ``/``; ``shown`` is that path as the user would type it."""

    name: str
    shown: str
    raw: str
    tree: LexborHTMLParser
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_404(self) -> bool:
        """Whether this is the page that a server shows at any address where there is none."""
        return self.name == "404.html"

    @cached_property
    def is_redirect(self) -> bool:
        """Whether this page only sends the reader on."""
        return any("url" in (n.attributes.get("content") or "").lower() for n in self.tree.css('meta[http-equiv="refresh" i]'))

    @cached_property
    def ids(self) -> set[str]:
        """Every name that ``#…`` can lead to."""
        ids = {n.attributes["id"] or "" for n in self.tree.css("[id]")}
        return ids | {n.attributes["name"] or "" for n in self.tree.css("a[name]")}

    def report(self, name: str, message: str, hint: str, place: Place | None = None) -> None:
        """Add a problem, by default with the page as a whole."""
        self.problems.append(problem(place or Place(self.shown), name, message, hint))

    def place_of(self, tag: str, attribute: str = "", value: str | None = None, nth: int = 0) -> Place:
        """The place of the ``nth`` start tag with this attribute, as far as it can be found in what was written."""
        pattern = rf"<{re.escape(tag)}(?=[\s/>])" if tag else r"<[a-zA-Z][^\s/>]*"
        if attribute:
            pattern += rf"(?:[^>\"']|\"[^\"]*\"|'[^']*')*?\s{re.escape(attribute)}(?=[\s=/>])"
        if attribute and value is not None:
            forms = {value, html.escape(value), html.escape(value, quote=False), value.replace("&", "&amp;")}
            spelt = "|".join(re.escape(form) for form in sorted(forms))
            pattern += rf"\s*=\s*(?:\"\s*(?:{spelt})\s*\"|'\s*(?:{spelt})\s*'|(?:{spelt})(?=[\s>]))"
        matches = [match.span() for match in re.finditer(pattern, self.raw, re.IGNORECASE)]
        if not matches:
            return Place(self.shown)
        start, end = matches[min(nth, len(matches) - 1)]
        return self.at(start, end)

    def at(self, start: int, end: int) -> Place:
        """The place of a run of the file."""
        return self._file.place(start, end)

    @cached_property
    def _file(self) -> SourceFile:
        return SourceFile(self.shown, self.raw)


def read_page(path: Path, name: str, shown: str) -> tuple[Page | None, list[Problem]]:
    """The page in ``path``, or the problem that keeps it from being read."""
    place = Place(shown)
    try:
        if not path.is_file():
            return None, [problem(place, UNREADABLE, "This is no file", "Look at what the build wrote here.")]
        if (size := path.stat().st_size) > MAX_BYTES:
            return None, [problem(place, UNREADABLE, f"This page has {size // 1024 // 1024} MB", "No reader can load that. Split it.")]
        data = path.read_bytes()
    except OSError as error:
        return None, [problem(place, UNREADABLE, f"This page cannot be read ({error.strerror})", "Check its permissions.")]
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        place = SourceFile(shown, before + "?").place(len(before))
        return None, [problem(place, UNREADABLE, "This page is not UTF-8", "Have it written as UTF-8.")]
    if "<" not in raw:
        return None, [problem(place, UNREADABLE, "This page holds no HTML", "Look at what the build wrote here.")]
    return Page(name, shown, raw, LexborHTMLParser(raw)), []


def words(node: LexborNode) -> str:
    """The text of ``node`` with single spaces."""
    return " ".join((node.text(deep=True, separator=" ") or "").split())


def is_hidden(node: LexborNode) -> bool:
    """Whether ``node`` stands in something that is not shown, on paper at least."""
    here: LexborNode | None = node
    while here is not None and here.tag not in {"html", None}:
        attributes = here.attributes
        if "hidden" in attributes or here.tag in {"template", "noscript", "dialog"}:
            return True
        if _HIDDEN_CLASSES & set((attributes.get("class") or "").split()) or _NOT_DISPLAYED.search(attributes.get("style") or ""):
            return True
        here = here.parent
    return False
