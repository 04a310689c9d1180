"""Lists apart from their page: those of stretches are not searched, since each stretch is found by itself."""

import pytest
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]

from bothsides.long_lists import PART, without_unsearched_lists

ITEM = '<li class="card"><h3><a href="a.html">Low lunge</a></h3><ul class="tags"><li>floor</li></ul></li>\n'
BEFORE, AFTER = '<h1 id="all">All stretches</h1><p>Choose one.</p>', '<h2 id="then">And then</h2><ul><li>Rest.</li></ul>'
MARK = " data-unsearched"


def page(items: int, mark: str = MARK) -> str:
    return f'{BEFORE}<ul class="cards"{mark}>\n{ITEM * items}</ul>{AFTER}'


def sections(html: str) -> list[tuple[str, str]]:
    """What Material's search reads of a page."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [("".join(section.title), "".join(section.text)) for section in parser.data]


@pytest.mark.parametrize(
    "html", ["", AFTER, page(0), page(3, ""), page(PART + 1, ""), f"<p{MARK}>Not a list</p>{page(3, '')}", f"</li>{page(3)}"]
)
def test_what_is_not_in_a_marked_list_stays(html: str) -> None:
    assert without_unsearched_lists(html) == html


@pytest.mark.parametrize("items", [1, PART + 1])
def test_a_marked_list_loses_its_items(items: int) -> None:
    assert without_unsearched_lists(page(items)).split() == page(0).split()
    assert without_unsearched_lists(page(2, "") + page(items)).split() == (page(2, "") + page(0)).split()


def test_search_reads_what_stands_around_it() -> None:
    found = str(sections(without_unsearched_lists(page(3))))
    assert "Choose one." in found
    assert "Rest." in found
    assert "Low lunge" not in found
