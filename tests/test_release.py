"""A release is made from a commit: what is not committed, or not dated, stops it before anything is written."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def clone(copy: Path) -> Path:
    """The copied sources as a clone with one commit, dated, with the tool in it."""
    (copy / "tools").mkdir()
    (copy / "tools/release.py").write_bytes((ROOT / "tools/release.py").read_bytes())
    (copy / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())
    run(copy, sys.executable, "-m", "bothsides", "versions", PYTHONPATH=str(copy / "hooks"))
    git(copy, "init", "--quiet")
    commit(copy)
    return copy


def run(folder: Path, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", **env})


def git(folder: Path, *arguments: str) -> None:
    done = run(folder, "git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments)
    assert done.returncode == 0, done.stderr


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "--quiet", "-m", "A state")


def release(clone: Path) -> subprocess.CompletedProcess[str]:
    return run(clone, sys.executable, "tools/release.py", PYTHONPATH=str(clone / "hooks"))


def test_what_is_not_committed_is_named(clone: Path) -> None:
    (clone / "content/new.md").write_text("x", "utf-8")
    done = release(clone)
    assert done.returncode == 1
    assert "Commit these first:\n?? content/new.md" in done.stderr
    assert not (clone / "dist").exists()


def test_a_stretch_that_changed_since_it_was_dated_is_named(clone: Path) -> None:
    path = clone / "stretches/low-lunge.yml"
    path.write_text(path.read_text("utf-8").replace("hold: 20", "hold: 21", 1), "utf-8")
    commit(clone)
    done = release(clone)
    assert done.returncode == 1
    assert done.stdout == "stretches/low-lunge.yml has changed since its date was written down. Run “bothsides versions”, then commit.\n"
    assert not (clone / "dist").exists()
