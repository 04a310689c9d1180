"""How long and how often, in seconds and counts, with the limits that a clinic may move within."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Self

from pydantic import Field, GetCoreSchemaHandler, StrictInt, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .part import Id, Part


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
