"""YAML to model, with every problem of every file at once, each at the line and column that was typed."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from . import model
from .problem import Place, Problem, code, problem
from .source import SourceFile, Text

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SafeConstructor = yaml.constructor.SafeConstructor
T = TypeVar("T", bound=BaseModel)

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_SUSPICIOUS = 200
_OPENINGS = re.compile(r"(?:[-?] +){20}|^ {200}", re.MULTILINE)

UNREADABLE = code("unreadable-file", "A file cannot be read: missing, not UTF-8, or with characters that no text holds.")
OUTSIDE = code("link-outside", "A file is a link that leads out of its folder.")
EMPTY = code("empty-file", "A file holds nothing.")
HUGE = code("huge-file", f"A file is larger than {MAX_BYTES // 1024} KB, far more than a record needs.")
SYNTAX = code("yaml-syntax", "The YAML cannot be read.")
TAB = code("yaml-tab", "A tab stands where YAML wants spaces.")
BRACE = code("unquoted-brace", "A text that begins with a brace needs quotes.")
ALIAS = code("yaml-alias", "Anchors and aliases (& and *) are not used here.")
DUPLICATE = code("duplicate-key", "A key stands twice.")
UNKNOWN = code("unknown-key", "A key that no record has.")
MISSING = code("missing-key", "A key that every record needs is missing.")
TYPE = code("wrong-type", "A value of the wrong kind.")
CHOICE = code("not-a-choice", "A value that is not one of the possible ones.")
DOSE = code("bad-dose", "A dose that makes no sense.")
VALUE = code("bad-value", "A value that does not fit its key.")
BAD_ID = code("bad-id", "An id that cannot be one, or is not the file's name.")
DANGLING = code("unknown-id", "An id that nothing bears.")

_HINTS = {
    "bad_dose": (DOSE, "Give whole numbers, the smaller first, such as 30 or “2 to 3”."),
    "bad_id": (BAD_ID, "Write it like half-kneeling."),
    "heading_and_laterality": (VALUE, "Look at “laterality” and “heading” together."),
    "unsourced": (VALUE, "Name a source from references.yml or say that it is inferred."),
    "half_review": (VALUE, "Leave only “due” until somebody has reviewed it."),
    "empty_text": (VALUE, "Write the text, or take the key out."),
    "too_short": (VALUE, "Give at least one."),
}

_WANTED = {
    "wrong_type": ("a text", 'Put it in "…".'),
    "tuple_type": ("a list", "Begin each item on its own line with “- ”."),
    "dict_type": ("a group of keys", "Write “key: value” lines, indented."),
    "model_type": ("a group of keys", "Write “key: value” lines, indented."),
    "bool_type": ("yes or no", "Write true or false."),
    "date_type": ("a date", "Write it like 2027-05-22."),
    "int_type": ("a whole number", "Write it without quotes."),
}


@dataclass(frozen=True)
class Document:
    """A file that could be read as YAML: its plain values, and the nodes that know their places."""

    file: SourceFile
    node: yaml.Node
    data: Any


def shown(path: Path, root: Path) -> str:
    """``path`` as its author knows it: relative to ``root``, with forward slashes."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def read_file(path: Path, root: Path, limit: int = MAX_BYTES) -> tuple[SourceFile | None, list[Problem]]:
    """The text of ``path``, or the one problem that keeps it from being read."""
    place = Place(shown(path, root))
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            return None, [problem(place, OUTSIDE, "This file is a link that leads out of the project", "Put the file itself here.")]
        if path.stat().st_size > limit:
            return None, [problem(place, HUGE, f"This file is larger than {limit // 1024} KB", "Is it the right file? Split it otherwise.")]
        raw = path.read_bytes()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return None, [problem(place, UNREADABLE, f"This file cannot be read ({reason})", "Check its name and its permissions.")]
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        place = SourceFile(place.path, before + "?").place(len(before))
        return None, [problem(place, UNREADABLE, "This file is not UTF-8", "Save it with the encoding UTF-8.")]
    if not content.strip():
        return None, [problem(place, EMPTY, "This file is empty", "Fill it in or delete it.")]
    return SourceFile(place.path, content), []


def parse(file: SourceFile) -> tuple[Document | None, list[Problem]]:
    """``file`` as YAML; everything that makes it unreadable or ambiguous is a problem."""
    if (deep := _too_deep(file)) is not None:
        return None, [problem(deep, SYNTAX, "This is nested too deeply", "No record needs so many levels.")]
    loader = None
    try:
        loader = _Loader(file.content)
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        return None, [_syntax(file, error)]
    except (ValueError, RecursionError) as error:
        return None, [problem(Place(file.path), SYNTAX, f"This YAML cannot be read ({error})", "Write it more simply.")]
    finally:
        if loader is not None:
            loader.dispose()
    if node is None:
        return None, [problem(Place(file.path), EMPTY, "This file holds no values", "Fill it in or delete it.")]
    if "*" in file.content and (alias := _first_alias(file)):
        return None, [problem(alias, ALIAS, "Anchors and aliases are not used here", "Write the value out where it belongs.")]
    problems: list[Problem] = []
    data = _construct(node, file, problems, 0)
    return Document(file, node, data), problems


def _too_deep(file: SourceFile) -> Place | None:
    """The C composer recurses and would crash on a bomb of brackets: count the levels of suspicious files first."""
    if file.content.count("[") + file.content.count("{") < MAX_SUSPICIOUS and not _OPENINGS.search(file.content):
        return None
    depth = 0
    try:
        for event in yaml.parse(file.content, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return _place(file, event)
    except yaml.YAMLError:
        pass  # the parse that follows reports it
    return None


def _syntax(file: SourceFile, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    position = getattr(error, "position", 0) if mark is None else min(mark.index, len(file.content))
    place = file.place(position)
    line = file.content.splitlines()[place.line - 1 : place.line]
    text = line[0] if line else ""
    for row in (place.line, place.line - 1):
        typed = file.content.splitlines()[row - 1 : row]
        value = typed[0].partition(": ")[2] if typed else ""
        if value.lstrip().startswith("{"):
            column = len(typed[0]) - len(value.lstrip()) + 1
            return problem(
                Place(file.path, row, column, column + 1), BRACE, "A text begins with “{” without quotes", 'Put the whole text in "…".'
            )
    if "\t" in text[: place.column]:
        column = text.index("\t") + 1
        return problem(Place(file.path, place.line, column, column + 1), TAB, "A tab is used for indentation", "Use spaces.")
    reason = str(getattr(error, "problem", None) or error).split("\n")[0]
    return problem(place, SYNTAX, f"This is not YAML: {reason}", "Check the indentation, and put texts with “: ” or “#” in quotes.")


def _first_alias(file: SourceFile) -> Place | None:
    for event in yaml.parse(file.content, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            return _place(file, event)
    return None


def _construct(node: yaml.Node, file: SourceFile, problems: list[Problem], depth: int) -> Any:
    if node.tag == "tag:yaml.org,2002:str":
        return Text.at(node.value, file, node.start_mark.index, node.end_mark.index)
    if depth > MAX_DEPTH:
        problems.append(problem(_place(file, node), SYNTAX, "This is nested too deeply", "No record needs so many levels."))
        return None
    if isinstance(node, yaml.MappingNode):
        result: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                problems.append(
                    problem(_place(file, key_node), SYNTAX, "A key must be a word", "Put texts that begin with “{” or “[” in quotes.")
                )
                continue
            if key in result:
                problems.append(
                    problem(_place(file, key_node), DUPLICATE, f"The key “{key}” stands here a second time", "Keep one of the two.")
                )
                continue
            result[_construct(key_node, file, problems, depth + 1) if key_node.tag.endswith(":str") else key] = _construct(
                value_node, file, problems, depth + 1
            )
        return result
    if isinstance(node, yaml.SequenceNode):
        return tuple(_construct(item, file, problems, depth + 1) for item in node.value)
    try:
        return _SafeConstructor().construct_object(node)
    except (yaml.YAMLError, ValueError) as error:
        reason = str(getattr(error, "problem", None) or error)
        problems.append(problem(_place(file, node), TYPE, f"This value cannot be read ({reason})", 'Put it in "…" if it is a text.'))
        return None


def _place(file: SourceFile, node: yaml.Node | yaml.Event) -> Place:
    assert node.start_mark is not None
    assert node.end_mark is not None
    return file.place(node.start_mark.index, node.end_mark.index)


def _node_at(node: yaml.Node, loc: tuple[Any, ...]) -> tuple[yaml.Node, yaml.Node | None, int]:
    """The node that ``loc`` leads to as far as it goes, the key it stands under, and how many steps were found."""
    key_node = None
    for found, step in enumerate(loc):
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if pair is None:
                return node, key_node, found
            key_node, node = pair
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        elif found < len(loc):
            return node, key_node, found
    return node, key_node, len(loc)


def validate(kind: type[T], document: Document, extra: Mapping[str, Any] | None = None) -> tuple[T | None, list[Problem]]:
    """``document`` as a ``kind``; all its problems at once, in the words of its author."""
    data = document.data
    if not isinstance(data, dict):
        return None, [
            problem(_place(document.file, document.node), TYPE, "This should be a list of keys and values", "Begin with “title: …”.")
        ]
    try:
        return kind.model_validate({**data, **(extra or {})}), []
    except ValidationError as error:
        return None, list(_translate(kind, document, error))


def _translate(kind: type[BaseModel], document: Document, error: ValidationError) -> Iterator[Problem]:
    seen = set()
    items = error.errors(include_url=False)
    for item in items:
        loc, sort = item["loc"], item["type"]
        if sort == "too_short" and any(other["loc"][: len(loc)] == loc != other["loc"] for other in items):
            continue  # pydantic counts only the items that passed
        node, key_node, _ = _node_at(document.node, loc)
        at_key = key_node is not None and sort in {"missing", "extra_forbidden"}
        place = _place(document.file, key_node if at_key and key_node is not None else node)
        key = next((str(s) for s in reversed(loc) if isinstance(s, str) and "[" not in s), "")
        result = _in_words(kind, loc, sort, item, key, place, document, node)
        if (result.place, result.code, result.message) not in seen:
            seen.add((result.place, result.code, result.message))
            yield result


def _in_words(
    kind: type[BaseModel], loc: tuple[Any, ...], sort: str, item: Any, key: str, place: Place, document: Document, node: yaml.Node
) -> Problem:
    message = item["msg"]
    if sort == "extra_forbidden":
        known = keys_at(kind, loc[:-1])
        return problem(place, UNKNOWN, f"There is no key “{key}” here", nearest(key, known))
    if sort == "missing":
        return problem(_first_key(document, node), MISSING, f"The key “{key}” is missing", "Every record needs it.")
    if sort in _HINTS:
        name, hint = _HINTS[sort]
        return problem(place, name, message, hint)
    if sort in {"enum", "literal_error"}:
        expected = str(item.get("ctx", {}).get("expected", ""))
        return problem(place, CHOICE, f"“{item['input']}” is not possible for “{key}”", f"Choose from {expected}." if expected else "")
    if sort in {"greater_than_equal", "less_than_equal"}:
        return problem(place, DOSE, f"“{key}”: {message}", "Give a number that a person can do.")
    wanted, hint = _WANTED.get(sort, _WANTED["wrong_type"] if sort == "wrong_type" else (message.lower(), ""))
    return problem(place, TYPE, f"“{key}” cannot be {_kind_of(item['input'])}; it is {wanted}", hint)


def _kind_of(value: Any) -> str:
    kinds = {dict: "a group of keys", tuple: "a list", bool: "yes or no", int: "a number", float: "a number", type(None): "empty"}
    return kinds.get(type(value), "a text" if isinstance(value, str) else f"a {type(value).__name__}")


def _first_key(document: Document, node: yaml.Node) -> Place:
    if isinstance(node, yaml.MappingNode) and node.value:
        return _place(document.file, node.value[0][0])
    return _place(document.file, node)


def keys_at(kind: Any, loc: tuple[Any, ...]) -> list[str]:
    """The keys that a record of ``kind`` may have at ``loc``."""
    schema = kind.model_json_schema(by_alias=True)
    definitions, here = schema.get("$defs", {}), schema
    for step in (*loc, None):
        while "$ref" in here:
            here = definitions[here["$ref"].rsplit("/", 1)[1]]
        here = next((x for x in here.get("anyOf", ()) if x.get("type") != "null"), here) if "properties" not in here else here
        while "$ref" in here:
            here = definitions[here["$ref"].rsplit("/", 1)[1]]
        if step is None:
            break
        here = here.get("items", {}) if isinstance(step, int) else here.get("properties", {}).get(step, here)
    return sorted(here.get("properties", {}))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names what ``word`` was probably meant to be, or what there is."""
    known = sorted(known)
    close = difflib.get_close_matches(word, known, 1, 0.5)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"There is {', '.join(known[:12])}{' …' if len(known) > 12 else ''}." if known else ""


def dangling(value: str, known: Iterable[str], what: str) -> Problem:
    """The problem of an id that nothing bears."""
    return problem(Text.of(value).place(), DANGLING, f"No {what} has the id “{value}”", nearest(value, known))


def load_stretch(path: Path, root: Path) -> tuple[model.Stretch | None, list[Problem]]:
    """The stretch in ``path``; its id is the file's name."""
    file, problems = read_file(path, root)
    if file is None:
        return None, problems
    document, problems = parse(file)
    if document is None:
        return None, problems
    name = Text.at(path.stem, file, 0, 0)
    stretch, more = validate(
        model.Stretch, document, {"id": name} if isinstance(document.data, dict) and "id" not in document.data else None
    )
    if stretch is not None and stretch.id != path.stem:
        more = [
            problem(
                stretch.id.place(), BAD_ID, f"The id “{stretch.id}” is not the file's name", "Leave “id” out: the file's name is the id."
            )
        ]
    return (None if problems or more else stretch), problems + more


def load_stretches(folder: Path, root: Path) -> tuple[dict[str, model.Stretch], list[Problem]]:
    """Every stretch of ``folder`` by id, in order of id, and every problem of every file."""
    stretches, problems = {}, []
    names = sorted(e.name for e in os.scandir(folder) if e.name.endswith((".yml", ".yaml")) and not e.name.startswith("."))
    for name in names:
        stretch, found = load_stretch(folder / name, root)
        problems += found
        if stretch is not None:
            if stretch.id in stretches:
                problems.append(problem(Place(shown(folder / name, root)), BAD_ID, f"Two files bear the id “{stretch.id}”", "Rename one."))
            stretches[str(stretch.id)] = stretch
    return stretches, problems


def load_records(kind: type[T], path: Path, root: Path) -> tuple[dict[str, T], list[Problem]]:
    """A file that maps ids to records (muscles.yml) or lists records with an id (references.yml)."""
    file, problems = read_file(path, root, 4 * MAX_BYTES)
    document: Document | None = None
    if file is not None:
        document, problems = parse(file)
    if document is None:
        return {}, problems
    assert file is not None
    records: dict[str, T] = {}
    for id_, part in _entries(document):
        extra = {"id": id_} if isinstance(part.data, dict) and "id" not in part.data else None
        record, more = validate(kind, part, extra)
        problems = problems + more
        if record is not None:
            name = str(getattr(record, "id"))  # noqa: B009  every record has an id
            if name in records:
                problems.append(problem(_place(file, part.node), DUPLICATE, f"The id “{name}” stands here a second time", "Keep one."))
            records[name] = record
    return records, problems


def _entries(document: Document) -> Iterator[tuple[Any, Document]]:
    file, node = document.file, document.node
    if isinstance(node, yaml.MappingNode) and isinstance(document.data, dict):
        for key, part in document.data.items():
            value = next(v for k, v in node.value if k.value == str(key))
            yield key, Document(file, value, part)
    elif isinstance(node, yaml.SequenceNode):
        for value, part in zip(node.value, document.data, strict=True):
            yield None, Document(file, value, part)


def load_safety(path: Path, root: Path) -> tuple[model.Safety | None, list[Problem]]:
    """The warning cards, the pain rule, the rule of sides and the disclaimer."""
    file, problems = read_file(path, root)
    if file is None:
        return None, problems
    document, problems = parse(file)
    if document is None:
        return None, problems
    safety, more = validate(model.Safety, document)
    return safety, problems + more


def load_synonyms(path: Path, root: Path) -> tuple[tuple[model.Synonym, ...], list[Problem]]:
    """The words that people type into the search, by groups; a project may do without."""
    if not path.exists():
        return (), []
    file, problems = read_file(path, root)
    document: Document | None = None
    if file is not None:
        document, more = parse(file)
        problems = problems + more
    groups: list[model.Synonym] = []
    for _, part in _entries(document) if document is not None else ():
        group, found = validate(model.Synonym, part)
        problems = problems + found
        groups += [group] if group is not None else []
    return tuple(groups), problems
