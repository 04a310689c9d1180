"""The page of a stretch, made from its record without a Markdown stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..model import Laterality, Stretch
from ..problem import Problem, code, problem
from ..sides.words import MirrorError, Side, for_side
from ..source import Text
from .here import Here, Library

MIRROR = code("mirror-reads-otherwise", "A text that would be understood otherwise once it is mirrored for the left side.")


@dataclass(frozen=True)
class Made:
    """The page of a stretch: its headings of the second level as (id, text), and its HTML, made when it is first asked for."""

    stretch: Stretch
    library: Library

    @property
    def title(self) -> str:
        """The title of the stretch."""
        return str(self.stretch.title)

    @property
    def description(self) -> str:
        """What the page is about, in a sentence."""
        return str(self.stretch.summary)

    @cached_property
    def headings(self) -> tuple[tuple[str, str], ...]:
        """Those that every page of a stretch has."""
        return tuple((name, self.library.language.say(f"page.{name}")) for name in HEADINGS)

    @cached_property
    def html(self) -> str:
        """All of the page below its theme."""
        return str(self.library.components.render("stretch_page", Here(self.library, f"stretches/{self.stretch.id}.md"), self.stretch))


HEADINGS = ("dose", "how", "variations", "evidence")


def make_stretch(stretch: Stretch, library: Library) -> Made:
    """The page of ``stretch``."""
    return Made(stretch, library)


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
