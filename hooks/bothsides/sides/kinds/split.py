"""Two legs apart: what only the leg in front, or only the one at the back, does in a lunge, a pigeon or with one foot on a step."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, STILL, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb

Link = tuple[str, str, int]

_TWO = frozenset({"front", "back", "kneel"})
_PROPPED = Quick(r"\b(?:block|bolster|blanket|cushion|padding|pillow|towel|support|blocks|blankets)\b.{0,40}\bunder(?:neath)?\b")
_HOME = Quick(
    r"\b(?:return|resum\w+|release|exit|come out|com(?:e|ing) back|mountain pose|tadasana|to meet|next to|together|alongside|"
    r"beside|to finish|get out|back (?:in)?to (?:standing|the start|plank|down|chaturanga|table)|"
    r"(?:in|to|into|for) (?:a |the |your )?(?:high |full )?plank)\b"
)
_ROCKS = ("shift", "send", "mov", "draw", "rock", "press", "bring")
_NOT_UP = frozenset({"supine", "prone", "side-lying", "seated", "quadruped", "half-kneeling"})
_FLAT = Quick(r"\bflat\b")
_OFF = Quick(r"\b(?:off|lift\w*|rais\w*|back leg|return\w*)\b")
_HIP_MOVES = frozenset({"pull", "bring", "press", "turn", "", "be", "keep", "lean", "lower", "feel", "other"})
_UPRIGHT = Quick(r"\b(?:vertical(?! (?:surface|wall|post|board|edge))|upright|perpendicular|straight up)\b")


_SPLIT = {"seen": _TWO, "outside": frozenset({"supine", "side-lying", "seated"})}


def _split(s: Scope) -> bool:
    return bool(s.seen & _TWO) and "crossed" not in s.seen and not s.postures & {"supine", "side-lying", "seated"}


@always(legs=True, parts={"hip", "heel", "toes", "knee", "buttock"}, **_SPLIT)
def hips_and_heels(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Draw the left hip back and the right hip forward”; “the right heel reaches back”; “a block under the left hip”."""
    legs = [x for x in s.legs if not x.plural]
    if not legs or "crossed" in s.seen:
        return False
    leg = legs[0]
    if leg.part == "hip" and leg.prep == "" and not leg.surface and c.verb in _HIP_MOVES:
        way = {"back", "forward"} & set(c.adverbs)
        if way == {"back"}:
            s.fact(leg, "front", "hips")
        elif way == {"forward"} and c.verb != "press":
            s.fact(leg, "back", "hips")
    elif (
        leg.part in ("heel", "toes")
        and leg.prep in ("", "through")
        and "back" in c.adverbs
        and c.verb in ("press", "reach", "keep", "straighten")
    ) or (leg.part == "knee" and leg.prep in ("", "with") and (c.word.startswith("hover") or (c.verb == "lift" and "from" in _preps(c)))):
        s.fact(leg, "back", "heel")
    if "pigeon" in s.postures and leg.part in ("hip", "buttock") and leg.prep == "under" and _PROPPED.search(c.text):
        s.fact(leg, "front", "hips")
    return False


def _preps(c: Clause) -> set[str]:
    return {p for p, _ in c.landmarks}


@always(legs=True, parts={"shin"}, preps={""}, marks={"floor"}, postures={"dog", "quadruped"}, seen={"front"})
def shin_laid_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """A shin that is laid down in front."""
    shin = next((x for x in s.legs if not x.plural), None)
    if shin is None or shin.part != "shin" or shin.prep or shin.roles or "back" in c.adverbs:
        return False
    if any(m == "floor" and p in ("on", "to") for p, m in c.landmarks):
        s.takes_up("pigeon")
    return False


@always(legs=True, postures={"pigeon"}, outside={"half-kneeling", "seated"})
def pigeon_shin(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """In a pigeon the foot in front lies near the opposite hip; the shin that is turned or folded over is the one in front."""
    legs = [x for x in s.legs if not x.plural]
    for one, two in pairwise(legs):
        if one.part in ("foot", "shin", "heel") and two.part == "hip" and two.prep in ("by", "to", "under", "front of"):
            word = one if one.side >= 0 else None
            if word is not None:
                s.tie(word, two, OPPOSITE, "foot-under-hip")
                s.fact(word, "front", "step")
            else:
                s.fact(two, "back", "step")
    for leg in legs[:1]:
        if (
            leg.part == "shin"
            and leg.side >= 0
            and leg.prep in ("", "over")
            and (c.verb in STILL or c.verb in ("bring", "place", "bend", "lean", "lower"))
        ):
            s.fact(leg, "front", "step")
        if leg.part == "leg" and leg.prep == "" and c.verb == "straighten" and "back" in c.adverbs:
            s.fact(leg, "back", "step", moved=True)
        points = leg.part in ("shin", "foot", "toes", "heel") and leg.prep == "" and leg.side >= 0 and "back" not in c.adverbs
        if points and len(c.directions) == 1 and leg.side < c.directions[0][1] and "corner" not in c.low:
            s.claims.ties.append(Tie(leg.side, c.directions[0][1], OPPOSITE, "foot-under-hip"))
    return False


@always(leg={"leg", "foot"}, leg_prep={"", "with"}, verbs={"lift", "bring", "reach", "straighten"}, postures={"dog", "quadruped"})
def from_the_dog(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """From downward dog, and from hands and knees, the leg that is lifted is the one that is brought forward."""
    if s.seen & _TWO:
        return False
    for leg in s.legs[:1]:
        up = c.verb == "lift" or {"up", "back"} & set(c.adverbs) or any(m == "ceiling" for _, m in c.landmarks)
        if not leg.plural and up:
            s.fact(leg, "dogleg", "raised", moved=True)
    return False


@always(sided_leg=True, parts={"shin", "knee", "leg", "foot"})
def front_shin(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """The shin that stands upright is in front, and so is the foot beside which one hand is set down, and the leg of a 90/90 seat."""
    split = _split(s)
    apart = split or "lunge" in s.postures
    if not apart and "ninety" not in s.postures:
        return False
    legs = [x for x in s.legs if x.side >= 0 and not x.plural]
    for leg in legs[:1]:
        if leg.part == "shin" and leg.prep in ("", "with") and split and _UPRIGHT.search(c.text):
            s.fact(leg, "front", "hips")
        elif (
            leg.part == "knee"
            and leg.prep in ("", "with")
            and c.verb in ("other", "be", "lower", "")
            and any(m == "floor" and p in ("to", "by", "over", "touch", "from") for p, m in c.landmarks)
            and apart
            and not ("plank" in s.postures and s.prior.verb == "bend" and "lunge" not in s.postures)  # “bend your leg, lowering its knee”
            and not any(x.part in ("wrist", "hand") and x.prep in ("behind", "between", "outside") for x in limbs)
        ):
            s.fact(leg, "kneel", "kneel", moved=c.verb not in STILL)
        elif "ninety" in s.postures and leg.part in ("leg", "shin", "knee") and leg.prep == "" and "forward" in c.adverbs:
            s.fact(leg, "front", "step", moved=c.verb not in STILL)
    if not (_split(s) or "lunge" in s.postures):
        return False
    hands = [x for x in limbs if x.region == "arm" and x.part in ("hand", "fingers", "palm") and not x.plural and x.prep == ""]
    floor = any(m == "floor" for _, m in c.landmarks)
    for foot in legs:
        if (
            hands
            and floor
            and foot.part == "foot"
            and foot.prep in ("inside", "by", "outside")
            and c.verb in ("place", "bring", "", "lower")
        ):
            s.fact(foot, "front", "hands")
    return False


@always(legs=True, outside={"supine", "side-lying", "seated", "prone"}, seen=_TWO, first_round=True)
def folded_lunge(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """A foot that is placed flat in a low lunge is in front, and so is the leg that is straightened while the other knee is down."""
    for leg in s.legs[:1]:
        if leg.plural or leg.prep not in ("", "with"):
            continue
        if leg.part == "foot" and c.verb == "place" and not leg.surface and ("flat" in c.states or _FLAT.search(c.text)):
            s.fact(leg, "footflat", "kneel", moved=True)
        elif (
            leg.part in ("leg", "knee")
            and s.prior.verb != "lift"
            and c.verb == "straighten"
            and (s.seen & {"kneel"} or "hips-back" in s.postures)
            and not (_OFF.search(c.text) or "back" in c.adverbs)
        ):
            s.fact(leg, "halfsplit", "straight", moved=True)
    for leg in s.legs:
        moves = c.word.startswith(_ROCKS) and "hips" in c.low
        if leg.part == "knee" and leg.prep == "over" and not leg.plural and moves:
            s.fact(leg, "kneel", "kneel", moved=True)
    for arm in s.hands[:1]:
        for leg in s.legs:
            if (
                arm.part == "elbow"
                and arm.prep in ("", "with")
                and leg.part in ("knee", "thigh")
                and leg.prep in ("to", "outside", "against", "over")
                and leg.surface not in ("inside", "inner")
                and s.twists
                and "lunge" in s.postures
            ):
                s.tie(arm, leg, OPPOSITE, "hook")
    return False


@always(
    sided_leg=True,
    leg={"foot", "leg"},
    leg_prep={"", "with"},
    verbs={"step", "bring"},
    adverbs={"forward", "back"},
    first_round=True,
    **_SPLIT,
)
def goes_home(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step the left foot forward to meet the right”: at the end of a round the foot at the back comes forward, the front one goes back."""
    if "crossed" in s.seen or not _HOME.search(s.whole[c.sentence]):
        return False
    for leg in s.legs[:1]:
        if leg.side < 0 or leg.plural:
            continue
        if "forward" in c.adverbs and "back" not in c.adverbs and s.claims.facts:
            s.fact(leg, "homefoot", "home")
        elif "back" in c.adverbs and "forward" not in c.adverbs and not any(x.prep in ("meet", "by", "to") for x in limbs):
            s.fact(leg, "homefoot", "home", sign=OPPOSITE)
    return False


def split_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of a split stance that the roles above need."""
    found: list[Link] = []
    if ("kneel" in hard or "hips-back" in posture) and not posture & {"supine", "seated", "prone"}:
        found += [("halfsplit", "kneel", OPPOSITE), ("halfsplit", "front", SAME)]
    if hard & {"kneel", "footback"} and "pigeon" not in posture:
        found += [("footflat", "kneel", OPPOSITE), ("footflat", "footback", OPPOSITE), ("footflat", "front", SAME)]
    if "footback" in hard and not hard & {"front", "back", "kneel", "crossed"} and not posture & (_NOT_UP | {"pigeon"}):
        found += [("footback", "bend", OPPOSITE), ("stretch.hf", "footback", SAME)]
    if "dogleg" in hard and (posture & {"pigeon", "lunge"} or hard & {"stack", "stretch.hf", "kneel", "footback"}):
        found += [("dogleg", "front", SAME), ("dogleg", "back", OPPOSITE)]
    if {"frontup", "back"} <= hard and "crossed" not in hard:
        found += [("frontup", "back", OPPOSITE), ("frontup", "front", SAME)]
    if {"footup", "back"} <= hard:
        found.append(("stretch.hip", "back", SAME))
    if hard & _TWO and "crossed" not in hard and not posture & {"supine", "side-lying", "seated"}:
        found.append(("homefoot", "back", SAME))
    if "footup" in hard and "stretch.ham" in hard and not hard & {"front", "back", "kneel", "crossed"} and "seated" not in posture:
        found += [(role, "footup", SAME) for role in ("stretch.ham", "straight", "kneestraight", "foldover", "stretch.calf")]
        found += [(role, "footup", OPPOSITE) for role in ("bend", "bent", "stance")]
    elif "footup" in hard and not hard & {"front", "back", "kneel", "crossed"} and not posture & _NOT_UP:
        found += [("footup", "bend", SAME), *((role, "footup", OPPOSITE) for role in ("straight", "kneestraight") if role in hard)]
        found += [("footup", "heeldown", OPPOSITE), ("stretch.hf", "footup", OPPOSITE)]
    if "seated" in posture and "back" in hard and not hard & {"crossed", "turn", "twistleg"}:
        found += [("stretch.hf", "back", SAME), ("thighback", "back", SAME), ("footback", "back", SAME)]
    if "seated" in posture and "front" in hard and "crossed" not in hard and "turn" not in hard:
        found += [("stretch.gl", "front", SAME), ("foldover", "front", SAME)]
    return found
