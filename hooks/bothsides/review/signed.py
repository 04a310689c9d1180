"""``reviews.yml``: signatures of pages that a site does not hold itself, because they come with the handbook.

It maps a page (``safety.md``, ``stretches/low-lunge.md``) to its review. What stands there goes before what the page says of
itself: an update of the handbook cannot sign for a clinic, and a clinic's signature survives every update, until words change.
"""

from __future__ import annotations

from pathlib import Path

from ..load import load_records
from ..model import Review
from ..problem import Problem
from ..source import Text

REVIEWS_FILE = "reviews.yml"


class SignedPage(Review):
    """A review with the page that it is of."""

    id: Text


def load_reviews(root: Path) -> tuple[dict[str, SignedPage], list[Problem]]:
    """The reviews in ``root``; there need not be any."""
    path = root / REVIEWS_FILE
    return load_records(SignedPage, path, root) if path.exists() else ({}, [])
