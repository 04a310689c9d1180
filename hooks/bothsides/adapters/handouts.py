"""MkDocs' events for handouts: their files are added, and the pages learn of them before they are made."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from .. import resources
from ..handout import Ask, AskError, document
from ..handout.dates import dates_of
from ..handout.shelf import Shelf, wanted
from . import mkdocs as pages

log = logging.getLogger("bothsides")
PAPERS = ("a4", "letter")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a PDF for every stretch and programme; pages.py has to stand above handouts.py in mkdocs.yml."""
    project = pages.current()
    if project is None or project.library is None:
        raise PluginError("hooks/handouts.py needs hooks/pages.py above it in mkdocs.yml")
    library = project.library
    options = config.extra.get("handouts") or {}
    paper = options.get("paper", "a4") if isinstance(options, dict) else options
    if paper not in PAPERS:
        raise PluginError(f"extra.handouts.paper in mkdocs.yml is “{paper}”; it can be a4 or letter")
    if not config.site_url:
        log.info("site_url is not set in mkdocs.yml: handouts bear no web address and no QR code")
    shelf = Shelf(project.root / ".cache" / "handouts", resources.file("overrides/handout", project.root))
    days = dates_of(library.stretches, resources.folders("stretches", project.root))
    dates = {id_: f"{day.day} {day:%B %Y}" for id_, day in days.items()}
    for each in wanted(library):
        ask = Ask(each.items, each.title, paper=paper, site_name=config.site_name, address=config.site_url or None, dates=dates)
        try:
            path = shelf.pdf(ask, lambda given: document(given, library))
        except AskError as error:
            raise PluginError(f"the handout {each.file} was not made: {error}") from error
        files.append(File.generated(config, each.file, abs_src_path=str(path)))
        library.handouts.setdefault(each.page, []).append((each.label, each.file))
    shelf.clear()
    return files
