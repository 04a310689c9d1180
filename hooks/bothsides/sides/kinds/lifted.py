"""Standing on one leg, said of the other one as a state: a foot that is off the floor, a knee that is up, a leg in the air."""

from __future__ import annotations

from ..claims import Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

_SPLIT = frozenset({"front", "back", "kneel", "crossed", "outleg"})
_LEG = frozenset({"foot", "leg", "knee", "thigh"})
_OFF = Quick(
    r"\b(?:off (?:of )?(?:the|your) (?:floor|ground|mat|step|earth)|in (?:the )?air|(?:lift|rais|pick|held|hold|float|hover)\w* "
    r"(?:up|off|high|behind|in front|out|to|at|a few|just|slightly|straight|bent)|lifted|raised|elevated|hovering|floating)\b"
)
_DOWN = Quick(r"\b(?:heels?|toes|down|back down|lower\w*|as soon as|until|before|without|never|other|each|either|both)\b")


@always(
    leg=_LEG,
    leg_prep={"", "with"},
    sided_leg=True,
    verbs={"", "be", "keep", "hold"},
    postures={"standing"},
    outside={"supine", "prone", "side-lying", "seated", "quadruped", "lunge", "half-kneeling", "plank", "wide", "gate"},
    first_round=True,
    certain=True,
    text={_OFF},
)
def foot_off_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand on your left leg with the right foot lifted off the floor”, "right knee raised to hip height": the other leg."""
    leg = s.legs[0]
    if not one_sided(leg) or s.arms or (len(s.legs) > 1 and s.legs[1].side >= 0):
        return False
    said = c.low[max(0, leg.end - c.start) :]
    if _OFF.search(said) and not _DOWN.search(c.text, c.low) and not _apart(s, leg):
        s.fact(leg, "free", "raised", moved=True)
    return False


def _apart(s: Scope, leg: Limb) -> bool:
    """One leg is in front of the other; but a foot that is “lifted out in front” is none: that it is said to be there is taken back."""
    for fact in s.claims.facts[-4:]:
        if fact.word == leg.side and fact.role in ("front", "back") and fact.sentence == s.sentence:
            fact.hard = False
            s.forgets(fact.role)
    return bool(s.seen & _SPLIT)
