"""A pose may extend a pose of another stretch; what is wrong with that is said where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bothsides.body.poses import poses, resolved
from bothsides.figure.figures import figures
from bothsides.handout.version import content_version
from bothsides.language import language
from bothsides.load import lent, load_stretch, load_stretches
from bothsides.problem import Problem
from bothsides.review import stretch_hash
from tests.poses import ROOT

LENDER = (ROOT / "stretches/half-kneeling.yml").read_text("utf-8")
HEAD, _, REST = LENDER.partition("\nposes:\n")
TAIL = REST[REST.index("\nmistakes:") :]
BORROWER = "  tall:\n    extends: half-kneeling/tall\n  eased:\n    extends: half-kneeling/eased\n    moves: pelvis\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stretches").mkdir()
    write(tmp_path, "half-kneeling", REST[: REST.index("\nmistakes:") + 1])
    write(tmp_path, "kneeling-again", BORROWER)
    return tmp_path


def write(folder: Path, id_: str, typed: str) -> None:
    (folder / f"stretches/{id_}.yml").write_text(f"{HEAD}\nposes:\n{typed.rstrip()}{TAIL}", "utf-8")


def found(folder: Path, id_: str = "kneeling-again") -> list[Problem]:
    stretches, problems = load_stretches(folder / "stretches", folder)
    return problems + (poses(stretches[id_]).problems if id_ in stretches else [])


def line_of(folder: Path, text: str, id_: str = "kneeling-again") -> int:
    return (folder / f"stretches/{id_}.yml").read_text("utf-8").split("\n").index(text) + 1


def test_a_pose_takes_everything_over_from_a_pose_of_another_file(folder: Path) -> None:
    assert found(folder) == []
    stretches, _ = load_stretches(folder / "stretches", folder)
    own, other = resolved(stretches["kneeling-again"]), resolved(stretches["half-kneeling"])
    assert own["eased"] == other["eased"]
    assert set(own) == {"tall", "eased"}


def test_it_is_drawn_alike_with_the_arrow_of_its_movement(folder: Path) -> None:
    stretches, _ = load_stretches(folder / "stretches", folder)
    drawn = [figures(stretches[id_], "right", language()) for id_ in ("kneeling-again", "half-kneeling")]
    assert [f.svg.replace("kneeling-again", "half-kneeling") for f in drawn[0]] == [f.svg for f in drawn[1]]


def test_one_file_alone_finds_the_other_beside_it(folder: Path) -> None:
    stretch, problems = load_stretch(folder / "stretches/kneeling-again.yml", folder)
    assert stretch is not None
    assert problems + poses(stretch).problems == []


def test_one_file_alone_finds_the_other_in_the_handbook_under_it(folder: Path) -> None:
    (folder / "stretches/half-kneeling.yml").unlink()
    stretch, _ = load_stretch(folder / "stretches/kneeling-again.yml", folder, [ROOT / "stretches"])
    assert stretch is not None
    assert poses(stretch).problems == []


def test_its_own_name_before_a_pose_means_its_own_file(folder: Path) -> None:
    write(folder, "kneeling-again", BORROWER.replace("extends: half-kneeling/eased", "extends: kneeling-again/tall"))
    assert found(folder) == []


def test_a_stretch_that_borrows_nothing_stays_the_same_object(folder: Path) -> None:
    stretches, _ = load_stretches(folder / "stretches", folder)
    again = lent(stretches)
    assert again["half-kneeling"] is stretches["half-kneeling"]


def test_a_change_of_the_lender_changes_what_was_signed_and_handed_out(folder: Path) -> None:
    before, _ = load_stretches(folder / "stretches", folder)
    write(folder, "half-kneeling", REST[: REST.index("\nmistakes:") + 1].replace("knee flexion: 92", "knee flexion: 91"))
    after, _ = load_stretches(folder / "stretches", folder)
    assert stretch_hash(before["kneeling-again"]) != stretch_hash(after["kneeling-again"])
    assert content_version(before["kneeling-again"]) != content_version(after["kneeling-again"])


@pytest.mark.parametrize(
    ("typed", "said", "hint"),
    [
        ("half-kneeling/tal", "There is no pose “half-kneeling/tal”", "tall"),
        ("half-kneelin/tall", "There is no pose “half-kneelin/tall”", "half-kneeling"),
        ("tal", "There is no pose “tal”", "tall"),
    ],
)
def test_an_unknown_pose_is_named_at_its_place_with_the_nearest(folder: Path, typed: str, said: str, hint: str) -> None:
    write(folder, "kneeling-again", BORROWER.replace("half-kneeling/eased", typed))
    (problem,) = found(folder)
    assert (str(problem.code), problem.place.path) == ("unknown-pose", "stretches/kneeling-again.yml")
    assert (problem.place.line, problem.place.column) == (line_of(folder, f"    extends: {typed}"), 14)
    assert said in problem.message
    assert hint in problem.hint


def test_a_lender_with_a_fault_of_its_own_is_said_to_have_one(folder: Path) -> None:
    (folder / "stretches/half-kneeling.yml").write_text("title: Nothing else\n", "utf-8")
    stretches, _ = load_stretches(folder / "stretches", folder)
    problems = poses(stretches["kneeling-again"]).problems
    assert {str(p.code) for p in problems} == {"unknown-pose"}
    assert all("problems of its own" in p.hint for p in problems)


def test_a_fault_two_files_away_is_said_where_it_is_drawn_on(folder: Path) -> None:
    write(folder, "half-kneeling", REST[: REST.index("\nmistakes:") + 1].replace("extends: tall", "extends: small"))
    problems = [p for p in found(folder) if "half-kneeling/small" in p.message]
    assert [(p.place.path, p.place.line) for p in problems] == [
        ("stretches/kneeling-again.yml", line_of(folder, "    extends: half-kneeling/eased"))
    ]


def test_poses_of_two_files_that_extend_each_other_are_a_loop_in_both(folder: Path) -> None:
    write(folder, "half-kneeling", "  tall:\n    extends: kneeling-again/tall\n  eased:\n    extends: tall\n")
    for id_, said in (("kneeling-again", "tall → half-kneeling/tall → tall"), ("half-kneeling", "tall → kneeling-again/tall → tall")):
        loops = [p for p in found(folder, id_) if str(p.code) == "pose-loop"]
        assert [(p.place.path, said in p.message) for p in loops] == [(f"stretches/{id_}.yml", True)]


def test_a_name_that_can_be_no_pose_is_a_problem_of_the_file(folder: Path) -> None:
    write(folder, "kneeling-again", BORROWER.replace("half-kneeling/eased", "Half Kneeling/eased"))
    (problem,) = found(folder)
    assert "names no pose" in problem.message
    assert problem.place.line == line_of(folder, "    extends: Half Kneeling/eased")
