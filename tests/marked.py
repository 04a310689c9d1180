"""Texts for the left/right check in which one side word stands in brackets: the one that was flipped."""

from __future__ import annotations

import re

from bothsides.problem import Problem, Severity
from bothsides.sides.document import check_document
from bothsides.sides.words import partner_of
from bothsides.source import SourceFile

_MARKED = re.compile(r"\[(\w+)\]")


def errors(text: str) -> list[Problem]:
    """The errors in ``text``."""
    return [p for p in check_document(SourceFile("text.md", text)).problems if p.severity is Severity.ERROR]


def flipped(text: str) -> str:
    """``text`` with the marked word as it is typed."""
    return _MARKED.sub(r"\1", text)


def unflipped(text: str) -> str:
    """``text`` with the other side for the marked word."""
    return _MARKED.sub(lambda m: partner_of(m[1]), text)


def names_the_flipped_word(text: str) -> bool:
    """Whether an error of the flipped text, or one of its fixes, points at the marked word."""
    before = text[: text.index("[")]
    marked = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return any((p.line, p.column) == marked for found in errors(flipped(text)) for p in (found.place, *(f.place for f in found.fixes)))
