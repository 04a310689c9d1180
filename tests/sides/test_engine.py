"""A record's texts are one scope, held against what the record states; and what is known to be beyond the check."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.marked import errors, flipped, names_the_flipped_word

from bothsides.cli import main
from bothsides.record_texts import check_record
from bothsides.sides.document import check_document
from bothsides.sides.engine import check_texts
from bothsides.sides.graph import Parity
from bothsides.sides.scoped import Evidence
from bothsides.sides.words import Side
from bothsides.source import SourceFile, Text

STEPS = ("Kneel on your right knee.", "Put your left foot in front of you.", "Squeeze your right buttock.")
FEEL = "You feel it in the front of your right hip."
MISTAKE = "Letting your left knee drift past your left toes."
RIGHT = Evidence(Side.RIGHT, {"iliopsoas": Side.RIGHT, "adductors": Side.LEFT}, frozenset({"half-kneeling"}))

RECORD = """\
title: Half-kneeling hip flexor stretch
laterality: unilateral
muscles:
  iliopsoas: right
steps:
  - Kneel on your right knee.
  - text: >-
      Put your left foot
      in front of you.
feel: "You feel it in the front of your {} hip."
"""


def _wrong(*texts: str, evidence: Evidence | None = RIGHT) -> list[str]:
    found = check_texts([Text.of(t) for t in texts], evidence)
    return [f"{p.code} {p.place.column}" for p in found.problems if p.severity == "error"]


def test_a_record_that_agrees_with_itself_is_silent() -> None:
    assert _wrong(*STEPS, FEEL, MISTAKE) == []
    assert _wrong("You feel it in the inside of your left thigh.") == []
    assert _wrong(evidence=RIGHT) == []


def test_a_word_tied_to_nothing_is_held_against_the_stretched_side() -> None:
    assert _wrong("Feel the stretch in the front of your left hip.") == ["stretch-on-wrong-leg 39"]


def test_without_evidence_a_word_tied_to_nothing_is_let_pass() -> None:
    assert _wrong("Feel the stretch in the front of your left hip.", evidence=None) == []


def test_a_text_that_was_mirrored_as_a_whole_is_found_by_the_record_alone() -> None:
    mirrored = ("Kneel on your left knee.", "Put your right foot in front of you.", "You feel it in the front of your left hip.")
    assert _wrong(*mirrored, evidence=None) == []
    assert len(_wrong(*mirrored)) == 1


def test_steps_and_feel_bind_each_other_across_texts() -> None:
    assert _wrong(*STEPS, "You feel it in the front of your left hip.", evidence=None) == ["stretch-on-wrong-leg 34"]


def test_the_place_is_the_typed_one_in_a_yaml_file() -> None:
    assert check_record(SourceFile("x.yml", RECORD.format("right"))).problems == []
    (problem,) = check_record(SourceFile("x.yml", RECORD.format("left"))).problems
    assert (problem.place.line, problem.place.column, problem.place.end_column) == (10, 41, 45)


def test_a_word_in_a_folded_scalar_is_found_in_its_line() -> None:
    (problem,) = check_record(SourceFile("x.yml", RECORD.format("right").replace("Put your left", "Put your right"))).problems
    assert (problem.place.line, problem.place.column) == (8, 16)


def test_the_command_reads_stretch_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.yml").write_text(RECORD.format("left"), encoding="utf-8")
    assert main(["check", "."]) == 1
    assert "x.yml:10:41: error" in capsys.readouterr().out


def test_a_broken_yaml_file_is_one_clear_line() -> None:
    (problem,) = check_record(SourceFile("x.yml", "title: a\nlaterality: b\nsteps: [\n")).problems
    assert problem.code == "unreadable-file"


def test_parity_keeps_same_and_opposite_over_any_path() -> None:
    graph = Parity()
    assert graph.join("a", "b", 1)
    assert graph.join("b", "c", 1)
    assert graph.join("a", "c", 0)
    assert graph.find("a")[0] == graph.find("c")[0]


def test_a_statement_that_does_not_fit_leaves_no_trace() -> None:
    graph = Parity()
    graph.join("a", "b", 0)
    assert not graph.join("a", "b", 1)
    assert graph.join("a", "b", 0)


KNOWN_MISSES = {
    "a word tied to nothing": "Stretch your [left] calf against the wall.",
    "a hand whose side is free": "Stand on your right leg and hold your left foot with your [right] hand.",
    "two legs that do the same in turn": "Step onto the box with your right foot. Step onto the box with your [right] foot.",
    "a foot on one side of the room": "Swing your [left] foot out and turn to face the right wall.",
    "a limb known only by its muscle's name": "Kneel on your right knee. The [left] sartorius lengthens.",
}


@pytest.mark.parametrize("text", KNOWN_MISSES.values(), ids=KNOWN_MISSES.keys())
def test_known_misses_are_still_missed(text: str) -> None:
    assert _wrong(text.replace("[", "").replace("]", ""), evidence=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tip your head. Take the left ear to the [right] shoulder, look down, then take the right ear to the right shoulder.",
        "Tip your head. Take the [right] ear to the left shoulder, look down, then take the right ear to the right shoulder.",
        "Sit down. Cross your left leg over your [left] leg. Twist left. Then cross your right leg over the left. Twist right.",
    ],
)
def test_two_words_of_a_clause_that_are_at_odds_are_both_shown_when_either_could_be_wrong(text: str) -> None:
    assert names_the_flipped_word(text)
    assert all(len(p.fixes) == 2 for p in errors(flipped(text)))


def test_a_word_that_two_others_contradict_is_the_only_one_shown() -> None:
    text = "Kneel on your right knee. Put your left foot in front. Feel the stretch in the front of your [left] hip."
    assert [len(p.fixes) for p in errors(flipped(text))] == [1]


HIP = "Put your right hand on your left hip."
ANKLE = "Then lie on your back and cross your left ankle over your left knee."


@pytest.mark.parametrize("text", [HIP, ANKLE])
def test_one_contradiction_in_a_text_is_an_error(text: str) -> None:
    assert len(_wrong(text, evidence=None)) == 1


def test_each_of_several_contradictions_in_one_text_is_an_error() -> None:
    found = check_texts([Text.of(f"{HIP} Rest. {ANKLE}")], None).problems
    assert [p.severity for p in found] == ["error", "error"]


def test_two_passages_with_a_contradiction_each_are_two_errors(tmp_path: Path) -> None:
    page = f"## Standing\n\n{HIP}\n\n## Lying\n\n{ANKLE}\n"
    assert [p.severity for p in check_document(SourceFile("x.md", page)).problems] == ["error", "error"]


def test_several_contradictions_in_a_record_stay_errors() -> None:
    assert len(_wrong("Kneel on your left knee.", HIP, evidence=RIGHT)) == 2


LUNGE = "Kneel on your right knee with your left foot in front. Feel the stretch in the front of your left hip."


@pytest.mark.parametrize(
    "beside",
    [
        "For skaters, hurdlers and who likes to dance.",
        "Shuffle forward on your mat.",
        "After the tango class:",
        "Find your stance. Keep the stance wide.",
    ],
)
def test_a_word_of_a_dance_or_a_sport_beside_a_stretch_hides_no_slip(beside: str) -> None:
    assert len(_wrong(f"{beside} {LUNGE}", evidence=None)) == 1


def test_a_record_is_never_read_as_a_dance() -> None:
    steps = "Dance on the spot to get warm. Kneel on your right knee. Step your right foot forward."
    assert len(_wrong(steps, evidence=RIGHT)) == len(_wrong(steps.removeprefix("Dance on the spot to get warm. "), evidence=RIGHT)) == 1


def test_two_people_beside_a_stretch_hide_no_slip() -> None:
    assert len(_wrong(f"She sits a lot. {LUNGE} He runs.", evidence=None)) == 1
    steps = "Step your right foot forward. She may hold a chair. Bend the right knee. His back stays long."
    assert len(_wrong(f"{steps} Feel the stretch in the front of your right hip.", evidence=None)) == 1
