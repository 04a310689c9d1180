"""What is read: limbs and clauses."""

from __future__ import annotations


class Limb:
    """A limb as named once. ``side`` is the index of its side word or -1; ``which`` is "other", "same", "that" or "both"."""

    __slots__ = ("bare", "end", "inner", "noun", "part", "plural", "prep", "region", "roles", "second", "side", "start", "surface", "which")

    def __init__(self) -> None:
        self.side = self.second = -1
        self.noun = self.part = self.region = self.surface = self.which = self.prep = ""
        self.roles: list[str] = []
        self.bare = self.plural = False
        self.start = self.end = self.inner = 0

    def moved(self, by: int, word: int) -> Limb:
        """The same limb in another place of a text, with as many more side words before it."""
        limb = Limb.__new__(Limb)
        limb.side = self.side + word if self.side >= 0 else -1
        limb.second = self.second + word if self.second >= 0 else -1
        limb.noun, limb.part, limb.region, limb.surface = self.noun, self.part, self.region, self.surface
        limb.which, limb.prep, limb.roles, limb.bare, limb.plural = self.which, self.prep, self.roles, self.bare, self.plural
        limb.start, limb.end, limb.inner = self.start + by, self.end + by, self.inner + by if self.inner else 0
        return limb

    def __repr__(self) -> str:
        roles = "".join(f"{r} " for r in self.roles)
        return f"<{self.prep} {self.which} {roles}{self.side}:{self.surface} {self.part}>"


class Clause:
    """One thing that is said: a verb (or none), the limbs before and after it, and where to."""

    __slots__ = (
        "adverbs",
        "colon",
        "directions",
        "first",
        "gerund",
        "landmarks",
        "lead",
        "limbs",
        "low",
        "opener",
        "sentence",
        "start",
        "states",
        "subject",
        "text",
        "verb",
        "word",
    )

    def __init__(self, sentence: int, start: int) -> None:
        self.sentence, self.start = sentence, start
        self.verb = self.word = self.opener = self.text = self.lead = self.low = ""
        self.limbs: list[Limb] = []
        self.subject: list[Limb] = []
        self.adverbs: list[str] = []
        self.states: list[str] = []
        self.directions: list[tuple[str, int]] = []
        self.landmarks: list[tuple[str, str]] = []
        self.gerund = self.first = self.colon = False

    def moved(self, by: int, sentence: int, word: int) -> Clause:
        """The same clause in another place, sentence and side word. What nobody changes after reading is shared."""
        clause = Clause.__new__(Clause)
        clause.sentence, clause.start = self.sentence + sentence, self.start + by
        clause.verb, clause.word, clause.opener, clause.text, clause.lead, clause.low = (
            self.verb,
            self.word,
            self.opener,
            self.text,
            self.lead,
            self.low,
        )
        clause.limbs = [limb.moved(by, word) for limb in self.limbs]
        clause.subject = [limb.moved(by, word) for limb in self.subject]
        clause.adverbs, clause.states, clause.landmarks = self.adverbs, self.states, self.landmarks
        clause.directions = [(verb, way + word) for verb, way in self.directions]
        clause.gerund, clause.first, clause.colon = self.gerund, self.first, self.colon
        return clause

    def __repr__(self) -> str:
        return (
            f"[{self.sentence} {self.opener}|{self.subject} {self.verb}:{self.word} {self.limbs} adv={self.adverbs} st={self.states}"
            f" dir={self.directions} lm={self.landmarks}]"
        )
