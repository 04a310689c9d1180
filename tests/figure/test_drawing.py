"""What makes a figure easy to read: one scale, limbs in one piece, what stands before what, arrows and marks in their place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from math import dist

import pytest

from bothsides.figure.draw import draw, moving, view_of
from bothsides.figure.figures import Figure, figures
from bothsides.figure.marks import clear, region_line, stretched
from bothsides.figure.motion import movement
from bothsides.figure.person import overlap, pieces
from bothsides.figure.seen import seen
from bothsides.figure.things import Block, blocks, nearer
from bothsides.language import language
from tests.figure.test_draw import points
from tests.poses import scenes, stretches

SVG = "{http://www.w3.org/2000/svg}"


def drawn(id_: str, side: str = "right") -> list[Figure]:
    return figures(stretches()[id_], side, language())


def paths(svg: str, css: str) -> list[str]:
    return [str(p.get("d")) for p in ET.fromstring(svg).iter(f"{SVG}path") if p.get("class") == css]


def order(name: str) -> list[str]:
    stand = scenes()[name][0]
    return [f"{piece.limb} {piece.name}" for piece in pieces(stand.skeleton, view_of(stand))]


def before(name: str) -> dict[Block, int]:
    """The things that stand before a part of the person, and before which."""
    stand = scenes()[name][0]
    view = view_of(stand)
    return nearer(blocks(stand.boxes, view, {}), pieces(stand.skeleton, view), view)


@pytest.mark.parametrize("id_", sorted(stretches()))
def test_the_figures_of_a_stretch_have_one_frame_and_one_floor(id_: str) -> None:
    views: dict[str, set[tuple[str, str]]] = {}
    for figure in drawn(id_):
        views.setdefault(figure.caption.split(". ")[1], set()).add(
            (str(ET.fromstring(figure.svg).get("viewBox")), "".join(paths(figure.svg, "fg")))
        )
    assert all(len(frames) == 1 for frames in views.values())


@pytest.mark.parametrize("name", sorted(scenes()))
def test_a_joint_is_crossed_by_a_line_only_where_something_lies_between_its_bones(name: str) -> None:
    stand = scenes()[name][0]
    person = pieces(stand.skeleton, view_of(stand))
    for limb in ("right leg", "left leg", "right arm", "left arm"):
        places = [i for i, piece in enumerate(person) if piece.limb == limb]
        for a, b in pairwise(places):
            between = person[a + 1 : b]
            assert not between or any(overlap(person[a], p) or overlap(person[b], p) for p in between)


def test_thigh_shin_and_foot_of_a_standing_leg_are_one_shape() -> None:
    names = order("standing-quadriceps/standing")
    first = names.index("right leg thigh")
    assert set(names[first : first + 3]) == {"right leg thigh", "right leg shank", "right leg foot"}


def test_the_shirt_lies_over_the_hip_of_a_standing_leg_and_under_a_thigh_before_the_belly() -> None:
    standing, sitting = order("half-kneeling/tall"), order("butterfly/knees-up")
    assert standing.index("trunk trunk") > standing.index("right leg thigh")
    assert sitting.index("trunk trunk") < sitting.index("right leg thigh")


def test_the_leg_of_a_chair_before_a_shin_covers_it_and_a_bed_below_the_body_covers_nothing() -> None:
    assert {(block.box.of, block.box.piece) for block in before("seated-hip-flexor/leg-back")} == {("chair", "leg")}
    assert not before("bed-leg-slide/long")


def test_a_chair_that_stays_where_it_is_is_drawn_once_for_all_poses_of_a_stretch() -> None:
    tall, eased = seen(stretches()["chair-half-kneeling"]).values()
    assert [block.box.of for block in tall.things].count("chair") > 5
    assert {id(block) for block in tall.things} == {id(block) for block in eased.things}


def test_a_stretch_is_set_down_once_for_its_figures_of_both_sides_and_its_movement_and_then_let_go() -> None:
    one, other = stretches()["half-kneeling"], stretches()["low-lunge"]
    first = seen(one)
    figures(one, "right", language())
    figures(one, "left", language())
    movement(one)
    assert seen(one) is first
    seen(other)
    assert seen(one) is not first


def test_both_knees_that_fall_apart_have_an_arrow_and_knees_that_fall_together_have_one() -> None:
    def arrows(name: str, before: str) -> list[str]:
        return moving(scenes()[name][0], scenes()[before][0])

    assert arrows("butterfly/open", "butterfly/knees-up") == ["right knee", "left knee"]
    assert arrows("knee-drops/to-the-left", "knee-drops/middle") == ["right knee"]
    assert arrows("half-kneeling/eased", "half-kneeling/tall") == ["pelvis"]


@pytest.mark.parametrize("id_", sorted(stretches()))
def test_no_arrow_lies_in_the_floor(id_: str) -> None:
    for figure in drawn(id_):
        floors = [y for d in paths(figure.svg, "fg") for _, y in points(d)]
        for d in paths(figure.svg, "fi"):
            assert not floors or max(y for _, y in points(d)) <= min(floors)


@pytest.mark.parametrize("id_", sorted(stretches()))
@pytest.mark.parametrize("side", ["right", "left"])
def test_every_stretch_marks_what_it_stretches(id_: str, side: str) -> None:
    assert 'class="fm"' in drawn(id_, side)[-1].svg


def test_of_two_regions_in_one_place_only_the_near_one_is_marked() -> None:
    stand = scenes()["childs-pose/hips-back"][0]
    person = pieces(stand.skeleton, view_of(stand))
    one, _ = stretched(stand.skeleton, view_of(stand), [("buttock", "right")], person)
    both, _ = stretched(stand.skeleton, view_of(stand), [("buttock", "left"), ("buttock", "right")], person)
    assert one == both


def test_a_mark_lies_under_the_skin_of_its_own_limb() -> None:
    stand = scenes()["half-kneeling/eased"][0]
    line, _ = region_line(stand.skeleton, "front of the thigh", "right")
    hip, knee = stand.skeleton.points["right hip"], stand.skeleton.points["right knee"]
    assert all(min(hip[2], knee[2]) < p[2] < max(hip[2], knee[2]) for p in line)


def test_the_nose_points_where_the_person_looks() -> None:
    for side, way in (("right", 1), ("left", -1)):
        stand = scenes()["half-kneeling/tall"][side == "left"]
        person = {piece.name: piece for piece in pieces(stand.skeleton, view_of(stand)) if piece.limb in {"skin", "hair"}}
        assert way * (person["nose"].circles[1][0] - person["head"].circles[0][0]) > person["head"].circles[0][2]


def test_one_looks_down_on_a_mat_without_a_line_for_the_floor() -> None:
    assert paths(drawn("knee-drops")[0].svg, "fg") == []
    assert len(paths(drawn("half-kneeling")[0].svg, "fg")) == 1


def test_a_figure_draws_alone_as_it_draws_in_its_stretch_but_for_the_frame() -> None:
    stand = scenes()["front-lying/lying"][0]
    alone = draw(stand, "front-lying-r0", "t", "d")
    assert re.findall(r' d="([^"]+)" fill="#a63c00"', alone) == re.findall(r' d="([^"]+)" fill="#a63c00"', drawn("front-lying")[0].svg)


@pytest.mark.parametrize("side", [0, 1])
def test_from_above_the_head_of_a_body_on_its_back_is_at_the_top_and_of_one_on_its_side_at_the_end(side: int) -> None:
    for name in ("figure-four/crossed", "knee-drops/to-the-left", "knee-drops/to-the-right"):
        stand = scenes()[name][side]
        (x, head), (u, pelvis) = (view_of(stand).flat(stand.skeleton.points[p]) for p in ("head", "pelvis"))
        assert pelvis - head > 4 * abs(x - u) + 100, name
    stand = scenes()["side-lying-quadriceps/drawn"][side]
    (head, y), (pelvis, v) = (view_of(stand).flat(stand.skeleton.points[p]) for p in ("head", "pelvis"))
    assert (pelvis - head) * (-1 if side else 1) > 4 * abs(y - v)


def test_who_lies_face_up_and_is_seen_from_above_is_told_where_the_right_is_and_who_lies_on_a_side_is_not() -> None:
    assert "R is your own right" in drawn("figure-four")[0].caption
    assert "R is your own right" not in drawn("figure-four")[1].caption
    assert "R is your own right" not in drawn("side-lying-quadriceps")[0].caption


@pytest.mark.parametrize("name", ["figure-four/crossed", "knee-drops/to-the-left", "bed-edge/hugged", "supported-bridge/on-the-cushion"])
def test_a_pillow_is_drawn_over_the_mat_or_bed_that_it_lies_on(name: str) -> None:
    stand = scenes()[name][0]
    soft = ["a" in top for top in paths(draw(stand, "a", "t", "d"), "fq")]  # a flat top has no arcs
    assert False in soft
    assert True in soft
    assert soft == sorted(soft)


def test_the_cushion_below_a_lifted_pelvis_is_not_hidden_by_the_near_arm() -> None:
    stand = scenes()["supported-bridge/on-the-cushion"][0]
    view = view_of(stand)
    box = next(box for box in stand.boxes if box.of == "cushion")
    spot = view.flat(((box.low[0] + box.high[0]) / 2, box.low[1], (box.low[2] + box.high[2]) / 2))
    assert all(clear(*spot, piece, 0.0) for piece in pieces(stand.skeleton, view) if piece.circles)


def test_the_blocks_of_the_low_lunge_leave_its_front_foot_to_be_seen() -> None:
    for name in ("stepped", "knee-back", "sunk"):
        stand = scenes()[f"low-lunge/{name}"][0]
        view = view_of(stand)
        edge = max(view.flat((box.high[0], box.low[1], 0.0))[0] for box in stand.boxes if box.of == "cushion")
        assert view.flat(stand.skeleton.points["left heel"])[0] > edge, name


def test_fingers_close_round_a_stick_and_an_ankle_and_lie_flat_on_a_table() -> None:
    def long(name: str, side: str) -> float:
        points = scenes()[name][0].skeleton.points
        return dist(points[f"{side} wrist"], points[f"{side} fingers"])

    assert long("half-kneeling-with-stick/tall", "right") < 12 > long("standing-quadriceps/held", "right")
    assert long("standing-quadriceps/held", "left") > 14
