"""Where a stretch is felt, against what was moved just before: in one sentence or the next, whatever the posture is called."""

from __future__ import annotations

from collections.abc import Sequence

from ..claims import OPPOSITE, SAME, Claims, Fact, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

_BEHIND = Quick(r"\bbehind (?:you|the back|your back)\b|\b(?:up|back) behind\b")
# The leg whose role is named is the one that is stretched there, or the other.
_STRETCHES: dict[str, dict[str, int]] = {
    "stretch.ham": {"kneeout": SAME, "pulled": SAME, "raised": SAME, "strap": SAME, "heelon": SAME},
    "stretch.hf": {"held": SAME, "hugged": OPPOSITE, "hang": SAME},
    "stretch.gl": {"hugged": SAME, "crossed": SAME, "foldin": SAME},
    "stretch.add": {"legout": SAME, "outleg": SAME, "pushknee": SAME, "kneeopen": SAME, "way.step": OPPOSITE, "sideleg": OPPOSITE},
    "stretch.calf": {"heeldown": SAME, "flexfoot": SAME},
}
_SPLIT = frozenset({"front", "back", "kneel"})
_UPRIGHT = frozenset({"standing", "prone", "quadruped", "plank"})
_OF_ONE_LEG = frozenset({"kneeout", "pulled", "raised", "strap"})


@always(verbs={"pull", "bring", "lift"}, leg={"foot", "heel", "ankle"}, leg_prep={""}, hand={"hand"}, hand_prep={"with"}, first_round=True)
def foot_drawn_up_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Pull your left foot up behind you with your left hand”."""
    foot = s.legs[0]
    if one_sided(foot) and len(s.legs) == 1 and _BEHIND.search(c.text, c.low) and "held" not in s.seen:
        s.fact(foot, "held", "held", moved=True)
    return False


def felt_near(claims: Claims, values: Sequence[int]) -> None:
    """Ties between the place of a stretch and the nearest movement before it that stretches it, if that is of one leg only."""
    hard = {f.role for f in claims.facts if f.hard}
    if {"crossed", "hugged"} <= hard or "knees" in hard:
        return  # a figure four: the leg that is drawn in is not the one that is stretched; nor where both knees drop
    for felt in claims.facts:
        roles = _STRETCHES.get(felt.role, {}) if felt.hard and felt.kind == "stretch" and not felt.sign else {}
        near = [f for f in claims.facts if f.role in roles and _just_before(f, felt) and _one_leg_alone(f, hard, claims.postures)]
        if near and len({values[f.word] ^ f.sign ^ roles[f.role] for f in near}) == 1:
            claims.ties.append(Tie(near[-1].word, felt.word, roles[near[-1].role] ^ near[-1].sign, "felt-near"))


def _just_before(moved: Fact, felt: Fact) -> bool:
    return moved.hard and moved.segment == felt.segment and moved.word < felt.word and 0 <= felt.sentence - moved.sentence <= 1


def _one_leg_alone(moved: Fact, hard: set[str], postures: set[str]) -> bool:
    """Who stands on one leg or in a stride stretches the other one, or both."""
    return moved.role not in _OF_ONE_LEG or not (hard & (_SPLIT | {"stance"}) or postures & _UPRIGHT)
