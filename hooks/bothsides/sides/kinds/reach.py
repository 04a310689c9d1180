"""On the floor: what is reached for or held belongs to the leg at work, and two limbs of one sentence are one limb or two."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]

_FOLDS = frozenset({"straighten", "lean", "bend", "reach", "lower", "bring", ""})
_FORWARD = Quick(r"\b(?:forwards?|fold\w*|lean\w*|hinge\w*|bow\w*)\b")
_OUT_OVER = Quick(r"\bout over\b")
_AWAY = Quick(r"\b(?:away from|inches|hover\w*|above the (?:mat|floor|ground)|off the (?:mat|floor|ground))\b")
_LATER = Quick(r"\b(?:then|next|now|after\w*|again|same|either|or|if|other|opposite|switch\w*|alternat\w*|repeat\w*)\b")
_THIGH = frozenset({"thigh", "leg", "knee"})
_LONG = frozenset({"folded", "solethigh"})
_SIDE_PREPS = frozenset({"on", "to", "along", "at", "toward"})
_ACROSS = frozenset({"leg", "knee", "foot", "thigh"})
_OVER = Quick(r"\b(?:across|over (?:your|the) body)\b")
_UPRIGHT = frozenset({"standing", "lunge", "half-kneeling", "wide", "side-lying"})


@always(two_sided_legs=True, leg={"ankle", "foot"}, leg_prep={""}, verbs={"cross"}, preps={"at"}, certain=True)
def crossed_at_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Cross your right ankle at your left knee”: as “over your left knee”."""
    one, two = s.legs[:2]
    if one_sided(one) and one_sided(two) and two.prep == "at" and two.part in ("knee", "thigh"):
        s.tie(one, two, OPPOSITE, "crossing")
        s.fact(one, "crossed", "crossing", moved=True)
        s.fact(two, "under", "crossing", moved=True)
    return False


@always(leg={"shin"}, leg_prep={"over"}, verbs=_FOLDS, postures={"seated", "figure-four"}, seen={"crossed"}, first_round=True, certain=True)
def folds_over_the_shin(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right ankle above the left knee. Extend forward over the right shin”: the shin that lies across."""
    if one_sided(s.legs[0]) and len(s.legs) == 1 and _FORWARD.search(c.text) and not s.twists:
        s.fact(s.legs[0], "shincrossed", "lean", moved=True)
    return False


@always(leg={"leg", "foot"}, leg_prep={"over", "around"}, verbs={"straighten", "reach"}, postures={"seated"}, seen=_LONG, certain=True)
def extends_over_the_long_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend out over the left leg”, "reach your hands around the left foot", after the other leg was folded in."""
    leg = s.legs[0]
    if not one_sided(leg) or len(s.legs) > 1 or s.seen & {"crossed", "under", "twistleg", "hooked"}:
        return False
    hands = any(x.plural and not x.prep for x in s.hands)
    over = leg.prep == "over" and (_FORWARD.search(c.text) or _OUT_OVER.search(c.text)) and not s.hands
    if over or (leg.part == "foot" and leg.prep == "around" and hands and c.verb == "reach"):
        s.fact(leg, "foldover", "lean", moved=True)
    return False


@always(leg={"knee", "thigh"}, leg_prep={"under"}, verbs={"hold", "pull"}, postures={"supine"}, certain=True)
def held_below_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Grasp below the left knee with both hands”: the knee that is drawn in."""
    if one_sided(s.legs[0]) and len(s.legs) == 1 and not any(x.side >= 0 for x in s.hands) and "crossed" not in s.seen:
        s.fact(s.legs[0], "pulled", "hug", moved=True)
    return False


@always(hands=True, sided_arm=True, sided_leg=True, preps={"between"}, postures={"quadruped"}, certain=True)
def between_hand_and_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide the right hand between the left hand and left knee”: a gap on one side."""
    gap = [x for x in limbs if x.prep == "between" or (x.part in ("knee", "thigh", "hand") and x.prep == "" and limbs.index(x) > 0)]
    hand = next((x for x in gap if x.part == "hand" and one_sided(x)), None)
    knee = next((x for x in gap if x.part in ("knee", "thigh") and one_sided(x)), None)
    if hand is not None and knee is not None and "between" in (hand.prep, knee.prep):
        s.tie(hand, knee, SAME, "own-side")
    return False


@always(leg={"foot"}, leg_prep={""}, sided_leg=True, after={"straighten"}, verbs={"bend"}, words={"flex"}, first_round=True, certain=True)
def straightened_and_flexed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Straighten your left leg out in front of you and flex the left foot”: one leg."""
    before = [x for x in s.prior.limbs if one_sided(x) and x.region == "leg"]
    if len(before) == 1 and before[0].part in ("leg", "knee") and not before[0].prep and not c.opener and not s.holds(_LATER, c.sentence):
        s.tie(before[0], s.legs[0], SAME, "goes-on")
    return False


@always(leg={"thigh", "leg"}, leg_prep={"", "of"}, sided_leg=True, after={"bend"}, verbs={"press", "lift"}, first_round=True, certain=True)
def flexed_and_tightened(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Flex your right foot and tighten the right thigh”: one leg."""
    before = [x for x in s.prior.limbs if one_sided(x) and x.region == "leg"]
    works = c.verb == "lift" or c.word.startswith(("tight", "tens", "contract", "squeez"))
    if len(before) != 1 or len(s.legs) > 1 or c.opener or not works or s.holds(_LATER, c.sentence):
        return False
    if before[0].part in ("foot", "toes", "ankle") and s.prior.word.startswith("flex") and one_sided(s.legs[0]):
        s.tie(before[0], s.legs[0], SAME, "goes-on")
    return False


@always(leg={"leg"}, leg_prep={""}, verbs={"hold", "keep"}, marks={"ceiling"}, outside=_UPRIGHT, first_round=True, certain=True)
def held_in_the_air(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the right leg in the air”: the leg that was lifted."""
    if one_sided(s.legs[0]) and len(s.legs) == 1 and ("in", "ceiling") in c.landmarks and not s.hands:
        s.fact(s.legs[0], "raised", "raised")
    return False


@always(sided_leg=True, follows=True, after={"hold"}, verbs={"lower"}, openers={"as", "while"}, postures={"supine"}, certain=True)
def holds_one_lowers_the_other(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the right ankle as you lower the left leg”: two legs at once, and nothing that was held is let down."""
    held = next((x for x in s.prior.limbs if one_sided(x) and x.region == "leg" and not x.prep), None)
    leg = s.legs[0]
    if held is None or not one_sided(leg) or leg.prep or held.side == leg.side:
        return False
    for fact in s.claims.facts:
        if fact.word == leg.side and fact.role == "lowered":
            fact.hard = False
    s.tie(held, leg, OPPOSITE, "two-places")
    return False


@always(leg={"knee"}, leg_prep={""}, verbs={"lower"}, after={"bend"}, postures={"plank"}, outside={"lunge", "half-kneeling"}, certain=True)
def knee_lowered_in_a_plank(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right leg, lowering the right knee toward the floor”: one leg, and no leg behind."""
    for fact in s.claims.facts:
        if fact.word == s.legs[0].side and fact.role == "kneel":
            fact.hard = False
    return False


@always(
    leg={"leg"}, leg_prep={""}, verbs={"straighten"}, after={"bend", "pull", "bring"}, postures={"supine"}, first_round=True, certain=True
)
def lengthened_away(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee into your chest and lengthen your left leg a few inches away from the mat”: two legs."""
    drawn = [x for x in s.prior.limbs if one_sided(x) and x.part in _THIGH and not x.prep]
    near = any(m in ("chest", "you") for _, m in s.prior.landmarks) or any(x.region == "trunk" and x.prep for x in s.prior.limbs)
    if len(drawn) != 1 or not near or not one_sided(s.legs[0]) or "crossed" in s.seen or s.holds(_LATER, c.sentence):
        return False
    if _AWAY.search(c.text) and "up" not in c.adverbs:
        s.tie(drawn[0], s.legs[0], OPPOSITE, "two-places")
    return False


@always(preps=_SIDE_PREPS, parts={"side"}, postures={"supine"}, outside=_UPRIGHT, first_round=True, certain=True)
def across_to_the_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower your right foot across your body toward the floor on the left side”: what goes across comes down on the other side."""
    side = next((x for x in c.limbs if x.part == "side" and x.prep in _SIDE_PREPS and one_sided(x)), None)
    legs = [x for x in (*s.legs, *(x for x in s.prior.limbs if x.region == "leg")) if one_sided(x) and not x.prep and x.part in _ACROSS]
    moved = c.verb in ("lower", "bring", "pull", "reach", "place", "cross") and s.holds(_OVER, c.sentence)
    if side is not None and legs and len({x.side for x in legs}) == 1 and moved and not s.holds(_LATER, c.sentence):
        s.tie(legs[0], side, OPPOSITE, "falls-across")
    return False


def reach_links(hard: set[str], posture: set[str]) -> list[Link]:
    """Who sits with an ankle on the other knee folds over the shin that lies across."""
    found: list[Link] = [("shincrossed", "crossed", SAME), ("shincrossed", "stretch.gl", SAME)]
    return [x for x in found if x[0] in hard and x[1] in hard]
