"""Twists on a chair or the floor: sitting sideways to its back, legs that are crossed, a foot that is set down outside the other leg."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

Link = tuple[str, str, int]
_CHAIR_BACK = Quick(
    r"\b(?:(?:back|backrest) of (?:the|your|a) (?:chair|seat)|chair[- ]?back|(?:chair|seat)(?:[’']s)? back|back ?rest|its back)\b"
)
_SITS = Quick(r"\bs(?:it|its|itting|at|eated)\b")
_BY = Quick(r"\b(?:to|towards?|against|by|next to|beside|near|facing|touching|on)\b")
_UPON = frozenset({"on", "to", "outside", "over", "against", "across"})
_LAYS = frozenset({"place", "bring", "reach", "press", "", "lower", "hold"})
_AWAY = Quick(r"\b(?:return\w*|releas\w*|back to|cent(?:re|er)|let go|unwind|each|other|or|if)\b")
_NOT_SEATED = frozenset({"supine", "lying", "side-lying", "prone", "quadruped", "lunge", "wide", "half-kneeling"})
_SHINS = Quick(
    r"\b(?:shins? (?:\w+ ){0,4}(?:stack\w*|parallel|on top|top of|over|on (?:the|your))|"
    r"stack\w* (?:your |the )?(?:\w+ )?shins?|fire ?log|double pigeon|agni\w+|lower leg)\b"
)
_FEET = frozenset({"foot", "ankle", "heel"})
_OVER = frozenset({"over", "outside", "across"})
_SETS = frozenset({"place", "bring", "step", "cross", "pull", "lift"})


@always(verbs={"sit", "be", "turn", "place", ""}, postures={"seated"}, outside=_NOT_SEATED, first_round=True, text={_CHAIR_BACK})
def sideways(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sit with your right side to the back of the chair and turn to the right”: one turns to the chair's back."""
    turn = c.directions[0][1] if len(c.directions) == 1 and c.verb == "turn" else -1
    side = recent(s, "chairside", c, 3)
    if turn >= 0 and side is not None and not s.holds(_AWAY, c.sentence):
        s.tie(side, way_of(turn), SAME, "turns-to-back")
    if not _CHAIR_BACK.search(c.text) or not s.holds(_SITS, c.sentence):
        return False
    for limb in limbs:
        if (
            one_sided(limb)
            and limb.noun in ("side", "shoulder", "hip")
            and limb.prep in ("", "with", "to", "against", "on")
            and _BY.search(c.text)
        ):
            s.trail["chairside"] = (c, limb)
    for limb in limbs:
        if limb.side >= 0 and limb.bare and not limb.part and limb.prep == "on" and c.verb == "be":  # “its back is on your right”
            s.trail["chairside"] = (c, limb)
    return False


@always(legs=True, hands=True, verbs=_LAYS, postures={"twisting"}, outside=_NOT_SEATED, first_round=True, certain=True)
def hand_on_the_crossed_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right knee over the left, left hand on the right knee”, then a turn to the right: the hand of the other side draws it."""
    if "crossed" not in s.seen or "seated" not in s.postures or not s.twists:
        return False
    hand, knee = s.hands[0], s.legs[0]
    laid = one_sided(hand) and hand.part in ("hand", "elbow", "forearm", "arm") and hand.prep in ("", "with")
    upon = one_sided(knee) and knee.part in ("knee", "thigh", "leg") and (knee.prep in _UPON) and knee.surface not in ("inner", "inside")
    if laid and upon and not s.holds(_AWAY, c.sentence) and not _another_hand(s, c):
        s.tie(hand, knee, OPPOSITE, "hook")
        s.fact(hand, "twistarm", "hook")
    return False


def _another_hand(s: Scope, c: Clause) -> bool:
    """The sentence lays both hands on a leg."""
    for other in (s.prior, s.next):
        if other is not None and other.sentence == c.sentence and other is not c:
            named = [*other.subject, *other.limbs]
            if any(x.region == "arm" for x in named) and any(x.region == "leg" for x in named):
                return True
    return False


@always(two_legs=True, verbs=_SETS | {"be", "", "bend"}, postures={"seated"}, outside=_NOT_SEATED, first_round=True)
def foot_under_the_other_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide your left foot under your right thigh”: sitting, no foot lies under its own thigh."""
    foot, thigh = s.legs[:2]
    under = thigh.prep == "under" and thigh.part in ("thigh", "leg") and foot.part in ("foot", "heel", "ankle", "leg")
    if under and one_sided(foot) and one_sided(thigh) and foot.prep in ("", "with"):
        s.tie(foot, thigh, OPPOSITE, "against")
        if "twisting" in s.postures:
            s.fact(foot, "kneelow", "rest", moved=True)
    return False


@always(legs=True, verbs={"lower"}, postures={"seated"}, outside=_NOT_SEATED, first_round=True, certain=True)
def knee_laid_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Drop your left knee to the floor”: sitting in a twist, the leg that lies below the other one."""
    knee = s.legs[0]
    down = "down" in c.adverbs or any(m == "floor" and p in ("to", "on") for p, m in c.landmarks)
    if "twisting" in s.postures and one_sided(knee) and knee.part == "knee" and not knee.prep and down and "out" not in c.adverbs:
        s.fact(knee, "kneelow", "rest", moved=True)
    return False


@always(legs=True, verbs=_SETS, outside={"supine", "lying"}, first_round=True)
def foot_outside_the_other_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left knee and place the foot outside your right thigh”: the foot of the leg that was bent."""
    foot = next((x for x in s.legs if x.part in ("foot", "heel", "ankle")), None)
    if foot is None or foot.side >= 0 or foot.plural or foot.which or foot.prep:
        return False
    knee = recent(s, "bentknee", c)
    if knee is None or s.trail["bentknee"][0].sentence != c.sentence:
        return False
    for leg in s.legs:
        if (
            leg is not foot
            and one_sided(leg)
            and leg.part in ("knee", "thigh", "leg", "calf")
            and (leg.prep in _OVER or leg.surface == "outside")
        ):
            s.tie(knee, leg, OPPOSITE, "against")
            if "twisting" in s.postures:
                s.fact(knee, "twistleg", "crossing", moved=True)
    return False


@always(two_legs=True, postures={"seated"}, outside=_NOT_SEATED | {"standing"}, first_round=True, certain=True)
def shins_stacked(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide the right foot forward until it is below the left knee”: shin upon shin, each knee lies on the other's foot."""
    if "crossed" not in s.seen or not _SHINS.search(s.text):
        return False
    one, two = s.legs[:2]
    foot = one_sided(one) or (one.which == "it" and one.side >= 0)  # “slide it on until it is below the left knee”
    if not (foot and one_sided(two)) or one.prep not in ("", "with"):
        return False
    below = one.part in _FEET and two.part == "knee" and two.prep == "under"
    above = one.part == "knee" and two.part in _FEET and two.prep in ("over", "on")
    if below or above:
        s.tie(one, two, OPPOSITE, "beside-itself")
    return False


@always(legs=True, follows=True, postures={"seated"}, outside=_NOT_SEATED | {"standing"}, first_round=True)
def shin_of_the_crossed_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stack the left ankle on the right knee, bringing the left shin parallel to the right one”: the leg that was crossed."""
    shin = s.legs[0]
    ankle = next((x for x in s.prior.limbs if x.part in _FEET and one_sided(x) and not x.prep), None)
    crossed = any(f.role == "crossed" and f.sentence == c.sentence for f in s.claims.facts[-8:])
    if (
        crossed
        and ankle is not None
        and c.gerund
        and not c.opener
        and one_sided(shin)
        and shin.part in ("shin", "knee", "leg")
        and not shin.prep
    ):
        s.tie(ankle, shin, SAME, "one-leg")
    return False


def chair_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a twist with one knee up and the other leg folded below it."""
    if not {"seated", "twisting"} <= posture or posture & _NOT_SEATED:
        return []
    found = [("kneelow", role, OPPOSITE) for role in ("twistleg", "hooked", "turn", "crossed")]
    return [x for x in found if x[0] in hard and x[1] in hard]
