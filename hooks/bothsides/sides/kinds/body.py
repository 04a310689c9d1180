"""Trunk, head and shoulders, and what lies on what: leaning, turning, opening, propping."""

from __future__ import annotations

from itertools import pairwise

from ..claims import SAME, STILL, Scope, always
from ..frames import arms_in_turn
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import way_of

_OPENS = Quick(r"\b(?:stretch\w*|feel\w*|felt|opens?|lengthen\w*|longer|ache\w*|pull|tug|breathe)\b")
_WORKS = Quick(r"\b(?:works?|working|burn\w*|do(?:es|ing)? the work|exercise|train|strengthen\w*)\b")
_HEAD = Quick(r"\b(?:head|gaze|look\w*|eyes|chin|face|peek|peer|glance)\b")
_UPWARDS = Quick(r"\b(?:straight up|up(?:ward)? (?:to|toward|in)|directly over)\b")
_UPPER = frozenset({"arm", "trunk", "head"})
_FELT_IN = frozenset({"side", "trunk", "head", "shoulder", "arm", "forearm", "buttock", "hip"})
_SIDE = Quick(r"\bside\b")
_FRAME = Quick(r"\b(?:door)?frame\b|\bdoorway\b")


@always(parts=_FELT_IN)
def felt_sides(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The side of the trunk, the neck, the arm in which something is felt; the hip that works."""
    opens = _OPENS.search(c.text) if any(x.side >= 0 and x.region in _UPPER for x in limbs) else None
    works = _WORKS.search(c.text) if any(x.part in ("buttock", "hip") for x in limbs) else None
    for limb in limbs:
        if limb.side < 0 or limb.second >= 0:
            continue
        if (
            limb.region == "trunk"
            and opens
            and limb.part in ("side", "trunk")
            and not (limb.prep == "on" and c.verb in ("lie", "be", "other"))
            and c.verb != "lie"
        ):
            # “lengthen the left side too”: to make both sides even; “stretch your right side away from the right hip”: in a side angle
            told = (c.word.startswith("length") or "away from" in c.low) and limb not in c.subject
            chest = "chest" in c.low and limb.noun in ("side", "chest")
            s.fact(limb, "stretch.chest" if chest else "stretch.side", "felt-side", hard=not told)
        elif limb.region == "head" and opens and not s.resists:
            s.fact(limb, "stretch.neck", "felt-side")
        elif (
            limb.region == "arm"
            and limb.part in ("shoulder", "arm", "forearm")
            and opens
            and limb.prep in ("in", "of", "on", "at", "behind", "along", "inside", "", "across")
            and c.verb in ("feel", "", "be")
        ):
            s.fact(limb, "stretch.arm", "felt-side")
        if works and limb.region == "leg" and limb.part in ("buttock", "hip"):
            s.fact(limb, "work.gl", "felt-side")
    return False


def _on_top(c: Clause, limb: Limb, limbs: list[Limb]) -> bool:
    """The arm that is not lain on: lifted, stretched up, or with its hand on the waist."""
    if c.verb == "lift" or c.word.startswith("open"):
        return True
    if c.verb in ("straighten", "reach"):
        return any(m == "ceiling" for _, m in c.landmarks) or _UPWARDS.search(c.text) is not None
    waist = any(x.prep == "on" and (x.part == "hip" or x.noun == "waist") for x in limbs if x is not limb)
    return c.verb in ("place", "keep", "") and limb.part == "hand" and waist


def _props(c: Clause, limb: Limb, limbs: list[Limb]) -> bool:
    """The elbow that stands under the shoulder, the hand that lies under the head."""
    under = [x for x in limbs if x is not limb and x.prep == "under" and x.region in ("arm", "head")]
    return bool(under) and c.verb in ("place", "keep", "be", "", "with", "bring", "lie")


@always(parts={"elbow", "forearm", "knee", "hand", "arm", "shoulder"}, postures={"side-lying"})
def lying_and_propped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Lying on a side, propped on an elbow, the knee that opens."""
    for limb in limbs:
        if limb.side < 0 or limb.second >= 0:
            continue
        if limb.part in ("elbow", "forearm") and limb.prep in ("on", "over") and c.verb not in ("hold", "pull"):
            s.fact(limb, "prop", "lie")
        elif limb.part == "knee" and limb.prep == "" and c.word in ("open", "opening", "opens"):
            s.fact(limb, "opened", "raised", moved=True)
        elif limb.part in ("hand", "arm") and limb.prep == "" and _on_top(c, limb, limbs):
            s.fact(limb, "toparm", "arm", moved=True)
        elif limb.part in ("elbow", "forearm", "hand") and limb.prep in ("", "with") and _props(c, limb, limbs):
            s.fact(limb, "prop", "lie", moved=True)
        elif (
            limb.part == "shoulder"
            and limb.prep in ("", "with")
            and any(m == "floor" for _, m in c.landmarks)
            and c.verb in ("other", "lower", "bring", "keep", "turn", "reach", "press")
        ):
            s.fact(limb, "toparm", "arm", moved=True, hard="turn" in s.seen or "toparm" in s.seen)
    return False


@always(parts={"shoulder"}, preps={"over", "past"})
def looks_over_a_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Look over your right shoulder.”"""
    for limb in limbs:
        if (
            limb.side >= 0 > limb.second
            and limb.part == "shoulder"
            and limb.prep in ("over", "past")
            and (_HEAD.search(c.text) or _HEAD.search(s.prior.text))
        ):
            s.fact(limb, "gaze", "direction", moved=True)
    return False


_LATER = 3  # sentences


@always(postures={"quadruped"})
def on_all_fours(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """On hands and knees: the arm and the leg that reach, the hand and the knee that stay."""
    lifted = [f.sentence for f in s.claims.facts if f.role in ("raised", "legreach")]
    later = bool(lifted) and s.sentence - lifted[-1] > _LATER  # the leg was lifted long before: another posture by now
    for arm in s.hands[:1]:
        if arm.part in ("arm", "hand") and not arm.plural and arm.prep in ("", "with") and not later:
            if c.verb in ("reach", "straighten", "lift") and not any(x.prep == "under" for x in limbs):
                s.fact(arm, "armreach", "arm", moved=True)
        elif arm.part == "hand" and arm.prep == "on" and c.verb in ("be", ""):
            s.fact(arm, "handdown.floor", "arm")
    for leg in s.legs[:1]:
        if leg.part == "leg" and not leg.plural and leg.prep in ("", "with") and c.verb in ("reach", "straighten", "", "bring"):
            if "back" in c.adverbs or c.verb in ("reach", "straighten"):
                s.fact(leg, "legreach", "raised", moved=True)
        elif leg.part == "knee" and not leg.plural and leg.prep == "on" and c.verb in ("be", ""):
            s.fact(leg, "kneedown", "rest")
    return False


@always(sided_arm=True, hand_prep={"", "with"})
def standing_arms(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The arm held out in front; the forearm on a frame named in the next words; head and hand."""
    for arm in s.hands[:1]:
        if arm.plural or arm.side < 0 or arm.prep not in ("", "with"):
            continue
        if (
            arm.part == "arm"
            and ({"out", "forward"} & set(c.adverbs))
            and c.verb in ("hold", "keep", "place", "be", "", "bring", "straighten", "lift")
        ):
            s.fact(arm, "armout", "arm", moved=c.verb not in STILL)
        after = s.next
        if (
            arm.part in ("forearm", "hand", "elbow", "arm")
            and after is not None
            and after.sentence == c.sentence
            and after.gerund
            and not after.limbs
            and any(m == "wall" for _, m in after.landmarks)
        ):
            s.fact(arm, "wallarm", "arm")
        for limb in limbs:
            if (
                limb.region == "head"
                and limb.side >= 0
                and limb.prep in ("on", "against", "of", "to", "")
                and limb.noun not in ("cheek", "chin", "cheekbone")
                and arm.part in ("hand", "fingers")
                and c.verb in ("place", "hold", "press", "", "be", "keep")
            ):
                s.fact(limb, "headside", "direction", hard=s.resists)
    return False


@always(two_limbs=True, parts={"shoulder"}, preps={"to", "over"})
def ear_to_shoulder(s: Scope, _: Clause, limbs: list[Limb]) -> bool:
    """“Bring your right ear to your right shoulder”: an ear goes to the shoulder below it."""
    ears = [x for x in limbs if x.noun == "ear" and x.side >= 0 and x.prep == ""]
    below = [x for x in limbs if x.part == "shoulder" and x.side >= 0 and x.prep in ("to", "over") and x.surface not in ("front", "back")]
    if ears and below:
        s.tie(ears[0], below[0], SAME, "ear-shoulder")
    return False


def _rolls_a_leg(c: Clause, limbs: list[Limb]) -> bool:
    """“Let the right knee roll over to the left side”: the body does not."""
    return c.word.startswith("roll") and any(x.region == "leg" and x.prep == "" for x in limbs)


@always(ways=True, words={"roll", "turn", "lie"})
def rolled(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Roll over to your left side.”"""
    for _, word in c.directions:
        legs_or_head = _rolls_a_leg(c, limbs) or any(x.region == "head" for x in limbs)
        if _SIDE.search(c.text) and not legs_or_head:
            s.fact(way_of(word), "lieside", "lie", moved=True)
    return False


@always(two_limbs=True, preps={"on"})
def felt_on_that_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stretch the neck on the left.”"""
    for before, limb in pairwise(limbs):
        here = limb.side >= 0 and limb.bare and limb.prep == "on" and before.side < 0 and before.region in ("head", "trunk")
        if here and _OPENS.search(c.text):
            s.fact(limb, "stretch.neck" if before.region == "head" else "stretch.side", "felt-side")
    return False


@always(verbs={"hold", "other", "press", "place"}, parts={"head"})
def collarbone(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The collarbone held down."""
    for limb in limbs:
        if limb.side >= 0 and limb.noun == "collarbone":
            s.fact(limb, "shoulderdown", "shoulder")
    return False


@always(verbs={"lift"}, parts={"arm"}, outside={"quadruped", "prone"})
def lifted_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your left arm.”"""
    for limb in limbs:
        if limb.region == "arm" and limb.part == "arm" and limb.prep == "" and limb.side >= 0 and not limb.plural:
            s.fact(limb, "armup", "arm", hard=not arms_in_turn(s), moved=True)
    return False


@always(verbs={"place", "", "be", "keep"}, parts={"forearm", "hand", "elbow"}, preps={"", "with"})
def on_a_frame(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The left forearm on the door frame.”"""
    if not _FRAME.search(c.text):
        return False
    for limb in limbs:
        if limb.region == "arm" and limb.part in ("forearm", "hand", "elbow") and limb.prep in ("", "with"):
            s.fact(limb, "wallarm", "arm", moved=True)
    return False
