"""The expanded Markdown tree: every page as plain Markdown, for whatever builder of sites comes next.

Articles keep their author's Markdown, with the HTML of macros in it; stretches are made from their records. Nothing in
the tree needs Bothsides any more. HTML of macros links to the addresses that ``use_directory_urls`` of mkdocs.yml gives.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from . import resources
from .article import CLOSE, OPEN, Article, UnrenderedError, expand, unlink
from .brand import style
from .export import publish
from .handout import AskError
from .handout.shelf import stock
from .handout.site import Site, site_of
from .language import available
from .load import OUTSIDE, shown
from .model import Front
from .page import Here, Library, MarkdownHere, MarkdownPages, author_macros, page_end
from .page.markdown import block, inline
from .problem import Place, Problem, code, errors, in_order, problem
from .project import Project, load_project
from .remembered import Remembered

STYLE = "assets/stylesheets/bothsides.css"
MARKER = ".bothsides-stage"
DATA = (".yml", ".yaml", ".csl")

SAME_ADDRESS = code("same-address", "An article and a stretch have the same address.")

_TOKEN = re.compile(rf"{OPEN}[bi](\d+){CLOSE}")
_BLOCK_LINE = re.compile(rf"^[ \t]*{OPEN}b\d+{CLOSE}[ \t]*$")


class StageError(Exception):
    """A folder that cannot be written, or a mkdocs.yml that cannot be read; the message is for the person who called."""


@dataclass(frozen=True)
class Settings:
    """What the tree needs to know of a mkdocs.yml."""

    docs: Path
    language: str
    directory_urls: bool
    site: Site
    handouts: str  # the paper of the handouts; empty where their fuse is out
    with_base: bool = False


def stage(config_file: Path, out: Path) -> tuple[list[Problem], int]:
    """Write the tree of the project of ``config_file`` to ``out``; gives every problem and how many pages were written.

    Where a problem is an error nothing is written. ``out`` must be new, empty or an earlier stage, which is replaced as a
    whole; raises ``StageError`` where it is anything else.
    """
    settings = read_settings(config_file)
    root, out = config_file.resolve().parent, out.resolve()
    _check_folder(out, root, settings.docs)
    Remembered.begin()
    try:
        return _stage(config_file, settings, out)
    finally:
        Remembered.end()


def _stage(config_file: Path, settings: Settings, out: Path) -> tuple[list[Problem], int]:
    project = _load(config_file, settings)
    problems = list(project.problems)
    texts: dict[str, str] = {}
    copies: dict[str, Path] = {}
    browser: Mapping[str, str] = {}
    if not project.errors and project.library is not None:
        library, browser = publish(project.library, site_of(project, settings.site.name, settings.site.url))
        if settings.handouts:
            copies = _handouts(project, settings)
        texts, more = _texts(project, library)
        problems += more
        found, more = _copies(project)
        base = _base_copies() if settings.with_base else {}
        copies = {**project.library.components.fonts(), **base, **copies, **found}
        problems += more
    if errors(problems) or not texts:
        return in_order(problems), 0
    assert project.library is not None
    pages = len(texts)
    colours = style(project.brand) if project.brand else ""
    texts.update({STYLE: project.library.components.style() + colours, **browser})
    try:
        _write(out, texts, copies)
    except OSError as error:
        raise StageError(f"cannot write to {out}: {error.strerror or error}") from error
    return in_order(problems), pages


def read_settings(config_file: Path) -> Settings:
    """The settings of a mkdocs.yml, read without MkDocs; tags that only it knows count as "not set"."""
    data = _read_config(config_file.resolve(), 0)
    docs, theme = data.get("docs_dir"), data.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    language = language if isinstance(language, str) else "en"
    if language.split("-")[0].lower() not in available():
        raise StageError(f"{config_file}: there is no language “{language}”; there is {', '.join(available())}")
    folder = config_file.resolve().parent / (docs if isinstance(docs, str) else "docs")
    if not folder.is_dir():
        raise StageError(f"{config_file}: docs_dir “{folder}” is not a folder")
    extra = data.get("extra")
    with_base = isinstance(extra, dict) and extra.get("base") == "handbook"
    directory_urls = data.get("use_directory_urls", not with_base) is not False  # the handbook's own setting is "false"
    site = Site(str(data.get("site_name") or ""), str(data.get("site_url") or ""))
    return Settings(folder.resolve(), language, directory_urls, site, _paper(data), with_base)


def _paper(data: dict[str, Any]) -> str:
    """The paper of the handouts, if hooks/handouts.py stands among the hooks."""
    hooks, extra = data.get("hooks"), data.get("extra")
    if not any(str(hook).endswith("handouts.py") for hook in (hooks if isinstance(hooks, list) else ())):
        return ""
    options = extra.get("handouts") if isinstance(extra, dict) else None
    return str(options.get("paper", "a4")) if isinstance(options, dict) else "a4"


def _handouts(project: Project, settings: Settings) -> dict[str, Path]:
    """The PDFs of the tree."""
    assert project.library is not None
    try:
        return stock(project, site_of(project, settings.site.name, settings.site.url), settings.handouts)
    except AskError as error:
        raise StageError(f"the handouts cannot be made: {error}") from error


def load_site(config_file: Path) -> Project:
    """The project of the site whose mkdocs.yml is ``config_file``, loaded without MkDocs; raises ``StageError``."""
    settings = read_settings(config_file)
    return _load(config_file, settings)


def _load(config_file: Path, settings: Settings) -> Project:
    root, docs = config_file.resolve().parent, settings.docs
    return load_project(root, docs, settings.language, settings.directory_urls, config_file, settings.with_base)


def _read_config(config_file: Path, depth: int) -> dict[str, Any]:
    """The mapping of a mkdocs.yml, with what it inherits; an own key wins as a whole (theme: key by key)."""
    try:
        data = yaml.load(config_file.read_text("utf-8-sig"), Loader=_Loader)  # noqa: S506  a SafeLoader
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        raise StageError(f"{config_file} cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise StageError(f"{config_file} holds no settings")
    parent = data.get("INHERIT")
    if not isinstance(parent, str):
        return data
    if depth > 9:
        raise StageError(f"{config_file} inherits from itself")
    base = _read_config(config_file.parent / parent, depth + 1)
    themes = [part["theme"] for part in (base, data) if isinstance(part.get("theme"), dict)]
    return {**base, **data, **({"theme": {**themes[0], **themes[-1]}} if themes else {})}


class _Loader(yaml.SafeLoader):
    """Reads ``!ENV`` as MkDocs does, and every other tag that it does not know as nothing."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        names = loader.construct_sequence(node)
        default = names.pop() if len(names) > 1 else None
    else:
        names, default = [getattr(node, "value", None)], None
    found = next((os.environ[n] for n in names if isinstance(n, str) and n in os.environ), None)
    return default if found is None else yaml.safe_load(found)


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("", lambda *_: None)


def _check_folder(out: Path, root: Path, docs: Path) -> None:
    """Raise for a folder that is not ours to write."""
    for source in (docs, *(root / name for name in ("content", "stretches", "overrides", "hooks"))):
        if source.is_relative_to(out) or out.is_relative_to(source):
            raise StageError(f"{out} is part of the project or holds it; choose another folder, such as .build/content")
    if root.is_relative_to(out):
        raise StageError(f"{out} holds the project; choose another folder, such as .build/content")
    if not out.exists():
        return
    if not out.is_dir():
        raise StageError(f"{out} is a file; choose a folder")
    there = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if not path.is_dir() or path.is_symlink())
    if there and MARKER not in there:
        raise StageError(f"{out} is not empty and no earlier stage; choose another folder or empty it")
    ours = {MARKER, *(out / MARKER).read_text("utf-8").splitlines()} if there else set()
    foreign = [name for name in there if name not in ours]
    if foreign:
        raise StageError(f"{out} holds a file that no earlier stage wrote, {foreign[0]}; move it away first")


def _texts(project: Project, library: Library) -> tuple[dict[str, str], list[Problem]]:
    """Every page by its path."""
    here = Here(library, "index.md")
    disclaimer = "\n".join(block(str(library.components.render(name, here))) for name in ("disclaimer", "clinic_card")).rstrip()
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for uri, article in project.articles.items():
        try:
            texts[uri] = f"{_front(article.front)}{article_markdown(article, library)}\n{disclaimer}\n"
        except UnrenderedError as failure:
            problems.append(failure.problem)
    pages = MarkdownPages(library)
    for stretch in library.stretches.values():
        uri = f"stretches/{stretch.id}.md"
        if uri in texts:
            told = f"This article has the address of the stretch “{stretch.id}”"
            problems.append(problem(Place(shown(project.docs / uri, project.root)), SAME_ADDRESS, told, "Rename one of the two."))
        front = _front_matter(title=str(stretch.title), description=str(stretch.summary))
        texts[uri] = f"{front}{pages.stretch(stretch)}\n{disclaimer}\n"
    return texts, problems


def _front(front: Front) -> str:
    """What other builders know of an article's front matter."""
    more = {"hide": [str(h) for h in front.hide], "search": front.search, "template": front.template and str(front.template)}
    return _front_matter(title=str(front.title), description=str(front.description), **{k: v for k, v in more.items() if v})


def _front_matter(**values: Any) -> str:
    return f"---\n{yaml.safe_dump(_plain(values), allow_unicode=True, sort_keys=False, width=2**16)}---\n\n"


def _plain(value: Any) -> Any:
    """Plain data: texts that know their place are texts again."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, str) else value


def article_markdown(article: Article, library: Library) -> str:
    """An article's Markdown with the HTML of its macros in place, its sources and its review at the end."""
    here = Here(library, article.path, article.front)
    within = MarkdownLinks(library, article.path, article.front, here.citations)
    blocks, lines = author_macros(here), author_macros(within)
    macros: dict[str, tuple[bool, Callable[..., Markup]]] = {name: blocks[name] if blocks[name][0] else lines[name] for name in blocks}
    text, stash = expand(article, macros)
    text = unlink(text, article.path, library.left_out)
    return f"{_fill(text, stash).strip()}\n\n{block(page_end(here))}\n"


class MarkdownLinks(Here):
    """A page whose macros within a line link to ``.md`` files."""

    url = MarkdownHere.url


def _fill(text: str, stash: list[Markup]) -> str:
    """``text`` with its tokens filled: a block on a line of its own, between blank lines."""

    def made(match: re.Match[str]) -> str:
        rendered = str(stash[int(match[1])])
        return block(rendered) if match[0].startswith(f"{OPEN}b") else inline(rendered)

    lines: list[str] = []
    apart = False
    for line in text.split("\n"):
        alone = bool(_BLOCK_LINE.match(line))
        if (alone or apart) and line.strip() and lines and lines[-1].strip():
            lines.append("")
        lines.append(_TOKEN.sub(made, line))
        apart = alone
    return "\n".join(lines)


def _copies(project: Project) -> tuple[dict[str, Path], list[Problem]]:
    """The files of the docs folder that are neither articles, nor data, nor hidden."""
    copies, problems = {}, []
    for uri, path in _walk(project.docs):
        if uri.endswith((".md", *DATA)) or uri == STYLE:
            continue
        if path.resolve().is_relative_to(project.root):
            copies[uri] = path
        else:
            told = "This file is a link that leads out of the project"
            problems.append(problem(Place(shown(path, project.root)), OUTSIDE, told, "Put the file itself here."))
    return copies, problems


def _base_copies() -> dict[str, Path]:
    """The handbook's own pictures, for a site that lies on it."""
    return {uri: path for uri, path in _walk(resources.base() / "content") if not uri.endswith((".md", *DATA))}


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and path.is_file():
                yield path.relative_to(folder).as_posix(), path


def _write(out: Path, texts: dict[str, str], copies: dict[str, Path]) -> None:
    """Write the tree beside ``out`` and put it in place of what is there."""
    new, old = (out.with_name(f".{out.name}.{os.getpid()}.{name}") for name in ("new", "old"))
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.mkdir()
        for uri, text in texts.items():
            path = new / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        for uri, source in copies.items():
            path = new / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, path)
        (new / MARKER).write_text("".join(f"{uri}\n" for uri in sorted({*texts, *copies})), "utf-8", newline="\n")
        if out.exists():
            out.rename(old)
        new.rename(out)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if old.exists() and not out.exists():
            old.rename(out)
        shutil.rmtree(old, ignore_errors=True)
