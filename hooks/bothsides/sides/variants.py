"""Two sections or two rows of a table for the two sides: what the one says of a side the other says of the other side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from .markdown import Block
from .words import Side, SideWord, maybe_sides, understand

# “Left side:” alone in its block, or before what is to be done.
_LABEL = re.compile(
    r"\W*((?:(?:on|for) )?(?:(?:the|your) )?(?:left|right)(?:[- ](?:side|leg|arm|foot|hand|hip|knee|shoulder))?)\s*(?::\W*|\W*$)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[.!?;:]")
_BEFORE, _AFTER = 2, 3  # words around a side word by which it is known again in the other section
_LEAST = 4  # of them, that there must be


@dataclass(slots=True)
class _Section:
    """What stands under a heading or after a label that names one side."""

    name: str
    side: Side | None
    blocks: list[Block] = field(default_factory=list)


Word = tuple[Block, SideWord]


class NotTurned(NamedTuple):
    """Words of a section, each with its block and with the word of the other section that it should be the mirror image of.

    ``all_of_it``: the section is the other one, copied; ``alike``: the two differ in nothing but side words.
    """

    words: list[tuple[Word, Word]]
    all_of_it: bool
    alike: bool


def not_turned(found: Iterable[Block], tag: str) -> Iterator[NotTurned]:
    """For each pair of sections for the two sides what was not turned round in the second.

    The two are named alike but for the side. Where their texts differ in more than side words, a word is held against the one that
    stands among the same words in the other section.
    """
    first: dict[str, _Section] = {}
    for section in _sections(found, tag):
        if section.side is None or not section.blocks:
            continue
        other = first.get(section.name)
        if other is None or other.side is section.side:
            first[section.name] = section
            continue
        del first[section.name]
        here, there = (_words(s, tag) for s in (section, other))
        alike = [without(b.text, tag) for b in section.blocks] == [without(b.text, tag) for b in other.blocks]
        if alike:
            wrong = [(a, b) for a, b in zip(here, there, strict=True) if a[1].side is b[1].side]
        else:
            wrong = _among_the_same_words(section, other, tag)
        if wrong:
            yield NotTurned(wrong, alike and len(wrong) == len(here), alike)


def rows_not_turned(found: Iterable[Block], tag: str) -> Iterator[NotTurned]:
    """For each two rows of a table that differ in side words alone what was not turned round in the second, if its first one was.

    Cells without a side word may differ. Three rows and more that are alike list what there is, and are no pair.
    """
    for kind, table in groupby(found, lambda b: b.kind):
        if kind != "row":
            continue
        alike: dict[tuple[tuple[int, str], ...], list[list[Word]]] = {}
        for row in table:
            if maybe_sides(row.text, tag):
                words = [(row, word) for word in understand(row.text, tag) if word.side]
                cells = enumerate(without(cell, tag) if maybe_sides(cell, tag) else "" for cell in row.text.split("|"))
                alike.setdefault(tuple(cell for cell in cells if cell[1]), []).append(words)
        for rows in alike.values():
            if len(rows) == 2 and len(rows[0]) == len(rows[1]):
                wrong = [(a, b) for a, b in zip(rows[1], rows[0], strict=True) if a[1].side is b[1].side]
                turned = len(rows[0]) - len(wrong)
                if wrong and turned >= len(wrong) and rows[0][0][1].side is not rows[1][0][1].side:
                    yield NotTurned(wrong, all_of_it=False, alike=False)


def _sections(found: Iterable[Block], tag: str) -> Iterator[_Section]:
    section = _Section("", None)
    for block in found:
        if block.kind in ("heading", "title", "rule"):
            yield section
            section = _section(block.text, tag)
            continue
        label = _LABEL.match(block.text) if block.kind in ("text", "item", "quote") else None
        if label is not None:
            yield section
            section = _section(label[1], tag)
            block = block.part(label.end(), len(block.text), named=False)  # noqa: PLW2901
        if block.text.strip() and block.kind != "row":
            section.blocks.append(block)
    yield section


def _section(name: str, tag: str) -> _Section:
    sides = [w for w in understand(name, tag) if w.side]
    return _Section(without(name, tag), sides[0].side if len(sides) == 1 else None)


def _words(section: _Section, tag: str) -> list[Word]:
    return [(block, word) for block in section.blocks for word in understand(block.text, tag) if word.side]


def _among_the_same_words(section: _Section, other: _Section, tag: str) -> list[tuple[Word, Word]]:
    """The side words of ``section`` that stand among the same words in ``other``, on the same side, where neither has both sides there."""
    here, there = _known_by(section, tag), _known_by(other, tag)
    sides: dict[tuple[str, ...], set[Side | None]] = {}
    for (_, after), words in (*here.items(), *there.items()):
        sides.setdefault(after, set()).update(word.side for _, word in words)
    return [
        (word, there[around][0])
        for around, words in here.items()
        if around in there and len(sides[around[1]]) == 1 and len(around[0]) + len(around[1]) >= _LEAST
        for word in words
    ]


def _known_by(section: _Section, tag: str) -> dict[tuple[tuple[str, ...], tuple[str, ...]], list[Word]]:
    """The side words by the words before and after them in their sentence, where other side words are “_”."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Word]] = {}
    for block in section.blocks:
        words = {w.start: w for w in understand(block.text, tag) if w.side}
        found_at = [(m.start(), m.group().lower()) for m in _TOKEN.finditer(block.text)] if words else []
        tokens = ["_" if start in words else token for start, token in found_at]
        for n, (start, _) in enumerate(found_at):
            if start in words:
                found.setdefault(_around(tokens, n), []).append((block, words[start]))
    return found


def _around(tokens: list[str], n: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    first = next((k + 1 for k in range(n - 1, max(-1, n - _BEFORE - 1), -1) if tokens[k] in ".!?;:"), max(0, n - _BEFORE))
    last = next((k for k in range(n + 1, min(len(tokens), n + 1 + _AFTER)) if tokens[k] in ".!?;:"), min(len(tokens), n + 1 + _AFTER))
    return tuple(tokens[first:n]), tuple(tokens[n + 1 : last])


def without(text: str, tag: str) -> str:
    """A text without its side words, spaces and capitals: what must be equal in its mirror image."""
    pieces, end = [], 0
    for word in understand(text, tag):
        if word.side:
            pieces.append(text[end : word.start])
            end = word.end
    return " ".join("".join([*pieces, text[end:]]).lower().split())
