"""The texts of a stretch file without its model: what the check needs when only words are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .problem import Place, Problem
from .sides.engine import Evidence, Findings, check_texts, merge
from .sides.words import Side
from .source import SourceFile, Text

_TEXTS = ("summary", "get_in", "steps", "get_out", "feel", "mistakes")


def check_record(file: SourceFile) -> Findings:
    """Findings for a stretch file: its texts as one scope, held against what the record states."""
    import yaml

    try:
        root = yaml.compose(file.content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file.path, mark.line + 1, mark.column + 1, mark.column + 2) if mark else Place(file.path)
        return Findings([Problem(place, "unreadable-file", f"this is no YAML: {getattr(error, 'problem', None) or error}")])
    if not isinstance(root, yaml.MappingNode):
        return Findings()
    values = {key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
    texts = [text for name in _TEXTS if name in values for text in _texts(values[name], file)]
    findings = check_texts(texts, Evidence(_stretched(values), _muscles(values)))
    mistakes = [check_texts([text]) for text in _texts(values["mistakes"], file, ("mistake",))] if "mistakes" in values else []
    return merge([findings, *mistakes])


def _stretched(values: dict[str, Any]) -> Side | None:
    """A unilateral record is written for stretching the right side."""
    laterality = values.get("laterality")
    return Side.RIGHT if getattr(laterality, "value", "") == "unilateral" else None


def _muscles(values: dict[str, Any]) -> dict[str, Side]:
    node = values.get("muscles")
    pairs = getattr(node, "value", None)
    found = {}
    for pair in pairs if isinstance(pairs, list) else []:
        if isinstance(pair, tuple) and pair[1].value in ("right", "left"):
            found[str(pair[0].value).replace("_", "-")] = Side(pair[1].value)
    return found


_SAID = ("text", "what", "why", "instead", "say", "advice", "do")


def _texts(node: Any, file: SourceFile, keys: tuple[str, ...] = _SAID) -> Iterator[Text]:
    """Every scalar below ``node`` that is a sentence, with its place. What a mistake looks like is not among them."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        if " " in node.value:
            yield Text.at(node.value, file, node.start_mark.index, node.end_mark.index)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts(child, file, keys)
    elif isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            if getattr(key, "value", "") in keys:
                yield from _texts(child, file, keys)
