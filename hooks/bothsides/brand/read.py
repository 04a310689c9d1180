"""``extra.clinic`` out of mkdocs.yml, with that file's own lines and columns.

MkDocs reads its own file; this reads it a second time because MkDocs forgets the places. Tags that only MkDocs knows
(``!ENV``, ``!relative``, ``!!python/name:…``) may stand anywhere; inside ``extra.clinic`` only ``!ENV`` is followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..load import ALIAS, TYPE, VALUE, Document, compose, construct, place_of, read_file, validate
from ..problem import Problem, in_order, problem
from ..source import SourceFile
from .logo import check_logo
from .model import Brand
from .numbers import EMERGENCY

_INHERITED = 5  # levels of INHERIT


def load_brand(config_file: Path, root: Path, docs: Path) -> tuple[Brand | None, list[Problem]]:
    """The clinic of the site whose mkdocs.yml is ``config_file``; None where it names none or names it wrongly."""
    found, problems = _find(config_file, root, _INHERITED)
    if found is None:
        return None, problems
    file, node = found
    problems += list(_resolve_env(node, file, set()))
    if isinstance(node, yaml.ScalarNode) and not node.value:
        return None, [*problems, problem(place_of(file, node), TYPE, "“clinic” is empty", "Give at least “name: …”, or take it out.")]
    if problems:
        return None, problems
    data = construct(node, file, problems)
    brand, more = validate(Brand, Document(file, node, data))
    problems += more
    if brand is None:
        return None, in_order(problems)
    problems += check_logo(brand.logo, docs) if brand.logo else []
    if brand.country and not brand.emergency_number:
        hint = f'Give it as emergency: "…". Known without are {", ".join(sorted(EMERGENCY))}.'
        problems.append(problem(brand.country.place(), VALUE, f"The emergency number of “{brand.country}” is not known here", hint))
    return brand, in_order(problems)


def _find(path: Path, root: Path, left: int) -> tuple[tuple[SourceFile, yaml.Node] | None, list[Problem]]:
    """The node of ``extra.clinic`` in ``path`` or in what it inherits from."""
    file, problems = read_file(path, root)
    if file is None:
        return None, problems
    node = compose(file)  # None where it is no YAML: MkDocs says that in its own words
    clinic = _value(_value(node, "extra"), "clinic")
    if clinic is not None:
        return (file, clinic), []
    parent = _value(node, "INHERIT")
    if isinstance(parent, yaml.ScalarNode) and left and (path.parent / parent.value).is_file():
        return _find(path.parent / parent.value, root, left - 1)
    return None, []


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((v for k, v in pairs if isinstance(k, yaml.ScalarNode) and k.value == key), None)


def _resolve_env(node: yaml.Node, file: SourceFile, seen: set[int]) -> Iterator[Problem]:
    """Put the values of ``!ENV`` in, keeping their places; what stands twice by an alias is refused before it can grow."""
    if id(node) in seen:
        yield problem(place_of(file, node), ALIAS, "Anchors and aliases are not used inside “clinic”", "Write the value out.")
        return
    seen.add(id(node))
    if node.tag == "!ENV":
        names = [n.value for n in node.value] if isinstance(node, yaml.SequenceNode) else [node.value]
        value = next((os.environ[str(n)] for n in names if str(n) in os.environ), names[-1] if len(names) > 1 else None)
        if value is None:
            hint = "Set it where the site is built, or give a default: !ENV [NAME, default]."
            yield problem(place_of(file, node), VALUE, f"The environment has no “{names[0]}”", hint)
        node.tag, node.value = "tag:yaml.org,2002:str", str(value or "")
        return
    if isinstance(node, yaml.MappingNode):
        for key, value_node in node.value:
            yield from _resolve_env(key, file, seen)
            yield from _resolve_env(value_node, file, seen)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _resolve_env(item, file, seen)
