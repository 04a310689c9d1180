"""The kinds of clauses that are understood, each a small reader that turns one clause into facts.

They run over every clause in the order given here; one that returns True leaves nothing for those after it. Hard facts are
made only where the wording leaves one reading; the rest is soft.
"""

from ..claims import FRAMES
from .common import hands_of, legs_of
from .crossings import crossing
from .details import details
from .holds import chest, sequences, shapes, work_and_rest
from .pairs import alternating, hand_and_limb, named_alike, own_arm, parallel
from .said import adjectives, finished, mentions, stretched
from .stepping import kneeling, lunging, steps
from .turns import arms, arms_in_turn, turning

FRAMES += [
    adjectives,
    finished,
    stretched,
    alternating,
    parallel,
    crossing,
    named_alike,
    hand_and_limb,
    own_arm,
    details,
    mentions,
    steps,
    kneeling,
    chest,
    shapes,
    sequences,
    work_and_rest,
    lunging,
    turning,
    arms,
]

__all__ = ["arms_in_turn", "hands_of", "legs_of"]
