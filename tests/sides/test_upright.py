"""Legs upright: standing, stepping, lunging, kneeling, pigeon. Clean instructions are silent, alone and with their second round;
a wrong word is named."""

from __future__ import annotations

from pathlib import Path

from tests.clauses import ClausesInRounds

_TEXTS = (Path(__file__).parent / "upright.txt").read_text(encoding="utf-8").split("\n\n# ")
CLEAN, BOTH_SIDES = ([t.strip() for t in part.split("\n\n")[1:]] for part in _TEXTS)

QUIET = (
    "Stand in a lunge with your left leg forward. Push the right hip forward and allow the right leg to bend backward from the hip.",
    # the hips go one way and the hand the other
    "Stand with your feet wide apart. Turn your left foot out 90 degrees. Shift your hips to the right as you reach for your left ankle.",
    "Turn your left foot out 90 degrees, legs wide. Bend the left knee. Stretch the left side of the body away from the left hip.",
    # home again is no kneeling
    (
        "On all fours, slide the left knee forward between the hands. Slide the right leg back. "
        "To release, slide the left knee back into the table."
    ),
    "Feet wide apart, left toes out 90 degrees. Twist to the left, right hand on the floor outside the left foot, left arm up.",
    "Lunge with the left foot forward. Keep the left foot in line with the left hip and the right foot in line with the right hip.",
    "Step the right foot forward into a lunge. Push off with the right foot and jump into the air.",
    "Feet wide apart, left foot turned out 90 degrees. Ground the outer edge of both feet. Press through the ball of the left foot.",
    "Stand on your left foot. Keep the right heel off the floor, toes down. Lift the left heel.",
    "Warrior II on the right side, then warrior II on the left side. Bend the knee of the leg in front.",
    "Legs wide apart, your left leg back, the left foot at a 90 degree angle. Your hips face the same direction as your left toes.",
    (
        "From downward dog step the left foot between the hands. Lower the right knee. Raise both arms. Then tuck the right toes and "
        "step the left foot back."
    ),
    "Step the left foot forward into a lunge. Lower the right knee. Hold for five breaths. Step the left foot back.",
    "In pigeon with the left shin in front, let the left hip sink to the floor and keep the right hip rolling down.",
    "Step your right foot forward and twist to the right. Left hand to the floor or the right hand to the hip, then raise the right arm.",
)

FLIPS = {
    "one line runs along one side": (
        "Feet wide apart, turn the right foot out 90 degrees and bend the right knee. "
        "Make one line from the left heel to the [right] fingers."
    ),
    "the hips are squared to the leg in front": (
        "Feet wide apart, right foot out 90 degrees, left foot in. Square your hips to face your [left] foot. Bend the right knee."
    ),
    "the chest turns the way the foot in front points": (
        "Lunge with the left foot forward. Turn the chest in the direction of the [right] foot."
    ),
    "the outer edge is that of the foot behind": (
        "Feet wide apart. Bend the left knee. Press into the outer edge of your [left] foot. Keep the right leg straight."
    ),
    "a pose has its side from the leg in front": "Pigeon pose on the [left] side. Stretch the left leg back. Fold over the right shin.",
    "a knee that is bent is over its own ankle": (
        "Feet wide apart, left foot out 90 degrees. Bend the left knee until it is directly above the [right] ankle."
    ),
    "a foot stands under its own hip": "Step your left foot back. Keep the left foot in line with the [right] hip.",
    "the foot that is off the floor is not stood on": "Balance on your left leg, with the [left] foot lifted off the floor.",
    "the knee that is up is not stood on": "Stand on the right leg with your [right] knee raised to hip height.",
    "the foot lies on the leg that is stood on": ("Stand on your left leg. Slowly place the foot on the [right] calf."),
    "the hand goes down on the side turned away from": (
        "Step your left foot back. Set your left hand on a block outside the right shin and twist to the [left]. Right arm to the ceiling."
    ),
    "the arm goes up on the side turned to": (
        "Lunge, right foot forward. Left hand on the floor by the right foot. Twist to the right. Extend the [left] arm to the ceiling."
    ),
    "who looks up looks at the arm that is up": "Stand tall. Lift your right arm overhead. Turn your gaze up to the [left] arm.",
    "the heel that brings the body up again is in front": (
        "Step forward with the left foot into a lunge. Push back up through the [right] heel to stand."
    ),
    "the heel is in line with the arch of the other foot": "Stand in a stride. Line up the left heel with the arch of the [left] foot.",
    "the knee is in line with its own toes": "Bend the right knee. Make sure the right knee lines up with the [left] middle toe.",
    "the foot turned by a right angle is that of the bent knee": (
        "Stand with your feet wide apart. Turn your right foot out 90 degrees and your left foot in a little. Bend the [left] knee."
    ),
    "the leg whose foot is turned in stays straight": (
        "Step your feet four feet apart. Turn the left toes out and bend the left knee. Keep the [left] leg straight."
    ),
    "the trunk goes over the leg that is turned out": (
        "Jump your feet apart. Turn the right foot out 90 degrees. Stretch your trunk over the [left] leg."
    ),
    "the eyes go past the hand above the leg in front": (
        "Warrior two: turn the left foot out 90 degrees and bend the left knee. Look over your [right] fingertips."
    ),
    "the arm that goes up is not on the side of the leg in front": (
        "Feet four feet apart, turn the right foot out ninety degrees. Bring the right hand down. Point the [right] arm straight up."
    ),
    "who steps aside bends that knee": "Step out to the side with your left foot and bend your [right] knee.",
    "who steps aside keeps the other leg straight": "Step out wide with the right foot and sit back. Keep your [right] leg straight.",
    "who goes to a side goes with that foot": "Step out to your right with your [left] foot.",
    "the inner thigh of the straight leg is stretched": (
        "Stand with your feet wide apart and bend your right knee. The left leg stays straight. "
        "Feel the stretch along the inside of your [right] thigh."
    ),
    "the foot that is rooted is not the one that is lifted": "Root your left foot into the mat. Lift the [left] knee.",
    "who squats on one leg holds the other foot": "Squat a little on your left leg. Take hold of the [left] foot behind you.",
    "the sole goes to the other thigh": "Lift your right foot. Place the sole against the [right] thigh.",
    "toes are hooked round the other calf": "Stand up. Cross your left thigh over the right and hook the left toes round the [left] calf.",
    "a step's length is measured from the other foot": "Step back with your right leg about two feet from the [right] foot.",
    "the hand that holds the foot is not the arm that goes up": (
        "Stand tall. Bend your left knee and hold the left foot with your left hand. Raise the [left] arm."
    ),
    "the hand on the chair is not the hand that holds the foot": (
        "Stand and hold the chair with your left hand. Bend the right knee and grasp the ankle with your [left] hand."
    ),
    "the soft knee is that of the leg stood on": "Stand on your right leg and lift the left foot. Keep the [left] knee soft.",
    "the knee that is driven up is not that of the foot on the box": "Step onto the box with your right foot. Drive your [right] knee up.",
    "the heel that is up on a step is that of the stretched hamstrings": (
        "Stand and put your right foot on a bench. Bend forward until you feel the back of your [left] thigh stretch."
    ),
    "the knee that bends is not that of the leg up for the hamstrings": (
        "Stand with your left leg up on a bench. Bend the [left] knee a bit more. The stretch is in the back of the left thigh."
    ),
    "with the toes up the leg behind bends": (
        "Stand with your right leg in front of your body, the heel down and the toes up. Bend your [right] knee."
    ),
    "the calf of the foot up on the wall is stretched": (
        "Put the ball of your left foot on the wall. The right foot is behind. Lean in and feel the stretch in your [right] calf."
    ),
    "the hip of the leg crossed behind is stretched": (
        "Stand up. Cross your right leg behind the left. Lean to the left and feel the outside of your [left] hip stretch."
    ),
    "the hips go out to the other side than the trunk leans": (
        "Stand up and cross your left foot over the right. Push your hips to the right while you lean to the [right]."
    ),
    "the hip that sinks to the wall is stretched": (
        "Stand beside a wall. Let your left hip sink to the wall until you feel a stretch at the outside of the [right] hip."
    ),
    "the foot stepped to the back of the mat is behind": (
        "Step your left foot to the back of the mat. Bend the [left] knee over the ankle and keep the left leg straight."
    ),
    "the knee that kisses the floor is behind": "Lunge with the right foot in front. Lower until the [right] knee kisses the floor.",
    "the foot set down while one knee is down is the other one": (
        "Kneel on your left knee. Put your [left] foot flat on the floor. Feel the front of the left hip stretch."
    ),
    "in a low lunge the foot placed flat is in front": (
        "Lower the right knee to the mat. Place your [right] foot flat. Feel the stretch at the front of the right hip."
    ),
    "the knee that carries the weight in a half-kneel is down": (
        "Half-kneel with the weight on the left knee. Your [left] foot is in front of you. Squeeze the left buttock."
    ),
    "the shin against the sofa is behind": "Put your left shin up against the sofa. Step your [left] foot forward.",
    "squaring the hips brings the one behind forward": (
        "Step your left foot back into a stride. Draw the right hip back and the [right] hip forward."
    ),
    "a role in brackets is a role": "Step your left foot back. Bend your [left] knee (front leg) and keep the left leg straight.",
    "in a half split the leg in front is straightened": (
        "Low lunge, left foot in front, right knee on the mat. Straighten the [right] leg and fold."
    ),
    "the elbow goes inside the foot of its own side": "Lunge, right foot forward. Take your [left] elbow to the inside of your right foot.",
    "the hand on the floor is not the arm that turns up": (
        "Lunge with the left foot forward. Place your right hand on the floor and rotate the [right] arm to the ceiling."
    ),
    "an elbow is hooked over the other knee in a twist": (
        "Lunge with the left foot forward and the palms together. Twist and bring the right elbow to the [right] knee."
    ),
    "who steps back into plank joins the leg behind": (
        "Step the right foot back into a lunge. Hold. Then step the [right] foot back into plank."
    ),
    "from downward dog the lifted leg comes forward": (
        "From downward dog lift your left leg. Step the [right] foot forward between your hands. The left knee is over the left ankle."
    ),
    "the knee laid behind a hand is on its side": "From all fours bring the right knee forward behind the [left] wrist.",
    "the foot that is flexed is that of the leg crossed over": "Sit and cross your right ankle over your left knee. Flex the [left] foot.",
    "who steps aside pushes off that foot": "Step out to the side with your right foot and bend the right knee. Push off the [left] foot.",
    "the leg crossed in front is not the one behind": (
        "Stand up and cross your left leg in front of the right. Lean to the [right] and feel the outside of your right hip stretch."
    ),
    "the leg nearest a chair is named by its place": "Stand on your inside (left) leg. Lift the [left] foot and hold it behind you.",
    "what stands in the first sentence holds for what is felt in the last": (
        "Half-kneel with the left knee down. Stay tall. Breathe. Feel the front of your [right] hip."
    ),
}


class TestUpright(ClausesInRounds):
    quiet = (*CLEAN, *BOTH_SIDES, *QUIET)
    flips = FLIPS
    rounds = CLEAN
