"""Where words, data and templates lie: in a clone or in the wheel; a project's own always come first."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def base() -> Path:
    """The folder that holds overrides/, content/ and stretches/: the wheel's data, else the clone."""
    bundled = _PACKAGE / "_data"
    return bundled if bundled.is_dir() else _PACKAGE.parents[1]


def folders(kind: str, root: Path) -> list[Path]:
    """The folders called ``kind`` ("overrides", "content", "stretches"), the project's own first, each once."""
    found = [folder for folder in (root / kind, base() / kind) if folder.is_dir()]
    return list(dict.fromkeys(f.resolve() for f in found))


def file(name: str, root: Path) -> Path:
    """The file at the relative path ``name``, the project's own if it has one; it may not exist."""
    own = root / name
    return own if own.exists() else base() / name


def owner(path: Path, root: Path) -> Path:
    """The folder that paths to ``path`` are shown from: the project where it lies in it, else what the handbook brings."""
    inside = path.resolve().is_relative_to(root.resolve())
    return root if inside else base()


def is_own(root: Path) -> bool:
    """Whether ``root`` is itself what the handbook comes from, as in a clone."""
    return root.resolve() == base().resolve()
