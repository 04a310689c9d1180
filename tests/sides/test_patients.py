"""A sheet for one who was operated on or is weak on one side: what must stay silent, and one flip of each with its word named."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = (
    "Your right knee was operated on. Slide the left heel up first, to feel how it should go. Then slide the right heel.",
    "Your left hip was replaced. Stand at the sink. Lift your right knee, standing on the left leg.",
    "Your left hip was replaced. Stand on your left leg and lift the right foot off the floor.",
    "Your right ankle is sprained. Bend the left knee and keep the right leg straight. Lean towards the wall.",
    "Your right knee has been operated on. Lie on your back, left knee bent, left foot flat. Lift your right leg.",
    "Left shoulder stiff: hold the stick with both hands and push with the right. Rest your right hand on your belly.",
    "You have a sore right shoulder. Reach the left arm across and hold the right elbow.",
    "If your left knee hurts, put a cushion under it. Step the right foot forward. Lift the right knee.",
    "Kneel on your left knee, right foot in front. If your left knee is sore, kneel on a cushion. Lift your right toes.",
    "Your left arm is weak. With the right hand, lift the left arm. Let the right hand slide down to the left wrist.",
    "You broke your left leg. Exercise the right one as well: lift the right leg ten times, so it stays strong.",
    (
        "The patient has a weak right side. Stand on the patient's right side. Put your left hand on the patient's shoulder "
        "blade and your right hand on the pelvis."
    ),
    (
        "You have had an operation on your left hip. For six weeks lie on your back or on your right side. To lie on your "
        "right side, put a pillow between your legs."
    ),
    "Right hip replaced: lie on your right side only when the wound has healed. Lie on your left side with a pillow.",
    "Sciatica on the right: stand and put your left foot on a stool. Change feet every few minutes. Lift the right foot on to it.",
    "After your left knee operation you will bend the right knee more when you sit down. Slide the left foot forward before you sit.",
    (
        "Your right wrist is broken. Carry the cup in your left hand. Turn the tap with the left hand. Put the left hand under "
        "your right elbow to hold it."
    ),
    (
        "Tight right hip flexors are a common cause of back pain. Kneel on the right knee. Squeeze the right buttock. Lift the "
        "left arm. Repeat with the left knee down."
    ),
    "People with a weak left leg lean to the right. Squeeze the left buttock. Lift the right foot.",
    "If your left knee is sore, do not let the left knee go past the toes.",
    "If your left knee is sore, kneel on the right. Do not let the right knee twist.",
    "After a fracture of your left ankle: do not drive if it is the right, with an automatic you may if it is the left.",
    "To put on socks with a stiff right hip, use the long-handled aid for the right foot. The left foot you can reach as usual.",
    (
        "Take your left arm, the injured one, out of the sling three times a day. Straighten the left elbow. Let the right "
        "hand support the left wrist."
    ),
    (
        "Your right Achilles tendon is sore. Stand on a step on both feet. Rise up on your toes. Shift your weight to the "
        "right foot and lower the right heel slowly below the step."
    ),
    (
        "Stroke rehabilitation, left side weak. Roll towards the left side: bend the right knee, reach the right arm across to "
        "the left, and turn. Mind the left shoulder."
    ),
    (
        "Bandage for a sprained right wrist: hold the right hand with the palm down. Start at the right wrist and go over the "
        "back of the hand. Check that the fingers of the right hand stay warm."
    ),
    (
        "A sheet for the right shoulder. Stand side on to a table, left hand on it, and bend forward. Let the right arm hang "
        "and draw small circles with it. Then swing the right arm forwards and back."
    ),
    (
        "Rotator cuff, right: hold a band in the right hand with the elbow at your side, and turn the right forearm outwards. "
        "The right elbow stays against the body."
    ),
    (
        "To wash with a cast on the left arm, hang the left arm out of the bath. Wash the right armpit with a flannel tied to "
        "a stick in the right hand."
    ),
    (
        "Your right leg is shorter by two centimetres. Put the lift into the right shoe. Stand with the left hand on the wall. "
        "Check that your pelvis is level."
    ),
    (
        "Four weeks after your left total knee replacement. Sit on the bed with a roll under the left thigh. Lift the left "
        "foot until the knee is straight. Lower it slowly."
    ),
    (
        "Right-sided sciatica: lie on your left side with a pillow between the knees. When you get up, let the right leg down "
        "first and push up with your left elbow."
    ),
    "Your right shoulder hurts at night. Sleep on your left side. Put a pillow in front of you and lay the right arm on it.",
    (
        "Weakness of the left leg after a slipped disc: stand at a table and rise on your toes with your weight on the left "
        "leg. Lift the left heel as high as it goes."
    ),
    "To get out of the bath with a bad right hip, turn on to your left side and kneel up. Put the left foot out first.",
)

FLIPS = (
    "Your right hip was replaced. Do not bend your [left] hip past 90 degrees. Do not cross your right leg over your left.",
    "You have had your left shoulder repaired. Keep the arm in the sling. Never lift the [right] elbow away from your body.",
    "After surgery on your right knee you use two crutches. Never put weight on your [left] foot. Stand on the left.",
    "Your left wrist is broken. Do not lift anything heavy with your [right] hand. Eat with the right.",
    (
        "Your right ankle is sprained. Hold the stick in your [right] hand. Don't put any weight on the right foot yet. Don't "
        "lean on the stick too much."
    ),
    (
        "Your right hip has been operated on. Roll on to your left side with a pillow between your legs. Do not lie on your "
        "[left] side for six weeks."
    ),
    "Your left arm is weak after the stroke. Don't pull on the left arm. The [left] hand must not do all the work.",
    (
        "You have a new right knee. Lie on your back and slide your right heel towards your bottom. Let the left leg rest. "
        "Straighten the [left] knee again."
    ),
    (
        "Exercises after your left hip replacement. Lying on your back, tighten the muscles of your [right] buttock. Slide "
        "your left leg out to the side and back."
    ),
    (
        "This sheet is for your right ankle, which is sprained. Sit with the right leg on a stool. Pull the [left] foot up, "
        "then point it. Draw a circle with the right big toe."
    ),
    (
        "After the operation on your left shoulder, lean forward with your right hand on a table and let the [right] arm hang. "
        "Swing the left arm in small circles."
    ),
    (
        "Your right shoulder is frozen. Hold a stick in both hands. Use the left arm to push the [left] arm out to the side. "
        "Stop when the right shoulder pulls."
    ),
    (
        "Your left knee was operated on. Sit on a chair. Hook your [left] foot under your left ankle and help the left knee to "
        "straighten. Lower the left leg with the help of the right."
    ),
    (
        "You have had a stroke and your right arm is weak. Clasp your right hand with your [right]. Lift both arms. The left "
        "arm does the lifting."
    ),
    (
        "For the painful left elbow: rest the [right] forearm on a table, the hand over the edge. Hold a light weight in the "
        "left hand. Lower it slowly. Use the right hand to lift it again."
    ),
    (
        "Right knee replacement, day one. Press the back of your right knee into the bed. Hold five seconds. Lift your [left] "
        "heel off the bed with the knee straight."
    ),
    (
        "Broken left wrist: move the fingers of your left hand often. Bend the [right] elbow and straighten it. Use the right "
        "hand to help the left thumb across the palm."
    ),
    (
        "If you have sciatica in the right leg, lie on your back and pull the right knee towards the left shoulder. You feel a "
        "stretch in the [left] buttock."
    ),
    (
        "Your left calf is torn. Stand with both hands on the wall and the left foot behind you. Keep the left heel on the "
        "floor. Bend the [left] knee until you feel a stretch in the left calf."
    ),
    (
        "When your right leg is the weak one, go up the stairs with the left leg first. Come down with the [left] leg first. "
        "Hold the stick in your left hand."
    ),
    (
        "Carry the stick in the right hand if your [right] hip hurts. Move the stick and the left leg together. Then step "
        "through with the right leg."
    ),
    (
        "To get into the car with a new left hip, sit down on the seat and keep your [right] leg out in front of you. Turn and "
        "lift the left leg in. Do not bend the left hip more than a right angle."
    ),
    (
        "To sleep with a painful right shoulder, lie on your [right] side and hug a pillow with your right arm. Do not lie on "
        "the right side."
    ),
    (
        "After surgery on the left foot, put no weight on it. Stand up by pushing with your hands and your right leg. Keep the "
        "left foot off the floor. Hop on the [left] leg."
    ),
    (
        "With the right arm in a plaster cast, ask someone to hold the shirt. Put the [left] arm in first. Then put the left "
        "arm in. Take the left arm out first when you undress."
    ),
    (
        "For tennis elbow in your right arm, straighten the right arm in front of you, palm down. With the left hand bend the "
        "right wrist down. You feel it in the [left] forearm."
    ),
    (
        "The left knee gives way. Stand on the left leg next to a table and bend the left knee a little. Hold the table with "
        "the right hand. Do not let the [right] knee turn in."
    ),
    (
        "You broke your right hip. Stand at the kitchen worktop. Lift your [left] leg out to the side, keeping the knee "
        "straight. Then lift the right leg backwards. Stand tall on the left leg."
    ),
    (
        "Your right hip has been replaced. For the first six weeks you walk with two sticks. Put both sticks forward, then the "
        "[left] leg, then the left one."
    ),
    (
        "The left shoulder was dislocated last year. Do not reach the left arm behind you to the back seat. Use the [left] arm "
        "to pull the seat belt across."
    ),
    (
        "For knee arthritis on the left: sit on a firm chair and slowly straighten the [right] knee. Hold for five seconds. "
        "Lower the left foot. Rest, then slide the left foot back under the chair."
    ),
    (
        "You tore your right hamstring. Lie on your front and bend the [left] knee slowly. Keep the right hip on the mat. Stop "
        "if it pulls at the back of the right thigh."
    ),
    (
        "After the stroke your left hand is weak. Put the [right] hand flat on the table and spread the fingers. Use your "
        "right hand to straighten the left fingers. Let the left hand relax."
    ),
    (
        "Your left foot is in a boot. Stand up from the chair: left foot forward, push with the arms and the right leg. Sit "
        "down again with the [right] leg out in front."
    ),
    (
        "You have pain on the outside of the left hip. Lie on your right side with a pillow between the knees. Lift the left "
        "knee like a clam. Keep the [right] foot down on the right."
    ),
    (
        "If your left knee is weak, lead with the right leg when you climb the stairs. Going down, lead with the [right] leg. "
        "Hold the rail with your right hand."
    ),
    (
        "You have had an operation on your right hand. Hold the right hand up at the height of your heart. Make a loose fist "
        "with the right hand and open it. Bend and straighten the [left] elbow."
    ),
    (
        "Getting out of bed with a new right hip: move to the right edge of the bed so that the right leg comes out first. "
        "Push up with both hands. Do not bend the [left] hip too far."
    ),
    (
        "You sprained your left ankle. Stand on the [right] foot next to the kitchen worktop. Let go with the hands. Keep the "
        "left knee a little bent. Thirty seconds."
    ),
    (
        "Elbow stiff after a fracture on the right. Rest the right elbow on a towel. Hold the [left] wrist with the left hand "
        "and push the right forearm gently down."
    ),
    (
        "Weak left side: when you turn in bed, take hold of your [right] wrist with the right hand. Bend your knees. Roll to "
        "the right, and bring the left arm with you."
    ),
    (
        "You have been given a sling for your right arm. Take it off to wash. Slide the right hand along the table while you "
        "sit. Bend and straighten the [left] elbow ten times."
    ),
    (
        "This programme is for a weak right ankle. Sit down. Loop a band round the right foot and hold the ends. Push the "
        "[left] foot down like a pedal."
    ),
    (
        "Your left hip is stiff. Lie on your back at the edge of the bed. Hug the right knee and let the [right] leg hang. You "
        "feel the stretch at the front of the left hip."
    ),
    (
        "Plantar fasciitis on the right: roll the right foot over a bottle for a minute. Cross the right ankle over the left "
        "knee and pull the [left] toes back."
    ),
    (
        "After the operation on your left wrist keep the fingers moving. Hold the left hand up. Touch the left thumb to each "
        "fingertip. Turn the [right] palm up and down with the elbow at your side."
    ),
    (
        "You tore the ligament of your left knee. Walk with crutches, and put the left foot down only lightly. Keep the "
        "[right] knee straight in the splint. Stand on the right leg to dress."
    ),
    (
        "Carpal tunnel, left hand: wear the splint on the left wrist at night. Stretch the left arm out to the side, palm up. "
        "Bend the [right] wrist back until the fingers tingle."
    ),
    (
        "A frozen left shoulder: lie on your back and hold a stick. The right arm pushes the [right] arm up over the head. Let "
        "the left shoulder sink into the mat."
    ),
    (
        "Since your stroke the right foot drags. Lift the right toes each time you swing the right leg through. Hold the stick "
        "in the [right] hand."
    ),
    (
        "Your right elbow is swollen. Rest the [left] arm on a pillow. Put ice on the right elbow for ten minutes. Carry "
        "nothing heavy with the right hand."
    ),
    (
        "The left knee has been replaced. Go up the steps with the [left] foot first. The left foot and the stick follow. Come "
        "down with the stick and the left foot first."
    ),
)


class TestPatients(MirroredClauses):
    quiet = QUIET
    flips = FLIPS
