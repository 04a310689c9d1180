"""Lunges, warriors and half-kneeling: how the body gets down on one knee, and what only one of two legs apart can do."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, always
from ..frames.holds import EITHER_KNEE
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]

_NOT_KNEELING = frozenset({"supine", "prone", "side-lying", "seated", "quadruped", "plank", "pigeon"})
_COMES_DOWN = frozenset({"lower", "place", "start", "stand", "lie", "other", "", "press", "bring", "sit", "keep", "be"})
_DOWN = Quick(
    r"^\W*(?:\w+[ ,]+){0,4}(?:lower|drop|sink|com|get|go|rest|start|begin|balanc|stay|remain|be|support|fall|settl)\w*[ ,]"
    r"|\b(?:weight|yourself|down)\b"
)
_ABOVE_THE_FLOOR = Quick(
    r"\b(?:inch\w*|cm|centimet\w+|just|slightly|barely|almost|nearly|close|within) (?:\w+ ){0,5}"
    r"(?:above|off|from|of|to|touch\w*) (?:\w+ ){0,2}(?:floor|ground|mat)\b"
)
_MIDLINE = Quick(r"\bmid-?line\b|\bcent(?:re|er)line\b|\b(?:upper )?(?:arm|shoulder|triceps?)\b")
_HUGS = ("hug", "squeez", "draw", "pull", "press", "keep", "bring")
_MUSCLES = {"calf": "calf", "calves": "calf", "gastroc": "calf", "soleus": "calf", "hip flexor": "hf", "psoas": "hf", "quad": "hf"}
_NAMED = re.compile(
    r"\b(calf|calves|gastroc|soleus|hip flexor|psoas|quad)\w*(?: muscles?)?(?: stretch(?:es)?)?[ :,(\[–—·|-]{1,4}$", re.IGNORECASE
)
_MUSCLE = Quick(r"calf|calves|gastroc|soleus|hip flexor|psoas|quad")
_LABEL_ENDS = re.compile(r"(?: (?:side|leg))?\s*[)\]]?[ .]*(?::|\n|$)", re.IGNORECASE)
_NEAR = 200  # characters around a knee in which the other one is looked for
_LINE = 60  # characters of a title
_TREATED = Quick(r"\b(?:roll\w*|foam|ball|massag\w*|press\w*|hands?|fac\w*|toward\w*|weight|pad|point\w*)\b")
_PARALLEL = re.compile(r"\bparallel\b", re.IGNORECASE)
_SQUARE = Quick(
    r"^ (?:is |are |stays |should be |must be |remains )?(?:bent )?(?:at|to|in) (?:a |an |about |roughly )*(?:90|ninety|right[- ]angle)"
)
_LOOKS = Quick(r"\b(?:gaz\w*|look\w*|eyes|head|drishti)\b")
_ARMS_OUT = Quick(
    r"\barms? (?:\w+ ){0,4}(?:out\b|side\w*|parallel|shoulder|horizontal\w*|wide)|"
    r"\b(?:extend|stretch|open|spread)\w* (?:your |the |both )?arms\b"
)
_TURNED = frozenset({"turn", "bring", "press", "other", "", "step", "place"})


@always(legs=True, parts={"knee"}, verbs=_COMES_DOWN, outside=_NOT_KNEELING)
def down_on_a_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower down onto your right knee”, "rest on the right knee", "begin on your right knee": the knee that is on the floor."""
    knee = s.legs[0]
    on = knee.prep == "on" or (knee.prep == "to" and s.text[: knee.start].rstrip().lower().endswith("on to"))
    if knee.part != "knee" or not on or knee.plural or knee.second >= 0 or s.hands or "hand" in c.low:
        return False
    if all(x.region in ("leg", "arm") for x in limbs) and not c.directions and _DOWN.search(c.text, c.low):
        s.fact(knee, "kneel", "kneel", moved=True)
    return False


@always(legs=True, parts={"heel"}, postures={"wide"}, first_round=True)
def heel_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Shift your right heel out so that the toes point in”: what the heel does, the toes do the other way."""
    heel = s.legs[0]
    ways = {"in", "out"} & set(c.adverbs)
    if heel.part != "heel" or heel.prep or heel.plural or len(ways) != 1 or c.verb not in _TURNED:
        return False
    s.fact(heel, "outleg", "turnout", moved=True, sign=OPPOSITE if ways == {"out"} else SAME)
    return False


@always(
    legs=True,
    parts={"knee"},
    verbs={"be", "lower", "bring", "", "other", "bend"},
    outside=_NOT_KNEELING,
    first_round=True,
    text={_ABOVE_THE_FLOOR},
)
def hovers(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your right knee should come to about an inch above the ground”: the knee at the back of a lunge."""
    knee = s.legs[0]
    if knee.part != "knee" or knee.prep not in ("", "with") or knee.plural or not (s.seen & {"front", "back"} or "lunge" in s.postures):
        return False
    after = s.next
    more = after.low if after is not None and after.sentence == c.sentence and not after.limbs and not after.subject else ""
    if one_sided(knee) and _ABOVE_THE_FLOOR.search(c.low + more):
        s.fact(knee, "kneel", "kneel", moved=True)
    return False


@always(legs=True, parts={"knee"}, outside=_NOT_KNEELING, first_round=True, text={_MIDLINE})
def hugs_the_midline(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hug the right knee towards the midline”, "press the right knee into the arm": the knee of the leg in front of a lunge."""
    knee = s.legs[0]
    if "front" not in s.seen or not c.word.startswith(_HUGS) or knee.part != "knee" or knee.prep or not one_sided(knee):
        return False
    if _MIDLINE.search(s.text[knee.end : c.start + len(c.text)]) and len(s.legs) == 1 and "crossed" not in s.seen:
        s.fact(knee, "kneeglide", "stack")
    return False


@always(first_round=True, text={_MUSCLE})
def stretch_of(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Calf stretch – left”, "hip flexor stretch (right)" as a title: the leg that is stretched."""
    for limb in limbs[:2]:
        line = s.text.rfind("\n", 0, limb.start) + 1
        if not one_sided(limb) or limb.start - line > _LINE or limb.start == line:
            continue
        named = _NAMED.search(s.text, line, limb.start)
        if named is not None and _LABEL_ENDS.match(s.text, s.places[limb.side] + len(_word(s, limb))):
            s.fact(limb, f"stretch.{_MUSCLES[named[1].lower()]}", "stretch")
    return False


def _word(s: Scope, limb: Limb) -> str:
    """The side word as it was typed."""
    found = _LETTERS.match(s.text, s.places[limb.side])
    return found[0] if found else ""


_LETTERS = re.compile(r"\w+")


@always(legs=True, parts={"thigh", "hip"}, verbs={"", "be", "other", "feel"}, outside={"supine", "seated"}, first_round=True)
def front_of_the_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“It is brutal on the front of the right thigh”, "the front of the right thigh howls": where it is felt."""
    leg = s.legs[0]
    if not one_sided(leg) or leg.surface != "front" or leg.prep not in ("", "on", "at", "in") or s.arms or len(s.legs) > 1:
        return False
    if leg.part == "thigh" and not c.landmarks and not c.adverbs and not c.states and not _TREATED.search(c.text, c.low):
        s.fact(leg, "stretch.hf", "stretch")
    return False


@always(legs=True, verbs={"step", "bring"}, after={"press"}, outside=_NOT_KNEELING, first_round=True)
def pressed_and_stepped(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Push through the right heel and step the left foot forward”: one foot carries while the other one comes forward."""
    foot = s.legs[0]
    pressed = [x for x in (*s.prior.subject, *s.prior.limbs) if one_sided(x) and x.region == "leg"]
    if len(pressed) != 1 or not one_sided(foot) or foot.part not in ("foot", "leg") or foot.prep or len(s.legs) != 1:
        return False
    forward = "forward" in c.adverbs and "back" not in c.adverbs
    if forward and pressed[0].part == "heel" and pressed[0].prep in ("through", "to") and c.opener in ("", "and"):
        s.tie(pressed[0], foot, OPPOSITE, "stays")
    return False


@always(legs=True, verbs={"keep", "be", "", "bring", "place", "lower"}, outside=_NOT_KNEELING, first_round=True)
def level_and_square(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keeping the right knee at a 90-degree angle and the right thigh parallel to the floor”: of the leg in front of a lunge."""
    if not s.seen & {"front", "back", "kneel"} or "crossed" in s.seen:
        return False
    for n, leg in enumerate(s.legs):
        end = s.legs[n + 1].start if n + 1 < len(s.legs) else c.start + len(c.text)
        said = s.text[leg.end : end]
        if not one_sided(leg) or leg.prep not in ("", "with"):
            continue
        if n and leg.part == "thigh" and _PARALLEL.search(said):
            s.fact(leg, "stack", "stack")
        elif leg.part == "knee" and "bent" not in c.states and _SQUARE.search(said) and not _either_knee(s, leg):
            s.fact(leg, "bent", "bent")
    return False


def _either_knee(s: Scope, knee: Limb) -> bool:
    """Both knees are bent to a right angle, or the thigh in front was described before, so that this may be the knee behind."""
    after = _PARALLEL.sub(" ", s.text[knee.end : knee.end + _NEAR])
    return EITHER_KNEE.search(s.text[max(0, knee.start - 2 * _NEAR) : knee.start]) is not None or EITHER_KNEE.search(after) is not None


@always(arms=True, postures={"lunge"}, outside={"wide", "twisting"}, first_round=True)
def gazes_over_the_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Arms out to the sides, gaze over your right hand”: a warrior looks over the hand above the leg in front."""
    if not s.seen & {"front", "back"} or _LOOKS.search(c.text, c.low) is None or not s.holds(_ARMS_OUT, c.sentence):
        return False
    for hand in s.arms:
        if one_sided(hand) and hand.part in ("hand", "fingers", "arm") and hand.prep in ("over", "past", "at", "to"):
            s.fact(hand, "gazeover", "gaze-hand", moved=True)
    return False


def warrior_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a warrior that the roles above need."""
    if "gazeover" not in hard or "wide" in posture or "lunge" not in posture:
        return []
    return [("gazeover", "front", SAME)] if hard & {"front", "back"} else []
