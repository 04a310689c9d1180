"""Sources, as CSL data."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, StrictInt

from ..source import Text
from .part import Id, Part


class Name(Part):
    """An author, by family and given name or as a body (``literal``), as CSL has it."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None


class Issued(Part):
    """A date as CSL has it: a list of lists of year, month, day."""

    date_parts: tuple[tuple[StrictInt, ...], ...] = Field(alias="date-parts")


class Claim(Part):
    """A statement that a source supports, in our own words, and where it says so."""

    statement: Text
    locator: Text | None = None


class SeenCopy(Part):
    """What was really read of a source, what it supports, and its limits (CSL leaves ``custom`` to us)."""

    kind: Literal[
        "guideline",
        "systematic-review",
        "trial",
        "textbook",
        "patient-info",
        "anatomy-study",
        "observational-study",
        "narrative-review",
    ]
    part: Text
    limits: Text | None = None
    supports: tuple[Claim, ...] = Field(min_length=1)


class Reference(Part):
    """A source, as CSL data (Citation Style Language 1.0.2)."""

    id: Id
    type: Literal["article-journal", "webpage", "chapter", "entry-encyclopedia", "report"]
    title: Text
    author: tuple[Name, ...] = ()
    container: Text | None = Field(default=None, alias="container-title")
    issued: Issued | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    doi: Text | None = Field(default=None, alias="DOI")
    pmid: Text | None = Field(default=None, alias="PMID")
    pmcid: Text | None = Field(default=None, alias="PMCID")
    url: Text | None = Field(default=None, alias="URL")
    custom: SeenCopy

    @property
    def year(self) -> int | None:
        """Year of issue, where the copy that was read shows it."""
        return self.issued.date_parts[0][0] if self.issued else None
