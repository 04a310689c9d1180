"""MkDocs' events for machines: Open Graph with a picture, JSON-LD, robots.txt, headers for static hosts, and the QR code for paper."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from .. import hosting, resources
from ..model import Front, Stretch
from ..page import Here, Library
from ..page.machines import Told, linked_data, open_graph
from ..page.picture import HEIGHT, WIDTH, Pictures
from ..page.qr import qr
from . import mkdocs as pages

_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Note what this process is for: nobody sends the address of a preview to anyone, so its pages need no pictures."""
    global _serving  # noqa: PLW0603  a process builds or serves
    _serving = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add robots.txt, _headers and, where the site has an address, a picture of every page."""
    for file in list(files):
        if file.src_uri.startswith("social/"):
            files.remove(file)
    address = _address(config)
    robots = "User-agent: *\nAllow: /\n" + (f"Sitemap: {urljoin(address, 'sitemap.xml')}\n" if address else "")
    for name, text in (("robots.txt", robots), ("_headers", hosting.headers_file())):
        if files.get_file_from_path(name) is None:
            files.append(File.generated(config, name, content=text))
    if address and not _serving:
        _add_pictures(files, config, pages.current_library())
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the theme what ``main.html`` shows to machines and prints on paper."""
    library = pages.current_library()
    uri = page.file.src_uri
    of = record(library, uri)
    title, description = texts(of, page)
    address = _address(config)
    told = Told(
        title,
        description or str(config.site_description or ""),
        page.canonical_url or None,
        str(config.site_name),
        address,
        library.language.tag,
        [] if page.is_homepage else crumbs(page, nav, address),
        urljoin(address, picture_of(uri)) if address and not _serving else None,
        bool(page.is_homepage),
    )
    context["machines"] = {
        "open_graph": open_graph(told, (WIDTH, HEIGHT)),
        "linked_data": linked_data(told, library, of, library.reviews.get(uri), config.extra["bothsides"]["clinic"]),
        "withdrawn": isinstance(of, Stretch) and of.status != "current",
    }
    if page.canonical_url and (isinstance(of, Stretch) or (of is not None and of.programme)):
        here = Here(library, uri)
        context["machines"]["qr"] = qr(page.canonical_url, here.say("print.qr", url=page.canonical_url))
        context["machines"]["address"] = here.say("print.address")
    return context


def record(library: Library, uri: str) -> Stretch | Front | None:
    """The stretch or the front matter that the page ``uri`` is made from."""
    if uri.startswith("stretches/") and (found := library.stretches.get(posixpath.basename(uri).removesuffix(".md"))):
        return found
    return library.articles.get(uri)


def texts(of: Stretch | Front | None, page: Page) -> tuple[str, str]:
    """Title and description of a page."""
    if of is None:
        return str(page.title), str(page.meta.get("description") or "")
    return str(of.title), str(of.summary if isinstance(of, Stretch) else of.description)


def crumbs(page: Page, nav: Navigation, address: str | None) -> list[tuple[str, str | None]]:
    """The first page, the sections above ``page`` that have a page of their own, and ``page``."""
    way: list[Page] = [nav.homepage] if nav.homepage else []
    for section in reversed(list(page.ancestors)):
        index = next((child for child in section.children or () if isinstance(child, Page)), None) if isinstance(section, Section) else None
        if index is not None and index is not page and index.is_index:
            way.append(index)
    return [(str(each.title), urljoin(address, each.url) if address else None) for each in (*way, page)]


def picture_of(uri: str) -> str:
    """Where the picture of the page ``uri`` lies in the site."""
    return f"assets/pictures/{uri.removesuffix('.md')}.png"


def _add_pictures(files: Files, config: MkDocsConfig, library: Library) -> None:
    root = Path(config.config_file_path or "mkdocs.yml").parent
    template = resources.file("overrides/social/picture.typ", root)
    fonts = resources.file("overrides/handout/fonts", root)
    mark = resources.file("overrides/assets/images/favicon.svg", root).read_text("utf-8")
    pictures = Pictures(template, fonts, mark, root / ".cache" / "pictures")
    for file in files.documentation_pages():
        of = record(library, file.src_uri)
        if of is not None:
            title, description = str(of.title), str(of.summary if isinstance(of, Stretch) else of.description)
            path = pictures.path(str(config.site_name), title, description, library.language.tag)
            files.append(File.generated(config, picture_of(file.src_uri), abs_src_path=str(path)))
    pictures.clear()


def _address(config: MkDocsConfig) -> str | None:
    """The site's address with a slash at its end."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else None
