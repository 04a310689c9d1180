"""What a clause says outright: a leg's role, where the stretch is felt, that a side is done, which legs are named."""

from __future__ import annotations

import re

from ..claims import SAME, STRETCH, Scope, Tie, muscle
from ..quick import Quick
from ..reading import Clause, Limb

_ON_PURPOSE = Quick(r"\W*(?:to|if|when|for|this|that|it|also)?\s*(?:\w+\s+){0,3}stretch")
_MEAT = frozenset({"quad", "quads", "glute", "glutes", "gluteus", "gluteal", "buttock", "hamstring", "hamstrings", "calf"})
_STRETCHED = Quick(r"\b(?:stretch\w*|pull\w*|lengthen\w*|open\w*|tug|release\w*|ach\w*|breathe into|lights? up|complains?)\b")


_DURING = Quick(r"\b(?:during|throughout) (?:this|the|your) ")
_SQUEEZES = ("squeez", "clench", "tighten", "contract", "engag", "tens")


def adjectives(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your front (left) knee”, "the crossed leg"."""
    for leg in s.legs:
        if leg.side < 0 and leg.which == "other":
            continue
        for role in leg.roles:
            if leg.side < 0:
                continue
            if role in ("front", "back", "stance", "kneeling", "crossed", "affected", "unaffected", "top", "bottom"):
                s.fact(leg, {"kneeling": "kneel"}.get(role, role), "affected" if role.endswith("affected") else "role")
            elif role in ("bent", "straight", "raised", "working"):
                s.fact(leg, role, "role", hard=False)
    return False


FINISHED = Quick(r"\bdone with|\bfinish\w* (?:with|on|the|your)\b|\bcomplet(?:e|ed|ing) (?:\w+ ){0,3}?(?:with|on|for|all|the)\b")


def finished(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“When you are done with the right foot”."""
    if FINISHED.search(c.text, c.low) and not c.opener.startswith("first"):
        for limb in limbs:
            if limb.side >= 0 and (limb.bare or limb.part == "side"):
                s.done = limb.side
            if limb.side >= 0 and limb.region in s.claims.main:
                s.claims.ties.append(_tie(s.claims.main[limb.region], limb.side, SAME, "finished", hard=False))
        return True
    return False


def _tie(one: int, two: int, sign: int, kind: str, hard: bool = True) -> Tie:
    return Tie(one, two, sign, kind, hard)


def stretched(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Feel the stretch in the front of your right hip”, "to stretch the right hip flexor"."""
    found = STRETCH.search(c.text, c.low)
    goes_on = (
        found is None
        and s.felt == c.sentence
        and c.verb in ("", "other")
        and not c.opener
        and not c.states
        and not any(m in ("edge", "wall", "chair") for _, m in c.landmarks)
        and set(c.adverbs) <= {"down", "up"}
    )
    if found:
        s.felt = c.sentence
    elif not goes_on:
        if (
            c.subject
            and c.subject[0].side >= 0
            and muscle(c.subject[0]) == "hf"
            and c.subject[0].surface == "front"
            and c.subject[0].part == "hip"
        ):
            s.fact(c.subject[0], "stretch.hf", "stretch")
        return False
    if found and c.states and _DURING.search(c.text):
        return False
    outcome = bool(c.subject) and c.word.startswith(("stretch", "lengthen"))
    if c.verb == "straighten" and not outcome and not _ON_PURPOSE.match(c.text):
        return False
    said = c.start + found.start() if found else c.start - 1
    felt = [
        x
        for x in limbs
        if x.region in ("leg", "trunk", "head")
        and (x.prep not in ("with", "of", "by", "on") or (x.prep == "on" and (x.part == "side" or x.region == "head" or x.surface)))
        and (x.start > said or x in c.subject)
        and not (x.part == "buttock" and c.word.startswith(_SQUEEZES))
    ]
    for limb in felt:
        if limb.side < 0 and limb.roles[:1] == ["front"] and muscle(limb) == "hf":
            s.claims.wrong_roles.append((limb.inner or limb.start, limb.end))
        if limb.side < 0 and limb.part == "buttock" and "crossed" in s.seen:
            continue  # it may be that of the other leg: “draw the left knee in until the buttock stretches”
        if limb.region == "leg" and limb.part not in ("foot", "toes", "heel", "ankle"):
            plain = (
                limb.noun.split(" ")[0] in _MEAT
                and not (goes_on and limb.prep == "in")
                and not limb.surface
                and not _STRETCHED.search(c.text)
                and not (limb.part == "calf" and s.seen & {"back", "heeldown"})
                and not ("ham" in limb.noun and s.seen & {"halfsplit", "heelon", "frontup"})
                and not s.seen & {"crossed", "shinrest"}
                and "pigeon" not in s.postures
            )
            s.fact(limb, f"stretch.{muscle(limb)}", "stretch", hard=not plain)
        elif limb.side >= 0 and "chest" in limb.noun:
            s.fact(limb, "stretch.chest", "felt-side")
        elif limb.side >= 0 and (limb.part == "side" or limb.region == "head") and "away from" not in c.low:
            s.fact(limb, "stretch.neck" if limb.region == "head" or "neck" in limb.noun else "stretch.side", "felt-side")
    return bool(felt) and not (c.word.startswith(_SQUEEZES) and all(x.side < 0 for x in felt))


_CONTINUES = frozenset({"lower", "release", "press"})


def _only_continues(c: Clause, part: str) -> bool:
    return (
        (c.verb in _CONTINUES and part != "knee" and not c.word.startswith(("engag", "tighten", "contract", "tens")))
        or (c.verb == "straighten" and part == "knee")
        or (c.verb in ("pull", "hold") and part in ("foot", "toes", "ankle"))
        or c.word.startswith(("curl", "circl"))
    )


def mentions(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Keep every leg that is named, and whether the clause can only go on with the leg at work."""
    if not s.parity and not s.late:
        legs = [x for x in s.legs if x.side >= 0]
        on = len(legs) == 1 and not c.adverbs and not c.landmarks and _only_continues(c, legs[0].part)
        for leg in legs:
            s.claims.mentions.append((leg.side, on and leg.prep == "" and c.opener not in ("while", "as")))
    return False
