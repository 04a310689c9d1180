"""A sheet for one who was operated on, or is weak on one side: which limb that is, and what is said of it and of the good one."""

from __future__ import annotations

from copy import copy

from ..claims import OPPOSITE, SAME, Scope, always, denied
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

MOVES_ON = Quick(r"\b(?:not|n[’']t|never|neither|good|strong|stronger|other|opposite|unaffected|uninjured|healthy|sound)\b")
_ILL = Quick(
    r"\b(?:operat(?:ed|ion)|surgery|repaired|replac(?:ed|ement)|sprain\w*|broken?|fractured?|weak(?:er|ness)?|stroke|sling for|"
    r"injur(?:ed|y)|frozen|affected|swollen|torn|tore|dislocated|shorter|in a (?:boot|splint|sling)|paralysed|paralyzed|"
    r"(?:plaster|a) cast|gives? way|new (?:left|right)|sciatica|(?:tennis|golfer[’']?s) elbow|arthritis|arthritic|bad|"
    r"(?:little|no|partial|less) weight|the (?:sore|painful|stiff|hurt) one)\b"
)
_SORE = Quick(r"\b(?:sore|pain|painful|hurts?|aches?|aching|stiff(?:er)?|(?:sheet|page|leaflet|programme|program) is for)\b")
STICK = Quick(r"\b(?:canes?|sticks?|walking sticks?|crutch)\b")
_PEOPLE = Quick(r"\b(?:people|those|someone|athletes|runners|players)\b")
_THE_ONE = Quick(r"\bthe (?:\w+ )?one\b")
_LEG_JOINT = Quick(r"\b(?:knee|hip|ankle|foot|heel|calf|leg|thigh|hamstring|achilles|toe)\b")
_ARM_JOINT = Quick(r"\b(?:shoulder|rotator cuff|elbow|wrist|hand|thumb|arm|forearm|collarbone|finger)\b")
_CUFF_BEFORE = 60  # characters of the sentence before a clause that is only a side
_SOON = 1  # sentences from the start, in which who is sore is somebody, and no more a stretch that hurts
_EITHER = Quick(
    r"\b(?:either|both|each|other|opposite|good|switch\w*|chang\w*|alternat\w*|instead|whichever|first|also|too|as well|same|"
    r"compar\w*|only (?:when|if|after|the|your))\b"
)
_STOOD_ON = Quick(r"\b(?:balanc\w*|stand(?:s|ing)? on|weight)\b")
_SLEEPS = Quick(r"\b(?:sleep\w*|night|bed)\b")
_FORBIDDEN = Quick(
    r"\b(?:never|not|n[’']t|avoid|without|stop) (?:to )?(?:lift|rais|bend|straighten|twist|stretch|reach|cross|"
    r"put (?:any |your |full )?weight|load|mov|roll|swing|sleep|lie|lying|pull|driv|let)\w*"
)
_ILL_LIMBS = frozenset({"ill.leg", "ill.arm"})
_KEYS = ("ill.leg", "ill.arm")
_WITHIN = 8  # sentences
_TRAINED = ("slid", "tight", "tens", "squeez", "swing", "circl", "draw", "pump", "clench", "spread", "wiggl", "mov", "open", "clos")
_BELOW = frozenset({"elbow", "forearm", "wrist", "hand", "fingers", "thumb"})
_LAID = ("put", "lay", "rest", "spread", "bend", "straight", "turn", "relax", "mak", "let")
_PUSHES = Quick(r"\b(?:push\w*|press\w*|drive)\b")
_RISES = Quick(r"\b(?:stand|get|come|push|sit|lower yourself)\w* (?:(?:back|right) )?(?:up|down)\b|\bto (?:stand|sit|get out|get up)\b")
_AHEAD = Quick(r"\b(?:forwards?|(?:out )?in front|out ahead)\b")
_MOVED = ("pull", "push", "point", "flex", "turn", "bend")
_FOOT = frozenset({"foot", "toes", "ankle", "big toe"})
_LIFTED = ("lift", "rais")
_HELPS = Quick(r"\b(?:us(?:e|ing) (?:the|your)|help\w*|does|doing|support\w*|steady|carr(?:y|ies)|take the weight|push\w* up)\b")
_DOES = Quick(r"\b(?:does|do) (?:all )?(?:the|most of the) (?:work|lifting|pulling|pushing|moving)\b")
_SUPPORTS = ("support", "hold", "steady", "lift", "help", "guid", "carr", "mov", "push", "pull")
_OFF = Quick(r"\boff (?:of )?(?:the|your) (?:floor|ground)\b")
_HOPS = Quick(r"\b(?:hop|hops|hopping)\b")


def ill_limb(s: Scope, c: Clause, region: str) -> Limb | None:
    """The limb that was said to be hurt, in this sentence or some sentences ago."""
    kept = s.trail.get(f"ill.{region}")
    if kept is None:
        return None
    return kept[1] if kept[0].sentence == c.sentence else recent(s, f"ill.{region}", c, _WITHIN)


@always(hands=True, sided_arm=True, hand={"hand"}, hand_prep={"in", "with", "to"}, first_round=True, text={STICK})
def stick_held(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Carry the stick in your right hand if your left hip hurts.”"""
    if one_sided(s.hands[0]) and STICK.search(c.text):
        s.trail["stickhand"] = (c, s.hands[0])
    return False


@always(first_round=True, text={_ILL, _SORE})
def said_to_be_hurt(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“You have had an operation on your left hip”, “you have a new right knee”, “this sheet is for your left ankle”."""
    named = [x for x in limbs if one_sided(x) and (x.region in ("leg", "arm") or x.part == "side")]
    if not named and _THE_ONE.search(c.text):  # “take your left arm, the injured one, out of the sling”
        named = [x for x in s.prior.limbs if one_sided(x) and x.region in ("leg", "arm")]
    if not named and c.sentence == 0:
        named = _of_a_joint(s, c, limbs)
    if len(named) != 1 or MOVES_ON.search(c.text) or _PEOPLE.search(c.text):
        return False
    sore = c.sentence <= _SOON and c.opener != "if" and _SORE.search(c.text)
    stick = s.trail.get("stickhand")
    if named[0].region == "leg" and (_SORE.search(c.text) or _ILL.search(c.text)) and stick is not None and stick[0].sentence == c.sentence:
        s.tie(named[0], stick[1], OPPOSITE, "ailing")  # “carry it in the right hand if your left hip hurts”
    if not (sore or _ILL.search(c.text) or "affected" in named[0].roles):
        return False
    for region in ("leg", "arm") if named[0].part == "side" else (named[0].region,):
        if f"ill.{region}" not in s.trail:
            s.trail[f"ill.{region}"] = (c, named[0])
    return False


def _of_a_joint(s: Scope, c: Clause, limbs: list[Limb]) -> list[Limb]:
    """“For arthritis of the knee on the left”, “rotator cuff, right:”: the side alone, after the part of the body that it is said of."""
    said = s.text[max(c.start - _CUFF_BEFORE, 0) : c.start] + c.text
    region = "leg" if _LEG_JOINT.search(said) else "arm" if _ARM_JOINT.search(said) else ""
    found = [x for x in limbs if x.side >= 0 and x.second < 0 and not x.part and x.prep in ("", "on", "to")]
    if len(found) != 1 or not region:
        return []
    joint = copy(found[0])
    joint.region = region
    return [joint]


@always(first_round=True, trail={*_KEYS})
def named_by_its_state(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“… start with the weak arm: pull the sleeve over the left hand”, “then your right leg, and then your good leg”."""
    for limb in limbs:
        said = "affected" in limb.roles or "unaffected" in limb.roles
        ill = ill_limb(s, c, limb.region) if said else None
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
        ill = ill_limb(s, c, kept[1].region)
        if ill is not None:
            s.tie(ill, named[0], OPPOSITE if "unaffected" in kept[1].roles else SAME, "ailing")
    return False


@denied
def forbidden(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Never lift the left elbow away from your body”, “do not put weight on your right leg”: the limb that hurts."""
    if s.rounding or not s.trail.keys() & _ILL_LIMBS or not _FORBIDDEN.search(c.text):
        return False
    named = [x for x in limbs if one_sided(x) and (x.region in ("leg", "arm") or x.part == "side")]
    if len(named) != 1:
        return False
    for region in ("leg", "arm") if named[0].part == "side" else (named[0].region,):
        ill = ill_limb(s, c, region)
        if ill is not None and ill is not named[0]:
            s.tie(ill, named[0], SAME, "ailing")
            break
    return False


@always(first_round=True, trail={*_KEYS}, certain=True)
def trained(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Slide your right heel towards your bottom”, “let the left arm swing”: a sheet is for the limb that hurts."""
    if s.holds(_EITHER, c.sentence) or MOVES_ON.search(c.text) or (any(map(one_sided, s.legs)) and any(map(one_sided, s.hands))):
        return False
    if s.opened_by_colon(c.sentence) and s.holds(_EITHER, c.sentence - 1):
        return False  # “exercise the right one as well: lift the right leg”
    for region, own in (("leg", s.legs), ("arm", s.hands)):
        named = [x for x in own if one_sided(x)]
        alone = len(named) == 1 and not any(x.which == "other" or x.plural or x.second >= 0 for x in own)
        ill = ill_limb(s, c, region) if alone else None
        if ill is None or ill is named[0] or named[0].prep not in ("", "of", "in" if c.verb == "feel" else ""):
            continue
        if _arm_at_work(s, c, named[0], ill) if region == "arm" else _leg_at_work(s, c, named[0]):
            s.tie(ill, named[0], SAME, "ailing")
    return False


def _leg_at_work(s: Scope, c: Clause, leg: Limb) -> bool:
    if c.word.startswith(_TRAINED) or c.verb == "feel" or (leg.part == "knee" and c.verb == "straighten"):
        return True
    if "stance" in s.seen or s.holds(_STOOD_ON, c.sentence):
        return False  # who stands on the leg that hurts lifts the other
    moved = (leg.part in _FOOT and c.word.startswith(_MOVED)) or (leg.part == "knee" and c.verb == "bend" and "prone" in s.postures)
    return moved or c.word.startswith(_LIFTED) or _OFF.search(c.text) is not None


def _arm_at_work(s: Scope, c: Clause, arm: Limb, ill: Limb) -> bool:
    if (c.word.startswith(_TRAINED) and arm.part != "hand") or c.verb == "feel":
        return True
    if arm.part in ("elbow", "fingers") and c.verb == "straighten":
        return True
    return ill.part in _BELOW and arm.part in _BELOW and c.word.startswith(_LAID) and not s.legs


@always(first_round=True, trail={*_KEYS})
def helps(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Use the left hand to lift it”, “hop on the right leg”: the good one does what the other must not."""
    for region, own in (("leg", s.legs), ("arm", s.hands)):
        named = [x for x in own if one_sided(x)]
        ill = ill_limb(s, c, region) if named else None
        if ill is None or s.holds(_EITHER, c.sentence):
            continue
        helping = [t for t in s.claims.ties[-3:] if t.kind == "helping" and t.one != ill.side and t.two in {x.side for x in named}]
        for tie in helping[:1]:
            worked = next((x for x in named if x.side == tie.one), None)
            if worked is not None:
                s.tie(ill, worked, SAME, "ailing")
        if not helping and region == "arm" and len(named) == 2 and c.word.startswith(_SUPPORTS) and not named[0].prep and not named[1].prep:
            s.tie(ill, named[1], SAME, "ailing")  # “let the right hand support the left wrist”
        if helping or len(named) != 1 or named[0] is ill:
            continue
        does = region == "arm" and named[0] in c.subject and _DOES.search(c.text)
        hops = region == "leg" and named[0].prep in ("on", "with") and _HOPS.search(c.text)
        uses = region == "arm" and c.word in ("use", "using") and s.next is not None and s.next.opener == "to"
        if hops or does or (uses and _HELPS.search(c.text)):
            s.tie(ill, named[0], OPPOSITE, "ailing")
    return False


@always(sided_leg=True, first_round=True, trail={"ill.leg"}, certain=True)
def gets_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sit down with the operated leg out in front; push up through your left leg and both arms.”"""
    legs = [x for x in s.legs if one_sided(x)]
    ill = ill_limb(s, c, "leg")
    if ill is None or len(legs) != 1 or legs[0] is ill or not s.holds(_RISES, c.sentence) or s.holds(_EITHER, c.sentence):
        return False
    if legs[0].prep in ("with", "through") and legs[0].part in ("leg", "foot") and _PUSHES.search(c.text):
        s.tie(ill, legs[0], OPPOSITE, "ailing")
    elif legs[0].part in ("leg", "foot") and _AHEAD.search(c.text):
        s.tie(ill, legs[0], SAME, "ailing")
    return False


@always(verbs={"lie"}, parts={"side"}, first_round=True, trail={*_KEYS}, certain=True)
def lies_on_the_good_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right hip was replaced. Lie on your left side with a pillow between your legs.”"""
    side = next((x for x in limbs if one_sided(x) and x.part == "side" and x.prep == "on"), None)
    ill = ill_limb(s, c, "leg") or (ill_limb(s, c, "arm") if s.holds(_SLEEPS, c.sentence) else None)
    if side is not None and ill is not None and ill.part != "side" and not s.holds(_EITHER, c.sentence):
        s.tie(ill, side, OPPOSITE, "ailing")
    return False
