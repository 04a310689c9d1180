"""Files that others made: listed with version and licence, unchanged, and small enough."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"
FILES: list[dict[str, Any]] = yaml.safe_load((ASSETS / "vendored.yml").read_text("utf-8"))["files"]
TYPEFACE_BUDGET = 22_000  # bytes, both files


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
    fonts = list((ASSETS / "fonts").glob("*.woff2"))
    assert len(fonts) <= 2
    assert sum(path.stat().st_size for path in fonts) <= TYPEFACE_BUDGET
