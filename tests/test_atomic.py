"""Files are whole or not there; folders of made files are shared by builds that run at once."""

from __future__ import annotations

import os
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bothsides.atomic import KEPT, clear_folder, replace_file


def test_a_file_is_replaced_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    replace_file(path, b"new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_can_be_read_by_all(tmp_path: Path) -> None:
    replace_file(tmp_path / "a.pdf", b"new")
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o644


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yml"
    path.write_text("old", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bothsides.atomic.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_many_writers_of_one_file_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    contents = [bytes([number]) * 100_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda content: replace_file(path, content), contents))
    assert path.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [path]


def test_only_files_that_nobody_used_for_a_day_are_cleared(tmp_path: Path) -> None:
    for name in ("used.png", "old.png", "fresh.png", "old.txt"):
        (tmp_path / name).write_bytes(b"")
        if name != "fresh.png":
            os.utime(tmp_path / name, (time.time() - KEPT - 60,) * 2)
    clear_folder(tmp_path, "*.png", {"used.png"})
    assert {path.name for path in tmp_path.iterdir()} == {"used.png", "fresh.png", "old.txt"}
