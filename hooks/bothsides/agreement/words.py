"""A stretch's sentences against its poses: each side word against the pose that its step reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..body.order import end_of, reached
from ..body.poses import Poses, poses
from ..body.scene import Scene
from ..model import Laterality, Step, Stretch, Text
from ..problem import Fix, Problem, Severity, code
from ..sides.lexicon import lexicon
from ..sides.scoped import Scoped
from ..sides.stated import against_limb, not_right
from ..sides.words import SideWord, partner_of, understand
from .compare import COMPARE, ROLES
from .english import patterns

FIGURE = code("figure-against-text", "A sentence and the figure of its pose name different sides.")

_KNEES_GO = re.compile(r"knees (?:go|sink|fall|drop)[^.]*? to the (right|left)", re.IGNORECASE)


def disagreements(stretch: Stretch, tag: str = "en", posed: Poses | None = None) -> list[Problem]:
    """Every side word that the figure of its pose contradicts, and precautions that contradict their own limb.

    ``posed`` saves setting the poses down again where that has been done.
    """
    scenes = (posed or poses(stretch)).scenes
    found = [*_precautions(stretch, tag), *_heading(stretch, tag)]
    leaving, entering = {id(step) for step in stretch.get_out}, {id(step) for step in stretch.get_in}
    end = scenes.get(end_of(stretch) or "")
    before = _poses_before(stretch, scenes)
    for text, stand in held_against(stretch, scenes):
        other = end if id(text) in entering else before.get(id(text))
        found += check_text(text, stand, scenes, tag, id(text) in leaving, other)
    return found


def _poses_before(stretch: Stretch, scenes: Mapping[str, Scene]) -> dict[int, Scene]:
    """For each step that goes on to another pose the scene that it leaves: “slide your right heel back” leads to two bent knees."""
    names = reached(stretch)
    ways = zip(stretch.steps[1:], names[1:], names, strict=False)
    return {id(step): scenes[before] for step, name, before in ways if name != before and before in scenes}


def held_against(stretch: Stretch, scenes: Mapping[str, Scene]) -> Iterator[tuple[Text, Scene]]:
    """Each text of ``stretch`` with the scene that it is held against."""
    end = scenes.get(end_of(stretch) or "")
    start = scenes.get(next(iter(reached(stretch)), "") if stretch.poses else "")
    for step, name in zip(stretch.steps, reached(stretch), strict=True):
        if name in scenes:
            yield step, scenes[name]
    if start is not None:
        for step in stretch.get_in:
            yield step, scenes.get(str(step.pose), start)
    if end is None:
        return
    if stretch.heading:
        yield stretch.heading.body, end
    yield from ((text, end) for text in (stretch.feel, stretch.summary))
    for step in stretch.get_out:
        yield step, scenes.get(str(step.pose), end)
    for precaution in stretch.precautions:
        yield precaution.advice, end
    for mistake in stretch.mistakes:
        yield mistake.mistake, end
        yield mistake.instead, end


def check_text(
    text: Text, stand: Scene, scenes: Mapping[str, Scene], tag: str = "en", out: bool = False, other: Scene | None = None
) -> list[Problem]:
    """The side words of ``text`` that ``stand`` contradicts, or ``other`` where ``stand`` does not tell the sides apart.

    ``out`` is for a text of coming out of the position.
    """
    if tag != "en":
        return []
    words = [w for w in understand(str(text), tag) if w.side]
    if not words:
        return []
    stand = stand if isinstance(text, Step) else _turned_to(text, stand, scenes)
    found: list[Problem] = []
    open_words = {w.start: i for i, w in enumerate(words)}
    behind = {text[w.end :].lstrip(" ").split(" ", 1)[0].strip(".,;:").lower() for w in words}
    for match, name in patterns(out).matches(text, behind):
        for group in match.groupdict():
            i = open_words.pop(match.start(group), None)
            if i is not None:
                found += _hold(text, words[i], name, stand, other, tag)
        if not open_words:
            return found
    facts = [f for f in Scoped(str(text), words, None, lexicon(tag)).claims.facts if f.hard and f.sign == 0 and f.role in ROLES]
    for i in open_words.values():
        role = next((f.role for f in facts if f.word == i), None)
        if role:
            found += _hold(text, words[i], ROLES[role], stand, other, tag)
    return found


def _turned_to(text: str, stand: Scene, scenes: Mapping[str, Scene]) -> Scene:
    """A sentence that says to which side the knees go speaks of the pose in which they went there."""
    match = _KNEES_GO.search(text)
    if not match:
        return stand
    return next((s for s in scenes.values() if COMPARE["drop"](s) == match[1].lower()), stand)


def _hold(text: Text, word: SideWord, name: str, stand: Scene, another: Scene | None, tag: str) -> list[Problem]:
    shown = COMPARE[name](stand)
    if shown is None and another is not None:
        stand, shown = another, COMPARE[name](another)
    if shown is None or word.side is None or shown == word.side.value:
        return []
    place = text.place(word.start, word.end)
    other = partner_of(word.word, tag)
    message = f"“{word.word}” does not agree with the figure “{stand.posture.name}”: there it is the {shown} side ({name})"
    hint = "Mend the word, or the pose if the figure is wrong."
    return [Problem(place, FIGURE, message, hint, Severity.ERROR, (), (Fix(place, other),))]


def _precautions(stretch: Stretch, tag: str) -> Iterator[Problem]:
    for precaution in stretch.precautions:
        for text in (precaution.who, precaution.advice):
            yield from against_limb(text, precaution.limb, tag)


def _heading(stretch: Stretch, tag: str) -> list[Problem]:
    if stretch.laterality is not Laterality.UNILATERAL or stretch.heading is None:
        return []
    return not_right(stretch.heading.stretched, tag)
