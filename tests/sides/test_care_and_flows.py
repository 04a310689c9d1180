"""Breath, bed, bandage, walking aids, tai chi, yoga from downward dog: clean instructions are silent, a wrong word is named."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = {
    "both nostrils are closed and either may open": (
        "Close the left nostril and breathe in through the right. Close both nostrils and wait. Open the right nostril and breathe out "
        "through it."
    ),
    "each finger is laid on a nostril before the breath begins": (
        "Lay the thumb on the left nostril and the ring finger on the right nostril. Breathe in through the right nostril first."
    ),
    "the nostrils are changed in the middle of a round": (
        "Close the right nostril and inhale through the left. Close the left nostril, open the right nostril and exhale. Inhale through "
        "the right nostril, then switch and exhale through the left nostril. Repeat by inhaling from the left nostril."
    ),
    "thumb and ring finger have a nostril each": (
        "Use the left thumb to close the left nostril and the left ring finger to close the right."
    ),
    "a hand at the height of its own shoulder": "Hold the rail of the bed with your right hand at the level of your right shoulder.",
    "a breath goes in and out on one side": (
        "Block your right nostril with a finger. Breathe in and out through your left nostril ten times. Now do the other side."
    ),
    "the leg bends in the air and is straightened again": (
        "Downward dog. Lift the left leg. Bend the left knee and open the left hip. Straighten the left leg and lower the left foot to "
        "the floor."
    ),
    "the leg that was up goes forward and the other one follows": (
        "From downward dog lift your right leg high, then step the right foot forward. Bring the left foot up beside it and stand."
    ),
    "the knee comes down in front for a pigeon": (
        "Downward dog: lift the right leg, then bring the right knee to the floor behind the right wrist. Release the front of the left "
        "thigh to the floor."
    ),
    "the other leg has its turn from the dog": (
        "From downward dog lift your left leg and lower it. Lift your right leg and bend the right knee. Come down on all fours."
    ),
    "who rolls back lies on no side": "Roll on to your left side in bed, wait, then roll on to your back. The right hand rests on the bed.",
    "the head may turn without a sick ear": "Lie on your back on the bed. Turn your head to the left. Now turn your head to the right.",
    "both ears are treated one after the other": (
        "Vertigo: if it is the left ear, turn your head to the left and lie back. If it is the right ear, turn your head to the right."
    ),
    "a sling goes round the other shoulder": (
        "Your left wrist is sprained. Put the sling under the left forearm, round the back of the neck and over the right shoulder."
    ),
    "both ankles may be taped": "Tape your left ankle before the game. If the other one is weak, tape the right ankle as well.",
    "a leg is wrapped round the other in a pose": (
        "Eagle: wrap your left thigh around the right one. Wrap the right arm under and around the left arm."
    ),
    "the weight goes on to a leg by moving it": "Stand tall. Shift your weight to the right leg by moving the right leg out to the side.",
    "the weight goes from one leg to the other": (
        "Shift your weight on to the left leg. Step forward with the right foot. Shift your weight on to the right leg. Step forward with "
        "the left foot."
    ),
    "a heel is lifted under the weight": "Shift all your weight on to the right foot. Lift the right heel and lower it slowly.",
    "each hand holds something when the bow is drawn": (
        "Hold the bow in your left hand, the string in your right. Stretch the left arm out to the left. Draw the right elbow back. Let go."
    ),
    "both hands may lie on one knee": "Sit tall. Place your left hand on the left knee, your right hand outside the left knee.",
    "one hand has a palm": "Rest your left hand on the table, the left palm up. Spread the fingers of the left hand.",
    "a ball goes from foot to foot": "Roll a ball under your left foot. After a minute put the ball under your right foot.",
    "the arm below may have a pillow": "Lie on your right side with a pillow under your right arm. The left leg lies on the bed.",
}

FLIPS = {
    "the breath goes through the nostril that is open": (
        "Close the left nostril with your thumb. Breathe in slowly through your [left] nostril. Repeat five times."
    ),
    "who has breathed in closes that nostril": (
        "Breathe in through your right nostril. Close the [left] nostril with the ring finger, then breathe out through the left one."
    ),
    "the thumb of a hand is near the nostril of its side": "Bring your right thumb to your [left] nostril and close it.",
    "the breath comes in again where it went out": (
        "Close your left nostril and inhale through the right. Release the left nostril and exhale through it. "
        "Exhale fully through the left nostril. Inhale through the [right] nostril."
    ),
    "the hip of the leg that is up opens": "From downward dog raise your left leg. Open the [right] hip and look up under your arm.",
    "the other heel goes down": "Three-legged dog: lift the right leg. Keep the [right] heel reaching down to the mat.",
    "the leg that was up lands behind": (
        "Wild thing: from downward dog lift your right leg and bend the knee. Place the [left] foot on the floor behind you."
    ),
    "the hand across carries in a flipped dog": (
        "Flip your dog: in downward dog lift the left leg, bend the left knee. Bring your weight on to the [left] hand."
    ),
    "who rolls to a side sits up over that edge": (
        "Lie in bed with bent knees. Roll on to your left side. Let your feet slide over the [right] edge of the bed."
    ),
    "the far arm reaches over": "In bed, reach your [right] arm across your body. Roll on to your right side like a log.",
    "the head goes on to the other side": (
        "Vertigo of the right ear: sit and turn your head to the right. Lie back with your head down. Turn your head to the left. "
        "Roll on to your [right] side."
    ),
    "one limb is bandaged": "Wind the bandage twice round your left calf. Carry the bandage up and fix it above your [right] knee.",
    "a sleeve is worn on its arm": "Slip your [left] arm into the right sleeve, then button the shirt.",
    "the sore leg goes level with the crutches": (
        "You have had an operation on your right knee. Move the crutches ahead. Bring the [left] foot level with the crutches."
    ),
    "one arm holds the bow and the other the string": (
        "You draw a bow. Extend the right hand out to the right. Pull the [right] fist back to the chest."
    ),
    "both sides in one sentence": "March and bring your right hand to your left knee, then your left hand to your [left] knee.",
    "a hand lies in the other one": "Sit still and rest your right hand in your [right] palm.",
    "no hand holds up its own arm": "The left hand supports the [left] elbow while you breathe.",
    "the foot on the ball goes on": "Put a tennis ball under your left foot. Press the ball down with your [right] heel.",
    "the limb above lies on pillows": "Lie on your left side with a pillow under your head. The [left] leg rests forward on two pillows.",
    "the leg that is lifted was lifted": "Stand tall and lift your right leg to the front. Point the toes of the lifted [left] leg.",
}


class TestCareAndFlows(MirroredClauses):
    quiet = QUIET
    flips = FLIPS
