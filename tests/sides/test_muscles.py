"""Lists of muscles, names of postures and what lies on a side of a thing: what stays silent, and one flip each that is named."""

from __future__ import annotations

from tests.clauses import Clauses

QUIET = {
    "a list may speak of both legs": (
        "Step the right foot forward and lower the left knee to the floor. Sink the hips.\n\n"
        "Muscles stretched: left iliopsoas, left rectus femoris, right gluteus maximus, right hamstrings."
    ),
    "muscles are told of each side in turn": (
        "Muscles stretched on the first side: right soleus. Muscles stretched on the second side: left soleus."
    ),
    "muscles of two arms": "Muscles at work: right triceps brachii, left latissimus dorsi, right obliques.",
    "a muscle that does something": "Your left quadriceps tightens while the right quadriceps lets go.",
    "a hand on one side of a thing is no side that is lain on": (
        "Lie on your right side. Bend the left knee and put your left hand on the left side of the thigh."
    ),
    "forward fold as a command": "Forward fold over your right leg. Then bend the left knee.",
    "a step that is typed without a comma": "Step the left foot forward bend the left knee and keep the right leg straight.",
}
FLIPS = {
    "hip flexors in a list": (
        "Lie on your right side. Hold your left ankle and draw the left heel to your buttock.\n"
        "Most stretched: left iliacus, left rectus femoris, [right] sartorius."
    ),
    "the first of the list": "Muscles stretched: [right] hamstrings, left biceps femoris, left semitendinosus.",
    "shoulder muscles": "Most-stretched muscles: left posterior deltoid, left middle trapezius, [right] rhomboids, left infraspinatus.",
    "against the leg that is held": (
        "Stand on your right leg. Pull your left heel to your buttock with the left hand.\nMuscles stretched: [right] rectus femoris."
    ),
    "from a forward fold": (
        "From a squat or forward fold step your [right] foot back into a lunge. Push down through the front right foot. "
        "Then push the top of your back left thigh up."
    ),
}


class TestMuscles(Clauses):
    quiet = QUIET
    flips = FLIPS
