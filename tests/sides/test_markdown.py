"""Markdown of any shape is read, and every word is found where it was typed."""

from __future__ import annotations

import pytest

from bothsides.sides.document import check_document
from bothsides.sides.markdown import blocks
from bothsides.source import SourceFile

GOOD = "Begin kneeling, left foot in front, right knee down."
BAD = "Begin kneeling, left foot in front, {}left knee down."


def _texts(content: str) -> list[str]:
    return [b.text for b in blocks(content) if b.text]


def _wrong(content: str) -> list[str]:
    """What is pointed at, with the rest of its line."""
    file = SourceFile("page.md", content)
    found = []
    for p in check_document(file).problems:
        start = file.line_starts[p.place.line - 1] + p.place.column - 1
        found.append(content[start : start + 14])
    return found


SHAPES = {
    "a paragraph": "{}",
    "after front matter": "---\ntitle: A page\n---\n\n{}",
    "after front matter with Windows line ends": "---\r\ntitle: A page\r\n---\r\n\r\n{}\r\n",
    "a numbered list": "1. One thing.\n2. {}\n",
    "a nested list": "- One\n    - Two\n        - {}\n",
    "a loose list": "1. One thing.\n\n2. {}\n\n    And more of it.\n",
    "a quote": "> {}\n",
    "an admonition": "!!! note\n    {}\n",
    "an admonition with a title": '!!! warning "Mind your back"\n\n    {}\n',
    "a folded admonition": "??? tip\n    {}\n",
    "a tab": '=== "Floor"\n\n    {}\n\n=== "Chair"\n\n    Sit down.\n',
    "a tab in a list": '1. First\n\n    === "Floor"\n\n        {}\n',
    "an HTML block": '<div class="x" markdown>\n{}\n</div>\n',
    "an HTML paragraph": "<p>{}</p>\n",
    "a task list": "- [ ] {}\n",
    "a table cell": "| Step | What |\n|---|---|\n| 1 | {} |\n",
    "a heading": "## {}\n",
    "a heading underlined": "{}\n======\n",
    "alt text": "![{}](a.png)\n",
    "a macro's argument": '{{{{ step("{}") }}}}\n',
    "after a code block": "```\nright foot\n```\n\n{}\n",
    "after a comment": "<!-- a\ncomment -->\n{}\n",
    "after a byte order mark": "\ufeff{}\n",
    "in a footnote": "[^1]: {}\n",
    "in a definition list": "Term\n:   {}\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_good_text_is_silent_in_every_shape(shape: str) -> None:
    assert _wrong(shape.format(GOOD)) == []


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_mixed_up_text_is_found_at_its_word_in_every_shape(shape: str) -> None:
    assert _wrong(shape.format(BAD.format(""))) == ["left knee down"]


UNSAID = {
    "an address": "See https://example.org/left-knee, or <https://example.org/right>, for more.",
    "a link's address": "Read [this page](left/right.md) and ![](left.png).",
    "a link's definition": '[left]: https://example.org/left "Left"\n[Right knee]: right.md\n',
    "an abbreviation's definition": "*[L]: left\n*[R]: right\n",
    "a footnote's mark": "A study says so.[^left]",
    "attributes": "![x](a.png){ align=left } and ![y](b.png){ .right }\n{: .left }",
    "an emoji's name": "Go on :material-arrow-left: or back :arrow_right:.",
    "keys": "Press ++ctrl+left++ to go back.",
    "a formula": "So $\\left( x \\right)$ is small.",
    "a name with underscores": "Set margin_left and left_knee_angle.",
    "code": "Use `left`, then ``right``.\n\n    left = right\n\n```\nright\n```\n",
    "a key of the front matter": "---\nalign: left\ntags: [left, right]\n---\n",
    "HTML's attributes": '<div class="left" style="float:right">x</div><style>a{float:left}</style>',
    "a comment": "<!-- the left knee -->",
    "another sense": "Right away; all right; what is left; a right angle; human rights; he left the room.",
}


@pytest.mark.parametrize("content", UNSAID.values(), ids=UNSAID.keys())
def test_what_no_reader_reads_as_a_side_is_not_counted(content: str) -> None:
    assert check_document(SourceFile("page.md", content)).coverage.seen == 0


def test_words_beside_what_is_left_out_are_found_where_they_were_typed() -> None:
    line = "Begin kneeling :arrow_left: (https://example.org/left), left foot in front[^left], {}left knee down ++left++."
    content = line.format("")
    (problem,) = check_document(SourceFile("page.md", content)).problems
    assert problem.place.column - 1 == line.index("{}")


@pytest.mark.parametrize(
    "mark", ["**left** knee", "*left* knee", "_left_ knee", "[left](x.md) knee", "<b>left</b> knee", "==left== knee", "LEFT knee"]
)
def test_markup_around_a_word_does_not_hide_it(mark: str) -> None:
    content = f"Begin kneeling, left foot in front, {mark} down."
    problems = check_document(SourceFile("page.md", content)).problems
    assert [content[p.place.column - 1 : p.place.end_column - 1].lower() for p in problems] == ["left"]


@pytest.mark.parametrize(
    "content",
    [
        "    Begin kneeling, left foot in front, left knee down.\n",
        "~~~\nBegin kneeling, left foot in front, left knee down.\n~~~\n",
        "```md\nBegin kneeling, left foot in front, left knee down.\n",
        "`Begin kneeling, left foot in front, left knee down.`\n",
        "<pre>\nBegin kneeling, left foot in front, left knee down.\n</pre>\n",
        "<script>\nvar a = 'Begin kneeling, left foot in front, left knee down.'\n</script>\n",
        "<!-- Begin kneeling, left foot in front, left knee down. -->\n",
        "---\nnote: Begin kneeling, left foot in front, left knee down.\n---\n",
    ],
)
def test_code_comments_and_hidden_data_are_left_alone(content: str) -> None:
    assert _wrong(content) == []


def test_a_sentence_folded_over_lines_is_one_sentence() -> None:
    content = "Begin kneeling, left foot\nin front,\n> left\nknee down.\n"
    problems = check_document(SourceFile("page.md", content)).problems
    assert [(p.place.line, p.place.column) for p in problems] == [(3, 3)]


def test_the_titles_of_tabs_and_admonitions_are_read() -> None:
    assert _texts('=== "Left side"\n\n    Text.\n\n!!! note "Mind"\n    More.\n') == ["Left side", "Text.", "Mind", "More."]


def test_an_escape_with_a_reason_silences_the_block_after_it() -> None:
    assert _wrong(f"<!-- allow front-leg-swapped: quoted as a mistake -->\n{BAD.format('')}\n") == []


def test_an_escape_does_not_silence_the_next_block() -> None:
    content = f"<!-- allow front-leg-swapped: quoted -->\n{BAD.format('')}\n\n## Next\n\n{BAD.format('')}\n"
    assert _wrong(content) == ["left knee down"]


def test_two_exercises_in_two_paragraphs_do_not_bind_each_other() -> None:
    assert (
        _wrong("Kneel on your right knee with your left foot in front.\n\nKneel on your left knee with your right foot in front.\n") == []
    )
