"""What handouts say of the site that they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from .. import resources
from ..brand import Brand
from ..model import Stretch
from ..page import Library
from .ask import Clinic
from .clinic import clinic_of
from .dates import dates_of


@dataclass(frozen=True)
class Site:
    """The site's name and address, and since when each stretch reads as it does, in words."""

    name: str = ""
    url: str = ""
    dates: Mapping[str, str] = field(default_factory=dict)


class Loaded(Protocol):
    """What is asked of a project."""

    @property
    def root(self) -> Path: ...  # noqa: D102
    @property
    def docs(self) -> Path: ...  # noqa: D102
    @property
    def stretches(self) -> dict[str, Stretch]: ...  # noqa: D102
    @property
    def brand(self) -> Brand | None: ...  # noqa: D102
    @property
    def library(self) -> Library | None: ...  # noqa: D102


def clinic_for(project: Loaded) -> Clinic | None:
    """The clinic of a project as its sheets show it; raises ``AskError`` where its logo cannot be read."""
    if project.library is None or project.library.brand is None:
        return None
    logo = project.brand.logo if project.brand else None
    return clinic_of(project.library.brand, project.docs / logo if logo else None)


def site_of(project: Loaded, name: str, url: str) -> Site:
    """The facts of a site that is being built."""
    days = dates_of(project.stretches, resources.folders("stretches", project.root))
    return Site(name, url, {id_: f"{day.day} {day:%B %Y}" for id_, day in days.items()})
