"""No violation of WCAG 2.2 A and AA or of best practices, on every type of page, light and dark, with what opens open."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from measure import STATES, axe
from page_types import PAGES

LOOKS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}


@pytest.fixture(scope="module", params=[(look, scheme) for look in LOOKS for scheme in ("light", "dark")], ids=" ".join)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """One page a look, gone through all types."""
    look, scheme = request.param
    options = {"viewport": LOOKS[look], "color_scheme": scheme, "reduced_motion": "reduce", "base_url": address}
    with browser.new_context(**options) as context:
        yield context.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation(page: Page, name: str) -> None:
    page.goto(f"/{PAGES[name]}")
    assert axe(page) == []


@pytest.mark.parametrize("state", STATES)
def test_an_open_search_or_drawer_has_no_violation(page: Page, state: str) -> None:
    if state == "drawer open" and (page.viewport_size or {})["width"] > 1200:
        return  # there is no drawer at a desk
    page.goto(f"/{PAGES['stretch']}")
    STATES[state](page)
    assert axe(page) == []


def test_a_page_with_a_fault_is_found_out(page: Page) -> None:
    page.goto(f"/{PAGES['stretch']}")
    page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"x.png\"><button></button>')")
    assert {found.split()[0] for found in axe(page)} == {"button-name", "image-alt"}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_must_be_scrolled_sideways_at_320_pixels(page: Page, name: str) -> None:
    """WCAG 1.4.10: what fits 320 pixels also bears a zoom of 400%."""
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/{PAGES[name]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert before is not None
    page.set_viewport_size(before)


SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
CUT = """() => Array.from(document.querySelectorAll('article *, .md-header *, .md-footer *')).filter((e) => {
  const style = getComputedStyle(e);
  return e.innerText && style.overflow !== 'visible' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
    && style.overflowX !== 'auto' && style.overflowX !== 'scroll' && style.textOverflow !== 'ellipsis';
}).map((e) => e.className)"""


@pytest.mark.parametrize("name", PAGES)
def test_wider_spacing_of_text_cuts_nothing_off(page: Page, name: str) -> None:
    """WCAG 1.4.12."""
    page.goto(f"/{PAGES[name]}")
    page.evaluate("css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets.push(s) }", SPACING)
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_on_a_phone_are_at_least_18_pixels_high(page: Page) -> None:
    for name in PAGES:
        page.goto(f"/{PAGES[name]}")
        assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)") >= 18
