"""Everything that differs between languages, as data: one TOML file a language, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent  # importlib.resources would double the time that a check of one file takes to start


class UnknownLanguageError(LookupError):
    """No data for a language; the message names those there are."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language's data: ``words`` for sides and senses, ``phrases`` for every generated sentence."""

    tag: str
    words: dict[str, Any]
    phrases: dict[str, Any]
    readability: dict[str, Any]
    _said: dict[str, str] = field(default_factory=dict, compare=False, repr=False)  # without values a phrase is always the same

    def say(self, key: str, **values: object) -> str:
        """The phrase at ``key`` (dots lead inwards) with ``values`` put in."""
        if not values:
            return self.said(key)
        return self._phrase(key).format(**values)

    def said(self, key: str) -> str:
        """The phrase at ``key``, which has no values."""
        found = self._said.get(key)
        if found is None:
            found = self._said[key] = self._phrase(key).format()
        return found

    def _phrase(self, key: str) -> str:
        phrase: Any = self.phrases
        for step in key.split("."):
            phrase = phrase[step]
        return str(phrase)

    def join(self, parts: list[str]) -> str:
        """A list of parts of a sentence, with the language's comma."""
        return str(self.phrases.get("comma", ", ")).join(parts)


def available() -> list[str]:
    """The tags of the languages there is data for."""
    return sorted(f.name.removesuffix(".toml") for f in _HERE.iterdir() if f.name.endswith(".toml"))


@cache
def language(tag: str = "en") -> Language:
    """The data of the language ``tag`` (``en`` serves ``en-GB``); raises ``UnknownLanguageError``."""
    base = tag.partition("-")[0].lower()
    resource = _HERE / f"{base}.toml"
    if not base.isalpha() or not resource.is_file():
        raise UnknownLanguageError(f"there is no language {tag!r}; there is {', '.join(available())}")
    data = tomllib.loads(resource.read_text("utf-8"))
    return Language(base, data["words"], data["phrases"], data.get("readability", {}))


@cache
def sides_of_language(tag: str) -> dict[str, Any]:
    """What is known of sides in a language, and of no more than that in some: its side words, genders, pairs."""
    base = tag.partition("-")[0].lower()
    path = _HERE / "sides" / f"{base}.toml"
    if not base.isalpha() or not path.is_file():
        raise UnknownLanguageError(f"there is no language {tag!r}; there is {', '.join(with_sides())}")
    return tomllib.loads(path.read_text("utf-8"))


@cache
def with_sides() -> tuple[str, ...]:
    """The tags of the languages whose side words are known."""
    return tuple(sorted(path.stem for path in (_HERE / "sides").glob("*.toml")))


def side_words(tag: str) -> dict[str, Any]:
    """The side words of a language and their senses, with or without phrases for a site; raises ``UnknownLanguageError``."""
    base = tag.partition("-")[0].lower()
    return language(tag).words if base in available() else dict(sides_of_language(tag)["words"])
