"""What is the same on every stretch's page is rendered once, and the pages are what they would be otherwise."""

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.utils import get_theme_dir

from bothsides.adapters.shared_parts import HEADER, PARTS, share_parts

MATERIAL = Path(get_theme_dir("material"))
BUILD = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config("mkdocs.yml", site_dir=sys.argv[1])
config.hooks.pop("hooks/handouts.py", None)
config.plugins.events["files"] = [m for m in config.plugins.events["files"] if "handouts" not in m.__module__]
if sys.argv[2] == "apart":
    from bothsides.adapters import shared_parts
    shared_parts.PARTS.clear()
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""


@pytest.mark.parametrize("part", PARTS)
def test_the_theme_still_includes_what_is_shared(part: str) -> None:
    where = HEADER if HEADER in PARTS[part] else "base.html"
    assert (MATERIAL / where).read_text("utf-8").count(f'{{% include "{part}" %}}') == 1


@pytest.mark.parametrize("name", [name for part, others in PARTS.items() for name in (part, *others)])
def test_what_a_part_is_made_of_is_there(name: str) -> None:
    assert (MATERIAL / name).is_file()


def test_pages_are_the_same_whether_parts_are_shared_or_not(copy: Path, tmp_path: Path) -> None:
    for way in ("shared", "apart"):
        subprocess.run([sys.executable, "-c", BUILD, str(tmp_path / way), way], cwd=copy, check=True, capture_output=True)
    pages = sorted((tmp_path / "apart").rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        assert page.read_text("utf-8") == (tmp_path / "shared" / page.relative_to(tmp_path / "apart")).read_text("utf-8"), page


@pytest.mark.parametrize(
    ("replaced", "shared"), [("partials/nav-item.html", False), ("partials/logo.html", False), ("partials/path.html", True)]
)
def test_a_part_that_a_site_has_replaced_is_rendered_for_every_page(tmp_path: Path, replaced: str, shared: bool) -> None:
    (tmp_path / replaced).parent.mkdir(parents=True)
    (tmp_path / replaced).write_text("{{ page.title }}", "utf-8")
    config = load_config(str(Path(__file__).resolve().parents[2] / "mkdocs.yml"))
    config.theme.dirs.insert(0, str(tmp_path))
    env = config.theme.get_env()
    share_parts(env)
    assert env.loader is not None
    source = env.loader.get_source(env, "base.html")[0]
    assert ('shared_part("partials/nav.html")' in source) == shared
    assert 'shared_part("partials/tabs.html")' in source


def test_what_a_header_of_the_site_includes_is_rendered_for_every_page(tmp_path: Path) -> None:
    header = '{% include "partials/search.html" %}{{ page.title }}'
    (tmp_path / "partials").mkdir()
    (tmp_path / HEADER).write_text(header, "utf-8")
    config = load_config(str(Path(__file__).resolve().parents[2] / "mkdocs.yml"))
    config.theme.dirs.insert(0, str(tmp_path))
    env = config.theme.get_env()
    share_parts(env)
    assert env.loader is not None
    assert env.loader.get_source(env, HEADER)[0] == header
