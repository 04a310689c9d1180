"""Sitting with one leg long: what one bends and reaches to is the long leg, what one sits on is the other."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]

_REACHES = frozenset({"reach", "lean", "bring", "bend", "straighten", "place"})
_WHERE = frozenset({"to", "for", "over", "along", "on"})
_LOW_LEG = frozenset({"foot", "toes", "ankle", "shin", "heel", "calf"})
_BOWS = frozenset({"lower", "bring", "bend", "lean", "place", "reach", "turn", "other", "keep", "pull"})
_ABOVE = frozenset({"head", "trunk"})
_LITTLE = Quick(r"\b(?:little|pinky|pinkie|baby) (?:finger|toe)\b")
_LUNGES = frozenset({"lunge", "half-kneeling", "pigeon"})
_STACKS = frozenset({"place", "bring", "cross", "", "be", "keep"})
_SITS = frozenset({"sit", "kneel", ""})
_HEEL = Quick(r"\bsit\w*\b")
_LONG = frozenset({"folded", "straight", "foldin", "solethigh"})
_CROSSED = frozenset({"crossed", "under", "twistleg", "hooked", "twistknee", "across"})


@always(sided_leg=True, postures={"seated"}, seen=_LONG)
def bows_to_the_long_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach for the left foot”, “lower your forehead to the left knee”, "forearm on the floor inside your left leg"."""
    if s.seen & _CROSSED:
        return False
    for leg in legs_of(limbs)[-1:]:
        if leg.side < 0 or leg.plural:
            continue
        moved = [x for x in limbs if x is not leg and x.prep in ("", "with")]
        if (not any(x.region == "leg" for x in moved) and _goes_to(c, leg, moved)) or _held_in_hands(s, c, leg, limbs):
            s.fact(leg, "foldover", "lean", moved=True)
    return False


def _goes_to(c: Clause, leg: Limb, moved: list[Limb]) -> bool:
    """The hands, the head or an arm go to the leg."""
    if leg.part in _LOW_LEG and leg.prep in ("to", "for"):
        return c.verb in _REACHES
    if leg.part in ("knee", "leg", "thigh", "shin") and leg.prep in _WHERE:
        return c.verb in _BOWS and any(x.region in _ABOVE and x.noun not in ("side", "ear") for x in moved)
    inside = leg.prep == "inside" and leg.part in ("leg", "knee", "thigh", "calf")
    return inside and any(x.region == "arm" for x in moved) and any(m == "floor" for _, m in c.landmarks)


def _held_in_hands(s: Scope, c: Clause, leg: Limb, limbs: list[Limb]) -> bool:
    """“Take hold of the left foot with both hands”, after the other foot was folded in."""
    both = any(x.region == "arm" and x.plural and x.prep == "with" for x in limbs)
    return c.verb == "hold" and leg.part in ("foot", "toes", "ankle") and leg.prep in ("", "around") and both and "folded" in s.seen


@always(
    twists=True,
    leg={"knee"},
    leg_prep={"", "with"},
    marks={"ceiling"},
    postures={"twisting"},
    outside={"wide", "lunge"},
    seen={"twistleg", "crossed"},
)
def knee_that_points_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your right knee pointed towards the ceiling”, in a twist: the knee that one turns to."""
    if "seated" in s.postures and not s.legs[0].plural:
        s.fact(s.legs[0], "twistknee", "hook", moved=True)
    return False


@always(sided_leg=True, sided_arm=True, hands=True, parts={"toes", "foot"})
def little_finger_to_toe(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left little finger past the right little toe”."""
    if not _LITTLE.search(c.text):
        return False
    fingers = [x for x in s.hands if one_sided(x) and x.part in ("fingers", "hand")]
    toes = [x for x in s.legs if one_sided(x) and x.part in ("toes", "foot")]
    if len(fingers) == len(toes) == 1:
        s.tie(fingers[0], toes[0], OPPOSITE, "across-to-toe")
    return False


@always(
    leg={"knee", "thigh"},
    leg_prep={"on"},
    hand_prep={"", "with"},
    sided_arm=True,
    verbs={"place", "", "keep", "bring"},
    postures={"seated"},
)
def rests_on_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your left arm on your left knee, reach the right arm up and lean to the left”."""
    if s.twists:
        return False
    arm, leg = s.hands[0], s.legs[0]
    if one_sided(arm) and not leg.plural:
        s.fact(arm, "restarm", "arm", moved=True)
    return False


@always(leg={"foot"}, leg_prep={""}, verbs={"keep"}, postures={"seated"})
def foot_kept_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your left foot flat on the floor”, while the other leg is straight."""
    if s.seen & _CROSSED:
        return False
    for leg in s.legs[:1]:
        floor = "flat" in c.states or any(m == "floor" and p != "from" for p, m in c.landmarks)
        if not leg.plural and floor:
            s.fact(leg, "footkept", "rest")
    return False


@always(two_legs=True, postures={"seated"}, outside={"half-kneeling", "lunge", "standing"})
def stacked_knees(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right knee on top of the left, the left foot beneath the right knee”: the foot of the leg below lies under the other knee."""
    for one, two in pairwise([x for x in s.legs if not x.plural]):
        if one.part == two.part == "knee" and one.prep in ("", "with") and two.prep in ("on", "over") and c.verb in _STACKS:
            s.fact(one, "kneeabove", "crossing", moved=True)
        elif one.part in ("foot", "heel", "leg") and two.part in ("knee", "leg", "thigh") and two.prep == "under" and c.verb in _STACKS:
            if "kneeabove" in s.seen or one.part == two.part == "leg":
                s.fact(one, "kneeabove", "crossing", moved=True, sign=OPPOSITE)
                s.tie(one, two, OPPOSITE, "crossing")
        elif (
            one.part in ("foot", "heel")
            and two.part in ("hip", "buttock")
            and two.prep in ("by", "outside", "to")
            and "kneeabove" in s.seen
        ):
            s.tie(one, two, OPPOSITE, "foot-under-hip")
    return False


@always(leg={"foot", "heel", "ankle"}, leg_prep={"on", "under"}, verbs=_SITS, postures={"seated"})
def sat_upon(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sit on your left foot, the right leg straight”."""
    if s.seen & _CROSSED or not _HEEL.search(c.text):
        return False
    for leg in legs_of(limbs)[:1]:
        if not leg.plural:
            s.fact(leg, "saton", "bent", moved=True)
    return False


def sitting_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of sitting with one leg long."""
    if "seated" not in posture or hard & _CROSSED or "kneel" in hard or posture & _LUNGES:
        return []
    found: list[Link] = [
        ("foldover", "straight", SAME),
        ("foldover", "bend", OPPOSITE),
        ("foldover", "foldin", OPPOSITE),
        ("foldover", "solethigh", SAME),
        ("foldover", "stretch.ham", SAME),
        ("footkept", "straight", OPPOSITE),
        ("footkept", "stretch.ham", OPPOSITE),
        ("footkept", "kneeon", OPPOSITE),
        ("straight", "stretch.ham", SAME),
        ("restarm", "lean", SAME),
        ("restarm", "armup", OPPOSITE),
        ("hugged", "stretch.gl", SAME),
        ("pulled", "stretch.gl", SAME),
        ("pulled", "raised", SAME),
        *(("footkept", role, OPPOSITE) for role in ("raised", "hugged", "pulled", "holdknee")),
        ("hugged", "straight", OPPOSITE),
        ("fallout", "bend", SAME),
        ("fallout", "folded", SAME),
        ("fallout", "hugged", SAME),
        ("fallout", "straight", OPPOSITE),
        ("fallout", "foldover", OPPOSITE),
        ("saton", "straight", OPPOSITE),
        ("saton", "stretch.hf", SAME),
        ("saton", "foldover", OPPOSITE),
        ("saton", "folded", SAME),
    ]
    return [x for x in found if x[0] in hard and x[1] in hard]
