"""A built site, checked from outside: whatever made it, its pages must be whole, safe to read and lead somewhere.

It reads the HTML of a folder and knows nothing of what built it, only the marks that our pages carry:
``data-disclaimer`` (every page), ``data-stretch`` with ``data-laterality`` and ``data-side`` (pages of a stretch),
``data-warnings`` (there too), ``data-health`` and ``data-review``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..problem import Place, Problem, in_order, problem
from .codes import NO_SITE, SAME_TITLE, STRETCH
from .links import Links
from .marks import check_marks
from .markup import Page, read_page
from .outline import check_outline
from .privacy import check_privacy, check_script, is_strict
from .residue import check_residue

_CANONICAL = re.compile(r"""<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["']?([^"'\s>]+)""")
_HTML = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found: problems in order of place, and how much was looked at."""

    problems: list[Problem]
    pages: int
    stretch_pages: int

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return f"{self.pages} pages, {self.stretch_pages} of them of a stretch"


def check_site(folder: Path, root: str | None = None, expected: Iterable[str] = ()) -> list[Problem]:
    """Every problem of the site in ``folder``; see ``survey``."""
    return survey(folder, root, expected).problems


def survey(folder: Path, root: str | None = None, expected: Iterable[str] = ()) -> Survey:
    """Check every page and stylesheet of the site in ``folder``.

    ``root`` is the path under which a server shows the site ("/handbook/"): links that begin with "/" are held against
    it, and only 404.html may have them without a warning; the canonical address of the first page says it where nobody does.
    ``expected`` are ids of stretches that must have a page.
    Reads no file outside ``folder`` and raises nothing for a bad site: what is wrong with it is a problem.
    """
    shown = folder.as_posix()
    if not folder.is_dir():
        return _no_site(shown, "There is no such folder" if not folder.exists() else "This is not a folder")
    files = set(_files(folder))
    names = sorted(name for name in files if name.lower().endswith(_HTML))
    if not names:
        return _no_site(shown, "This folder holds no page" if files else "This folder is empty")
    links, problems = Links(folder, files, root_of(folder) if root is None else root), []
    links.strict = is_strict(folder)
    titles: dict[str, str] = {}
    stretches: dict[str, int] = {}
    for name in names:
        page, found = read_page(folder / name, name, f"{shown}/{name}")
        problems += found
        if page is not None:
            for stretch in _check_page(page, links, titles):
                stretches[stretch] = stretches.get(stretch, 0) + 1
            problems += page.problems
    for name in sorted(files):
        if name.lower().endswith(".css"):
            problems += links.check_stylesheet(name, f"{shown}/{name}")
        elif name.lower().endswith((".js", ".mjs")):
            problems += check_script(folder, name, f"{shown}/{name}")
    problems += links.check_anchors()
    for wanted in sorted(set(expected) - set(stretches)):
        problems.append(
            problem(Place(shown), STRETCH, f"No page is about the stretch “{wanted}”", "Build it, or withdraw it by its status.")
        )
    return Survey(in_order(problems), len(names), sum(stretches.values()))


def root_of(folder: Path) -> str:
    """The path under which the site says that it is served, by the canonical address of its first page."""
    page = folder / "index.html"
    match = _CANONICAL.search(page.read_text("utf-8", "replace")) if page.is_file() else None
    return urlsplit(match[1]).path.removesuffix("index.html") or "/" if match else "/"


def _check_page(page: Page, links: Links, titles: dict[str, str]) -> list[str]:
    check_residue(page)
    stretches = check_marks(page)
    title = check_outline(page)
    if title and title in titles:
        hint = f"{titles[title]} has it too: make each its own."
        page.report(SAME_TITLE, f"The title “{title}” stands twice", hint, page.place_of("title"))
    elif title:
        titles[title] = page.shown
    links.check_page(page)
    check_privacy(page, links.strict)
    return stretches


def _files(folder: Path) -> Iterator[str]:
    """Every file of the site as a path within it, with ``/``."""
    for here, _, names in os.walk(folder):
        inside = Path(here).relative_to(folder).as_posix()
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)


def _no_site(shown: str, message: str) -> Survey:
    return Survey([problem(Place(shown), NO_SITE, message, "Build the site first, or name the folder that holds it.")], 0, 0)


__all__ = ["Survey", "check_site", "survey"]
