"""What a search finds of a stretch, made from its record: each fact once, for a small index on a reader's phone.

A page shows everything for both sides, the warning signs and its sources; an index of all that is several times as large, is
fetched with the first search, and answers "hernia" with every page there is. Warning signs and sources have pages of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

from ..model import Stretch
from .here import Here, Library


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of a page that a search can find. ``anchor`` is None for the page itself; ``text`` is HTML in paragraphs."""

    anchor: str | None
    title: str
    text: str


def entries(stretch: Stretch, library: Library) -> Iterator[Entry]:
    """The entries of the page of ``stretch``, in the words for the right side."""
    here = Here(library, f"stretches/{stretch.id}.md")
    if stretch.status != "current":
        yield Entry(None, str(escape(stretch.title)), _paragraphs([here.say("page.withdrawn"), stretch.status.withdrawn]))
        return
    muscles = ", ".join(str(muscle.name) for muscle, _ in here.muscles(stretch))
    facts = [stretch.summary, *stretch.also_known_as, ", ".join(here.one_of("setting", stretch.setting)), *stretch.equipment, muscles]
    yield Entry(None, str(escape(stretch.title)), _paragraphs(facts))
    yield Entry("how", here.say("page.how"), _paragraphs(stretch.steps))
    care = "right-precautions" if stretch.heading else "precautions"
    yield Entry(care, here.say("page.precautions"), _paragraphs([", ".join(p.who for p in stretch.precautions)]))


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)
