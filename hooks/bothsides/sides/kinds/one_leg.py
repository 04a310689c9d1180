"""Exercises of one leg, lying or sitting: the thigh that is tightened, the knee that is straightened, the muscle that works."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]

_LOW = frozenset({"supine", "lying", "seated", "prone"})
_HIGH = frozenset({"standing", "lunge", "half-kneeling", "quadruped", "pigeon", "wide"})
_TWO = frozenset({"crossed", "under", "front", "back", "kneel", "across", "knees", "hang", "drive", "bridge", "twistleg", "hooked"})
_STRETCHES = Quick(r"\b(?:stretch\w*|pull\w*)\b")
_TAKEN = frozenset({"thigh", "knee", "shin", "leg", "foot", "ankle", "heel", "toes"})
_TAKES = frozenset({"hold", "pull", "release", "bring"})
_FOOT = frozenset({"foot", "ankle", "heel", "toes"})
_SWAPS = Quick(r"\b(?:other|opposite|switch\w*|swap\w*|repeat\w*|both|each|either|then|next)\b")
_TIGHTENS = ("tight", "contract", "squeez", "tens", "engag", "clench", "brac")
_WORKS = Quick(r"\b(?:works?|working|burn\w*|train\w*|strengthen\w*|tires?|exercis\w+|targets?|targeting|muscles? (?:at|in|on))\b")
_STAYS = Quick(r"\b(?:stay\w*|remain\w*|does not move|doesn[’']t move|relaxed|throughout|still)\b")
_ALIGNED = Quick(r"\b(?:line|over|above|level|aligned|close|together|within|touch\w*|centered|centred)\b")
_STRAP = Quick(r"\b(?:strap|towel|belt|band|sheet|rope|scarf|tie|cord)\b")
_ROUND = frozenset({"around", "over", "across", "on", "under", "to", "behind", "of", "at"})
_LONG = Quick(r"\b(?:long|flat|along|away|out|down)\b")
_LATER = Quick(r"\b(?:then|again|back|return\w*|release\w*|lower\w*|next|repeat\w*|switch\w*|up|ceiling|toward\w* you|above)\b")


@always(leg=_FOOT, leg_prep=_ROUND, verbs={"hold", "place", "bring", "", "be", "lie", "sit", "start", "other"}, postures=_LOW)
def strapped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Loop a strap across the ball of your right foot”."""
    if not _STRAP.search(c.text):
        return False
    for leg in legs_of(limbs)[:1]:
        s.fact(leg, "strap", "held", moved=True)
    return False


@always(leg=_TAKEN, postures=_LOW, outside=_HIGH)
def tightened(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tighten the muscle at the front of your right thigh”, "straighten the right knee", "the left leg does not move"."""
    for leg in legs_of(limbs)[:1]:
        if leg.plural:
            continue
        if c.word.startswith(_TIGHTENS) and leg.part in ("thigh", "leg", "knee"):
            s.fact(leg, "tense", "work")
        elif leg.part in ("thigh", "leg", "calf") and not c.opener and _WORKS.search(c.text) and not _STRETCHES.search(c.text):
            s.fact(leg, "works", "work")
        elif leg.part == "knee" and c.verb == "straighten" and leg.prep == "":
            s.fact(leg, "kneeon", "work")
        elif leg.part in ("heel", "foot") and leg.prep == "" and c.word.startswith("slid"):
            s.fact(leg, "slides", "work")
        elif (
            leg.part in ("leg", "foot", "knee")
            and leg.prep == ""
            and c.verb in ("be", "keep")
            and _STAYS.search(c.text)
            and not _ALIGNED.search(c.text)
        ):
            s.fact(leg, "still", "rest", hard="straight" not in c.states)
    return False


@always(two_limbs=True, words=_TIGHTENS, postures=_LOW)
def on_the_side_of(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Contract the buttock muscle on the right side”."""
    for meat, side in pairwise(limbs):
        if (
            meat.side < 0
            and meat.part in ("buttock", "thigh")
            and one_sided(side)
            and side.part == "side"
            and side.prep in ("on", "of", "at")
        ):
            s.fact(side, "squeeze" if meat.part == "buttock" else "tense", "squeeze")
    return False


@always(sided_leg=True, parts=_TAKEN, preps={"", "on", "behind", "around"}, verbs=_TAKES, postures=_LOW, outside={"standing", "lunge"})
def taken_and_drawn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Grasp your left thigh with your left hand. Raise your body by pulling your left thigh”: what is held is what is drawn."""
    legs = [x for x in s.legs if one_sided(x) and x.part in _TAKEN and x.prep in ("", "on", "behind", "around")]
    if not legs:
        return False
    held = recent(s, "taken", c, 2)
    goes_on = c.verb != "hold" and not c.opener and not s.holds(_SWAPS, c.sentence)
    if held is not None and goes_on and (held.part == legs[0].part or {held.part, legs[0].part} <= _FOOT):
        s.tie(held, legs[0], SAME, "goes-on")
    if c.verb == "hold":
        s.trail["taken"] = (c, legs[0])
    return False


@always(leg={"leg"}, leg_prep={""}, verbs={"straighten"}, postures={"supine"})
def long_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your left leg long”, while the other knee is drawn in."""
    if _LATER.search(c.text) or not _LONG.search(c.text):
        return False
    for leg in legs_of(limbs)[:1]:
        if not leg.plural:
            s.fact(leg, "rest", "rest", hard="hugged" in s.seen)
    return False


_ONE: tuple[Link, ...] = (
    ("tense", "raised", SAME),
    ("tense", "kneestraight", SAME),
    ("tense", "kneeon", SAME),
    ("tense", "works", SAME),
    ("tense", "slides", SAME),
    ("tense", "bent", OPPOSITE),
    ("tense", "footdown", OPPOSITE),
    ("works", "kneeon", SAME),
    ("works", "raised", SAME),
    ("kneeon", "raised", SAME),
    ("heelup", "works", SAME),
    ("heelup", "tense", SAME),
    ("heelup", "footdown", OPPOSITE),
    ("heelup", "bent", OPPOSITE),
    ("kneeon", "strap", SAME),
    ("kneeon", "stretch.ham", SAME),
    *(
        ("still", role, OPPOSITE)
        for role in ("tense", "works", "raised", "kneeon", "slides", "strap", "held", "hugged", "bend", "stretch.ham")
    ),
)


def one_leg_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of exercises in which one leg does everything."""
    if not posture & _LOW or posture & _HIGH or hard & _TWO:
        return []
    return [x for x in _ONE if x[0] in hard and x[1] in hard]
