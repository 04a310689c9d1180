"""The texts of a stretch file without its model: what the check needs when only words are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .problem import Place, Problem
from .sides.engine import Coverage, Evidence, Findings, check_texts, merge
from .sides.rules import all_rules
from .sides.stated import against_limb, held, not_right
from .sides.words import Side, understand
from .source import SourceFile, Text

_TEXTS = ("summary", "get_in", "steps", "get_out", "feel", "mistakes")


def check_record(file: SourceFile) -> Findings:
    """Findings for a stretch file: its texts as one scope, held against what the record states.

    Where one side is stretched, getting out is a scope of its own: it undoes what was held: the straight knee bends.
    """
    import yaml

    try:
        root = yaml.compose(file.content, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # only what was typed
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file.path, mark.line + 1, mark.column + 1, mark.column + 2) if mark else Place(file.path)
        return Findings([Problem(place, "unreadable-file", f"this is no YAML: {getattr(error, 'problem', None) or error}")])
    if not isinstance(root, yaml.MappingNode):
        return Findings()
    values = {key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
    side, muscles = _stretched(values), _muscles(values)
    apart = ("get_out",) if side else ()
    texts = [text for name in _TEXTS if name in values and name not in apart for text in _texts(values[name], file)]
    leaving = [text for name in apart if name in values for text in _texts(values[name], file)]
    findings = [check_texts(texts, Evidence(side, muscles)), check_texts(leaving, Evidence(one_round=True))]
    mistakes = [check_texts([text]) for text in _texts(values["mistakes"], file, ("mistake",))] if "mistakes" in values else []
    total = merge([*findings, *mistakes, *_precautions(values.get("precautions"), file), *_heading(values, file)])
    total.problems = _allowed(total.problems, values.get("allow"), file)
    return total


def _allowed(problems: list[Problem], allow: Any, file: SourceFile) -> list[Problem]:
    """``problems`` without those of a code that the record allows, with its reason; an escape that silences nothing is one."""
    import yaml

    for item in allow.value if isinstance(allow, yaml.SequenceNode) else ():
        pairs = {key.value: value for key, value in item.value} if isinstance(item, yaml.MappingNode) else {}
        if not {"code", "reason"} <= pairs.keys():
            continue  # the loader tells what is missing
        node = pairs["code"]
        kept = [p for p in problems if p.code != node.value]
        if len(kept) == len(problems) and node.value in {rule.code for rule in all_rules()}:
            place = file.place(node.start_mark.index, node.end_mark.index)
            kept = [*kept, Problem(place, "unused-allow", "this escape silences nothing", "Take it out.")]
        problems = kept
    return problems


def _precautions(node: Any, file: SourceFile) -> Iterator[Findings]:
    """Who should take care: the words of a precaution for one limb are that limb's; those of any other agree among themselves."""
    for values in _parts(node):
        limb = getattr(values.get("limb"), "value", "")
        texts = [text for key in ("who", "advice") if key in values for text in _texts(values[key], file)]
        if limb not in {"right", "left"}:
            yield check_texts(texts)
            continue
        for text in texts:
            words = [w for w in understand(str(text)) if w.side]
            yield Findings(against_limb(text, limb), Coverage(len(held(text)), len(words)))


def _heading(values: dict[str, Any], file: SourceFile) -> Iterator[Findings]:
    """What the heading says is stretched, in a file for one side."""
    for heading in _parts(values.get("heading")):
        if _stretched(values) is not None and "stretched" in heading:
            for text in _texts(heading["stretched"], file):
                words = [w for w in understand(str(text)) if w.side]
                yield Findings(not_right(text), Coverage(len(words), len(words)))


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    """The mappings of a node: itself, or those in its list."""
    import yaml

    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(item, yaml.MappingNode):
            yield {key.value: value for key, value in item.value if isinstance(key, yaml.ScalarNode)}


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
