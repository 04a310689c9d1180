"""Take the pictures of the pages for clinics and of the README: a branded site with an invented clinic, its paper, its builder.

python tools/clinic_pictures.py        needs Chromium and pdftoppm (poppler-utils)
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from bothsides.new_site import new_site
from chromium import ARGUMENTS, find_chromium
from serve import served

OUT = ROOT / "content/for-clinics"
CLINIC: dict[str, Any] = {
    "name": "North Street Physiotherapy",
    "logo": "assets/logo.svg",
    "colours": {"primary": "#7a1f5c", "links": "#8a2a68"},
    "phone": "+44 20 7946 0123",
    "address": ["1 North Street", "Anytown"],
    "booking": "https://example.org/book",
    "country": "GB",
}
FRAME = """<!doctype html><style>body{margin:0;padding:20px;display:flex;gap:20px;background:#dfe7e4;width:max-content;align-items:start}
img{display:block;box-shadow:0 3px 16px #0003}</style>"""
TO_WEBP = """async (address) => { const image = new Image(); image.src = address; await image.decode();
const canvas = document.createElement("canvas"); canvas.width = image.width; canvas.height = image.height;
canvas.getContext("2d").drawImage(image, 0, 0); return canvas.toDataURL("image/webp", 0.82); }"""


def bothsides(site: Path, *arguments: str) -> None:
    """Run a command on the clinic's site, which has an address."""
    environment = {"PYTHONPATH": str(ROOT / "hooks"), "PATH": "/usr/bin:/bin", "SITE_URL": "https://stretches.example.org/"}
    subprocess.run([sys.executable, "-m", *arguments], check=True, env=environment, cwd=site, stdout=subprocess.DEVNULL)


def address(png: bytes) -> str:
    """A picture as an address."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def save(browser: Browser, out: Path, *pictures: tuple[bytes, int]) -> None:
    """Write pictures, each as wide as is said, beside each other as one WebP."""
    page = browser.new_page()
    page.set_content(FRAME + "".join(f'<img width="{width}" src="{address(png)}">' for png, width in pictures))
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    png = page.locator("body").screenshot() if len(pictures) > 1 else pictures[0][0]
    out.write_bytes(base64.b64decode(page.evaluate(TO_WEBP, address(png)).partition(",")[2]))
    page.close()
    print(f"{out.relative_to(ROOT)}: {out.stat().st_size // 1024} KB")


def paper(pdf: Path, page: int) -> bytes:
    """A page of a PDF."""
    command = ["pdftoppm", "-png", "-r", "90", "-f", str(page), "-l", str(page), str(pdf)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def open_page(browser: Browser, site: str, path: str, width: int, height: int) -> Page:
    """A page in light colours, settled."""
    page = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light", base_url=site).new_page()
    page.goto(path)
    page.wait_for_load_state("networkidle")
    return page


def builder(browser: Browser, site: str) -> tuple[bytes, str]:
    """The builder with a handout in it, and the patient's page that it leads to."""
    page = open_page(browser, site, "for-clinics/handout-builder.html", 1400, 900)
    for id_ in ("half-kneeling", "bed-edge"):
        page.select_option("[name=pick]", id_)
        page.click("[data-part=add]")
    page.select_option("[data-field=side] >> nth=0", "left")
    page.fill("[data-field=hold] >> nth=0", "20")
    page.fill("[data-field=note] >> nth=0", "Begin with the chair beside you.")
    page.wait_for_timeout(600)
    page.evaluate("document.querySelector('.builder').scrollIntoView(); window.scrollBy(0, -60)")
    page.wait_for_timeout(300)
    link = page.get_attribute("[data-part=open]", "href")
    assert link
    return page.screenshot(), link


def main() -> None:
    """Write the pictures of content/for-clinics and docs/images/clinic.webp."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name, "clinic")
        new_site(site, str(CLINIC["name"]))
        head = (site / "mkdocs.yml").read_text("utf-8").partition("  clinic:")[0]
        (site / "mkdocs.yml").write_text(f"{head}  clinic: {json.dumps(CLINIC)}\n", "utf-8")
        due = (dt.datetime.now(dt.UTC) + dt.timedelta(days=365)).date().isoformat()
        bothsides(site, "bothsides", "sign", "safety", "--reviewer", "A. Example, physiotherapist", "--due", due)
        bothsides(site, "mkdocs", "build", "-q")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        with served(site / "site") as found:
            top = open_page(browser, found, "index.html", 1180, 560).screenshot()
            made, link = builder(browser, found)
            phone = open_page(browser, found, link, 390, 844)
            phone.wait_for_selector(".sheet")
            phone.evaluate("document.querySelector('.patient__start').scrollIntoView(); window.scrollBy(0, -90)")
            review = open_page(browser, found, "safety.html", 800, 900).locator("[data-review]").screenshot()
            front, back = (paper(site / "site/handouts/half-kneeling-left.pdf", number) for number in (1, 2))
            opened = phone.screenshot()
        save(browser, OUT / "branded.webp", (top, 1180))
        save(browser, OUT / "handout.webp", (front, 560), (back, 560))
        save(browser, OUT / "builder.webp", (made, 1400))
        save(browser, OUT / "patient.webp", (opened, 390))
        save(browser, OUT / "review.webp", (review, 800))
        save(browser, ROOT / "docs/images/clinic.webp", (front, 420), (made, 800), (opened, 274))
        browser.close()


if __name__ == "__main__":
    main()
