"""MkDocs' events for handouts: their files are added, and the pages learn of them before they are made."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from ..handout import AskError
from ..handout.shelf import stock
from ..handout.site import site_of
from . import mkdocs as pages

log = logging.getLogger("bothsides")
_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Note what this process is for: a preview is to show an edit at once, and prints nothing."""
    global _serving  # noqa: PLW0603  a process builds or serves
    _serving = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a PDF for every stretch and programme; pages.py has to stand above handouts.py in mkdocs.yml."""
    if _serving:
        return files
    project = pages.current()
    if project is None or project.library is None:
        raise PluginError("hooks/handouts.py needs hooks/pages.py above it in mkdocs.yml")
    if not config.site_url:
        log.info("site_url is not set in mkdocs.yml: handouts bear no web address and no QR code")
    options = config.extra.get("handouts") or {}
    paper = str(options.get("paper", "a4")) if isinstance(options, dict) else "a4"
    try:
        made = stock(project, site_of(project, config.site_name, config.site_url or ""), paper)
    except AskError as error:
        raise PluginError(f"the handouts cannot be made: {error}") from error
    for file, path in made.items():
        files.append(File.generated(config, file, abs_src_path=str(path)))
    return files
