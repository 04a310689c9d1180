"""Side words: which words of a text mean a side of the body, and the same text for the other side.

``mirror`` acts on side words as they were understood and on nothing else. A text whose mirror would be understood
otherwise ("to the left now" would become "right now") is refused: its author has to reword it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ..language import Language, language


class Side(StrEnum):
    """The reader's own right or left."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


@dataclass(frozen=True, slots=True)
class SideWord:
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
    senses: tuple[tuple[str, re.Pattern[str]], ...]
    body: re.Pattern[str]
    pair: re.Pattern[str]
    quick: re.Pattern[str]


@lru_cache
def _lexicon(tag: str) -> _Lexicon:
    words = language(tag).words
    pairs: list[list[str]] = words["pairs"]
    short: list[list[str]] = words["abbreviations"]
    side = {w: s for pair in (*pairs, *short) for w, s in zip(pair, Side, strict=True)}
    partner = {a: b for x, y in (*pairs, *short) for a, b in ((x, y), (y, x))}
    body = "|".join(sorted(words["body"], key=len, reverse=True))
    forms = "|".join(_typed(w) for w in sorted((w for pair in pairs for w in pair), key=len, reverse=True))
    letters = "|".join(w for pair in short for w in pair)
    senses = []
    for sense in words["senses"]:
        listed = [w for name in sense.get("never_after", []) for w in words[name]]
        alone = "".join(rf"(?<!\b{re.escape(w)} )" for w in listed)
        pattern = _name_each_word(sense["pattern"], rf"{alone}\b(?P<w>{sense['word']})")
        senses.append((sense["name"], re.compile(pattern, re.IGNORECASE)))
    word = rf"(?<![\w-])(?:(?:{forms})(?!\w|-(?:hand|sid))|(?:(?<=\()(?:{letters})(?=\))|(?:{letters})(?= (?:{body})\b)))"
    return _Lexicon(
        re.compile(word),
        side,
        partner,
        tuple(senses),
        re.compile(rf"[ -](?:{body})\b", re.IGNORECASE),
        re.compile(rf" (?:{'|'.join(words['between_sides'])}) (?:your |the )?(?:{forms})\b"),
        re.compile(rf"(?i:{'|'.join(w for w in pairs[0])})|\b(?:{letters})\b"),
    )


def _typed(word: str) -> str:
    """``word`` small, with a capital, or with its stem in capitals: each has one partner, and back."""
    stem, hyphen, rest = word.partition("-")
    tail = re.escape(hyphen) + (f"(?i:{rest})" if rest else "")
    return f"(?:{stem}|{stem.capitalize()}|{stem.upper()}){tail}"


def _name_each_word(pattern: str, named: str) -> str:
    """A group name may stand once in a pattern: number it for each alternative."""
    parts = pattern.replace(r"\bSIDE", "SIDE").split("SIDE")
    result = parts[0]
    for number, part in enumerate(parts[1:]):
        result += named.replace("(?P<w>", f"(?P<w{number}>") + part
    return result


def maybe_sides(text: str, tag: str = "en") -> bool:
    """A quick look: whether the text holds anything like a side word at all."""
    return _lexicon(tag).quick.search(text) is not None


def understand(text: str, tag: str = "en") -> list[SideWord]:
    """Every word of ``text`` that looks like a side, in order, with the sense in which it was understood.

    >>> [(w.word, w.sense) for w in understand("Bend your right knee to a right angle.")]
    [('right', 'side'), ('right', 'angle')]
    """
    lexicon = _lexicon(tag)
    if not lexicon.quick.search(text):
        return []
    found = []
    for match in lexicon.word.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        sense = "side"
        if not lexicon.body.match(text, end):
            sense = _sense(text, start, end, lexicon)
            if sense not in ("side", "angle") and lexicon.pair.match(text, end):
                sense = "side"
        key = word if word in lexicon.side else word.lower()
        found.append(SideWord(start, end, word, lexicon.side[key] if sense == "side" else None, sense))
    return found


_WINDOW = 60  # characters on either side of a word that decide its sense


def _sense(text: str, start: int, end: int, lexicon: _Lexicon) -> str:
    """The sense of the word at ``start``, from the words around it; the first pattern that holds it wins."""
    first, last = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    for name, pattern in lexicon.senses:
        for match in pattern.finditer(text, first, last):
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
    words = understand(text, tag)
    sides = [w for w in words if w.side]
    if not sides:
        return str(text)
    partner = _lexicon(tag).partner
    parts, end, targets, shift = [], 0, [], 0
    for word in words:
        swapped = word.word
        if word.side:
            swapped = _swap(word.word, partner)
            parts += [text[end : word.start], swapped]
            end = word.end
        targets.append((word, swapped, word.start + shift))
        shift += len(swapped) - len(word.word)
    result = "".join([*parts, text[end:]])
    _refuse_other_readings(result, targets, tag)
    return result


def _refuse_other_readings(mirrored: str, targets: list[tuple[SideWord, str, int]], tag: str) -> None:
    """Each word must be read in the mirrored text as the same sense, and each side as the other one."""
    read = {w.start: w for w in understand(mirrored, tag)}
    for word, swapped, start in targets:
        again = read.get(start)
        wanted = word.side.other if word.side else None
        if again is None or again.side is not wanted or again.sense != word.sense:
            raise MirrorError(word, swapped, again.sense if again else "no word of a side")
    if len(read) != len(targets):
        extra = next(w for start, w in read.items() if start not in {t[2] for t in targets})
        raise MirrorError(targets[0][0], extra.word, extra.sense)


def for_side(text: str, side: Side, tag: str = "en") -> str:
    """``text``, written for the right side, as it reads for ``side``."""
    return str(text) if side is Side.RIGHT else mirror(text, tag)


__all__ = ["Language", "MirrorError", "Side", "SideWord", "for_side", "maybe_sides", "mirror", "partner_of", "understand"]
