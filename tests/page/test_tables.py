"""Tables typed in Markdown: fit for narrow screens and screen readers, and nothing else is touched."""

import markdown

from bothsides.page.tables import dress_tables

PLAIN = "| Place | How long |\n|---|---:|\n| [Bed](bed.md) | 6 *minutes* |\n| Chair | |"


def made(text: str) -> str:
    return dress_tables(markdown.markdown(text, extensions=["tables"]))


def test_a_page_without_a_table_stays_as_it_is() -> None:
    assert dress_tables("<p>A table is furniture: &lt;table&gt;</p>") == "<p>A table is furniture: &lt;table&gt;</p>"


def test_a_table_with_a_class_of_its_own_stays_as_it_is() -> None:
    own = '<table class="stretch-table"><thead><tr><th>A</th></tr></thead></table>'
    assert dress_tables(own) == own


def test_everything_around_a_table_stays_as_it_is() -> None:
    assert made(f"Before\n\n{PLAIN}\n\nAfter").startswith("<p>Before</p>")
    assert made(f"Before\n\n{PLAIN}\n\nAfter").endswith("<p>After</p>")


def test_the_head_of_a_table_is_closed_as_it_was_opened() -> None:
    assert made(PLAIN).count("<thead>") == made(PLAIN).count("</thead>") == 1


def test_a_heading_cell_has_its_scope() -> None:
    assert '<th scope="col">Place</th>' in made(PLAIN)


def test_a_cell_says_under_which_heading_it_stands() -> None:
    assert '<td data-label="How long" class="align-right">6 <em>minutes</em></td>' in made(PLAIN)


def test_the_first_cell_needs_no_label() -> None:
    assert '<td><a href="bed.md">Bed</a></td>' in made(PLAIN)


def test_alignment_is_a_class_and_no_style_is_left() -> None:
    assert "style=" not in made(PLAIN)
    assert '<th scope="col" class="align-right">How long</th>' in made(PLAIN)


def test_quotation_marks_in_a_heading_cannot_end_the_label() -> None:
    assert 'data-label="Say &quot;right&quot; &amp; left"' in made('| A | Say "right" & left |\n|---|---|\n| 1 | 2 |')


def test_two_tables_keep_their_own_headings() -> None:
    page = made(f"{PLAIN}\n\n| A | Other |\n|---|---|\n| 1 | 2 |")
    assert page.count('data-label="How long"') == 2
    assert page.count('data-label="Other"') == 1
