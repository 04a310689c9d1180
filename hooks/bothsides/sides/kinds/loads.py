"""A weight in one hand: knee and hand on the bench, the hand that is free, and the leg over which one hinges."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STRETCH, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]
_BENCH = Quick(r"\b(?:bench|chair|box|seat)\b")
_BENCH_HELD = Quick(
    r"\b(?:on|onto|of|against) (?:the |a |an )?(?:(?:other|far|front|top) end of )?(?:the |a |an )?(?:\w+ )?(?:bench|chair|box)\b"
)
_WEIGHT = Quick(r"\b(?:dumb-?bells?|kettle-?bells?|bell|weights?|handle|cable|resistance)\b")
_OTHERWISE = Quick(r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|both|each|either|if|instead|pass\w*|then it)\b")
_STEADIES = Quick(
    r"\b(?:stabili[sz]\w*|steady\w*|balance|brac(?:e|ing)|support (?:your(?:self)?|the) ?(?:body|torso|trunk|weight|back)?)\b"
)
_EMPTY = Quick(r"\b(?:empty|free|carries nothing|holds nothing|idle)\b")
_HINGES = Quick(r"\b(?:deadlifts?|hing(?:e|es|ing)|rdls?|romanian)\b")
_ELSEWHERE = frozenset({"heelon", "held", "strap", "crossed", "front", "back", "hugged", "kneel"})
_KNEE = frozenset({"knee", "leg", "shin"})
_BESIDE = Quick(r"\b(?:side of|beside|next to|alongside) the (?:bench|chair|box)\b")
_OVERHEAD = Quick(r"\b(?:overhead|above (?:your|the) (?:head|shoulder))\b")
_LOW = frozenset({"shin", "foot", "ankle", "calf"})
_PASSED_ON = Quick(
    r"\b(?:pass(?:es|ing)? (?:it|the)|transfer\w*|switch\w* hands|hand it|put (?:it|the \w+) down|set (?:it|the \w+) down)\b"
)
_WITHIN = 3  # sentences
_ALL_REPS = Quick(r"\b(?:complet|finish|perform|do)\w* (?:all |all of )?(?:your |the )?(?:reps|repetitions|sets?)\b")
_LONG = 5
_ROUND = 9


def _quiet(s: Scope, c: Clause) -> bool:
    return not s.holds(_OTHERWISE, c.sentence)


def _weighted(s: Scope, c: Clause, within: int) -> Limb | None:
    """The hand that holds the weight, unless it was passed on or put down since."""
    kept = recent(s, "gear", c, within)
    if kept is None or any(s.holds(_PASSED_ON, n) for n in range(s.trail["gear"][0].sentence, c.sentence + 1)):
        return None
    return kept


@always(sided_leg=True, first_round=True, certain=True, leg=_KNEE, leg_prep={"", "with"}, marks={"chair"}, text={_WEIGHT})
def knee_on_the_bench(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left foot on the floor and right knee on the bench”: nobody stands on the leg that kneels."""
    knee, before = s.legs[0], s.before
    if not one_sided(knee) or not _quiet(s, c) or not any(m == "chair" and p in ("on", "to") for p, m in c.landmarks):
        return False
    if before is not None and before.sentence == c.sentence and any(m == "floor" for _, m in before.landmarks):
        foot = next(
            (x for x in (*before.subject, *before.limbs) if one_sided(x) and x.part in ("foot", "leg") and x.prep in ("", "with")), None
        )
        if foot is not None:
            s.tie(foot, knee, OPPOSITE, "two-places")
    s.trail["kneeofrow"] = (c, knee)
    return False


@always(sided_arm=True, hand={"hand", "arm", "elbow"}, hand_prep={"", "with"}, trail={"kneeofrow"}, first_round=True, certain=True)
def hand_on_the_bench(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your right hand on the other end of the bench”, “use the right hand as a support on the bench”."""
    kept, hand = recent(s, "kneeofrow", c), next((x for x in s.hands if one_sided(x)), None)
    if kept is None or hand is None or hand.prep not in ("", "with") or not _quiet(s, c) or _WEIGHT.search(c.text):
        return False
    before = s.before
    if before is not None and kept in before.limbs and not c.verb and any(x.part == "shoulder" and x.prep == "under" for x in limbs):
        s.tie(kept, hand, SAME, "bench")  # “left knee on the bench under your hip and left hand under your shoulder”
        s.trail["benchhand"] = (c, hand)
        return False
    rests = c.verb in ("place", "") or (c.word in ("use", "using") and s.next is not None and s.next.opener == "as")
    if rests and (_BENCH_HELD.search(c.text) or (c.word in ("use", "using") and s.next is not None and _BENCH_HELD.search(s.next.text))):
        s.tie(kept, hand, SAME, "bench")
        s.trail["benchhand"] = (c, hand)
    return False


@always(sided_arm=True, hand={"hand", "arm"}, hand_prep={"in", "with", ""}, trail={"kneeofrow"}, first_round=True, certain=True)
def row_with(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Right knee on the bench. Hold a dumbbell in your left hand”: the hand that is not on the side of that knee."""
    kept, hand = recent(s, "kneeofrow", c, _WITHIN), next((x for x in s.hands if one_sided(x)), None)
    if kept is None or hand is None or len(s.hands) != 1 or not _quiet(s, c) or s.legs:
        return False
    takes = hand.prep in ("in", "with") and c.verb in ("hold", "lift", "pull") and _WEIGHT.search(c.text)
    after = s.next
    uses = c.word in ("use", "using") and after is not None and after.opener == "to" and after.verb in ("hold", "lift")
    if takes or (uses and after is not None and _WEIGHT.search(after.text)):
        s.tie(kept, hand, OPPOSITE, "bench-free")
        s.trail.drop("kneeofrow")
    return False


@always(sided_leg=True, leg={"foot", "leg"}, leg_prep={"", "with"}, trail={"kneeofrow"}, first_round=True, certain=True)
def foot_beside_the_bench(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your right foot stays on the floor, to the side of the bench”: not of the leg that kneels on it."""
    kept, leg = recent(s, "kneeofrow", c, _WITHIN), s.legs[0]
    if kept is None or not one_sided(leg) or kept.side >= leg.side or leg.part == kept.part or not _quiet(s, c):
        return False
    if _BESIDE.search(c.text) or any(m == "floor" and p in ("on", "to") for p, m in c.landmarks):
        s.tie(kept, leg, OPPOSITE, "two-places")
    return False


@always(sided_leg=True, leg={"foot", "leg"}, leg_prep={""}, words={"tak", "pick"}, marks={"floor"}, outside={"supine", "prone", "seated"})
def taken_off_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take your left foot off the floor.”"""
    leg = s.legs[0]
    if one_sided(leg) and any(m == "floor" and p == "from" for p, m in c.landmarks) and _quiet(s, c):
        s.fact(leg, "raised", "lift", moved=True)
    return False


@always(
    sided_arm=True,
    hand={"hand", "arm"},
    hand_prep={""},
    verbs={"lower", "reach", "bring"},
    trail={"gear"},
    text={_OVERHEAD},
    first_round=True,
)
def reaches_low(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the kettlebell overhead in your right hand … lower your left hand towards your left shin”: the hand that is free."""
    kept, hand = _weighted(s, c, _LONG), s.hands[0]
    if kept is None or not one_sided(hand) or len(s.hands) != 1 or kept.side >= hand.side or not _quiet(s, c) or _WEIGHT.search(c.text):
        return False
    low = any(m == "floor" and p == "to" for p, m in c.landmarks) or any(x.part in _LOW and x.prep in ("to", "touch") for x in s.legs)
    if low and _OVERHEAD.search(s.whole[s.trail["gear"][0].sentence]):
        s.tie(kept, hand, OPPOSITE, "bench-free")
    return False


@always(sided_arm=True, hand={"hand", "arm"}, hand_prep={"", "with"}, trail={"gear"}, first_round=True)
def steadies(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“You can use your right arm to stabilise your body”, “the left hand is empty”: not the one that holds the weight."""
    kept, hand = _weighted(s, c, _WITHIN), next((x for x in s.hands if one_sided(x)), None)
    if kept is None or hand is None or len(s.hands) != 1 or kept.side >= hand.side or not _quiet(s, c) or _WEIGHT.search(c.text):
        return False
    after = s.next if s.next is not None and s.next.opener in ("to", "for") and s.next.sentence == c.sentence else None
    uses = "use" in c.text.lower() and (_STEADIES.search(c.text) or (after is not None and _STEADIES.search(after.text)))
    empty = c.verb == "be" and not hand.prep and _EMPTY.search(c.text)
    if uses or empty:
        s.tie(kept, hand, OPPOSITE, "bench-free")
    return False


@always(
    sided_arm=True,
    sided_leg=True,
    hand={"hand", "forearm", "elbow"},
    hand_prep={"", "with"},
    leg={"thigh", "knee"},
    leg_prep={"on"},
    outside={"twisting", "neck"},
    trail={"gear"},
    first_round=True,
    certain=True,
)
def hand_on_its_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold the weight in your left hand. Put your right hand on your right thigh.”"""
    kept, hand, leg = _weighted(s, c, _WITHIN), s.hands[0], s.legs[0]
    if kept is None or not (one_sided(hand) and one_sided(leg)) or c.verb not in ("place", "") or not _quiet(s, c):
        return False
    if s.values[hand.side] != s.values[kept.side] or s.values[hand.side] == s.values[leg.side]:
        s.tie(hand, leg, SAME, "own-thigh")
    return False


@always(sided_arm=True, hand={"arm", "hand"}, hand_prep={"on", "with"}, trail={"gear"}, text={_ALL_REPS}, first_round=True, certain=True)
def all_repetitions(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Complete all repetitions on the right arm, then switch”: the arm that held the weight."""
    kept, arm = _weighted(s, c, _ROUND), s.hands[0]
    if kept is not None and one_sided(arm) and len(s.hands) == 1 and kept.side < arm.side and _ALL_REPS.search(c.text):
        s.tie(kept, arm, SAME, "gear-arm")
    return False


@always(sided_leg=True, preps={"in", "of", "at", "on"}, text={_HINGES}, outside={"supine", "seated", "prone"})
def felt_in_a_hinge(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hinge until you feel a stretch in the back of your left leg”: the leg that one stands on."""
    leg = next((x for x in s.legs if one_sided(x) and x.part in ("leg", "thigh") and x.prep in ("in", "of", "at", "on")), None)
    if leg is not None and STRETCH.search(c.text) and _quiet(s, c) and ("back of" in c.text or leg.noun.startswith("hamstring")):
        s.fact(leg, "hingeleg", "felt")
    return False


def load_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a hinge on one leg."""
    if hard & _ELSEWHERE or not {"stance", "hingeleg"} <= hard:
        return []
    return [("hingeleg", "stance", SAME)]
