"""The page of a stretch, made from its record without a Markdown stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Laterality, Stretch
from ..problem import Problem, code, problem
from ..sides.words import MirrorError, Side, for_side
from ..source import Text
from .here import Here, Library

MIRROR = code("mirror-reads-otherwise", "A text that would be understood otherwise once it is mirrored for the left side.")


@dataclass(frozen=True)
class Made:
    """A finished page: its HTML, and its headings of the second level as (id, text)."""

    title: str
    description: str
    html: str
    headings: tuple[tuple[str, str], ...]


HEADINGS = ("dose", "how", "variations", "evidence")


def make_stretch(stretch: Stretch, library: Library) -> Made:
    """The page of ``stretch`` as HTML."""
    here = Here(library, f"stretches/{stretch.id}.md")
    html = library.components.render("stretch_page", here, stretch)
    headings = tuple((name, here.say(f"page.{name}")) for name in HEADINGS)
    return Made(str(stretch.title), str(stretch.summary), str(html), headings)


def sided_texts(stretch: Stretch) -> Iterator[Text]:
    """Every text of a stretch that is shown for the left side too."""
    if stretch.heading:
        yield stretch.heading.stretched
        yield stretch.heading.body
    yield from (*stretch.get_in, *stretch.steps, *stretch.get_out, stretch.feel)
    for mistake in stretch.mistakes:
        yield mistake.mistake
        yield mistake.instead
    for precaution in stretch.precautions:
        yield precaution.who
        yield precaution.advice


def mirror_problems(stretch: Stretch, tag: str = "en") -> list[Problem]:
    """The texts whose left side would be understood otherwise; their author has to reword them."""
    if stretch.laterality is not Laterality.UNILATERAL:
        return []
    problems = []
    for text in sided_texts(stretch):
        try:
            for_side(text, Side.LEFT, tag)
        except MirrorError as error:
            place = text.place(error.start, error.end)
            problems.append(problem(place, MIRROR, str(error), "Reword it, so that both sides can be read in one way."))
    return problems
