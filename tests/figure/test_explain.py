"""What ``bothsides check --explain-pose`` says of every pose, in plain words."""

from __future__ import annotations

import re

import pytest

from bothsides.body.facts import facts
from bothsides.cli import main
from bothsides.figure.words import explain
from bothsides.language import language
from tests.poses import ROOT, scenes, stretches


@pytest.mark.parametrize("id_", sorted(stretches()))
def test_every_fact_of_our_poses_has_plain_words(id_: str) -> None:
    lines = explain(stretches()[id_], language())
    assert len([line for line in lines if line.startswith(id_)]) == len(stretches()[id_].poses)
    assert len([line for line in lines if line.startswith("  - ")]) == sum(
        len(facts(right)) for name, (right, _) in scenes().items() if name.startswith(f"{id_}/")
    )
    assert not [line for line in lines if re.search(r"[{}]|\S  \S|\bNone\b", line)]


def test_half_kneeling_is_told_as_one_would_tell_it() -> None:
    told = "\n".join(explain(stretches()["half-kneeling"], language()))
    for words in (
        "  - kneeling on the right knee",
        "  - the right thigh is 12° behind the pelvis",
        "  - the left foot is in front of the other",
        "  - left hand on the chair",
        "  right: hip extension 12°, knee flexion 84°",
        "  left foot is",
    ):
        assert words in told


def test_a_contact_says_the_part_and_how_far() -> None:
    assert re.search(
        r"  right knee (touches|is (pressed )?\d\.\d cm \w+) the cushion", "\n".join(explain(stretches()["half-kneeling"], language()))
    )


def test_the_command_prints_it_and_names_a_stretch_that_is_not_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["check", "--explain-pose", "bed-leg-slide"]) == 0
    assert "lying on the back" in capsys.readouterr().out
    assert main(["check", "--explain-pose", "bed-leg"]) == 2
    assert "there is no stretch bed-leg" in capsys.readouterr().err
