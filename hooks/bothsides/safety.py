"""The safety record of a site: the handbook's, with what a clinic adds and the emergency number of its country. Nothing is taken out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from .load import UNKNOWN, load_safety, parse, read_file, validate
from .model import Safety, SafetyMore, Sign
from .problem import Problem
from .source import Text

_NAMES = re.compile(r"\{(emergency(?:_short)?)\}")


def add_safety(safety: Safety, path: Path, root: Path) -> tuple[Safety, list[Problem]]:
    """``safety`` with the signs, rules and sentences that the clinic's file ``path`` adds."""
    file, problems = read_file(path, root)
    document = None
    if file is not None:
        document, problems = parse(file)
    if document is None:
        return safety, problems
    more, found = validate(SafetyMore, document)
    hint = "This file adds to the handbook's safety record: cards (level and signs), pain_rule, which_side, disclaimer."
    problems = problems + [replace(p, hint=hint) if p.code == UNKNOWN else p for p in found]
    return (_joined(safety, more) if more is not None else safety), problems


def _joined(safety: Safety, more: SafetyMore) -> Safety:
    cards = []
    for card in safety.cards:
        added = [sign for extra in more.cards if extra.level == card.level for sign in extra.signs]
        cards.append(card.model_copy(update={"signs": (*card.signs, *added)}))
    disclaimer = with_disclaimer(safety.disclaimer, more.disclaimer)
    rules, sides = (*safety.pain_rule, *more.pain_rule), (*safety.which_side, *more.which_side)
    return safety.model_copy(update={"cards": tuple(cards), "pain_rule": rules, "which_side": sides, "disclaimer": disclaimer})


def with_disclaimer(given: Text, added: str | None) -> Text:
    """The disclaimer with what a clinic adds behind it."""
    return given if added is None else _at(given, f"{given.rstrip()} {added.strip()}")


def with_emergency(safety: Safety, number: str | None) -> Safety:
    """``safety`` with “{emergency}” filled in: ``number``, or where there is none the words of the record itself."""
    words = {"emergency": number or str(safety.emergency), "emergency_short": number or str(safety.emergency_short)}
    cards = [
        card.model_copy(
            update={
                "title": _filled(card.title, words),
                "do": _filled(card.do, words),
                "signs": tuple(_sign(sign, words) for sign in card.signs),
            }
        )
        for card in safety.cards
    ]
    update = {"cards": tuple(cards), "pain_rule": tuple(_sign(sign, words) for sign in safety.pain_rule)}
    update |= {key: _at(getattr(safety, key), value) for key, value in words.items()}  # type: ignore[misc]  # texts as well
    return safety.model_copy(update={**update, "disclaimer": _filled(safety.disclaimer, words)})


def _sign(sign: Sign, words: Mapping[str, str]) -> Sign:
    short = sign.short and _filled(sign.short, words)
    return sign.model_copy(update={"text": _filled(sign.text, words), "short": short})


def _filled(text: Text, words: Mapping[str, str]) -> Text:
    return _at(text, _NAMES.sub(lambda match: words[match[1]], text)) if "{" in text else text


def _at(text: Text, value: str) -> Text:
    """``value`` with the place of ``text``."""
    return Text.at(value, text.file, text.start, text.end) if text.file else Text(value)


__all__ = ["add_safety", "load_safety", "with_disclaimer", "with_emergency"]
