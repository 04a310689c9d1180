"""In bed: rolling on to a side, out over its edge; and the turns of the head that settle a spinning ear."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_IN_BED = Quick(
    r"\b(?:bed|mattress|log[- ]?roll\w*|like a log|one (?:piece|unit)|as a unit|plinth|couch|stretcher|bed ?rail|epley|hallpike|semont|"
    r"brandt|vertigo|spinning|dizz\w+)\b"
)
_SPINS = Quick(
    r"\b(?:epley|hallpike|semont|brandt|daroff|bppv|vertigo|dizz\w+|spinning|canalith|crystals|45 ?(?:°|degrees?)[^.]*\.\s(?:\W|\d)*"
    r"(?:then |now |quickly |slowly |keep\w* )?(?:lie|lying|lay))"
)
_BACKWARDS = Quick(r"\b(?:lie|lying|lay|lies|lean|reclin\w+|laid) (?:[\w’']+ ){0,3}(?:back|down|backwards?|flat)\b")
_SEMONT = Quick(r"\b(?:semont|brandt|daroff)\b")
_NOT_NOW = Quick(r"\b(?:if|other|opposite|switch\w*|repeat\w*|reverse\w*|either|both ways|instead|or|revers\w+|mirror\w*)\b")
_STILL = Quick(r"\b(?:still|keep\w*|kept|remain\w*|same|hold\w*|maintain\w*|another|further|more|continu\w*)\b")
_EAR = Quick(r"\b(?:affected|problem|bad|treats?|treating|for|bppv)\b")
_ROLLS = ("roll", "turn")
_EDGES = frozenset({"edge", "side", "hand"})
_REACHES = frozenset({"reach", "bring", "cross", "place", "straighten", "lift"})
_PUSHES = Quick(r"\b(?:push\w*|press\w*|driv\w+)\b")
_SOON = 3  # sentences


@always(first_round=True, certain=True, text={_IN_BED})
def rolled_in_bed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left arm across, roll on to your right side and slide both feet over the right edge of the bed.”"""
    if not s.says(_IN_BED):
        return False
    to = _rolled_to(s, c, limbs)
    if to is not None:
        for key, sign in (("bedreach", OPPOSITE), ("bedpush", OPPOSITE), ("bedknees", SAME)):
            before = recent(s, key, c, _SOON)
            if before is not None and before.side != to.side:
                s.tie(before, to, sign, "bed")
        s.trail["bedroll"] = (c, to)
        return False
    rolled = recent(s, "bedroll", c, _SOON)
    edge = next((x for x in limbs if one_sided(x) and (x.noun == "edge" or (x.part == "side" and "bed" in c.low)) and x.prep), None)
    if (
        edge is not None
        and rolled is not None
        and edge.prep in ("over", "from", "to", "by", "on", "at")
        and not s.holds(_NOT_NOW, c.sentence)
    ):
        s.tie(rolled, edge, SAME, "bed")
    _before(s, c, limbs, rolled)
    return False


def _rolled_to(s: Scope, c: Clause, limbs: list[Limb]) -> Limb | None:
    """The side on to which the body goes."""
    if not c.word.startswith(_ROLLS) or s.holds(_NOT_NOW, c.sentence):
        return None
    side = next((x for x in limbs if one_sided(x) and x.part in ("side", "shoulder") and x.prep in ("on", "to")), None)
    if side is not None or not c.word.startswith("roll") or len(c.directions) != 1 or s.arms or s.legs:
        return side
    return None if any(x.region in ("head", "leg", "arm") for x in limbs) else way_of(c.directions[0][1])


def _before(s: Scope, c: Clause, limbs: list[Limb], rolled: Limb | None) -> None:
    """What helps to roll: the far arm goes across, the far foot pushes, the knees go ahead."""
    arm = next((x for x in s.hands if one_sided(x)), None)
    leg = next((x for x in s.legs if one_sided(x)), None)
    over = "across" in c.adverbs or any(x.region == "trunk" and x.prep in ("over", "across") for x in limbs)
    if arm is not None and arm.prep in ("", "with") and over and c.verb in _REACHES and arm.part in ("arm", "hand"):
        s.trail["bedreach"] = (c, arm)
        if rolled is not None and s.trail["bedroll"][0].sentence == c.sentence:
            s.tie(rolled, arm, OPPOSITE, "bed")  # “roll on to your left side, bringing your right arm across”
        for _, way in c.directions[:1]:
            s.tie(arm, way_of(way), OPPOSITE, "bed")
    if (
        leg is not None
        and leg.prep in ("with", "through", "on", "")
        and leg.part in ("foot", "leg", "heel")
        and _PUSHES.search(c.text, c.low)
    ):
        s.trail["bedpush"] = (c, leg)
    if len(c.directions) == 1 and c.verb == "lower" and any(x.part == "knee" and x.plural for x in limbs):
        s.trail["bedknees"] = (c, way_of(c.directions[0][1]))


@always(first_round=True, certain=True, text={_SPINS})
def head_turned_in_bed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your head 45 degrees to the right, lie back. Turn the head to the left and roll on to your left side.”"""
    if not s.says(_SPINS):
        return False
    lain = next((x for x in limbs if one_sided(x) and x.part in ("side", "shoulder") and x.prep in ("on", "to")), None)
    if lain is None and c.word.startswith("roll") and len(c.directions) == 1 and not s.arms and not s.legs:
        lain = way_of(c.directions[0][1])
    kept = recent(s, "headway", c, _SOON + 2)
    second = "headagain" in s.trail
    if lain is not None and kept is not None and not s.holds(_NOT_NOW, c.sentence):
        if second:
            s.tie(kept, lain, SAME, "head-bed")
            s.trail["bedroll"] = (c, lain)
        elif c.verb in ("lie", "lower") and lain.part == "side":
            s.tie(kept, lain, OPPOSITE, "head-bed")
        return False
    ear = next((x for x in limbs if one_sided(x) and x.noun == "ear"), None)
    if ear is not None and _EAR.search(c.text, c.low) and c.verb not in ("turn", "bring"):
        first = s.trail.get("headfirst")
        s.trail["sickear"] = (c, ear)
        if first is not None and s.says(_BACKWARDS) and not s.says(_SEMONT):
            s.tie(first[1], ear, SAME, "head-bed")
        return False
    way = _headed(s, c, limbs)
    if way is None or s.holds(_NOT_NOW, c.sentence):
        return False
    _turned(s, c, way, kept)
    return False


def _turned(s: Scope, c: Clause, way: Limb, kept: Limb | None) -> None:
    """Hold a turn of the head against the one before; the first is to the ear that is treated."""
    if kept is not None:
        same = s.trail["headway"][0].sentence == c.sentence or c.verb == "lie" or "headagain" in s.trail
        same = same or _STILL.search(c.text, c.low) is not None
        away = not same and "headagain" not in s.trail and _lain_back(s, c)
        if same or away:
            s.tie(kept, way, SAME if same else OPPOSITE, "head-bed")
        if away:
            s.trail["headagain"] = (c, way)
    else:
        s.trail["headfirst"] = (c, way)
        ear = s.trail.get("sickear")
        if ear is not None and s.says(_BACKWARDS) and not s.says(_SEMONT):
            s.tie(ear[1], way, SAME, "head-bed")
    s.trail["headway"] = (c, way)


def _lain_back(s: Scope, c: Clause) -> bool:
    """Between the two turns of the head the body was laid back."""
    return _BACKWARDS.search(s.text[s.trail["headfirst"][0].start : c.start]) is not None


def _headed(s: Scope, c: Clause, limbs: list[Limb]) -> Limb | None:
    """The way to which the head is turned."""
    body = "headagain" in s.trail and c.verb == "turn" and any(x.region == "trunk" and x.prep == "" for x in limbs)
    head = body or any(x.region == "head" and x.prep in ("", "with") for x in limbs)
    if head and len(c.directions) == 1:
        return way_of(c.directions[0][1])
    if c.verb in ("turn", "bring") or "turn" in c.low or "fac" in c.low:
        at = next(
            (x for x in limbs if one_sided(x) and (x.noun in ("ear", "shoulder") or (x.bare and not x.part)) and x.prep in ("to", "")), None
        )
        return at if head and at is not None else None
    return None
