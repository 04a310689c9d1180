"""Markdown that every builder reads alike: text escaped for it, HTML made to pass through it, a stretch's page in it.

Python-Markdown and CommonMark agree on less than it seems. What is written here uses only what both read in one way:
headings with hashes, lists of single lines, links in brackets, raw inline tags, and blocks of HTML without a blank line.
"""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

import jinja2

from ..model import Stretch
from ..sides.words import Side, for_side
from .here import Here, Library

_SPACE = re.compile("[ \t\r\n\x0b\x0c\x85\u2028\u2029]+")
_ANYWHERE = re.compile(r"[\\`*_{}\[\]#]|[&<>|~^$=@]|!(?=\[)|\+(?=\+)|-(?=--)|:(?=//|[\w+-]+:)|(?<=www)\.", re.IGNORECASE)
_AT_START = re.compile(r"[-+](?=\s|$)|-(?=[-\s]*$)|(?<=\d)[.)](?=\s|$)|:(?=\s|:)|/(?=//)|!(?=!!)|\?(?=\?\?)")
_NUMBER = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_BACKSLASHED = set("\\`*_{}[]#+-!")  # those that both dialects take after a backslash; all others become entities
_TAG = re.compile(r"(<[^>]*>)")
_IN_TAG = re.compile(r"[\\`*\[\]{}|~^$]")
_IN_ADDRESS = "/:?#&=%;,+@~!$'-._"
_LINK = re.compile(r"<a href=\"([^\":#]+\.md(?:#[^\"]*)?)\">(.*?)</a>", re.DOTALL)


class Markdown(str):
    """A string that is Markdown already."""

    __slots__ = ()


def escape(text: object) -> Markdown:
    r"""``text`` as Markdown in which nothing is markup, on one line; what is ``Markdown`` already stays.

    >>> escape("1. *Not* a list, not <b>bold</b>")
    '1\\. \\*Not\\* a list, not &lt;b&gt;bold&lt;/b&gt;'
    """
    if isinstance(text, Markdown):
        return text
    line = _SPACE.sub(" ", str(text)).strip(" ")
    start = _NUMBER.match(line)
    first = start.end() if start else 0
    head = line[:first]
    rest = _ANYWHERE.sub(_escaped, line[first:])
    if _AT_START.match(line, first):
        rest = (f"\\{line[first]}" if line[first] in "-+.)!" else _entity(line[first])) + _ANYWHERE.sub(_escaped, line[first + 1 :])
    return Markdown(head + rest)


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}" if match[0] in _BACKSLASHED else _entity(match[0])


def _entity(character: str) -> str:
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(character, f"&#{ord(character)};")


def block(rendered: str) -> Markdown:
    """A component's HTML as one line: a block of HTML, wherever it stands, ends at the next blank line."""
    return Markdown(_SPACE.sub(" ", rendered).strip(" "))


def inline(rendered: str) -> Markdown:
    """A component's HTML within a line of Markdown: its words escaped, links to ``.md`` pages as Markdown's own links."""
    parts = _TAG.split(_SPACE.sub(" ", rendered).strip(" "))
    texts = (_kept(part) if number % 2 else _text(part) for number, part in enumerate(parts))
    return Markdown(_LINK.sub(r"[\2](\1)", "".join(texts)))


def _kept(tag: str) -> str:
    return _IN_TAG.sub(lambda match: f"&#{ord(match[0])};", tag)


def _text(part: str) -> str:
    """Words between tags: spaces at either end separate them from what is there."""
    if not part.strip(" "):
        return part
    words = html.unescape(part)
    before, after = words[: len(words) - len(words.lstrip(" "))], words[len(words.rstrip(" ")) :]
    return before + escape(words) + after


@dataclass
class MarkdownHere(Here):
    """The page ``path`` while it is made as Markdown: what templates ask for comes as Markdown, links lead to ``.md`` files."""

    def url(self, target: str) -> str:
        """The path of the page ``target`` from here, as authors of Markdown type it."""
        uri, hash_, anchor = target.partition("#")
        return Markdown(posixpath.relpath(uri, posixpath.dirname(self.path) or ".") + hash_ + anchor)

    def t(self, text: str, side: str = "right") -> Markdown:  # type: ignore[override]  # escaped for another language
        """``text`` for ``side`` with its side words marked up with a class for colour and letter."""
        result, words = for_side(text, Side(side), self.library.language.tag)
        parts, end = [], 0
        for word in words:
            if word.side:
                parts += [result[end : word.start], f'<span class="side side--{word.side.value}">{word.word}</span>']
                end = word.end
        return Markdown(_joined([*parts, result[end:]]))

    def cited(self, ids: tuple[str, ...]) -> Markdown:
        """The numbers of the sources ``ids``, each a link to the end of the page; nothing for none."""
        links = ", ".join(f"[{c.number}](#source-{c.number})" for c in self.cite(ids))
        return Markdown(f'<sup class="cite">{links}</sup>' if links else "")

    def link(self, words: str, address: str | None) -> Markdown:
        """``words`` as a link to ``address``, if there is one."""
        if address is None:
            return escape(words)
        return Markdown(f"[{escape(words)}]({quote(address, safe=_IN_ADDRESS)})")


def _joined(parts: list[str]) -> str:
    """Texts and tags in turn. Only what begins the line can begin a list; the spaces around side words are kept."""
    return "".join(part if number % 2 else _text_of(part) for number, part in enumerate(parts))


def _text_of(part: str) -> str:
    core = escape(part)
    if not core:
        return " " if part else ""
    return (" " if part[0].isspace() else "") + core + (" " if part[-1].isspace() else "")


@dataclass
class MarkdownPages:
    """Makes pages of stretches as Markdown, through ``components/stretch-page/page.md``."""

    library: Library

    @cached_property
    def _template(self) -> jinja2.Template:
        environment = jinja2.Environment(  # noqa: S701  escapes for Markdown, by finalize
            loader=jinja2.FileSystemLoader([str(root) for root in self.library.components.roots]),
            finalize=escape,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        return environment.get_template("components/stretch-page/page.md")

    def stretch(self, stretch: Stretch) -> str:
        """The page of ``stretch``, without front matter and disclaimer."""
        here = MarkdownHere(self.library, f"stretches/{stretch.id}.md")
        return self._template.render(here=here, s=stretch, sides=here.sides if stretch.heading else ("right",)).strip() + "\n"
