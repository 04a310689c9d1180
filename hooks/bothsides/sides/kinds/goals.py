"""Where a turn or a lean goes: the knee or hip that something is taken to, the shoulder that is looked over, the thing left behind."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME, Scope, Tie, always
from ..quick import Quick
from ..reading import Clause, Limb
from .helped import one_sided, recent, way_of

_NOT_NOW = Quick(
    r"\b(?:switch\w*|swap\w*|chang\w+|repeat\w*|alternat\w*|opposite|other|both|each|either|if|instead|or|then|back|return\w*|away|"
    r"across)\b"
)
_BODY = Quick(r"\b(?:twist\w*|rotat\w*|turn\w*|lean\w*|bend\w*|crunch\w*|tilt\w*|look\w*|gaz\w*)\b")
_SEES = Quick(r"\b(?:look\w*|gaz\w*|eyes|chin|head|face|see|glanc\w+|peek\w*|nose)\b")
_AWAY = Quick(r"\baway from\b")
_REACHED = frozenset({"to", "outside", "touch", "meet", "by", "past"})
_TAKES = frozenset({"bring", "pull", "press", "lower", "reach", "other", "lift", "turn", "lean", "bend", "place"})
_GOAL = frozenset({"hip", "knee", "thigh", "ankle"})


def _way(c: Clause | None) -> int:
    """The side word of the way that the body turns or leans in the clause, or -1."""
    if c is None or len(c.directions) != 1 or not _BODY.search(c.text):
        return -1
    if any(x.region in ("leg", "edge") or (x.region == "arm" and not x.plural) for x in (*c.subject, *c.limbs) if x.prep == ""):
        return -1  # it is the foot or the hand that is turned
    return c.directions[0][1]


def _near(s: Scope, c: Clause) -> int:
    """The way of the clause, or of its neighbour in the sentence, or -1."""
    for clause in (c, s.before, s.next):
        if clause is not None and clause.sentence == c.sentence and (found := _way(clause)) >= 0:
            return found
    return -1


@always(sided_leg=True, parts=_GOAL, verbs=_TAKES, outside={"supine", "prone", "side-lying", "neck"}, first_round=True, certain=True)
def taken_to_a_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn to the left, bringing the handle to your left hip”: what is turned to is on the side of the turn."""
    goal = next((x for x in s.legs if one_sided(x) and x.part in _GOAL and (x.prep in _REACHED or x.surface == "outside")), None)
    if goal is None or any(one_sided(x) and x is not goal for x in limbs) or s.holds(_NOT_NOW, c.sentence):
        return False
    way = _near(s, c)
    if way >= 0:
        s.claims.ties.append(Tie(way, goal.side, SAME, "goal-way"))
    return False


@always(one_way=True, verbs={"turn"})
def turned_that_way(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your torso to the left.”"""
    way = _way(c)
    if way >= 0:
        s.trail["turnway"] = (c, way_of(way))
    return False


@always(sided_arm=True, sided_leg=True, parts={"knee"}, trail={"turnway"}, first_round=True, certain=True)
def elbow_to_the_knee(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your torso to the left. Crunch up until your right elbow touches your left knee.”"""
    elbow = next((x for x in s.arms if one_sided(x) and x.part in ("elbow", "shoulder")), None)
    knee = next((x for x in s.legs if one_sided(x) and x.part == "knee"), None)
    kept = recent(s, "turnway", c)
    if elbow is None or knee is None or kept is None or "lean" in s.seen or s.holds(_NOT_NOW, c.sentence):
        return False
    if knee.prep in _REACHED or elbow.prep in _REACHED or c.word.startswith("touch"):
        s.tie(kept, knee, SAME, "goal-way")
    return False


@always(sided_leg=True, verbs={"pull", "bring", "lift", "bend", "press"}, openers={"while", "as"}, follows=True, certain=True)
def knee_that_meets(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Bring your right elbow to your left knee while pulling the left knee in”: one knee."""
    before = s.prior
    goal = next((x for x in before.limbs if one_sided(x) and x.part == "knee" and x.prep in _REACHED), None)
    elbow = any(x.part == "elbow" and not x.prep for x in (*before.subject, *before.limbs))
    knee = next((x for x in s.legs if one_sided(x) and x.part in ("knee", "leg") and not x.prep), None)
    if goal is not None and elbow and (knee is not None):
        s.tie(goal, knee, SAME, "goes-on")
    return False


@always(hands=True, verbs={"reach", "lift", "straighten", "press"}, after={"turn"}, first_round=True, certain=True)
def opened_up(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Twist your torso to the left and reach your left arm straight up”: the arm on the side of the turn opens."""
    before = s.prior
    if len(before.directions) != 1:
        return False
    way = _way(before)
    arm = next((x for x in s.hands if one_sided(x)), None)
    if way < 0 or arm is None or arm.prep or (arm.part not in ("arm", "hand", "elbow")) or s.legs:
        return False
    up = "up" in c.adverbs or any(m == "ceiling" for _, m in c.landmarks)
    if up and c.opener in ("", "as", "while") and (not s.holds(_NOT_NOW, c.sentence)):
        s.claims.ties.append(Tie(way, arm.side, SAME, "goal-way"))
    return False


@always(parts={"shoulder", "side"}, preps={"over", "past", "to"}, first_round=True)
def looked_over(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Turn your head to the right and look over your right shoulder.”"""
    if not any(x.noun == "shoulder" and x.prep in ("over", "past", "to") for x in limbs):
        return False
    shoulder = next(x for x in limbs if x.noun == "shoulder" and x.prep in ("over", "past", "to"))
    if not one_sided(shoulder) or not _SEES.search(c.text) or s.holds(_NOT_NOW, c.sentence) or any(x.noun == "ear" for x in limbs):
        return False
    before = s.before if s.before is not None and s.before.sentence == c.sentence else None
    for clause in (c, before):
        if clause is not None and len(clause.directions) == 1 and clause.verb == "turn":
            s.claims.ties.append(Tie(clause.directions[0][1], shoulder.side, SAME, "looks-over"))
            break
    return False


@always(one_way=True, trail={"anchorside"}, first_round=True, certain=True)
def stepped_away(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your left side to the anchor. Step to the right, away from it.”"""
    kept = recent(s, "anchorside", c)
    word = c.directions[0][1]
    said = s.text[s.places[word] : s.places[word] + 40].partition(".")[0]
    if kept is not None and _AWAY.search(said) and not s.holds(_ANOTHER, c.sentence):
        s.claims.ties.append(Tie(kept.side, word, OPPOSITE, "goal-way"))
    return False


@always(preps={"", "with"})
def side_to_the_anchor(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Stand with your left side to the anchor.”"""
    for limb in limbs:
        if limb.noun in ("side", "shoulder") and limb.prep in ("", "with") and one_sided(limb) and _FACES.search(c.text):
            s.trail["anchorside"] = (c, limb)
    return False


_ANOTHER = Quick(r"\b(?:switch\w*|swap\w*|repeat\w*|other|opposite)\b")
_FACES = Quick(
    r"\b(?:to|towards?|facing|closest to|nearest|next to|beside|against) (?:the |a |an |your )?"
    r"(?:\w+ )?(?:wall|anchor|pulley|machine|cable|tower|post|door\w*|pole|rack|chair|attachment|band)\b"
)
