"""YAML to model, with every problem of every file at once, each at the line and column that was typed."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel

from .. import model
from ..problem import Place, Problem, problem
from ..remembered import Remembered, Shelf
from ..source import SourceFile, Text
from .codes import ALIAS, BAD_ID, DANGLING, DUPLICATE, MAX_BYTES, OUTSIDE, TYPE, UNKNOWN, UNREADABLE, VALUE
from .document import UNREAD, Document, compose, construct, parse, place_of
from .files import printable, read_file, shown
from .lend import borrows, lend
from .validation import dangling, keys_at, nearest, validate

T = TypeVar("T", bound=BaseModel)
_ENDINGS = (".yml", ".yaml")


def load_stretch(path: Path, root: Path, folders: Iterable[Path] = ()) -> tuple[model.Stretch | None, list[Problem]]:
    """The stretch in ``path``; its id is the file's name.

    Poses of other files that it extends are looked for beside it, then in ``folders``.
    """
    stretch, problems = _alone(path, root)
    places = list(dict.fromkeys([path.parent, *folders]))

    def find(id_: str) -> model.Stretch | None:
        files = (place / f"{id_}{ending}" for place in places for ending in _ENDINGS)
        return next((_alone(file, root)[0] for file in files if file.is_file()), None)

    def known() -> list[str]:
        return [file.stem for place in places for file in place.glob("*.y*ml")]

    return (lend(stretch, find, known) if stretch is not None else None), problems


def _alone(path: Path, root: Path) -> tuple[model.Stretch | None, list[Problem]]:
    """The stretch in ``path`` without what it takes from other files."""
    file, problems = read_file(path, root)
    if file is None:
        return None, problems
    stretch, found = _STRETCHES.get((path, root, file.content), lambda: _stretch(path, file))
    return stretch, list(found)


_STRETCHES: Remembered[tuple[model.Stretch | None, list[Problem]]] = Remembered()


def _stretch(path: Path, file: SourceFile) -> tuple[model.Stretch | None, list[Problem]]:
    document, problems = parse(file)
    if document is None:
        return None, problems
    name = Text.at(printable(path.stem), document.file, 0, 0)
    stretch, more = validate(model.Stretch, document, _own_id(document, name))
    if stretch is not None and stretch.id != path.stem:
        message = f"The id “{stretch.id}” is not the file's name"
        more = [problem(stretch.id.place(), BAD_ID, message, "Leave “id” out: the file's name is the id.")]
    return (None if problems or more else stretch), problems + more


HELD = 1500  # stretches of a site that all stay whole: few handbooks have more, and to pack and unpack one takes a twentieth of its time


def load_stretches(folder: Path, root: Path) -> tuple[dict[str, model.Stretch], list[Problem]]:
    """Every stretch of ``folder`` by id, in order of id, and every problem of every file.

    Where there are more than ``HELD`` each is packed as soon as it is loaded, except for a process that will load them again and again.
    """
    stretches: dict[str, model.Stretch] = {}
    borrowers: set[str] = set()
    shelf = Shelf()
    problems: list[Problem] = []
    try:
        with os.scandir(folder) as entries:
            names = sorted(e.name for e in entries if e.name.lower().endswith(_ENDINGS) and not e.name.startswith("."))
    except OSError as error:
        hint = "Make it, with one .yml file for each stretch."
        return {}, [problem(Place(shown(folder, root)), UNREADABLE, f"This folder cannot be read ({error.strerror})", hint)]
    packed = len(names) > HELD and not Remembered.serving()
    for name in names:
        stretch, found = _alone(folder / name, root)
        problems += found
        if stretch is not None:
            if stretch.id in stretches:
                problems.append(problem(Place(shown(folder / name, root)), BAD_ID, f"Two files bear the id “{stretch.id}”", "Rename one."))
            stretches.setdefault(str(stretch.id), stretch)
            borrowers |= {str(stretch.id)} if borrows(stretch) else set()
            if stretch.id.file is not None:
                stretch.id.file.let_go()
            if packed:
                stretch.let_go(shelf)
    return lent(stretches, (Path(name).stem for name in names), borrowers), problems


def lent(
    stretches: Mapping[str, model.Stretch], typed: Iterable[str] = (), borrowers: Container[str] | None = None
) -> dict[str, model.Stretch]:
    """``stretches``, each with the poses that it extends of the others; ``typed`` are the ids of files that could not be read as well.

    Only ``borrowers`` are looked at, if they are given.
    """
    known = sorted({*stretches, *typed})

    def of(id_: str, stretch: model.Stretch) -> model.Stretch:
        return lend(stretch, stretches.get, lambda: known) if borrowers is None or id_ in borrowers else stretch

    return {id_: of(id_, stretch) for id_, stretch in stretches.items()}


def load_records(kind: type[T], path: Path, root: Path) -> tuple[dict[str, T], list[Problem]]:
    """A file that maps ids to records (muscles.yml) or lists records with an id (references.yml)."""
    file, problems = read_file(path, root, 4 * MAX_BYTES)
    if file is None:
        return {}, problems
    records, found = _RECORDS.get((kind, path, root, file.content), lambda: _records(kind, file))
    return dict(records), list(found)


_RECORDS: Remembered[tuple[dict[str, Any], list[Problem]]] = Remembered()


def _records(kind: type[T], file: SourceFile) -> tuple[dict[str, T], list[Problem]]:
    document, problems = parse(file)
    if document is None:
        return {}, problems
    records: dict[str, T] = {}
    for id_, part in _entries(document, problems):
        record, more = validate(kind, part, _own_id(part, id_))
        problems += more
        if record is not None:
            name = str(getattr(record, "id"))  # noqa: B009  every record has an id
            if name in records:
                problems.append(
                    problem(place_of(part.file, part.node), DUPLICATE, f"The id “{name}” stands here a second time", "Keep one.")
                )
            records.setdefault(name, record)
    return records, problems


def _read_document(path: Path, root: Path, limit: int = MAX_BYTES) -> tuple[Document | None, list[Problem]]:
    file, problems = read_file(path, root, limit)
    return parse(file) if file is not None else (None, problems)


def _own_id(document: Document, id_: Text | None) -> dict[str, Any] | None:
    """The id that a record bears by its file's name or by its key, where it does not name one itself."""
    return {"id": id_} if id_ is not None and isinstance(document.data, dict) and "id" not in document.data else None


def _entries(document: Document, problems: list[Problem]) -> Iterator[tuple[Text | None, Document]]:
    file, node = document.file, document.node
    if isinstance(node, yaml.MappingNode) and isinstance(document.data, dict):
        values = {key.value: value for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode)}
        for key, part in document.data.items():
            yield key, Document(file, values[str(key)], part)
    elif isinstance(node, yaml.SequenceNode) and isinstance(document.data, tuple):
        for value, part in zip(node.value, document.data, strict=True):
            yield None, Document(file, value, part)
    elif document.data is not UNREAD:
        hint = "Give each record its id as a key, or begin each with “- ”."
        problems.append(problem(place_of(file, node), TYPE, "This should be a group or a list of records", hint))


def load_safety(path: Path, root: Path) -> tuple[model.Safety | None, list[Problem]]:
    """The warning cards, the pain rule, the rule of sides and the disclaimer."""
    file, problems = read_file(path, root)
    if file is None:
        return None, problems
    safety, found = _SAFETY.get((path, root, file.content), lambda: _safety(file))
    return safety, list(found)


_SAFETY: Remembered[tuple[model.Safety | None, list[Problem]]] = Remembered()


def _safety(file: SourceFile) -> tuple[model.Safety | None, list[Problem]]:
    document, problems = parse(file)
    if document is None:
        return None, problems
    safety, more = validate(model.Safety, document)
    return safety, problems + more


def load_synonyms(path: Path, root: Path) -> tuple[tuple[model.Synonym, ...], list[Problem]]:
    """The words that people type into the search, by groups; a project may do without."""
    if not path.exists():
        return (), []
    document, problems = _read_document(path, root)
    groups: list[model.Synonym] = []
    for _, part in _entries(document, problems) if document is not None else ():
        group, found = validate(model.Synonym, part)
        problems += found
        groups += [group] if group is not None else []
    return tuple(groups), problems


__all__ = [
    "ALIAS",
    "DANGLING",
    "OUTSIDE",
    "TYPE",
    "UNKNOWN",
    "UNREADABLE",
    "VALUE",
    "Document",
    "compose",
    "construct",
    "dangling",
    "keys_at",
    "lent",
    "load_records",
    "load_safety",
    "load_stretch",
    "load_stretches",
    "load_synonyms",
    "nearest",
    "parse",
    "place_of",
    "read_file",
    "shown",
    "validate",
]
