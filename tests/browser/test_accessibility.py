"""No violation of WCAG 2.2 A and AA or of best practices, on every type of page, light and dark, with what opens open."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from measure import STATES, axe
from page_types import PAGES

PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)


@pytest.fixture(scope="module", params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A phone's page in each scheme, gone through all types."""
    with browser.new_context(viewport=PHONE, color_scheme=request.param, reduced_motion="reduce", base_url=address) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(viewport=DESK, color_scheme="light", reduced_motion="reduce", base_url=address) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def narrow(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 320, "height": 640}, base_url=address) as context:
        yield context.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation(page: Page, name: str) -> None:
    page.goto(f"/{PAGES[name]}")
    assert axe(page) == []


@pytest.mark.parametrize("state", STATES)
def test_what_is_open_or_used_has_no_violation(page: Page, state: str) -> None:
    name, enter = STATES[state]
    page.goto(f"/{PAGES[name]}")
    enter(page)
    assert axe(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_on_a_desk_has_no_violation(desk: Page, name: str) -> None:
    desk.goto(f"/{PAGES[name]}")
    assert axe(desk) == []


def test_a_page_with_a_fault_is_found_out(page: Page) -> None:
    page.goto(f"/{PAGES['stretch']}")
    page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"x.png\"><button></button>')")
    assert {found.split()[0] for found in axe(page)} == {"button-name", "image-alt"}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_must_be_scrolled_sideways_at_320_pixels(narrow: Page, name: str) -> None:
    """WCAG 1.4.10: what fits 320 pixels also bears a zoom of 400%."""
    narrow.goto(f"/{PAGES[name]}")
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
CUT = """() => Array.from(document.querySelectorAll('article *, .md-header *, .md-footer *')).filter((e) => {
  const style = getComputedStyle(e);
  return e.innerText && style.overflow !== 'visible' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
    && style.overflowX !== 'auto' && style.overflowX !== 'scroll' && style.textOverflow !== 'ellipsis';
}).map((e) => e.className)"""


@pytest.mark.parametrize("name", PAGES)
def test_wider_spacing_of_text_cuts_nothing_off(narrow: Page, name: str) -> None:
    """WCAG 1.4.12."""
    narrow.goto(f"/{PAGES[name]}")
    narrow.evaluate("css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets.push(s) }", SPACING)
    assert narrow.evaluate(CUT) == []
    assert narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")


NOTES = ".references, .review, .sources, .tags, .also, .evidence, figure, [class$=__key], .facts--small"
SIZES = """NOTES => Array.from(document.querySelectorAll('article :is(p, li, dd, td)'))
  .filter((e) => e.checkVisibility() && !e.closest(NOTES))
  .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 18).map((e) => `${e.className}: ${e.innerText.slice(0, 40)}`)"""


@pytest.mark.parametrize("name", PAGES)
def test_words_on_a_phone_are_at_least_18_pixels_high_but_for_notes(narrow: Page, name: str) -> None:
    narrow.goto(f"/{PAGES[name]}")
    assert narrow.evaluate(SIZES, NOTES) == []
