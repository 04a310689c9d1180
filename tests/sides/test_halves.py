"""What is said twice, once for each side, and what opens another round: the word that was not turned round is named."""

from __future__ import annotations

from tests.clauses import Clauses
from tests.marked import errors

CLEAN = (
    "Right hand on the left knee, look over your right side. Switch sides. Left hand on the right knee, look over your left side.",
    "Reach the left arm across the right thigh. Repeat, reaching the right arm across the left thigh.",
    "Hop on the right foot and swing the left arm. Hop on the left foot and swing the right arm.",
    "Press the right hand into the left palm, turn left. Then change: press the left hand into the right palm, turn right.",
    # the chair stays where it is
    "Hold the chair with your right hand. Swing the right leg. Hold the chair with your right hand and swing the left leg.",
    # the same side a second time
    "Raise the right arm and the left leg. Lower them. Raise the right arm and the left leg again.",
    # another exercise in other words
    "Slide the right heel along the left shin. Draw the right heel down the left shin.",
    # only the first half names the other hand
    "Put the right hand on the left knee. Repeat on the other side.",
    "Walk the right hand out, then the left hand. Repeat: walk the right hand in, then the left hand.",
)

FLIPS = {
    "after a change of sides": (
        "Right hand on the left knee, look over your right side. Switch sides. Left hand on the [left] knee, look over your left side."
    ),
    "in the first half": (
        "Right hand on the [right] knee, look over your right side. Switch sides. Left hand on the right knee, look over your left side."
    ),
    "with other verbs, when the other round is announced": (
        "Bring the right elbow to the left knee and kick the right foot out. Repeat: left elbow and [left] knee together, left foot away."
    ),
    "with the same verbs, when nothing announces it": (
        "Tap the right heel with the left hand and nod to the right. Tap the left heel with the right hand and nod to the [right]."
    ),
    "where the words that announce it name the side as well": (
        "Touch the left wall with the right palm and the right cheek. Repeat on the left side. Touch the right wall with the [right] "
        "palm and the left cheek."
    ),
}


SAID_AGAIN = (
    "Tap the right hand on the left knee. Breathe out. Then tap the left hand on the right knee. Sit tall.",
    "Tap the right hand on the left knee. Breathe out. Tap the right hand on the left knee. Sit tall.",
    "Step to the right with the right foot. March on the spot. Step to the left with the left foot.",
    # other words: another step
    "Touch the right knee with the left hand. Touch the right foot with the left hand.",
    "Reach the right hand to the left ankle. Reach the right hand to the right knee.",
)

SAID_AGAIN_FLIPS = {
    "between other sentences": (
        "Breathe. Tap the right hand on the left knee. Rest. 2. Tap the left hand on the [left] knee. Sit tall, right arm long."
    ),
    "in a pair that nothing else says": (
        "Stand heel to toe. Take a step with your right foot, setting it before your left foot. "
        "Take a step with your left foot, setting it before your [left] foot. Walk on."
    ),
}

ROUNDS = (
    # “then” goes on with the same limb
    "Lift your left knee. Hold for five seconds. Then lift your left knee higher.",
    "Hug the right knee for 20 seconds. Then hug the right knee across to the left.",
    "Press the right foot down. Hold for five seconds, then press the right foot down harder.",
    "First lift the right arm. Lift the left leg. Then lift the right arm a second time.",
    "Hold the rail with your left hand and bend your right knee ten times. Then bend the left knee, still holding on with your left hand.",
    "Lie back and hug your left knee. Then let the right leg hang. 5. Now let the right leg hang lower.",
    # out of a step that was held is the way home
    "Step the left foot back. Hold for five breaths, then step the left foot forward.",
    "Step your right foot forward and bend the knee. Breathe for five breaths. Then step the right foot back and stand tall.",
    # an option may change what it likes
    "Step your left foot forward into a lunge. If your front knee hurts, step the left foot back a little.",
    "In a lunge with the left foot in front, sink down. To come out, step the right foot forward.",
    "Stand on the right leg and hold the left foot behind you. If you wobble, put the left foot down and hold on with the right hand.",
    "Sit with your right leg crossed over the left. If it is hard, hug the right knee with your left arm.",
    # the other side has its turn
    "Lean to the left. When you have done ten, lean to the right.",
    "Hold the band in your right hand. Once you have done ten, take it in the left hand.",
    "Hug the right knee, breathe out, then hug the left knee.",
    "Do ten with the right arm. Repeat ten times, then switch to the left arm.",
    "Take a big step back with the right foot and sink. Come up, then step back with the left foot.",
    "Draw the right knee up, then let it fall out to the right. Draw the left knee up, then let it fall out to the left.",
    # the eyes may go the other way, and a hand may lie where one looks
    "Turn your head to the right while your eyes look to the left.",
    "Look at your left hand on the floor. Lift the right arm to the ceiling.",
    "Turn your head to the left and look over the left shoulder; now turn your head to the right.",
    # a state that is left
    "Sit with your right leg straight. Bend your right knee and slide the heel in.",
    "Stand with your right leg straight. Bend the right knee a little.",
)

ROUND_FLIPS = {
    "after a dose": "On hands and knees, lift your left leg out to the side. Press into both hands. Twelve, then lift the [left] knee.",
    "after a dose in a sentence of its own": "Squat on your right leg and reach forward. Five slow ones. Then stand on the [right] leg.",
    "what only gives a dose is no change of sides": (
        "Raise your left leg to the back. Lower it. Repeat ten times with your left leg and then switch to your [left] leg."
    ),
    "a step back that is the movement": (
        "Take a large step back with your right foot and sink. Bring the feet together, and then step back on your [right] leg, "
        "turning to the right."
    ),
    "a condition is no other round": (
        "Lie on your front. Bend your left knee and bring the heel in. If you cannot reach it, use a towel. "
        "The front of the [right] thigh is stretched. Repeat with the right leg."
    ),
    "an option is no other round": (
        "Cross your right ankle over your left thigh. Sit up tall. Option to press the [left] knee away. Hold for ten breaths."
    ),
    "one thing follows another": (
        "Hold your right knee to the chest. The left leg hangs over the edge. A helper steadies the right side, then presses "
        "the left thigh down. The front of the [right] hip is stretched. Then change: left knee to the chest, right leg hangs."
    ),
    "what an option leaves as it is": (
        "Lie on your front. Bend your left knee and bring the heel in. If you cannot reach, loop a towel round your [right] ankle. "
        "You feel the front of the left thigh."
    ),
    "the way out lowers what was lifted": (
        "Stand tall. Bend your right knee and take hold of the foot behind you. To come out, lower the [left] foot. Repeat."
    ),
    "two things that are said of one hand": (
        "Both hands on the floor. Lift the right hand and reach that arm up. Turn and look at the [left] hand."
    ),
    "two things that are said in one breath": "Sit tall and lengthen. Take the gaze to the [left], looking past the right shoulder.",
    "a state that goes on": "Left leg straight out to the side, right heel tucked in. Lean over the [right] leg, elbow on the floor.",
    "three words against one some sentences on": (
        "Lie on your back with your right leg straight. Bend your left leg and lower it across your body, guiding it with your right hand. "
        "The knee need not touch the floor. Both hips are heavy. Turn your head to the [right]."
    ),
}


class TestHalves(Clauses):
    quiet = CLEAN
    flips = FLIPS


class TestSaidAgain(Clauses):
    quiet = SAID_AGAIN
    flips = SAID_AGAIN_FLIPS


class TestAnotherRound(Clauses):
    quiet = ROUNDS
    flips = ROUND_FLIPS


def test_known_false_alarm_a_leg_that_is_bent_out_of_a_rest_in_which_it_lay_straight() -> None:
    assert len(errors("Lie on your back with your left leg straight. Then bend your left knee and draw it to your chest.")) == 1


def test_the_round_is_for_the_leg_that_was_drawn_in_while_the_other_lay_flat() -> None:
    text = "Lie on your back. Draw your {0} knee in and keep the {1} leg flat. Lower it and repeat with the {2} leg."
    assert errors(text.format("right", "left", "left")) == []
    assert len(errors(text.format("right", "left", "right"))) == 1
    assert len(errors(text.format("left", "right", "left"))) == 1
