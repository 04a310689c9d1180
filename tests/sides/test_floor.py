"""On the floor and on a seat, one leg or arm at a time: what must stay silent, and one flip each whose word is named."""

from __future__ import annotations

from tests.clauses import Clauses

QUIET = {
    "both knees go over and the head may follow": "Lie on your back. Drop both knees to the left, then to the right, the head still.",
    "a knee is drawn in and goes over": (
        "Lie on your back. Draw the left knee in. Take the left knee over your body to the right and reach the left arm out wide."
    ),
    "the hand of the knee's own side may hold it before it goes over": (
        "Lie on your back. Hold your right knee with your right hand. Now, with your left hand, guide the right knee across to the left."
    ),
    "an arm overhead is no arm that lies out": "Lie on your back. Drop your knees to the right. Reach the right arm overhead.",
    "both arms lie out": "Lie on your back. Drop the knees to the left. Open both arms wide, the right arm as well as the left.",
    "one leg is drawn in and then straightened up": (
        "Lie on your back. Pull your right knee to your chest, then straighten the right leg up to the ceiling."
    ),
    "a leg is bent and straightened in turn": "Lie on your back. Bend your right leg, then straighten your right leg again.",
    "a knee is drawn in and let out in one sentence": (
        "Lie on your back. Bring the left knee to your chest and lower the left leg back down."
    ),
    "each elbow has its own leg that goes long": (
        "Lie on your back. Right elbow to the left knee as the right leg goes long, then left elbow to the right knee, left leg long."
    ),
    "the knees in the hands are two": "Lie on your back. Put your right hand on your right knee and your left hand on your left knee.",
    "a leg out of the strap comes down": (
        "Lie on your back, a strap around the ball of your left foot. Straighten the left leg up. "
        "Take the strap off and rest the left leg on the floor."
    ),
    "the foot stands on the floor before it works": "Sit on a chair, left foot flat on the floor. Slowly straighten your left knee.",
    "one muscle works in a bridge while the other leg is up": (
        "Lie on your back, left foot flat. Lift the right leg. Raise your hips; the back of the left thigh works."
    ),
    "a leg may rest between": "Lie on your back. Lift the right leg. Lower it. The right leg rests on the floor while you breathe.",
    "in brackets a choice is offered": (
        "Lie on your back, the strap around your right foot. Keep the left leg long (bend the left knee if your back is sore). "
        "Bend the right knee towards your chest."
    ),
    "instead is a choice": (
        "Sit on your right foot, the left leg straight. The front of the right thigh stretches. The left foot can stand on the floor "
        "instead."
    ),
    "the hand in front is above whatever lies below": (
        "Lie on your left side, head on your left arm. Place the right hand on the mat in front of your chest and lift the right leg."
    ),
    "either hand may hold the foot when it is said": "Lie on your right side. Take hold of the left foot with the left or the right hand.",
    "who lies on the back with one leg on the other lies on no side": (
        "Lie on your right side with your left leg stacked on your right. Lift your left leg."
    ),
    "the flank above opens over an arm overhead": (
        "Side plank: left forearm under your shoulder. Reach the right arm over your head; the right side of your waist lengthens."
    ),
    "a seated twist reaches where it will": (
        "Sit and cross your right leg over the left. Twist to the right. Reach the left hand to your right foot."
    ),
    "one reaches to either foot in turn": (
        "Sit with both legs wide and straight. Reach to the right foot. Come up. Reach to the left foot."
    ),
    "one sits on both heels": "Sit on your heels. Put your right hand on your right thigh.",
    "legs bend in turn face down": (
        "Lie face down. Bend the right knee, then the left knee, alternating. The right leg stays long when the left one bends."
    ),
    "a leg is bent and stretched out again face down": "Lie face down. Bend your left knee. Straighten the left leg again.",
    "the hand that holds the foot is any hand": "Lie face down. Bend your right knee and take the right foot in your left hand.",
    "one arm after the other face down": "Lie face down. Lift the right arm. Lower it. Then lift the left arm and the right leg.",
    "arm and leg of one side on purpose": "Lie face down. Lift your right arm while lifting your right leg, the same side first.",
    "on the back, then a knee": "Lie on your back, right knee bent. Lift the left leg. The right knee stays bent.",
    "a remark in brackets is no limb": "Lie on your back. Drop your knees to the right. Turn your head to the left (optional). Breathe.",
    "the foot against a thigh is that of the leg just named": (
        "Sit with your right leg out and your left leg bent with your foot against your right thigh. Lean over the right leg."
    ),
    "that knee goes over": "Lie on your back and hug your left knee. Let that knee sink across your body to the right.",
    "a leg may be let down to the other side": "Lie on your back. Lift the right leg. Lower the right leg across your body to the left.",
    "a leg that slides out lies long": (
        "Lie on your back. Slide your right leg out. Draw your left knee to your chest. Press your right leg down."
    ),
    "a leg that opens and comes back": (
        "Lie on your back. Open the left leg out to the left, the right hip on the floor. Bring the left leg back."
    ),
    "the hip of the raised leg may stay as well": "Lie on your back. Lift your right leg. Keep the right hip on the floor.",
    "one knee is held and its leg is straightened up": (
        "Lie on your back. Holding your right knee, straighten the right leg up to the ceiling."
    ),
    "a foot stands below its own knee": "Sit on a chair. Place your left foot under your left knee.",
    "an arm and a leg of one side in turn on the back": "Lie on your back. Lower the right arm, then lower the right leg.",
    "in half a frog the foot lies beside its own hip": (
        "Lie face down. Bend your left knee and press the left foot down outside your left hip."
    ),
    "the foot stands flat and then goes out": "Sit on a chair, right foot flat. Then straighten your right leg out in front of you.",
    "an elbow goes to its own knee in a side crunch": (
        "Lie on your right side. Bring your left elbow to your left knee. Lower and repeat."
    ),
    "the hip of the leg behind comes off the floor": (
        "Lie face down. Reach the right foot over your back towards the left hand, and let the right hip come off the floor."
    ),
    "a hand goes to the foot of its own side": "Sit with your legs wide. Reach your left hand to your left foot.",
    "a heel is touched on either side in turn": "Lie on your back. Bend to the right and touch your right heel, then to the left.",
    "a leg may be kicked below": "Lie on your right side. Keep the right leg in contact with the mat. Kick the left leg forward.",
    "the hip goes down and up": (
        "Side plank: lie on your left side, left elbow under your shoulder. Lower the left hip to the floor. Lift the left hip off the"
        " floor."
    ),
    "two limbs are stretched in opposite directions": (
        "Lie on your back, left leg up. Stretch the left foot and left hand in opposite directions."
    ),
    "the knee below is drawn in until a buttock stretches": (
        "Lie on your back. Cross your right knee over your left knee. Pull the left knee up to your chest until the buttock stretches."
    ),
    "an arm on the knee in a twist": "Sit. Place your left hand on your right knee and twist to the right.",
    "the hips go to a side and the knees to the other": (
        "Lie on your back. Lift your hips and shift them to the left. Lower your knees to the right."
    ),
    "a side lain on may be the one stretched over a ball": (
        "Lie over a ball on your left side and feel the stretch in your right side or your left."
    ),
    "a knee is bent as much as is needed": (
        "Sit with the right leg straight, the left foot against the right thigh. Fold forward, bending the right knee enough to hold "
        "the foot."
    ),
    "a foot stands before its own buttock": (
        "Sit and turn. Bring the right knee up towards the ceiling, right foot close to the right buttock. Twist to the left."
    ),
    "each knee drops out in turn": (
        "Lie on your back, knees bent. Let the right knee drop out to the right, the left knee staying still. Bring it up. "
        "Let the left knee drop out to the left."
    ),
    "a knee that stays in line is no leg at rest": (
        "Lie on your belly. Bend the left leg and take hold of the left foot. Make sure that the left knee stays in line with the left hip."
    ),
    "heels that come in by turns": (
        "Lie on your front. Bend the right knee and bring the heel towards the right buttock. As the right leg goes long, bend the left "
        "knee. Twelve, alternating."
    ),
}

FLIPS = {
    "the knee that goes over is the one drawn in": (
        "Lie on your back. Hug your [right] knee. Take your left knee across your body to the right, your left arm out to the side."
    ),
    "the arm that lies out is on the side the knees leave": (
        "Lie on your back. Let both knees fall to the right. Open the [right] arm wide. Turn your head to the left."
    ),
    "the shoulder that stays is on that side as well": (
        "Lie on your back. Drop your knees to the left. Your right arm lies out to the side. Keep the [left] shoulder grounded."
    ),
    "the hand that guides is the other one": (
        "Lie on your back. Guide your right knee across your body to the left with your [right] hand. Look to the right."
    ),
    "the hand that is named first guides": (
        "Lie on your back. Using your [left] hand, guide your left knee across your body to the right. Look to the left."
    ),
    "an arm goes out to its own side": (
        "Lie on your back. Take your right knee across to the left. Extend your right arm out to the [left] and breathe."
    ),
    "one looks at the arm that lies out": (
        "Lie on your back. Take your right knee across your body to the left. Look towards your [left] hand."
    ),
    "that knee is the one before": "Lie on your back and hug your left knee. Let that knee fall across your body to the [left].",
    "one leg goes long while the other is drawn in": (
        "Lie on your back. Straighten your right leg while drawing your [right] knee in to your chest."
    ),
    "one leg is bent and the other straightened": "Lie on your back, legs up. Bend your left leg and straighten your [left] leg.",
    "one leg is bent and the other lifted": "Lie on your back. Begin by bending your right leg and lifting your [right] leg.",
    "the leg of the elbow's knee stays": (
        "Lie on your back. Bring your right elbow to your left knee while straightening your [left] leg."
    ),
    "both hands lie on one leg": ("Lie on your back. Put your left hand on your left ankle and your right hand on your [right] knee."),
    "the foot in the strap does not rest": (
        "Lie on your back. Put a towel across the ball of your left foot. Lift the left leg. Keep the [left] leg flat on the floor."
    ),
    "a leg goes long beside the one drawn in": ("Lie on your back and hug your left knee to your chest. Extend your [left] leg long."),
    "the thigh that is tightened is lifted": (
        "Lie on your back, left knee bent. Tighten the front of your right thigh and lift your [left] leg a little. Lower slowly."
    ),
    "what is straightened does the work": (
        "Sit on a chair. Straighten your left knee slowly. The front of your [right] thigh does the work."
    ),
    "the leg that stays is not the one that works": (
        "Lie on your back. Slide your right heel towards you. Your [right] leg stays still. Tighten the right thigh."
    ),
    "the buttock on a side": (
        "Lie at the edge of a table and hug your left knee. Let the right leg hang. Tighten the buttock on the [left] side."
    ),
    "what is held is what is drawn": (
        "Lie on your back. Grasp your left thigh with your hands and lift your chest. Pull the [right] thigh towards you."
    ),
    "the head lies on the arm below": "Lie on your right side. Support your head with your [left] hand.",
    "the hand in front of the chest is above": "Lie on your right side. Place your [right] hand on the floor in front of your chest.",
    "the hand that holds the foot is above": (
        "Lie on your left side. Bend the right knee. With your [left] hand pull the foot towards your buttock."
    ),
    "the hand on the other shoulder is above": (
        "Lie on your left side, elbow under your shoulder. Place your [left] hand on the left shoulder."
    ),
    "who is propped by an arm lies on it": "Lie on your right side. Rise into a side plank supported by your [left] arm.",
    "the forearm on the ground is below": "Lie on your left side. Place your [right] forearm on the ground and lift the hips.",
    "the lower waist works": (
        "Lie on your left side, propped on your left forearm. Lift the hips. The [right] side of your waist works hardest."
    ),
    "one bows to the long leg": (
        "Sit with your left leg long. Place the right foot against the left inner thigh. Bring your forehead towards your [right] knee."
    ),
    "one reaches for the long leg": (
        "Sit, right leg straight, left foot against the right inner thigh. Reach for your [left] foot with your hands."
    ),
    "what is sat upon is not straight": "Sit on your left foot, the [left] leg straight. The front of the left thigh stretches.",
    "the front of the bent thigh stretches": (
        "Lie face down. Bend your right knee and bring the heel to your bottom. Feel the stretch in the front of your [left] thigh."
    ),
    "a bent leg is not the one kept long": "Lie face down. Bend your left knee. Keep the [left] leg straight. Hold the left ankle.",
    "one arm carries and the other holds": (
        "Lie on your belly. Place the right forearm on the floor in front of you. Reach back with the [right] hand for your left foot."
    ),
    "one rolls on to the arm that lies out": (
        "Lie on your belly, right arm out to the side. Push with your left hand and roll on to your [left] side. "
        "The right side of the chest opens."
    ),
    "arm and leg rise crosswise": "Lie face down. Lift your left arm while lifting your [left] leg.",
    "a foot without a side is that of the leg named before it": (
        "Sit with your right leg out in front and your [right] leg bent with your foot against your right inner thigh."
    ),
    "what is said after the back is a limb": (
        "Lie on your back, left knee bent. Lift the [left] leg with the knee straight. The left leg stays bent."
    ),
    "a leg opens to its own side": "Lie on your back, the right leg up. Open the right leg out to the [left].",
    "the other hip stays": (
        "Lie on your back, a strap around your right foot. Open your right leg out to the right, keeping your [right] hip on the floor."
    ),
    "one knee is held and the other leg goes out": "Lie on your back. Holding your left knee, extend your [left] leg out.",
    "the foot of the leg below lies under the other knee": (
        "Sit. Place your right knee on top of your left knee. Slide your left foot under your [left] knee."
    ),
    "an arm goes down as the other leg goes long": "Lie on your back, arms up. Lower your right arm while straightening your [right] leg.",
    "a foot stays down while the other leg is straight": (
        "Sit on a chair. Straighten your left leg out in front of you. Keep your [left] foot flat on the floor."
    ),
    "the foot goes over to the other hand": "Lie face down, arms out. Lift your left foot over your back and touch it to your [left] hand.",
    "the hip goes with the leg": (
        "Lie face down. Reach the left foot over your back towards the right hand, letting the [right] hip come off the floor."
    ),
    "the little finger goes past the other toe": "Sit with your legs wide. Reach your left little finger past your [left] little toe.",
    "the heel on the side to which one bends": "Lie on your back, knees bent. Bend to the right side and touch your [left] heel.",
    "the leg that kicks is the one above": "Lie on your right side. Kick the [right] leg forward, then sweep it back.",
    "the hip that is lowered is the one below": (
        "Side plank on your right forearm, left hand on your hip. Lower your [left] hip to the floor and lift it again."
    ),
    "who sits on a hip lies on it": (
        "Side plank: sit on your [right] hip, legs straight. Left elbow under your shoulder, right hand on the hip."
    ),
    "the shoulder points to the other leg": (
        "Lie down, hands behind your head. Curl up so that your right shoulder points to your [right] leg."
    ),
    "an ache is a stretch": (
        "Sit. Cross your left ankle over your right knee. Lean forward. The ache in the [right] glute is what you want."
    ),
    "they go away from the gaze": "Lie on your back. Bend both knees and let them fall to the left. Turn your head to the [left].",
    "one leans to the arm that rests on the knee": (
        "Sit on a chair. Place your left arm on your left knee. Reach your right arm up. Lean your upper body to the [right]."
    ),
    "the shoulder goes to the other knee": (
        "Lie on your back. Crunch up and turn to the right, going to the right knee with your [right] shoulder."
    ),
    "the hips are shifted away from where the knees go": (
        "Lie on your back. Lift your hips and shift them to the right. Lower your knees to the [right]."
    ),
    "the side above is stretched by the arm overhead": (
        "Lie on your left side. Straighten your right arm over your head to stretch the whole [left] side of your body."
    ),
    "the buttock that is tightened lifts its leg": "Lie face down. Tighten your left buttock and lift your [right] leg a little.",
    "the knee that opens is above": (
        "Lie on your right side, knees bent. Rest your head. Keep the heels together. Open the top ([right]) knee. Close it slowly."
    ),
    "the foot kept down is not that of the thigh drawn in": (
        "Sit on a chair. Lift your right knee. Draw the right thigh to your chest. Keep the [right] foot on the floor."
    ),
    "one knee drops out and the other stays": (
        "Lie on your back, knees bent. Let the right knee drop out to the right while the [right] knee stays still."
    ),
}


class TestFloor(Clauses):
    quiet = QUIET
    flips = FLIPS
