"""Bridges, in which one foot carries and the other leg is stretched out."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]

_BRIDGE = Quick(
    r"\bbridg(?:e|es|ing)\b|\b(?:lift|rais|press|push|driv)\w* (?:up )?(?:your |the )?(?:hips?|pelvis|bottom|butt\w*) "
    r"(?:\w+ ){0,3}(?:off|from|up|high|towards?|to|into|in|and|then)\b|\b(?:lift|raise) (?:your |the )?(?:hips?|pelvis)(?=[,.;])"
)
_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|or|if|instead|as|while|then the|next|first)\b"
)
_CARRIES = Quick(r"\b(?:press\w*|push\w*|driv\w+|plant\w*|ground\w*|weight|firm\w*|root\w*|dig\w*|floor|mat|flat|down)\b")
_THROUGH = frozenset({"through", "to", "in", "into", "with", "from", "on"})
_SENT_OUT = frozenset({"lift", "straighten", "pull", "reach"})
_RISES = frozenset({"lift", "straighten"})
_RISING = ("swing", "kick", "rais", "float", "hover")
_LEG = frozenset({"leg", "knee", "foot", "heel", "thigh"})
_UPRIGHT = frozenset({"standing", "lunge", "half-kneeling", "wide", "pigeon", "seated", "side-lying"})
_DOWN = ("lower", "return", "releas", "drop", "replac")
_PUT = frozenset({"place", "bring", "lower", "release"})


@always(legs=True, outside={"standing", "lunge", "half-kneeling", "side-lying", "quadruped", "prone", "wide"}, certain=True)
def bridge_on_one_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your hips and extend your right leg, pressing into the left heel”: the leg that is sent out, the foot that carries."""
    if not s.bridges or s.seen & {"crossed", "hang", "strap", "held"} or not _BRIDGE.search(s.text):
        return False
    for leg in s.legs[:1]:
        if not one_sided(leg):
            continue
        if leg.prep == "" and leg.part in ("leg", "knee", "foot") and c.verb in _SENT_OUT:
            s.fact(leg, "bridgeleg", "raised", moved=True)
        elif leg.part not in ("foot", "heel") or any(m in ("ceiling", "wall", "chair") for _, m in c.landmarks):
            continue
        elif (c.verb == "press" and (leg.prep in _THROUGH or (leg in c.subject and "down" in c.adverbs))) or (
            c.verb in ("keep", "be")
            and leg.prep == ""
            and "up" not in c.adverbs
            and not any(p == "from" for p, _ in c.landmarks)
            and _CARRIES.search(_onward(s, c))
        ):
            s.fact(leg, "bridgefoot", "drive", moved=c.verb == "press")
        elif leg.prep in ("on", "in", "to", "over", "through") and "weight" in c.low:
            s.fact(leg, "bridgefoot", "drive")
    return False


def _onward(s: Scope, c: Clause) -> str:
    """The clause with the one after it in its sentence: “keep the left foot | pressing into the floor”."""
    after = s.next
    return f"{c.text} {after.text}" if after is not None and after.sentence == c.sentence and after.gerund and not after.limbs else c.text


@always(legs=True, postures={"supine", "prone", "quadruped", "lying"}, outside=_UPRIGHT, first_round=True, certain=True)
def comes_down_again(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right knee out to the side. Return the right knee to the floor”: what was lifted comes down."""
    leg = s.legs[0]
    if len(s.legs) > 1 or not one_sided(leg) or leg.prep or leg.part not in _LEG or leg.surface:
        return False
    if c.verb in _PUT and (c.word.startswith(_DOWN) or "down" in c.adverbs or "back" in c.adverbs):
        lifted = recent(s, "upleg", c, 2)
        if lifted is not None and lifted.side != leg.side and not c.directions and not s.holds(_NOT_NOW, c.sentence) and not s.alternates:
            s.tie(lifted, leg, SAME, "goes-on")
        s.trail.drop("upleg")
    elif c.verb in _RISES or c.word.startswith(_RISING):
        if recent(s, "upleg", c, 2) is not None:
            s.trail.drop("upleg")  # one after the other: either may come down
        elif not s.holds(_NOT_NOW, c.sentence):
            s.trail["upleg"] = (c, leg)
    return False


def bridge_links(hard: set[str], posture: set[str]) -> list[Link]:
    """One leg carries the bridge and squeezes its buttock, the other one is sent out."""
    if not hard & {"bridgeleg", "bridgefoot"} or hard & {"front", "back", "kneel", "crossed"}:
        return []
    found = [
        ("bridgeleg", "bridgefoot", OPPOSITE),
        ("bridgeleg", "drive", OPPOSITE),
        ("bridgeleg", "squeeze", OPPOSITE),
        ("bridgeleg", "work.gl", OPPOSITE),
        ("bridgeleg", "lowered", SAME),
        ("bridgeleg", "footdown", OPPOSITE),
        ("bridgefoot", "squeeze", SAME),
        ("bridgefoot", "drive", SAME),
        ("bridgefoot", "work.gl", SAME),
        ("bridgefoot", "raised", OPPOSITE),
        ("bridgefoot", "hugged", OPPOSITE),
        ("bridgefoot", "straight", OPPOSITE),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
