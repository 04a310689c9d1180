"""Problems as people and machines read them: text with the words underlined, JSON, SARIF 2.1.0, GitHub annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .problem import CODES, Problem, Severity

_RED, _YELLOW, _BLUE, _BOLD, _PLAIN = "\033[31m", "\033[33m", "\033[34m", "\033[1m", "\033[0m"
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(problems: Iterable[Problem], understood: int, seen: int, files: int) -> str:
    """One object: version, problems, coverage and the number of files read."""
    import json

    return json.dumps(
        {
            "version": 1,
            "problems": [_plain(p) for p in problems],
            "coverage": {"understood": understood, "seen": seen},
            "files": files,
        },
        ensure_ascii=False,
    )


def _plain(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_column": place.end_column,
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint,
        "related": [{"path": r.place.path, "line": r.place.line, "column": r.place.column, "message": r.message} for r in problem.related],
        "fixes": [
            {
                "path": f.place.path,
                "line": f.place.line,
                "column": f.place.column,
                "end_column": f.place.end_column,
                "replacement": f.replacement,
            }
            for f in problem.fixes
        ],
    }


def as_text(problem: Problem, line_of: Callable[[str, int], str], colour: bool = False) -> str:
    """The problem, its line with the word underlined, and what explains it. ``line_of(path, line)`` gives a typed line."""
    paint = _RED if problem.severity is Severity.ERROR else _YELLOW
    head = f"{_on(_BOLD, str(problem.place), colour)}: {_on(paint, problem.severity, colour)}: {problem.message} [{problem.code}]"
    lines = [
        head,
        *_underlined(
            problem.place.line,
            problem.place.column,
            problem.place.end_column,
            line_of(problem.place.path, problem.place.line),
            paint,
            colour,
        ),
    ]
    for other in problem.related:
        lines.append(f"  {other.place.path}:{other.place.line}:{other.place.column}: {other.message}")
        if other.place.line != problem.place.line:
            typed = line_of(other.place.path, other.place.line)
            lines += _underlined(other.place.line, other.place.column, other.place.end_column, typed, _BLUE, colour)
    if problem.hint:
        lines.append(f"  {problem.hint}")
    return "\n".join(lines)


def _on(paint: str, text: str, colour: bool) -> str:
    return f"{paint}{text}{_PLAIN}" if colour else text


def _underlined(line: int, column: int, end: int, typed: str, paint: str, colour: bool) -> list[str]:
    """The typed line, cut around the word when it is long, and carets below the word."""
    start, stop = column - 1, max(end - 1, column)
    left = max(0, start - 70) if len(typed) > 150 else 0
    shown = "".join(c if c.isprintable() else " " for c in typed[left : left + 150])
    gutter = f"{line:>5} | "
    carets = " " * (start - left) + _on(paint, "^" * max(1, min(stop, left + 150) - start), colour)
    return [f"{gutter}{shown}", f"{' ' * (len(gutter) - 2)}| {carets}"]


def as_github(problem: Problem) -> str:
    """A workflow command that GitHub shows beside the line."""
    place = problem.place
    name = "error" if problem.severity is Severity.ERROR else "warning"
    text = f"{problem.message}. {problem.hint}".strip()
    fields = f"file={_escaped(place.path, True)},line={place.line},col={place.column},endColumn={place.end_column},title={problem.code}"
    return f"::{name} {fields}::{_escaped(text)}"


def _escaped(text: str, field: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if field else text


def as_sarif(problems: Iterable[Problem], version: str, pages: Mapping[str, str] | None = None) -> str:
    """A SARIF 2.1.0 log of one run. Columns count characters (``columnKind`` unicodeCodePoints)."""
    import json

    problems = list(problems)
    names = sorted({p.code for p in problems})
    rules = [_sarif_rule(name, (pages or {}).get(name, "")) for name in names]
    run = {
        "tool": {"driver": {"name": "bothsides", "version": version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(p, names.index(p.code)) for p in problems],
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False)


def _sarif_rule(name: str, page: str) -> dict[str, Any]:
    known = CODES.get(name)
    rule: dict[str, Any] = {"id": name, "shortDescription": {"text": known.summary if known else name}}
    if page:
        rule["help"] = {"text": page, "markdown": page}
    rule["defaultConfiguration"] = {"level": str(known.severity) if known else "error"}
    return rule


def _sarif_result(problem: Problem, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": str(problem.severity),
        "message": {"text": f"{problem.message}. {problem.hint}".strip()},
        "locations": [
            {"physicalLocation": _sarif_place(problem.place.path, problem.place.line, problem.place.column, problem.place.end_column)}
        ],
    }
    if problem.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _sarif_place(r.place.path, r.place.line, r.place.column, r.place.end_column),
                "message": {"text": r.message},
            }
            for number, r in enumerate(problem.related)
        ]
    if problem.fixes:
        result["fixes"] = [
            {
                "description": {"text": f"Write “{f.replacement}”"},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": _uri(f.place.path)},
                        "replacements": [
                            {
                                "deletedRegion": _region(f.place.line, f.place.column, f.place.end_column),
                                "insertedContent": {"text": f.replacement},
                            }
                        ],
                    }
                ],
            }
            for f in problem.fixes
        ]
    return result


def _sarif_place(path: str, line: int, column: int, end: int) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(path)}, "region": _region(line, column, end)}


def _region(line: int, column: int, end: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": line, "endColumn": max(end, column)}


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/._-~")
