"""Figures as files for a clinic's own documents: the command, its errors and its exit codes."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from bothsides.cli import main
from bothsides.figure.figures import figures
from bothsides.figure_files import LIST, FigureFileError, Rasteriser
from bothsides.language import language
from tests.poses import ROOT, stretches

CLINIC = ["--clinic", str(ROOT / "mkdocs.yml")]
FONTS = ROOT / "overrides/handout/fonts"


def run(*arguments: str) -> int:
    return main(["figures", *arguments, *CLINIC])


def test_each_pose_of_each_side_is_a_file_of_its_own_with_its_words_beside_it(tmp_path: Path) -> None:
    assert run("half-kneeling", "-o", str(tmp_path)) == 0
    poses = ("tall", "eased")
    names = {f"half-kneeling-{side}-{pose}.svg" for side in ("right", "left") for pose in poses}
    assert {p.name for p in tmp_path.iterdir()} == {*names, LIST}
    words = (tmp_path / LIST).read_text("utf-8")
    for figure in figures(stretches()["half-kneeling"], "left", language()):
        assert f"half-kneeling-left-{figure.pose}.svg\n  Caption: {figure.caption}\n  Alternative text: {figure.description}\n" in words


def test_a_file_holds_the_very_drawing_of_the_page_and_stands_alone(tmp_path: Path) -> None:
    run("half-kneeling", "--side", "left", "-o", str(tmp_path))
    for figure in figures(stretches()["half-kneeling"], "left", language()):
        text = (tmp_path / f"half-kneeling-left-{figure.pose}.svg").read_text("utf-8")
        assert text == figure.svg
        root = ET.fromstring(text)
        assert root.get("viewBox")
        assert "var(" not in text
        assert "href" not in text


def test_one_side_gives_that_side_alone(tmp_path: Path) -> None:
    run("half-kneeling", "bed-edge", "--side", "right", "-o", str(tmp_path))
    assert {p.name.split("-")[-2] for p in tmp_path.glob("*.svg") if p.name.startswith("half")} == {"right"}
    assert len(list(tmp_path.glob("*.svg"))) == 5


def test_a_stretch_without_sides_has_one_set(tmp_path: Path) -> None:
    run("butterfly", "-o", str(tmp_path))
    assert sorted(p.name for p in tmp_path.glob("*.svg")) == ["butterfly-knees-up.svg", "butterfly-open.svg"]


def test_without_an_id_there_are_all_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--side", "right", "-o", str(tmp_path)) == 0
    wanted = sum(len(figures(s, "right", language())) for s in stretches().values())
    assert len(list(tmp_path.glob("*.svg"))) == wanted
    assert f"{wanted} figures of {len(stretches())} stretches" in capsys.readouterr().out


def test_a_png_is_as_wide_as_was_asked_for_and_the_same_each_time(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        assert run("butterfly", "--format", "png", "--width", "400", "-o", str(tmp_path / name)) == 0
        made.append((tmp_path / name / "butterfly-open.png").read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"\x89PNG")
    width, height = struct.unpack(">II", made[0][16:24])
    root = ET.fromstring(figures(stretches()["butterfly"], "right", language())[1].svg)
    _, _, w, h = (float(v) for v in str(root.get("viewBox")).split(" "))
    assert width == 400
    assert abs(height - 400 * h / w) < 2


def test_with_little_ink_the_limbs_are_outlines(tmp_path: Path) -> None:
    run("butterfly", "--low-ink", "-o", str(tmp_path))
    assert 'fill="#a63c00" stroke' not in (tmp_path / "butterfly-open.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["half-kneelin"], "did you mean half-kneeling?"),
        (["x"], "there are bed-edge"),
        (["butterfly", "--format", "png", "--width", "20"], "a width of 20 pixels is outside 50 to 6000"),
        (["butterfly", "--lang", "xx"], "there is no language"),
    ],
)
def test_wrong_use_is_said_in_one_line_and_writes_nothing(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments, "-o", str(tmp_path / "out")) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_file_in_place_of_the_folder_is_named_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    assert run("butterfly", "-o", str(tmp_path / "out")) == 2
    assert "is a file" in capsys.readouterr().err
    assert (tmp_path / "out").read_text("utf-8") == "mine"


def test_records_with_problems_are_listed_and_give_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    assert main(["new-site", str(site)]) == 0
    (site / "stretches").mkdir(exist_ok=True)
    (site / "stretches/mine.yml").write_text("title: Nothing else\n", "utf-8")
    capsys.readouterr()
    assert main(["figures", "butterfly", "--clinic", str(site / "mkdocs.yml"), "-o", str(tmp_path / "out")]) == 1
    assert "mine.yml" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_picture_that_cannot_be_set_is_an_error_of_its_own() -> None:
    with pytest.raises(FigureFileError, match="could not be set"):
        Rasteriser(FONTS).png("<svg", 300)
