"""``extra.clinic`` out of mkdocs.yml, with that file's own lines and columns.

MkDocs reads its own file; this reads it a second time because MkDocs forgets the places. Tags that only MkDocs knows
(``!ENV``, ``!relative``, ``!!python/name:…``) may stand anywhere; inside ``extra.clinic`` only ``!ENV`` is followed.
"""

from __future__ import annotations

import os
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
    node = _resolved(node, file, problems, set())
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


def _resolved(node: yaml.Node, file: SourceFile, problems: list[Problem], seen: set[int]) -> yaml.Node:
    """``node`` with the values of ``!ENV`` put in, at their places; what stands twice by an alias is refused before it can grow."""
    if id(node) in seen:
        problems.append(problem(place_of(file, node), ALIAS, "Anchors and aliases are not used inside “clinic”", "Write the value out."))
        return node
    seen.add(id(node))
    if node.tag == "!ENV":
        return _from_environment(node, file, problems)
    if isinstance(node, yaml.MappingNode):
        node.value = [(_resolved(key, file, problems, seen), _resolved(value, file, problems, seen)) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        node.value = [_resolved(item, file, problems, seen) for item in node.value]
    return node


def _from_environment(node: yaml.Node, file: SourceFile, problems: list[Problem]) -> yaml.Node:
    """The first of the variables that is set, else what stands last in a list, as MkDocs reads it."""
    names = [str(n.value) for n in node.value] if isinstance(node, yaml.SequenceNode) else [str(node.value)]
    variables = names[:-1] if len(names) > 1 else names
    value = next((os.environ[name] for name in variables if name in os.environ), names[-1] if len(names) > 1 else None)
    if value is None:
        hint = "Set it where the site is built, or give a default: !ENV [NAME, default]."
        problems.append(problem(place_of(file, node), VALUE, f"The environment has no “{names[0] if names else ''}”", hint))
    return yaml.ScalarNode("tag:yaml.org,2002:str", value or "", node.start_mark, node.end_mark)
