"""Two sections for the two sides: what was copied and not turned round is named, and nothing else."""

from __future__ import annotations

import pytest

from bothsides.problem import Problem
from bothsides.sides.document import check_document
from bothsides.source import SourceFile

QUIET = {
    "both were turned round": "Left leg:\n\n- Lift your left leg off the bed.\n\nRight leg:\n\n- Lift your right leg off the bed.",
    "the second says it in short": "Left leg:\n\n- Lift your left leg off the bed.\n\nRight leg:\n\n- The same with the other leg.",
    "the words around it are few": "Left:\n\n- Raise the left arm.\n\nRight:\n\n- Rest the right. Now raise the left arm too, a little.",
    "another exercise between": (
        "## Left leg\n\nLift your left leg off the bed.\n\n## Arms\n\nBend your left elbow to your shoulder.\n\n"
        "## Right leg\n\nLift your right leg off the bed."
    ),
    "the first section names both sides there": (
        "## Left side\n\nPut your left hand on the rail of the bed, then your right hand on the rail of the bed.\n\n"
        "## Right side\n\nPut your left hand on the rail of the bed."
    ),
    "sections of one side are no pair": (
        "## Left side\n\nLift your left leg off the bed.\n\n## Left side\n\nNow lift your left leg off the bed and hold."
    ),
    "rows that were turned round": "| Kneels | In front |\n|---|---|\n| left | right |\n| right | left |",
    "rows that say something else": "| Leg | Hand |\n|---|---|\n| left knee | left hand |\n| right knee | left elbow |",
    "rows that list what there is": (
        "| Arm | Leg |\n|---|---|\n| right | left |\n| left | right |\n| right | right |\n| left | left |\n\n"
        "| Arm | Leg |\n|---|---|\n| right | left |\n| right | right |"
    ),
    "rows of two tables": "| Arm | Leg |\n|---|---|\n| right | left |\n\nThen:\n\n| Arm | Leg |\n|---|---|\n| left | left |",
    "a label that names no side": "Legs:\n\n- Lift your left leg off the bed.\n\nArms:\n\n- Lift your left leg off the bed.",
}


def found(text: str) -> list[Problem]:
    problems = check_document(SourceFile("a.md", text)).problems
    return [p for p in problems if p.code in ("mirror-is-no-mirror", "half-mirrored-edit")]


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET.keys())
def test_what_is_right_is_silent(text: str) -> None:
    assert [str(p) for p in found(text)] == []


@pytest.mark.parametrize("label", ["{}:", "**{} side**", "On the {}:", "{} leg", "> {} side:"])
def test_a_list_copied_under_the_label_of_the_other_side_is_named(label: str) -> None:
    steps = "- Hold your left foot up.\n- Lower the left foot.\n"
    (problem,) = found(f"{label.format('Left')}\n\n{steps}\n{label.format('Right')}\n\n{steps}")
    assert problem.code == "mirror-is-no-mirror"
    assert problem.place.line == 8
    assert [(r.place.line, r.place.column) for r in problem.related] == [(3, 13)]


def test_a_label_in_front_of_its_text_is_read() -> None:
    steps = "Step your left foot back. Keep the left heel down."
    (problem,) = found(f"**Left leg:** {steps}\n\n**Right leg:** {steps}")
    assert (problem.code, problem.place.line, problem.place.column) == ("mirror-is-no-mirror", 3, 26)


@pytest.mark.parametrize("numbers", [("", ""), ("| 1 ", "| 2 ")])
def test_a_row_that_was_turned_round_in_part_is_named(numbers: tuple[str, str]) -> None:
    one, two = numbers
    (problem,) = found(f"{one}| Leg that works | Leg that stays |\n|---|---|\n{one}| right | left |\n{two}| left | left |\n\nLie down.")
    assert (problem.code, problem.place.line, problem.place.column) == ("half-mirrored-edit", 4, len(two) + 10)
    assert [(fix.place.line, fix.replacement) for fix in problem.fixes] == [(4, "right"), (3, "right")]


def test_where_the_texts_differ_either_word_can_be_the_wrong_one() -> None:
    text = (
        "### Left leg\n\nStand beside a chair. Lift the right knee to the height of your hip.\n\n"
        "### Right leg\n\nNow lift the right knee to the height of your hip, and hold on to the chair."
    )
    (problem,) = found(text)
    assert (problem.code, problem.place.line) == ("half-mirrored-edit", 7)
    assert [(fix.place.line, fix.replacement) for fix in problem.fixes] == [(7, "left"), (3, "left")]


def test_many_side_words_in_one_line_take_time_that_grows_with_them() -> None:
    line = "lift the left leg to the height of your hip and " * 4000
    assert found(f"## Left\n\n{line}\n\n## Right\n\nNow {line}")
