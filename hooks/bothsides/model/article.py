"""The front matter of an article, a programme among them, and the words that people search by."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt

from ..source import Text
from .dose import Hold, Repetitions
from .muscle import MuscleFacts
from .part import Id, Part
from .review import Allowed, Review
from .terms import Setting


class Prescription(Part):
    """A stretch within a programme, with the dose it has there."""

    stretch: Id
    hold: Hold | None = None
    repetitions: Repetitions | None = None
    note: Text | None = None


class Programme(Part):
    """Stretches in order, for one place or purpose."""

    minutes: StrictInt = Field(ge=1, le=60)
    setting: tuple[Setting, ...] = Field(min_length=1)
    stretches: tuple[Prescription, ...] = Field(min_length=1)


class Front(BaseModel):
    """Front matter of an article. MkDocs' own keys pass; ours are checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text
    description: Text
    review: Review
    muscle: MuscleFacts | None = None
    muscles: tuple[MuscleFacts, ...] = ()
    programme: Programme | None = None
    health: StrictBool = True
    hide: tuple[Text, ...] = ()
    search: dict[str, Any] = Field(default_factory=dict)
    template: Text | None = None
    allow: tuple[Allowed, ...] = ()


class Synonym(Part):
    """Words that people type, and the stretches and pages that they should find."""

    words: tuple[Text, ...] = Field(min_length=1)
    stretches: tuple[Id, ...] = ()
    pages: tuple[Text, ...] = ()
