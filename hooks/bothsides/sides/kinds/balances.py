"""Standing beside a thing or on one leg, over several sentences: the leg near the wall, the foot that is held, the knee that was bent."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

Link = tuple[str, str, int]
_NOT_NOW = Quick(r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|if|instead|or|same)\b")
_THING = Quick(
    r"\b(?:wall|chair|door\w*|post|pole|barre|counter\w*|worktop|table|desk|bench|rail\w*|machine|pulley|cable|anchor|sofa|couch|bed|"
    r"kerb|curb)\b"
)
_BESIDE = Quick(r"\b(?:next to|facing|fac(?:e|es)|beside|near\w*|towards?|to|against|by|close\w*|along\w*|sideways?|away from|from)\b")
_INNER = Quick(r"\b(?:inside|inner|near(?:er|est)?|clos(?:er|est))\b")
_OUTER = Quick(r"\b(?:outside|outer|far(?:ther|thest)?|furthest)\b")
_NEAREST = Quick(r"^,? ?\(?(?:(?:that|which) is )?(?:the one )?(?:next to|near(?:er|est)(?: to)?|clos(?:er|est) to) (?:the|it)\b")
_BACKWARDS = Quick(r"\b(?:behind|back|off|up|lifts?|leaves?|comes?|goes|rises?|tailbone|bottom|buttocks?|butt|bum|seat|glutes?)\b")
_ON_IT = Quick(
    r"\b(?:(?:on|onto|against|at|to|of|touch\w*) (?:it|the (?:back of )?(?:the )?(?:wall|chair|door\w*|post|pole|barre|counter\w*|"
    r"worktop|table|desk|bench|rail\w*|sofa|couch))|(?:hold|holding|hang|hanging) on|for (?:support|balance))\b"
)
_SIDE_OF = Quick(r"\b(?:side|left|right) of\b")
_TURNED = Quick(r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|other|each|either|then|next)\b")
_BEHIND_YOU = Quick(r"\b(?:behind|backwards?|back towards?|buttocks?|bottom|butt|bum|seat|glutes?)\b")
_HELD_AT = frozenset({"foot", "ankle", "heel", "toes", "shin", "leg", "knee", "thigh"})
_REVOLVED = Quick(r"\b(?:revolved|parivr\w+|(?:opposite|other) (?:hand|arm|foot|leg|side of))\b")
_BLOCK = Quick(r"\b(?:floor|ground|mat|block|brick|earth)\b")
_SUPPORT = Quick(r"\b(?:cuff|strap|band|belt|loop|sling|towel|rope)s?\b")
_GEAR = Quick(r"\b(?:bands?|cables?|handles?|tub(?:e|ing)|straps?|ropes?|dumb-?bells?|weights?|pulleys?|rackets?|balls?)\b")
_LINED = Quick(r"\b(?:align\w*|stack\w*|in line|directly|straight)\b")
_ROUND = Quick(r"\b(?:hook|wrap|tuck|coil|twin)\w*\b")
_LOWER = frozenset({"foot", "ankle", "heel", "toes", "shin"})
_BEHIND = frozenset({"behind", "around", "under", "to"})
_BY_THE_WALL = frozenset({"leg", "foot", "hand", "arm", "hip"})
_SWUNG = ("swing", "swung", "throw", "driv", "rotat")
_AT_ONCE = frozenset({"while", "as", "whilst", "", "and"})
_HOLDING = frozenset({"hold", "press", "lift", "pull", "bring", "reach", "straighten", "keep"})
_CUFFED = frozenset({"leg", "foot", "ankle", "knee", "heel", "shin"})
_LOW = frozenset({"supine", "prone", "side-lying", "quadruped"})
_HELD_FOR = 4  # sentences


@always(after={"bend"}, leg=_LOWER, leg_prep={""}, sided_leg=True, first_round=True, certain=True)
def knee_so_that_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee so that the right foot comes off the floor”, "bend the left knee, left heel towards the bottom"."""
    before = s.prior
    knees = [x for x in (*before.subject, *before.limbs) if x.region == "leg"]
    feet = [x for x in limbs if x.region == "leg"]
    if len(knees) != 1 or not feet or not one_sided(knees[0]) or not one_sided(feet[0]) or knees[0].part not in ("knee", "leg"):
        return False
    foot = feet[0]
    behind = _BEHIND_YOU.search(c.text, c.low) is not None or any(x.part == "buttock" for x in feet[1:])
    purpose = behind and (c.opener in ("so", "until") or (not c.opener and (not c.verb or c.gerund)))
    off = c.opener == "so" and foot.part in ("foot", "ankle") and _BACKWARDS.search(c.text, c.low) is not None
    if (purpose or off) and knees[0].prep == "":
        s.tie(knees[0], foot, SAME, "goes-on")
        for fact in s.claims.facts[-4:]:  # it goes up behind, no step
            if fact.word == foot.side and fact.role == "back" and fact.sentence == s.sentence:
                fact.hard = False
                s.forgets("back")
    return False


@always(
    leg=_HELD_AT,
    leg_prep={"", "of", "for"},
    sided_leg=True,
    verbs=_HOLDING,
    outside={"supine", "quadruped", "seated"},
    first_round=True,
    certain=True,
)
def goes_on_holding(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold your left foot behind you. … Press the left foot into the hand … lower the left leg”: one leg is held throughout."""
    for leg in s.legs[:1]:
        if not one_sided(leg):
            continue
        held = recent(s, "heldfoot", c, _HELD_FOR)
        into = c.verb != "hold" and _into_hand(c, limbs)
        if held is not None and into and not s.holds(_NOT_NOW, c.sentence) and c.opener != "if":
            s.tie(held, leg, SAME, "held-on")
        elif c.verb == "hold" and leg.part in _LOWER and not s.holds(_NOT_NOW, c.sentence):
            s.trail["heldfoot"] = (c, leg)
    return False


def _into_hand(c: Clause, limbs: list[Limb]) -> bool:
    """The foot is pressed into the hand, or drawn to the buttock."""
    if any(x.part == "buttock" and x.prep in ("to", "by", "against") and x.side < 0 for x in limbs):
        return True
    return any(x.part == "hand" and x.prep in ("to", "against") for x in limbs)


@always(parts=_BY_THE_WALL, outside=_LOW, trail={"nearside"}, first_round=True, certain=True)
def leg_near_the_thing(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your left side to the wall. Take the weight on the inside (left) leg”, “wall on your left, left hand on it”."""
    near = recent(s, "nearside", c, 2)
    if near is not None and not s.holds(_NOT_NOW, c.sentence):
        for limb in limbs:
            if one_sided(limb) and limb.part in _BY_THE_WALL:
                _near_or_far(s, c, near, limb)
    return False


def _near_or_far(s: Scope, c: Clause, near: Limb, limb: Limb) -> None:
    """Tie a limb that is called inside or outside, the hand that is laid there, the hip that goes there, to the side that is near."""
    named = s.text[limb.start : limb.end]
    if limb.part == "hip":
        if limb.prep == "" and c.verb in ("press", "bring", "lean", "lower", "pull") and ("to", "wall") in c.landmarks:
            s.tie(near, limb, SAME, "near-leg")
    elif _OUTER.search(named) and not limb.surface:
        s.tie(near, limb, OPPOSITE, "near-leg")
    elif (_INNER.search(named) and not limb.surface) or _NEAREST.search(s.text[limb.end : limb.end + 40]):
        s.tie(near, limb, SAME, "near-leg")
    elif limb.part in ("hand", "arm") and limb.prep in ("", "with") and _laid_on_it(c):
        s.tie(near, limb, SAME, "near-hand")


@always(verbs={"stand", "", "be", "sit", "keep", "start", "place"}, outside=_LOW, text={_THING})
def near_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your left side to the wall”, “wall on your left”."""
    if not s.holds(_THING, c.sentence) or _SIDE_OF.search(c.text, c.low):
        return False
    for limb in limbs:
        if limb.side < 0 or limb.second >= 0 or limb.which:
            continue
        beside = limb.noun in ("side", "shoulder", "hip") and limb.prep in ("", "with", "by", "to") and _BESIDE.search(c.text, c.low)
        there = ((limb.bare and not limb.part) or limb.noun == "side") and limb.prep in ("on", "to", "at") and _THING.search(c.text, c.low)
        if (beside and c.verb in ("stand", "", "be", "sit", "keep", "start")) or (there and c.verb in ("stand", "", "be", "place", "sit")):
            s.trail["nearside"] = (c, limb)
    for _, word in c.directions:
        if c.verb in ("", "be", "stand") and not limbs:
            s.trail["nearside"] = (c, way_of(word))
    return False


def _laid_on_it(c: Clause) -> bool:
    """A hand lies on the wall, the chair or “it”."""
    laid = c.verb in ("place", "hold", "lean", "", "keep") and _ON_IT.search(c.text, c.low) is not None
    return laid and _GEAR.search(c.text, c.low) is None


@always(two_sided_legs=True, parts={"toes"})
def heel_to_toe(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right heel touching the left toes”: of two feet, one right in front of the other."""
    legs = [x for x in s.legs if x.side >= 0 and not x.plural]
    for one, two in pairwise(legs):
        between = s.text[one.end : two.start].lower()
        touches = two.prep in ("touch", "against", "front of", "meet") or between.split()[:1] in (["to"], ["touching"], ["touches"])
        if {one.part, two.part} == {"heel", "toes"} and one.prep in ("", "with") and touches:
            s.tie(one, two, OPPOSITE, "beside-itself")
            front, back = (one, two) if one.part == "heel" else (two, one)
            if s.seen & {"front", "back"} or two.prep == "front of":
                s.fact(front, "front", "step", moved=True)
                s.fact(back, "back", "step", moved=True)
    return False


@always(leg_prep={""}, sided_leg=True, verbs={"", "press"}, after={"press"})
def pressed_together(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press your right foot into the left thigh, and the left thigh back into the foot”: the thigh is the same."""
    before = s.prior
    first = [x for x in (*before.subject, *before.limbs) if x.region == "leg"]
    if len(first) != 2 or first[1].prep not in ("to", "against") or first[0].part not in ("foot", "heel"):
        return False
    mine = s.legs[0]
    back = "back" in c.adverbs or any(x.part == "foot" and x.prep in ("to", "against") for x in s.legs[1:])
    named = one_sided(mine) and one_sided(first[0]) and mine.part == first[1].part != first[0].part
    if named and back and mine.prep == "":
        s.tie(first[0], mine, OPPOSITE, "against")
        s.tie(first[0], first[1], OPPOSITE, "against")
        for foot in s.legs[1:2]:
            if one_sided(foot) and foot.part == "foot":
                s.tie(first[0], foot, SAME, "goes-on")
    return False


@always(one_way=True)
def hips_one_way_trunk_the_other(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift your hips to the left while your arms and trunk arch to the right”, "press your left hip out to the left"."""
    word = c.directions[0][1]
    hip = next((x for x in limbs if x.part == "hip" and x.prep == ""), None)
    pushed = hip is not None and one_sided(hip) and hip.side < word and c.verb in ("press", "bring") and not c.word.startswith(_SWUNG)
    if hip is not None and pushed and "across" not in c.low and not s.postures & {"supine", "lying"}:
        s.tie(hip, way_of(word), SAME, "own-way")
    before = s.prior
    if len(before.directions) != 1 or c.opener not in _AT_ONCE:
        return False
    trunk = [x for x in (*before.limbs, *before.subject, *limbs) if x.region == "trunk" or (x.region == "arm" and x.plural)]
    if _hips_only(before) != _hips_only(c) and trunk and not s.holds(_TURNED, c.sentence):
        s.claims.ties.append(Tie(before.directions[0][1], word, OPPOSITE, "sways"))
    return False


def _hips_only(c: Clause) -> bool:
    """The hips are pushed, and nothing else."""
    limbs = [*c.subject, *c.limbs]
    return bool(limbs) and all(x.part == "hip" for x in limbs) and c.verb in ("press", "bring", "pull", "", "other")


@always(postures={"wide"}, outside={"square", "supine", "seated"}, first_round=True)
def half_moon(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """From a triangle: “right hand on the block, left leg up, left arm up”. The hand that carries is on the side of the leg that does."""
    for leg in s.legs[:1]:
        up = c.verb == "lift" or (c.verb in ("straighten", "reach") and "parallel" in c.low)
        if leg.part in ("leg", "foot") and leg.prep == "" and one_sided(leg) and up and not s.says(_REVOLVED):
            s.fact(leg, "moonleg", "raised", moved=True)
        elif leg.part == "heel" and leg.prep == "through" and c.verb in ("straighten", "reach", "press") and "moonleg" in s.seen:
            s.fact(leg, "moonheel", "heel", moved=True)
    for word in [w for _, w in c.directions]:
        if (c.verb == "turn" or c.word.startswith("open")) and "moonleg" in s.seen and any(x.region == "trunk" for x in limbs):
            s.fact(way_of(word), "moonturn", "direction", moved=True)
    _in_front_of_the_foot(s, c)
    for arm in s.hands[:1]:
        down = arm.part in ("hand", "fingers") and arm.prep in ("", "with") and c.verb in ("place", "bring", "", "lower", "reach", "press")
        if down and one_sided(arm) and _BLOCK.search(c.text, c.low) and "moonhand" not in s.seen and not s.says(_REVOLVED):
            s.fact(arm, "moonhand", "arm", moved=True)
    return False


def _in_front_of_the_foot(s: Scope, c: Clause) -> None:
    """“Right hand on the floor, a foot's length in front of the right toes”: before the leg that is stood on."""
    hand = recent(s, "moonhand", c, 0)
    named = [x for x in s.legs if one_sided(x) and x.part in ("foot", "toes")]
    if hand is not None and named and named[0].prep in ("front of", "by", "over", "outside") and not c.verb:
        s.tie(hand, named[0], SAME, "hand-down")
    for arm in s.hands[:1]:
        if one_sided(arm) and any(f.word == arm.side and f.role == "moonhand" for f in s.claims.facts[-4:]):
            s.trail["moonhand"] = (c, arm)


@always(hands=True, sided_arm=True, two_limbs=True)
def on_one_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Balancing on the right leg and the right arm”, “the left arm over the left ear”, "the left hand in line over the left shoulder"."""
    if s.holds(_NOT_NOW, c.sentence):
        return False
    arm = s.hands[0]
    if not one_sided(arm):
        return False
    over_head = any(x.region == "head" and x.noun != "ear" for x in limbs)  # to the ear on the far side
    for limb in limbs:
        if limb is arm or not one_sided(limb):
            continue
        if (
            limb.noun == "ear"
            and arm.part == "arm"
            and not (over_head or "neck" in s.postures)
            and arm.prep == ""
            and limb.prep in ("over", "by", "along")
        ):
            s.tie(arm, limb, SAME, "own-ear")
        elif limb.part == "shoulder" and arm.part in ("hand", "wrist", "elbow") and arm in c.subject and _LINED.search(c.text, c.low):
            if limb.prep in ("over", "under", "with"):
                s.tie(arm, limb, SAME, "hand-under")
        elif (
            c.verb == "stand"
            and s.postures & {"plank", "wide"}
            and not c.adverbs
            and limb.part in ("leg", "foot")
            and limb.prep == "on"
            and arm.prep in ("on", "")
            and arm.part in ("arm", "hand")
        ):
            s.tie(limb, arm, SAME, "one-side")
    return False


@always(sided_leg=True, preps=_BEHIND, outside={"supine", "quadruped"}, seen={"crossed"}, first_round=True)
def hooked_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Cross your left thigh over the right. Hook the foot behind the right calf”: round the leg that is crossed over."""
    if _ROUND.search(c.text, c.low) is None:
        return False
    first = s.legs[0]
    mine = next((x for x in s.legs if one_sided(x) and x.part in ("calf", "ankle", "shin", "leg", "knee") and x.prep in _BEHIND), None)
    if mine is None or s.arms or (mine is not first and first.side >= 0 and first.which != "it") or s.holds(_NOT_NOW, c.sentence):
        return False
    crossed = [f.word for f in s.claims.facts if f.role == "crossed" and f.hard and not f.sign and s.sentence - f.sentence <= 3]
    if crossed and crossed[-1] != mine.side:
        s.tie(way_of(crossed[-1]), mine, OPPOSITE, "crossing")
    return False


@always(sided_leg=True, leg=_CUFFED, leg_prep={"", "around", "on", "to"}, outside={"supine", "prone", "side-lying", "seated"})
def cuffed_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Fasten the strap round your right ankle. Drive the right leg back”: the leg in the strap is the one that works."""
    cuff = recent(s, "cuff", c, 3)
    leg = s.legs[0]
    if not one_sided(leg):
        return False
    if cuff is None:
        tied = leg.part in ("ankle", "foot", "leg", "knee", "shin") and leg.prep in ("around", "on", "to")
        if tied and _SUPPORT.search(c.text, c.low) and c.verb in ("place", "hold", "", "other", "bring", "start", "stand", "be"):
            s.trail["cuff"] = (c, leg)
        return False
    moves = c.verb in ("press", "lift", "pull", "bring", "straighten", "bend") and not c.opener and not s.holds(_NOT_NOW, c.sentence)
    away = {"back", "out", "up", "in", "across"} & set(c.adverbs)
    if leg.part in ("leg", "foot", "knee", "heel") and leg.prep == "" and moves and away:
        s.tie(cuff, leg, SAME, "cuffed")
    return False


def moon_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a half moon."""
    if "moonleg" not in hard or "kneel" in hard:
        return []
    found: list[Link] = [
        ("moonleg", "moonhand", OPPOSITE),
        ("moonleg", "handdown", OPPOSITE),
        ("moonleg", "stance", OPPOSITE),
        ("moonleg", "outleg", OPPOSITE),
        ("moonleg", "bend", OPPOSITE),
        ("moonleg", "flexfoot", SAME),
        ("moonleg", "moonheel", SAME),
        ("moonleg", "moonturn", SAME),
        ("moonleg", "armup", SAME),
        ("moonleg", "lowered", SAME),
        ("moonhand", "armup", OPPOSITE),
        ("moonhand", "outleg", SAME),
        ("moonhand", "stance", SAME),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
