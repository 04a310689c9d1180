"""One arm's path over several clauses: it is put somewhere, bent, taken hold of by the other hand, and felt."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, STRETCH, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb

_NOT_NOW = Quick(
    r"\b(?:again|switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|both|each|either(?! above| below| just)|if|instead|"
    r"or(?! (?:just |slightly )?(?:below|above|hand|wrist|elbow|fingers|forearm|upper)\b))\b"
)
_IT = Quick(r"\bit\b")
_LOOKS = Quick(r"\b(?:look\w*|gaz(?:e|es|ing)|eyes)\b")
_BY_IT = Quick(r"\b(?:under(?:neath)?|over|around|round|on|behind|against) it\b")
_WITH = Quick(r"\b(?:hold\w*|press\w*|pull\w*|support\w*|grasp\w*)(?: gently| firmly| there| in place)? with\b")
_USES = Quick(r"\b(?:us(?:e|es|ing)|tak(?:e|es|ing))\b")
_OVER_HEAD = Quick(
    r"\b(?:up|overhead|over (?:your|the) head|above (?:your|the) head|ceiling|sky|behind (?:your|the) (?:head|neck)|upper back)\b"
)
_HANGS = Quick(
    r"\b(?:between (?:your|the) shoulder[- ]?blades?|down (?:your|the|along the) (?:back|spine)|(?:middle|cent(?:re|er)) of (?:your|the) "
    r"(?:upper )?back|behind (?:your|the) (?:head|neck)|upper back|middle of (?:your|the) shoulder)\b"
)
_BELOW = Quick(r"\b(?:behind (?:you\b|(?:your|the) (?:back|waist))|lower back|low back|up (?:your|the) (?:back|spine)|from below)\b")
_HELPS = frozenset({"hold", "pull", "press", "lift", "bend", "turn"})
_SUPPORTS = ("support", "eas", "assist", "cradl")
_HOOKS = ("hook", "scoop")
_LAID = frozenset({"place", ""})
_ARM = frozenset({"arm", "elbow", "forearm", "wrist", "fingers"})
_HAND = frozenset({"hand", "fingers", "forearm"})
_TOOL = _HAND | {"arm"}
_DEEPENS = Quick(
    r"\b(?:pressure|press\w*|push\w*|pull\w*|assist\w*|help\w*|deepen\w*|increas\w*|support\w*|draw\w*|eas\w+|guid\w+|lift\w*)\b"
)
_TAKES = frozenset({"take", "taking", "takes", "catch", "grip"})
_TAKEN = frozenset({"elbow", "wrist", "forearm", "fingers"})
_BENT = frozenset({"bend", "press", "turn", "lift"})
_USE = frozenset({"use", "using", "uses"})
_USE_WORDS = frozenset({"use", "using", "uses", "take", "taking"})
_MOVED = frozenset({"straighten", "lift", "cross", "bring", "reach", "pull"})
_SIDEWAYS = Quick(r"\b(?:out|to (?:the|your) side|in front of you)\b")
_RESISTED = Quick(r"\bagainst it\b")
_AGAINST = Quick(r"\b(?:against|resist\w*|apart|away)\b")
_FALLS = frozenset({"keep", "lower", "hang", "be", "reach", ""})
_BY = frozenset({"on", "behind", "under", "against", "around", "over", "outside", "inside", "at"})
_PUT = frozenset(
    {
        "bring",
        "straighten",
        "reach",
        "lift",
        "cross",
        "pull",
        "place",
        "hold",
        "bend",
        "keep",
        "",
        "lower",
        "other",
        "release",
        "be",
        "turn",
        "lean",
    }
)
_MEAT = frozenset({"shoulder", "arm", "forearm", "wrist", "elbow"})
FACES = Quick(r" (?:fac(?:es|ing)|turned|up|down|in|out|forward)\b")
_GEAR = Quick(r"\b(?:dumb-?bells?|kettle-?bells?|weights?|bands?|handles?|pulleys?|balls?|cables?|towel|stick|strap|rope|bar)\b")


def recent(s: Scope, key: str, c: Clause, within: int = 1) -> Limb | None:
    """The limb that was kept under ``key``, unless sentences or another round lie between."""
    kept = s.trail.get(key)
    if kept is None or s.rounding or s.conditional:
        return None
    before, limb = kept
    if s.rank[c.sentence] - s.rank[before.sentence] > within or any(start > before.start for start in s.claims.rounds[-2:]):
        return None
    return limb


def way_of(word: int) -> Limb:
    """A direction as a limb, so that it can be tied."""
    way = Limb()
    way.side, way.region = word, "way"
    return way


def one_sided(limb: Limb) -> bool:
    """A limb that is named, with one side word of its own."""
    return limb.side >= 0 and limb.second < 0 and not limb.plural and limb.which != "it" and limb.part != "gear"


def _helper(s: Scope, c: Clause) -> Limb | None:
    """The hand that is the tool: “hold it with your left hand”, “use your left hand to …”, “left hand on your elbow”."""
    hands = [x for x in s.hands if (x.part in _HAND or (x.part == "arm" and x.prep == "with")) and one_sided(x)]
    hooks = c.word.startswith(_HOOKS) and any(x.part == "forearm" and x.prep == "with" for x in hands)
    helps = c.verb in _HELPS or c.word.startswith(_SUPPORTS) or _takes_hold(s, c) or hooks
    laid = (
        c.verb in _LAID
        and not c.word.startswith("stack")
        and (any(x.part in _ARM and x.prep in _BY for x in s.hands) or _BY_IT.search(c.text))
    )
    for hand in hands:
        if helps and (hand.prep == "with" or (hand.prep == "" and hand is s.hands[0] and _USES.search(c.text))):
            return hand
        if laid and hand.prep in ("", "with") and hand is s.hands[0]:
            return hand
        if hand.prep == "in" and c.verb in ("hold", "bring") and hand is not s.hands[0] and s.hands[0].part in _ARM:
            return hand  # “take your right wrist in your left hand”
        if hand.prep == "with" and not c.verb and _goes_on(s, c):
            return hand
        if c.word in _USE and hand.prep == "" and len(s.hands) == 1 and _deepens(s, c):
            return hand
    before = s.prior
    if not helps or c.opener not in ("", "to"):
        return None
    for hand in (*before.subject, *before.limbs):
        if hand.region == "arm":
            used = before.word in _USE_WORDS
            named = hand.part in (_TOOL if used else _HAND) and one_sided(hand) and len([x for x in before.limbs if x.region == "arm"]) < 2
            return hand if named and ((hand.prep == "with" and not before.verb) or (hand.prep == "" and used)) else None
    return None


def _takes_hold(s: Scope, c: Clause) -> bool:
    """“Take the right elbow with the left hand”: not the hand, which is taken somewhere else."""
    return c.word in _TAKES and s.hands[0].part in _TAKEN and not s.hands[0].prep and any(x.prep == "with" for x in s.hands[1:])


def _deepens(s: Scope, c: Clause) -> bool:
    """“Use your left hand to add a little pressure”: what for stands in the next words, and no other limb does."""
    after = s.next
    if after is None or after.sentence != c.sentence:
        return _DEEPENS.search(c.text) is not None
    if after.opener != "to" or not _DEEPENS.search(after.text):
        return False
    return all(x.side < 0 and x.region == "arm" for x in (*after.subject, *after.limbs))


def _goes_on(s: Scope, c: Clause) -> bool:
    """“With your left hand, pull it in”: what is done stands after the comma."""
    after = s.next
    if after is None or after.sentence != c.sentence or after.opener or after.verb not in _HELPS or _NOT_NOW.search(after.text):
        return False
    limbs = [x for x in (*after.subject, *after.limbs) if x.prep == ""]
    return all(x.side < 0 and x.part in _ARM for x in limbs) and (bool(limbs) or _IT.search(after.text) is not None)


def _held(s: Scope, c: Clause, hand: Limb) -> Limb | None:
    """What the helping hand takes hold of: an arm, its elbow, wrist or fingers, with or without a side word."""
    for limb in s.hands:
        arm = (
            limb.part in _ARM
            or (limb.prep == "of" and limb.part != "shoulder")
            or c.verb == "pull"
            or (limb.which == "it" and limb.part == "hand")
            or (limb.part == hand.part == "hand" and not limb.prep and hand.prep == "with" and c.verb in _BENT)
        )
        if limb is not hand and arm and (not limb.plural or limb.part == "fingers") and limb.which in ("", "it"):
            both = s.text[hand.end : max(limb.start, hand.end)].lower().split() == ["and"]
            return None if both else limb  # “push with the right hand and the left elbow”
    return None


def _worked(s: Scope, c: Clause, named: Limb | None) -> Limb | None:
    """The arm that was put somewhere just now, unless either arm may be meant."""
    worked = recent(s, "worked", c)
    bound = recent(s, "earlier", c, within=3)
    if worked is None or (bound is not None and s.values[bound.side] != s.values[worked.side]):
        return None  # both arms were moved: either may be taken hold of
    ahead = {"forward", "out"} & {*s.trail["worked"][0].adverbs}
    if named is not None and named.part in ("wrist", "hand") and c.verb == "hold" and not ahead:
        return None  # behind the back the arm that was moved may be the one that takes hold
    return worked


@always(hands=True)
def helped_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Take your right arm across your chest. Hold it with your left hand”: the hand that helps is the other arm's."""
    legs = any(x.region in ("leg", "edge") for x in limbs)
    head = any(x.region == "head" and x.prep == "" for x in limbs)
    hand = None if legs or head or s.holds(_NOT_NOW, c.sentence) else _helper(s, c)
    if hand is not None and FACES.match(s.text[hand.end : hand.end + 16]):
        return False  # “hold the left arm up with the left palm facing forward”
    if hand is None:
        _pulls_on(s, c)
        _drawn(s, c, legs)
        _path(s, c)
        return False
    held = _held(s, c, hand)
    known = held is not None and (one_sided(held) or (held.which == "it" and held.side >= 0 and held.part == "hand"))
    named = held if held is not None and known and held.side != hand.side else None
    worked = _worked(s, c, named)
    it = _IT.search(c.text) and not _RESISTED.search(c.text)
    with_it = worked is not None and bool(
        held or it or not c.verb or c.word in _USE or (s.trail["worked"][0].sentence == c.sentence and _WITH.search(c.text))
    )
    if worked is not None and worked.side != hand.side and with_it:
        s.tie(worked, hand, OPPOSITE, "helping")
        if named is not None:
            s.tie(worked, named, SAME, "helped")
    elif named is not None:
        s.tie(named, hand, OPPOSITE, "helping")
    for _, way in c.directions[:1] if c.verb == "pull" and (named or worked) is not None else ():
        s.claims.ties.append(Tie(hand.side, way, SAME, "pulls-to"))
    if "side-lying" in s.postures and (named is not None or with_it):
        s.fact(named or worked or hand, "underarm", "lie", moved=True)
    if named is None and not with_it:
        _pulls_on(s, c)
    if named is not None or (worked is not None and with_it):
        s.trail["helper"] = (c, hand)
        s.trail["worked"] = s.trail["helped"] = (c, named or worked or hand)
    return False


def _drawn(s: Scope, c: Clause, legs: bool) -> None:
    """“Pull the right elbow further”, “let the right hand hang down your back”: the arm that was taken hold of."""
    drawn = recent(s, "helped", c)
    if drawn is None:
        return
    hand_too = drawn.part in ("hand", "fingers")
    mine = next((x for x in s.hands if one_sided(x) and x.prep == "" and (x.part in _ARM or (hand_too and x.part == "hand"))), None)
    if mine is not None and c.verb in ("pull", "press") and not (legs or s.holds(_NOT_NOW, c.sentence)):
        s.tie(drawn, mine, SAME, "helped")
    hangs = next((x for x in s.hands if one_sided(x) and x.prep == "" and x.part in ("hand", "fingers")), None)
    if hangs is not None and c.verb in _FALLS and s.holds(_HANGS, c.sentence) and not s.holds(_NOT_NOW, c.sentence):
        s.tie(drawn, hangs, SAME, "one-arm")


def _pulls_on(s: Scope, c: Clause) -> None:
    """“Grasp it with your left hand and pull with the left hand”: the same helper."""
    helper = recent(s, "helper", c)
    if helper is None or _AGAINST.search(c.text):
        return
    hands = [x for x in s.hands if one_sided(x)]
    pulls = c.verb in ("pull", "bend", "press") and len(hands) == len(s.hands) == 1
    if pulls and hands[0].part in ("hand", "arm") and hands[0].prep == "with" and not s.holds(_NOT_NOW, c.sentence):
        s.tie(helper, hands[0], SAME, "helped")


def _path(s: Scope, c: Clause) -> None:
    """The arm that is moved now: an elbow that is bent and a hand that hangs are those of the arm that went up."""
    first = next((x for x in s.hands if one_sided(x) and x.part != "shoulder"), None)
    if first is None and c.verb == "bend" and any(x.part == "elbow" for x in s.hands):
        s.trail.drop("up")  # bent without a side word: the next elbow may be the other one
    if (
        first is None
        or first.prep not in ("", "with" if c.verb else "")
        or (c.verb not in _PUT and not (c.verb in ("stand", "sit") and first.prep == "with" and {"up", "across"} & set(c.adverbs)))
        or s.rounding
        or (c.word in _USE_WORDS and first.part in _HAND)
        or (c.word in _USE and first.part == "arm")
        or (c.verb == "hold" and _BY_IT.search(c.text) is not None)
    ):
        return
    out = recent(s, "worked", c)
    if (
        out is not None
        and first.part in ("wrist", "fingers")
        and c.verb in ("bend", "turn", "lower", "lift", "lean")
        and not s.holds(_NOT_NOW, c.sentence)
    ):
        s.tie(out, first, SAME, "one-arm")
        s.trail["helped"] = (c, first)
    up = recent(s, "up", c)
    down = s.holds(_BELOW, c.sentence)
    if up is not None and up.side != first.side and not down and not s.holds(_NOT_NOW, c.sentence):
        bends = first.part in ("elbow", "arm") and c.verb == "bend"
        bent = (
            "elbow" in s.whole[c.sentence]
            or "ben" in s.whole[c.sentence]
            or up.part == "elbow"
            or "ben" in s.whole[s.trail["up"][0].sentence]
        )
        hangs = first.part in ("hand", "fingers", "forearm") and bent and _HANGS.search(c.text)
        points = first.part == "elbow" and first in c.subject
        if bends or hangs or points:
            s.tie(up, first, SAME, "one-arm")
            s.trail["up"] = (c, first)
    if _GEAR.search(c.text):
        s.trail.drop("worked")
        return
    if "worked" in s.trail and s.values[s.trail["worked"][1].side] != s.values[first.side]:
        s.trail["earlier"] = s.trail["worked"]
    s.trail["worked"] = (c, first)
    rises = first.part in ("arm", "hand", "elbow") and c.verb in ("lift", "reach", "straighten", "bring", "bend", "place")
    if rises and not down and (_OVER_HEAD.search(c.text) or (c.word.startswith("rais") and first.part == "arm")):
        s.trail["up"] = (c, first)


@always(sided_arm=True, verbs={"turn"}, parts={"hand", "fingers", "arm"}, trail={"up"}, text={_LOOKS}, first_round=True, certain=True)
def looked_at(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Reach your left arm up. Look at your left hand”: who looks up looks at the hand that is up."""
    arm = recent(s, "up", c)
    if arm is None or s.holds(_NOT_NOW, c.sentence) or _LOOKS.search(c.text, c.low) is None:
        return False
    for limb in limbs:
        if limb.part in ("hand", "fingers", "arm") and limb.prep in ("at", "to", "past", "over") and limb.side >= 0 and limb.second < 0:
            s.tie(arm, limb, SAME, "looked-at")
    return False


@always(ways=True, verbs={"pull", "lean", "bend"}, openers={""}, trail={"helper"}, first_round=True, certain=True)
def drawn_to_a_side(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Hold your right wrist with your left hand and pull it to the left”: the hand draws to its own side."""
    hand = recent(s, "helper", c)
    if hand is not None and (not s.holds(_NOT_NOW, c.sentence)):
        for _, way in c.directions[:1]:
            s.claims.ties.append(Tie(hand.side, way, SAME, "pulls-to"))
            if recent(s, "up", c, 2) is not None:
                limb = Limb()
                limb.side, limb.region = way, "way"
                s.fact(limb, "lean", "direction", moved=True)  # an arm drawn over the head takes the trunk along
    return False


@always(sided_arm=True, parts=_MEAT, trail={"helped", "outarm"}, first_round=True, certain=True)
def felt_in_the_helped_arm(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Feel the stretch in the back of your right shoulder”, after the right arm was drawn across."""
    worked = recent(s, "helped", c, within=2) or recent(s, "outarm", c, within=2)
    if worked is None or s.holds(_NOT_NOW, c.sentence) or not STRETCH.search(c.text):
        return False
    for limb in limbs:
        if (
            limb.part in _MEAT
            and one_sided(limb)
            and limb.prep in ("", "in", "of", "on", "along", "behind", "at")
            and limb.side != worked.side
        ):
            s.tie(worked, limb, SAME, "felt-arm")
            break
    return False


@always(hands=True, sided_arm=True, verbs=_MOVED, preps={""})
def stretched_out(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Extend your right arm out to the side”: what is felt later is felt in it, unless the other arm is moved too."""
    arm = next((x for x in s.hands if one_sided(x) and x.prep == ""), None)
    if arm is None:
        return False
    s.trail.drop("outarm")
    if arm.part == "arm" and c.verb in ("straighten", "lift") and _SIDEWAYS.search(c.text):
        s.trail["outarm"] = (c, arm)
    return False
