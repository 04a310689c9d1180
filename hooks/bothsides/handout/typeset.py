"""JSON to PDF by Typst: one compiler, kept warm; tagged PDF/UA-1; the same bytes for the same data."""

from __future__ import annotations

import os
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
    merged = root / ".cache" / "handout-template"
    shutil.rmtree(merged, ignore_errors=True)
    shutil.copytree(base, merged)
    shutil.copytree(own, merged, dirs_exist_ok=True)
    return merged


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path`` and rename it: a file of that name is whole or is not there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
