"""A clinic's own note beside the instruction: the same check of left and right as for any text."""

from __future__ import annotations

from ..problem import Problem
from ..sides.engine import Evidence, check_texts
from ..sides.words import Side, for_side
from ..source import SourceFile, Text
from .ask import Item

NOTE = "note"
_ONE_SIDE = Evidence(one_round=True)


def note_problems(item: Item, tag: str) -> list[Problem]:
    """Where the note contradicts the instruction that it is printed under, on any sheet; places are those of the note."""
    if not item.note:
        return []
    note = SourceFile(NOTE, item.note).text()
    found: dict[Problem, None] = {}
    for side in item.sheets:
        told = [Text(for_side(text, side or Side.RIGHT, tag)[0]) for text in (*item.stretch.get_in, *item.stretch.steps)]
        before = {(p.code, p.message) for p in check_texts(told, _ONE_SIDE, tag).problems}
        for problem in check_texts([*told, note], _ONE_SIDE, tag).problems:
            if problem.place.path == NOTE or (problem.code, problem.message) not in before:
                found[problem] = None
    return list(found)
