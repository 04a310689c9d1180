"""The search index widened by words that people type."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bothsides.project import Project, load_project
from bothsides.search import FIELD, insert, widen

DOCS = [
    {"location": "stretches/a.html", "title": "A", "text": "Words, “quoted”: [{]}."},
    {"location": "stretches/a.html#how", "title": "How", "text": "Words."},
    {"location": "b.html", "title": "B", "text": "Words. " * 50_000},
]


def index(docs: Sequence[Mapping[str, str]] = tuple(DOCS), **how: Any) -> str:
    """An index as Material writes it."""
    config = {"lang": ["en"], "fields": {"title": {"boost": 1000.0}}}
    return json.dumps({"config": config, "docs": docs}, **(how or {"separators": (",", ":")}))


def widened(text: str, words: Mapping[str, Sequence[str]]) -> tuple[dict[str, Any], list[str]]:
    made = io.StringIO()
    missing = widen(io.StringIO(text), made.write, words)
    return json.loads(made.getvalue()), missing


def inserted(text: str, before: Iterable[tuple[int, str]]) -> str:
    made = io.StringIO()
    insert(io.StringIO(text), made.write, before)
    return made.getvalue()


@pytest.mark.parametrize("how", [{"separators": (",", ":")}, {"indent": 2}, {"separators": (", ", ": ")}])
def test_a_page_without_words_stays_as_it_is(how: dict[str, Any]) -> None:
    made, missing = widened(index(**how), {})
    assert (made["docs"], missing) == (DOCS, [])


def test_words_go_to_the_page_itself_into_a_field_of_their_own() -> None:
    made, missing = widened(index(), {"stretches/a.html": ["sore hip", "desk job", "sore hip"]})
    assert made["docs"][0] == {**DOCS[0], FIELD: "sore hip. desk job"}
    assert made["docs"][1:] == DOCS[1:]
    assert set(made["config"]["fields"]) == {"title", FIELD}
    assert missing == []


def test_an_address_that_is_not_in_the_index_is_named() -> None:
    assert widened(index(), {"stretches/gone.html": ["x"], "b.html": ["y"]})[1] == ["stretches/gone.html"]


def test_an_index_without_entries_has_none() -> None:
    assert widened(index([]), {})[0]["docs"] == []


@pytest.mark.parametrize("text", ["", "{}", '{"config":{},"docs":[{"location":"a"},oops]}', '{"config":{},"docs":[{"location":"a"}'])
def test_what_is_no_index_is_refused_and_not_cut_short(text: str) -> None:
    with pytest.raises(ValueError, match="no search index"):
        widened(text, {})


def test_entries_stand_where_they_would_have_stood() -> None:
    more = [(0, '{"location":"first"}'), (2, '{"location":"x"},{"location":"y"}'), (2, '{"location":"z"}'), (3, '{"location":"last"}')]
    places = [entry["location"] for entry in json.loads(inserted(index(), more))["docs"]]
    assert places == ["first", "stretches/a.html", "stretches/a.html#how", "x", "y", "z", "b.html", "last"]


def test_an_index_into_which_nothing_is_put_is_the_same_to_the_letter() -> None:
    assert inserted(index(), []) == index()


def test_entries_can_be_put_into_an_index_that_has_none() -> None:
    assert [entry["location"] for entry in json.loads(inserted(index([]), [(0, '{"location":"a"}')]))["docs"]] == ["a"]


def test_every_group_of_the_handbook_leads_somewhere(handbook: Project) -> None:
    assert handbook.library is not None
    assert len(handbook.library.synonyms) > 10
    assert all(group.stretches or group.pages for group in handbook.library.synonyms)


def synonyms(copy: Path, text: str) -> list[str]:
    (copy / "content" / "synonyms.yml").write_text(text, "utf-8")
    return [str(p) for p in load_project(copy, copy / "content").errors]


def test_a_project_may_do_without_synonyms(copy: Path) -> None:
    (copy / "content" / "synonyms.yml").unlink()
    assert load_project(copy, copy / "content").errors == []


def test_a_stretch_that_is_not_there_is_named_with_the_nearest(copy: Path) -> None:
    (found,) = synonyms(copy, "- words: [bum]\n  stretches: [figure-for]\n")
    assert found.startswith("content/synonyms.yml:2:15: ")
    assert "figure-four" in found


def test_a_page_that_is_not_there_is_named(copy: Path) -> None:
    (found,) = synonyms(copy, "- words: [bum]\n  pages: [cause.md]\n")
    assert found.startswith("content/synonyms.yml:2:11: ")
    assert "causes.md" in found


def test_a_group_without_words_and_an_unknown_key_are_both_named(copy: Path) -> None:
    found = synonyms(copy, "- pages: [causes.md]\n- words: [x]\n  page: [causes.md]\n")
    assert len(found) == 2
    assert "words" in found[0]
    assert "pages" in found[1]
