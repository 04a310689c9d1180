"""JSON to PDF by Typst: one compiler, kept warm; tagged PDF/UA-1; the same bytes for the same data."""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from .. import resources
from .ask import AskError

if TYPE_CHECKING:
    import typst

_MISSING = re.compile(r"the text \W*(.+?)[`'\"]* could not be displayed")


class Typesetter:
    """Sets handouts with the template in ``folder`` (``handout.typ`` and its ``fonts``); reuse it, the start costs most."""

    def __init__(self, folder: Path) -> None:
        import typst

        self._typst = typst
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder / "fonts")])
        self._compiler = typst.Compiler(str(folder / "handout.typ"), root=str(folder), font_paths=fonts, ignore_system_fonts=True)

    def pdf(self, data: str) -> bytes:
        """The PDF of ``data`` (see ``sheets.document``); raises ``AskError`` where a character has no glyph."""
        try:
            result = self._compiler.compile(format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"])
        except self._typst.TypstError as error:
            raise AskError(_in_one_line(error)) from error
        assert isinstance(result, bytes)
        return result


def _in_one_line(error: typst.TypstError) -> str:
    message = " ".join(str(error.message).split())
    if found := _MISSING.search(message):
        own = "or put a typeface that has them (.ttf or .otf) into overrides/handout/fonts"
        return f"no typeface at hand has the characters “{found[1]}”: write them in other letters, {own}"
    return f"the sheet could not be set: {message}"


def template(root: Path) -> Path:
    """The folder of the template for the site in ``root``: the handbook's, or one in which the site's own files replace it."""
    own, base = root / "overrides" / "handout", resources.base() / "overrides" / "handout"
    if not own.is_dir() or own.resolve() == base.resolve():
        return base
    digest = hashlib.sha256()
    for folder in (base, own):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                digest.update(f"{path.relative_to(folder).as_posix()}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    merged = root / ".cache" / f"handout-template-{digest.hexdigest()[:16]}"
    if not merged.is_dir():
        merged.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=merged.parent) as beside:
            shutil.copytree(base, Path(beside) / "whole")
            shutil.copytree(own, Path(beside) / "whole", dirs_exist_ok=True)
            with contextlib.suppress(OSError):  # another build was quicker
                (Path(beside) / "whole").rename(merged)
    return merged
