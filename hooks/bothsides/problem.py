"""What is wrong, where, and what to do: the one shape in which every part of Bothsides reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning is printed and stops nothing."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. ``name`` is what authors type in ``allow``; ``summary`` is one plain sentence."""

    name: str
    summary: str
    severity: Severity = Severity.ERROR


CODES: dict[str, Code] = {}


def code(name: str, summary: str, severity: Severity = Severity.ERROR) -> str:
    """Register a kind of problem and return its name; two kinds of one name are a programmer's error."""
    if name in CODES and CODES[name] != Code(name, summary, severity):
        raise ValueError(f"problem code {name!r} is registered twice")
    CODES[name] = Code(name, summary, severity)
    return name


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one line in a typed file. Lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a problem."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A word that, put in this place, would mend the problem."""

    place: Place
    replacement: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place. ``message`` says what is wrong, ``hint`` what to do about it."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = field(default=Severity.ERROR)
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()

    def __str__(self) -> str:
        """``path:line:col: code: message. hint``, for people and for editors that jump to places."""
        message = self.message if self.message.endswith((".", "?", "!")) else f"{self.message}."
        return f"{self.place}: {self.code}: {message} {self.hint}".rstrip()


def problem(place: Place, name: str, message: str, hint: str = "") -> Problem:
    """A problem with the severity that its code was registered with."""
    return Problem(place, name, message, hint, CODES[name].severity)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sorted by place, each once: the order in which an author walks through the files."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.code, p.message))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [p for p in problems if p.severity is Severity.ERROR]
