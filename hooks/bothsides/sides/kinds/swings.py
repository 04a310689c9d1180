"""Standing on one leg over several sentences: what only the leg that carries does, and what only the one in the air does."""

from __future__ import annotations

from itertools import pairwise

from ..claims import OPPOSITE, SAME, STILL, Scope, always, denied
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_LOW = frozenset({"supine", "prone", "side-lying", "quadruped", "seated", "lying", "plank"})
_WITHIN = 6  # sentences
_OVER = Quick(  # after one of these the other leg may have its turn
    r"\b(?:switch\w*|swap\w*|chang(?:e|ing)|repeat\w*|alternat\w*|other|opposite|both|each|either|return\w*|begin again|start(?:ing)? position|"
    r"step(?:s|ping|ped)?|jump\w*|hop(?:s|ping)?|walk\w*|march\w*|now|next|turn (?:round|around|about)|feet together|instead|if|or|"
    r"(?:put|lower|set|bring) it (?:back )?down|limbs|then (?:raise|lift|kick|swing)|come (?:back )?(?:down|out)|release|rest)\b"
)
_NOT_NOW = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|alternat\w*|other|opposite|both|each|either|if|or|instead|same|step\w*|first)\b")
_ONTO = Quick(
    r"\b(?:ris(?:e|es|ing)|balanc\w*|weight|squat\w*|stand\w*|hop\w*|(?:come|go|get|push\w*|lift\w*|rais\w*|up) (?:\w+ )?(?:up )?on(?:to)?)\b"
)
_SOFT = Quick(r"\b(?:soft\w*|unlocked|micro\w*|slight\w*|a little|a bit)\b")
_TRACKS = Quick(r"\b(?:over|past|in line with|beyond|behind|towards?|align\w*|track\w*|point\w*) (?:\w+ ){0,5}toes?\b")
_BENDS = Quick(r"\b(?:bend|bent|flex\w*)\b")
_SQUATS = Quick(r"\b(?:squat\w*|sit(?:ting)? (?:back|down)|lower\w*|sink\w*|dip\w*|hing\w*|crouch\w*)\b")
_UP = Quick(r"\b(?:stand(?:ing)?|ris(?:e|ing)|com(?:e|ing) (?:back )?up|straighten(?:ing)? up)\b")
_AIR = Quick(
    r"\b(?:off (?:of )?(?:the|your) (?:floor|ground|mat)|in the air|lifted|raised|elevated|hover\w*|floating|parallel (?:to|with)|"
    r"without touching|in line with (?:your|the) (?:body|torso|trunk|back|spine))\b"  # a leg kept straight behind may be stood on
)
_AWAY = frozenset({"back", "forward", "out", "across", "up"})
_FREE = ("swing", "kick", "circl", "hover", "float", "dangl", "sweep", "pendul", "rais", "lift")
_TOUCHES = Quick(r"\b(?:tap|touch|graz|kiss|brush)\w*\b")
_TAPS = ("tap", "touch")
_FREE_PARTS = frozenset({"leg", "foot", "knee", "thigh"})
_LIFTED = frozenset({"raised", "free", "held"})
_HELD = frozenset({"foot", "ankle", "toes", "heel", "shin"})
_HANGS = Quick(
    r"\b(?:point\w* (?:straight |directly )?(?:down|to(?:wards?)? the (?:floor|ground))|vertical|next to|beside|close to|in line with|"
    r"level with)\b"
)
_SOLE = frozenset({"foot", "heel"})
_ASKED = frozenset({"step", "turn", "lift", "bring", "straighten", "reach", "press", "keep", "be", "", "lower", "bend", "stand", "other", "place", "hold"})
_THEN = Quick(r"\b(?:then|now|next|finally|swap|afterwards?|turn)\b")
_LANDS = Quick(r"\b(?:rest(?:s|ing)?|land(?:s|ing)?|only|up on|staying|balanc\w+)\b")
_NOT_NOW_OTHER = Quick(r"\b(?:other|opposite|both|each|either|weight|while|as)\b")
_NOT = Quick(r"\b(?:not|never|n[’']t)\b")
_PIVOTS = Quick(r"\b(?:pivot|spin|swivel)\w*\b")
_OPENS = Quick(r"\b(?:out|outwards?|to the side|open\w*|sideways)\b")
_INNER = frozenset({"thigh", "calf", "leg", "shin"})
_LAID = frozenset({"on", "against", "to", "inside"})
_LOCKS = Quick(r"\b(?:lock\w*|hyperextend\w*|cave\w*|collapse\w*|buckle\w*|wobble\w*|(?:fall|drop|drift|roll|dive)s? in\w*)\b")
_LEAVES = Quick(r"\b(?:lift\w*|leav\w+|com(?:e|es|ing) (?:up|off)|rise|peel\w*)\b")


@always(legs=True, verbs=_ASKED, outside=_LOW)
def on_one_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand on your left leg. Swing the right leg forward. Keep the left heel down.”"""
    leg = s.legs[0]
    if not one_sided(leg) or s.rounding or s.conditional:
        return False
    if c.verb == "step" or "kneel" in s.seen or ("crossed" in s.seen and "soleleg" not in s.trail):
        s.trail.drop("stoodleg")
        s.trail.drop("airleg")
        if c.verb == "step" and "forward" in c.adverbs and leg.prep in ("", "with"):
            s.trail["forwardfoot"] = (c, leg)
        return False
    carries = _carries(s, c, leg)
    floats = not carries and _floats(s, c, leg)
    _tie_to_the_one_stood_on(s, c, leg, carries, floats)
    _goes_on(s, c, leg)
    if _stood_on(c, leg):
        s.trail["stoodleg"] = (c, leg)
        s.trail.drop("airleg")
    elif leg.part in _HELD and _holds(s, c, leg):
        s.trail["airleg"] = s.trail["heldleg"] = (c, leg)
    elif floats and "stoodleg" not in s.trail and (c.word.startswith(_FREE) or c.verb in STILL):
        s.trail["airleg"] = (c, leg)
    return False


def _tie_to_the_one_stood_on(s: Scope, c: Clause, leg: Limb, carries: bool, floats: bool) -> None:
    if not (carries or floats) or s.holds(_NOT_NOW, c.sentence):
        return
    stood, air = recent(s, "stoodleg", c, _WITHIN), recent(s, "airleg", c, _WITHIN)
    if stood is None and floats and "parallel" in c.low:
        stood = recent(s, "forwardfoot", c, 2)  # the body tips over the leg in front
    if stood is not None and not (carries and c.verb == "stand" and leg.prep == "on") and not _over(s, stood, leg):
        s.tie(stood, leg, SAME if carries else OPPOSITE, "softly" if carries else "stance")
    elif air is not None and carries and not _over(s, air, leg):
        s.tie(air, leg, OPPOSITE, "stance")


def _goes_on(s: Scope, c: Clause, leg: Limb) -> None:
    """The knee of the foot that is held points down; the leg that was lifted is lowered again."""
    held, air = recent(s, "heldleg", c, 3), recent(s, "airleg", c, _WITHIN)
    points = leg.part in ("knee", "thigh") and leg.prep == "" and c.verb in (*STILL, "other", "pull", "bring")
    if held is not None and points and _HANGS.search(c.text, c.low) and not _over(s, held, leg):
        s.tie(held, leg, SAME, "held-on")
    if air is not None and c.verb == "lower" and leg.part in ("leg", "foot") and leg.prep == "" and not _over(s, air, leg):
        if not s.holds(_NOT_NOW, c.sentence) and s.trail["airleg"][0].sentence != c.sentence:
            s.tie(air, leg, SAME, "held-on")
        s.trail.drop("airleg")


def _holds(s: Scope, c: Clause, leg: Limb) -> bool:
    """“Hold the left foot”, “take the left foot in your left hand”."""
    if c.verb == "hold":
        return leg.prep in ("", "of", "for", "around")
    return leg.prep == "" and any(x.prep == "in" and x.part == "hand" for x in s.hands)


def _over(s: Scope, one: Limb, two: Limb) -> bool:
    """Between the two the other leg may have its turn."""
    return one.side >= two.side or _OVER.search(s.text[one.end : two.start]) is not None


def _stood_on(c: Clause, leg: Limb) -> bool:
    """“Stand on the left leg”, “shift your weight onto the left foot”."""
    if leg.part not in ("leg", "foot", "toes", "heel") or (leg.surface and leg.surface != "ball"):
        return False
    if leg.prep == "on" and _PIVOTS.search(c.text, c.low):
        return True
    if leg.surface or leg.part not in ("leg", "foot"):
        return False
    if c.verb == "stand":
        return leg.prep == "on" or (leg in c.subject and leg.prep == "")
    return leg.prep in ("on", "to") and "weight" in c.low and not ({"forward", "back"} & set(c.adverbs))


def _carries(s: Scope, c: Clause, leg: Limb) -> bool:
    """What only the leg does that is stood on: the body rises on it, its heel stays down, its knee is soft or over the toes."""
    if leg.prep == "on":
        return leg.part in ("foot", "leg", "toes") and _ONTO.search(c.text, c.low) is not None
    if leg.prep == "with" and leg.part == "leg":
        return c.verb == "stand" and "up" in c.adverbs
    if leg.prep in ("to", "through") and leg.part in (*_SOLE, "leg"):
        return c.verb in ("press", "stand") and not s.hands and "back" not in c.adverbs and (leg.part != "leg" or leg.prep == "through")
    if leg.prep == "in" and leg.part in ("knee", "leg"):
        return _BENDS.search(c.text, c.low) is not None
    if leg.prep:
        return False
    if leg.part in _SOLE and not leg.surface:
        down = "down" in c.adverbs or "flat" in c.states or any(m == "floor" and p in ("on", "to", "against") for p, m in c.landmarks)
        return (
            down
            and (c.verb in ("keep", "be", "") or (c.verb == "press" and bool(c.landmarks)))
            and "toes" not in c.low
            and (leg.part == "heel" or s.seen & _LIFTED)
        )
    if leg.part != "knee":
        return False
    if c.verb in STILL or c.verb == "other":
        if _LOCKS.search(c.text, c.low) and _NOT.search(c.text, c.low):
            return True
        return _TRACKS.search(c.text, c.low) is not None or (_SOFT.search(c.text, c.low) is not None and _BENDS.search(c.text) is not None)
    return c.verb == "bend" and _sinks(s, c)


def _sinks(s: Scope, c: Clause) -> bool:
    """“Bend your left knee and lower your hips”, “bend the left knee into a squat”."""
    if _SQUATS.search(c.text, c.low):
        return True
    after = s.next
    if after is None or after.sentence != c.sentence or any(x.side >= 0 for x in (*after.subject, *after.limbs)):
        return False
    return _SQUATS.search(after.text, after.low) is not None and not any(
        x.region == "leg" and x.part not in ("hip", "buttock") for x in after.limbs[:1]
    )


def _floats(s: Scope, c: Clause, leg: Limb) -> bool:
    """What only the leg in the air does: it is lifted, swung, held off the floor, stretched out behind."""
    if leg.prep == "" and leg.part in ("heel", "toes") and (c.word.startswith(_TAPS) or c.word == "hovers"):
        return not s.hands
    if leg.prep == "with":
        return leg.part in ("toes", "foot") and c.word.startswith(_TAPS)
    if leg.prep or leg.part not in _FREE_PARTS or leg.surface:
        return False
    after = s.next
    if after is not None and after.sentence == c.sentence and after.verb in ("place", "step", "cross", "kneel"):
        return False  # “lift your left leg and place it forward”
    if c.word.startswith(_FREE):
        return True
    if c.verb in ("straighten", "reach", "bring"):
        return leg.part != "knee" and (bool(_AWAY & set(c.adverbs)) or "parallel to" in c.low)
    return c.verb in STILL and leg.part in ("leg", "foot") and _AIR.search(c.text, c.low) is not None


@always(legs=True, verbs={"other", "lift", ""}, after={"bend"}, openers={"until"}, first_round=True, outside=_LOW)
def bends_until_the_other_taps(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bend the left knee until the right heel taps the floor”: one leg bends, the other one hangs."""
    knees = [x for x in (*s.prior.subject, *s.prior.limbs) if x.region == "leg"]
    heel = s.legs[0]
    if len(knees) != 1 or not one_sided(knees[0]) or knees[0].part not in ("knee", "leg") or knees[0].prep:
        return False
    if one_sided(heel) and heel.part in ("heel", "toes", "foot") and heel.prep == "" and _TOUCHES.search(c.text, c.low):
        s.tie(knees[0], heel, OPPOSITE, "two-places")
    return False


@always(legs=True, outside=_LOW, certain=True, first_round=True)
def sole_on_the_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring your right foot to the inner thigh of your left leg. The knee of your right leg points out.”"""
    foot = s.legs[0]
    if s.hands or s.seen & {"front", "back", "kneel"}:
        return False
    kept = recent(s, "soleleg", c, 4)
    if len(s.legs) == 2 and foot.side < 0 and foot.part == "thigh":
        foot = s.legs[1]
    if kept is not None and one_sided(foot) and not _over(s, kept, foot) and not s.holds(_NOT_NOW, c.sentence):
        opens = foot.part in ("knee", "thigh") and foot.prep == "" and _OPENS.search(c.text, c.low)
        pressed = foot.part == "foot" and foot.prep in ("to", "against") and len(s.legs) > 1 and s.legs[0].part == "thigh"
        if opens or pressed:
            s.tie(kept, foot, SAME, "held-on")
    for one, two in pairwise(s.legs):
        laid = one.part in ("foot", "heel") and one.prep in ("", "of") and two.part in _INNER and two.prep in _LAID
        laid = laid and ("standing" in s.postures or two.surface in ("inner", "inside") or two.prep in ("inside", "against"))
        if laid and one_sided(one) and one_sided(two) and c.verb in ("place", "bring", "press", "", "be", "lift"):
            s.trail["soleleg"] = s.trail["airleg"] = (c, one)
    return False


@denied
def not_locked(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Your left knee does not lock”, “don't let the left heel leave the floor”: said of the leg that is stood on."""
    leg = next((x for x in limbs if x.region == "leg"), None)
    if leg is None or not one_sided(leg) or leg.prep or s.postures & _LOW:
        return False
    knee = leg.part == "knee" and _LOCKS.search(c.text, c.low) is not None
    heel = leg.part == "heel" and _LEAVES.search(c.text, c.low) is not None
    if knee or heel:
        _tie_to_the_one_stood_on(s, c, leg, carries=True, floats=False)
    return False


@always(legs=True, verbs={"stand"}, outside=_LOW)
def then_stands_on(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand on your left leg. … Then stand on the right”: who is told again on which leg to stand, stands on the other one."""
    leg = next((x for x in limbs if x.prep == "on" and x.side >= 0 and (x.bare or x.part in ("leg", "foot"))), None)
    if leg is None or leg.second >= 0 or leg.surface or c.gerund:
        return False
    first = s.trail.get("firststood")
    if first is None:
        s.trail["firststood"] = (c, leg)
    elif first[0].sentence < c.sentence and _THEN.search(f"{c.opener} {c.text}"):
        s.tie(first[1], leg, OPPOSITE, "switch")
        s.trail["firststood"] = (c, leg)
    return False


@always(legs=True, certain=True, first_round=True, outside=frozenset({"supine", "prone", "side-lying", "seated"}))
def rests_on_its_own_toes(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Step the right foot back, resting on the right toes”, “the left leg behind you, only the ball of the left foot on the floor”."""
    first, own = None, next((x for x in s.legs if x.which != "it"), s.legs[0])
    if own.part in ("foot", "toes", "heel") and (own.surface or own.part != "foot"):
        if own.prep in ("", "on", "with") and s.prior.sentence == c.sentence and _LANDS.search(c.text, c.low):
            moved = [x for x in (*s.prior.subject, *s.prior.limbs) if x.side >= 0 and x.region == "leg"]
            first = moved[0] if moved and (len(moved) == 1 or moved[0].prep == "") else None
    if first is None or not (one_sided(own) and one_sided(first)) or first.prep not in ("", "with") or s.holds(_NOT_NOW_OTHER, c.sentence):
        return False
    if first.part in ("leg", "foot") and s.prior.verb in ("step", "bring", "straighten", "place", "be", "") and first.side < own.side:
        s.tie(first, own, SAME, "one-leg")
    return False
