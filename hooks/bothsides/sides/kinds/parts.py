"""Two parts of one leg in one breath: the shin and the top of its foot, the thigh and the buttock that sit, the heel and its knee."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_ON_SEAT = Quick(r"\bon (?:to )?(?:the|your|a) (?:seat|chair|bench|bed|couch|table|sofa)\b")
_BALL = Quick(r"\bball\b")
_ON_BED = Quick(r"\bon (?:the|your) (?:bed|couch|sofa|table|bench)\b")
_OFF = Quick(r"\b(?:off|over) (?:the |its )?(?:\w+ ){0,2}(?:edge|side|seat|chair|bench)\b")
_NEAR_EDGE = Quick(r"\b(?:near|close to|at|by|next to|along|on)\b")
_SLIDES = ("slid", "glid", "drag", "draw")
_SITS = frozenset({"thigh", "buttock"})
_HANGS = Quick(r"\b(?:edge|side) of (?:the|your)|\bover the (?:edge|side)|\bhang|\bdangl")


def _one(limbs: list[Limb]) -> list[Limb]:
    return [x for x in limbs if x.region == "leg" and x.side >= 0 and x.second < 0 and not x.plural and not x.which]


@always(sided_leg=True, parts={"foot"}, preps={""}, verbs={""}, openers={""}, follows=True, first_round=True)
def laid_down_together(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rest your right shin and the top of your right foot on the floor”: the top of a foot lies where its shin lies."""
    before = s.prior
    first, here = _one([*before.subject, *before.limbs])[-1:], _one(limbs)[:1]
    for shin, foot in zip(first, here, strict=False):
        if shin.part in ("shin", "knee") and shin.prep == "" and foot.part == "foot" and foot.surface == "top" and foot.prep == "":
            s.tie(shin, foot, SAME, "one-leg")
    return False


@always(sided_leg=True, parts=_SITS, preps={"", "of", "with"}, postures={"seated", "lying"}, text={_OFF, _ON_SEAT})
def sits(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your left thigh and left buttock well on the seat”, “your right buttock is half off the edge”: the thigh that sits."""
    legs = [x for x in _one(limbs) if x.part in _SITS and x.prep in ("", "of", "with")]
    if not legs:
        return False
    if _OFF.search(c.text, c.low):
        s.fact(legs[0], "edgeside", "edge")
        before = s.prior
        if before.word.startswith(_SLIDES) and len(before.directions) == 1:
            way = Limb()
            way.side, way.region = before.directions[0][1], "way"
            s.tie(way, legs[0], SAME, "own-way")
    elif c.verb in ("keep", "be", "sit") and _ON_SEAT.search(c.text, c.low):
        s.fact(legs[0], "sits", "edge")
        for one, two in pairwise(legs):
            if {one.part, two.part} == _SITS:
                s.tie(one, two, SAME, "one-leg")
    return False


@always(sided_leg=True, parts={"foot"}, preps={"on", "", "with"}, text={_BALL, _ON_BED})
def ball_of_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rest on the ball of your right foot”: seated, the leg that was taken back; “your left foot flat on the bed” does not hang."""
    for limb in _one(limbs)[:1]:
        if limb.part == "foot" and limb.surface == "ball" and limb.prep == "on" and c.verb in ("place", "keep", "be") and "back" in s.seen:
            s.fact(limb, "heelup", "heel")
        elif limb.part == "foot" and limb.prep in ("", "with") and "flat" in c.states and _ON_BED.search(c.text, c.low):
            s.fact(limb, "onbed", "edge")
    return False


@always(verbs={"lie", "bring", "sit"})
def near_the_edge(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lie near the right edge”: the leg on that side can hang."""
    if "edge" in c.low and _NEAR_EDGE.search(c.text, c.low):
        for limb in limbs:
            if limb.noun in ("edge", "side") and limb.side >= 0 and limb.second < 0 and limb.prep in ("by", "to", "at", "along"):
                s.fact(limb, "edgeside", "edge")
    return False


@always(sided_leg=True, parts={"knee", "leg"}, openers={"until"}, follows=True)
def until_it_bends(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide your right heel back until your right knee is bent”, “until the left leg lies long”: the foot's own leg."""
    before = s.prior
    if not before.word.startswith(_SLIDES):
        return False
    first, here = _one([*before.subject, *before.limbs])[:1], _one(c.subject)[:1]
    for foot, leg in zip(first, here, strict=True) if len(first) == len(here) else ():
        if (
            foot.part in ("heel", "foot")
            and foot.prep in ("", "with")
            and leg.part in ("knee", "leg")
            and (c.states or "down" in c.adverbs)
        ):
            s.tie(foot, leg, SAME, "one-leg")
    return False


@always(leg={"knee"}, leg_prep={"with"}, sided_leg=True, verbs={""}, openers={""}, follows=True, first_round=True)
def with_its_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Put your weight on your left leg, with the left knee a little bent”, “let the leg slide over the edge, with its knee bent”."""
    before = s.prior
    if len(limbs) != 1:
        return False
    knee = limbs[0]
    first = _one([*before.subject, *before.limbs])
    if len(first) != 1 or knee.part != "knee" or knee.prep != "with" or knee.side < 0 or knee.plural or knee.roles or first[0].roles:
        return False
    leg = first[0]
    stood_on = leg.prep == "on" and leg.part in ("leg", "foot") and ("weight" in before.low or before.verb == "stand")
    hangs = leg.prep == "" and leg.part in ("leg", "thigh") and bool(_HANGS.search(before.text, before.low))
    if (stood_on or hangs) and _A_LITTLE.search(c.text, c.low):
        s.tie(leg, knee, SAME, "one-leg")
    return False


_A_LITTLE = Quick(r"\b(?:a little|slight(?:ly)?|soft(?:ly)?|gently|loose(?:ly)?|relaxed|unlocked|micro\w*)\b")


def part_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The thigh on the seat is not the one at the edge, nor the one that is taken back or hangs."""
    found: list[Link] = [
        ("sits", "edgeside", OPPOSITE),
        ("sits", "hang", OPPOSITE),
        ("onbed", "hang", OPPOSITE),
        ("softknee", "kneebench", OPPOSITE),
    ]
    if "seated" in posture:
        found += [("sits", "back", OPPOSITE), ("edgeside", "back", SAME), ("heelup", "back", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
