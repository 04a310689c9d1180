"""Finding the right stretch: the chooser and the search."""

import pytest
from playwright.sync_api import Browser, Page, expect

from chromium import Tab

INDEX = "stretches/index.html"


def cards(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".chooser .card:visible h3").all_inner_texts()]


def search(page: Page, words: str) -> list[str]:
    """The titles of what is found, the first first. Key by key: Material drops what is filled in at once."""
    page.goto("index.html")
    page.locator("label[for=__search]").first.click()
    field = page.locator(".md-search__input")
    expect(field).to_be_focused()
    field.press_sequentially(words, delay=5)
    results = page.locator(".md-search-result__item > a h1, .md-search-result__item > a h2")
    expect(results.first).to_be_visible()
    page.wait_for_timeout(150)
    return [text.strip() for text in results.all_inner_texts()]


def test_all_cards_stand_there_before_anything_is_chosen(tab: Tab) -> None:
    tab.page.goto(INDEX)
    assert len(cards(tab.page)) == 19
    expect(tab.page.locator(".chooser [data-part=count]")).to_have_text("19 of 19 stretches fit.")
    assert tab.complaints == []


def test_a_choice_filters_without_a_page_load_and_stands_in_the_address(tab: Tab) -> None:
    tab.page.goto(INDEX)
    tab.page.evaluate("window.same = true")
    tab.page.get_by_label("in bed", exact=True).check()
    tab.page.get_by_label("up to 3 minutes").check()
    assert tab.page.url.endswith("#where=bed&minutes=3")
    found = cards(tab.page)
    assert "Knee drops" in found
    assert "Standing hip flexor stretch" not in found
    expect(tab.page.locator(".chooser [data-part=count]")).to_have_text(f"{len(found)} of 19 stretches fit.")
    assert tab.page.evaluate("window.same")
    tab.page.get_by_role("button", name="Show all").click()
    expect(tab.page.locator(".chooser .card:visible")).to_have_count(19)
    assert "#" not in tab.page.url


def test_what_is_hard_takes_stretches_out(tab: Tab) -> None:
    tab.page.goto(INDEX)
    for name in ("kneeling", "getting up from the floor", "keeping my balance"):
        tab.page.get_by_label(name, exact=True).check()
    found = cards(tab.page)
    assert found
    assert not {"Half-kneeling hip flexor stretch", "Butterfly stretch", "Standing quadriceps stretch"} & set(found)


def test_an_address_that_was_passed_on_shows_the_same_choice(tab: Tab) -> None:
    tab.page.goto(f"{INDEX}#where=chair&hard=kneeling,balance")
    expect(tab.page.get_by_label("on a chair", exact=True)).to_be_checked()
    expect(tab.page.get_by_label("kneeling", exact=True)).to_be_checked()
    assert cards(tab.page) == ["Seated figure-four stretch"]


def test_a_choice_that_nothing_fits_says_what_to_do(tab: Tab) -> None:
    tab.page.goto(f"{INDEX}#where=standing&hard=balance")
    expect(tab.page.locator(".chooser [data-part=count]")).to_contain_text("Take one tick away")


@pytest.mark.parametrize("hash_", ["#all-stretches-in-a-table", "#where=moon&hard=life", "#%E0%A4%A"])
def test_an_address_of_another_kind_shows_all(tab: Tab, hash_: str) -> None:
    tab.page.goto(f"{INDEX}{hash_}")
    assert len(cards(tab.page)) == 19


def test_the_warning_signs_come_before_the_chooser(tab: Tab) -> None:
    tab.page.goto(INDEX)
    signs, chooser = (f"document.querySelector('{name}')" for name in ("[data-warnings]", ".chooser"))
    assert tab.page.evaluate(f"{signs}.compareDocumentPosition({chooser}) & Node.DOCUMENT_POSITION_FOLLOWING")


def test_without_scripts_the_cards_are_a_plain_list(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False, base_url=address) as context:
        page = context.new_page()
        page.goto(INDEX)
        assert len(cards(page)) == 19
        expect(page.locator(".chooser form")).to_be_hidden()


@pytest.mark.parametrize(
    ("words", "wanted", "within"),
    [
        ("psoas", "Psoas major", 3),
        ("sore hip from sitting", "Seated hip flexor stretch", 3),
        ("sore hip from sitting", "At the desk", 4),
        ("cannot kneel", "Standing hip flexor stretch", 3),
        ("desk job", "At the desk", 3),
        ("lumbago", "What causes tight hips and back pain?", 4),
        ("bum", "Figure-four stretch", 3),
        ("new hip", "Safety: when to stop and when to ask", 2),
        ("lunch break", "Five minutes", 2),
        ("lying pigeon", "Figure-four stretch", 2),
    ],
)
def test_search_finds_what_people_type(tab: Tab, words: str, wanted: str, within: int) -> None:
    found = search(tab.page, words)
    assert any(title == wanted for title in found[:within]), found
    assert tab.complaints == []


def test_a_word_that_finds_a_page_is_not_shown_as_if_it_stood_there(tab: Tab) -> None:
    assert search(tab.page, "lumbago")
    assert "lumbago" not in tab.page.locator(".md-search-result__list").inner_text().lower()
