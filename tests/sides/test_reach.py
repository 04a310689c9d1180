"""On the floor, the arm below, the leg that stays and what is reached for: what must stay silent, and one flip each whose word is named."""

from __future__ import annotations

from tests.clauses import Clauses

QUIET = {
    "an upper arm is no arm above": "Lie on your left side. Rest your left upper arm on the floor and bend the left elbow.",
    "one leg may be stretched up after it was hugged": (
        "Lie on your back. Bend your right knee into your chest, then straighten your right leg a few inches off the floor."
    ),
    "the elbow and the knee that meet after a hold are those that reached": (
        "On hands and knees, lift your right arm and left leg. "
        "Hold, then bring the right elbow and the left knee together under your belly."
    ),
    "a leg that is bent in a plank lowers its own knee": (
        "From a plank, slowly bend your right leg, lowering your right knee toward the floor without touching."
    ),
    "what knelt may come to the front": (
        "Drop your right knee to the floor. Slide your right shin across behind your hands. Lengthen your back (left) leg."
    ),
    "one leg goes on in two ways": (
        "Lie on your back. Straighten your right leg up, and curl your back off the floor, straightening your hips and right leg."
    ),
    "the other hand may lie on the crossed ankle": (
        "Lie on your back. Put your right ankle on your left knee. Press the right knee away with your right hand, left hand on the ankle."
    ),
    "toes stand below their own knee": "Sit on a chair. Bring the toes of your right foot under your right knee.",
    "the foot in front is lifted again": (
        "Lie on your left side. Put your right foot on the floor in front of you. Lift the right foot and put it back."
    ),
    "either foot may be flexed with a leg in the air": "Lie on your back. Raise your right leg. Hug it in and flex your right foot.",
    "a sole reached for may be that of the bent leg": (
        "Lie down with your left leg straight and the right knee bent. Reach for the arch of your right foot with both hands."
    ),
    "a knee that falls out comes down on its own side": "Lie on your back. Let the right knee fall out to the floor on the right side.",
    "one turns to a crossed leg with any hand": "Sit and cross your right leg over the left. Twist to the right, then twist to the left.",
}

FLIPS = {
    "the lower arm is below": "Lie on your right side. Your [left] (lower) arm is bent under your head. Lift the left leg.",
    "the forearm that is lain on": "Lie on your left side with your [right] forearm on the mat. Lift the right leg.",
    "the foot under a figure four stands": (
        "Lie on your back with your left foot flat on the floor. Cross your right ankle at your [right] knee."
    ),
    "a shin that lies across is folded over": (
        "Sit on a chair. Cross your right ankle over your left knee. Lean forward over the [left] shin."
    ),
    "the crossed knee is pressed by its own hand": (
        "Lie on your back. Put your right ankle on your left knee. Press the right knee away with your [left] hand."
    ),
    "the leg kept down is not the one that rises": "Lie on your stomach. Raise your left leg, keeping the [left] leg down.",
    "the leg that rests on the floor is not raised": "Lie on your back and raise the left leg. The [left] leg rests on the floor.",
    "a long leg is extended over": (
        "Sit on the floor. Put the sole of the right foot against your left inner thigh. Fold forward and extend out over the [right] leg."
    ),
    "a gap is between a hand and the knee of its side": (
        "On all fours, slide the right hand between the left hand and [right] knee. Keep the left hand down."
    ),
    "what is flexed is tightened": "Lie on your back. Flex your [left] foot and tighten your right thigh. Raise the right leg.",
    "what is held in the air is what was raised": (
        "Lie on your back with your left foot on the floor. Raise your right leg. Hold the [left] leg in the air."
    ),
    "the leg behind a planted foot is lifted": (
        "Lie down on your side. Put the right foot on the floor in front of you. Lift your [right] leg a little."
    ),
    "the lifted shoulder is that of the hand at the head": (
        "Lie on your back for an oblique crunch. Place your left hand behind your head. Lift the [right] shoulder off the floor."
    ),
    "the hip stays on the side from which the leg goes": (
        "Lie on your back with the right leg up. Keep your [right] hip on the floor. Lower your right leg to the right."
    ),
    "the heel of the long leg presses": "Lie on your back and hug your right knee. Press through your [right] heel.",
    "what goes across comes down on the other side": (
        "Lie on your back. Slowly lower your right foot across your body toward the floor on the [right] side."
    ),
    "what is lengthened away is the other leg": (
        "Lie on your back. Bend your right knee into your chest and lengthen your [right] leg a few inches off the floor."
    ),
}


class TestReach(Clauses):
    quiet = QUIET
    flips = FLIPS
