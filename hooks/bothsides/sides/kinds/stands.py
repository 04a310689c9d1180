"""Standing on one leg: which leg carries, which is free, which hand holds the foot, and what is laid on or wound round the other leg."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames import hands_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, way_of

Link = tuple[str, str, int]
_AWAY = frozenset({"straighten", "reach"})
_FREE = ("tap", "touch", "swing", "kick", "circl", "hook", "tuck", "hover", "pick", "lift", "rais", "float", "dangl")
_UPON = frozenset({"ankle", "calf", "thigh", "shin", "knee", "leg"})
_STILL_STOOD_ON = 4  # sentences
_LAID = frozenset({"on", "against", "to", "inside"})
_LOWER = frozenset({"foot", "toes", "leg", "knee", "heel"})
_ONTO = Quick(r"\b(?:hop\w*|squat\w*|stork|balanc\w*|warrior|ris(?:e|ing)|all (?:of )?your weight|stand\w*)\b")
_ROOTED = Quick(r"^\W*(?:firmly |slowly |then |and )*(?:root|ground|anchor|press|push)(?:ing)? ")
_WEIGHT = Quick(r"\b(?:weight|load)\b")
_HOLDER = Quick(r"\b(?:chair|wall|table|rail|railing|counter|countertop|worktop|desk|barre|doorframe|post|pole|tree)\b")
_SOFT = Quick(
    r"\b(?:soft|loose|unlocked|micro\w*|slight(?:ly)? (?:bent|bend|flexed)|(?:bent|bend|flexed) (?:slightly|a little)|a little bent)\b"
)
_BEARING = frozenset({"frontup", "sideleg", "shiftway"})
_WRAPS = ("hook", "wrap", "twist", "wind", "tuck", "coil", "weav", "thread")
_WRAPPED = Quick(r"\b(?:hook|wrap|tuck|coil)\w*\b")
_WRAPPING = frozenset({"foot", "toes", "leg", "ankle", "thigh", "calf"})
_GRASPED = frozenset({"foot", "ankle", "toes", "heel", "shin"})


@always(legs=True, outside={"lying", "quadruped", "seated"}, seen={"stance"})
def free_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tap the step with the right toes” of who stands on the left leg."""
    if s.seen & {"front", "back", "kneel"}:
        return False
    legs = s.legs
    for one, two in pairwise(legs):
        laid = one.part in ("foot", "heel") and one.prep == "" and not one.plural and c.verb in ("place", "bring", "press", "be", "")
        if laid and two.side < 0 and two.part in _UPON and two.prep in _LAID:
            s.fact(one, "free", "raised", moved=True)  # “the sole of your right foot on the calf”
    for leg in legs[:1]:
        if leg.part in ("leg", "foot", "thigh") and leg.prep == "" and not leg.plural and c.verb in _AWAY and "back" in c.adverbs:
            s.fact(leg, "free", "raised", moved=True)
        if (
            leg.part in _LOWER
            and leg.noun != "heel"
            and leg.prep in ("", "with")
            and not leg.plural
            and c.word.startswith(_FREE)
            and not c.states
        ):
            s.fact(leg, "free", "raised", moved=True)
    return False


@always(legs=True, outside={"supine", "prone", "side-lying", "quadruped"})
def stood_on(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Squat slightly on your left leg”, “root your right foot into the mat”, "pour the weight from the left leg into the right"."""
    legs = s.legs
    for leg in legs[:2]:
        if (
            leg.part in ("leg", "foot")
            and leg.prep == "on"
            and not (leg.plural or leg.surface)
            and all(m == "chair" for _, m in c.landmarks)
            and _ONTO.search(c.text, c.low)
        ):
            s.fact(leg, "stance", "stance", moved=True)
    leg = legs[0]
    if (
        c.word.startswith("shift")
        and leg.prep in ("on", "to")
        and leg.part in ("leg", "foot")
        and not (leg.plural or leg.surface or c.adverbs)
    ):
        s.fact(leg, "stance", "stance", moved=True)
    rooted = leg.part in ("foot", "heel", "leg") and not leg.plural and leg.prep in ("", "through", "to") and _ROOTED.search(c.text, c.low)
    if (
        rooted
        and not c.gerund
        and (not c.opener or s.seen & {"held", "raised"})
        and (leg.prep == "through" or any(m == "floor" and p == "to" for p, m in c.landmarks))
    ):
        s.fact(leg, "rooted", "stance", moved=True)
    driven = (c.word.startswith("driv") and {"up", "forward"} & set(c.adverbs)) or (
        "frontup" in s.seen and (c.verb == "lift" or (c.verb in ("bring", "pull") and "up" in c.adverbs))
    )
    if driven and leg.part == "knee" and leg.prep == "" and not leg.plural and "half-kneeling" not in s.postures:
        s.conditional = s.conditional and c.opener == "if"  # “to return, drive the left knee up” is no condition
        s.fact(leg, "kneedrive", "raised", moved=True)
    elif leg.part in ("heel", "foot") and leg.prep == "through" and c.verb == "press" and not leg.plural and _BEARING & s.seen:
        s.fact(leg, "presses", "drive", moved=True)
    for leg in legs[:3]:
        if leg.prep == "from" and leg.side >= 0 and len(c.directions) == 1 and _WEIGHT.search(c.text, c.low):
            s.claims.ties.append(Tie(leg.side, c.directions[0][1], OPPOSITE, "stance"))
    return False


def _lifted(c: Clause) -> bool:
    """The arm is stretched, raised or held out."""
    away = {"up", "forward", "out"} & set(c.adverbs) or any(m == "ceiling" for _, m in c.landmarks)
    return c.verb in ("straighten", "lift") or (c.verb in ("reach", "bring") and bool(away))


@always(leg={"knee"}, leg_prep={"", "with", "in"}, verbs=STILL | {"bend"})
def soft_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep the right knee soft”: a knee is told not to lock on the leg that is stood on."""
    for leg in s.legs[:1]:
        if not leg.plural and _SOFT.search(c.text, c.low):
            s.fact(leg, "softknee", "stance")
    return False


@always(outside={"supine", "prone", "side-lying", "seated", "quadruped"})
def hand_and_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which hand holds the foot, which holds on to a chair, and which arm is free: standing, they are not the same."""
    arms = [x for x in s.hands if x.side >= 0 and not x.plural]
    before = s.prior
    if not arms and c.verb == "hold" and (before.word == "use" or "back" in before.adverbs):
        arms = [x for x in hands_of([*before.subject, *before.limbs]) if x.side >= 0 and not x.plural]
    if not arms:
        return False
    for arm in arms[:1]:
        foot = any(x.part in _GRASPED and x.prep in ("", "for", "of", "around", "to") and x.side != arm.side for x in s.legs)
        if arm.part == "hand" and foot and (c.verb == "hold" or (c.verb in ("reach", "bring", "pull") and arm.prep in ("with", "in"))):
            if "holdhand" not in s.seen and len(arms) == 1:
                s.fact(arm, "holdhand", "arm", moved=True)
        elif arm.part == "hand" and not s.legs and _HOLDER.search(c.text, c.low):
            if (c.verb in ("hold", "place", "keep", "") or c.verb in STILL) and arm.prep in ("", "with"):
                s.fact(arm, "proparm", "arm", moved=True)
        elif arm.part in ("arm", "hand") and arm.prep == "" and not s.legs and _lifted(c):
            s.fact(arm, "freearm", "arm", moved=True)
    return False


@always(
    two_legs=True,
    sided_leg=True,
    verbs={"place", "bring", "press", "", "be", "step", "hold"},
    parts={"foot", "heel", "ankle"},
    trail={"leg"},
    first_round=True,
)
def sole_on_the_other_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your right foot. Place the sole against your left thigh”: the foot is that of the leg just lifted or bent."""
    trail = s.trail.get("leg")
    if trail is None:
        return False
    before, lifted = trail
    if c.sentence - before.sentence > 1 or before.verb not in ("lift", "bend") or lifted.prep not in ("", "with") or before is c:
        return False
    for one, two in pairwise(s.legs):
        if (
            one.side < 0
            and not (one.plural or one.which or one.roles)
            and one.part in ("foot", "heel", "ankle")
            and one.prep in ("", "with")
            and two.side >= 0
            and not two.plural
            and two.part in ("thigh", "knee", "calf", "leg", "shin")
            and two.prep in ("against", "on", "over", "inside", "under", "to")
        ):
            s.tie(lifted, two, OPPOSITE, "against")
    return False


@always(sided_leg=True, seen={"stance", "solethigh"})
def tree(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press your left foot into your right thigh”, “open the left knee out to the side” of who stands on the right leg."""
    legs = [x for x in s.legs if x.side >= 0 and not x.plural]
    for one, two in pairwise(legs):
        if c.verb == "press" and one.part in ("foot", "heel") and one.prep == "" and two.part in _UPON and two.prep in ("to", "against"):
            s.tie(one, two, OPPOSITE, "against")
    for one, two in pairwise(s.legs):  # “you may place your foot on your left calf”
        laid = one.part in ("foot", "heel") and one.side < 0 and not (one.prep or one.plural or one.which or one.roles or s.rounding)
        if laid and one_sided(two) and two.part in _UPON and two.prep in _LAID and c.verb in ("place", "bring", "press"):
            _on_the_standing_leg(s, two)
    for leg in legs[:1]:
        if leg.part == "knee" and leg.prep == "" and "out" in c.adverbs and c.word.startswith(("open", "turn", "rotat", "point")):
            s.fact(leg, "free", "raised", moved=True)
    return False


def _on_the_standing_leg(s: Scope, leg: Limb) -> None:
    """The leg that a foot lies on is the one that is stood on."""
    stood = [f.word for f in s.claims.facts if f.role == "stance" and f.hard and not f.sign and s.sentence - f.sentence <= _STILL_STOOD_ON]
    if stood and stood[-1] != leg.side:
        s.tie(way_of(stood[-1]), leg, SAME, "against")


@always(two_sided_legs=True, parts=_WRAPPING, preps={"around", "behind", "under", "over"})
def wrapped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hook your right toes around the left calf”, “tuck the left foot behind the right knee”: round the other leg."""
    legs = [x for x in s.legs if x.side >= 0 and not x.plural]
    if len(legs) < 2 or not (c.word.startswith(_WRAPS) or _WRAPPED.search(c.text, c.low)):
        return False
    for one, two in pairwise(legs):
        if (
            one.part in _WRAPPING
            and one.prep in ("", "with", "of")
            and two.part in _UPON
            and two.prep in ("around", "behind", "under", "over")
        ):
            s.tie(one, two, OPPOSITE, "crossing")
    return False


def standing_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of standing on one leg."""
    found: list[Link] = [("free", "stance", OPPOSITE)]
    if posture & {"supine", "prone", "side-lying", "quadruped", "seated"}:
        return [x for x in found if x[0] in hard and x[1] in hard]
    if not hard & {"front", "back", "kneel", "crossed"} and "plank" not in posture:
        found += [("softknee", "stance", SAME), ("softknee", "held", OPPOSITE), ("softknee", "frontup", OPPOSITE)]
    if not hard & {"front", "back", "kneel"}:
        found += [("rooted", "raised", OPPOSITE), ("rooted", "held", OPPOSITE), ("rooted", "free", OPPOSITE), ("rooted", "stance", SAME)]
    if "crossed" in hard and "standing" in posture:
        found += [("crossed", "stance", OPPOSITE), ("under", "stance", SAME)]
    if {"stance", "raised"} <= hard and posture & {"standing", "wide", "lunge"} and "kneel" not in hard:
        found += [("raised", "stance", OPPOSITE)]
        found += [("stance", "front", SAME), ("raised", "front", OPPOSITE)] if "wide" in posture else []
    found += [("kneedrive", "stance", OPPOSITE), ("kneedrive", "frontup", OPPOSITE), ("presses", "kneedrive", OPPOSITE)]
    found += [("presses", "sideleg", SAME), ("presses", "shiftway", SAME)]
    found += [("presses", "frontup", SAME), *([("kneedrive", "back", SAME)] if "lunge" in posture else [])]
    if hard & {"free", "raised"} and not hard & {"front", "back", "kneel", "crossed", "held"}:
        found.append(("squeeze", "stance", SAME))
    if "held" in hard:
        found += [("holdhand", "freearm", OPPOSITE), ("holdhand", "proparm", OPPOSITE), ("holdhand", "wallarm", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
