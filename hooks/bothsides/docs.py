"""Pages that are generated from the code: what a component takes stands in one place only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from . import hosting, privacy, resources
from .components import Component, Components

GALLERY = "content/for-authors/components.md"
NGINX = "hosting/nginx"

_HEAD = """---
title: Components for authors
description: Every macro that author Markdown may call, with its arguments and live examples made from our own data.
review:
  due: 2027-05-22
health: false
---

# Components for authors

This page is generated from the components themselves (`bothsides docs`). Type a call between double braces in any article.
A call that is wrong stops the build and names the file, the line and the column.
"""


def gallery(components: Components) -> str:
    """The page that shows every component that authors may call."""
    return _HEAD + "".join(_entry(c) for _, c in sorted(components.for_authors.items()))


def _entry(component: Component) -> str:
    options = component.options
    lines = [f"\n## `{component.name}`\n", f"{options.description}\n"]
    if options.params:
        lines += ["| argument | takes | needed | meaning |", "|---|---|---|---|"]
        for p in options.params:
            takes = " or ".join(f"`{c}`" for c in p.choices) or {"flag": "true or false"}.get(p.type, f"a {p.type}")
            name = f"`{p.name}=`" if p.keyword else f"`{p.name}`"
            lines.append(f"| {name} | {takes}{', several' if p.many else ''} | {'yes' if p.required else 'no'} | {p.description} |")
        lines.append("")
    for example in options.examples:
        if example.hidden:
            continue
        shown = "{% raw %}{{ " + example.call + " }}{% endraw %}"
        lines += [f"{example.name[:1].upper()}{example.name[1:]}:\n", "```jinja", shown, "```\n"]
        if not options.front:
            live = "{{ " + example.call + " }}"
            lines.append(live + "\n" if options.block else f"A sentence of an article{' ' if component.name != 'cite' else '.'}{live}\n")
    return "\n".join(lines)


def _pages(root: Path) -> Iterable[tuple[Path, str]]:
    components = Components(resources.folders("overrides", root))
    yield root / GALLERY, gallery(components)
    yield root / privacy.PAGE, privacy.privacy_page(components)
    yield root / NGINX / "headers.conf", hosting.nginx_headers()
    yield root / NGINX / "caching.conf", hosting.nginx_caching()


def stale_docs(root: Path) -> list[Path]:
    """The generated pages that are not what the code says."""
    return [p.relative_to(root) for p, text in _pages(root) if not p.is_file() or p.read_text("utf-8") != text]


def write_docs(root: Path) -> list[Path]:
    """Write every generated page beside itself and rename it; returns what was written."""
    written = []
    for path, text in _pages(root):
        beside = path.with_suffix(".new")
        beside.write_text(text, "utf-8", newline="\n")
        beside.replace(path)
        written.append(path.relative_to(root))
    return written
