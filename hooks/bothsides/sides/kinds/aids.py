"""What is put round a limb, into what it is put, and how a limb that was operated on is walked with: bandage, sleeve, shoe, crutches."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_WORN = frozenset(
    "sleeve armhole shoe boot sock stocking glove trouser trousers pant pants slipper sandal stirrup pedal crutch pole ski skate cuff "
    "splint brace insole".split()
)
_INTO = frozenset({"in", "to", "through", "on", "over", "of", "from", ""})
_ROUND = Quick(
    r"\b(?:bandag\w*|tap(?:e|es|ing)|splint\w*|sling|gauze|dressing|brace|compress(?:es|ion)?|plaster cast|ice|tubigrip|strapping|"
    r"(?:elastic|crepe|ace) wrap)\b"
)
_WINDS = Quick(
    r"\b(?:bandag\w*|tap(?:e|es|ing)|wrap\w*|w[io]nd\w*|wound|splint\w*|sling|gauze|dressing|brace|strip\w*|ice|stocking|roll\w*|pin|knot|"
    r"tie|turns?|run|carry|fold|spiral\w*|colou?r|cold|blue|pale|numb\w*|tingl\w*|pulse|circulation|swell\w*|swollen|wiggle|held|higher|"
    r"rais\w*|elevat\w*|pillows?|cushions?|loosen\w*|tight\w*)\b"
)
_AWAY = Quick(r"\b(?:other|opposite|good|healthy|sound|uninjured|unaffected|if|either|both|each|instead|or|stays?|helper|alone)\b")
_OTHER = Quick(r"\b(?:other|opposite|either|both|each|instead)\b")
_SITES = frozenset({"around", "over", "under", "on", "behind", "to", "of", "at", "above", "outside", "inside", "by", ""})
_STRANGE = frozenset({"shoulder"})  # a sling goes over the other one
_CRUTCHES = Quick(r"\b(?:crutch\w*|walker|walking frame|zimmer|canes?|sticks?)\b")
_WITH_THEM = Quick(r"\b(?:level with|between (?:the|your) (?:crutch|stick)|up to (?:them|the)|together with|along with|in line with)\b")
_SITS = Quick(r"\b(?:sit\w*|stand\w*|get(?:ting)? up|chair|seat|toilet|bed|lower yourself|push up)\b")
_WALL = Quick(r"\b(?:wall|door|spider|ladder|pulley)\b")
_WALKS = Quick(r"\b(?:walk\w*|climb\w*|crawl\w*|creep\w*)\b")
_PILLOWS = Quick(r"\b(?:on|onto|by|with|over) (?:[\w’'-]+ ){0,3}(?:pillows?|cushions?|bolster)\b")
_WITHIN = 6  # sentences


@always(parts={"thing"})
def worn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Put your right arm into the right sleeve”, “your left foot in the left stirrup”: what is made for a side is worn on it."""
    thing = next((x for x in limbs if one_sided(x) and x.noun in _WORN and x.prep in _INTO), None)
    limb = next((x for x in limbs if one_sided(x) and x.region in ("leg", "arm") and x.prep in ("", "with", "on", "over")), None)
    if thing is None or limb is None or thing.prep == limb.prep or _OTHER.search(c.text, c.low):
        return False
    if limb.prep == "with" and limb.part in ("hand", "fingers"):
        return False  # “turn the left stirrup with your right hand”
    s.tie(limb, thing, SAME, "worn")
    return False


@always(first_round=True, certain=True, text={_ROUND})
def bandaged(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Wind the bandage twice round your left shin. If the toes of your left foot go cold, take it off”: one limb is dressed."""
    if not (s.legs or s.arms) or not _WINDS.search(c.text, c.low) or not s.says(_ROUND) or _AWAY.search(c.text, c.low):
        return False
    for limb in limbs:
        if limb.region not in ("leg", "arm") or not one_sided(limb) or limb.prep not in _SITES or limb.part in (*_STRANGE, "gear"):
            continue
        if limb.region == "arm" and limb.part == "hand" and limb.prep in ("", "on"):
            continue  # the hand that does it
        key = f"dressed.{limb.region}"
        dressed = recent(s, key, c, _WITHIN) or recent(s, f"ill.{limb.region}", c, _WITHIN)
        if dressed is None:
            if _ROUND.search(c.text, c.low):
                s.trail[key] = (c, limb)
        elif dressed.side != limb.side:
            s.tie(dressed, limb, SAME, "ailing")
            s.trail[key] = (c, limb)
    return False


@always(trail={"ill.leg", "ill.arm"}, first_round=True, certain=True)
def walked_with(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring the left foot up level with the crutches”, “slide the operated leg forward before you sit down”: the one that is spared."""
    leg, arm = (next((x for x in some if one_sided(x)), None) for some in (s.legs, s.hands))
    if leg is not None and not _AWAY.search(c.text, c.low):
        hurt = recent(s, "ill.leg", c, _WITHIN)
        if hurt is not None and hurt.side != leg.side and leg.prep in ("", "with") and leg.part in ("leg", "foot"):
            with_them = _WITH_THEM.search(c.text, c.low) is not None and s.says(_CRUTCHES)
            slid = c.verb == "bring" and {"forward", "out"} & set(c.adverbs) and s.holds(_SITS, c.sentence)
            if with_them or (slid and c.word.startswith(("slid", "mov"))):
                s.tie(hurt, leg, SAME, "ailing")
            elif c.verb == "step" and ("past" in c.low or "through" in c.low) and s.says(_CRUTCHES):
                s.tie(hurt, leg, OPPOSITE, "ailing")
    if arm is not None and "ill.arm" in s.trail and not _AWAY.search(c.text, c.low):
        hurt = recent(s, "ill.arm", c, _WITHIN)
        walks = _WALKS.search(c.text, c.low) is not None and _WALL.search(c.text, c.low) is not None
        if hurt is not None and hurt.side != arm.side and walks and arm.part in ("fingers", "hand", "arm"):
            s.tie(hurt, arm, SAME, "ailing")
    return False


@always(postures={"side-lying"}, first_round=True, certain=True)
def on_pillows(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lie on your left side, the right leg forward on a pillow”: what is laid on pillows is what lies above."""
    if not _PILLOWS.search(c.text, c.low) or _AWAY.search(c.text, c.low):
        return False
    first = next((x for x in limbs if one_sided(x) and x.region in ("leg", "arm")), None)
    if first is not None and first.prep in ("", "with") and first.part in ("leg", "knee", "arm", "foot", "thigh"):
        s.fact(first, "pillowed", "lie", moved=True)
    return False


def pillow_links(hard: set[str], posture: set[str]) -> list[tuple[str, str, int]]:
    """The limb on pillows is the upper one."""
    return [("pillowed", "lieside", OPPOSITE)] if {"pillowed", "lieside"} <= hard else []
