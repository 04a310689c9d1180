"""Text that remembers where each of its characters was typed.

A YAML scalar loses its place when it is folded, unquoted or unescaped; a Markdown body loses it when its front matter is
cut off. ``Text`` keeps the typed file and finds the place again, but only when somebody asks.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .problem import Place


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A typed file: the path that is shown to its author (relative, with ``/``) and its characters."""

    path: str
    content: str

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line (``\\n``, ``\\r\\n`` and a lone ``\\r`` end a line)."""
        starts = [0]
        content = self.content
        for offset, character in enumerate(content):
            if character == "\n" or (character == "\r" and content[offset + 1 : offset + 2] != "\n"):
                starts.append(offset + 1)
        return starts

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters from ``start`` to ``end``, cut at the end of the line."""
        start = max(0, min(start, len(self.content)))
        row = bisect_right(self.line_starts, start) - 1
        first = self.line_starts[row]
        last = self.line_starts[row + 1] if row + 1 < len(self.line_starts) else len(self.content) + 1
        stop = start + 1 if end is None else max(start, min(end, last))
        return Place(self.path, row + 1, start - first + 1, stop - first + 1)

    def text(self, start: int = 0, end: int | None = None) -> Text:
        """A run of this file, unchanged, as a ``Text``."""
        end = len(self.content) if end is None else end
        return Text.at(self.content[start:end], self, start, end)


class Text(str):
    """A string that knows its file. ``start`` and ``end`` are the offsets of what was typed, quotes included."""

    __slots__ = ("_offsets", "end", "file", "start")
    file: SourceFile | None
    start: int
    end: int
    _offsets: list[int] | None

    @classmethod
    def at(cls, value: str, file: SourceFile, start: int, end: int) -> Text:
        """``value`` as read from ``file.content[start:end]``."""
        text = cls(value)
        text.file, text.start, text.end, text._offsets = file, start, end, None
        return text

    @classmethod
    def of(cls, value: str) -> Text:
        """``value`` as a ``Text``; a plain string has no place but itself."""
        if isinstance(value, Text):
            return value
        return cls.at(value, SourceFile("<text>", value), 0, len(value))

    @property
    def offsets(self) -> list[int]:
        """For each character, and for the end, the offset in the file at which it was typed."""
        if self._offsets is None:
            assert self.file is not None
            self._offsets = _align(self, self.file.content, self.start, self.end)
        return self._offsets

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """The place of ``self[start:end]`` in the typed file."""
        if self.file is None:
            return Place("<text>", 1, start + 1, (len(self) if end is None else end) + 1)
        offsets = self.offsets
        end = len(self) if end is None else end
        last = offsets[end - 1] + 1 if end > start else offsets[start]
        return self.file.place(offsets[start], last)

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

        return core_schema.no_info_plain_validator_function(
            keep, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


_ESCAPES = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_WIDTHS = {"x": 2, "u": 4, "U": 8}


def _align(value: str, content: str, start: int, end: int) -> list[int]:
    """Walk a scalar's value and what was typed side by side; both hold the same inked characters in the same order."""
    if content[start:end] == value:
        return [*range(start, end + 1)]
    double = content[start : start + 1] == '"'
    at = start
    if content[start : start + 1] in {'"', "'"}:
        at += 1
    elif content[start : start + 1] in {"|", ">"}:
        at = content.find("\n", start) + 1 or end
    offsets = []
    for character in value:
        if character.isspace():
            offsets.append(min(at, end))
            if content[at : at + 1] == "\\" and double:
                at += 2
            elif content[at : at + 1] == character:
                at += 1
            continue
        while at < end and content[at] != character and (content[at].isspace() or not (double and content[at] == "\\")):
            at += 1
        offsets.append(min(at, end))
        if double and content[at : at + 1] == "\\":
            at += 2 + _WIDTHS.get(content[at + 1 : at + 2], 0)
        elif content[at : at + 2] == "''" and content[start] == "'":
            at += 2
        else:
            at += 1
    offsets.append(min(at, end))
    return offsets
