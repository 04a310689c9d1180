"""Markdown as blocks of plain text that know where they were typed: one pass over lines, no tree.

It reads what authors of exercise pages write: paragraphs, headings, nested and loose lists, quotes, tables, front matter,
admonitions (``!!!``, ``???``) and content tabs (``===``) with their indented bodies, HTML, alt text, macros. Code is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

_FENCE = re.compile(r"(`{3,}|~{3,})")
_FENCE_LINE = re.compile(r"^[ \t>]*(`{3,}|~{3,})([^\r\n]*)", re.MULTILINE)
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)")
_CALLOUT = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?=\S)")
_TITLE = re.compile(r"\"(.*)\"")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ROW_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_SKIPPED = re.compile(r"<(script|style|pre|code|svg)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_SPECIAL = re.compile(r"[`*_\[\]!<>{}~=\\|&#]")
_INLINE = re.compile(
    r"(?P<code>`+[^`]*`+)|(?P<image>!\[)|(?P<close>\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]*\]|"
    r"\{[^}\n]{0,200}\})*)|(?P<open>\[)"
    r"|(?P<alt><img\b[^<>]{0,500}?\balt=[\"'])|(?P<break><br\s*/?>|\\$)|(?P<tag></?[A-Za-z][^<>]*>|<https?:[^>]*>)|"
    r"(?P<attr>\{[:#.][^}\n]{0,200}\})"
    r"|(?P<macro>\{\{|\}\}|\{%|%\})|(?P<mark>\*+|~~|==|(?<!\w)_+|_+(?!\w))|(?P<escape>\\(?=[!-/:-@\[-`{-~]))|(?P<entity>&nbsp;|"
    r"&#160;|\u00a0)",
    re.IGNORECASE,
)
_FRONT_KEYS = re.compile(r"(?:title|description|summary|subtitle)[ \t]*:[ \t]*[\"']?")


@dataclass(slots=True)
class Block:
    """A run of text with one job. ``kind``: text, item, heading, title (of an admonition or tab), row, quote."""

    kind: str
    level: int
    text: str = ""
    starts: list[int] = field(default_factory=list)
    typed: list[int] = field(default_factory=list)
    number: int = 0
    depth: int = 0
    alts: list[tuple[int, int]] = field(default_factory=list)

    def offset(self, at: int) -> int:
        """The offset in the file of character ``at`` of the text."""
        k = bisect_right(self.starts, at) - 1
        return self.typed[k] + at - self.starts[k] if k >= 0 else 0


@dataclass(slots=True)
class Comment:
    """An HTML comment: its inside and its offsets in the file."""

    text: str
    start: int
    end: int


def _blank(content: str, pattern: re.Pattern[str]) -> str:
    """``content`` with every match turned to spaces, line ends kept."""
    return pattern.sub(lambda m: re.sub(r"[^\r\n]", " ", m.group()), content)


def _without_comments(content: str) -> str:
    pieces, end = [], 0
    for comment in comments(content):
        pieces += [content[end : comment.start], re.sub(r"[^\r\n]", " ", content[comment.start : comment.end])]
        end = comment.end
    return "".join([*pieces, content[end:]]) if pieces else content


def comments(content: str) -> list[Comment]:
    """All closed HTML comments of a file that do not stand in code."""
    found, start = [], content.find("<!--")
    fenced = _fenced(content) if start >= 0 else []
    while start >= 0 and (end := content.find("-->", start + 4)) >= 0:
        line = content[max(content.rfind("\n", 0, start) + 1, start - 400) : start]  # bounded: a line may be endless
        row = bisect_right(fenced, (start, len(content))) - 1
        if line.count("`") % 2 == 0 and not (row >= 0 and start < fenced[row][1]):
            found.append(Comment(content[start + 4 : end], start, end + 3))
        start = content.find("<!--", end + 3)
    return found


def _fenced(content: str) -> list[tuple[int, int]]:
    """Start and end of every fenced block of code, in order."""
    found: list[tuple[int, int]] = []
    fence, opened = "", 0
    for match in _FENCE_LINE.finditer(content):
        mark, rest = match[1], match[2]
        if not fence:
            fence, opened = mark, match.start()
        elif mark.startswith(fence) and not rest.strip():
            found.append((opened, match.end()))
            fence = ""
    return [*found, (opened, len(content))] if fence else found


class _Builder:
    """Collects the lines of one block."""

    def __init__(self, kind: str, level: int = 0, number: int = 0, depth: int = 0) -> None:
        self.block = Block(kind, level, number=number, depth=depth)
        self.lines: list[tuple[int, str]] = []

    def add(self, offset: int, line: str) -> None:
        self.lines.append((offset, line))

    def done(self) -> Block | None:
        if not self.lines:
            return None
        block, pieces, length = self.block, [], 0

        def put(offset: int, piece: str) -> None:
            nonlocal length
            if piece:
                block.starts.append(length)
                block.typed.append(offset)
                pieces.append(piece)
                length += len(piece)

        last = ""
        listed = len(self.lines) > 2 and all(line[:1].isupper() for _, line in self.lines)
        for offset, line in self.lines:
            if last:
                hard = last.endswith(("  ", "\\"))
                new = line[:1].isupper() and last.rstrip()[-1:].isalnum() and (listed or len(last) < 60)
                put(offset - 1, ". " if (hard and last.rstrip("\\ ")[-1:].isalnum()) or new else " ")
            last = line
            if _SPECIAL.search(line) is None and "\u00a0" not in line:
                put(offset, line.rstrip())
                continue
            for run, piece in _inline(offset, line.rstrip()):
                if piece is _ALT_BEGINS:
                    block.alts.append((length, length))
                elif piece is _ALT_ENDS:
                    block.alts[-1] = (block.alts[-1][0], length)
                else:
                    put(run, piece)
        block.text = "".join(pieces)
        return block if block.text.strip() else None


_ALT_BEGINS, _ALT_ENDS = "<alt>", "</alt>"


def _inline(offset: int, line: str) -> Iterator[tuple[int, str]]:
    """The plain runs of a line and where they were typed: no markup, no code, no addresses."""
    at, image = 0, False
    for match in _INLINE.finditer(line):
        yield offset + at, line[at : match.start()]
        kind, start, at = match.lastgroup, offset + match.start(), match.end()
        if kind == "image":
            yield start, ". "
            yield start, _ALT_BEGINS
            image = True
        elif kind == "close":
            if image:
                yield start, _ALT_ENDS
                yield start, ". "
            image = False
        elif kind in ("alt", "break", "macro"):
            yield start, ". "
        elif kind in ("code", "tag", "entity"):
            yield start, " "
    yield offset + at, line[at:]


def blocks(content: str) -> Iterator[Block]:
    """The blocks of a Markdown file in order."""
    if "<" in content:
        content = _blank(_without_comments(content), _SKIPPED)
    reader = _Lines(content)
    yield from reader.read()


class _Lines:
    """The one pass. ``inner`` holds the indents of the open containers (list items, admonitions, tabs)."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.inner: list[int] = []
        self.open: _Builder | None = None
        self.fence = ""
        self.blank = True

    def flush(self) -> Iterator[Block]:
        if self.open is not None:
            block = self.open.done()
            self.open = None
            if block:
                yield block

    def read(self) -> Iterator[Block]:
        offset, front = 0, False
        for row, raw in enumerate(_split(self.content)):
            line = raw.rstrip("\r\n")
            if row == 0:
                line_body = line.lstrip("\ufeff")
                if line_body.rstrip() == "---":
                    front = "\n---" in self.content[3:]
                    offset += len(raw)
                    continue
            if front:
                if line.rstrip() in ("---", "..."):
                    front = False
                elif (key := _FRONT_KEYS.match(line)) and line[key.end() :].strip():
                    builder = _Builder("heading", 1)
                    builder.add(offset + key.end(), line[key.end() :].rstrip("\"' "))
                    block = builder.done()
                    if block:
                        yield block
                offset += len(raw)
                continue
            yield from self.line(line, offset)
            offset += len(raw)
        yield from self.flush()

    def line(self, line: str, offset: int) -> Iterator[Block]:
        body = line.lstrip(" \t>")
        indent = len(line) - len(body)
        if "\t" in line[:indent] or ">" in line[:indent]:
            indent = len(line[:indent].replace(">", "").expandtabs(4))
        start = offset + len(line) - len(body)
        if self.fence:
            if body.startswith(self.fence) and not body.strip(self.fence[0]).strip():
                self.fence = ""
            return
        if not body.strip():
            yield from self.flush()
            self.blank = True
            return
        fence = _FENCE.match(body)
        if fence and (fence.group()[0] == "~" or "`" not in body[fence.end() :]):
            yield from self.flush()
            self.fence = fence.group()
            return
        if self.blank or self.open is None or _MARKER.match(body):
            while self.inner and indent < self.inner[-1]:
                self.inner.pop()
        base = self.inner[-1] if self.inner else 0
        if indent - base >= 4 and self.open is None and self.blank:
            return  # indented code
        yield from self.content_line(body, start, indent)
        self.blank = False

    def content_line(self, body: str, start: int, indent: int) -> Iterator[Block]:
        first = body[0]
        if first == "#" and (atx := _ATX.match(body)):
            yield from self.flush()
            yield from self.single("heading", len(atx.group(1)), start + atx.end(), body[atx.end() :].rstrip("# \t"))
            return
        if first in "!?=" and _CALLOUT.match(body):
            yield from self.flush()
            title = _TITLE.search(body)
            self.inner.append(indent + 4)
            if title:
                yield from self.single("title", len(self.inner), start + title.start(1), title.group(1))
            else:
                yield from self.single("title", len(self.inner), start, "")
            return
        if (
            self.open is not None
            and first in "=-"
            and not body.strip("=- \t")
            and len(set(body.strip())) == 1
            and self.open.block.kind == "text"
        ):
            self.open.block.kind, self.open.block.level = "heading", 1 if first == "=" else 2
            yield from self.flush()
            return
        if first in "*-_" and _RULE.match(body):
            yield from self.flush()
            yield Block("rule", 0)
            return
        marker = _MARKER.match(body)
        if marker and (self.open is None or not first.isdigit() or self.open.block.kind == "item" or body.startswith("1")):
            yield from self.flush()
            rest = body[marker.end() :]
            text = rest.lstrip(" \t")
            while self.inner and indent < self.inner[-1]:
                self.inner.pop()
            self.inner.append(indent + 1)
            number = int(re.sub(r"\D", "", marker.group()) or 0)
            self.open = _Builder("item", 0, number, min(indent, 40))
            if text:
                self.open.add(start + len(body) - len(text), re.sub(r"^\[[ xX]\] ", "    ", text))
            return
        if "|" in body and (first == "|" or body.count("|") > 1):
            yield from self.flush()
            if not _ROW_RULE.match(body):
                yield from self.single("row", 0, start, body)
            return
        if self.open is None:
            self.open = _Builder("text")
        self.open.add(start, body)

    def single(self, kind: str, level: int, start: int, text: str) -> Iterator[Block]:
        builder = _Builder(kind, level)
        builder.add(start, text)
        block = builder.done()
        yield block or Block(kind, level)


def _split(content: str) -> Iterator[str]:
    r"""Lines with their ends; only ``\\n``, ``\\r\\n`` and ``\\r`` end one."""
    if "\r" not in content:
        start = 0
        while (end := content.find("\n", start)) >= 0:
            yield content[start : end + 1]
            start = end + 1
        if start < len(content):
            yield content[start:]
        return
    yield from re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", content)
