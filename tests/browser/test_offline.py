"""Reading without a network, and from a folder without a server."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bothsides.offline import write_worker
from chromium import Tab
from serve import Handler, served_by

STRETCH = "stretches/half-kneeling.html"


@dataclass
class Host:
    """A server that can vanish, with the site in a folder of its own."""

    folder: Path
    address: str
    handler: type[Handler]

    def vanish(self) -> None:
        self.handler.down = True

    def come_back(self) -> None:
        self.handler.down = False

    def change(self, name: str, old: str, new: str) -> None:
        """Put another build in place: one page says something else."""
        page = self.folder / name
        text = page.read_text("utf-8")
        assert old in text
        page.write_text(text.replace(old, new), "utf-8")
        worker = (self.folder / "sw.js").read_text("utf-8")
        write_worker(self.folder, worker.split("\n", 4)[4])


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    with served_by(folder) as (address, handler):
        yield Host(folder, address, handler)


@pytest.fixture
def visitor(browser: Browser, host: Host) -> Iterator[Page]:
    """Someone who has visited a page and stayed until everything was kept."""
    with browser.new_context(viewport={"width": 390, "height": 844}, base_url=host.address) as context:
        page = context.new_page()
        page.clock.install()
        visit(page, "index.html")
        yield page


def visit(page: Page, path: str) -> None:
    """Open a page and let the worker take up what there is to keep."""
    page.goto(path, wait_until="load")
    page.clock.run_for(3100)
    page.evaluate("""async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      if (worker) await new Promise((done) => worker.addEventListener("statechange", () =>
        ["activated", "redundant"].includes(worker.state) && done()));
      while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
    }""")


def test_a_stretch_that_was_never_opened_can_be_read_and_done_offline(visitor: Page, host: Host) -> None:
    host.vanish()
    visitor.goto(f"{STRETCH}#side=left")
    expect(visitor.locator("h1")).to_have_text("Half-kneeling hip flexor stretch")
    expect(visitor.locator('.side-block[data-side="left"] .steps--steps')).to_be_visible()
    visitor.locator('[data-component="session"] button').click()
    expect(visitor.locator("dialog.session")).to_be_visible()
    for path in ("safety.html", "programmes/in-bed.html", "stretches/index.html", "/"):
        visitor.goto(path)
        expect(visitor.locator("h1").first).not_to_have_text("You are offline")


def test_a_page_that_was_not_kept_is_named_with_what_is(visitor: Page, host: Host) -> None:
    host.vanish()
    visitor.goto("glossary.html")
    expect(visitor.locator("h1")).to_have_text("You are offline")
    expect(visitor.get_by_role("link", name="Try again: glossary.html")).to_have_attribute("href", f"{host.address}/glossary.html")
    visitor.get_by_role("article").get_by_role("link", name="Knee drops").click()
    expect(visitor.locator("h1")).to_have_text("Knee drops")


def test_a_withdrawn_stretch_is_not_shown_from_the_device_once_the_network_is_back(visitor: Page, host: Host) -> None:
    host.vanish()
    visitor.goto(STRETCH)
    host.change(STRETCH, '<p class="lead">', '<p data-withdrawn>This stretch is no longer offered.</p><p class="lead">')
    visitor.reload()
    expect(visitor.locator("[data-withdrawn]")).to_have_count(0)
    host.come_back()
    visitor.goto(STRETCH)
    expect(visitor.locator("[data-withdrawn]")).to_be_visible()


def test_after_an_update_the_new_build_is_what_is_read_offline(visitor: Page, host: Host) -> None:
    host.change(STRETCH, '<p class="lead">', '<p data-withdrawn>This stretch is no longer offered.</p><p class="lead">')
    visit(visitor, "index.html")
    host.vanish()
    visitor.goto(STRETCH)
    expect(visitor.locator("[data-withdrawn]")).to_be_visible()


def test_an_update_that_is_only_half_there_is_not_taken(visitor: Page, host: Host) -> None:
    host.change(STRETCH, '<p class="lead">', '<p data-new>New words.</p><p class="lead">')
    host.change("safety.html", "</h1>", " of the new build</h1>")
    safety = host.folder / "safety.html"
    safety.write_text(safety.read_text("utf-8").replace("of the new build", "half copied", 1), "utf-8")
    visit(visitor, "index.html")
    visitor.wait_for_function("caches.keys().then((names) => names.length === 1)")
    host.vanish()
    visitor.goto(STRETCH)
    expect(visitor.locator("[data-new]")).to_have_count(0)
    visitor.goto("safety.html")
    expect(visitor.locator("h1")).to_have_text("Safety: when to stop and when to ask")


def test_only_own_files_are_kept_and_no_more_than_two_builds(visitor: Page, host: Host) -> None:
    for word in ("one", "two", "three"):
        host.change(STRETCH, '<p class="lead">', f'<p>{word}</p><p class="lead">')
        visit(visitor, "index.html")
    kept = visitor.evaluate("""async () => {
      const names = await caches.keys();
      return [names.length, (await (await caches.open(names.at(-1))).keys()).map((request) => request.url)];
    }""")
    assert kept[0] == 2
    assert all(url.startswith(f"{host.address}/") for url in kept[1])


def test_the_worker_changes_with_what_it_keeps_and_with_nothing_else(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    source = (folder / "sw.js").read_text("utf-8").split("\n", 4)[4]

    def version() -> str:
        write_worker(folder, source)
        found = re.search(r'bothsidesVersion = "(\w+)"', (folder / "sw.js").read_text("utf-8"))
        assert found
        return found[1]

    first = version()
    (folder / "glossary.html").write_text("another", "utf-8")
    assert version() == first
    (folder / "safety.html").write_text("another", "utf-8")
    assert version() != first


def test_every_stretch_programme_and_safety_page_is_kept(site: Path) -> None:
    found = re.search(r"bothsidesFiles = (.*);", (site / "sw.js").read_text("utf-8"))
    assert found
    names = {name for name, _ in json.loads(found[1])}
    pages = {p.relative_to(site).as_posix() for folder in ("stretches", "programmes") for p in (site / folder).glob("*.html")}
    assert len(pages) > 20
    assert pages | {"safety.html", "index.html", "offline.html"} <= names
    assert all((site / name).is_file() for name in names)
    assert any(name.endswith(".css") for name in names)


@pytest.fixture
def folder_page(browser: Browser, site: Path) -> Iterator[Tab]:
    """A page opened from a folder, without a server."""
    context: BrowserContext = browser.new_context(viewport={"width": 390, "height": 844}, base_url=f"{site.as_uri()}/")
    with context:
        yield Tab(context.new_page())


def test_a_folder_without_a_server_holds_pages_sides_and_sessions(folder_page: Tab) -> None:
    page = folder_page.page
    page.goto(f"{STRETCH}#side=left")
    expect(page.locator('.side-block[data-side="left"] .steps--steps')).to_be_visible()
    page.locator('[data-component="session"] button').click()
    expect(page.locator("dialog.session")).to_be_visible()
    page.locator('[data-part="primary"]').click()
    expect(page.locator('[data-part="text"]')).to_contain_text("2 holds of 20 seconds")
    assert folder_page.complaints == []


def test_a_folder_without_a_server_can_be_searched(folder_page: Tab) -> None:
    page = folder_page.page
    page.goto("index.html")
    page.locator("label[for=__search]").first.click()
    page.locator(".md-search__input").press_sequentially("sore hip from sitting", delay=5)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    expect(page.locator(".md-search-result__list")).to_contain_text("Seated hip flexor stretch")
    assert folder_page.complaints == []


def test_a_folder_without_a_server_has_a_chooser_whose_address_can_be_kept(folder_page: Tab) -> None:
    page = folder_page.page
    page.goto("stretches/index.html")
    page.get_by_label("in bed", exact=True).check()
    assert page.url.endswith("#where=bed")
    page.reload()
    expect(page.get_by_label("in bed", exact=True)).to_be_checked()
    assert folder_page.complaints == []


def test_a_patients_link_opens_and_shows_its_sheet_without_a_network(visitor: Page, host: Host) -> None:
    host.vanish()
    visitor.goto("handout.html#1~a4~half-kneeling.l.20.3.1.00000000~0000")
    sheet = visitor.locator(".sheet")
    expect(sheet).to_have_count(1)
    expect(sheet).to_contain_text("LEFT SIDE")
    expect(sheet.locator("figure svg").first).to_be_visible()
