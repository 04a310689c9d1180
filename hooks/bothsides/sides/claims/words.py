"""Words that more than one kind of clause looks for, and the region of the body that a limb's name stands for."""

from __future__ import annotations

from ..quick import Quick
from ..reading import Limb

TIMES = Quick(r"\b(?:times|reps|repetitions|again|each|every|all|more|sets?|same side|seconds)\b|\d")
ASIDE = Quick(r"^\W*to (?:come (?:out|down)|release|exit|get out|get up|return|finish|come back)\b")
STICKY = frozenset({"kneel", "held", "crossed", "under", "front", "back", "stance"})
NOW_REPEAT = Quick(r"^\W*(?:now|then|next),? (?:kneel|step|cross|place|lie|put|bring|stand|lift|bend)\b[^.]*\b(?:and|then) repeat\W*$")
UP = frozenset({"hugged", "pulled", "pulledleg", "raised"})


CROSSING = frozenset({"ankle", "foot", "shin", "calf", "leg", "heel", "knee", "thigh"})


CROSSED_ON = frozenset({"knee", "thigh", "leg", "shin", "ankle", "foot", "calf"})


FOOT = frozenset({"foot", "heel", "toes", "ankle", "leg", "knee", "shin"})


MOVES = frozenset(
    {
        "repeat",
        "switch",
        "step",
        "place",
        "bring",
        "straighten",
        "reach",
        "lift",
        "keep",
        "be",
        "",
        "start",
        "other",
        "press",
        "cross",
        "kneel",
        "release",
        "stand",
        "sit",
        "lower",
        "bend",
        "pull",
    }
)


STILL = frozenset({"", "be", "keep", "sit", "stand", "lie", "start"})


STRETCH = Quick(
    r"\b(?:(?:mild|light|gentle|slight|some|strong|good|deep|a|the) pull|stretch\w*|feel\w*|felt|sensation|lengthening|"
    r"aches?|breathe into|light(?:s|ing)? up|opens|tug|loosens?|gets it|pull is|gentle pull|hip pulls|thigh pulls)\b"
)


RETURN = Quick(
    r"\b(?:return|resum\w+|starting position|start position|to meet|to stand|initial|original|come out|to release|next to|back beside|"
    r"together|again|level|alongside|side by side|home|to exit|to finish|back up|home)\b"
)


DONE = Quick(r"\b(?:done|finish\w*|complet\w+|start(?:ing)? (?:with|on)|begin(?:ning)? (?:with|on)|first)\b")


IN_TURN = frozenset({"then", "before", "after", "once", "until", "so", "or", "and then", "as if", "if"})


_OUTER = frozenset({"outside", "outer", "side"})


def muscle(limb: Limb) -> str:
    """Which region is stretched there: hf (front of hip and thigh), gl, ham, calf, add, hip, band (outside), or the trunk's."""
    noun, surface = limb.noun, limb.surface or (limb.prep if limb.prep in ("inside", "outside") else "")
    if limb.prep == "behind" and limb.part in ("thigh", "knee", "leg"):
        return "ham"
    if limb.part == "hip":
        if surface == "front" or any(w in noun for w in ("flexor", "psoas", "iliacus")):
            return "hf"
        if surface in ("outer", "outside", "back", "side"):
            return "gl"
        return "add" if ("groin" in noun and "hip" not in noun) or surface in ("inner", "inside") else "hip"
    if limb.part == "thigh":
        if "ham" in noun or surface in ("back", "backs", "underside", "rear"):
            return "ham"
        if surface in ("inner", "inside"):
            return "add"
        if surface in _OUTER:
            return "band"
        return "hf" if surface in ("front", "top") or "quad" in noun else "thigh"
    if limb.part == "leg" and surface in _OUTER:
        return "band"
    if limb.part == "leg":
        return {"front": "hf", "back": "ham", "inside": "add", "inner": "add"}.get(surface, "leg")
    if limb.part == "buttock":
        return "gl"
    return {"calf": "calf", "knee": "leg", "shin": "shin"}.get(limb.part, limb.part)
