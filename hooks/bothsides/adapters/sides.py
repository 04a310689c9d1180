"""MkDocs' events: what authors typed of left and right is checked before a page is made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..load import read_file
from ..problem import Problem, in_order
from ..record_texts import check_record
from ..remembered import Remembered
from ..sides.document import check_document
from ..sides.translation import original_of
from ..source import SourceFile
from .mkdocs import stop_on

LARGEST = 4 * 1024 * 1024  # bytes; what cannot be read is told by the loader


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop with one list of every left/right mix-up in the stretches and articles of the project."""
    root = Path(config.config_file_path).resolve().parent
    stop_on(in_order(problems_of(root, Path(config.docs_dir))))
    return config


def problems_of(root: Path, docs: Path) -> list[Problem]:
    """Every problem of the project's own stretches and articles; a record's words are held against what it states."""
    found: list[Problem] = []
    for path in (*sorted((root / "stretches").glob("*.yml")), *sorted(docs.rglob("*.md"))):
        file, _ = read_file(path, root, LARGEST)
        if file is not None:
            original = _original(path, root) if path.suffix != ".yml" else None
            key = (path, root, file.content, original and (original[0].content, original[1]))
            found += _CHECKED.get(key, partial(_check, path, file, original))
    return found


_CHECKED: Remembered[list[Problem]] = Remembered()


def _check(path: Path, file: SourceFile, original: tuple[SourceFile, str] | None) -> list[Problem]:
    return (check_record(file) if path.suffix == ".yml" else check_document(file, original=original)).problems


def _original(path: Path, root: Path) -> tuple[SourceFile, str] | None:
    """What a translation was made from, and the translation's language."""
    found = original_of(path)
    file = read_file(found[0], root, LARGEST)[0] if found else None
    return (file, found[1]) if found and file else None
