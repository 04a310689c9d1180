"""A stretch of this repository with some of its file changed, for the tests of signatures and versions."""

from __future__ import annotations

from pathlib import Path

from bothsides.load import load_stretch
from bothsides.model import Stretch

ROOT = Path(__file__).resolve().parents[1]


def stretch(folder: Path, *changes: tuple[str, str]) -> Stretch:
    """``bed-edge`` written into ``folder`` with each first text replaced once by the second; every one has to be there."""
    text = (ROOT / "stretches/bed-edge.yml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "bed-edge.yml").write_text(text, "utf-8")
    found, problems = load_stretch(folder / "bed-edge.yml", folder)
    assert problems == []
    assert found is not None
    return found
