"""Parts of the theme that are the same on every stretch's page, rendered for the first of them and taken for the others.

No stretch's page is in the navigation, so that all in one folder and section have the same. A site that replaces one of these parts
may show anything there, and has it rendered for each page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from mkdocs.utils import get_theme_dir

from .. import resources
from .stretch_page import StretchPage

HEADER = "partials/header.html"
# Each part, and the templates that it is made of besides. Those of the header are shared where the header is the theme's own.
PARTS = {
    "partials/nav.html": ("partials/nav-item.html", "partials/logo.html", "partials/source.html"),
    "partials/tabs.html": ("partials/tabs-item.html",),
    "partials/palette.html": (HEADER,),
    "partials/search.html": (HEADER,),
}


class SharingLoader(jinja2.BaseLoader):
    """Reads templates with ``loader``; has base.html and the header ask for the ``parts`` where they would include them."""

    def __init__(self, loader: jinja2.BaseLoader, parts: list[str]) -> None:
        self.loader, self.parts = loader, parts

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source, with parts for includes."""
        source, name, fresh = self.loader.get_source(environment, template)
        for part in self.parts if template in {"base.html", HEADER} else ():
            source = source.replace(f'{{% include "{part}" %}}', f'{{{{ shared_part("{part}") }}}}')
        return source, name, fresh

    def list_templates(self) -> list[str]:
        """What ``loader`` has."""
        return self.loader.list_templates()


def share_parts(env: jinja2.Environment) -> None:
    """Have ``env`` render once for all stretch pages what is the same on them, as long as the build lasts."""
    if env.loader is None:
        return
    made: dict[tuple[object, ...], str] = {}

    @jinja2.pass_context
    def shared_part(context: Context, name: str) -> str:
        page = context.get("page")
        if not isinstance(page, StretchPage):
            return _rendered(context, name)
        key = (name, id(page.parent), posixpath.dirname(page.url))
        if key not in made:
            made[key] = _rendered(context, name)
        return made[key]

    known = [name for name, others in PARTS.items() if all(_is_known(env, each) for each in (name, *others))]
    env.globals["shared_part"] = shared_part
    env.loader = SharingLoader(env.loader, known)


def _rendered(context: Context, name: str) -> str:
    template = context.environment.get_template(name)
    return "".join(template.root_render_func(template.new_context(context.get_all(), shared=True)))


def _is_known(env: jinja2.Environment, name: str) -> bool:
    """Whether the template ``name`` is Material's or the handbook's own."""
    assert env.loader is not None
    try:
        file = env.loader.get_source(env, name)[1]
    except jinja2.TemplateNotFound:
        return False
    folders = (Path(get_theme_dir("material")), resources.base() / "overrides")
    return file is not None and any(Path(file).resolve().is_relative_to(folder.resolve()) for folder in folders)
