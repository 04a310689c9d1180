"""The Content-Security-Policy holds on every type of page, and everything still works under it."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bothsides import policy
from chromium import Tab
from measure import open_search
from page_types import PAGES


def real_complaints(tab: Tab) -> list[str]:
    """What was complained of, the browser's own note of a page that is not there left out."""
    return [c for c in tab.complaints if "status of 404" not in c]


def test_the_policy_allows_nothing_inline_and_no_other_host() -> None:
    line = policy.content_security_policy()
    assert line.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert not any(word in line for word in ("unsafe", "http:", "https:", "*"))


def test_the_file_for_static_hosts_says_what_the_test_server_says(site: Path) -> None:
    text = (site / "_headers").read_text("utf-8")
    assert all(f"  {name}: {value}\n" in text for name, value in policy.headers().items())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_complaint(tab: Tab, name: str) -> None:
    tab.page.goto(f"/{PAGES[name]}")
    tab.page.wait_for_load_state("networkidle")
    assert real_complaints(tab) == []


def test_the_policy_is_in_force(tab: Tab) -> None:
    tab.page.goto("/index.html")
    tab.page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.inline = 1'; document.body.append(s) }")
    assert tab.page.evaluate("window.inline") is None
    assert any("Content Security Policy" in c for c in tab.complaints)


def test_no_page_holds_an_inline_script_a_style_or_a_handler(site: Path) -> None:
    for path in site.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        scripts = [s for s in tree.css("script") if "src" not in s.attributes and "json" not in (s.attributes.get("type") or "")]
        assert (path.name, len(scripts), len(tree.css("style, [style]"))) == (path.name, 0, 0)
        assert not [name for node in tree.css("*") for name in node.attributes if name.startswith("on")]


def test_the_search_finds_a_word_and_its_index_waits_until_it_is_wanted(tab: Tab) -> None:
    tab.page.goto("/stretches/half-kneeling.html")
    tab.page.wait_for_load_state("networkidle")
    assert not [url for url in tab.requests if "/search" in url]
    open_search(tab.page)
    assert "psoas" in tab.page.locator(".md-search-result__list").inner_text().lower()
    assert [url for url in tab.requests if "search_index" in url]
    assert real_complaints(tab) == []


def test_the_search_opens_with_a_key(tab: Tab) -> None:
    tab.page.goto("/glossary.html")
    tab.page.keyboard.press("s")
    tab.page.keyboard.type("femur", delay=30)
    tab.page.locator(".md-search-result__item").first.wait_for()


def test_a_chosen_scheme_lasts_to_the_next_page(tab: Tab) -> None:
    tab.page.emulate_media(color_scheme="light")
    tab.page.goto("/index.html")
    assert tab.page.locator("body").get_attribute("data-md-color-scheme") == "default"
    tab.page.locator("label[for^=__palette]:visible").click()
    assert tab.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    tab.page.goto("/safety.html")
    assert tab.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert real_complaints(tab) == []


def test_a_device_that_prefers_dark_gets_dark_at_once(tab: Tab) -> None:
    tab.page.emulate_media(color_scheme="dark")
    tab.page.goto("/index.html", wait_until="commit")
    tab.page.locator("body").wait_for(state="attached")
    assert tab.page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_a_page_that_is_not_there_leads_on_from_any_depth(tab: Tab) -> None:
    answer = tab.page.goto("/there/is/no/such.html")
    assert answer is not None
    assert answer.status == 404
    tab.page.get_by_role("button", name="Search the handbook").click()
    tab.page.keyboard.type("psoas", delay=30)
    tab.page.locator(".md-search-result__item").first.wait_for()
    tab.page.goto("/there/is/no/such.html")
    tab.page.locator(".lost__ways a", has_text="Stretches").click()
    assert tab.page.locator("h1").inner_text() == "Choosing a stretch"
