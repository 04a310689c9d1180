"""What is of one side by the build of the body, and which side a round is called by."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = {
    "a hand that goes over the head is laid on the other ear": "Reach your right hand over your head and lay it on your left ear.",
    "an ear can be held by the other hand": "Hold your left ear with your right hand and your right ear with your left hand.",
    "a foot is turned in a little": "Turn your right foot out 90 degrees. Turn the left foot 15 degrees to the right.",
    "a knee falls across": "Let the right knee fall to the left, across your body.",
    "a leg is bent and then stretched": "Bend your left knee, then straighten the left leg.",
    "the foot that is held may be that of the leg behind": "Lean over your right leg, then reach back and hold the left foot.",
    "a strap for the leg that stays down": "Place a towel under your right heel and raise the left leg.",
    "who dances may swing the arm of the same side": "Lift the right knee and the right arm at once.",
    "the knee that hovers is not the leg that the round is called by": (
        "Stride forward with your left foot. Lower down until your right knee hovers above the floor. Continue with the right leg."
    ),
    "the round is called by what is stretched": (
        "To stretch the left side of your neck, tilt the head to the right. Then repeat the stretch on the right side."
    ),
    "the same side some more": "Raise your right leg. Lower it. Repeat ten times on the right, then rest.",
    "a leg over the other, and an arm over the other": (
        "Cross your left leg over the right and your left arm under the right. "
        "Repeat with right leg over the left and right arm under the left."
    ),
    "a figure four draws in the other leg": (
        "Lie on your back and lay the right ankle on the left knee. Hug the left knee in until you feel the right buttock stretch."
    ),
    "who stands on one leg stretches that one": (
        "Stand on your left leg, hinge forward and raise the right leg. Feel the back of the left thigh."
    ),
    "the head goes on in the way of the trunk, and the leg that is long is the other": (
        "Sit with both legs out. Bend the right knee. Twist to the right and place the left elbow outside the right knee. "
        "Look to the right. Keep the left leg straight."
    ),
    "a pair of limbs after a word of place": "Rest your hands on the left and right knee.",
}

FLIPS = {
    "a shoulder goes up to its ear": "Shrug your left shoulder up towards your [right] ear.",
    "fingertips lie behind the ear of their side": "Place the fingertips of your right hand behind your [left] ear, elbow wide.",
    "a foot is turned far outwards only": "Turn your right foot 90 degrees to the [left].",
    "a knee falls open to its own side": "Lie down. Let the right knee fall open to the [left].",
    "who folds over a leg holds its foot": "Fold forward over the left leg and take hold of the [right] foot.",
    "the leg in the strap goes up": "Loop a towel around the ball of your right foot and lift the [left] leg.",
    "a leg is not bent and straight": "Lie on your back. Bend your left knee and keep your [left] leg flat on the floor.",
    "the toes of the leg that was straightened": "Sit down. Straighten your left knee and pull the [right] toes toward you.",
    "the elbow of the arm that rows": "Row the weight up with the right arm until the [left] elbow passes your ribs.",
    "the elbow of the forearm rested on": "Prop yourself up on your [right] forearm, with the left elbow under the left shoulder.",
    "who rolls one foot stands on the other": "Roll a ball under your left foot, standing on the [left] leg.",
    "who kneels leans over the leg that is out": "Kneel with your right leg out to the side and lean over the [left] leg.",
    "a hand on the head pulls to its side": "Put your left hand on top of your head and pull gently to the [right].",
    "who marches swings the other arm": "March on the spot, lifting the right knee and the [right] arm.",
    "the sole lies against the leg stood on": "Stand on your [left] leg with the sole of your left foot against the right calf.",
    "the hamstrings of the leg that is raised": "Lie down and raise your right leg until you feel the back of the [left] thigh stretch.",
    "the thigh of the foot that is drawn up behind": (
        "Pull your left foot up behind you with your left hand. You feel the stretch in the front of the [right] thigh."
    ),
    "the buttock of the knee that is hugged": "Bend your right knee and hug it to your chest until the [left] buttock stretches.",
    "the inside of the leg that stays": "Lunge to the left until you feel the inside of the [left] thigh stretch.",
    "who twists over a knee keeps the other leg long": (
        "Sit with both legs out. Bend the right knee. Twist to the right and place the left elbow outside the right knee. "
        "Look to the right. Keep the [right] leg straight."
    ),
    "the chest comes to the leg that it turns to": "Twist from the waist to the left as you bring your chest to your [right] leg.",
    "who brings an elbow to a knee turns to the knee": "Twist to the [left], bringing the left elbow to touch the right knee.",
    "a way without its article": "Sit down and place your left hand on your right knee. Twist to [left].",
    "a foot beyond the other leg": "Lie down. Place the left foot to the right of the [left] leg.",
    "the blade of the arm that rows": (
        "Put your right hand on the bench and hold the dumbbell in your left hand. Pull it up and squeeze the [right] shoulder blade."
    ),
    "the round after a text of one side": "Step the right foot outside the right hand. Drop the right elbow. Repeat on the [right] side.",
    "the round is called by the leg that was lifted": (
        "Lie on your back, the left foot flat. Raise the right leg. Lower the right leg. Repeat on the [right] side."
    ),
    "a leg over the other before an arm over the other": (
        "Wrap the left leg over the right. Repeat on the other side, right leg over the left and [left] arm over the left."
    ),
    "who kneels squeezes the buttock of the leg behind, whichever foot the weight is on": (
        "In half-kneeling with your right foot forward, squeeze the [right] buttock and shift your weight onto the right foot."
    ),
}


class TestOwnSide(MirroredClauses):
    quiet = QUIET
    flips = FLIPS
