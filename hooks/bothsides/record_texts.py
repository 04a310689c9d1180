"""The texts of a stretch, held against each other and against what its record states: as a file alone, or as a loaded record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .problem import Place, Problem
from .sides.engine import Coverage, Findings, check_texts, merge
from .sides.rules import all_rules
from .sides.scoped import Evidence
from .sides.stated import against_limb, held, not_right
from .sides.words import Side, sides_of, understand
from .source import SourceFile, Text

if TYPE_CHECKING:  # a check of one file starts without the model
    from .model import Stretch

_DOWN = frozenset({"seated", "lying", "supine", "prone", "side-lying"})  # “sit down to put the towel on”, in a standing stretch
_TEXTS = ("summary", "get_in", "steps", "get_out", "feel", "mistakes")


@dataclass(frozen=True, slots=True)
class Said:
    """What a record says, and what it states: the side that is stretched, if it is one, and that of each muscle.

    ``texts`` are its sentences by key, ``mistakes`` what mistakes look like, ``precautions`` each limb with its sentences, ``stretched``
    what the heading says is stretched, ``allowed`` the codes of rules that it silences, with a reason, ``setting`` where it is done.
    """

    side: Side | None
    muscles: Mapping[str, Side]
    texts: Mapping[str, Sequence[Text]]
    mistakes: Sequence[Text]
    precautions: Sequence[tuple[str, Sequence[Text]]]
    stretched: Sequence[Text]
    allowed: Sequence[Text]
    setting: frozenset[str] = frozenset()


def check_record(file: SourceFile) -> Findings:
    """Findings for a stretch file of which nothing else is known."""
    import yaml

    try:
        root = yaml.compose(file.content, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # only what was typed
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file.path, mark.line + 1, mark.column + 1, mark.column + 2) if mark else Place(file.path)
        return Findings([Problem(place, "unreadable-file", f"this is no YAML: {getattr(error, 'problem', None) or error}")])
    if not isinstance(root, yaml.MappingNode):
        return Findings()
    return check_said(_said_in({key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}, file))


def check_stretch(stretch: Stretch) -> Findings:
    """The same findings for a stretch that has been loaded."""
    precautions = [(str(p.limb), _sentences(p.who, p.advice)) for p in stretch.precautions]
    said = Said(
        _stretched(str(stretch.laterality)),
        _sided((str(id_), str(limb)) for id_, limb in stretch.muscles.items()),
        {
            "summary": _sentences(stretch.summary),
            "get_in": _sentences(*stretch.get_in),
            "steps": _sentences(*stretch.steps),
            "get_out": _sentences(*stretch.get_out),
            "feel": _sentences(stretch.feel),
            "mistakes": _sentences(*(m.instead for m in stretch.mistakes)),
        },
        _sentences(*(m.mistake for m in stretch.mistakes)),
        precautions,
        _sentences(stretch.heading.stretched) if stretch.heading else (),
        [item.code for item in stretch.allow],
        frozenset(map(str, stretch.setting)),
    )
    return check_said(said)


def check_said(said: Said) -> Findings:
    """Findings for a record: its texts as one scope, held against what it states.

    Where one side is stretched, getting out is a scope of its own: it undoes what was held: the straight knee bends.
    """
    apart = ("get_out",) if said.side else ()
    texts = [text for name in _TEXTS if name not in apart for text in said.texts.get(name, ())]
    leaving = [text for name in apart for text in said.texts.get(name, ())]
    upright = _DOWN if said.setting == {"standing"} else frozenset()
    evidence = Evidence(said.side, dict(said.muscles), without=upright)
    findings = [check_texts(texts, evidence), check_texts(leaving, Evidence(one_round=True))]
    mistakes = [_mistaken(text) for text in said.mistakes]
    total = merge([*findings, *mistakes, *_precautions(said), *_heading(said)])
    total.problems = _allowed(total.problems, said.allowed)
    return total


def _mistaken(text: Text) -> Findings:
    """What a mistake looks like, by itself: a word alone contradicts nothing."""
    words = sides_of(str(text))
    return check_texts([text]) if len(words) > 1 else Findings([], Coverage(0, len(words)))


def _allowed(problems: list[Problem], allowed: Sequence[Text]) -> list[Problem]:
    """``problems`` without those of a code that is allowed; an escape that silences nothing is one."""
    for code in allowed:
        kept = [p for p in problems if p.code != code]
        if len(kept) == len(problems) and code in {rule.code for rule in all_rules()}:
            place = code.file.place(code.start, code.end) if code.file else code.place()
            kept = [*kept, Problem(place, "unused-allow", "this escape silences nothing", "Take it out.")]
        problems = kept
    return problems


def _precautions(said: Said) -> Iterator[Findings]:
    """Who should take care: the words of a precaution for one limb are that limb's; those of any other agree among themselves."""
    for limb, texts in said.precautions:
        if limb not in {"right", "left"}:
            yield check_texts(texts)
            continue
        for text in texts:
            words = [w for w in understand(str(text)) if w.side]
            yield Findings(against_limb(text, limb), Coverage(len(held(text)), len(words)))


def _heading(said: Said) -> Iterator[Findings]:
    """What the heading says is stretched, in a file for one side."""
    for text in said.stretched if said.side else ():
        words = [w for w in understand(str(text)) if w.side]
        yield Findings(not_right(text), Coverage(len(words), len(words)))


def _sentences(*texts: Text) -> list[Text]:
    return [text for text in texts if " " in text]


def _stretched(laterality: str) -> Side | None:
    """A unilateral record is written for stretching the right side."""
    return Side.RIGHT if laterality == "unilateral" else None


def _sided(muscles: Iterator[tuple[str, str]]) -> dict[str, Side]:
    return {id_.replace("_", "-"): Side(limb) for id_, limb in muscles if limb in {"right", "left"}}


def _said_in(values: Mapping[str, Any], file: SourceFile) -> Said:
    """What the nodes of a file's keys say, as far as it can be read."""

    def read(node: Any, *keys: str) -> list[Text]:
        return [*_texts(node, file, keys)] if keys else [*_texts(node, file)]

    precautions = [
        (str(getattr(part.get("limb"), "value", "")), [text for key in ("who", "advice") if key in part for text in read(part[key])])
        for part in _parts(values.get("precautions"))
    ]
    return Said(
        _stretched(getattr(values.get("laterality"), "value", "")),
        _sided(_limbs(values.get("muscles"))),
        {name: read(values[name]) for name in _TEXTS if name in values},
        read(values["mistakes"], "mistake") if "mistakes" in values else [],
        precautions,
        [text for part in _parts(values.get("heading")) if "stretched" in part for text in read(part["stretched"])],
        [*_codes(values.get("allow"), file)],
        frozenset(_listed(values.get("setting"))),
    )


def _codes(node: Any, file: SourceFile) -> Iterator[Text]:
    """The codes that a record allows; of an entry that lacks something the loader tells."""
    for part in _parts(node):
        if {"code", "reason"} <= part.keys():
            code = part["code"]
            yield Text.at(str(code.value), file, code.start_mark.index, code.end_mark.index)


def _listed(node: Any) -> Iterator[str]:
    found = getattr(node, "value", None)
    yield from (str(item.value) for item in found if hasattr(item, "value")) if isinstance(found, list) else ()


def _limbs(node: Any) -> Iterator[tuple[str, str]]:
    pairs = getattr(node, "value", None)
    for pair in pairs if isinstance(pairs, list) else []:
        if isinstance(pair, tuple):
            yield str(pair[0].value), str(pair[1].value)


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    """The mappings of a node: itself, or those in its list."""
    import yaml

    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(item, yaml.MappingNode):
            yield {key.value: value for key, value in item.value if isinstance(key, yaml.ScalarNode)}


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
