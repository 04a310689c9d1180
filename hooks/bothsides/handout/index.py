"""What the handout builder and the patient's page know of every stretch, as data for the browser.

The words of a stretch are not here: they lie in the file of its guided session and are fetched when the stretch is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..figure.figures import figures as drawn
from ..model import Prescription, Span, Stretch
from ..page import Here, Library
from ..sides.words import Side
from ..sides.words import patterns as side_patterns
from .ask import programmes
from .clinic import clinic_of
from .site import Site
from .version import content_version


def vendored(name: str, library: Library) -> str:
    """The text of a script that others made."""
    found = (root / "assets" / "vendor" / name for root in library.components.roots)
    return next(path for path in found if path.is_file()).read_text("utf-8").strip()


def index(library: Library, stretches: Mapping[str, dict[str, Any]], site: Site) -> dict[str, Any]:
    """The index as plain data; ``stretches`` are the ``facts`` of each."""
    phrases = library.language.phrases
    return {
        "site": {"name": site.name, "url": site.url},
        "clinic": _clinic(library),
        "stretches": stretches,
        "programmes": {
            name: {"title": str(front.title), "items": [_item(p) for p in front.programme.stretches] if front.programme else []}
            for name, front in programmes(library).items()
        },
        "stop": _stop(library),
        "disclaimer": str(library.safety.disclaimer),
        "words": {
            **{group: phrases[group] for group in ("builder", "patient", "notes", "handout", "dose")},
            "range": phrases["range"],
            "limb": phrases["limb"],
            "sides": side_patterns(library.language.tag),
        },
    }


def facts(s: Stretch, library: Library, site: Site) -> dict[str, Any]:
    """What the index says of a stretch; ``library`` knows the files of its session and its figures."""
    dose, assets = s.dose, library.assets
    here = Here(library, f"stretches/{s.id}.md")
    url = Here(library, "index.md").stretch_url(str(s.id))
    known: dict[str, Any] = {"title": str(s.title), "laterality": s.laterality.value, "url": url}
    if s.status != "current":
        return {**known, "withdrawn": {"why": str(s.status.withdrawn), "instead": str(s.status.replacement)}}
    return {
        **known,
        "version": content_version(s),
        "since": site.dates.get(str(s.id), ""),
        "hold": _ends(dose.hold),
        "repetitions": _ends(dose.repetitions),
        "times": _ends(dose.times_a_day),
        "days": _ends(dose.days_a_week),
        "rest": _ends(dose.rest),
        "sets": dose.sets,
        "limits": {"hold": _ends(dose.limits.hold), "repetitions": _ends(dose.limits.repetitions), "times": _ends(dose.limits.times_a_day)},
        "review": here.review_line(s.review),
        "data": assets.get(f"session/stretches/{s.id}.js", ""),
        "figures": assets.get(f"figures/{s.id}.js", ""),
        "key": f"stretches/{s.id}",
    }


def pictures(stretch: Stretch, library: Library) -> dict[str, list[dict[str, str]]]:
    """The figures of a stretch for each of its sheets: the pose, SVG and the words below it."""
    sides = {side.value: side for side in Side} if stretch.heading else {"both": Side.RIGHT}
    return {
        name: [{"pose": f.pose, "svg": f.svg, "caption": f.name} for f in drawn(stretch, side.value, library.language)]
        for name, side in sides.items()
    }


def _item(part: Prescription) -> dict[str, Any]:
    given = {"hold": part.hold, "repetitions": part.repetitions}
    return {"id": str(part.stretch), **{name: _ends(value) for name, value in given.items() if value is not None}}


def _stop(library: Library) -> dict[str, Any]:
    return {
        "pain": [str(sign.text) for sign in library.safety.pain_rule],
        "cards": [
            {"level": c.level.value, "title": str(c.title), "do": str(c.do), "signs": [str(s.short or s.text) for s in c.signs]}
            for c in library.safety.cards
        ],
    }


def _clinic(library: Library) -> dict[str, Any] | None:
    if library.brand is None:
        return None
    clinic = clinic_of(library.brand, None)
    return {"name": clinic.name, "lines": clinic.lines, "emergency": clinic.emergency or "", "disclaimer": clinic.disclaimer or ""}


def _ends(value: Span) -> list[int]:
    return [value.least, value.most]
