"""What words say by themselves in any language whose sides are known: they agree with their limb, and no limb of one side is double."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..language import sides_of_language
from .gender import slips
from .quick import Quick
from .words import understand


class Found(NamedTuple):
    """A fault at the side word from ``start`` to ``end``: its rule, what is wrong, and the word that would mend it, if any."""

    start: int
    end: int
    rule: str
    message: str
    meant: str = ""


@cache
def _pair(tag: str) -> Quick:
    return Quick(sides_of_language(tag)["pair"]["pattern"])


def faults(text: str, tag: str) -> Iterator[Found]:
    """The faults of a text's side words that need no understanding of its sentences."""
    for slip in slips(text, tag):
        yield Found(slip.start, slip.end, "side-word-gender", f"“{slip.word}” does not agree with “{slip.noun}”", slip.meant)
    doubles = [match.span("w") for match in _pair(tag).finditer(text)]
    if doubles:
        sides = {word.start for word in understand(text, tag) if word.side}
        for start, end in doubles:
            if start in sides:
                yield Found(start, end, "both-of-one-side", f"two limbs cannot both be “{text[start:end]}”")
