"""A sentence that was read before is not read again, and nobody can tell the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from bothsides.sides import quick
from bothsides.sides.document import check_document
from bothsides.sides.lexicon import lexicon
from bothsides.sides.quick import said
from bothsides.sides.reading import Clause, Reader
from bothsides.sides.reading.again import MOST, READ
from bothsides.sides.words import sides_of
from bothsides.source import SourceFile

TEXTS = [t.strip() for path in sorted((Path(__file__).parent / "texts").glob("*.txt")) for t in path.read_text("utf-8").split("\n\n")]


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    READ.forget()


def read(text: str) -> list[Clause]:
    return Reader(text, sides_of(text), lexicon()).read()


def everything(clauses: list[Clause]) -> list[str]:
    """All that clauses and their limbs say, as text."""
    found = []
    for clause in clauses:
        found.append(" ".join(f"{name}={getattr(clause, name)!r}" for name in Clause.__slots__ if name not in ("limbs", "subject")))
        limbs = (*clause.subject, *clause.limbs)
        found += [" ".join(f"{name}={getattr(limb, name)!r}" for name in type(limb).__slots__) for limb in limbs]
    return found


def test_a_sentence_that_is_met_again_is_read_as_it_was_the_first_time() -> None:
    first = [everything(read(text)) for text in TEXTS]
    assert [everything(read(text)) for text in TEXTS] == first
    assert [everything(read(text)) for text in TEXTS] == first
    assert READ.young


def test_a_sentence_that_is_met_again_elsewhere_has_its_own_places_and_side_words() -> None:
    step, other = "Step your left foot forward and bend your right knee.", "Turn your head to the right."
    text = f"{other} {step} {other} {other} {step}"
    fresh = read(text)
    READ.forget()
    for _ in range(2):
        read(f"{other} {step}")
        read(f"{other} {other} {step}")
    assert len(READ.young) > 2
    assert everything(read(text)) == everything(fresh)


def test_what_is_done_to_a_clause_is_not_done_to_the_next_that_says_the_same() -> None:
    text = "Slide the left back and hold."
    for _ in range(3):
        clauses = read(text)
    before = everything(clauses)
    for clause in clauses:
        for limb in (*clause.subject, *clause.limbs):
            limb.part, limb.prep = "toes", "under"
        clause.limbs.clear()
        clause.subject.clear()
    assert everything(read(text)) == before


def test_findings_do_not_depend_on_what_was_read_before() -> None:
    texts = [f"{text}\n\n{text.replace('left', 'right', 1)}" for text in TEXTS]
    fresh = []
    for text in texts:
        READ.forget()
        fresh.append(check_document(SourceFile("text.md", text)).problems)
    for _ in range(2):
        assert [check_document(SourceFile("text.md", text)).problems for text in texts] == fresh


def test_however_many_sentences_are_read_few_are_kept() -> None:
    for number in range(3 * MOST):
        read(f"Lift your left foot {number} times.")
        read(f"Lift your left foot {number} times.")
    assert len(READ.young) <= MOST
    assert len(READ.old) <= MOST
    assert len(READ.once) <= MOST


def test_however_many_texts_are_said_few_are_kept() -> None:
    for number in range(2 * quick.KEPT):
        said(f"text {number}")
    assert len(quick.SAID) <= quick.KEPT
