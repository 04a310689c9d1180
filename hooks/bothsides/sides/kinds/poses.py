"""Standing poses: the line from heel to fingertips, the foot the trunk faces, the outer edge of the foot behind, a pose on a side."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

Link = tuple[str, str, int]
_LOW = frozenset({"supine", "prone", "side-lying", "quadruped", "seated", "plank"})
_LINE = Quick(r"\bline\b")
_ENDS = frozenset({"foot", "heel", "toes", "knee", "ankle"})
_HAND_ENDS = frozenset({"hand", "fingers", "wrist", "arm"})
_FACES = Quick(
    r"\b(?:(?:direction|way) (?:as|of|that)|fac(?:e|es|ing)(?: (?:in|over|towards?|to))?|"
    r"squar\w+ (?:(?:your|the|both|hips?|pelvis|torso|chest|shoulders?|and|off|them|up) ){0,4}(?:to|towards?|over|with)) (?:your |the )?$"
)
_FACED = Quick(r"\b(?:direction|way|fac(?:e|es|ing)|squar\w+)\b")
_FACED_PARTS = frozenset({"foot", "toes", "leg", "knee", "thigh"})
_EDGE = Quick(r"\b(?:outer|outside|little[- ]toe|pink(?:y|ie)(?:[- ]toe)?) (?:edge|heel|side|border|part)\b")
_EDGE_OF = Quick(r"\b(?:outer|outside|little[- ]toe|pink(?:y|ie)(?:[- ]toe)?) (?:edge|heel|side|border|part) (?:of|on) (?:your |the )?$")
_GROUNDS = Quick(r"\b(?:press\w*|ground\w*|root\w*|push\w*|anchor\w*|seal\w*|weight|down|firm\w*|drive|driving|floor|mat|earth)\b")
_POSE = Quick(
    r"\b(?:warrior(?: pose)?(?: (?:i{1,2}|1|2|one|two))?|(?:side[- ]angle|triangle|pigeon|swan)(?: pose)?|"
    r"(?:virabhadra|trikon|parsvakon|parshvakon|kapot)asana(?: (?:i{1,2}|1|2))?),? (?:pose )?(?:on|to) (?:your |the )?$"
)
_POSED = Quick(r"\b(?:warrior|angle|triangle|pigeon|swan|virabhadrasana|trikonasana|pars?h?vakonasana|kapotasana)\b")
_NOT_NOW = Quick(r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|same (?:on|with)|or)\b")
_SIDES = Quick(r"\bon (?:your |the )?(?:left|right)\b")
_IT_IS_OVER = Quick(
    r"\b(?:it|this) (?:is |stays |stacks |remains |comes |sits |lines up )?(?:(?:directly|right|just|vertically|exactly|stacked|aligned|"
    r"positioned|in line|straight|nicely) ){0,2}(?:over|above|with|on top of) (?:your |the )?$"
)
_IT = Quick(r"\b(?:it|this) (?:\w+ ){0,4}(?:over|above|with|on top)\b")
_UNDER_KNEE = frozenset({"ankle", "foot", "heel", "toes"})
_UNDER_HIP = frozenset({"foot", "knee", "ankle", "heel", "toes"})
_HIP_LINE = Quick(
    r"\b(?:(?:in )?lined? (?:up )?with|aligned with|in front of|level with|(?:directly |right )?(?:under|below|beneath)) (?:your |the )?$"
)
_HIPS = Quick(r"\bhips?\b")
_BEFORE = 60  # characters before a limb in which its clause says how it stands to it


def _before(s: Scope, limb: Limb) -> str:
    """What stands right before a limb, up to its article or possessive."""
    return s.text[max(0, limb.start - _BEFORE) : s.places[limb.side]]


@always(sided_leg=True, preps={"from", "to"}, postures={"wide", "lunge"}, outside=_LOW | {"revolved", "twisting"}, text={_LINE})
def in_one_line(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“One long line from your left heel to the left fingertips”: of the arm that goes over and the leg behind, both of one side."""
    if not s.holds(_LINE, c.sentence):
        return False
    ends = [x for x in limbs if x.prep in ("from", "to") and not x.which]
    legs = [x for x in ends if x.part in _ENDS and one_sided(x)]
    arms = [x for x in ends if x.part in _HAND_ENDS and one_sided(x)]
    if len(legs) == 1 and len(arms) == 1 and legs[0].prep != arms[0].prep:
        s.tie(legs[0], arms[0], SAME, "one-line")
    return False


@always(sided_leg=True, parts=_FACED_PARTS, outside=_LOW, first_round=True, certain=True, text={_FACED})
def faces_the_foot(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Square your hips to face your right foot”, "turn the chest in the direction of the left leg": the leg in front."""
    leg = s.legs[-1]
    if not one_sided(leg) or leg.part not in _FACED_PARTS or s.holds(_NOT_NOW, c.sentence):
        return False
    if any(x is not leg and x.part in _FACED_PARTS for x in s.legs) or s.arms:
        return False
    if _FACES.search(_before(s, leg)):
        s.fact(leg, "faced", "front")
    return False


@always(
    sided_leg=True,
    leg={"foot", "heel", "leg"},
    postures={"wide", "lunge"},
    outside=_LOW | {"half-kneeling"},
    first_round=True,
    certain=True,
    text={_EDGE},
)
def outer_edge(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Ground the outer edge of your left foot” with the legs apart: that of the foot behind, which is turned out."""
    foot = s.legs[0]
    if one_sided(foot) and len(s.legs) == 1 and not s.arms and _GROUNDS.search(c.text, c.low) and _EDGE_OF.search(_before(s, foot)):
        s.fact(foot, "edgefoot", "heel", moved=True)
    return False


@always(first_round=True, certain=True, outside={"supine", "prone"}, text={_POSED})
def pose_on_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“From Warrior II on the right side, …”, "pigeon pose on the left": the side of the leg in front gives these their name."""
    for side in limbs:
        if not one_sided(side) or side.prep not in ("on", "to") or not (side.part == "side" or side.bare):
            continue
        if _POSE.search(_before(s, side)) and not s.holds(_NOT_NOW, c.sentence) and sum(1 for _ in _SIDES.finditer(s.text)) == 1:
            s.fact(side, "front", "step")
    return False


@always(sided_leg=True, parts=_UNDER_KNEE, outside=_LOW, text={_IT})
def it_is_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend your right knee until it is directly above your right ankle.”"""
    foot = s.legs[-1]
    if not one_sided(foot) or foot.part not in _UNDER_KNEE or not _IT_IS_OVER.search(_before(s, foot)):
        return False
    knee = recent(s, "bentknee", c, 1)
    if knee is not None and not s.holds(_NOT_NOW, c.sentence):
        s.tie(knee, foot, SAME, "stack")
    return False


@always(
    sided_leg=True, leg={"knee"}, leg_prep={"", "to", "with"}, verbs={"bend", "bring", "lower", "place", "lift"}, outside=_LOW, text={_IT}
)
def knee_that_is_bent(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """Leave the knee for what “it” is said to be over."""
    if one_sided(s.legs[0]) and sum(x.part == "knee" for x in s.legs) == 1:
        s.trail["bentknee"] = (c, s.legs[0])
    return False


@always(two_sided_legs=True, parts={"hip"}, outside=_LOW | {"pigeon", "gate"}, text={_HIPS})
def in_line_with_its_hip(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Keep your left foot in line with your left hip”, "the right knee directly under the right hip": a limb stands under its own hip."""
    foot, hip = s.legs[0], s.legs[1]
    if len(s.legs) != 2 or hip.part != "hip" or foot.part not in _UNDER_HIP or not (one_sided(foot) and one_sided(hip)):
        return False
    if foot.prep in ("", "with") and "crossed" not in s.seen and _HIP_LINE.search(_before(s, hip)):
        s.tie(foot, hip, SAME, "under-hip")
    return False


def pose_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of standing poses that the roles above need."""
    found: list[Link] = []
    if "faced" in hard:
        found += [("faced", "front", SAME), ("faced", "outleg", SAME), ("faced", "bend", SAME)]
        if "wide" not in posture:  # “legs wide apart, the left one back”: the body may face the foot that is turned out
            found.append(("faced", "back", OPPOSITE))
    if "edgefoot" in hard and not hard & {"stance", "raised", "moonleg"}:
        found += [("edgefoot", "back", SAME), ("edgefoot", "front", OPPOSITE), ("edgefoot", "outleg", OPPOSITE)]
        found += [("edgefoot", "bend", OPPOSITE), ("edgefoot", "straight", SAME)] if "wide" in posture else []
    return [x for x in found if x[0] in hard and x[1] in hard]
