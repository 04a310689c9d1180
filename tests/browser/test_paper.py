"""A printed stretch: one page for one side, the warnings open, black on white, nothing of the screen's furniture."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from page_types import PAGES
from serve import served

SITE = "https://example.org/hips/"
STRETCHES = sorted(path.stem for path in (Path(__file__).parents[2] / "stretches").glob("*.yml"))


@pytest.fixture(scope="module")
def paper(browser: Browser, site_with_address: Path) -> Iterator[Page]:
    """A page in the dark scheme of the site as it is built for a host."""
    with served(site_with_address) as address, browser.new_context(color_scheme="dark", base_url=address) as context:
        yield context.new_page()


def printed(page: Page, path: str, folder: Path, choice: str = "both", side: str = "right") -> tuple[int, str, Path]:
    """How many pages came out, their text, and the file."""
    page.goto(f"/{path}")
    page.evaluate("choice => { document.documentElement.dataset.print = choice }", choice)
    if page.locator(f"#side-{side}").count():
        page.locator(f"#side-{side}").evaluate("input => { input.checked = true }")
    out = folder / "page.pdf"
    page.pdf(path=out, prefer_css_page_size=True, format="A4")
    text = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True).stdout
    return text.count("\f"), " ".join(text.split()), out


@pytest.mark.parametrize("stretch", STRETCHES)
def test_one_side_of_a_stretch_is_one_page(paper: Page, tmp_path: Path, stretch: str) -> None:
    for side in ("right", "left"):
        pages, _, _ = printed(paper, f"stretches/{stretch}.html", tmp_path, "chosen", side)
        assert pages == 1, side


def test_both_sides_are_two_pages(paper: Page, tmp_path: Path) -> None:
    pages, text, _ = printed(paper, PAGES["stretch"], tmp_path)
    assert pages == 2
    assert "RIGHT knee down" in text
    assert "LEFT knee down" in text


def test_the_chosen_side_is_the_only_one(paper: Page, tmp_path: Path) -> None:
    _, text, _ = printed(paper, PAGES["stretch"], tmp_path, "chosen", "left")
    assert "LEFT knee down" in text
    assert "RIGHT knee down" not in text


def test_paper_holds_dose_warnings_disclaimer_and_address(paper: Page, tmp_path: Path) -> None:
    _, text, _ = printed(paper, PAGES["stretch"], tmp_path, "chosen")
    for words in ("Hold for 20 to 30 seconds", "Call an emergency number now", "See someone soon", "unsteady walking", "Ask first"):
        assert words in text, words
    assert "osteoporosis" in text
    assert "does not replace a clinician" in text
    assert "https://example.org/hips/" in text
    assert paper.locator(".page-address .qr").count() == 1


def test_paper_holds_no_furniture_of_the_screen(paper: Page, tmp_path: Path) -> None:
    _, text, _ = printed(paper, PAGES["stretch"], tmp_path)
    for words in ("Table of contents", "Made with", "Print this side", "Search", "Previous", "Programmes", "What studies show", "Sources"):
        assert words not in text, words


@pytest.mark.parametrize("name", [name for name in PAGES if name != "404"])
def test_every_page_prints_black_on_white_from_a_dark_screen(paper: Page, tmp_path: Path, name: str) -> None:
    _, _, out = printed(paper, PAGES[name], tmp_path)
    grey = subprocess.run(["pdftoppm", "-r", "20", "-gray", str(out)], capture_output=True, check=True).stdout
    header, _, pixels = grey.partition(b"\n255\n")
    assert header.startswith(b"P5")
    width = int(header.split()[1])
    corner = pixels[: 3 * width]
    assert min(corner) == 255
    assert sum(value > 200 for value in pixels[: len(pixels) // 2]) > 0.75 * (len(pixels) // 2)


def test_a_site_without_an_address_prints_no_code(site: Path) -> None:
    assert 'class="qr"' not in (site / PAGES["stretch"]).read_text("utf-8")
