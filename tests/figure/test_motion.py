"""The movement from start to end: the same geometry, nothing through the floor, a small script."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from math import dist

import pytest

from bothsides.body import skeleton as bones
from bothsides.body.order import order_of
from bothsides.body.poses import resolved
from bothsides.body.scene import Scene, scene, through
from bothsides.export import lean
from bothsides.figure.camera import camera
from bothsides.figure.marks import SPOTS, clear, spot
from bothsides.figure.motion import FOLLOWED, has_motion, keys, movement, scenes_between, script
from bothsides.figure.person import pieces
from bothsides.model import Position
from tests.poses import ROOT, stretches

MOVING = [id_ for id_, s in sorted(stretches().items()) if has_motion(s)]


def between(id_: str) -> list[Scene]:
    stretch = stretches()[id_]
    stands = [scene(resolved(stretch)[name]) for name in order_of(stretch)]
    return [stand for a, b in pairwise(stands) for stand in scenes_between(a, b)]


@pytest.mark.parametrize("id_", MOVING)
def test_no_limb_goes_through_the_floor_on_the_way(id_: str) -> None:
    legs = {"heel", "ball", "toes", "ankle", "shin", "knee"}
    for stand in between(id_):
        assert [gap for gap in through(stand) if gap.on == "floor" and gap.part.split(" ")[-1] in legs] == []


@pytest.mark.parametrize("id_", MOVING)
def test_bones_keep_their_length_on_the_way(id_: str) -> None:
    for stand in between(id_):
        points = stand.skeleton.points
        assert dist(points["right knee"], points["right ankle"]) == pytest.approx(bones.SHANK)
        assert dist(points["left shoulder"], points["left elbow"]) == pytest.approx(bones.UPPER_ARM)


@pytest.mark.parametrize("id_", MOVING)
def test_the_script_of_a_movement_is_data_for_the_player(id_: str) -> None:
    text = script(stretches()[id_])
    key, _, data = text.removeprefix("(self.bothsidesMotions ??= {})[").removesuffix(";\n").partition("] = ")
    assert json.loads(key) == id_
    read = json.loads(data)
    assert read["hold"][0] == 0
    assert read["hold"][-1] == len(read["keys"]) - 1
    assert len(read["props"]) == len(read["hold"]) - 1
    assert all(len(k["o"]) == len(k["v"]) and len(set(k["o"])) == len(k["o"]) for k in read["keys"])
    assert "<script" not in text


@pytest.mark.parametrize("id_", MOVING)
def test_the_movement_of_a_stretch_is_small(id_: str) -> None:
    assert len(gzip.compress(script(stretches()[id_]).encode(), 9)) < 8 * 1024


def test_a_stretch_of_one_pose_has_no_movement() -> None:
    assert not has_motion(stretches()["front-lying"])
    assert script(stretches()["front-lying"]) == ""


def test_the_player_and_its_geometry_are_smaller_than_3_kilobytes_over_the_line() -> None:
    folder = ROOT / "overrides/components/motion"
    texts = [path.read_text("utf-8") for path in (folder / "motion.js", *sorted((folder / "use").glob("*.js")))]
    assert len(gzip.compress(lean("\n".join(texts)).encode(), 6)) < 3_000


@pytest.mark.parametrize("id_", MOVING)
def test_a_letter_that_moves_with_its_leg_lies_on_it_at_every_key(id_: str) -> None:
    stretch = stretches()[id_]
    data = movement(stretch)
    stands, hold = keys(stretch)
    view = camera(stands[0].posture.view, lying=stands[0].posture.position is not Position.UPRIGHT)
    followed = 0
    for number, (stand, key) in enumerate(zip(stands, data["keys"], strict=True)):
        person = pieces(stand.skeleton, view)
        for side, place in (("right", key["l"][0]), ("left", key["l"][1])):
            assert place or number not in hold or not any(spot(person, side, *where) for where in SPOTS)
            if not place or place[2] < FOLLOWED:
                assert not place or number in hold
                continue
            followed += 1
            x, y, _ = place
            covering = [piece.limb for piece in person if piece.circles and not clear(x, y, piece, 0.0)]
            assert covering
            assert covering[-1] == f"{side} leg", f"key {number}: {covering[-1]} lies over the letter of the {side} leg"
    assert followed >= len(stands)
