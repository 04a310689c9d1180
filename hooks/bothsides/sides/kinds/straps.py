"""A strap round one foot, on the back: the hand that takes it and the way the leg is let down."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always, denied
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

Link = tuple[str, str, int]

_STRAP = Quick(r"\b(?:straps?|belts?|towel|band|rope|scarf|ends|loop)\b")
_HOLDS = frozenset({"hold", "bring", "place", "", "keep", "release", "other"})
_IN = frozenset({"in", "with", "to", "into"})
_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|opposite|other|both (?:legs|knees|feet|sides|hands)|each|either|if|instead)\b"
)
_LETS = frozenset({"lower", "other", "bring", "release", "reach", "cross", "turn", "lift"})
_RISES = Quick(r"\b(?:ris(?:e|es|ing)|lift\w*|com(?:e|es|ing) (?:up|off|away)|roll\w*|leav\w+|follow\w*)\b")
_DO_NOT = Quick(r"n[’']t let\b")
_STAYS = Quick(r"\b(?:heavy|down|grounded|rooted|anchored|flat|still|(?:on|in|into) the (?:floor|mat|bed|ground))\b")
_IT = Quick(r"\bit\b")
_HIP = frozenset({"hip", "buttock", "sitbone", "thigh"})
_FRAME = Quick(r"\b(?:door\w*|wall|frame|corner|pillar|post|column)\b")
_THROUGH = Quick(r"\bthrough (?:the |a |your )?(?:open |door)\w*|\b(?:along|on|flat|floor)\b")


@always(postures={"supine", "lying"}, outside={"prone", "side-lying", "standing"}, first_round=True, certain=True, text={_STRAP})
def hand_of_the_strap(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Both ends in your right hand, let the leg go out to the right”: the hand with the strap goes where the leg goes."""
    if "crossed" in s.seen or s.holds(_NOT_NOW, c.sentence):
        return False
    hands = [x for x in s.hands if x.part == "hand" and one_sided(x) and x.prep in _IN]
    if len(hands) == 1 and len(s.hands) == 1 and c.verb in _HOLDS and _STRAP.search(c.text) and not c.directions:
        s.trail["straphand"] = (c, hands[0])
        return False
    hand = recent(s, "straphand", c)
    leg = next((x for x in s.legs if x.part in ("leg", "foot") and x.prep == "" and not x.plural), None)
    if hand is not None and leg is not None and len(c.directions) == 1 and c.verb in _LETS:
        s.tie(hand, way_of(c.directions[0][1]), SAME, "own-way")
        s.trail.drop("straphand")
    return False


@always(legs=True, postures={"supine"}, first_round=True, certain=True)
def let_out_to_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower the right leg to the right. The left hip stays heavy”: the hip of the leg that lies stays, on the other side."""
    if s.seen & {"crossed", "knees", "across"}:
        return False
    leg = s.legs[0]
    if not one_sided(leg) or leg.prep:
        return False
    if leg.part in ("leg", "foot") and len(c.directions) == 1 and c.verb in _LETS and "across" not in c.low and "over" not in c.low:
        s.trail["letout"] = (c, way_of(c.directions[0][1]))
    elif leg.part in _HIP and (
        (c.verb in ("keep", "be", "", "press") and _STAYS.search(c.text)) or (_DO_NOT.search(c.text) and _RISES.search(c.text))
    ):
        _stays(s, c, leg)
    return False


@denied
def hip_must_not_rise(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Don’t let the left hip lift”, while the right leg goes out to the right."""
    if "supine" not in s.postures or s.rounding or s.seen & {"crossed", "knees", "across"} or not _RISES.search(c.text):
        return False
    for leg in limbs[:1]:
        if leg.region == "leg" and leg.part in _HIP and one_sided(leg) and not leg.prep:
            _stays(s, c, leg)
    return False


def _stays(s: Scope, c: Clause, hip: Limb) -> None:
    way = recent(s, "letout", c, 2)
    if way is not None and not s.holds(_NOT_NOW, c.sentence):
        s.claims.ties.append(Tie(way.side, hip.side, OPPOSITE, "falls-across"))


@always(legs=True, postures={"supine", "lying"}, outside={"prone", "seated", "standing"}, first_round=True, text={_FRAME})
def heel_in_a_doorway(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rest your right heel on the door frame; the left leg lies through the doorway.”"""
    if not s.says(_FRAME):
        return False
    leg = s.legs[0]
    implied = leg.side < 0 and leg.part == "heel" and not (leg.which or leg.plural)  # “keeping your right leg straight, put the heel …”
    if not (one_sided(leg) or implied) or leg.prep not in ("", "with"):
        return False
    wall = any(m == "wall" and p != "through" for p, m in c.landmarks)
    if leg.part in ("heel", "leg", "foot") and wall and c.verb in ("place", "bring", "lift", "", "be", "keep", "straighten"):
        s.fact(leg, "wallheel", "raised", moved=True)
    elif leg.part == "leg" and c.verb in ("be", "keep", "place", "bring", "straighten", "", "lie") and _THROUGH.search(c.text) and not wall:
        s.fact(leg, "throughdoor", "rest")
    return False


@always(verbs={"pull", "lift", "bring"}, postures={"supine"}, follows=True, first_round=True, certain=True)
def drawn_by_the_strap(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keeping your right leg straight, use the strap to draw it toward you”: the leg that the sentence named."""
    if s.legs or "strap" not in s.seen or s.seen & {"crossed", "knees", "across"} or not _IT.search(c.text):
        return False
    word, sentence, alone = s.last.get("leg", (-1, -1, False))
    if word >= 0 and alone and sentence == c.sentence and s.last.get("arm", (0, -1, True))[1] < sentence:
        leg = way_of(word)
        leg.region = "leg"
        s.fact(leg, "pulledleg", "hug", moved=True)
    return False


def strap_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The heel on the wall is that of the leg that is stretched; the other one lies."""
    if "crossed" in hard:
        return []
    found: list[Link] = [("strap", "stretch.hf", SAME)] if "prone" in posture and "strap" in hard else []
    if "supine" in posture:
        found += [("footdown", "kneeout", OPPOSITE), ("stretch.hip", "hang", SAME)]
        found += [("pulledleg", "rest", OPPOSITE), ("pulledleg", "strap", SAME)]
    found += [
        ("wallheel", "throughdoor", OPPOSITE),
        ("wallheel", "rest", OPPOSITE),
        ("wallheel", "stretch.ham", SAME),
        ("wallheel", "straight", SAME),
        ("wallheel", "kneeout", SAME),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
