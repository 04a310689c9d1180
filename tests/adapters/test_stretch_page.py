"""Stretch pages in MkDocs: whole while they are written, small while they wait, found by search."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config

from bothsides.adapters.stretch_page import StretchPage
from bothsides.page import make_stretch
from bothsides.project import Project
from bothsides.remembered import Shelf

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def page(handbook: Project) -> StretchPage:
    assert handbook.library is not None
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "hooks/pages.py"  # MkDocs sets it before each event
    return StretchPage(handbook.stretches["low-lunge"], handbook.library, Shelf(), config)


@given(st.lists(st.text(), max_size=5))
def test_a_shelf_gives_back_what_was_put(texts: list[str]) -> None:
    shelf = Shelf()
    packed = [shelf.put(text) for text in texts]
    assert [shelf.get(data) for data in packed] == texts


def test_pages_on_one_shelf_are_a_small_part_of_their_size(handbook: Project) -> None:
    assert handbook.library is not None
    shelf = Shelf()
    pages = [make_stretch(stretch, handbook.library).html for stretch in handbook.stretches.values()]
    assert sum(len(shelf.put(html)) for html in pages[1:]) < sum(map(len, pages[1:])) / 4


def test_the_content_is_the_same_while_a_page_waits_and_while_it_is_written(page: StretchPage) -> None:
    page.read_source(load_config(str(ROOT / "mkdocs.yml")))
    html = page.content
    assert html
    page.content = html
    assert page.content == html
    page.unpack()
    assert page.content == html
    page.let_go()
    assert page.content == html


def test_what_a_plugin_changes_while_a_page_is_written_is_what_is_written(page: StretchPage) -> None:
    page.read_source(load_config(str(ROOT / "mkdocs.yml")))
    page.content = "as read"
    assert page.content == "as read"
    page.active = True
    page.unpack()
    page.content = "as changed"
    assert page.content == "as changed"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """The search index of the default site."""
    site = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(ROOT / "mkdocs.yml"), "-d", str(site)], check=True, capture_output=True
    )
    docs: list[dict[str, str]] = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    return docs


def test_the_index_holds_each_stretch_once_with_its_parts(index: list[dict[str, str]], handbook: Project) -> None:
    for id_ in handbook.stretches:
        own = [entry["location"] for entry in index if entry["location"].startswith(f"stretches/{id_}.html")]
        assert own[0] == f"stretches/{id_}.html"
        assert len(own) == len(set(own)) == 3


def test_articles_are_indexed_as_ever(index: list[dict[str, str]]) -> None:
    assert [entry for entry in index if entry["location"].startswith("safety.html#")]
