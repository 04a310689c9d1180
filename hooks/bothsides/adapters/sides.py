"""MkDocs' events: what authors typed of left and right is checked before a page is made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..load import read_file
from ..model import Stretch
from ..problem import Problem, in_order
from ..project import Project
from ..record_texts import check_record, check_stretch
from ..remembered import Remembered, Same
from ..sides.document import check_document
from ..sides.translation import original_of
from ..source import SourceFile
from .mkdocs import current, stop_on

LARGEST = 4 * 1024 * 1024  # bytes


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop with one list of every left/right mix-up in the stretches and articles of the project."""
    root = Path(config.config_file_path).resolve().parent
    project = current()
    records = problems_of_stretches(project) if project is not None else problems_of_files(root)
    stop_on(in_order([*records, *problems_of_articles(root, Path(config.docs_dir))]))
    return config


def problems_of_stretches(project: Project) -> list[Problem]:
    """Every problem of the project's own stretches: their words are held against what their records state."""
    own = (stretch for id_, stretch in project.stretches.items() if f"stretches/{id_}.md" in project.layers.own)
    return [found for stretch in own for found in _OF_STRETCHES.get(Same(stretch), partial(_check_stretch, stretch))]


def problems_of_files(root: Path) -> list[Problem]:
    """The same for stretch files that nobody has loaded."""
    files = (read_file(path, root, LARGEST)[0] for path in sorted((root / "stretches").glob("*.yml")))
    return [found for file in files if file is not None for found in check_record(file).problems]


def problems_of_articles(root: Path, docs: Path) -> list[Problem]:
    """Every problem of the project's own articles; what cannot be read is told by the loader."""
    found: list[Problem] = []
    for path in sorted(docs.rglob("*.md")):
        file, _ = read_file(path, root, LARGEST)
        if file is not None:
            original = _original(path, root)
            key = (path, root, file.content, original and (original[0].content, original[1]))
            found += _OF_ARTICLES.get(key, partial(_check_article, file, original))
    return found


_OF_STRETCHES: Remembered[list[Problem]] = Remembered()
_OF_ARTICLES: Remembered[list[Problem]] = Remembered()


def _check_stretch(stretch: Stretch) -> list[Problem]:
    return check_stretch(stretch).problems


def _check_article(file: SourceFile, original: tuple[SourceFile, str] | None) -> list[Problem]:
    return check_document(file, original=original).problems


def _original(path: Path, root: Path) -> tuple[SourceFile, str] | None:
    """What a translation was made from, and the translation's language."""
    found = original_of(path)
    file = read_file(found[0], root, LARGEST)[0] if found else None
    return (file, found[1]) if found and file else None
