"""Standing on one leg, dances, kicks and swings: what must stay silent, and one flip of each kind with its word named."""

from __future__ import annotations

from tests.clauses import KnownMisses, MirroredClauses

QUIET = {
    "one leg after the other is lifted": "Stand tall. Lift your left leg and lower it. Then lift your right leg and lower it.",
    "another leg is stood on": "Stand on your left leg. Swing the right leg. Now stand on your right leg and swing the left leg.",
    "both knees are soft": "Stand on your left leg and lift the right foot. Put both feet down. Keep both knees soft.",
    "a step after standing": "Balance on your right leg. Step the left foot forward and keep the left heel down.",
    "a leg that is lifted and put in front": "Lift your left leg and place it in front of you. Push through the left heel to stand up.",
    "the free leg is bent": "Stand on your left leg. Bend the right knee and bring the right heel up behind you.",
    "the free leg is kept straight": "Stand on your left leg, the right leg off the floor. Keep the right leg straight and the left knee soft.",
    "a foot held by either hand": "Hold your left foot behind you with your right hand. Keep the left knee close to the right knee.",
    "a sole on the thigh": "Stand on your right leg. Put the left foot against your right inner thigh. Turn the left knee out.",
    "a heel that does not come down": "Stand on your left leg. Do not let the left heel lift.",
    "knee and heel of one leg": "Bend your left knee until the left heel touches your buttock.",
    "feet that go to a side in turn": "Step the left foot to the left side, bring the right foot to meet it. Step the right foot to the right side.",
    "a foot that crosses": "Step the left foot across to the right and then the right foot to the right.",
    "hands beside the foot": "Step your left foot forward, placing your hands beside the left foot.",
    "a hop from foot to foot": "Hop on your left foot. Jump across and land on the right foot.",
    "a knee that goes up with its own jump": "Jump off your left foot and land on the left foot.",
    "golfers of both hands": "For right-handed golfers the weight goes to the right foot in the backswing. Left-handers load the left foot.",
    "a swing there and through": "In the backswing turn to the right. In the downswing turn to the left and finish with the weight on your left foot.",
    "two punches": "Punch with the left hand. Punch with the right hand.",
    "a guard and a punch": "Keep your right hand up to protect your face. Jab with the left hand while the right fist stays at your chin.",
    "a hand on its own thigh": "Hold a dumbbell in your left hand and rest your left elbow on your left thigh.",
    "to the right and back": "Step out to the right with your right foot and bend the right knee. Step back. Step out to the left and bend the left knee.",
    "in line with the other foot": "Step your right foot back, resting on the toes. Put the left heel on a book.",
}
FLIPS = {
    "the leg in the air, later": "Stand on your left leg. Look straight ahead. Keep your [left] leg off the floor.",
    "the knee that gives": "Stand on your right leg with the left foot raised. Bend the [left] knee and lower your hips. Stand up again.",
    "the knee that does not lock": "Stand on your left leg and lift your right foot. Your [right] knee does not lock. Count to ten.",
    "the leg that was lifted comes down": "Hold on to a chair and lift your left leg back. Slowly lower the [right] leg. Do it ten times.",
    "the knee of the foot that is held": (
        "Take hold of your left ankle behind you with your left hand. Keep the [right] knee pointing down. Draw the left heel closer."
    ),
    "the knee turns out": "Stand tall. Rest your right sole on the left calf. Let the [left] knee drop outward. Breathe.",
    "the heel that taps": "Stand sideways on a step. Bend the left knee until the [left] heel taps the floor. Keep the left knee over the toes.",
    "who stands on the other leg next": "Stand on your left leg for ten breaths. Then stand on the [left] leg.",
    "a pivot": "Pivot on your left foot and lift your [left] knee to your chest.",
    "on its own toes": "Stand and step your right foot back, resting on the [left] toes.",
    "in front of itself": "Take a step with your right foot, placing it in front of your [right] foot.",
    "closed to itself": "Step forward with the right foot, side with the left. Close the right foot to the [right].",
    "a step to its own side": "Step right to [left] side, then hold.",
    "a lunge to the side": (
        "Stand tall. Step out to the side with your left foot into a lunge. Bend the left knee and keep the right leg straight. "
        "Push off the [right] foot to stand."
    ),
    "the knee at take-off": "Jump off your left foot and drive the [left] knee up.",
    "a swing": (
        "During the backswing shift your weight to the right side. In the downswing push off your [left] foot and finish with your weight "
        "on the left leg."
    ),
    "the hand that guards": "Swing your left arm in a hook. Keep your [left] hand up to protect your face.",
    "the free hand": "Hold a dumbbell in your right hand and rest your free hand on your [right] thigh. Curl it.",
    "the waist that works": "Hold a weight in your left hand. Bend to the left. Contract the [left] obliques to stand up.",
}
MISSES = {
    "the leg that bends is not yet known to be stood on": "Stand on a step. Bend the [right] knee. Lower the left heel to the floor.",
    "who is right-handed is not said": "Step forward with the [right] foot as you throw the ball with the right hand.",
}


class TestSwings(MirroredClauses, KnownMisses):
    quiet = QUIET
    flips = FLIPS
    misses = MISSES
