"""Verbs, prepositions and adverbs of place: from tokens to clauses."""

from __future__ import annotations

import re

from ..lexicon import Entry
from .again import READ, Reading
from .clause import Clause
from .phrases import IT, Phrases
from .tokens import ADJECTIVES, COMMAS, DETERMINERS, PREPOSITIONS, SMALL, SURFACES, sentences

_ENDS = frozenset(".!?;:…")
_SPOKEN = frozenset(  # words that are no entry, and yet mean something here
    {
        *_ENDS,
        *COMMAS,
        *DETERMINERS,
        *PREPOSITIONS,
        *SURFACES,
        *ADJECTIVES,
        *IT,
        "and",
        "or",
        "&",
        "hold",
        "go",
        "out",
        "next",
        "close",
        "ahead",
    }
)
_POINTS_BACK = re.compile(r"\b[iI][tT]\b")  # a sentence with it is read by the one before: “Bend the right knee. Bring it …”
_LONGEST = 600  # characters of a sentence that is remembered
_AS = frozenset({"well", "far", "much"})  # “bend the left knee as well”, “twist as far to the right as you can”
_OF = frozenset({"of"})
_HELD_BY = _OF | {"behind", "around", "round", "under"}  # “take hold behind your left thigh”
_TAKES = frozenset("take takes taking keep keeping keeps get catch let letting grab".split())
_BEFORE_NOUNS = frozenset(
    "a the this that deep gentle slight low high long side reverse kneeling runner's runner’s your his her full good nice "
    "comfortable".split()
)
_INWARD = frozenset({".", ",", "and", "with", "until", ";", "slightly", "toward", "towards", "close", "about", "by", "approximately", "("})
_MATS = frozenset({"mat", "room", "floor", "yoga", "studio", "space"})
_ENDS_OF_MAT = {"back": "back", "rear": "back"}  # “step your left foot to the back of the mat”
_MEASURED = frozenset({"parallel", "perpendicular", "horizontal", "relative", "compared"})  # “parallel to the floor” is no place on it
_ALLOWS = frozenset({"allow", "allows", "allowing"})
_COMMANDS = frozenset({"step", "place", "bring", "kneel", "bend", "lift", "pull", "hold", "stand", "press", "lie", "sit", "cross"})


class Reader(Phrases):
    """Reads the tokens of a text into clauses, sentence by sentence."""

    def read(self) -> list[Clause]:
        """Every clause of the text, in order. A sentence that was read before is not read again."""
        at = {word.start: number for number, word in enumerate(self.sides)}
        for first, last, word, behind in sentences(self.text, self.sides):
            if first < 0:
                self.sentence += 1
            elif last - first > _LONGEST or _POINTS_BACK.search(self.text, first, last):
                self._read(first, last, at)
            else:
                key = (self.text[first:last], *[w.start - first for w in self.sides[word:behind]])
                known = READ.get(key)
                if known is None:
                    before, number = len(self.clauses), self.sentence
                    self._read(first, last, at)
                    if READ.twice(key):
                        READ.keep(key, Reading(self.clauses[before:], self.sentence - number, first, number, word))
                else:
                    self.clauses += known.at(first, self.sentence, word)
                    self.sentence += known.ends
        return self.clauses

    def _read(self, first: int, last: int, at: dict[int, int]) -> None:
        """Every clause of one sentence."""
        self.turn_to(first, last, at)
        i, clause, prep, gap = 0, self._new(first), "", 0
        while i < self.n:
            start, end, low, e, side = self.toks[i]
            if e is None and side < 0 and low not in _SPOKEN and low[0] not in "\n ":  # most words: nothing here knows them
                if prep:
                    gap += 1
                    if gap > 3:
                        prep, gap = "", 0
                i += 1
                continue
            if low in _ENDS or low.startswith(("\n", "  ")):
                clause = self._close(clause, end)
                self.sentence += 1
                clause.sentence, clause.colon = self.sentence, low == ":"
                prep, i = "", i + 1
                continue
            if low in COMMAS or low in ("and", "or", "&"):
                clause = self._comma(clause, i)
                prep, i = "", i + 1
                continue
            if e and e.boundary:
                if self._empty(clause):
                    clause.opener = f"{clause.opener} {low}".strip()
                elif (low == "so" and self.low(i - 1) == "or") or (low == "as" and self.low(i + 1) in _AS):
                    pass  # “two feet or so from the left foot”, “bend the left knee as well”
                elif low in ("then", "once") and not clause.limbs and not clause.directions:
                    pass
                else:
                    clause = self._close(clause, start)
                    clause.opener = low
                prep, i = "", i + 1
                continue
            got = self._phrase(clause, i, prep)
            if got is not None:
                clause, i = got
                prep = ""
                continue
            if low in ("hold", "go") and self.low(i - 1) in _TAKES and self.low(i + 1) in (_HELD_BY if low == "hold" else _OF):
                clause.verb, clause.word = ("hold" if low == "hold" else "release"), low
                prep, i = "", i + 1 + (self.low(i + 1) == "of")
                continue
            if low == "to" and clause.word in _ALLOWS and clause.limbs and self._infinitive(i + 1):
                prep, i = "", i + 1
                continue
            if low == "to" and (clause.verb or clause.subject or clause.limbs) and self._unknown_verb(i + 1):
                clause = self._close(clause, start)
                clause.opener = "to"
                prep, i = "", i + 2
                continue
            if (
                low == "to"
                and (clause.verb not in ("", "start", "be", "switch", "repeat") or (clause.subject and not clause.verb))
                and self._infinitive(i + 1)
            ):
                clause = self._close(clause, start)
                clause.opener = "to"
                prep, i = "", i + 1
                continue
            step, prep = self._preposition(i, prep, clause)
            if step:
                gap = 0
                i += step
                continue
            if e is not None:
                clause = self._word(clause, i, e, low, prep)
            if prep and low not in DETERMINERS:
                gap += 1
                if gap > 3 or (e is not None and (e.verb or e.landmark or e.adverb)):
                    prep, gap = "", 0
            i += 1
        self._close(clause, last)

    def _infinitive(self, j: int) -> bool:
        """A verb follows "to", and no limb ("to touch the floor", but not "to rest position")."""
        while self.low(j).endswith("ly") and self.entry(j) is None:
            j += 1  # “to gently pull”
        e = self.entry(j)
        return bool(
            e
            and e.verb
            and e.verb != "be"
            and not e.part
            and not e.landmark
            and not (e.role and self._ahead(j + 1))
            and self.toks[j][4] < 0
            and self.low(j) not in ("start", "rest", "meet", "touch", "starting")
        )

    def _aim(self, clause: Clause) -> bool:
        """The clause tells the purpose: “To stretch the left hip …”; the command follows, with or without a comma."""
        return self.text[clause.start : clause.start + 8].lstrip(" \n*.").lower().startswith("to ")

    def _unknown_verb(self, j: int) -> bool:
        """A word that is not known stands between "to" and a noun phrase: "to stabilise the torso"."""
        low = self.low(j)
        return (
            low.isalpha()
            and self.entry(j) is None
            and self.toks[j][4] < 0  # “rotate to left.”
            and low not in DETERMINERS
            and low not in PREPOSITIONS
            and low not in SMALL
            and (self.low(j + 1) in DETERMINERS or self.low(j + 1) in (".", ","))
            and not low.endswith("ly")
        )

    def _preposition(self, i: int, prep: str, clause: Clause) -> tuple[int, str]:
        """How many tokens a preposition takes at ``i``, and its name."""
        low, nxt, third = self.low(i), self.low(i + 1), self.low(i + 2)
        if clause.verb == "hold" and low in ("on", "onto") and not clause.limbs and (low == "onto" or nxt == "to"):
            return (1 if low == "onto" else 2), ""
        if low == "in" and nxt == "front":
            if third == "of" and self.low(i + 3) not in ("you", "yourself"):
                return 3, "front of"
            clause.adverbs.append("forward")
            return (4 if third == "of" else 2), ""
        if low == "in" and prep == "" and (nxt in _INWARD or nxt.endswith("ly") or nxt[:1].isdigit()) and clause.verb:
            clause.adverbs.append("in")
            return 1, ""
        if low in ("to", "toward", "towards") and third in _ENDS_OF_MAT and self.low(i + 3) == "of" and self._mat(i + 4):
            clause.adverbs.append(_ENDS_OF_MAT[third])
            return 4, ""
        if low == "out" and nxt in ("in", "to"):
            way = i + 3 if third in ("the", "your") else i + 2
            if nxt == "to" and way < self.n and self.toks[way][4] >= 0:
                clause.adverbs.append("out")
            return 1, ""
        if low == "on" and nxt == "top" and third == "of":
            return 3, "on"
        if low == "on" and nxt in ("either", "each", "both") and third in ("side", "sides"):
            return (4 if self.low(i + 3) == "of" else 3), "by"
        if low == "next" and nxt == "to":
            return 2, "by"
        if low == "close" and nxt == "to":
            return 2, "to"
        if low in ("in", "to") and nxt == "line" and third == "with":
            return 3, "by"
        if (
            low in ("to", "on", "along", "against", "from", "at")
            and nxt in ("the", "")
            and third in ("outside", "inside")
            and self.low(i + 3) == "of"
        ):
            return 4, third
        if low == "ahead" and nxt == "of" and third in ("you", "yourself"):
            clause.adverbs.append("forward")
            return 3, ""
        if low in ("outside", "inside", "ahead") and nxt == "of":
            return 2, ("front of" if low == "ahead" else low)
        if low == "behind":
            if nxt in ("you", "yourself"):
                clause.adverbs.append("back")
                return 2, ""
            if nxt in (".", ",", "and", ";") or not (self.part_at(i + 1) or nxt in DETERMINERS or self.toks[i + 1][4] >= 0):
                clause.adverbs.append("back")
                return 1, ""
            return 1, "behind"
        name = PREPOSITIONS.get(low)
        e = self.entry(i)
        if name and not (e and e.verb and not clause.verb):
            if low == "across" and nxt in (".", ",", "your", "the") and self.low(i + 2) in ("body", "midline", "chest"):
                clause.adverbs.append("across")
                return 3, ""
            return 1, name
        return 0, prep

    def _word(self, clause: Clause, i: int, e: Entry, low: str, prep: str) -> Clause:
        if low == "back":
            if self.low(i - 1) not in ("your", "the", "low", "lower", "upper", "my", "mid"):
                clause.adverbs.append("back")
            return clause
        if e.landmark and prep == "to" and any(self.low(k) in _MEASURED for k in range(max(i - 4, 0), i)):
            return clause
        if e.landmark and not prep and clause.word.startswith(("touch", "tap")):
            clause.landmarks.append(("touch", e.landmark))
            return clause
        if e.landmark and prep and prep not in ("of", "for"):
            clause.landmarks.append((prep, e.landmark))
            return clause
        before = self.low(i - 1)
        near = before in PREPOSITIONS or before in DETERMINERS or self.entry(i - 1) is not None
        noun = before in _BEFORE_NOUNS or (prep in ("in", "of", "for", "from") and near) or self._a_fold(clause, i)
        if e.verb and not noun:
            if clause.limbs and prep == "" and e.verb in _COMMANDS and not (e.part or e.state or e.role or e.adverb) and self._aim(clause):
                clause = self._close(clause, self.toks[i][0])
            if clause.verb and not (clause.verb in ("be", "keep", "start", "other", "repeat", "switch") or low.endswith("ing")):
                if e.state:
                    clause.states.append(e.state)
                return clause
            if clause.verb == "be" or (clause.verb == "keep" and e.state):
                if e.state:
                    clause.states.append(e.state)
                elif clause.verb == "be" and e.verb not in ("be", "other"):
                    clause.verb, clause.word = e.verb, low
                return clause
            if clause.verb and low.endswith("ing") and (clause.limbs or clause.adverbs or clause.directions) and e.verb != "other":
                clause = self._close(clause, self.toks[i][0])
            if clause.verb in ("repeat", "switch", "start") and not clause.limbs:
                clause.lead = clause.verb
            elif clause.verb and clause.verb not in ("other", "start", "keep", "repeat", "switch"):
                return clause
            if clause.verb == "keep" and low.endswith("ing"):
                return clause
            clause.verb, clause.word = e.verb, low
            clause.gerund = low.endswith("ing")
            return clause
        if e.adverb and not self._of_toes(clause, i) and not self._a_fold(clause, i + 1):
            clause.adverbs.append(e.adverb)
        if e.state and not noun:
            clause.states.append(e.state)
        return clause

    def _a_fold(self, clause: Clause, i: int) -> bool:
        """“From a squat or forward fold”, “come out of the standing forward bend”: not “forward fold over the legs”, a command."""
        fold = self.low(i) in ("fold", "bend") and self.low(i - 1) == "forward"
        return fold and not clause.verb and self.toks[i - 1][0] > clause.start + 2

    def _mat(self, i: int) -> bool:
        return self.low(i + 1 if self.low(i) in DETERMINERS else i) in _MATS

    def _of_toes(self, clause: Clause, i: int) -> bool:
        """“Your left foot behind and the toes pointing forward”: that is where the toes point, not where the foot goes."""
        last = clause.limbs[-1] if len(clause.limbs) > 1 else None
        return (
            last is not None
            and last.side < 0
            and last.part in ("toes", "foot")
            and self.low(i - 1) in ("pointing", "pointed", "facing", "straight")
        )
