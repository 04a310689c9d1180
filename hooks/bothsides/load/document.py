"""YAML to plain values whose texts know their places; what makes it unreadable or ambiguous is a problem."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from ..problem import Place, Problem, problem
from ..source import SourceFile, Text
from .codes import ALIAS, BRACE, DUPLICATE, EMPTY, MAX_DEPTH, SYNTAX, TAB, TYPE, UNREADABLE

_TEXT, _SEQUENCE, _MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


def quick(base: Any) -> Any:
    """``base`` without the resolution of tags by path, which nobody uses and which costs a third of the reading."""
    resolvers = {first: [(str(tag), pattern) for tag, pattern in found] for first, found in base.yaml_implicit_resolvers.items()}

    class Quick(base):  # type: ignore[misc]
        # Called for each node with two arguments and with none: functions in C that do nothing of note.
        descend_resolver = operator.is_
        ascend_resolver = bool

        def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
            if kind is not yaml.ScalarNode:
                return _SEQUENCE if kind is yaml.SequenceNode else _MAPPING
            if implicit[0] and (found := resolvers.get(value[:1])):
                for tag, pattern in found:
                    if pattern.match(value):
                        return tag
            return _TEXT

    return Quick


_Loader: Any = quick(getattr(yaml, "CSafeLoader", yaml.SafeLoader))
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_SCALARS: dict[str, Callable[[yaml.ScalarNode], Any]] = {
    "null": _CONSTRUCTOR.construct_yaml_null,
    "bool": _CONSTRUCTOR.construct_yaml_bool,
    "int": _CONSTRUCTOR.construct_yaml_int,
    "float": _CONSTRUCTOR.construct_yaml_float,
    "timestamp": _CONSTRUCTOR.construct_yaml_timestamp,
}
MAX_SUSPICIOUS = 200
_OPENINGS = re.compile(r"\n[ \t]*(?:[-?][ \t]+){20}")
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INDENTED_BY_TAB = re.compile(r"[ ?:-]*\t")
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")


@dataclass(frozen=True)
class Document:
    """A file that could be read as YAML: its plain values, and the nodes that know their places."""

    file: SourceFile
    node: yaml.Node
    data: Any


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
    if ("*" in file.content or "&" in file.content) and (found := _first_anchor(file)):
        return None, [found]
    problems: list[Problem] = []
    data = _construct(node, file, problems)
    return Document(file, node, data), problems


def compose(file: SourceFile) -> yaml.Node | None:
    """The nodes of ``file``, with whatever tags and aliases it holds; None where it is no YAML."""
    if _too_deep(file) is not None:
        return None
    loader = None
    try:
        loader = _Loader(file.content)
        return loader.get_single_node()  # type: ignore[no-any-return]
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    finally:
        if loader is not None:
            loader.dispose()


def construct(node: yaml.Node, file: SourceFile, problems: list[Problem]) -> Any:
    """The plain value of ``node``; what cannot be read is added to ``problems``."""
    return _construct(node, file, problems)


def _too_deep(file: SourceFile) -> Place | None:
    """The C composer recurses and would crash on a bomb of brackets: count the levels of suspicious files first."""
    content = file.content
    brackets = content.count("[") + content.count("{")
    if brackets < MAX_SUSPICIOUS and " " * MAX_SUSPICIOUS not in content and not _OPENINGS.search("\n" + content):
        return None
    depth = 0
    try:
        for event in yaml.parse(file.content, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return place_of(file, event)
    except yaml.YAMLError:
        pass  # the parse that follows reports it
    return None


def _syntax(file: SourceFile, error: yaml.YAMLError) -> Problem:
    if odd := _UNPRINTABLE.search(file.content):
        hint = "Delete it; it may not show in your editor."
        return problem(file.place(odd.start()), UNREADABLE, f"The character U+{ord(odd.group()):04X} cannot stand in a text", hint)
    reason, context = (str(getattr(error, name, None) or "").split("\n")[0] for name in ("problem", "context"))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "quoted scalar" in context and "unexpected" in reason:
        mark, reason = getattr(error, "context_mark", mark), "a quotation mark opens here and nothing closes it"
    place = file.place(min(mark.index, len(file.content)) if mark else 0)
    if opened := _opened_group(file, error, place.line):
        return problem(
            opened, BRACE, "Braces or brackets open a group here that YAML cannot read", 'If this is a text, put all of it in "…".'
        )
    if tab := _INDENTED_BY_TAB.match(file.line(place.line)):
        return problem(Place(file.path, place.line, tab.end(), tab.end() + 1), TAB, "A tab is used for indentation", "Use spaces.")
    if "alias" in reason:
        return problem(place, ALIAS, "Aliases are not used here", 'If this is a text, put all of it in "…".')
    return problem(
        place, SYNTAX, f"This is not YAML: {reason or error}", "Check the indentation, and put texts with “: ” or “#” in quotes."
    )


def _opened_group(file: SourceFile, error: yaml.YAMLError, line: int) -> Place | None:
    """Where the brace or bracket stands that makes YAML stumble: YAML itself may stumble only on the next line."""
    mark = getattr(error, "context_mark", None)
    if mark is not None and "flow" in str(getattr(error, "context", "")):
        return file.place(mark.index)
    for number in (line, line - 1):
        text = file.line(number)
        value = re.match(r"[ -]*(?:[^\s:#'\"]+:[ \t]+)?([{\[])", text)
        if value and not text.rstrip().endswith(("}", "]")):
            return Place(file.path, number, value.end(), value.end() + 1)
    return None


def _first_anchor(file: SourceFile) -> Problem | None:
    for event in yaml.parse(file.content, Loader=_Loader):
        if getattr(event, "anchor", None) is None:
            continue
        if isinstance(event, yaml.AliasEvent):
            return problem(
                place_of(file, event), ALIAS, "Aliases are not used here", "Write the value out where it belongs, or put it in quotes."
            )
        return problem(place_of(file, event), ALIAS, "Anchors are not used here", 'If this is a text, put all of it in "…".')
    return None


class Unread:
    """Stands for a value that could not be read and has its problem already."""

    def __repr__(self) -> str:
        return "a value that cannot be read"


UNREAD = Unread()


def _construct(node: yaml.Node, file: SourceFile, problems: list[Problem], depth: int = 0) -> Any:
    """The plain value of ``node``: texts with their places, tuples, dicts whose keys are texts, and YAML's simple values."""
    if isinstance(node, yaml.ScalarNode) and node.tag == _TEXT:  # most are
        return Text.at(node.value, file, node.start_mark.index, node.end_mark.index)
    kind = node.tag.removeprefix("tag:yaml.org,2002:")
    if isinstance(node, yaml.ScalarNode):
        return _construct_scalar(node, kind, file, problems)
    if depth > MAX_DEPTH:
        problems.append(problem(place_of(file, node), SYNTAX, "This is nested too deeply", "No record needs so many levels."))
        return UNREAD
    if isinstance(node, yaml.SequenceNode) and kind == "seq":
        return tuple([_construct(item, file, problems, depth + 1) for item in node.value])
    if isinstance(node, yaml.MappingNode) and kind == "map":
        return _construct_mapping(node, file, problems, depth)
    problems.append(_tagged(file, node))
    return UNREAD


def _construct_mapping(node: yaml.MappingNode, file: SourceFile, problems: list[Problem], depth: int) -> dict[Text, Any]:
    result: dict[Text, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            where = file.place(span_of(node)[0]) if key_node.flow_style else place_of(file, key_node)
            name = BRACE if key_node.flow_style else SYNTAX
            problems.append(problem(where, name, "A key must be a word, not a group", 'If this is a text, put all of it in "…".'))
            continue
        key = Text.at(key_node.value, file, *span_of(key_node))
        if key in result:
            problems.append(
                problem(place_of(file, key_node), DUPLICATE, f"The key “{key}” stands here a second time", "Keep one of the two.")
            )
            continue
        result[key] = _construct(value_node, file, problems, depth + 1)
    return result


def _construct_scalar(node: yaml.ScalarNode, kind: str, file: SourceFile, problems: list[Problem]) -> Any:
    typed = file.content[slice(*span_of(node))]
    if typed.startswith("!") or kind not in _SCALARS:
        problems.append(_tagged(file, node))
        return UNREAD
    try:
        value = _SCALARS[kind](node)
    except (ValueError, LookupError, AttributeError, OverflowError, yaml.YAMLError) as error:
        problems.append(problem(place_of(file, node), TYPE, f"“{typed}” cannot be read ({error})", 'Put it in "…" if it is a text.'))
        return UNREAD
    if kind == "int" and not _WHOLE.fullmatch(typed):
        hint = f"Write {typed.lstrip('0')} if you mean that." if typed.isdigit() else "Write a number with its digits only."
        problems.append(problem(place_of(file, node), TYPE, f"YAML reads “{typed}” as {value}", hint))
        return UNREAD
    return value


def _tagged(file: SourceFile, node: yaml.Node) -> Problem:
    return problem(
        place_of(file, node), ALIAS, "YAML reads what begins here in a way of its own", 'If this is a text, put all of it in "…".'
    )


def span_of(node: yaml.Node | yaml.Event) -> tuple[int, int]:
    """The offsets between which ``node`` was typed."""
    assert node.start_mark is not None
    assert node.end_mark is not None
    return node.start_mark.index, node.end_mark.index


def place_of(file: SourceFile, node: yaml.Node | yaml.Event) -> Place:
    """The place of ``node``."""
    return file.place(*span_of(node))
