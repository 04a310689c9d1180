"""``make figures``: every figure of every stretch as SVG and PNG, and all of them on one contact sheet (HTML and PNG).

The sheet shows each pose for both sides in light and dark colours, in greyscale, and once in one bit as a fax prints it.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from bothsides.figure.figures import Figure, figures
from bothsides.language import language
from bothsides.load import load_stretches

# The picture of the README.
PICTURE = (
    "half-kneeling-right-eased",
    "half-kneeling-left-eased",
    "standing-quadriceps-right-drawn",
    "seated-figure-four-right-crossed",
    "low-lunge-right-sunk",
    "bed-edge-right-hanging",
    "butterfly-right-open",
    "figure-four-right-crossed",
)

STYLE = """
body{font:15px/1.4 Arial,sans-serif;margin:24px;background:#fffdf9;color:#1c2b2a;width:1840px}
h1{font-size:26px}h2{font-size:19px;margin:26px 0 6px;border-top:2px solid #d5dcd8;padding-top:12px}
.row{display:flex;gap:10px;flex-wrap:wrap}.cell{width:220px}.cell svg{width:100%;height:190px}
.cell p{margin:2px 0;font-size:11.5px}
.set{padding:8px;border-radius:8px;background:var(--bs-card);color:var(--bs-ink)}.grey{filter:grayscale(1)}
.bit{filter:grayscale(1) contrast(1000)}
"""


def sheet(found: dict[str, dict[str, list[Figure]]]) -> str:
    """The contact sheet as one page."""
    css = (ROOT / "overrides/assets/tokens.css").read_text("utf-8") + (ROOT / "overrides/components/figures/figures.css").read_text("utf-8")
    parts = [
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>',
        f"<style>{css}{STYLE}</style><h1>Contact sheet</h1>",
    ]
    number = 0
    for id_, sides in found.items():
        parts.append(f"<h2>{escape(id_)}</h2>")
        for way, scheme in (("light", "default"), ("dark", "slate"), ("grey", "default"), ("bit", "default")):
            parts.append(f'<div class="set {way}" data-md-color-scheme="{scheme}"><div class="row">')
            for drawn in sides.values():
                for figure in drawn:
                    number += 1
                    svg = figure.svg.replace(f"{id_}-", f"n{number}-{id_}-")
                    words = (
                        f"<p><b>{escape(figure.pose)}</b> {escape(figure.caption)}</p><p>{escape(figure.description)}</p>"
                        if way == "light"
                        else ""
                    )
                    parts.append(f'<div class="cell figure">{svg}{words}</div>')
            parts.append("</div></div>")
    return "".join(parts)


def main() -> int:
    """Write everything into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=ROOT / ".build" / "figures")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    stretches, problems = load_stretches(ROOT / "stretches", ROOT)
    for problem in problems:
        print(problem, file=sys.stderr)
    found = {
        id_: {side: figures(s, side, language()) for side in (("right", "left") if s.heading else ("right",))}
        for id_, s in stretches.items()
    }
    sizes = []
    for id_, sides in found.items():
        for side, drawn in sides.items():
            for figure in drawn:
                (options.out / f"{id_}-{side}-{figure.pose}.svg").write_text(figure.svg, "utf-8")
                sizes.append((len(figure.svg.encode()), len(gzip.compress(figure.svg.encode(), 9))))
    (options.out / "index.html").write_text(sheet(found), "utf-8")
    photograph(options.out)
    print(f"{len(sizes)} figures of {len(found)} stretches in {options.out}")
    raw, zipped = [s for s, _ in sizes], [g for _, g in sizes]
    print(f"largest {max(raw)} bytes, gzip {max(zipped)}; mean {sum(raw) / len(raw):.0f} and {sum(zipped) / len(zipped):.0f}")
    return 1 if problems else 0


def photograph(out: Path) -> None:
    """PNG files of the sheet and of every figure, 900 points wide."""
    from playwright.sync_api import sync_playwright

    from chromium import ARGUMENTS, find_chromium

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1900, "height": 1000})
        page.goto((out / "index.html").as_uri())
        page.screenshot(path=str(out / "contact-sheet.png"), full_page=True)
        page.set_viewport_size({"width": 900, "height": 900})
        for path in sorted(out.glob("*.svg")):
            wide = path.read_text("utf-8").replace("<svg ", '<svg style="width:900px;display:block" ', 1)
            page.set_content(f'<body style="margin:0;background:#fff">{wide}')
            page.locator("svg").screenshot(path=str(path.with_suffix(".png")))
        page.set_viewport_size({"width": 1200, "height": 600})
        picture = "".join(f'<div style="width:290px">{(out / f"{name}.svg").read_text("utf-8")}</div>' for name in PICTURE)
        page.set_content(f'<body style="margin:0;padding:12px;background:#fff;display:flex;flex-wrap:wrap;align-items:end">{picture}')
        page.add_style_tag(content="svg{width:270px;max-height:240px}")
        page.screenshot(path=str(out / "picture.png"), full_page=True)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
