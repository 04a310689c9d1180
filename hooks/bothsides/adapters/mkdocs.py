"""MkDocs' events: the project is loaded when a build begins, stretch pages are preset, articles are expanded."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..article import UnrenderedError, expand, put_back, unlink
from ..brand import json_ld, style
from ..export import publish
from ..handout.site import site_of
from ..kept import LESS
from ..long_lists import without_unsearched_lists
from ..model import Stretch
from ..page import Here, Library, author_macros, page_end
from ..page.tables import dress_tables
from ..problem import Place, Problem, Severity, problem
from ..project import Project, load_project
from ..remembered import Remembered, Same, Shelf, Texts
from ..templates import CompiledTemplates
from .again import read_once, render_once, settings_of
from .base import add_base_files, apply_base, navigation, wants_base
from .found import Found
from .mends import MendingLoader, lend_templates
from .shared_parts import share_parts
from .stretch_page import StretchPage, seen_by_us_alone
from .waiting import WaitingFile

log = logging.getLogger("mkdocs.bothsides")
quiet = logging.getLogger("bothsides")  # warnings here stop nothing, strict or not
if not quiet.handlers:
    _handler = logging.StreamHandler()
    _handler.setFormatter(logging.Formatter("%(levelname)-8s- %(message)s"))
    quiet.addHandler(_handler)
    quiet.propagate = False

SOURCES = {f"assets/{name}" for name in ("tokens.css", "type.css", "base.css", "shell.css", "home.css", "print.css", "vendored.yml")}
POLL = 0.2  # seconds
USUAL = gc.get_threshold()
YOUNG = 100_000  # objects made before garbage is looked for: Python's own 700 has it looked for a hundred times a second
STYLE = "assets/stylesheets/bothsides.css"


class Build:
    """What one build knows; a new one begins with every ``on_config``."""

    project: Project | None = None
    published: Library | None = None
    browser_files: Texts
    pages: dict[str, tuple[Here, list[Markup]]]
    settings: tuple[object, ...] | None = None
    alone = False  # nobody else looks at pages before they are written
    whole = ""  # the content of the article that search reads

    def __init__(self) -> None:
        self.pages = {}
        self.browser_files = Texts()
        self.found = Found()

    @property
    def library(self) -> Library:
        """The loaded records; there is always one once ``on_config`` has passed."""
        assert self.published is not None
        return self.published


_build = Build()
_compiled = CompiledTemplates()
_serving = False


def current() -> Project | None:
    """The project of the build that runs; other fuses ask for it."""
    return _build.project


def current_library() -> Library:
    """The records of the build that is under way."""
    return _build.library


def stop_on(problems: list[Problem]) -> None:
    """Say every problem; stop the build where there is an error."""
    wrong = [p for p in problems if p.severity is Severity.ERROR]
    for found in problems:
        (log.error if found.severity is Severity.ERROR else quiet.warning)(str(found))
    if wrong:
        raise PluginError(f"{len(wrong)} problem{'s' if len(wrong) > 1 else ''} to put right before the site can be made.")


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this process builds once or again and again."""
    global _serving  # noqa: PLW0603  a process builds or serves
    _serving = command == "serve"


@event_priority(50)  # before search asks for the theme's templates
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the project and stop with the whole list if anything in it is wrong."""
    global _build  # noqa: PLW0603  one build at a time, as in MkDocs itself
    _build = Build()
    Remembered.begin(serving=_serving)
    gc.set_threshold(YOUNG)
    root = Path(config.config_file_path).parent
    language = str(config.theme.get("language") or "en")
    with_base = wants_base(config)
    if with_base:
        apply_base(config)
    project = load_project(root, Path(config.docs_dir), language, config.use_directory_urls, Path(config.config_file_path), with_base)
    stop_on(project.problems)
    _build.project = project
    assert project.library is not None
    clinic = config.extra.get("clinic")
    shared = bool(clinic.get("shared_device")) if isinstance(clinic, dict) else False
    site = site_of(project, config.site_name, config.site_url or "")
    _build.published, _build.browser_files = publish(replace(project.library, shared_device=shared), site)
    if with_base and config.nav is None:
        config.nav = navigation(project, project.brand.name if project.brand else config.site_name)
    config.extra["bothsides"] = for_templates(_build.library, project)
    if project.brand and project.brand.logo:
        config.theme["logo"] = str(project.brand.logo)
    lend_templates(config.theme, _compiled)
    if STYLE not in config.extra_css:
        config.extra_css.append(STYLE)
    if not _serving:
        gc.freeze()  # the records stay until the end
    return config


def for_templates(library: Library, project: Project) -> dict[str, Any]:
    """What the theme's templates show on every page."""
    here = Here(library, "index.md")
    targets = {"safety": "safety.md", "report": "about/index.md#report", "sources": "sources.md", "about": "about/index.md"}
    targets |= {"clinics": "for-clinics/index.md"}
    foot = {
        name: {"title": here.say(f"foot.{name}"), "url": here.url(uri)}
        for name, uri in targets.items()
        if uri.partition("#")[0] in library.articles
    }
    if library.brand and library.brand.report and "report" in foot:
        foot["report"]["url"] = library.brand.report
    return {
        "disclaimer": library.components.render("disclaimer", here),
        "disclaimer_label": here.say("foot.disclaimer"),
        "foot": foot,
        "made_with": here.say("foot.made_with"),
        "clinic_bar": library.components.render("clinic_bar", here),
        "clinic_card": library.components.render("clinic_card", here),
        "clinic": json_ld(project.brand) if project.brand else None,
        "lost": {name: here.say(f"lost.{name}") for name in ("title", "why", "search", "ways", "hurt")},
    }


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Mend Material's templates as they are read; what stretch pages share is rendered once."""
    if env.loader is not None:
        env.loader = MendingLoader(env.loader)
    share_parts(env)
    if Remembered.serving():
        read_once(config)
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Look for edits five times a second, not twice."""
    for watched in (server.observer, *server.observer.emitters):
        if hasattr(watched, "_timeout"):  # watchdog offers no other way once it is made
            watched._timeout = POLL
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each stretch and the style sheet; keep what is not for readers out of the site."""
    for file in list(files):
        if file.src_uri.startswith(("components/", "handout/", "assets/vendor/lean-qr")) or file.src_uri in SOURCES:
            files.remove(file)
    shelf, late = Shelf(), seen_by_us_alone(config)
    _build.alone = late
    for stretch in _build.library.stretches.values():
        files.append(StretchPage(stretch, _build.library, shelf, config, late=late).file)
    assert _build.project is not None
    if wants_base(config):
        add_base_files(files, config, _build.project)
    colours = style(_build.project.brand) if _build.project.brand else ""
    files.append(File.generated(config, STYLE, content=_build.library.components.style() + colours))
    for path in _build.browser_files:
        files.append(WaitingFile.made(config, path, _build.browser_files))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Hang stretch pages below the section of their index page: it shows as the active one."""
    index = files.get_file_from_path("stretches/index.md")
    parent = index.page.parent if index and index.page else None
    if isinstance(parent, Section):
        for file in files.documentation_pages():
            if isinstance(file.page, StretchPage):
                file.page.parent = parent
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Run the macros of an article; their HTML waits as tokens until Markdown is done."""
    uri = page.file.src_uri
    assert _build.project is not None
    article = _build.project.articles.get(uri)
    if article is None or isinstance(page, StretchPage):
        return markdown
    page.meta.update(title=escape(article.front.title), description=escape(article.front.description))  # Material sets them as they are
    here = Here(_build.library, uri, article.front)
    try:
        text, stash = expand(article, author_macros(here))
    except UnrenderedError as failure:
        stop_on([failure.problem])
        raise
    _build.pages[uri] = (here, stash)
    if Remembered.serving():
        _build.settings = _build.settings or settings_of(config, files)
        if _build.settings is not None:
            render_once(page, _build.settings)
    return unlink(text, uri, _build.project.layers.left_out)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the macros' HTML back, and end every article with its sources and its review."""
    if page.file.src_uri not in _build.pages:
        return html
    here, stash = _build.pages.pop(page.file.src_uri)
    assert here.front is not None
    return put_back(dress_tables(html), stash) + page_end(here)


@event_priority(50)  # before search reads the page
def _before_search(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Have a stretch's page found; search reads nothing of a page that it leaves out."""
    if isinstance(page, StretchPage):
        _build.found.take(config, partial(page.turn_up, config))
    elif _build.alone and page.content:
        _build.whole, page.content = page.content, without_unsearched_lists(page.content)
    return context


@event_priority(-100)
def _after_search(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Have a page ready to be written."""
    if isinstance(page, StretchPage):
        page.unpack()
    elif _build.whole:
        page.content, _build.whole = _build.whole, ""
    return context


on_page_context = CombinedEvent(_before_search, _after_search)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Let go of a stretch's page that has been written; stop where a site's own template has lost what keeps readers safe."""
    if isinstance(page, StretchPage):
        page.let_go()
    lost = ""
    if str(config.extra["bothsides"]["disclaimer"]).strip() not in output:
        lost = "the disclaimer"
    elif ("data-stretch=" in output or "data-programme" in output) and "data-warnings=" not in output:
        lost = "the warning signs"
    if lost:
        found = problem(Place(page.file.src_uri), LESS, f"This page has lost {lost}", "Look at what overrides/ of this site replaces.")
        stop_on([found])
    return output


def _write_found(config: MkDocsConfig) -> None:
    """Complete the index that Material's search has written; runs after it, since plugins stand before hooks, and before other hooks."""
    _build.found.put_back(Path(config.site_dir))


@event_priority(-100)
def _end(config: MkDocsConfig) -> None:
    """Let go of what this build did not need."""
    Remembered.end()
    _build.project = None  # while the next build has not loaded its own there is none
    gc.unfreeze()
    gc.set_threshold(*USUAL)


on_post_build = CombinedEvent(_write_found, _end)
