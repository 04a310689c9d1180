"""``bothsides check`` without a build: files, folders or standard input in, problems out. Reads one file at a time."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .problem import CODES, Fix, Place, Problem, code, in_order
from .sides.document import check_document
from .sides.engine import Coverage, Findings
from .sides.translation import original_of
from .source import SourceFile

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".qmd", ".rmd")
RECORDS = (".yml", ".yaml")
_SKIPPED = frozenset({"node_modules", "__pycache__", "site", ".venv", "venv", "build", "dist"})
UNREADABLE = code("unreadable-file", "A file cannot be read: missing, not UTF-8, or with characters that no text holds.")
_LARGEST = 64 * 1024 * 1024


class UnreadableError(Exception):
    """A path that cannot be checked; the text says why, for the person who typed it."""


@dataclass(slots=True)
class Checked:
    """One file that was read."""

    path: str
    file: SourceFile
    findings: Findings


@dataclass(slots=True)
class Totals:
    """What all files came to."""

    problems: list[Problem] = field(default_factory=list)
    coverage: Coverage = field(default_factory=Coverage)
    files: int = 0


def find(paths: Iterable[str]) -> Iterator[str]:
    """Files to read, in a stable order: those named, and in folders those that end like Markdown or YAML."""
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in _SKIPPED)
            for name in sorted(files):
                if name.lower().endswith(MARKDOWN + RECORDS) and not name.startswith("."):
                    yield str(Path(folder) / name)


def read(path: str) -> SourceFile:
    """The typed file; raises ``UnreadableError`` for what is missing, too large or no text."""
    shown = "<stdin>" if path == "-" else os.path.normpath(path).replace(os.sep, "/")
    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(f"{shown}: cannot be read: {error.strerror or error}") from None
    if len(raw) > _LARGEST:
        raise UnreadableError(f"{shown}: is larger than 64 MB; split it")
    if b"\0" in raw:
        raise UnreadableError(f"{shown}: holds NUL bytes, so it is no text file")
    try:
        return SourceFile(shown, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{shown}: is not UTF-8 (byte {error.start}); save it as UTF-8") from None


def check_file(path: str) -> Checked | None:
    """One file's findings, or None for a YAML file that is no stretch."""
    if path.lower().endswith(RECORDS):
        return _check_record(path)
    file = read(path)
    return Checked(file.path, file, check_document(file, original=_original(path)))


def _original(path: str) -> tuple[SourceFile, str] | None:
    """What a translation was made from, and the translation's language."""
    found = original_of(Path(path)) if path != "-" else None
    try:
        return (read(str(found[0])), found[1]) if found else None
    except UnreadableError:
        return None  # told where it is checked itself


def _check_record(path: str) -> Checked | None:
    """A ``.yml`` counts as a stretch only if it has our keys; then the loader and the record's own evidence are used."""
    file = read(path)
    keys = {line.split(":")[0] for line in file.content.splitlines() if line[:1].isalpha() and ":" in line}
    if not {"title", "laterality", "steps"} <= keys:
        return None
    from .record_texts import check_record

    findings: Findings = check_record(file)
    if path != "-":
        findings.problems += against_figures(Path(path))
    return Checked(file.path, file, findings)


def against_figures(path: Path) -> list[Problem]:
    """What the poses of a stretch file contradict: its side words and its muscles. A file that cannot be loaded is not held."""
    from . import resources
    from .agreement.muscles import unlengthened
    from .agreement.words import disagreements
    from .body.poses import poses
    from .load import load_records, load_stretch
    from .model import Muscle

    root = Path.cwd()
    stretch, _ = load_stretch(path.absolute(), root if path.absolute().is_relative_to(root) else path.absolute().parent)
    if stretch is None:
        return []
    found = poses(stretch).problems
    if found:
        return found
    muscles, _ = load_records(Muscle, resources.file("content/muscles.yml", root), root)
    return [*disagreements(stretch), *unlengthened(stretch, muscles)]


def fixed(checked: Checked) -> str | None:
    """The file's text with every word changed that has exactly one candidate, or None if there is none. All else is kept."""
    fixes = [p.fixes[0] for p in checked.findings.problems if len(p.fixes) == 1 and p.fixes[0].place.path == checked.path]
    if not fixes:
        return None
    file, content = checked.file, checked.file.content
    spans = sorted({(*_span(file, fix), fix.replacement) for fix in fixes}, reverse=True)
    last = len(content) + 1
    for start, end, word in spans:
        if end <= last:
            content, last = content[:start] + word + content[end:], start
    return content


def encoded(content: str, path: Path) -> bytes:
    """``content`` as UTF-8, with a byte order mark if the file at ``path`` begins with one."""
    with path.open("rb") as file:
        mark = BOM_UTF8 if file.read(len(BOM_UTF8)) == BOM_UTF8 else b""
    return mark + content.encode("utf-8")


def _span(file: SourceFile, fix: Fix) -> tuple[int, int]:
    start = file.line_starts[fix.place.line - 1] + fix.place.column - 1
    return start, start + fix.place.end_column - fix.place.column


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """In the order in which an author walks through the files."""
    return in_order(problems)


def unreadable(path: str, message: str) -> Problem:
    """A file that could not be read, as a problem in its own place."""
    return Problem(Place(path, 1, 1, 1), UNREADABLE, message.partition(": ")[2] or message)


def reported(name: str) -> list[str]:
    """What this command can report: the rules, and unless ``name`` is one of them what stretch files are held against."""
    from .sides.rules import all_rules

    rules = [rule.code for rule in all_rules()]
    if name in rules:
        return rules
    from .agreement import muscles, words  # they register what they report
    from .body import poses

    return [*rules, *sorted(CODES.keys() - set(rules))]


def explained(name: str) -> str:
    """The page of a rule, or what is known of any other name that was reported; raises ``KeyError`` for one that never is."""
    from .sides.rules import all_rules, page

    if name in {rule.code for rule in all_rules()}:
        return page(name)
    return f"# {name} ({CODES[name].severity})\n\n{CODES[name].summary}\n"
