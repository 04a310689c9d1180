"""Feet that step: which one goes, which one stays, is set down beside which, is pivoted, and goes home again."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..frames.stepping import HOMEWARD
from ..quick import Quick
from ..reading import Clause, Limb

_TWO = frozenset({"front", "back", "kneel"})
_NO_SPLIT = frozenset({"supine", "prone", "side-lying", "seated"})
_FEET = frozenset({"foot", "toes", "heel"})
_PIVOTS = ("turn", "pivot", "angl", "rotat", "point", "swivel")
_DEGREES = Quick(r"\b(?:1[05]|20|30|40|45|60|70|75|forty[- ]five|sixty|thirty|half)\b(?! ?o[’']?clock)")
_QUARTER = Quick(r"\b(?:80|90|ninety|sideways)\b")
_SLIGHTLY = Quick(r"\b(?:slight\w*|a (?:little|bit)|diagonal\w*)\b")
_INWARD = Quick(r"\b(?:foot|toes|heel|leg) (?:\w+ ){0,2}(?:in|inwards?)\b")
_OUTWARD = Quick(r"\b(?:foot|toes|leg) (?:\w+ ){0,3}(?:out|outwards?)\b|\bsideways\b")
_STAYS = Quick(
    r"\b(?:where it (?:is|was)|still|in place|stationary|does not move|doesn[’']t move|fixed|in (?:its|the same) (?:place|position))\b"
)
_PLANTED = Quick(r"\b(?:planted|flat|anchored|grounded|rooted|stationary|still|in place|fixed|on the (?:floor|ground|spot))\b")
_WEIGHT = Quick(r"\bweight\b")
_SOON = 4  # sentences
_LATER = 7  # the same, where the foot goes the other way
_NEXT_WORD = 6  # characters
_POINTS = Quick(r"\b(?:fac\w+|point\w*|straight ahead|forwards?|parallel)\b")
_GOES = ("bring", "mov", "slid", "walk", "shuffl", "plac", "tak")
_LEAVES = Quick(r"\bleav")
_WITHOUT_MOVING = Quick(r"\bwithout (?:mov|shift|disturb|displac)\w*")
_HOME_AGAIN = Quick(r"\b(?:start\w*|standing|original|return\w*)\b")
_ELSEWHERE = Quick(r"\b(?:plank|dog|chaturanga|lunge|repeat|switch)\b")
_TOP = Quick(r"\b(?:mountain pose|tadasana|(?:top|front) of (?:your|the) mat|feet (?:are )?together|centre|center|neutral|home)\b")
_NOT_HOME = Quick(r"\b(?:plank|meet|dog|chaturanga|lunge|repeat|other|switch)\b")


def split(s: Scope) -> bool:
    """One leg is in front of the other, or one knee is down, and no leg is crossed."""
    return bool(s.seen & _TWO) and "crossed" not in s.seen and not s.postures & _NO_SPLIT


def stepping(c: Clause) -> Limb | None:
    """The foot that the clause tells to step."""
    steps = c.verb == "step" or (c.word.startswith("tak") and "step" in c.low)
    steps = steps or (c.word.startswith(_GOES) and bool({"back", "forward"} & set(c.adverbs)))
    legs = [x for x in (*c.subject, *c.limbs) if x.region == "leg" and x.side >= 0 and x.second < 0]
    if steps and legs and legs[0].part in ("foot", "leg") and legs[0].prep in ("", "with") and not legs[0].plural:
        return legs[0]
    return None


@always(sided_leg=True, adverbs={"back", "forward"}, seen={"front", "back"})
def stepped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take a big step back with your left foot”: from here on one leg is in front of the other, whatever the posture is called."""
    if stepping(c) is not None:
        s.takes_up("stepped")
    return False


@always(follows=True, sided_leg=True, parts={"foot", "leg"}, text={_STAYS, _PLANTED, _WEIGHT})
def foot_that_stays(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keeping the left foot planted, step back with the right”, "weight on the left leg, step …": one foot stays, the other goes."""
    before = s.prior
    one, two = stepping(before), stepping(c)
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


@always(follows=True, sided_leg=True, preps={""}, text={_WITHOUT_MOVING, _LEAVES})
def not_moved(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Without moving the right knee, lower the left knee”, "slide the left knee forward, leaving the right knee in place"."""
    before = s.prior
    leaves, without = c.word.startswith("leav"), _WITHOUT_MOVING.search(before.text, before.low)
    if c.opener in ("then", "or", "if") or not (leaves or without):
        return False
    here, there = (
        [x for x in (*k.subject, *k.limbs) if x.side >= 0 and x.region == "leg" and x.second < 0 and not x.plural and x.prep == ""]
        for k in (c, before)
    )
    if len(here) != 1 or len(there) != 1 or here[0].noun != there[0].noun:
        return False
    kept = without is not None and 0 <= there[0].start - before.start - without.end() < _NEXT_WORD
    if kept or (leaves and _STAYS.search(c.text, c.low)):
        s.tie(there[0], here[0], OPPOSITE, "stays")
    return False


@always(sided_leg=True, adverbs={"back", "forward"}, trail={"stepped"}, first_round=True)
def steps_home(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring the right leg back to the starting position”: the foot that was stepped is the one that returns."""
    trail, leg = s.trail.get("stepped"), stepping(c)
    if trail is None or leg is None or trail[1] is leg or s.walks or _whose(s, leg) != _whose(s, trail[1]):
        return False
    ways = [{"back", "forward"} & set(k.adverbs) for k in (trail[0], c)]
    there_and_back = len(ways[0]) == len(ways[1]) == 1 and ways[0] != ways[1]
    late = c.sentence - trail[0].sentence > (_LATER if there_and_back else _SOON) or c.sentence == trail[0].sentence
    whole = s.whole[c.sentence]
    late = late or _HOME_AGAIN.search(s.whole[trail[0].sentence]) is not None  # it has returned
    home = _HOME_AGAIN.search(whole) or (there_and_back and (HOMEWARD.search(whole) or _TOP.search(whole)))
    elsewhere = _ELSEWHERE if there_and_back else _NOT_HOME
    if not late and home and not elsewhere.search(whole) and not s.postures & {"dog", "plank", "quadruped"}:
        s.tie(trail[1], leg, SAME, "steps-home")
    return False


def _whose(s: Scope, leg: Limb) -> str:
    """“His” and “her”: where two people step, each does it for himself."""
    owner = s.text[leg.start : leg.start + 4].lower().rstrip()
    return owner if owner in ("his", "her") else ""


@always(sided_leg=True, parts={"foot", "toes"})
def toes_to_the_other_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn the left toes slightly towards the right foot”, "turn the left foot out and keep the right foot facing forward": two feet."""
    feet = [x for x in s.legs if x.part in ("foot", "toes") and x.side >= 0 and not x.plural]
    turns = c.verb == "turn" or c.word.startswith(_PIVOTS)
    if turns and len(feet) == 2 and feet[0].prep == "" and feet[1].prep == "to" and feet[1].part == "foot":
        s.tie(feet[0], feet[1], OPPOSITE, "beside-itself")
    before = s.prior
    if len(feet) != 1 or feet[0].prep or c.verb not in ("keep", "", "be", "turn") or c.opener not in ("", "and", "while"):
        return False
    others = [x for x in (*before.subject, *before.limbs) if x.side >= 0 and x.part in ("foot", "toes") and not x.plural]
    turned = before.verb == "turn" or before.word.startswith(_PIVOTS)
    after = s.next if s.next is not None and s.next.sentence == c.sentence and s.next.gerund else c
    points = _POINTS.search(c.text, c.low) or _POINTS.search(after.text, after.low)
    if turned and len(others) == 1 and others[0].prep == "" and others[0].noun == feet[0].noun and points:
        s.tie(others[0], feet[0], OPPOSITE, "beside-itself")
    return False


@always(legs=True, words={"land", "plant"}, trail={"stepped"}, first_round=True)
def lands(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step forward with your right leg. As you plant the right foot …”, "landing on the ball of the foot": the foot that stepped."""
    trail = s.trail.get("stepped")
    goes_on = c.word.startswith("land") or (c.word.startswith("plant") and (c.gerund or c.opener in ("as", "when", "once")))
    if trail is None or not goes_on or c.sentence - trail[0].sentence > 1:
        return False
    for leg in s.legs[:1]:
        if leg.side >= 0 and leg.part in ("foot", "heel") and leg.prep in ("", "on", "with") and not leg.plural:
            s.tie(trail[1], leg, SAME, "goes-on")
    return False


@always(sided_leg=True, parts={"foot", "leg"}, preps={"", "with"})
def foot_that_stepped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step forward with your right leg.”"""
    foot = stepping(c)
    if foot is not None:
        s.trail["stepped"] = (c, foot)
    return False


@always(sided_leg=True, parts={*_FEET, "leg"}, outside=_NO_SPLIT)
def pivoted(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn the left foot in 45 degrees”, "pivot on the ball of the left foot": of two feet apart, the one behind is turned aslant."""
    feet = [x for x in s.legs if x.part in (*_FEET, "leg") and not x.plural and x.second < 0]
    if not feet:
        return False
    foot = feet[0]
    turns = c.verb == "turn" or c.word.startswith(_PIVOTS)
    if not turns and c.verb:
        return False
    if len(c.directions) == 1 and foot.side >= 0 and foot.prep == "" and foot.side < c.directions[0][1]:
        way = OPPOSITE if _INWARD.search(c.text, c.low) else SAME if _OUTWARD.search(c.text, c.low) else -1
        goes_on = c.verb == "" and s.prior.verb == "turn"
        if way < 0 and "wide" in s.postures and (turns or goes_on):  # “turn the left foot slightly to the right, the right foot 90 degrees”
            slight = _SLIGHTLY.search(c.text, c.low) or _DEGREES.search(c.text, c.low)
            way = SAME if _QUARTER.search(c.text, c.low) else OPPOSITE if slight else -1
        if way >= 0 and not any(x.side > foot.side for x in feet):
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


@always(leg={"foot", "leg"}, leg_prep={""}, sided_leg=True, verbs={"bring", "step"}, after={"press"})
def joins_the_other(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Press into the right heel and bring the left foot to meet it”: one foot is pressed down, the other one comes."""
    before = s.prior
    pressed = any(x.part == "heel" and x.prep in ("to", "through") for x in before.limbs)
    goes = c.opener != "then" and (c.verb == "step" or bool({"forward", "back", "together"} & set(c.adverbs)))
    if "meet" not in c.low and not (pressed and goes):
        return False
    down = [x for x in (*before.subject, *before.limbs) if x.side >= 0 and x.part in ("heel", "foot") and not x.plural]
    for leg in s.legs[:1]:
        if len(down) == 1 and down[0].prep in ("to", "through") and leg.side >= 0 and leg.part in ("foot", "leg") and leg.prep == "":
            s.tie(down[0], leg, OPPOSITE, "stays")
    return False
