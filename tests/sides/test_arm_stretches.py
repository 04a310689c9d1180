"""Stretches of arms and neck and what is done with a weight: what must stay silent, and one flip of each with its word named."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = (
    "Stand on the band with the left foot and hold it in the left hand. Lift the left arm to shoulder height.",
    "Hold a dumbbell in the right hand. Raise the left arm out to the side for balance.",
    "Hold a dumbbell in the right hand, the left hand on the hip. Raise the right arm. Lower it. Keep the left elbow still.",
    "Bring your left arm behind your back and up. Raise your right arm, bend the elbow, and clasp the left hand. Lift the right elbow.",
    "Take the right elbow to the left knee, hands behind the head. Take the left hand off.",
    "Drop the right ear to the right shoulder. Reach the left hand towards the floor. Press the right hand lightly on the head.",
    "Hold a towel behind you, right hand at the top, left hand at the bottom. Change: left hand at the top, right hand at the bottom.",
    "Hold a towel behind your back, right hand at the top, left hand at the bottom. Change: left hand on top.",
    "Lie on your back, arms up. Lower the right arm overhead and the left heel to the floor, then the left arm and the right heel.",
)

FLIPS = (
    (
        "Reach the [left] arm overhead and bend the elbow so that the hand drops behind the neck. Take the right elbow with "
        "the left hand and ease it back. You feel the back of the right upper arm."
    ),
    (
        "Clasp your hands behind your back. Pull the left arm across to the right with the [left] hand. Tip the right ear to "
        "the right shoulder."
    ),
    (
        "Put the [right] palm on the wall behind you, fingers pointing back. Turn your chest to the right, away from the wall. "
        "The front of the left shoulder and the left biceps stretch."
    ),
    "Hold the right arm out in front, palm up. With the [right] hand bend the right hand down and back. Keep the right elbow straight.",
    (
        "Make a fist with the left hand around the left thumb. Bend the [right] wrist towards the little finger. The thumb "
        "side of the left forearm pulls."
    ),
    (
        "Lie on your right side with the right arm straight in front, elbow bent to a right angle. Use the left hand to push "
        "the [left] forearm towards the floor."
    ),
    (
        "Hold a towel behind the back, the [left] hand at the top and the left hand at the bottom. Pull down with the left "
        "hand to stretch the right arm."
    ),
    (
        "Thread the left arm under the right, palm up. Rest the left shoulder and the left ear on the floor. The [left] hand "
        "stays in front of the face."
    ),
    (
        "Hold a dumbbell in the [right] hand. Place the right knee and the right hand on the bench. Row the left elbow up "
        "beside the ribs. The left foot stays on the floor."
    ),
    (
        "Hold a weight in the right hand and hinge on the [right] leg. Let the right leg float back. Keep the hips square. "
        "Stand up through the left heel."
    ),
    (
        "Press a kettlebell overhead with the left hand. Look at it. Push the left hip out to the left and slide the [left] "
        "hand down the inside of the right leg."
    ),
    (
        "Carry a suitcase in the right hand. Do not lean to the left. Keep the right shoulder level with the [right]. Walk "
        "twenty steps, change hands."
    ),
    (
        "Step up with the [left] foot on a box. Drive the left knee up. Step down with the left foot. Keep the right knee over "
        "the right toes."
    ),
    "Lunge back with the left foot. Hold both weights. Push through the right heel to come up. Bring the left foot beside the [left].",
    "Side plank on the right elbow. Stack the left foot on the [left]. Lift the right hip. Raise the left arm.",
    (
        "Tip your head to the left. Reach the [left] hand towards the floor. Put the left hand on the head and let it hang "
        "there. The right side of the neck lengthens."
    ),
    "Hold a dumbbell in the [left] hand. Raise the right arm out to the side. Lower it slowly.",
    "Hold the dumbbell in your left hand. Curl the [right] arm up to the shoulder. Keep the left elbow still.",
    "Hold the band in the [left] hand. Pull the right elbow back. Squeeze the right shoulder blade.",
    "Take the kettlebell in the left hand. Press it overhead until the [right] arm is straight. The right hand rests on the hip.",
    "With a weight in the [left] hand, bend the right elbow. Turn the right palm up. Lower the weight.",
    "Hold the cable handle with the [right] hand, right hand on the hip. Extend the left elbow. The upper arm stays at the side.",
    "Stand on the band with the left foot and hold it in the [right] hand. Lift the left arm to shoulder height.",
    "Attach the band at elbow height. Hold it with the right hand, the right elbow bent. Turn the right forearm out to the [left].",
    "Lie on your back, a weight in the [left] hand, right arm pointing up. Lower the right hand towards the left ear.",
    "Kneel with the left hand and left knee on the bench. Dumbbell in the right hand. Extend the [left] arm back until it is straight.",
    "Hold a weight plate against the chest. Step forward with the left foot and turn to the [right] over the left leg.",
    (
        "Hold one dumbbell in the left hand and let it hang in front of the left thigh. Push the hips back, weight on the "
        "right leg. Lift the [right] leg behind."
    ),
    "Cross your [left] arm in front of your chest. Hook it with the left forearm and hug it in. Look over the right shoulder.",
    (
        "Lift the left arm and bend it behind your head. Use the right hand to press the left elbow down. Lean to the [left] "
        "to feel the left side too."
    ),
    (
        "Stretch the [left] arm straight out at shoulder height with the palm up. Grasp the right fingers with the left hand "
        "and pull them back."
    ),
    "Place the right forearm on the door frame, elbow at shoulder height. Lean forward. You feel the [left] side of the chest. Swap.",
    (
        "Cow face arms: right arm up, left arm down. Bend both elbows and clasp the fingers behind the back. The [left] elbow "
        "points to the ceiling."
    ),
    "Eagle arms: cross the left elbow over the right. Wrap the forearms and bring the right palm to the [right] palm. Lift the elbows.",
    (
        "Reach both arms up. Take the left wrist with the right hand and bend to the [left]. The left ribs open. Press down "
        "through the left foot."
    ),
    "From all fours walk both hands to the right. You feel a stretch in the [right] side. Then walk them to the left.",
    "Sit back on the heels. Reach the left arm long and place the [right] hand over the right. Sink the left armpit.",
    (
        "Lie on your stomach. Stretch the right arm out to the side. Push with the left hand and roll on to the right side. "
        "The front of the right shoulder opens. Bend the left knee and set the [right] foot behind you."
    ),
    "Make a fist with the right hand. Put the left hand over it and press the [left] hand down. Keep the right elbow bent.",
    "Interlace the fingers. Circle the right wrist, then the [right]. Shake the right hand, then the left.",
    "Hold a stick behind the back with the [right] hand at the top. The right hand takes the lower end and pulls down.",
    "Stand in a corner with the right hand on the right wall and the left hand on the [right] wall. Step in with the left foot.",
    (
        "Drop the [left] ear to the right shoulder. Rest the right hand on the left side of the head. Let the left arm hang "
        "and press the left fingers towards the floor."
    ),
    (
        "Turn your head to the right, then tuck the chin to the [left] armpit. With the right hand on the back of the head "
        "draw it down. You feel the left side of the neck."
    ),
    (
        "Raise the right arm overhead. Bend to the left from the waist. Slide the left hand down the [right] thigh. The right "
        "flank lengthens."
    ),
)


class TestArmStretches(MirroredClauses):
    quiet = QUIET
    flips = FLIPS
