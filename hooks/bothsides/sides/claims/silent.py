"""Which kinds of clause have nothing to say: found by asking each of them, so that nobody has to keep a list of what it needs.

A kind of clause is a function that looks at the clause and at what is known of its scope. It is asked with stand-ins that answer
what is certain (the words of the clause, say) and refuse every other question. If it comes to its end without such a question and
found nothing, it would find nothing whatever the rest may be, and need not be asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from ..reading import Clause, Limb

_LIMB = ("noun", "part", "region", "surface", "which", "prep", "roles", "bare", "plural")
_CLAUSE = ("verb", "word", "opener", "text", "lead", "low", "adverbs", "states", "landmarks", "gerund", "colon")


class _UnknownError(Exception):
    """It was asked for something that is not certain."""


def _refuse(*_: Any) -> NoReturn:
    raise _UnknownError


class _Certain:
    """A stand-in that answers what it was given and refuses the rest."""

    __slots__ = ("_answers",)

    def __init__(self, **answers: Any) -> None:
        object.__setattr__(self, "_answers", answers)

    def __getattribute__(self, name: str) -> Any:
        answers = object.__getattribute__(self, "_answers")
        return answers[name] if name in answers else _refuse()

    __setattr__ = __delattr__ = __str__ = __repr__ = _refuse


class _Word:
    """The index of a side word, of which only is certain whether there is one."""

    __slots__ = ("there",)

    def __init__(self, there: bool) -> None:
        self.there = there

    def __ge__(self, other: object) -> bool:
        return self.there if type(other) is int and other == 0 else _refuse()

    def __lt__(self, other: object) -> bool:
        return not self.there if type(other) is int and other == 0 else _refuse()

    __eq__ = __ne__ = __bool__ = __str__ = __repr__ = __format__ = _refuse  # type: ignore[assignment]
    __hash__ = None  # type: ignore[assignment]


class _Number:
    """The number of a sentence, which is certain only beside that of another."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        return self.number == other.number if isinstance(other, _Number) else _refuse()

    def __ne__(self, other: object) -> bool:
        return not self == other

    __bool__ = __str__ = __repr__ = __format__ = _refuse
    __hash__ = None  # type: ignore[assignment]


_HERE, _ELSEWHERE = _Number(1), _Number(0)
_NOTHING = _Certain()
_NO_CLAUSE = (None, _Certain(sentence=_ELSEWHERE), _Certain(sentence=_HERE))

Ask = Callable[[Any, Any, Any], bool]


def _silent(ask: Ask, scope: _Certain, clause: _Certain, limbs: Any) -> bool:
    try:
        return not ask(scope, clause, limbs)
    except (_UnknownError, TypeError, AttributeError, ValueError):  # what a stand-in cannot do is not certain either
        return False


def heard_in(kinds: Sequence[Ask], postures: frozenset[str]) -> int:
    """The kinds of clause, as bits in their order, that may have something to say where the text has these postures."""
    scope = _Certain(postures=postures)
    return sum(1 << number for number, ask in enumerate(kinds) if not _silent(ask, scope, _NOTHING, _NOTHING))


def heard_of(kinds: Sequence[Ask], clause: Clause, limbs: Sequence[Limb], regions: tuple[Sequence[Limb], ...], before: int) -> int:
    """The kinds of clause, as bits, that may have something to say of this clause wherever it stands.

    ``limbs`` are all of it, ``regions`` its legs, arms and hands; ``before``: 0 no clause stands before it, 1 one of another
    sentence, 2 one of its own.
    """
    known = {id(x): _limb(x) for x in (*clause.subject, *clause.limbs, *limbs)}
    subject, named, every, legs, arms, hands = (
        [known[id(x)] for x in listed] for listed in (clause.subject, clause.limbs, limbs, *regions)
    )
    certain = _Certain(
        **{name: getattr(clause, name) for name in _CLAUSE},
        sentence=_HERE,
        subject=subject,
        limbs=named,
        directions=[(verb, _Word(True)) for verb, _ in clause.directions],
    )
    scope = _Certain(legs=legs, arms=arms, hands=hands, before=_NO_CLAUSE[before])
    return sum(1 << number for number, ask in enumerate(kinds) if not _silent(ask, scope, certain, every))


def _limb(limb: Limb) -> _Certain:
    return _Certain(**{name: getattr(limb, name) for name in _LIMB}, side=_Word(limb.side >= 0), second=_Word(limb.second >= 0))
