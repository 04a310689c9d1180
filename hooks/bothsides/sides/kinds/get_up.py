"""Getting up from the floor with a weight held up: the knee that is bent on its side, the elbow, hand and leg of the other one."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_GEAR = Quick(r"\b(?:dumb-?bells?|kettle-?bells?|bells?|weights?|kb|barbell)\b")
_RISES = Quick(
    r"\b(?:roll\w*|prop\w*|come\w*|push\w*|press\w*|sit\w*|ris\w+|crunch\w*|up|drive|post\w*|support\w*|weight|transition\w*|shift\w*)\b"
)
_SWEEPS = Quick(r"\b(?:sweep\w*|swe?pt|slid\w*|pull\w*|thread\w*|bring\w*|tuck\w*|swing\w*|kneel\w*|plac\w+)\b")
_UNDER = Quick(r"\b(?:under\w*|back|behind|through|beneath|kneel\w*)\b")
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|opposite|either|each|both sides)\b")
_PROPS = frozenset({"elbow", "forearm", "hand"})
_LYING = frozenset({"supine", "lying"})
_LONG = 9  # sentences: a get-up has many steps and one weight


@always(postures=_LYING, first_round=True, certain=True, text={_GEAR})
def got_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Weight in the right hand, right knee bent. Roll onto your left elbow, push up to the left hand, sweep the left leg under you.”"""
    if not s.hands and "upgear" not in s.trail:
        return False
    arm = next((x for x in s.hands if one_sided(x)), None)
    if (arm is None and "upgear" not in s.trail) or s.holds(_NOT_NOW, c.sentence):
        return False
    if arm is not None and _holds_it(c, arm):
        s.trail["upgear"] = (c, arm)
    held, prop = recent(s, "upgear", c, _LONG), recent(s, "upprop", c, _LONG)
    if held is None:
        return False
    if arm is not None and arm is not held:
        if arm.part in _PROPS and arm.prep in ("on", "to", "with") and _RISES.search(c.text):
            _propped(s, c, held, prop, arm)
        elif prop is not None and arm.part == "arm" and not arm.prep and c.verb == "straighten" and _pushes_up(s, c):
            s.tie(prop, arm, SAME, "get-up")
    _legs(s, c, held, prop)
    return False


def _holds_it(c: Clause, arm: Limb) -> bool:
    """The hand of who lies holds a weight."""
    return arm.part in ("hand", "arm") and arm.prep in ("in", "with") and _GEAR.search(c.text) is not None


def _pushes_up(s: Scope, c: Clause) -> bool:
    """“Straighten the arm to push up.”"""
    after = s.next
    return after is not None and after.sentence == c.sentence and after.opener == "to" and "up" in after.adverbs


def _propped(s: Scope, c: Clause, held: Limb, prop: Limb | None, arm: Limb) -> None:
    s.tie(held, arm, OPPOSITE, "get-up")
    if prop is not None:
        s.tie(prop, arm, SAME, "get-up")
    else:
        knee = recent(s, "upknee", c, 4)
        if knee is not None:
            s.tie(held, knee, SAME, "get-up")
    s.trail["upprop"] = (c, arm)


def _legs(s: Scope, c: Clause, held: Limb, prop: Limb | None) -> None:
    """The foot that stands is on the side of the weight, the leg that goes under the body on the side of the arm that props."""
    leg = next((x for x in s.legs if one_sided(x)), None)
    if leg is None:
        return
    stands = leg.prep in ("from", "through") and leg.part in ("foot", "heel")
    if prop is None:
        bent = c.verb == "bend" or "bent" in c.states or "flat" in c.states
        knee = recent(s, "upknee", c, 4)
        if stands and knee is not None and knee is not leg and c.verb == "press":
            s.tie(knee, leg, SAME, "get-up")
        if stands or (leg.part in ("knee", "leg", "foot") and leg.prep in ("", "with") and bent):
            s.trail["upknee"] = (c, leg)
    elif leg.part in ("leg", "knee", "foot") and leg.prep in ("", "on") and (_swept(c) or _set_down(c, leg)):
        s.tie(prop, leg, SAME, "get-up")
    elif stands or (leg.part == "foot" and any(x.part == "hand" and x.side == prop.side for x in s.arms)):
        s.tie(prop, leg, OPPOSITE, "get-up")


def _swept(c: Clause) -> bool:
    return bool(_SWEEPS.search(c.text) and _UNDER.search(c.text))


def _set_down(c: Clause, leg: Limb) -> bool:
    """“Place the left knee on the floor.”"""
    return leg.part == "knee" and not leg.prep and c.verb == "place" and any(m == "floor" for _, m in c.landmarks)
