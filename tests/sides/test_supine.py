"""On the back: hugged knees, straps, bridges, one ankle on the other knee; and what an “if” of comfort leaves as it was."""

from __future__ import annotations

from tests.clauses import MirroredClauses

QUIET = {
    "one foot after the other is lifted and comes down": (
        "Lie on your back. Lift your right foot off the mat, then your left foot. Lower your right foot and then your left."
    ),
    "either leg comes down where both are up": "On your back, both legs up: lower your right leg. Bring it back and lower your left leg.",
    "scissors": "Lie on your back. Raise your right leg while you lower your left leg, and keep changing.",
    "the foot of a bridge is kept off the mat": (
        "Lie on your back. Lift your right foot a little off the mat and raise your hips into a bridge. Keep the right foot off the mat."
    ),
    "the foot that was sent out is put back": (
        "Bridge with your hips up. Lift your right foot off the floor and straighten the right knee. Put your right foot back down."
    ),
    "each foot carries in turn": (
        "Lie on your back and lift your hips. Straighten your right leg, the left foot pressing down. "
        "Put it back, straighten your left leg, the right foot pressing down."
    ),
    "a leg goes out and then over": (
        "Lie on your back, a strap around your right foot, both ends in your right hand. Let the right leg go out to the right. Come back "
        "up. Take the strap in your left hand and lower the right leg across to the left."
    ),
    "the hip of a leg that crosses may rise": (
        "Lie on your back, the right leg up. Lower the right leg across your body to the left and let the right hip come off the floor."
    ),
    "the legs roll over until the crossed foot is down": (
        "Lie on your back. Put your right ankle on your left knee. Let both legs roll to the left until the right foot touches the floor."
    ),
    "the leg below was lifted and comes back down": (
        "Sit at the front of a chair. Cross your right ankle over your left knee. Lift your left foot a moment, then lower the left foot "
        "to the floor."
    ),
    "the leg below is bent before the other is crossed": (
        "Stand behind a chair. Bend your right knee and cross the right ankle over your left thigh. Bend your left knee and sit back."
    ),
    "two named figures of four": (
        "Figure four (left)\nLie on your back. Cross your left ankle over your right knee. Draw the right thigh in.\n\n"
        "Figure four (right)\nLie on your back. Cross your right ankle over your left knee. Draw the left thigh in."
    ),
    "the one knee drawn in may be the one that is stretched up": (
        "Lie on your back. Bend your right knee towards your chest and straighten your right leg to the ceiling."
    ),
    "an if with another choice is a choice": (
        "Lie on your back, the right leg straight. If it pulls too much, bend the right leg or straighten the left one instead."
    ),
    "an if about what is bent is another way to sit": (
        "Sit with your left knee bent. If you are stiff and cannot sit with your left knee bent, simply straighten your left leg."
    ),
    "a wall that is vertical makes no shin upright": (
        "Kneel on your right knee with the right shin against the vertical surface behind you. Put your left foot flat in front of you."
    ),
    "an arm and a leg of one side go together on the side": (
        "Lie on your left side. Lift your right arm and your right leg, and lower them again."
    ),
    "a knee falls out and then the other": (
        "Lie on your back with knees bent. Let your right knee fall out to the side and bring it back up. Then let the left knee fall out "
        "to the side."
    ),
    "the hand that was threaded through reaches out again": (
        "On hands and knees, slide your right arm under your body. Come back and reach your right arm up to the ceiling."
    ),
}

FLIPS = {
    "the leg that relaxes is not the one hugged": "Lie face up. Pull the right knee to your chest; let the [right] leg relax on the bed.",
    "a thigh let down is not the one held": (
        "Sit at the edge of the table and lie back holding your left knee. Lower the [left] thigh toward the floor."
    ),
    "a knee that fell out comes back": (
        "Lie on your back with knees bent. Let your right knee fall out to the side. Bring the [left] knee back up."
    ),
    "what is carried across is the leg before": (
        "Lie on your back with your right leg straight up. Lower it across your body to the [right]. The right shoulder stays on the floor."
    ),
    "with crossed legs the shoulder stays, too": (
        "Lie on your back. Cross your right knee over your left. Drop both knees to the left. Turn your head to the right. "
        "Keep your [left] shoulder down."
    ),
    "the foot that presses is not the leg sent out": (
        "From a bridge, press into the left heel, lift your hips and extend your [left] leg. Squeeze your left buttock."
    ),
    "the foot that is kept down carries": (
        "Lift your hips off the floor into a bridge. Straighten your right leg and keep your [right] foot pressing into the floor."
    ),
    "the leg that was lifted comes down": (
        "On hands and knees, lift your [left] knee out to the side, keeping it bent. Return the right knee to the floor."
    ),
    "the hand of the strap goes with the leg": (
        "Lie on your back, the right foot in a strap. Take both ends of the strap in your [right] hand and lower the right leg across to "
        "the left."
    ),
    "the other hip must not rise": "Lie on your back. Swing the right leg out to the right. Don't let your [right] hip lift off the mat.",
    "the heel on the door frame is straightened": (
        "Lie on your back in a doorway. Rest your right heel on the door frame. Your [right] leg goes through the doorway. "
        "Straighten your right knee."
    ),
    "the strap draws the leg that is kept straight": (
        "Lie on your back. Loop a towel around your right foot. Keeping your right leg straight, use the towel to draw it toward your "
        "chest. Keep your [right] leg flat on the floor."
    ),
    "the knee below is bent to sit back": (
        "Hold the worktop. Cross your right ankle over your left thigh. Bend your [right] knee and sit back as if on a stool."
    ),
    "a figure of four is named by the ankle that is crossed": (
        "Figure-four stretch, [right]\nOn your back, left ankle over right knee, pull the right thigh towards you."
    ),
    "the knee lies behind its own wrist": (
        "From downward dog, step your right foot to your left wrist. Lower your right knee to the floor behind your [left] wrist."
    ),
    "an arm with the other leg": (
        "Dead bug, on your back. Reach your right arm behind your head and straighten your left leg. Then the left arm and the [left] leg."
    ),
    "the elbow touches the other knee": (
        "Lie on your back. Straighten your [right] leg while you turn, so your left elbow touches your right knee."
    ),
    "an if of ability says the same": (
        "Lie on your front. Bend your left knee and bring the heel towards your bottom. If you cannot reach, loop a towel round your "
        "[right] ankle. You should feel the stretch at the front of the left thigh."
    ),
}


class TestSupine(MirroredClauses):
    """On the back, on hands and knees, and with one ankle on the other knee."""

    quiet = QUIET
    flips = FLIPS
