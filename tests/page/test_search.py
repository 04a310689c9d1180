"""What a search finds of a stretch."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from bothsides.page import entries, make_stretch
from bothsides.project import Project


def test_every_entry_leads_to_a_place_in_its_page(handbook: Project) -> None:
    assert handbook.library is not None
    for stretch in handbook.stretches.values():
        page = LexborHTMLParser(make_stretch(stretch, handbook.library).html)
        ids = {node.attributes["id"] for node in page.css("[id]")}
        anchors = [entry.anchor for entry in entries(stretch, handbook.library)]
        assert anchors[0] is None
        assert set(anchors[1:]) <= ids


def test_a_stretch_is_found_by_its_names_place_muscles_steps_and_who_should_take_care(handbook: Project) -> None:
    assert handbook.library is not None
    stretch = handbook.stretches["low-lunge"]
    found = list(entries(stretch, handbook.library))
    text = " ".join(entry.text for entry in found)
    assert found[0].title == "Low lunge"
    for words in ("Lizard-style lunge", "on the floor", "Rectus femoris", stretch.steps[0], stretch.precautions[0].who):
        assert words in text


def test_warning_signs_and_sources_are_not_found_on_every_stretch(handbook: Project) -> None:
    assert handbook.library is not None
    for stretch in handbook.stretches.values():
        text = " ".join(entry.text for entry in entries(stretch, handbook.library))
        assert "back passage" not in text
        assert "doi.org" not in text


def test_the_entries_are_a_small_part_of_the_page(handbook: Project) -> None:
    assert handbook.library is not None
    for stretch in handbook.stretches.values():
        size = len(json.dumps([entry.text for entry in entries(stretch, handbook.library)]))
        assert size < len(make_stretch(stretch, handbook.library).html) / 6


@pytest.mark.parametrize("typed", ["a < b", "<script>", 'R & "D"'])
def test_what_was_typed_is_text_in_the_index_too(handbook: Project, typed: str) -> None:
    assert handbook.library is not None
    stretch = handbook.stretches["low-lunge"].model_copy(update={"title": typed, "summary": typed})
    entry = next(iter(entries(stretch, handbook.library)))
    for html in (entry.title, entry.text):
        tree = LexborHTMLParser(html)
        assert tree.css_first("script") is None
        assert tree.body is not None
        assert typed in tree.body.text()
