"""One knee hugged on the back: the leg that lies or sinks meanwhile, the thigh that is let down; a knee that falls out; knees to a side."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]

_SINKS = Quick(r"\b(?:relax\w*|sink\w*|rest\w*|heavy|settle\w*|soften\w*|drop\w*|melt\w*|reach\w*|lengthen\w*|ground\w*|anchor\w*)\b")
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|or|if|instead|then the|next)\b")
_IT = Quick(r"\b(?:it|that (?:leg|knee)|the (?:leg|knee))\b")
_OVER_BODY = Quick(r"\b(?:across|over) (?:(?:your|the|to) )*(?:body|chest|torso|mid-?line|(?:left|right|other|opposite) side)\b")
_BACK_UP = Quick(r"\b(?:back|up|return\w*|cent(?:re|er)|middle|together)\b")
_ABOVE = frozenset({"bring", "pull", "lift", "release", "place"})
_TWISTED = frozenset({"across", "knees"})


@always(legs=True, postures={"supine", "lying"}, outside={"prone", "side-lying", "standing", "seated"}, first_round=True)
def other_leg_sinks(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hug your right knee and let the left leg relax on the bed”: the leg that lies."""
    leg = s.legs[0]
    if not s.seen & {"hugged", "pulledleg"} or s.seen & {"crossed", "hang"} or not one_sided(leg) or leg.prep or leg.surface:
        return False
    floor = any(m == "floor" and p in ("to", "on", "into", "in", "along", "toward", "against") for p, m in c.landmarks)
    if leg.part in ("leg", "thigh") and c.verb in ("release", "keep", "reach", "other", "be", "lie") and floor and _SINKS.search(c.text):
        s.fact(leg, "rest", "rest")
    return False


@always(legs=True, postures={"supine"}, first_round=True, certain=True)
def falls_out_and_comes_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Let your right knee fall out to the side. Bring the right knee back up”: one knee."""
    leg = s.legs[0]
    if "crossed" in s.seen or len(s.legs) > 1 or not one_sided(leg) or leg.prep or leg.part not in ("knee", "leg"):
        return False
    kept = recent(s, "fallen", c, 2)
    if kept is not None and c.verb in _ABOVE and _BACK_UP.search(c.text) and not c.directions and kept.side != leg.side:
        if not s.holds(_NOT_NOW, c.sentence) and not s.alternates:
            s.tie(kept, leg, SAME, "goes-on")
        s.trail.drop("fallen")
    elif c.verb == "lower" and ("out" in c.adverbs or "side" in c.low):
        s.trail["fallen"] = (c, leg)
    return False


@always(one_way=True, verbs={"lower", "bring", "pull", "other", "place", "cross"}, postures={"supine"}, first_round=True, certain=True)
def it_goes_across(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right leg straight up. Lower it across your body to the left”: the leg of the sentence before."""
    if s.legs or not _IT.search(c.text) or not ("across" in c.adverbs or _OVER_BODY.search(c.text)) or s.holds(_NOT_NOW, c.sentence):
        return False
    word, sentence, alone = s.last.get("leg", (-1, -1, False))
    if word >= 0 and alone and sentence >= c.sentence - 1 and s.last.get("arm", (0, -9, True))[1] < c.sentence:
        s.claims.ties.append(Tie(word, c.directions[0][1], OPPOSITE, "across"))
    return False


def hug_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The thigh let down is not the one that is held; the knee that falls out is not the one that stays; who looks, looks away."""
    found: list[Link] = []
    if "hang" not in hard and "lying" in posture and not posture & {"prone", "side-lying"}:
        found += [("thighdrop", "holdknee", OPPOSITE), ("thighdrop", "hugged", OPPOSITE), ("thighdrop", "stretch.hf", SAME)]
    if "supine" in posture and "crossed" not in hard:
        found += [("fallout", "still", OPPOSITE), ("fallout", "stretch.add", SAME), ("fallout", "straight", OPPOSITE)]
    if "supine" in posture and "knees" in hard and "crossed" not in hard:
        found += [("stretch.hip", "knees", OPPOSITE)]
    if "supine" in posture and "crossed" in hard and hard & _TWISTED:
        found += [("gaze", "knees", OPPOSITE), ("shoulderdown", "knees", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
