"""Wide stances and side bends: the foot that is turned out, the hand that goes down that leg, the arm that goes up, the way to lean."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_QUARTER = Quick(r"\b90\b|\bninety\b")
_REVOLVED = Quick(r"\b(?:twist\w*|revolved|opposite|other|cross\w*)\b")
_HALF = Quick(r"\b(?:trunk|torso|chest|body|spine)\b")
_DOWN = frozenset({"place", "bring", "lower", "reach", "", "release", "hold", "be", "drop", "keep"})
_GO = frozenset({"straighten", "lift", "step", "bring", "reach", "lower", "place", "keep", "hold", ""})


@always
def turned_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your right foot out 90 degrees and your left foot in”."""
    if "wide" not in s.postures:
        return False
    for leg in legs_of(limbs)[:1]:
        if leg.part not in ("foot", "toes", "leg") or leg.prep not in ("", "with") or leg.plural or c.verb not in ("turn", "", "other"):
            continue
        way = {"in", "out"} & set(c.adverbs)
        if way == {"out"} and _QUARTER.search(c.text):
            s.fact(leg, "outleg", "turnout", moved=True)
        elif way == {"in"}:
            s.fact(leg, "outleg", "turnout", moved=True, sign=OPPOSITE)
    return False


@always
def leans_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your torso to the right”, “lay your right hand on that shin”."""
    open_side = s.postures & {"wide", "gate"} and not s.postures & {"twisting"}
    for _, word in c.directions:
        if (
            open_side
            and c.verb in ("straighten", "reach", "lean", "bend")
            and (_HALF.search(c.text) or not limbs)
            and not any(x.region == "leg" and x.prep == "" for x in limbs)
        ):
            limb = Limb()
            limb.side, limb.region = word, "way"
            s.fact(limb, "lean", "direction", moved=True)
    if not open_side or _REVOLVED.search(c.text):
        return False
    for arm in hands_of(limbs)[:1]:
        if (
            arm.part not in ("hand", "fingers", "arm", "elbow", "forearm")
            or arm.plural
            or arm.prep not in ("", "with")
            or c.verb not in _DOWN
        ):
            continue
        if "down" in c.adverbs and any("back" in x.roles for x in limbs):
            s.fact(arm, "handback", "arm", moved=True)  # leaning back over the leg behind
            continue
        for leg in legs_of(limbs):
            if (
                leg.part in ("shin", "ankle", "foot", "thigh", "leg", "calf", "toes", "knee")
                and leg.prep in ("on", "to", "outside", "inside", "behind", "front of", "by", "against")
                and not leg.plural
            ):
                s.fact(arm, "handdown", "arm", moved=True)
                s.tie(arm, leg, SAME, "hand-down")
                break
        else:
            if "down" in c.adverbs and any(m == "floor" for _, m in c.landmarks) and arm.part in ("hand", "fingers"):
                s.fact(arm, "handdown", "arm", moved=True)
    return False


@always
def out_to_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stretch your right leg out to the right”: a limb goes out to its own side."""
    if len(c.directions) != 1 or c.verb not in _GO or "across" in c.adverbs or "across" in c.low or "over" in c.low:
        return False
    word = c.directions[0][1]
    moved = [x for x in limbs if x.region in ("leg", "arm") and x.prep == "" and x.part in ("leg", "arm", "foot", "knee", "hip")]
    if len(moved) != 1 or moved[0].side < 0 or moved[0].plural or moved[0].second >= 0:
        return False
    if "out" in c.adverbs and moved[0].side < word:
        way = Limb()
        way.side, way.region = word, "way"
        s.tie(moved[0], way, SAME, "own-way")
        if moved[0].region == "leg" and "gate" in s.postures:
            s.fact(moved[0], "outleg", "turnout", moved=True)
    return False


def wide_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a wide stance."""
    if not posture & {"wide", "gate"} or "twisting" in posture:
        return []
    found: list[Link] = [
        ("lean", "outleg", SAME),
        ("handdown", "outleg", SAME),
        ("handdown", "lean", SAME),
        ("armup", "handdown", OPPOSITE),
        ("armup", "lean", OPPOSITE),
        ("armup", "outleg", OPPOSITE),
    ]
    if "handback" in hard:
        found = [("armup", "handback", OPPOSITE), ("outleg", "handback", OPPOSITE)]
    if not hard & {"front", "back"}:
        found += [("bend", "outleg", SAME), ("stack", "outleg", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
