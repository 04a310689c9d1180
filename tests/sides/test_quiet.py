"""Instructions that are as they should be, and were once called a slip: what goes on, another round, another movement."""

from __future__ import annotations

import pytest

from bothsides.problem import Severity
from bothsides.sides.document import check_document
from bothsides.source import SourceFile

TEXTS = {
    "a foot that is drawn in is not behind": (
        "Come onto all fours. Slide your left knee towards your left wrist, the left foot slightly back towards you. "
        "Stretch the right leg out behind you and fold over the left shin."
    ),
    "a heel drawn back towards the groin is not behind": (
        "Take the right shin to the front edge of the mat, right heel back toward your groin. Slide the left leg straight behind you."
    ),
    "a capital word on a dash begins its own clause": (
        "Sit tall with the right ankle on the left thigh. Press the right thigh down with the right palm-INHALE and grow long-"
        "EXHALE and turn to the right, left hand outside the right thigh."
    ),
    "a hand may lie on the lower knee of two that have dropped": (
        "Lie on the mat with your knees bent. Let your knees turn to the left and rest them on the floor. "
        "Look to your right hand and put the left hand on the left knee."
    ),
    "the steps of a throw go on": (
        "The thrower steps back with the right foot. The left leg goes forward and the right foot comes to the middle of the "
        "ring. He shifts his weight to the left foot, and the right foot comes forward. He lands on the right foot, the left leg behind."
    ),
    "who pushes off backwards with a leg brings it to the front": (
        "Push off the ice with your right leg, backwards, then place the right leg in front of the left one and glide."
    ),
    "a foot beside its own hip": (
        "Sit with your legs long. Fold the right leg and set the right foot outside the right hip. Wrap the right arm around "
        "the right shin and reach the left arm behind you to clasp the right wrist with the left hand."
    ),
    "who turns from left to right": (
        "As soon as the left foot lands, the shoulders turn from left to right and the right arm goes back. The right leg swings through."
    ),
    "a leg that is straightened when it has come to the front": (
        "The right foot is set down under the body and the right knee comes forward. The right leg is straightened, and the "
        "left arm is flung out. Then the right foot comes forward."
    ),
    "steps of a samba": (
        "Step forward on right. Lock left foot behind right. Step forward on right foot. Step back on right foot while kicking the left "
        "foot out. Samba cross: cross right foot over left."
    ),
    "a dance goes on with the other foot": (
        "On beat one break the left foot forward and put your weight on it. On beat two rock back onto the right foot. Bring the left foot "
        "in and hold. On beat five step the right foot back. On beat six rock onto the left foot. On beat seven step the right foot in."
    ),
    "a step that is counted in reverse": (
        "The leader breaks forward with the left foot on count one, steps in place, and on count three brings the left foot "
        "back. The second half is in reverse: the right foot goes back on count five and forward on count seven."
    ),
    "weight that goes to the other foot is no landing": (
        "Step right to the right side, shift your weight to the left foot, step forward on the right."
    ),
    "toes that line up with the fingers point nowhere": (
        "From downward dog, step your left foot forward to your left hand, toes lined up with the fingers, and stand strong. "
        "Turn your right foot out until the right heel drops to the floor. Raise your left arm to the ceiling."
    ),
    "a corner of the room is no limb": (
        "Stand with your weight on your left leg. Draw the right foot in next to your left foot. Step your right foot out to the right "
        "front and shift onto your right leg."
    ),
    "feet that are switched in the air": (
        "Get into a high plank. Draw your right knee in to your chest. Hop, swapping feet, pulling the left foot in and the right "
        "foot back."
    ),
    "hands that are switched on the way begin no round": (
        "Turn your body to the right. Press the right hand down and lift the left hand. Then turn to the left. Go on by stepping "
        "your right "
        "leg to the right as you switch your hands, and then turn to the right."
    ),
    "a man and a lady step each for themselves": (
        "He steps forward on his left foot, then to the side with his right. The lady goes back on her right foot and to the side with her "
        "left. The man closes his left foot to his right, and the lady closes her right foot to her left."
    ),
    "leader and follower have hands of their own": (
        "The leader lays his right hand on her back and takes her right hand in his left. The follower rests her left hand on his shoulder."
    ),
    "weight that goes on to the foot just moved": (
        "Slide your left foot up to your right foot, then transfer your weight onto your left foot. Step back on your right foot."
    ),
    "who throws and who is thrown stand on legs of their own": (
        "Tori steps his left foot beside uke's right foot. Uke stands on his right leg only. Tori lifts his right leg and reaps, "
        "standing on "
        "his left leg, while uke's left foot leaves the mat."
    ),
    "on a roller the leg below is worked": (
        "Lie on your left side with a foam roller under your left hip. Put your right foot on the floor in front. For more "
        "pressure, stack your "
        "right leg on your left. Repeat for the right leg."
    ),
    "a hip may be swung to the other side": (
        "Push off the right foot, then swing your left hip and shoulder to the right to throw the hook with the left hand."
    ),
    "half a turn on a foot is the way of the body": (
        "Sweep the left foot round, making ½ turn left on the right foot. Step the left foot behind the right. Make a half turn "
        "right on the "
        "left foot."
    ),
    "a step to the other foot": "Step back on the right, step left to right, step forward on the right.",
    "three quick steps": "Steps: right left right (quick), rock back on the left. Then left right left (quick), back on the right.",
    "again with the same hand": (
        "Place your left hand on your right shoulder and turn to the right. Rest.\n\nAgain, left hand on the right shoulder, now move your "
        "eyes only."
    ),
    "a condition is no other round": (
        "If you are right-handed, the left foot is over the line. If you shoot right-handed, with the bow in the left hand, then your left "
        "foot is over the line."
    ),
    "an arm that is up and reaches on": (
        "Stand on the right leg. Reach the right arm up, firm the right thigh, and begin to kick the left leg back whilst "
        "reaching the right "
        "arm forward."
    ),
    "a crossed leg that is picked up is crossed no more": (
        "Sit with the right leg over the left, the left foot beside the right hip. Pick up the right foot with the left hand. "
        "Extend the right "
        "leg forward while you turn to the right."
    ),
    "a punch that comes from a side": "Kick from the right to the left with the left leg, and end with a punch from the right.",
    "the foot of a dancer that follows another": (
        "- Step back with the right foot, to the left with the left foot, and move the right foot next to the left."
    ),
    "two people have legs of their own": (
        "Stand opposite. Step in with your left leg outside their right foot. Sweep your partner's right leg with your right leg."
    ),
    "two palms on one bar": (
        "Hold the bar level with your left palm facing down and your right palm facing up. Swing, and feel your right forearm roll over."
    ),
    "who turns to the leg behind has it in front": (
        "Step the right foot back, feet wide apart. Turn the right foot out and the right thigh with it. Extend the trunk to the right "
        "over the right leg. The left hip comes a little forward, the tailbone long towards the back heel."
    ),
    "two people, one sleeve": "Face them, your right hand on their left collar and your left hand on their right sleeve.",
    "a stance bears the side of its own name": (
        "1. Step the left foot east into a left front stance, left punch.\n"
        "2. Step the right foot east into a right front stance, right block."
    ),
    "what stands in brackets is the same foot": "Step the left foot to the line into a right stance (i.e., left foot forward), and wait.",
    "a dance steps one foot after the other": (
        "- Step forward with your left foot (count 1)\n- Step forward with your right foot (count 2)\n"
        "- Step forward with your left foot (counts 3-4)\n- Hop on the left foot while lifting the right knee"
    ),
    "a step of a dance goes on, not home": (
        "- Walk back: step back right, back left, touch left beside right (counts 1-4)\n"
        "- Rock: step forward left, touch right beside left, step back right (counts 5-8)"
    ),
    "bold words at the beginning are a title": (
        "- **Right hand on top** Lay it over the knuckles.\n- **Right thumb** Rests left of the middle, over the left thumb."
    ),
    "a bold line is a title": "**Left Hand & Wrist**\nClose your left hand to a fist, and feel the left wrist.",
    "a list of names says nothing of them": (
        "Warmth in the left shoulder, left upper arm, left elbow, left wrist, the whole left arm, and then the right shoulder, "
        "right upper arm, right elbow, the whole right arm."
    ),
    "parallel to the floor is not on it": (
        "Stand on your left foot. Lift your right leg behind you until your trunk and right leg are parallel to the floor."
    ),
    "what is kept is no other round": (
        "Lunge with your left leg forward. Set your right hand on the floor. Next, while keeping your right hand on the floor, lift your "
        "left arm. Alternate."
    ),
    "one leg up and the other down at once": "Lie on your back. Lift both legs. Raise your left leg and lower your right leg. Switch legs.",
    "a leg held out in front is straight in front": (
        "From kneeling, extend your left foot forward so that your left leg is straight and rests on the left heel."
    ),
    "the leg that was lifted lands": "Stand. Lift your right leg off the floor and leap, landing on your right leg only. Hold still.",
    "a roll on to a side is no other round": "Lie face down. Stretch your left arm out to the side. Roll onto your left side and breathe.",
    "exercises named line by line": (
        "1. Seated twist — Turn to the left, your right hand on your left knee.\n2. Seated figure-four — Cross your left ankle over your "
        "right knee.\n3. Cow face arms — Reach your left arm up. Reach your right arm behind your back."
    ),
    "a foot near the other buttock in a seated twist": (
        "Sit and twist. Bend your right knee, foot outside your left thigh. Tuck your left foot near your right buttock. Turn to the right."
    ),
    "kept firm and then kept in line": "Keep the left knee firm by drawing up the kneecap and keep the left knee over the toes.",
    "a flow in which each breath is another posture": (
        "Inhale: bring the left foot forward between the hands, right knee down. Exhale: take the left leg back and lower yourself. "
        "Inhale: look up."
    ),
    "the other foot slides while one knee bends": "Stand in a triangle. Bend your left knee, and slide your right foot a little nearer.",
    "the other way has its turn": (
        "Sit tall. Twist your trunk to the left, your right hand on your left knee. Slowly twist to the right and breathe."
    ),
    "two hands on the knee of the crossed leg": (
        "Sit on a chair. Cross your left ankle over your right knee. Put your left hand on the left knee and your right hand on its "
        "outside. Turn your trunk to the left."
    ),
    "a hand on its own side of the head": (
        "Sit tall. Put your left hand on the left side of your head. Tilt your head to the left. The right side of your neck stretches."
    ),
    "the foot of the leg held out is level with the other knee": (
        "Kneel. Straighten your left leg out to the side, foot flat, in line with your right knee."
    ),
    "a step and where it goes": "Step left back at a slant (to the left), then close.",
    "a foot that points forward is not in front": (
        "Step your right foot forward and your left foot back. Turn the right toes out; your left foot is pointing forward."
    ),
    "toes turned in are no folded leg": (
        "Stand with your feet wide. Turn your left foot out. Angle your right foot inward. Bend your left knee over the ankle and keep "
        "your right leg straight."
    ),
    "looking over a hand lifts no arm": (
        "Step wide. Turn your left foot out 90 degrees. Bend your left knee and stretch your arms out level. Look over your left hand."
    ),
    "a knee between the hands is the one in front": (
        "From hands and knees, place your left knee on the floor between your hands and lengthen your right leg back."
    ),
    "a full stop without a space ends a sentence": (
        "Reach your left hand over your head. Feel the stretch on the right side of your neck.Drop your left ear to your shoulder."
    ),
    "a hand goes on in the same sentence": "Raise your right hand, then rest your right hand on the bench.",
    "a hand goes on after a breath": "Slide your right hand forward, and after a breath place your right hand on the floor.",
    "a hand that is up goes on to the bench": "When your right hand is up, turn and rest your right hand on the bench.",
    "once more is no other side": "Step right, then right again, then left.",
    "one foot does in turn what the other did": "On all fours slide the left foot back, return, slide the right foot back.",
    "each side has its count": "Bend the right knee and lift the left arm over you. Repeat twice on the right and once on the left.",
    "as you do this is no other round": (
        "Bring your right knee up, your left shoulder moving towards it. As you do this straighten your left leg and free your left elbow."
    ),
    "weight goes completely onto the foot that stays": (
        "Step forward with your left foot. Push up and carry your weight completely onto your right foot. Step your left foot back."
    ),
    "another movement with the hand on its own knee": (
        "Place your right hand on your left knee. Turn to the left. Breathe out and bring your right hand to your right knee. Repeat "
        "on the left side, turning to the right, bringing your left hand to your right knee."
    ),
    "a round named by its side after a lean and a hip": (
        "Bend slowly to the right from the waist. Press your left hip to the left. Come up and repeat on the left."
    ),
    "two legs come into another place": (
        "Set your left knee on the sofa. Step your right foot out in front. Wait, then the right shin goes up and the left foot comes "
        "forward."
    ),
    "the other round names the foot in front": (
        "Calf stretch, left. Left heel down on the ground, right foot ahead. Walk on, do the right when you stop next with the left "
        "foot ahead."
    ),
    "a foot that is planted is no step of the leg that is lifted": (
        "Lie on your left side. Lift the left (bottom) leg. Then lie on the right side and lift the right leg, left foot planted."
    ),
    "who stands on a step bends the knee that stands": (
        "Stand on a box with your left foot, the right foot hanging over the side. Bend your left knee until the right heel is low."
    ),
    "a foot swept across is no step": "Stand on your right leg. Pull the left foot slowly in and across in front of the right.",
    "the leg was lifted long before the arm": (
        "Come onto hands and knees. Lift your left leg up and back. Tuck the left knee in. Sit back on your heels. Lift your trunk. "
        "Place the back of your right hand behind the left shoulder blade. Lift your left arm up overhead."
    ),
    "leaning back over the leg behind": (
        "Step your right foot towards the back of the mat, turn it in and come into Warrior 2. Keep the left knee directly over the "
        "left ankle. Drop your right hand down your back leg and reach your left hand up and over."
    ),
    "either of two things is held with one hand": (
        "Pick up either the towel with the left hand, or one end of the band with the left hand."
    ),
    "lunging and stepping are one movement": "Stepping wide with your right foot, step the right foot as far as the line.",
    "arms round the leg that is named": "Sit with the left leg bent and the hands around the left leg, and look ahead.",
    "what is said of the arm that was raised": "Lift your left arm over your head, left biceps over the left ear.",
    "a leg's name comes late": "Stand wide. The right hand glides down the right, straight, leg.",
    "who stands on one leg squeezes that side": (
        "Stand on your right leg. Tip forward, letting your left leg rise behind you. Stand up, squeezing the right glute."
    ),
    "over to the other side through the middle": (
        "Stand wide. Bend the right knee. Your left leg stays straight. Push off, pass through the middle and sink to the other side, "
        "right leg straight."
    ),
    "at the end the foot in front is drawn back": (
        "Set the right foot forward, knee bent. The left leg remains straight. Resume position by drawing back the right foot."
    ),
    "variants have numbers and names": (
        "1) Ahead: left foot forward, push off. 2) Out: left foot out to the left, right leg straight. 3) Behind: left foot steps back."
    ),
    "the adverb belongs to the limb beside it": "Place left knee on the mat, left foot, top of foot down and right foot lunged forward.",
    "over one thing or over another": (
        "Sit. Place the right shin on top of the left. The right foot is over the left knee. The right knee is then over the left "
        "foot or over the left thigh."
    ),
    "a forearm on the thigh and its own wrist on the knee": (
        "Hold a weight in your left hand. Lay your left forearm on your left thigh, with your left wrist on the left kneecap."
    ),
    "an arm that is pulled one way while the body shifts the other": (
        "Hold your left wrist with your right hand. Shift and pull the arm to the right. Come back to the middle, "
        "then shift to the left and pull the arm to the right."
    ),
    "an elbow outside the other knee in a wide stance is a twist": (
        "Stand with your feet wide apart, left foot turned out. Bend the left knee, rotate your trunk and set your right elbow on the "
        "outer side of your left knee."
    ),
    "weight goes on to a leg by moving it": (
        "Kneel on your right knee. Shift your weight to the left leg by extending the left leg to the side."
    ),
    "the inner thigh is stretched by leaning away from the bent knee": (
        "Stand with your feet wide. Turn your left foot out and bend that knee. Keep your right leg straight. Lean your trunk to the right "
        "until you feel the inside of the right thigh."
    ),
    "the second foot comes up on to the bench": (
        "Step your right leg up on to the bench. Push through the right heel to bring your left foot up to meet it on the bench."
    ),
    "a head that turns is not lain on": "Sit on the bed and turn your head to the left side. Lie down on your right side.",
    "one hand outside a knee, the other one behind": (
        "Step into a lunge with your right foot forward. Twist to the right, setting your left hand outside your right knee and letting"
        " your right hand slide down the back of your left thigh."
    ),
    "one elbow hooks and the other arm goes up": (
        "Lunge with the left foot in front. Twist to the left with your right elbow outside your left knee and your left arm up."
    ),
    "a hand hooked under a knee": (
        "Put your right foot over your left thigh. Take your left hand and hook it under your right knee. Twist to the right."
    ),
    "one hand goes down and one up": (
        "Stand wide. Reach to the right over your right leg. Turn your trunk to the left, reaching down with the right hand and up with "
        "the left."
    ),
    "an elbow inside its own knee opens the other way": (
        "Sit and cross your right foot over the left leg. Hook your right elbow to the inside of the right knee. "
        "Look over your left shoulder."
    ),
    "who looks along an arm that is held out": (
        "Stand wide and turn the left foot out. Hold your arms out in line with the shoulders. Bend the left knee. Look towards the left "
        "hand."
    ),
    "a foot that is turned to its side": "Stand. Turn the right foot to the right side and turn the left foot slightly to the right.",
    "hip and foot press into each other": "Push the left hip into the right foot and the right foot into the left thigh.",
    "the sole is put on a thigh by bending its own knee": (
        "Stand. Rest your right sole on the left thigh by bending the right knee. Repeat with the left leg."
    ),
    "a knee glides over a foot that stays flat": (
        "Put your left foot behind you. Keeping your right heel down, drive the right knee forward over the toes."
    ),
    "who stands on one leg keeps its knee straight": "Lift the left foot behind you and stand on the right foot, right knee straight.",
    "an arm round a knee, and its hand at the waist": (
        "Turn to the right. Twist the left arm round the right knee and bring the left hand to the back of the waist."
    ),
    "two turns with the middle between them": (
        "Twist to the right. Left elbow outside the right knee. Come back to the middle. Twist to the left. Right elbow to the outside of "
        "the left knee."
    ),
    "line by line another exercise": (
        "Tilt your head to the right.\nTilt your head to the left.\nReach your right arm up and bend to the left.\n"
        "Reach your left arm up and bend to the right."
    ),
    "a shoulder that is compared": (
        "On hands and knees thread the left arm under the right. The left shoulder comes down to the mat. Feel whether the right shoulder "
        "is tighter."
    ),
    "a foot beside its own hip when sitting": (
        "Sit with the left heel outside your left hip. Bend the right knee and put the foot in front of the right hip."
    ),
    "the head on an arm, or in its hand": "Lie on your left side. Rest your head on the left upper arm or in your left hand.",
    "an elbow down to its knee in a side bend": (
        "Sit with the right leg out to the side. Twist to the left and bend to the right. Bring the right elbow towards the right knee."
    ),
    "an ear to the front of the other shoulder": "Sit tall. Bring your left ear to the front of your right shoulder and look down.",
    "the other side of what is stretched": (
        "Stretch the right side of the neck: tilt the head to the left and turn it to the right. Then repeat on the left side."
    ),
    "again on the other side": (
        "Side plank: left hand on the mat, right leg on top of the left leg. Come down. Move into the pose again on the right side "
        "with the left leg on top."
    ),
    "bullets that were pasted": (
        "❖ sit with straight legs\n❖ bend the right knee\n❖ hold the right foot with the left hand\n❖ lower the right leg"
    ),
    "until the hand touches the other side": (
        "Lie on your left side. Open the chest and the right arm until the right hand touches the floor on the opposite side."
    ),
    "the shoulder below the ear stays away from it": (
        "Tip your left ear to your left shoulder, keeping the left shoulder away from the ear. Do not lift the left shoulder to meet "
        "your ear; keep it low."
    ),
    "a leg that is lifted high behind and then laid in front": (
        "Extend your left leg high behind you. Bring the left leg under your body and place it in front of you. "
        "Extend your right leg long behind you."
    ),
    "a side that is lengthened to be even with the other": (
        "Sit with the left leg out. Bend to the left. Stretch the right side of the trunk. "
        "Lengthen the left side of the trunk over the leg."
    ),
    "from side to side": "Rotate to the left and put the ball down. Rotate around to the right, pick it up and rotate to the left again.",
    "a dance sheet whose lines begin with their counts": (
        "WALK AND TOUCH\n1-2Walk forward on right, walk forward on left\n3-4Touch right beside left, kick right foot forward\n"
        "5-6Step back on right foot, touch left beside right\n7-8Step left to left side, cross right behind left\n"
    ),
    "counts on lines of their own": (
        "1-2\nRock left across right, back on right\n3&4\nStep left to side, right next to left, step left to side\n"
        "5-6\nRock right across left, back on left\n7&8\nStep right to side, left beside right, right foot forward\n"
    ),
    "counts in brackets and small letters": (
        "[1-8] side, behind, side, brush\n1&2& step RF to side, step LF behind RF, step RF to the right, brush LF past RF\n"
        "3&4& step LF to side, step RF behind LF, step LF to the left, brush RF past LF\n[9-16] walk round\n"
        "5,6,7,8 walk RF 1/4 to the right, LF 1/4 to the right, RF 1/4 to the right, close LF to RF\n"
    ),
    "steps without a comma between them": (
        "1-4 Step right to right side step left behind right step right to right side touch left beside right\n"
        "5-8 Step left to left side step right behind left step left to left side touch right beside left\n"
        "1-2 Step forward on right make a half turn left on to left foot\n"
    ),
    "one foot meets the other, which goes on": (
        "The left foot goes back, right comes back to meet left, left steps forward and you are home."
    ),
    "your hip and his": (
        "Step in close and put your left foot outside his left foot. Set your right hip behind his right hip and swing your right leg back."
    ),
    "who is right-handed and begins with the left foot": (
        "A right-handed player who prefers to start with the left foot simply adds a small step with the left foot before the swing."
    ),
    "a compound of two parts": (
        "Say you hang from a left-hand and left-foot hold. When you let go with the right hand you will swing out like a door."
    ),
    "the name of a figure before what it is": "Left hand star – Give left hand to the dancer across from you and walk round to place.",
    "a turn that is completed": "Turn to the right as the hands roll back. Turn to complete the right corner.",
    "who lunges and keeps the foot straight": (
        "Throw out the left foot as far as it will go, keeping the heels in line and the left foot straight."
    ),
    "the elbow of the hand that taps is held": (
        "Tap your left shoulder with your right hand. Support your right elbow with your left hand. Repeat on your right shoulder."
    ),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_is_as_it_should_be_is_silent(text: str) -> None:
    problems = check_document(SourceFile("text.md", text)).problems
    assert [p.message for p in problems if p.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    "text",
    [
        "1-2Walk forward on right, on left\n3-4Touch right beside left, hold\n5-6Step right to side, cross left behind left\n7-8Hold\n",
        "1-2\nStep left to side\n3-4\nTouch right foot beside right foot\n5-6\nStep right to side\n7-8\nHold\n",
    ],
)
def test_a_foot_at_itself_is_found_in_a_dance_sheet_too(text: str) -> None:
    assert "limb-in-two-places" in {p.code for p in check_document(SourceFile("text.md", text)).problems}
