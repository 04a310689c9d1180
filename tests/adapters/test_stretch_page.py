"""Stretch pages in MkDocs: whole while they are written, small while they wait, found by search."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bothsides.adapters.stretch_page import StretchPage, seen_by_us_alone
from bothsides.project import Project
from bothsides.remembered import Shelf

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def config() -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "hooks/pages.py"  # MkDocs sets it before each event
    config.plugins.on_startup(command="build", dirty=False)
    return config


@pytest.fixture
def page(handbook: Project, config: MkDocsConfig) -> StretchPage:
    assert handbook.library is not None
    return StretchPage(handbook.stretches["low-lunge"], handbook.library, Shelf(), config)


@pytest.fixture
def late(handbook: Project, config: MkDocsConfig) -> StretchPage:
    assert handbook.library is not None
    return StretchPage(handbook.stretches["low-lunge"], handbook.library, Shelf(), config, late=True)


def populate(page: StretchPage, config: MkDocsConfig) -> str | None:
    """What MkDocs does with a page before it writes the first; gives what plugins get to see."""
    page.read_source(config)
    page.render(config, Files([]))
    seen = page.content
    page.content = seen
    return seen


def test_a_late_page_is_made_as_it_is_written(page: StretchPage, late: StretchPage, config: MkDocsConfig) -> None:
    html = populate(page, config)
    assert populate(late, config) == ""
    late.active = True
    late.turn_up(config)
    late.unpack()
    assert html
    assert late.content == html


def test_a_late_page_is_given_to_whoever_asks_between_reading_and_writing(
    page: StretchPage, late: StretchPage, config: MkDocsConfig
) -> None:
    html = populate(page, config)
    populate(late, config)
    assert late.content == html


def test_a_late_page_keeps_what_is_put_into_it(late: StretchPage, config: MkDocsConfig) -> None:
    populate(late, config)
    late.active = True
    late.turn_up(config)
    late.content = "as changed"
    late.unpack()
    assert late.content == "as changed"


def test_a_late_page_is_there_for_a_search_that_we_do_not_serve(late: StretchPage, config: MkDocsConfig) -> None:
    del config.plugins["material/search"]
    populate(late, config)
    late.active = True
    late.turn_up(config)
    assert "data-stretch" in str(late.content)


def test_the_default_site_has_nobody_else_who_looks_at_pages(config: MkDocsConfig) -> None:
    assert seen_by_us_alone(config)


@pytest.mark.parametrize(
    ("event", "early"), [("page_content", True), ("page_context", True), ("env", True), ("post_page", False), ("nav", False)]
)
def test_a_listener_of_somebody_else_is_given_pages_early(config: MkDocsConfig, event: str, early: bool) -> None:
    config.plugins._register_event(event, lambda html, **_: html, "own-hook.py")
    assert seen_by_us_alone(config) != early


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


def test_a_list_of_stretches_is_not_searched_since_each_is_found_by_itself(index: list[dict[str, str]], handbook: Project) -> None:
    chooser = " ".join(entry["text"] for entry in index if entry["location"].startswith("stretches/index.html"))
    assert chooser
    assert not [s.title for s in handbook.stretches.values() if f">{s.title}<" in chooser or s.summary in chooser]
