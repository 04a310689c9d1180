"""Files that others made: listed with version and licence, unchanged, and small enough."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from fonts import CHARACTERS, MORE

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"
FILES: list[dict[str, Any]] = yaml.safe_load((ASSETS / "vendored.yml").read_text("utf-8"))["files"]
TYPEFACE_BUDGET = 15_000  # bytes, both files that every page fetches


@pytest.mark.parametrize("entry", FILES, ids=lambda entry: entry["file"])
def test_a_vendored_file_is_the_one_that_was_checked(entry: dict[str, Any]) -> None:
    assert hashlib.sha256((ASSETS / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]


@pytest.mark.parametrize("entry", FILES, ids=lambda entry: entry["file"])
def test_a_vendored_file_has_a_version_and_its_licence_beside_it(entry: dict[str, Any]) -> None:
    assert entry["version"]
    assert "SIL Open Font License" in (ASSETS / entry["licence_file"]).read_text("utf-8") or entry["licence"] != "OFL-1.1"


def test_every_font_is_listed() -> None:
    assert {f"fonts/{path.name}" for path in (ASSETS / "fonts").glob("*.woff*")} == {e["file"] for e in FILES if "fonts/" in e["file"]}


def test_the_typeface_keeps_its_budget() -> None:
    fonts = [path for path in (ASSETS / "fonts").glob("*.woff2") if not path.stem.endswith("-more")]
    assert len(fonts) == 2
    assert sum(path.stat().st_size for path in fonts) <= TYPEFACE_BUDGET


def test_no_letter_is_in_two_files_of_one_weight_and_each_file_is_asked_for_what_it_holds() -> None:
    style = (ASSETS / "type.css").read_text("utf-8")
    asked = [letters(text) for text in re.findall(r"unicode-range: ([^;]+);", style)]
    assert asked[0] == asked[1] == letters(CHARACTERS)
    assert asked[2] == asked[3] == letters(MORE)
    assert not letters(CHARACTERS) & letters(MORE)
    assert set(map(ord, "Größe né “so” 5 × 2…")) <= letters(CHARACTERS) | letters(MORE)


def letters(ranges: str) -> set[int]:
    """The code points of a list such as "U+20-7E, U+A0"."""
    found: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found
