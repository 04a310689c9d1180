"""Languages in which a word for a side agrees with its noun: "la rodilla izquierda", "el pie izquierdo"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..language import sides_of_language, with_sides
from .words import Side, SideWord, understand

_BEFORE = re.compile(r"(?:[^\W\d_]+\s+){1,6}\Z")
_LONGEST = 80  # characters before a side word in which its nouns are looked for


class Slip(NamedTuple):
    """A side word that does not agree with its noun: its offsets, both words, and how the side word should read."""

    start: int
    end: int
    word: str
    noun: str
    meant: str


class _Gender:
    """One language's nouns and forms."""

    def __init__(self, data: dict[str, str], forms: list[list[str]]) -> None:
        self.gender = {noun: number for number, name in enumerate(("masculine", "feminine")) for noun in data[name].split()}
        self.plural = frozenset(data["plural"].split())
        self.of = frozenset(data["of"].split())
        self.forms = dict(zip(Side, forms, strict=True))
        self.form = {word: number for side in forms for number, word in enumerate(side)}


@cache
def _gender(tag: str) -> _Gender | None:
    data = sides_of_language(tag).get("gender") if tag in with_sides() else None
    return _Gender(data, data["forms"]) if data else None


def slips(text: str, tag: str) -> list[Slip]:
    """Side words whose gender, or whose number after a single limb, is not that of the noun just before them."""
    data = _gender(tag)
    if data is None:
        return []
    return [slip for word in understand(text, tag) if word.side and (slip := _slip(text, word, data))]


def _slip(text: str, word: SideWord, data: _Gender) -> Slip | None:
    before = _BEFORE.search(text, max(0, word.start - _LONGEST), word.start)
    form = data.form.get(word.word.lower())
    if before is None or form is None or word.side is None:
        return None
    words = before.group().lower().split()
    noun = words[-1]
    if noun not in data.gender:
        return None
    gender, many = form % 2, form > 1
    single = noun not in data.plural
    if data.gender[noun] == gender and not (many and single):
        return None
    if any(data.gender.get(head) == gender and (many == (head in data.plural)) for head in _heads(words, data)):
        return None  # "la planta del pie derecha": the word belongs to the noun before
    meant = data.forms[word.side][data.gender[noun] + 2 * (many and not single)]
    return Slip(word.start, word.end, word.word, noun, _as_typed(meant, word.word))


def _heads(words: list[str], data: _Gender) -> list[str]:
    """The nouns that the last one depends on: "planta" in "la planta del pie"."""
    return [head for n, head in enumerate(words[:-2]) if head in data.gender and words[n + 1] in data.of]


def _as_typed(meant: str, typed: str) -> str:
    return meant.upper() if typed.isupper() else meant.capitalize() if typed[0].isupper() else meant
