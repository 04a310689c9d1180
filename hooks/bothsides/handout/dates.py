"""Since when a text reads as it does: ``versions.json`` beside the stretches, written by ``bothsides versions``.

A file's own time is another one in every clone and every installation; this one travels with the words.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..model import Stretch
from .version import content_version

NAME = "versions.json"


def known_versions(folders: Iterable[Path]) -> dict[str, tuple[str, dt.date]]:
    """Version and date of each stretch as recorded, the first folder's word first; what cannot be read is left out."""
    found: dict[str, tuple[str, dt.date]] = {}
    for folder in folders:
        try:
            data = json.loads((folder / NAME).read_text("utf-8"))
            entries = {str(id_): (str(entry["version"]), dt.date.fromisoformat(entry["date"])) for id_, entry in data.items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            continue
        found = {**entries, **found}
    return found


def dates_of(stretches: Mapping[str, Stretch], folders: Iterable[Path]) -> dict[str, dt.date]:
    """The date of each stretch whose recorded version is the one it has now."""
    known = known_versions(folders)
    return {id_: known[id_][1] for id_, s in stretches.items() if id_ in known and known[id_][0] == content_version(s)}


def undated(stretches: Mapping[str, Stretch], folder: Path) -> list[str]:
    """The ids whose version in ``folder`` is missing or another than the one they have now."""
    known = known_versions([folder])
    return [id_ for id_, s in stretches.items() if id_ not in known or known[id_][0] != content_version(s)]


def record_versions(stretches: Mapping[str, Stretch], folder: Path, today: dt.date) -> list[str]:
    """Write versions.json anew: a stretch that changed gets today's date. Returns the ids of those."""
    known, changed = known_versions([folder]), undated(stretches, folder)
    data = {
        id_: {"version": content_version(s), "date": (today if id_ in changed else known[id_][1]).isoformat()}
        for id_, s in sorted(stretches.items())
    }
    (folder / NAME).write_text(json.dumps(data, indent=1) + "\n", "utf-8", newline="\n")
    return changed
