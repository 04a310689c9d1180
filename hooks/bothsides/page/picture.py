"""The picture of a page that shows where its address is sent to someone (Open Graph): made by Typst, without the network."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from ..atomic import clear_folder, replace_file

WIDTH, HEIGHT = 1200, 630  # px, the size that Open Graph readers expect


class Pictures:
    """Pictures with the template ``template``, kept in ``shelf`` by what is on them: a page that did not change costs nothing."""

    def __init__(self, template: Path, fonts: Path, mark: str, shelf: Path) -> None:
        self._template, self._fonts, self._mark, self._shelf = template, fonts, mark, shelf
        self._look = _look(template, fonts, mark)
        self._compiler: object = None
        self._used: set[str] = set()

    def path(self, site: str, title: str, description: str, language: str) -> Path:
        """The PNG file of a page."""
        data = json.dumps({"site": site, "title": title, "description": description, "language": language, "mark": self._mark})
        path = self._shelf / f"{hashlib.sha256(self._look + data.encode('utf-8')).hexdigest()[:32]}.png"
        self._used.add(path.name)
        if not path.is_file():
            self._shelf.mkdir(parents=True, exist_ok=True)
            replace_file(path, self._draw(data))
        else:
            path.touch()
        return path

    def clear(self) -> None:
        """Drop what no page of a build has shown for a day."""
        clear_folder(self._shelf, "*.png", self._used)

    def _draw(self, data: str) -> bytes:
        import typst

        if self._compiler is None:
            folders = [str(self._fonts)] if self._fonts.is_dir() else []
            fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
            self._compiler = typst.Compiler(
                str(self._template), root=str(self._template.parent), font_paths=fonts, ignore_system_fonts=True
            )
        assert isinstance(self._compiler, typst.Compiler)
        made = self._compiler.compile(format="png", ppi=72, sys_inputs={"data": data})
        assert isinstance(made, bytes)
        return made


def _look(template: Path, fonts: Path, mark: str) -> bytes:
    """Everything but the words that a picture depends on: the template, the typefaces, this module, Typst itself."""
    from importlib.metadata import version

    files = [template, Path(__file__), *sorted(path for path in fonts.rglob("*") if path.suffix in {".ttf", ".otf"})]
    return hashlib.sha256(b"\0".join([version("typst").encode(), mark.encode(), *(path.read_bytes() for path in files)])).digest()
