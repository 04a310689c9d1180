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
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from .check_site.markup import Page
from .check_site.requests import in_css, references

WORKER = "sw.js"
_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_MAY_FETCH = re.compile(r"href|src|style|<(?!/?(?:svg|title|desc|defs|pattern|g|path|circle|text)\b)")
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
    sheets: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        raw = _PICTURE.sub(_without_lines, path.read_text("utf-8"))
        page = Page(name, name, raw, LexborHTMLParser(raw))
        if name in {"index.html", OFFLINE} or (page.tree.css_first(KEPT) is not None and not name.startswith("for-authors/")):
            found |= {name, *_fetched(site, page, sheets)}
    found |= {path.relative_to(site).as_posix() for folder in ON_USE for path in (site / folder).rglob("*") if path.is_file()}
    return found


def _without_lines(picture: re.Match[str]) -> str:
    """Nothing, for a picture that fetches nothing: parsing the lines of figures is most of parsing a page."""
    return picture[0] if _MAY_FETCH.search(picture[0]) else ""


def _fetched(site: Path, page: Page, sheets: dict[str, list[str]]) -> Iterator[str]:
    """The site's own files that a page fetches by itself, and what its style sheets fetch, which ``sheets`` keeps for the next page."""
    for reference in references(page):
        name = _inside(site, page.name, reference.url) if reference.fetched else None
        if name is None or name.startswith(LARGE) or name.endswith(".html"):
            continue
        yield name
        if name.endswith(".css"):
            if name not in sheets:
                urls = in_css((site / name).read_text("utf-8"))
                sheets[name] = [inner for url in urls if (inner := _inside(site, name, url))]
            yield from sheets[name]


def _inside(site: Path, name: str, url: str) -> str | None:
    """The path of the file at ``url`` as ``name`` writes it, if it is a file of this site."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
    return path if not path.startswith("..") and (site / path).is_file() else None


def _digest(path: Path) -> str:
    return base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
