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
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from .check_site.markup import Page
from .check_site.requests import FETCHING, in_css, references
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
        data = path.read_bytes()
        if (plain := plain_tags(data)) is not None:
            marked, fetched = plain[0], {*look.fetched_by(name, plain[1])}
        else:
            marked, fetched = False, set()
            for part in in_parts(_without_pictures(data.decode("utf-8"))):
                page = Page(name, name, part, LexborHTMLParser(part))
                marked = marked or page.tree.css_first(KEPT) is not None
                fetched |= {*look.fetched(page)}
        if name in {"index.html", OFFLINE} or marked:
            found |= {name, *fetched}
    found |= {path.relative_to(site).as_posix() for folder in ON_USE for path in (site / folder).rglob("*") if path.is_file()}
    return found


# Tags that may hide others, and what fetches in another way than by the tags that are looked for.
_HIDING = ("!--", r"!\[", "template", "textarea", "xmp", "noscript", "noembed", "noframes", "plaintext", "image", "feimage")
# Each begins with letters: a pattern that begins with a choice or a word boundary is tried at every character.
_ODD = tuple(map(re.compile, (rb"xlink", rb"http-equiv", rb"style(?:(?<=<style)|(?<!\wstyle)\s*=)", rb"ping(?<!\wping)\s*=")))
_MARKS = (b"data-stretch", b"data-programme", b"data-warnings")
_INSIDE = r"""(?:[^<>"']|"[^"]*"|'[^']*')*>"""
_FETCHING = re.compile(rf"<(?:(?:{'|'.join(sorted(FETCHING - {*_HIDING}))})(?=[\s/>])({_INSIDE})?|{'|'.join(_HIDING)})".encode())
_TAG = re.compile(f"<[a-z]{_INSIDE}".encode())


def plain_tags(page: bytes) -> tuple[bool, set[bytes]] | None:
    """Whether ``page`` bears one of the marks, and those of its tags that may fetch something; None if it takes a parser to tell.

    Most pages of a site are made by the same templates, and a few tags of each are all that matters: to parse the whole takes
    twice as long.
    """
    low = page.lower()
    if any(odd.search(low) for odd in _ODD):
        return None
    found = [*_FETCHING.finditer(low)]
    if not all(match[1] for match in found):
        return None  # it may hide others, or does not end
    places = [at for mark in _MARKS if (at := low.find(mark)) >= 0]
    tags = [_TAG.match(low, low.rfind(b"<", 0, at)) for at in places]
    marked = any(LexborHTMLParser(tag[0]).css_first(KEPT) is not None for tag in tags if tag)
    return (marked, {page[match.start() : match.end()] for match in found}) if marked or not places else None


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


def _urls(page: Page) -> Iterator[str]:
    """The addresses that ``page`` fetches by itself."""
    return (reference.url for reference in references(page, followed=False) if reference.fetched)


class _Look:
    """What the pages of ``site`` fetch by themselves; what most of them fetch is looked up once."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._known: dict[tuple[str, str], str | None] = {}
        self._sheets: dict[str, list[str]] = {}
        self._tags: dict[bytes, list[str]] = {}

    def fetched(self, page: Page) -> Iterator[str]:
        """The site's own files that a page fetches by itself, and what its style sheets fetch."""
        for url in _urls(page):
            yield from self._kept(page.name, url)

    def fetched_by(self, name: str, tags: Iterable[bytes]) -> Iterator[str]:
        """The same for the page ``name`` of which only ``tags`` may fetch anything; those that most pages have are read once."""
        for tag in tags:
            if tag not in self._tags:
                whole = tag.decode("utf-8")
                self._tags[tag] = [*_urls(Page(name, name, whole, LexborHTMLParser(whole)))]
            for url in self._tags[tag]:
                yield from self._kept(name, url)

    def _kept(self, page: str, url: str) -> Iterator[str]:
        name = self._inside(page, url)
        if name is None or name.startswith(LARGE) or name.endswith(".html"):
            return
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
