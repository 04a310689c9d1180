"""Legs that are hugged, held, straight, bent, raised, at rest."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, STILL, Scope
from ..quick import Quick
from ..reading import Clause, Limb
from .common import motion_of

_A_LITTLE = Quick(
    r"\b(?:little|enough|as (?:needed|necessary)|if (?:needed|necessary|you need)|slight\w*|soft\w*|also|too|more as|as well|micro)\b"
)
_RIGHT_ANGLE = Quick(r"\b(?:90|ninety|right angle)\b")
EITHER_KNEE = Quick(
    r"\b(?:both|each|two|parallel)\b|\b(?:back|rear) knee\b|\bpointing (?:down|toward|to)|"
    r"\bknees? (?:\w+ ){0,6}(?:off|above|towards?|hover\w*|point\w*) (?:\w+ ){0,3}(?:floor|ground|mat)\b"
)
_NEAR = 300  # characters before and after a clause in which the other knee is looked for
_BEARS = frozenset({"bring", "keep", "be", "", "hold", "stand", "support", "press"})
_TOES_UP = Quick(r"\b(?:toes|foot) (?:\w+ ){0,2}(?:up\b|upwards?|to(?:wards?)? (?:the |your )?(?:ceiling|face|shin|sky))")
_BY = Quick(r"\bby\b")
_LET_DOWN = Quick(r"\b(?:lower\w*|releas\w*|relax\w*|return\w*|let|down)\b")
_JUST_BEFORE = 80  # characters
_KNEE_GLIDES = Quick(r"\bknee (?:\w+ ){0,2}(?:forwards?|over|past|to|towards?) (?:\w+ ){0,3}(?:toes?|wall)\b")
_OFF_SIDE = Quick(r"\b(?:off|over) (?:the|one) (?:side|edge|end)\b")


def chest(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Which knee is hugged, which thigh is pulled, which foot is held, which leg carries."""
    near = "in" in c.adverbs or (
        bool(c.landmarks) and any(m in ("chest", "you") and p in ("to", "into", "in", "against") for p, m in c.landmarks)
    )
    near = near or any(x.region in ("trunk", "arm") and x.prep == "to" and x.part in ("trunk", "shoulder") for x in limbs)
    motion = c.verb not in STILL
    for leg in s.legs[:1]:
        if (
            c.verb in ("hold", "place", "reach", "pull")
            and leg.part in ("thigh", "knee", "leg", "shin")
            and (leg.prep in ("behind", "around") or (leg.surface == "back" and c.verb in ("hold", "pull")))
            and not (s.arms and not s.arms[0].plural)
        ):
            s.fact(leg, "pulled", "hug", moved=motion)
            break
        if leg.prep not in ("", "with"):
            break
        if leg.part == "thigh" and leg.surface == "back" and c.verb == "bring" and c.word in ("take", "taking") and not near:
            s.fact(leg, "pulled", "hug", moved=motion)
        elif leg.part in ("heel", "foot") and c.verb in ("pull", "bring") and "in" in c.adverbs and "degree" not in c.low:
            if "plank" in s.postures:
                break  # nothing holds a foot there
            s.fact(leg, "held", "held", moved=motion)
        elif (
            leg.part in ("knee", "leg", "thigh", "shin") and c.verb in ("pull", "bring", "hold", "lift", "bend") and near and not leg.plural
        ):
            pulled = leg.part == "thigh" or leg.surface == "back" or leg.prep == "behind"
            raised = leg.part == "leg" and "up" in c.adverbs and c.verb == "pull"
            inward = "ankle-crossed" in s.seen and leg.part == "knee" and c.verb in ("pull", "bring")
            role = "raised" if raised else "kneein" if inward else "pulled" if pulled else "pulledleg" if leg.part == "leg" else "hugged"
            s.fact(leg, role, "hug", moved=motion)
        elif leg.part == "knee" and c.verb == "hold" and not leg.plural and s.crossed_over != c.sentence:
            # of who lies on a side the hand below may steady the knee below, and the other foot is taken hold of
            its_own = any(x.side >= 0 and s.values[x.side] == s.values[leg.side] for x in s.hands)
            below = leg.which == "it" and "side-lying" in s.postures and its_own
            s.fact(leg, "holdknee", "hug", moved=motion, hard=not below)
        elif leg.part in ("foot", "ankle", "toes") and c.verb == "hold" and not leg.plural:
            s.fact(leg, "held", "held", moved=motion)
        elif leg.part in ("foot", "heel", "ankle") and c.verb in ("pull", "bring", "lift") and any(x.part == "buttock" for x in limbs):
            s.fact(leg, "held", "held", moved=motion, hard=leg.side >= 0)
        elif leg.part in ("foot", "ankle") and c.verb == "release":
            s.fact(leg, "lowered", "lowered")
        elif (
            leg.part == "hip" and c.verb == "press" and ("forward" in c.adverbs or any(m == "floor" and p == "to" for p, m in c.landmarks))
        ):
            s.fact(leg, "press", "press")
        elif leg.part == "foot" and c.verb == "press" and any(x.part == "hand" for x in limbs):
            s.fact(leg, "held", "held")
    for leg in s.legs:
        if leg.part == "foot" and leg.prep == "around" and c.verb in ("hold", "place"):
            s.fact(leg, "strap", "held")
        if leg.prep == "on" and c.verb == "stand" and not leg.plural:
            s.fact(leg, "stance", "stance", moved=True)
        elif leg.prep in ("on", "to", "in") and ("weight" in c.low) and c.verb in _BEARS:
            s.fact(leg, "stance", "stance", moved=True)
        if leg.part == "buttock" and leg.side >= 0 and c.verb in ("press", "pull"):
            s.fact(leg, "squeeze", "squeeze")
    return False


def _both(s: Scope, c: Clause) -> bool:
    """In a lunge both knees are bent to a right angle."""
    if not (s.postures & {"lunge", "stepped", "standing"} or s.seen & {"front", "back"}) or _RIGHT_ANGLE.search(c.text) is None:
        return False
    return EITHER_KNEE.search(s.text[max(0, c.start - _NEAR) : c.start + len(c.text) + _NEAR]) is not None


def _goes_on(s: Scope, c: Clause) -> bool:
    """The bent leg is taken hold of or lifted in the same sentence: it is not the front leg of a lunge."""
    after = s.next
    if after is None or after.sentence != c.sentence or after.verb not in ("hold", "reach", "lift", "pull", "bring"):
        return False
    moved = [x for x in (*after.subject, *after.limbs) if x.prep in ("", "for", "of") or x.which == "it"]
    return after.opener not in ("while", "as") and (
        any(x.region == "leg" and x.part != "hip" for x in moved) or any(x.region == "arm" and not x.plural for x in after.limbs)
    )


def shapes(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Straight, bent, raised, lowered; heels and toes."""
    floor = bool(c.landmarks) and any(m == "floor" and p != "from" for p, m in c.landmarks)
    for leg in s.legs[:1]:
        if leg.plural:
            continue
        motion = c.verb not in STILL
        if leg.part in ("leg", "knee"):
            if "straight" in c.states and c.verb in STILL:
                # “right knee bent. Slide the heel away until the leg is straight”: it was bent before
                moves = "is straightened" in c.low or (c.opener == "until" and "bent" in s.seen)
                s.fact(leg, "straight" if leg.part == "leg" else "kneestraight", "straight", hard=not moves)
            elif "bent" in c.states and c.verb in STILL and c.opener != "until" and not _A_LITTLE.search(c.text) and not _both(s, c):
                s.fact(leg, "bent", "bent")
            elif c.verb == "straighten" and (
                "up" in c.adverbs or any(m == "you" and p == "over" for p, m in c.landmarks) or any(m == "ceiling" for _, m in c.landmarks)
            ):
                s.fact(leg, "raised", "raised", moved=True)
            elif c.verb == "straighten" and not c.adverbs:
                s.fact(leg, "straight", "straight", hard=False)
            elif (
                c.verb == "bend"
                and not (c.gerund and _BY.search(s.text[max(0, c.start - 4) : c.start + 12]))  # “rest the sole on the thigh by bending …”
                and not _goes_on(s, c)
                and "down" not in c.adverbs
                and "up" not in c.adverbs
                and not ("back" in c.adverbs and leg.part == "leg")  # at the hip
                and not floor
                and not _A_LITTLE.search(c.text)
            ):
                s.fact(leg, "bend" if "crossed" not in s.seen else "bendunder", "bent", moved=True)
        if (
            c.verb == "hang" or any(m == "edge" and p in ("over", "from", "on") for p, m in c.landmarks) or _OFF_SIDE.search(c.text)
        ) and leg.part in (
            "leg",
            "foot",
            "knee",
            "thigh",
            "shin",
        ):
            s.fact(leg, "hang", "hang", moved=motion)
        if c.verb == "lift" and leg.part in ("leg", "foot", "knee", "thigh") and not leg.surface and "forward" not in c.adverbs:
            under = "ankle-crossed" in s.seen and leg.part == "foot"
            if not (under and s.next is not None and s.next.sentence == c.sentence and s.next.verb in ("place", "cross", "bring")):
                s.fact(leg, "footlift" if under else "raised", "raised", moved=True)
        if leg.part == "foot" and c.verb == "press" and " off" not in c.low and any(m == "ceiling" for _, m in c.landmarks):
            s.fact(leg, "heelup", "heel")
        if leg.part == "heel":
            if (floor and s.holds(_TOES_UP, c.sentence)) or s.holds(_KNEE_GLIDES, c.sentence):
                pass  # a straight leg in front rests on its heel; a knee goes forward over a foot that stays flat
            elif "footup" in s.seen and c.verb in ("hang", "lower"):
                pass  # over the edge of the step
            elif c.verb == "hang" or "down" in c.adverbs or floor or "flat" in c.states or c.verb == "lower":
                s.fact(leg, "heeldown", "heel")
            elif ("up" in c.adverbs and "line" not in c.low) or "raised" in c.states or c.verb == "lift" or re.search(r"\bhigh\b", c.low):
                s.fact(leg, "heelup", "heel")  # but “line up your left heel with …”
    return False


_BENDS_THEN = frozenset({"hold", "lift", "pull", "bring", "place"})
_GOES_ON = _BENDS_THEN | {"cross", "straighten"}


def sequences(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your left knee and take hold of the left foot”; "first the left foot, then the right"."""
    before = s.prior
    if c.verb not in _GOES_ON if c.verb else c.opener not in ("then", "and then"):
        return False
    if c.verb and before.verb not in ("bend", "stand") and "weight" not in before.low:
        return False
    last = [x for x in (*before.subject, *before.limbs) if x.side >= 0 and x.second < 0]
    mine = [x for x in limbs if x.side >= 0 and x.second < 0]
    if (
        len(last) >= 1
        and len(mine) == 1
        and c.verb == ""
        and c.opener in ("then", "and then")
        and "again" not in c.low
        and "weight" not in c.low  # “slide the left foot in, then transfer your weight onto it”
        and (mine[0].bare or mine[0].noun == last[0].noun)
        and not c.states
        and not c.adverbs
    ):
        s.tie(last[0], mine[0], OPPOSITE, "switch")
    legs = [x for x in mine if x.region == "leg" and x.second < 0]
    stands = [
        x
        for x in [x for x in last if x.region == "leg" and x.second < 0]
        if x.prep in ("on", "to") and (before.verb == "stand" or ("weight" in before.low))
    ]
    if (
        stands
        and legs
        and legs[0].prep == ""
        and legs[0].part not in ("buttock", "hip")
        and c.verb in ("lift", "pull", "bring", "cross", "straighten", "hold")
        and not (c.gerund and _BY.search(s.text[before.start : c.start + 12]))  # “shift to the left leg by bending it”
        and not s.rounding
    ):
        s.tie(stands[0], legs[0], OPPOSITE, "stance")
    if (
        before.verb == "bend"
        and len(last) == 1
        and last[0].part in ("knee", "leg")
        and last[0].prep == ""
        and c.verb in _BENDS_THEN
        and len(legs) == 1
        and not c.opener
    ):
        leg = legs[0]
        if leg.prep == "" and leg.part in ("foot", "ankle", "heel", "leg", "knee") and "back" not in c.adverbs:
            s.tie(
                last[0], leg, SAME, "bend-and-hold", hard=leg.part in ("foot", "ankle", "heel") and (c.verb == "hold" or "up" in c.adverbs)
            )
    return False


def _lies(s: Scope, c: Clause, leg: Limb) -> bool:
    """The leg is somewhere: “the right leg is on the floor”, of who lies also “the right leg rests on the floor”."""
    if c.verb in STILL:
        return True
    if c.word not in ("rests", "resting") or leg not in c.subject or not s.postures & {"supine", "prone"}:
        return False
    return _LET_DOWN.search(s.text[max(0, c.start - _JUST_BEFORE) : c.start]) is None  # “Lower it. The right leg rests on the floor”


def work_and_rest(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Lying, sitting and standing on one leg: which leg works and which one rests."""
    floor = bool(c.landmarks) and any(m == "floor" and p in ("on", "to", "into", "in", "along", "by") for p, m in c.landmarks)
    for leg in s.legs[:1]:
        if leg.plural:
            continue
        if c.verb in STILL or c.verb in ("straighten", "place", "press"):
            lies = floor or ("flat" in c.states and leg.part == "leg" and "lying" in s.postures)
            if c.verb == "stand" and floor and leg in c.subject and leg.part in ("leg", "foot"):
                s.fact(leg, "stance", "stance")
            elif leg.part in ("leg", "thigh") and lies and (_lies(s, c, leg) or (c.verb == "straighten" and "supine" in s.postures)):
                s.fact(leg, "rest", "rest")
            elif leg.part == "foot" and floor and c.verb in STILL and leg.surface != "top":
                s.fact(leg, "footdown", "rest")
        if c.word.startswith("slid") and leg.part in ("heel", "leg") and ("out" in c.adverbs or "away" in c.low) and "supine" in s.postures:
            s.fact(leg, "slide", "straight", moved=True)
        if leg.part == "heel" and any(m == "chair" and p == "on" for p, m in c.landmarks):
            s.fact(leg, "heelon", "heel", moved=motion_of(c))
        if c.verb == "turn" and leg.part in ("foot", "toes") and c.adverbs == ["out"]:
            s.fact(leg, "turnout", "turnout", hard=False)
        if (
            c.verb == "lower"
            and leg.part in ("leg", "foot")
            and not c.directions
            and not s.rounding
            and s.seen & {"raised", "hugged", "held", "strap"}
        ):
            s.fact(leg, "lowered", "lowered")
        elif c.verb == "straighten" and leg.part == "knee":
            s.fact(leg, "kneeout", "straight")
    return False
