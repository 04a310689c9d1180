"""The figures of a stretch: one for each pose, in the order of the steps; drawn for the right side, turned over for the left."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from ..body.facts import facts, mirrored
from ..body.order import reached
from ..body.posture import swap
from ..language import Language
from ..model import Laterality, Stretch, Text, View
from ..remembered import Remembered, Same, Shelf
from . import words
from .draw import Sheet, framed, shared, sheet_of
from .marks import regions
from .seen import Seen, seen


@dataclass(frozen=True)
class Figure:
    """A drawn pose. ``steps`` are the numbers of the first and the last step that it shows."""

    pose: str
    name: str
    steps: tuple[int, int] | None
    caption: str
    description: str
    svg: str


Sides = Mapping[str, list[Figure]]
_DRAWN: Remembered[bytes] = Remembered(shared=True)
_SHELF = Shelf()


def figures(stretch: Stretch, side: str, language: Language) -> list[Figure]:
    """Every pose of ``stretch`` that can be drawn, for ``side``. A build draws it once, for page, handout and browser data alike."""
    return _at_hand(Same(stretch), Same(language))[side]


@lru_cache(maxsize=1)  # both sides of a stretch are asked for one after the other
def _at_hand(stretch: Same[Stretch], language: Same[Language]) -> Sides:
    fresh: list[Sides] = []

    def make() -> bytes:
        fresh.append(_figures(stretch.thing, language.thing))
        return _packed(fresh[0]) if Remembered.building() else b""

    packed = _DRAWN.get((stretch, language), make)
    return fresh[0] if fresh else _unpacked(packed)


def let_go(stretch: Stretch, language: Language) -> None:
    """Nobody will ask for the figures of ``stretch`` again in this build."""
    _DRAWN.forget((Same(stretch), Same(language)))


def _packed(made: Sides) -> bytes:
    """Texts and numbers alone, read back by the process that wrote them: marshal does that several times as fast as JSON."""
    return _SHELF.put_bytes(marshal.dumps({side: [_plain(figure) for figure in drawn] for side, drawn in made.items()}))


def _plain(f: Figure) -> tuple[str, str, tuple[int, int] | None, str, str, str]:
    return str(f.pose), str(f.name), f.steps, str(f.caption), str(f.description), str(f.svg)  # marshal takes no kind of string but its own


def _unpacked(packed: bytes) -> Sides:
    made = marshal.loads(_SHELF.get_bytes(packed))  # noqa: S302  packed by this process
    return {side: [Figure(*values) for values in drawn] for side, drawn in made.items()}


def _figures(stretch: Stretch, language: Language) -> Sides:
    """The figures of both sides: every pose is drawn once, and framed for each."""
    shown = seen(stretch)
    sheets = _sheets(stretch, shown)
    spans = spans_of(stretch)
    made: dict[str, list[Figure]] = {"right": [], "left": []}
    for i, (name, one) in enumerate(shown.items()):
        room = shared([sheet for sheet in sheets if sheet.view == one.view])
        steps = spans.get(name)
        called = _name(i, len(shown), steps, language)
        found = facts(one.stand)
        for side, drawn in made.items():
            flip = side == "left"
            posture = one.stand.posture
            posture = replace(posture, view=View(swap(posture.view))) if flip else posture
            text = words.description(mirrored(found) if flip else found, language)
            caption = language.say("figure.caption", name=called, view=words.caption(posture, language))
            svg = framed(sheets[i], f"{stretch.id}-{side[0]}{i}", f"{stretch.title}: {called}", text, room, flip)
            drawn.append(Figure(name, called, steps, caption, text, svg))
    return made


def _sheets(stretch: Stretch, shown: Mapping[str, Seen]) -> list[Sheet]:
    """Every pose of the right side drawn: what it stretches marked where that is stretched, and the movement that led there."""
    where = regions((str(id_), limb) for id_, limb in stretch.muscles.items())
    sheets: list[Sheet] = []
    last: Seen | None = None
    for i, (name, one) in enumerate(shown.items()):
        marked = where if i == len(shown) - 1 or (i and stretch.laterality is Laterality.ALTERNATING) else []
        before = shown.get(str(stretch.poses[Text(name)].extends)) or last
        sheets.append(sheet_of(one.stand, one.view, one.person, one.things, marked, before.stand if before else None))
        last = one
    return sheets


def _name(i: int, of: int, steps: tuple[int, int] | None, language: Language) -> str:
    """What the figure of pose number ``i`` is called."""
    name = language.say("figure." + ("position" if of == 1 else "start" if i == 0 else "end" if i == of - 1 else "middle"))
    if not steps:
        return name
    return language.say("figure.step" if steps[0] == steps[1] else "figure.steps", name=name, first=steps[0], last=steps[1])


def spans_of(stretch: Stretch) -> dict[str, tuple[int, int]]:
    """The first run of steps that each pose is held in."""
    found: dict[str, tuple[int, int]] = {}
    before = ""
    for number, name in enumerate(reached(stretch), 1):
        if name not in found:
            found[name] = (number, number)
        elif name == before and found[name][1] == number - 1:
            found[name] = (found[name][0], number)
        before = name
    return found
