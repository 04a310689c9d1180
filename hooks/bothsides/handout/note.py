"""A clinic's own note beside the instruction: the same check of left and right as for any text."""

from __future__ import annotations

from ..language import language
from ..model import Laterality
from ..problem import Problem
from ..sides.engine import check_texts
from ..sides.scoped import Evidence
from ..sides.words import Side, for_side, sides_of
from ..source import SourceFile, Text
from .ask import Item

NOTE = "note"
_ONE_SIDE = Evidence(one_round=True)


def note_question(item: Item, tag: str) -> str:
    """A question, where a note names no side but the one that its sheet is not for, or one side on sheets for both; else nothing.

    It may be meant ("step your left foot forward" on a sheet for the right), so it stops nothing. The handout builder asks the same.
    """
    said = {word.side: word.word for word in sides_of(item.note or "", tag) if word.side}
    if len(said) != 1 or item.stretch.laterality is not Laterality.UNILATERAL:
        return ""
    ((side, word),) = said.items()
    if item.sides == "both":
        return language(tag).say("builder.note_one", said=word)
    return (
        "" if side.value == item.sides else language(tag).say("builder.note_other", said=word, side=language(tag).say(f"limb.{item.sides}"))
    )


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
