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
            found += _CHECKED.get((path, root, file.content), partial(_check, path, file))
    return found


_CHECKED: Remembered[list[Problem]] = Remembered()


def _check(path: Path, file: SourceFile) -> list[Problem]:
    return (check_record(file) if path.suffix == ".yml" else check_document(file)).problems
