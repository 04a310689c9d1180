"""A weight, a handle or a ball in one hand: the arm that moves it, the hand that it is passed to, the hand and the knee on the bench."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent

_GEAR = Quick(
    r"\b(?:dumb-?bells?|kettle-?bells?|bells?|weights?|(?:resistance |elastic )?bands?|handles?|pulleys?|cables?|plates?|bar ?bells?|trx|"
    r"landmine|medicine balls?|clubs?)\b"
)
_PASSED = Quick(
    r"\b(?:pass\w*|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|other(?! end| side of the bench)|opposite|both(?! feet| knees| legs|"
    r" heels)|each|across|either|if)\b"
)
_RESTS = Quick(r"\b(?:bench|chair|waist|hips?|support\w*|rack|wall|stead\w+|balance|behind)\b")
_CURLS = Quick(
    r"\b(?:hang\w*|straight|extend\w*|ben[dt]\w*|locked|press\w*|curl\w*|rais\w*|lift\w*|row\w*|pull\w*|lower\w*|rotat\w*|overhead|"
    r"tuck\w*|clos\w*|pinn\w*|open\w*|point\w*)\b"
)
_ROWS = Quick(r"\b(?:row\w*|pull\w*|lift\w*|draw\w*)\b")
_BALANCES = Quick(r"\b(?:balanc\w*|support\w*|free|side|hips?|waist|bench|floor|chair|wall)\b")
_STEADIES = Quick(r"\b(?:balanc\w*|support\w*|free|hips?|waist|bench|floor|chair|wall|while|as)\b")
_RAISES = ("rais", "lift")
_TAKES = frozenset(
    {"hold", "press", "lift", "", "be", "stand", "keep", "place", "bring", "pull", "other", "sit", "reach", "start", "lie", "kneel"}
)
_CLEANS = Quick(r"\b(?:clean(?:s|ing)?|hoist\w*|flip\w*|swing\w*) (?:it|the \w+|the \w+ bell)(?: up)?(?: on)?to\b")
_ARM = frozenset({"arm", "elbow", "forearm"})
_IT = Quick(r"\b(?:it|the (?:weight|bar|handle|bell|ball))\b")
_HANGS_TO = Quick(r"\b(?:straight|extended|hang\w*|pointing) (?:straight )?(?:down )?(?:to|towards?) the (?:floor|ground)\b")
_DOWN_IT = Quick(r"\b(?:down|along)\b")
_INNER = Quick(r"\b(?:inner|inside)\b")
_BENCH = "chair"
_GOES_DOWN = frozenset({"lower", "bring", "place", "keep", "press", "pull", "be"})
_WITHIN = 3  # sentences


@always(legs=True, arms=True, parts=_ARM, outside={"twisting"}, certain=True)
def braced_on_the_thigh(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“The back of your right arm against the inside of your right thigh”: an elbow lies inside the thigh of its own side."""
    arm = next(
        (x for x in s.arms if x.part in _ARM and x.prep in ("", "with", "of") and not x.plural and (one_sided(x) or not x.which)), None
    )
    if arm is None or s.holds(_PASSED, c.sentence):
        return False
    if arm.side < 0:  # the elbow of the hand that holds the weight
        kept = recent(s, "gear", c, 1)
        if kept is None:
            return False
        arm = kept
    for leg in s.legs:
        inner = leg.surface in ("inner", "inside") or leg.prep == "inside" or _INNER.search(c.text)
        if one_sided(leg) and leg.part in ("thigh", "knee", "leg") and inner and leg.prep in ("on", "against", "inside", "to", "of", "in"):
            s.tie(arm, leg, SAME, "own-thigh")
    kept = recent(s, "gear", c, 1)
    if kept is not None and any(x.part == "thigh" for x in s.legs) and _INNER.search(c.text):
        s.tie(kept, arm, SAME, "gear-arm")
    return False


@always(marks={_BENCH})
def on_the_bench(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left knee and left hand on the bench”: they are on one side, and the weight is in the other hand."""
    if not any(m == _BENCH and p in ("on", "to", "against") for p, m in c.landmarks) or s.holds(_PASSED, c.sentence):
        return False
    before = s.prior
    if not c.verb and before.verb == "place" and not before.landmarks:
        limbs = [*before.limbs, *limbs]
    knee = next(
        (x for x in limbs if x.region == "leg" and x.part in ("knee", "leg", "shin") and x.prep in ("", "with") and one_sided(x)), None
    )
    hand = next((x for x in limbs if x.part in ("hand", "forearm", "elbow") and x.prep in ("", "with") and one_sided(x)), None)
    joined = knee if hand is None and knee is not None and _and_hand(limbs, knee) else None
    joined = hand if knee is None and hand is not None and _and_knee(limbs, hand) else joined
    if joined is not None:
        s.trail["benchknee"] = s.trail["benchhand"] = (c, joined)
        return False
    knee_ = knee or recent(s, "benchknee", c, 1)
    hand_ = hand or recent(s, "benchhand", c, 1)
    if knee is not None:
        s.trail["benchknee"] = (c, knee)
    if hand is not None:
        s.trail["benchhand"] = (c, hand)
    if (knee is not None or hand is not None) and knee_ is not None and hand_ is not None and "standing" not in s.seen:
        s.tie(knee_, hand_, SAME, "bench")
    return False


def _and_hand(limbs: list[Limb], knee: Limb) -> bool:
    """“Your left knee and hand”."""
    return any(x.part == "hand" and x.side < 0 and not x.plural and not x.which and x.prep in ("", knee.prep) for x in limbs)


def _and_knee(limbs: list[Limb], hand: Limb) -> bool:
    """“Your left hand and knee”."""
    return any(x.part == "knee" and x.side < 0 and not x.plural and not x.which and x.prep in ("", hand.prep) for x in limbs)


@always(sided_leg=True, parts={"hip", "side"}, preps={"to", "by"}, trail={"gear"}, first_round=True, certain=True)
def rowed(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Row the weight up to your right hip”: the hip on the side of the hand that holds it."""
    kept = recent(s, "gear", c, _WITHIN)
    if kept is None or not _ROWS.search(c.text) or s.holds(_PASSED, c.sentence):
        return False
    for limb in limbs:
        if (
            limb.noun == "hip"
            and limb.prep in ("to", "by")
            and limb.side >= 0
            and not any(x.side >= 0 and x.region == "arm" for x in limbs)
        ):
            s.tie(kept, limb, SAME, "gear-arm")
    return False


@always(sided_leg=True, marks={"floor"}, trail={"benchknee"}, first_round=True, certain=True)
def stands_beside(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Left knee and hand on the bench, right foot on the floor”: who kneels on the bench with one leg stands on the other."""
    kept = recent(s, "benchknee", c, 1)
    if kept is None or s.holds(_PASSED, c.sentence) or not any(m == "floor" and p in ("on", "to") for p, m in c.landmarks):
        return False
    for leg in s.legs[:1]:
        if one_sided(leg) and leg.part in ("foot", "leg") and leg.prep in ("", "with"):
            s.tie(kept, leg, OPPOSITE, "two-places")
    return False


@always(verbs=_GOES_DOWN, parts={"leg", "thigh", "side", "trunk"}, trail={"gear"}, first_round=True, certain=True)
def along_the_leg(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Lower the weight down your right leg”, “tuck the elbow against your right side”: the side of the hand that holds it."""
    kept = recent(s, "gear", c, _WITHIN)
    if kept is None or s.holds(_PASSED, c.sentence) or any(one_sided(x) and x.region == "arm" for x in limbs):
        return False
    for limb in limbs:
        if not one_sided(limb):
            continue
        down = c.verb in ("lower", "bring") and limb.region == "leg" and limb.part in ("leg", "thigh") and _DOWN_IT.search(c.text)
        tucked = (
            limb.part in ("side", "trunk")
            and limb.prep in ("against", "to", "at", "by", "on")
            and c.verb in ("place", "keep", "press", "bring", "pull", "be")
            and any(x.part in _ARM for x in limbs)
        )
        if down or tucked:
            s.tie(kept, limb, SAME, "gear-arm")
    return False


@always(sided_arm=True, arms=True, first_round=True, text={_GEAR})
def weight_in_one_hand(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold a dumbbell in your right hand; the left knee and hand are on the bench; pull it up to your right hip.”"""
    arms = [x for x in s.arms if one_sided(x)]
    if not arms or s.holds(_PASSED, c.sentence):
        return False
    gear = _GEAR.search(c.text) or (c.verb == "hold" and _IT.search(c.text) and _GEAR.search(_said_before(s, c)))
    first = arms[0]
    palm = first.noun == "palm"  # “with your left palm facing down, the right one up”: both hold it
    holds = first.part in ("hand", "arm") and not palm and first.prep in ("in", "with") and gear and c.verb in _TAKES and len(arms) == 1
    after = s.next
    if c.word in ("use", "using") and first.part == "hand" and after is not None and after.opener == "to" and len(arms) == 1:
        holds = after.verb in ("lift", "hold") and _GEAR.search(after.text) and after.sentence == c.sentence
    kept = recent(s, "gear", c, _WITHIN)
    bench = recent(s, "benchhand", c, _WITHIN)
    if holds:
        s.trail["gear"] = (c, first)
        if bench is not None and bench is not first:
            s.tie(bench, first, OPPOSITE, "bench-free")
        return False
    if kept is None:
        return False
    rests = first.part == "hand" and first.prep in ("", "with") and c.verb in ("place", "be", "", "keep", "hold") and not gear
    if rests and (_RESTS.search(c.text) or any(x.region == "leg" and x.prep == "on" for x in limbs)):
        s.tie(kept, first, OPPOSITE, "bench-free")
    elif _moves_it(c, first):
        s.tie(kept, first, SAME, "gear-arm")
        if first.side > kept.side:
            s.trail["gear"] = (c, first)
    return False


def _said_before(s: Scope, c: Clause) -> str:
    """The sentence up to the clause, or else the one before it."""
    earlier = s.whole[c.sentence].find(c.text.strip())
    return s.whole[c.sentence][: max(earlier, 0)] or s.whole.get(c.sentence - 1, "")


def _moves_it(c: Clause, arm: Limb) -> bool:
    """The arm that is straightened, bent or raised with the weight, the shoulder to which it comes back."""
    if arm.part == "shoulder":
        return arm.prep in ("to", "at") and (
            c.verb in ("lower", "bring", "pull", "lift", "bend", "release") or bool(_CLEANS.search(c.text))
        )
    if arm.part == "elbow" and arm.prep == "" and c.verb == "pull" and _ROWS.search(c.text):
        return "back" in c.adverbs or "up" in c.adverbs
    if arm.part == "arm" and arm.prep == "" and c.word.startswith(_RAISES) and not _STEADIES.search(c.text):
        return True  # “raise the right arm out to the side”
    laid = (bool(arm.surface) and c.verb == "place") or (_BALANCES.search(c.text) is not None and not _HANGS_TO.search(c.text))
    if arm.prep == "with" and arm.part in ("arm", "hand"):
        return c.verb in ("press", "lift") and _IT.search(c.text) is not None
    return arm.part in _ARM and arm.prep in ("", "of") and not laid and _CURLS.search(c.text) is not None
