"""Markdown that every builder reads alike: no value becomes markup, in either dialect."""

import re
from collections.abc import Callable

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from bothsides.page import MarkdownHere, MarkdownPages
from bothsides.page.markdown import Markdown, block, escape, inline
from bothsides.project import Project

EXTENSIONS = ["admonition", "attr_list", "def_list", "fenced_code", "footnotes", "tables", "toc", "abbr", "md_in_html", "sane_lists"]
MATERIAL = [
    f"pymdownx.{name}" for name in ("betterem", "caret", "details", "highlight", "mark", "superfences", "tabbed", "tasklist", "tilde")
]
MATERIAL += [
    "pymdownx.magiclink",
    "pymdownx.arithmatex",
    "pymdownx.emoji",
    "pymdownx.keys",
    "pymdownx.critic",
    "pymdownx.blocks.admonition",
]

CHARACTERS = st.sampled_from(
    [*"*_`[](){}<>#+-.!|~^$=:/@&;\\\"' \n\t019aZé’…?%", "www.", "http://", "1. ", "- ", "<b>", "</p>", ":a:", "```"]
)
TEXTS = st.lists(CHARACTERS, min_size=1, max_size=12).map("".join).filter(str.strip)


def commonmark(text: str) -> str:
    return str(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text))


def python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def with_material(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS + MATERIAL)


Dialect = Callable[[str], str]
DIALECTS: list[Dialect] = [commonmark, python_markdown, with_material]


def shape(html: str) -> tuple[list[str], str]:
    """The tags of ``html`` in order, and its words."""
    body = LexborHTMLParser(html).body
    assert body is not None
    tags = [node.tag or "" for node in body.traverse()][1:]
    return tags, " ".join((body.text() or "").split())


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "text",
    [
        "Kneel on your right knee.",
        "Hold 20 to 30 seconds, 2-3 times (3 at most).",
        "A new foot drop: you cannot lift the front of your foot as before.",
        "Half-kneeling hip flexor stretch, with a stick",
        "It's 5 o'clock; don't “push” – rest…",
        "3.5 cm is enough",
        "10:30 in the morning",
    ],
)
def test_plain_prose_stays_as_it_was_typed(text: str, dialect: Dialect) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** _c_ __d__ ***",
        "`code` and ``more``",
        "[a](b.md) ![c](d.png) [e][f] [^1] [TOC] [ ] x",
        "<b>bold</b> <script>alert(1)</script> <!-- c -->",
        "# Heading #",
        "1. First",
        "12) Twelfth",
        "- item",
        "+ item",
        "* item",
        "> quote",
        "---",
        "-- -",
        "--",
        "***",
        "===",
        "    code",
        "\tcode",
        "~~~",
        "```python",
        "| a | b |",
        "&amp; &lt; &#42;",
        r"\* \\ \a",
        "{: .class } {#id} {{ macro }} {% block %}",
        "!!! note",
        "??? note",
        '=== "Tab"',
        "/// note",
        ": definition",
        "::: div",
        "https://example.org www.example.org a@example.org",
        ":smile: ~a~ ~~b~~ ^c^ ==d== ++ctrl++ $e$ {++f++}",
        "a\n\nb\n# c",
        "*[HTML]: abbreviation",
        "[a]: https://example.org",
    ],
)
def test_nothing_in_a_value_becomes_markup(text: str, dialect: Dialect) -> None:
    for template, outside in (("{}", ["p"]), ("# {}", ["h1"]), ("- {}\n- x", ["ul", "li", "li"])):
        tags, shown = shape(dialect(template.format(escape(text))))
        assert tags == outside
        assert shown == words(text if template[0] != "-" else f"{text} x")


@pytest.mark.parametrize("dialect", DIALECTS)
@given(text=TEXTS)
def test_no_mixture_of_signs_becomes_markup(text: str, dialect: Dialect) -> None:
    assert shape(dialect(escape(text))) == (["p"], words(text))


@pytest.mark.parametrize("dialect", DIALECTS)
@given(before=TEXTS, after=TEXTS)
def test_words_around_a_tag_are_no_markup_either(before: str, after: str, dialect: Dialect) -> None:
    rendered = f"a {before.replace('&', '&amp;').replace('<', '&lt;')} <b>x</b> {after.replace('&', '&amp;').replace('<', '&lt;')}"
    assert shape(dialect(inline(rendered))) == (["p", "b"], words(f"a {before} x {after}"))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_block_of_html_passes_whole_and_ends(dialect: Dialect) -> None:
    html = block('<ul class="x">\n<li>*a*</li>\n\n<li>_b_ # c</li>\n</ul>\n')
    assert shape(dialect(f"Before.\n\n{html}\n\nAfter *it*.")) == (["p", "ul", "li", "li", "p", "em"], "Before. *a* _b_ # c After it.")


def test_an_inline_link_to_a_page_becomes_markdowns_own() -> None:
    assert inline('<a href="../stretches/low-lunge.md#how">Low *lunge*</a>\n') == r"[Low \*lunge\*](../stretches/low-lunge.md#how)"


def test_other_inline_links_stay_html() -> None:
    assert inline('<sup><a href="#source-1" title="A [b]">1</a></sup>') == '<sup><a href="#source-1" title="A &#91;b&#93;">1</a></sup>'


def test_what_is_markdown_already_is_not_escaped_again() -> None:
    assert escape(Markdown("*a*")) == "*a*"


def test_a_page_of_a_stretch_has_both_sides_and_no_html_but_marks(handbook: Project) -> None:
    assert handbook.library is not None
    pages = MarkdownPages(handbook.library)
    for stretch in handbook.stretches.values():
        text = pages.stretch(stretch)
        sides = re.findall(r'^### <span data-side="(right|left)">', text, re.MULTILINE)
        assert sides == (["right", "left"] if stretch.heading else [])
        assert set(re.findall(r"<(\w+)", text)) <= {"div", "span", "strong", "sup"}
        assert "\n\n\n" not in text


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_page_of_a_stretch_reads_alike_in_every_dialect(handbook: Project, dialect: Dialect) -> None:
    assert handbook.library is not None
    pages = MarkdownPages(handbook.library)
    for stretch in handbook.stretches.values():
        text = pages.stretch(stretch)
        assert shape(dialect(text)) == shape(python_markdown(text))


def test_links_lead_to_the_files_of_the_tree(handbook: Project) -> None:
    assert handbook.library is not None
    assert MarkdownHere(handbook.library, "stretches/low-lunge.md").url("safety.md#a") == "../safety.md#a"
    assert MarkdownHere(handbook.library, "index.md").url("stretches/low-lunge.md") == "stretches/low-lunge.md"


@pytest.mark.parametrize(
    ("address", "shown"),
    [("https://doi.org/10.1/a(b)c", "https://doi.org/10.1/a%28b%29c"), ("https://x.org/a b?c=*", "https://x.org/a%20b?c=%2A")],
)
def test_an_address_cannot_end_its_link_early(handbook: Project, address: str, shown: str) -> None:
    assert handbook.library is not None
    assert MarkdownHere(handbook.library, "index.md").link("a", address) == f"[a]({shown})"
