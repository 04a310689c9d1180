"""Weights, cables and balls on their way: from hand to hand, across the body, and an elbow that stays at its own side."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_PASSES = Quick(r"\b(?:pass\w*|toss\w*|hand(?:s|ing)? (?:it|the)|transfer\w*|let(?:ting)? go|releas\w*|throw\w*)\b")
_CATCHES = frozenset({"hold", "bring", "other", ""})
_THING = Quick(
    r"\b(?:ball|kettle-?bells?|bell|weight|dumb-?bell|plate|disc|handle|rope|cable|bar|barbell|stick|band|it|club|mace|sandbag|rack?et|"
    r"towel)\b"
)
_ACROSS = Quick(r"\b(?:across (?:your|the) (?:body|torso|chest)|diagonal\w*|across and|and across)\b")
_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|both sides|each|either|or|if|again|same|return\w*|opposite)\b")
_ENDS = frozenset({"hip", "knee", "shoulder", "ankle", "foot", "thigh", "side"})
_AT = frozenset({"over", "at", "by", "outside", "to", "on", "front of", "near", "past", "in"})
_LOADS = frozenset({"dumbbell", "kettlebell", "weight"})
_ELBOW = frozenset({"elbow", "arm", "forearm"})
_BESIDE = frozenset({"against", "to", "at", "by", "into"})
_TUCKS = Quick(r"\b(?:tuck\w*|keep\w*|press\w*|squeez\w*|glu\w+|pin\w*|clos\w*|held|hold\w*|rest\w*|stay\w*|bent|brac\w*)\b")
_BACK = Quick(r"\b(?:back|past|row\w*|pull\w*|draw\w*)\b")
_THROWS = Quick(r"\b(?:throw\w*|toss\w*|slam\w*|hurl\w*) (?:it |the (?:\w+ )?ball )?(?:at|against|to|into|towards?|forwards?)\b")
_OVER = Quick(r"\b(?:across|cross\w*|over)\b")
_BESIDE_YOU = Quick(
    r"\b(?:cable|anchor|pulley|machine|tower|post|wall|door\w*|pole|rack|stack|band)s? (?:\w+ ){0,3}(?:on|to|at) (?:the|your)\b"
)


@always(hands=True, sided_arm=True, parts={"hand"}, preps={"to", "with", "in", "from"}, first_round=True, certain=True)
def handed_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the ball in your right hand. Pass it under your thigh to your left hand”, “let go and catch it with the left hand”."""
    hands = [x for x in s.hands if one_sided(x) and x.part == "hand"]
    if len(hands) != 1 or s.holds(_ANOTHER, c.sentence):
        return False
    hand, kept = hands[0], recent(s, "thing", c)
    given = kept is not None and s.holds(_PASSES, c.sentence)
    if given and kept is not None and kept.side != hand.side:
        to = hand.prep == "to" and _PASSES.search(c.text)
        caught = hand.prep in ("with", "in") and c.verb in _CATCHES and c.word.startswith(("catch", "grab", "grasp", "tak", "receiv"))
        if to or caught:
            s.tie(kept, hand, OPPOSITE, "bench-free")
            if "gear" in s.trail:
                s.trail["gear"] = (c, hand)  # it holds the weight from now on
    elif hand.prep in ("in", "with", "from") and _THING.search(c.text):
        s.trail["thing"] = (c, hand)
    return False


@always(parts=_ENDS, preps=_AT, first_round=True, certain=True, text={_ACROSS, _THING})
def across_the_body(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the weight next to your left hip. Lift it across your body over the right shoulder”: from one side to the other."""
    ends = [x for x in limbs if one_sided(x) and x.part in _ENDS and x.prep in _AT and x.noun not in ("groin", "armpit")]
    if not ends or s.holds(_ANOTHER, c.sentence):
        return False
    kept = recent(s, "thingat", c) or recent(s, "anchorside", c)
    if (
        kept is not None
        and kept.side != ends[-1].side
        and _ACROSS.search(c.text)
        and not any(x.region == "arm" and x.part != "shoulder" and x.side >= 0 for x in limbs)
    ):
        s.tie(kept, ends[-1], OPPOSITE, "across-body")
        s.trail.drop("thingat")
    elif len(ends) == 1 and _THING.search(c.text) and c.verb in ("hold", "start", "bring", "place", "keep", "lift", "be", "stand"):
        s.trail["thingat"] = (c, ends[0])
    return False


@always(one_way=True, verbs={"turn"}, trail={"thingat"}, first_round=True, certain=True)
def thrown_round(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the ball at your right hip. Throw it at the wall, turning to the left”: away from where it was."""
    kept = recent(s, "thingat", c)
    if kept is None or not s.holds(_THROWS, c.sentence) or s.holds(_ANOTHER, c.sentence):
        return False
    if kept.side < c.directions[0][1] and kept.part in ("hip", "side"):
        s.claims.ties.append(Tie(kept.side, c.directions[0][1], OPPOSITE, "across-body"))
    return False


@always(hands=True, sided_arm=True, parts={"arm", "hand", "elbow"}, first_round=True, certain=True)
def weight_of_that_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press the left kettlebell up with the left arm”, “raise the right dumbbell until your right arm is level”."""
    before = s.before if s.before is not None and s.before.sentence == c.sentence and c.opener in ("until", "so", "by") else None
    load = next((x for x in (c.limbs if before is None else (*before.subject, *before.limbs)) if _is_load(x)), None)
    arm = next((x for x in s.hands if one_sided(x) and x.part in ("arm", "hand", "elbow")), None) if load is not None else None
    if load is None or arm is None or (arm.prep != "with" and before is None) or (before is not None and arm.prep):
        return False
    if not s.holds(_ANOTHER, c.sentence):
        s.tie(load, arm, SAME, "gear-arm")
    return False


def _is_load(limb: Limb) -> bool:
    """“The left dumbbell.”"""
    return limb.noun in _LOADS and limb.side >= 0 and not limb.plural and limb.second < 0 and limb.which != "it" and not limb.prep


@always(
    sided_arm=True,
    hands=True,
    parts={"hand", "fingers", "elbow"},
    preps={"to", "touch", "over", ""},
    postures={"supine", "prone", "lying"},
    first_round=True,
    certain=True,
)
def leg_across_to_the_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lie with your arms out. Kick the right leg up and across to touch the left hand.”"""
    if s.holds(_ANOTHER, c.sentence):
        return False
    leg = next((x for x in s.legs if x.side >= 0 and not x.plural and x.part in ("leg", "foot", "knee") and not x.prep), None)
    before = s.before
    if leg is None and before is not None and before.sentence == c.sentence and c.opener == "to":
        leg = next((x for x in before.limbs if one_sided(x) and x.region == "leg" and not x.prep), None)
    hand = next(
        (x for x in s.hands if one_sided(x) and x.part in ("hand", "fingers", "elbow") and x.prep in ("to", "touch", "over", "")), None
    )
    if leg is None or hand is None or not _OVER.search(s.whole[c.sentence]) or hand.start < leg.start:
        return False
    if hand.prep or c.word.startswith(("touch", "tap", "reach")):
        s.tie(leg, hand, OPPOSITE, "across-body")
    return False


@always(preps={"on", "to", "at"}, text={_BESIDE_YOU})
def cable_beside(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Kneel with the cable on your right side.”"""
    for limb in limbs:
        beside = (limb.part == "side" or limb.bare) and limb.prep in ("on", "to", "at") and one_sided(limb)
        if beside and _BESIDE_YOU.search(c.text):
            s.trail["anchorside"] = (c, limb)
    return False


@always(hands=True, sided_arm=True, verbs={"bring", "hold"}, after={"reach"}, trail={"anchorside"}, first_round=True, certain=True)
def handle_taken_across(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach across your body and take the handle with the left hand.”"""
    kept = recent(s, "anchorside", c)
    hand = next((x for x in s.hands if one_sided(x) and x.part == "hand" and x.prep in ("with", "")), None)
    if kept is None or hand is None or s.holds(_ANOTHER, c.sentence):
        return False
    if "across" in s.prior.adverbs:
        s.tie(kept, hand, OPPOSITE, "across-body")
    return False


@always(sided_arm=True, two_limbs=True, parts=_ELBOW, outside={"twisting"}, certain=True)
def elbow_at_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your right elbow tucked against your right side”, “draw the right elbow back past your right hip”."""
    arm = next((x for x in s.arms if one_sided(x) and x.part in _ELBOW and x.prep in ("", "with", "of")), None)
    if arm is None or s.holds(_ANOTHER, c.sentence) or "across" in c.adverbs:
        return False
    for limb in limbs:
        if limb is arm or not one_sided(limb):
            continue
        tucked = limb.part in ("side", "trunk") and limb.prep in _BESIDE and _TUCKS.search(c.text)
        drawn = limb.noun == "hip" and limb.prep in ("past", "to", "by") and _BACK.search(c.text) and arm.part == "elbow"
        level = limb.noun in ("ear", "shoulder") and limb.prep in ("by", "with") and c.verb in ("be", "lift", "keep", "straighten", "")
        if tucked or drawn or level:
            s.tie(arm, limb, SAME, "own-side")
    return False


@always(arms=True, parts={"arm"}, preps={"by"}, first_round=True, certain=True)
def arm_is_raised_to(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Raise your right arm … until the arm is in line with your right ear.”"""
    if s.holds(_ANOTHER, c.sentence):
        return False
    ear = next((x for x in limbs if one_sided(x) and x.noun in ("ear", "shoulder") and x.prep == "by"), None)
    bare = next((x for x in limbs if x.part == "arm" and x.side < 0 and not x.plural and not x.which), None)
    if ear is not None and bare is not None:
        for clause in reversed([x for x in s.clauses if x.sentence == c.sentence and x.start < c.start]):
            arms = [x for x in clause.limbs if one_sided(x) and x.part == "arm"]
            if arms:
                s.tie(arms[0], ear, SAME, "own-side")
                break
    return False


@always(arms=True, one_way=True, verbs={"turn"}, parts={"forearm"}, adverbs={"out"}, first_round=True, certain=True)
def forearm_turned_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn the forearm out to the right.”"""
    arm = next((x for x in s.arms if one_sided(x)), recent(s, "thing", c))
    if arm is not None and any(x.part == "forearm" and not x.prep for x in limbs) and not s.holds(_ANOTHER, c.sentence):
        s.claims.ties.append(Tie(arm.side, c.directions[0][1], SAME, "own-way"))
    return False


@always(sided_arm=True, verbs={"pull"}, after={""}, parts={"elbow"}, first_round=True, certain=True)
def rowed_with(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“With the right arm, pulling the right elbow back …”."""
    before = s.prior
    if c.gerund and not s.holds(_ANOTHER, c.sentence):
        row = [x for x in before.limbs if one_sided(x) and x.part in ("arm", "hand") and x.prep == "with"]
        elbow = [x for x in limbs if one_sided(x) and x.part == "elbow" and not x.prep]
        if len(row) == len(elbow) == 1:
            s.tie(row[0], elbow[0], SAME, "one-arm")
    return False
