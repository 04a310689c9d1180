"""Whether a review still stands: the hash that was signed is held against the words, pose and dose as they are now.

What is hashed is the record itself in one canonical form, not the page: a new layout changes no signature, a new word,
joint angle or second does. The form has a number, ``1``, which a hash carries; another form would get another.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from ..model import Front, Review, Stretch

FORM = "1"
_NOT_SIGNED = {"id", "review", "allow"}
# What may change while a reader is told to do the same: studies and sources, other names, other stretches, whether it is offered.
_NOT_TOLD: dict[str, Any] = {
    **dict.fromkeys((*_NOT_SIGNED, "status", "evidence", "also_known_as", "easier", "harder"), True),
    "dose": {"references"},
    "precautions": {"__all__": {"references", "inferred"}},
}


class State(StrEnum):
    """What a page says of its review."""

    NONE = "none"
    REVIEWED = "reviewed"
    CHANGED = "changed"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Status:
    """A page's review as it stands today. ``late`` is true where it is past its due date, signed or not."""

    state: State
    review: Review
    late: bool = False


def today() -> dt.date:
    """The day of the build: that of SOURCE_DATE_EPOCH where it is set, so that a build can be made again byte for byte."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = dt.datetime.fromtimestamp(int(given), dt.UTC) if given.isdigit() else dt.datetime.now(dt.UTC)
    return moment.date()


def status_of(review: Review, current: Callable[[], str], day: dt.date) -> Status:
    """How ``review`` stands on ``day``; ``current`` gives the hash of the page as it is, and is asked only if it was signed."""
    late = day > review.due
    if review.hash is None:
        return Status(State.NONE, review, late)
    if review.hash != current():
        return Status(State.CHANGED, review, late)
    return Status(State.OVERDUE if late else State.REVIEWED, review, late)


def stretch_hash(stretch: Stretch) -> str:
    """The hash of everything that a stretch's record says, its review left out."""
    return _hash(_stretch(stretch))


def instruction_hash(stretch: Stretch) -> str:
    """The hash of what a stretch tells a reader to do: its words, poses and dose, in the form that is signed, without its studies."""
    return _hash(_stretch(stretch, _NOT_TOLD))


def _stretch(stretch: Stretch, without: Any = _NOT_SIGNED) -> Any:
    """The record with the pose that each step reaches, which its plain texts do not carry."""
    reached = [getattr(step, "pose", None) for step in (*stretch.get_in, *stretch.steps, *stretch.get_out)]
    own = [_typed(stretch, without), [None if pose is None else str(pose) for pose in reached]]
    return [*own, {name: _typed(pose) for name, pose in stretch.borrowed.items()}] if stretch.borrowed else own


def article_hash(front: Front, body: str, shown: Iterable[BaseModel] = ()) -> str:
    """The hash of an article: its front matter, its text, and the records that its macros show."""
    lines = [line.rstrip() for line in body.replace("\r\n", "\n").strip().split("\n")]
    return _hash(
        [_typed(front), "\n".join(lines), [_stretch(record) if isinstance(record, Stretch) else _typed(record) for record in shown]]
    )


def _typed(record: BaseModel, without: Any = _NOT_SIGNED) -> Any:
    """Only what differs from a default: a key that a later version adds with a default of its own changes no hash."""
    return record.model_dump(mode="json", exclude_defaults=True, exclude=without, by_alias=True)


def _hash(data: Any) -> str:
    text = json.dumps(_canonical(data), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"{FORM}-{hashlib.sha256(text.encode()).hexdigest()}"


def _canonical(value: Any) -> Any:
    """Texts in Unicode's composed form, with single spaces within a line."""
    if isinstance(value, str):
        return "\n".join(" ".join(line.split()) for line in unicodedata.normalize("NFC", value).split("\n"))
    if isinstance(value, dict):
        return {str(key): _canonical(v) for key, v in value.items()}
    if isinstance(value, list | tuple):
        return [_canonical(v) for v in value]
    return value
