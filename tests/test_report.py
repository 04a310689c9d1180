"""Problems as text, JSON, SARIF and GitHub annotations."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from bothsides.problem import Fix, Place, Problem, Related, Severity
from bothsides.report import as_github, as_json, as_sarif, as_text
from bothsides.sides.document import check_document
from bothsides.sides.rules import Rule, all_rules, page
from bothsides.source import SourceFile
from tests.sarif import Log

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


def test_sarif_is_what_the_standard_describes() -> None:
    log = Log.model_validate_json(as_sarif([PROBLEM], "1.0", {PROBLEM.code: page(PROBLEM.code)}))
    (run,) = log.runs
    (result,) = run.results
    place = result.locations[0].physicalLocation
    assert (result.ruleId, result.level) == ("front-leg-swapped", "error")
    assert place.artifactLocation.uri == "a%20b/%C3%A4.md"
    assert place.region.model_dump() == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 10}
    assert [related.physicalLocation.region.startLine for related in result.relatedLocations] == [1]
    (replacement,) = result.fixes[0].artifactChanges[0].replacements
    assert (replacement.deletedRegion, replacement.insertedContent.text) == (place.region, "left")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.code)
def test_the_sarif_of_every_rule_is_what_the_standard_describes(rule: Rule) -> None:
    problems = [p for text in rule.flagged for p in check_document(SourceFile("a b.md", text.replace("[[", "").replace("]]", ""))).problems]
    log = Log.model_validate_json(as_sarif(problems, "1.0", {p.code: page(p.code) for p in problems}))
    assert len(log.runs[0].results) == len(problems) >= len(rule.flagged)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"startLine": 3', '"startLine": 0'), ('"level": "error"', '"level": "fatal"'), ('"version": "2.1.0"', '"version": "2.0.0"')],
)
def test_what_the_standard_does_not_allow_is_refused(old: str, new: str) -> None:
    log = as_sarif([PROBLEM], "1.0")
    assert old in log
    with pytest.raises(ValidationError):
        Log.model_validate_json(log.replace(old, new))
