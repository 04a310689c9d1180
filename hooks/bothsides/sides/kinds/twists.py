"""Sitting twists: the leg that crosses, the elbow that hooks, the hand behind and the way to turn all hang together."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, STILL, Scope, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]
_AROUND = frozenset({"outside", "around"})
_UPON = frozenset({"on", "to", "outside", "across", "over", "against", "around"})
_LAYS = frozenset({"place", "bring", "reach", "hold", "press", "lower", "", "be", "keep", "other", "pull"})
_AWAY = Quick(r"\b(?:return\w*|releas\w*|back to|cent(?:re|er)|let go|unwind|each|other)\b")
_CHAIR_BACK = Quick(
    r"\b(?:(?:back|rear|backrest) of (?:the|your|her|his) (?:chair|seat)|chair[- ]?back|back ?rest|"
    r"behind (?:you\b|(?:your|his|her|the) (?:back|hips?|bottom|bum|tail\w*|sacrum)))"
)
_KNEE_UP = Quick(r"\bknee (?:is |points? )?(?:up|to(?:wards?)? the (?:ceiling|sky))\b")
_REACHES = frozenset({"hold", "pull", "bring", "place", "press", "reach", ""})


_INNER = frozenset({"inside", "inner"})


_TWISTING = {"postures": frozenset({"twisting"}), "outside": frozenset({"supine", "lying", "side-lying", "quadruped"})}


@always(**_TWISTING, legs=True, hands=True, parts={"knee", "thigh", "leg"})
def hooked_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your elbow outside the right knee”, "hug the right thigh with your left arm"."""
    arms = hands_of(limbs)
    for leg in legs_of(limbs):
        if leg.part not in ("knee", "thigh", "leg") or leg.plural or arms[0].plural or leg.surface in _INNER:
            continue  # inside its own knee an arm opens the other way
        arm = arms[0]
        hugged = c.verb in ("pull", "hold") and arm.prep == "with" and leg.prep in ("", "to", "on")
        wrapped = leg.prep in _AROUND or leg.surface == "outside"
        hooks = arm.part == "elbow" and leg.prep in ("to", "on", "against", "over", "across", "behind", "past") and "lean" not in s.seen
        wrapped = wrapped or (hooks and bool(s.postures & {"seated", "lunge"}))
        if (
            arm.part in ("elbow", "arm", "forearm", "hand")
            and arm.prep in ("", "with")
            and (hugged or wrapped)
            and c.verb in (*_REACHES, "lower", "be", "other")
            and (wrapped or "seated" in s.postures or "armback" in s.seen)
        ):
            s.tie(arm, leg, OPPOSITE, "hook")
            s.fact(leg, "hooked", "hook")
            if arm.side >= 0:
                s.fact(arm, "hookarm", "hook")
    return False


@always(**_TWISTING, two_legs=True)
def crossing_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step the right foot over the left leg”, then turn to the right; the other foot lies near the opposite hip."""
    if "seated" not in s.postures:
        return False
    legs = [x for x in legs_of(limbs) if not x.plural]
    for one, two in pairwise(legs):
        if one.part in ("foot", "leg", "ankle") and two.part in ("knee", "thigh", "leg") and c.verb != "feel":
            if two.prep in ("outside", "over") or (two.surface == "outside" and two.prep in ("to", "on", "by")):
                s.tie(one, two, OPPOSITE, "against")
                s.fact(one, "twistleg", "crossing", moved=True)
        elif (
            one.part in ("foot", "heel")
            and two.part in ("hip", "buttock")
            and two.prep in ("to", "by", "outside", "under")
            and two.side >= 0
            and not (two.part == "buttock" and s.holds(_KNEE_UP, c.sentence))  # there the foot stands before its own buttock
        ):
            s.tie(one, two, OPPOSITE, "foot-under-hip")
            s.fact(one, "twistleg", "crossing", sign=OPPOSITE)
    return False


@always(**_TWISTING, hand={"hand", "arm", "fingers"}, hand_prep={"", "with"}, parts={"hip", "buttock"}, preps={"behind", "by", "outside"})
def hand_behind(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right hand on the floor behind your right hip”: the side to which the body turns."""
    if "seated" not in s.postures:
        return False
    for arm in hands_of(limbs)[:1]:
        if arm.plural:
            continue
        for x in limbs:
            if x.part in ("hip", "buttock") and x.prep in ("behind", "by", "outside") and x.side >= 0:
                s.tie(arm, x, SAME, "hand-behind")
                s.fact(arm, "armback", "arm", moved=c.verb not in STILL)
    return False


@always(twists=True, postures={"twisting"}, outside={*_TWISTING["outside"], "wide", "lunge"})
def hand_on_the_other_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left hand on your right knee, right hand on the back of the chair”: across to the knee that the body turns to."""
    if s.seen & {"front", "back", "kneel", "stance", "crossed"}:
        return False
    arms = [x for x in hands_of(limbs) if not x.plural and x.prep in ("", "with") and x.part == "hand"]
    knees = [x for x in legs_of(limbs) if x.part in ("knee", "thigh") and x.prep in _UPON and x.side >= 0]
    for arm in arms[:1]:
        knee = next((x for x in knees if not x.plural and x.surface not in ("inner", "inside")), None)
        if knee is not None and c.verb in _LAYS and not s.holds(_AWAY, c.sentence):
            s.tie(arm, knee, OPPOSITE, "hook")
            s.fact(knee, "twistknee", "hook")
            if arm.side >= 0:
                s.fact(arm, "twistarm", "hook")
        elif not [x for x in legs_of(limbs) if x.part != "hip"] and c.verb in _LAYS and _CHAIR_BACK.search(c.text) and arm.side >= 0:
            s.fact(arm, "armback", "arm", moved=c.verb not in STILL)
    if c.verb == "turn":
        for leg in legs_of(limbs)[:1]:
            if leg.prep == "to" and leg.part in ("knee", "leg", "thigh", "hip") and leg.side >= 0:
                s.fact(leg, "twistknee", "direction", moved=True)
    return False


LINKS: tuple[Link, ...] = (
    ("turn", "hooked", SAME),
    ("turn", "twistknee", SAME),
    ("twistarm", "turn", OPPOSITE),
    ("gaze", "twistknee", SAME),
    ("gaze", "twistarm", OPPOSITE),
    ("armback", "twistknee", SAME),
    ("armback", "twistarm", OPPOSITE),
    ("hooked", "twistknee", SAME),
    ("hookarm", "turn", OPPOSITE),
)
SEATED: tuple[Link, ...] = (
    ("turn", "twistleg", SAME),
    ("hooked", "twistleg", SAME),
    ("armback", "twistleg", SAME),
    ("armback", "turn", SAME),
    ("hookarm", "armback", OPPOSITE),
    ("straight", "twistleg", OPPOSITE),
    ("straight", "hooked", OPPOSITE),
    ("straight", "hookarm", SAME),
    ("hugged", "twistleg", SAME),
    ("hugged", "turn", SAME),
)


def twist_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a twist; those of sitting only when the text sits."""
    if posture & {"supine", "lying", "side-lying", "quadruped"} or "twisting" not in posture:
        return []
    found = list(LINKS)
    if not hard & {"front", "back", "kneel", "stance"} and not posture & {"lunge", "wide", "standing"}:
        found += [("armback", "turn", SAME), ("armback", "gaze", SAME), ("gaze", "hooked", SAME), ("hookarm", "gaze", OPPOSITE)]
    if "seated" in posture and hard & {"hooked", "hookarm", "twistleg"} and not hard & {"front", "back"}:
        found += SEATED
    if "turn" in hard:  # the head may turn the other way on purpose
        found = [x for x in found if "gaze" not in x[:2]]
    return [x for x in found if x[0] in hard and x[1] in hard]
