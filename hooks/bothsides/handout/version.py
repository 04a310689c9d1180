"""Which words a handout or a link was made from: a short form of the hash of what a stretch tells a reader to do."""

from __future__ import annotations

from ..model import Stretch
from ..review import instruction_hash


def content_version(stretch: Stretch) -> str:
    """Eight hexadecimal digits that change when the words, a pose, the dose or a precaution changes, and with nothing else."""
    return instruction_hash(stretch).rpartition("-")[2][:8]
