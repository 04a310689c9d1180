"""Sitting: side bends, twists on a chair, shins on each other, and what two hands do behind the back or to the head."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = {
    "an arm is raised and the other one goes behind": (
        "Sit, left knee bent. Raise the left arm and place the left hand behind you. Raise the right arm. "
        "Right elbow outside the left knee, twist left."
    ),
    "a straight leg is pressed down in a twist": (
        "Sit and twist to the left, right elbow outside the left knee. Press the right leg into the floor."
    ),
    "a hand is walked over to the other side": "Sit tall. Walk your right hand over to the left and rest it beside your left knee.",
    "either hand may hold on in front": "Sit down. Put your left hand on the floor in front of you. Lean to the right.",
    "the hand behind is no side bend": "Sit down. Put your left hand on the floor behind you. Lean to the right.",
    "a hand comes down to its own foot": "Sit with wide legs. Raise your right arm, then bring the right hand down to the right foot.",
    "in a twist an arm may lie inside the other thigh": "Sit down and twist to the left. Place your right arm inside your left thigh.",
    "who stands lets an arm hang": "Stand and fold forward. Let your left arm hang inside your left leg, then your right arm inside it.",
    "a foot lies under its own knee": "Sit on a chair with your left ankle on your right thigh, the right foot under the right knee.",
    "one sits on the foot of a leg that is bent": "Sit down. Bend your left knee and tuck your left foot under your left buttock.",
    "the foot of the bent leg stands before its own hip": "Sit down. Bend your left knee and bring the foot in to your left hip.",
    "two ways and a hand that slides along": "Bend to the left so that your left hand slides out to the left, and stay.",
    "a hand pats its own shoulder": "Sit tall. Put your left hand on your left shoulder and press the elbow forward.",
    "a towel in the hands by turns": "Hold the towel in your right hand and swing it overhead. Take the towel in your left hand.",
    "the head is drawn to each side in turn": (
        "Put your left hand on your head and pull your head to the left. Change hands and pull your head to the right."
    ),
    "who sits beside a chair's back may turn away": "Sit with your left side to the wall and turn to the right.",
    "both hands lie on the crossed knee": (
        "Sit and cross your left leg over the right. Put your left hand on your left knee and your right hand on the outside of "
        "your left knee. Turn to the left."
    ),
    "without twisting is no twist": "Sit with your legs wide. Put your left hand on your left thigh and bend to the left without twisting.",
    "a shoulder and the same elbow": "Bend your left elbow and lift your right hand.",
    "turned as far as one can": "Sit tall and turn as far to the left as you can, then as far to the right as you can.",
    "a hand that is used twice": "Use your left hand to press your right knee down, then use your right hand to press your left knee down.",
    "the neck is turned with a hand behind the back": "Put your right hand behind your back. Rotate your head to the left.",
    "a nostril is breathed through and closed": "Sit tall. Breathe in through your right nostril and close your right nostril.",
    "what is left out was named before": "Bring the right knee beside the right ear and the left knee beside the left.",
    "the crossed leg is hugged in a twist": (
        "Sit and lift your right leg over the left. Point the right knee up, hug the right leg in and twist to the right."
    ),
    "one palm lies over its elbow's height": "Place your left elbow outside your right knee and stack the palms as you twist to the right.",
    "side bends both ways": "Reach your left arm overhead and side bend right. Reach your right arm overhead and side bend left.",
}

FLIPS = {
    "an arm that was raised is hooked over the knee": (
        "Sit, right foot outside the left thigh. Inhale, raise your [right] arm. "
        "Exhale, twist to the right, left elbow outside the right knee."
    ),
    "a foot slid under a leg lies beside the other hip": (
        "Sit and twist. Slide your left foot under the right leg, to the outside of the [left] hip."
    ),
    "a hand leans on the floor beside its own hip": "Sit and twist to the left. Left hand on the floor behind the [right] buttock.",
    "the foot that stands is that of the knee turned to": (
        "Sit and twist to the left, right elbow outside the left knee. Press the [right] foot into the floor."
    ),
    "the hand that slides goes out on its own side": "Sit cross-legged. Slide your left hand out to the [right] and let the trunk follow.",
    "one leans to the hand on the floor": (
        "Sit cross-legged, your left hand on the floor beside you. Raise your right arm overhead. Lean to the [right]."
    ),
    "the arm goes over to the other foot": "Sit with your legs wide. Reach your right arm over your head towards your [right] foot.",
    "what was raised goes on to the other foot": "Sit with wide legs. Raise your left arm, and reach the left fingers to the [left] foot.",
    "an arm lies inside its own leg": "Sit with your legs apart. Rest your left forearm on the floor inside your [right] leg.",
    "the foot held is that of the leg leant to": (
        "Sit with your legs wide. Lean to the left, the left forearm inside the left leg, and take hold of the [right] foot."
    ),
    "the side lies along its own thigh": "Sit with your left leg long. Lengthen the [right] side of your trunk along the left thigh.",
    "the trunk stretches in the way of the arm": "Reach your left arm overhead and stretch to the [left]. Feel it along your left side.",
    "a side bend to a bare side": "Reach your left arm overhead and side bend [left].",
    "the arm over the head goes on to the other side": (
        "Lean to the left, bringing your right arm over your head and extending it to the [right]. Feel it along your right side."
    ),
    "a forearm rests on its own thigh": "Sit tall. Bring your right forearm to your [left] thigh and reach your left arm overhead.",
    "one turns to the back of the chair": "Sit sideways on a chair with its back against your left side. Turn to the [right].",
    "the hand on the crossed knee is the other one": (
        "Sit on a chair, left knee over right. Bring your [left] hand to the left knee and twist to the left."
    ),
    "the foot goes outside the other thigh": "Sit down. Bend your right knee and place the foot outside your [right] thigh.",
    "the foot goes under the other thigh": "Sit down. Bend your right knee and slide your right foot under your [right] thigh.",
    "shin on shin, each knee has the other's foot": (
        "Sit down and stack your shins, left ankle on the right knee. Slide the [left] foot forward until it is below the left knee."
    ),
    "the legs lie on the side that is not sat on": "Sit with both legs folded to the left and turn to the [left], right hand behind you.",
    "the towel hangs from the other hand": (
        "Hold a towel in your left hand and raise it overhead. Reach behind your back with your [left] hand and take the free end."
    ),
    "no hand presses its own shoulder": "Push down on your left shoulder with your [left] hand and tip your head to the right.",
    "the arm that was rotated goes behind the back": (
        "Rotate your left arm and reach it behind your back. Raise your [left] arm, bend the right elbow and clasp the fingers."
    ),
    "the hand that holds the head": "Tilt your head towards your right shoulder and hold it with your [left] hand.",
    "a hand is used to draw the head": "Drop your left ear to the left shoulder. Use your [right] hand to gently pull the head left.",
}


class TestSitting(MirroredClauses):
    quiet = QUIET
    flips = FLIPS
