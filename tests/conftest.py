"""What every test may use: the real project, and a small one to break."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from bothsides.project import Project, load_project

settings.register_profile("busy machines", deadline=None)
settings.load_profile("busy machines")

ROOT = Path(__file__).resolve().parent.parent


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
