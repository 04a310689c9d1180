"""The movement from start to end: the same geometry, nothing through the floor, a small script."""

from __future__ import annotations

import gzip
import json
from functools import cache
from itertools import pairwise
from math import dist

import pytest

from bothsides.body import skeleton as bones
from bothsides.body.order import order_of
from bothsides.body.poses import resolved
from bothsides.body.scene import Scene, scene, set_down, through
from bothsides.body.vector import between as halfway
from bothsides.export import lean
from bothsides.figure.marks import SPOTS, clear, leg
from bothsides.figure.motion import FOLLOWED, has_motion, keys, mixed, movement, scenes_between, script
from bothsides.figure.seen import seen
from bothsides.model import Position
from tests.poses import ROOT, stretches

MOVING = [id_ for id_, s in sorted(stretches().items()) if has_motion(s)]


TOLD = [f"{side} {name}" for side in ("right", "left") for name in ("hip", "knee", "ankle", "heel", "toes")] + ["pelvis", "neck", "head"]


def between(id_: str) -> list[Scene]:
    stretch = stretches()[id_]
    stands = [scene(resolved(stretch)[name]) for name in order_of(stretch)]
    return [stands[0], *(stand for a, b in pairwise(stands) for stand in (*scenes_between(a, b), b))]


@cache
def ways() -> list[tuple[Scene, Scene]]:
    """Every way from one pose of a stretch to the next."""
    ready = {id_: resolved(stretches()[id_]) for id_ in MOVING}
    return [(scene(ready[id_][a]), scene(ready[id_][b])) for id_ in MOVING for a, b in pairwise(order_of(stretches()[id_]))]


@pytest.mark.parametrize("id_", MOVING)
def test_no_limb_goes_through_the_floor_on_the_way(id_: str) -> None:
    legs = {"heel", "ball", "toes", "ankle", "shin", "knee"}
    for stand in between(id_):
        assert [gap for gap in through(stand) if gap.on == "floor" and gap.part.split(" ")[-1] in legs] == []


def test_where_two_poses_are_near_each_other_the_straight_way_between_them_is_off_by_half_the_width_of_a_line() -> None:
    near = [(a, b) for a, b in ways() if not scenes_between(a, b)]
    for a, b in near:
        true = set_down(mixed(a.posture, b.posture, 0.5)).points
        for name in TOLD:
            straight = halfway(a.skeleton.points[name], b.skeleton.points[name], 0.5)
            assert dist(straight, true[name]) < 0.6, (a.posture.name, b.posture.name, name)
    assert 5 < len(near) < len(ways()) - 5


def test_a_leg_is_bent_to_pass_over_the_floor_and_never_because_an_arm_lies_in_it() -> None:
    held, drawn = next((a, b) for a, b in ways() if a.posture.name == "held" and a.posture.position is not Position.UPRIGHT)
    for stand in scenes_between(held, drawn):
        knees = [s.posture.right["knee flexion"] for s in (held, stand, drawn)]
        assert min(knees[0], knees[2]) <= knees[1] <= max(knees[0], knees[2])


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
    shapes = [[n for n in k["o"] if n >= 0] for k in read["keys"]]
    assert all(len(o) == len(k["v"]) and len(set(o)) == len(o) for o, k in zip(shapes, read["keys"], strict=True))
    assert {n for k in read["keys"] for n in k["o"] if n < 0} == set(range(-len(read["front"]), 0))
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


def test_a_movement_is_seen_as_the_last_pose_is() -> None:
    for id_ in ("figure-four", "knee-drops", "butterfly"):
        first, *_, last = seen(stretches()[id_]).values()
        assert first.view != last.view
        assert {key.view for key in keys(stretches()[id_])[0]} == {last.view}


def test_a_thing_before_a_limb_is_drawn_over_it_at_every_key_where_it_stands_before_it() -> None:
    data = movement(stretches()["seated-hip-flexor"])
    legs = [[data["kinds"][n] if n >= 0 else data["front"][-1 - n] for n in key["o"]] for key in data["keys"]]
    assert any(isinstance(part, str) for part in legs[-1])
    last = max(i for i, part in enumerate(legs[-1]) if isinstance(part, str))
    assert any(part[0] == "fl" for part in legs[-1][:last])
    assert any(part[0] == "fr" for part in legs[-1][last:])


@pytest.mark.parametrize("id_", ["knee-to-chest", "half-kneeling", "childs-pose"])
def test_nothing_is_drawn_over_the_person_where_nothing_stands_before(id_: str) -> None:
    data = movement(stretches()[id_])
    assert data["front"] == []
    assert all(n >= 0 for key in data["keys"] for n in key["o"])


@pytest.mark.parametrize("id_", MOVING)
def test_a_letter_that_moves_with_its_leg_lies_on_it_at_every_key(id_: str) -> None:
    stretch = stretches()[id_]
    data = movement(stretch)
    found, hold = keys(stretch)
    followed = 0
    for number, (one, key) in enumerate(zip(found, data["keys"], strict=True)):
        person = one.person
        for side, place in (("right", key["l"][0]), ("left", key["l"][1])):
            assert place or number not in hold or not any(leg(person, side)[name].spot(part) for name, part in SPOTS)
            if not place or place[2] < FOLLOWED:
                assert not place or number in hold
                continue
            followed += 1
            x, y, _ = place
            covering = [piece.limb for piece in person if piece.circles and not clear(x, y, piece, 0.0)]
            assert covering
            assert covering[-1] == f"{side} leg", f"key {number}: {covering[-1]} lies over the letter of the {side} leg"
    assert followed >= len(found)
