"""Getting into a lunge, its feet and hands, and out of it again: which foot stays, which is pivoted, what straightens at the end."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always, muscle
from ..claims.words import ASIDE
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_TWO = frozenset({"front", "back", "kneel"})
_NO_SPLIT = frozenset({"supine", "prone", "side-lying", "seated"})
_FEET = frozenset({"foot", "toes", "heel"})
_PIVOTS = ("turn", "pivot", "angl", "rotat", "point", "swivel")
_DEGREES = Quick(r"\b(?:1[05]|20|30|40|45|60|70|75|forty[- ]five|sixty|thirty|half)\b")
_QUARTER = Quick(r"\b(?:80|90|ninety|sideways)\b")
_SLIGHTLY = Quick(r"\b(?:slight\w*|a (?:little|bit)|diagonal\w*)\b")
_INWARD = Quick(r"\b(?:foot|toes|heel|leg) (?:\w+ ){0,2}(?:in|inwards?)\b")
_OUTWARD = Quick(r"\b(?:foot|toes|leg) (?:\w+ ){0,3}(?:out|outwards?)\b|\bsideways\b")
_STAYS = Quick(
    r"\b(?:where it (?:is|was)|still|in place|stationary|does not move|doesn[’']t move|fixed|in (?:its|the same) (?:place|position))\b"
)
_PLANTED = Quick(r"\b(?:planted|flat|anchored|grounded|rooted|stationary|still|in place|fixed|on the (?:floor|ground|spot))\b")
_WEIGHT = Quick(r"\bweight\b")
_ON_EITHER_SIDE = Quick(r"\b(?:either|both|each) sides? of\b|\bfram(?:e|es|ing)\b")
_LEAVES = Quick(r"\b(?:step back|hands (?:back )?(?:on|to|down)|tuck|release|exit|plank|return|curl)\b")
_RETURNS = Quick(
    r"\b(?:return\w*|stand(?:ing)?|start(?:ing)?|(?:back|straight|all the way) up|come up|rise|release|exit|come out|finish|next to|"
    r"to meet|mountain|tadasana)\b"
)
_SOON = 4  # sentences
_NEXT_WORD = 6  # characters
_POINTS = Quick(r"\b(?:fac\w+|point\w*|straight ahead|forwards?|parallel)\b")
_GLIDES = ("driv", "push", "press", "glid", "mov", "slid")
_TRACKS = Quick(r"\b(?:points?|tracks?|tracking|pointing) (?:\w+ ){0,4}(?:toes?|foot|centre|center)\b")
_CROSSWISE = Quick(r"\b(?:opposite|other|cross\w*)\b")
_GOES = ("bring", "mov", "slid", "walk", "shuffl", "plac", "tak")
_WITHOUT_MOVING = Quick(r"\bwithout (?:mov|shift|disturb|displac)\w*")
_HOME_AGAIN = Quick(r"\b(?:start\w*|standing|original|return\w*)\b")
_NOT_HOME = Quick(r"\b(?:plank|meet|dog|chaturanga|lunge|repeat|other|switch)\b")
_DRIVES = ("press", "push", "driv", "pow")
_UP_AGAIN = Quick(
    r"\b(?:return\w*|(?:to|back to) (?:a )?stand\w*|stand (?:back )?up|start\w*|back up|(?:come|rise|lift|push|drive) up|upright)\b"
)
_OVERHEAD = Quick(r"\b(?:overhead|over (?:your|the) head|up and over|above (?:your|the) head)\b")
_ROTATES = Quick(r"\b(?:twist\w*|rotat\w*|turn\w*|revolv\w*|open\w* (?:your|the) chest|spiral\w*)\b")
_LOOKS = Quick(r"\b(?:head|gaze|gazing|look\w*|eyes|neck)\b")
_LOOKED_AT = frozenset({"over", "at", "past", "to", "along"})
_PARALLEL = Quick(r"\bparallel\b")


def _split(s: Scope) -> bool:
    return bool(s.seen & _TWO) and "crossed" not in s.seen and not s.postures & _NO_SPLIT


def _same_sentence(s: Scope, c: Clause) -> Clause | None:
    """The clause before, if it is of the same sentence."""
    return s.before if s.before is not None and s.before.sentence == c.sentence else None


def _stepping(c: Clause) -> Limb | None:
    """The foot that the clause tells to step."""
    steps = c.verb == "step" or (c.word.startswith("tak") and "step" in c.low)
    steps = steps or (c.word.startswith(_GOES) and bool({"back", "forward"} & set(c.adverbs)))
    legs = [x for x in (*c.subject, *c.limbs) if x.region == "leg" and x.side >= 0 and x.second < 0]
    if steps and legs and legs[0].part in ("foot", "leg") and legs[0].prep in ("", "with") and not legs[0].plural:
        return legs[0]
    return None


@always
def stepped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take a big step back with your left foot”: from here on one leg is in front of the other, whatever the posture is called."""
    if _stepping(c) is not None and {"back", "forward"} & set(c.adverbs) and s.seen & {"front", "back"}:
        s.postures.add("stepped")
    return False


@always
def foot_that_stays(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keeping the left foot planted, step back with the right”, "weight on the left leg, step …": one foot stays, the other goes."""
    before = _same_sentence(s, c)
    if before is None:
        return False
    one, two = _stepping(before), _stepping(c)
    stays = [x for x in s.legs if x.side >= 0 and not x.plural and x.part in ("foot", "leg")]
    if one is not None and two is None and stays and stays[0].prep == "" and c.verb in ("keep", "be", "") and _STAYS.search(c.text, c.low):
        s.tie(one, stays[0], OPPOSITE, "stays")
    if two is None or one is not None or c.opener in ("then", "or", "if"):
        return False
    waits = [x for x in (*before.subject, *before.limbs) if x.side >= 0 and x.region == "leg" and not x.plural and x.second < 0]
    if len(waits) != 1 or waits[0].part not in ("foot", "leg", "heel"):
        return False
    kept = (before.verb == "keep" or before.word.startswith("leav")) and waits[0].prep == "" and _PLANTED.search(before.text, before.low)
    if kept or (waits[0].prep in ("on", "to") and _WEIGHT.search(before.text, before.low)):
        s.tie(waits[0], two, OPPOSITE, "stays")
    return False


@always
def not_moved(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Without moving the right knee, lower the left knee”, "slide the left knee forward, leaving the right knee in place"."""
    before = _same_sentence(s, c)
    if before is None or c.opener in ("then", "or", "if"):
        return False
    here, there = (
        [x for x in (*k.subject, *k.limbs) if x.side >= 0 and x.region == "leg" and x.second < 0 and not x.plural and x.prep == ""]
        for k in (c, before)
    )
    if len(here) != 1 or len(there) != 1 or here[0].noun != there[0].noun:
        return False
    without = _WITHOUT_MOVING.search(before.text, before.low)
    kept = without is not None and 0 <= there[0].start - before.start - without.end() < _NEXT_WORD
    if kept or (c.word.startswith("leav") and _STAYS.search(c.text, c.low)):
        s.tie(there[0], here[0], OPPOSITE, "stays")
    return False


@always
def steps_home(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring the right leg back to the starting position”: the foot that was stepped is the one that returns."""
    trail, leg = s.trail.get("stepped"), _stepping(c)
    if trail is None or leg is None or trail[1] is leg or s.rounding or not {"back", "forward"} & set(c.adverbs):
        return False
    late = c.sentence - trail[0].sentence > _SOON or c.sentence == trail[0].sentence
    whole = s.whole[c.sentence]
    late = late or _HOME_AGAIN.search(s.whole[trail[0].sentence]) is not None  # it has returned
    if not late and _HOME_AGAIN.search(whole) and not _NOT_HOME.search(whole) and not s.postures & {"dog", "plank", "quadruped"}:
        s.tie(trail[1], leg, SAME, "steps-home")
    return False


@always
def toes_to_the_other_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn the left toes slightly towards the right foot”, "turn the left foot out and keep the right foot facing forward": two feet."""
    feet = [x for x in s.legs if x.part in ("foot", "toes") and x.side >= 0 and not x.plural]
    turns = c.verb == "turn" or c.word.startswith(_PIVOTS)
    if turns and len(feet) == 2 and feet[0].prep == "" and feet[1].prep == "to" and feet[1].part == "foot":
        s.tie(feet[0], feet[1], OPPOSITE, "beside-itself")
    before = _same_sentence(s, c)
    if before is None or len(feet) != 1 or feet[0].prep or c.verb not in ("keep", "", "be", "turn") or c.opener not in ("", "and", "while"):
        return False
    others = [x for x in (*before.subject, *before.limbs) if x.side >= 0 and x.part in ("foot", "toes") and not x.plural]
    turned = before.verb == "turn" or before.word.startswith(_PIVOTS)
    after = s.next if s.next is not None and s.next.sentence == c.sentence and s.next.gerund else c
    points = _POINTS.search(c.text, c.low) or _POINTS.search(after.text, after.low)
    if turned and len(others) == 1 and others[0].prep == "" and others[0].noun == feet[0].noun and points:
        s.tie(others[0], feet[0], OPPOSITE, "beside-itself")
    return False


@always
def knee_over_the_toes(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right knee points over the middle toe”, "drive the left knee forward over the toes": of the foot that stands in front."""
    if not _split(s) or "quadruped" in s.postures:
        return False
    for leg in s.legs[:1]:
        if leg.side < 0 or leg.part != "knee" or leg.prep or leg.plural:
            continue
        glides = c.verb in ("press", "bring", "lean") and c.word.startswith(_GLIDES) and c.adverbs == ["forward"]
        alone = len([x for x in s.legs if x.side >= 0]) == 1
        if (glides and "kneel" in s.seen) or (alone and _TRACKS.search(c.text, c.low)):
            s.fact(leg, "kneeglide", "stack")
    return False


@always
def in_front_of_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place the right foot two feet in front of the left knee”: before the knee that is down."""
    if "half-kneeling" not in s.postures or s.rounding:
        return False
    knees = [x for x in s.legs if x.part == "knee" and x.prep == "front of" and not x.plural]
    feet = [x for x in s.legs if x.part == "foot" and x.prep == "" and not x.plural]
    before = _same_sentence(s, c)
    if knees and not feet and c.verb == "" and before is not None and before.verb in ("place", "step", "bring"):
        feet = [x for x in before.limbs if x.part == "foot" and x.prep == "" and not x.plural]
    if knees and feet and (feet[0].side >= 0 or knees[0].side >= 0):
        s.tie(feet[0], knees[0], OPPOSITE, "beside-itself")
    return False


@always
def each_hand_to_its_heel(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The right hand to the right heel, the left hand to the left heel”: who leans back takes each heel with the hand above it."""
    before = _same_sentence(s, c)
    if before is None or _CROSSWISE.search(s.whole[c.sentence]):
        return False
    pairs = []
    for clause in (before, c):
        named = [x for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.second < 0 and not x.plural]
        hands = [x for x in named if x.part == "hand" and x.prep == ""]
        heels = [x for x in named if x.part in ("heel", "ankle") and x.prep in ("to", "on")]
        if len(hands) == len(heels) == 1:
            pairs.append((hands[0], heels[0]))
    if len(pairs) > 1 and "back" in (*before.adverbs, *c.adverbs, *_adverbs(s, c)):
        for hand, heel in pairs:
            s.tie(hand, heel, SAME, "hand-down")
    return False


def _adverbs(s: Scope, c: Clause) -> list[str]:
    """The adverbs of the sentence."""
    return [a for k in s.clauses if k.sentence == c.sentence for a in k.adverbs]


@always
def lands(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step forward with your right leg. As you plant the right foot …”, "landing on the ball of the foot": the foot that stepped."""
    stepping = _stepping(c)
    if stepping is not None:
        s.trail["stepped"] = (c, stepping)
        return False
    trail = s.trail.get("stepped")
    goes_on = c.word.startswith("land") or (c.word.startswith("plant") and (c.gerund or c.opener in ("as", "when", "once")))
    if trail is None or not goes_on or s.rounding or c.sentence - trail[0].sentence > 1:
        return False
    for leg in s.legs[:1]:
        if leg.side >= 0 and leg.part in ("foot", "heel") and leg.prep in ("", "on", "with") and not leg.plural:
            s.tie(trail[1], leg, SAME, "goes-on")
    return False


@always
def pivoted(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn the left foot in 45 degrees”, "pivot on the ball of the left foot": of two feet apart, the one behind is turned aslant."""
    feet = [x for x in s.legs if x.part in (*_FEET, "leg") and not x.plural and x.second < 0]
    if not feet or s.postures & _NO_SPLIT:
        return False
    foot = feet[0]
    turns = c.verb == "turn" or c.word.startswith(_PIVOTS)
    if len(c.directions) == 1 and foot.side >= 0 and foot.prep == "" and foot.side < c.directions[0][1]:
        way = OPPOSITE if _INWARD.search(c.text, c.low) else SAME if _OUTWARD.search(c.text, c.low) else -1
        if way < 0 and "wide" in s.postures and turns:  # “turn the left foot slightly to the right, the right foot 90 degrees”
            slight = _SLIGHTLY.search(c.text, c.low) or _DEGREES.search(c.text, c.low)
            way = SAME if _QUARTER.search(c.text, c.low) else OPPOSITE if slight else -1
        if way >= 0 and (turns or c.verb == "") and not any(x.side > foot.side for x in feet):
            s.claims.ties.append(Tie(foot.side, c.directions[0][1], way, "own-way"))
    if "wide" in s.postures or not s.seen & {"front", "back"} or not turns or foot.side < 0 or c.directions:
        return False
    if foot.prep == "on" and foot.surface in ("ball", "toes") and "raised" not in s.seen:
        s.fact(foot, "aslant", "turnout", moved=True)
    elif "out" in c.adverbs and "front" in s.seen:
        return False  # in a low lunge the foot in front may be turned out too
    elif foot.prep in ("", "with") and foot.part in ("foot", "toes", "heel") and len(feet) == 1 and not _QUARTER.search(c.text, c.low):
        slightly = {"in", "out"} & set(c.adverbs) and _SLIGHTLY.search(c.text, c.low)
        if slightly or (c.verb not in STILL and _DEGREES.search(c.text, c.low)):
            s.fact(foot, "aslant", "turnout", moved=True)
    return False


@always
def around_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“One hand on either side of the left foot”, "hands framing the foot": the foot in front."""
    if s.postures & _NO_SPLIT or _ON_EITHER_SIDE.search(c.text, c.low) is None or s.rounding:
        return False
    for leg in s.legs:
        if leg.side >= 0 and leg.part in ("foot", "leg") and not leg.plural and leg.prep in ("of", "on", "to", "by", "around", "", "at"):
            if s.hands or "hand" in c.low or "finger" in c.low:
                s.fact(leg, "framed", "hands", moved=True)
            break
    return False


@always
def off_the_floor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Straighten your left leg off the floor”: the knee of the leg behind leaves the floor."""
    for leg in s.legs[:1]:
        if (
            c.verb == "straighten"
            and ("from", "floor") in c.landmarks
            and leg.part in ("leg", "knee")
            and leg.prep == ""
            and not leg.plural
            and _split(s)
            and "stance" not in s.seen
        ):
            s.fact(leg, "back", "heel")
    return False


@always
def draws_the_knee_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw your left knee back until you feel a stretch”: the knee that is on the floor behind."""
    if c.verb not in ("pull", "bring", "other") or "back" not in c.adverbs or "front" not in s.seen or not _split(s) or s.rounding:
        return False
    for leg in s.legs[:1]:
        if leg.part == "knee" and leg.prep == "" and not leg.plural and len(s.legs) == 1 and not s.hands:
            s.fact(leg, "back", "step", moved=True)
    return False


@always
def lifts_the_knee_again(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“To come out, put the hands down and lift the left knee”: the knee that was on the floor."""
    if c.verb != "lift" or "kneel" not in s.seen or not _split(s) or s.rounding:
        return False
    leaves = s.holds(ASIDE, c.sentence) or s.holds(_LEAVES, c.sentence)
    for leg in s.legs[:1]:
        if leg.side >= 0 and leg.part == "knee" and leg.prep == "" and not leg.plural and leaves and "forward" not in c.adverbs:
            _at_the_end(s, c, leg, "kneelift")
    return False


@always
def felt_in_both(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“A stretch in the right hip flexor and the left inner thigh”: of a lunge, each leg has its own."""
    if not s.postures & {"lunge", "half-kneeling"} or len(s.legs) < 2:
        return False
    for one, two in pairwise([x for x in s.legs if x.side >= 0 and not x.plural]):
        if {muscle(one), muscle(two)} in ({"hf", "ham"}, {"hf", "add"}) and "crossed" not in s.seen:
            s.tie(one, two, OPPOSITE, "two-legs")
    return False


@always
def reaches_for_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach round to your right and take hold of the right foot”: the foot behind lies on its own side."""
    before = _same_sentence(s, c)
    if before is None or c.verb != "hold" or before.verb not in ("reach", "turn") or len(before.directions) != 1 or not _split(s):
        return False
    for leg in s.legs[:1]:
        if leg.side >= 0 and leg.part in ("foot", "ankle") and leg.prep == "" and not leg.plural:
            s.claims.ties.append(Tie(before.directions[0][1], leg.side, SAME, "own-way"))
    return False


def _at_the_end(s: Scope, c: Clause, leg: Limb, role: str) -> None:
    """Note a role of who comes out of a posture: “to come out” is no condition here."""
    was, s.conditional = s.conditional, s.conditional and not s.holds(ASIDE, c.sentence)
    s.fact(leg, role, "home")
    s.conditional = was


@always
def straightens_again(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“To come out, straighten the right leg”: at the end the knee is straightened that was bent."""
    if (
        c.verb != "straighten"
        or not s.seen & {"bend", "stack"}
        or s.seen & {"kneel", "crossed"}
        or s.postures & (_NO_SPLIT | {"quadruped"})
    ):
        return False
    if not (s.holds(ASIDE, c.sentence) or s.holds(_RETURNS, c.sentence)) or "back" in c.adverbs:
        return False
    for leg in s.legs[:1]:
        if leg.side >= 0 and leg.part in ("leg", "knee") and leg.prep in ("", "with") and not leg.plural and not s.rounding:
            _at_the_end(s, c, leg, "unbend")
    return False


@always
def drives_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push through your right heel to stand up again”: the leg in front brings the body up."""
    if not c.word.startswith(_DRIVES) or not (_split(s) or "lunge" in s.postures) or s.postures & {"wide", "quadruped"} or s.rounding:
        return False
    for leg in s.legs[:1]:
        if (
            leg.side >= 0
            and leg.part in ("heel", "foot")
            and leg.prep == "through"
            and not leg.plural
            and "back" not in (*leg.roles, *c.adverbs)
            and s.holds(_UP_AGAIN, c.sentence)
        ):
            s.fact(leg, "driveup", "drive", moved=True)
    return False


@always
def arm_overhead(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left arm overhead and lean to the right”: kneeling on one knee, the arm above the hip that is stretched goes up."""
    if "half-kneeling" not in s.postures or s.postures & (_NO_SPLIT | {"quadruped", "gate", "plank"}) or not s.seen & {"kneel", "back"}:
        return False
    if c.verb not in ("lift", "reach", "bring", "straighten") or _OVERHEAD.search(c.text, c.low) is None or _ROTATES.search(s.text):
        return False
    for arm in s.hands[:1]:
        if arm.part in ("arm", "hand") and arm.prep in ("", "with") and not arm.plural and arm.second < 0:
            s.fact(arm, "overhead", "arm", moved=True)
    return False


@always
def looks_past_the_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your head to the right and gaze over the right fingertips”: the hand that is looked past is on the side looked to."""
    if len(c.directions) != 1 or not s.postures & {"wide", "lunge"} or _LOOKS.search(c.text, c.low) is None:
        return False
    for hand in s.arms:
        if hand.side > c.directions[0][1] and hand.part in ("hand", "fingers", "arm", "shoulder") and hand.prep in _LOOKED_AT:
            s.claims.ties.append(Tie(c.directions[0][1], hand.side, SAME, "gaze-hand"))
            break
    return False


@always
def thigh_level(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Aim for your right thigh to be parallel to the floor”: the thigh of the knee that bends."""
    if s.postures & _NO_SPLIT or _PARALLEL.search(c.text, c.low) is None:
        return False
    for leg in s.legs[:1]:
        if leg.part == "thigh" and leg.prep in ("for", "to", "until", "bring") and not leg.plural:
            s.fact(leg, "stack", "stack")
    return False


def lunge_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a lunge that the roles above need."""
    if "crossed" in hard or posture & _NO_SPLIT:
        return []
    found: list[Link] = [("unbend", "outleg", SAME)]
    if hard & _TWO:
        found += [("aslant", "back", SAME), ("framed", "front", SAME), ("driveup", "front", SAME)]
        found += [("kneeglide", "front", SAME), ("kneelift", "kneel", SAME)]
        found += [("overhead", "kneel" if "kneel" in hard else "back", SAME)]
        found += [("unbend", "front", SAME)] if "wallfoot" not in hard else []
    elif "bend" in hard and "outleg" not in hard:
        found.append(("unbend", "bend", SAME))
    return [x for x in found if x[0] in hard and (x[1] in hard or x[1] in ("front", "back"))]
