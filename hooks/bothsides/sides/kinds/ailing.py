"""A limb that is hurt or weak, and what is done for it: the stick, the stairs, the sleeve, the pillow; getting out of bed over a side."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of
from .patients import MOVES_ON, STICK, ill_limb

_STEPS = Quick(r"\b(?:canes?|sticks?|crutch(?:es)?|frame|walker)\b")
_TOGETHER = Quick(r"\b(?:together|at the same time|at once)\b")
_THROUGH = Quick(r"\b(?:through|past)\b")
_UPSTAIRS = Quick(r"\b(?:(?:go|going|step|stepping|walk|walking|come|coming|get) up|climb\w*|upstairs)\b")
_DOWNSTAIRS = Quick(r"\b(?:(?:go|going|step|stepping|walk|walking|come|coming|get) down|descend\w*|downstairs)\b")
_FIRST = Quick(r"\bfirst\b")
_SLEEVE = Quick(r"\b(?:sleeves?|armholes?|shirt|jacket|coat|blouse|sweater|top|(?:un)?dress(?:ing|ed)?)\b")
_OUT = Quick(r"\b(?:out|off)\b")
_LAST = Quick(r"\blast\b")
_CARED = Quick(r"\b(?:pillows?|cushions?|ice|wrap\w*|bandag\w*|elevat\w*|tape|brace|stocking|swell\w*|colou?r)\b")
_HANGS = Quick(r"\b(?:hang\w*|dangl\w*|swing\w*)\b")
_RESTED = frozenset({"place", "hold", "lean", "press", "keep"})
_LEGS = frozenset({"leg", "knee", "hip", "foot", "ankle", "thigh", "calf", "heel"})


@always(first_round=True, trail={"ill.leg", "ill.arm", "canehand"})
def cared_for(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the stick in your left hand”, “step up with the left leg first”, “put the right arm into the sleeve first”."""
    if MOVES_ON.search(c.text):
        return False
    _walks(s, c)
    arm = next((x for x in s.hands if one_sided(x)), None)
    ill = ill_limb(s, c, "arm")
    sleeve = s.says(_SLEEVE) and bool(_FIRST.search(c.text)) != bool(_LAST.search(c.text))
    if sleeve and arm is not None and ill is not None and arm is not ill and arm.part == "arm" and not arm.prep:
        off = (_OUT.search(c.text) is not None) ^ (_LAST.search(c.text) is not None)
        s.tie(ill, arm, OPPOSITE if off else SAME, "ailing")
    for limb in limbs:
        if one_sided(limb) and limb.region in ("leg", "arm") and _CARED.search(c.text):
            hurt = ill_limb(s, c, limb.region)
            if hurt is not None and hurt is not limb and limb.prep in ("under", "around", "over", "on", ""):
                s.tie(hurt, limb, SAME, "ailing")
    return False


def _walks(s: Scope, c: Clause) -> None:
    """The stick is in the hand across from the leg that hurts and moves with it; the good leg goes up first."""
    ill, hand = ill_limb(s, c, "leg"), next((x for x in s.hands if one_sided(x) and x.part == "hand"), None)
    if hand is not None and hand.prep in ("in", "with", "to") and STICK.search(c.text) and ill is not None:
        s.tie(ill, hand, OPPOSITE, "ailing")
        s.trail["canehand"] = (c, hand)
    leg = next((x for x in s.legs if one_sided(x)), None)
    if leg is None or leg is ill or leg.part not in _LEGS or ill is None:
        return
    with_it = s.holds(STICK, c.sentence) and s.holds(_TOGETHER, c.sentence) and leg.prep in ("", "with") and c.opener != "then"
    if with_it and c.verb != "step":
        s.tie(ill, leg, SAME, "ailing")
    elif leg.prep == "with" and (_FIRST.search(c.text) or c.word.startswith("lead")):
        up, down = (_UPSTAIRS.search(s.whole[c.sentence]), _DOWNSTAIRS.search(s.whole[c.sentence]))
        if bool(up) != bool(down):
            s.tie(ill, leg, OPPOSITE if up else SAME, "ailing")
    elif (
        c.verb == "step"
        and leg.prep == "with"
        and _THROUGH.search(c.text)
        and (s.holds(_STEPS, c.sentence) or s.holds(_STEPS, c.sentence - 1))
    ):
        s.tie(ill, leg, OPPOSITE, "ailing")


@always(hands=True, sided_arm=True, parts={"hand", "arm"}, first_round=True, certain=True)
def hangs_from_the_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lean on the table with your right hand. Let the left arm hang”: the arm that hangs is not the one leant on."""
    arm = next((x for x in s.hands if one_sided(x)), None)
    if arm is None:
        return False
    kept = recent(s, "leanton", c)
    if (
        arm.part == "hand"
        and arm.prep in ("", "with", "on")
        and c.verb in _RESTED
        and any(p in ("on", "to", "against") for p, _ in c.landmarks)
    ):
        s.trail["leanton"] = (c, arm)
    elif kept is not None and arm.part == "arm" and not arm.prep and _HANGS.search(c.text):
        s.tie(kept, arm, OPPOSITE, "two-places")
    return False


@always(words={"roll"}, first_round=True)
def rolled_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Roll on to your left side.”"""
    side = next((x for x in limbs if one_sided(x) and x.part == "side" and x.prep in ("on", "to")), None)
    if side is None and len(c.directions) == 1:
        side = way_of(c.directions[0][1])
    if side is not None:
        s.trail["rolledto"] = (c, side)
    return False


@always(hands=True, sided_arm=True, verbs={"press"}, adverbs={"up"}, trail={"rolledto"}, first_round=True, certain=True)
def up_from_the_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Roll on to your left side. Push up with your left elbow and your right hand”: the elbow is below."""
    kept = recent(s, "rolledto", c, 3)
    if kept is None:
        return False
    for arm in s.hands:
        if one_sided(arm) and arm.prep in ("with", "on", "through", "") and arm.part in ("elbow", "forearm", "hand"):
            elbows = any(x.part in ("elbow", "forearm") for x in s.hands)
            if arm.part != "hand" or elbows:
                s.claims.ties.append(Tie(kept.side, arm.side, OPPOSITE if arm.part == "hand" else SAME, "hand-under"))
    return False
