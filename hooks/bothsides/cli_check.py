"""The command ``bothsides check``: its options and what it prints."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .check import Checked, Totals
    from .problem import Problem

_FORMATS = ("text", "json", "sarif", "github")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``check`` to a command's subparsers; nothing heavy is imported here."""
    parser = subparsers.add_parser("check", help="find words where left and right disagree", description=__doc__)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input (Markdown)")
    parser.add_argument("--format", choices=_FORMATS, default="text", help="how problems are printed (default: text)")
    parser.add_argument("--fail-on", choices=("error", "warning"), default="error", help="what gives exit code 1 (default: error)")
    parser.add_argument("--fix", action="store_true", help="change a word where exactly one change mends the text, and show it")
    parser.add_argument("--explain", metavar="CODE", help="print a rule's page")
    parser.add_argument("--explain-pose", metavar="ID", help="print what can be said of a stretch's poses, by the id of its file")
    parser.add_argument("--colour", "--color", dest="colour", choices=("auto", "always", "never"), default="auto", help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0: nothing that fails. 1: problems. 2: wrong use."""
    if args.explain is not None:
        return _explain(args.explain)
    if args.explain_pose is not None:
        return _explain_pose(args.explain_pose)
    if not args.paths:
        print("bothsides check: name a file, a folder, or - for standard input", file=sys.stderr)
        return 2
    if args.fix and "-" in args.paths:
        print("bothsides check: --fix needs files, not standard input", file=sys.stderr)
        return 2
    from pathlib import Path

    missing = [p for p in args.paths if p != "-" and not (p and Path(p).exists())]
    if missing:
        print("\n".join(f"bothsides check: there is no file or folder {p or repr(p)}" for p in missing), file=sys.stderr)
        return 2
    return _check(args)


def _explain(name: str) -> int:
    from difflib import get_close_matches

    from .check import explained, reported

    names = reported(name)
    if name not in names:
        near = get_close_matches(name, names, 1)
        hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"
        print(f"bothsides check: there is no rule {name}{hint}", file=sys.stderr)
        return 2
    print(explained(name), end="")
    return 0


def _explain_pose(name: str) -> int:
    from pathlib import Path

    from .body.poses import poses
    from .figure.words import explain
    from .language import language
    from .load import load_stretch

    path = next((p for p in (Path("stretches") / f"{name}.yml", Path(name)) if p.is_file()), None)
    if path is None:
        print(f"bothsides check: there is no stretch {name} in stretches/; give the name of its file without .yml", file=sys.stderr)
        return 2
    stretch, problems = load_stretch(path.absolute(), path.absolute().parent.parent)
    found = [*problems, *(poses(stretch).problems if stretch else [])]
    for problem in found:
        print(problem, file=sys.stderr)
    if stretch is not None:
        print("\n".join(explain(stretch, language())) or f"{name} has no poses")
    return 1 if found else 0


def _check(args: argparse.Namespace) -> int:
    from .check import Totals, UnreadableError, check_file, find, sorted_problems, unreadable
    from .problem import Severity

    gc.set_threshold(100_000)  # what one file leaves behind is freed by counting references
    totals = Totals()
    colour = args.colour == "always" or (args.colour == "auto" and args.format == "text" and sys.stdout.isatty())
    failing = (Severity.ERROR,) if args.fail_on == "error" else (Severity.ERROR, Severity.WARNING)
    failed = False
    for path in find(args.paths):
        try:
            checked = check_file(path)
        except UnreadableError as error:
            problem = unreadable(path.replace("\\", "/"), str(error))
            totals.problems.append(problem)
            failed = True
            if args.format == "text":
                print(problem)
            elif args.format == "github":
                _print_github([problem])
            continue
        if checked is None:
            continue
        if args.fix:
            try:
                checked = _fix(path, checked, colour)
            except OSError as error:
                print(f"bothsides check: {checked.path} cannot be written: {error.strerror or error}", file=sys.stderr)
                failed = True
        totals.files += 1
        totals.coverage.understood += checked.findings.coverage.understood
        totals.coverage.seen += checked.findings.coverage.seen
        problems = sorted_problems(checked.findings.problems)
        failed = failed or any(p.severity in failing for p in problems)
        totals.problems += problems
        if args.format == "text":
            _print_text(problems, checked, colour)
        elif args.format == "github":
            _print_github(problems)
    _finish(args, totals)
    return 1 if failed else 0


def _print_text(problems: list[Problem], checked: Checked, colour: bool) -> None:
    from .report import as_text

    for problem in problems:
        print(as_text(problem, _lines(checked), colour), end="\n\n")
    coverage = checked.findings.coverage
    if problems and coverage.seen:
        print(f"{checked.path}: {coverage.understood} of {coverage.seen} side words understood\n")


def _lines(checked: Checked) -> Callable[[str, int], str]:
    def line_of(path: str, line: int) -> str:
        starts = checked.file.line_starts
        if path != checked.path or line > len(starts):
            return ""
        end = starts[line] if line < len(starts) else len(checked.file.content)
        return checked.file.content[starts[line - 1] : end].rstrip("\r\n")

    return line_of


def _print_github(problems: list[Problem]) -> None:
    from .report import as_github

    for problem in problems:
        print(as_github(problem))


def _fix(path: str, checked: Checked, colour: bool) -> Checked:
    """Write what can be mended in one way, show the difference, and check again."""
    from difflib import unified_diff
    from pathlib import Path

    from .atomic import replace_file
    from .check import check_file, encoded, fixed

    content = fixed(checked)
    if content is None:
        return checked
    before, after = checked.file.content.splitlines(keepends=True), content.splitlines(keepends=True)
    for line in unified_diff(before, after, checked.path, checked.path, n=0):
        paint = {"+": "\033[32m", "-": "\033[31m"}.get(line[:1], "") if colour else ""
        print(f"{paint}{line.rstrip()}{chr(27) + '[0m' if paint else ''}", file=sys.stderr)
    target = Path(path).resolve()
    replace_file(target, encoded(content, target))
    return check_file(path) or checked


def _finish(args: argparse.Namespace, totals: Totals) -> None:
    from . import __version__
    from .problem import Severity
    from .report import as_json, as_sarif

    coverage = totals.coverage
    if args.format == "json":
        print(as_json(totals.problems, coverage.understood, coverage.seen, totals.files))
    elif args.format == "sarif":
        from .check import explained

        print(as_sarif(totals.problems, __version__, {name: explained(name) for name in {p.code for p in totals.problems}}))
    elif args.format == "text":
        errors = sum(p.severity is Severity.ERROR for p in totals.problems)
        warnings = len(totals.problems) - errors
        files = "1 file" if totals.files == 1 else f"{totals.files} files"
        counts = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
        print(f"{files}: {counts}; {coverage.understood} of {coverage.seen} side words understood")


def _count(number: int, name: str) -> str:
    return f"{number} {name}" + ("" if number == 1 else "s")
