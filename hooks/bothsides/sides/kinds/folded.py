"""Sitting with one leg folded in: its sole lies on the other thigh, its knee goes out to the floor, the other leg is long."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_GROIN = Quick(r"\b(?:groins?|perineum|pelvis|pubi\w+|crotch|inner thigh)\b")


@always(legs=True, postures={"seated"}, outside={"twisting", "half-kneeling", "lunge"})
def folded_in(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sole of the right foot against the left inner thigh”, "lower the right knee to the floor"."""
    if s.seen & {"crossed", "twistleg"}:
        return False
    legs = [x for x in legs_of(limbs) if not x.plural]
    for one, two in pairwise(legs):
        if (
            one.part in ("foot", "heel")
            and two.part in ("thigh", "leg", "knee")
            and two.prep in ("against", "on", "to", "inside", "touch", "by")
            and (two.surface in ("inside", "inner") or two.prep in ("inside", "against"))
            and c.verb in ("place", "bring", "be", "", "press", "keep")
        ):
            s.tie(one, two, OPPOSITE, "against")
            s.fact(one, "folded", "bent", moved=True)
    for leg in legs[:1]:
        groin = [x for x in legs[1:] if x.noun == "groin" and x.prep in ("in", "to", "against", "by", "on", "inside")]
        if (
            leg.part in ("heel", "foot")
            and leg.prep in ("", "with")
            and (groin or _GROIN.search(c.text))
            and c.verb not in ("feel", "hold")
        ):
            s.fact(leg, "folded", "bent", moved=True)
            if groin:
                s.tie(leg, groin[0], SAME, "heel-to-buttock")
        if leg.part == "leg" and leg.prep in ("", "with") and c.verb == "straighten" and not c.adverbs and not c.opener and not s.rounding:
            s.fact(leg, "straight", "straight", moved=True)
        if (
            leg.part == "knee"
            and leg.prep in ("", "with")
            and c.verb == "lower"
            and ("out" in c.adverbs or any(m == "floor" for _, m in c.landmarks))
        ):
            s.fact(leg, "folded", "bent", moved=True)
    return False


def folded_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a leg folded in."""
    if "folded" not in hard or posture & {"twisting"}:
        return []
    found: list[Link] = [
        ("folded", "straight", OPPOSITE),
        ("folded", "foldover", OPPOSITE),
        ("folded", "stretch.ham", OPPOSITE),
        ("folded", "solethigh", OPPOSITE),
        ("folded", "foldin", SAME),
        ("folded", "bend", SAME),
        ("folded", "bent", SAME),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
