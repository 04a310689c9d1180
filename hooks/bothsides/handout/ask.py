"""What a handout is asked for: which stretches, which side, which dose; refused in one line where it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..load import nearest
from ..model import Front, Laterality, Prescription, Span, Stretch
from ..page import Library
from ..sides.words import Side

Sides = Literal["right", "left", "both"]
Paper = Literal["a4", "letter"]

MAX_NOTE = 500
MAX_ITEMS = 30
_SPAN = re.compile(r"\s*([0-9]{1,4})\s*(?:(?:to|-|–)\s*([0-9]{1,4})\s*)?")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff]")


class AskError(ValueError):
    """What is asked for cannot be made; the message is one line that says what to do."""


@dataclass(frozen=True)
class Clinic:
    """Who hands it out. ``logo`` is an SVG text; ``lines`` are address, telephone and the like, one a line."""

    name: str
    lines: tuple[str, ...] = ()
    logo: str | None = None
    emergency: str | None = None
    disclaimer: str | None = None
    report: str | None = None


@dataclass(frozen=True)
class Item:
    """A stretch on one side or both, with the dose and the note it has here."""

    stretch: Stretch
    sides: Sides
    changed: Prescription | None = None
    note: str | None = None

    @property
    def sheets(self) -> tuple[Side | None, ...]:
        """The sides that get a sheet of their own; None where both are stretched in one go."""
        if self.stretch.laterality is not Laterality.UNILATERAL:
            return (None,)
        return (Side.RIGHT, Side.LEFT) if self.sides == "both" else (Side(self.sides),)


@dataclass(frozen=True)
class Ask:
    """A whole handout. ``address`` is the site's, without which there is no QR code; ``title`` names a programme."""

    items: tuple[Item, ...]
    title: str | None = None
    paper: Paper = "a4"
    large_print: bool = False
    low_ink: bool = False
    clinic: Clinic | None = None
    site_name: str = ""
    address: str | None = None
    dates: Mapping[str, str] = field(default_factory=dict)


def span_of(text: str, what: str) -> Span:
    """``20`` or ``20 to 30`` as a span; raises ``AskError``."""
    match = _SPAN.fullmatch(text)
    if not match:
        raise AskError(f"“{text[:40]}” is no {what}: give a whole number, or a range such as 20-30")
    least, most = int(match[1]), int(match[2] or match[1])
    if least > most:
        raise AskError(f"the {what} {least} to {most} runs backwards")
    return Span(least=least, most=most)


def note_of(text: str | None) -> str | None:
    """A note as it will be printed; raises ``AskError`` where it is too long or cannot be printed."""
    if text is None or not text.strip():
        return None
    if len(text) > MAX_NOTE:
        raise AskError(f"the note has {len(text):,} characters; {MAX_NOTE} fit on a handout")
    if found := _UNPRINTABLE.search(text):
        raise AskError(f"the note holds a character that cannot be printed (U+{ord(found[0]):04X})")
    return re.sub(r"[ \t]+", " ", text.strip())


def programmes(library: Library) -> dict[str, Front]:
    """The pages with a programme, by their last part: ``in-bed``."""
    return {uri.rpartition("/")[2].removesuffix(".md"): front for uri, front in library.articles.items() if front.programme}


def title_of(library: Library, ids: Sequence[str]) -> str | None:
    """The title of a handout that is one programme; any other is named after what it holds."""
    front = programmes(library).get(ids[0]) if len(ids) == 1 and ids[0] not in library.stretches else None
    return str(front.title) if front else None


def items_of(
    library: Library,
    ids: Sequence[str],
    sides: Sides | None = None,
    hold: str | None = None,
    repeat: str | None = None,
    note: str | None = None,
) -> tuple[Item, ...]:
    """The stretches and programmes ``ids`` with the dose asked for; raises ``AskError``.

    ``sides`` of None is both. One side of a stretch that is done on both sides at once cannot be had, except inside a
    programme, where the others follow the side and it stays as it is.
    """
    known, plans = library.stretches, programmes(library)
    note = note_of(note)
    items: list[Item] = []
    for id_ in ids:
        if id_ in known:
            stretch = known[id_]
            if stretch.status != "current":
                raise AskError(f"“{id_}” is no longer offered: {stretch.status.withdrawn} Take “{stretch.status.replacement}” instead")
            if sides in {"right", "left"} and stretch.laterality is not Laterality.UNILATERAL:
                raise AskError(f"“{id_}” stretches both sides in one go: leave out “--side {sides}”")
            items.append(Item(stretch, sides or "both"))
        elif id_ in plans:
            items += programme_items(library, plans[id_], sides or "both")
        else:
            raise AskError(f"there is no stretch or programme “{id_[:60]}”. {nearest(id_, [*known, *plans])}".rstrip())
    if not items:
        raise AskError("name at least one stretch or programme")
    if len(items) > MAX_ITEMS:
        raise AskError(f"{len(items)} stretches are too many for one handout; {MAX_ITEMS} are possible")
    return tuple(_with(item, hold, repeat, note if number == 0 else None) for number, item in enumerate(items))


def programme_items(library: Library, front: Front, sides: Sides) -> Iterator[Item]:
    """The stretches of a programme in order, those that are still offered."""
    for part in front.programme.stretches if front.programme else ():
        stretch = library.stretches[part.stretch]
        if stretch.status == "current":
            yield Item(stretch, sides, part)


def _with(item: Item, hold: str | None, repeat: str | None, note: str | None) -> Item:
    given = {
        "hold": span_of(hold, "hold in seconds") if hold else None,
        "repetitions": span_of(repeat, "number of times") if repeat else None,
    }
    limits = item.stretch.dose.limits
    for name, value in given.items():
        limit: Span = getattr(limits, name)
        if value is not None and (value.least < limit.least or value.most > limit.most):
            unit = " seconds" if name == "hold" else ""
            what = {"hold": "a hold", "repetitions": "a number of times"}[name]
            asked = f"{value.least} to {value.most}" if value.least != value.most else f"{value.least}"
            raise AskError(f"“{item.stretch.id}” allows {what} of {limit.least} to {limit.most}{unit}, not {asked}")
    changed = item.changed
    if any(given.values()):
        base = changed or Prescription(stretch=item.stretch.id)
        changed = base.model_copy(update={k: v for k, v in given.items() if v is not None})
    return Item(item.stretch, item.sides, changed, note)
