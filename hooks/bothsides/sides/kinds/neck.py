"""Tilting the head: the way it goes, the shoulder that is held down, the hand that draws or resists, the side that is felt."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]
_SEAT = Quick(r"\b(?:chair|seat|bench|thigh|bottom|buttocks?|leg)\b")
_BEHIND = Quick(r"\bbehind (?:you\b|(?:your|the) (?:low(?:er)? )?back\b)")
_STEADIES = Quick(r"\b(?:support|balance|stead\w+)\b")
_ON_HEAD = Quick(
    r"\b(?:over|on|around|across|to|above|against) (?:the |your )?(?:\w+ ){0,3}?(?:of (?:the |your ))?(?:head|forehead|crown|ear|temple)\b"
)
_PUSHES = Quick(r"\b(?:resist\w*|push\w*|press(?:es|ing)?|against)\b")
_DOWN = ("drop", "sink", "relax", "lower", "stabili", "anchor", "soften", "releas", "melt", "depress", "pull", "press", "keep", "let")
_FROM_THE_EAR = Quick(r"\b(?:from|to meet|towards?) (?:the|your) ears?\b")
_STAYS = Quick(
    r"\b(?:heavy|relax\w*|down\w*|still|level|low|in place|fixed|away from (?:your|the) ear|does(?: not|n[’']t) (?:lift|rise|hike|move))\b"
)
_INTO = Quick(r"\b(?:breath\w*|feel\w*|felt|stretch\w*|open\w*|lengthen\w*|releas\w*)\b")
_OF_NECK = re.compile(r"[- ]?(?:hand )?sides? (?:of|along) (?:your |the )?(?:neck|throat)\b", re.IGNORECASE)
_RUNS = Quick(r"\b(?:stretch\w*|feel\w*|felt|runs?|pull\w*|line|length\w*)\b")
_AWAY = Quick(r"\b(?:away|other|opposite|then|release\w*|relax\w*)\b")
_EASES = frozenset({"pull", "bring", "lean", "bend", "lower", "turn", "other"})
_PRESSES = Quick(r"\b(?:push\w*|press\w*|resist\w*|against|away)\b")
_PLACED = frozenset({"place", "reach", "bring", "", "hold", "other", "lift", "pull", "keep"})
_OVER = Quick(r"\b(?:over|across|above|around)\b")
_DRAWS = Quick(r"\b(?:pull|draw)")
_DRAWN = Quick(r"\b(?:pull|draw)\w* (?:your |the )?head\b")
_DEEPER = Quick(r"\b(?:deep\w*|stretch|pressure|weight of|further|assist\w*|guid\w+|intens\w+)\b")
_FARTHEST = frozenset({"head", "ear", "temple", "forehead"})
_HANDS = frozenset({"hand", "arm", "fingers"})
_IT_ON = Quick(r"\bit\b")
_FACE = frozenset({"head", "neck", "ear"})


_TILTS = {
    "postures": frozenset({"neck"}),
    "outside": frozenset({"lunge", "half-kneeling", "quadruped", "pigeon", "side-lying", "wide"}),
}


def _sided(limb: Limb) -> bool:
    return limb.side >= 0 and limb.second < 0 and not limb.plural


@always(**_TILTS, parts={"hip", "shoulder"})
def head_drawn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Pull your head toward your right shoulder”, “look down at your right armpit”."""
    looks = any(x.noun in ("head", "nose", "chin", "gaze", "eyes") for x in limbs) or c.word.startswith(("look", "gaz"))
    for limb in limbs:
        if _sided(limb) and limb.part == "hip" and limb.prep == "to" and looks and c.verb in ("turn", "pull", "bring", "lower", "lean"):
            s.fact(limb, "nod", "direction", moved=True)
        if not _sided(limb) or limb.part != "shoulder" or limb.prep not in ("to", "at", "touch"):
            continue
        if limb.noun == "armpit":
            s.fact(limb, "nod", "direction", moved=True)
        elif any(x.noun in _FACE and x.prep == "" for x in limbs) and c.verb in ("pull", "bend", "lean", "lower", "bring", "press"):
            s.fact(limb, "eardrop", "direction", moved=True)
    return False


@always(**_TILTS, verbs={"pull"})
def draws_the_head_on(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Put your left hand on your head. Gently pull the head to the left”: the hand draws to its own side."""
    hand = recent(s, "overhand", c)
    if hand is None or s.resists or not any(x.noun in ("head", "ear") and not x.prep for x in limbs):
        return False
    for limb in limbs:
        if _sided(limb) and limb.noun == "shoulder" and limb.prep == "to":
            s.tie(hand, limb, SAME, "draws-head")
    if len(c.directions) == 1:
        s.claims.ties.append(Tie(hand.side, c.directions[0][1], SAME, "draws-head"))
    return False


@always(**_TILTS, parts=_HANDS | {"shoulder", "side"})
def held_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Sit on your right hand”, “let the right shoulder drop”: what stays down on the side that is stretched."""
    for limb in limbs:
        if not _sided(limb):
            continue
        if limb.part == "shoulder" and limb.noun == "shoulder" and limb.prep == "" and not c.directions:
            lets = c.word.startswith(_DOWN) and not any(x.region == "head" for x in limbs)
            meets = limb.which == "it" or _FROM_THE_EAR.search(c.text)  # the shoulder that the ear comes to
            stays = c.verb in ("be", "keep") and not meets and _STAYS.search(c.text)
            if stays or (lets and (c.verb in ("lower", "release", "other") or "down" in c.adverbs)):
                s.fact(limb, "shoulderdown", "shoulder")
        elif limb.noun == "shoulder" and limb.prep == "on" and c.verb == "press" and "down" in c.adverbs and s.hands:
            s.fact(limb, "shoulderdown", "shoulder")
        elif limb.part in _HANDS:
            sat = limb.prep == "on" and c.verb == "sit"
            under = limb.prep == "" and any(x.part in ("buttock", "thigh") and x.prep == "under" for x in limbs)
            seat = (
                limb.prep in ("", "with")
                and not _STEADIES.search(c.text)
                and _SEAT.search(c.text)
                and (c.verb == "hold" or "under" in c.low or "anchor" in c.low)
            )
            behind = limb.prep == "" and c.verb in ("place", "bring", "reach") and _BEHIND.search(c.text) and limb is s.hands[0]
            floor = ("to", "floor") in c.landmarks and c.verb in ("reach", "press") and limb.part != "arm"
            low = limb.prep == "" and (("down" in c.adverbs and c.verb == "reach") or floor)
            for seat_ in limbs if under else ():
                if seat_.prep == "under" and seat_.side >= 0:
                    s.tie(limb, seat_, SAME, "hand-under")
            if sat or under or seat or behind or low:
                s.fact(limb, "anchorhand", "shoulder")
    return False


@always(**_TILTS, hands=True, verbs=_PLACED, parts=_HANDS, preps={"", "with"})
def hand_on_head(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left hand over the top of your head, above the right ear”: the hand draws the head to its own side."""
    hand = next((x for x in s.hands if x.part in _HANDS and x.prep in ("", "with")), None)
    if hand is None or hand.plural or s.resists:
        return False
    after = s.next if s.next is not None and s.next.sentence == c.sentence and not c.verb and hand.prep == "with" else c
    draws = after.verb == "pull" and any(x.noun in _FACE and x.prep == "" for x in (*after.subject, *after.limbs))
    if not draws and (
        hand.part == "arm" or "out" in c.adverbs or not _ON_HEAD.search(c.text) or (_PUSHES.search(c.text) and c.verb != "reach")
    ):
        return False
    own = any(x.region == "head" and _sided(x) and hand.side >= 0 and s.values[x.side] == s.values[hand.side] for x in limbs)
    if hand.side >= 0 and not (own and s.says(_PUSHES)):  # a hand on its own side of the head pushes
        s.fact(hand, "overhand", "direction", moved=True)
        s.trail["overhand"] = (c, hand)
    for limb in limbs:
        far = (
            limb.noun in ("ear", "temple")
            or c.verb == "reach"
            or _OVER.search(c.text)
            or s.holds(_DRAWS, c.sentence)
            or s.holds(_DRAWN, c.sentence + 1)
        )
        far = far or (s.holds(_DEEPER, c.sentence) and "eardrop" in s.seen)
        if limb.region == "head" and _sided(limb) and limb.prep in ("on", "over", "to", "of") and limb.noun in _FARTHEST and far:
            s.fact(limb, "farside", "direction", moved=True)
    return False


@always(resists=True)
def resisted(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right palm against the right side of your head; press the head into the right hand”: a hand that resists stands on its own side."""
    _pushed(s, c, limbs)
    hand = next((x for x in s.hands if x.part in ("hand", "fingers") and _sided(x)), None)
    if hand is None:
        return False
    head = next(
        (x for x in limbs if x.region == "head" and _sided(x) and x.noun in (*_FACE, "temple") and x.prep in ("on", "against", "to")), None
    )
    kept = s.trail.get("resists")
    if head is not None and hand.prep in ("", "with"):
        s.tie(hand, head, SAME, "hand-head")
        s.trail["resists"] = (c, hand)
    elif (
        kept is not None
        and c.verb in ("press", "lean", "bring")
        and hand.prep in ("to", "against")
        and c.sentence - kept[0].sentence < 3
        and not s.rounding
    ):
        s.tie(kept[1], hand, SAME, "hand-head")
    return False


def _pushed(s: Scope, c: Clause, limbs: list[Limb]) -> None:
    """“Left hand on the left side of your head; push to the left, into the hand; contract the left neck muscles.”"""
    kept = s.trail.get("resists")
    if kept is None or s.rounding or c.sentence - kept[0].sentence > 2 or _AWAY.search(c.text):
        return
    body = any(x.region in ("leg", "trunk") or (x.region == "arm" and one_sided(x)) for x in limbs)
    if len(c.directions) == 1 and c.verb in ("press", "turn", "lean", "bend", "bring", "other") and not body:
        s.claims.ties.append(Tie(kept[1].side, c.directions[0][1], SAME, "hand-head"))
    for limb in limbs:
        if limb.noun.startswith("neck") and _sided(limb) and not limb.prep and c.verb == "press":
            s.tie(kept[1], limb, SAME, "hand-head")


@always(**_TILTS)
def felt_along_the_neck(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Breathe into the left side of your neck”, “the stretch runs from behind the left ear to the left shoulder”."""
    if len(c.directions) == 1 and not s.resists and _INTO.search(c.text):
        word = c.directions[0][1]
        if _OF_NECK.match(s.text, s.places[word] + (5 if s.text[s.places[word]] in "rR" else 4)):
            limb = Limb()
            limb.side, limb.region = word, "head"
            s.fact(limb, "stretch.neck", "felt-side")
    if _RUNS.search(c.text):
        ear = next(
            (x for x in limbs if _sided(x) and x.region == "head" and x.prep in ("from", "behind", "under", "of", "at", "along", "in")),
            None,
        )
        end = next((x for x in limbs if _sided(x) and x.part == "shoulder" and x.prep in ("to", "of", "on", "along")), None)
        if ear is not None and end is not None and ear.start < end.start:
            s.tie(ear, end, SAME, "felt-line")
    return False


@always(one_way=True, verbs=_EASES, parts={"head"}, certain=True)
def head_eased_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Use your left arm to ease your head further to the left”: a hand draws the head to its own side."""
    if s.resists or not any(x.noun in _FACE and (not x.prep) for x in limbs):
        return False
    if _PRESSES.search(s.whole[c.sentence]):
        return False
    before = s.before if s.before is not None and s.before.sentence == c.sentence else None
    hands = [x for x in s.hands if x.prep == "with"]
    if not hands and before is not None and c.opener in ("", "to"):
        used = before.word in ("use", "using")
        hands = [x for x in (*before.subject, *before.limbs) if x.region == "arm" and (used or (x.prep == "with" and not before.verb))]
    if len(hands) == 1 and _sided(hands[0]) and hands[0].part in _HANDS:
        s.claims.ties.append(Tie(hands[0].side, c.directions[0][1], SAME, "pulls-to"))
    return False


@always(hands=True, sided_arm=True, hand={"hand"}, hand_prep={"with"}, verbs={"pull", "bring"}, seen={"eardrop"}, certain=True)
def head_drawn_further(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tilt the head to the left. With the left hand draw it a little further.”"""
    tilted = max((f.sentence for f in s.claims.facts if f.role == "eardrop"), default=-1)
    if s.resists or s.legs or not _IT_ON.search(c.text) or s.rank[c.sentence] - s.rank.get(tilted, -9) > 1:
        return False
    if s.prior.limbs or s.prior.directions or len(s.hands) > 1:
        return False  # something else may be drawn
    s.fact(s.hands[0], "overhand", "direction", moved=True)
    return False


_LINKS: tuple[Link, ...] = (
    ("anchorhand", "eardrop", OPPOSITE),
    ("overhand", "eardrop", SAME),
    ("farside", "eardrop", OPPOSITE),
    ("farside", "overhand", OPPOSITE),
    ("stretch.side", "eardrop", OPPOSITE),
    ("anchorhand", "nod", OPPOSITE),
    ("anchorhand", "overhand", OPPOSITE),
    ("overhand", "nod", SAME),
    ("nod", "eardrop", SAME),
    ("nod", "stretch.neck", OPPOSITE),
    ("nod", "stretch.side", OPPOSITE),
    ("gaze", "nod", SAME),
    ("stretch.neck", "overhand", OPPOSITE),
    ("stretch.side", "overhand", OPPOSITE),
)


def neck_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a tilt of the head, for what the text names."""
    if "neck" not in posture or not hard & {"eardrop", "nod", "overhand", "anchorhand"}:
        return []
    return [x for x in _LINKS if x[0] in hard and x[1] in hard]
