"""Facts and ties: what clauses say of side words."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..rounds import Seam

SAME, OPPOSITE = 0, 1


@dataclass(slots=True)
class Fact:
    """Side word ``word`` is the same side as ``role`` (sign 0) or the opposite one (1), in segment ``segment``."""

    word: int
    role: str
    sign: int = SAME
    hard: bool = True
    moved: bool = False
    segment: int = 0
    kind: str = ""
    sentence: int = 0


@dataclass(slots=True)
class Tie:
    """Two side words that a clause puts on the same (0) or on opposite sides (1)."""

    one: int
    two: int
    sign: int
    kind: str
    hard: bool = True


@dataclass(slots=True)
class Repeat:
    """“Repeat with your left leg”: the word of the other round, and the region it names."""

    word: int
    region: str
    segment: int
    sentence: int


@dataclass(slots=True)
class Claims:
    """Everything one scope says."""

    facts: list[Fact] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    postures: set[str] = field(default_factory=set)
    repeats: list[Repeat] = field(default_factory=list)
    main: dict[str, int] = field(default_factory=dict)
    mentions: list[tuple[int, bool]] = field(default_factory=list)
    wrong_roles: list[tuple[int, int]] = field(default_factory=list)
    nouns: list[tuple[str, int]] = field(default_factory=list)
    phrases: dict[int, tuple[int, int]] = field(default_factory=dict)
    rounds: list[int] = field(default_factory=list)
    named: dict[str, list[int]] = field(default_factory=dict)
    turned: set[int] = field(default_factory=set)
    seams: list[Seam] = field(default_factory=list)
