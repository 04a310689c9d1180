"""What a sentence goes on to do with the limb that it began with, or with the other one."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = {
    "one arm goes up and takes hold of the other": "Lift your left arm overhead, grab the right elbow and pull.",
    "the other hand pulls": "Straighten your right arm in front of you and pull on the right wrist with your left hand.",
    "one leg comes up after the other": "Bring the left knee up, then pull the right knee in.",
    "a round starts with a side": "Starting on the right side, lift the right leg. Then the left.",
}

FLIPS = {
    "the wrist of the arm that crosses": "Cross your left arm over the midline of your body and hold the [right] wrist in your right hand.",
    "the wrist of the arm that is long": "Straighten your right arm over your head and gently pull on your [left] wrist.",
    "a toe next to the other ankle": "Place your left foot with the toe next to your [left] ankle.",
    "a lunge with the other leg": "Bring your right foot all the way back to a low lunge with the [right] leg.",
    "the knee of the leg that came up": "Bring the right leg up, both hands behind that knee, and pull the [left] knee in.",
    "the foot of the toes that were tucked": "Tuck the right toes and walk the [left] foot back.",
    "across the straight leg": "With the left leg straight lift the [left] leg across it.",
    "the side that is started with": "From all fours, starting with the right side, bring the [left] knee between the hands.",
    "lying on a side the upper knee is drawn in": "Lie on your right side and hold your [right] knee close with your right hand.",
    "sitting with a leg across its knee is drawn in": (
        "Sit on the floor with the left leg straight. Cross the right foot over the left thigh. Pull the [left] knee in to the chest."
    ),
    "the thigh of the leg that stays": "Pull the right knee to the chest and stretch the [right] thigh on the bed.",
    "the left one is the other": "Hold the bar, the right hand with its palm up and the [right] one with its palm down.",
    "a hand takes the foot": ("Stand tall. Move the left hand behind you to take the left foot. Lift the [left] arm up in front."),
    "a foot next to the hand of its side": "From downward dog bring the left foot forward next to the left hand. Bend the [right] knee.",
}


class TestGoesOn(MirroredClauses):
    quiet = QUIET
    flips = FLIPS
