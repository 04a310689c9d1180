"""One clause: its limbs are completed, then every kind of clause has its turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from copy import copy
from typing import Any, overload

from ..quick import Quick
from ..reading import Clause, Limb
from .asked import ARMS, CERTAIN, FIRST_ROUND, FOLLOWS, HANDS, LEGS, NEEDS, ONE_WAY, TWO_LEGS, WAYS, Kinds, When
from .facts import OPPOSITE, Tie
from .notes import NOTHING, Notes
from .words import ASIDE, IN_TURN, STILL, TIMES

_LEG_VERBS = frozenset({"step", "bring", "lift", "kneel", "straighten", "lower"})
_STANDS_ON = {"stand": "leg"}  # “kneel on the right”
_RESTING = frozenset({"resting", "sitting", "lying", "placing", "hovering"})
_RECENT = 2  # sentences, within which “the other” points back
_CHOSEN = Quick(
    r"^\W*(?:if )?(?:you(?:[’']re| are) |your )?(?:stretching|working on|doing|starting with)\b"
)  # “if you are stretching the right hip”
_ABLE = Quick(  # “if you cannot reach, hold the right shin”: the same exercise, made easier or harder
    r"^\W*if (?:possible|need\w*|necessary|desired|comfortable|able|required|"
    r"you(?:[’']d| would| can(?:[’']?t|not)?| could| are| aren[’']t| wish| want| need| like| prefer| feel| have|[’']re)|"
    r"(?:this|that|it|there|they)(?:[’']s| is| are| feels?| isn[’']t| hurts?| causes?)|your)\b"
)
_ELSE = Quick(r"\b(?:instead|other|opposite|switch\w*|swap\w*|alternat\w*|or)\b")
_ONCE_MORE = Quick(r"^[\W\d]*(?:once )?again,")
_ALTERNATE = Quick(r"\balternat")
_OR_THING_AND = re.compile(r"[ ,]*or (?:(?:on|to|the|your|a|an) ){0,3}\w+,? and ")  # “shin, ankle or the floor, and reach …”


class Scope(Notes):
    """Reads a clause of one scope: the limbs it names are completed, then every kind of clause has its turn."""

    def again(self, limb: Limb, clause: Clause, limbs: list[Limb]) -> None:
        """In the other round, what is said in the same words is said of the other side."""
        if limb.second >= 0 or limb.which == "it" or self.holds(_ONCE_MORE, clause.sentence):
            return
        place = (clause.adverbs[:1], clause.states[:1], clause.landmarks[:1])
        if not (clause.verb or clause.adverbs or clause.states or clause.landmarks) or self.holds(_ALTERNATE, clause.sentence):
            return
        for other in limbs:
            if other.part == limb.part and other is not limb and other.side >= 0:
                return
        own = None
        if limb.region == "leg":
            hands = [x.side for x in limbs if x.part == "hand" and x.side >= 0 and not x.prep]
            own = self.values[hands[0]] == self.values[limb.side] if len(hands) == 1 else None
        exact = (self.segment, clause.verb, limb.part, limb.prep, f"{place} {own}")  # its own hand goes there, or the other
        loose = (self.segment, "", limb.part, limb.prep if limb.prep != "with" else "", "")
        if not self.rounding:
            self.signatures.setdefault(exact, []).append(limb.side)
            self.signatures.setdefault(loose, []).append(limb.side)
            return
        plain = (
            not any(place)
            and (limb.region != "leg" or limb.prep in ("on", "over", "under", "behind", "around"))
            and clause.verb in ("repeat", "switch", "", "other", "place")
        )
        words = self.signatures.get(exact) or (self.signatures.get(loose) if plain else None) or []
        if (
            words
            and exact in self.signatures
            and not TIMES.search(clause.text)
            and len({self.values[w] for w in words}) == 1
            and self.parity
        ):
            for word in words[-3:]:
                self.claims.ties.append(Tie(word, limb.side, OPPOSITE, "repeat"))

    def completed(self, clause: Clause, limbs: list[Limb]) -> list[Limb]:
        """The limbs with what is left unsaid: “slide the left back” means the leg, “… resting on your thigh” the ankle before."""
        for limb in limbs:
            if limb.bare and not limb.part and limb.side >= 0 and limb.prep == "" and clause.verb in _LEG_VERBS and clause.adverbs:
                limb.part, limb.region = "leg", "leg"
            elif (
                limb.bare
                and not limb.part
                and limb.side >= 0
                and limb.prep == "on"
                and clause.verb in _STANDS_ON
                and clause.word != "stands"  # who helps stands on a side of somebody
                and not clause.directions
                and self._own(limb)
            ):
                limb.part, limb.region = _STANDS_ON[clause.verb], "leg"
        before = self.before
        if clause.word in _RESTING and limbs and limbs[0].prep and not clause.subject and before and before.sentence == clause.sentence:
            first = next((x for x in (*before.limbs, *before.subject) if x.part and x.prep == "" and not x.plural), None)
            if first is not None:
                limb = copy(first)
                limb.which, limb.prep = "it", ""
                clause.subject.append(limb)
                return [limb, *limbs]
        return limbs

    def _own(self, limb: Limb) -> bool:
        """“On the left”, but not “on the patient’s left”."""
        return self.text[: limb.start].rstrip().endswith("on")

    def apposed(self, limb: Limb, limbs: list[Limb]) -> None:
        """“The other arm, the left”: not the arm before; “the opposite leg, the left”: not on the side of the arm in the clause."""
        across = [x for x in limbs if x.region in ("arm", "leg") and x.region != limb.region and x.side >= 0 and x.start < limb.start]
        last = self.last.get(limb.region or "leg")
        if len(across) == 1 and across[0].second < 0 and "other" not in self.text[limb.start : limb.end].lower():
            self.claims.ties.append(Tie(across[0].side, limb.side, OPPOSITE, "other"))
        elif last and last[2] and last[1] >= self.sentence - _RECENT:
            self.claims.ties.append(Tie(last[0], limb.side, OPPOSITE, "other"))

    def bears(self, clause: Clause, limbs: list[Limb]) -> bool:
        """The clause names a side, or a limb that points back to one."""
        if clause.directions or any(x.side >= 0 or x.which == "other" or x.roles for x in limbs):
            return True
        return any(last[1] == self.sentence for last in self.last.values())

    def goes_on(self, before: Clause, clause: Clause) -> bool:
        """“If you can, …” says nothing of another side: what follows is said as if it were not there."""
        return (
            _ABLE.search(before.text) is not None
            and "," in self.text[before.start : clause.start + 2]
            and not (before.directions or any(x.side >= 0 for x in (*before.subject, *before.limbs)))
            and any(x.side >= 0 for x in (*clause.subject, *clause.limbs))
            and not self.holds(_ELSE, before.sentence)
        )

    def clause(self, clause: Clause) -> None:
        """Everything that one clause says."""
        limbs = [*clause.subject, *clause.limbs]
        before = self.before
        self.prior = before if before is not None and before.sentence == clause.sentence else NOTHING
        carried = self.conditional and before is not None and before.sentence == clause.sentence and not self.goes_on(before, clause)
        alternative = clause.low[:8].lstrip(" ,").startswith("or ") and not self.text[: clause.start].endswith("(")
        alternative = alternative and not _OR_THING_AND.match(clause.low)
        self.conditional = (
            (clause.opener == "if" and not _CHOSEN.search(clause.text))
            or carried
            or alternative
            or (self.text[: clause.start].endswith("(") and self.next is not None and self.next.opener in ("if", "unless"))
            or ("instead" in clause.low and "instead of" not in clause.low)
            or (clause.sentence > 0 and bool(self.holds(ASIDE, clause.sentence)))
        )
        if clause.opener in IN_TURN:
            self.alike = []
        if not (limbs or clause.directions) or not self.bears(clause, limbs):
            return
        limbs = self.completed(clause, limbs)
        self.legs = [x for x in limbs if x.region == "leg" and x.second < 0]
        self.arms = [x for x in limbs if x.region == "arm" and x.second < 0]
        self.hands = [x for x in self.arms if x.part != "gear"]
        sided = [x for x in limbs if x.side >= 0]
        for limb in limbs:
            if limb.second >= 0:
                self.claims.ties.append(Tie(limb.side, limb.second, OPPOSITE, "pair"))
        for limb in sided:
            self.named(limb, clause, limbs)
        self.moving = clause.verb not in STILL
        for frame in FRAMES:
            if frame(self, clause, limbs):
                break
        words = clause.verb, clause.opener, self.prior.verb
        for read in ALWAYS.asked(self.stance(), self.has(clause), frozenset([x.part for x in limbs]), words):
            read(self, clause, limbs)
        sided = [x for x in limbs if x.side >= 0 and x.second < 0]
        if not self.rounding and not self.claims.repeats:
            self.first_round(clause, sided)
        for limb in sided:
            region = limb.region or "leg"
            word, sentence, alone = self.last.get(region, (limb.side, clause.sentence, True))
            same = self.values[word] == self.values[limb.side] or sentence != clause.sentence
            self.last[region] = (limb.side, clause.sentence, same and (alone or sentence != clause.sentence))

    def has(self, clause: Clause) -> int:
        """What there is in the clause and about it, as ``asked`` counts it."""
        has = 0
        if self.legs:
            has = LEGS | TWO_LEGS if len(self.legs) > 1 else LEGS
        if self.arms:
            has |= ARMS | HANDS if self.hands else ARMS
        if clause.directions:
            has |= WAYS | ONE_WAY if len(clause.directions) == 1 else WAYS
        if self.prior is not NOTHING:
            has |= FOLLOWS
        if not self.rounding:
            has |= FIRST_ROUND
        return has if self.conditional else has | CERTAIN

    def stance(self) -> int:
        """The kinds that the postures of the text leave; some become known on the way."""
        if len(self.postures) != self._known_postures[0]:
            self._known_postures = (len(self.postures), ALWAYS.stance[frozenset(self.postures)])
        return self._known_postures[1]

    def named(self, limb: Limb, clause: Clause, limbs: list[Limb]) -> None:
        """Note a limb that has a side word, and what it was called; "the other" one is not the one before."""
        claims = self.claims
        if limb.noun:
            claims.nouns.append((limb.noun, limb.side))
        claims.phrases.setdefault(limb.side, (limb.start, limb.end))
        self.again(limb, clause, limbs)
        if limb.which == "other" and not self.rounding:
            self.apposed(limb, limbs)

    def first_round(self, clause: Clause, sided: list[Limb]) -> None:
        """Note which limbs and ways a text names before it speaks of another round."""
        named, main = self.claims.named, self.claims.main
        acts = clause.verb not in ("", "be", "keep", "feel")
        for limb in sided:
            named.setdefault(limb.region, []).append(limb.side)
            if acts or limb.region == "arm":
                main.setdefault(limb.region, limb.side)
        for _, word in clause.directions:
            main.setdefault("way", word)
            named.setdefault("way", []).append(word)


Frame = Callable[[Scope, Clause, list[Limb]], bool]


FRAMES: list[Frame] = []


ALWAYS: Kinds[Frame] = Kinds()


DENIED: list[Frame] = []


@overload
def always(read: Frame, /) -> Frame: ...
@overload
def always(
    *,
    legs: bool = ...,
    two_legs: bool = ...,
    hands: bool = ...,
    arms: bool = ...,
    ways: bool = ...,
    one_way: bool = ...,
    follows: bool = ...,
    first_round: bool = ...,
    certain: bool = ...,
    **words: Collection[str],
) -> Callable[[Frame], Frame]: ...
def always(read: Frame | None = None, /, **when: Any) -> Frame | Callable[[Frame], Frame]:
    """Register a kind of clause that is read whatever the others made of it, where a clause has what it needs (``When``).

    It may take for granted that there are ``s.legs`` (at least ``two_legs``), ``s.hands``, ``s.arms``, ``c.directions`` (just ``one_way``),
    and with ``follows`` or ``after`` that ``s.prior`` is the clause before it in the sentence. Raises ``TypeError`` for what is no need.
    """
    needs = {name for name in [*when] if name in NEEDS and when.pop(name)} | ({"follows"} if "after" in when else set())
    conditions = When(sum(NEEDS[name] for name in needs), **when)

    def register(read: Frame) -> Frame:
        ALWAYS.add(read, conditions)
        return read

    return register if read is None else register(read)


def denied(read: Frame) -> Frame:
    """Register a kind of clause that says what is not so: “no pinch in your left groin”. No other kind reads a negated clause."""
    DENIED.append(read)
    return read
