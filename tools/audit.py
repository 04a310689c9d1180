"""Measure the built site in Chromium and write ``docs/audit.md``: ``make audit``.

The site is served on the loopback with gzip and the strict Content-Security-Policy. Every figure in the table comes from this run.
Exit code 1 where something is over its limit; the table says so too. ``--quick`` leaves Lighthouse out and writes nothing.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from chromium import ARGUMENTS, Tab, find_chromium
from measure import CATEGORIES, STATES, axe, html_errors, lighthouse, weigh
from page_types import PAGES
from programs import PACKAGES
from serve import GZIP_LEVEL, served

BUDGET_BYTES, BUDGET_REQUESTS = 112_000, 12
JUDGED = ("home", "stretch", "muscle", "programme")
RUNS = 3


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    what: str
    limit: str
    found: str
    kept: bool


def main() -> int:
    """Measure, print, write."""
    options = _parser().parse_args()
    from playwright.sync_api import sync_playwright

    rows: list[Row] = []
    with served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        version = browser.version
        rows += _say(accessibility(browser, address))
        rows += _say(policy_and_weight(browser, address))
        browser.close()
        rows += _say(markup(options.site))
        if not options.quick:
            rows += _say(judged(address))
    if not options.quick:
        options.out.write_text(table(rows, version), "utf-8")
        print(f"Written: {options.out.relative_to(ROOT)}")
    return 0 if all(row.kept for row in rows) else 1


def accessibility(browser: Any, address: str) -> Iterator[Row]:
    """Axe on every type of page, each scheme and width, and with what opens open."""
    pages: list[str] = []
    states: dict[str, list[str]] = {state: [] for state in STATES}
    looked = 0
    for scheme in ("light", "dark"):
        for width in (390, 1280):
            with browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce") as context:
                page = context.new_page()
                for path in PAGES.values():
                    page.goto(f"{address}/{path}")
                    pages += axe(page)
                    looked += 1
                for state, (name, enter) in STATES.items():
                    if width < 1220 or state != "drawer open":
                        page.goto(f"{address}/{PAGES[name]}")
                        enter(page)
                        states[state] += axe(page)
    what = f"axe-core, WCAG 2.2 A and AA and best practices: {len(PAGES)} types of page, light and dark, 390 and 1280 px ({looked} views)"
    yield _none(what, "violations", pages)
    for state, found in states.items():
        yield _none(f"The same, {state}", "violations", found)


def policy_and_weight(browser: Any, address: str) -> Iterator[Row]:
    """Complaints of the policy, other hosts and cookies on every type of page; what first views weigh."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        tab = Tab(context.new_page())
        for path in PAGES.values():
            tab.page.goto(f"{address}/{path}")
            tab.page.wait_for_load_state("networkidle")
        complaints = [c for c in tab.complaints if "status of 404" not in c]
        hosts = {urlsplit(url).netloc for url in tab.requests if not url.startswith("data:")} - {urlsplit(address).netloc}
        indexes = [url for url in tab.requests if "search_index" in url]
        cookies = context.cookies()
    yield _none("Content-Security-Policy of `bothsides.policy`, every type of page", "complaints", complaints)
    yield _none("Requests to other hosts", "requests", sorted(hosts))
    yield _none("Cookies", "cookies", cookies)
    yield _none("Search index fetched before the search is opened", "requests", indexes)
    for name in JUDGED:
        with browser.new_context(viewport={"width": 390, "height": 844}) as context:
            weight = weigh(context.new_page(), f"{address}/{PAGES[name]}")
        kept = weight.total <= BUDGET_BYTES and len(weight.bytes) <= BUDGET_REQUESTS
        limit = f"{BUDGET_BYTES // 1000} KB, {BUDGET_REQUESTS} requests"
        found = f"{weight.total / 1000:.1f} KB, {len(weight.bytes)} requests"
        yield Row(f"First view of {name} (`{PAGES[name]}`), gzip -{GZIP_LEVEL}, headers included", limit, found, kept)


def markup(site: Path) -> Iterator[Row]:
    """The Nu HTML checker on every page."""
    count = len(list(site.rglob("*.html")))
    yield _none(f"Nu HTML checker, all {count} pages", "errors", html_errors(site))


def judged(address: str) -> Iterator[Row]:
    """Lighthouse on a simulated phone, the median of three."""
    for name in JUDGED:
        runs = [lighthouse(f"{address}/{PAGES[name]}") for _ in range(RUNS)]
        scores = [round(statistics.median(run[category] for run in runs)) for category in CATEGORIES]
        spread = " to ".join(str(f(run["performance"] for run in runs)) for f in (min, max))
        slowest = min(run["machine"] for run in runs)
        found = f"{', '.join(map(str, scores))} (performance {spread}; machine {slowest})"
        what = f"Lighthouse mobile, {name}: {', '.join(CATEGORIES)}; median of {RUNS}"
        yield Row(what, "100 each", found, all(score == 100 for score in scores))


def table(rows: list[Row], version: str) -> str:
    """The page, in Markdown."""
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT).stdout.strip()
    packages = ", ".join(f"{name} {number}" for name, number in PACKAGES.items())
    lines = [
        "# What was measured",
        "",
        f"`make audit` wrote this on {datetime.now(UTC):%Y-%m-%d} at commit {commit}, in Chromium {version}, with {packages}.",
        "The built site was served on the loopback with gzip and the strict Content-Security-Policy. Nothing here is typed by hand.",
        "",
        "| Measured | Limit | Found | Kept |",
        "|---|---|---|---|",
        *(f"| {row.what} | {row.limit} | {row.found} | {'yes' if row.kept else '**no**'} |" for row in rows),
        "",
        "Automatic checks find only part of what can keep people out. They do not replace trying the pages with a keyboard, a screen",
        "reader and a body that hurts.",
    ]
    return "\n".join(lines) + "\n"


def _none(what: str, things: str, found: list[Any]) -> Row:
    for each in found[:20]:
        print(f"  {each}", file=sys.stderr)
    return Row(what, f"0 {things}", f"{len(found)} {things}", not found)


def _say(rows: Iterator[Row]) -> list[Row]:
    said = []
    for row in rows:
        print(f"{'ok ' if row.kept else 'OVER'} {row.what}: {row.found}", flush=True)
        said.append(row)
    return said


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "audit.md")
    parser.add_argument("--quick", action="store_true", help="leave Lighthouse out and write nothing")
    return parser


if __name__ == "__main__":
    sys.exit(main())
