"""The drawing: mirror images to the last coordinate, letters, size, words, and a few drawings kept as files.

``REGOLD=1`` writes the kept drawings anew; look at them before you keep them.
"""

from __future__ import annotations

import gzip
import os
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from bothsides.figure.camera import camera
from bothsides.figure.draw import draw
from bothsides.figure.figures import Figure, figures
from bothsides.language import language
from bothsides.model import View
from bothsides.sides.words import mirror
from tests.poses import scenes, stretches

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
ALL = [(id_, side) for id_, s in sorted(stretches().items()) for side in (("right", "left") if s.heading else ("right",))]
SIDED = [id_ for id_, s in sorted(stretches().items()) if s.heading]


def drawn(id_: str, side: str) -> list[Figure]:
    return figures(stretches()[id_], side, language())


def points(d: str) -> Counter[tuple[int, int]]:
    """Every absolute point that a path passes, curves with their handles, closing lines left out."""
    found: Counter[tuple[int, int]] = Counter()
    x = y = 0
    for letter, rest in re.findall(r"([MmLlHhVvCcAaZz])([^MmLlHhVvCcAaZz]*)", d):
        n = [int(v) for v in re.findall(r"-?\d+", rest)]
        if letter in "Mm" or letter == "L":
            x, y = n
            found[x, y] += 1
        elif letter == "H":
            x = n[0]
            found[x, y] += 1
        elif letter == "l":
            x, y = x + n[0], y + n[1]
            found[x, y] += 1
        elif letter == "h":
            x += n[0]
            found[x, y] += 1
        elif letter == "v":
            y += n[0]
            found[x, y] += 1
        elif letter in "aA":
            for i in range(0, len(n), 7):
                x, y = (x + n[i + 5], y + n[i + 6]) if letter == "a" else (n[i + 5], n[i + 6])
                found[x, y] += 1
        elif letter == "c":
            for i in range(0, len(n), 6):
                for j in (0, 2, 4):
                    found[x + n[i + j], y + n[i + j + 1]] += 1
                x, y = x + n[i + 4], y + n[i + 5]
    return found


def shapes(svg: str, flip: int) -> Counter[tuple[str, frozenset[tuple[int, int]]]]:
    """Every path as its class and the set of its points, mirrored if ``flip`` is -1; right and left change places then."""
    other = {"fr": "fl", "fl": "fr", "frc": "flc", "flc": "frc"}
    found: Counter[tuple[str, frozenset[tuple[int, int]]]] = Counter()
    for path in ET.fromstring(svg).iter(f"{SVG}path"):
        css = path.get("class", "")
        if css in {"flb", "flh"}:
            continue
        css = other.get(css, css) if flip < 0 else css
        found[css, frozenset((flip * x, y) for x, y in points(path.get("d", "")))] += 1
    return found


@pytest.mark.parametrize("name", sorted(scenes()))
def test_the_mirror_of_a_pose_is_the_mirror_image_of_its_figure_to_the_last_coordinate(name: str) -> None:
    right, left = scenes()[name]
    assert shapes(draw(right, "a", "t", "d"), -1) == shapes(draw(left, "a", "t", "d"), 1)


@pytest.mark.parametrize("id_", SIDED)
def test_the_left_figure_of_a_stretch_is_the_right_one_turned_over_with_the_limbs_in_each_others_colours(id_: str) -> None:
    other = {"fr": "fl", "fl": "fr", "frc": "flc", "flc": "frc"}
    for right, left in zip(drawn(id_, "right"), drawn(id_, "left"), strict=True):
        one, two = (ET.fromstring(figure.svg).findall(f"./{SVG}g") for figure in (right, left))
        assert (one[0].get("transform"), two[0].get("transform")) == (None, "scale(-1 1)")
        shown = [[(path.get("class", ""), path.get("d")) for path in part[0].iter(f"{SVG}path")] for part in (one, two)]
        assert [(other.get(css, css), d) for css, d in shown[0]] == shown[1]
        letters = [[(t.text, int(t.get("x", "")), t.get("y")) for t in part[1].iter(f"{SVG}text")] for part in (one, two)]
        assert [({"R": "L", "L": "R"}[str(name)], -x, y) for name, x, y in letters[0]] == letters[1]


@pytest.mark.parametrize("view", list(View))
def test_a_mirrored_camera_is_the_mirror_of_the_camera(view: View) -> None:
    one, two = camera(view), camera(View(" ".join({"right": "left", "left": "right"}.get(w, w) for w in view.split(" "))))
    assert one.flat((1.0, 2.0, 3.0)) == (-two.flat((1.0, -2.0, 3.0))[0], two.flat((1.0, -2.0, 3.0))[1])


@pytest.mark.parametrize(("id_", "side"), ALL)
def test_a_figure_is_lean_well_formed_and_carries_its_words(id_: str, side: str) -> None:
    for figure in drawn(id_, side):
        raw = figure.svg.encode()
        assert len(raw) < 6 * 1024, (figure.pose, len(raw))
        assert len(gzip.compress(raw, 9)) < 2 * 1024, figure.pose
        root = ET.fromstring(figure.svg)
        assert root.get("role") == "img"
        named = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
        assert " ".join(str(n.get("id")) for n in named if n is not None) == root.get("aria-labelledby")
        assert all(n is not None and n.text for n in named)
        assert not re.search(r"style=|<style|<script|\bon\w+=", figure.svg)


@pytest.mark.parametrize(("id_", "side"), ALL)
def test_both_letters_stand_on_every_figure(id_: str, side: str) -> None:
    for figure in drawn(id_, side):
        assert sorted(t.text or "" for t in ET.fromstring(figure.svg).iter(f"{SVG}text")) == ["L", "R"], figure.pose


def test_no_two_ids_of_a_page_collide() -> None:
    for id_ in SIDED:
        ids = re.findall(r'\bid="([^"]+)"', "".join(f.svg for side in ("right", "left") for f in drawn(id_, side)))
        assert len(ids) == len(set(ids)), id_


@pytest.mark.parametrize("id_", SIDED)
def test_the_words_of_the_left_figure_are_the_mirrored_words_of_the_right_one(id_: str) -> None:
    for right, left in zip(drawn(id_, "right"), drawn(id_, "left"), strict=True):
        assert sorted(mirror(right.description).strip(".").lower().split(", ")) == sorted(left.description.strip(".").lower().split(", "))


def test_a_caption_says_from_where_the_figure_is_seen() -> None:
    assert [f.caption for f in drawn("half-kneeling", "left")] == [
        "Start, steps 1 to 3. Seen from your left side.",
        "The stretch, steps 4 to 5. Seen from your left side.",
    ]


def test_the_description_says_what_the_figure_shows() -> None:
    assert (
        drawn("half-kneeling", "right")[0].description
        == "Kneeling on the right knee, left foot flat on the floor in front, left hand on the chair."
    )


def test_the_stretched_region_is_marked_at_the_end_and_not_at_the_start() -> None:
    start, end = drawn("half-kneeling", "right")
    assert 'class="fm"' not in start.svg
    assert 'class="fm"' in end.svg


@pytest.mark.parametrize(
    ("id_", "side", "i"),
    [("half-kneeling", "right", 1), ("half-kneeling", "left", 1), ("bed-edge", "right", 2), ("figure-four", "left", 0)],
)
def test_a_few_figures_are_drawn_as_they_were_when_somebody_last_looked(id_: str, side: str, i: int) -> None:
    figure = drawn(id_, side)[i]
    path = GOLDEN / f"{id_}-{side}-{figure.pose}.svg"
    if os.environ.get("REGOLD"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(figure.svg + "\n", "utf-8")
    assert path.read_text("utf-8") == figure.svg + "\n"
