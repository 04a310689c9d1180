"""What a turn leaves to the sentences after it: where the eyes go, which hand is behind, whose foot it is that was set down."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_COUNTER = Quick(r"\b(?:other|opposite|counter\w*|instead|or|but|option\w*|vari\w+|cent(?:re|er)|back to|return\w*|unwind|untwist|then)\b")
_A_LITTLE = Quick(r"\b(?:little|slight\w*|soft\w*|micro|both)\b")
_LOOKS = Quick(r"\b(?:gaz\w*|look\w*|head|eyes|chin|peer|peek|glanc\w*)\b")
_BEHIND = Quick(
    r"\b(?:(?:back|rear|backrest|side|arm) of (?:the|your|her|his) (?:chair|seat|sofa|bench)|chair[- ]?back|back ?rest|arm ?rest|"
    r"behind (?:you\b|(?:your|his|her|the) (?:back|body|hips?|pelvis|bottom|bum|tail\w*|sacrum|seat|buttocks?|butt|"
    r"sit\w* bones?|spine|torso|trunk|glutes?)))"
)
_EACH = Quick(r"\b(?:each|both|other|alternat\w*|repeat\w*|switch\w*|return\w*|releas\w*|unwind|if|or)\b")
_LAYS = frozenset({"place", "reach", "bring", "", "straighten", "be", "keep", "press", "release", "hold"})
_NOT_SEATED = frozenset({"supine", "lying", "side-lying", "prone", "quadruped", "lunge", "wide", "standing", "half-kneeling"})
_USES = frozenset({"use", "using", "uses"})
_OVER_TO = Quick(r"\b(?:over|across|cross\w*)\b")
_DRAWS = frozenset({"pull", "bring", "turn", "press", "lower", "other", ""})
_FALLS = frozenset({"lower", "bring", "pull", "cross", "other", "keep", "turn", "release", "press", ""})
_TWISTS = ("twist", "rotat", "revolv", "swivel")
_ON_THE_LEG = frozenset({"leg", "foot", "knee", "thigh", "shin", "ankle", "toes"})
_REACHED = frozenset({"on", "to", "outside", "by", "over", "touch", "at", "against"})
_MEANWHILE = frozenset({"while", "as", "if", "when", "or", "but", "then", "and then"})
_LOW = frozenset({"supine", "side-lying", "prone", "seated", "quadruped"})
_WITHIN = 4  # sentences
_SETS = frozenset({"place", "step", "bring", "cross", "reach", "pull"})
_FEET = frozenset({"foot", "heel", "ankle"})
_OVER = frozenset({"over", "outside", "across", "on", "inside", "against"})


@always(twists=True, outside={"neck"}, first_round=True)
def looks_where_it_turns(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the right. Look over your right shoulder”: the head goes on in the way of the trunk."""
    ways = {f.word: f.role for f in s.claims.facts[-6:] if f.kind == "direction" and f.hard and f.sentence == s.sentence}
    if not ways:
        return False
    shoulders = [x.side for x in limbs if x.part == "shoulder" and x.side >= 0]  # the head alone may turn the other way on purpose
    here = [x.side for x in limbs if x.side >= 0] + [word for _, word in c.directions]
    for word in here:
        role = ways.get(word)
        if role == "turn" and not _LOOKS.search(c.text):
            s.trail["turned"] = (c, way_of(word))
            shoulder = recent(s, "ontheshoulder", c, 2)
            if shoulder is not None:
                s.tie(shoulder, way_of(word), SAME, "turns-back")
        turn = recent(s, "turned", c, _WITHIN) if role == "gaze" and word in shoulders else None
        if turn is not None and turn.side != word and not s.holds(_COUNTER, c.sentence):
            s.tie(turn, way_of(word), SAME, "looks-on")
    return False


@always(
    twists=True,
    sided_arm=True,
    hand={"arm", "hand", "forearm", "elbow", "fingers"},
    hand_prep={"", "with"},
    verbs=_LAYS,
    postures={"twisting"},
    outside=_NOT_SEATED,
    first_round=True,
)
def arm_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Drape the right arm over the back of the chair”, “reach the right arm behind you”: the arm on the side turned to."""
    if s.seen & {"front", "back", "kneel", "stance"}:
        return False
    for arm in s.hands[:1]:
        # A hand between the shoulder blades holds one of them down while the head turns.
        aside = any(x.region == "leg" or (x.part == "shoulder" and x.prep == "between") for x in limbs)
        if one_sided(arm) and _BEHIND.search(c.text) and not aside and not s.holds(_EACH, c.sentence):
            s.fact(arm, "armback", "arm", moved=True)
    return False


@always(leg=_FEET | {"knee", "leg"}, leg_prep={""}, verbs=_SETS | {"bend", "lift"}, first_round=True)
def foot_of_the_bent_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee. Step the right foot over the left thigh”, “bend the left knee and place the left foot flat”."""
    leg = next((x for x in limbs if x.region == "leg"), None)
    if leg is None:
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
    if knee is None or "seated" not in s.postures or foot.prep or c.verb not in ("place", "bring", "pull"):
        return
    if s.trail["bentknee"][0].sentence != c.sentence:
        return
    for hip in limbs:
        if hip.part in ("hip", "buttock") and one_sided(hip) and hip.prep in ("to", "by", "under", "outside"):
            around = "around" in c.low or "round" in c.low or hip.prep in ("under", "outside") or s.twists
            if around:
                s.tie(knee, hip, OPPOSITE, "foot-under-hip")


@always(
    twists=True, sided_leg=True, leg={"leg", "thigh", "knee"}, leg_prep={"against", "around"}, outside={"supine", "prone", "side-lying"}
)
def lever(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Use the left arm as a lever against the right leg”: the arm that crosses to the other side presses against that leg."""
    before = s.before
    used = before is not None and before.sentence == c.sentence and before.word in _USES and c.opener == "as"
    arms = s.hands or ([x for x in before.limbs if x.region == "arm"] if before is not None and used else [])
    if not arms:
        return False
    arm, leg = arms[0], s.legs[0]
    against = leg.surface not in ("inside", "inner") and one_sided(leg)
    if one_sided(arm) and arm.part in ("arm", "elbow", "forearm") and arm.prep in ("", "with") and against:
        s.tie(arm, leg, OPPOSITE, "hook")
    return False


@always(one_way=True, verbs={"bring", "reach", "press", "lower", "place"}, openers={""}, after={"turn"})
def hands_go_with_the_turn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Rotate your trunk to the right, bringing both hands to the right side of you”: what is held goes where the trunk turns."""
    before = s.prior
    if len(before.directions) != 1 or not c.gerund:
        return False
    held = not limbs or all(x.side < 0 and (x.region == "arm" or x.part == "gear") for x in limbs)
    if held:
        s.claims.ties.append(Tie(before.directions[0][1], c.directions[0][1], SAME, "turns-with"))
    return False


@always(one_way=True, verbs={"turn"}, words=_TWISTS, outside=_LOW, first_round=True)
def twisted_that_way(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the right.”"""
    s.trail["twistway"] = (c, way_of(c.directions[0][1]))
    return False


@always(hands=True, sided_arm=True, outside=_LOW | {"lying"}, trail={"twistway"}, first_round=True, certain=True)
def across_to_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the right and place the left hand on the right leg”: standing, the other hand goes to the leg that is turned to."""
    turn = recent(s, "twistway", c, 1)
    if turn is None or s.holds(_EACH, c.sentence):
        return False
    hand = s.hands[0]
    leg = next((x for x in s.legs if x.part in _ON_THE_LEG and (x.prep in _REACHED or c.word.startswith("touch"))), None)
    reaches = c.verb in ("place", "reach", "bring", "lower", "touch", "other") and hand.prep in ("", "with")
    if leg is not None and reaches and hand.part in ("hand", "fingers", "elbow", "arm", "forearm") and one_sided(hand) and one_sided(leg):
        s.tie(hand, leg, OPPOSITE, "hook")
        s.tie(turn, leg, SAME, "turns-to")
        s.trail["reachesdown"] = (c, hand)
        return False
    down = recent(s, "reachesdown", c, 1)
    if (
        down is not None
        and one_sided(hand)
        and hand.part in ("arm", "hand")
        and hand.prep == ""
        and c.verb in ("lift", "reach", "straighten")
        and "up" in c.adverbs
        and not s.legs
    ):
        s.tie(down, hand, OPPOSITE, "two-places")
    return False


@always(twists=True, hands=True, sided_arm=True, parts={"shoulder", "side"}, postures={"twisting"}, first_round=True)
def shoulder_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn to the left, drawing the left shoulder back”; the right hand on the left shoulder, then a turn to the left."""
    if s.holds(_EACH, c.sentence):
        return False
    first = s.hands[0]
    shoulder = next((x for x in s.hands if x.noun == "shoulder" and one_sided(x)), None)
    if shoulder is None:
        return False
    turn = recent(s, "turned", c, 1)
    drawn = shoulder is first and shoulder.prep == "" and "back" in c.adverbs and c.verb in _DRAWS
    if drawn and turn is not None and s.trail["turned"][0].sentence == c.sentence:  # later it may be drawn back against the turn
        s.tie(turn, shoulder, SAME, "turns-back")
        return False
    laid = first.part == "hand" and first.prep in ("", "with") and shoulder.prep in ("on", "to") and c.verb in ("place", "", "bring")
    if laid and one_sided(first) and s.postures & {"seated", "standing"}:
        s.tie(first, shoulder, OPPOSITE, "other-shoulder")
        s.trail["ontheshoulder"] = (c, shoulder)
        if turn is not None:
            s.tie(turn, shoulder, SAME, "turns-back")
    return False


@always(postures={"supine", "lying"}, outside={"prone", "side-lying", "quadruped", "standing"}, first_round=True)
def knee_over_to_the_other_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Drop the right knee over to the left; the left hand rests on it; look to the right”: on the back, with the other leg long."""
    if (len(c.directions) != 1 and "overtheother" not in s.trail) or s.holds(_EACH, c.sentence):
        return False
    across = recent(s, "overtheother", c, 4)
    leg = next((x for x in limbs if x.region == "leg"), None)
    if leg is not None and _falls_across(c, leg):
        s.tie(leg, way_of(c.directions[0][1]), OPPOSITE, "falls-across")
        s.trail["overtheother"] = (c, leg)
    elif across is not None and leg is not None:
        _guided(s, c, across, leg)
    elif across is not None and len(c.directions) == 1 and c.verb in ("turn", "be", "bring", "") and any(x.region == "head" for x in limbs):
        s.tie(across, way_of(c.directions[0][1]), SAME, "looks-away")
    return False


def _falls_across(c: Clause, leg: Limb) -> bool:
    """The leg goes over to a side; a straight leg that falls to its own side goes “over” as well."""
    over = _OVER_TO.search(c.text, c.low) is not None and (
        leg.part in ("knee", "thigh", "foot") or (leg.part == "leg" and "cross" in c.low)
    )
    moved = leg.side >= 0 and leg.second < 0 and not leg.plural and leg.prep == ""
    return over and moved and len(c.directions) == 1 and c.verb in _FALLS


def _guided(s: Scope, c: Clause, across: Limb, leg: Limb) -> None:
    """The hand that rests on the knee that went over."""
    if leg.part not in ("knee", "thigh") or leg.plural or leg.prep not in ("", "on", "to", "outside"):
        return
    for hand in s.hands[:1]:
        holds = c.verb in ("place", "", "press", "hold", "pull", "other") and hand.part == "hand" and hand.prep in ("", "with")
        if holds and one_sided(hand):
            s.tie(across, hand, OPPOSITE, "guides")
            if one_sided(leg):
                s.tie(hand, leg, OPPOSITE, "guides")
