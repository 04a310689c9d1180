"""The search index widened by words that people type."""

import json
from pathlib import Path

from bothsides.project import Project, load_project
from bothsides.search import FIELD, widen


def index() -> dict[str, object]:
    docs = [
        {"location": "stretches/a.html", "title": "A", "text": "Words."},
        {"location": "stretches/a.html#how", "title": "How", "text": "Words."},
        {"location": "b.html", "title": "B", "text": "Words."},
    ]
    return {"config": {"lang": ["en"], "fields": {"title": {"boost": 1000.0}}}, "docs": docs}


def test_a_page_without_words_stays_as_it_is() -> None:
    made = index()
    assert widen(made, {}) == []
    assert json.dumps(made["docs"]) == json.dumps(index()["docs"])


def test_words_go_to_the_page_itself_into_a_field_of_their_own() -> None:
    made = index()
    assert widen(made, {"stretches/a.html": ["sore hip", "desk job", "sore hip"]}) == []
    docs = made["docs"]
    assert isinstance(docs, list)
    assert docs[0][FIELD] == "sore hip. desk job"
    assert docs[0]["text"] == "Words."
    assert all(FIELD not in entry for entry in docs[1:])
    config = made["config"]
    assert isinstance(config, dict)
    assert set(config["fields"]) == {"title", FIELD}


def test_an_address_that_is_not_in_the_index_is_named() -> None:
    assert widen(index(), {"stretches/gone.html": ["x"], "b.html": ["y"]}) == ["stretches/gone.html"]


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
