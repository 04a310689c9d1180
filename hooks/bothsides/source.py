"""Text that remembers where each of its characters was typed.

A YAML scalar loses its place when it is folded, unquoted or unescaped; a Markdown body loses it when its front matter is
cut off. ``Text`` keeps the typed file and finds the place again, but only when somebody asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Self

from .problem import Place

_LINE_END = re.compile(r"\r\n|\n|\r")


class SourceFile:
    """A typed file: the path that is shown to its author (relative, with ``/``) and its characters.

    ``origin`` is the path from which they were read, for files that may be let go.
    """

    def __init__(self, path: str, content: str, origin: str = "") -> None:
        self.path, self._origin = path, origin
        self._content: str | None = content

    @property
    def content(self) -> str:
        """The characters; of a file that was let go, those that it holds now."""
        if self._content is not None:
            return self._content
        try:
            with open(self._origin, encoding="utf-8-sig", errors="replace", newline="") as file:  # noqa: PTH123  a path object is large
                return file.read()
        except OSError:
            return ""

    def let_go(self) -> None:
        """Hold the characters no longer: thousands of files are large, and places are rarely asked for once all is well."""
        if self._origin:
            self._content = None

    @cached_property
    def line_starts(self) -> list[int]:
        r"""Offset of the first character of each line (``\n``, ``\r\n`` and a lone ``\r`` end a line)."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.content))]

    def line(self, number: int) -> str:
        """The line of this number, counted from 1, without its end; empty where there is none."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        first = self.line_starts[number - 1]
        last = self.line_starts[number] if number < len(self.line_starts) else len(self.content)
        return self.content[first:last].rstrip("\r\n")

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters from ``start`` to ``end``, cut at the end of the line."""
        start = max(0, min(start, len(self.content)))
        row = bisect_right(self.line_starts, start) - 1
        first = self.line_starts[row]
        last = max(start, first + len(self.line(row + 1)))
        stop = start + 1 if end is None else max(start, min(end, last))
        return Place(self.path, row + 1, start - first + 1, stop - first + 1)

    def text(self, start: int = 0, end: int | None = None) -> Text:
        """A run of this file, unchanged, as a ``Text``."""
        end = len(self.content) if end is None else end
        return Text.at(self.content[start:end], self, start, end)


class Text(str):
    """A string that knows its file. ``start`` and ``end`` are the offsets of what was typed, quotes included."""

    __slots__ = ("_typed", "file", "start")
    file: SourceFile | None
    start: int
    _typed: int  # the length of what was typed; most are small, and Python keeps each small number once

    def __new__(cls, value: object = "") -> Self:
        """``value`` without a file: its place is itself."""
        text = super().__new__(cls, value)
        text.file, text.start, text._typed = None, 0, len(text)
        return text

    @classmethod
    def at(cls, value: str, file: SourceFile, start: int, end: int) -> Self:
        """``value`` as read from ``file.content[start:end]``."""
        text = str.__new__(cls, value)
        text.file, text.start, text._typed = file, start, end - start
        return text

    @classmethod
    def of(cls, value: str) -> Text:
        """``value`` as a ``Text``; a plain string has no place but itself."""
        if isinstance(value, Text):
            return value
        return cls.at(value, SourceFile("<text>", value), 0, len(value))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the characters with their place."""
        return _made, (str(self), self.file, self.start, self._typed)

    @property
    def end(self) -> int:
        """The offset behind what was typed."""
        return self.start + self._typed

    @property
    def offsets(self) -> Sequence[int]:
        """For each character, and for the end, the offset in the file at which it was typed."""
        return _align(self, self if self.file is None else self.file.content, self.start, self.end)

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """The place of ``self[start:end]`` in the typed file."""
        file = self.file or SourceFile("<text>", self)
        end = len(self) if end is None else min(end, len(self))
        start = min(start, len(self))
        offsets = self.offsets
        first = offsets[start]
        last = _end_of(file.content, offsets, end - 1) if end > start else first
        return file.place(first, last)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Tell pydantic (where it is in use) to accept non-empty strings and to keep their places."""
        from pydantic_core import PydanticCustomError, core_schema

        def keep(value: Any) -> Text:
            if not isinstance(value, str):
                kind = type(value).__name__
                raise PydanticCustomError("wrong_type", "Expected text, found {kind}", {"kind": kind})
            if not value.strip():
                raise PydanticCustomError("empty_text", "This text is empty", {})
            return cls.of(value)

        return core_schema.no_info_plain_validator_function(keep, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


def _made(value: str, file: SourceFile | None, start: int, typed: int) -> Text:
    """The text that was pickled."""
    text = str.__new__(Text, value)
    text.file, text.start, text._typed = file, start, typed
    return text


Typed = Iterator[tuple[str, int]]

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_GAP = re.compile("[ \t\r\n\x85\u2028\u2029]+")
_PROPERTIES = re.compile(r"(?:[!&]\S*(?:\s+|#[^\r\n]*)*)*")
_HEADER = re.compile("([|>])([-+0-9]*)[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\n\r\x85\u2028\u2029]|\\Z)")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_ESCAPED = {
    **{"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"},
    **{"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"},
}


def _align(value: str, content: str, start: int, end: int) -> Sequence[int]:
    """Where each character of ``value`` stands in ``content[start:end]``, a run of Markdown or a YAML scalar of any style."""
    if content[start:end] == value:
        return range(start, end + 1)
    start, end = min(start, len(content)), min(end, len(content))  # the file may have changed since it was let go
    for reading in _readings(content, start, end):
        typed = []
        for character, offset in reading:
            typed.append((character, offset))
            if len(typed) > len(value):
                break
        if len(typed) > len(value):
            typed = typed[: len(value)]
        if "".join(character for character, _ in typed) == value:
            offsets = [offset for _, offset in typed]
            return [*offsets, _end_of(content, [*offsets, end], len(offsets) - 1) if offsets else start]
    return [start] * (len(value) + 1)  # not typed here at all, such as an id that is the file's name


def _end_of(content: str, offsets: Sequence[int], index: int) -> int:
    """The offset behind the character at ``index``: an escape is several characters long."""
    first, following = offsets[index], offsets[index + 1]
    if following - first <= 1:
        return max(first, following)
    if content[first : first + 1] == "\\" and (escape := _ESCAPE.match(content, first)):
        return min(escape.end(), following)
    return first + (2 if content[first : first + 2] == "''" else 1)


def _readings(content: str, start: int, end: int) -> Iterator[Typed]:
    """Every way in which YAML may read this scalar: one, but a block scalar's indentation depends on what is around it."""
    match = _PROPERTIES.match(content, start, end)
    at = match.end() if match else start
    if header := _HEADER.match(content, at, end):
        for indent in range(_widest(content, header.end(), end), -1, -1):
            yield _block(content, header.end(), end, indent, folded=header[1] == ">", chomp=header[2].strip("0123456789"))
    elif content[at : at + 1] in {'"', "'"}:
        yield _flow(content, at + 1, end, content[at])
    else:
        yield _flow(content, at, end, "")


def _widest(content: str, at: int, end: int) -> int:
    """The deepest indentation up to the first line with ink; YAML's own is this or less."""
    widest = 0
    for line, _, _ in _lines(content, at, end):
        widest = max(widest, len(line) - len(line.lstrip(" ")))
        if line.strip(" "):
            break
    return widest


def _flow(content: str, at: int, end: int, quote: str) -> Typed:
    """A plain or quoted scalar: a single line end is a space, several are one fewer; ``quote`` ends it."""
    while at < end:
        if gap := _GAP.match(content, at, end):
            yield from _folded(content, at, gap.end())
            at = gap.end()
        elif quote == '"' and (escape := _ESCAPE.match(content, at, end)):
            if ends := _BREAK.match(content, at + 1, end):
                gap = _GAP.match(content, ends.start(), end)
                at = gap.end() if gap else ends.end()
                yield from (("\n", more.start()) for more in _BREAK.finditer(content, ends.end(), at))
            else:
                yield _unescaped(escape.group()), at
                at = escape.end()
        elif quote and content[at] == quote:
            if quote == '"' or content[at : at + 2] != "''":
                return
            yield "'", at
            at += 2
        else:
            yield content[at], at
            at += 1


def _unescaped(escape: str) -> str:
    if digits := escape[2:]:
        return chr(min(int(digits, base=16), 0x10FFFF))
    return _ESCAPED.get(escape[1], escape[1])


def _folded(content: str, at: int, end: int) -> Typed:
    """White space inside a flow scalar: kept within a line, folded across lines."""
    breaks = [*_BREAK.finditer(content, at, end)]
    if not breaks:
        yield from zip(content[at:end], range(at, end), strict=True)
    elif breaks[0].group() in "\u2028\u2029":
        yield from ((_normal(b.group()), b.start()) for b in breaks)
    elif len(breaks) == 1:
        yield " ", at
    else:
        yield from ((_normal(b.group()), b.start()) for b in breaks[1:])


def _normal(ending: str) -> str:
    return ending if ending in {"\u2028", "\u2029"} else "\n"


def _block(content: str, at: int, end: int, indent: int, *, folded: bool, chomp: str) -> Typed:
    """A literal or folded block scalar, line by line, in the order in which YAML decides about each line end."""
    pending: list[tuple[str, int]] = []  # the end of the last line of text, if any, then those of blank lines
    seen, loose = False, False
    for line, first, ending in _lines(content, at, end):
        text = line[indent:] if not line[:indent].strip(" ") else line.lstrip(" ")
        if len(line) - len(line.lstrip(" ")) < indent and text:
            break
        if not text:
            pending += [(ending, first + len(line))] if ending else []
            continue
        more = text[0] in " \t"
        if folded and seen and pending[0][0] == "\n" and not loose and not more:
            pending[0:1] = [] if len(pending) > 1 else [(" ", pending[0][1])]
        yield from pending
        start = first + len(line) - len(text)
        yield from zip(text, range(start, start + len(text)), strict=True)
        pending, seen, loose = [(ending, first + len(line))] if ending else [], True, more
    if chomp != "-" and seen:
        yield from pending if chomp == "+" else pending[:1]
    elif chomp == "+":
        yield from pending


def _lines(content: str, at: int, end: int) -> Iterator[tuple[str, int, str]]:
    while at < end:
        ending = _BREAK.search(content, at, end)
        last = ending.start() if ending else end
        yield content[at:last], at, _normal(ending.group()) if ending else ""
        at = ending.end() if ending else end
