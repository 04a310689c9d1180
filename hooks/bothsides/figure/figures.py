"""The figures of a stretch for one side: one for each distinct pose, in the order of the steps."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

from ..body.order import order_of, reached
from ..body.poses import resolved
from ..body.posture import mirrored
from ..body.scene import Scene, scene
from ..language import Language
from ..model import Laterality, Stretch, Text
from ..remembered import Remembered, Same, Shelf
from . import words
from .draw import Sheet, framed, shared, sheet_of
from .marks import regions


@dataclass(frozen=True)
class Figure:
    """A drawn pose. ``steps`` are the numbers of the first and the last step that it shows."""

    pose: str
    name: str
    steps: tuple[int, int] | None
    caption: str
    description: str
    svg: str


_DRAWN: Remembered[bytes] = Remembered(shared=True)
_SHELF = Shelf()


def figures(stretch: Stretch, side: str, language: Language) -> list[Figure]:
    """Every pose of ``stretch`` that can be drawn, for ``side``. A build draws it once, for page, handout and browser data alike."""
    fresh: list[Figure] = []

    def make() -> bytes:
        fresh.extend(_figures(stretch, side, language))
        return _packed(fresh) if Remembered.building() else b""

    packed = _DRAWN.get(_key(stretch, side, language), make)
    if fresh or not packed:
        return fresh
    return [Figure(pose, name, tuple(steps) if steps else None, *texts) for pose, name, steps, *texts in json.loads(_SHELF.get(packed))]


def let_go(stretch: Stretch, language: Language) -> None:
    """Nobody will ask for the figures of ``stretch`` again in this build."""
    for side in ("right", "left"):
        _DRAWN.forget(_key(stretch, side, language))


def _key(stretch: Stretch, side: str, language: Language) -> tuple[object, ...]:
    return (Same(stretch), side, Same(language))


def _packed(made: list[Figure]) -> bytes:
    return _SHELF.put(json.dumps([astuple(figure) for figure in made], ensure_ascii=False))


def _figures(stretch: Stretch, side: str, language: Language) -> list[Figure]:
    ready = resolved(stretch)
    if not ready:
        return []
    scenes = {name: scene(posture if side == "right" else mirrored(posture)) for name, posture in ready.items()}
    spans = spans_of(stretch)
    order = [name for name in order_of(stretch) if name in scenes]
    where = regions((str(id_), _swap(limb) if side == "left" else limb) for id_, limb in stretch.muscles.items())
    sheets = []
    for i, name in enumerate(order):
        marked = where if i == len(order) - 1 or (i and stretch.laterality is Laterality.ALTERNATING) else []
        before = scenes.get(str(stretch.poses[Text(name)].extends)) or (scenes[order[i - 1]] if i else None)
        sheets.append(sheet_of(scenes[name], f"{stretch.id}-{side[0]}{i}", marked, before))
    made = []
    for i, name in enumerate(order):
        room = shared([sheet for sheet in sheets if sheet.view == sheets[i].view])
        made.append(_figure(stretch, language, scenes[name], sheets[i], room, (i, len(order)), spans.get(name)))
    return made


def _swap(limb: str) -> str:
    return {"right": "left", "left": "right"}.get(limb, limb)


def _figure(
    stretch: Stretch,
    language: Language,
    stand: Scene,
    sheet: Sheet,
    room: Sheet,
    place: tuple[int, int],
    steps: tuple[int, int] | None,
) -> Figure:
    i, of = place
    name = language.say("figure." + ("position" if of == 1 else "start" if i == 0 else "end" if i == of - 1 else "middle"))
    if steps:
        name = language.say("figure.step" if steps[0] == steps[1] else "figure.steps", name=name, first=steps[0], last=steps[1])
    text = words.description(stand, language)
    svg = framed(sheet, f"{stretch.title}: {name}", text, room)
    caption = language.say("figure.caption", name=name, view=words.caption(stand, language))
    return Figure(stand.posture.name, name, steps, caption, text, svg)


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
