"""The clauses of a scope in their order: which round each of them speaks of."""

from __future__ import annotations

import re

from ..quick import Quick, said
from ..reading import Clause
from ..rounds import Seam
from .asked import KINDS
from .facts import OPPOSITE, Claims, Repeat, Tie
from .scope import DENIED, Scope
from .words import ASIDE, TIMES

_ROUND = Quick(
    r"\b(?:repeat\w*|switch\w*|swap\w*|chang(?:e|ing) (?:sides?|legs?|hands?|arms?|feet|over|so\b|and\b|to\b|round|the)|"
    r"(?:then|and) change\b|to change(?=,)|change(?=\s*[:;–—])|turn (?:round|around|over) (?:and|to)|roll (?:over|onto(?! (?:the |your )?"
    r"(?:out|edge|ball|(?:left|right) (?:elbow|forearm|hand|hip|foot|shoulder|knee))))|(?:^\W*|\b(?:on|for|do|"
    r"then) )(?:the |your )?(?:other|opposite) (?:side|leg|foot|arm|hand|knee|hip|direction)s?(?=\W*$| (?:as well|too|"
    r"and)\b)|"
    r"(?<!you )(?:do|perform|complete|doing|make|follow) (?:it|this|that|the same|these|them|again)\b.{0,40}\b(?:right|left)|"
    r"same (?:exercise|movement|reps|number|amount|again|thing|way|stretch|for|with|on|steps|to)|"
    r"again (?:on|with) (?:the |your )?(?:left|right|other)|"
    r"vice versa|alternat(?!ively)\w+|mirror|continue (?:with|on)|(?:on|use|using|to|with) (?:the |your )?(?:left|right|"
    r"other)(?: \w+)? instead|in reverse|reverse (?:the )?(?:sides?|legs?|position\w*|feet|arms?))\b"
)
_NO = Quick(r"\b(?:no|nothing|not|n[’']t|never|without|avoid|instead of|rather than|as if|as though|imagine|pretend)\b")
_BEYOND = Quick(r"\b(?:beyond|past|in front of|further than|over)\b")
_LABEL = Quick(r"\W*(?:(?:for|on) )?(?:the |your )?(?:left|right)(?:[- ](?:side|leg|hand side))?\s*:\s*$")
_NEXT = Quick(
    r"\b(?:now|then|next|again|after\w*|alternat(?!ively)\w+|switch\w*|other|opposite|follow\w*|finally|too|also|as well|"
    r"(?:press|step|push|come) back)\b"
)
_HOME = Quick(
    r"^\W*(?:then |and |now )?(?:(?:step|come|push|go|move|roll) (?:back|up|down|out)|return|stand (?:back )?up|rest|relax|release|"
    r"let go)\b(?: \w+){0,4}\W*$"
)
_SHORT = 60  # characters of a sentence that only brings the body back
_MAYBE_ROUND = Quick(
    r"repeat|switch|swap|chang|other|opposite|same|vice|alternat|mirror|continue|instead|reverse|turn|roll|"
    r"\b(?:do|perform|"
    r"complet|mak|follow|again)"
)
_VARIANT = Quick(
    r"^\W*\d\)\s+\w+(?: \w+){0,3}:\s*$|^\W*(?:or\b|alternatively|variation|another|you can also|it can also|modif|"
    r"for example|some(?:times)?|to (?:stretch|work|target) (?:the |your )?(?:right|left)|for (?:the|"
    r"your) (?:right|left))"
)
_WAY_OUT = Quick(r"^\W*to (?:come (?:out|down)|release|exit)\b")  # of the round that was done, as it stands
_TURN = Quick(
    r"\b(?:uncross|undo|unhook|unwind|let go|after (?:this|the) change|other way|lefties|left-handers?|right-handers?|"
    r"(?:through|past) the (?:middle|cent(?:re|er))|"
    r"roll over|turn over|turn round|turn around|swap|begin again|start again|for the other|vice versa|walk round|"
    r"go to the other)\b"
)
_HELD_FOR = re.compile(
    r"\bfor (?:(?:about|another|up to|at least|the same|a (?:full|further)) )*"
    r"(?:\w+|\d+ ?(?:-|–|to) ?\d+) (?:more )?(?:seconds|secs?|minutes?|breaths|counts?)\b",
    re.IGNORECASE,
)
_ACROSS = frozenset({"across"})
_ONCE_MORE = Quick(r"\b(?:again|more|same side|each|every|all|both)\b")
_THEN = Quick(r"\b(?:then|and|next|before)\b")
_OVER = Quick(  # a sentence in which something is done to its end: “ten kicks, then”, “to the right and back to the middle, then”
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|hold|pause|count|breaths?|once|twice|times|reps|"
    r"seconds|back|return\w*|cent(?:re|er)|middle|neutral|start\w*|releas\w*|relax\w*|repeat\w*|switch\w*|chang\w+|"
    r"alternat\w+|other|opposite)\b"
)
_MEANWHILE = frozenset({"as", "while"})
_THEN_WORDS = frozenset({"then", "and then", "before", "or"})
_ANNOUNCED, _BY_THE_WAY, _TURNED, _NEXT_ONE = Seam(0.1, 0.2), Seam(0.2), Seam(0.6), Seam(0.7)
_THEREUPON, _SENTENCE, _CLAUSE = Seam(0.9), Seam(1.6), Seam(3.0)


def _times(text: str) -> bool:
    """The same is done some times more; how long the other side is held says nothing of that."""
    return bool(TIMES.search(text)) and bool(TIMES.search(_HELD_FOR.sub(" ", text)))


class Rounds(Scope):
    """Reads the clauses of one scope into claims: which round a clause speaks of, and what it says there."""

    dosed = False  # the sentence only says how often: the other round may still be announced in it

    def read(self) -> Claims:
        """All facts and ties, and the seams at which a round may change."""
        sentence, turns = -1, False
        self.verbs: set[str] = set()  # of the sentence so far
        for number, clause in enumerate(self.clauses):
            fresh = clause.sentence != sentence
            if clause.sentence == sentence + 1 and self.rounding and clause.colon:
                sentence = self.sentence = clause.sentence
                turns = True
            elif fresh:
                sentence, self.rounding, self.dosed = clause.sentence, False, False
                self.done = -1
                turns = _MAYBE_ROUND.search(self.whole[sentence]) is not None
                self.sentence = sentence
                self.verbs = set()
            self.next = self.clauses[number + 1] if number + 1 < len(self.clauses) else None
            announced = turns and (not self.rounding or self.dosed) and self.announces(clause)
            self.claims.seams.append(self.seam(clause, fresh, announced))
            self.late = self.late or self.claims.seams[-1].change < 0.65
            if announced:
                self.parity ^= self.rounding  # “repeat ten times, then switch”: what only gave a dose was no change
                self.dosed = not self.rounding and _times(clause.text)
                self.rounding = True
                self.round(clause, number)
            elif (
                self.rounding
                and clause.word in ("do", "perform", "repeat", "performing", "stretch", "work", "exercise")
                and not clause.adverbs
            ):
                self.next_round(clause)
            elif not self.negated(clause):
                self.clause(clause)
            else:
                self.denied(clause)
            self.before = clause
            self.verbs.add(clause.verb)
        return self.claims

    def denied(self, clause: Clause) -> None:
        """What a clause says that begins with a "not"."""
        limbs = [*clause.subject, *clause.limbs]
        if _BEYOND.search(clause.text):
            self.legs = [x for x in limbs if x.region == "leg" and x.second < 0]
            KINDS.named("crossing")(self, clause, limbs)
        for deny in DENIED:
            deny(self, clause, limbs)

    def announces(self, clause: Clause) -> bool:
        """Another round begins; who rolls on to a side for the first time only comes to lie on it."""
        found = _ROUND.search(clause.text)
        if clause.opener in _MEANWHILE and found is not None and found.group().lower().startswith("switch"):
            return False  # “step to the right as you switch your hands”: on the way
        if clause.opener == "until":
            return False  # “until your right hand nearly touches the floor on the opposite side”
        return found is not None and not (found.group().lower().startswith("roll") and "lieside" not in self.seen)

    def negated(self, clause: Clause) -> bool:
        """A "not" or "without" that stands before the first limb or direction of the clause."""
        found = _NO.search(clause.text)
        if not found:
            return clause.gerund and self.text[: clause.start].rstrip().lower().endswith("without")
        places = [x.start for x in (*clause.subject, *clause.limbs) if x.side >= 0] + [self.places[w] for _, w in clause.directions]
        first = min(places, default=-1)
        if found[0].lower() == "without" and "," in clause.text[found.end() : max(first - clause.start, 0)]:
            return False  # “without arching your back, lower your left leg”
        return first < 0 or clause.start + found.start() < first

    def seam(self, clause: Clause, fresh: bool, announced: bool) -> Seam:
        """The price of a change of round before this clause."""
        if (announced and not _times(clause.text)) or (fresh and _LABEL.match(clause.text)):
            return _ANNOUNCED
        aside = ASIDE.match(clause.text) and not (fresh and _WAY_OUT.match(clause.text))
        if announced or aside or (fresh and _VARIANT.match(clause.text)):
            return _BY_THE_WAY
        if _TURN.search(clause.text):
            return _TURNED
        if fresh and self.came_home(clause):
            return _NEXT_ONE
        if fresh:
            opened = clause.opener != "" and _NEXT.search(said(clause.opener))
            return _NEXT_ONE if opened or _NEXT.search(clause.text) else _SENTENCE
        return _THEREUPON if clause.opener in _THEN_WORDS and self.in_turn(clause) else _CLAUSE

    def came_home(self, clause: Clause) -> bool:
        """“… Step back. Right foot forward”: a sentence between that names no limb brings the body back."""
        before = self.before
        if before is None or clause.sentence - before.sentence <= 1:
            return False
        between = self.text[before.start + len(before.text) : clause.start]
        return len(between) < _SHORT and _HOME.search(between) is not None

    def in_turn(self, clause: Clause) -> bool:
        """“Then” the other limb does the same, or something has been done to its end; else one thing only follows another."""
        return (
            not clause.verb
            or clause.verb in self.verbs
            or clause.opener == "or"
            or self.holds(_OVER, clause.sentence)
            or self.holds(TIMES, clause.sentence)
        )

    def round(self, clause: Clause, number: int) -> None:
        """“Repeat with your left leg”: the other round."""
        self.claims.rounds.append(clause.start)
        limbs = [x for x in (*clause.subject, *clause.limbs) if x.side >= 0]
        self.parity ^= 1
        bare = clause.verb in ("repeat", "switch", "other", "be", "") and not clause.lead and not clause.states
        bare = bare and set(clause.adverbs) <= _ACROSS
        if bare and not (clause.directions and clause.directions[0][0] not in ("repeat", "switch")):
            before = self.before
            if (
                before is not None
                and before.sentence == clause.sentence
                and before.verb in ("lower", "release", "place", "bring")
                and len(limbs) == 1
            ):
                for down in (*before.subject, *before.limbs):
                    if down.side >= 0 and down.region == limbs[0].region == "leg" and down.prep in ("", "of"):
                        self.tie(down, limbs[0], OPPOSITE, "switch")
            for limb in limbs if not any(x.prep in ("over", "across") for x in limbs) else []:
                after = [x for c in self.clauses[number + 1 : number + 4] if c.sentence == clause.sentence for x in (*c.subject, *c.limbs)]
                second = [x for x in after[:1] if x.side >= 0 and (x.noun == limb.noun or x.bare)]
                if second and limb.bare and second[0].bare and self.clauses[number + 1].verb not in ("stand", "lie", "sit"):
                    self.tie(limb, second[0], OPPOSITE, "switch")
                elif (
                    second
                    and self.clauses[number + 1].verb in ("", "repeat", "other")
                    and _THEN.search(self.clauses[number + 1].opener + " " + self.clauses[number + 1].text)
                ):
                    self.tie(limb, second[0], OPPOSITE, "switch")
                elif (limb.prep in ("on", "over", "under", "behind", "by", "to") and len(limbs) > 1) or (
                    limb.part == "side" and "side-lying" in self.postures
                ):
                    continue
                elif limb.second < 0 and limb.part != "thing" and not self.counted(clause, limb.start):
                    self.claims.repeats.append(Repeat(limb.side, limb.region, self.segment, clause.sentence))
            for verb, word in clause.directions:
                if verb in ("repeat", "switch") and not _times(clause.text) and len(clause.directions) == 1:
                    if self.done >= 0:
                        self.claims.ties.append(Tie(self.done, word, OPPOSITE, "switch"))
                    else:
                        self.claims.repeats.append(Repeat(word, "way" if verb == "repeat" else "side", self.segment, clause.sentence))
        self.clause(clause)

    @staticmethod
    def counted(clause: Clause, start: int) -> bool:
        """“Repeat ten times with the left leg” goes on with it; “repeat with the left leg for ten seconds” is the other round."""
        return _times(clause.text) or bool(TIMES.search(clause.text[: max(start - clause.start, 0)]) or _ONCE_MORE.search(clause.text))

    def next_round(self, clause: Clause) -> None:
        """“Turn over to do the right leg”."""
        for limb in (*clause.subject, *clause.limbs):
            if (
                limb.side >= 0
                and limb.second < 0
                and not self.counted(clause, limb.start)
                and not (limb.part == "side" and "side-lying" in self.postures)
            ):
                self.claims.repeats.append(Repeat(limb.side, limb.region, self.segment, clause.sentence))
        self.clause(clause)
