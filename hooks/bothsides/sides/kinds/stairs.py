"""Stepping up on a box or a stair and down again, and the foot that follows to join the other one."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_RISES = Quick(
    r"\b(?:step\w* (?:up|on(?:to)? (?:the|a|your|it))|step[- ]?ups?|stand\w* (?:up|tall|upright|on (?:the|it|top))|ris(?:e|es|ing) |"
    r"(?:come|push|press|driv|lift)\w* (?:yourself |your body |the body |the rest of your body |your weight )?up)\b"
)
_ON_BOX = Quick(
    r"\bon(?:to)? (?:the |a )?(?:(?:top|middle|cent(?:re|er)|edge) of )?(?:the |a |an |your )?(?:\w+ )?(?:bench|box|step|platform|chair|"
    r"stair|stool|block)\b"
)
_AS_WELL = Quick(r"\b(?:as well|too|also|likewise)\b")
_JOINS = Quick(r"\b(?:(?:to )?(?:join|meet)|beside|next to|alongside|level with|behind|in line with|up to) (?:it\b|the (?:first|other)\b)")
_WORKS = Quick(r"\b(?:extend|straighten)\w*\b")
_BY = Quick(r"\bby\W*$")
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|both|each|either|if|instead|or)\b")
_LIFTS = frozenset({"lift", "press", "bend", "bring", "pull"})
_MOVES = frozenset({"step", "bring", "place", "lift"})
_WITHIN = 2  # sentences


def _leg(s: Scope) -> Limb | None:
    return next((x for x in s.legs if one_sided(x)), None)


@always(sided_leg=True, outside={"supine", "prone", "seated"}, first_round=True, certain=True)
def stepped_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Put your right foot on the box. Stand up through the right heel and lift your left knee. Place the left foot on it as well.”"""
    leg = _leg(s)
    if leg is None:
        return False
    on_it = (
        "up" in c.adverbs or any(m == "chair" and p in ("on", "to", "over") for p, m in c.landmarks) or _ON_BOX.search(c.text) is not None
    )
    low = {"back", "down"} & set(c.adverbs)
    if not (on_it or "stepfoot" in s.trail) or s.holds(_NOT_NOW, c.sentence):
        return False
    kept, risen = recent(s, "stepfoot", c, _WITHIN), recent(s, "risen", c, 1)
    rises = s.holds(_RISES, c.sentence)
    if leg.part in ("foot", "leg") and leg.prep in ("", "with") and on_it and not low and c.verb in ("step", "place", ""):
        if kept is not None and _AS_WELL.search(c.text):
            s.tie(kept, leg, OPPOSITE, "two-places")
            _softened(s, leg, "footup")
        else:
            s.trail["stepfoot"] = (c, leg)
            if rises:
                s.trail["risen"] = (c, leg)
        return False
    if kept is not None and rises and _carries(c, leg):
        s.tie(kept, leg, SAME, "step-up")
        s.trail["risen"] = (c, leg)
    elif risen is not None and _lifted(c, leg):
        s.tie(risen, leg, OPPOSITE, "stance")
    return False


def _carries(c: Clause, leg: Limb) -> bool:
    """The leg that pushes the body up."""
    if leg.prep == "through":
        return leg.part in ("foot", "heel", "leg")
    if leg.prep in ("with", "on") and leg.part in ("foot", "leg"):
        return c.verb == "stand"
    return leg.prep == "" and leg.part in ("hip", "knee", "leg") and (c.verb == "straighten" or _WORKS.search(c.text) is not None)


def _lifted(c: Clause, leg: Limb) -> bool:
    return leg.prep == "" and leg.part in ("knee", "leg", "thigh") and c.verb in _LIFTS and not {"down", "back"} & set(c.adverbs)


@always(sided_leg=True, verbs={"bend"}, after={"step", "lower", "bring"}, certain=True)
def stepped_down_by(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step down with your left foot by bending the right knee”: the one on the box bends."""
    before, leg = s.prior, _leg(s)
    if leg is None or leg.prep:
        return False
    first = next((x for x in before.limbs if one_sided(x) and x.region == "leg"), None)
    if first is not None and "down" in before.adverbs and _BY.search(before.text):
        s.tie(first, leg, OPPOSITE, "stance")
    return False


@always(sided_leg=True, parts={"foot", "leg"}, preps={"", "with"}, verbs=_MOVES, first_round=True)
def joined_to_it(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step your right foot back. Bring the left foot back to join it”: no foot joins itself."""
    leg = _leg(s)
    if leg is None or leg.prep not in ("", "with") or leg.part not in ("foot", "leg"):
        return False
    kept = recent(s, "footstep", c, 1)
    alone = kept is not None and s.crowds.get(s.trail["footstep"][0].sentence) == 1
    if kept is not None and {"forward", "back"} & set(c.adverbs) - set(s.trail["footstep"][0].adverbs):
        kept = None  # the foot that stepped the other way comes home
    s.trail["footstep"] = (c, leg)
    named = [x for x in s.legs if x is not leg]
    met = len(named) == 1 and one_sided(named[0]) and named[0].prep in ("meet", "to", "by") and named[0].part == "foot"
    if kept is not None and alone and met and named[0].side != kept.side and not s.holds(_NOT_NOW, c.sentence):
        s.tie(kept, named[0], SAME, "step-up")  # “step up with the right foot; bring the left foot up to meet the right foot”
    if kept is not None and _JOINS.search(c.text) and not s.holds(_NOT_NOW, c.sentence) and len(s.legs) == 1:
        s.tie(kept, leg, OPPOSITE, "beside-itself")
        _softened(s, leg, "step")  # feet that come together are neither in front nor behind
    return False


@always(sided_leg=True, leg={"foot", "leg"}, leg_prep={"with"}, verbs={"step", "lower"}, adverbs={"down"}, first_round=True, certain=True)
def down_in_turn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step down with your right foot first. Step down with the left foot”: no foot comes down twice."""
    leg, kept = s.legs[0], recent(s, "footdownstep", c)
    if not one_sided(leg) or s.holds(_NOT_NOW, c.sentence):
        return False
    if kept is not None and kept.side < leg.side:
        s.tie(kept, leg, OPPOSITE, "two-places")
    s.trail["footdownstep"] = (c, leg)
    return False


def _softened(s: Scope, leg: Limb, kind: str) -> None:
    """What is said of the foot that follows is no place of its own."""
    for fact in s.claims.facts:
        if fact.word == leg.side and fact.kind == kind:
            fact.hard = False
