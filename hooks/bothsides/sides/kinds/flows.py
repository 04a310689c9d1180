"""Flows from downward dog: the leg that is lifted, its hip, the foot that lands behind, the hand that carries and the one that flies."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_LIFTED = Quick(r"\b(?:up|off|rais\w*|lift\w*|float\w*|kick\w*|extend\w*|high|sky|ceiling|split|air|behind|back)\b")
_FLIP = Quick(
    r"\b(?:wild thing|camatkarasana|flip\w*|rock ?star|back ?bend\w*|(?:foot|leg|toes|it) (?:[\w’'-]+ ){0,7}(?:behind (?:you\b|"
    r"(?:your |the )?(?:left|right|[lr]|other|opposite|standing)\b)|(?:up )?and over|over to the))"
)
_DOWN = Quick(r"\b(?:floor|ground|mat|earth|down)\b")
_OPENS = ("stack", "open", "roll", "rotat", "turn")
_LANDS = frozenset({"place", "step", "bring", "lower", "reach", "release", "cross", "be", "other", "lift", "straighten", ""})
_DROPS = frozenset({"place", "bring", "lower", "release", "reach"})
_FLIES = frozenset({"lift", "reach", "straighten", "release", "bring", "be", "", "lower", "place"})
_CARRIES = frozenset({"press", "bring", "place", "lean", "keep", "stand", "be", ""})
_WEIGHT = Quick(r"\b(?:weight|press\w*|ground\w*|root\w*|balanc\w*|support\w*|push\w*|engaged in)\b")
_HAND = frozenset({"hand", "arm", "fingers"})
_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|other side|opposite side|repeat\w*|alternat\w*|either|both|each|instead|or|standing|supporting)\b"
)
_FEW, _MANY = 3, 7  # sentences
_PASSES = frozenset(
    {"bend", "bent", "straight", "kneestraight", "lowered", "back", "footdown"}
)  # the leg is bent in the air and straightened again


@always(parts={"leg", "foot", "knee", "hip", "heel", "toes", "hand", "arm", "fingers"}, postures={"dog"}, first_round=True, certain=True)
def three_legged(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“From downward dog lift your right leg. Bend the right knee and open the right hip. Step the right foot behind you, lift the right
    hand and press into the left one.”
    """
    leg = next((x for x in s.legs if one_sided(x)), None)
    up = recent(s, "dogup", c, _MANY)
    if leg is not None and leg.part in ("leg", "foot", "heel", "toes") and leg.prep in ("", "with") and _rises(c, leg):
        s.trail["dogup"] = (c, leg)
        s.trail.drop("doglanded")
        _passing(s, c)
        if up is None or up.side == leg.side or c.verb == "lift":
            return False
    if up is None or s.holds(_NOT_NOW, c.sentence):
        return False
    if leg is None and c.verb in _DROPS and s.legs and any(m == "floor" for _, m in c.landmarks):
        s.trail["doglanded"] = (c, up)  # “release the ball of the foot onto the floor behind you”
    _passing(s, c)
    if leg is not None:
        _leg(s, c, up, leg)
    if "dogup" in s.trail and _FLIP.search(s.text):
        _hand(s, c, up)
    return False


def _passing(s: Scope, c: Clause) -> None:
    """What the leg does in the air is no place of its own."""
    for fact in reversed(s.claims.facts):
        if fact.sentence != c.sentence:
            break
        fact.hard = fact.hard and fact.role not in _PASSES


def _rises(c: Clause, leg: Limb) -> bool:
    """“Lift the right leg”, “extend your left leg up”, “with the left leg lifted”."""
    if c.verb == "lift":
        return leg.prep == "" and leg.part != "heel"
    high = "up" in c.adverbs or any(m == "ceiling" for _, m in c.landmarks) or "raised" in c.states
    return high and c.verb in ("straighten", "reach", "bring", "", "press", "start", "keep") and leg.part in ("leg", "foot")


def _leg(s: Scope, c: Clause, up: Limb, leg: Limb) -> None:
    """What is said of a leg while the other one or itself is in the air."""
    landed = "doglanded" in s.trail
    if leg.prep in ("on", "to") and leg.part == "foot" and leg.surface in ("ball", "edge", "outer", "outside") and not landed:
        s.tie(up, leg, OPPOSITE, "dog")
    if leg.prep:
        return
    behind = "back" in c.adverbs or "behind" in c.low
    floor = any(m == "floor" for _, m in c.landmarks)
    forward = "forward" in c.adverbs or (c.verb in ("step", "bring", "place") and "between" in c.low)
    if forward or (leg.part == "knee" and (behind or floor or any(x.prep for x in s.hands))):
        s.trail.drop("dogup")  # it steps through, or the knee comes down for the pigeon
    elif leg.surface:
        return
    elif _lands(s, c, leg, behind, landed):
        s.tie(up, leg, SAME, "dog")
        s.trail["doglanded"] = (c, leg)
    elif recent(s, "dogup", c, _FEW) is not None:
        _in_the_air(s, c, up, leg, landed)


def _lands(s: Scope, c: Clause, leg: Limb, behind: bool, landed: bool) -> bool:
    """The foot goes over behind the other leg, or comes down."""
    if leg.part not in ("foot", "leg", "toes"):
        return False
    if c.verb in _LANDS and ((behind and c.verb != "step") or "behind" in c.low):
        return _FLIP.search(s.text) is not None or "behind" in c.low
    down = (c.verb in _DROPS or "land" in c.low) and any(m == "floor" and p in ("to", "on") for p, m in c.landmarks)
    return down and not landed and recent(s, "dogup", c, _FEW) is not None


def _in_the_air(s: Scope, c: Clause, up: Limb, leg: Limb, landed: bool) -> None:
    """The hip opens, the knee bends, the leg stays up; the other heel goes down."""
    opens = leg.part == "hip" and c.word.startswith(_OPENS) and not c.directions
    bends = leg.part == "knee" and c.verb in ("bend", "pull", "bring") and not landed
    raised = "raised" in c.states or leg.roles[:1] == ["raised"]
    stays = leg.part in ("leg", "foot") and raised and c.verb in ("keep", "", "be", "bend")
    if opens or bends or stays:
        s.tie(up, leg, SAME, "dog")
    elif leg.part == "heel" and c.verb != "lower" and _goes_down(s, c):
        s.tie(up, leg, OPPOSITE, "dog")


def _goes_down(s: Scope, c: Clause) -> bool:
    """“Press your left heel down”, “keep the left heel reaching for the mat”."""
    return _DOWN.search(c.text, c.low) is not None or (s.crowds.get(c.sentence) == 1 and s.holds(_DOWN, c.sentence))


def _hand(s: Scope, c: Clause, up: Limb) -> None:
    """Once the foot goes over behind, the hand on its side leaves the floor and the other one carries."""
    hand = next((x for x in s.hands if one_sided(x)), None)
    if hand is None or hand.part not in _HAND or len([x for x in s.hands if one_sided(x)]) > 1:
        return
    on = hand.prep in ("on", "to", "through", "in", "into")
    if on and c.verb in _CARRIES and _WEIGHT.search(c.text, c.low):
        s.tie(up, hand, OPPOSITE, "dog")
    elif hand.prep == "" and c.verb in _FLIES and _LIFTED.search(c.text, c.low) and not c.directions:
        s.tie(up, hand, SAME, "dog")


@always(legs=True, first_round=True, certain=True)
def lifted_one(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right leg. Reach through the heel of the lifted right leg”: the leg that is called lifted is the one that was lifted."""
    if c.verb != "lift" and "liftedleg" not in s.trail:
        return False
    leg = next((x for x in s.legs if one_sided(x)), None)
    if leg is None:
        return False
    if c.verb == "lift" and leg.prep == "" and leg.part in ("leg", "foot", "knee") and not leg.roles:
        s.trail["liftedleg"] = (c, leg)
        return False
    if "raised" in leg.roles and not s.alternates:
        up = recent(s, "liftedleg", c, _MANY)
        if up is not None and up.side != leg.side:
            s.tie(up, leg, SAME, "held-on")
    elif leg.prep == "" and c.verb in ("step", "kneel", "stand"):
        s.trail.drop("liftedleg")
    return False
