"""What every test may use: the real project, and a small one to break."""

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from bothsides.new_site import new_site
from bothsides.project import Project, load_project

pytest.register_assert_rewrite("tests.clauses")  # so that what they hold is shown when it fails

ROOT = Path(__file__).resolve().parent.parent

# No example is timed: a busy machine is no fault of the code. A machine that only judges sees the same examples each time.
settings.register_profile("here", deadline=None)
settings.register_profile("judge", deadline=None, derandomize=True, database=None)
settings.load_profile("judge" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def handbook() -> Project:
    """The default site's own records and articles, loaded once."""
    project = load_project(ROOT, ROOT / "content")
    assert project.errors == []
    return project


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the default site's sources, to be broken."""
    for name in ("content", "stretches", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.fixture
def clinic_site(tmp_path: Path) -> Path:
    """A clinic's own site as ``bothsides new-site`` makes it, on the whole handbook."""
    folder = tmp_path / "clinic"
    new_site(folder, "North Street Physiotherapy", dt.date(2026, 11, 22))
    return folder
