"""What handouts say of the site that they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from .. import resources
from ..model import Stretch
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
    def stretches(self) -> dict[str, Stretch]: ...  # noqa: D102


def site_of(project: Loaded, name: str, url: str) -> Site:
    """The facts of a site that is being built."""
    days = dates_of(project.stretches, resources.folders("stretches", project.root))
    return Site(name, url, {id_: f"{day.day} {day:%B %Y}" for id_, day in days.items()})
