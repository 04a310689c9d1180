"""A step with a title: “**Lift the right arm:** breathe in and lift your right arm” names one arm."""

from __future__ import annotations

from ..claims import SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|other|opposite|both|each|either|or|if|then|side|sides)\b")
_ACTS = frozenset({"lift", "bend", "straighten", "place", "step", "bring", "pull", "hold", "reach", "lower", "cross", "press", "kneel"})


@always(colon=True, trail={"title"})
def said_under_its_title(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The first limb of that name after the colon is the one in the title."""
    before, title = s.trail["title"]
    named = next((x for x in limbs if one_sided(x) and x.region in ("arm", "leg") and x.noun == title.noun), None)
    if before.sentence + 1 != c.sentence or named is None:
        return False
    if not s.holds(_ANOTHER, c.sentence) and not s.holds(_ANOTHER, before.sentence):
        s.tie(title, named, SAME, "title")
    s.trail.drop("title")
    return False


@always(verbs=_ACTS, first_round=True)
def title(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“**Lift the right arm:**”, if that is what a colon follows."""
    if not s.opened_by_colon(c.sentence + 1):
        return False
    mine = [x for x in limbs if one_sided(x) and x.region in ("arm", "leg")]
    if len(mine) == 1:
        s.trail["title"] = (c, mine[0])
    return False
