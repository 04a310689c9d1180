"""Side words: which words of a text mean a side of the body, and the same text for the other side.

``mirror`` acts on side words as they were understood and on nothing else. A text whose mirror would be understood
otherwise ("to the left now" would become "right now") is refused: its author has to reword it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from ..language import side_words
from .quick import Quick


class Side(StrEnum):
    """The reader's own right or left."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


class SideWord(NamedTuple):
    """A word that looks like a side. ``side`` is None where its sense is another (``sense`` names it)."""

    start: int
    end: int
    word: str
    side: Side | None
    sense: str = "side"


class MirrorError(ValueError):
    """A text whose other side would be read otherwise. ``start`` and ``end`` are the word's offsets."""

    def __init__(self, word: SideWord, mirrored: str, sense: str) -> None:
        self.start, self.end = word.start, word.end
        self.word, self.mirrored, self.sense = word.word, mirrored, sense
        super().__init__(f"for the other side, “{word.word}” would become “{mirrored}” and be read as “{sense}”")


@dataclass(frozen=True)
class _Lexicon:
    """One language's compiled patterns."""

    word: re.Pattern[str]
    side: dict[str, Side]
    partner: dict[str, str]
    senses: tuple[tuple[str, Quick], ...]
    body: re.Pattern[str]
    pair: re.Pattern[str]
    stems: tuple[str, ...]
    letters: re.Pattern[str]
    short: tuple[str, ...]

    def candidates(self, text: str) -> Iterable[re.Match[str]]:
        """The matches of ``word`` in order: looked for only where a stem or a letter for a side stands."""
        low = text.lower()
        if len(low) != len(text):  # a letter whose small form is two characters
            return self.word.finditer(text)
        starts: list[int] = []
        for word in self.short:  # a loop: any() costs more than the look-up
            if word in text:
                starts = [match.start() for match in self.letters.finditer(text)]
                break
        for stem in self.stems:
            at = low.find(stem)
            while at >= 0:
                starts.append(at)
                at = low.find(stem, at + 1)
        if not starts:
            return ()
        starts.sort()
        end, found = 0, []
        for start in starts:
            if start >= end and (match := self.word.match(text, start)):
                end = match.end()
                found.append(match)
        return found

    def maybe(self, text: str) -> bool:
        """A stem, or a letter for a side that stands alone."""
        low = text.lower()
        for stem in self.stems:  # a loop: any() costs more than the look-up
            if stem in low:
                return True
        abbreviated = any(word in text for word in self.short)
        return abbreviated and any(not (m.start() and text[m.start() - 1].isalnum()) for m in self.letters.finditer(text))


@lru_cache
def _lexicon(tag: str) -> _Lexicon:
    words = side_words(tag)
    pairs: list[list[str]] = words["pairs"]
    short: list[list[str]] = words["abbreviations"]
    side = {w: s for pair in (*pairs, *short) for w, s in zip(pair, Side, strict=True)}
    partner = {a: b for x, y in (*pairs, *short) for a, b in ((x, y), (y, x))}
    body = "|".join(sorted(words["body"], key=len, reverse=True))
    forms = "|".join(re.escape(w) for w in sorted((w for pair in pairs for w in pair), key=len, reverse=True))
    senses = []
    for sense in words["senses"]:
        listed = [w for name in sense.get("never_after", []) for w in words[name]]
        alone = "".join(rf"(?<!\b{re.escape(w)} )" for w in listed)
        pattern = _name_each_word(sense["pattern"], rf"{alone}\b(?P<w>{sense['word']})")
        senses.append((sense["name"], Quick(pattern)))
    return _Lexicon(
        re.compile(f"{_NOT_AFTER}(?:(?i:{forms})(?!-(?i:hand|sid)){_NOT_BEFORE}|{_abbreviation(short, body)})"),
        side,
        partner,
        tuple(senses),
        re.compile(rf"[ -](?:{body})\b", re.IGNORECASE),
        re.compile(rf" (?:{'|'.join(words['between_sides'])}) (?:{forms})\b", re.IGNORECASE),
        _stems(w for pair in pairs for w in pair),
        re.compile(rf"(?:{'|'.join(w for pair in short for w in pair)}){_NOT_BEFORE}"),
        _stems(w for pair in short for w in pair),
    )


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    """The shortest of ``words`` with which all others begin."""
    found: list[str] = []
    for word in sorted(words, key=len):
        if not word.startswith(tuple(found)):
            found.append(word)
    return tuple(found)


# An underscore is Markdown's emphasis; between letters it is part of a name: "margin_left".
_NOT_AFTER, _NOT_BEFORE = r"(?<![^\W_])(?<![^\W_]_)", r"(?!_?[^\W_])"


def _abbreviation(short: list[list[str]], body: str) -> str:
    """A letter for a side: in brackets, before a body part, or one of two that are: "(R)", "(R/L)", "R hip", "R and L legs"."""
    letters = f"(?:{'|'.join(sorted((w for pair in short for w in pair), key=len, reverse=True))})"
    join = r"(?: ?[/,&+] ?| and | or )"
    before = rf"{letters}{_NOT_BEFORE}(?={join}{letters}\)|\))"
    after = "|".join(rf"(?<=\({w}{gap})" for pair in short for w in pair for gap in ("/", ", ", " & ", " and ", " or "))
    named = rf"{letters}{_NOT_BEFORE}(?=(?:{join}{letters})?\.?[ -](?i:{body})\b)"
    return rf"(?<=\(){before}|(?:{after}){letters}(?=\))|{named}"


def _reversible(word: str) -> bool:
    """Whether the capitals of ``word``'s stem have one partner, and back: "right", "Right", "RIGHT"."""
    stem = word.partition("-")[0]
    return stem in {stem.lower(), stem.capitalize(), stem.upper()}


def _name_each_word(pattern: str, named: str) -> str:
    """A group name may stand once in a pattern: number it for each alternative."""
    parts = pattern.replace(r"\bSIDE", "SIDE").split("SIDE")
    result = parts[0]
    for number, part in enumerate(parts[1:]):
        result += named.replace("(?P<w>", f"(?P<w{number}>") + part
    return result


def patterns(tag: str = "en") -> dict[str, str | list[str]]:
    """What a browser needs to find side words, as sources of regular expressions without flags: each side's words, and the senses
    that are no side. It is a coarser reading than ``understand``: every side word within a sense counts as that sense.
    """
    lexicon = _lexicon(tag)
    forms = {side.value: "|".join(w for w, s in sorted(lexicon.side.items()) if s is side and len(w) > 2 and w.islower()) for side in Side}
    return {**forms, "senses": [pattern.typed.replace("(?P<", "(?<") for _, pattern in lexicon.senses]}


def maybe_sides(text: str, tag: str = "en") -> bool:
    """A quick look: whether the text holds anything like a side word at all."""
    return _lexicon(tag).maybe(text)


def understand(text: str, tag: str = "en") -> list[SideWord]:
    """Every word of ``text`` that looks like a side, in order, with the sense in which it was understood.

    >>> [(w.word, w.sense) for w in understand("Bend your right knee to a right angle.")]
    [('right', 'side'), ('right', 'angle')]
    """
    return [*_understood(text, tag)]


def says_no_side(text: str, tag: str = "en") -> bool:
    """Whether no word of ``text`` looks like a side: it is the same for both."""
    return not _understood(text, tag)


def sides_of(text: str, tag: str = "en") -> list[SideWord]:
    """The words that are sides, read without being kept: for texts as long as a file."""
    return [word for word in _understood.__wrapped__(text, tag) if word.side]


@lru_cache(maxsize=4096)  # a page shows a text twice, and many pages show the same warning signs
def _understood(text: str, tag: str) -> tuple[SideWord, ...]:
    lexicon = _lexicon(tag)
    found = []
    for match in lexicon.candidates(text):
        word, (start, end) = match[0], match.span()
        sense = "side"
        if not lexicon.body.match(text, end):  # "right hip" needs no second look
            sense = _sense(text, start, end, tag)
            if sense not in ("side", "angle") and lexicon.pair.match(text, end):
                sense = "side"
        key = word if word in lexicon.side else word.lower()
        found.append(SideWord(start, end, word, lexicon.side[key] if sense == "side" else None, sense))
    return tuple(found)


_WINDOW = 60  # characters on either side of a word that decide its sense


def _sense(text: str, start: int, end: int, tag: str) -> str:
    """The sense of the word at ``start``, from the words around it; the first pattern that holds it wins."""
    first = max(0, start - _WINDOW)
    return _sense_in(text[first : end + _WINDOW], start - first, tag)


@lru_cache(maxsize=4096)
def _sense_in(window: str, start: int, tag: str) -> str:
    low = window.lower()
    for name, pattern in _lexicon(tag).senses:
        for match in pattern.finditer(window, low):
            if any(match.start(group) == start for group, value in match.groupdict().items() if value is not None):
                return name
    return "side"


def _swap(word: str, partner: dict[str, str]) -> str:
    """The partner of ``word`` in the same capitals; what follows the stem ("-hand") stays as typed."""
    if word in partner:
        return partner[word]
    other = partner[word.lower()]
    stem, hyphen, rest = word.partition("-")
    root = other.partition("-")[0]
    return (root.upper() if stem.isupper() else root.capitalize()) + hyphen + rest


def partner_of(word: str, tag: str = "en") -> str:
    """The word for the other side, in the same capitals."""
    return _swap(word, _lexicon(tag).partner)


def mirror(text: str, tag: str = "en") -> str:
    """``text`` for the other side; raises ``MirrorError`` where it would be understood otherwise.

    >>> mirror("Right away, step your left foot forward (R).")
    'Right away, step your right foot forward (L).'
    """
    return for_side(text, Side.LEFT, tag)[0]


def for_side(text: str, side: Side, tag: str = "en") -> tuple[str, list[SideWord]]:
    """``text``, written for the right side, as it reads for ``side``, and its words; raises ``MirrorError``."""
    words = understand(text, tag)
    if side is Side.RIGHT or not words:
        return str(text), words
    partner = _lexicon(tag).partner
    parts, end, mirrored, shift = [], 0, [], 0
    for word in words:
        if word.side and word.word not in partner and not _reversible(word.word):
            raise MirrorError(word, partner[word.word.lower()], "a word in other capitals")
        swapped = _swap(word.word, partner) if word.side else word.word
        parts += [text[end : word.start], swapped]
        end = word.end
        start = word.start + shift
        mirrored.append(SideWord(start, start + len(swapped), swapped, word.side.other if word.side else None, word.sense))
        shift += len(swapped) - len(word.word)
    result = "".join([*parts, text[end:]])
    body = _lexicon(tag).body
    for word in words:  # a loop: all() costs more; a side of a part of the body is one whichever side it is
        if not body.match(text, word.end):
            _refuse_other_readings(result, words, mirrored, tag)
            break
    return result, mirrored


def _refuse_other_readings(result: str, words: list[SideWord], mirrored: list[SideWord], tag: str) -> None:
    """Each word must be read in the mirrored text as the same sense, and each side as the other one."""
    read = understand(result, tag)
    if read == mirrored:
        return
    again = {w.start: w for w in read}
    for word, wanted in zip(words, mirrored, strict=True):
        found = again.get(wanted.start)
        if found != wanted:
            raise MirrorError(word, wanted.word, found.sense if found else "no word of a side")
    raise MirrorError(words[0], mirrored[0].word, "another number of side words")


__all__ = ["MirrorError", "Side", "SideWord", "for_side", "maybe_sides", "mirror", "partner_of", "says_no_side", "sides_of", "understand"]
