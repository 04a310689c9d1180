"""Lying on the back, the knees dropped to one side: which arm lies out, which shoulder stays, which hand guides; a leg that opens."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames import hands_of, legs_of
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_BOTH = Quick(r"\b(?:both|each|either|arms|hands|other|opposite|repeat\w*|switch\w*|same)\b")
_OUT = Quick(
    r"\b(?:out|wide|away|open|sideways?|to (?:the|your|its) (?:(?:right|left) )?side|shoulder (?:height|level)|t[- ]?(?:shape|position))\b"
)
_ABOVE = Quick(r"\b(?:overhead|over (?:your|the) head|ceiling|above|across|over to|knee|thigh|leg|shin|foot)\b")
_GOES_OUT = frozenset({"straighten", "reach", "other", "place", "bring", "keep", "lower", "press", "", "release", "be", "lie"})
_OVER = frozenset({"across", "over"})
_CARRIED = frozenset({"cross", "bring", "lower", "pull", "press", "reach", "place", "other", "turn", "keep", "lean", ""})
_GUIDES = frozenset({"press", "pull", "place", "bring", "lower", "hold", "keep", "other", "reach", ""})
_DOWN = frozenset({"keep", "press", "lower", "release", "be", "place", "", "other", "bring", "reach"})
_STAYS = Quick(r"\b(?:grounded|anchored|rooted|heavy|flat)\b")
_WHILE = 2  # sentences that say anything
_USES = frozenset({"use", "using", "uses"})
_OVER_IT = Quick(r"\bacross\b|\bover (?:your|the) (?:body|left|right|other)\b")
_HIPS = Quick(r"\bhips\b")
_EYES = Quick(r"\b(?:look\w*|gaz\w+|head|eyes)\b")
_GONE = frozenset({"across", "knees"})
_SHOULDER = frozenset({"shoulder"})


_MOVED = frozenset({"knee", "leg", "foot", "thigh"})
_HELD_DOWN = frozenset({"knee", "thigh", "leg"})
_OPENED = frozenset({"leg", "knee", "foot", "hip", "buttock", "sitbone"})

# The text lies on its back and twists: a knee or both go over to a side.
_DROPPED = {
    "postures": frozenset({"supine", "lying"}),
    "outside": frozenset({"side-lying", "prone", "quadruped", "standing", "lunge"}),
}


@always(**_DROPPED, leg=_MOVED, leg_prep={"", "with"}, verbs=_CARRIED)
def knee_goes_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Cross your right knee over your body to the left”: the knee that goes across, with or without the word."""
    if "across" in c.adverbs:
        return False
    over = (
        any(x.region == "trunk" and x.prep in _OVER for x in limbs)
        or ("over", "chest") in c.landmarks
        or ("across", "chest") in c.landmarks
    )
    for leg in legs_of(limbs)[:1]:
        if over and not leg.plural:
            s.fact(leg, "across", "across", moved=c.verb not in STILL)
    return False


@always(**_DROPPED, sided_arm=True, hand={"arm", "hand"}, hand_prep={"", "with"}, verbs=_GOES_OUT, seen=_GONE)
def arm_lies_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Open the left arm wide”, with the knees to the right: one arm lies out on the side that the knees leave."""
    if s.holds(_BOTH, c.sentence):
        return False
    for arm in hands_of(limbs)[:1]:
        if not arm.plural and arm.side >= 0 and ("out" in c.adverbs or c.directions or _OUT.search(c.text)) and not _ABOVE.search(c.text):
            for _, way in c.directions[:1]:
                s.claims.ties.append(Tie(arm.side, way, SAME, "own-way"))
            s.fact(arm, "armaway", "across", moved=True)
    return False


@always(**_DROPPED, hand=_SHOULDER, hand_prep={"", "with"}, verbs=_DOWN, seen=_GONE)
def shoulder_stays(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Let the left shoulder sink into the mat”, with the knees to the right."""
    for limb in hands_of(limbs)[:1]:
        if (
            limb.noun != "armpit"
            and not limb.plural
            and ("down" in c.adverbs or _STAYS.search(c.text) or any(m == "floor" and p != "from" for p, m in c.landmarks))
        ):
            s.fact(limb, "shoulderdown", "shoulder")
    return False


@always(one_way=True, verbs={"bring", "place", "lift"}, postures={"supine"})
def hips_shifted(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your hips and shift them to the right”, before the knees go to the left."""
    if not s.holds(_HIPS, c.sentence):
        return False
    if any(x.region == "leg" and x.part not in ("hip", "buttock") for x in limbs):
        return False
    way = Limb()
    way.side, way.region = c.directions[0][1], "way"
    s.fact(way, "hipshift", "direction", moved=True)
    return False


@always(leg=_OPENED, leg_prep={""}, postures={"supine"})
def leg_opens(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Open your right leg to the right, keeping your left hip rooted”: a leg opens to its own side, the other hip stays."""
    if s.seen & {"crossed", "knees"}:
        return False
    for leg in s.legs[:1]:
        if leg.plural:
            continue
        aside = bool(c.directions) or c.verb == "turn" or c.word.startswith("roll") or "side" in c.low
        opens = c.word.startswith("open") or ("out" in c.adverbs and aside)
        if opens and leg.part in ("leg", "knee", "foot") and len(c.directions) == 1 and "across" not in c.adverbs and leg.side >= 0:
            s.claims.ties.append(Tie(leg.side, c.directions[0][1], SAME, "own-way"))
        if leg.part in ("leg", "knee") and (opens or (c.verb == "lower" and c.directions)) and not s.says(_OVER_IT):
            s.fact(leg, "legopen", "raised", moved=True)
        elif leg.part in ("hip", "buttock", "sitbone") and "legopen" in s.seen and c.verb in ("keep", "be", "", "press") and _rooted(c):
            s.fact(leg, "hipstays", "rest")
    return False


def _rooted(c: Clause) -> bool:
    return _STAYS.search(c.text) is not None or "down" in c.adverbs or any(m == "floor" and p != "from" for p, m in c.landmarks)


@always(**_DROPPED, sided_arm=True, verbs={"turn", ""}, seen=_GONE)
def looks_at_the_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your head to look towards your right hand”: the hand that lies out."""
    if not _EYES.search(c.text):
        return False
    for limb in hands_of(limbs)[-1:]:
        if limb.part in ("hand", "fingers", "arm") and limb.prep in ("at", "to", "over", "past") and limb.side >= 0:
            s.fact(limb, "gaze", "direction", moved=True)
    return False


@always(**_DROPPED, verbs={"place", "press", "bring", "keep", "be"}, parts=_HELD_DOWN, hand={"hand"}, legs=True, seen={"knees"})
def hand_on_top(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Let both knees fall to the left. Rest the left hand on the right thigh”: the hand of that side, the leg that lies above."""
    hand, leg = s.hands[0], s.legs[0]
    dropped = max((f.sentence for f in s.claims.facts if f.role == "knees"), default=-1)
    if s.holds(_BOTH, c.sentence) or dropped < 0 or s.rank[c.sentence] - s.rank[dropped] > _WHILE or "across" in s.seen:
        return False
    if leg.prep != "on" or leg.plural or hand.prep not in ("", "with") or hand.plural:
        return False
    if hand.side >= 0:
        s.fact(hand, "acrosshand", "across", moved=True)
    own = hand.side >= 0 and leg.side >= 0 and s.values[hand.side] == s.values[leg.side]  # it may lie on its own knee, the lower one
    if leg.side >= 0 and not (own and leg.part == "knee"):
        s.fact(leg, "topthigh", "across", moved=True)
    return False


@always(**_DROPPED, verbs=_GUIDES, parts={"knee", "thigh", "leg"}, legs=True, seen={"across"})
def hand_guides(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“With your left hand press the right knee down”: the hand of the side to which the knee goes lies on it."""
    if s.holds(_BOTH, c.sentence):
        return False
    if s.rank[c.sentence] - s.rank.get(s.crossed_over, 0) > _WHILE:
        return False
    knees = [x for x in legs_of(limbs) if x.part in ("knee", "thigh", "leg") and not x.plural]
    knee = bool(knees)
    before = s.prior
    arms = hands_of(limbs)
    if not arms and "across" in c.adverbs and (before.word in _USES or not before.verb):
        arms = [x for x in hands_of(before.limbs) if x.prep == "with" or before.word in _USES]  # “using your left hand, guide …”
    for arm in arms[:1]:
        if knee and arm.part == "hand" and arm.prep in ("", "with") and not arm.plural:
            s.fact(arm, "acrosshand", "across", moved=True)
    return False


def dropped_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of knees that are dropped to a side, and of a leg that opens."""
    if "legopen" in hard and "supine" in posture and not hard & {"across", "knees"}:
        found = [
            ("legopen", "hipstays", OPPOSITE),
            ("legopen", "raised", SAME),
            ("legopen", "strap", SAME),
            ("legopen", "rest", OPPOSITE),
            ("legopen", "still", OPPOSITE),
        ]
        return [x for x in found if x[1] in hard]
    if not hard & {"across", "knees"} or not posture & {"supine", "lying"} or posture & {"side-lying", "prone", "quadruped", "standing"}:
        return []
    found = [
        ("armaway", "across", SAME),
        ("hipshift", "knees", OPPOSITE),
        ("stretch.side", "across", SAME),
        ("stretch.side", "knees", OPPOSITE),
        ("armaway", "knees", OPPOSITE),
        ("armaway", "gaze", SAME),
        ("armaway", "acrosshand", OPPOSITE),
        ("acrosshand", "knees", SAME),
        ("shoulderdown", "acrosshand", OPPOSITE),
        ("topthigh", "knees", OPPOSITE),
    ]
    if "across" in hard:
        found += [("hugged", "across", SAME), ("bend", "across", SAME), ("raised", "across", SAME), ("stretch.gl", "across", SAME)]
        found += [("rest", "across", OPPOSITE)]
    return [x for x in found if x[0] in hard and x[1] in hard]
