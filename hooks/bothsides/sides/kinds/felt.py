"""What is felt, against what was moved: the leg that goes back until the front of the hip pulls, and where nothing should hurt."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always, denied, muscle
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_PINCH = Quick(r"\b(?:pinch\w*|pain\w*|hurt\w*|nothing|no(?:t|thing)? (?:\w+ )?(?:strain|pressure|discomfort|stress)|catch\w*|ach\w+)\b")
_SINKS = Quick(r"\b(?:heavy|heavier|weight|sinks?|hangs?|drops?)\b")
_UP_TO_IT = Quick(r"\bup\b|\b(?:buttocks?|bottom|butt|seat|glutes?)\b")
_TUGS = frozenset({"pulls", "tugs", "burns", "complains", "protests", "opens", "tightens"})
_WHOLE = frozenset({"thigh", "knee", "leg"})
_GOES_BACK = frozenset({"bring", "press", "pull", "lower", "step", "straighten"})


@always(verbs={"feel"}, openers={"until"}, follows=True, sided_leg=True)
def until_felt(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Move your right knee back until you feel a pull at the front of your right thigh”: what stretches it is that leg's movement."""
    before = s.prior
    felt = [x for x in limbs if x.side >= 0 and x.second < 0 and muscle(x) == "hf"]
    moved = [x for x in (*before.subject, *before.limbs) if x.region == "leg"]
    if len(felt) != 1 or not moved or moved[0].side < 0 or moved[0].plural or (moved[0].prep not in ("", "with")):
        return False
    if _opens_the_front(before, moved[0]):
        s.tie(moved[0], felt[0], SAME, "until-felt")
    return False


@always(leg={"buttock", "thigh", "calf"}, leg_prep={""}, openers={"until"}, sided_leg=True, first_round=True)
def until_it_pulls(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“… until the left buttock pulls”, "until the back of your left thigh tugs": it is stretched."""
    leg = s.legs[0]
    if leg in c.subject and leg.side >= 0 and not leg.plural and c.word in _TUGS:
        s.fact(leg, f"stretch.{muscle(leg)}", "stretch")
    return False


def _opens_the_front(c: Clause, leg: Limb) -> bool:
    """The leg goes behind the body, or its heel comes to the buttock."""
    if leg.part in ("heel", "foot", "ankle"):
        return c.verb == "pull" and bool(_UP_TO_IT.search(c.text))
    if leg.part not in _WHOLE:
        return False
    if "back" in c.adverbs and c.verb in _GOES_BACK and "forward" not in c.adverbs:
        return True
    return (c.verb in ("press", "lower") and "down" in c.adverbs) or c.verb in ("hang", "lower") or bool(_SINKS.search(c.text))


@denied
def not_felt(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“No pinch in your left groin, and nothing in your right knee”: what is folded pinches, what is bent most hurts."""
    for limb in limbs:
        if limb.side < 0 or limb.second >= 0 or limb.prep not in ("in", "at", "around", "behind") or not _PINCH.search(c.text):
            continue
        if limb.noun == "groin":
            s.fact(limb, "pinched", "not-felt")
        elif limb.part == "knee" and limb.prep != "behind":
            s.fact(limb, "spared", "not-felt")
    return False


def felt_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The groin that could pinch is that of the thigh drawn up or in front; the knee that could hurt is the one bent hard."""
    if "crossed" in hard:
        found: list[Link] = [("pinched", "crossed", SAME), ("spared", "crossed", SAME)] if "turn" not in hard else []
    elif hard & {"front", "back", "kneel"}:
        found = [("pinched", "front", SAME), ("pinched", "back", OPPOSITE)]
    else:
        found = [("pinched", "hugged", SAME), ("pinched", "pulled", SAME), ("pinched", "hang", OPPOSITE), ("spared", "held", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
