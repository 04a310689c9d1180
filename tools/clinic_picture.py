"""Take the picture of “Your own site”: the top of a branded site, made by ``new-site`` with an invented clinic.

python tools/clinic_picture.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from bothsides.new_site import new_site
from chromium import ARGUMENTS, find_chromium
from serve import served

OUT = ROOT / "content/for-clinics/branded.png"
CLINIC: dict[str, Any] = {
    "name": "North Street Physiotherapy",
    "logo": "assets/logo.svg",
    "colours": {"primary": "#7a1f5c", "links": "#8a2a68"},
    "phone": "+44 20 7946 0123",
    "booking": "https://example.org/book",
    "country": "GB",
}


def main() -> None:
    """Write content/for-clinics/branded.png."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name:
        site = Path(name, "clinic")
        new_site(site, str(CLINIC["name"]))
        head = (site / "mkdocs.yml").read_text("utf-8").partition("  clinic:")[0]
        (site / "mkdocs.yml").write_text(f"{head}  clinic: {json.dumps(CLINIC)}\n", "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(site / "mkdocs.yml"), "-d", str(site / "site")]
        subprocess.run(command, check=True, env={"PYTHONPATH": str(ROOT / "hooks"), "PATH": ""})
        with served(site / "site") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
            page = browser.new_context(viewport={"width": 1280, "height": 640}, color_scheme="light").new_page()
            page.goto(f"{address}/index.html")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=OUT)
            browser.close()
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
