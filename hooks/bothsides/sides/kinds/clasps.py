"""Two arms at once: one takes hold of the other, one goes up and one down, one is near the wall, one lies across the other."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_NOT_NOW = Quick(r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|if|instead|or|same)\b")
_AT_ONCE = frozenset({"as", "while", "whilst"})
_UPON = frozenset({"on", "over", "under", "across"})
_GEAR = Quick(r"\b(?:bands?|cables?|handles?|tub(?:e|ing)|dumb-?bells?|weights?|pulleys?)\b")
_STRETCHES = ("lower", "reach", "straighten", "release")
_NEXT_TO = Quick(r"\b(?:wall|chair|door\w*|post|barre|counter|table)\b")
_SIDE_BY = Quick(r"\b(?:next to|facing|fac(?:e|es)|beside|near|toward|towards|to|against|by|close to|along)\b")
_PUT = frozenset({"place", "hold", "lean", "press", "bring", "reach", ""})
_HEEL = frozenset({"heel", "foot", "leg", "toes"})
_BEHIND_BACK = Quick(r"\bbehind (?:your|the) back\b")
_BEHIND = Quick(r"\bbehind (?:your|the) (?:back|head|neck)\b")
_UPPER = Quick(r"\W*(?:is |stays |holds (?:on to )?|takes |goes )?(?:at |to |on |from )?(?:the |its )?(?:top|upper end|above)\b")
_LOWER = Quick(
    r"\W*(?:is |stays |holds (?:on to )?|takes |takes hold of |goes )?(?:at |to |on |from )?(?:the |its )?(?:bottom|lower end|below)\b"
)
_NEXT_WORDS = 40  # characters after a hand in which its end is said
_WITHIN = 3  # sentences
_SIDE_OF = Quick(r"\bside of\b")


def _sides_of(c: Clause, region: str) -> list[Limb]:
    return [x for x in (*c.subject, *c.limbs) if x.region == region and one_sided(x)]


@always(hands=True, sided_arm=True, parts={"hand", "wrist", "fingers"}, preps={"", "for"}, follows=True, first_round=True, certain=True)
def clasped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take your left arm behind your back to clasp your right hand.”"""
    before = s.prior
    mine = _sides_of(c, "arm")
    if len(mine) != 1 or c.adverbs or s.holds(_NOT_NOW, c.sentence):
        return False
    first = [x for x in _sides_of(before, "arm") if x.prep in ("", "with")]
    if len(first) == 1 and first[0].part in ("arm", "hand") and not any(x.region == "leg" for x in limbs):
        takes = mine[0].part in ("hand", "wrist", "fingers") and (
            (c.verb == "hold" and mine[0].prep in ("", "for")) or mine[0].prep == "for"
        )
        if (
            takes
            and not any(x.region == "arm" and x.prep == "with" for x in limbs)
            and before.verb in ("bring", "reach", "place", "hold", "turn", "other", "straighten", "", "bend")
        ):
            s.tie(first[0], mine[0], OPPOSITE, "own-arm")
    return False


@always(openers={"to"}, verbs={"place"}, preps=_UPON, follows=True, first_round=True, certain=True)
def laid_upon_the_other(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring your left arm to rest on your right arm.”"""
    if s.holds(_NOT_NOW, c.sentence):
        return False
    before = s.prior
    for two in [x for x in limbs if one_sided(x) and x.prep in _UPON][:1]:
        for one in [x for x in (*before.subject, *before.limbs) if one_sided(x) and x.prep == ""][:1]:
            if one.noun == two.noun and one.noun:
                s.tie(one, two, OPPOSITE, "beside-itself")
    return False


@always(hands=True, sided_arm=True, follows=True, first_round=True)
def up_and_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“As you reach up with the right arm, reach down with the left hand”; “extend the right arm, rest the left arm on the leg”."""
    before = s.prior
    rests = c.word.startswith("rest") or not c.verb
    ways = {*before.adverbs, *c.adverbs}
    if "up" not in ways or not (rests or "down" in ways):
        return False
    mine, first = _sides_of(c, "arm")[:1], _sides_of(before, "arm")[:1]
    if (
        s.holds(_NOT_NOW, c.sentence)
        or not mine
        or not first
        or {mine[0].part, first[0].part} & {"shoulder", "elbow"}
        or mine[0].prep not in ("", "with")
    ):
        return False
    if ways >= {"up", "down"} and not set(before.adverbs) & set(c.adverbs) and {before.opener, c.opener} & _AT_ONCE:
        s.tie(first[0], mine[0], OPPOSITE, "two-places")
    rests = rests and any(x.region == "leg" and x.prep in ("on", "to") for x in limbs)
    if rests and "up" in before.adverbs and before.verb in ("lift", "reach", "straighten") and c.opener in ("", *_AT_ONCE):
        s.tie(first[0], mine[0], OPPOSITE, "two-places")
    return False


@always(sided_leg=True, sided_arm=True, verbs={"lift", *_STRETCHES}, outside={"standing", "side-lying", "seated"})
def lowered_together(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower your left hand and right heel”: on the back, one arm and the leg of the other side."""
    if s.seen & {"held", "strap"} or (c.verb == "lift" and "prone" not in s.postures) or s.holds(_NOT_NOW, c.sentence):
        return False
    both = [x for x in c.limbs if one_sided(x) and x.prep == ""]
    if len(both) == 2 and {x.region for x in both} == {"arm", "leg"} and {x.part for x in both} <= {"arm", "hand", "leg", "foot", "heel"}:
        s.tie(both[0], both[1], OPPOSITE, "diagonal")
    return False


@always(sided_leg=True, leg=_HEEL, leg_prep={""}, after={"lower"}, postures={"supine"}, marks={"floor"}, first_round=True, certain=True)
def lowered_with_it(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower the right arm overhead and the left heel to the floor.”"""
    arms = [x for x in s.prior.limbs if one_sided(x) and x.region == "arm" and not x.prep]
    one = len(arms) == 1 and len(s.prior.limbs) == 1 and len(s.legs) == 1 and one_sided(s.legs[0])
    if one and arms[0].part in ("arm", "hand") and not c.verb and not c.opener and not s.holds(_NOT_NOW, c.sentence):
        s.tie(arms[0], s.legs[0], OPPOSITE, "diagonal")
    return False


@always(hands=True, sided_arm=True, text={_BEHIND_BACK}, first_round=True)
def ends_behind_the_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“A towel behind your back, right hand at the top. The left hand takes the lower end and pulls down.”"""
    for hand in [x for x in s.hands if one_sided(x) and x.part == "hand" and x.prep in ("", "with")]:
        said = s.text[hand.end : hand.end + _NEXT_WORDS]
        up, down = _UPPER.match(said), _LOWER.match(said) or (c.verb == "pull" and "down" in c.adverbs)
        for key, there, other in (("tophand", up, "lowhand"), ("lowhand", down, "tophand")):
            if not there:
                continue
            kept, same = recent(s, other, c, _WITHIN), recent(s, key, c, _WITHIN)
            if kept is not None:
                s.tie(kept, hand, OPPOSITE, "two-places")
            elif same is not None:
                s.tie(same, hand, SAME, "one-arm")
            s.trail[key] = (c, hand)
    return False


@always(hand={"elbow"}, hand_prep={""}, sided_arm=True, marks={"ceiling"}, seen={"armup"}, text={_BEHIND}, first_round=True)
def elbow_points_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right arm up, bend it behind your head. The right elbow points to the ceiling.”"""
    elbow = s.hands[0]
    ups = [f for f in s.claims.facts if f.role == "armup" and f.hard and f.word != elbow.side and c.sentence - f.sentence <= _WITHIN]
    if one_sided(elbow) and len({s.values[f.word] ^ f.sign for f in ups}) == 1:
        s.tie(way_of(ups[-1].word), elbow, SAME, "one-arm")
    return False


@always(hands=True, sided_arm=True, verbs=_PUT, preps={"", "with"}, trail={"wallside"}, first_round=True, certain=True)
def near_the_wall(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your right side to the wall and put your right hand on it”: the hand that is nearer."""
    kept = recent(s, "wallside", c, 1)
    if kept is None or not s.holds(_NEXT_TO, c.sentence) or _SIDE_OF.search(c.text) or s.holds(_NOT_NOW, c.sentence):
        return False
    for limb in limbs:
        if _laid(c, limb):
            s.tie(kept, limb, SAME, "near-hand")
    return False


@always(verbs={"stand", "sit", "be", "", "turn"}, preps={"", "with"})
def side_to_the_wall(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your right side to the wall.”"""
    for limb in limbs:
        beside = limb.noun in ("side", "shoulder") and one_sided(limb) and limb.prep in ("", "with")
        if beside and s.holds(_NEXT_TO, c.sentence) and not _SIDE_OF.search(c.text) and _SIDE_BY.search(c.text):
            s.trail["wallside"] = (c, limb)
    return False


def _laid(c: Clause, arm: Limb) -> bool:
    """A hand or forearm is put somewhere or holds on."""
    if _GEAR.search(c.text):
        return False
    return one_sided(arm) and arm.part in ("hand", "forearm", "arm", "elbow") and arm.prep in ("", "with")


@always(two_arms=True, sided_arm=True, parts={"shoulder"}, preps={"under"})
def hand_below_shoulder(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your right hand directly under your right shoulder”."""
    hands = [x for x in limbs if one_sided(x) and x.part in ("hand", "elbow", "wrist", "forearm") and x.prep in ("", "with", "on")]
    for limb in limbs:
        if limb.noun == "shoulder" and one_sided(limb) and limb.prep == "under" and hands:
            s.tie(hands[0], limb, SAME, "hand-under")
    return False
