"""MkDocs' events for one lean style sheet: the theme's two and the site's own become one, without rules that no page can use."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..export import BY_PAGE, FOLDER
from ..export import lean as slim
from ..lean import asked_by, classes_in_json, classes_of, lean, properties_of, squeezed, tight, words_of
from ..remembered import Remembered
from .mkdocs import STYLE

_LINK = re.compile(r"""<link rel="stylesheet" href="\{\{ '(assets/stylesheets/(?:main|palette)\.\w+\.min\.css)' \| url \}\}">""")

# Set by the theme's script only where a feature is on: prefix of the classes, and the feature of mkdocs.yml.
_FEATURES = {"md-annotation": "content.code.annotate", "md-code": "content.code.copy", "md-tooltip": "content.tooltips"}
_EXTRAS = {"md-version": "version", "md-consent": "consent", "md-tag": "tags", "md-status": "status", "md-banner": "announce"}

_WORDS: Remembered[set[str]] = Remembered()
_ASKED: Remembered[set[str]] = Remembered()
_LEAN: Remembered[str] = Remembered()
_classes: set[str] = set()
_sheets: list[str] = []


class _Loader(jinja2.BaseLoader):
    """Reads templates with ``loader``; takes the links to the theme's sheets out of base.html and notes what they were."""

    def __init__(self, loader: jinja2.BaseLoader) -> None:
        self.loader = loader

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, name, fresh = self.loader.get_source(environment, template)
        if template == "base.html":
            _sheets[:] = _LINK.findall(source)
            source = _LINK.sub("", source)
        return source, name, fresh

    def list_templates(self) -> list[str]:
        return self.loader.list_templates()


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """A new build begins."""
    _classes.clear()
    _sheets.clear()
    if env.loader is not None:
        env.loader = _Loader(env.loader)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Note the classes of a page, and leave out the lines' beginnings, which nobody sees."""
    _classes.update(classes_of(output))
    return squeezed(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the one sheet, and drop what it replaces."""
    site = Path(config.site_dir)
    if not _sheets:
        return
    set_by_scripts, read_by_scripts = _said(site)
    lost = site / "404.html"
    off = _off(config)
    used = _classes | {word for word in set_by_scripts if not word.startswith(off)}
    used |= classes_of(lost.read_text("utf-8")) if lost.is_file() else set()
    own = site / STYLE
    parts = [(site / name).read_text("utf-8") for name in _sheets]
    style = tight(own.read_text("utf-8"))
    others = [path.read_text("utf-8") for path in site.rglob("*.css") if path.relative_to(site).as_posix() not in {*_sheets, STYLE}]
    read = [style, *others, " ".join(sorted(read_by_scripts))]
    sheet = "".join(parts)
    asked = frozenset(used & _ASKED.get(sheet, partial(asked_by, sheet)))
    theme = _LEAN.get((sheet, asked, *read), lambda: lean(sheet, set(asked), read))
    own.write_text(f"{theme}\n{style}\n", "utf-8")
    for path in (site / "assets" / "scripts").glob("*.js"):
        path.write_text(slim(path.read_text("utf-8")), "utf-8")
    for name in _sheets:
        (site / name).unlink()
        (site / f"{name}.map").unlink(missing_ok=True)


def _said(site: Path) -> tuple[set[str], set[str]]:
    """Every word and every custom property in the scripts of ``site``. One is read after the other: there may be thousands.

    Of the data of figures and sessions only the classes in its markup count: it is long, and it is no script that sets one.
    """
    words: set[str] = set()
    properties: set[str] = set()
    data = tuple(str(site / FOLDER / part) for part in BY_PAGE)
    for pattern in ("assets/**/*.js", "components/**/*.js"):
        for path in filter(_is_ours, site.glob(pattern)):
            script = path.read_text("utf-8")
            read = classes_in_json if str(path).startswith(data) else words_of
            words |= _WORDS.get(script, partial(read, script))
            properties |= properties_of(script)
    return words, properties


def _off(config: MkDocsConfig) -> tuple[str, ...]:
    """Beginnings of the classes that the theme's script sets for features that this site does not use."""
    features = config.theme.get("features") or []
    found = [prefix for prefix, feature in _FEATURES.items() if feature not in features]
    found += [prefix for prefix, extra in _EXTRAS.items() if not config.extra.get(extra)]
    return (*found, *(() if config.repo_url else ("md-source",)))


def _is_ours(path: Path) -> bool:
    """Scripts of pages; the search worker and its languages set no class."""
    return not {"lunr", "workers"} & set(path.parts)
