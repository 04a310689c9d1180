"""One clause: its limbs are completed, then every kind of clause has its turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from copy import copy
from typing import overload

from ..quick import Quick
from ..reading import Clause, Limb
from .asked import KINDS, NEEDS, When, when
from .facts import OPPOSITE, Tie
from .notes import NOTHING, Notes
from .words import ASIDE, IN_TURN, STILL, TIMES

_LEG_VERBS = frozenset({"step", "bring", "lift", "kneel", "straighten", "lower"})
_STANDS_ON = {"stand": "leg"}  # “kneel on the right”
_RESTING = frozenset({"resting", "sitting", "lying", "placing", "hovering"})
_USES = frozenset({"use", "using", "uses"})
_RECENT = 2  # sentences, within which “the other” points back
_CHOSEN = Quick(
    r"^\W*(?:if )?(?:you(?:[’']re| are) |your )?(?:stretching|working on|doing|starting with)\b"
)  # “if you are stretching the right hip”
_ABLE = Quick(  # “if you cannot reach, hold the right shin”: the same exercise, made easier or harder
    r"^\W*if (?:possible|need\w*|necessary|desired|comfortable|able|required|"
    r"you(?:[’']d| would| can(?:[’']?t|not)?| could| are| aren[’']t| wish| want| need| like| prefer| feel| have|[’']re)|"
    r"(?:this|that|it|there|they)(?:[’']s| is| are| feels?| isn[’']t| hurts?| causes?)|(?:stable|steady|balanced|flexible|strong enough))\b"
)
_ELSE = Quick(r"\b(?:instead|other|opposite|switch\w*|swap\w*|alternat\w*|or)\b")
_COMPOUND = re.compile(r"[^\W\d]+-([^\W\d]+)")
_ONCE_MORE = Quick(r"^[\W\d]*(?:once )?again,")
_ALTERNATE = Quick(r"\balternat")
_OR_THING_AND = re.compile(r"[ ,]*or (?:(?:on|to|the|your|a|an) ){0,3}\w+,? and ")  # “shin, ankle or the floor, and reach …”
_LEGS, _TWO_LEGS, _SIDED_LEG, _TWO_SIDED_LEGS, _ROLES = (
    NEEDS[name] for name in ("legs", "two_legs", "sided_leg", "two_sided_legs", "roles")
)
_HANDS, _ARMS, _TWO_ARMS, _SIDED_ARM = (NEEDS[name] for name in ("hands", "arms", "two_arms", "sided_arm"))
_TWO_LIMBS, _TWO_SIDES, _WAYS, _ONE_WAY, _NEAR_WAY = (NEEDS[name] for name in ("two_limbs", "two_sides", "ways", "one_way", "near_way"))
_FOLLOWS, _COLON, _FIRST_ROUND, _CERTAIN = (NEEDS[name] for name in ("follows", "colon", "first_round", "certain"))


class Scope(Notes):
    """Reads a clause of one scope: the limbs it names are completed, then every kind of clause has its turn."""

    def again(self, limb: Limb, clause: Clause, limbs: list[Limb]) -> None:
        """In the other round, what is said in the same words is said of the other side."""
        if limb.second >= 0 or limb.which == "it" or self.holds(_ONCE_MORE, clause.sentence):
            return
        placed = bool(clause.adverbs or clause.states or clause.landmarks)
        if not (clause.verb or placed) or self.holds(_ALTERNATE, clause.sentence):
            return
        for other in limbs:
            if other.part == limb.part and other is not limb and other.side >= 0:
                return
        own = None
        if limb.region == "leg":
            hands = [x.side for x in limbs if x.part == "hand" and x.side >= 0 and not x.prep]
            own = self.values[hands[0]] == self.values[limb.side] if len(hands) == 1 else None
        place = f"{clause.adverbs[:1]} {clause.states[:1]} {clause.landmarks[:1]}" if placed else ""
        exact = (self.segment, clause.verb, limb.part, limb.prep, f"{place} {own}")  # its own hand goes there, or the other
        loose = (self.segment, "", limb.part, limb.prep if limb.prep != "with" else "", "")
        if not self.rounding:
            self.signatures.setdefault(exact, []).append(limb.side)
            self.signatures.setdefault(loose, []).append(limb.side)
            return
        plain = (
            not placed
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

    def compounds(self, limb: Limb) -> bool:
        """“A right-hand and right-foot combination”: two parts of the body, which may be of one side."""
        found = [_COMPOUND.match(self.text, self.places[word]) for word in (limb.side, limb.second)]
        return all(found) and len({match[1].lower() for match in found if match}) > 1

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
        if clause.directions:
            return True
        for limb in limbs:
            if limb.side >= 0 or limb.which == "other" or limb.roles:
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
        bracket = self.text.endswith("(", 0, clause.start)
        alternative = not bracket and clause.low[:8].lstrip(" ,").startswith("or ")
        alternative = alternative and not _OR_THING_AND.match(clause.low)
        self.conditional = (
            (clause.opener == "if" and not _CHOSEN.search(clause.text))
            or carried
            or alternative
            or (bracket and self.next is not None and self.next.opener in ("if", "unless"))
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
            if limb.second >= 0 and not self.compounds(limb):
                self.claims.ties.append(Tie(limb.side, limb.second, OPPOSITE, "pair"))
        for limb in sided:
            self.named(limb, clause, limbs)
        named = limbs
        if clause.opener == "to" and self.prior.word in _USES:
            limbs = self.used(limbs)
        self.moving = clause.verb not in STILL
        self.ask(KINDS.fitting(self.has(clause, limbs), self.one(clause), self.some(clause, limbs)), clause, limbs)
        sided = [x for x in named if x.side >= 0 and x.second < 0]
        if not self.rounding and not self.claims.repeats:
            self.first_round(clause, sided)
        for limb in sided:
            region = limb.region or "leg"
            word, sentence, alone = self.last.get(region, (limb.side, clause.sentence, True))
            same = self.values[word] == self.values[limb.side] or sentence != clause.sentence
            self.last[region] = (limb.side, clause.sentence, same and (alone or sentence != clause.sentence))

    def used(self, limbs: list[Limb]) -> list[Limb]:
        """The limbs of what is done with a hand that was named before it: “use your left hand to press the knee down”."""
        tools = [x for x in self.prior.limbs if x.region == "arm" and x.side >= 0 and x.second < 0 and not x.prep]
        if len(tools) != 1 or len(self.prior.limbs) != 1 or any(x.region == "arm" and x.side >= 0 for x in limbs):
            return limbs
        tool = copy(tools[0])
        tool.prep = "with"
        self.arms = [*self.arms, tool]
        self.hands = [*self.hands, tool]
        return [*limbs, tool]

    def ask(self, fitting: int, clause: Clause, limbs: list[Limb]) -> None:
        """Ask the kinds that fit the clause and what is known; one that returns True leaves nothing for those after it.

        Those that come first leave nothing for each other: the others are asked in any case.
        """
        knowing, frames, done = self.knowing, KINDS.frames, 0
        while done >= 0:
            known = knowing.bits
            asked, done = KINDS.asked((fitting & known) >> done << done), -1
            for number, read in asked:
                if read(self, clause, limbs):
                    done = frames if number < frames else -1
                    break
                if knowing.bits is not known and ((knowing.bits ^ known) & fitting) >> number + 1:
                    done = number + 1  # by what this one found others are asked
                    break

    def has(self, clause: Clause, limbs: list[Limb]) -> int:
        """What there is in the clause and about it, as ``asked`` counts it."""
        has = 0 if self.rounding else _FIRST_ROUND
        if not self.conditional:
            has |= _CERTAIN
        legs, arms, ways, prior = self.legs, self.arms, clause.directions, self.prior
        if legs:
            has |= _LEGS if len(legs) == 1 else _LEGS | _TWO_LEGS
            for leg in legs:
                if leg.side >= 0:
                    has |= _SIDED_LEG if not has & _SIDED_LEG else _TWO_SIDED_LEGS
                if leg.roles:
                    has |= _ROLES
        if arms:
            has |= (_ARMS | _HANDS if self.hands else _ARMS) | (_TWO_ARMS if len(arms) > 1 else 0)
            for arm in arms:
                if arm.side >= 0:
                    has |= _SIDED_ARM
        if len(limbs) > 1:
            has |= _TWO_LIMBS
            sides = 0
            for limb in limbs:
                sides += limb.side >= 0 > limb.second
            if sides > 1:
                has |= _TWO_SIDES
        if ways:
            has |= _WAYS | _ONE_WAY | _NEAR_WAY if len(ways) == 1 else _WAYS
        if prior is not NOTHING:
            has |= _FOLLOWS | _NEAR_WAY if len(prior.directions) == 1 else _FOLLOWS
        if clause.sentence in self.after_colon:
            has |= _COLON
        return has | self.has_words

    def one(self, clause: Clause) -> tuple[str | None, ...]:
        """To what there is one of in a clause: the answers as ``Kinds.fitting`` wants them."""
        part, prep, hand, hand_prep = None, None, None, None
        if self.legs:
            part, prep = self.legs[0].part, self.legs[0].prep
        if self.hands:
            hand, hand_prep = self.hands[0].part, self.hands[0].prep
        return clause.verb, clause.opener, self.prior.verb, clause.word, part, prep, hand, hand_prep

    def some(self, clause: Clause, limbs: list[Limb]) -> tuple[Iterable[str], ...]:
        """And to what there may be several of."""
        return [x.part for x in limbs], [x.prep for x in limbs], clause.adverbs, [mark for _, mark in clause.landmarks]

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


DENIED: list[Frame] = []


@overload
def always(read: Frame, /) -> Frame: ...
@overload
def always(**conditions: bool | Collection[str] | Collection[Quick]) -> Callable[[Frame], Frame]: ...
def always(read: Frame | None = None, /, **conditions: bool | Collection[str] | Collection[Quick]) -> Frame | Callable[[Frame], Frame]:
    """Register a kind of clause that is read whatever the others made of it, where a clause has what it needs (``asked.when``).

    It may take for granted what it asked for: that there are ``s.legs``, ``s.hands``, ``s.arms``, ``c.directions``, and with ``follows``
    or ``after`` that ``s.prior`` is the clause before it in the sentence. Raises ``TypeError`` for what is no condition.
    """
    needed: When = when(**conditions)

    def register(read: Frame) -> Frame:
        KINDS.add(read, needed)
        return read

    return register if read is None else register(read)


def frame(read: Frame, needed: When) -> None:
    """Register a kind of clause that is asked before those of ``always`` and after the other frames; if it returns True, no other is."""
    KINDS.add(read, needed, first=True)


def denied(read: Frame) -> Frame:
    """Register a kind of clause that says what is not so: “no pinch in your left groin”. No other kind reads a negated clause."""
    DENIED.append(read)
    return read
