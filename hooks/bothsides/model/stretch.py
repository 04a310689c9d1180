"""One stretch: everything that its page, figure, timer and handout are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import Field, PrivateAttr, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from ..source import Text
from .dose import Dose
from .packable import Packable
from .part import Id, Part
from .pose import Pose
from .review import Allowed, Review
from .step import Step
from .terms import Balance, Difficulty, GettingDown, Laterality, Limb, Outcome, Role, Setting, Strength


class Heading(Part):
    """Names a side by what is stretched and by what the body does: "Stretch your right hip: right knee down"."""

    stretched: Text
    body: Text


class Mistake(Part):
    """A common mistake and what to do instead."""

    mistake: Text
    instead: Text


class Precaution(Part):
    """Who should take care, with which limb, and how; ``inferred`` where reasoning stands in for a source."""

    who: Text
    limb: Limb
    advice: Text
    references: tuple[Id, ...] = ()
    inferred: StrictBool = False

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if bool(self.references) == self.inferred:
            raise PydanticCustomError("unsourced", "A precaution needs either references or “inferred: true”", {})
        return self


class Evidence(Part):
    """What studies found, of which outcome, and how far it carries."""

    outcome: Outcome
    strength: Strength
    finding: Text
    references: tuple[Id, ...] = ()


class Withdrawn(Part):
    """Why a stretch is no longer offered, and what to do instead."""

    withdrawn: Text
    replacement: Id


class Stretch(Packable):
    """One record, both sides. File name, id and address are one."""

    LONG = frozenset({"heading", "get_in", "steps", "get_out", "feel", "mistakes", "precautions", "evidence", "poses", "_borrowed"})

    id: Id
    title: Text
    also_known_as: tuple[Text, ...] = ()
    summary: Text
    role: Role
    laterality: Laterality
    muscles: dict[Id, Limb] = Field(min_length=1)
    setting: tuple[Setting, ...] = Field(min_length=1)
    equipment: tuple[Text, ...] = ()
    balance: Balance
    getting_down: GettingDown
    kneeling: StrictBool
    difficulty: Difficulty
    heading: Heading | None = None
    dose: Dose
    get_in: tuple[Step, ...] = Field(min_length=1)
    steps: tuple[Step, ...] = Field(min_length=1)
    get_out: tuple[Step, ...] = Field(min_length=1)
    feel: Text
    mistakes: tuple[Mistake, ...] = Field(min_length=1)
    easier: tuple[Id, ...] = ()
    harder: tuple[Id, ...] = ()
    precautions: tuple[Precaution, ...] = Field(min_length=1)
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    review: Review
    status: Literal["current"] | Withdrawn = "current"
    allow: tuple[Allowed, ...] = ()
    poses: dict[Id, Pose] = Field(default_factory=dict)
    _borrowed: Mapping[str, Pose] = PrivateAttr(default_factory=dict)
    _unlent: Mapping[str, str] = PrivateAttr(default_factory=dict)

    @property
    def borrowed(self) -> Mapping[str, Pose]:
        """Poses of other files that its own extend, as ``stretch/pose``."""
        return self._borrowed

    @property
    def unlent(self) -> Mapping[str, str]:
        """Poses of other files that it wants and that are not there, each with a hint."""
        return self._unlent

    def lent(self, borrowed: Mapping[str, Pose], unlent: Mapping[str, str]) -> Self:
        """A copy that knows these poses of other files; packed, if this one is."""
        copy = self.model_copy()
        copy._borrowed, copy._unlent = dict(borrowed), dict(unlent)
        if self._packed is not None:
            copy.let_go(self._packed[0])
        return copy

    @model_validator(mode="after")
    def _named_side(self) -> Self:
        if (self.laterality is Laterality.UNILATERAL) != (self.heading is not None):
            raise PydanticCustomError("heading_and_laterality", "A unilateral stretch needs “heading”; any other has none", {})
        return self
