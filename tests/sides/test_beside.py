"""Side words beside each other are two sides, unless the second one begins something else."""

from __future__ import annotations

from tests.clauses import Clauses

CLEAN = (
    "Turn to the right, right hand on the chair.",
    "Step to the left and left of the line.",
    "Walk to the left, and the left heel stays down.",
    "Turn your left foot in to the right and your right foot out.",
    "Go to the left, then left again at the door.",
    "Bend to the right and then right down to the knee.",
    "Rock left and right ten times. Left and right is one.",
    "Breathe into the left, the right, the front and the back of your ribs.",
    "What is left, the right side can do.",
)

FLIPS = {
    "with and": "Rock on your feet, alternating left and [left] for a minute.",
    "with then": "Look to the right, then to the [right].",
    "with over": "Sit with one knee on top of the other, right over [right].",
    "in a list": "Ten steps: left, right, left, [left] and so on.",
}


class TestBeside(Clauses):
    quiet = CLEAN
    flips = FLIPS
