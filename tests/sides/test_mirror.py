"""The mirror image of a text has the same problems at the same words."""

from __future__ import annotations

import importlib.util
import json
from bisect import bisect_left
from pathlib import Path

import pytest

from bothsides.sides.document import check_document
from bothsides.sides.rules import all_rules
from bothsides.sides.words import MirrorError, mirror, understand
from bothsides.source import SourceFile

_SPEC = importlib.util.spec_from_file_location("scores", Path(__file__).with_name("scores.py"))
assert _SPEC
assert _SPEC.loader
scores = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(scores)


def _mirrors(text: str) -> bool:
    """It has a mirror image; what has none is kept once, and its flips are left out."""
    try:
        mirror(text)
    except MirrorError:
        return False
    return True


def _texts() -> list[str]:
    texts = [text for _, text in scores.own_texts()]
    texts += [flipped for text in texts[::4] if _mirrors(text) for _, flipped in scores.flips(text)]
    for rule in all_rules():
        texts += [e.replace("[[", "").replace("]]", "") for e in (*rule.flagged, *rule.passes)]
    if scores.CORPUS.is_dir():
        for name in ("items.jsonl", "mutants.jsonl"):
            lines = (scores.CORPUS / name).read_text(encoding="utf-8").splitlines()
            texts += [json.loads(line)["text"] for line in (lines if name == "items.jsonl" else lines[::5])]
    return texts


def _found(text: str) -> list[tuple[str, int]]:
    """Codes, and which side word of the text (by order) each points at."""
    file = SourceFile("text.md", text)
    starts = [w.start for w in understand(text) if w.side]
    found = []
    for problem in check_document(file).problems:
        at = file.line_starts[problem.place.line - 1] + problem.place.column - 1
        found.append((problem.code, bisect_left(starts, at)))
    return sorted(found)


@pytest.mark.parametrize("text", _texts(), ids=lambda t: t[:40])
def test_a_mirrored_text_has_the_same_problems_at_the_same_words(text: str) -> None:
    try:
        mirrored = mirror(text)
    except MirrorError:
        pytest.skip("its mirror image would be read otherwise, and mirror() says so")
    assert _found(mirrored) == _found(text)
