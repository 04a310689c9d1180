"""The words of instructions, by the job they do in a clause: one entry a word, read once from the language's data."""

from __future__ import annotations

from functools import cache

from ..language import sides_of_language
from .quick import Quick


class Entry:
    """What one word can be. A word can be several things: "back" is a place, a role and a part of the body."""

    __slots__ = ("adverb", "boundary", "landmark", "part", "plural", "region", "role", "state", "verb", "which")

    def __init__(self) -> None:
        self.verb = self.part = self.region = self.adverb = self.state = ""
        self.role = self.landmark = self.which = ""
        self.boundary = self.plural = False


_PLURALS = frozenset(
    "feet soles heels ankles toes shins calves knees kneecaps thighs hamstrings quads legs hips hipbones flexors buttocks glutes "
    "hands palms fists fingers thumbs fingertips wrists forearms elbows arms shoulders sides weights dumbbells handles pulleys ribs".split()
)


class Lexicon:
    """One language's words and posture patterns."""

    def __init__(self, tag: str) -> None:
        data = sides_of_language(tag)
        self.words: dict[str, Entry] = {}
        for region, parts in data["parts"].items():
            for part, typed in parts.items():
                for word in typed.split():
                    entry = self._entry(word)
                    entry.part, entry.region, entry.plural = part, region, word in _PLURALS
        for attribute, table in (
            ("verb", "verbs"),
            ("adverb", "adverbs"),
            ("state", "states"),
            ("role", "roles"),
            ("landmark", "landmarks"),
        ):
            for name, typed in data[table].items():
                for word in typed.split():
                    if not getattr(self._entry(word), attribute):
                        setattr(self._entry(word), attribute, name)
        for word in data["boundaries"]["words"].split():
            self._entry(word).boundary = True
        for which in ("other", "same"):
            for word in data[which]["words"].split():
                self._entry(word).which = which
        self.says: dict[str, str] = data["says"]
        self.ties: dict[str, str] = data["ties"]
        self.postures = {name: Quick(pattern) for name, pattern in data["postures"].items()}

    def _entry(self, word: str) -> Entry:
        return self.words.setdefault(word, Entry())


@cache
def lexicon(tag: str = "en") -> Lexicon:
    """The lexicon of the language ``tag``."""
    return Lexicon(tag)
