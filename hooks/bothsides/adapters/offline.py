"""MkDocs' events: every page asks for the service worker, which is written once the site stands."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from ..offline import OFFLINE, write_worker
from .mkdocs import current_library

_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """While an author edits, nothing is kept: a page must show what was just typed."""
    global _serving  # noqa: PLW0603  a process builds or serves
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the script that asks for the worker on every page."""
    if _serving:
        return config
    script = ExtraScriptValue(current_library().assets["site.js"])
    script.defer = True
    config.extra_javascript.append(script)
    return config


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the worker; last of all, since it holds the hash of what it keeps."""
    site = Path(config.site_dir)
    if _serving or not (site / OFFLINE).is_file():
        return
    component = current_library().components.known["offline"]
    write_worker(site, (component.folder / "worker" / "sw.js").read_text("utf-8"))
