"""Where the calls in author Markdown were typed: Jinja's tree knows the line of a call, its tokens know every character."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import jinja2

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_NO_CALL = frozenset((".", "|", "is"))  # what follows is an attribute, a filter or a test


@dataclass(frozen=True, slots=True)
class Token:
    """One of Jinja's tokens, with the offsets between which it stands; ``line`` is counted from 1."""

    kind: str
    text: str
    start: int
    line: int

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Typed:
    """An argument as typed, between two offsets: a text without its quotes. ``name`` is what stands before “=”, if anything."""

    start: int
    end: int
    name: Token | None = None
    starred: bool = False


@dataclass(slots=True)
class TypedCall:
    """A call as typed: its name and its arguments, in order."""

    name: Token
    arguments: list[Typed] = field(default_factory=list)

    def positional(self, index: int) -> Typed | None:
        """The argument at ``index`` of those without a name."""
        found = [a for a in self.arguments if a.name is None and not a.starred]
        return found[index] if index < len(found) else None

    def named(self, name: str) -> Typed | None:
        """The argument that is given by this name."""
        return next((a for a in self.arguments if a.name is not None and a.name.text == name), None)


class TypedCalls:
    """The calls in a text that Jinja can read, to be asked for in the order in which they stand."""

    def __init__(self, text: str, environment: jinja2.Environment) -> None:
        self._waiting: dict[tuple[int, str], deque[TypedCall]] = defaultdict(deque)
        tokens = [t for t in _tokens(text, environment) if t.kind != "whitespace"]
        for i, token in enumerate(tokens[:-1]):
            bare = i == 0 or tokens[i - 1].text not in _NO_CALL
            if token.kind == "name" and bare and tokens[i + 1].text == "(" and tokens[i + 1].kind == "operator":
                call = TypedCall(token, [*_arguments(tokens, i + 2)])
                self._waiting[tokens[i + 1].line, token.text].append(call)  # Jinja gives a call the line of its parenthesis

    def next(self, line: int, name: str) -> TypedCall | None:
        """The next call of ``name`` on ``line``."""
        found = self._waiting.get((line, name))
        return found.popleft() if found else None


def _tokens(text: str, environment: jinja2.Environment) -> Iterator[Token]:
    at = 0
    for line, kind, typed in environment.lex(text):
        at = text.index(typed, at)  # what “{%-” cuts off is in no token
        yield Token(kind, typed, at, line)
        at += len(typed)


def _arguments(tokens: list[Token], first: int) -> Iterator[Typed]:
    """The arguments behind the parenthesis before ``first``, up to the one that closes it."""
    depth, parts = 0, list[Token]()
    for token in tokens[first:]:
        mark = token.text if token.kind == "operator" else ""
        if depth == 0 and mark in {",", ")"}:
            if parts:
                yield _argument(parts)
            if mark == ")":
                return
            parts = []
            continue
        depth += (mark in _OPENING) - (mark in _CLOSING)
        parts.append(token)


def _argument(parts: list[Token]) -> Typed:
    if len(parts) > 2 and parts[0].kind == "name" and parts[1].text == "=":
        start, end = _inside(parts[2:])
        return Typed(start, end, name=parts[0])
    start, end = _inside(parts)
    return Typed(start, end, starred=parts[0].text in {"*", "**"})


def _inside(parts: list[Token]) -> tuple[int, int]:
    quoted = len(parts) == 1 and parts[0].kind == "string" and len(parts[0].text) > 2
    return parts[0].start + quoted, parts[-1].end - quoted
