"""What is measured of the built site, for the tests and for ``make audit`` alike: accessibility, weight, HTML, Lighthouse."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from chromium import ARGUMENTS, find_chromium
from programs import AXE, LIGHTHOUSE, VNU, find_java, find_node

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# What is laid out only when it comes near is laid out at once, so that nothing goes unlooked at.
LAY_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media all { * { content-visibility: visible !important } }');
  document.adoptedStyleSheets.push(sheet);
}"""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def axe(page: Page) -> list[str]:
    """Violations of WCAG 2.2 A and AA and of best practices on the page as it stands, each with where it is."""
    if not AXE.is_file():
        raise FileNotFoundError("axe-core is not in .cache/node: run tools/prepare_tests.py, which says what is missing.")
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    page.evaluate(LAY_OUT)
    found = page.evaluate("tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", TAGS)
    return [f"{v['id']} at {node['target']}: {node['failureSummary']}" for v in found["violations"] for node in v["nodes"]]


def open_search(page: Page) -> None:
    """Open the search and type a word that is found, key by key."""
    page.locator("label[for=__search]:visible, .md-search__input:visible").first.click()
    page.keyboard.type("psoas", delay=30)
    page.locator(".md-search-result__item").first.wait_for()


def open_drawer(page: Page) -> None:
    """Open the navigation of a phone."""
    page.locator("label[for=__drawer]:visible").first.click()
    page.locator(".md-nav--primary").first.wait_for(state="visible")
    page.wait_for_timeout(300)


def open_session(page: Page) -> None:
    """Start the guided session: its first screen, the warnings."""
    page.locator("[data-part=start]").first.click()
    page.locator("dialog[open]").wait_for()
    page.wait_for_timeout(300)


def hold_in_session(page: Page) -> None:
    """Lead the session to its first hold, and begin it."""
    open_session(page)
    page.evaluate(_TO_THE_HOLD)
    page.locator('[data-part="primary"]').click()
    page.locator("dialog[data-kind=hold][data-status=running] [data-part=figure]").wait_for()


def hurt_in_session(page: Page) -> None:
    """Press "This hurts" in a hold."""
    hold_in_session(page)
    page.locator('[data-part="hurts"]').click()
    page.locator('[data-screen="hurts"]').wait_for()


def show_movement(page: Page) -> None:
    """Ask to see the movement, and let it be drawn."""
    page.locator("[data-part=play]:visible").first.click()
    page.locator(".motion__stage svg").first.wait_for()


def choose_left(page: Page) -> None:
    """Show the words and figures of the left side."""
    page.locator("label[for=side-left]").click()
    page.locator('.side-block[data-side="left"]').wait_for()


def fill_builder(page: Page) -> None:
    """Put the first stretch on a handout."""
    page.locator("[data-component=handout-builder] [data-part=add]").click()
    page.locator("[data-component=handout-builder] [data-part=items] > li").first.wait_for()


_TO_THE_HOLD = """() => {
  const dialog = document.querySelector('dialog.session');
  for (let taps = 0; taps < 40 && dialog.dataset.kind !== 'hold'; taps += 1) dialog.querySelector('[data-part="primary"]').click();
}"""


def use_chooser(page: Page) -> None:
    """Choose a place and something that is hard."""
    page.locator("[data-component=chooser] label:has([name=where][value=chair])").click()
    page.locator("[data-component=chooser] label:has([value=kneeling])").click()


# What can be opened or used: the type of page, and how.
STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search open": ("stretch", open_search),
    "drawer open": ("stretch", open_drawer),
    "session open": ("stretch", open_session),
    "a hold in the session": ("stretch", hold_in_session),
    "a hold in a programme": ("programme", hold_in_session),
    "“This hurts” in the session": ("stretch", hurt_in_session),
    "movement shown": ("stretch", show_movement),
    "left side shown": ("stretch", choose_left),
    "chooser used": ("stretches", use_chooser),
    "builder used": ("builder", fill_builder),
}


@dataclass
class Weight:
    """What a first view transfers, in bytes as sent (headers and gzip included), by address."""

    bytes: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.bytes.values())


def weigh(page: Page, url: str) -> Weight:
    """Open ``url`` with an empty cache, wait until nothing is on its way, and add up what came over the line."""
    weight, addresses = Weight(), {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.on("Network.requestWillBeSent", lambda e: addresses.update({e["requestId"]: e["request"]["url"]}))

    def done(event: dict[str, Any]) -> None:
        address = addresses.get(event["requestId"], "")
        if address.startswith("http"):
            weight.bytes[address] = weight.bytes.get(address, 0) + int(event["encodedDataLength"])

    session.on("Network.loadingFinished", done)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    session.detach()
    return weight


def html_errors(site: Path) -> list[str]:
    """Errors of the Nu HTML checker on every page of ``site``, each with its place."""
    java = find_java()
    if java is None or not VNU.is_file():
        raise FileNotFoundError("Java or the Nu HTML checker is missing: run tools/prepare_tests.py, which says what to do.")
    command = [java, "-jar", str(VNU), "--errors-only", "--format", "json", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    return [f"{Path(m.get('url', '')).name}:{m.get('lastLine', 0)}: {m['message']}" for m in messages if m["type"] == "error"]


def lighthouse(url: str) -> dict[str, int]:
    """Lighthouse's four scores of a page on a simulated phone (slow 4G, a quarter of the processor), 0 to 100."""
    node = find_node()
    chromium = find_chromium()
    if node is None or chromium is None or not LIGHTHOUSE.is_file():
        raise FileNotFoundError("Lighthouse, Node or Chromium is missing: run tools/prepare_tests.py, which says what to do.")
    flags = " ".join([*ARGUMENTS, "--headless=new"])
    command = [node[0], str(LIGHTHOUSE), url, "--quiet", "--output=json", "--form-factor=mobile", f"--chrome-flags={flags}"]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    environment = {**os.environ, "CHROME_PATH": str(chromium)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {url}: {done.stderr.strip()[-500:]}")
    found = json.loads(done.stdout)
    return {name: round(100 * found["categories"][name]["score"]) for name in CATEGORIES} | {"lcp": _lcp(found)}


def _lcp(found: dict[str, Any]) -> int:
    return round(float(found["audits"]["largest-contentful-paint"]["numericValue"]))
