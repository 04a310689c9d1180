"""The table of scores is what the check gives today, so that a loss is seen in review."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("scores", Path(__file__).with_name("scores.py"))
assert _SPEC
assert _SPEC.loader
scores = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(scores)


@pytest.mark.skipif(
    not scores.CORPUS.is_dir(), reason="the corpus is not beside the checkout (../shared/corpus): its figures cannot be held"
)
def test_the_table_of_scores_is_what_the_check_gives() -> None:
    assert scores.TABLE.read_text(encoding="utf-8") == scores.table(), "run: python tests/sides/scores.py"


@pytest.mark.parametrize("text", [text for _, text in scores.own_texts()], ids=lambda t: t[:60])
def test_our_own_clean_instructions_raise_no_alarm(text: str) -> None:
    assert [str(p) for p in scores.errors(text)[0]] == []


def test_a_changed_text_is_the_same_in_every_run_and_another_than_it_was() -> None:
    items = [
        {"domain_group": "g", "text": "Lift your left leg. Hold it there. Lower it."},
        {"domain_group": "g", "text": "Bend your right knee. Keep it bent."},
    ]
    first = list(scores.changed(items))
    assert first == list(scores.changed(items))
    assert {kind for kind, _ in first} == {"a sentence left out", "another word", "another text joined on"}
    assert not {text for _, text in first} & {item["text"] for item in items}


def test_a_sentence_that_speaks_of_the_other_side_is_never_left_out() -> None:
    items = [{"domain_group": "g", "text": "Lift your left leg. Now the other one."}]
    assert [text for kind, text in scores.changed(items) if kind == "a sentence left out"] == ["Now the other one."]
