"""A limb that is hurt or weak, and what is done for it: the stick, the stairs, the sleeve, the pillow; getting out of bed over a side."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always, denied
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_ILL = Quick(
    r"\b(?:operat(?:ed|ion)|surgery|repaired|replac(?:ed|ement)|sprain\w*|broken|fractured?|weak(?:er)?|sore|painful|injur(?:ed|y)|"
    r"bad|frozen|affected|swollen|(?:little|no|partial|less) weight)\b"
)
_MOVES_ON = Quick(r"\b(?:not|n[’']t|never|neither|good|stronger|other|opposite|unaffected)\b")
_CANE = Quick(r"\b(?:canes?|sticks?|walking sticks?|crutch)\b")
_STEPS = Quick(r"\b(?:canes?|sticks?|crutch(?:es)?|frame|walker)\b")
_TOGETHER = Quick(r"\b(?:together|at the same time|at once)\b")
_THROUGH = Quick(r"\b(?:through|past)\b")
_FIRST = Quick(r"\bfirst\b")
_SLEEVE = Quick(r"\b(?:sleeves?|armholes?|shirt|jacket|coat|blouse|sweater|top)\b")
_OUT = Quick(r"\b(?:out|off)\b")
_LAST = Quick(r"\blast\b")
_CARED = Quick(r"\b(?:pillows?|cushions?|ice|wrap\w*|bandag\w*|elevat\w*|tape|brace|stocking|swell\w*|colou?r)\b")
_HANGS = Quick(r"\b(?:hang\w*|dangl\w*|swing\w*)\b")
_RESTED = frozenset({"place", "hold", "lean", "press", "keep"})
_LEGS = frozenset({"leg", "knee", "hip", "foot", "ankle", "thigh", "calf", "heel"})
_FORBIDDEN = Quick(
    r"\b(?:never|not|n[’']t|avoid|without|stop) (?:to )?(?:lift|rais|bend|bending|straighten|twist|stretch|reach|cross|put (?:any |your |full )?weight|"
    r"load|mov|roll|swing|sleep|lie|lying|pull|driv|let)\w*"
)
_ILL_LIMBS = frozenset({"ill.leg", "ill.arm"})
_WITHIN = 6  # sentences


def _ill(s: Scope, c: Clause, region: str) -> Limb | None:
    """The limb that was said to be hurt, in this sentence or some sentences ago."""
    kept = s.trail.get(f"ill.{region}")
    if kept is None:
        return None
    return kept[1] if kept[0].sentence == c.sentence else recent(s, f"ill.{region}", c, _WITHIN)


@always(verbs={"be", "", "other", "keep", "place"}, first_round=True, text={_ILL})
def said_to_be_hurt(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“You have had an operation on your left hip”, “if your right knee is weak”."""
    if not _ILL.search(c.text) or _MOVES_ON.search(c.text):
        return False
    named = [x for x in limbs if one_sided(x) and x.region in ("leg", "arm")]
    if len(named) == 1 and f"ill.{named[0].region}" not in s.trail:
        s.trail[f"ill.{named[0].region}"] = (c, named[0])
    return False


@always(first_round=True, trail={"ill.leg", "ill.arm", "canehand"})
def cared_for(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the stick in your left hand”, “step up with the left leg first”, “put the right arm into the sleeve first”."""
    if _MOVES_ON.search(c.text):
        return False
    _walks(s, c)
    arm = next((x for x in s.hands if one_sided(x)), None)
    ill = _ill(s, c, "arm")
    if arm is not None and ill is not None and arm is not ill and arm.part == "arm" and not arm.prep:
        sleeve = s.holds(_SLEEVE, c.sentence) or s.holds(_SLEEVE, c.sentence - 1)
        if sleeve and bool(_FIRST.search(c.text)) != bool(_LAST.search(c.text)):
            off = (_OUT.search(c.text) is not None) ^ (_LAST.search(c.text) is not None)
            s.tie(ill, arm, OPPOSITE if off else SAME, "ailing")
    for limb in limbs:
        if one_sided(limb) and limb.region in ("leg", "arm") and _CARED.search(c.text):
            hurt = _ill(s, c, limb.region)
            if hurt is not None and hurt is not limb and limb.prep in ("under", "around", "over", "on", ""):
                s.tie(hurt, limb, SAME, "ailing")
    return False


@always(first_round=True, trail={"ill.leg", "ill.arm"})
def named_by_its_state(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“… start with the weak arm: pull the sleeve over the left hand”, “then your right leg, and then your good leg”."""
    for limb in limbs:
        said = "affected" in limb.roles or "unaffected" in limb.roles
        ill = _ill(s, c, limb.region) if said else None
        if ill is None or limb.plural or limb.prep not in ("", "with"):
            continue
        sign = OPPOSITE if "unaffected" in limb.roles else SAME
        if one_sided(limb):
            s.tie(ill, limb, sign, "ailing")
            continue
        before = [x for x in (*s.prior.subject, *s.prior.limbs) if one_sided(x) and x.region == limb.region]
        if c.opener == s.prior.opener == "then" and len(before) == 1 and before[0].part == limb.part:
            s.tie(ill, before[0], sign ^ OPPOSITE, "ailing")  # one leg, and then the other
        if s.next is not None and s.text[c.start : s.next.start].rstrip().endswith(":"):
            s.trail["stated"] = (s.next, limb)
    kept = s.trail.get("stated")
    named = [x for x in limbs if one_sided(x)]
    if kept is not None and kept[0] is c and len(named) == 1 and named[0].region == kept[1].region:
        ill = _ill(s, c, kept[1].region)
        if ill is not None:
            s.tie(ill, named[0], OPPOSITE if "unaffected" in kept[1].roles else SAME, "ailing")
    return False


@denied
def forbidden(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Never lift the left elbow away from your body”, “do not put weight on your right leg”: the limb that hurts."""
    named = [x for x in limbs if one_sided(x) and x.region in ("leg", "arm")]
    if len(named) != 1 or s.rounding or not s.trail.keys() & _ILL_LIMBS or not _FORBIDDEN.search(c.text):
        return False
    ill = _ill(s, c, named[0].region)
    if ill is not None and ill is not named[0]:
        s.tie(ill, named[0], SAME, "ailing")
    return False


def _walks(s: Scope, c: Clause) -> None:
    """The stick is in the hand across from the leg that hurts and moves with it; the good leg goes up first."""
    ill, hand = _ill(s, c, "leg"), next((x for x in s.hands if one_sided(x) and x.part == "hand"), None)
    if hand is not None and hand.prep in ("in", "with", "to") and _CANE.search(c.text) and ill is not None:
        s.tie(ill, hand, OPPOSITE, "ailing")
        s.trail["canehand"] = (c, hand)
    leg = next((x for x in s.legs if one_sided(x)), None)
    if leg is None or leg is ill or leg.part not in _LEGS or ill is None:
        return
    with_it = s.holds(_CANE, c.sentence) and s.holds(_TOGETHER, c.sentence) and leg.prep in ("", "with") and c.opener != "then"
    if with_it and c.verb != "step":
        s.tie(ill, leg, SAME, "ailing")
    elif c.verb == "step" and leg.prep == "with" and _FIRST.search(c.text) and {"up", "down"} & set(c.adverbs):
        s.tie(ill, leg, OPPOSITE if "up" in c.adverbs else SAME, "ailing")
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
