"""What every record is made of: frozen parts, ids and numbers."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from ..source import Text

IS_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def _id(value: Text) -> Text:
    if not IS_ID.fullmatch(value) or len(value) > 60:
        raise PydanticCustomError(
            "bad_id", "“{value}” cannot be an id: small letters, digits and single hyphens only", {"value": value[:60]}
        )
    return value


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) > 1e6:  # noqa: PLR0124  not a number
        raise PydanticCustomError("bad_number", "This is not a number that a body can take", {})
    return float(value)


Id = Annotated[Text, AfterValidator(_id)]
Number = Annotated[float, BeforeValidator(_number)]

_TYPED_KEYS: dict[frozenset[str], set[str]] = {}


class Part(BaseModel):
    """A piece of a record: frozen, and closed to keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, _: Any, /) -> None:
        """Let parts in which the same keys were typed share their set of keys: 27 of them are a quarter of a stretch's memory."""
        typed = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _TYPED_KEYS.setdefault(frozenset(typed), typed))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the values as they are: they have been checked."""
        return _made, (type(self), self.__dict__, self.__pydantic_fields_set__, self.__pydantic_private__)


def _made(kind: type[Part], values: dict[str, Any], typed: set[str], private: dict[str, Any] | None) -> Part:
    """The part that was pickled."""
    part = kind.__new__(kind)
    for name, value in zip(_SLOTS, (values, typed, private, None), strict=True):
        object.__setattr__(part, name, value)
    return part


_SLOTS = ("__dict__", "__pydantic_fields_set__", "__pydantic_private__", "__pydantic_extra__")
