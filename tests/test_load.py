"""Reading records: what is well stays quiet; every fault is named at its place, all of them at once, and nothing crashes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bothsides import load
from bothsides.load import document as yaml_document
from bothsides.load import load_records, load_safety, load_stretch, load_stretches, read_file
from bothsides.model import Muscle, Reference
from bothsides.problem import Problem
from bothsides.source import SourceFile

GOOD = """\
title: Low lunge
summary: Kneel and ease forward.
role: hip-flexor
laterality: unilateral
muscles:
  iliopsoas: right
  adductors: left
setting: [floor]
balance: a hand
getting_down: to the floor
kneeling: true
difficulty: moderate
heading:
  stretched: right hip
  body: right knee down
dose:
  hold: 20 to 30
  repetitions: 2
  times_a_day: 1
  days_a_week: 5 to 7
  limits: {hold: 10 to 60, repetitions: 1 to 5, times_a_day: 1 to 3}
get_in: [Kneel.]
steps:
  - Ease your hips forward.
  - >
    Stay there
    and breathe.
get_out: [Get up.]
feel: A mild pull.
mistakes:
  - mistake: You arch.
    instead: Tuck.
precautions:
  - who: Sore knee
    limb: right
    advice: Choose another.
    inferred: true
evidence:
  - outcome: range
    strength: weak
    finding: It moved further.
review:
  due: 2027-05-22
"""

Check = Callable[[str | bytes], list[str]]


def lines(problems: list[Problem]) -> list[str]:
    return [f"{p.place}: {p.code}" for p in problems]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """The places and codes of the problems of a stretch file that holds this."""

    def run(content: str | bytes) -> list[str]:
        path = tmp_path / "low-lunge.yml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        stretch, problems = load_stretch(path, tmp_path)
        assert (stretch is None) == bool(problems)
        return lines(problems)

    return run


def with_(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


# ---- quiet


def test_a_whole_stretch_has_no_problem_and_is_named_after_its_file(tmp_path: Path) -> None:
    (tmp_path / "low-lunge.yml").write_text(GOOD, "utf-8")
    stretch, problems = load_stretch(tmp_path / "low-lunge.yml", tmp_path)
    assert problems == []
    assert stretch is not None
    assert stretch.id == "low-lunge"
    assert stretch.muscles == {"iliopsoas": "right", "adductors": "left"}
    assert (stretch.dose.hold.least, stretch.dose.hold.most) == (20, 30)
    assert stretch.steps[1] == "Stay there and breathe.\n"


def test_a_text_knows_where_it_was_typed(tmp_path: Path) -> None:
    (tmp_path / "low-lunge.yml").write_text(GOOD, "utf-8")
    stretch, _ = load_stretch(tmp_path / "low-lunge.yml", tmp_path)
    assert stretch is not None
    at = stretch.steps[1].index("breathe")
    assert str(stretch.steps[1].place(at, at + 7)) == "low-lunge.yml:27:9"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Low lunge", "title: 'Low lunge'"),
        ("title: Low lunge", "id: low-lunge\ntitle: Low lunge"),
        ("title: Low lunge", "# a remark with {braces}, & and *\ntitle: Low lunge"),
        ("title: Low lunge", "title: Salt & pepper * lunge! 100%"),
        ("title: Low lunge", "title:\tLow lunge"),
        ("title: Low lunge", "---\ntitle: Low lunge"),
        ("repetitions: 2", "repetitions: 2 to 3"),
        ("repetitions: 2", "repetitions: 2-3"),
        ("repetitions: 2", "repetitions: 2–3"),
        ("  due: 2027-05-22", "  due: 2027-05-22\nstatus: current"),
        ("  due: 2027-05-22", "  due: 2027-05-22\nstatus: {withdrawn: It hurts., replacement: x}"),
        ("  due: 2027-05-22", "  due: 2027-05-22\n  date: 2026-01-01\n  reviewer: A. B.\n  hash: abc"),
    ],
)
def test_these_ways_of_writing_are_fine(check: Check, old: str, new: str) -> None:
    assert check(with_(old, new)) == []


def test_windows_line_ends_and_a_byte_order_mark_are_fine(check: Check) -> None:
    assert check(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()) == []


def test_the_stretches_of_this_handbook_have_no_problem() -> None:
    root = Path(__file__).parent.parent
    stretches, problems = load_stretches(root / "stretches", root)
    assert problems == []
    assert {path.stem for path in (root / "stretches").glob("*.yml")} == set(stretches)


# ---- keys and values

FAULTS = [
    ("role: hip-flexor", "rolle: hip-flexor", ["1:1: missing-key", "3:1: unknown-key"]),
    ("role: hip-flexor\n", "", ["1:1: missing-key"]),
    ("role: hip-flexor", "role: hip flexor", ["3:7: not-a-choice"]),
    ("role: hip-flexor", "role: [hip-flexor]", ["3:7: not-a-choice"]),
    ("role: hip-flexor", "role: no", ["3:7: not-a-choice"]),
    ("summary: Kneel", "title: Again\nsummary: Kneel", ["2:1: duplicate-key"]),
    ("  adductors: left", "  iliopsoas: left", ["7:3: duplicate-key"]),
    ("title: Low lunge", "title: 3", ["1:8: wrong-type"]),
    ("title: Low lunge", "title: yes", ["1:8: wrong-type"]),
    ("title: Low lunge", "title:", ["1:7: wrong-type"]),
    ("title: Low lunge", "title: ''", ["1:8: bad-value"]),
    ("title: Low lunge", "title: '  '", ["1:8: bad-value"]),
    ("title: Low lunge", "title: [a]", ["1:8: wrong-type"]),
    ("title: Low lunge", "title: {a: b}", ["1:8: wrong-type"]),
    ("title: Low lunge", "title: 2027-05-22", ["1:8: wrong-type"]),
    ("title: Low lunge", "title: !!str {a: b}", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: !important lunge", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: !!python/object/apply:os.system [ls]", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: !!int ''", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: !!bool x", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: !!timestamp x", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: !!binary x", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: =", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: &name Low lunge", ["1:8: yaml-alias"]),
    ("title: Low lunge", "title: *name", ["1:8: yaml-alias"]),
    ("title: Low lunge", "<<: {a: b}\ntitle: Low lunge", ["1:1: unknown-key"]),
    ("title: Low lunge", "? [a]\n: b\ntitle: Low lunge", ["1:1: unquoted-brace"]),
    ("setting: [floor]", "setting: floor", ["8:10: wrong-type"]),
    ("setting: [floor]", "setting: []", ["8:10: bad-value"]),
    ("setting: [floor]", "setting: [floor, bedd]", ["8:18: not-a-choice"]),
    ("kneeling: true", "kneeling: 'true'", ["11:11: wrong-type"]),
    ("kneeling: true", "kneeling: 1", ["11:11: wrong-type"]),
    ("  iliopsoas: right", "  Ilio Psoas: right", ["6:3: bad-id"]),
    ("  iliopsoas: right", "  iliopsoas: rihgt", ["6:14: not-a-choice"]),
    ("  due: 2027-05-22", "  due: soon", ["43:8: wrong-type"]),
    ("  due: 2027-05-22", "  due: 2027-13-45", ["43:8: wrong-type"]),
    ("  due: 2027-05-22", "  due: 2027-05-22 10:00:00", ["43:8: wrong-type"]),
    ("  due: 2027-05-22", "  due: 2027-05-22\n  date: 2026-01-01", ["43:3: bad-value"]),
    ("  due: 2027-05-22", "  due: 2027-05-22\nid: other", ["44:5: bad-id"]),
    ("  due: 2027-05-22", "  due: 2027-05-22\nid: Not an id", ["44:5: bad-id"]),
    ("  due: 2027-05-22", "  due: 2027-05-22\nstatus: gone", ["44:9: not-a-choice"]),
    ("  due: 2027-05-22", "  due: 2027-05-22\nstatus: {withdrawn: x}", ["44:10: missing-key"]),
    ("  due: 2027-05-22", "  due: 2027-05-22\nstatus: {withdrawn: x, replacement: y, why: z}", ["44:40: unknown-key"]),
    ("    inferred: true", "    inferred: maybe", ["37:15: wrong-type"]),
    ("    inferred: true\n", "", ["34:5: bad-value"]),
    ("laterality: unilateral", "laterality: bilateral", ["1:1: bad-value"]),
    ("steps:\n", "steps:\n  - 7\n", ["24:5: wrong-type"]),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS, ids=[f"{old.strip()} -> {new.strip()}" for old, new, _ in FAULTS])
def test_a_fault_is_named_once_where_it_stands(check: Check, old: str, new: str, expected: list[str]) -> None:
    assert check(with_(old, new)) == [f"low-lunge.yml:{fault}" for fault in expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hold: 20 to 30", "hold: 0", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: -5", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: 30 to 20", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: 20 seconds", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: 2.5", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: yes", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: 99999999999999999999", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: .inf", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: 61", "17:9: bad-dose"),
        ("hold: 20 to 30", "hold: 030", "17:9: wrong-type"),
        ("hold: 20 to 30", "hold: 1:30", "17:9: wrong-type"),
        ("hold: 20 to 30", "hold: 0x1E", "17:9: wrong-type"),
        ("hold: 20 to 30", "hold: 3_0", "17:9: wrong-type"),
        ("repetitions: 2", "repetitions: 3 to 1", "18:16: bad-dose"),
        ("repetitions: 2", "repetitions: 2\n  sets: 0", "19:9: bad-dose"),
        ("repetitions: 2", "repetitions: 2\n  sets: two", "19:9: wrong-type"),
        ("times_a_day: 1\n", "times_a_day: 20\n", "19:16: bad-dose"),
        ("days_a_week: 5 to 7", "days_a_week: 8", "20:16: bad-dose"),
    ],
)
def test_a_dose_that_makes_no_sense_is_named(check: Check, old: str, new: str, expected: str) -> None:
    assert check(with_(old, new)) == [f"low-lunge.yml:{expected}"]


def test_a_number_of_thousands_of_digits_is_named_and_not_worked_out(check: Check) -> None:
    assert check(with_("hold: 20 to 30", f"hold: {'9' * 5000}")) == ["low-lunge.yml:17:9: wrong-type"]


def test_a_wrong_key_is_answered_with_the_nearest_that_exists(tmp_path: Path) -> None:
    (tmp_path / "low-lunge.yml").write_text(with_("repetitions: 2", "repetition: 2"), "utf-8")
    _, problems = load_stretch(tmp_path / "low-lunge.yml", tmp_path)
    assert [str(p) for p in problems] == [
        "low-lunge.yml:17:3: missing-key: The key “repetitions” is missing. Every record needs it.",
        "low-lunge.yml:18:3: unknown-key: There is no key “repetition” here. Did you mean “repetitions”?",
    ]


def test_a_wrong_choice_is_answered_with_the_nearest_and_all(tmp_path: Path) -> None:
    (tmp_path / "low-lunge.yml").write_text(with_("balance: a hand", "balance: a hnad"), "utf-8")
    (found,) = load_stretch(tmp_path / "low-lunge.yml", tmp_path)[1]
    assert "“a hnad” is not possible for “balance”" in found.message
    assert found.hint == "Did you mean “a hand”? Choose from none, a hand, one leg."


def test_an_id_that_nothing_bears_is_answered_with_the_nearest() -> None:
    text = SourceFile("a.yml", "easier: [low-lunch]").text(9, 18)
    found = load.dangling(text, ["low-lunge", "bed-edge"], "stretch")
    assert str(found) == "a.yml:1:10: unknown-id: No stretch has the id “low-lunch”. Did you mean “low-lunge”?"


def test_every_fault_of_a_file_comes_at_once(check: Check) -> None:
    content = GOOD.replace("role: hip-flexor", "roll: x").replace("hold: 20 to 30", "hold: 0").replace("limb: right", "limb: rigth")
    content = content.replace("summary:", "title: Again\nsummary:")
    assert sorted(check(content)) == sorted(
        f"low-lunge.yml:{fault}"
        for fault in ["1:1: missing-key", "2:1: duplicate-key", "4:1: unknown-key", "18:9: bad-dose", "36:11: not-a-choice"]
    )


# ---- files that are no YAML


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "1:1: empty-file"),
        (" \n\n", "1:1: empty-file"),
        ("# only a remark\n", "1:1: empty-file"),
        ("just words", "1:1: wrong-type"),
        ("- a\n- b", "1:1: wrong-type"),
        ("a: b\n---\nc: d\n", "2:1: yaml-syntax"),
        ("title: a: b", "1:9: yaml-syntax"),
        ("title: 'open\nrole: x\n", "1:8: yaml-syntax"),
        ("title: @x", "1:8: yaml-syntax"),
        ("title: {open\nrole: x", "1:8: unquoted-brace"),
        ("title: [open\nrole: x", "1:8: unquoted-brace"),
        ("title: {name} goes\nrole: x", "1:8: unquoted-brace"),
        ("steps:\n  - {name} goes\nrole: x", "2:5: unquoted-brace"),
        ("title: {{ cite('x') }}", "1:8: unquoted-brace"),
        ("dose:\n\thold: 20", "2:1: yaml-tab"),
        ("steps:\n  -\t- a", "2:4: yaml-tab"),
        ("title: é\x07", "1:9: unreadable-file"),
        ("title: \x00", "1:8: unreadable-file"),
        ("a\u2028b: c\nd: {e", "1:4: yaml-syntax"),
        (b"title: caf\xe9", "1:11: unreadable-file"),
        (b"\xef\xbb\xbftitle: x\n  \xff", "2:3: unreadable-file"),
        ("title: x".encode("utf-16"), "1:1: unreadable-file"),
        ("title: x".encode("utf-16-be"), "1:1: unreadable-file"),
        ("a: &a [x]\nb: [*a, *a]\n", "1:4: yaml-alias"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_at_its_first_fault(check: Check, content: str | bytes, expected: str) -> None:
    found = check(content)
    assert found[0] == f"low-lunge.yml:{expected}"


BOMBS = {
    "brackets": "[" * 100_000,
    "braces": "{a: " * 5_000,
    "sequences": "- " * 5_000 + "x",
    "explicit keys": "? " * 5_000,
    "explicit keys and sequences": "- ? " * 3_000,
    "sequences with tabs": "-\t" * 5_000,
    "indentation": "".join(" " * i + "a:\n" for i in range(600)),
    "indented explicit keys": "".join(" " * i + "?\n" for i in range(600)),
    "indented sequences": "".join(" " * i + "-\n" for i in range(600)),
    "tags": "!a " * 5_000,
    "aliases": "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60)),
    "merged aliases": "a0: &a0 {x: y}\n" + "".join(f"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}]}}\n" for i in range(1, 60)),
    "an alias of itself": "&a [*a]",
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_one_problem(check: Check, content: str) -> None:
    assert len(check(content)) == 1


def test_nesting_that_the_quick_look_lets_pass_is_named_too(check: Check) -> None:
    assert check("a: " + "[" * 150 + "]" * 150)[0] == "low-lunge.yml:1:24: yaml-syntax"


@pytest.mark.parametrize("fallback", [yaml.CSafeLoader, yaml.SafeLoader])
def test_without_the_c_loader_records_are_read_the_same(check: Check, monkeypatch: pytest.MonkeyPatch, fallback: type) -> None:
    monkeypatch.setattr(yaml_document, "_Loader", yaml_document.quick(fallback))
    assert check(GOOD) == []
    assert check(with_("hold: 20 to 30", "hold: 0")) == ["low-lunge.yml:17:9: bad-dose"]


def test_a_huge_file_is_not_read(check: Check) -> None:
    assert check("title: " + "x" * 300_000) == ["low-lunge.yml:1:1: huge-file"]


# ---- files and folders


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert lines(load_stretch(tmp_path / "x.yml", tmp_path)[1]) == ["x.yml:1:1: unreadable-file"]


def test_a_folder_and_a_pipe_with_the_name_of_a_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "b.yml")
    found = lines(load_stretches(tmp_path, tmp_path)[1])
    assert found == ["a.yml:1:1: unreadable-file", "b.yml:1:1: unreadable-file"][: len(found)]
    assert found


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert lines(load_stretches(tmp_path / "stretches", tmp_path)[1]) == ["stretches:1:1: unreadable-file"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_out_of_the_project_is_not_followed_and_one_within_it_is(tmp_path: Path) -> None:
    (tmp_path / "outside.yml").write_text(GOOD, "utf-8")
    root = tmp_path / "project"
    (root / "stretches").mkdir(parents=True)
    (root / "real.yml").write_text(GOOD, "utf-8")
    (root / "stretches" / "within.yml").symlink_to(root / "real.yml")
    (root / "stretches" / "without.yml").symlink_to(tmp_path / "outside.yml")
    (root / "stretches" / "dangling.yml").symlink_to(tmp_path / "nothing.yml")
    (root / "stretches" / "circle.yml").symlink_to(root / "stretches" / "circle.yml")
    stretches, problems = load_stretches(root / "stretches", root)
    assert list(stretches) == ["within"]
    assert [line.removeprefix("stretches/") for line in lines(problems)] == [
        "circle.yml:1:1: unreadable-file",
        "dangling.yml:1:1: unreadable-file",
        "without.yml:1:1: link-outside",
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_linked_folder_that_leads_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "low-lunge.yml").write_text(GOOD, "utf-8")
    root = tmp_path / "project"
    root.mkdir()
    (root / "stretches").symlink_to(tmp_path / "elsewhere")
    assert lines(load_stretches(root / "stretches", root)[1]) == ["stretches/low-lunge.yml:1:1: link-outside"]


def test_data_that_is_not_the_project_s_own_is_read_from_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "x.yml").write_text("a: b", "utf-8")
    file, problems = read_file(tmp_path / "package" / "x.yml", tmp_path / "project")
    assert problems == []
    assert file is not None


def test_problems_of_several_files_come_at_once_and_the_good_ones_are_there(tmp_path: Path) -> None:
    for name, content in {"a": "", "b": with_("hold: 20 to 30", "hold: 0"), "c": GOOD, "d": with_("role", "rolle")}.items():
        (tmp_path / f"{name}.yml").write_text(content, "utf-8")
    (tmp_path / "notes.txt").write_text("not a record", "utf-8")
    (tmp_path / ".hidden.yml").write_text("", "utf-8")
    stretches, problems = load_stretches(tmp_path, tmp_path)
    assert list(stretches) == ["c"]
    assert lines(problems) == [
        "a.yml:1:1: empty-file",
        "b.yml:17:9: bad-dose",
        "d.yml:1:1: missing-key",
        "d.yml:3:1: unknown-key",
    ]


def test_a_file_name_that_is_no_id_is_named(tmp_path: Path) -> None:
    (tmp_path / "Low Lunge.yml").write_text(GOOD, "utf-8")
    assert lines(load_stretches(tmp_path, tmp_path)[1]) == ["Low Lunge.yml:1:1: bad-id"]


def test_an_ending_in_capitals_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "low-lunge.YML").write_text(GOOD, "utf-8")
    assert list(load_stretches(tmp_path, tmp_path)[0]) == ["low-lunge"]


def test_two_files_of_one_id_are_named(tmp_path: Path) -> None:
    (tmp_path / "low-lunge.yml").write_text(GOOD, "utf-8")
    (tmp_path / "low-lunge.yaml").write_text(GOOD, "utf-8")
    assert lines(load_stretches(tmp_path, tmp_path)[1]) == ["low-lunge.yml:1:1: bad-id"]


@pytest.mark.skipif(os.name != "posix", reason="only there can a name be no text")
def test_a_file_name_that_is_no_text_can_still_be_printed(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.yml")).write_text(GOOD, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    (found,) = load_stretches(tmp_path, tmp_path)[1]
    assert found.code == "bad-id"
    assert str(found).encode("utf-8").decode("utf-8").startswith("caf\ufffd.yml:1:1: bad-id: “caf\ufffd”")


# ---- records in one file

MUSCLE = "  name: Psoas\n  plain: deep\n  region: hip\n  joints: [{joint: hip, action: bends it}]\n"


def records(tmp_path: Path, content: str) -> tuple[list[str], list[str]]:
    (tmp_path / "muscles.yml").write_text(content, "utf-8")
    found, problems = load_records(Muscle, tmp_path / "muscles.yml", tmp_path)
    return list(found), lines(problems)


def test_records_bear_their_keys_as_ids(tmp_path: Path) -> None:
    assert records(tmp_path, f"psoas:\n{MUSCLE}iliacus:\n{MUSCLE}") == (["psoas", "iliacus"], [])


def test_records_of_a_list_bear_their_own_ids(tmp_path: Path) -> None:
    item = "- id: psoas\n" + MUSCLE
    assert records(tmp_path, item + item) == (["psoas"], ["muscles.yml:6:3: duplicate-key"])


def test_a_record_whose_key_is_no_id_is_named_at_the_key(tmp_path: Path) -> None:
    assert records(tmp_path, f"psoas:\n{MUSCLE}The Psoas:\n{MUSCLE}") == (["psoas"], ["muscles.yml:6:1: bad-id"])


def test_a_key_that_stands_twice_keeps_the_first_record(tmp_path: Path) -> None:
    assert records(tmp_path, f"psoas:\n{MUSCLE}psoas: x\n") == (["psoas"], ["muscles.yml:6:1: duplicate-key"])


@pytest.mark.parametrize("content", ["words", "3", "psoas: words", "- words", "psoas:"])
def test_what_is_no_record_is_named(tmp_path: Path, content: str) -> None:
    found, problems = records(tmp_path, content)
    assert found == []
    assert [line.rpartition(" ")[2] for line in problems] == ["wrong-type"]


def test_the_references_of_this_handbook_have_no_problem() -> None:
    root = Path(__file__).parent.parent
    found, problems = load_records(Reference, root / "content" / "references.yml", root)
    assert problems == []
    assert len(found) > 20


def test_safety_that_is_missing_or_lacks_a_card_is_named(tmp_path: Path) -> None:
    assert lines(load_safety(tmp_path / "safety.yml", tmp_path)[1]) == ["safety.yml:1:1: unreadable-file"]
    (tmp_path / "safety.yml").write_text(
        "cards: []\npain_rule: []\nwhich_side: [x]\ndisclaimer: x\nemergency: y\nemergency_short: z\n", "utf-8"
    )
    assert lines(load_safety(tmp_path / "safety.yml", tmp_path)[1]) == ["safety.yml:1:8: bad-value", "safety.yml:2:12: bad-value"]


# ---- whatever a file holds


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.text("abc: -?[]{}&*!|>'\"%@`#\t\n\r\\,<=~0123", max_size=60).map(str.encode)))
def test_whatever_a_file_holds_there_is_a_problem_and_never_a_traceback(check: Check, content: bytes) -> None:
    found = check(content)
    assert found
    assert all(line.startswith("low-lunge.yml:") for line in found)


SNIPPETS = st.sampled_from(
    [
        *("", "3", "-3", "030", "yes", "~", "null", "[]", "{}", "[[]]", "{a: b}", "? x", "- x", "!!int x", "!!float x", "!!set {a}"),
        *("&a b", "*a", "'", '"', "|", ">", "|2", "x: y", "#", "%", "@", "`", "2027-01-01", "2027-99-99", "1e999", ".nan", "<<", "="),
        *("0x", "0b2", "1:99", "\t", "\u2028", "\ufeff", "[x, 3, {y: z}]", "{withdrawn: 3}", "[{}]", "[{mistake: 3}]", "!<x> y"),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.integers(0, GOOD.count("\n") - 1), st.integers(0, 3), SNIPPETS)
def test_whatever_stands_in_one_line_of_a_record_there_is_never_a_traceback(check: Check, row: int, how: int, snippet: str) -> None:
    typed = GOOD.split("\n")
    head, colon, _ = typed[row].partition(":")
    indent = typed[row][: len(typed[row]) - len(typed[row].lstrip())]
    typed[row] = [f"{head}{colon} {snippet}", f"{typed[row]} {snippet}", f"{indent}{snippet}: x", f"{indent}{snippet}"][how]
    for line in check("\n".join(typed)):
        assert line.startswith("low-lunge.yml:")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.one_of(SNIPPETS, st.text("0123456789-+.:eExX_yYnNoOtTrRuUfalsFsiInN~<>= T", max_size=12)))
def test_the_quick_loader_understands_every_scalar_as_yaml_s_own_does(snippet: str) -> None:
    try:
        expected = yaml.compose(f"key: {snippet}", Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return
    found = yaml.compose(f"key: {snippet}", Loader=yaml_document.quick(yaml.CSafeLoader))
    assert repr(found) == repr(expected)
