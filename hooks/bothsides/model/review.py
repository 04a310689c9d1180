"""Who looked at a page, and which rules are silenced on it."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ..source import Text
from .part import Id, Part
from .terms import Day


class Review(Part):
    """Who looked at it, when, and when it is due. ``hash`` is of the content that was signed."""

    due: Day
    date: Day | None = None
    reviewer: Text | None = None
    hash: Text | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        given = [v is not None for v in (self.date, self.reviewer, self.hash)]
        if any(given) and not all(given):
            raise PydanticCustomError("half_review", "A review needs “date”, “reviewer” and “hash” together, or none of them", {})
        return self


class Allowed(Part):
    """A rule that is silenced here, and why."""

    code: Id
    reason: Text
