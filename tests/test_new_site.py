"""``bothsides new-site`` writes a dozen files, or none."""

import datetime as dt
import re
from pathlib import Path

import pytest

from bothsides import __version__
from bothsides.cli import main
from bothsides.new_site import NewSiteError, fuses, new_site
from bothsides.stage import load_site

ROOT = Path(__file__).resolve().parent.parent


def test_it_writes_a_dozen_files(tmp_path: Path) -> None:
    written = new_site(tmp_path / "site", "North Street")
    assert 10 <= len(written) <= 16
    assert {"mkdocs.yml", "README.md", "hooks/pages.py", "content/from-us.md", ".github/workflows/pages.yml"} <= set(written)
    assert all((tmp_path / "site" / name).is_file() for name in written)


def test_every_fuse_of_the_handbook_is_in_a_new_site_in_its_order_and_in_the_wheel(tmp_path: Path) -> None:
    new_site(tmp_path / "site", "North Street")
    assert sorted(fuses()) == sorted(f"hooks/{path.name}" for path in (ROOT / "hooks").glob("*.py"))
    assert sorted(f"hooks/{path.name}" for path in (tmp_path / "site/hooks").iterdir()) == sorted(fuses())
    listed = [line.strip(" -") for line in (tmp_path / "site/mkdocs.yml").read_text("utf-8").splitlines() if "- hooks/" in line]
    assert listed == fuses()
    packed = (ROOT / "pyproject.toml").read_text("utf-8")
    for name in fuses():
        assert f'"{name}" = "bothsides/_data/{name}"' in packed


def test_nothing_is_left_to_fill_in(tmp_path: Path) -> None:
    new_site(tmp_path / "site", "North Street")
    for path in (tmp_path / "site").rglob("*"):
        assert path.is_dir() or not re.search("@[A-Z_]+@", path.read_text("utf-8"))
    assert (tmp_path / "site/requirements.txt").read_text("utf-8").splitlines()[-1] == f"bothsides=={__version__}"


def test_the_review_of_its_own_page_is_due_in_a_year_on_a_leap_day_too(tmp_path: Path) -> None:
    new_site(tmp_path / "site", "North Street", dt.date(2028, 2, 29))
    assert "due: 2029-02-28" in (tmp_path / "site/content/from-us.md").read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    ["North Street", "Clínica São João", 'A "quoted": name #1', "O’Neil & Sons", "- [x](y) *z*", "<script>alert(1)</script>", "@VERSION@"],
)
def test_any_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    new_site(tmp_path / "site", name)
    project = load_site(tmp_path / "site/mkdocs.yml")
    assert project.problems == []
    assert project.brand is not None
    assert project.brand.name == name
    assert "<script" not in (tmp_path / "site/content/from-us.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "a" * 81, "turned \u202e round", "{{ config }}"])
def test_a_name_that_cannot_be_shown_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NewSiteError, match="cannot be the name of a clinic"):
        new_site(tmp_path / "site", name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("x", "utf-8")
    assert main(["new-site", str(tmp_path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_and_a_missing_parent_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").mkdir()
    assert main(["new-site", str(tmp_path / "site")]) == 0
    assert main(["new-site", str(tmp_path / "no" / "site")]) == 2
    assert "make it first" in capsys.readouterr().err


def test_every_line_that_can_be_filled_in_is_one_that_works(tmp_path: Path) -> None:
    new_site(tmp_path / "site", "North Street")
    path = tmp_path / "site/mkdocs.yml"
    head, clinic = path.read_text("utf-8").split("    # Take out")
    lines = [line.replace("    # ", "    ", 1) for line in clinic.splitlines()[1:]]
    assert len(lines) >= 11
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")
    assert "emergency" in path.read_text("utf-8")
    found = [str(p) for p in load_site(path).problems]
    assert [line for line in found if "mkdocs.yml" in line] == []
    # the example leaves out low-lunge and the one programme that is on the floor: nothing else may list that stretch
    assert found == []
