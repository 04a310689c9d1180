"""``bothsides sign`` and ``bothsides reviews``, as a clinician uses them."""

import json
import shutil
from pathlib import Path

import pytest

from bothsides.cli import main
from bothsides.page import Here, make_stretch
from bothsides.stage import load_site

ROOT = Path(__file__).resolve().parent.parent
DUE = ["--due", "2099-11-22"]


@pytest.fixture
def site(clinic_site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(clinic_site)
    shutil.copy(ROOT / "stretches/bed-edge.yml", "stretches")
    shutil.copy(ROOT / "content/causes.md", "content")
    return clinic_site


def sign(*pages: str, reviewer: str = "A. Example") -> int:
    return main(["sign", *pages, "--reviewer", reviewer, *DUE])


def states(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    capsys.readouterr()
    assert main(["reviews", "--all", "--format", "json"]) == 0
    return {line["page"]: line["state"] for line in json.loads(capsys.readouterr().out)}


def test_at_first_nothing_is_reviewed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = states(capsys)
    assert set(found.values()) == {"none"}
    assert "stretches/bed-edge.md" in found
    assert "about/index.md" not in found  # it gives no health advice


def test_own_pages_are_signed_where_they_stand_and_the_handbooks_in_a_list(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign("bed-edge", "causes.md", "safety", "stretches/low-lunge.yml") == 0
    assert capsys.readouterr().out.split() == ["stretches/bed-edge.yml", "content/causes.md", "reviews.yml"]
    signed = {page for page, state in states(capsys).items() if state == "reviewed"}
    assert signed == {"stretches/bed-edge.md", "causes.md", "safety.md", "stretches/low-lunge.md"}
    typed = (ROOT / "stretches/bed-edge.yml").read_text("utf-8")
    before, after = typed.split("  due: 2027-05-22\n")
    now = (site / "stretches/bed-edge.yml").read_text("utf-8")
    assert now.startswith(before)
    assert now.endswith(after)


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        ("stretches/bed-edge.yml", "hold: 20 to 30", "hold: 25 to 30", "stretches/bed-edge.md"),
        ("stretches/bed-edge.yml", "Hold your left thigh", "Take your left thigh", "stretches/bed-edge.md"),
        ("content/causes.md", "# ", "# Some ", "causes.md"),
        ("mkdocs.yml", "    # phone", "    country: GB\n    # phone", "safety.md"),
    ],
)
def test_a_later_change_makes_the_page_say_so(
    site: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, page: str
) -> None:
    assert sign("bed-edge", "causes", "safety") == 0
    path = site / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert states(capsys)[page] == "changed"
    assert main(["reviews", "--check"]) == 1
    assert f"changed since review         {page}" in capsys.readouterr().out


def test_an_update_of_the_handbook_makes_a_signed_page_say_so(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sign("low-lunge", "safety") == 0
    newer = tmp_path / "newer"
    for name in ("content", "stretches", "overrides"):
        shutil.copytree(ROOT / name, newer / name)
    path = newer / "stretches/low-lunge.yml"
    path.write_text(path.read_text("utf-8").replace("repetitions: 2", "repetitions: 3", 1), "utf-8")
    monkeypatch.setattr("bothsides.resources.base", lambda: newer)
    found = states(capsys)
    assert (found["stretches/low-lunge.md"], found["safety.md"]) == ("changed", "reviewed")


def test_pages_show_each_state(site: Path) -> None:
    assert sign("bed-edge", "low-lunge", reviewer="A. <b>Example</b>") == 0
    path = site / "stretches/bed-edge.yml"
    path.write_text(path.read_text("utf-8").replace("hold: 20 to 30", "hold: 25 to 30"), "utf-8")
    project = load_site(site / "mkdocs.yml")
    assert project.library is not None

    def page(name: str) -> str:
        assert project.library is not None
        return make_stretch(project.stretches[name], project.library).html

    assert 'data-review="changed"' in page("bed-edge")
    assert "Changed since review: A. &lt;b&gt;Example&lt;/b&gt; reviewed this page on" in page("bed-edge")
    assert 'data-review="reviewed"' in page("low-lunge")
    assert 'data-review="none"' in page("half-kneeling")
    here = Here(project.library, "stretches/half-kneeling.md")
    assert "No clinician has reviewed this page yet." in here.review_line(project.stretches["half-kneeling"].review)


def test_a_review_that_is_overdue_says_so_on_the_page(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sign("low-lunge") == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")  # 2100-01-01
    project = load_site(site / "mkdocs.yml")
    assert project.library is not None
    page = make_stretch(project.stretches["low-lunge"], project.library).html
    assert 'data-review="overdue"' in page
    assert "The next review was due by 22 November 2099 and is overdue." in page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing", "--reviewer", "A", *DUE], "there is no page “nothing”."),
        (["../../etc/passwd", "--reviewer", "A", *DUE], "there is no page “../../etc/passwd”."),
        (["low-lung", "--reviewer", "A", *DUE], "there is no page “low-lung”. Did you mean “stretches/low-lunge”?"),
        (["safety", "--reviewer", "  ", *DUE], "the reviewer's name must be one line"),
        (["safety", "--reviewer", "A\u202eB", *DUE], "the reviewer's name must be one line"),
        (["safety", "--reviewer", "A" * 121, *DUE], "the reviewer's name must be one line"),
        (["safety", "--reviewer", "A", "--due", "2020-01-01"], "cannot be due on 2020-01-01"),
        (["safety", "--reviewer", "A", "--date", "2099-01-01", *DUE], "2099-01-01 lies in the future"),
        (["safety", "-f", "nowhere.yml", "--reviewer", "A", *DUE], "there is no file nowhere.yml"),
    ],
)
def test_what_cannot_be_signed_is_said_in_one_line_and_nothing_is_written(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["sign", "causes", *arguments]) == 2
    told = capsys.readouterr().err
    assert message in told
    assert told.count("\n") == 1
    assert (site / "content/causes.md").read_bytes() == (ROOT / "content/causes.md").read_bytes()
    assert not (site / "reviews.yml").exists()


def test_a_site_with_problems_is_not_signed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "stretches/bed-edge.yml").write_text("title: x\n", "utf-8")
    assert sign("safety") == 1
    assert "stretches/bed-edge.yml:1:1: missing-key" in capsys.readouterr().err
    assert not (site / "reviews.yml").exists()


def test_a_signature_of_a_page_that_is_gone_is_told_and_stops_nothing(site: Path) -> None:
    assert sign("safety") == 0
    path = site / "reviews.yml"
    path.write_text(path.read_text("utf-8").replace("safety.md:", "unsafe.md:"), "utf-8")
    project = load_site(site / "mkdocs.yml")
    assert project.errors == []
    told = "“unsafe.md” is signed, but there is no such page. The handbook may have renamed it; take the entry out."
    assert [str(p) for p in project.problems] == [f"reviews.yml:2:1: review-of-no-page: {told}"]
