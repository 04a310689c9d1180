"""Files as their authors know them: the text of one, or the one problem that keeps it from being read."""

from __future__ import annotations

import codecs
from pathlib import Path

from ..problem import Place, Problem, problem
from ..source import SourceFile
from .codes import EMPTY, HUGE, MAX_BYTES, OUTSIDE, UNREADABLE


def shown(path: Path, root: Path) -> str:
    """``path`` as its author knows it: relative to ``root``, with forward slashes, and always fit to be printed."""
    known = path.relative_to(root) if path.is_relative_to(root) else path
    return printable(known.as_posix())


def printable(name: str) -> str:
    """``name`` without the bytes of a file name that are no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_file(path: Path, root: Path, limit: int = MAX_BYTES) -> tuple[SourceFile | None, list[Problem]]:
    """The text of ``path``, or the one problem that keeps it from being read."""
    place = Place(shown(path, root))
    try:
        folder = root if path.is_relative_to(root) else path.parent
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            return None, [problem(place, OUTSIDE, "This file is a link that leads out of the project", "Put the file itself here.")]
        if not path.is_file():
            return None, [problem(place, UNREADABLE, "This is not a file", "Put a file of this name here.")]
        if path.stat().st_size > limit:
            hint = "Is it the right file? Split it otherwise."
            return None, [problem(place, HUGE, f"This file is larger than {limit // 1024} KB", hint)]
        raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return None, [problem(place, UNREADABLE, f"This file cannot be read ({reason})", "Check its name and its permissions.")]
    try:
        content = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        place = SourceFile(place.path, before + "?").place(len(before))
        return None, [problem(place, UNREADABLE, "This file is not UTF-8", "Save it with the encoding UTF-8.")]
    if not content.strip():
        return None, [problem(place, EMPTY, "This file is empty", "Fill it in or delete it.")]
    return SourceFile(place.path, content, str(path)), []
