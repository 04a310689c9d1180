"""Figures as files for a clinic's own documents: SVG as it is drawn, PNG set by Typst, and a list of captions and alternative texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .atomic import replace_file
from .figure.figures import figures
from .handout.figures import in_typeface, outlined
from .language import Language
from .model import Stretch

LEAST, MOST = 50, 6000  # pixels of width that a PNG can be asked for in
LIST = "figures.txt"


class FigureFileError(ValueError):
    """A figure cannot be written; the message says why in one line."""


@dataclass(frozen=True)
class FigureFile:
    """One figure: the name of its file without the ending, its caption, the words that stand for it, and the drawing."""

    name: str
    caption: str
    description: str
    svg: str


def figure_files(stretch: Stretch, side: str | None, language: Language, low_ink: bool = False) -> Iterator[FigureFile]:
    """The figures of ``stretch`` for ``side``, or for both where it is None. A stretch without sides has one set."""
    sides = ((side,) if side else ("right", "left")) if stretch.heading else ("right",)
    for one in sides:
        for figure in figures(stretch, one, language):
            name = f"{stretch.id}-{one}-{figure.pose}" if stretch.heading else f"{stretch.id}-{figure.pose}"
            yield FigureFile(name, figure.caption, figure.description, outlined(figure.svg) if low_ink else figure.svg)


class Rasteriser:
    """Sets SVG as PNG on white; reuse it, the start costs most. ``fonts`` is a folder with typefaces for the letters R and L."""

    def __init__(self, fonts: Path) -> None:
        import typst

        self._typst = typst
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(fonts)])

    def png(self, svg: str, width: int) -> bytes:
        """``svg`` as PNG, ``width`` pixels wide, with the height that belongs to it; raises ``FigureFileError``."""
        page = f"#set page(width: {width}pt, height: auto, margin: 0pt, fill: white)\n"
        source = page + f'#image(bytes(sys.inputs.svg), format: "svg", width: {width}pt)'
        try:
            compiler = self._typst.Compiler(source.encode(), font_paths=self._fonts, ignore_system_fonts=True)
            made = compiler.compile(format="png", ppi=72.0, sys_inputs={"svg": in_typeface(svg)})
        except self._typst.TypstError as error:
            raise FigureFileError(f"the picture could not be set: {' '.join(str(error.message).split())}") from error
        assert isinstance(made, bytes)
        return made


def write_figures(found: Iterable[FigureFile], folder: Path, rasteriser: Rasteriser | None, width: int) -> list[Path]:
    """Write every figure into ``folder``, as PNG where there is a ``rasteriser``, and a list of their words; returns the pictures."""
    written, lines = [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for figure in found:
            path = folder / f"{figure.name}.{'png' if rasteriser else 'svg'}"
            replace_file(path, rasteriser.png(figure.svg, width) if rasteriser else figure.svg.encode())
            written.append(path)
            lines.append(f"{path.name}\n  Caption: {figure.caption}\n  Alternative text: {figure.description}\n")
        replace_file(folder / LIST, "\n".join(lines).encode())
    except OSError as error:
        raise FigureFileError(f"{folder} cannot be written ({error.strerror or error})") from error
    return written
