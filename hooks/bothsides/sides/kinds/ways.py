"""There and back: who has turned to one side and come back to the middle turns to the other side next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..claims import OPPOSITE, Claims, Tie
from ..quick import Quick
from ..reading import Clause

_BACK = Quick(
    r"\b(?:cent(?:re|er)|middle|neutral|return\w*|start(?:ing)? position|back up|straighten up|"
    r"(?:come|bring|roll|lift|raise|sit|stand)(?: \w+){0,3}? (?:back|up))\b"
)
_SAME_AGAIN = Quick(r"\b(?:again|repeat\w*|times|same|more|each|further|deeper|switch\w*|other|opposite|alternat\w*|as before)\b")
_END = re.compile(r"[.!?]\s|\n")
_ENOUGH = 60  # characters of a sentence after the clause that names the way
_NEAR = 6  # sentence ends between the two ways, blank lines among them


def there_and_back(text: str, clauses: Sequence[Clause], claims: Claims) -> None:
    """“Bend to the right. Come back to the middle. Bend to the …”: the same verb, and nothing that says “again”.

    Not where the sentence names a limb of one side: an arm or a leg that goes somewhere may go there from either side.
    """
    limbs = {clause.sentence for clause in clauses if any(x.side >= 0 for x in (*clause.subject, *clause.limbs))}
    before: dict[str, tuple[int, Clause]] = {}
    sentence = -1
    for clause in clauses:
        if not clause.directions:
            continue
        first, sentence = clause.sentence != sentence, clause.sentence
        if len(clause.directions) != 1 or not clause.directions[0][0] or not first:
            continue  # “shift to the left and pull the arm to the right”: the first way is the one that changes
        verb, word = clause.directions[0]
        last, there = before.get(verb, (-1, clause))
        before[verb] = word, clause
        if 0 < clause.sentence - there.sentence <= _NEAR and clause.sentence not in limbs:
            way = text[there.start + len(there.text) : clause.start]
            rest = _END.split(text[clause.start : clause.start + len(clause.text) + _ENOUGH], maxsplit=1)[0]
            if _BACK.search(way) and not _SAME_AGAIN.search(rest):
                claims.ties.append(Tie(last, word, OPPOSITE, "switch"))
