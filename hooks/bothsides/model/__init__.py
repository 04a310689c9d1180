"""What a stretch is, as frozen data: the names are the field's own, and every text knows where it was typed.

Everything in a stretch is written for stretching the right side; the left is derived. Times are in seconds.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StrictBool,
    StrictInt,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..source import SourceFile
from ..source import Text as Text
from .part import Id as Id
from .part import Part as Part
from .pose import Hand as Hand
from .pose import Pose as Pose
from .pose import Position as Position
from .pose import Prop as Prop
from .pose import PropKind as PropKind
from .pose import View as View

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


class Span(Part):
    """From ``least`` to ``most``; authors type ``3`` or ``2 to 3``."""

    least: StrictInt
    most: StrictInt

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least > self.most:
            raise PydanticCustomError("bad_dose", "{least} to {most} runs backwards", {"least": self.least, "most": self.most})
        return self


@lru_cache(maxsize=512)  # thousands of doses, a few dozen spans
def _shared_span(least: int, most: int) -> Span:
    return Span(least=least, most=most)


def _span(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return _shared_span(value, value)
    if isinstance(value, str):
        match = re.fullmatch(r"\s*(\d{1,5})\s*(?:to|-|–)\s*(\d{1,5})\s*", value)
        if match:
            return _shared_span(int(match[1]), int(match[2]))
    if isinstance(value, Span):
        return value
    raise PydanticCustomError("bad_dose", "Expected a whole number or a range such as “2 to 3”", {})


@dataclass(frozen=True)
class _Within:
    """Pydantic's reading of a span between two bounds."""

    least: int
    most: int
    what: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        read = core_schema.no_info_before_validator_function(_span, handler(source))
        return core_schema.no_info_after_validator_function(self._check, read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"type": "integer", "minimum": self.least, "maximum": self.most}, {"type": "string", "pattern": r"^\d+ to \d+$"}]}

    def _check(self, value: Span) -> Span:
        if value.least < self.least or value.most > self.most:
            context = {"what": self.what, "least": self.least, "most": self.most}
            raise PydanticCustomError("bad_dose", "{what} must lie between {least} and {most}", context)
        return value


Hold = Annotated[Span, _Within(1, 300, "A hold in seconds")]
Repetitions = Annotated[Span, _Within(1, 30, "Repetitions")]
Rest = Annotated[Span, _Within(0, 300, "A rest in seconds")]
TimesADay = Annotated[Span, _Within(1, 12, "Times a day")]
DaysAWeek = Annotated[Span, _Within(1, 7, "Days a week")]


class Limits(Part):
    """Within these a clinic may set its own dose."""

    hold: Hold
    repetitions: Repetitions
    times_a_day: TimesADay


class Dose(Part):
    """How long, how often; every dose sentence is generated from it."""

    hold: Hold
    repetitions: Repetitions
    sets: StrictInt = Field(default=1, ge=1, le=5)
    rest: Rest = Span.model_construct(least=5, most=5)
    times_a_day: TimesADay
    days_a_week: DaysAWeek
    limits: Limits
    references: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _within_limits(self) -> Self:
        for name in ("hold", "repetitions", "times_a_day"):
            dose, limit = getattr(self, name), getattr(self.limits, name)
            if dose.least < limit.least or dose.most > limit.most:
                raise PydanticCustomError("bad_dose", "{name} lies outside its own limits", {"name": name})
        return self


class Heading(Part):
    """Names a side by what is stretched and by what the body does: "Stretch your right hip: right knee down"."""

    stretched: Text
    body: Text


class Step(Text):
    """What to do, in words, and the pose that it reaches, if it names one: ``{text: …, pose: …}`` or the text alone."""

    __slots__ = ("pose",)
    pose: Text | None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Tell pydantic to accept a text, or a group of ``text`` and ``pose``."""
        return core_schema.no_info_plain_validator_function(cls._read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def _read(cls, value: Any) -> Step:
        pose = None
        if isinstance(value, dict):
            if set(value) != {"text", "pose"} or not all(isinstance(v, str) for v in value.values()):
                raise PydanticCustomError("bad_step", "A step is a text, or “text” and “pose” together", {})
            value, pose = value["text"], Text.of(value["pose"])
        if not isinstance(value, str):
            raise PydanticCustomError("wrong_type", "Expected text, found {kind}", {"kind": type(value).__name__})
        if not value.strip():
            raise PydanticCustomError("empty_text", "This text is empty", {})
        text = Text.of(value)
        step = cls.at(str(text), text.file, text.start, text.end) if text.file else cls(text)
        step.pose = pose
        return step

    @classmethod
    def at(cls, value: str, file: SourceFile, start: int, end: int) -> Step:
        """A step without a pose, as read from ``file.content[start:end]``."""
        step = super().at(value, file, start, end)
        step.pose = None
        return step

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """A text, or text and pose."""
        text = {"type": "string", "minLength": 1}
        both = {"type": "object", "properties": {"text": text, "pose": text}, "required": ["text", "pose"], "additionalProperties": False}
        return {"anyOf": [text, both]}


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


class Withdrawn(Part):
    """Why a stretch is no longer offered, and what to do instead."""

    withdrawn: Text
    replacement: Id


class Allowed(Part):
    """A rule that is silenced here, and why."""

    code: Id
    reason: Text


class Stretch(Part):
    """One record, both sides. File name, id and address are one."""

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

    @model_validator(mode="after")
    def _named_side(self) -> Self:
        if (self.laterality is Laterality.UNILATERAL) != (self.heading is not None):
            raise PydanticCustomError("heading_and_laterality", "A unilateral stretch needs “heading”; any other has none", {})
        return self


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


class Level(StrEnum):
    """How soon a warning sign asks for help."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"
    ASK = "ask"


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
