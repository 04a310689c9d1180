"""``bothsides check``: what it reads, what it prints, what it changes, how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bothsides.cli import main
from tests.sarif import Log

GOOD = "Begin kneeling, left foot in front, right knee down.\n"
BAD = "Begin kneeling, left foot in front, left knee down.\n"
FIXABLE = (
    "Kneel on your right knee. Put your left foot in front. Squeeze your right buttock. "
    "Feel the stretch in the front of your left hip. Repeat on the other side.\n"
)
WARNING = "Hold for 30 seconds on the right and 20 seconds on the left.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_a_folder_without_faults_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "a.md", GOOD)
    _write(folder, "deep/b.md", GOOD)
    assert main(["check", "."]) == 0
    assert capsys.readouterr().out == "2 files: 0 errors, 0 warnings; 4 of 4 side words understood\n"


def test_a_fault_ends_with_1_and_shows_the_line_underlined(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "a.md", BAD)
    assert main(["check", "a.md"]) == 1
    out = capsys.readouterr().out
    assert "a.md:1:37: error:" in out
    assert "    1 | Begin kneeling, left foot in front, left knee down.\n      | " + " " * 36 + "^^^^\n" in out
    assert "\033[" not in out


def test_colour_is_for_terminals_and_for_who_asks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "a.md", BAD)
    main(["check", "--color", "always", "a.md"])
    assert "\033[31m^^^^\033[0m" in capsys.readouterr().out


def test_a_warning_fails_only_when_asked_to(folder: Path) -> None:
    _write(folder, "a.md", WARNING)
    assert main(["check", "a.md"]) == 0
    assert main(["check", "--fail-on", "warning", "a.md"]) == 1


@pytest.mark.parametrize("arguments", [[], [""], ["missing.md"], ["--fix", "-"], ["--explain", "no-such-rule"]])
def test_wrong_use_ends_with_2_and_one_line(arguments: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    assert main(["check", "-", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["path"] == "<stdin>"


def test_json_is_one_object_with_the_documented_keys(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "a.md", BAD)
    main(["check", "--format", "json", "."])
    answer = json.loads(capsys.readouterr().out)
    assert answer.keys() == {"version", "problems", "coverage", "files"}
    assert (answer["version"], answer["files"], answer["coverage"]) == (1, 1, {"understood": 2, "seen": 2})
    (problem,) = answer["problems"]
    assert problem.keys() == {"path", "line", "column", "end_column", "code", "severity", "message", "hint", "related", "fixes"}
    assert (problem["path"], problem["line"], problem["column"], problem["end_column"]) == ("a.md", 1, 37, 41)
    assert [f["replacement"] for f in problem["fixes"]] == ["right", "right"]
    assert problem["related"][0].keys() == {"path", "line", "column", "message"}


@pytest.mark.parametrize("content", ["a\0b left", "\udcff"])
def test_what_is_no_text_is_refused_with_one_clear_line(content: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_bytes(content.encode("utf-8", "surrogateescape"))
    assert main(["check", "a.md"]) == 1
    assert "a.md:1:1: unreadable-file: " in capsys.readouterr().out


def test_what_cannot_be_read_is_an_annotation_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_bytes(b"a\0b")
    assert main(["check", "--format", "github", "a.md"]) == 1
    assert capsys.readouterr().out.startswith("::error file=a.md,line=1,col=1,")


def test_columns_do_not_count_a_byte_order_mark(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "a.md", "\ufeff" + BAD)
    main(["check", "a.md"])
    assert "a.md:1:37: error:" in capsys.readouterr().out


def test_a_file_that_cannot_be_written_is_one_clear_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    path = _write(folder, "a.md", FIXABLE)
    monkeypatch.setattr("os.fsync", full)
    assert main(["check", "--fix", "a.md"]) == 1
    assert "bothsides check: a.md cannot be written: No space left on device\n" in capsys.readouterr().err
    assert (path.read_text("utf-8"), [p.name for p in folder.iterdir()]) == (FIXABLE, ["a.md"])


def test_code_hidden_folders_and_dependencies_are_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("node_modules/a.md", ".git/a.md", "a.py", "site/a.md"):
        _write(folder, name, BAD)
    assert main(["check", "."]) == 0
    assert capsys.readouterr().out.startswith("0 files")


def test_a_yaml_file_of_strangers_is_no_stretch(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "ci.yml", "steps:\n  - run: Begin kneeling, left foot in front, left knee down.\n")
    assert main(["check", "."]) == 0


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fix_changes_only_the_word_and_keeps_everything_else_byte_for_byte(
    end: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = f"\ufeff# Title  {end}{end}\t{end}{FIXABLE.strip()}   {end}{end}Last line without end"
    path = _write(folder, "a.md", before)
    path.chmod(0o640)
    assert main(["check", "--fix", "a.md"]) == 0
    assert path.read_bytes().decode() == before.replace("left hip", "right hip")
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in folder.iterdir()] == ["a.md"]
    assert "+Kneel on your right knee." in capsys.readouterr().err


def test_fix_leaves_a_text_with_two_candidates_alone(folder: Path) -> None:
    path = _write(folder, "a.md", BAD)
    assert main(["check", "--fix", "a.md"]) == 1
    assert path.read_text() == BAD


def test_fix_leaves_a_good_file_untouched(folder: Path) -> None:
    path = _write(folder, "a.md", GOOD)
    stamp = path.stat().st_mtime_ns
    assert main(["check", "--fix", "a.md"]) == 0
    assert path.stat().st_mtime_ns == stamp


RECORD = """title: Kneeling stretch
laterality: unilateral
steps:
  - Kneel on your right knee.
feel: A mild pull at the front of your right hip.
heading:
  stretched: left hip
precautions:
  - who: Hip replaced through the front
    limb: right
    advice: >
      If your right hip was replaced through the front, leave this out.
      It takes your
      left leg back behind you.
  - who: Weak bones in the spine
    limb: none
    advice: Stand on your right leg and lift your right foot only a little.
"""


def test_precautions_and_heading_of_a_record_are_held_against_what_it_states(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "x.yml", RECORD)
    assert main(["check", "x.yml", "--format", "github"]) == 1
    found = [line.split("::")[1].split(",", 1)[1] for line in capsys.readouterr().out.splitlines()]
    assert found == [
        "line=7,col=14,endColumn=18,title=stretched-side-not-right",
        "line=14,col=7,endColumn=11,title=precaution-against-limb",
        "line=17,col=51,endColumn=56,title=held-leg-is-stood-on",
    ]


def test_a_record_whose_precautions_and_heading_agree_is_silent(folder: Path) -> None:
    good = RECORD.replace("left leg back", "right leg back").replace("stretched: left", "stretched: right")
    _write(folder, "x.yml", good.replace("lift your right", "lift your left"))
    assert main(["check", "x.yml"]) == 0


@pytest.mark.parametrize("kind", ["text", "json", "sarif", "github"])
def test_what_only_a_record_can_contradict_is_printed_in_every_format(kind: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder, "x.yml", RECORD)
    assert main(["check", "x.yml", "--format", kind]) == 1
    out = capsys.readouterr().out
    assert "precaution-against-limb" in out
    if kind == "sarif":
        assert len(Log.model_validate_json(out).runs[0].results) == 3


@pytest.mark.parametrize("name", ["precaution-against-limb", "figure-against-text", "unreadable-file", "muscle-not-lengthened"])
def test_what_is_no_rule_of_words_has_a_page_too(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", name]) == 0
    assert capsys.readouterr().out.startswith(f"# {name} (error)\n\n")


def test_explain_prints_the_rules_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "same-side-crossing"]) == 0
    assert capsys.readouterr().out.startswith("# same-side-crossing (error)\n")


def test_a_near_miss_of_a_code_is_answered_with_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--explain", "same-side-crosing"])
    assert "did you mean same-side-crossing?" in capsys.readouterr().err


def test_the_command_starts_without_the_site_builder() -> None:
    heavy = "{'mkdocs', 'pydantic', 'yaml', 'jinja2', 'markdown'}"
    code = (
        f"import sys; from bothsides.cli import main; main(['check', '--explain', 'no-switch']); print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")
