"""The PDFs of a whole site: one for every stretch and programme and every side it has."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..atomic import clear_folder, replace_file
from ..model import Laterality
from ..page import Library
from .ask import Ask, AskError, Item, Paper, Sides, programme_items
from .sheets import document
from .site import Loaded, Site, clinic_for
from .typeset import Typesetter, template

SIDES: tuple[Sides, ...] = ("both", "right", "left")
PAPERS = ("a4", "letter")
FOLDER = "handouts"


@dataclass(frozen=True)
class Wanted:
    """A handout of the site: the page it belongs to, how its link is called, its file, and what it holds."""

    page: str
    label: str
    file: str
    items: tuple[Item, ...]
    title: str | None = None


def wanted(library: Library) -> Iterator[Wanted]:
    """Every handout of the site; a stretch done on both sides in one go has one, any other three."""
    for id_, stretch in library.stretches.items():
        if stretch.status != "current":
            continue
        sided = stretch.laterality is Laterality.UNILATERAL
        for side in SIDES if sided else SIDES[:1]:
            label = side if sided else "only"
            yield Wanted(f"stretches/{id_}.md", label, _file(FOLDER, id_, side), (Item(stretch, side),))
    for uri, front in library.articles.items():
        if front.programme is None:
            continue
        items = tuple(programme_items(library, front, "both"))
        sided = any(item.stretch.laterality is Laterality.UNILATERAL for item in items)
        for side in (SIDES if sided else SIDES[:1]) if items else ():
            name = posixpath.splitext(uri)[0]
            file = _file(f"{FOLDER}/{posixpath.dirname(name)}".rstrip("/"), posixpath.basename(name), side)
            yield Wanted(uri, side if sided else "plan", file, tuple(programme_items(library, front, side)), str(front.title))


def _file(folder: str, name: str, side: Sides) -> str:
    return f"{folder}/{name}{'' if side == 'both' else f'-{side}'}.pdf"


class Shelf:
    """PDFs kept between builds in ``folder``, by what they are made from; only what changed is set anew."""

    def __init__(self, folder: Path, template: Path) -> None:
        self._folder, self._template = folder, template
        self._used: set[str] = set()
        self._typesetter: Typesetter | None = None
        self._salt = _salt(template)
        folder.mkdir(parents=True, exist_ok=True)

    def pdf(self, ask: Ask, write: Callable[[Ask], str]) -> Path:
        """The file of ``ask``, set now if it is not there yet; ``write`` makes its JSON."""
        data = write(ask)
        name = hashlib.sha256(self._salt + data.encode()).hexdigest()[:32] + ".pdf"
        self._used.add(name)
        path = self._folder / name
        if not path.is_file():
            self._typesetter = self._typesetter or Typesetter(self._template)
            replace_file(path, self._typesetter.pdf(data))
        else:
            path.touch()
        return path

    def clear(self) -> None:
        """Remove what neither this build nor any other of the last day has used."""
        clear_folder(self._folder, "*.pdf", self._used)


def stock(project: Loaded, site: Site, paper: str) -> dict[str, Path]:
    """Every handout of the site, by its file; the library's pages learn of theirs. Raises ``AskError``."""
    library = project.library
    if library is None or paper not in PAPERS:
        raise AskError(f"extra.handouts.paper in mkdocs.yml is “{paper}”; it can be a4 or letter")
    shelf = Shelf(project.root / ".cache" / "handouts", template(project.root))
    asked: Paper = "letter" if paper == "letter" else "a4"
    clinic = clinic_for(project)
    files: dict[str, Path] = {}
    library.handouts.clear()
    for each in wanted(library):
        ask = Ask(each.items, each.title, asked, clinic=clinic, site_name=site.name, address=site.url or None, dates=site.dates)
        try:
            files[each.file] = shelf.pdf(ask, lambda given: document(given, library))
        except AskError as error:
            raise AskError(f"{each.file}: {error}") from error
        library.handouts.setdefault(each.page, []).append((each.label, each.file))
    shelf.clear()
    return files


def _salt(template: Path) -> bytes:
    """Everything but the data that a PDF depends on: the template, the typefaces, how it is set, Typst itself."""
    from importlib.metadata import version

    parts = [version("typst").encode(), Path(__file__).with_name("typeset.py").read_bytes()]
    parts += [path.read_bytes() for path in sorted(template.rglob("*")) if path.suffix in {".typ", ".ttf", ".otf"}]
    return hashlib.sha256(b"\0".join(parts)).digest()
