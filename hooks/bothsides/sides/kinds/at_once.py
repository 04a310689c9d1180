"""Two limbs of one sentence at the same time: one acts while the other rests, one goes up while the other comes down."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_AT_ONCE = frozenset({"while", "as", "whilst", "when"})
_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|other|opposite|both|each|either|or|if|then|same|again)\b")
_RESTS = Quick(
    r"\b(?:stay\w*|remain\w*|rest(?:s|ing)?|hang\w*|kept|keep\w*|still|stationary|planted|is (?:still |flat )?(?:on|at|by|down|flat|"
    r"straight))\b"
)
_PUT = Quick(
    r"\b(?:floor|ground|mat|bench|flat|planted|in place|where it is|still|at your side|by your side|stationary|down|at your shoulder)\b"
)
_ACTS = frozenset({"lift", "pull", "press", "lower", "bend", "straighten"})
_LIFTS = frozenset({"lift", "pull"})
_WHOLE = frozenset({"knee", "leg", "foot", "thigh"})
_BEHIND = frozenset({"ankle", "calf", "knee", "shin", "leg"})
_SIDEWAYS = Quick(
    r"\b(?:lunge|step|hop|jump|bound|leap|shuffle|skip|shift|slide|push off|land|crunch|bend|lean|lean(?:ing)?|squat|sink)\w*"
)
_LANDS = Quick(r"\b(?:land|weight|touch|reach|bend|sink)\w*")
_ANOTHER_LEG = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|other|opposite|both|each|either|or|if|again)\b")
_LANDING = Quick(r"\b(?:land(?:s|ing)?|hop(?:ping)? (?:on)?to)\b")
_SWEPT = Quick(r"\b(?:behind|back|lift\w*|rais\w*|bent|in the air|off the (?:floor|ground))\b")
_CROSSES = Quick(r"\b(?:cross\w*|across|behind|in front|over)\b")
_PAIRED = {"lift": "lower", "lower": "lift"}


def _way_of(c: Clause) -> str:
    """“lift” or "lower", whether the clause commands it or says that it is done."""
    if c.verb == "be" and c.states:
        return {"lowered": "lower", "raised": "lift"}.get(c.states[0], "")
    return c.verb if c.verb in _PAIRED else ""


def _first(c: Clause, region: str) -> Limb | None:
    found = [x for x in (*c.subject, *c.limbs) if one_sided(x) or (x.side >= 0 and x.part == "gear" and x.second < 0 and not x.plural)]
    found = [x for x in found if x.region == region and x.prep in ("", "with", "in", "of")]
    if len(found) == 2 and found[0].part == "gear" and found[1].prep == "with":
        return found[0]  # “press the left weight up with the left arm”
    return found[0] if len(found) == 1 else None


@always(openers=_AT_ONCE, follows=True, first_round=True, certain=True)
def up_while_down(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lift your left leg while the right leg is lowered”, “raise the left arm while lowering the right”."""
    before = s.prior
    way = _way_of(c)
    if not way or _PAIRED[way] != _way_of(before) or s.holds(_ANOTHER, c.sentence):
        return False
    for region in ("leg", "arm"):
        one, two = _first(before, region), _first(c, region)
        if one is not None and two is not None:
            _only_now(s, two)
            s.tie(one, two, OPPOSITE, "two-places")
    return False


def _only_now(s: Scope, limb: Limb, roles: tuple[str, ...] = ("raised", "lowered", "rest", "legreach", "act")) -> None:
    """What is said of it at once with another limb binds it to that limb and to no role."""
    for fact in s.claims.facts:
        if fact.word == limb.side and fact.role in roles:
            fact.hard = False


@always(openers=_AT_ONCE, follows=True, first_round=True, certain=True)
def acts_while_rests(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Curl the weight in your right hand while the left arm hangs”, “lift the right knee while your left foot stays on the floor”."""
    before = s.prior
    if not _RESTS.search(c.text) or s.holds(_ANOTHER, c.sentence):
        return False
    one, two = _first(before, "arm"), _first(c, "arm")
    if one is not None and two is not None and before.verb in _ACTS and c.verb in ("hang", "be", "keep", "place") and _still(c, two):
        s.tie(one, two, OPPOSITE, "two-places")
    one, two = _first(before, "leg"), _first(c, "leg")
    if one is None or two is None or before.verb not in _LIFTS or c.verb not in ("be", "keep", "place"):
        return False
    if {one.part, two.part} <= _WHOLE and two.part in ("foot", "leg") and _PUT.search(c.text):
        s.tie(one, two, OPPOSITE, "two-places")
    return False


def _still(c: Clause, arm: Limb) -> bool:
    return arm.part in ("arm", "hand", "gear") and (c.verb == "hang" or _PUT.search(c.text) is not None)


@always(two_sided_legs=True, verbs={"bring", "place", "hold", "", "be", "lift", "step"}, preps={"behind"}, certain=True)
def behind_an_ankle(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bringing the right foot behind your left ankle”: a foot is behind the other leg."""
    for one, two in zip(s.legs, s.legs[1:], strict=False):
        if not (one_sided(one) and one_sided(two)) or one.part not in ("foot", "toes", "ankle") or one.prep:
            continue
        if two.prep == "behind" and two.part in _BEHIND and not two.surface and one.noun != two.noun:
            s.tie(one, two, OPPOSITE, "beside-itself")
    return False


@always(follows=True, parts={"knee", "leg"}, legs=True, first_round=True, certain=True)
def pedalled(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring your right elbow to your left knee while straightening the right leg”: one knee is met, the other leg is straight."""
    before = s.prior
    if c.verb != "straighten" != before.verb:
        return False
    met, out = _met_knee(before) or _met_knee(c), _straightened(before) or _straightened(c)
    if met is None or out is None or met is out or met.side == out.side or s.holds(_ANOTHER_LEG, c.sentence):
        return False
    s.tie(met, out, OPPOSITE, "two-places")
    return False


def _met_knee(c: Clause) -> Limb | None:
    """The knee that an elbow is taken to."""
    if not any(x.part == "elbow" and x.side >= 0 for x in (*c.subject, *c.limbs)):
        return None
    return next((x for x in c.limbs if one_sided(x) and x.part == "knee" and x.prep in ("to", "touch", "meet")), None)


def _straightened(c: Clause) -> Limb | None:
    if c.verb != "straighten" or any(x.region == "arm" and x.side >= 0 for x in c.limbs):
        return None
    return next((x for x in c.limbs if one_sided(x) and x.part == "leg" and not x.prep), None)


@always(sided_leg=True, first_round=True, certain=True, text={_LANDING})
def landed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Landing on your right foot while sweeping the left leg behind you”: one foot lands, the other one is swept."""
    lands = _LANDING.search(c.text, c.low) is not None
    if not (lands or "landed" in s.trail) or (leg := next((x for x in s.legs if one_sided(x)), None)) is None:
        return False
    if lands or recent(s, "landed", c, 1) is not None:
        _only_now(s, leg, ("front", "back"))  # a leg in the air stands nowhere
    if leg.prep == "on" and leg.part in ("foot", "leg", "") and lands:
        s.trail["landed"] = (c, leg)
        swept = next((x for x in s.legs if x is not leg and one_sided(x) and x.prep == "with" and x.part in ("foot", "leg")), None)
        if swept is not None:
            s.tie(leg, swept, OPPOSITE, "two-places")
        return False
    kept = recent(s, "landed", c, 0)
    swept_too = leg.prep in ("", "with") and leg.part in ("foot", "leg") and _SWEPT.search(c.text) is not None
    if kept is not None and swept_too and kept.side != leg.side and not s.holds(_ANOTHER_LEG, c.sentence):
        s.tie(kept, leg, OPPOSITE, "two-places")
    return False


@always(sided_leg=True, near_way=True, parts={"foot", "leg", "ankle", "heel", "knee"}, first_round=True, certain=True)
def sideways(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Jump to the right, landing on your right leg”, “lunge to the left and touch your left foot”: the leg on that side."""
    ways = [(x, x.directions[0][1]) for x in (c, s.before) if x is not None and x.sentence == c.sentence and len(x.directions) == 1]
    if not _SIDEWAYS.search(ways[0][0].text) or s.holds(_ANOTHER, c.sentence) or any(x.part == "hip" for x in ways[0][0].limbs):
        return False  # “shift your hips to the left as you reach for your right foot”: the hips go the other way
    legs = [x for x in s.legs if one_sided(x) and x.side != ways[0][1] and x.part in ("foot", "leg", "ankle", "heel", "knee")]
    if legs and legs[0].prep == "on" and _LANDING.search(c.text):
        legs = legs[:1]
    elif s.holds(_CROSSES, c.sentence):
        return False
    if len(legs) != 1 or (c.directions and c.directions[0][1] > legs[0].side):
        return False
    leg = legs[0]
    if "weight" in c.low or "corner" in c.low:
        return False  # “step right to the side, shift the weight to the left foot”, “step back to your right corner with your left foot”
    lands = leg.prep in ("on", "to", "touch") or (leg.prep == "" and (c.word.startswith(("touch", "land")) or c.verb == "bend"))
    steps = leg.prep == "with" and "step" in s.whole[c.sentence].lower() and ways[0][0] is c
    if steps and c.verb != "step" and not s.seen & {"front", "back", "bend", "stack", "heeldown"} and leg.part in ("foot", "leg"):
        s.fact(leg, "sideleg", "step", moved=True)  # “take a big step to the left with your left foot”
    if (lands and _LANDS.search(c.text)) or steps:
        s.claims.ties.append(Tie(ways[0][1], leg.side, SAME, "own-way"))
    return False
