"""Pictures of every stage of a guided session on a phone, for looking at: from the warnings to the log, light and dark.

    python tools/session_pictures.py [--site site] [--out .build/session] [--pages stretches/half-kneeling.html,programmes/in-bed.html]

The pictures are for eyes, not for the repository. A clock that the script turns makes the seconds pass.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from playwright.sync_api import Page, ViewportSize, sync_playwright

from chromium import ARGUMENTS, find_chromium
from serve import served

PAGES = "stretches/half-kneeling.html,stretches/knee-drops.html,stretches/bed-leg-slide.html,programmes/in-bed.html"
MOST = 120  # screens of one session


def main() -> None:
    """Walk through each session once for each scheme."""
    options = _parser().parse_args()
    with served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for scheme in options.schemes.split(","):
            for path in options.pages.split(","):
                size = ViewportSize(width=options.width, height=options.height)
                with browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce") as context:
                    page = context.new_page()
                    page.clock.install()
                    page.goto(f"{address}/{path}")
                    folder = options.out / f"{Path(path).stem}-{scheme}-{options.width}"
                    folder.mkdir(parents=True, exist_ok=True)
                    for number, name in enumerate(stages(page)):
                        page.screenshot(path=folder / f"{number:02}-{name}.png")
        browser.close()
    print(f"{len(list(options.out.rglob('*.png')))} pictures in {options.out}")


def stages(page: Page) -> Iterator[str]:
    """Lead ``page`` from stage to stage, and name each."""
    page.locator('[data-component="session"] button').click()
    dialog, primary = page.locator("dialog.session"), page.locator('dialog.session [data-part="primary"]')
    dialog.wait_for()
    page.wait_for_load_state("networkidle")
    yield "before"
    page.locator('dialog.session [data-part="stage"]').evaluate("node => node.scrollTop = 1e6")
    yield "offers"
    primary.click()
    for step in range(MOST):
        page.wait_for_timeout(30)
        kind, status = dialog.get_attribute("data-kind"), dialog.get_attribute("data-status")
        if status == "done":
            break
        yield f"{kind}-{status}"
        if kind == "hold":
            primary.click()
            page.clock.run_for(7_000)
            yield "hold-running"
            if step % 3 == 0:
                page.locator('dialog.session [data-part="hurts"]').click()
                yield "hurts"
                page.locator('dialog.session [data-part="back"]').click()
                primary.click()
            left = int(dialog.locator('[data-part="seconds"]').inner_text())
            page.clock.run_for((left + 1) * 1000)
        elif kind == "rest":
            page.clock.run_for(60_000)
        else:
            primary.click()
    yield "done"
    primary.click()
    page.locator(".practice-log details").first.evaluate("node => { node.open = true; node.scrollIntoView({ block: 'center' }) }")
    yield "log"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--out", type=Path, default=ROOT / ".build" / "session")
    parser.add_argument("--pages", default=PAGES, help="paths of pages with a session, with commas")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--width", type=int, default=390)
    parser.add_argument("--height", type=int, default=844)
    return parser


if __name__ == "__main__":
    main()
