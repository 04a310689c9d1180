"""Weights, steps, hands that help and a head that tilts: what must stay silent, and one flip of each kind with its word named."""

from __future__ import annotations

from tests.clauses import KnownMisses, MirroredClauses

QUIET = {
    "one foot after the other on the box": "Put your left foot on the box. Put your right foot on the box. Step down with the left foot.",
    "both feet come up with a purpose": "Step up with the left foot. Bring the right foot up to join it. Step down with the left foot.",
    "a foot on a bench behind": "Rest your left foot on a bench behind you. Push through the right heel to stand up.",
    "a thigh stretched on a chair": "Place your left heel on a chair. Bend the right knee and fold forward.",
    "the same knee is lifted before it steps": "Lift your left knee. Step onto the box with your left foot.",
    "a step down by the same side": "Step down with the left foot, bending the left knee as you land.",
    "a foot joins the other of the next round": (
        "Step your left foot back. Return. Step the right foot back and bring the left foot to meet it."
    ),
    "the leg that steps first bends": "Step to the left with the left foot and bend the left knee.",
    "a turn away from what is held": "Hold the handle by your left hip. Turn to the right and press your arms forward.",
    "a turn back to where it began": (
        "Turn to the left with the ball by your left hip, then turn to the right and bring it to your right hip."
    ),
    "an arm across in a turn": "Turn to the left and reach your right hand to the outside of your left knee.",
    "a handle goes across while the body turns the other way": "Turn to the left and bring the weight across your body to your right hip.",
    "a foot is turned, not the body": "Turn your left foot out to the left and bring your hands to your right knee.",
    "looking both ways": "Turn your head to the left and look over your left shoulder, then to the right, over your right shoulder.",
    "head and knees go apart": "Drop your knees to the left and turn your head to the right, looking over your right shoulder.",
    "the head comes back over a shoulder": "Turn your head to the left. Then look over your right shoulder.",
    "standing with a side to the cable": "Stand with your left side to the cable. Step to the right, away from it.",
    "a step towards the cable": "Stand with your left side to the cable. Step to the left, towards it.",
    "weights in both hands": "Hold a dumbbell in each hand. Curl the left one, then the right one.",
    "the curl across the body": "Curl the dumbbell of the left arm up toward your right shoulder. Then lower it.",
    "a cable is held by the far hand": "Grasp the left pulley with the right hand and the right pulley with the left hand.",
    "a weight changes hands behind the back": "Hold the kettlebell in your left hand, pass it behind you and take it with your right hand.",
    "the free arm hangs": "Curl the weight in your left hand while the right arm hangs by your side.",
    "one leg stays put": "Lift your left knee while the right foot stays on the floor.",
    "the leg that is lifted stays straight": "Lift your left leg while the left knee stays straight.",
    "a heel is raised over its toes": "Lift your left heel while the left toes stay on the floor.",
    "an elbow in front of its ribs": "Hold the band in your left hand, the left elbow tucked against your left side.",
    "an elbow inside its knee": "Sit with your left elbow against the inside of your left thigh and curl the weight.",
    "an elbow outside the other knee": "Sit and twist to the right, your left elbow against the outside of your right knee.",
    "a squat with elbows between the knees": (
        "Press your left elbow against your left inner knee and your right elbow against your right inner knee."
    ),
    "sideways on one leg": "Jump to the left, landing on your left leg. Jump to the right, landing on your right leg.",
    "crossing behind to one side": (
        "Step to the left, crossing your right foot behind the left one, and sink your weight onto the left leg."
    ),
    "the other leg follows sideways": "Step to the left with your left foot and let the right foot follow.",
    "a foot behind the other calf": "Bring the left foot behind your right calf and rise onto your toes.",
    "the arm that helps": "Use your left arm to pull your right arm across your chest.",
    "two arms, one after the other": "Pull your right arm across with your left arm. Then pull your left arm across with your right arm.",
    "a hand that strokes its own leg": "Massage your left calf with your left thumb.",
    "hands massaged in turn": "Massage the left palm with the right thumb, then the right palm with the left thumb.",
    "hands that meet behind the back": (
        "Reach your left arm over your shoulder. Bring your right arm behind your back and clasp the fingers."
    ),
    "one arm up, and later down behind": "Reach your left arm up. Bring your left arm down behind your back. Stand tall.",
    "the hand that pushes the head": "Put your left hand on the left side of your head and press the head to the left, into the hand.",
    "a hand that pushes the head away": "Put your left hand on the left side of your head and press your head to the right.",
    "the head is drawn by the hand of that side": "Drop your left ear. Use your left hand to draw the head a little further to the left.",
    "either side may be breathed into": "Turn your head to the left. Breathe into the left side of your neck.",
    "both sides of the neck in turn": (
        "Drop your left ear to your left shoulder. Breathe into the right side of your neck. Come back to the middle. Drop your right "
        "ear to your right shoulder. Breathe into the left side of your neck."
    ),
    "a fist in the other hand": "Make a fist with your left hand. Wrap the right hand around it and bend the left wrist down.",
    "a band under the foot": (
        "Stand on the band with your left foot and hold its end in your left hand. Raise your left arm out to the side."
    ),
    "an elbow to the knee that comes to meet it": (
        "Bring your left elbow to your right knee while pulling the right knee in. Bring your right elbow to your left knee while "
        "pulling the left knee in."
    ),
    "a ball thrown from one side": "Hold the ball at your left hip. Turn to the right and throw it.",
    "a get-up": (
        "Lie on your back with a kettlebell in your left hand, the left knee bent. Push off the left foot and roll onto your right elbow, "
        "then press up to your right hand. Sweep your right leg under you and kneel on the right knee."
    ),
    "a weight lies aside when one rolls over": "Lie on your back with a weight in your left hand. Put it down. Roll onto your left side.",
    "an arm is raised before a twist to the other side": "Sit down. Raise your left arm and twist to the right.",
    "an arm that opens": "Squat. Twist to the left and reach your left arm to the ceiling. Twist to the right and reach the right arm up.",
    "a title and its step": "**Lift the left arm:** Breathe in and lift your left arm. **Lower it:** Let the left arm sink.",
    "a title for both sides": "**Left arm, then right arm:** Lift your right arm after the left arm.",
    "above or below the elbow": "Bring your left arm across and hold it with your right hand, either above or below the elbow.",
    "the same helper goes on": "Clench your left fist, grasp it with your right hand, and pull with the right hand.",
    "a shoulder is pushed down": "Push down on your left shoulder with your right hand and tip your head to the right.",
    "a row to the hip": "Hold a dumbbell in your left hand. Pull your left elbow back to your hip.",
    "the stick of a weak leg": "If your left knee is weak, hold the stick in your right hand. Move the stick and your left leg together.",
    "the good leg goes up first": "Your left hip was operated on. Step up with the right leg first. Step down with the left leg first.",
    "dressing a hurt arm": "Your left arm is broken. Put the left arm into the sleeve first and the right arm last.",
    "undressing a hurt arm": "Your left arm is weak. Take the right arm out of the sleeve first.",
    "a cushion under a hurt ankle": "Your left ankle is sprained. Lay a pillow under the left calf. The right foot stays on the floor.",
    "a cushion under the other knee": "Your left ankle is sprained. Lay a pillow under the other knee, the right one.",
    "an arm that dangles": "Lean on a table with your left hand. Let your right arm hang. Then lean on the right hand.",
    "out of bed over a side": "Roll onto your left side. Push up with your left elbow and your right hand until you sit.",
    "pedalling": (
        "Bring your left elbow to your right knee while straightening the left leg. Bring your right elbow to your left knee while "
        "straightening the right leg."
    ),
    "a knee is met and then straightened": "Bring your left elbow to your right knee. Straighten the right leg.",
    "skating from side to side": (
        "Leap to the left, landing on your left foot and sweeping the right foot behind you. Leap to the right, landing on your right "
        "foot and sweeping the left foot behind you."
    ),
    "shoulders tapped in turn": (
        "Hold a plank. Lift your left hand and tap your right shoulder. Put it down, then tap your left shoulder with your right hand."
    ),
    "a shoulder touched by its own hand while standing": "Stand. Touch your left shoulder with your left hand and draw circles.",
    "an arm out for balance, the other one stretched": (
        "Extend your left arm out to the side. Reach your right arm across your chest and feel the stretch in your right shoulder."
    ),
    "a wrist held overhead": "Take your left wrist in your right hand and pull it up and over to the right.",
    "a hand that falls behind the neck": (
        "Grasp your left elbow with your right hand. Let your left hand drop between your shoulder blades."
    ),
    "the front of a shoulder": "Put your left hand on the wall behind you. Turn to the right. The front of your left shoulder stretches.",
    "one arm and then the other between the shoulder blades": (
        "Bring your left arm up, bend at the elbow and let the palm sink between your shoulder blades, then bend your right elbow and "
        "bring the back of that hand up."
    ),
    "a big step aside": "Take a big step to the left with your left foot. Bend your left knee; your right leg stays straight.",
    "a ball caught on the same side": "Hold the ball at your left hip. Throw it up and catch it, turning to the left.",
    "knee and hand at two ends of a bench": (
        "Put your right foot on the floor and your left knee on a bench. Rest your left hand on the other end of the bench. "
        "Use the right hand to pick up the weight."
    ),
    "a weight over a knee on the bench": (
        "Set your left knee on the bench under your hip and your left hand under your shoulder. Lift the weight with your right hand."
    ),
    "a forearm on its thigh while the other hand lifts": (
        "Pick up a weight with your left hand. Place your right forearm on your right thigh."
    ),
    "a free arm that steadies": "Hold a weight in your left hand above your head. You can use your right arm to steady your body.",
    "the hand with the weight goes down": "Hold a kettlebell in your left hand. Lower your left hand towards your right foot.",
    "the free hand goes down": "Hold a kettlebell overhead in your left hand. Lower your right hand towards your right shin.",
    "a hand that steadies after the weight was passed on": (
        "Hold a weight in your left hand. Pass it to the right hand. Use the left hand to steady your body."
    ),
    "both feet leave the floor in turn": "Take your left foot off the floor. Put it back and take your right foot off the floor.",
    "all repetitions of either arm": (
        "Hold a weight in your left hand and press it up. Do all reps on the left arm, then switch to the right arm."
    ),
    "sitting on a roller": "Sit on a foam roller, cross your left ankle over the right knee and lean onto the left buttock.",
    "leaning away from a roller": "Sit with the ball under your left buttock. Lean back on your right hand.",
    "a leg laid on the one that is rolled": "Place the roller under your left calf. Cross your right ankle over the left one.",
    "a ball under one calf and then the other": (
        "Place a ball under your left calf. Find a sore spot in the left calf. Then move the ball under the other calf, the right one."
    ),
    "lying on what is rolled": "Lie on your left side with the roller under your left thigh and plant your right foot in front.",
    "a thumb in the other forearm": "Press your left thumb into your right forearm. Slide towards the right wrist.",
    "a fist and its cover": "Make a fist with your left hand. The right palm cups the fist.",
    "two fists": "Make a fist with your left hand. Then make a fist with your right hand and hold it.",
    "the held arm pulls against the hand": "Hold your left wrist with your right hand. Pull with the left arm against it.",
    "a hand between the shoulder blades": (
        "Sit. Place your left hand behind you between your shoulder blades. Rotate your head to the right."
    ),
}

FLIPS = {
    "who steps up pushes with that leg": "Put your left foot on the box. Step up by extending the hip and knee of your [right] leg.",
    "the other knee is lifted": "Step up onto the bench with your left foot, then raise your [left] knee to hip height.",
    "the foot that follows": (
        "Place the left foot on the platform. Step up by straightening the left knee and place the [left] foot on the platform as well."
    ),
    "the knee that lets the other foot down": "Step down with your left foot by bending the [left] knee.",
    "a foot joins the other": "Step up with your left foot. Bring the [left] foot up to join it.",
    "what a turn takes along": "Turn to the [right], bringing the handle to your left hip.",
    "a ball beside the hip that is turned to": "Rotate your trunk to the left, taking the ball to the outside of your [right] hip.",
    "the shoulder that is looked over": "Turn your head to the [right] and look over your left shoulder.",
    "the chin goes over the shoulder": "Turn your head to the left, chin over the [right] shoulder.",
    "away from the cable": "Stand with your left side to the cable. Step to the [left], away from it.",
    "an elbow meets the knee that was turned to": (
        "Lie on your back. Curl up while turning your trunk to the [right]. Go on until your right elbow touches your left knee."
    ),
    "the knee that meets the elbow": "Bring your right elbow to your left knee while pulling the [right] knee in.",
    "knee and hand on the bench are of one side": "Place your left knee and hand on the bench. Hold the weight in your [left] hand.",
    "the foot beside the bench": "Put your left knee and hand on the bench, [left] foot on the floor.",
    "the bell goes down on its own side": ("Hold a kettlebell in your left hand. Lower the bell down your [right] leg and come up again."),
    "the elbow at the side of the hand": "Hold a weight in your left hand and tuck your elbow against your [right] side.",
    "the arm braced on its thigh": (
        "Take a weight in your left hand. Rest the back of your [right] upper arm on the inside of your left thigh."
    ),
    "an arm inside its thigh": "Rest your left elbow on the inside of your [right] thigh and curl the weight.",
    "a weight held by its own arm": "Press the left dumbbell up with the [right] arm.",
    "a bar pressed by the hand that holds it": "Hold the landmine in your left hand. Press it up with your [right] arm.",
    "from hand to hand": "Hold the ball in your left hand. Pass it under your thigh to your [left] hand.",
    "one arm hangs": "Curl the weight in your left hand while the [left] arm hangs by your side.",
    "one foot stays down": "Lift your left knee while the [left] foot stays on the floor.",
    "one up and one down": "Lift your left leg while the [left] leg is lowered to the mat.",
    "one arm up and one down": "Raise your left arm while lowering the [left] arm.",
    "across the body": "Hold the weight next to your left hip. Lift it diagonally up over your [left] shoulder.",
    "across the body and away from the cable": "Stand with your left side to the cable. Pull the bar across your body to your [left] hip.",
    "a leg across to the hand": "Lie on your back with your arms out. Kick your left leg up and across to touch your [left] hand.",
    "landing on the side jumped to": "Jump sideways to the left, landing on your [right] foot.",
    "the foot on the side lunged to": "Lunge to the left and touch your [right] foot.",
    "a foot behind the other ankle": "Hop in place, bringing the left foot behind your [left] ankle.",
    "an elbow drawn past its hip": "Draw the left elbow back past your [right] hip.",
    "an arm level with its ear": "Raise your left arm until the arm is in line with your [right] ear.",
    "the elbow that props is not below the weight": (
        "Lie on your back holding a kettlebell in your left hand. Roll onto your [left] elbow and sit up."
    ),
    "the hand follows its elbow": (
        "Lie on your back holding a kettlebell in your left hand. Roll onto your right elbow and press up to your [left] hand."
    ),
    "the leg that is swept under": (
        "Lie on your back holding a kettlebell in your left hand. Roll onto your right elbow. Lift your hips and sweep your [left] leg "
        "under you."
    ),
    "the knee below the weight": (
        "Lie on your back holding a weight in your left hand. Bend your [right] knee, foot flat. Roll onto your right elbow."
    ),
    "the arm on the side of the turn opens": "Squat. Twist your torso to the left and reach your [right] arm to the ceiling.",
    "a title and its step": "**Lift the left arm:** Breathe in and lift your [right] arm.",
    "above or below the elbow": "Bring your left arm across and hold it with your [left] arm, either above or below the elbow.",
    "the helper pulls": "Clench your left fist, grasp it with your right hand, and pull with the [left] hand.",
    "the shoulder that is pushed down": "Push down on your [right] shoulder with your hand and tip your head to the right.",
    "a row to the hip": "Hold a dumbbell in your left hand. Pull your [right] elbow back to your hip.",
    "feet that meet": "Step up with your left foot. Bring the right foot up to meet your [right] foot.",
    "the stick is in the hand across": "If your left knee is weak, hold the stick in your [left] hand.",
    "the stick and the weak leg": (
        "Your left knee is sore: hold the cane in your right hand. Move the cane and your [right] leg forward together."
    ),
    "the good leg goes up": "Your left hip was operated on. Step up with the [left] leg first.",
    "the hurt arm goes into its sleeve first": "Your left arm is broken. Put the [right] arm into the sleeve first.",
    "a pillow under the hurt leg": "Your left ankle is sprained. Lay a pillow under the [right] calf.",
    "the arm that hangs is free": "Lean on a table with your left hand. Let your [left] arm hang.",
    "the elbow below pushes up": "Roll onto your left side. Push up with your [right] elbow.",
    "the leg that is straight was not met": "Bring your left elbow to your right knee while straightening the [right] leg.",
    "the foot swept behind": "Hop onto the box, landing on your left foot and sweeping the [left] foot behind you.",
    "a shoulder is touched across": "Hold a plank. Touch your left shoulder with your [left] hand.",
    "a hand is lifted to tap across": "Hold a plank. Lift your left hand and lightly tap your [left] shoulder.",
    "the arm that is out is stretched": "Extend your left arm out to the side. Feel a stretch in your [right] biceps.",
    "the hand that draws the wrist": "Take your left wrist in your right hand and pull it up and over to the [left].",
    "the hand of the elbow that is held": (
        "Grasp your left elbow with your right hand. Let your [right] hand drop between your shoulder blades."
    ),
    "the shoulder on the side of the wall": (
        "Put your left hand on the wall behind you. Turn your chest to the right. The front of your [right] shoulder stretches."
    ),
    "the knee of a big step aside": (
        "Take a big step to the left with your left foot. Bend your [right] knee; your right leg stays straight."
    ),
    "the side of the arm that is drawn over": (
        "Raise your left arm over your head. Grasp your left wrist with your right hand. Pull your left arm to the right and feel the "
        "stretch down your [right] side."
    ),
    "the arm that opens holds the weight": "Hold a light weight in your left hand. Slowly open your [right] arm.",
    "no arm pulls itself": "Use your left arm to pull your [left] arm across your chest.",
    "no arm hugs itself": "Cross your left arm in front of your chest. With the [left] arm, hug it closer.",
    "pressure by the other hand": "Lift your left arm and drop the hand behind your neck. Use the [left] hand to add pressure.",
    "no hand kneads itself": "With your left thumb, massage the palm of your [left] hand.",
    "a forearm is stroked by the other hand": "Lay your left forearm on the table. Stroke it with your [left] thumb.",
    "hands that meet behind the back": "Reach your left arm over your shoulder. Bring the [left] hand up your back and hook the fingers.",
    "the hand that resists is pushed into": (
        "Put your left hand against your left temple. Try to turn your head to the [right] against the hand."
    ),
    "the muscles on the side of the hand that resists": (
        "Place your left hand on the left side of your head. Push towards the left as you contract the [right] neck muscles and resist."
    ),
    "the neck that is breathed into": "Drop your left ear to your left shoulder. Breathe into the [left] side of your neck.",
    "the shoulder that stays heavy": "Bring your left ear to your left shoulder. Let your [left] shoulder stay heavy.",
    "the hand draws the head to its side": (
        "Drop your left ear to your left shoulder. Use your [right] arm to ease your head further to the left."
    ),
    "a hand at the other end of the bench": (
        "Put your left knee on a bench. Place your [right] hand on the other end of the bench. Use the right hand to pick up the weight."
    ),
    "the knee that leaves its foot on the floor": "Put your left foot on the floor and your [left] knee on a bench. Lift the weight.",
    "the arm that steadies is free": "Hold a weight in your left hand above your head. Use your [left] arm to stabilise your body.",
    "the free hand goes to the shin": "Hold a kettlebell overhead in your left hand. Lower your [left] hand towards the floor.",
    "the buttock on the roller": "Sit on a foam roller, cross your left ankle over the right knee and lean onto the [right] buttock.",
    "the leg crossed over a ball": "Place a massage ball under your [left] glute. Cross your right ankle over your left knee.",
    "the leg laid on the one that is rolled": "Sit with a roller under your left calf. Cross your [left] ankle over it.",
    "the side that lies on the roller": "Lie on your [right] side with the roller under your left thigh.",
    "the spot over the ball": "Place a ball under your left calf. Stop at a sore spot in the [right] calf.",
    "no thumb reaches its own forearm": "Press your left thumb into your [left] forearm.",
    "no palm covers its own fist": "Make a fist with your left hand. The [left] palm cups the fist.",
    "the same helper pulls on": "Hold your left elbow with your right hand. Gently pull with the [left] hand.",
    "no foot comes down twice": (
        "Step up with your left foot and bring the right foot up. Step down with your left foot. Step down with your [left] foot."
    ),
}

# What no tie reaches: either is right for a body.
KNOWN_MISSES = {
    "the hand that takes a cable": "Stand with your left side to the cable and take the handle with your [left] hand.",
    "a knee to an elbow in a plank": "Hold a plank and bring your left knee toward your [left] elbow.",
    "an arm that swings in a hop": "Hop onto your left foot and swing your [left] arm forward.",
    "a curl to a shoulder": "Curl the dumbbell in your left hand up to your [right] shoulder.",
}


class TestGym(MirroredClauses, KnownMisses):
    quiet = QUIET
    flips = FLIPS
    misses = KNOWN_MISSES
