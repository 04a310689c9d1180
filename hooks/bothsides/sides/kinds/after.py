"""What one clause leaves to the next: the foot of the knee that was bent, the hand that is busy and the arm that is free."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb

_A_LITTLE = Quick(r"\b(?:little|slight\w*|soft\w*|micro|ease)\b")
_COMES_BACK = Quick(r"\bback (?:up|to)\b")
_LETS_GO = Quick(r"\b(?:let go|releas\w*|lower\w*|return\w*|drop\w*|place)\b")
_IN_TURN = frozenset({"then", "and then", "or", "if", "while", "as", "when", "until", "before", "after", "once", "but"})
_LOWER = frozenset({"foot", "ankle", "heel", "toes", "shin"})
_TAKEN = frozenset({"hold", "reach", "bring", "pull", "lift"})
_RESTING = frozenset({"place", "hold", "", "be", "keep"})
_HANDS = frozenset({"hand", "forearm", "elbow", "fingers"})
_CARRIED = Quick(r"\b(?:bands?|ends?|balls?|dumb-?bells?|kettle-?bells?|weights?|bells?|handles?|tub(?:e|ing)|sticks?|clubs?|ropes?)\b")
_AGAIN = Quick(r"\b(?:again|switch\w*|swap\w*|change|repeat\w*|alternat\w*|other|opposite|same|now|then|next|each|if)\b")


def _first(c: Clause, region: str) -> Limb | None:
    """The limb that the clause moves or places, if it names one of that region with its side."""
    for limb in (*c.subject, *c.limbs):
        if limb.region == region:
            return limb if limb.side >= 0 and limb.second < 0 and not limb.plural and limb.which != "it" and limb.part != "gear" else None
    return None


def _near(s: Scope, before: Clause, c: Clause) -> bool:
    return c.sentence - before.sentence <= 1 and c.opener not in _IN_TURN and not s.rounding and not s.conditional


@always(sided_leg=True)
def taken_after_bending(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left knee. Reach back for the left foot”: the foot belongs to the knee that was bent."""
    leg = _first(c, "leg")
    if leg is None:
        return False
    trail = s.trail.get("leg")
    s.trail["leg"] = (c, leg)
    if trail is None or not _near(s, trail[0], c):
        return False
    before, knee = trail
    if before.verb not in ("bend", "bring", "pull"):
        return False
    if (
        (
            before.verb == "bend"
            and knee.part in ("knee", "leg")
            and knee.prep in ("", "through")
            and leg.part in _LOWER
            and c.verb in _TAKEN
            and not c.word.startswith("slid")
            and leg.prep in ("", "for")
            and not _A_LITTLE.search(before.text)
            and before.opener not in _IN_TURN
            and not ("seated" in s.postures and ("back" not in c.adverbs or knee.part == "leg") and before.sentence != c.sentence)
            and c.verb != "lift"
            and not ("back" in c.adverbs and c.verb in ("bring", "pull"))
            and (c.verb not in ("pull", "bring") or before.sentence == c.sentence or any(x.region == "arm" for x in limbs))
        )
        or (
            before.verb == "bend"
            and before.sentence == c.sentence
            and knee.part in ("knee", "leg")
            and knee.prep == ""
            and leg.part in ("foot", "ankle")
            and leg.prep == ""
            and c.verb in ("place", "step", "bring", "cross", "reach")
            and any(x is not leg and x.region == "leg" and x.prep in ("over", "outside", "on", "inside", "across") for x in c.limbs)
        )
        or (
            before.verb in ("bring", "pull")
            and knee.part == "knee"
            and knee.prep == ""
            and any(x.prep == "to" and x.region in ("trunk", "arm") for x in before.limbs)
            and leg.part in ("ankle", "shin", "foot")
            and c.verb in ("hold", "reach")
        )
    ):
        s.tie(knee, leg, SAME, "goes-on")
    return False


@always(verbs={"keep"}, openers={"to"}, after={"press"})
def for_the_same_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press into your left heel to keep the left leg active”: a purpose is that of the leg that works for it."""
    before = s.prior
    first = [x for x in (*before.subject, *before.limbs) if x.region == "leg" and x.side >= 0]
    mine = [x for x in limbs if x.region == "leg" and x.side >= 0]
    if len(first) == len(mine) == 1 and first[0].noun != mine[0].noun and mine[0].part in ("leg", "knee", "thigh"):
        s.tie(first[0], mine[0], SAME, "goes-on")
    return False


@always(arms=True, sided_arm=True)
def busy_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left hand on your hip, lift the right arm”: the hand that is laid somewhere stays there, the other arm moves."""
    arm = _first(c, "arm")
    if arm is None:
        moved = [x for x in (*c.subject, *c.limbs) if x.region == "arm"][:1]
        arm = moved[0] if moved and moved[0].which == "it" and moved[0].side >= 0 else None
    if arm is None or arm.prep not in ("", "with", "in"):
        return False
    trail = s.trail.get("laid")
    after = s.next
    used = c.word in ("use", "using") and after is not None and after.sentence == c.sentence and after.verb == "hold"
    rests = arm.part in _HANDS and (used or (c.verb in _RESTING and _laid(c, arm)))
    if c.opener not in _IN_TURN and (rests or _goes_down(c, arm)):
        s.trail["laid"] = (c, arm)
    if trail is None or trail[0] is c or trail[1].side == arm.side or _AGAIN.search(c.text):
        return False
    before, hand = trail
    if _COMES_BACK.search(c.text) or ("gear" in s.trail and s.trail["gear"][1].side == hand.side):
        return False  # it comes back from where it was laid, or moves the weight that it holds
    if not _near(s, before, c):
        if _holds_on(s, c) and arm.part == "arm" and arm.prep == "" and c.verb in ("lift", "reach", "straighten"):
            s.tie(hand, arm, OPPOSITE, "two-places")
        return False
    up = "up" in c.adverbs or any(m == "ceiling" for _, m in c.landmarks) or _over(limbs)
    moves = arm.part in ("arm", "hand") and c.verb in ("lift", "reach", "bring", "straighten") and up
    moves = moves or (arm.part == "arm" and arm.prep == "" and c.verb == "lift")
    moves = moves or (_holds_on(s, c) and arm.part == "arm" and arm.prep == "" and c.verb in ("reach", "straighten"))
    takes = arm.part in ("hand", "fingers") and c.verb in ("hold", "reach") and any(x.region == "leg" for x in limbs)
    takes = takes and before.verb in ("place", "hold", "")
    laid_too = (
        arm.part in _HANDS
        and arm.part == hand.part
        and c.verb in ("place", "", "be")
        and before.sentence == c.sentence
        and c.verb in (before.verb, "", "be")
        and _laid(c, arm)
    )
    if moves or takes or laid_too:
        s.tie(hand, arm, OPPOSITE, "two-places")
    return False


def _goes_down(c: Clause, arm: Limb) -> bool:
    """“Extend your right hand down to rest on the leg”: it stays there."""
    legs = any(x.region == "leg" and x.prep in ("on", "to", "outside", "by", "inside") for x in c.limbs)
    return arm.prep == "" and legs and "down" in c.adverbs and c.verb in ("straighten", "reach", "bring", "lower")


def _holds_on(s: Scope, c: Clause) -> bool:
    """The hand that was named holds a foot, some sentence ago: it goes on holding it."""
    before, hand = s.trail["laid"]
    holds = before.verb == "hold" and hand.prep in ("", "with", "in") and any(x.part in ("foot", "ankle") for x in before.limbs)
    later = s.rank[c.sentence] - s.rank[before.sentence] <= 2 and not any(start > before.start for start in s.claims.rounds[-2:])
    later = later and not _LETS_GO.search(s.text[before.start : c.start])
    free = not c.word.startswith("straight") and not any(x.region == "leg" for x in (*c.subject, *c.limbs))
    return free and holds and later and c.opener not in _IN_TURN and not s.rounding and not s.conditional


def _over(limbs: list[Limb]) -> bool:
    return any(x.prep == "over" and x.region in ("head", "trunk") for x in limbs)


def _laid(c: Clause, hand: Limb) -> bool:
    """The hand lies on something or holds something."""
    if any(p in ("on", "against", "at", "behind", "under") for p, _ in c.landmarks):
        return True
    if any(x is not hand and x.prep in ("on", "against", "behind", "under", "around", "outside", "inside", "to") for x in c.limbs):
        return True
    return c.verb == "hold" and hand.prep in ("with", "in") and not _CARRIED.search(c.text)


@always(verbs={"bring", "step", "other"}, first_round=True, certain=True)
def brings_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step up with the left leg, then bring the right one up to it”: the leg that follows is not the one that stepped."""
    before = s.before
    if before is None or before.verb != "step" or (not _near_enough(s, before, c)):
        return False
    if {"forward", "back"} & set(c.adverbs) - set(before.adverbs):
        return False  # the foot that stepped the other way comes home
    if before.directions and any(x.side > before.directions[0][1] for x in before.limbs if x.side >= 0):
        return False  # “step back with the right foot, to the left with the left foot”: two have stepped
    first = [x for x in (*before.subject, *before.limbs) if x.side >= 0][:1]
    here = [x for x in limbs if x.side >= 0][:1]
    for one, two in zip(first, here, strict=True) if len(first) == len(here) and _FOLLOWS.search(c.text) else ():
        if all(x.part in ("leg", "foot", "") and x.prep in ("", "with") and x.second < 0 and not x.plural for x in (one, two)):
            s.tie(one, two, OPPOSITE, "follows")
    return False


def _near_enough(s: Scope, before: Clause, c: Clause) -> bool:
    return s.rank[c.sentence] - s.rank[before.sentence] <= 1 and not s.rounding and not s.conditional


_FOLLOWS = Quick(r"\b(?:up to|to meet|to join|joins?|beside|next to|together|to it|alongside|up beside|follow\w*)\b")
