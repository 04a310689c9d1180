"""A translation against its original: the same blocks name the same sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..language import with_sides
from ..problem import Fix, Place, Problem, Related
from ..source import SourceFile
from .markdown import Block, blocks
from .words import SideWord, maybe_sides, partner_of, understand

_ORIGINAL = "en"


class Drift(NamedTuple):
    """What a translation names otherwise, and how many of its side words could be held against the original."""

    problems: list[Problem]
    held: int


def original_of(path: Path) -> tuple[Path, str] | None:
    """The original of a translation and the translation's language: "lunge.md" for "lunge.es.md", "en/lunge.md" for "es/lunge.md"."""
    tags = set(with_sides()) - {_ORIGINAL}
    stem, _, tag = path.stem.rpartition(".")
    if stem and tag.lower() in tags:
        near = [path.with_name(f"{stem}{path.suffix}"), path.with_name(f"{stem}.{_ORIGINAL}{path.suffix}")]
        return next(((p, tag.lower()) for p in near if p.is_file()), None)
    for n, part in enumerate(path.parts[:-1]):
        if part.lower() in tags:
            before, after = path.parts[:n], path.parts[n + 1 :]
            far = [Path(*before, _ORIGINAL, *after), Path(*before, *after)]
            return next(((p, part.lower()) for p in far if p.is_file()), None)
    return None


def drift(file: SourceFile, tag: str, original: SourceFile, rule_hint: str) -> Drift:
    """The side words of ``file`` that its original names otherwise.

    Blocks are paired in their order, and only if both files have as many that name sides; within a pair the words are held against
    each other in their order. Where two words of a block only changed places ("left and right", "derecha e izquierda") nothing is said.
    """
    here, there = [*_sided(file, tag)], [*_sided(original, _ORIGINAL)]
    if [block.kind for block, _ in here] != [block.kind for block, _ in there]:
        return Drift([], 0)
    problems, held = [], 0
    for (block, words), (other, theirs) in zip(here, there, strict=True):
        if len(words) != len(theirs):
            continue
        held += len(words)
        if Counter(w.side for w in words) == Counter(w.side for w in theirs):
            continue
        for word, meant in zip(words, theirs, strict=True):
            if word.side is not meant.side:
                problems.append(_problem(_place(file, block, word), word, tag, _place(original, other, meant), meant, rule_hint))
    return Drift(problems, held)


def _sided(file: SourceFile, tag: str) -> Iterator[tuple[Block, list[SideWord]]]:
    for block in blocks(file.content):
        words = [w for w in understand(block.text, tag) if w.side] if maybe_sides(block.text, tag) else []
        if words:
            yield block, words


def _place(file: SourceFile, block: Block, word: SideWord) -> Place:
    return file.place(block.offset(word.start), block.offset(word.end - 1) + 1)


def _problem(place: Place, word: SideWord, tag: str, other: Place, meant: SideWord, hint: str) -> Problem:
    return Problem(
        place,
        "translation-drift",
        f"“{word.word}” is the other side than “{meant.word}” in the original",
        hint,
        related=(Related(other, f"the original says “{meant.word}”"),),
        fixes=(Fix(place, partner_of(word.word, tag)), Fix(other, partner_of(meant.word, _ORIGINAL))),
    )
