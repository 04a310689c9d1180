"""Warning cards, the pain rule and the disclaimer, and what a clinic may add to them."""

from __future__ import annotations

from pydantic import Field

from ..source import Text
from .part import Id, Part
from .terms import Level


class Sign(Part):
    """A warning sign. ``short`` is its form on a stretch page, where it has one."""

    text: Text
    short: Text | None = None
    references: tuple[Id, ...] = ()


class WarningCard(Part):
    """The signs of one level, with what to do."""

    level: Level
    title: Text
    do: Text
    signs: tuple[Sign, ...] = Field(min_length=1)


class Safety(Part):
    """What every page of exercises must hold at least."""

    cards: tuple[WarningCard, ...] = Field(min_length=4, max_length=4)
    pain_rule: tuple[Sign, ...] = Field(min_length=1)
    which_side: tuple[Text, ...] = Field(min_length=1)
    disclaimer: Text
    emergency: Text
    emergency_short: Text


class MoreSigns(Part):
    """Signs that a clinic adds to the card of one level."""

    level: Level
    signs: tuple[Sign, ...] = Field(min_length=1)


class SafetyMore(Part):
    """What a clinic adds to the handbook's safety record. It has no key to take anything out with."""

    cards: tuple[MoreSigns, ...] = ()
    pain_rule: tuple[Sign, ...] = ()
    which_side: tuple[Text, ...] = ()
    disclaimer: Text | None = None
