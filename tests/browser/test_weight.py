"""The first view of a page: light, from one host, and leaving nothing behind."""

from urllib.parse import urlsplit

import pytest

from chromium import Tab
from measure import weigh
from page_types import PAGES

BUDGET = 112_000  # bytes over the line with gzip, headers included
REQUESTS = 12


@pytest.mark.parametrize("name", ["home", "stretch", "bilateral", "programme", "muscle", "stretches"])
def test_a_first_view_keeps_its_budget(tab: Tab, address: str, name: str) -> None:
    weight = weigh(tab.page, f"{address}/{PAGES[name]}")
    assert weight.total <= BUDGET, weight.bytes
    assert len(weight.bytes) <= REQUESTS, weight.bytes
    assert not [url for url in weight.bytes if "search" in urlsplit(url).path]


def test_the_typeface_and_the_theme_are_among_what_was_weighed(tab: Tab, address: str) -> None:
    names = " ".join(weigh(tab.page, f"{address}/{PAGES['stretch']}").bytes)
    assert all(part in names for part in (".woff2", "bundle.", ".css", "half-kneeling.html"))


def test_no_other_host_is_asked_and_no_cookie_is_set(tab: Tab, address: str) -> None:
    for path in PAGES.values():
        tab.page.goto(f"{address}/{path}")
        tab.page.wait_for_load_state("networkidle")
    assert {urlsplit(url).netloc for url in tab.requests if not url.startswith("data:")} == {urlsplit(address).netloc}
    assert tab.page.context.cookies() == []


def test_nothing_jumps_while_a_page_loads(tab: Tab, address: str) -> None:
    tab.page.add_init_script(
        "window.jumps = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => { window.jumps += e.value }))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    for name in ("home", "stretch", "programme"):
        tab.page.goto(f"{address}/{PAGES[name]}")
        tab.page.wait_for_load_state("networkidle")
        assert tab.page.evaluate("window.jumps") < 0.02, name
