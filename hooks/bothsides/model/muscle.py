"""Muscles: what they do at the joints they cross, and the facts on their pages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..source import Text
from .part import Id, Part


class JointAction(Part):
    """What a muscle does at a joint it crosses; ``position`` where that depends on it."""

    joint: Literal["lumbar spine", "hip", "knee", "ankle"]
    action: Text
    position: Text | None = None


class Muscle(Part):
    """A muscle or a group of them."""

    id: Id
    name: Text
    plain: Text
    region: Text
    joints: tuple[JointAction, ...] = Field(min_length=1)
    members: tuple[Id, ...] = ()
    page: Text | None = None
    references: tuple[Id, ...] = ()


class MuscleFacts(Part):
    """Front matter of a muscle's page: plain meaning first, names and nerves below."""

    id: Id
    plain: Text
    from_: Text = Field(alias="from")
    to: Text
    action: Text
    stretched_by: Text
    nerve: Text
    attachments: Text
    references: tuple[Id, ...] = Field(min_length=1)
