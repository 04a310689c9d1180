"""Standing beside a thing and on one leg, hands and knees, twists: what one sentence leaves to the next ones. Clean instructions are
silent, alone and with their second round; a wrong word is named."""

from __future__ import annotations

from pathlib import Path

from tests.clauses import ClausesInRounds

_TEXTS = (Path(__file__).parent / "standing.txt").read_text(encoding="utf-8").split("\n\n# ")
CLEAN, BOTH_SIDES = ([t.strip() for t in part.split("\n\n")[1:]] for part in _TEXTS)

FLIPS = {
    "the head goes on in the way of the trunk": (
        "Sit tall on a chair. Put your right hand outside your left knee. Rotate your chest to the left. Breathe in. "
        "Peer over your [right] shoulder."
    ),
    "the arm over the back of the chair is on the side turned to": (
        "Sit on a chair and twist to the right with the left hand on your right knee. Drape your [left] arm over the back of the chair."
    ),
    "the foot set down over the other leg is that of the bent knee": (
        "Sit with both legs straight. Bend your left knee. Step the [right] foot over the right thigh and turn to the left."
    ),
    "the foot set flat is that of the knee just bent": "Sit on the mat. Bend your [left] knee and place the right foot flat on the floor.",
    "the heel drawn to the seat is that of the knee just bent": "Sit. Bend the left knee, bringing the [right] heel back to the hip.",
    "the foot that comes up behind is that of the bent knee": (
        "Stand by a table. Bend your left knee so that the [right] heel lifts behind you."
    ),
    "the foot lifted behind is that of the bent knee": "Stand tall. Bend your right knee, lifting the [left] foot behind you.",
    "the foot pressed into the hand is the one that is held": (
        "Stand and catch your right ankle behind you with your right hand. Keep the knees close. Breathe. "
        "Kick the [left] foot into the hand."
    ),
    "the inside leg is the one next to the wall": (
        "Stand with your left side next to a wall. Put all your weight on your inside ([right]) leg."
    ),
    "the outside leg is the one away from the chair": (
        "Stand with a chair at your right. Swing your outside ([right]) leg forward and back."
    ),
    "the hand laid on the wall is the nearer one": "Stand with your right side to the wall. Put your [left] hand on it.",
    "the hand on it is the one that is nearer": "Counter on your right, [left] hand on it. Rise on to your toes.",
    "the hip that sinks to the wall is the one next to it": (
        "Stand with your left side to a wall. Let your [right] hip sink towards the wall."
    ),
    "heel and toes that touch are those of two feet": (
        "Set your right foot straight in front of the left, the [left] heel touching the left toes."
    ),
    "thigh and foot press into each other": "Press your left foot into the right thigh and your [left] thigh back into the foot.",
    "the trunk leans away from the side that the hips go to": (
        "Stand with your arms overhead. Push your hips to the left while your arms and trunk arch to the [left]."
    ),
    "a hip is pushed out to its own side": "Stand tall and press your right hip to the [left].",
    "the hip pushed out is that of the leg behind": (
        "Stand and cross your left leg behind the right. Push your [right] hip out to the side. Feel the outside of the left hip."
    ),
    "the leg that is level in a half moon is not on the side of the hand on the floor": (
        "From triangle, bend your left knee and put the left hand on a block. Lift your [left] leg until it is level. "
        "Reach the right arm up."
    ),
    "the foot is hooked round the leg that is crossed over": (
        "Stand with the knees bent. Cross your right thigh over the left. Hook the foot behind the [right] calf."
    ),
    "the leg in the strap is the one that works": (
        "Fasten the strap round your left ankle. Stand tall. Drive the [right] leg straight back."
    ),
    "the arm that was up goes under the other": (
        "On all fours, reach the [left] arm up to the ceiling and slide the right arm under the left."
    ),
    "the shoulder that comes down is that of the arm under the body": (
        "On hands and knees. Slide your left arm under your body. Let your [right] shoulder rest on the mat."
    ),
    "the hand that stays is not the one under the body": (
        "On hands and knees. Slide your left arm under your chest. The left shoulder comes to the mat. Your [left] hand stays planted."
    ),
    "the shoulder that feels it is that of the arm under the other": (
        "On all fours. Thread the right arm under the left. Rest your head. Breathe. Stay. "
        "Feel the stretch across the [left] shoulder blade."
    ),
    "elbow and knee that meet are those that were stretched out": (
        "Hold a plank. Extend your right arm and your left leg. Draw the [left] elbow to the left knee under you."
    ),
    "who leaps to a side lands on that foot": "Leap to the right and land on your [left] foot. Hold still.",
    "the toes that tap are those of the leg that was moved": (
        "Stand tall. Swing your left leg behind the right and tap the floor with the [right] toes."
    ),
    "the hand that taps a shoulder is the other one": (
        "Hold a high plank. Tap your left shoulder with your right hand, then the right shoulder with the [right] hand."
    ),
    "the foot that comes back down is the one that was lifted": (
        "Stand tall and lift your left foot. Rest your hands on your hips. Breathe. Lower the [right] foot back to the floor."
    ),
    "a sole presses into the other leg": "Press your right foot into your [right] thigh.",
    "the sole may lie lower on the same leg": (
        "Shift to the right foot. Place the left sole on the inside of the right thigh. Later slide the foot on to the [left] calf."
    ),
    "the knee that is a little bent is that of the leg stood on": (
        "Put your right heel on a step. Stand on your left leg with a slight bend in the [right] knee."
    ),
    "a knee points out to its own side": "Stand tall. Turn your right knee out to the [left].",
    "the leg that is straightened is not the one that is lifted": (
        "From a triangle, bend the left knee. Straighten your [right] leg as you lift the right leg off the floor."
    ),
    "the leg that is level in a half moon is the one whose heel reaches away": (
        "Triangle, right foot turned out. Right hand to a block. Lift the left leg. Reach through your [right] heel. Raise the left arm."
    ),
    "hand and foot that carry are on one side": "Side plank. Roll over until you are balancing on your left leg and your [right] arm.",
    "an arm goes up beside its own ear": "Stand with feet wide. Stretch your right arm up over your [left] ear.",
    "a hand is stacked over its own shoulder": "The right hand should be stacked over the [left] shoulder.",
    "the arm presses against the other leg": "Sit and twist to the left. Use your [left] arm as a lever against the left thigh.",
    "the folded foot lies near the other hip": "Sit tall for a twist. Bend the [left] leg and bring the foot round to the left hip.",
    "what is held goes where the trunk turns": "Rotate your trunk to the left, bringing the ball to the [right] side.",
    "the shoulder that is drawn back is the one turned to": "Sit and rotate to the left, drawing the [right] shoulder back.",
    "who turns to a shoulder has the other hand on it": (
        "Sit on a chair. Place the left hand on your right shoulder. Breathe in. Twist your trunk to the [left]."
    ),
    "a knee that goes over goes over to the other side": (
        "Lie on your back. Keep the left leg long, bend the right knee and cross it over to the [right]."
    ),
    "the hand on the knee that lies across is the other one": (
        "Lie down, bend the left knee and drop the left knee across to the right. Rest your [left] hand on the left thigh."
    ),
    "the head turns away from the knee that lies across": (
        "Lie on your back. Take the left knee over to the right side. Rest your right hand on the left knee. Turn your head to the [right]."
    ),
    "what follows a foot is the other foot": "With your left foot step up on to the bench, followed by your [left].",
    "the hand slides down on the side of the lean": "Stand tall and lean to the left. Slide your [right] hand down your left thigh.",
    "in a side plank hand and foot of one side carry": (
        "Side plank: your weight is supported by your left hand and the outer edge of the [right] foot. Lift the right arm."
    ),
    "in a side plank the trunk turns away from the hand that carries": (
        "Side plank. Put the outer edge of the left foot on the mat, weight on the left hand. Turn your trunk to the [left]."
    ),
    "heels that roll to a side roll to the hand that carries": (
        "From a plank, roll both heels to the [left]. Stack the left foot on the right. Press into the right hand and lift the left arm."
    ),
    "standing, the other hand goes to the leg turned to": (
        "Stand with your feet apart. Twist to the right and reach your left hand to your [left] foot."
    ),
    "a heel rests against the other ankle": "Stand tall. Place the left heel against the [left] ankle.",
    "the leg that opens to a side is not the one stood on": (
        "Shift your weight to your left foot. Draw your right knee up to your chest. Extend your [left] leg forward."
    ),
    "the toe that is taken is that of the knee drawn up": (
        "Stand tall. Bend the right knee towards the chest and take hold of the [left] big toe. Straighten the right leg forward."
    ),
    "a held leg opens to its own side": (
        "Stand on the left leg and loop two fingers round the right big toe. Open the right leg to the [left]."
    ),
    "both legs go to the side that is not sat on": (
        "Sit with straight legs. Shift over onto your left buttock and swing your legs to the right. Twist your trunk to the [right]."
    ),
    "who twists reaches with the other hand": (
        "Stand with the feet wide. Bend the knees while rotating to the left. Reach down and touch the left foot with the [left] hand."
    ),
    "the arm that goes up is not the one that reaches the leg": (
        "Stand tall. Swivel to the right, bringing your left hand to your right ankle. Raise your [left] arm straight up."
    ),
    "the knee that does not move is the other one": "On hands and knees. Lift the left leg out to the side. The [left] knee does not move.",
}


class TestStanding(ClausesInRounds):
    quiet = (*CLEAN, *BOTH_SIDES)
    flips = FLIPS
    rounds = CLEAN
