"""One hand at work on the other arm, and two hands that meet behind the back: no hand rubs itself, none comes from above and below."""

from __future__ import annotations

from ..claims import OPPOSITE, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_RUBS = Quick(r"\b(?:massag\w*|rub(?:s|bing)?|knead\w*|strok(?:e|es|ing)|pinch\w*|acupressure|small circles|trigger points?)\b")
_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|then|other|opposite|both|each|either|or|if|instead|and then|up to|from)\b")
_TOOLS = frozenset({"fingers", "hand"})
_ABOVE = Quick(
    r"\b(?:up|overhead|over (?:your|the) (?:head|(?:right |left )?shoulder)|above (?:your|the) head|ceiling|sky|behind (?:your|"
    r"the) (?:head|neck)|"
    r"down (?:your|the) (?:(?:cent(?:re|er)|middle) of (?:your|the) )?(?:back|spine)|upper back|from above)\b"
)
_OVERHEAD = Quick(
    r"\b(?:overhead|over (?:your|the)|above|ceiling|sky|down (?:your|the) (?:back|spine)|behind (?:your|the) (?:head|neck))\b"
)
_BELOW = Quick(
    r"\b(?:towards? (?:your|the) (?:lower |middle )?back|behind (?:you\b|(?:your|the) (?:back|waist))|lower back|low back|(?:up|to|"
    r"along) (?:your|the) (?:middle )?(?:back|spine)|from below|"
    r"down and (?:behind|back)|around (?:your|the) (?:back|waist)|palm out|palm facing (?:out|away))\b"
)
_CLASPS = Quick(
    r"\b(?:clasp\w*|hook\w*|interlock\w*|interlac\w*|link\w*|grasp\w*|grab\w*|catch\w*|bind\w*|meet\w*|touch\w*|strap|towel|belt|"
    r"(?:reach\w* for|join\w*|connect\w*|bring\w*|hold\w*|lock\w*|clutch\w*) (?:\w+ ){0,3}(?:fingers|fingertips|hands?))\b"
)
_RAISES = frozenset({"lift", "reach", "bring", "straighten", "bend", "place", "lower", "", "other"})
_WITHIN = 3  # sentences


@always(arms=True, sided_arm=True, first_round=True, text={_RUBS})
def rubbed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“With your right thumb, massage the palm of your left hand”, “stroke the left forearm with the right fingers”."""
    if not s.holds(_RUBS, c.sentence) or s.holds(_ANOTHER, c.sentence):
        return False
    before = s.before
    mine = [x for x in limbs if one_sided(x) and x.region == "arm"]
    if len(mine) == 1 and before is not None and before.sentence == c.sentence:
        mine = [x for x in (*before.subject, *before.limbs) if one_sided(x) and x.region == "arm"] + mine
    if len(mine) != 2:
        laid = recent(s, "laidarm", c)
        if len(mine) == 1 and laid is not None and mine[0].part in _TOOLS and mine[0].prep == "with":
            s.tie(laid, mine[0], OPPOSITE, "helping")
        return False
    tool = next((x for x in mine if x.part in _TOOLS and (x.prep in ("with", "in") or x is mine[0])), None)
    if tool is not None and mine[0].side != mine[1].side:
        s.tie(mine[0], mine[1], OPPOSITE, "helping")
    return False


@always(sided_arm=True, hand={"forearm", "arm", "hand"}, hand_prep={""}, verbs={"place", "hold", "straighten", "reach"})
def arm_laid_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lay your left forearm on the table”: the next hand that works on it is the other one."""
    for arm in s.hands[:1]:
        if one_sided(arm):
            s.trail["laidarm"] = (c, arm)
    return False


@always(hands=True, sided_arm=True, verbs=_RAISES, parts={"hand", "arm", "elbow"}, preps={"", "with"}, first_round=True)
def behind_the_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left arm up, elbow bent. Bring the right hand behind your back and clasp the fingers.”"""
    if s.legs:
        return False
    arm = next((x for x in s.hands if (one_sided(x) or _moved_on(x)) and x.prep in ("", "with")), None)
    if arm is None or arm.part not in ("hand", "arm", "elbow", "forearm") or s.holds(_ANOTHER, c.sentence):
        return False
    low = _BELOW.search(c.text)
    over = recent(s, "fromabove", c, _WITHIN)
    under = recent(s, "frombelow", c, _WITHIN)
    if low and not _OVERHEAD.search(c.text):
        s.trail["frombelow"] = (c, arm)
        if over is not None and _clasped(s, c):
            s.tie(over, arm, OPPOSITE, "two-places")
    elif not low and (_ABOVE.search(c.text) or (c.verb == "lift" and arm.part == "arm")):
        s.trail["fromabove"] = (c, arm)
        if under is not None and _clasped(s, c):
            s.tie(under, arm, OPPOSITE, "two-places")
    return False


def _moved_on(limb: Limb) -> bool:
    """“Rotate the right arm and reach it behind your back”."""
    return limb.which == "it" and limb.side >= 0 and limb.second < 0 and not limb.plural


def _clasped(s: Scope, c: Clause) -> bool:
    """The hands meet in this sentence or in one of the next."""
    return any(s.holds(_CLASPS, c.sentence + n) for n in range(4))
