"""The words a record chooses from: each list is closed, and an unknown word is an error that names the nearest."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

Day = Annotated[dt.date, Field(strict=True)]


Limb = Literal["right", "left", "both", "none"]


class Role(StrEnum):
    """Whether a stretch lengthens hip flexors or keeps them company."""

    HIP_FLEXOR = "hip-flexor"
    COMPANION = "companion"


class Laterality(StrEnum):
    """One side at a time, both at once, or one after the other within a round."""

    UNILATERAL = "unilateral"
    BILATERAL = "bilateral"
    ALTERNATING = "alternating"


class Setting(StrEnum):
    """Where it is done."""

    BED = "bed"
    CHAIR = "chair"
    STANDING = "standing"
    FLOOR = "floor"


class Balance(StrEnum):
    """What it needs of the reader's balance."""

    NONE = "none"
    A_HAND = "a hand"
    ONE_LEG = "one leg"


class GettingDown(StrEnum):
    """How far down the reader has to go, and up again."""

    NONE = "none"
    CHAIR = "to a chair"
    BED = "to a bed"
    FLOOR = "to the floor"


class Difficulty(StrEnum):
    """How much strength, balance and reach it asks for."""

    GENTLE = "gentle"
    MODERATE = "moderate"
    DEMANDING = "demanding"


class Outcome(StrEnum):
    """What a piece of evidence speaks of. Range of motion is not pain."""

    RANGE = "range"
    PAIN = "pain"
    FUNCTION = "function"
    WALKING = "walking"
    POSTURE = "posture"


class Strength(StrEnum):
    """How far a piece of evidence carries."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    NONE = "none"


class Level(StrEnum):
    """How soon a warning sign asks for help."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"
    ASK = "ask"
