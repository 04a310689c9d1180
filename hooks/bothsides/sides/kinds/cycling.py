"""Legs that go in turn: one is drawn in while the other goes long, as on a bicycle; an elbow goes to the knee that is drawn in."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames import legs_of
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

_LATER = Quick(r"\b(?:then|now|next|after\w*|once|before|back|again|first|finally|until|or|if|also|still|too|as well|repeat\w*|same)\b")
_AT_ONCE = frozenset({"", "as", "while", "whilst"})
_APART = ({"straighten", "bend"}, {"lower", "lift"})
_LEGS = frozenset({"leg", "knee", "thigh", "foot", "heel"})
_LIFTS, _BENDS = frozenset({"lift"}), frozenset({"bend"})
_OUT = frozenset({"straighten", "press", "lower", "reach"})
_IN = frozenset({"bring", "pull", "bend", "lift"})
_ABOVE, _BELOW = frozenset({"knee", "thigh"}), frozenset({"ankle", "foot", "shin"})
_PEDALS = Quick(r"\b(?:pedal\w*|cycl\w+|bicycl\w*)\b")
_CURLS = Quick(r"\b(?:pedal\w*|cycl\w+|bicycl\w*|elbows?|crunch\w*)\b")
_ELBOW = frozenset({"elbow", "shoulder", "hand"})


_UPRIGHT = frozenset({"standing", "side-lying", "lunge", "half-kneeling", "quadruped", "wide", "pigeon"})
_LAID = frozenset({"place", "bring", "", "hold", "reach", "keep"})


def _one_leg(c: Clause, verbs: frozenset[str]) -> Limb | None:
    """The one leg that the clause moves in one of these ways."""
    legs = [x for x in legs_of([*c.subject, *c.limbs]) if x.part in _LEGS]
    if (
        c.verb not in verbs
        or len(legs) != 1
        or not one_sided(legs[0])
        or legs[0].prep not in ("", "with" if c.word.startswith("kick") else "")
    ):
        return None
    return legs[0]


@always(sided_leg=True, parts=_LEGS, verbs=_IN | _OUT, after=_IN | _OUT | {"hold"}, outside=_UPRIGHT, first_round=True, certain=True)
def legs_in_turn(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Straighten your right leg while drawing your left knee in”, “bend your right leg and straighten your left leg”."""
    before = s.prior
    if "crossed" in s.seen:
        return False
    if before.verb == "hold" and c.verb == "straighten" and _holds_one_and_straightens(s, before, c):
        return False
    up, down = _one_leg(c, _LIFTS), _one_leg(before, _BENDS)
    if up is not None and down is not None and up.noun == down.noun == "leg" and c.opener in _AT_ONCE and not _LATER.search(c.text):
        s.tie(down, up, OPPOSITE, "two-places")
        return False
    if c.opener not in _AT_ONCE or _LATER.search(c.text):
        return False
    for first, second in ((before, c), (c, before)):
        out, drawn = _one_leg(first, _OUT), _one_leg(second, _IN)
        if out is None or drawn is None or drawn.part not in ("knee", "leg", "thigh") or out.part == "knee":
            continue
        if _up(first) or (first.verb == "press" and out.part not in ("heel", "foot", "leg")):
            continue
        near = second.verb in ("bring", "pull") and (bool({"in", "up"} & set(second.adverbs)) or _to_chest(second))
        near = near or (second.verb in ("bend", "lift") and _to_chest(second))
        alike = {first.verb, second.verb} in _APART and out.noun == drawn.noun
        curls = s.holds(_CURLS, c.sentence)
        together = c.opener != "" or curls or out.start < drawn.start  # a knee drawn in and then the leg straightened may be one leg
        if (near and together) or alike:
            s.tie(before_limb(first, before, out, drawn), before_limb(first, c, out, drawn), OPPOSITE, "two-places")
    return False


def _holds_one_and_straightens(s: Scope, before: Clause, c: Clause) -> bool:
    """“Holding your right knee, extend your left leg out”."""
    held = [x for x in legs_of([*before.subject, *before.limbs]) if one_sided(x) and x.prep == "" and x.part == "knee"]
    out = _one_leg(c, frozenset({"straighten"}))
    if (
        len(held) != 1
        or out is None
        or out.part != "leg"
        or _up(c)
        or not ({"out", "down", "forward"} & set(c.adverbs) or "straight" in c.states)
    ):
        return False
    s.tie(held[0], out, OPPOSITE, "two-places")
    return True


def before_limb(first: Clause, clause: Clause, out: Limb, drawn: Limb) -> Limb:
    """Which of the two limbs belongs to ``clause``."""
    return out if clause is first else drawn


def _up(c: Clause) -> bool:
    return bool({"up", "in"} & set(c.adverbs)) or any(m in ("ceiling", "wall", "chest", "you") for _, m in c.landmarks)


def _to_chest(c: Clause) -> bool:
    return any(m in ("chest", "you") for _, m in c.landmarks) or any(x.region == "trunk" and x.prep in ("to", "in") for x in c.limbs)


@always(
    near_way=True,
    sided_leg=True,
    leg={"heel", "ankle", "foot"},
    leg_prep={"", "to", "for"},
    postures={"supine", "lying"},
    outside={"side-lying", "prone", "seated"},
)
def heel_touched(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Crunch to the right and touch your right heel”: who bends to a side on the back reaches the heel there."""
    ways = c.directions or s.prior.directions
    touched = c.word.startswith(("touch", "tap")) or c.verb == "reach"
    if touched and len(ways) == 1 and s.legs[0].side >= 0 and s.legs[0] not in c.subject:
        s.claims.ties.append(Tie(ways[0][1], s.legs[0].side, SAME, "own-way"))
    return False


@always(hands=True, follows=True, sided_leg=True, sided_arm=True, verbs=_LAID, postures={"supine", "lying"})
def hands_on_one_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right hand on the right ankle, left hand on the right knee”: both hands lie on the leg that is drawn in."""
    before = s.prior
    if "crossed" in s.seen:
        return False
    here, there = _held_part(c), _held_part(before)
    if here is None or there is None or _LATER.search(c.text) or {here.part, there.part} & _ABOVE == {here.part, there.part}:
        return False
    if (here.part in _ABOVE) != (there.part in _ABOVE):
        s.tie(there, here, SAME, "goes-on")
    return False


def _held_part(c: Clause) -> Limb | None:
    """The part of a leg on which one hand lies."""
    limbs = [*c.subject, *c.limbs]
    hand = any(x.part == "hand" and one_sided(x) and x.prep in ("", "with") for x in limbs)
    legs = [x for x in legs_of(limbs) if one_sided(x) and x.prep in ("on", "to", "around") and x.part in (*_ABOVE, *_BELOW)]
    return legs[0] if hand and len(legs) == 1 and c.verb in _LAID else None


@always(sided_leg=True, outside={"quadruped", "standing"})
def knee_of_the_elbow(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right elbow to your left knee, straightening your right leg”: the leg that goes long is not the one of the knee."""
    if c.verb not in _OUT and not (s.hands and any(x.part == "knee" for x in s.legs)):
        return False
    if s.holds(_LATER, c.sentence):
        return False
    elbows = [x for x in limbs if x.part in _ELBOW and one_sided(x)]
    knees = [x for x in limbs if x.part == "knee" and one_sided(x) and x.prep in ("to", "touch", "meet", "")]
    meets = bool(elbows) and elbows[0] in c.subject and c.word.startswith(("touch", "meet"))
    if elbows and len(knees) == 1 and (meets or knees[0].prep != elbows[0].prep) and c.verb not in STILL:
        s.trail["curlknee"] = (c, knees[0])
    out = _one_leg(c, _OUT)
    for key, within in (("curlknee", 1 if s.says(_PEDALS) else 0), ("outleg", 0)):
        kept = s.trail.get(key)
        if kept is not None and c.sentence - kept[0].sentence > within:
            s.trail.drop(key)
    if out is not None and out.part in ("leg", "foot", "heel") and not _up(c):
        s.trail["outleg"] = (c, out)
    knee, leg = s.trail.get("curlknee"), s.trail.get("outleg")
    if knee is not None and leg is not None and (knee[0] is c) != (leg[0] is c) and not s.rounding:
        s.tie(knee[1], leg[1], OPPOSITE, "two-places")
    return False
