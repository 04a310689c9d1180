"""What Material's own templates get wrong for the HTML checker and for screen readers, mended as the templates are read.

A mend names the words it replaces. When a new version of Material has other words, a test says so; the build goes on without it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

import jinja2
from mkdocs.theme import Theme


@dataclass(frozen=True)
class Mend:
    """In ``template``, ``before`` becomes ``after``; ``why`` says what was wrong."""

    template: str
    before: str
    after: str
    why: str


MENDS = (
    Mend("base.html", 'id="__drawer" autocomplete="off"', 'id="__drawer"', "a checkbox takes no autocomplete; content.js sets it"),
    Mend("base.html", 'id="__search" autocomplete="off"', 'id="__search"', "a checkbox takes no autocomplete; content.js sets it"),
    Mend("base.html", "{{ page.title | striptags }}", "{{ page.title | striptags | e }}", "a title may hold what looks like an element"),
    Mend(
        "base.html",
        "<script src=\"{{ 'assets/javascripts/bundle.",
        "<script defer src=\"{{ 'assets/javascripts/bundle.",
        "the page is painted before the theme's script is read",
    ),
    Mend(
        "base.html",
        '<div class="md-content" data-md-component="content">',
        '<div class="md-content{% if page and page.is_homepage %} home{% endif %}" data-md-component="content">',
        "a style sheet that asks for :has() has the whole page styled anew at every change",
    ),
    Mend(
        "partials/nav-item.html",
        'tabindex="{{ tabindex }}"',
        '{% if tabindex %}tabindex="{{ tabindex }}"{% endif %}',
        "an empty tabindex is no number",
    ),
    Mend(
        "partials/nav-item.html",
        'aria-labelledby="{{ path }}_label" aria-expanded="{{ nav_item.active | tojson }}"',
        'aria-label="{{ nav_item.title | striptags | e }}"',
        "the label holds only an icon, so that lists in lists have no name; a landmark does not expand",
    ),
    Mend(
        "partials/toc.html",
        '<label class="md-nav__title" for="__toc">',
        '<label class="md-nav__title"{% if nav_item is defined %} for="__toc"{% endif %}>',
        "only in the drawer is there something the label is for",
    ),
    Mend(
        "partials/search.html",
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="{{ lang.t(\'search\') }}"',
        "a dialog needs a name",
    ),
)


class MendingLoader(jinja2.BaseLoader):
    """Reads templates with ``loader`` and mends those that are Material's."""

    def __init__(self, loader: jinja2.BaseLoader) -> None:
        self.loader = loader

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source with its mends."""
        source, name, fresh = self.loader.get_source(environment, template)
        return mended(template, source), name, fresh

    def list_templates(self) -> list[str]:
        """What ``loader`` has."""
        return self.loader.list_templates()


def mended(template: str, source: str) -> str:
    """``source`` of ``template`` with every mend that fits."""
    for mend in MENDS:
        if mend.template == template:
            source = source.replace(mend.before, mend.after)
    return source


class VisibleLoader(jinja2.FileSystemLoader):
    """Lists no template that is hidden: MkDocs asks for the list, matches each with its patterns, and drops Material's 14,000 icons."""

    def list_templates(self) -> list[str]:
        """The templates outside folders whose name begins with a dot."""
        found: set[str] = set()
        for root in self.searchpath:
            for folder, folders, names in os.walk(root, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                inside = os.path.relpath(folder, root).replace(os.sep, "/")
                found |= {name if inside == "." else f"{inside}/{name}" for name in names}
        return sorted(found)


def lend_templates(theme: Theme, compiled: jinja2.BytecodeCache) -> None:
    """Have every environment that ``theme`` gives list what is visible only, and take what is ``compiled`` already."""
    get_env = theme.get_env

    def get() -> jinja2.Environment:
        env = get_env()
        env.loader = VisibleLoader(theme.dirs)
        env.bytecode_cache = compiled
        return env

    setattr(theme, "get_env", get)  # noqa: B010  MkDocs offers no other way
