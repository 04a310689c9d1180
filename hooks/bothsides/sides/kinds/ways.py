"""Ways of the trunk: to the leg that it turns to, there and back, and then to the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..claims import OPPOSITE, SAME, Claims, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb

_BACK = Quick(
    r"\b(?:cent(?:re|er)|middle|neutral|return\w*|start(?:ing)? position|back up|straighten up|"
    r"(?:come|bring|roll|lift|raise|sit|stand)(?: \w+){0,3}? (?:back|up))\b"
)
_SAME_AGAIN = Quick(
    r"\b(?:again|repeat\w*|times|same|more|each|further|deeper|complet\w*|finish\w*|switch\w*|other|opposite|alternat\w*|as before)\b"
)
_END = re.compile(r"[.!?]\s|\n")
_ENOUGH = 60  # characters of a sentence after the clause that names the way
_NEAR = 6  # sentence ends between the two ways, blank lines among them
_TO_A_LEG = Quick(r"\b(?:lin(?:e|es|ed) up|in line|fac(?:e|es|ing)|over|above|square|parallel)\b")
_UNTIL = frozenset({"until", "so", "so that", "to"})


@always(near_way=True, sided_leg=True, first_round=True)
def turns_to_a_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your chest to the left until it lines up with the left leg”, “turn to the right to face your right foot”."""
    there = c if c.verb == "turn" and c.directions else s.before
    if there is None or there.sentence != c.sentence or there.verb != "turn" or (len(there.directions) != 1):
        return False
    if (there is not c and c.opener not in _UNTIL) or any(x.side >= 0 for x in there.subject) or not _TO_A_LEG.search(c.text, c.low):
        return False
    legs = [x for x in s.legs if x.side > there.directions[0][1] and not x.plural and x.part in ("leg", "foot", "knee", "thigh", "toes")]
    if len(legs) == 1 and all(x is legs[0] or x.side < 0 for x in limbs):
        way = Limb()
        way.side, way.region = there.directions[0][1], "way"
        s.tie(way, legs[0], SAME, "turned-to")
    return False


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
