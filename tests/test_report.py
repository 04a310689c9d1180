"""Problems as text, JSON, SARIF and GitHub annotations."""

from __future__ import annotations

import json
from typing import Any

from bothsides.problem import Fix, Place, Problem, Related, Severity
from bothsides.report import as_github, as_json, as_sarif, as_text
from bothsides.sides.rules import all_rules, page

all_rules()
PROBLEM = Problem(
    Place("a b/ä.md", 3, 5, 10),
    "front-leg-swapped",
    "“right knee” is in front",
    "Write “left”.",
    Severity.ERROR,
    (Related(Place("a b/ä.md", 1, 2, 6), "“left foot” is in front"),),
    (Fix(Place("a b/ä.md", 3, 5, 10), "left"),),
)


def _line(path: str, number: int) -> str:
    return {1: "My left foot", 3: "The right knee"}[number]


def test_no_problem_gives_an_empty_list() -> None:
    assert json.loads(as_json([], 0, 0, 0)) == {"version": 1, "problems": [], "coverage": {"understood": 0, "seen": 0}, "files": 0}
    assert json.loads(as_sarif([], "1.0"))["runs"][0]["results"] == []


def test_text_shows_the_line_the_word_and_what_explains_it() -> None:
    assert as_text(PROBLEM, _line).splitlines() == [
        "a b/ä.md:3:5: error: “right knee” is in front [front-leg-swapped]",
        "    3 | The right knee",
        "      |     ^^^^^",
        "  a b/ä.md:1:2: “left foot” is in front",
        "    1 | My left foot",
        "      |  ^^^^",
        "  Write “left”.",
    ]


def test_a_long_line_is_cut_around_the_word() -> None:
    shown = as_text(PROBLEM, lambda *_: "x" * 500).splitlines()
    assert max(map(len, shown)) < 170


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in as_text(PROBLEM, lambda *_: "The \x1b[2Jright")


def test_github_annotations_escape_what_would_break_them() -> None:
    problem = Problem(Place("a,b:c.md", 1, 2, 3), "no-switch", "100%\nsure", "", Severity.WARNING)
    assert as_github(problem) == "::warning file=a%2Cb%3Ac.md,line=1,col=2,endColumn=3,title=no-switch::100%25%0Asure."


def test_sarif_has_every_property_that_version_2_1_0_requires() -> None:
    log = json.loads(as_sarif([PROBLEM], "1.0", {PROBLEM.code: page(PROBLEM.code)}))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "bothsides"
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    (result,) = run["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "front-leg-swapped"
    assert result["level"] in {"none", "note", "warning", "error"}
    assert result["message"]["text"]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%20b/%C3%A4.md"
    _assert_region(location["region"], (3, 5, 3, 10))
    (related,) = result["relatedLocations"]
    assert isinstance(related["id"], int)
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    _assert_region(replacement["deletedRegion"], (3, 5, 3, 10))
    assert replacement["insertedContent"] == {"text": "left"}


def _assert_region(region: dict[str, Any], expected: tuple[int, int, int, int]) -> None:
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == expected
