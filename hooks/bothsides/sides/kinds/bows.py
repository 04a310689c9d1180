"""Drawing the bow: one arm is stretched out to its own side, the other one draws back to its own, and the eyes follow the first."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_BOW = Quick(
    r"\b(?:(?:draw\w*|pull\w*|hold\w*|shoot\w*|open\w*|imaginary|the|a|archer[’']?s?) (?:the |a |an |your )?bow\b"
    r"(?! (?:stance|forward|down))|bow ?string|archer\w*|arrow)"
)
_OUT = frozenset({"straighten", "reach", "press", "turn"})
_STRETCHES = Quick(r"\b(?:stretch\w*|extend\w*|push\w*|reach\w*|straight\w*|open\w*|out)\b")
_DRAWS = Quick(r"\b(?:pull\w*|draw\w*|bend\w*|string|elbow|curl\w*|back toward)\b")
_STRING = Quick(r"\b(?:string|elbow|arrow|fist)\b")
_LOOKS = Quick(r"\b(?:look|gaz|star|eyes|head|fac)\w*\b")
_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|either|both|each|other|opposite|reverse\w*|cross\w*|same process|instead|or)\b"
)
_ARM = frozenset({"arm", "hand", "fingers", "elbow", "forearm"})
_SOON = 3  # sentences


@always(first_round=True, certain=True, text={_BOW})
def bow(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend the left hand out to the left and pull the right fist back towards the right shoulder. Look to the left.”"""
    if not (s.arms or c.directions) or not s.says(_BOW) or s.holds(_NOT_NOW, c.sentence):
        return False
    for fact in reversed(s.claims.facts):
        if fact.sentence != c.sentence:
            break
        fact.hard = fact.hard and fact.role != "gear"  # each hand holds its own: the bow, the string
    arm = next((x for x in s.hands if one_sided(x) and x.part in _ARM), None)
    way = way_of(c.directions[0][1]) if len(c.directions) == 1 else None
    if arm is None:
        _ways(s, c, limbs, way)
        return False
    draws = _DRAWS.search(c.text, c.low) is not None and (c.verb in ("pull", "bend") or _STRING.search(c.text, c.low) is not None)
    key, other = ("bowstring", "bowarm") if draws else ("bowarm", "bowstring")
    out = arm.prep in ("", "with", "at") and c.verb in _OUT and _STRETCHES.search(c.text, c.low) is not None
    if not (draws and arm.prep in ("", "with")) and not out:
        _seen(s, c, arm)
        return False
    before = recent(s, other, c, _SOON)
    if before is not None and before.side != arm.side:
        s.tie(before, arm, OPPOSITE, "bow")
    if way is not None and c.verb != "turn":
        s.tie(arm, way, SAME, "own-side")
    own = next((x for x in limbs if x is not arm and one_sided(x) and x.part in ("shoulder", "trunk") and x.prep == "to"), None)
    if draws and own is not None:
        s.tie(arm, own, SAME, "own-side")
    s.trail[key] = (c, arm)
    return False


def _ways(s: Scope, c: Clause, limbs: list[Limb], way: Limb | None) -> None:
    """“Pull the string to the right”, “look to the left”."""
    if way is None or s.legs:
        return
    key = "bowstring" if c.verb in ("pull", "bend") else "bowarm" if _LOOKS.search(c.text, c.low) else ""
    arm = recent(s, key, c, _SOON) if key else None
    if arm is not None and arm.side != way.side:
        s.claims.ties.append(Tie(arm.side, way.side, SAME, "own-side"))


def _seen(s: Scope, c: Clause, arm: Limb) -> None:
    """“Turn your head towards your left hand”: the one that is stretched out."""
    out = recent(s, "bowarm", c, _SOON)
    if out is not None and arm.side != out.side and arm.prep in ("to", "at", "over") and _LOOKS.search(c.text, c.low):
        s.tie(out, arm, SAME, "looked-at")
