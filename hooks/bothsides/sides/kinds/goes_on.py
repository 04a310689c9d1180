"""What a sentence goes on to do with the limb that it began with, or with the other: the arm that crosses, the leg that came up."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided

Link = tuple[str, str, int]
_OTHER = Quick(r"\b(?:each|either|or|other|opposite|alternat\w*|switch\w*|repeat\w*|instead)\b")
_INTO_A_LUNGE = Quick(r"\blunge (?:with|on) (?:the |your )?(?:left|right)\b")
_STARTS = Quick(r"\b(?:start|begin)\w* (?:with|on) (?:the |your )?(?:left|right)(?: side)?\b")
_ARM = frozenset({"wrist", "elbow", "arm", "hand", "fingers", "forearm"})
_LIMB = frozenset({"leg", "knee", "thigh"})
_FOOT = frozenset({"foot", "leg", "toes"})


def _moved(c: Clause, region: str, parts: frozenset[str]) -> Limb | None:
    """The one limb that a clause moves."""
    found = [x for x in c.limbs if x.region == region and x.side >= 0]
    return found[0] if len(found) == 1 and one_sided(found[0]) and not found[0].prep and found[0].part in parts else None


@always(arms=True, after={"cross", "straighten", "reach", "lift"}, verbs={"hold", "pull"}, parts={"wrist", "elbow", "arm"}, certain=True)
def wrist_of_the_arm_that_went(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Cross your left arm over and hold the left wrist in your right hand”, “reach your right arm up and pull on the right wrist”."""
    arm = _moved(s.prior, "arm", frozenset({"arm"}))
    held = next((x for x in s.arms if one_sided(x) and x.part in ("wrist", "elbow", "arm") and x.prep in ("", "on", "at")), None)
    if arm is None or held is None or c.opener in ("then", "or") or s.holds(_OTHER, c.sentence):
        return False
    if (c.verb == "hold") is not (s.prior.verb == "cross"):
        return False  # “lift your left arm and grab the right elbow”
    s.tie(arm, held, SAME, "own-side")
    return False


@always(two_sided_legs=True, verbs={"place", "step", "bring", ""}, preps={"by"}, certain=True)
def toe_next_to_the_other_ankle(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Place your left foot with the toe next to your right ankle”: a foot is beside the other one."""
    feet = [x for x in s.legs if one_sided(x)]
    if len(feet) != 2 or feet[0].part != "foot" or feet[0].prep or feet[1].prep != "by":
        return False
    if feet[1].part in ("ankle", "foot", "heel", "toes") and any(x.part in ("toes", "heel") and x.side < 0 for x in limbs):
        s.tie(feet[0], feet[1], OPPOSITE, "beside-itself")
    return False


@always(two_sided_legs=True, postures={"lunge"}, verbs={"bring", "step"}, preps={"with", "on"})
def lunge_with_the_other_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring your right foot all the way back to a low lunge with the left leg”."""
    feet = [x for x in s.legs if one_sided(x)]
    if (
        len(feet) == 2
        and "back" in c.adverbs
        and not feet[0].prep
        and feet[1].prep in ("with", "on")
        and _INTO_A_LUNGE.search(c.text, c.low)
    ):
        s.tie(feet[0], feet[1], OPPOSITE, "two-places")
    return False


@always(legs=True, verbs={"pull"}, leg={"knee"}, leg_prep={""}, follows=True, certain=True)
def knee_of_the_leg_that_came_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Then bring the right leg up, both hands behind that knee, and pull the right knee in”."""
    knee = s.legs[0]
    if not one_sided(knee) or not {"in", "up"} & {*c.adverbs} or c.opener in ("then", "and then") or s.holds(_OTHER, c.sentence):
        return False
    for before in reversed([x for x in s.clauses if x.sentence == c.sentence and x.start < c.start]):
        leg = _moved(before, "leg", _LIMB)
        if leg is not None and before.verb in ("bring", "lift") and "up" in before.adverbs:
            s.tie(leg, knee, SAME, "one-leg")
            break
    return False


@always(legs=True, after={"place"}, verbs={"bring", "step"}, leg={"foot", "leg"}, leg_prep={""}, adverbs={"back"}, certain=True)
def toes_that_were_tucked_step_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Tuck the right toes and walk the right foot back”."""
    toes, foot = _moved(s.prior, "leg", _FOOT), s.legs[0]
    if s.seen & {"front", "kneel"}:
        return False  # in a low lunge the toes behind are tucked and the foot in front goes back
    if toes is not None and toes.part == "toes" and s.prior.word.startswith(("tuck", "curl")) and one_sided(foot) and c.opener != "then":
        s.tie(toes, foot, SAME, "one-leg")
    return False


@always(two_sided_legs=True, preps={"with"}, verbs={"lift", "bring", "cross"}, certain=True)
def lifted_across_the_straight_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“With the left leg straight lift the right leg across it”."""
    legs = [x for x in s.legs if one_sided(x)]
    across = "across it" in c.low or "over it" in c.low
    if len(legs) == 2 and legs[0].prep == "with" and not legs[1].prep and across and "straight" in c.low[: legs[1].start - c.start]:
        s.tie(legs[0], legs[1], OPPOSITE, "two-places")
    return False


@always(
    legs=True, follows=True, after={"start"}, verbs={"bring", "lift", "step", "place", "bend", "cross"}, leg_prep={""}, first_round=True
)
def side_that_is_started_with(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Starting with the right side, bring the right knee between the hands”."""
    side = next((x for x in s.prior.limbs if one_sided(x) and x.part == "side" and x.prep in ("with", "on")), None)
    leg = s.legs[0]
    if side is not None and len(s.legs) == 1 and one_sided(leg) and _STARTS.search(s.prior.text, s.prior.low):
        s.tie(side, leg, SAME, "own-side")
    return False


def goes_on_links(hard: set[str], posture: set[str]) -> list[Link]:
    """The ties of the knee that is drawn in: lying on a side it is the upper one, sitting with a leg across it is that leg's."""
    found: list[Link] = []
    if "side-lying" in posture:
        found.append(("holdknee", "lieside", OPPOSITE))
    if "seated" in posture and "turn" not in hard and not posture & {"supine", "lying"}:
        found.append(("kneein", "crossed", SAME))
    if not hard & {"crossed", "front", "back", "kneel", "held"}:
        found.append(("hugged", "stretch.thigh", OPPOSITE))
    return [x for x in found if x[0] in hard and x[1] in hard]
