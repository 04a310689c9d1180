"""Pictures of every type of page, for looking at: widths, light and dark, 200% zoom, text spacing of WCAG 1.4.12, print.

    python tools/screenshots.py [--site site] [--out .build/screenshots] [--only stretch,home] [--looks 390-light,print]

The pictures are for eyes, not for the repository.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from chromium import ARGUMENTS, find_chromium
from measure import LAY_OUT
from page_types import PAGES
from serve import served

WIDTHS = (360, 390, 768, 960, 1280)
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""


def looks() -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and context options of every look but print."""
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            yield f"{width}-{scheme}", _context(width, scheme)
    yield "1280-zoom200", _context(640, "light", 2)
    yield "390-spacing", _context(390, "light")
    yield "390-contrast", {**_context(390, "light"), "contrast": "more"}
    yield "390-forced", {**_context(390, "dark"), "forced_colors": "active"}


def _context(width: int, scheme: str, scale: float = 1) -> dict[str, Any]:
    height = {360: 740, 390: 844, 768: 1024}.get(width, 900)
    return {"viewport": {"width": width, "height": height}, "color_scheme": scheme, "device_scale_factor": scale}


def main() -> None:
    """Take the pictures that were asked for."""
    options = _parser().parse_args()
    pages = {name: PAGES[name] for name in (options.only.split(",") if options.only else PAGES)}
    wanted = set(options.looks.split(",")) if options.looks else None
    options.out.mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    with served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for look, context in looks():
            if wanted and look not in wanted:
                continue
            with browser.new_context(**context, reduced_motion="reduce") as view:
                page = view.new_page()
                for name, path in pages.items():
                    page.goto(f"{address}/{path}")
                    if look.endswith("spacing"):
                        page.evaluate(_ADD_SHEET, SPACING)
                    page.evaluate(LAY_OUT)
                    page.evaluate(_FETCH_PICTURES)
                    page.evaluate("document.fonts.ready.then(() => true)")
                    page.screenshot(path=options.out / f"{name}-{look}.png", full_page=not options.fold)
        if not wanted or "print" in wanted:
            for scheme in ("light", "dark"):
                with browser.new_context(color_scheme=scheme) as view:
                    _print(view.new_page(), address, pages, options.out, scheme)
        browser.close()
    print(f"{len(list(options.out.glob('*.png')))} pictures in {options.out}")


# Pictures further down are fetched when they come near, which they never do here.
_FETCH_PICTURES = """() => Promise.all(Array.from(document.images, (image) => {
  image.loading = 'eager';
  return image.decode().catch(() => undefined);
}))"""
# A sheet made by script passes the Content-Security-Policy, a <style> element does not.
_ADD_SHEET = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets.push(s); }"


def _print(page: Any, address: str, pages: dict[str, str], out: Path, scheme: str) -> None:
    for name, path in pages.items():
        page.goto(f"{address}/{path}")
        pdf = out / f"{name}-print-{scheme}.pdf"
        page.pdf(path=pdf, format="A4")
        subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, pdf.with_suffix("")], check=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--out", type=Path, default=ROOT / ".build" / "screenshots")
    parser.add_argument("--only", help="names of pages, with commas: " + ", ".join(PAGES))
    parser.add_argument("--looks", help="names of looks, with commas, or print: " + ", ".join(name for name, _ in looks()))
    parser.add_argument("--fold", action="store_true", help="the first screen only")
    return parser


if __name__ == "__main__":
    main()
