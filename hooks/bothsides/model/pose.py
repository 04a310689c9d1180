"""A pose as it is typed: joint angles in degrees, what rests on what, where the hands are, and what stands about.

Zero is the anatomical position. Lengths are in centimetres for a person of 170 cm, places are measured from the first part
that rests: it stays where it is from pose to pose. Names of joints and parts are checked by ``body``, which knows them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from ..source import Text
from .part import IS_ID, Number, Part

Angles = dict[Text, Number]


def _pose_name(value: Text) -> Text:
    stretch, slash, pose = value.rpartition("/")
    if not IS_ID.fullmatch(pose) or (slash and not IS_ID.fullmatch(stretch)):
        raise PydanticCustomError(
            "bad_pose_name", "“{value}” names no pose: write “pose”, or “stretch/pose” for one of another file", {"value": value[:60]}
        )
    return value


PoseName = Annotated[Text, AfterValidator(_pose_name)]


def extended(extends: str, lender: str, own: str) -> str:
    """The name under which a stretch called ``own`` knows a pose that a pose of ``lender`` extends: ``stretch/pose``, its own without."""
    stretch, _, pose = extends.rpartition("/")
    stretch = stretch or lender
    return pose if stretch == own else f"{stretch}/{pose}"


class Position(StrEnum):
    """How the body lies in space before any joint moves."""

    UPRIGHT = "upright"
    ON_THE_BACK = "on the back"
    ON_THE_FRONT = "on the front"
    ON_THE_LEFT_SIDE = "on the left side"
    ON_THE_RIGHT_SIDE = "on the right side"


class View(StrEnum):
    """From where a figure is seen. Sides are the figure's own."""

    RIGHT = "from the right"
    LEFT = "from the left"
    BEHIND = "from behind"
    BEHIND_RIGHT = "from behind on the right"
    BEHIND_LEFT = "from behind on the left"
    FRONT = "from the front"
    FRONT_RIGHT = "from the front on the right"
    FRONT_LEFT = "from the front on the left"
    ABOVE_RIGHT = "from above on the right"
    ABOVE_LEFT = "from above on the left"
    ABOVE = "from above"


class PropKind(StrEnum):
    """What a body can rest on or hold."""

    BED = "bed"
    CHAIR = "chair"
    CUSHION = "cushion"
    MAT = "mat"
    PILLOW = "pillow"
    RAIL = "rail"
    STEP = "step"
    STICK = "stick"
    STRAP = "strap"
    TABLE = "table"
    WALL = "wall"


class Prop(Part):
    """A thing beside or under the body. ``forward`` and ``right`` lead to its middle, ``under`` puts it below a part."""

    forward: Number = 0.0
    right: Number = 0.0
    under: Text | None = None
    upon: Text | None = None  # not “on”, which YAML reads as true
    height: Number | None = None
    length: Number | None = None
    width: Number | None = None
    back: Literal["behind", "in front", "on the right", "on the left"] | None = None


class Hand(Part):
    """Where a hand is: on a part of the body or on a thing, at a height or a place of it."""

    at: Text
    height: Number | None = None
    forward: Number | None = None
    right: Number | None = None


class Pose(Part):
    """A pose of a stretch. What it ``extends`` it takes over; what it names itself goes before."""

    extends: PoseName | None = None
    position: Position | None = None
    view: View | None = None
    rests: dict[Text, Text] = Field(default_factory=dict)
    hands: dict[Literal["right", "left"], Hand] = Field(default_factory=dict)
    props: dict[PropKind, Prop] = Field(default_factory=dict)
    pelvis: Angles = Field(default_factory=dict)
    spine: Angles = Field(default_factory=dict)
    right: Angles | None = None
    left: Angles | None = None
    moves: Text | None = None

    @field_validator("hands", mode="before")
    @classmethod
    def _short_hands(cls, value: Any) -> Any:
        """``right: left thigh`` is short for ``right: {at: left thigh}``."""
        if not isinstance(value, dict):
            return value
        return {side: {"at": hand} if isinstance(hand, str) else hand for side, hand in value.items()}

    @field_validator("props", mode="before")
    @classmethod
    def _bare_props(cls, value: Any) -> Any:
        """``wall:`` with nothing behind it stands where it stands by default."""
        if not isinstance(value, dict):
            return value
        return {kind: {} if prop is None else prop for kind, prop in value.items()}
