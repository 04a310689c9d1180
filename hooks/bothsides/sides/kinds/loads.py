"""The weight goes on to one leg, and the other one is free to step: walking, tai chi, balance, dance."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_LOADS = Quick(r"\b(?:weight|sink\w*|settl\w*|transfer\w*|lean\w* (?:on|in)to|load)\b")
_ON = frozenset({"on", "to", "over", "in", "with"})
_STEPS = frozenset({"step", "bring", "lift", "reach"})
_FREE = Quick(r"\b(?:tap|touch|swing|kick|slide|draw|step|lift|rais|float|hop|pick|cross|extend|reach)\w*\b")
_GOES_ALONG = frozenset({"as", "while", "when", "after", "once", "before", "until", "if", "or"})
_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|either|both|each|instead|back and forth|side to side|from one|other|equal\w*|even\w*)\b"
)
_FEET = frozenset({"foot", "leg", "heel", "toes", "knee"})


@always(legs=True, outside={"supine", "prone", "side-lying", "lying", "seated"}, certain=True)
def free_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift your weight on to the right leg. Step forward with the left foot”: the one that carries does not step."""
    legs = [x for x in s.legs if one_sided(x)]
    if not legs or any(not x.prep for x in legs[1:]) or s.holds(_NOT_NOW, c.sentence):
        s.trail.pop("loaded", None)
        return False
    leg = legs[0]
    loaded = s.trail.get("loaded")
    near = loaded is not None and s.rank[c.sentence] - s.rank[loaded[0].sentence] <= 1
    if leg.prep in _ON and leg.part in ("leg", "foot") and not leg.surface and _LOADS.search(c.text, c.low):
        _on_to_the_stepped(s, c, leg)
        s.trail["loaded"] = (c, leg)
        return False
    if loaded is None or leg.prep not in ("", "with") or leg.part not in _FEET:
        return False
    s.trail.pop("loaded", None)
    steps = c.verb in _STEPS or (c.verb in ("other", "straighten", "") and _FREE.search(c.text, c.low) is not None)
    heel = leg.part in ("heel", "toes") and c.verb == "lift"
    if near and steps and not (heel or c.gerund) and c.opener not in _GOES_ALONG and loaded[1].side != leg.side:
        s.tie(loaded[1], leg, OPPOSITE, "stays")
    return False


def _on_to_the_stepped(s: Scope, c: Clause, leg: Limb) -> None:
    """“Step forward with the left foot. Shift your weight forward on to the left leg”, “… back on to the right leg”."""
    stepped = recent(s, "stepped", c)
    ways = {"forward", "back"} & set(c.adverbs)
    if stepped is None or len(ways) != 1 or stepped.side == leg.side:
        return
    went = {"forward", "back"} & set(s.trail["stepped"][0].adverbs)
    if len(went) == 1:
        s.tie(stepped, leg, SAME if went == ways else OPPOSITE, "goes-on")
