"""What is of one side by the build of the body, said in one sentence: an ear and its shoulder, a foot and its knee, both ends of an arm."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, way_of

_OVER = Quick(r"\b(?:over|across|top of|opposite|other|around|both|each|either|or)\b")
_EITHER = Quick(r"\b(?:both|each|either|or|other|opposite|alternat\w*|then)\b")
_OUTWARD = Quick(r"\b(?:7\d|8\d|90|ninety|seventy|eighty)(?: ?°|[ -]?deg)")
_OPENS = Quick(
    r"\b(?:fall|falls|falling|drop|drops|dropping|open|opens|opening|flop|flops) (?:out|open|outwards?|away)\b|\bopens? (?:to|out)\b"
)
_FOLDS = ("fold", "hinge", "bend", "lean", "reach")
_STRAP = Quick(r"\b(?:strap|towel|band|belt|scarf|rope|sheet|cord)\b")
_LOOPS = ("loop", "wrap", "place", "put", "hook", "sling", "tie", "pass")
_AT_EAR = frozenset({"behind", "by", "at", "with", "near"})
_FINGERS = frozenset({"hand", "fingers"})
_LIFTS = frozenset({"lift", "straighten", "bring", "reach", "pull"})
_LONG = frozenset({"straight", "flat", "long"})
_LOW_LEG = frozenset({"foot", "toes", "ankle", "shin", "calf", "heel", "leg"})
_ARM = frozenset({"arm", "hand", "forearm"})
_TAKES = ("tak", "hold", "grab", "grasp", "catch", "clasp", "grip")
_GAIT = Quick(r"\b(?:march\w*|walk\w*|run|running|runner\w*|jog\w*|sprint\w*|skip|skips|skipping|stride|strides|step\w*)\b")


@always(sided_arm=True, two_sides=True, verbs={"lift", "pull", "bring", "other", ""}, outside={"supine"})
def shoulder_to_its_ear(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shrug your left shoulder up towards your left ear”."""
    shoulder = next((x for x in s.arms if one_sided(x) and x.noun == "shoulder" and x.prep == ""), None)
    ear = next((x for x in limbs if one_sided(x) and x.noun == "ear" and x.prep in ("to", "by", "at", "touch")), None)
    if shoulder is not None and ear is not None and shoulder.start < ear.start and not s.holds(_OVER, c.sentence):
        s.tie(shoulder, ear, SAME, "own-side")
    return False


@always(sided_arm=True, two_sides=True, hand=_FINGERS, verbs={"place", "bring", "", "be", "keep", "hold"}, preps=_AT_EAR)
def hand_at_its_ear(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The fingertips of your left hand behind your left ear”; a hand that goes over the head is laid on the other."""
    ear = next((x for x in limbs if one_sided(x) and x.noun == "ear" and x.prep in _AT_EAR), None)
    hand = s.hands[0]
    if ear is not None and one_sided(hand) and hand.prep in ("", "with") and not s.holds(_OVER, c.sentence):
        s.tie(hand, ear, SAME, "own-side")
    return False


@always(sided_leg=True, one_way=True, leg={"foot", "toes", "leg"}, leg_prep={""}, verbs={"turn", "", "step"})
def foot_turned_wide(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn the left foot 90 degrees to the left”: so far a foot turns outwards only."""
    foot, way = s.legs[0], c.directions[0][1]
    after = s.text[foot.end : s.places[way]]
    if one_sided(foot) and foot.side < way and len(s.legs) == 1 and _OUTWARD.search(after) and not s.holds(_EITHER, c.sentence):
        s.claims.ties.append(Tie(foot.side, way, SAME, "own-way"))
    return False


@always(sided_leg=True, one_way=True, leg={"knee"}, leg_prep={""})
def knee_falls_open(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Let the right knee fall open to the right”."""
    knee, way = s.legs[0], c.directions[0][1]
    if len(s.legs) == 1 and one_sided(knee) and knee.side < way and _OPENS.search(c.text, c.low):
        s.tie(knee, way_of(way), SAME, "own-way")
    return False


@always(legs=True, after={"bend", "lean", "reach"}, verbs={"hold", "reach", "pull"}, outside={"supine", "twisting"}, certain=True)
def foot_of_the_leg_folded_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Fold forward over the left leg and take hold of the left foot”."""
    over = next((x for x in s.prior.limbs if one_sided(x) and x.region == "leg" and x.prep == "over"), None)
    leg = s.legs[0]
    if over is None or not s.prior.word.startswith(_FOLDS) or c.opener in ("then", "or"):
        return False
    if one_sided(leg) and leg.part in _LOW_LEG and leg.prep in ("", "of", "on", "to", "around"):
        s.tie(over, leg, SAME, "one-leg")
    return False


@always(legs=True, after={"place", "hold", "bring", "other", "cross"}, verbs=_LIFTS, outside={"prone", "standing"}, certain=True)
def leg_in_the_strap(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Loop a strap round the ball of the right foot and raise the right leg”."""
    foot = next((x for x in s.prior.limbs if one_sided(x) and x.part in ("foot", "toes") and x.prep in ("around", "over", "on")), None)
    leg = s.legs[0]
    if foot is None or not s.prior.word.startswith(_LOOPS) or not _STRAP.search(s.prior.text, s.prior.low) or c.opener in ("then", "or"):
        return False
    if one_sided(leg) and leg.part in ("leg", "knee", "thigh") and leg.prep == "":
        s.tie(foot, leg, SAME, "one-leg")
    return False


@always(legs=True, after={"bend"}, verbs={"keep", "be"}, leg={"leg"}, leg_prep={""}, certain=True)
def bent_and_long(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left knee and keep your right leg straight”: a leg is not both at once."""
    knee = next((x for x in s.prior.limbs if one_sided(x) and x.part in ("knee", "leg") and x.prep == ""), None)
    leg = s.legs[0]
    if knee is None or len(s.legs) > 1 or not one_sided(leg) or c.opener in ("then", "or", "until") or s.holds(_EITHER, c.sentence):
        return False
    if _LONG & {*c.states}:
        s.tie(knee, leg, OPPOSITE, "two-places")
    return False


@always(legs=True, after={"straighten"}, verbs={"pull", "turn", "bend"}, leg={"toes", "ankle", "foot"}, leg_prep={""}, certain=True)
def toes_of_the_straight_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Straighten your left knee and pull the left toes towards you”."""
    knee = next((x for x in s.prior.limbs if one_sided(x) and x.part in ("knee", "leg") and x.prep == ""), None)
    toes = s.legs[0]
    if knee is None or not one_sided(toes) or c.opener in ("then", "or") or s.holds(_EITHER, c.sentence) or c.verb == "bend":
        return False
    if c.verb == "pull" and any(mark == "you" for _, mark in c.landmarks) and toes.part != "ankle":
        s.tie(knee, toes, SAME, "one-leg")
    return False


@always(arms=True, follows=True, parts={"elbow"}, certain=True)
def elbow_of_the_working_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Row the weight up with the right arm until the right elbow passes your ribs”, “on your left forearm, the left elbow under …”."""
    elbow = next((x for x in s.arms if one_sided(x) and x.part == "elbow" and x.prep in ("", "with")), None)
    if elbow is None or s.holds(_EITHER, c.sentence):
        return False
    arms = [x for x in s.prior.limbs if x.region == "arm" and one_sided(x)]
    if len(arms) != 1:
        return False
    arm = arms[0]
    lifts = c.opener == "until" and arm.prep == "with" and arm.part in _ARM and elbow in c.subject
    rests = arm.part == "forearm" and arm.prep == "on" and elbow.prep == "with" and any(x.prep == "under" for x in limbs)
    if lifts or rests:
        s.tie(arm, elbow, SAME, "own-side")
    return False


@always(legs=True, verbs={"stand"}, after={"other", "place", "bring"}, leg_prep={"on"}, certain=True)
def foot_on_the_ball(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Roll a ball under your left foot, standing on the right leg”."""
    rolled = next((x for x in s.prior.limbs if one_sided(x) and x.part in ("foot", "heel") and x.prep == "under"), None)
    leg = s.legs[0]
    if rolled is not None and c.gerund and one_sided(leg) and leg.part in ("leg", "foot"):
        s.tie(rolled, leg, OPPOSITE, "two-places")
    return False


@always(legs=True, after={"kneel"}, verbs={"lean", "bend", "reach"}, leg_prep={"over"}, certain=True)
def leg_out_to_lean_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Kneel with your right leg out to the side and lean over the right leg”."""
    out = next((x for x in s.prior.limbs if one_sided(x) and x.part == "leg" and x.prep == "with"), None)
    leg = s.legs[0]
    if out is not None and one_sided(leg) and "side" in s.prior.low:
        s.tie(out, leg, SAME, "one-leg")
    return False


@always(one_way=True, follows=True, after={"place", "reach", "bring"}, verbs={"pull", "lower", "bring"}, certain=True)
def hand_pulls_to_its_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Put your left hand on top of your head and pull gently to the left”."""
    hand = next((x for x in s.prior.limbs if one_sided(x) and x.part in _FINGERS and x.prep in ("", "with")), None)
    head = any(x.noun == "head" and x.prep == "on" for x in s.prior.limbs)
    if hand is not None and head and not s.arms and c.directions[0][0] in ("pull", "lower") and not s.holds(_EITHER, c.sentence):
        s.tie(hand, way_of(c.directions[0][1]), SAME, "own-way")
    return False


@always(sided_leg=True, follows=True, verbs={"bring", "lower", "pull"}, leg_prep={"to", "over"}, twists=True, certain=True)
def chest_to_the_leg_it_turns_to(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist from the waist to the left as you bring your chest towards your left leg”."""
    ways = [f.word for f in s.claims.facts[-4:] if f.role == "turn" and f.hard and f.sentence == s.sentence]
    chest = any(x.region == "trunk" and x.side < 0 and x.prep == "" for x in limbs)
    leg = s.legs[0]
    if chest and len(ways) == 1 and one_sided(leg) and leg.part in ("leg", "thigh", "knee") and not s.holds(_EITHER, c.sentence):
        s.tie(way_of(ways[0]), leg, SAME, "own-way")
    return False


@always(sided_leg=True, sided_arm=True, one_way=True, verbs={"turn"}, parts={"elbow"}, leg={"knee", "thigh"}, certain=True)
def turned_to_the_elbow_s_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist to the left, bringing the right elbow to the left knee”."""
    elbow, knee = next((x for x in s.arms if x.part == "elbow"), None), s.legs[0]
    way, word = c.directions[0]
    if elbow is None or way != "turn" or not (one_sided(elbow) and one_sided(knee)) or elbow.prep not in ("", "with"):
        return False
    if knee.prep in ("to", "touch", "on", "outside") and word < elbow.side < knee.side and len(s.legs) == 1:
        s.tie(way_of(word), knee, SAME, "own-way")
        s.tie(way_of(word), elbow, OPPOSITE, "hook")
    return False


@always(
    openers={"to"},
    follows=True,
    verbs={"bring", "hold"},
    leg={"foot", "ankle"},
    leg_prep={""},
    outside={"supine", "twisting"},
    certain=True,
)
def hand_goes_to_take_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Move your left hand behind you to take the left foot”."""
    foot = s.legs[0]
    hand = next((x for x in s.prior.limbs if one_sided(x) and x.part == "hand" and x.prep == ""), None)
    if hand is None or not one_sided(foot) or not c.word.startswith(_TAKES) or "held" in s.seen:
        return False
    s.fact(foot, "held", "held", moved=True)
    s.fact(hand, "holdhand", "arm", moved=True)
    return False


@always(hand={"shoulder"}, hand_prep={""}, verbs={"pull"}, words={"squeez"}, seen={"gear"}, certain=True)
def blade_of_the_arm_at_work(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the dumbbell in your left hand … squeeze the left shoulder blade”."""
    blade = s.hands[0]
    if one_sided(blade) and "blade" in c.low and not s.holds(_EITHER, c.sentence):
        s.fact(blade, "gear", "gear")
    return False


@always(sided_leg=True, sided_arm=True, two_sides=True, verbs={"lift", "bring", "reach"}, outside={"quadruped", "prone", "supine"})
def arm_against_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“March, lifting the right knee and the left arm”: who walks swings the other arm."""
    leg, arm = s.legs[0], s.arms[0]
    if len(s.legs) != 1 or len(s.arms) != 1 or not (one_sided(leg) and one_sided(arm)) or leg.prep or arm.prep:
        return False
    if s.holds(_GAIT, c.sentence) and leg.part in ("knee", "leg", "thigh") and arm.part in ("arm", "elbow", "hand"):
        s.tie(leg, arm, OPPOSITE, "two-places")
    return False
