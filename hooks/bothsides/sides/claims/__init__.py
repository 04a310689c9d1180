"""What clauses say of limbs: facts that tie a side word to a role, or two side words to each other.

A fact is made only where the clause is understood. *Hard* facts can contradict each other and so make a problem; *soft*
ones only show that a word was read (coverage) and help to find the word at fault.
"""

from .asked import KINDS, when
from .facts import OPPOSITE, SAME, Claims, Fact, Repeat, Tie
from .rounds import Rounds
from .scope import Frame, Scope, always, denied, frame
from .words import CROSSED_ON, CROSSING, DONE, FOOT, IN_TURN, MOVES, RETURN, STILL, STRETCH, muscle

__all__ = [
    "CROSSED_ON",
    "CROSSING",
    "DONE",
    "FOOT",
    "IN_TURN",
    "KINDS",
    "MOVES",
    "OPPOSITE",
    "RETURN",
    "SAME",
    "STILL",
    "STRETCH",
    "Claims",
    "Fact",
    "Frame",
    "Repeat",
    "Rounds",
    "Scope",
    "Tie",
    "always",
    "denied",
    "frame",
    "muscle",
    "when",
]
