"""What every language must bring, and how it is asked for."""

import re

import pytest

from bothsides.language import Language, UnknownLanguageError, available, language


def test_english_is_there() -> None:
    assert "en" in available()


def test_a_language_is_read_once() -> None:
    assert language("en") is language("en")


@pytest.mark.parametrize("tag", ["en-GB", "en-US", "EN"])
def test_a_regional_form_has_the_data_of_its_language(tag: str) -> None:
    assert language(tag).tag == "en"
    assert language(tag).words == language("en").words


@pytest.mark.parametrize("tag", ["xx", "", "../en", "e n", "en/..", "\0"])
def test_a_language_without_data_is_refused_with_the_names_of_those_there_are(tag: str) -> None:
    with pytest.raises(UnknownLanguageError, match=r"there is .*en"):
        language(tag)


def test_a_phrase_is_found_by_its_dotted_key_and_filled_in() -> None:
    spoken = Language("xx", {}, {"dose": {"hold": "Hold for {seconds} seconds."}}, {})
    assert spoken.say("dose.hold", seconds=30) == "Hold for 30 seconds."


def test_a_phrase_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Language("xx", {}, {"dose": {}}, {}).say("dose.hold")


@pytest.mark.parametrize("tag", available())
def test_every_language_pairs_each_side_word_with_exactly_one_other(tag: str) -> None:
    words = language(tag).words
    for kind in ("pairs", "abbreviations"):
        flat = [word for pair in words[kind] for word in pair]
        assert all(len(pair) == 2 for pair in words[kind])
        assert len(flat) == len(set(flat))
    assert all(word == word.lower() for pair in words["pairs"] for word in pair)


@pytest.mark.parametrize("tag", available())
def test_every_sense_of_every_language_is_a_pattern_with_its_word_in_it(tag: str) -> None:
    words = language(tag).words
    heads = set(words["pairs"][0])
    for sense in words["senses"]:
        assert "SIDE" in sense["pattern"]
        assert sense["word"] in heads
        re.compile(sense["pattern"])
        assert all(name in words for name in sense.get("never_after", []))


@pytest.mark.parametrize("tag", available())
def test_every_body_word_of_every_language_stands_once(tag: str) -> None:
    body = language(tag).words["body"]
    assert len(body) == len(set(body))
