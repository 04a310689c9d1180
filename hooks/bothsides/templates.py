"""Jinja for our own templates: strict, autoescaping, and without the questions whose answers are always the same."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from .source import Text


class NamedMacro:
    """A component's macro as templates call it; found when it is called, so that order does not matter.

    A call that gives each argument by its place goes straight to the macro's function.
    """

    def __init__(self, find: Callable[[], Any]) -> None:
        self._find = find
        self._macro: Any = None
        self._function: Callable[..., Any] | None = None
        self._wanted, self._takes_more = -1, False

    def __call__(self, *args: object, **kwargs: object) -> Any:
        """The macro's HTML."""
        if self._macro is None:
            self._look_up()
        if not kwargs and self._function is not None:
            wanted = self._wanted
            if self._takes_more:
                if len(args) >= wanted:
                    return Markup(self._function(*args[:wanted], args[wanted:]))  # noqa: S704  the environment escapes
            elif len(args) == wanted:
                return Markup(self._function(*args))  # noqa: S704
        return self._macro(*args, **kwargs)

    def _look_up(self) -> None:
        self._macro = macro = self._find()
        if isinstance(macro, Macro) and not (macro.caller or macro.catch_kwargs):
            self._function, self._wanted, self._takes_more = macro._func, len(macro.arguments), macro.catch_varargs


class CompiledTemplates(jinja2.BytecodeCache):
    """Compiled templates for as long as the process lives, each with its source's checksum.

    While ``mkdocs serve`` runs, a rebuild compiles only what was edited; compiling all is a third of a small site's build.
    """

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket`` if its source is the one that was compiled."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)


_COMPILED = CompiledTemplates()


def shown(value: object) -> str:
    """What stands in the output for ``value``: HTML as it is, all else escaped.

    The same as ``escape``, which makes of each text another ``Markup``, and of each ``Markup`` two.
    """
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is str or kind is Text:  # their own __str__ is what they hold
        return _escaped(value)  # type: ignore[arg-type]
    return escape(value)


def _escaped_slowly(text: str) -> str:
    return escape(text)


try:
    from markupsafe._speedups import _escape_inner as _escaped
except ImportError:  # no compiler where it was installed, or another release
    _escaped = _escaped_slowly


class _Direct(CodeGenerator):
    """Has templates call what they name as it is, and put into the page what they are given.

    Jinja asks of each thing that is called, and of its ``__call__``, whether it wants the context before its arguments. Nothing that
    these templates call does, and the question takes as long as most of the answers.
    """

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802  Jinja's name
        """Write a call."""
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Write what comes before a value that is put into the page."""
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")


class _Environment(jinja2.Environment):
    code_generator_class = _Direct
    call: ClassVar[Callable[..., Any]] = operator.call
    shown: ClassVar[Callable[[object], str]] = staticmethod(shown)


def environment(roots: Sequence[Path]) -> jinja2.Environment:
    """The environment of the templates in ``roots``."""
    return _Environment(
        loader=jinja2.FileSystemLoader([str(r) for r in roots]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
    )
