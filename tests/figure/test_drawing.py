"""What makes a figure easy to read: one scale, limbs in one piece, what stands before what, arrows and marks in their place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from bothsides.figure.draw import draw, moving, nearer, view_of
from bothsides.figure.figures import Figure, figures
from bothsides.figure.marks import region_line, stretched
from bothsides.figure.person import overlap, pieces
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
    seat, bed = scenes()["seated-hip-flexor/leg-back"][0], scenes()["bed-leg-slide/long"][0]
    before = nearer(seat.boxes, pieces(seat.skeleton, view_of(seat)), view_of(seat))
    assert {(box.of, box.piece) for box in before} == {("chair", "leg")}
    assert not nearer(bed.boxes, pieces(bed.skeleton, view_of(bed)), view_of(bed))


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
