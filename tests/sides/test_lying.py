"""Lying, sitting and the other round: what must stay silent, and one flip each whose word is named."""

from __future__ import annotations

from tests.clauses import Clauses

QUIET = {
    "the other round is called by the leg that hangs": (
        "Lie on your back with the right leg off the bed. Hug the left knee. Slide the right leg back on to the bed, then let go of the "
        "left knee. Turn round and do the left leg."
    ),
    "another number of times after a change": "Lift the right leg high. Change legs. Lift the left leg high, twice as many times.",
    "a hand is laid on a knee and draws it": (
        "Lie on your back with the left knee bent. Put the right hand on the outside of the left knee and draw it across your body. "
        "Keep the left shoulder down."
    ),
    "a knee goes out and comes across": "Lie on your back. Take the right leg out to the right, then bring it across to the left.",
    "one side is left open by the side that is repeated": (
        "Lie on your back. Turn your head to the right. Bend the left knee and the right elbow. Repeat on the left side."
    ),
    "supporting limbs are switched to do a side": (
        "Put your right knee and right hand on the bench. Row the weight with your left arm. Switch legs and hands to do the right side."
    ),
    "once on one side and once on the other": "Bend the right knee and lean to it. Repeat twice on the right and once on the left.",
    "what lies behind is told before the other leg is named": (
        "Draw your left knee up towards your chest. After bringing your left knee up, put it back and do the same with your right leg."
    ),
    "two exercises each with a round of its own": (
        "Step out with your right foot. Repeat on the left side. Now step back with your right foot. Repeat on the left side."
    ),
    "the hand that held goes on": "Grasp your left elbow with the right hand. Then draw your left elbow in behind your head.",
    "a lunge may be named by either of its legs": "From a lunge lower the left knee. Feel the front of the left hip. Repeat left.",
    "an ankle is in line with its knee": (
        "Sit on a chair with your left ankle in line with your left knee. Put the right ankle on the left thigh."
    ),
    "the buttock of the leg that is stood on is squeezed": "Press your weight into your right heel and squeeze your right glute to rise.",
    "the crossed knee may be hugged": "Sit. Cross your right ankle over your left knee and hug your right knee.",
    "a hand on the wall for support is any hand": (
        "Hold your right arm out. Place your left hand on the wall for support. "
        "Turn to the left until the front of your right shoulder opens."
    ),
    "a foot stands in front of its own hip": (
        "Kneel on your right knee. Keep the left foot in front of your left hip and the right knee under your right hip."
    ),
    "both heels press": "Lie on your back with your knees bent. Press through both heels, then through the right heel only.",
    "a heel is pressed to the ceiling": "Lie on your back. Lift your right leg and press the right heel up towards the ceiling.",
    "the same arm and leg by intention": "Lie on your back. Lower the left arm and left leg, both of the same side, and come up.",
    "an elbow goes to the knee of its own side when it is said": (
        "Lie on your back. Bring your right elbow to your right knee on the same side, and change."
    ),
    "an armpit comes close to its knee": "Sit with the right knee up. Reach forward, right armpit close to the right knee.",
    "both hands may hold either leg in turn": (
        "Lie on your back. Hold your right leg with both hands. Lower it. Then hold your left leg with both hands."
    ),
    "a knee to the elbow of its side": "From a plank bring your right knee to your right elbow, then your left knee to your left elbow.",
    "the arm in front is no arm above": (
        "Lie on your right side with the right arm straight out, fingers up to the ceiling. "
        "With your left hand press the right forearm down."
    ),
    "a knee is pinned up by the other hand": "Lie on your right side. Bring the left knee up high and pin it with your right hand.",
    "who turns over lies on the other side": (
        "Side plank on your right side, left hand on your hip. Turn over to your left side, right hand on your hip, and do it again."
    ),
    "the foot below may lie on the knee above": (
        "Lie on your right side, head on the right arm. Put your right foot on top of the left knee."
    ),
    "the top leg may rest in front": "Lie on your left side. Rest the right knee on the floor in front of you.",
    "a knee pressed in a lunge is no crossed knee": "Cross your right ankle over your left knee and press your left foot into the floor.",
    "the crossing foot's hip may be another in a standing lean": (
        "Stand and cross your left leg over your right. Reach your right arm up and lean to the left. Feel the outside of the right hip."
    ),
    "a foot pushes while nothing is said of the hips": (
        "Lie on your back. Bend the left knee and hug the thigh. "
        "Press out through the right heel along the floor. The left knee stays bent."
    ),
    "a crossed knee may be drawn in as well as the thigh below": (
        "Cross your right ankle over your left knee. Draw the right knee to your chest. Let go, and draw in the left thigh."
    ),
    "under the other shoulder when threading": "On all fours slide your right arm under the left arm until the right shoulder is down.",
    "first the one side and then the other in one sentence": (
        "Lie face down. Lower the left leg as you lift the right leg, then lower the right leg as you lift the left leg."
    ),
    "what is compared in turn": (
        "a) Left leg bent: draw the right knee to your chest. b) Left leg straight: draw the right knee to your chest."
    ),
    "knees and chest may turn one after the other": (
        "Lie on your back. Lower your knees to the left, then turn your upper body to the left as well."
    ),
    "a hand and a knee on a bench": "Place your left hand and left knee on the bench and keep the left arm straight.",
    "ten times with the leg that works": "Lift your right leg. Repeat ten times with your right leg, then with the other one.",
    "on the back the leg below may be drawn up first": (
        "Lie on your back. Draw your left knee up. Place your right ankle on the left thigh and draw the left thigh in."
    ),
    "the leg is let go before the other one crosses": (
        "Sit. Lift your left foot and put it down. Cross your right ankle over your left knee."
    ),
    "a limb goes out to its own side over the bench": "Lift your left arm over the bench to the left.",
    "the foot that stood in front is taken back at the end": (
        "Right foot between the hands, left knee on the mat. Put the left hand down and open the right arm up. Lower the left knee again. "
        "Step the right foot back."
    ),
    "one limb after the other": "Lift your right arm and lower it, then lift your left arm and lower it.",
    "the lower leg is lifted behind the foot of the other": (
        "Lie on your right side. Bend the left knee and place the left foot on the floor in front of your right leg. Lift the right leg."
    ),
    "the leg above steadies, its foot on the floor": (
        "Lying on your right side, bend your left knee to steady yourself and place the foot on the floor. Look ahead."
    ),
    "the arm reaches over and opens again": (
        "Lie on your left side. Reach the right arm to the left across your body, then open it to the right."
    ),
    "both knees are bent for support": "Lie on your right side. Bend your knees for support. Lift the left knee, feet together.",
    "a sleeper's arm is the lower one": "Lie on your left side, left arm out in front. Use your right hand to push the left forearm down.",
}

FLIPS = {
    "lines that begin with a dose are no dance": (
        "10-12 Reps of squats.\n10-15 Reps. Kneel on the right knee, [right] foot in front, and lean in.\n8-10 Reps. Come up."
    ),
    "the same movement after a change": "Lift the right leg ten times. Change legs. Lift the [right] leg ten times.",
    "a position that is named by its side": "Lie in left side-lying with the left knee bent. Lift the [left] leg.",
    "the same in a note": "Pt in R sidelying, hips stacked. [R] hip abduction with L knee straight. Lower the L leg.",
    "knees that roll over": "On your back, knees bent, let both knees roll to the right. Keep the [right] shoulder on the floor.",
    "a hand on the leg that lies above": "On your back, let both knees fall to the left. Rest the left hand on the [left] thigh.",
    "what a hand is laid on is drawn across": (
        "Lie on your back. Put the right hand on the outside of the left knee and draw it over to the [left]. Keep the left shoulder down."
    ),
    "a raised straight leg by its short name": "Pt supine, L knee bent, L foot flat. SLR [L] leg to 45 deg, 2 x 10.",
    "who repeats with a leg has done the other": "Lift your left leg and lower it ten times. Repeat with your [left] leg.",
    "who repeats on a side has done the other": (
        "Raise your left arm. Keep the left elbow bent and the left shoulder low. Repeat on the [left] side."
    ),
    "the heel that is pressed down is that of the other leg": (
        "Lie on your back with bent knees. Lift your right leg. Push through the [right] heel to raise your hips."
    ),
    "the buttock that works is that of the heel that pushes": (
        "Lie on your back. Drive into the left heel and lift the hips. You feel the [right] glute working."
    ),
    "the arm goes with the other leg": "Lie on your back with arms and legs up. Lower your left arm and your [left] leg until they hover.",
    "the elbow goes to the other knee": "Lie on your back. Curl up and bring your right elbow towards your [right] knee.",
    "one twists to the side of the knee": (
        "Lie on your back. Twist your upper body to the [right], bringing the right elbow towards your left knee."
    ),
    "the foot in the strap is that of the heel that goes up": (
        "Lie on your back. Loop a belt around the sole of your right foot. Straighten the knee, pressing the [left] heel up to the ceiling."
    ),
    "the leg that is held is the one lifted": (
        "Lie on your back and raise your right leg. Hold your [left] leg with both hands and draw it in."
    ),
    "a leg is drawn in by the thigh": (
        "Lie on your back. Place a towel around the back of your left thigh. Pull your [right] leg towards your chest with the towel."
    ),
    "the leg that slides out is not the one hugged": (
        "Lie on your back. Draw your right knee to your chest. Without arching your back, slowly extend your [right] leg along the floor."
    ),
    "the arm that props is below": "Side plank: left elbow under your shoulder. Put the [left] hand on your hip.",
    "the outer edge of the foot below carries": (
        "Lie on your right side, right elbow under your shoulder. Roll your weight on to the outer edge of the [left] foot."
    ),
    "the arm under the head is below": "Lie on your right side. Rest your [left] arm bent under your head.",
    "the foot on top is above": "Lie on your [left] side. Stack your left foot on top of your right foot.",
    "the knee in contact with the floor is below": (
        "Lie on your right side with your right elbow under your shoulder. Keep the [left] knee in contact with the mat."
    ),
    "a side is lain on without its name": "Lie on your [right], knees bent, left elbow under your shoulder, right hand on the hip.",
    "the knee that is pushed is that of the crossed leg": (
        "Sit on a chair. Cross your left ankle over your right knee. Sit tall. Push gently on the [right] knee."
    ),
    "the buttock of the crossed leg is felt some sentences later": (
        "Lie down and cross your left ankle over your right knee. Take the right thigh in your hands. Draw the right thigh in. Keep your "
        "left foot flexed. Breathe out slowly. Feel the stretch in the outside of the [right] hip."
    ),
    "an elbow stands below its own shoulder": "From all fours come down until your left elbow is under your [right] shoulder.",
    "a knee goes up to meet the other elbow": "Lie on your back. Bring your right knee up to meet your [right] elbow.",
    "the knee that is bent is that of the foot that pushes": (
        "Bend your right knee and stretch out the left leg. Lift your hips off the floor by pushing through the [left] heel."
    ),
    "the knee drawn in is that of the thigh held": (
        "Lie back and cross your left ankle over your right knee. Hold behind your right thigh. Draw your [left] knee to your chest."
    ),
    "within a sentence nothing is turned round": (
        "At the edge of the bed hug the left knee and let the right leg hang. Change sides: hug the [left] knee and let the left leg hang."
    ),
    "a heel lies in the groin of its own leg": "Sit. Bring the left heel into the [right] groin and stretch the right leg out.",
    "a leg straightened in sitting is not the one folded in": (
        "Sit and straighten the left leg. Place the sole of your [left] foot against the inside of the left thigh."
    ),
    "knees go away from the chest": "Arms out. Turn your upper body to the left, moving your knees to the [left].",
    "the leg kept straight is not the one drawn in": "Bring the left knee to your chest, keeping the [left] leg straight.",
    "an arm and the other leg come back together": (
        "Lie on your back. Lower the right arm and the left leg. Return your right arm and [right] leg to the start."
    ),
    "the arm that repeats is not the one that did it": (
        "Bring your left arm across your chest and hold it with your right hand for ten breaths. "
        "Repeat with your [left] arm for ten more breaths."
    ),
    "the knee drawn up is that of the ankle that crosses": (
        "Sit on a chair. Draw your [left] knee up with your hands. Cross your right ankle over your left knee."
    ),
    "what crosses the body goes to the other side": "Lie down. Bend your left knee and take it across your body to the [left].",
    "who presses with one heel has lifted the other leg": (
        "Raise your left leg off the floor and press down with the [left] heel to drive the hips off the floor."
    ),
    "the foot pressed to the ceiling is in the loop": (
        "Loop a belt around the ball of your [left] foot. Press the right foot to the ceiling."
    ),
    "an ankle in line with a knee is below it": "Sit upright. Have your left ankle in line with your [right] knee.",
    "the knee that steadies is the lower one": "Lie on your left side and bend your [right] knee for balance. Lift the right leg.",
    "the waist nearest the floor is lain on": "Lie on your right side. Your [left] waist, nearest the floor, does the work.",
    "the chest opens away from the side lain on": "Lie on your left side with knees stacked. Rotate your chest to the [left].",
    "a side plank is named after the side below": "Side Plank ([Left]): lie on your right side, prop up on your right elbow.",
    "the hand that draws the foot behind is above": (
        "Lie on your right side. Bend your left leg and, with your [right] hand, bring your foot toward your buttocks."
    ),
    "the arm along the side of the body is above": (
        "Lie on your right side, raising yourself on to your right forearm. Rest your [right] arm along the side of your body."
    ),
}


class TestLying(Clauses):
    quiet = QUIET
    flips = FLIPS
