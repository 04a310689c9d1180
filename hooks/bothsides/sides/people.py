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
_COUNTS = re.compile(  # “1-2 Step …”, “5&6Kick …”, “[9-16] walk …”, “1&2& step …”
    r"(?:^|[.\n]\s?|\| ?)[\[(]?&? ?\d{1,2} ?[-–,&] ?\d{1,2}(?: ?[-–,&] ?\d{1,2})*(?:[\])]?[ \t]*(?:[.:|]|[A-Z¼½¾])| ?&[ \t]*[a-zA-Z])"
)
_DOSES = Quick(r"\b(?:reps?|repetitions|seconds|secs|breaths|stretch\w*)\b")  # “10-12 Reps” are no counts of a dance
_FEW = 3  # lines that begin with counts
_BESIDE = re.compile(  # between two feet, one of which is set down at the other
    r"\W*(?:(?:foot|toes?|heel|leg|arm|hand|knee|up|in|back|out|slightly|diagonally)\W+){0,3}"
    r"(?:behind|across|over|beside|next to|in front of|near|to meet|to|with|and|on|under)\W+(?:(?:the|your) )?",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:your|my)\s+$", re.IGNORECASE)
_HIS = re.compile(r"\b(?:his|her|their|(?:uke|opponent|attacker|partner|patient|casualty)['’]s)\s+$", re.IGNORECASE)
_OWNER = 14  # characters before a side word in which its owner is named
_WHERE_FEET_ARE = frozenset({"front", "back", "stance", "homefoot", "footup", "leaninto"})
_ROUNDS = frozenset({"repeat", "switch"})  # a dance goes on


def apart(text: str, sides: Sequence[SideWord], claims: Claims) -> None:
    """In a dance, and before a throw or a jump, the steps go on: a role binds nothing; nor, of two people, does a tie between them.

    Who is told where a stretch is felt does not dance, and is one person, whoever the stretch is for.
    """
    low, roles = text.lower(), {fact.role for fact in claims.facts}
    if any(role.startswith("stretch.") for role in roles):
        return
    if _DOSES.search(text, low) is None and sum(1 for _ in _COUNTS.finditer(text)) >= _FEW:
        _count(text, sides, claims)
    if roles & _WHERE_FEET_ARE and _STEPS_GO_ON.search(text, low) is not None:
        for fact in claims.facts:
            fact.hard = False
    _owned(text, low, sides, claims)
    whose = _whose(text, sides) if _ANOTHER.search(text, low) is not None else []
    if len(set(whose)) < 2:
        return
    for fact in claims.facts:
        fact.hard = False
    for tie in claims.ties:
        if whose[tie.one] != whose[tie.two] or tie.kind in _ROUNDS:
            tie.hard = False


def _count(text: str, sides: Sequence[SideWord], claims: Claims) -> None:
    """A dance by its counts: only two feet side by side are held against each other, “cross the right behind the left”."""
    for fact in claims.facts:
        fact.hard = False
    for tie in claims.ties:
        one, two = min(tie.one, tie.two), max(tie.one, tie.two)
        if two != one + 1 or tie.kind in _ROUNDS or _BESIDE.fullmatch(text, sides[one].end, sides[two].start) is None:
            tie.hard = False


def _owned(text: str, low: str, sides: Sequence[SideWord], claims: Claims) -> None:
    """“Your right hip behind his right hip”: a tie between what is yours and what is his does not count."""
    if "your" not in low or not any(pronoun in low for pronoun in (" his ", " her ", " their ", "’s ", "'s ")):
        return
    mine, his = (
        {n for n, side in enumerate(sides) if owner.search(text, max(0, side.start - _OWNER), side.start)} for owner in (_MINE, _HIS)
    )
    for tie in claims.ties:
        if (tie.one in mine and tie.two in his) or (tie.one in his and tie.two in mine):
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
