"""Take the README's picture of the built site: a stretch page on a screen and on a phone, as readers see it."""

from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
PAGE = """<!doctype html><style>body{margin:0;padding:24px;display:flex;gap:24px;background:#dfe7e4;align-items:flex-start}
img{border-radius:10px;box-shadow:0 4px 24px #0003;display:block}</style><img src="desk.png" width="900"><img src="phone.png" width="330">
"""


def main() -> None:
    """Write docs/images/stretch.png from site/."""
    out = ROOT / "docs/images"
    found = next((str(p) for p in (Path("/usr/bin/chromium"), Path("/usr/bin/google-chrome")) if p.exists()), None)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=FLAGS.split())
        for name, width, height in (("desk", 1280, 900), ("phone", 390, 1064)):
            page = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light").new_page()
            page.goto((ROOT / "site/stretches/half-kneeling.html").as_uri())
            page.evaluate("document.querySelector('.figures').scrollIntoView(); window.scrollBy(0, -120)")
            page.wait_for_timeout(500)
            page.screenshot(path=out / f"{name}.png")
        page = browser.new_context(viewport={"width": 1310, "height": 980}).new_page()
        frame = out / "frame.html"
        frame.write_text(PAGE, "utf-8")
        page.goto(frame.as_uri())
        page.screenshot(path=out / "stretch.png", full_page=True)
        browser.close()
    for name in ("desk.png", "phone.png", "frame.html"):
        (out / name).unlink()


if __name__ == "__main__":
    main()
