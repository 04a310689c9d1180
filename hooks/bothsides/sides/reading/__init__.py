"""From a run of text to clauses: which limbs a clause names, what it does with them, and where to.

A reader of one pass over tokens, no parser: it knows noun phrases of limbs ("the ball of your front (left) foot"), verbs,
prepositions, adverbs of place and the seams between clauses. What it does not know it steps over.
"""

from .clause import Clause, Limb
from .reader import Reader

__all__ = ["Clause", "Limb", "Reader"]
