"""MkDocs' events: the reading grade of every page. A page that is hard to read is a warning and stops nothing."""

from __future__ import annotations

import logging
import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..page.stretch import sided_texts
from ..problem import Place, Severity, code, problem
from ..readability import Grade, grade, prose
from ..remembered import Remembered
from .mkdocs import current_library, quiet
from .stretch_page import StretchPage

HARD = code("hard-to-read", "A page asks for more than eight years of school.", Severity.WARNING)
HIGHEST = 8.0

log = logging.getLogger("mkdocs.bothsides")
_grades: dict[str, Grade] = {}


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Measure an article before the theme is put around it."""
    terms = _terms()
    if not isinstance(page, StretchPage):
        _grades[f"content/{page.file.src_uri}"] = _GRADED.get((html, terms), lambda: grade(prose(html), terms))
    return html


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Measure a stretch by its record, which is at hand now that its page has been made."""
    if isinstance(page, StretchPage):
        s, terms = page.stretch, _terms()
        text = "\n".join((s.summary, *sided_texts(s), *(e.finding for e in s.evidence)))
        _grades[f"stretches/{s.id}.yml"] = _GRADED.get((text, terms), lambda: grade(text, terms))
    return output


_GRADED: Remembered[Grade] = Remembered()


def _terms() -> tuple[str, ...]:
    """Terms that readers are taught: the muscles' names and the language's anatomy."""
    library = current_library()
    names = [part for m in library.muscles.values() for part in re.split(r" and |, ", m.name.lower())]
    return (*names, *library.language.readability.get("terms", ()))


def on_post_build(**_: Any) -> None:
    """Say every page's grade, and which are too hard."""
    for path, found in sorted(_grades.items()):
        log.info("reading grade %4.1f, %5d words: %s", found.grade, found.words, path)
    for path, found in sorted(_grades.items()):
        if found.grade > HIGHEST:
            told = f"This page has reading grade {found.grade:.1f}; its longest sentence has {found.longest_words} words"
            quiet.warning(str(problem(Place(path), HARD, told, f"Aim for 8 or less. Begin with: “{found.longest[:100]}…”.")))
    _grades.clear()
