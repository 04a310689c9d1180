"""Words held against what a record states of one side: a precaution's limb, the side that is stretched."""

from __future__ import annotations

import re

from ..problem import Fix, Problem, code
from ..source import Text
from .words import SideWord, partner_of, understand

PRECAUTION = code("precaution-against-limb", "A precaution speaks of another side than its own limb.")
STRETCHED = code("stretched-side-not-right", "The heading stretches another side than the right one, for which every file is written.")

_TO_THE = re.compile(r"\bto the $")


def held(text: Text, tag: str = "en") -> list[SideWord]:
    """The side words that name a limb, and no direction: those that a statement binds."""
    return [w for w in understand(str(text), tag) if w.side and not _TO_THE.search(text, 0, w.start)]


def against_limb(text: Text, limb: str, tag: str = "en") -> list[Problem]:
    """A part of the body that is named in a precaution for one limb ("right" or "left") is on the side of that limb."""
    return [
        Problem(
            place := text.place(word.start, word.end),
            PRECAUTION,
            f"“{word.word}” stands in a precaution for the {limb} limb",
            "Mend the word or “limb”.",
            fixes=(Fix(place, partner_of(word.word, tag)),),
        )
        for word in held(text, tag)
        if limb in {"right", "left"} and word.side and word.side.value != limb
    ]


def not_right(text: Text, tag: str = "en") -> list[Problem]:
    """Every file is written for stretching the right side, so its heading says so."""
    return [
        Problem(
            place := text.place(word.start, word.end),
            STRETCHED,
            f"“{word.word}” is stretched here",
            "Every file is written for stretching the right side; the left is derived.",
            fixes=(Fix(place, partner_of(word.word, tag)),),
        )
        for word in understand(str(text), tag)
        if word.side and word.side.value != "right"
    ]
