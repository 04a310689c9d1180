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
_BULLETS = "•‣◦▪▫●○■□◆◇►▶➤➢➔→✓✔✦★☆❖❏·–—"  # typed by hand, or pasted from a word processor
_MARKER = re.compile(rf"(?:[-*+{_BULLETS}]|[0-9]{{1,9}}[.)])(?=[ \t]|$)")
_CALLOUT = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?=\S)")
_MARKS = frozenset("-*+0123456789" + _BULLETS)
_TASK = re.compile(r"^\[[ xX]\] ")
_TITLE = re.compile(r"\"(.*)\"")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ROW_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_SKIPPED = re.compile(r"<(script|style|pre|code|svg)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_SPECIAL = re.compile(r"[`*_\[\]!<>{}~=\\|&#\u00a0]")
_INLINE = re.compile(
    r"(?P<code>`+[^`]*`+)|(?P<image>!\[)|(?P<close>\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]*\]|"
    r"\{[^}\n]{0,200}\})*)|(?P<open>\[)"
    r"|(?P<alt><img\b[^<>]{0,500}?\balt=[\"'])|(?P<break><br\s*/?>|\\$)|(?P<tag></?[A-Za-z][^<>]*>|<https?:[^>]*>)|"
    r"(?P<attr>\{[:#.][^}\n]{0,200}\})"
    r"|(?P<macro>\{\{|\}\}|\{%|%\})|(?P<mark>\*+|~~|==|(?<!\w)_+|_+(?!\w))|(?P<escape>\\(?=[!-/:-@\[-`{-~]))|(?P<entity>&nbsp;|"
    r"&#160;|\u00a0)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[`!\[\]<\\{}%*~=_&\u00a0]")  # with what a match of _INLINE begins
_DEFINITION = re.compile(r"^[ \t]*\*?\[[^\]\r\n^][^\]\r\n]*\]:[^\r\n]*", re.MULTILINE)  # of a link or an abbreviation
# What is shown otherwise than typed: addresses, footnotes, emoji, keys, formulas. By a sign that is quickly looked for, and how many
# characters stand before it.
_NO_PROSE = (
    ("://", (5, 4), re.compile(r"(?<![(<\"'=])https?://[^\s<>]*[^\s<>.,;:!?)\]*_]")),
    ("[^", (0,), re.compile(r"\[\^[^\]\s]+\](?!:)")),
    (":", (0,), re.compile(r":[a-z][a-z0-9_+-]*:")),
    ("++", (0,), re.compile(r"\+\+[a-z+-]+\+\+")),
    ("\\", (0,), re.compile(r"\\[A-Za-z]+")),
)
_FILLED = "·"  # for a character of them: no space, which would indent a line
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
    named: bool = False

    def offset(self, at: int) -> int:
        """The offset in the file of character ``at`` of the text."""
        k = bisect_right(self.starts, at) - 1
        return self.typed[k] + at - self.starts[k] if k >= 0 else 0

    def part(self, start: int, end: int, named: bool) -> Block:
        """The characters from ``start`` to ``end`` as a block of its own; ``named``: it begins with the name of an exercise."""
        inside = [(s - start, t) for s, t in zip(self.starts, self.typed, strict=True) if start < s < end]
        alts = [(max(a - start, 0), b - start) for a, b in self.alts if a < end and b > start]
        starts, typed = [0, *(s for s, _ in inside)], [self.offset(start), *(t for _, t in inside)]
        return Block(self.kind, self.level, self.text[start:end], starts, typed, self.number, self.depth, alts, named)


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


def html_shown(content: str) -> str:
    """``content`` with its comments, scripts, styles, code and drawings turned to spaces: every offset stays what it was."""
    return _blank(_without_comments(content), _SKIPPED)


def comments(content: str) -> list[Comment]:
    """All closed HTML comments of a file that do not stand in code."""
    found, start = [], content.find("<!--")
    code = fenced(content) if start >= 0 else []
    while start >= 0 and (end := content.find("-->", start + 4)) >= 0:
        line = content[max(content.rfind("\n", 0, start) + 1, start - 400) : start]  # bounded: a line may be endless
        row = bisect_right(code, (start, len(content))) - 1
        if line.count("`") % 2 == 0 and not (row >= 0 and start < code[row][1]):
            found.append(Comment(content[start + 4 : end], start, end + 3))
        start = content.find("<!--", end + 3)
    return found


def fenced(content: str) -> list[tuple[int, int]]:
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

    __slots__ = ("depth", "kind", "length", "level", "lines", "number", "pieces", "starts", "typed")

    def __init__(self, kind: str, level: int = 0, number: int = 0, depth: int = 0) -> None:
        self.kind, self.level, self.number, self.depth = kind, level, number, depth
        self.lines: list[tuple[int, str]] = []

    def add(self, offset: int, line: str) -> None:
        self.lines.append((offset, line))

    def done(self) -> Block | None:
        """The block; None where no line holds any text."""
        if len(self.lines) == 1:
            offset, line = self.lines[0]
            if _SPECIAL.search(line) is None:  # most blocks: one line of plain text
                line = line.rstrip()
                return Block(self.kind, self.level, line, [0], [offset], self.number, self.depth) if line else None
        return self._joined() if self.lines else None

    def _joined(self) -> Block | None:
        self.starts: list[int] = []
        self.typed: list[int] = []
        self.pieces: list[str] = []
        self.length = 0
        alts: list[tuple[int, int]] = []
        last = ""
        listed = len(self.lines) > 2 and all(line[:1].isupper() for _, line in self.lines)
        for offset, line in self.lines:
            if last:
                self._put(offset - 1, _between(last, line, listed))
            last = line
            if _SPECIAL.search(line) is None:
                self._put(offset, line.rstrip())
                continue
            for run, piece in _inline(offset, line.rstrip()):
                if piece is _ALT_BEGINS:
                    alts.append((self.length, self.length))
                elif piece is _ALT_ENDS:
                    alts[-1] = (alts[-1][0], self.length)
                else:
                    self._put(run, piece)
        text = "".join(self.pieces)
        return Block(self.kind, self.level, text, self.starts, self.typed, self.number, self.depth, alts) if text.strip() else None

    def _put(self, offset: int, piece: str) -> None:
        if piece:
            self.starts.append(self.length)
            self.typed.append(offset)
            self.pieces.append(piece)
            self.length += len(piece)


def _between(last: str, line: str, listed: bool) -> str:
    """What joins two lines: a hard break ends the sentence, and so does a line that begins like a sentence of its own after a short
    one, or where every line does (``listed``). So does a line that begins with the counts of a dance.
    """
    hard = last.endswith(("  ", "\\")) and last.rstrip("\\ ")[-1:].isalnum()
    ends = last.rstrip()[-1:].isalnum() or last.rstrip().endswith(")")
    new = ends and (
        (line[:1].isupper() and (listed or len(last) < 60 or last.isupper() or line.isupper())) or _COUNTED.match(line) is not None
    )
    return ". " if hard or new else " "


# “1-2 Step …”, “5&6Kick …”, “[9-16] walk …”, “1&2& step …”, “& 3-4 | …”, or the counts alone on their line
_COUNTED = re.compile(
    r"\[\d{1,2} ?[-–] ?\d{1,2}\]|(?:\d{1,2} ?[&,] ?){2,}|(?:\d{1,2} ?[-–,&] ?)+\d{1,2}[&:.]|"
    r"[\[(]?&? ?\d{1,2}(?: ?[-–,&] ?\d{1,2})*(?: ?&)?[\])]?[ \t]*(?:$|[:|]|[A-Z¼½¾])"
)
_ALT_BEGINS, _ALT_ENDS = "<alt>", "</alt>"
# “**Left hand placement** Fingers curl …”: bold words before a new sentence, or alone on their line, are a title.
_BOLD_TITLE = re.compile(r"(\*\*(?! )[^*]{3,80}[\w)])\*\*(?=\s*$|\s+[A-Z][a-z])")


def _inline(offset: int, line: str) -> Iterator[tuple[int, str]]:
    """The plain runs of a line and where they were typed: no markup, no code, no addresses."""
    at, behind, image = 0, 0, False
    title = _BOLD_TITLE.match(line)
    while begins := _BEGINS.search(line, max(behind, at)):
        behind = begins.end()
        match = _INLINE.match(line, behind - 1)
        if match is None:
            continue
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
        elif kind in ("alt", "break", "macro") or (title and match.start() == title.end(1)):
            yield start, ". "
        elif kind in ("code", "tag", "entity"):
            yield start, " "
    yield offset + at, line[at:]


def _fill(content: str, sign: str, before: tuple[int, ...], pattern: re.Pattern[str]) -> str:
    """``content`` with every match filled; ``sign`` stands in each, after one of these numbers of characters."""
    pieces, end = [], 0
    at = content.find(sign)
    while at >= 0:
        found = next((m for n in before if at - n >= end and (m := pattern.match(content, at - n))), None)
        if found:
            pieces += [content[end : found.start()], _FILLED * len(found[0])]
            end = found.end()
        at = content.find(sign, max(end, at + 1))
    return "".join([*pieces, content[end:]]) if pieces else content


def blocks(content: str) -> Iterator[Block]:
    """The blocks of a Markdown file in order."""
    if "<" in content:
        content = html_shown(content)
    if "]:" in content:
        content = _blank(content, _DEFINITION)
    for sign, before, pattern in _NO_PROSE:
        if sign in content:
            content = _fill(content, sign, before, pattern)
    yield from _Lines(content).read()


class _Lines:
    """The one pass. ``inner`` holds the indents of the open containers (list items, admonitions, tabs)."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.found: list[Block] = []
        self.inner: list[int] = []
        self.open: _Builder | None = None
        self.fence = ""
        self.blank = True

    def flush(self) -> None:
        if self.open is not None:
            block = self.open.done()
            self.open = None
            if block:
                self.found.append(block)

    def read(self) -> list[Block]:
        offset, front = 0, False
        for row, raw in enumerate(_split(self.content)):
            line = raw.rstrip("\r\n")
            if row == 0 and line.lstrip("\ufeff").rstrip() == "---":
                front = "\n---" in self.content[3:]
            elif front:
                front = self.front(line, offset)
            elif not line or line.isspace():
                if not self.fence:
                    self.flush()
                    self.blank = True
            else:
                self.line(line, offset)
            offset += len(raw)
        self.flush()
        return self.found

    def front(self, line: str, offset: int) -> bool:
        """A line of the front matter; whether there are more."""
        if line.rstrip() in ("---", "..."):
            return False
        if (key := _FRONT_KEYS.match(line)) and line[key.end() :].strip():
            builder = _Builder("heading", 1)
            builder.add(offset + key.end(), line[key.end() :].rstrip("\"' "))
            block = builder.done()
            if block:
                self.found.append(block)
        return True

    def line(self, line: str, offset: int) -> None:
        body = line.lstrip(" \t>")
        width = indent = len(line) - len(body)
        if indent and ("\t" in line[:width] or ">" in line[:width]):
            indent = len(line[:width].replace(">", "").expandtabs(4))
        if self.fence:
            if body.startswith(self.fence) and not body.strip(self.fence[0]).strip():
                self.fence = ""
            return
        if not body.strip():
            self.flush()
            self.blank = True
            return
        first = body[0]
        fence = _FENCE.match(body) if first in "`~" else None
        if fence and (first == "~" or "`" not in body[fence.end() :]):
            self.flush()
            self.fence = fence.group()
            return
        marker = _MARKER.match(body) if first in _MARKS else None
        if self.inner and (self.blank or self.open is None or marker):
            self.leave(indent)
        if indent >= 4 and self.open is None and self.blank and indent - (self.inner[-1] if self.inner else 0) >= 4:
            return  # indented code
        self.content_line(body, offset + width, indent, marker)
        self.blank = False

    def leave(self, indent: int) -> None:
        """Close the containers that a line of this indent does not stand in."""
        while self.inner and indent < self.inner[-1]:
            self.inner.pop()

    def content_line(self, body: str, start: int, indent: int, marker: re.Match[str] | None) -> None:
        first = body[0]
        if first == "#" and (atx := _ATX.match(body)):
            self.flush()
            self.single("heading", len(atx.group(1)), start + atx.end(), body[atx.end() :].rstrip("# \t"))
            return
        if first in "!?=" and _CALLOUT.match(body):
            self.flush()
            title = _TITLE.search(body)
            self.inner.append(indent + 4)
            if title:
                self.single("title", len(self.inner), start + title.start(1), title.group(1))
            else:
                self.single("title", len(self.inner), start, "")
            return
        if self.open is not None and first in "=-" and not body.strip("=- \t") and len(set(body.strip())) == 1 and self.open.kind == "text":
            self.open.kind, self.open.level = "heading", 1 if first == "=" else 2
            self.flush()
            return
        if first in "*-_" and _RULE.match(body):
            self.flush()
            self.found.append(Block("rule", 0))
            return
        if marker and (self.open is None or not first.isdigit() or self.open.kind == "item" or first == "1"):
            self.item(body, start, indent, marker)
            return
        if "|" in body and (first == "|" or body.count("|") > 1):
            self.flush()
            if not _ROW_RULE.match(body):
                self.single("row", 0, start, body)
            return
        if self.open is None:
            self.open = _Builder("text")
        self.open.add(start, body)

    def item(self, body: str, start: int, indent: int, marker: re.Match[str]) -> None:
        self.flush()
        text = body[marker.end() :].lstrip(" \t")
        self.leave(indent)
        self.inner.append(indent + 1)
        number = int(marker.group()[:-1]) if body[0].isdigit() else 0
        self.open = _Builder("item", 0, number, min(indent, 40))
        if text:
            self.open.add(start + len(body) - len(text), _TASK.sub("    ", text) if text[0] == "[" else text)

    def single(self, kind: str, level: int, start: int, text: str) -> None:
        builder = _Builder(kind, level)
        builder.add(start, text)
        self.found.append(builder.done() or Block(kind, level))


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
