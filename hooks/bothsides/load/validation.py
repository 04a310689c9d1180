"""Plain values to records: all that pydantic finds wrong, in the words of the author and at the place that was typed."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from ..problem import Place, Problem, problem
from ..source import Text
from .codes import BAD_ID, CHOICE, DANGLING, DOSE, MISSING, TYPE, UNKNOWN, VALUE
from .document import UNREAD, Document, place_of, span_of

T = TypeVar("T", bound=BaseModel)

_HINTS = {
    "bad_dose": (DOSE, "Give whole numbers, the smaller first, such as 30 or “2 to 3”."),
    "bad_id": (BAD_ID, "Write it like half-kneeling."),
    "bad_pose_name": (BAD_ID, "Write it like tall, or half-kneeling/tall."),
    "heading_and_laterality": (VALUE, "Look at “laterality” and “heading” together."),
    "unsourced": (VALUE, "Name a source from references.yml or say that it is inferred."),
    "half_review": (VALUE, "Leave only “due” until somebody has reviewed it."),
    "empty_text": (VALUE, "Write the text, or take the key out."),
    "too_short": (VALUE, "Give at least one."),
    "too_long": (VALUE, "Leave some out."),
    "bad_number": (VALUE, "Give degrees or centimetres, such as 15 or -2.5."),
    "bad_step": (VALUE, "Write “text: …” and, on the next line, “pose: …”."),
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


def validate(kind: type[T], document: Document, extra: Mapping[str, Any] | None = None) -> tuple[T | None, list[Problem]]:
    """``document`` as a ``kind``; all its problems at once, in the words of its author."""
    data = document.data
    if data is UNREAD:
        return None, []
    if not isinstance(data, dict):
        return None, [
            problem(place_of(document.file, document.node), TYPE, "This should be a list of keys and values", "Begin with “title: …”.")
        ]
    try:
        return kind.model_validate({**data, **(extra or {})}), []
    except ValidationError as error:
        return None, list(_translate(kind, document, error, extra or {}))


def _translate(kind: type[BaseModel], document: Document, error: ValidationError, extra: Mapping[str, Any]) -> Iterator[Problem]:
    seen = set()
    items = error.errors(include_url=False)
    for item in items:
        if item["input"] is UNREAD or _is_echo(item, items):
            continue
        result = _in_words(kind, document, item, extra)
        if (result.place, result.code, result.message) not in seen:
            seen.add((result.place, result.code, result.message))
            yield result


def _is_echo(item: Any, items: list[Any]) -> bool:
    """Whether ``item`` only follows from another: a list that shrank, or the branch of a union that was not meant."""
    loc, sort = item["loc"], item["type"]
    if sort == "too_short":
        return any(other["loc"][: len(loc)] == loc != other["loc"] for other in items)
    if not (loc and _is_label(loc[-1])):
        return False
    if sort == "literal_error":
        return isinstance(item["input"], dict)
    branches = [other for other in items if other is not item and other["loc"][:-1] == loc[:-1]]
    return sort == "model_type" and bool(branches)


def _in_words(kind: type[BaseModel], document: Document, item: Any, extra: Mapping[str, Any]) -> Problem:
    """One of pydantic's errors as the author's problem."""
    loc, sort, message = item["loc"], item["type"], item["msg"]
    file = document.file
    node, key_node = _node_at(document.node, loc)
    named = [str(step) for step in loc if isinstance(step, str)]
    key = next((step for step in reversed(named) if not _is_label(step)), "") if sort != "extra_forbidden" else named[-1]
    at_key = key_node is not None and (sort == "extra_forbidden" or loc[-1:] == ("[key]",))
    place = place_of(file, key_node if at_key and key_node is not None else node)
    if (culprit := item.get("ctx", {}).get("name")) and (found := _node_at(node, (culprit,)))[1] is not None:
        place = place_of(file, found[0])
    if loc and loc[0] in extra:
        place = Text.of(extra[loc[0]]).place()
    if sort == "extra_forbidden":
        return problem(place, UNKNOWN, f"There is no key “{key}” here", nearest(key, keys_at(kind, loc[:-1])))
    if sort == "missing":
        return problem(_first_key(document, node), MISSING, f"The key “{key}” is missing", "Every record needs it.")
    if hint := str(item.get("ctx", {}).get("hint", "")):
        return problem(place, VALUE, message, hint)
    if sort in _HINTS:
        name, hint = _HINTS[sort]
        return problem(place, name, f"“{key}” needs at least one" if sort == "too_short" else message, hint)
    if sort in {"enum", "literal_error"}:
        choices = re.findall(r"'([^']*)'", str(item.get("ctx", {}).get("expected", "")))
        typed = " ".join(file.content[slice(*span_of(node))].split())
        return problem(place, CHOICE, f"“{typed[:60]}” is not possible for “{key}”", _choose(str(item["input"]), choices))
    if sort in {"greater_than_equal", "less_than_equal"}:
        context = item.get("ctx", {})
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context.get('le')}"
        return problem(place, DOSE, f"“{key}” must be {bound}", "Give a number that a person can do.")
    wanted, hint = _WANTED.get(sort, (message.lower(), ""))
    return problem(place, TYPE, f"“{key}” cannot be {_kind_of(item['input'])}; it is {wanted}", hint)


def _choose(typed: str, choices: list[str]) -> str:
    close = difflib.get_close_matches(typed, choices, 1, 0.6)
    meant = f"Did you mean “{close[0]}”? " if close else ""
    return f"{meant}Choose from {', '.join(choices)}." if choices else ""


def _kind_of(value: Any) -> str:
    kinds = {dict: "a group of keys", tuple: "a list", bool: "yes or no", int: "a number", float: "a number", type(None): "empty"}
    kinds |= {dt.datetime: "a date with a time", dt.date: "a date"}
    return kinds.get(type(value), "a text" if isinstance(value, str) else f"a {type(value).__name__}")


def _first_key(document: Document, node: yaml.Node) -> Place:
    if isinstance(node, yaml.MappingNode) and node.value:
        return place_of(document.file, node.value[0][0])
    return place_of(document.file, node)


def keys_at(kind: Any, loc: tuple[Any, ...]) -> list[str]:
    """The keys that a record of ``kind`` may have at ``loc``."""
    schema = kind.model_json_schema(by_alias=True)
    definitions, here = schema.get("$defs", {}), schema
    for step in (*loc, None):
        while "$ref" in here:
            here = definitions[here["$ref"].rsplit("/", 1)[1]]
        here = next((x for x in here.get("anyOf", ()) if "$ref" in x), here) if "properties" not in here else here
        while "$ref" in here:
            here = definitions[here["$ref"].rsplit("/", 1)[1]]
        if step is None:
            break
        here = here.get("items", {}) if isinstance(step, int) else here.get("properties", {}).get(step, here)
    return sorted(here.get("properties", {}))


def _node_at(node: yaml.Node, loc: tuple[Any, ...]) -> tuple[yaml.Node, yaml.Node | None]:
    """The node that ``loc`` leads to as far as it goes, and the key it stands under."""
    key_node = None
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if pair is not None:
                key_node, node = pair
            elif not _is_label(step):
                break
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
    return node, key_node


def _is_label(step: Any) -> bool:
    """Whether pydantic put ``step`` in to name a branch of a union ("Withdrawn", "literal['current']") or a key ("[key]")."""
    return isinstance(step, str) and ("[" in step or step[:1].isupper())


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
