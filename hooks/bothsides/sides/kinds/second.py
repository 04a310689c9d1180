"""The second round: what is done again after a change of sides is done with the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..claims import OPPOSITE, STILL, Claims, Tie
from ..reading import Clause, Limb

_CUE = re.compile(
    r"\b(?:then|now|next|repeat\w*|swap|switch\w*|change|chang\w+ (?:sides|legs|over|to)|other|opposite|same|"
    r"turn (?:over|round|around)|roll over|uncross|undo|unwind|unhook|let go|lead with|begin again|again (?:on|with)|"
    r"do (?:the|it|left|right)|after\b[^,.]{0,30},)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\b(?:again(?! (?:on|with))|times|return|to come out|come out|push up|step(?:ping)? back|come down|release|"
    r"to finish|to get out|finally|same side|same leg|same arm|both|each|alternat\w*|still|if|instead|back to)\b",
    re.IGNORECASE,
)
_ANY = frozenset({"other", "repeat", "switch", "", "start"})
_DO = frozenset({"do", "doing", "work", "working", "repeat", "perform", "use", "exercise", "train", "swap", "switch", "change"})


def _limbs(clause: Clause) -> list[Limb]:
    return [x for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.second < 0 and x.which != "it"]


def _limbs_of(clauses: Sequence[Clause], sentence: int) -> list[Limb]:
    return [x for c in clauses if c.sentence == sentence for x in _limbs(c)][:20]


def _roles(claims: Claims, last: int) -> dict[int, list[tuple[int, int]]]:
    """For every word of the last sentence, the words before it that had its role, and how they stand to it."""
    before: dict[str, list[tuple[int, int]]] = {}
    found: dict[int, list[tuple[int, int]]] = {}
    for fact in claims.facts:
        if not fact.hard or fact.kind in ("stretch", "felt-side", "evidence"):
            continue
        if fact.sentence < last:
            before.setdefault(fact.role, []).append((fact.word, fact.sign))
        elif fact.role in before:
            found.setdefault(fact.word, []).extend((w, sign ^ fact.sign) for w, sign in before[fact.role])
    return found


def second_rounds(clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """Ties between the last sentence that names sides and the same movement before it."""
    sided = [c for c in clauses if c.directions or any(x.side >= 0 for x in (*c.subject, *c.limbs))]
    if not sided or len({c.sentence for c in sided}) < 2:
        return
    last = sided[-1].sentence
    text = " ".join(c.text for c in clauses if c.sentence == last)
    if not _CUE.search(text):
        return
    before: dict[tuple[str, str, str, str], list[int]] = {}
    moved: dict[str, list[int]] = {}
    for clause in sided:
        if clause.sentence >= last:
            break
        for limb in _limbs(clause):
            before.setdefault((clause.verb, limb.part, limb.prep, "".join(clause.adverbs[:1])), []).append(limb.side)
            if limb.prep in ("", "with") and not limb.surface and (clause.verb not in STILL or clause.adverbs):
                moved.setdefault(limb.part, []).append(limb.side)
    cued = False
    sides: dict[str, set[int]] = {}
    for limb in _limbs_of(clauses, last):
        sides.setdefault(limb.part, set()).add(values[limb.side])
    both = {part for part, named in sides.items() if len(named) > 1}
    alike = _roles(claims, last)
    for clause in clauses:
        if clause.sentence != last:
            continue
        cued = cued or bool(_CUE.search(clause.text)) or clause.opener in ("then", "and then")
        if not cued or _ON.search(clause.text):
            continue
        for limb in _limbs(clause):
            words = before.get((clause.verb, limb.part, limb.prep, "".join(clause.adverbs[:1]))) if clause.verb else None
            if not words and clause.word in _DO and limb.part not in both and limb.prep in ("", "with", "on"):
                words = moved.get(limb.part)
            same = alike.get(limb.side, [])
            if words and len({values[w] for w in words}) == 1:
                claims.ties.append(Tie(words[-1], limb.side, OPPOSITE, "repeat"))
            elif same and len({values[w] ^ sign for w, sign in same}) == 1:
                claims.ties.append(Tie(same[-1][0], limb.side, OPPOSITE ^ same[-1][1], "repeat"))
        for _, way in clause.directions:
            same = alike.get(way, [])
            if same and len({values[w] ^ sign for w, sign in same}) == 1:
                claims.ties.append(Tie(same[-1][0], way, OPPOSITE ^ same[-1][1], "repeat"))
