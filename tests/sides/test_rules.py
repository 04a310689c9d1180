"""Every rule's examples are its documentation, its fixture and the exact expected span at once."""

from __future__ import annotations

import re

import pytest

from bothsides.problem import CODES, Severity
from bothsides.sides.document import check_document
from bothsides.sides.rules import Rule, all_rules, page
from bothsides.source import SourceFile

RULES = all_rules()


def _marked(example: str) -> tuple[str, tuple[int, int]]:
    """The text without its brackets, and the span that stood in them."""
    start = example.index("[[")
    text = example.replace("[[", "", 1)
    end = text.index("]]")
    return text.replace("]]", "", 1), (start, end)


def _found(text: str) -> list[tuple[str, int, int]]:
    file = SourceFile("example.md", text)
    found = []
    for problem in check_document(file).problems:
        start = file.line_starts[problem.place.line - 1] + problem.place.column - 1
        found.append((problem.code, start, start + problem.place.end_column - problem.place.column))
    return found


@pytest.mark.parametrize("example", [(rule, text) for rule in RULES for text in rule.passes], ids=lambda e: f"{e[0].code}: {e[1][:40]}")
def test_what_a_rule_lets_pass_is_silent(example: tuple[Rule, str]) -> None:
    rule, text = example
    assert [code for code, *_ in _found(text) if code == rule.code or CODES[code].severity is Severity.ERROR] == []


@pytest.mark.parametrize("example", [(rule, text) for rule in RULES for text in rule.flagged], ids=lambda e: f"{e[0].code}: {e[1][:40]}")
def test_what_a_rule_reports_is_reported_at_exactly_its_span(example: tuple[Rule, str]) -> None:
    rule, text = example
    clean, span = _marked(text)
    assert [(code, *span) for code, *span in map(list, _found(clean)) if code == rule.code] == [(rule.code, *span)]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_rule_has_a_page_and_as_many_quiet_examples_as_loud_ones(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
    assert len(rule.passes) >= len(rule.flagged)
    assert rule.summary in page(rule.code)
    assert len(page(rule.code).split("\n\n")[2]) > 20


@pytest.mark.parametrize(
    "content",
    [
        "```\n[left side](#right-side)\n```\n",
        "![left knee](right-knee.png)",
        "[left side](https://example.org/right-side)",
        "[left side](#copyright)",
        "Right: {left: 1} {#left-hip}",
        "{: #left }",
    ],
)
def test_an_anchor_that_is_none_is_let_pass(content: str) -> None:
    assert "anchor-against-section" not in {code for code, *_ in _found(content)}


def test_many_braces_and_brackets_on_one_line_take_time_in_proportion() -> None:
    for piece in ("{#left ", "[left](#right ", "[left](", "# {#left} "):
        check_document(SourceFile("long.md", piece * 40_000))
