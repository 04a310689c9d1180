"""A step with a title: “**Lift the right arm:** breathe in and lift your right arm” names one arm."""

from __future__ import annotations

from ..claims import SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|other|opposite|both|each|either|or|if|then|side|sides)\b")
_ACTS = frozenset(
    {"lift", "bend", "straighten", "place", "step", "bring", "pull", "hold", "reach", "lower", "cross", "press", "kneel", "support"}
)


@always
def said_under_its_title(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The first limb of that name after the colon is the one in the title."""
    mine = [x for x in limbs if one_sided(x) and x.region in ("arm", "leg")]
    kept = s.trail.get("title")
    if kept is not None and kept[0].sentence + 1 == c.sentence and mine and s.opened_by_colon(c.sentence):
        title = kept[1]
        named = next((x for x in mine if x.noun == title.noun), None)
        if named is not None and not s.holds(_ANOTHER, c.sentence) and not s.holds(_ANOTHER, kept[0].sentence):
            s.tie(title, named, SAME, "title")
        if named is not None:
            s.trail.pop("title", None)
    if len(mine) == 1 and c.verb in _ACTS and not s.rounding:
        s.trail["title"] = (c, mine[0])
    return False
