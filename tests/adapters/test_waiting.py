"""Files that wait for their text: as any other file of MkDocs, but smaller."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from bothsides.adapters.waiting import WaitingFile
from bothsides.remembered import Texts

ROOT = Path(__file__).resolve().parent.parent.parent
URI = "assets/bothsides/session/stretches/low-lunge.0123abcd.js"
ASKED = ("src_uri", "src_path", "name", "dest_uri", "dest_path", "url", "abs_src_path", "abs_dest_path", "edit_uri", "content_string")


def texts(text: str = "text") -> Texts:
    """The texts of a site with one file."""
    made = Texts()
    made[URI] = text
    return made


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path))
    config.plugins._current_plugin = "hooks/pages.py"
    return config


@pytest.mark.parametrize("directory_urls", [True, False])
def test_it_answers_as_a_file_of_mkdocs_does(config: MkDocsConfig, directory_urls: bool) -> None:
    config.use_directory_urls = directory_urls
    plain, waiting = File.generated(config, URI, content="text"), WaitingFile.made(config, URI, texts())
    assert {name: getattr(waiting, name) for name in ASKED} == {name: getattr(plain, name) for name in ASKED}


def test_it_is_written_as_it_is_when_it_is_written(config: MkDocsConfig, tmp_path: Path) -> None:
    early = texts("early")
    file = WaitingFile.made(config, URI, early)
    early[URI] = "late"
    file.copy_file()
    assert (tmp_path / URI).read_text("utf-8") == "late"


def test_it_grows_by_nothing_when_it_is_asked(config: MkDocsConfig) -> None:
    file = WaitingFile.made(config, URI, texts())
    before = dict(vars(file))
    assert [getattr(file, name) for name in ASKED]
    assert vars(file) == before


def test_a_plugin_may_give_it_another_name_or_content(config: MkDocsConfig, tmp_path: Path) -> None:
    file = WaitingFile.made(config, URI, texts())
    file.dest_uri, file.content_string = "elsewhere.js", "changed"
    file.copy_file()
    assert (tmp_path / "elsewhere.js").read_text("utf-8") == "changed"
    assert file.url == "elsewhere.js"
