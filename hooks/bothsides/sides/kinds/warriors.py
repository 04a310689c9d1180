"""Lunges, warriors and half-kneeling: how the body gets down on one knee, and what only one of two legs apart can do."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_NOT_KNEELING = frozenset({"supine", "prone", "side-lying", "seated", "quadruped", "plank", "pigeon"})
_COMES_DOWN = frozenset({"lower", "place", "start", "stand", "lie", "other", "", "press", "bring", "sit", "keep", "be"})
_DOWN = Quick(
    r"^\W*(?:\w+[ ,]+){0,4}(?:lower|drop|sink|com|get|go|rest|start|begin|balanc|stay|remain|be|support|fall|settl)\w*[ ,]"
    r"|\b(?:weight|yourself|down)\b"
)
_TURNED = frozenset({"turn", "bring", "press", "other", "", "step", "place"})


@always(legs=True, parts={"knee"}, verbs=_COMES_DOWN, outside=_NOT_KNEELING)
def down_on_a_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower down onto your right knee”, "rest on the right knee", "begin on your right knee": the knee that is on the floor."""
    knee = s.legs[0]
    on = knee.prep == "on" or (knee.prep == "to" and s.text[: knee.start].rstrip().lower().endswith("on to"))
    if knee.part != "knee" or not on or knee.plural or knee.second >= 0 or s.hands or "hand" in c.low:
        return False
    if all(x.region in ("leg", "arm") for x in limbs) and not c.directions and _DOWN.search(c.text, c.low):
        s.fact(knee, "kneel", "kneel", moved=True)
    return False


@always(legs=True, parts={"heel"}, postures={"wide"}, first_round=True)
def heel_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift your right heel out so that the toes point in”: what the heel does, the toes do the other way."""
    heel = s.legs[0]
    ways = {"in", "out"} & set(c.adverbs)
    if heel.part != "heel" or heel.prep or heel.plural or len(ways) != 1 or c.verb not in _TURNED:
        return False
    s.fact(heel, "outleg", "turnout", moved=True, sign=OPPOSITE if ways == {"out"} else SAME)
    return False
