"""What a rule is: the fault, how it is recognised, and examples that are its documentation and its test at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...problem import Problem, Severity

Find = Callable[[Any, Any], list[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault.

    ``kinds`` are the facts and ties (``claims.Fact.kind``, ``claims.Tie.kind``) whose contradiction is this fault, ``parts``
    the parts of a document that must be in it. ``find`` looks for the fault in a scope itself, for what is no contradiction of
    two side words. In ``flagged`` the span that must be pointed at stands in ``[[ ]]``; ``passes`` must stay silent.
    """

    code: str
    summary: str
    flagged: tuple[str, ...]
    passes: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    hint: str = ""
    severity: Severity = Severity.ERROR
    find: Find | None = None
