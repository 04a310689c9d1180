"""Text that remembers where it was typed."""

import pickle
from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bothsides.problem import Place
from bothsides.source import SourceFile, Text

INK = "abz019é€𝄞'\"\\#:,.-?!&*|>[]{}%@`nxuLN"
BLANKS = [" ", "  ", "\t", "\n", "\n  ", "\n\n ", " \n \n  ", "\r\n ", "\r\n\r\n", "\n\t"]


def typed(content: str) -> Text:
    """The value of ``key`` in a YAML document, as the loader would make it."""
    node: Any = yaml.compose(content, Loader=yaml.CSafeLoader)
    value = node.value[0][1]
    if not isinstance(value, yaml.ScalarNode):
        raise TypeError(value)
    return Text.at(value.value, SourceFile("x.yml", content), value.start_mark.index, value.end_mark.index)


def pointed_at(text: Text) -> str:
    """What the file holds at each of the offsets of ``text``."""
    assert text.file is not None
    return "".join(text.file.content[offset : offset + 1] for offset in text.offsets[:-1])


def columns(place: Place) -> tuple[int, int, int]:
    return place.line, place.column, place.end_column


# ---- lines and places


def test_a_file_of_one_line_has_one_line_start() -> None:
    assert SourceFile("x", "abc").line_starts == [0]


def test_an_empty_file_has_a_first_line_and_a_place() -> None:
    file = SourceFile("x", "")
    assert file.line_starts == [0]
    assert columns(file.place(0)) == (1, 1, 2)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_begins_a_new_line(ending: str) -> None:
    file = SourceFile("x", f"ab{ending}cd{ending}")
    assert columns(file.place(2 + len(ending))) == (2, 1, 2)
    assert file.line(1) == "ab"
    assert file.line(2) == "cd"


@pytest.mark.parametrize("odd", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"])
def test_a_character_that_no_editor_ends_a_line_at_does_not_end_one(odd: str) -> None:
    assert SourceFile("x", f"a{odd}b\nc").line_starts == [0, 4]


def test_a_line_that_the_file_does_not_have_is_empty() -> None:
    file = SourceFile("x", "a\nb")
    assert (file.line(0), file.line(3)) == ("", "")


def test_a_place_ends_where_its_line_ends() -> None:
    assert columns(SourceFile("x", "ab\ncd").place(1, 5)) == (1, 2, 3)


def test_a_place_beyond_the_file_is_its_end() -> None:
    assert columns(SourceFile("x", "ab").place(99)) == (1, 3, 4)


def test_a_column_counts_characters_not_bytes() -> None:
    assert columns(SourceFile("x", "é𝄞b").place(2, 3)) == (1, 3, 4)


@given(st.text("ab\n\r\u2028é", max_size=40), st.integers(0, 40))
def test_line_and_column_lead_back_to_the_offset(content: str, offset: int) -> None:
    assume(offset <= len(content))
    file = SourceFile("x", content)
    place = file.place(offset)
    assert file.line_starts[place.line - 1] + place.column - 1 == offset


# ---- text without a file, and runs of a file


def test_a_plain_string_has_no_place_but_itself() -> None:
    assert columns(Text.of("right knee").place(6, 10)) == (1, 7, 11)


def test_a_text_made_by_hand_has_a_place_too() -> None:
    assert Text("right").place(1, 3) == Place("<text>", 1, 2, 4)


def test_a_text_stays_the_same_text_when_made_again() -> None:
    text = SourceFile("x", "abc").text(1)
    assert Text.of(text) is text


def test_a_run_of_a_file_points_into_the_file() -> None:
    run = SourceFile("x", "front\n---\nYour right knee").text(10)
    assert run == "Your right knee"
    assert run.place(5, 10) == Place("x", 3, 6, 11)


def test_a_run_that_begins_with_a_quotation_mark_is_not_read_as_yaml() -> None:
    run = SourceFile("x", "say 'it''s' now").text(4, 11)
    assert [*run.offsets] == [4, 5, 6, 7, 8, 9, 10, 11]


def test_an_empty_text_has_a_place() -> None:
    assert columns(SourceFile("x", "abc").text(1, 1).place()) == (1, 2, 2)


def test_a_text_survives_pickling_with_its_place() -> None:
    text = typed("key: 'a b'")
    again = pickle.loads(pickle.dumps(text))  # what we pickled ourselves
    assert again == "a b"
    assert again.place(2, 3) == text.place(2, 3)


def test_a_text_that_was_never_typed_points_at_the_start_of_what_stands_for_it() -> None:
    text = Text.at("half-kneeling", SourceFile("half-kneeling.yml", "title: x"), 0, 0)
    assert columns(text.place()) == (1, 1, 1)


# ---- YAML scalars, by example: value, then the place of one word in it

SCALARS = [
    ("plain", "key: Bend your right knee.", "right", (1, 16, 21)),
    ("plain over two lines", "key: Bend your\n  right knee.", "right", (2, 3, 8)),
    ("plain over a blank line", "key: Bend your\n\n  right knee.", "right", (3, 3, 8)),
    ("plain with a repeated letter before it", "key: rrr\n  r right knee.", "right", (2, 5, 10)),
    ("single-quoted", "key: 'Bend your right knee.'", "right", (1, 17, 22)),
    ("single-quoted with a doubled quote", "key: 'Don''t bend your right knee.'", "right", (1, 24, 29)),
    ("single-quoted over lines", "key: 'Bend your\n  right knee.'", "right", (2, 3, 8)),
    ("double-quoted", 'key: "Bend your right knee."', "right", (1, 17, 22)),
    ("double-quoted after an escaped letter", 'key: "Be\\x6ed your right knee."', "right", (1, 20, 25)),
    ("double-quoted after an escaped quote", 'key: "\\"Bend\\" your right knee."', "right", (1, 21, 26)),
    ("double-quoted after an escaped line end", 'key: "Bend\\\n   your \\\n   right knee."', "right", (3, 4, 9)),
    ("double-quoted after an escaped space", 'key: "Bend\\ your\\_right knee."', "right", (1, 19, 24)),
    ("literal", "key: |\n  Bend your\n  right knee.\n", "right", (3, 3, 8)),
    ("literal with a strip sign and a remark", "key: |-  # remark\n  Bend your\n  right knee.\n", "right", (3, 3, 8)),
    ("literal with a given indentation", "key: |1\n   Bend\n right knee.\n", "right", (3, 2, 7)),
    ("folded", "key: >\n  Bend your\n  right knee.\n", "right", (3, 3, 8)),
    ("folded with a blank line", "key: >\n  Bend your\n\n  right knee.\n", "right", (4, 3, 8)),
    ("folded with a list inside", "key: >\n  Bend\n    - your\n    - right\n  knee.\n", "right", (4, 7, 12)),
    ("folded that begins blank", "key: >+\n\n\n  Bend your right knee.\n\n", "right", (4, 13, 18)),
    ("with a tag", "key: !!str 'Bend your right knee.'", "right", (1, 23, 28)),
    ("with Windows line ends", "a: b\r\nkey: Bend\r\n  your right knee.\r\n", "right", (3, 8, 13)),
    ("after characters of four bytes", "key: 𝄞𝄞 'right'", "right", (1, 10, 15)),
]


@pytest.mark.parametrize(("content", "word", "expected"), [s[1:] for s in SCALARS], ids=[s[0] for s in SCALARS])
def test_a_word_is_found_where_it_was_typed(content: str, word: str, expected: tuple[int, int, int]) -> None:
    node: Any = yaml.compose(content, Loader=yaml.CSafeLoader)
    value = next(v for k, v in node.value if k.value == "key")
    text = Text.at(value.value, SourceFile("x.yml", content), value.start_mark.index, value.end_mark.index)
    at = text.index(word)
    assert columns(text.place(at, at + len(word))) == expected


def test_a_place_takes_in_the_whole_of_an_escape() -> None:
    text = typed('key: "ri\\u0067ht \\\\ knee"')
    assert columns(text.place(0, 5)) == (1, 7, 17)
    assert columns(text.place(6, 7)) == (1, 18, 20)


def test_a_place_takes_in_both_of_two_single_quotes() -> None:
    assert columns(typed("key: 'a''b'").place(1, 2)) == (1, 8, 10)


def test_the_place_of_a_word_before_a_fold_ends_with_the_word() -> None:
    assert columns(typed("key: right  \n   knee").place(0, 5)) == (1, 6, 11)


def test_the_whole_text_has_a_place_on_its_first_line() -> None:
    assert columns(typed("key: >\n  right\n  knee\n").place()) == (2, 3, 8)


# ---- YAML scalars, whatever they hold


def check(content: str, text: Text) -> None:
    """Every character is where the offsets say; what they leave out is only quotes, indentation and the rest of escapes."""
    offsets = text.offsets
    assert len(offsets) == len(text) + 1
    assert all(a < b for a, b in pairwise(offsets[:-1]))
    double = content[text.start : text.start + 1] == '"'
    for character, there in zip(text, pointed_at(text), strict=True):
        if character.isspace() or character == "\x85":
            assert there.isspace() or there == "\\"
        else:
            assert there == character or (double and there == "\\")
    if not double:
        kept = set(offsets[:-1])
        left_out = "".join(content[i] for i in range(text.start, text.end) if i not in kept)
        assert not left_out.strip(" \t\r\n'|>+-0123456789")


def gapped(letters: str) -> st.SearchStrategy[str]:
    piece = st.one_of(st.text(letters, min_size=1, max_size=4), st.sampled_from(BLANKS))
    return st.lists(piece, min_size=1, max_size=8).map("".join)


def read(content: str) -> Text:
    try:
        text = typed(content)
    except (yaml.YAMLError, TypeError, AttributeError, IndexError):
        assume(False)
        raise AssertionError from None
    assume(text)
    return text


@given(gapped(INK))
@example("a\n\n  a")
@example("it's 'a\n b'")
def test_a_plain_scalar_points_at_what_was_typed(raw: str) -> None:
    content = f"key: {raw}"
    assume(not raw.lstrip().startswith(("'", '"', "|", ">", "!", "&")) and "#" not in raw)
    check(content, read(content))


@given(gapped(INK.replace("'", "")), st.booleans())
def test_a_single_quoted_scalar_points_at_what_was_typed(raw: str, doubled: bool) -> None:
    content = "key: '" + (raw.replace("a", "''") if doubled else raw) + "'"
    check(content, read(content))


@given(
    st.lists(
        st.sampled_from([*BLANKS, *"ab é𝄞'", r"\"", r"\\", r"\n", r"\t", r"\x41", r"\u00e9", r"\U0001d11e", "\\\n  ", "\\\n\n ", r"\ "])
    )
)
@example(["a", " ", "\\\n\n ", "b"])
@example(["\\\n  ", "\n", "a"])
def test_a_double_quoted_scalar_points_at_what_was_typed(pieces: list[str]) -> None:
    content = 'key: "' + "".join(pieces) + '"'
    check(content, read(content))


LINE = st.one_of(st.just(""), st.just("  "), st.text("ab'\"#:-\\ \té𝄞", min_size=1, max_size=8))


@given(st.sampled_from("|>"), st.sampled_from(["", "-", "+", "2", "2-", "1+"]), st.lists(LINE, min_size=1, max_size=7), st.booleans())
@example(">", "", ["a", "", " b", "", "c"], True)
@example(">", "+", ["", "a", "\tb", "c", "", ""], True)
@example("|", "2", ["  a", "b"], False)
def test_a_block_scalar_points_at_what_was_typed(style: str, sign: str, lines: list[str], more: bool) -> None:
    content = f"key: {style}{sign}\n" + "".join(f"  {line}\n" for line in lines) + ("other: 1\n" if more else "")
    check(content, read(content))
