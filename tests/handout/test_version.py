"""The version of a stretch's words, and what a sheet says of its review: the same as the page and the list of reviews."""

import datetime as dt
from pathlib import Path

import pytest

from bothsides.cli import main
from bothsides.handout import Ask, document, items_of
from bothsides.handout.index import facts
from bothsides.handout.site import Site
from bothsides.handout.version import content_version
from bothsides.page import Here
from bothsides.project import Project, load_project
from bothsides.sign import lines, sign
from tests.records import stretch


@pytest.mark.parametrize(
    "change",
    [
        ("title: Bed-edge hip flexor stretch", "title:   'Bed-edge hip flexor  stretch'"),
        ("due: 2027-05-22", "due: 2028-05-22"),
        ("references: [acsm-2021, nia-stretching]", "references: [acsm-2021]"),
        ("setting: [bed]", "setting:\n  - bed"),
    ],
)
def test_layout_reviews_and_sources_change_no_version(tmp_path: Path, change: tuple[str, str]) -> None:
    assert content_version(stretch(tmp_path)) == content_version(stretch(tmp_path, change))


@pytest.mark.parametrize(
    "change",
    [
        ("hold: 20 to 30", "hold: 20 to 31"),
        ("Sit on the edge", "Sit at the edge"),
        ("body: right leg over the right edge", "body: right leg over the left edge"),
        ("pose: hanging", "pose: hugged"),
        ("hip extension: 14", "hip extension: 15"),
    ],
)
def test_a_changed_word_side_second_or_pose_changes_the_version(tmp_path: Path, change: tuple[str, str]) -> None:
    assert content_version(stretch(tmp_path)) != content_version(stretch(tmp_path, change))


def test_two_stretches_never_share_a_version(handbook: Project) -> None:
    assert len({content_version(s) for s in handbook.stretches.values()}) == len(handbook.stretches)


def test_check_writes_nothing_and_names_what_changed(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = str(copy / "mkdocs.yml")
    main(["versions", "-f", config])
    assert main(["versions", "--check", "-f", config]) == 0
    path = copy / "stretches" / "low-lunge.yml"
    path.write_text(path.read_text("utf-8").replace("hold: 20", "hold: 21", 1), "utf-8")
    before = (copy / "stretches" / "versions.json").read_bytes()
    capsys.readouterr()
    assert main(["versions", "--check", "-f", config]) == 1
    told = capsys.readouterr().out
    assert told.count("\n") == 1
    assert "stretches/low-lunge.yml has changed" in told
    assert (copy / "stretches" / "versions.json").read_bytes() == before


def told_everywhere(project: Project) -> set[str]:
    """What PDF, builder and page say of the review of one stretch."""
    library = project.library
    assert library is not None
    import json

    page = "stretches/half-kneeling.md"
    paper = json.loads(document(Ask(items_of(library, ["half-kneeling"])), library))["origins"][0]["review"]
    browser = facts(library.stretches["half-kneeling"], library, Site())["review"]
    return {paper, browser, Here(library, page).review_line(library.stretches["half-kneeling"].review)}


def state(project: Project) -> str:
    (line,) = [line for line in lines(project) if line.page == "stretches/half-kneeling.md"]
    return str(line.state) + (" late" if line.late else "")


def test_paper_page_builder_and_list_agree_on_a_review(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def loaded(day: dt.date) -> Project:
        noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
        return load_project(copy, copy / "content")

    day = dt.date(2026, 11, 22)
    project = loaded(day)
    assert state(project) == "none"
    assert told_everywhere(project) == {"No clinician has reviewed this page yet. A review is due by 22 May 2027."}

    sign(project, ["half-kneeling"], "A. Example", dt.date(2027, 11, 22), day)
    project = loaded(day)
    assert state(project) == "reviewed"
    (told,) = told_everywhere(project)
    assert "A. Example" in told
    assert "22 November 2026" in told

    project = loaded(dt.date(2027, 11, 23))
    assert state(project) == "overdue late"
    (told,) = told_everywhere(project)
    assert "overdue" in told

    path = copy / "stretches" / "half-kneeling.yml"
    path.write_text(path.read_text("utf-8").replace("Ease your hips back.", "Ease your hips back slowly.", 1), "utf-8")
    project = loaded(day)
    assert state(project) == "changed"
    (told,) = told_everywhere(project)
    assert "changed" in told
