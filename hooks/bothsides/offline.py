"""The service worker of a built site: what a reader's device keeps, each file with the hash of what it holds.

It keeps the pages with stretches, programmes and warning signs, the way in (index.html) and the page that says what is
missing (offline.html), with everything that these pages fetch. The worker changes when one of those files does, and
only then: two builds of the same sources write the same worker.
"""

from __future__ import annotations

import base64
import hashlib
import json
import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from .check_site.markup import Page
from .check_site.requests import in_css, references
from .long_lists import in_parts

WORKER = "sw.js"
_MAY_FETCH = ("href", "src", "style", "data=", "poster", "action", "background", "manifest", "ping", "<meta")
OFFLINE = "offline.html"
KEPT = "[data-stretch], [data-programme], [data-warnings]"
ON_USE = ("assets/bothsides",)  # what pages fetch when something on them is used
LARGE = ("search/", "assets/javascripts/workers/", "assets/javascripts/lunr/")


def write_worker(site: Path, source: str) -> list[str]:
    """Write ``sw.js`` into the built ``site`` from the worker's ``source``; gives the paths of what it keeps."""
    names = sorted(kept(site))
    files = [(name, _digest(site / name)) for name in names]
    version = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:16]
    values = {"Version": version, "Files": files, "Offline": OFFLINE}
    head = "".join(f"var bothsides{name} = {json.dumps(value, separators=(',', ':'))};\n" for name, value in values.items())
    (site / WORKER).write_text(f'"use strict";\n{head}{source}', "utf-8", newline="\n")
    return names


def kept(site: Path) -> set[str]:
    """The paths of the pages that are kept, of what they fetch, and of what is loaded when a part of them is used."""
    found: set[str] = set()
    look = _Look(site)
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name.startswith("for-authors/"):
            continue
        raw = _without_pictures(path.read_text("utf-8"))
        wanted, fetched = name in {"index.html", OFFLINE}, set[str]()
        for part in in_parts(raw):
            page = Page(name, name, part, LexborHTMLParser(part))
            wanted = wanted or page.tree.css_first(KEPT) is not None
            fetched |= set(look.fetched(page))
        found |= {name, *fetched} if wanted else set()
    found |= {path.relative_to(site).as_posix() for folder in ON_USE for path in (site / folder).rglob("*") if path.is_file()}
    return found


def _without_pictures(page: str) -> str:
    """``page`` without the pictures that fetch nothing: parsing the lines of figures is most of parsing a page."""
    before, *pictures = page.split("<svg")
    parts = [picture.partition("</svg>") for picture in pictures]
    if any(not end for _, end, _ in parts):
        return page  # one picture within another
    if _may_fetch("".join(drawn for drawn, _, _ in parts)):
        return before + "".join(rest if not _may_fetch(drawn) else f"<svg{drawn}</svg>{rest}" for drawn, _, rest in parts)
    return before + "".join(rest for _, _, rest in parts)


def _may_fetch(drawn: str) -> bool:
    drawn = drawn.replace(' href="#', "")  # a part of the same page
    return any(word in drawn for word in _MAY_FETCH)


class _Look:
    """What the pages of ``site`` fetch by themselves; what most of them fetch is looked up once."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._known: dict[tuple[str, str], str | None] = {}
        self._sheets: dict[str, list[str]] = {}

    def fetched(self, page: Page) -> Iterator[str]:
        """The site's own files that a page fetches by itself, and what its style sheets fetch."""
        for reference in references(page, followed=False):
            name = self._inside(page.name, reference.url) if reference.fetched else None
            if name is None or name.startswith(LARGE) or name.endswith(".html"):
                continue
            yield name
            if name.endswith(".css"):
                yield from self._in_sheet(name)

    def _in_sheet(self, name: str) -> list[str]:
        if name not in self._sheets:
            urls = in_css((self.site / name).read_text("utf-8"))
            self._sheets[name] = [inner for url in urls if (inner := self._inside(name, url))]
        return self._sheets[name]

    def _inside(self, name: str, url: str) -> str | None:
        """The path of the file at ``url`` as ``name`` writes it, if it is a file of this site."""
        key = (posixpath.dirname(name), url)
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    def _found(self, folder: str, url: str) -> str | None:
        parts = urlsplit(url)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return None
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        return path if not path.startswith("..") and (self.site / path).is_file() else None


def _digest(path: Path) -> str:
    return base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
