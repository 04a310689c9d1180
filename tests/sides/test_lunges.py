"""Lunges, half-kneeling, wide stances, pigeon, figure-four: clean instructions are silent, one flip of each kind is named."""

from __future__ import annotations

import pytest
from tests.clauses import MirroredClauses
from tests.marked import errors

CLEAN = (
    "Take a long step back with your left foot. Bend your right knee and lift both arms up to the ceiling.",
    "From a tall kneel, sitting up on both knees, step your left leg out in front of you. Straighten your right leg off the floor.",
    "Keep your right foot planted and step back with your left foot. Bend both knees. Step the left foot forward again.",
    "Step back with your left leg, keeping the left heel flat and the left knee straight.",
    "Shift your weight onto your right foot, then step forward with your right foot again and again.",
    "Step forward with your left foot and keep it planted. Keep the left foot flat.",
    "Take a step forward with your right leg. As you plant your right foot, bend both knees.",
    "Step back with your right foot, landing on the ball of the foot. Plant your left foot firmly before you begin.",
    "Step your left foot back. Turn your left foot out 45 degrees and bend your right knee.",
    "Step your right foot forward between your hands, outside the right hand. Turn your right toes out about 45 degrees.",
    "Step your right foot back, pivot on the ball of the right foot and lower the heel. Bend the left knee.",
    "Feet wide apart: turn your right foot in slightly to the left and your left foot out to the left 90 degrees. Bend your left knee.",
    "Stand with your left foot in front. Raise the right knee, pivot on the ball of the left foot and kick with the right.",
    "Bend down and place one hand on either side of your left foot. Take a big step back with your right leg.",
    "Plant your hands on either side of your right foot and step your right foot back into a plank.",
    "Lunge with the left foot forward and bend the left knee. To come out, straighten the left leg and step it back.",
    "Warrior: step your right foot back and bend the left knee. Straighten the right leg. Breathe. Inhale, straighten the left leg.",
    "Step forward with your right leg into a lunge. Push through your right heel to return to standing.",
    "Lunge with the right foot forward. Press back through the left heel, then stand up.",
    "Kneel on your right knee, left foot in front. Lift your right arm overhead and side-bend a little to the left.",
    "Lunge with the left foot forward, right knee down. Twist to the left and take your left arm overhead.",
    "Wide stance, right foot out ninety degrees, right knee bent. Turn your head to the right and gaze over your right fingertips.",
    "Turn your right foot out and bend the right knee, feet wide apart. Aim for the right thigh to be parallel to the floor.",
    "Low lunge, right knee down, left foot in front. You feel it in the right hip flexor and the left hamstring.",
    "Lunge with the left foot in front, right knee down. Reach round to your right and take hold of the right foot.",
    "Pigeon: bring your left knee forward behind your left wrist. Lower the left shin; the left foot points to the right.",
    "Lie on your back. Cross your left ankle over your right knee. Lift the right foot off the floor and hold behind the right thigh.",
    "Lie on your back and lift your left foot off the floor. Cross the left ankle over the right thigh.",
    "Stand and lift your left leg up. Rest your left ankle on your right knee. With the left leg crossed over, sit back on the right leg.",
    "Sit tall, right ankle on the left thigh. Rest your right hand on the inside of your right knee and your left hand on the right ankle.",
    "Lie on your back, left ankle on the right knee. Let the left knee point out to the side.",
    "Lower your hands to the shin, ankle or the floor, and reach your right arm up to the ceiling.",
    "Lizard: step the left foot forward. You can keep the right knee lifted, or for more ease you can lower your right knee.",
    "Kneel on the left knee. Tuck your tail (squeeze the left buttock) to feel the front of the hip.",
    "Half-kneel, left knee down. Without moving the right knee, slide the left knee back.",
    "Half-kneel, left knee down, right foot in front. Move the right knee forward, leaving the left knee in place.",
    "Lift the right leg without moving your feet apart, and press the right leg into the wall.",
    "Without lifting the right heel, drive the right heel down and bend the right knee.",
    "Step forward with your left foot into a lunge. Rise and bring the left foot back to the starting position.",
    "Step your left foot back into a lunge. Step the right foot back to meet it in a plank.",
    "Step your left foot back. Come up to standing and step the left foot forward to start again.",
    "Feet wide apart. Turn the left toes slightly towards the right foot.",
    "Step your right foot back. Turn the right foot slightly out, and keep the left foot facing forward.",
    "Turn your left foot out, then turn your left foot in again and keep the left foot in.",
    "Kneel on your left knee, right foot in front. Drive your right knee forward over the toes; the right knee tracks over the middle toe.",
    "Kneel on your left knee. Place your right foot flat on the floor, a foot or two in front of the left knee.",
    "Kneel up and lean back, reaching the right hand to the right heel and the left hand to the left heel.",
    "Kneel up and lean back, reaching the right hand to the left heel and the left hand to the right heel, crossing the arms.",
    "Stand facing a wall. Take one step towards the wall with your right foot. Bend the right knee, keeping the left leg straight.",
    "Kneel on your right side with your left leg out in front of your chest. Feel the stretch in the front of your right hip.",
    "If you are stretching the right hip flexor, take a big step forward with your left leg and bend the left knee.",
    "Sit tall. Place your left ankle on top of your right knee and stack your left knee above your right ankle.",
    "Kneel on the right knee, left foot in front. It opens the front of the right hip. Breathe into the right hip.",
    "Stand in a wide stance, palms face down. Turn the left foot out ninety degrees and look over your left fingertips.",
    "Lie on your belly. Bend your right knee and reach back with the right hand for the right foot. Press your left forearm down.",
    "Sphinx: place the right forearm across in front of you. Bend the left knee and put the left hand on the top of the left foot.",
    "Lie face down. Hold the left foot with the right hand, then the right foot with the opposite hand.",
    "Lie on your belly. Press the right forearm and the left forearm into the floor. Bend the left knee.",
    "Lie face down on the bed. Bend the right knee and loop a strap round the right foot; hold it with the left hand, too.",
    "From downward facing dog take a big step forward with your right foot. Drop the left knee to the floor.",
    "Low lunge, right foot forward, left knee down. To come out, put the hands down and lift the left knee. Step the right foot back.",
    "Low lunge, right foot forward, left knee down. Lift the left knee off the mat and lower it again. Lift the right knee to stand.",
    "Low lunge, right foot forward. Draw your left knee back until the front of the left hip stretches.",
    "Step your left foot to the outside of your left hand. Take your left elbow to the inside of the left foot.",
    "Feet wide apart. Turn the left foot slightly to the right and turn the right foot 90 degrees to the right.",
    "Feet wide apart, left foot turned out 90 degrees. Extend your trunk to the left and rotate it to the right, the right arm up.",
    "From downward dog bring the right knee forward. Place the right shin on the mat. Sink into the right hip.",
    "Lunge, left foot forward. Twist to the left over the left knee. Drive the left foot into the floor to rise.",
    "Lunge, left foot forward. Press into the left heel and bring the right foot to meet it.",
    "Kneel and stretch your left leg out to the side. Ground through the right knee and press the right hip forward.",
    "Kneel with the right leg out to side. Reach the left arm next to the left ear; lower the right side to the right leg.",
    "Low lunge, right foot in front, left knee down; it opens the left hip-flexor.",
    "Stand facing a step. Put your right foot on the step, the heel hanging down. Feel the stretch in your right calf.",
    "Stand with one hand on the wall, right leg back, left knee bent. You should feel it in the right calf.",
    "Stand facing a table. Lay your left shin on the table in front of you. Your right leg stands on the floor. Lean over the left shin.",
    "Kneel by the sofa. Place your right knee at the base and your right foot up on the seat. Bring the left foot forward.",
    "Kneel by the sofa. Place your left foot flat in front of the seat. Rest your right knee on a cushion; feel it in the right thigh.",
    "Stand in a lunge, left foot in front. Drop the right knee. Drive up through the left leg.",
    "Rest the top of your left foot on the bench behind you. Lower until the right thigh is level.",
    "Lie down, right ankle on the left knee. Keep the right knee moving away from your face.",
    "Bring your right foot in between your hands. Tuck the left toes and lift your left knee up. Bring both hands inside the right leg.",
    "Take a wide stance, left foot out ninety degrees. Reach down with the left hand and up with the right. Gaze at the right thumb.",
    "Step forward into an easy lunge with your left foot. Then step your left foot back, returning to where you started.",
    "Take a step forward with the right leg. Bend both knees. Then bring your right foot back to your left foot.",
    "Step back with your left leg and sink down. Push through the right heel and step the left foot forward.",
    "Step the left foot forward. Then step the right foot forward to meet it. Step the left foot back.",
    "Stride forward with the left leg until your left thigh is parallel to the ground and your right knee is bent 90 degrees.",
    "Step forward with the left foot and bend both knees to 90 degrees. Keep the right knee bent at 90 degrees under the hip.",
    "Come down on to your left elbow and your left knee, and lift the hips.",
    "Stand with the feet wide apart. Turn both heels out slightly. Bend the left knee and lean to the left.",
    "Put your left hand on your left ankle and wait. Then lift your left arm back up and stand.",
    "Reach your left hand to your left foot, come up and reach the left arm up to the ceiling.",
    "Feet wide. Lift the right arm. Bring the right hand down to the outside of the left foot. Stretch the left arm to the ceiling.",
    "Kneel, left leg out to the side. Line up the left heel with the right knee and press the left big toe down.",
    "Step out to the left, then bend the right knee and lunge to the right.",
    "Warrior one: step the right foot back. Lift the arms and look up at the left hand.",
)

FLIPS = {
    "after a step back the knee in front bends": "Take a long step back with your left foot. Bend your [left] knee and lift both arms up.",
    "a leg that is straightened off the floor is behind": (
        "From a tall kneel, sitting up on both knees, step your left leg out in front of you. Straighten your [left] leg off the floor."
    ),
    "the foot that stays is not the one that steps": "Keep your right foot planted and step back with your [right] foot.",
    "the foot with the weight on it is not the one that steps": (
        "Keep your weight on your [right] foot while you step back with the right leg."
    ),
    "one foot is stepped while the other stays still": "Walk your left foot a step forward, and keep the [left] foot still.",
    "the foot that is planted is the one that stepped": (
        "Take a step forward with your right leg. As you plant your [left] foot, bend both knees."
    ),
    "the foot that is turned aslant is behind": "Step your left foot back. Turn your [right] foot out 45 degrees. Bend your right knee.",
    "who pivots on the ball of a foot pivots on the one behind": (
        "Step your right foot back and bend the left knee. Pivot on the ball of the [left] foot."
    ),
    "a foot that turns in points to the other side": "With the feet wide apart turn your right foot in slightly to the [right].",
    "a foot that turns out points to its own side": "With the feet wide apart turn your right foot out to the [left].",
    "the hands stand beside the foot in front": (
        "Place one hand on either side of your [right] foot. Take a big step back with your right leg and keep the right knee straight."
    ),
    "the knee that was bent is straightened in the end": (
        "Feet wide apart, turn the right foot out ninety degrees. Bend the right knee. Straighten the [left] leg to come up."
    ),
    "the heel in front pushes the body up": (
        "Step forward with your right leg into a lunge. Push through your [left] heel to return to standing."
    ),
    "who kneels on one knee lifts the arm of that side": "Kneel on your right knee, left foot in front. Lift your [left] arm overhead.",
    "a side-bend goes away from the arm overhead": "Kneel on your right knee. Lift your right arm overhead and side-bend to the [right].",
    "the head turns to the hand that is looked at": "Wide stance. Turn your head to the right and gaze over your [left] fingertips.",
    "the thigh that is to be level is that of the bent knee": (
        "Turn your right foot out ninety degrees, feet wide apart. Aim for the [left] thigh to be parallel to the floor."
    ),
    "each leg of a lunge feels its own": "Low lunge. You feel it in the right hip flexor and the [right] hamstring.",
    "the foot that is taken hold of is on the side that is reached to": (
        "Lunge with the left foot in front, right knee down. Reach round to your [left] and take hold of the right foot."
    ),
    "in a pigeon the foot points to the other side": (
        "Pigeon: bring your left knee forward behind your left wrist. Lower the left shin; the left foot points to the [left]."
    ),
    "the leg below the ankle is lifted off the floor": (
        "Lie on your back. Cross your left ankle over your right knee. Lift the [left] foot off the floor."
    ),
    "hands are clasped behind the leg below": (
        "Lie on your back, right ankle on the left thigh. Link your hands behind the [right] thigh."
    ),
    "who stands crosses the leg that was lifted": "Stand and lift your [right] leg up. Rest your left ankle on your right knee.",
    "a hand on the inside of a knee lies on its own side": (
        "Sit tall, right ankle on the left thigh. Rest your right hand on the inside of your [left] knee."
    ),
    "the knee of the crossed leg points out": "Lie on your back, left ankle on the right knee. Let the [right] knee point out to the side.",
    "a place that ends with or says nothing of what follows": (
        "Feet wide apart, turn the left foot out ninety degrees. Lower your left hand to the shin, ankle or the floor, and reach your "
        "[left] arm up to the ceiling."
    ),
    "one knee waits while the other one moves": "Half-kneel. Without moving the right knee, slide the [right] knee back.",
    "one knee is left in its place": "Half-kneel. Move the right knee forward, leaving the [right] knee in place.",
    "the foot that was stepped is the one that returns": (
        "Step forward with your left foot into a lunge. Rise and bring the [right] foot back to the starting position."
    ),
    "the toes turn towards the other foot": "Feet wide apart. Turn the left toes slightly towards the [left] foot.",
    "of two feet that point two ways one is the left one": (
        "Step your right foot back. Turn the right foot slightly out, and keep the [right] foot facing forward."
    ),
    "the knee that goes over the toes is in front": (
        "Kneel on your left knee, right foot in front. Drive your [left] knee forward over the toes."
    ),
    "the foot stands in front of the other knee": (
        "Kneel on your left knee. Place your right foot flat on the floor, a foot or two in front of the [right] knee."
    ),
    "each hand takes the heel below it": (
        "Kneel up and lean back, reaching the right hand to the right heel and the left hand to the [right] heel."
    ),
    "the foot that steps to the wall is in front": (
        "Stand facing a wall. Take one step towards the wall with your right foot. Bend the [left] knee."
    ),
    "who says which hip it is for says which foot steps": (
        "If you are stretching the right hip flexor, take a big step forward with your [right] leg."
    ),
    "in a fire log the upper knee lies on the other ankle": (
        "Sit tall. Place your left ankle on top of your right knee and stack your [right] knee above your right ankle."
    ),
    "what opens is what is stretched": "Kneel on the right knee, left foot in front. It opens the front of the [left] hip.",
    "palms that face down lie on nothing": (
        "Stand in a wide stance, palms face down. Turn the left foot out ninety degrees and look over your [right] fingertips."
    ),
    "a foot is held by the hand of its own side": (
        "Lie on your belly. Bend your right knee and reach back with the [left] hand for the right foot. Lift the chest."
    ),
    "who holds a foot leans on the other arm": (
        "Lie on your belly. Bend your right knee and hold the right foot with the right hand. Press your [right] forearm into the floor."
    ),
    "the hand lies on the foot of the bent leg": (
        "Sphinx: place the right forearm across in front of you. Bend the left knee and put the left hand on the top of the [right] foot."
    ),
    "the foot goes to the hip of its own leg": (
        "Lie on your belly. Bend your right knee and hold the right foot with the right hand, pulling it in towards your [left] hip."
    ),
    "facing dog is no way that a foot points": (
        "From downward facing dog take a big step forward with your [left] foot. Drop the left knee to the floor."
    ),
    "the knee that is lifted again was on the floor": (
        "Low lunge, right foot forward, left knee down. Put the hands down, tuck the toes and lift the [right] knee."
    ),
    "the knee that is drawn back is behind": "Low lunge, right foot forward. Draw your [right] knee back until the hip stretches.",
    "a foot steps outside its own hand": "Step your left foot to the outside of your [right] hand.",
    "a foot turned slightly points to the other side": (
        "Feet wide apart. Turn the left foot slightly to the [left] and turn the right foot out 90 degrees."
    ),
    "a chest that opens does not make a triangle revolved": (
        "Feet wide apart, left foot turned out 90 degrees. Extend your trunk to the [right] and rotate it to the right."
    ),
    "a shin laid on the mat from downward dog is in front": (
        "From downward dog bring the right knee forward. Place the [left] shin on the mat. Extend the left leg straight behind you."
    ),
    "who turns to a side turns over that knee": "Lunge. Twist to the left over the [right] knee.",
    "the foot driven into the floor to rise is in front": (
        "Step your left foot forward into a lunge. Drive the [right] foot into the floor to rise."
    ),
    "one foot is pressed down, the other comes to meet it": (
        "Lunge. Press into the left heel and bring the [left] foot to meet the other."
    ),
    "in a gate the knee that is grounded is the other one": (
        "Kneel and stretch your left leg out to the side. Ground through the [left] knee."
    ),
    "an arm lies beside its own ear": "Kneel and reach the left arm next to the [right] ear.",
    "in a gate the flank comes down to the leg of its side": (
        "Kneel with the right leg out to the side. Lower the [left] side of your body to the right leg."
    ),
    "a hip-flexor is a hip flexor": "Low lunge, right foot in front, left knee down; feel the stretch in the [right] hip-flexor.",
    "with one leg back the other knee is bent": "Stand with one hand on the wall, right leg back, [right] knee bent.",
    "a shin laid on a table is not that of the leg that stands": (
        "Stand facing a table. Lay your left shin on the table in front of you. Your [left] leg stands on the floor."
    ),
    "in a couch stretch the foot up behind is that of the knee at the base": (
        "Kneel by the sofa. Place your right knee at the base. Put your [left] foot up on the seat. Bring the left foot forward."
    ),
    "the knee at the base is not that of the foot in front": (
        "Kneel by the sofa. Place your [left] knee at the base and step your left foot forward."
    ),
    "in a half-kneel the thigh of the knee that is down is stretched": "Kneel on the left knee. Feel the stretch in the [right] thigh.",
    "the knee that moves away is that of the crossed leg": (
        "Lie down, right ankle on the left knee. Keep the [left] knee moving away from your face."
    ),
    "in between the hands is in front": "Bring your [left] foot in between your hands. Lower the left knee to the floor.",
    "toes are tucked and the knee lifted on the leg behind": ("Step your right foot forward. Tuck the toes and lift your [right] knee up."),
    "a squeeze in brackets is still a squeeze": (
        "Kneel on the left knee. Tuck your tail (squeeze the [right] buttock) to pre-stretch the hip."
    ),
    "who begins in a plank steps beside a hand": (
        "Starting in a plank, bring your left foot up and around to the outside of your [right] hand."
    ),
    "the foot that was stepped forward is the one that goes back": (
        "Step forward into an easy lunge with your left foot. Then step your [right] foot back, returning to where you started."
    ),
    "who steps back comes forward with that foot": (
        "Step the right leg back and sink down. Push through the front heel and bring the [left] leg forward again to standing."
    ),
    "the knee that the body comes down on is behind": "Step your right foot forward between your hands. Lower down onto your [right] knee.",
    "who rests on a knee has the other foot in front": "Start resting on your left knee with your [left] foot out in front of you.",
    "a knee just above the floor is the one behind": (
        "Lunge forward with your right leg. Your [right] knee should come to about an inch above the floor."
    ),
    "the knee at a right angle is in front": (
        "Take a step forward with your left foot. Lower your right knee to the floor, keeping your [right] knee at a 90-degree angle."
    ),
    "the leg that is faced is the one that bends": "Stand in a wide stance. Turn to face your [left] leg. Bend deeply into the right knee.",
    "the thigh that is turned outward is that of the bent knee": (
        "Step the feet wide apart. Turn your [right] thigh outward and bend the left knee."
    ),
    "the trunk leans over the leg on that side": "Stand tall. Extend your torso to the left directly over the plane of the [right] leg.",
    "one hand is low, the other one goes up": ("Slide the left hand down to the left shin and reach the [left] arm towards the ceiling."),
    "an arm goes over the head to the other side": "Kneel up and stretch the right arm overhead to the [right].",
    "the leg that is left long is not on the side stepped to": (
        "Take a big step to the left, fully extending your [left] leg and allowing your left knee to bend."
    ),
    "a warrior looks over the hand in front": (
        "Start in a lunge with your left foot forward. Extend your arms out to the sides and gaze over your [right] hand."
    ),
}


class TestLunges(MirroredClauses):
    quiet = CLEAN
    flips = FLIPS


@pytest.mark.parametrize("text", [t.split(". To ")[0] + ". Then change sides and do the same." for t in CLEAN])
def test_a_clean_instruction_with_a_change_of_sides_is_silent(text: str) -> None:
    assert errors(text) == []
