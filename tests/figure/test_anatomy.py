"""The plate of the hip flexors."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET

import pytest

from bothsides.figure.anatomy import ORDER, anatomy
from tests.figure.test_draw import points

SVG = "{http://www.w3.org/2000/svg}"


def lit(svg: str) -> list[str]:
    return [str(p.get("data-muscle")) for p in ET.fromstring(svg).iter(f"{SVG}path") if "on" in str(p.get("class")).split()]


@pytest.mark.parametrize("muscle", ORDER)
def test_each_muscle_can_be_lit_on_one_side_or_both(muscle: str) -> None:
    assert lit(anatomy([(muscle, "right")], "a", "t", "d")) == [muscle]
    assert lit(anatomy([(muscle, "both")], "a", "t", "d")) == [muscle, muscle]


def test_nothing_is_lit_unasked() -> None:
    assert lit(anatomy([], "a", "t", "d")) == []


def test_the_right_side_lies_left_in_the_picture_as_for_anyone_who_faces_you() -> None:
    path = next(
        p for p in ET.fromstring(anatomy([("iliacus", "right")], "a", "t", "d")).iter(f"{SVG}path") if "on" in str(p.get("class")).split()
    )
    assert all(x < 0 for x, _ in points(str(path.get("d"))))


def test_the_plate_is_symmetric() -> None:
    shapes = [frozenset(points(d)) for d in re.findall(r'data-muscle="[^"]+" d="([^"]+)"', anatomy([], "a", "t", "d"))]
    assert {frozenset((-x, y) for x, y in shape) for shape in shapes} == set(shapes)


def test_the_plate_is_lean() -> None:
    raw = anatomy([("iliacus", "both")], "a", "t", "d").encode()
    assert len(raw) < 6 * 1024
    assert len(gzip.compress(raw, 9)) < 2 * 1024
