"""What is felt against what is moved, and two parts of one leg in one breath: clean instructions are silent, a wrong word is named."""

from __future__ import annotations

import pytest
from tests.clauses import ClausesInRounds
from tests.marked import errors

from bothsides.sides.engine import check_texts
from bothsides.sides.scoped import Evidence
from bothsides.sides.words import Side
from bothsides.source import Text

RIGHT = Evidence(Side.RIGHT, {"iliopsoas": Side.RIGHT})

CLEAN = (
    "Bring your left knee to your chest until you feel a stretch at the front of your right hip.",
    "Bend your left knee until you feel the pull at the front of your right thigh.",
    "Lean forward over your left foot until you feel the front of your right hip stretch.",
    "Shift on to your right leg until you feel the stretch in front of your left hip.",
    "Press your left foot down until you feel the stretch at the front of your right hip.",
    "Draw your right heel to your buttock until you feel it in the front of your right thigh.",
    "Push your left knee away until you feel a stretch in your left buttock.",
    "Kneel on your right knee with your left foot in front. You should feel no pinch in your left groin.",
    "Kneel on your right knee with your left foot in front. Stop if you feel pain in your right knee.",
    "Kneel on your left knee. There should be no pain in either knee.",
    "Stand on your left leg and hold your right foot behind you. You should feel no pain in your right knee.",
    "Stand on your left leg and hold your right foot behind you. Keep some weight in your left heel, with no strain.",
    "Lie on your back and hug your left knee. You should feel no pinch in your left groin and no pain in your back.",
    "Rest your right shin and the top of your right foot on the floor.",
    "Rest your right knee and the sole of your left foot on the floor.",
    "Put your left foot and the top of your right foot on the floor.",
    "Sit with your right buttock off the edge of the chair. Keep your left thigh on the seat and slide your right foot back.",
    "Sit down. Keep your right thigh and your left thigh on the seat.",
    "Sit on a bench. Slide your right foot back until your right knee points down.",
    "Slide your left heel away until your left leg lies long.",
    "Slide your left foot forward until your right knee touches the floor.",
    "Put your weight on your left leg, with your left knee a little bent.",
    "Put your weight on your left leg, with your right knee bent.",
    "Stand on your left leg, with your right knee bent to a right angle.",
    "Let your right leg hang over the edge of the bed, with your left knee bent.",
    "Let your right leg hang over the edge of the bed, with your right knee loosely bent.",
    "Lie near the right edge of the bed. Hug your left knee and let your right leg hang.",
    "Lie near the right edge of the bed and roll on to your left side.",
    "Lie on your right side near the edge of the bed. Let your left leg drop back over the edge.",
    "Sit near the left edge of the mat and lift your right leg.",
    "Let your right leg hang over the edge of the bed. Keep your left foot flat on the bed.",
    "Step up with your left leg, then step up with the right leg.",
    "Step forward with the left foot. Bring the right foot up beside it.",
    "Step forward with the left foot. Bring the left foot back beside the right.",
    "Step up with the left leg. If that is easy, bring the left leg up to the next step.",
    "Take hold behind your left thigh with your right hand and pull the thigh in.",
)

FLIPS = {
    "a knee moved back is on the side that pulls in front": (
        "Lie on your side. Move your right knee back until you feel the stretch in the front of your [left] thigh."
    ),
    "a leg pressed down opens its own hip": (
        "Lie on your back. Press the left leg down until you feel the pull at the front of your [right] hip."
    ),
    "a thigh that grows heavy opens its own hip": (
        "Lie on the edge of the bed. Let your right thigh grow heavy until you feel a pull at the front of the [left] hip."
    ),
    "a heel drawn up stretches its own thigh": (
        "Stand tall. Draw your left heel up until you feel the front of your [right] thigh stretch."
    ),
    "the groin in front could pinch": (
        "Kneel on your right knee and put your left foot in front. You should feel no pinch in your [right] groin."
    ),
    "the groin of the crossed leg could pinch": (
        "Lie on your back and rest your right ankle on your left thigh. You should feel no pinch in your [left] groin."
    ),
    "the knee of the leg that is held could hurt": (
        "Stand on your left leg and hold your right foot behind you. You should feel no pain in your [left] knee."
    ),
    "the top of a foot lies where its shin lies": "Rest your left shin and the top of your [right] foot on the floor.",
    "the leg that follows is not the one that stepped": "Step up with the left leg first, then bring the [left] leg up to the same step.",
    "the foot that joins is not the one that stepped": "Step out to the side with your right foot. Bring the [right] foot to join it.",
    "a thigh and a buttock that sit are of one side": "Sit down. Keep your right thigh and [left] buttock well on the seat.",
    "the buttock off the edge is not that of the thigh on the seat": (
        "Sit sideways. Slide over until your right buttock is half off the edge of the chair. Keep your [right] thigh on the seat."
    ),
    "who slides to a side slides off with that buttock": (
        "Sit on a chair. Slide to your right until your [left] buttock is half off the edge of the seat."
    ),
    "a heel slides away with its own leg": "Lie down. Slide your right heel away until your [left] leg lies long.",
    "the soft knee is that of the leg with the weight": "Stand. Put your weight on your right leg, with your [left] knee slightly bent.",
    "the leg near the edge hangs": "Lie on your back near the right edge of the bed. Hug your left knee. Let your [left] leg hang down.",
    "the foot on the bed is not of the leg that hangs": (
        "Lie on your back. Let your right leg hang over the side. Keep your [right] foot flat on the bed."
    ),
}


class TestFelt(ClausesInRounds):
    quiet = CLEAN
    flips = FLIPS
    rounds = CLEAN


def _in_a_record(*texts: str) -> int:
    return len([p for p in check_texts([Text.of(t) for t in texts], RIGHT).problems if p.severity == "error"])


@pytest.mark.parametrize(
    "texts",
    [
        ("Hold the chair with your right hand.", "Hold your right foot with your left hand."),
        ("Put your left hand on the wall.", "Put your right hand on your hip."),
        ("Keep your left knee bent.", "Keep your right knee straight."),
        ("Slide your right foot back.", "Slide your left foot forward."),
        ("Feel the front of your right hip.", "Feel the inside of your left thigh."),
    ],
)
def test_a_record_may_say_other_things_of_the_other_limb(texts: tuple[str, str]) -> None:
    assert _in_a_record(*texts) == 0


@pytest.mark.parametrize(
    "texts",
    [
        ("Hold the chair with your right hand.", "Step your left foot forward.", "Hold the chair with your left hand."),
        ("Slide your right foot back.", "Sit tall.", "Slide your left foot back a little more."),
        ("Kneel on your right knee.", "If that is too much, kneel on your left knee on a cushion."),
    ],
)
def test_what_a_record_says_again_in_the_same_words_is_said_of_the_same_limb(texts: tuple[str, ...]) -> None:
    assert _in_a_record(*texts) == 1
    assert errors(" ".join(texts)) == []
