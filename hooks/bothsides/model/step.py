"""One action of a stretch, and the pose that it reaches."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError, core_schema

from ..source import SourceFile, Text


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

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the words with their place and their pose."""
        return _made, (str(self), self.file, self.start, self._typed, self.pose)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """A text, or text and pose."""
        text = {"type": "string", "minLength": 1}
        both = {"type": "object", "properties": {"text": text, "pose": text}, "required": ["text", "pose"], "additionalProperties": False}
        return {"anyOf": [text, both]}


def _made(value: str, file: SourceFile | None, start: int, typed: int, pose: Text | None) -> Step:
    """The step that was pickled."""
    step = str.__new__(Step, value)
    step.file, step.start, step._typed, step.pose = file, start, typed, pose
    return step
