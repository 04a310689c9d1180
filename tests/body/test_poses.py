"""What is wrong with a pose is said with file, line, column and a hint."""

from __future__ import annotations

import pytest

from bothsides.body.poses import poses
from bothsides.problem import Problem
from tests.poses import stretches, with_poses

GOOD = """  tall:
    rests: {left foot: floor, right knee: cushion, right toes: floor}
    props: {cushion: {under: right knee}}
    right: {hip flexion: 0, knee flexion: 92, ankle plantarflexion: 40}
    left: {hip flexion: 85, knee flexion: 89, ankle dorsiflexion: 4}
"""


def found(typed: str) -> list[Problem]:
    stretch, problems = with_poses(typed)
    return problems + (poses(stretch).problems if stretch else [])


def only(typed: str) -> Problem:
    problems = found(typed)
    assert len(problems) == 1, [str(p) for p in problems]
    return problems[0]


@pytest.mark.parametrize("id_", sorted(stretches()))
def test_our_own_poses_have_no_problem(id_: str) -> None:
    assert poses(stretches()[id_]).problems == []


def test_a_good_pose_is_no_problem() -> None:
    assert found(GOOD) == []


def test_a_pose_may_extend_another_that_comes_later() -> None:
    assert found("  first:\n    extends: tall\n" + GOOD) == []


def test_the_two_names_of_a_movement_mean_the_same() -> None:
    assert found(GOOD.replace("ankle plantarflexion: 40", "ankle dorsiflexion: -40")) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "said", "hint"),
    [
        ("hip flexion: 0", "hip flection: 0", "unknown-joint", "hip flection", "hip flexion"),
        ("knee flexion: 92", "knee flexion: 400", "joint-out-of-range", "400° of knee flexion", "disability examinations"),
        ("hip flexion: 85", "hip extension: 45", "joint-out-of-range", "45° of hip extension", "disability examinations"),
        ("right knee: cushion", "right kne: cushion", "unknown-part", "right kne", "right knee"),
        ("right knee: cushion", "right knee: chair", "unknown-support", "chair", "props"),
        ("right toes: floor", "right toes: flor", "unknown-support", "flor", "floor"),
    ],
)
def test_a_slip_is_named_with_its_place_and_a_hint(old: str, new: str, code: str, said: str, hint: str) -> None:
    typed = GOOD.replace(old, new)
    problem = only(typed)
    assert (problem.code, problem.place.path) == (code, "stretches/half-kneeling.yml")
    assert said in problem.message
    assert hint in problem.hint
    assert problem.place.line > 1 < problem.place.column


def test_a_missing_side_is_named() -> None:
    problem = only("\n".join(line for line in GOOD.split("\n") if "left:" not in line))
    assert problem.code == "pose-without-side"
    assert "left" in problem.message


def test_poses_that_extend_each_other_are_named_once() -> None:
    problem = only("  one:\n    extends: two\n  two:\n    extends: one\n")
    assert problem.code == "pose-loop"
    assert "one → two → one" in problem.message


def test_a_pose_that_extends_itself_is_a_loop() -> None:
    assert only("  one:\n    extends: one\n").code == "pose-loop"


def test_an_unknown_base_is_named_with_the_nearest() -> None:
    problem = only(GOOD + "  eased:\n    extends: tal\n")
    assert problem.code == "unknown-pose"
    assert "tall" in problem.hint


def test_a_foot_on_two_things_is_a_contradiction() -> None:
    problem = only(GOOD.replace("left foot: floor", "left foot: floor, left heel: cushion"))
    assert problem.code == "contradictory-support"


def test_a_part_that_does_not_touch_is_named_with_the_distance() -> None:
    problems = found(GOOD.replace("hip flexion: 85", "hip flexion: 60"))
    assert {p.code for p in problems} == {"no-contact"}
    assert any("cm" in p.message and "foot" in p.message for p in problems)


def test_a_limb_in_the_floor_is_named() -> None:
    typed = GOOD.replace("left foot: floor, ", "").replace("hip flexion: 85", "hip flexion: 20")
    assert "goes-through" in {p.code for p in found(typed)}


def test_a_hand_that_cannot_reach_is_named() -> None:
    typed = GOOD.replace("    props:", "    hands: {right: {at: floor, forward: 200}}\n    props:")
    assert only(typed).code == "out-of-reach"


def test_a_hand_on_what_is_not_there_is_named() -> None:
    assert only(GOOD.replace("    props:", "    hands: {right: chair}\n    props:")).code == "unknown-support"


def test_an_angle_that_is_no_number_is_named() -> None:
    assert only(GOOD.replace("knee flexion: 92", "knee flexion: much")).code == "bad-value"


STICK = GOOD.replace("props: {cushion: {under: right knee}}", "props: {cushion: {under: right knee}, stick: {forward: %s, right: %s}}")


def test_a_stick_beside_the_foot_is_no_problem() -> None:
    assert found(STICK % (2, 15)) == []


def test_a_stick_through_the_shin_is_named_with_the_part_and_how_far() -> None:
    problems = found(STICK % (-10, 0))
    assert {str(p.code) for p in problems} == {"goes-through"}
    assert any("shin" in p.message and "cm through the stick" in p.message for p in problems)


def test_a_stick_right_through_the_trunk_is_named() -> None:
    assert any("Trunk" in p.message for p in found(STICK % (-54, 8)))


def test_a_hand_may_close_round_the_stick_that_it_holds() -> None:
    held = STICK.replace("    right: {hip", "    hands: {right: {at: stick, height: 88}}\n    right: {hip")
    assert found(held % (2, 15)) == []


def test_a_chair_leg_in_the_foot_is_named() -> None:
    chair = GOOD.replace("cushion: {under: right knee}}", "cushion: {under: right knee}, chair: {forward: -24, right: -20}}")
    assert any("Left foot" in p.message and "chair" in p.message for p in found(chair))


def test_a_contact_may_be_off_by_2_centimetres_and_no_more() -> None:
    high, higher = (GOOD.replace("{under: right knee}", f"{{under: right knee, height: {h}}}") for h in (8, 10))
    assert found(high) == []
    assert {str(p.code) for p in found(higher)} == {"no-contact"}
