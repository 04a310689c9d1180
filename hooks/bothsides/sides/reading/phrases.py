"""Noun phrases in their clause, and the seams between clauses."""

from __future__ import annotations

from ..quick import said
from .clause import Clause, Limb
from .nouns import Nouns
from .tokens import ADJECTIVES, COMMAS, DETERMINERS, PREPOSITIONS, SMALL, SURFACES

_MOVES_BOTH = frozenset({"lift", "bring", "straighten", "reach", "lower", "release", "keep"})
_THEIRS = frozenset({"their", "his", "her"})  # in a text of an opponent
_SOMEBODY = frozenset(f"{who}{s}" for who in ("opponent", "attacker", "enemy", "uke", "horse", "rider") for s in ("'s", "’s"))
_OF_ONE = frozenset("toes fingers fingertips ribs hamstrings quads glutes flexors buttocks".split())  # of one side they are one limb
_MOVED = frozenset({"bring", "lift", "place", "pull", "bend", "hold", "step"})  # “Bend the right knee. Bring it to the hand”
_MOVED_ON = _MOVED | {"lower", "cross", "keep", "press"}  # “Hug the left knee in. Let it fall across your body”
_WAYS = frozenset({"turn", "lean", "lower", "bend", "pull"})  # what is done “left” or “right” without “to the”
_TURNED = frozenset({"turn", "lean", "bend"})  # the trunk and the head
_AFTER_WAY = frozenset({".", ",", ";", ":", "!", "?", "and", "–", "—", "toward", "towards"})
_TECHNIQUES = frozenset(
    "stance stances guard punch punches jab uppercut kick kicks block blocks strike strikes chop backfist knifehand".split()
)
_CORNERS = frozenset({"corner", "corners", "diagonal", "diagonally", "side"})
_NUMBERS = frozenset("½¼¾⅛⅜⅝⅞0123456789")
_FRACTIONS = frozenset({"half", "quarter", "full", "whole", "third"})
_LAID_ON = frozenset({"place", "bring", "reach"})  # a hand is laid on a leg,
_LAID = frozenset({"on", "outside", "behind", "under", "around", "inside", "over", "to"})
_DRAWN = frozenset({"pull", "press", "bring", "lower", "lift", "hold", "bend"})  # and the leg is moved
IT = frozenset({"it", "it's", "it’s"})


class Phrases(Nouns):
    """Puts noun phrases into clauses, and ends a clause where another begins."""

    def _new(self, start: int) -> Clause:
        return Clause(self.sentence, start)

    def _empty(self, clause: Clause) -> bool:
        return not (
            clause.verb or clause.limbs or clause.subject or clause.directions or clause.adverbs or clause.landmarks or clause.states
        )

    def _close(self, clause: Clause, end: int) -> Clause:
        if not self._empty(clause) or clause.opener:
            clause.text = text = said(self.text[clause.start : end])
            clause.low = text.low
            self.clauses.append(clause)
        return self._new(end)

    def _comma(self, clause: Clause, i: int) -> Clause:
        """A new clause begins after a comma or "and" when a verb, or a limb with a place of its own, follows."""
        if self._empty(clause):
            return clause
        comma = self.low(i) in COMMAS
        j = i + 1
        while self.low(j) in ("and", "then", "or", "but", "also", "slowly", "gently", "now", "simultaneously", "next", ",") or (
            self.low(j).endswith("ly") and self.entry(j) is None
        ):
            j += 1
        e = self.entry(j)
        low = self.low(j)
        if e and e.verb and self.toks[j][4] < 0 and not (e.part and not comma):
            return self._close(clause, self.toks[i][1])
        if comma:
            if low in PREPOSITIONS and low not in ("with", "using"):
                return clause
            if e and e.adverb and not e.part:
                return clause
            if clause.verb in _TURNED and self._in_a_list(j):
                return clause
            return self._close(clause, self.toks[i][1])
        if clause.states and low in DETERMINERS and any((x := self.entry(k)) and x.verb == "be" for k in range(j + 1, min(j + 4, self.n))):
            return self._close(clause, self.toks[i][1])
        placed = (clause.limbs and clause.adverbs) or clause.landmarks
        if (clause.verb or clause.subject or clause.states or placed) and j < self.n:
            got = self.limb(j)
            if got and (got[0].side >= 0 or got[0].which) and self._says_more(got[1]) and not self._two_objects(clause, *got):
                return self._close(clause, self.toks[i][1])
        return clause

    def _in_a_list(self, j: int) -> bool:
        """“Turn head, shoulders and ribs to the right”: what is turned stands in a list."""
        e = self.entry(j)
        after = self.low(j + 1) in (",", "and") or (self.low(j - 1) == "and" and self.low(j + 1) in ("to", "toward", "towards"))
        return bool(e and e.part and not e.verb and (e.region in ("trunk", "head") or e.part == "shoulder")) and after

    def _two_objects(self, clause: Clause, limb: Limb, j: int) -> bool:
        """“Lift your left arm and right leg off the floor”: one verb moves both."""
        e = self.entry(j)
        return (
            clause.verb in _MOVES_BOTH
            and len(clause.limbs) == 1
            and clause.limbs[0].prep == ""
            and not (clause.adverbs or clause.landmarks or clause.states or clause.directions)
            and {clause.limbs[0].region, limb.region} == {"arm", "leg"}
            and not (e and (e.verb or e.state) and not e.adverb)
        )

    def _says_more(self, j: int) -> bool:
        """After a limb: a verb of being, a state or a place follows, so the limb is a subject of its own."""
        while self.low(j) in (
            "about",
            "roughly",
            "slightly",
            "approximately",
            "still",
            "now",
            "just",
            "firmly",
            "comfortably",
            "a",
            "few",
            "three",
            "two",
            "four",
            "feet",
            "foot",
            "still",
            "only",
        ):
            j += 1
        e, low = self.entry(j), self.low(j)
        aim = self.entry(j + 1)
        if low == "to" and aim and aim.verb and not (aim.part or aim.landmark):
            return False  # “with your left foot to move into a lunge”
        if low in (
            "comes",
            "goes",
            "in",
            "on",
            "at",
            "behind",
            "off",
            "over",
            "against",
            "under",
            "flat",
            "near",
            "toward",
            "towards",
            "to",
        ):
            return True
        return bool(e and (e.verb or e.state or e.adverb or low == "back"))

    def _phrase(self, clause: Clause, i: int, prep: str) -> tuple[Clause, int] | None:
        start, _end, low, e, side = self.toks[i]
        if prep == "to" and (side >= 0 or (low in ("the", "your", "his", "her", "their") and i + 1 < self.n and self.toks[i + 1][4] >= 0)):
            k = i if side >= 0 else i + 1
            after = self.low(k + 1)
            ahead = self.entry(k + 1)
            alone = not (ahead and (ahead.part or (ahead.role and not self._corner(k + 1)))) and (after != "(" or self._remark(k + 2))
            alone = alone and not (clause.verb in ("switch", "repeat", "bring") and self._thing(k + 1))
            alone = alone and not (self.low(i - 1) == "into" and self._thing(k + 1))
            if alone or after in {"side", "sides"}:
                j = k + (2 if after in ("side", "hand") else 1)
                if after == "hand" and self.low(j) == "side":
                    j += 1
                clause.directions.append((clause.verb, self.toks[k][4]))
                if self.low(j) == "of":
                    inner = self.limb(j + 1)
                    if inner:
                        j = inner[1]
                        if inner[0].side >= 0 and inner[0].part:  # “the left foot to the right of the right leg”
                            inner[0].prep = "by"
                            clause.limbs.append(inner[0])
                return clause, j
        turn = side >= 0 and prep == "" and self._part_of_a_turn(i)
        if turn or (side >= 0 and prep == "" and (clause.verb in _WAYS or self._side_bend(i)) and self._ends_here(i + 1)):
            clause.directions.append((clause.verb, side))
            return clause, i + 1
        if not (
            side >= 0 or low in DETERMINERS or low in IT or (e and (e.part or e.role or e.which)) or low in SURFACES or low in ADJECTIVES
        ):
            return None
        if low in IT and prep == "" and not clause.limbs and (clause.verb or clause.opener in ("so", "until")):
            return self._it(clause, i)
        if (
            low == "lower"
            and not (i and self.low(i - 1) in DETERMINERS)
            and (self.low(i + 1) in DETERMINERS or self.toks[min(i + 1, self.n - 1)][4] >= 0)
        ):
            return None
        if low in ("back", "front") and not self._ahead(i + 1) and self.low(i + 1) != "of":
            return None
        if (
            e
            and e.verb
            and side < 0
            and not e.part
            and not (e.role and self._ahead(i + 1) and (prep or self.low(i - 1) in DETERMINERS or clause.verb))
        ):
            return None
        got = self.limb(i)
        if got is None:
            return None
        limb, j = got
        if prep == "with" and limb.side >= 0 and not self._empty(clause) and self._says_more(j) and not self._instrument(clause, limb, j):
            clause = self._close(clause, start)
            prep = ""
        limb.prep = prep
        if limb.side >= 0 and ((i and self.low(i - 1) in _SOMEBODY) or (self.fights and low in _THEIRS)):
            limb.part, limb.region, limb.noun, limb.bare = "thing", "", self.low(i - 1), False
        if limb.plural and limb.side >= 0 and limb.second < 0 and limb.noun.split(" ")[-1] in _OF_ONE:
            limb.plural = False
        if limb.bare and limb.side >= 0:
            if self._thing(j):
                limb.part, limb.noun, limb.bare, limb.roles = "thing", self.low(j), False, []
            else:
                self._fill(clause, limb)
        if not clause.verb and not prep:
            clause.subject.append(limb)
        else:
            clause.limbs.append(limb)
        return clause, j

    def _remark(self, j: int) -> bool:
        """What stands in brackets names no limb: “to the left (optional)”."""
        e = self.entry(j)
        return j < self.n and self.toks[j][4] < 0 and not (e and (e.part or e.role)) and self.low(j) not in DETERMINERS

    def _side_bend(self, i: int) -> bool:
        """“Side bend left”."""
        return i > 1 and self.low(i - 1) in ("bend", "stretch", "bending") and self.low(i - 2) == "side"

    def _corner(self, j: int) -> bool:
        """“Step out to the right front”, “to the left back corner”: a corner of the room."""
        return self.low(j) in ("front", "back") and (self.low(j + 1) in _CORNERS or self._ends_here(j + 1))

    def _part_of_a_turn(self, i: int) -> bool:
        """“½ turn left on the right foot”, “a quarter turn right”: of the whole body."""
        e = self.entry(i + 1)
        if i < 2 or self.low(i - 1) not in ("turn", "turns") or (e and (e.part or e.role)):
            return False
        return self.low(i - 2) in _FRACTIONS or self.text[: self.toks[i - 1][0]].rstrip()[-1:] in _NUMBERS

    def _ends_here(self, j: int) -> bool:
        """The thought ends there: “turn your head left and …”, "drop them right."."""
        e = self.entry(j)
        return self.low(j) in _AFTER_WAY or (bool(e and e.boundary) and self.low(j) not in ("whose", "which"))

    def _it(self, clause: Clause, i: int) -> tuple[Clause, int] | None:
        """“It” is the limb that the clause before moved, in one sentence; “a hand on the left knee, and draw it across” is the knee."""
        if not self.clauses:
            return None
        last = self.clauses[-1]
        if last.sentence != clause.sentence and not (
            last.sentence == clause.sentence - 1 and clause.verb in _MOVED_ON and last.verb in _MOVED
        ):
            return None
        before = [x for x in (*last.limbs, *last.subject) if x.part and x.prep == "" and x.region != "trunk"]
        if len(before) != 1 or before[0].plural:
            return None
        meant = before[0]
        if meant.region == "arm" and last.verb in _LAID_ON and clause.verb in _DRAWN:
            meant = next((x for x in last.limbs if x.region == "leg" and x.prep in _LAID and not x.plural), meant)
        limb = Limb()
        for slot in ("side", "part", "region", "noun", "surface"):
            setattr(limb, slot, getattr(meant, slot))
        limb.which, limb.start, limb.end = "it", self.toks[i][0], self.toks[i][1]
        clause.limbs.append(limb)
        return clause, i + 1

    def _instrument(self, clause: Clause, limb: Limb, j: int) -> bool:
        """“Step forward with your right foot onto the box”: the limb that does what the verb says."""
        return limb.region == "arm" or (
            clause.verb in ("step", "start", "kneel", "repeat", "press")
            and not clause.limbs
            and not clause.subject
            and limb.region == "leg"
            and self.low(j) not in ("is", "in")
        )

    def _fill(self, clause: Clause, limb: Limb) -> None:
        """“Cross the left leg over the right”: the part is that of the limb before."""
        if limb.prep == "on" and clause.verb in ("bend", "lean"):
            return  # “bend sideways on the left”
        before = clause.limbs or clause.subject
        if not before and self.clauses and self.clauses[-1].sentence == clause.sentence:
            last = self.clauses[-1]
            before = last.limbs or last.subject
        for other in reversed(before):
            if other.part and other.side >= 0:
                limb.part, limb.region = other.part, other.region
                return

    def _technique(self, j: int) -> bool:
        """“Left front stance”, “a right high turning kick”: what is done or stood in on a side has that side in its name."""
        for k in range(j, min(j + 4, self.n)):
            low = self.low(k)
            if low in _TECHNIQUES or low.rpartition("-")[2] in _TECHNIQUES:
                return True
            if not low.replace("-", "").isalpha() or low in PREPOSITIONS or low in DETERMINERS or low in SMALL or self.toks[k][4] >= 0:
                return False
        return False

    def _thing(self, j: int) -> bool:
        """A noun that is no part of the body follows: "the left stocking", "the right pedal"."""
        low = self.low(j)
        e = self.entry(j)
        return self._technique(j) or (
            low.isalpha()
            and (e is None or bool(e.landmark and not (e.part or e.verb)))
            and low not in PREPOSITIONS
            and low not in SMALL
            and not low.endswith("ly")
        )
