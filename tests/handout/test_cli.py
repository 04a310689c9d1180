"""The command: one file or none, exit code 0 or 2, one line."""

import textwrap
from pathlib import Path

import pikepdf
import pytest

from bothsides.cli import main

from .conftest import Sheet

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def refused(out: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line of a refusal; nothing is left in the folder."""
    before = sorted(p.name for p in out.parent.iterdir()) if out.parent.is_dir() else []
    assert main(["handout", *arguments, "-o", str(out)]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "Traceback" not in told
    assert (sorted(p.name for p in out.parent.iterdir()) if out.parent.is_dir() else []) == before
    return told


def test_a_handout_with_every_option_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "sheet.pdf"
    options = ["--side", "left", "--paper", "letter", "--large-print", "--lang", "en", "--hold", "20", "--repeat", "3"]
    options += ["--note", "Begin slowly.", "--clinic", "mkdocs.yml", "--low-ink"]
    assert main(["handout", "half-kneeling", "bed-edge", *options, "-o", str(out)]) == 0
    assert str(out) in capsys.readouterr().out
    with pikepdf.open(out) as pdf:
        assert str(pdf.Root.Lang) == "en"
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_programme_is_made(tmp_path: Path) -> None:
    assert main(["handout", "in-bed", "-o", str(tmp_path / "a.pdf")]) == 0
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "In bed"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["half-kneelin"], "Did you mean"),
        (["butterfly", "--side", "left"], "both sides in one go"),
        (["half-kneeling", "--hold", "900"], "10 to 60 seconds"),
        (["half-kneeling", "--note", "x" * 10_000], "10,000 characters"),
        (["half-kneeling", "--note", "𓀀"], "no typeface at hand"),
        (
            ["half-kneeling", "--side", "right", "--note", "Step your left foot forward and feel it in your left hip."],
            "the note contradicts",
        ),
        (["half-kneeling", "--lang", "ar"], "no language"),
        (["half-kneeling", "--lang", "../en"], "no language"),
        (["half-kneeling", "--clinic", "nowhere.yml"], "no file nowhere.yml"),
        (["half-kneeling", "--clinic", "LICENSE"], "LICENSE"),
        (["../stretches/half-kneeling"], "no stretch or programme"),
    ],
)
def test_bad_use_is_one_line_exit_code_2_and_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert told in refused(tmp_path / "sheet.pdf", capsys, *arguments)


def test_a_note_of_the_other_side_is_asked_about_and_the_sheet_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "sheet.pdf"
    assert main(["handout", "half-kneeling", "--side", "right", "--note", "Mind your left knee.", "-o", str(out)]) == 0
    assert capsys.readouterr().err == "bothsides handout: Your note says “left”. This sheet is for the right side. Is that what you mean?\n"
    assert out.is_file()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no folder" in refused(tmp_path / "nowhere" / "sheet.pdf", capsys, "half-kneeling")


def test_a_refusal_leaves_an_older_file_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "sheet.pdf"
    out.write_text("older")
    refused(out, capsys, "half-kneeling", "--note", "𓀀")
    assert out.read_text() == "older"


def branded(copy: Path, clinic: str) -> str:
    """The copied site with a clinic and an address in its mkdocs.yml."""
    config = copy / "mkdocs.yml"
    text = config.read_text("utf-8").replace("extra:\n", f"extra:\n  clinic:\n{textwrap.indent(clinic, '    ')}", 1)
    if "  clinic:\n" not in text:
        text += f"\nextra:\n  clinic:\n{textwrap.indent(clinic, '    ')}"
    config.write_text(f"{text}\nsite_url: https://clinic.example/stretches/\n", "utf-8")
    return str(config)


def test_the_clinic_of_a_site_and_its_address_are_on_the_sheet(copy: Path) -> None:
    out = copy / "sheet.pdf"
    (copy / "content" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#a00"/></svg>'
    )
    clinic = 'name: "#Mill & $ons*"\nphone: "+44 20 7946 0123"\nlogo: logo.svg\ncountry: GB\ndisclaimer: Closed on Sundays.\n'
    assert main(["handout", "half-kneeling", "--side", "left", "--clinic", branded(copy, clinic), "-o", str(out)]) == 0
    sheet = Sheet(out.read_bytes())
    for told in ("#Mill & $ons*", "+44 20 7946 0123", "Closed on Sundays.", "clinic.example/stretches/stretches/half-kneeling.html", "999"):
        assert told in sheet.text, told
    assert any("Logo of #Mill & $ons*" in str(f["/Alt"]) for f in sheet.elements("/Figure"))


def test_without_an_address_the_sheet_names_its_page_and_the_default_site_claims_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    out = tmp_path / "sheet.pdf"
    assert main(["handout", "half-kneeling", "--side", "left", "-o", str(out)]) == 0
    sheet = Sheet(out.read_bytes())
    assert "Find it in “The Hip Flexor Handbook” under “Half-kneeling hip flexor stretch” (half-kneeling)." in sheet.text
    assert sheet.codes(2) == []
    assert "http" not in sheet.text


def test_the_environment_says_where_the_site_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://clinic.example/stretches")
    out = tmp_path / "sheet.pdf"
    assert main(["handout", "half-kneeling", "--side", "left", "-o", str(out)]) == 0
    assert Sheet(out.read_bytes()).codes(2) == ["https://clinic.example/stretches/stretches/half-kneeling.html"]


@pytest.mark.parametrize("name", ["Κέντρο Φυσικοθεραπείας", "Клиника движения"])
def test_a_clinic_may_be_named_in_greek_or_cyrillic(copy: Path, name: str) -> None:
    out = copy / "sheet.pdf"
    assert main(["handout", "half-kneeling", "--clinic", branded(copy, f"name: {name}\n"), "-o", str(out)]) == 0
    assert name in Sheet(out.read_bytes()).page(1)


@pytest.mark.parametrize("name", ["北街診所", "북쪽 의원"])
def test_a_clinics_name_that_no_typeface_has_is_one_line_that_says_what_to_do(
    copy: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    out = copy / "made" / "sheet.pdf"
    out.parent.mkdir()
    told = refused(out, capsys, "half-kneeling", "--clinic", branded(copy, f"name: {name}\n"))
    assert "no typeface at hand has the characters “" in told
    assert "overrides/handout/fonts" in told


def test_a_missing_logo_is_one_line_and_exit_code_2(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = branded(copy, "name: Mill\nlogo: nowhere.svg\n")
    out = copy / "sheet" / "sheet.pdf"
    out.parent.mkdir()
    assert "nowhere.svg" in refused(out, capsys, "half-kneeling", "--clinic", config)


def test_a_site_shadows_a_part_of_the_template_by_its_path(copy: Path) -> None:
    (copy / "overrides" / "handout" / "parts.typ").unlink()
    out = copy / "sheet.pdf"
    own = copy / "overrides" / "handout" / "handout.typ"
    own.write_text(own.read_text("utf-8").replace("d.title, date", '"Ours", date'), "utf-8")
    assert main(["handout", "half-kneeling", "--clinic", str(copy / "mkdocs.yml"), "-o", str(out)]) == 0
    sheet = Sheet(out.read_bytes())
    assert str(sheet.pdf.docinfo["/Title"]) == "Ours"


def test_versions_date_only_what_changed(copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    config = str(copy / "mkdocs.yml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    main(["versions", "-f", config])
    path = copy / "stretches" / "low-lunge.yml"
    path.write_text(path.read_text("utf-8").replace("summary: ", "summary: Really. ", 1), "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    capsys.readouterr()
    assert main(["versions", "-f", config]) == 0
    assert "1 of 19 stretches are new or changed: low-lunge" in capsys.readouterr().out
    from bothsides.handout.dates import known_versions

    assert known_versions([copy / "stretches"])["low-lunge"][1].isoformat() == "2023-11-14"


def test_a_record_of_versions_that_is_no_record_is_passed_over(tmp_path: Path) -> None:
    from bothsides.handout.dates import known_versions

    for text in ("", "[]", "{", '{"a": 1}', '{"a": {"version": "x", "date": "never"}}'):
        (tmp_path / "versions.json").write_text(text)
        assert known_versions([tmp_path]) == {}
