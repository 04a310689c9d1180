"""Who comes back to the middle goes to the other side next, unless the same is said to be done again."""

from __future__ import annotations

from tests.clauses import Clauses

CLEAN = (
    "Bend to the right. Come back up. Bend to the left.",
    "Turn to the left. Return to the middle. Turn to the left again.",
    "Lean to the right. Come back to the centre. Lean to the right five times more.",
    "Turn to the right and look over your shoulder. Turn to the right a little further.",
    "Drop both knees to the left. Breathe. Let them drop to the left without forcing.",
    "Roll the head to the left. Straighten up. Let the chin turn to the left and the left ear sink.",
    "Turn to the right to face the wall. Sit back up on your heels. Reach your left arm up and turn to the right.",
    "Turn your chest to the right until it lines up with the right leg.",
    "Turn to the left with the right foot in line with the left heel.",
    "Turn your left foot to the right until its toes point at the right knee.",
    "Twist to the right, over the left thigh with your left elbow.",
    "Turn to the right so that the left knee can bend.",
    "Step to the right. Come back. Kick the right leg out to the right.",
)

FLIPS = {
    "a chest that turns until it lines up with a leg": "Sit. Turn your chest to the [right] until it lines up with the left leg.",
    "who turns to face a foot": "Sit with your legs wide. Turn to the left to face your [right] foot.",
    "who turns until the breastbone is over a thigh": "Turn to the right until your breastbone is over your [left] thigh.",
    "a bend and its return": "Stand tall. Bend to the right. Come back to the middle. Bend to the [right].",
    "two knees that are brought up": "Lie on your back. Let both knees fall to the left. Bring them back up. Let them fall to the [left].",
    "a turn in a list": "1. Sit tall.\n2. Turn slowly to the left.\n3. Return to the centre.\n4. Turn slowly to the [left].",
}


class TestWays(Clauses):
    quiet = CLEAN
    flips = FLIPS
