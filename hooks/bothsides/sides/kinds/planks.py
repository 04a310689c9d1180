"""On one hand: the hand and the foot that carry are on one side, the arm and the leg that are lifted on the other."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, way_of

Link = tuple[str, str, int]
_WEIGHT = Quick(r"\b(?:weight|balanc\w*|press\w*|push\w*|ground\w*|root\w*|lean\w*|prop\w*|support\w*|carr(?:y|ies)|planks?)\b")
_EDGE = Quick(r"\b(?:(?:out(?:er|side)|little[- ]toe) (?:edge|side|part|border|blade)|outside)\b")
_SIDEWAYS = Quick(r"\b(?:side plank|vasisthasana|wild thing|camatkarasana|flip\w*)\b")
_CARRIES = frozenset({"bring", "press", "place", "", "be", "stand", "other", "lean", "keep"})
_ON = frozenset({"on", "to", "through", "over"})
_HANDS = frozenset({"hand", "arm", "forearm", "elbow"})
_FREE = frozenset({"lift", "reach", "straighten", "bring", "release"})


@always(postures={"plank"})
def carrying_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift your weight onto your right hand and the outer edge of your right foot; stack the left foot on the right.”"""
    one_arm = sum(one_sided(x) for x in s.hands) == 1  # “push up on your left hand and right elbow”
    weight = c.verb in _CARRIES and one_arm and _WEIGHT.search(c.text) is not None
    edge = _EDGE.search(c.text) is not None
    for limb in limbs:
        if not one_sided(limb):
            continue
        if _carries(c, limb, weight, edge):
            s.fact(limb, "planksupport", "plank", moved=True)
        elif limb.part in ("hand", "arm") and limb.prep == "" and limb is s.hands[0] and _lifted(c):
            s.fact(limb, "plankfree", "plank", moved=True)
    for _, word in c.directions:
        if c.word.startswith("roll") and any(x.part == "heel" and x.plural for x in limbs):
            s.fact(way_of(word), "planksupport", "plank", moved=True)  # “roll both heels to the right”
    _on_to_a_side(s, c, limbs)
    _hand_and_foot(s, c, limbs)
    _free_hand(s, c, limbs)
    _on_top(s, c, limbs)
    return False


def _on_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> None:
    """“Support the body with your right hand and feet”, "roll your body to the right, balancing on …", "shift the weight to the left"."""
    hands = [x for x in s.hands if one_sided(x)]
    if len(hands) == 1 and hands[0].prep == "with" and hands[0].part in _HANDS and c.word.startswith("support"):
        s.fact(hands[0], "planksupport", "plank", moved=True)
    if len(c.directions) != 1 or any(x.side >= 0 for x in limbs) or _SIDEWAYS.search(s.text) is None:
        return
    after = s.next
    rolls = c.word.startswith("roll") and after is not None and after.sentence == c.sentence and after.word.startswith("balanc")
    if rolls or (c.word.startswith(("shift", "transfer")) and "weight" in c.low):
        s.fact(way_of(c.directions[0][1]), "planksupport", "plank", moved=True)


def _carries(c: Clause, limb: Limb, weight: bool, edge: bool) -> bool:
    if limb.part in ("foot", "leg"):
        return edge and limb.prep in (*_ON, "outside") and (bool(limb.surface) or "side" in c.low)
    return weight and limb.prep in _ON and (limb.part == "side" or (limb.region == "arm" and limb.part in _HANDS))


def _hand_and_foot(s: Scope, c: Clause, limbs: list[Limb]) -> None:
    """“Carried by your left hand and the outer part of the left foot”; the hand that presses down, the foot whose edge is laid down."""
    named = [x for x in limbs if one_sided(x)]
    hand = next((x for x in named if x.part in ("hand", "forearm", "arm")), None)
    foot = next((x for x in named if x.part in ("foot", "leg")), None)
    carries = (_WEIGHT.search(c.text) is not None or c.word in ("using", "use")) and s.says(_SIDEWAYS)
    if hand is not None and foot is not None and carries and len(named) == 2 and not _lifted(c):
        together = hand.prep in ("by", "on", "with", "") and foot.prep in ("by", "on", "of", "with", "")
        if together and c.verb in ("be", "other", "stand", ""):
            s.tie(hand, foot, SAME, "one-side")
    floor = any(m == "floor" and p in ("on", "to") for p, m in c.landmarks)
    laid = floor and c.verb in ("place", "turn", "press", "bring") and _EDGE.search(c.text, c.low) is not None
    if foot is not None and laid and foot.prep in ("", "of", "outside") and foot.surface in ("edge", "outside", "side", "outer"):
        s.fact(foot, "planksupport", "plank", moved=True)
    if hand is not None and hand in c.subject and c.verb in ("be", "press") and "press" in _till_the_next(s, c):
        s.fact(hand, "planksupport", "plank", moved=True)


def _till_the_next(s: Scope, c: Clause) -> str:
    """The clause and the one after it in its sentence."""
    after = s.next
    return c.low + (after.low if after is not None and after.sentence == c.sentence and after.gerund else "")


def _lifted(c: Clause) -> bool:
    """The arm goes up, or leaves the floor."""
    down = any(m == "floor" and p != "from" for p, m in c.landmarks)
    return not down and c.verb in _FREE and ("up" in c.adverbs or bool(c.landmarks) or c.verb in ("lift", "release"))


def _on_top(s: Scope, c: Clause, limbs: list[Limb]) -> None:
    """The foot that is stacked on the other, the leg that is lifted or taken over behind."""
    legs = [x for x in limbs if x.part in ("foot", "leg", "ankle", "hip", "toes")]
    if not legs or not one_sided(legs[0]) or legs[0].prep != "":
        return
    stacked = c.word.startswith("stack")
    placed = c.verb == "place" and len(legs) > 1 and legs[1].prep == "on" and legs[0].part == "foot"
    over = "back" in c.adverbs or any(x.prep == "behind" for x in legs[1:])
    taken = c.verb == "lift" or (over and c.verb in ("step", "place", "bring", "lower", "reach"))
    if stacked or placed or (taken and legs[0].part in ("foot", "leg", "toes") and s.says(_SIDEWAYS)):
        s.fact(legs[0], "planktop", "plank", moved=True)


def _free_hand(s: Scope, c: Clause, limbs: list[Limb]) -> None:
    """“Place your left hand on your hip”: the hand that carries nothing."""
    if c.verb not in ("place", "bring", "keep", "") or not s.hands or not one_sided(s.hands[0]) or s.hands[0].part != "hand":
        return
    if s.hands[0].prep == "" and any(x.part in ("hip", "trunk", "chest") and x.prep in ("on", "to") for x in limbs):
        s.fact(s.hands[0], "plankfree", "plank", moved=True)


_LINKS: tuple[Link, ...] = (
    ("planksupport", "plankfree", OPPOSITE),
    ("planksupport", "planktop", OPPOSITE),
    ("plankfree", "planktop", SAME),
    ("planksupport", "lieside", SAME),
    ("planksupport", "turn", OPPOSITE),
    ("plankfree", "lieside", OPPOSITE),
    ("planktop", "lieside", OPPOSITE),
)


def plank_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a side plank."""
    if "plank" not in posture or "planksupport" not in hard:
        return []
    return [x for x in _LINKS if x[0] in hard and x[1] in hard]
