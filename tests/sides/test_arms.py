"""Arms, hands, head and trunk: what must stay silent, and one flip of each kind of clause with its word named."""

from __future__ import annotations

from tests.clauses import KnownMisses, MirroredClauses

QUIET = {
    "each hand holds the other arm in turn": "Hold your right elbow with your left hand. Then hold your left elbow with your right hand.",
    "both arms go behind the back and either wrist may be held": (
        "Take your left arm behind your back. Reach your right arm behind your back. Take hold of your left wrist with your right hand."
    ),
    "the hand that helped is busy elsewhere later": "Draw your left arm across your chest with your right hand. Lower the left arm.",
    "a hand on the wall is no helping hand": "Reach your left arm up. Press your left hand against the wall.",
    "a hand may press its own knee": "Sit tall. Lift your left arm. Then press your left hand into your left knee.",
    "a dumbbell is taken by the hand that lifts it": "Reach out your right arm, take the dumbbell with your right hand and lift it.",
    "an arm over the other one in the second round": "Cross the left arm over the right. Uncross and bring the right arm over the left.",
    "cow face arms": (
        "Reach your left arm up, bend the elbow and bring your left hand down your back. Bring your right arm behind you and up your back."
    ),
    "one arm after the other goes up": (
        "Lift your left arm overhead and lower it. Now bend your right elbow so that the hand falls behind your neck."
    ),
    "an arm goes over its own shoulder": "Reach the left arm over your left shoulder and down your back. Clasp your hands.",
    "a shoulder is touched by its own hand": "Put your left hand on your left shoulder and draw circles with the elbow.",
    "wrists are bent in turn": "Hold both arms out. Bend the left wrist up and the right wrist down.",
    "either side of the neck may be felt when the head only turns": "Turn your head to the left. You may feel the left side of your neck.",
    "the head comes back to the middle": "Tilt your head to the right. Come back to the middle and tilt your head to the left.",
    "a hand against its own side of the head resists": (
        "Place your left palm on the left side of your head and push. The head does not move."
    ),
    "an arm passes its own ear in a side bend": "Sit tall. Bring your left arm over your left ear and lean to the right.",
    "each ear goes down in turn": "Drop your left ear to your left shoulder. Lift your head. Drop your right ear to your right shoulder.",
    "a seat may be held with either hand": "Sit on a chair and hold the seat with your left hand. Straighten your left knee.",
    "hands come home after a twist": (
        "Sit and twist to the left. Return your left hand to your left knee and your right hand to your right knee."
    ),
    "a hand rests on its own thigh in a lunge": (
        "Step your right foot forward into a lunge. Rest your right hand on your right thigh and twist to the right."
    ),
    "one arm after the other is raised in a twist": (
        "Sit down. Raise your right arm and place the hand behind you. Raise your left arm, bring the left elbow outside the right knee "
        "and look over your right shoulder."
    ),
    "a pair of hands lies on both knees": (
        "Sit and twist. Your left hand is on your left knee and your right hand on your right knee in between."
    ),
    "turning both ways": "Sit tall and twist to the left, left hand behind you. Twist to the right, right hand behind you.",
    "both arms are threaded, one a round": (
        "On all fours slide your left arm under the right. Repeat and slide the right arm under the left."
    ),
    "the free hand stays": (
        "On all fours slide your left hand under the right arm until the left shoulder rests on the mat. Press the right hand down."
    ),
    "same arm and leg on purpose": "On all fours lift your left arm and, on the same side, your left leg.",
    "the elbow of the hand behind the head": "On all fours put your left hand behind your head. Point the left elbow to the ceiling.",
    "a hand set down beside a foot": "On all fours lift your left hand and set your left foot beside it.",
    "one foot may be in front in a side plank": "Side plank: left hand down. Put the right foot in front of the left foot.",
    "either leg may be lifted in a plank": "Hold a plank and lift your left leg. Lower it and lift your right arm.",
    "a weight changes hands": "Hold the dumbbell in your left hand. Swap hands and press it up until your right arm is straight.",
    "a weight and the knee in front": "Hold a dumbbell in your left hand. Step forward with your left foot.",
    "the other hand steadies": "Hold a kettlebell in your right hand. Place your left hand on your hip. Straighten your right elbow.",
    "either side is done next with one knee on the bench": (
        "Place your left knee and your left hand on a bench. Lift the weight with your right arm. Then do your left side."
    ),
    "the hand on the wall only steadies": (
        "Reach your right arm out. Place your left hand on a wall for support. Turn your body to the left."
    ),
    "a hand over the waist on top": "Lie on your left side with your left elbow under your shoulder and your right hand on your waist.",
    "either arm may lie in front on the side": "Lie on your left side. Rest your left arm on the floor.",
    "right until is no side without an article": "Keep the left arm up right until the end.",
    "the other round of a twist": (
        "Sit and twist to the left, right hand on the left knee. Repeat to the right with the left hand on the right knee."
    ),
    "who twists may look the other way": (
        "Sit and twist to the right. Tuck your left hand under your right knee and bring your right hand to the floor "
        "beside your right hip. "
        "Turn your head to the left."
    ),
    "a free arm balances": "Hold a dumbbell in your right hand. Extend your left arm out to the side. Press the dumbbell overhead.",
    "the frame is held by the arm that reached it": "Reach your right arm up and hold the frame with your right hand. Lean to the left.",
    "one arm draws a bow": "Extend your right arm in front of you. Bend your left elbow back as if you drew a bow.",
    "a hand behind the head is no bent elbow": "Raise your right arm to the ceiling. Place your left hand behind your head.",
    "the arm lain on is stretched along the floor": (
        "Lie on your left side with your head down. Extend your left arm overhead. Lift your right leg."
    ),
    "a hand on its own side of the head pushes": "Place your right hand on the right side of your head and press your head to the left.",
    "a lunge after a three-legged dog": (
        "Lift your right leg into a three-legged dog. Step your right foot forward between your hands. Raise your left arm."
    ),
    "shoulders are tapped in turn": (
        "Hold a plank. Lift your right hand to tap your left shoulder. Lift your left hand to tap your right shoulder."
    ),
    "a foot comes beside its own hand": "On all fours lift your right hand and bring your right foot forward beside it.",
    "one arm goes through two places": "Reach your right arm up and bring your right arm down again.",
    "an arm is taken under a thigh and its own hand follows": (
        "Bring your right arm under your right thigh to reach your right hand behind your back. Hold your left wrist with your right hand."
    ),
    "the arm of the wall's own side": (
        "Stand with your right shoulder lined up with the left side of the door. Hold the door with your right hand."
    ),
    "elbow to knee of one side in a plank": (
        "Hold a plank. Bring your right knee to your right elbow. Bring your left knee to your left elbow."
    ),
    "two hands on one foot": (
        "Hold your left foot with your left hand. Catch the heel with the right hand, then the toes with the left hand."
    ),
    "a foot reaches the hand of its own side": "Come onto all fours. Walk forward until your left foot reaches your left hand.",
    "the arm that holds a toe is straightened": (
        "Hold the right big toe with your right hand. Straighten your right leg and your right arm."
    ),
    "the arm that reached down comes back up": "Bend and reach your right hand down to your left foot. Raise your right arm back up.",
    "the other hand holds the wrist": "Bring your right arm behind your back and hold the right wrist with the other hand.",
    "a band that is fixed to the door": "Stand with your left side to the door. Hold the band on the door with your right hand.",
    "an arm is lifted before it is placed": "Lift your right arm up and place your right hand on your left knee as you twist to the left.",
    "one side on the back": "Lie on your back. Raise your left arm and your left leg.",
    "a hand on its own thigh who only looks round": "Sit down. Put your right hand on your right thigh and look over your left shoulder.",
    "the other round names the hand that helps": (
        "Bring your left arm across your chest. Hold it with your right hand. Repeat with the left hand."
    ),
    "the hand on top rolls the body over": (
        "Lie face down. Reach your right arm out to the side. Press your left hand into the floor and roll onto your right side."
    ),
    "some more times on one side": "Lift your left arm. Repeat with your left arm ten times.",
}

FLIPS = {
    "the hand that presses is the other arm's": "Lift your left arm across your chest. Use your [left] hand to press it closer.",
    "the arm that is pressed is the one that was taken across": (
        "Bring your left arm across your body. Use your right hand to press your [right] arm closer to you."
    ),
    "the hand named before the comma draws the other arm": "Take your right arm across your chest. With your [right] hand, pull it in.",
    "the hand hangs from the bent elbow": "Raise your left arm, bend the left elbow and let the [right] hand drop behind your neck.",
    "the elbow belongs to the hand that goes behind the head": (
        "Bend your left arm behind your head so that your left hand points down your back and the [right] elbow points up."
    ),
    "what was taken hold of is pulled": (
        "Put your left arm overhead and bend it. With your right hand, grasp your left elbow. Slowly pull your [right] elbow back."
    ),
    "the stretched arm feels it": (
        "Stretch your left arm out. Use your right hand to pull the fingers back. You should feel this in your [right] forearm."
    ),
    "who holds out an arm bends its wrist": (
        "Hold your left arm straight out. Bend your [right] wrist so that the fingers point down. With your right hand "
        "pull the fingers back."
    ),
    "the hand draws to its own side": "Hold your left wrist with your right hand behind your back and pull it gently to the [left].",
    "who lies on a side presses the arm below": (
        "Lie on your [right] side with both arms in front of you. Use your right hand to press your left forearm down."
    ),
    "the head is drawn to the side of the hand": (
        "Reach over the top of your head with your left hand. Gently pull your head toward your [right] shoulder."
    ),
    "the hand that is sat on holds the other shoulder down": "Sit on your left hand. Tilt your head to the [left].",
    "the shoulder that sinks is the one the ear leaves": "Drop your left ear toward your left shoulder. Let the [left] shoulder drop.",
    "the hand on the far side of the head draws": (
        "Bring your right hand over your head above the [right] ear, and gently pull your right ear towards your right shoulder. "
        "Let the left shoulder drop."
    ),
    "who looks at an armpit feels the other side of the neck": (
        "Turn your head to the left and look down to your left armpit. Put your left hand on the back of your head. "
        "Feel it on the [left] side of your neck."
    ),
    "a resisting hand is on its own side": (
        "Place your [right] palm on the left side of your head. Press the head into your left hand as the hand resists."
    ),
    "the other round of a tilt": (
        "Drop your left ear toward your left shoulder. Keep the right shoulder down. Repeat on the [left] for 20 seconds."
    ),
    "the hand on the other knee": "Sit down and twist to the left. Place your [left] hand on your left knee and the left hand behind you.",
    "the hand on the chair is on the side of the turn": (
        "Place your [left] hand on the back of the chair. Place your left hand on your right knee. Twist to the right."
    ),
    "the gaze follows the hand behind": (
        "Place your left hand behind your back and the right hand on your left knee. Twist and look over your [right] shoulder."
    ),
    "a way named without an article": "Sit and twist [right], with your right hand on your left knee and your left hand behind you.",
    "a turn until something happens": (
        "Sit with your right hand on your left knee and your left hand behind you. Twist to the [right] until you look back."
    ),
    "the shoulder comes down on the side of the threaded arm": (
        "On all fours slide your left arm under your right arm until the [right] shoulder rests on the mat."
    ),
    "the hand that presses is not the one threaded": (
        "Slide the left arm behind the right wrist until the left shoulder makes it to the floor. Press the [left] hand into the ground."
    ),
    "the elbow below the hand behind the head": "On all fours put your left hand behind your head. Point the [right] elbow to the ceiling.",
    "the arm and the opposite leg": "On all fours reach your left arm forward as you extend your [left] leg straight back.",
    "the elbow and the opposite knee": (
        "On all fours reach your left arm and your right leg out. Bring your left elbow to your [left] knee."
    ),
    "the arm lifted is not the one carrying": "Side plank: press down through the left hand and lift the [left] hand to the sky.",
    "hand and foot on one side carry": (
        "In a side plank shift your weight onto your left hand and the outer edge of your left foot. Stack your [left] foot on top "
        "and lift the right arm up."
    ),
    "the arm that is straight holds the weight": "Hold a dumbbell in your left hand. Press it up until your [right] arm is straight.",
    "knee and hand on the bench": "Place your left knee and your [right] hand on the bench.",
    "the weight is in the free hand": "Place your left knee and your left hand on the bench. Hold a dumbbell in your [left] hand.",
    "the hip on the side of the weight": "Hold a dumbbell in your left hand. Row the dumbbell up to your [right] hip.",
    "the arm on top is lifted": "Lie on your left side with your knees bent. Lift your [left] arm and open it.",
    "the elbow stands below the shoulder lain on": "Lie on your left side and place your [right] elbow under your shoulder.",
    "who looks up looks at the hand that is up": "Reach your left arm up to the ceiling. Look up at your [right] hand.",
    "one hand takes hold of the other": "Circle your left arm around your back and reach for your [left] hand.",
    "one arm rests on the other": "Bring your left arm to rest on your [left] arm.",
    "one arm up and one down": "As you reach up with the left arm, reach down with the [left] hand.",
    "one arm up and one on the leg": "Extend your left arm overhead, rest your [left] arm on your thigh and lean to the right.",
    "arm and leg on the back": "Lie on your back. Lower your left arm and [left] leg.",
    "the nearer hand lies on the wall": "Stand with your left side next to a wall. Place your [right] hand on the wall.",
    "a hand stands below its own shoulder": "Come onto all fours with your left hand under your [right] shoulder.",
    "the hand that holds the foot is not the arm that goes up": (
        "Hold your left foot with your left hand. Breathe and lift the left foot higher. Extend the [left] arm forward."
    ),
    "the hand that went down to the leg stays there": (
        "Extend your left hand down to rest on your left leg. Raise the [left] arm over your head."
    ),
    "the other round is for the other arm": (
        "Bring your left arm across your chest. Hold it with your right hand. Repeat with the [left] arm."
    ),
    "reaching over to a side is leaning": (
        "Sit down. Reach your left arm up and over to the [left]. Feel the stretch along your left side."
    ),
    "the way that a cable pulls": "Stand with your left side to the cable. Hold the handle and turn to the [left], away from it.",
    "a weight across the body": "Hold a dumbbell by your right hip. Swing it across your body up over your [right] shoulder.",
}

# What no tie reaches yet: two ways that are equally right for a body, or words that only a picture would tell.
KNOWN_MISSES = {
    "a towel over a shoulder": (
        "Throw a towel over your [left] shoulder. Hold its top with your right hand and its bottom end with the left hand."
    ),
}


class TestArms(MirroredClauses, KnownMisses):
    quiet = QUIET
    flips = FLIPS
    misses = KNOWN_MISSES
