"""What a turn leaves to the sentences after it: where the eyes go, which hand is behind, whose foot it is that was set down."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_COUNTER = Quick(r"\b(?:other|opposite|counter\w*|instead|or|but|option\w*|vari\w+|cent(?:re|er)|back to|return\w*|unwind|untwist|then)\b")
_A_LITTLE = Quick(r"\b(?:little|slight\w*|soft\w*|micro|both)\b")
_LOOKS = Quick(r"\b(?:gaz\w*|look\w*|head|eyes|chin|peer|peek|glanc\w*)\b")
_BEHIND = Quick(
    r"\b(?:(?:back|rear|backrest|side|arm) of (?:the|your|her|his) (?:chair|seat|sofa|bench)|chair[- ]?back|back ?rest|arm ?rest|"
    r"behind (?:you\b|(?:your|his|her|the) (?:back|body|hips?|pelvis|bottom|bum|tail\w*|sacrum|seat|buttocks?|butt)))"
)
_EACH = Quick(r"\b(?:each|both|other|alternat\w*|repeat\w*|switch\w*|return\w*|releas\w*|unwind|if|or)\b")
_LAYS = frozenset({"place", "reach", "bring", "", "straighten", "be", "keep", "press", "release", "hold"})
_NOT_SEATED = frozenset({"supine", "lying", "side-lying", "prone", "quadruped", "lunge", "wide", "standing", "half-kneeling"})
_USES = frozenset({"use", "using", "uses"})
_MEANWHILE = frozenset({"while", "as", "if", "when", "or", "but", "then", "and then"})
_WITHIN = 4  # sentences
_SETS = frozenset({"place", "step", "bring", "cross", "reach", "pull"})
_FEET = frozenset({"foot", "heel", "ankle"})
_OVER = frozenset({"over", "outside", "across", "on", "inside", "against"})


@always
def looks_where_it_turns(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the right. Look over your right shoulder”: the head goes on in the way of the trunk."""
    if not s.twists or "neck" in s.postures or s.rounding:
        return False
    ways = {f.word: f.role for f in s.claims.facts[-6:] if f.kind == "direction" and f.hard and f.sentence == s.sentence}
    if not ways:
        return False
    shoulders = [x.side for x in limbs if x.part == "shoulder" and x.side >= 0]  # the head alone may turn the other way on purpose
    here = [x.side for x in limbs if x.side >= 0] + [word for _, word in c.directions]
    for word in here:
        role = ways.get(word)
        if role == "turn" and not _LOOKS.search(c.text):
            way = Limb()
            way.side, way.region = word, "way"
            s.trail["turned"] = (c, way)
        turn = recent(s, "turned", c, _WITHIN) if role == "gaze" and word in shoulders else None
        if turn is not None and turn.side != word and not s.holds(_COUNTER, c.sentence):
            gaze = Limb()
            gaze.side, gaze.region = word, "way"
            s.tie(turn, gaze, SAME, "looks-on")
    return False


@always
def arm_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Drape the right arm over the back of the chair”, “reach the right arm behind you”: the arm on the side turned to."""
    if not s.twists or "twisting" not in s.postures or s.postures & _NOT_SEATED or s.seen & {"front", "back", "kneel", "stance"}:
        return False
    for arm in s.hands[:1]:
        if (
            not one_sided(arm)
            or arm.prep not in ("", "with")
            or arm.part not in ("arm", "hand", "forearm", "elbow", "fingers")
            or s.rounding
        ):
            continue
        if c.verb in _LAYS and _BEHIND.search(c.text) and not any(x.region == "leg" for x in limbs) and not s.holds(_EACH, c.sentence):
            s.fact(arm, "armback", "arm", moved=True)
    return False


@always
def foot_of_the_bent_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee. Step the right foot over the left thigh”, “bend the left knee and place the left foot flat”."""
    leg = next((x for x in limbs if x.region == "leg"), None)
    if leg is None or s.rounding:
        return False
    drawn_up = c.verb in ("lift", "bring", "pull") and leg.part == "knee" and "seated" in s.postures and len(s.legs) == 1
    if (c.verb == "bend" or drawn_up) and leg.part in ("knee", "leg") and leg.prep == "" and one_sided(leg):
        if not _A_LITTLE.search(c.text):
            s.trail["bentknee"] = (c, leg)
        return False
    if leg.part in _FEET and leg.side < 0 and not leg.plural and leg.which != "other":
        _to_the_other_hip(s, c, limbs, leg)
    knee = recent(s, "bentknee", c)
    if knee is None or c.verb not in _SETS or leg.part not in _FEET or leg.prep != "" or not one_sided(leg) or c.opener in _MEANWHILE:
        return False
    here = s.trail["bentknee"][0].sentence == c.sentence
    other = next((x for x in limbs if x is not leg and x.region == "leg" and x.side >= 0), None)
    onto = other is not None and other.prep in _OVER and leg.part != "ankle" and other.part in ("knee", "thigh", "leg", "calf", "hip")
    flat = here and other is None and c.verb == "place" and ("flat" in c.states or any(m == "floor" and p == "on" for p, m in c.landmarks))
    close = here and other is None and any(x.part in ("hip", "buttock") and x.prep in ("to", "by") for x in limbs)
    onto = onto and (here or (knee.part == "knee" and c.verb in ("step", "place") and other is not None and other.prep != "on"))
    if onto or flat or close:
        s.tie(knee, leg, SAME, "goes-on")
    return False


def _to_the_other_hip(s: Scope, c: Clause, limbs: list[Limb], foot: Limb) -> None:
    """“Bend the left leg and bring the foot round to the right buttock”: sitting, the folded leg's foot lies near the other hip."""
    knee = recent(s, "bentknee", c)
    if knee is None or "seated" not in s.postures or foot.prep or c.verb not in ("place", "bring", "pull", "tuck"):
        return
    if s.trail["bentknee"][0].sentence != c.sentence:
        return
    for hip in limbs:
        if hip.part in ("hip", "buttock") and one_sided(hip) and hip.prep in ("to", "by", "under", "outside"):
            around = "around" in c.low or "round" in c.low or hip.prep in ("under", "outside") or s.twists
            if around:
                s.tie(knee, hip, OPPOSITE, "foot-under-hip")


@always
def lever(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Use the left arm as a lever against the right leg”: the arm that crosses to the other side presses against that leg."""
    if not s.twists or not s.legs or s.postures & {"supine", "prone", "side-lying"}:
        return False
    before = s.before
    used = before is not None and before.sentence == c.sentence and before.word in _USES and c.opener == "as"
    arms = s.hands or ([x for x in before.limbs if x.region == "arm"] if before is not None and used else [])
    if not arms:
        return False
    arm, leg = arms[0], s.legs[0]
    against = leg.prep in ("against", "around") and leg.part in ("leg", "thigh", "knee") and leg.surface not in ("inside", "inner")
    if one_sided(arm) and arm.part in ("arm", "elbow", "forearm") and arm.prep in ("", "with") and against and one_sided(leg):
        s.tie(arm, leg, OPPOSITE, "hook")
    return False


@always
def hands_go_with_the_turn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rotate your trunk to the right, bringing both hands to the right side of you”: what is held goes where the trunk turns."""
    before = s.before
    if before is None or before.sentence != c.sentence or len(c.directions) != 1 or len(before.directions) != 1 or not c.gerund:
        return False
    held = not limbs or all(x.side < 0 and (x.region == "arm" or x.part == "gear") for x in limbs)
    if before.verb == "turn" and c.verb in ("bring", "reach", "press", "lower", "place") and held and not c.opener:
        s.claims.ties.append(Tie(before.directions[0][1], c.directions[0][1], SAME, "turns-with"))
    return False
