"""One leg over, under, against or behind the other."""

from __future__ import annotations

import itertools

from ..claims import CROSSED_ON, CROSSING, OPPOSITE, SAME, STILL, Scope
from ..quick import Quick
from ..reading import Clause, Limb

_CROSSING_VERBS = frozenset(
    {"cross", "place", "bring", "step", "be", "", "sit", "lie", "lift", "repeat", "switch", "keep", "start", "other"}
)
_PASSES = ("slid", "tuck", "thread", "draw", "cross")  # under the other knee
_CROSSED_OVER = Quick(r"\b(?:cross\w*|over|across|opposite)\b")
_SEAT_PARTS = frozenset({"buttock"})


def crossing(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Cross your right ankle over your left knee”, "the left knee over the left ankle", "heel to your right buttock"."""
    legs = [x for x in s.legs if x.side >= 0 or x.which == "other" or x.part in ("ankle", "foot", "toes", "heel")]
    motion = c.verb not in STILL
    for one, two in itertools.pairwise(legs):
        prep, a, b = two.prep, one.part, two.part
        if (one.prep == prep != "" and c.verb == "be") or one.prep == "from":
            continue  # two places of one limb: “over the left foot or over the left thigh”
        if two.side < 0 and two.which != "other":
            if a == "knee" and b in ("ankle", "foot", "toes", "heel") and prep in ("over", "by", "behind", "past") and not one.plural:
                s.fact(one, "stack", "stack", hard=one.side >= 0)
            continue
        if (
            a == "knee"
            and b in ("ankle", "foot", "toes", "heel")
            and prep in ("over", "by", "behind", "on", "front of", "past")
            and c.verb != "cross"
        ):
            if "crossed" in s.seen and "seated" in s.postures:
                continue
            s.tie(one, two, SAME, "stack")
            s.fact(one, "stack", "stack")
        elif a == "knee" and b == "hip" and prep == "under":
            s.tie(one, two, SAME, "stack")
        elif (
            a in ("foot", "ankle", "heel")
            and b == "knee"
            and prep == "under"
            and "crossed" not in s.seen
            and not c.word.startswith(_PASSES)
        ):
            s.tie(one, two, SAME, "stack")
            s.fact(two, "stack", "stack")
        elif (
            a in ("heel", "foot", "ankle")
            and b in _SEAT_PARTS
            and (prep in ("to", "against") or (prep == "by" and c.verb not in ("place", "", "be")))
            and not (c.verb == "other" or c.word == "let")
            and not s.postures >= {"seated", "twisting"}  # there the foot lies near the other buttock
        ):
            s.tie(one, two, SAME, "heel-to-buttock")
            s.fact(one, "held", "held", hard="standing" in s.postures or "prone" in s.postures)
        elif prep in ("over", "on", "across") and a in CROSSING and b in CROSSED_ON and not (a == b == "knee" and prep == "on"):
            if (a in ("knee", "thigh") and b in ("ankle", "foot")) or (a == "leg" and b in ("ankle", "foot") and c.verb != "cross"):
                continue
            if c.verb not in _CROSSING_VERBS:
                continue
            if "seated" in s.postures and a == "foot" and two.surface in ("inner", "inside"):
                continue  # there the sole lies on the thigh, and the knee points out
            s.tie(one, two, OPPOSITE, "crossing")
            sure = b in ("knee", "thigh", "leg") or c.verb == "cross"
            if a in ("ankle", "foot") and b in ("knee", "thigh"):
                s.sees("ankle-crossed")
            s.fact(one, "crossed", "crossing", moved=motion, hard=sure)
            s.fact(two, "under", "crossing", moved=motion, hard=sure)
        elif prep in ("front of", "behind") and a == b and a in ("foot", "leg") and c.verb != "cross":
            s.tie(one, two, OPPOSITE, "beside-itself")
            if c.verb == "pull" or "across" in c.low:
                if prep == "behind" and c.verb in ("step", "bring", "place"):
                    s.fact(one, "crossback", "crossing", moved=True)
                continue  # swept across the leg that stands: no step
            s.fact(one, "front" if prep == "front of" else "back", "step", moved=motion)
            s.fact(two, "back" if prep == "front of" else "front", "step", moved=motion)
        elif prep == "behind" and a == "foot" and b == "leg" and c.verb in ("place", "bring", "step"):
            s.tie(one, two, OPPOSITE, "beside-itself")
        elif c.verb == "cross" and prep in ("behind", "under", "front of", "to"):
            s.tie(one, two, OPPOSITE, "crossing")
            if prep in ("behind", "front of") and "standing" in s.postures:
                s.fact(one if prep == "behind" else two, "crossback", "crossing", moved=True)
        elif prep == "by" and b == "knee" and one.side >= 0 and a in ("ankle", "foot", "heel", "toes") and "line with" in c.low:
            s.tie(one, two, SAME, "stack")
        elif (
            prep in ("against", "to", "inside", "outside", "by")
            and a in ("foot", "heel", "toes", "ankle")
            and (
                b in ("thigh", "knee", "leg", "calf", "shin")
                or (b == "ankle" and a in ("heel", "foot") and prep == "against")
                or (b == "hip" and prep == "outside" and a == "foot" and s.holds(_CROSSED_OVER, c.sentence))
            )
        ):
            if (
                a == "toes"
                or (a == "heel" and b == "shin")
                or (prep == "to" and c.verb not in ("place", "bring", "step", "cross", "touch", ""))
                or (two.surface in ("", "side") and prep == "to")
            ):
                continue
            s.tie(one, two, OPPOSITE, "against")
            if prep in ("against", "inside") or two.surface in ("inside", "inner"):
                s.fact(two, "solethigh", "against")
            if prep == "outside":
                s.fact(one, "crossed", "crossing", hard=False)
    return False
