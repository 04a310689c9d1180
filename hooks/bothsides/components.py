"""Components: one folder each with a macro, its options and examples, and its style.

``overrides/components/<name>/`` holds ``macro.html`` (a Jinja macro of the folder's name, hyphens as underscores, whose
first argument is the page it stands on), ``options.yml`` and, where needed, ``<name>.css``. Folders are found, not listed.
Scripts are classic ones: ``<name>.js`` holds one class of the folder's name, which gets each ``data-component="<name>"`` of a
page; what ``use/`` holds is fetched when the component is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, StrictBool

from .load import Document, parse, read_file, validate
from .problem import Problem
from .templates import NamedMacro, environment

Kind = Literal["text", "number", "flag", "choice", "stretch", "muscle", "reference", "page"]


class Param(BaseModel):
    """A macro's argument. ``many`` takes all that follow; ``object`` arguments come from templates, never from authors."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    type: Kind | Literal["object"] = "text"
    choices: tuple[str, ...] = ()
    required: StrictBool = True
    many: StrictBool = False
    keyword: StrictBool = False
    description: str


class Example(BaseModel):
    """A call as an author types it. ``hidden`` ones leave the gallery, never the tests."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    call: str
    hidden: StrictBool = False


class Options(BaseModel):
    """What options.yml says of a component.

    ``front``: it shows the front matter of the page it stands on. ``script``: the purpose that its scripts are combined
    for; components of one purpose travel in one file. ``own_style``: its style is no part of the site's sheet, its macro links to
    it. ``everywhere``: its script gets the whole of every page. ``keeps``: what
    its script keeps on the reader's device, in sentences that the privacy page shows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    description: str
    author: StrictBool = False
    block: StrictBool = True
    front: StrictBool = False
    script: str = ""
    own_style: StrictBool = False
    everywhere: StrictBool = False
    params: tuple[Param, ...] = ()
    examples: tuple[Example, ...] = ()
    keeps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Component:
    """A found component; ``name`` is what authors and templates call."""

    name: str
    folder: Path
    options: Options


@dataclass
class Components:
    """Every component there is, and the environment their macros run in."""

    roots: Sequence[Path]
    known: dict[str, Component] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.env = environment(self.roots)
        for overrides in reversed(self.roots):
            for folder in sorted((overrides / "components").glob("*/")):
                if (folder / "options.yml").is_file() or folder.name.replace("-", "_") not in self.known:
                    self._find(folder, overrides.parent)
        self._macros: dict[str, Any] = {}
        self.env.globals.update({name: NamedMacro(partial(self.macro, name)) for name in self.known})

    def _find(self, folder: Path, root: Path) -> None:
        name = folder.name.replace("-", "_")
        if not (folder / "macro.html").is_file() and name not in self.known:
            return
        file, problems = read_file(folder / "options.yml", root)
        document: Document | None = None
        if file is not None:
            document, more = parse(file)
            problems = problems + more
        if document is not None:
            plain = Document(document.file, document.node, _plain(document.data))
            options, more = validate(Options, plain)
            problems = problems + more
            if options is not None:
                self.known[name] = Component(name, folder, options)
        self.problems += problems

    def macro(self, name: str) -> Any:
        """The macro of a component, compiled once."""
        if name not in self._macros:
            template = self.env.get_template(f"components/{self.known[name].folder.name}/macro.html")
            self._macros[name] = getattr(template.make_module(), name)
        return self._macros[name]

    def render(self, name: str, here: object, *args: object, **kwargs: object) -> Markup:
        """The HTML of a call of ``name`` on the page ``here``."""
        return Markup(self.macro(name)(here, *args, **kwargs))  # noqa: S704  the environment escapes

    @property
    def for_authors(self) -> dict[str, Component]:
        """Those that author Markdown may call."""
        return {name: c for name, c in self.known.items() if c.options.author}

    def style(self) -> str:
        """The style sheet of the site: the page as a whole, then every component's own, then paper."""
        own = [self._own_first(f"components/{c.folder.name}/{c.folder.name}.css") for c in self.known.values() if not c.options.own_style]
        parts = [*self._assets("tokens", "type", "base", "shell", "home"), *own, *self._assets("print")]
        texts = (path.read_text("utf-8").strip() for path in parts if path.is_file())
        return "\n\n".join(texts) + "\n"

    def fonts(self) -> dict[str, Path]:
        """The files that the style sheet names, by where it expects them in a site."""
        found = (path for root in reversed(self.roots) for path in sorted((root / "assets" / "fonts").glob("*")))
        return {f"assets/fonts/{path.name}": path for path in found}

    def _assets(self, *names: str) -> list[Path]:
        """Style sheets of the page as a whole; a project's own comes behind the one it adds to."""
        return [root / "assets" / f"{name}.css" for name in names for root in reversed(self.roots)]

    def _own_first(self, name: str) -> Path:
        """The file ``name`` of the first of the roots that has it; a path to nothing where none has."""
        return next((root / name for root in self.roots if (root / name).is_file()), self.roots[-1] / name)


def author_environment() -> ImmutableSandboxedEnvironment:
    """The environment of author Markdown: sandboxed, strict, autoescaping. ``{#id}`` is a heading's id there, no comment."""
    return ImmutableSandboxedEnvironment(
        autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True, comment_start_string="{##", comment_end_string="##}"
    )


def _plain(value: Any) -> Any:
    """Options need no places: plain strings and lists, as pydantic's own types want them."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, str) else value


__all__ = ["Component", "Components", "Example", "Options", "Param", "author_environment"]
