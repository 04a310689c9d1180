"""What holds of every table of instructions for the left/right check: a test module names its tables in a class made from one of these.

Texts are given by what they show, or alone. In ``flips`` one side word stands in brackets: the one that was flipped (``tests.marked``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

import pytest

from bothsides.sides.words import mirror
from tests.marked import errors, flipped, names_the_flipped_word, unflipped

Texts = Mapping[str, str] | Collection[str]


class Clauses:
    """Clean instructions are silent, and so are those of ``flips`` before the flip; a flipped word is named."""

    quiet: ClassVar[Texts]
    flips: ClassVar[Texts]

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """A test of each text of the table that the test's argument names."""
        for name in {"quiet", "flips", "rounds", "misses"} & {*metafunc.fixturenames}:
            table = getattr(self, name)
            texts, ids = (table.values(), [*table]) if isinstance(table, Mapping) else (table, [text[:60] for text in table])
            metafunc.parametrize(name, texts, ids=ids)

    def test_what_is_right_is_silent(self, quiet: str) -> None:
        assert [str(p) for p in errors(quiet)] == []

    def test_the_unflipped_text_is_silent(self, flips: str) -> None:
        assert [str(p) for p in errors(unflipped(flips))] == []

    def test_the_flipped_word_is_named(self, flips: str) -> None:
        assert names_the_flipped_word(flips)


class MirroredClauses(Clauses):
    """Clean instructions are silent as in a mirror, too."""

    def test_its_mirror_image_is_silent(self, quiet: str) -> None:
        assert [str(p) for p in errors(mirror(quiet))] == []


class ClausesInRounds(Clauses):
    """Instructions for one side (``rounds``) are silent with those for the other side after them."""

    rounds: ClassVar[Texts]

    @pytest.mark.parametrize("between", [" Switch sides. ", "\n\nOther side:\n\n", " Then do the other side. "])
    def test_both_rounds_written_out_are_silent(self, rounds: str, between: str) -> None:
        assert [str(p) for p in errors(rounds + between + mirror(rounds))] == []


class KnownMisses(Clauses):
    """Flips that nothing reaches yet, each with its reason: once one is found it belongs to ``flips``."""

    misses: ClassVar[Texts]

    def test_a_known_miss_is_still_missed(self, misses: str) -> None:
        assert errors(flipped(misses)) == []
        assert errors(unflipped(misses)) == []
