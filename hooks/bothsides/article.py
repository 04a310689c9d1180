"""Author Markdown: its front matter, the macros it calls, and what they become; each problem at the place that was typed.

Articles run in a sandboxed, strict, autoescaping Jinja environment. A macro's HTML never passes through Markdown: it stands
in the text as a token of private-use characters until the page is made.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
import jinja2.meta
from jinja2 import nodes
from markupsafe import Markup

from .calls import TypedCall, TypedCalls
from .components import Component, Param, author_environment
from .load import Document, dangling, nearest, parse, read_file, validate
from .model import Front
from .problem import Place, Problem, code, problem
from .remembered import Remembered
from .source import SourceFile, Text

NO_FRONT = code("no-front-matter", "An article begins with front matter between two lines of three hyphens.")
NO_HEADING = code("no-heading", "An article has one heading of the first level, first of all.")
UNKNOWN_MACRO = code("unknown-macro", "A macro that no component offers.")
ARGUMENT = code("macro-argument", "A macro is called with an argument that it does not take.")
TEMPLATE = code("macro-syntax", "Braces that Jinja cannot read.")
RESERVED = code("reserved-character", "A private-use character, which the build needs for itself.")

OPEN, CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(rf"<p>\s*{OPEN}b(\d+){CLOSE}\s*</p>|{OPEN}[bi](\d+){CLOSE}")
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"\s*# \S")


@dataclass(frozen=True)
class Call:
    """A macro call as typed: constant arguments by name, where its name stands, and where each argument does."""

    name: str
    arguments: Mapping[str, tuple[Any, ...]]
    place: Place
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)


@dataclass
class Article:
    """An article as typed. ``body`` keeps its places behind the front matter."""

    path: str
    file: SourceFile
    front: Front
    body: Text
    calls: list[Call] = field(default_factory=list)


def load_article(path: Path, root: Path, uri: str) -> tuple[Article | None, list[Problem]]:
    """The article in ``path``; ``uri`` is its path inside the docs folder."""
    file, problems = read_file(path, root, 4 * 256 * 1024)
    if file is None:
        return None, problems
    article, found = _ARTICLES.get((path, root, uri, file.content), lambda: _article(file, uri))
    return (replace(article, calls=[]) if article else None), list(found)


_ARTICLES: Remembered[tuple[Article | None, list[Problem]]] = Remembered()


def _article(file: SourceFile, uri: str) -> tuple[Article | None, list[Problem]]:
    match = _FRONT.match(file.content)
    if not match:
        hint = "Begin with “---”, “title: …”, “description: …”, “review:” and “---”."
        return None, [problem(Place(file.path), NO_FRONT, "This article has no front matter", hint)]
    problems: list[Problem]
    document, problems = parse(SourceFile(file.path, file.content[: match.end(1)]))
    front: Front | None = None
    if document is not None:
        front, more = validate(Front, Document(file, document.node, document.data))
        problems = problems + more
    body = file.text(match.end())
    if found := re.search("[\ue000-\uf8ff]", body):
        problems = [
            *problems,
            problem(body.place(found.start(), found.end()), RESERVED, "A private-use character stands here", "Take it out."),
        ]
    if not _HEADING.match(body):
        problems = [*problems, problem(body.place(0, 1), NO_HEADING, "The text does not begin with a heading", "Begin with “# …”.")]
    return (Article(uri, file, front, body) if front is not None else None), problems


@lru_cache(maxsize=256)  # while ``serve`` runs, only the article that was edited is read anew
def _parsed(text: str) -> nodes.Template:
    return author_environment().parse(text)


@lru_cache(maxsize=256)
def _compiled(text: str) -> CodeType:
    return author_environment().compile(text)


def read_calls(article: Article, components: Mapping[str, Component], known: Mapping[str, Collection[str]]) -> list[Problem]:
    """Find every macro call of ``article`` and hold it against the components' options and the ids that are ``known``."""
    lines = article.body.replace("\r\n", "\n").split("\n")
    try:
        tree = _parsed("\n".join(lines))
    except jinja2.TemplateSyntaxError as error:
        return [
            problem(_line(article, lines, error.lineno, "{"), TEMPLATE, str(error.message), "Close every {{ with }}, or use {% raw %}.")
        ]
    typed = TypedCalls("\n".join(lines), author_environment())
    columns = _Columns(article, lines)
    problems: list[Problem] = []
    called: set[str] = set()
    for node in _in_order(tree):
        if isinstance(node.node, nodes.Name):
            name = node.node.name
            called.add(name)
            places = _Places(article, lines, columns.next(node.lineno, name), typed.next(node.lineno, name))
            if name in components:
                problems += _read_call(article, node, components[name], known, places)
            elif name not in jinja2.defaults.DEFAULT_NAMESPACE:
                problems.append(problem(places.name, UNKNOWN_MACRO, f"There is no macro “{name}”", nearest(name, components)))
    for name in sorted(jinja2.meta.find_undeclared_variables(tree) - called - set(jinja2.defaults.DEFAULT_NAMESPACE)):
        row = next((n for n, line in enumerate(lines, 1) if re.search(rf"{{[{{%][^}}]*\b{name}\b", line)), 1)
        place = columns.next(row, name)
        hint = f"Call it: {name}()." if name in components else nearest(name, components)
        problems.append(problem(place, UNKNOWN_MACRO, f"There is no value “{name}”", hint))
    return problems


def _in_order(tree: nodes.Node) -> Iterator[nodes.Call]:
    """Every call below ``tree``, in the order in which they were typed: “a if b else c” has its condition in the middle."""
    parts = (tree.expr1, tree.test, tree.expr2) if isinstance(tree, nodes.CondExpr) else tree.iter_child_nodes()
    for part in parts:
        if isinstance(part, nodes.Call):
            yield part
        if part is not None:
            yield from _in_order(part)


@dataclass
class _Columns:
    """Jinja knows lines only: find each name on its line, from left to right."""

    article: Article
    lines: list[str]
    done: dict[tuple[int, str], int] = field(default_factory=dict)

    def next(self, line: int, name: str) -> Place:
        text = self.lines[line - 1]
        start = self.done.get((line, name), 0)
        match = re.compile(rf"\b{re.escape(name)}\b").search(text, start)
        column = match.start() if match else 0
        self.done[line, name] = column + 1
        return _line(self.article, self.lines, line, name, column)


def _line(article: Article, lines: list[str], line: int | None, word: str, column: int | None = None) -> Place:
    """The place of ``word`` on a line of the body; Jinja may name a line past the end."""
    row = max(1, min(line or 1, len(lines)))
    at = column if column is not None else max(lines[row - 1].find(word), 0)
    first = article.body.place(0, 0).line if article.body else 1
    return Place(article.file.path, first + row - 1, at + 1, at + 1 + len(word))


@dataclass(frozen=True)
class _Places:
    """Where a call of an article was typed, and each of its arguments as far as it can be found."""

    article: Article
    lines: list[str]
    name: Place
    call: TypedCall | None

    def positional(self, index: int) -> Place:
        """The place of the argument at ``index`` of those without a name, else of the call."""
        found = self.call.positional(index) if self.call else None
        return self._between(found.start, found.end) if found else self.name

    def named(self, name: str) -> Place:
        """The place of the value of the argument ``name``, else of the call."""
        found = self.call.named(name) if self.call else None
        return self._between(found.start, found.end) if found else self.name

    def name_of(self, name: str) -> Place:
        """The place of an argument's name."""
        found = self.call.named(name) if self.call else None
        return self._between(found.name.start, found.name.end) if found and found.name else self.name

    def starred(self) -> Place:
        """The place of the first argument with a star."""
        found = next((a for a in self.call.arguments if a.starred), None) if self.call else None
        return self._between(found.start, found.end) if found else self.name

    def _between(self, start: int, end: int) -> Place:
        row = 0
        while start > len(self.lines[row]):
            start, end, row = start - len(self.lines[row]) - 1, end - len(self.lines[row]) - 1, row + 1
        return _line(self.article, self.lines, row + 1, self.lines[row][start:end], start)


def _read_call(
    article: Article, node: nodes.Call, component: Component, known: Mapping[str, Collection[str]], places: _Places
) -> list[Problem]:
    params = component.options.params
    problems: list[Problem] = []
    given: dict[str, list[tuple[Any, Place]]] = {}
    positional = [p for p in params if not p.keyword]

    def wrong(place: Place, message: str, hint: str) -> None:
        problems.append(problem(place, ARGUMENT, f"{component.name}: {message}", hint))

    names = ", ".join(p.name for p in params) or "no arguments"
    for index, argument in enumerate(node.args):
        param = positional[min(index, len(positional) - 1)] if positional else None
        if param is None or (index >= len(positional) and not param.many):
            wrong(places.positional(index), "there are too many arguments", f"It takes {names}.")
            break
        given.setdefault(param.name, []).append((_constant(argument), places.positional(index)))
    for keyword in node.kwargs:
        param = next((p for p in params if p.name == keyword.key), None)
        if param is None:
            hint = nearest(keyword.key, [p.name for p in params]) or f"It takes {names}."
            wrong(places.name_of(keyword.key), f"there is no argument “{keyword.key}”", hint)
        else:
            given[param.name] = [(_constant(keyword.value), places.named(keyword.key))]
    if node.dyn_args or node.dyn_kwargs:
        wrong(places.starred(), "arguments with stars are not read", "Write them out.")
    for param in params:
        if param.required and param.name not in given and param.type != "object":
            wrong(places.name, f"the argument “{param.name}” is missing", param.description)
        for value, place in given.get(param.name, ()):
            problems += _check_value(component.name, param, value, known, place)
    arguments = {name: tuple(value for value, _ in found) for name, found in given.items()}
    stand = {name: tuple(place for _, place in found) for name, found in given.items()}
    article.calls.append(Call(component.name, arguments, places.name, stand))
    return problems


_NOT_CONSTANT = object()


def _constant(node: nodes.Expr) -> Any:
    try:
        return node.as_const()
    except nodes.Impossible:
        return _NOT_CONSTANT


def _check_value(name: str, param: Param, value: Any, known: Mapping[str, Collection[str]], place: Place) -> list[Problem]:
    wanted: dict[str, type] = {"flag": bool, "number": int}
    kind = wanted.get(param.type, str)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        words = {bool: "true or false", int: "a whole number", str: 'a text in "…"'}[kind]
        return [problem(place, ARGUMENT, f"{name}: “{param.name}” must be {words}", param.description)]
    if param.type == "choice" and value not in param.choices:
        return [problem(place, ARGUMENT, f"{name}: “{value}” is not possible for “{param.name}”", nearest(str(value), param.choices))]
    if param.type in known and str(value) not in known[param.type]:
        told = dangling(str(value), known[param.type], param.type)
        return [problem(place, told.code, told.message, told.hint)]
    return []


class UnrenderedError(Exception):
    """An article whose macros failed while they ran; holds the problem."""

    def __init__(self, found: Problem) -> None:
        super().__init__(str(found))
        self.problem = found


def expand(article: Article, macros: Mapping[str, tuple[bool, Callable[..., Markup]]]) -> tuple[str, list[Markup]]:
    """The Markdown of ``article`` with a token for each macro's HTML, and the HTML by token.

    ``macros`` gives for each name whether it makes a block, and the function that renders it.
    """
    stash: list[Markup] = []

    def stashing(block: bool, render: Callable[..., Markup]) -> Callable[..., Markup]:
        def call(*args: object, **kwargs: object) -> Markup:
            stash.append(render(*args, **kwargs))
            return Markup(f"{OPEN}{'b' if block else 'i'}{len(stash) - 1}{CLOSE}")  # noqa: S704  digits only

        return call

    env = author_environment()
    text = article.body.replace("\r\n", "\n")
    try:
        known = env.make_globals({name: stashing(*macro) for name, macro in macros.items()})
        return jinja2.Template.from_code(env, _compiled(text), known).render(), stash
    except Exception as error:
        line = _template_line(error)
        place = _line(article, text.split("\n"), line, "{")
        message = f"A macro failed here: {error}" if str(error) else f"A macro failed here ({type(error).__name__})"
        raise UnrenderedError(problem(place, TEMPLATE, message, "See the components page for what a macro takes.")) from error


def _template_line(error: BaseException) -> int:
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def put_back(html: str, stash: list[Markup]) -> str:
    """``html`` with every token replaced by what it stands for; a block's token loses the paragraph around it."""
    return _TOKEN.sub(lambda m: str(stash[int(m[1] or m[2])]), html)


_LINK = re.compile(r"(?<![!\\])\[((?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]*\])+)\]\(<?([^()\s<>]+\.md)(#[^()\s<>]*)?>?(?:\s+\"[^\"\n]*\")?\)")


def unlink(markdown: str, uri: str, left_out: Collection[str]) -> str:
    """``markdown`` of the page ``uri`` with links to pages that are left out turned into their words."""
    if not left_out:
        return markdown

    def words(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), match[2]))
        return match[1] if target in left_out else match[0]

    return _LINK.sub(words, markdown)
