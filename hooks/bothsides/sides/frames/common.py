"""What more than one kind of clause asks."""

from __future__ import annotations

from ..claims import STILL, STRETCH
from ..reading import Clause, Limb

ANTONYMS = {("forward", "back"), ("back", "forward"), ("up", "down"), ("down", "up"), ("in", "out"), ("out", "in")}
HAND_FREE = frozenset({"hand", "arm", "elbow", "forearm", "wrist", "fingers"})


def motion_of(c: Clause) -> bool:
    """The clause tells to move, and does not only describe."""
    return c.verb not in STILL


def may_stretch(c: Clause) -> bool:
    """The clause holds a word of what is felt."""
    return STRETCH.search(c.text, c.low) is not None


def legs_of(limbs: list[Limb]) -> list[Limb]:
    """Legs and their parts, one side each."""
    return [x for x in limbs if x.region == "leg" and x.second < 0]


def hands_of(limbs: list[Limb]) -> list[Limb]:
    """Arms and hands, without what they hold."""
    return [x for x in limbs if x.region == "arm" and x.second < 0 and x.part != "gear"]
