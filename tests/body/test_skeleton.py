"""Bones, joints and contacts of every pose."""

from __future__ import annotations

from math import dist

import pytest

from bothsides.body import joints
from bothsides.body import skeleton as bones
from bothsides.body.posture import OTHER, Posture, mirrored
from bothsides.body.scene import TOLERANCE, scene, through
from bothsides.body.skeleton import skeleton
from tests.poses import postures, scenes, stretches

NAMES = sorted(postures())


@pytest.mark.parametrize("name", NAMES)
def test_bones_keep_their_length_in_every_pose(name: str) -> None:
    points = scenes()[name][0].skeleton.points
    for side in OTHER:
        for one, two, length in (
            ("hip", "knee", bones.THIGH),
            ("knee", "ankle", bones.SHANK),
            ("shoulder", "elbow", bones.UPPER_ARM),
            ("elbow", "wrist", bones.FOREARM),
        ):
            assert dist(points[f"{side} {one}"], points[f"{side} {two}"]) == pytest.approx(length, abs=1e-6), (side, one)
    assert dist(points["right hip"], points["left hip"]) == pytest.approx(2 * bones.HIP_HALF)


@pytest.mark.parametrize("name", NAMES)
def test_the_mirrored_pose_has_the_mirrored_skeleton_to_the_last_bit(name: str) -> None:
    right, left = scenes()[name]
    for point, (x, y, z) in right.skeleton.points.items():
        side, _, part = point.partition(" ")
        other = f"{OTHER[side]} {part}" if side in OTHER else point
        assert left.skeleton.points[other] == (x, -y, z), point


@pytest.mark.parametrize("name", NAMES)
def test_mirroring_twice_changes_nothing(name: str) -> None:
    assert mirrored(mirrored(postures()[name])) == postures()[name]


@pytest.mark.parametrize("name", NAMES)
def test_what_should_touch_touches(name: str) -> None:
    for stand in scenes()[name]:
        assert stand.gaps
        assert [gap for gap in stand.gaps if abs(gap.cm) > TOLERANCE] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_goes_through_floor_chair_or_bed(name: str) -> None:
    assert [gap for stand in scenes()[name] for gap in through(stand)] == []


@pytest.mark.parametrize("name", NAMES)
def test_hands_reach_what_they_hold(name: str) -> None:
    for stand in scenes()[name]:
        assert all(short <= TOLERANCE for short in stand.skeleton.short.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_angle_is_inside_its_published_range(name: str) -> None:
    posture = postures()[name]
    for group in joints.GROUPS:
        for joint, value in getattr(posture, group).items():
            known = joints.GROUPS[group][joint]
            assert known.least <= value <= known.most, (joint, value)


def test_every_stretch_has_poses_and_every_step_reaches_one() -> None:
    for id_, stretch in stretches().items():
        assert stretch.poses, id_
        assert stretch.steps[0].pose, id_
        assert {step.pose for step in stretch.steps if step.pose} <= set(stretch.poses), id_


def test_zero_is_the_anatomical_position() -> None:
    points = skeleton(Posture("zero")).points
    assert points["right knee"] == pytest.approx((0.0, -bones.HIP_HALF, -bones.THIGH))
    assert points["right ankle"] == pytest.approx((0.0, -bones.HIP_HALF, -bones.THIGH - bones.SHANK))
    assert points["right toes"][0] > points["right heel"][0]


@pytest.mark.parametrize(
    ("angles", "axis", "sign"),
    [({"hip flexion": 30.0}, 0, 1), ({"hip flexion": -20.0}, 0, -1), ({"hip abduction": 30.0}, 1, -1), ({"hip abduction": -20.0}, 1, 1)],
)
def test_the_right_knee_goes_where_a_clinician_expects(angles: dict[str, float], axis: int, sign: int) -> None:
    rest = skeleton(Posture("zero")).points["right knee"]
    moved = skeleton(Posture("moved", right=angles)).points["right knee"]
    assert (moved[axis] - rest[axis]) * sign > 10


def test_external_rotation_turns_the_foot_of_a_bent_knee_inwards() -> None:
    bent = {"hip flexion": 90.0, "knee flexion": 90.0}
    straight = skeleton(Posture("p", right=bent)).points["right ankle"]
    turned = skeleton(Posture("p", right={**bent, "hip external rotation": 40.0})).points["right ankle"]
    assert turned[1] > straight[1] + 20


def test_a_foot_that_floats_is_found_with_its_distance() -> None:
    posture = postures()["half-kneeling/tall"]
    floating = Posture(**{**posture.__dict__, "left": {**posture.left, "hip flexion": 110.0}})
    gap = next(g for g in scene(floating).gaps if g.part == "left foot")
    assert gap.cm > TOLERANCE
