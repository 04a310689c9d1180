"""Kinds of clauses, one flip each: the text is silent with the other word, and with the marked one its error names it."""

from __future__ import annotations

from tests.clauses import Clauses

FLIPS = {
    "the other arm is not the arm before, even after a sentence": (
        "Lean on your right elbow. Lift your hips. Raise the other arm, the [right], to the ceiling."
    ),
    "the opposite leg is not on the side of its arm": "On all fours lift your left arm and the opposite leg, the [left].",
    "an arm that reaches round does not take its own wrist": (
        "Bind: reach your left arm under your thigh and round your back to grab your [left] wrist."
    ),
    "what is felt answers to a lean some sentences before": (
        "Stand with your feet together. Lean your trunk to the left. Breathe in. Soften your jaw. Breathe out slowly. "
        "Feel a stretch along the [left] side of your waist."
    ),
    "a hand named before the comma does not hold its own elbow": "Bend the left arm. With your right hand, hold the [right] elbow.",
    "a foot is not set down behind its own leg": "Lie on your side. Place your right foot on the floor behind the [right] leg.",
    "a foot is not pressed against itself": "Press the inside of your left foot against the inside of your [left] foot.",
    "the knee that comes close to the floor is at the back": (
        "Split squat: right foot in front. Bend the right knee. Go down until the [right] knee comes close to the floor."
    ),
    "the knee that opens is on the side not lain on": "Lie on your right side with your knees bent. Open the [right] knee.",
    "a shoulder is tapped with the other hand": "From a plank tap the left shoulder with the [left] hand.",
    "the foot that is taken hold of is that of the bent knee": (
        "Stand tall and bend your left knee. Reach back for the [right] foot and draw it up."
    ),
    "the foot that is put across is that of the bent knee": (
        "Sit on the floor. Bend your right knee and place the [left] foot outside the left thigh."
    ),
    "the hand that is laid down is not the arm that goes up": "Put your right hand on your hip. Sweep the [right] arm up over your head.",
    "the hand that steadies is not the hand that takes hold": (
        "Rest your left hand on the chair. Hold the ankle behind you with the [left] hand."
    ),
    "pressing a heel down keeps that leg at work": "Press into your left heel to keep the [right] leg strong.",
    "an elbow goes to the other shoulder": "Draw your right elbow across towards the [right] shoulder.",
    "an ear goes to the shoulder below it": "Let your left ear sink towards your [right] shoulder.",
    "the hip of the leg in front is drawn back": "Step your right foot back into a lunge. Bend the left knee. Draw the [right] hip back.",
    "the heel that reaches back is at the back": "Step into a lunge with the left foot forward. Let the [left] heel reach back.",
    "the foot in a pigeon lies below the other hip": (
        "For pigeon bring your left knee forward behind the left wrist, the left foot near the [left] hip."
    ),
    "the shin that stands upright is in front": (
        "Step your left foot back into a lunge and lower the left knee. The [left] shin stays vertical."
    ),
    "one hand is set down beside the foot in front": (
        "Step into a lunge with your left foot forward and lower the right knee. Place one hand on the floor inside the [right] foot."
    ),
    "the foot at the back comes forward in the end": (
        "Step your left foot back into a lunge and lower the left knee. Come up and step the [right] foot forward to meet the front foot."
    ),
    "who stands on one leg taps with the other": "Stand on your right leg. Tap the floor with the [right] toes.",
    "a limb goes out to its own side": "Lie on your back. Lower the right leg out to the [left].",
    "the hand goes down the leg of its own side": (
        "Take a wide stance. Slide your right hand down and rest the right hand on the [left] shin."
    ),
    "the body turns towards the knee that the elbow hooks": (
        "Sit and bend your right knee. Hook the left elbow outside the right knee and twist to the [left]."
    ),
    "the hand behind is on the side of the turn": (
        "Sit tall. Step the left foot over the right thigh. Twist to the left and put your [right] hand behind you on the floor."
    ),
    "the sole lies on the other thigh": "Sit tall. Place the sole of your right foot against your [right] inner thigh.",
    "after a change of sides the other foot is named": (
        "Step your right foot on to the block. Lean in and breathe. Change sides. Now the [right] foot is on the block."
    ),
    "after a change of sides the other hand is named": "Circle your left hand ten times. Then circle the [left] hand.",
    "left over right is two of them": "Cross your forearms, left over [left].",
    "one heel in line with the other": "Bring the right heel in line with the [right] heel.",
    "a hanging thigh belongs to the leg that hangs": (
        "Lie on your back at the edge of the bed. Hug your left knee to your chest. Let the right leg hang over the edge. Relax"
        " the [left] thigh."
    ),
    "the leg that is pressed down is the long one": (
        "Lie on your back. Hug your right knee to your chest. Press the back of your [right] leg down into the bed."
    ),
    "the purpose stands before the command without a comma": (
        "To stretch the left hip flexor step back with your [right] foot into a lunge."
    ),
}

QUIET = {
    "the other leg is no other round": (
        "Hold your left ankle behind you. The other leg stays straight. Draw the left ankle closer and keep the left knee down."
    ),
    "doing it once more is no other round": "Lift your left knee. Lower it and repeat. Keep the left knee bent and the left foot relaxed.",
    "another grip is no other round": "Hold the left foot. Change your grip and hold the left foot from the inside.",
    "the hand that was laid down helps later": "Hold your right arm out. Use your left hand to press your right arm towards your chest.",
    "walking takes one foot after the other forward": "Step forward with the left foot, bring the right foot forward and walk on.",
    "a leg is lifted behind before it steps forward": (
        "Begin on all fours. Extend your right leg behind you, then bring your right foot forward between your hands."
    ),
    "above an ear is no tilt": "Place your left hand above your right ear. Tip your head to the left, left ear to left shoulder.",
    "the front hand of a lunge is free": "Kneel on your left knee, right foot forward. Reach your left arm overhead.",
    "a heel that rests in front": (
        "Come into a low lunge, right leg forward, left knee down. Straighten the right leg and rest the right heel on the floor."
    ),
    "a foot may rest or the other may": (
        "Lie on your back and lift your right leg with a strap round the right foot. The left leg stays long, or bend it with "
        "the left foot flat."
    ),
    "the same arm is moved through two places": "Inhale and raise your right arm above you. Exhale and take your right arm behind you.",
    "both feet are turned in the other round": (
        "Turn the right foot out and the left foot in. Repeat, turning the left foot out and the right foot in."
    ),
    "the other side of a box is no other side": (
        "Stand with your left foot on the box. Jump to the other side of the box and set your left foot down."
    ),
    "a deeper variant stays with the leg": "Kneel on your right knee. Feel the front of your right hip. For more, lift the right foot.",
    "somebody's own foot or ankle is one limb": "Sit and place your left foot or ankle on the right knee.",
}


class TestKinds(Clauses):
    quiet = QUIET
    flips = FLIPS
