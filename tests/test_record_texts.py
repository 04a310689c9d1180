"""The texts of a stretch are checked alike, whether its file is all that is known or the record has been loaded."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bothsides.load import load_stretch
from bothsides.problem import Problem
from bothsides.record_texts import check_record, check_stretch
from bothsides.sides.engine import Coverage
from bothsides.source import SourceFile

ROOT = Path(__file__).resolve().parent.parent
_SIDE = re.compile(r"(?<= )(?:right|left)(?= (?:foot|leg|knee|hip|hand|thigh|side|edge))")
_POSES = re.compile(r"^poses:\n(?:[ \n].*\n?)*", re.MULTILINE)
_SWAPPED = {"right": "left", "left": "right"}


def with_one_side_swapped(text: str) -> Iterator[str]:
    """The file as it is, then with every fifth of the side words of its sentences turned into the other."""
    yield text
    poses = _POSES.search(text)
    assert poses
    for match in [m for m in _SIDE.finditer(text) if not poses.start() < m.start() < poses.end()][::5]:
        yield text[: match.start()] + _SWAPPED[match[0]] + text[match.end() :]


Told = tuple[list[Problem], Coverage]


def both(folder: Path, content: str) -> tuple[Told, Told]:
    path = folder / "one.yml"
    path.write_text(content, "utf-8")
    stretch, problems = load_stretch(path, folder, [ROOT / "stretches"])
    assert stretch is not None, problems
    alone, loaded = check_record(SourceFile("one.yml", content)), check_stretch(stretch)
    return (alone.problems, alone.coverage), (loaded.problems, loaded.coverage)


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "stretches").glob("*.yml")))
def test_a_file_and_its_record_have_the_same_problems_at_the_same_places(tmp_path: Path, name: str) -> None:
    text = (ROOT / "stretches" / f"{name}.yml").read_text("utf-8")
    found = 0
    for content in with_one_side_swapped(text):
        alone, loaded = both(tmp_path, content)
        assert alone == loaded
        found += bool(alone[0])
    assert found or "laterality: unilateral" not in text


def test_what_a_record_allows_is_allowed_either_way(tmp_path: Path) -> None:
    text = (ROOT / "stretches/half-kneeling.yml").read_text("utf-8")
    silenced = 0
    for content in with_one_side_swapped(text):
        for code in {p.code for p in check_record(SourceFile("one.yml", content)).problems}:
            alone, loaded = both(tmp_path, f"{content}allow:\n  - code: '{code}'\n    reason: to see what it silences\n")
            assert alone == loaded
            silenced += 1
    assert silenced


def test_an_escape_that_silences_nothing_is_told_either_way(tmp_path: Path) -> None:
    text = (ROOT / "stretches/half-kneeling.yml").read_text("utf-8")
    alone, loaded = both(tmp_path, f"{text}allow:\n  - code: front-leg-swapped\n    reason: to see that it is told\n")
    assert alone == loaded
    assert [p.code for p in alone[0]] == ["unused-allow"]
