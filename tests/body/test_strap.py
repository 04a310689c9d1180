"""A strap or towel goes round a part of the body, and a hand pulls at it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from math import dist

from bothsides.body.facts import Fact, facts
from bothsides.body.poses import poses
from bothsides.body.posture import Posture, mirrored
from bothsides.body.scene import Scene, scene
from bothsides.figure.draw import draw
from bothsides.model import Hand, Prop, PropKind
from bothsides.source import Text
from tests.poses import postures, with_poses


def prone(under: str = "right ankle") -> Posture:
    """The quadriceps stretch on the front, with a strap from the ankle to the hand of the same side."""
    lying = postures()["front-lying/lying"]
    return replace(
        lying,
        rests=tuple(rest for rest in lying.rests if rest[0] != "right toes"),
        props={**lying.props, PropKind.STRAP: Prop(under=Text(under))},
        hands={**lying.hands, "right": Hand(at=Text("strap"))},
        right={**lying.right, "knee flexion": 115.0},
    )


def strap(stand: Scene) -> list[str]:
    return [str(p.get("d")) for p in ET.fromstring(draw(stand, "a", "t", "d")).iter() if p.get("class") == "fk"]


def test_a_hand_at_a_strap_points_at_what_it_goes_round_and_can_reach_it() -> None:
    stand = scene(prone())
    points = stand.skeleton.points
    way = dist(points["right shoulder"], points["right palm"]) + dist(points["right palm"], points["right ankle"])
    assert abs(way - dist(points["right shoulder"], points["right ankle"])) < 1.0
    assert stand.skeleton.short["right"] < 0.1


def test_the_strap_is_drawn_from_the_hand_round_the_ankle_and_mirrored_on_the_other_side() -> None:
    right, left = strap(scene(prone())), strap(scene(mirrored(prone())))
    assert (len(right), len(left)) == (1, 1)
    assert right != left


def test_a_leg_with_a_strap_round_its_ankle_is_held_and_the_other_is_not() -> None:
    assert [f for f in facts(scene(prone())) if f.kind == "held"] == [Fact("held", "right")]


def test_without_a_strap_none_is_drawn() -> None:
    assert strap(scene(postures()["front-lying/lying"])) == []


TYPED = """  tall:
    rests: {left foot: floor, right knee: cushion, right toes: floor}
    props: {cushion: {under: right knee}, strap: %s}
    hands: {right: strap}
    right: {hip flexion: 0, knee flexion: 92, ankle plantarflexion: 40}
    left: {hip flexion: 85, knee flexion: 89, ankle dorsiflexion: 4}
"""


def test_a_strap_round_a_part_is_no_problem() -> None:
    stretch, problems = with_poses(TYPED % "{under: left foot}")
    assert stretch is not None
    assert problems + poses(stretch).problems == []


def test_a_strap_round_nothing_is_named_with_what_to_write() -> None:
    for typed in ("{}", "{under: right wing}"):
        stretch, _ = with_poses(TYPED % typed)
        assert stretch is not None
        (problem,) = poses(stretch).problems
        assert "goes round no part" in problem.message
        assert "strap: {under: right ankle}" in problem.hint
        assert problem.place.line > 1
