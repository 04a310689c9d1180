"""Which leg works and which one waits: in most texts that are no lunge, one leg does everything and the other carries or rests.

What is said here is soft: each fact alone is worth little, and one word against three others of its round is a slip.
"""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STILL, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb

_WAITS = Quick(
    r"\b(?:stays?|remains?|rests?|does not move|doesn[’']t move|still|where it is|throughout|stabili\w+|for (?:support|"
    r"balance)|stead\w+|relaxed|heavy)\b"
)
_WORKS = Quick(r"\b(?:works?|working|burn\w*|tighten\w*|contract\w*|ache|muscles?)\b")
_ILL = Quick(
    r"\b(?:operat\w+|operation|surgery|repair\w*|replace\w*|sprain\w*|frozen|weak\w*|sore|hurts?|pain\w*|injur\w+|stiff|"
    r"broken|stroke|swollen|fractur\w+|plaster|cast)\b"
)
_ACTS = frozenset({"lift", "bend", "straighten", "pull", "lower", "swing"})
_WHOLE = frozenset({"leg", "knee", "foot", "thigh", "heel", "ankle", "toes", "shin", "calf", "hip", "buttock"})
_WEIGHT = Quick(r"\b(?:weight|load|balance)\b")
_CARRY = Quick(r"\b(?:carr(?:y|ies)|takes?|bears?) (?:all |most of |the |your )*(?:weight|load|you)\b")


@always(legs=True, parts=_WHOLE)
def working_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The leg that is lifted, bent, drawn in; the leg that stays, rests or carries the weight."""
    legs = [x for x in s.legs if not x.plural and x.part in _WHOLE]
    leg = legs[0] if legs else None
    if leg is None or (leg.which == "other" and leg.side < 0):
        return False
    if (
        leg.prep == "on"
        and leg.part == "leg"
        and not c.landmarks
        and not leg.surface
        and c.verb in ("repeat", "be", "", "stand", "start")
        and len(legs) == 1
    ):
        s.fact(leg, "stance", "stance", moved=True, hard="standing" in s.postures and not s.rounding)
    elif leg.prep in ("on", "over", "to", "onto") and (_WEIGHT.search(c.text) or c.verb == "stand") and len(legs) == 1:
        s.fact(leg, "act", "work", hard=False, sign=OPPOSITE)
        s.fact(leg, "stance", "stance", moved=True, hard=leg.part in ("foot", "leg") and not leg.surface)
    elif leg.prep == "" and _CARRY.search(c.text):
        s.fact(leg, "stance", "stance", moved=True)
        s.fact(leg, "act", "work", hard=False, sign=OPPOSITE)
    elif leg.prep in ("", "with", "for", "of"):
        if (
            c.verb in STILL
            and c.verb != "stand"
            and leg.part in ("leg", "foot", "knee", "heel", "calf")
            and (not leg.surface)
            and (_WAITS.search(c.text) or any(m == "floor" for _, m in c.landmarks))
        ) or (c.verb == "bend" and _WAITS.search(c.text)):
            s.fact(leg, "act", "work", hard=False, sign=OPPOSITE)
        elif (
            (c.verb in _ACTS and c.opener not in ("while", "as", "if", "or"))
            or (c.verb == "hold" and leg.part in ("foot", "ankle", "knee", "shin", "thigh") and leg.prep == "")
            or (
                (_WORKS.search(c.text) and leg.part != "buttock")
                or (c.verb == "be" and leg.prep == "for")
                or (c.word in ("do", "doing") and leg.prep == "with")
                or _ILL.search(c.text)
            )
        ):
            s.fact(leg, "act", "work", hard=False)
    if c.verb == "feel" and leg.prep in ("in", "of", "at", "along", "on", ""):
        s.fact(leg, "act", "work", hard=False)
    return False


@always(hands=True)
def working_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The arm that is lifted, stretched or holds a weight; the hand that is propped up or helps."""
    arms = [x for x in s.hands if not x.plural and x.part != "gear"]
    if not arms:
        return False
    arm = arms[0]
    if arm.which == "other" and arm.side < 0:
        return False
    propped = bool(c.landmarks) and any(p in ("on", "against", "at") and m in ("wall", "chair", "floor") for p, m in c.landmarks)
    propped = propped or any(x.prep == "on" and x.region in ("leg", "trunk", "head") for x in limbs)
    if arm.part in ("hand", "forearm", "elbow", "fingers") and arm.prep in ("", "with") and propped:
        s.fact(arm, "act.arm", "work", hard=False, sign=OPPOSITE)
    elif (
        (arm.prep in ("", "with") and (c.verb in ("lift", "straighten", "lower", "bend", "reach") or _ILL.search(c.text)))
        or c.verb == "feel"
        or ("across" in c.adverbs and arm.prep == "")
    ):
        s.fact(arm, "act.arm", "work", hard=False)
    return False


SOFT = (("act", "stance", OPPOSITE), ("act", "raised", SAME), ("act", "held", SAME), ("act", "affected", SAME), ("act.arm", "gear", SAME))
