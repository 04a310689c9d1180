"""Side words beside each other: “left and right”, “right, then left”, “right over left” are two sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..claims import OPPOSITE, Claims, Tie
from ..reading import Clause
from ..words import SideWord

_JOINS = re.compile(r"(?:,? and(?: then)?|,? then| or| over|,) (?:(?:on |to )?the |your )?", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:of|for (?:the )?(?:left|right)|again|once|twice|steps|crosses|goes|moves|taps|touches|rocks|kicks|swings|slides|comes)\b",
    re.IGNORECASE,
)  # “left of the line”, “left, then left again”, “right meets left, left steps forward”
_CLOSES = re.compile(r"\b(?:clos(?:e|es|ing)|join(?:s|ing)?|gather(?:s|ing)?) (?:(?:the|your) )?$", re.IGNORECASE)
_JOINED = re.compile(
    r"(?: (?:foot|leg|toes?|heel))?(?: (?:up|in|back|down))?(?: (?:beside|next to|behind|in front of|to|with|joins?|meets?)"
    r"(?: (?:meet|join))?)(?: (?:the|your))? ",
    re.IGNORECASE,
)
_AND_THE = re.compile(
    r" (?:foot|leg|hand|arm|knee|hip|elbow|shoulder|heel|shin|thigh|ankle|palm|ear|wrist|forearm|calf|buttock)\b[^.;:!?\n]*?"
    r"\b(?:and|while|as|then|or|but)\b[^.;:!?\n]{0,12}\b(?:the|your) ",
    re.IGNORECASE,
)
_ONE = re.compile(r" one\b(?! (?:step|foot|inch|hand|pace|at))", re.IGNORECASE)
_LONGEST_ONE = 90  # and for a limb and “the right one”
_LONGEST_JOINED = 32  # the same for two feet that are closed
_BEFORE = 16
_LONGEST = 14  # characters between two words that are beside each other


def side_by_side(text: str, sides: Sequence[SideWord], clauses: Sequence[Clause], claims: Claims) -> None:
    """Two words that stand alone, with nothing between them that names anything."""
    alone: set[int] | None = None
    for n, (one, two) in enumerate(pairwise(sides)):
        if two.start - one.end <= _LONGEST and _JOINS.fullmatch(text, one.end, two.start) and not _GOES_ON.match(text, two.end):
            alone = _alone(clauses) if alone is None else alone
            if {n, n + 1} <= alone:
                claims.ties.append(Tie(n, n + 1, OPPOSITE, "beside"))
        elif two.start - one.end <= _LONGEST_JOINED and _closed(text, one, two):
            claims.ties.append(Tie(n, n + 1, OPPOSITE, "beside-itself"))
        elif two.start - one.end <= _LONGEST_ONE and _ONE.match(text, two.end) and _AND_THE.fullmatch(text, one.end, two.start):
            claims.ties.append(Tie(n, n + 1, OPPOSITE, "beside-itself"))  # “the right hand with the palm up and the left one …”


def _closed(text: str, one: SideWord, two: SideWord) -> bool:
    """“Close the left foot to the right”, “the left foot joins the right”: one foot comes to the other."""
    between = text[one.end : two.start]
    joins = "join" in between or _CLOSES.search(text, max(0, one.start - _BEFORE), one.start) is not None
    return joins and _JOINED.fullmatch(between) is not None


def _alone(clauses: Sequence[Clause]) -> set[int]:
    """The words for a way, and those for a side of nothing that is named."""
    found = {word for clause in clauses for _, word in clause.directions}
    return found | {
        limb.side for c in clauses for limb in (*c.subject, *c.limbs) if limb.side >= 0 and limb.bare and not limb.noun and limb.second < 0
    }
