"""Steps that go on, and two people in one text: where a role binds nothing, and what one does ties nothing to what the other does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .claims import Claims
from .quick import Quick
from .words import SideWord

_ANOTHER = Quick(r"\b(?:ladies|lady|wom[ae]n|followers?|follow's|girl|she|her|uke)\b")
_COUPLE = re.compile(
    r"\b(?:(?P<one>m[ae]n|gents?|gentlem[ae]n|leaders?|lead(?= dancer|'s|’s)|boy|he|his)|"
    r"(?P<two>lad(?:y|ies)|wom[ae]n|followers?|follow(?='s|’s)|girl|she|her))\b",
    re.IGNORECASE,
)
_THROW = re.compile(r"\b(?:(?P<one>tori)|(?P<two>uke))\b", re.IGNORECASE)  # “his” may be either's
_STEPS_GO_ON = Quick(
    r"\b(?:(?<!lord of the )dances?\b(?!r)|dancing|waltz\w*|salsa|cha[- ]cha\w*|rumba|tango|foxtrot|quickstep|mambo|samba|charleston|"
    r"bachata|merengue|polka|jive|lock step|"
    r"hitch kick|kick[- ]ball|choreograph\w*|(?:grape)?vine (?:left|right)|(?:sailor|coaster|shuffle) step|jazz ?box|"
    r"shuffle (?:forward|back|side|left|right|to)\b|"
    r"throwers?|javelin|discus|shot[- ]put|pitcher|lay-?up|run-up|skater|hurdler|bowler|batter|goalkeeper|kata|poomsae|"
    r"beats? (?:\d|one|two|three|four|five|six|seven|eight)|counts? (?:\d|one|two|three))"
)
_WHERE_FEET_ARE = frozenset({"front", "back", "stance", "homefoot", "footup", "leaninto"})
_ROUNDS = frozenset({"repeat", "switch"})  # a dance goes on


def apart(text: str, sides: Sequence[SideWord], claims: Claims) -> None:
    """In a dance, and before a throw or a jump, the steps go on: a role binds nothing; nor, of two people, does a tie between them.

    Who is told where a stretch is felt does not dance, and is one person, whoever the stretch is for.
    """
    low, roles = text.lower(), {fact.role for fact in claims.facts}
    if any(role.startswith("stretch.") for role in roles):
        return
    if roles & _WHERE_FEET_ARE and _STEPS_GO_ON.search(text, low) is not None:
        for fact in claims.facts:
            fact.hard = False
    whose = _whose(text, sides) if _ANOTHER.search(text, low) is not None else []
    if len(set(whose)) < 2:
        return
    for fact in claims.facts:
        fact.hard = False
    for tie in claims.ties:
        if whose[tie.one] != whose[tie.two] or tie.kind in _ROUNDS:
            tie.hard = False


def _whose(text: str, sides: Sequence[SideWord]) -> list[str | None]:
    """Of each side word who was named last before it; nobody where the text does not name two people."""
    named = [(m.start(), m.lastgroup) for m in _COUPLE.finditer(text)]
    if len({who for _, who in named}) < 2:
        named = [(m.start(), m.lastgroup) for m in _THROW.finditer(text)]
    if len({who for _, who in named}) < 2:
        return []
    whose: list[str | None] = []
    n, last = 0, None
    for word in sides:
        while n < len(named) and named[n][0] < word.start:
            last = named[n][1]
            n += 1
        whose.append(last)
    return whose
