"""Every side word of our stretch files flipped, one at a time: which flips does the check find?

``python -m tests.agreement.flips`` prints it.

A flip counts as found when the words' own check (sides) or the figure (agreement) reports a problem that the file does not have unflipped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from bothsides.agreement.words import disagreements
from bothsides.load import lent, parse, validate
from bothsides.model import Stretch
from bothsides.record_texts import check_record
from bothsides.sides.words import partner_of, understand
from bothsides.source import SourceFile, Text
from tests.poses import ROOT, stretches

PARTS = ("summary", "get_in", "steps", "get_out", "feel", "mistakes", "heading", "precautions")


@dataclass(frozen=True)
class Flip:
    """One side word flipped: where it stands, and who finds it."""

    id: str
    part: str
    text: str
    by_figure: bool
    by_words: bool

    @property
    def found(self) -> bool:
        return self.by_figure or self.by_words


def texts(stretch: Stretch) -> Iterator[tuple[str, Text]]:
    yield "summary", stretch.summary
    for part in ("get_in", "steps", "get_out"):
        yield from ((part, step) for step in getattr(stretch, part))
    yield "feel", stretch.feel
    for mistake in stretch.mistakes:
        yield "mistakes", mistake.mistake
        yield "mistakes", mistake.instead
    if stretch.heading:
        yield "heading", stretch.heading.stretched
        yield "heading", stretch.heading.body
    for precaution in stretch.precautions:
        yield "precautions", precaution.who
        yield "precautions", precaution.advice


def keys(file: SourceFile, id_: str) -> tuple[set[str], set[str]]:
    """What the words' check and what the figure report, as code, line and column."""
    document, _ = parse(file)
    assert document is not None
    stretch, _ = validate(Stretch, document, {"id": id_})
    assert stretch is not None
    stretch = lent({**stretches(), id_: stretch})[id_]
    words = {f"{p.code}:{p.place}" for p in check_record(file).problems}
    return words, {f"{p.code}:{p.place}" for p in disagreements(stretch)}


def flips() -> Iterator[Flip]:
    for id_, stretch in stretches().items():
        content = (ROOT / "stretches" / f"{id_}.yml").read_text("utf-8")
        words_before, figure_before = keys(SourceFile(f"{id_}.yml", content), id_)
        for part, text in texts(stretch):
            for word in (w for w in understand(str(text)) if w.side):
                place = text.place(word.start, word.end)
                lines = content.split("\n")
                line = lines[place.line - 1]
                lines[place.line - 1] = line[: place.column - 1] + partner_of(word.word) + line[place.end_column - 1 :]
                words, figure = keys(SourceFile(f"{id_}.yml", "\n".join(lines)), id_)
                shown = f"{text[: word.start]}[{word.word}]{text[word.end :]}"
                yield Flip(id_, part, shown, bool(figure - figure_before), bool(words - words_before))


def by_words(made: list[Flip]) -> tuple[int, int]:
    """Flips in steps and feel that the words and the record find without a figure, and all of them there."""
    there = [f for f in made if f.part in {"steps", "feel"}]
    return sum(f.by_words for f in there), len(there)


def report(made: list[Flip]) -> str:
    """The table and the misses."""
    lines = [f"{'part':<12} {'flips':>6} {'figure':>7} {'words':>6} {'found':>6}"]
    for part in (*PARTS, "all"):
        mine = [f for f in made if part in {f.part, "all"}]
        counts = (len(mine), sum(f.by_figure for f in mine), sum(f.by_words for f in mine), sum(f.found for f in mine))
        lines.append(f"{part:<12} {counts[0]:>6} {counts[1]:>7} {counts[2]:>6} {counts[3]:>6}  {counts[3] / max(counts[0], 1):.1%}")
    found, count = by_words(made)
    lines.append(f"steps and feel, by words and record without a figure: {found} of {count}  {found / max(count, 1):.1%}")
    return "\n".join([*lines, *(f"missed: {f.id} {f.part}: {f.text}" for f in made if not f.found)])


if __name__ == "__main__":
    sys.stdout.write(report(list(flips())) + "\n")
