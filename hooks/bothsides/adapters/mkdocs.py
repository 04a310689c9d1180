"""MkDocs' events: the project is loaded when a build begins, stretch pages are preset, articles are expanded."""

from __future__ import annotations

import logging
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..article import UnrenderedError, expand, put_back
from ..figure.motion import has_motion, script
from ..page import Here, Library, author_macros, page_end
from ..problem import Problem, Severity
from ..project import Project, load_project
from .stretch_page import StretchPage

log = logging.getLogger("mkdocs.bothsides")
quiet = logging.getLogger("bothsides")  # warnings here stop nothing, strict or not
if not quiet.handlers:
    _handler = logging.StreamHandler()
    _handler.setFormatter(logging.Formatter("%(levelname)-8s- %(message)s"))
    quiet.addHandler(_handler)
    quiet.propagate = False

SCRIPT = "assets/javascripts/bothsides.js"
STYLE = "assets/stylesheets/bothsides.css"


class Build:
    """What one build knows; a new one begins with every ``on_config``."""

    project: Project | None = None
    pages: dict[str, tuple[Here, list[Markup]]]

    def __init__(self) -> None:
        self.pages = {}

    @property
    def library(self) -> Library:
        """The loaded records; there is always one once ``on_config`` has passed."""
        assert self.project is not None
        assert self.project.library is not None
        return self.project.library


_build = Build()


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


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the project and stop with the whole list if anything in it is wrong."""
    global _build  # noqa: PLW0603  one build at a time, as in MkDocs itself
    _build = Build()
    root = Path(config.config_file_path or "mkdocs.yml").parent
    language = str(config.theme.get("language") or "en")
    project = load_project(root, Path(config.docs_dir), language, config.use_directory_urls)
    stop_on(project.problems)
    _build.project = project
    config.extra["bothsides"] = {"disclaimer": _build.library.components.render("disclaimer", Here(_build.library, "index.md"))}
    if STYLE not in config.extra_css:
        config.extra_css.append(STYLE)
    if all(str(given) != SCRIPT for given in config.extra_javascript):
        own = ExtraScriptValue(SCRIPT)
        own.defer = True
        config.extra_javascript.append(own)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each stretch and the style sheet; keep what is not for readers out of the site."""
    for file in list(files):
        if file.src_uri.startswith("components/"):
            files.remove(file)
    for stretch in _build.library.stretches.values():
        files.append(StretchPage(stretch, _build.library, config).file)
        if has_motion(stretch):
            files.append(File.generated(config, f"assets/motion/{stretch.id}.js", content=script(stretch)))
    files.append(File.generated(config, STYLE, content=_build.library.components.style()))
    shape = _build.library.components.known["motion"].folder / "use" / "shape.js"
    files.append(File.generated(config, "assets/motion/shape.js", content=shape.read_text("utf-8")))
    files.append(File.generated(config, SCRIPT, content=_build.library.components.script()))
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
    here = Here(_build.library, uri, article.front)
    try:
        text, stash = expand(article, author_macros(here))
    except UnrenderedError as failure:
        stop_on([failure.problem])
        raise
    _build.pages[uri] = (here, stash)
    return text


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the macros' HTML back, and end every article with its sources and its review."""
    if page.file.src_uri not in _build.pages:
        return html
    here, stash = _build.pages[page.file.src_uri]
    assert here.front is not None
    return put_back(html, stash) + page_end(here)


@event_priority(50)  # before search reads the page
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Have a stretch's page ready to be written, and found."""
    if isinstance(page, StretchPage):
        page.unpack()
        page.index(config)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Let go of a stretch's page that has been written."""
    if isinstance(page, StretchPage):
        page.pack()
    return output
