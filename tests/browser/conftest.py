"""The built site on a loopback server, with the headers of ``bothsides.policy``, and one Chromium for all tests of a process.

``site`` is the folder of the built site, ``address`` where it is served, ``browser`` the started Chromium, ``tab`` a fresh page
that notes what the policy refused and what went wrong in scripts. Every test in this folder is marked ``browser``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from chromium import ARGUMENTS, Tab, find_chromium
from serve import served

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here; keep one worker to one browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once a process; SITE names one that is built already."""
    named = os.environ.get("SITE")
    return Path(named) if named else built(tmp_path_factory.mktemp("site"), "")


@pytest.fixture(scope="session")
def site_with_address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is built for a host: with addresses, pictures and QR codes."""
    return built(tmp_path_factory.mktemp("hosted"), "https://example.org/hips/")


def built(folder: Path, site_url: str) -> Path:
    command = [sys.executable, "-m", "bothsides", "build", "--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SITE_URL": site_url}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.fail("No Chromium was found. Run “make test”, which gets one, or name one in the variable CHROMIUM.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """A phone's page in a context of its own."""
    with browser.new_context(viewport={"width": 390, "height": 844}, base_url=address) as context:
        yield Tab(context.new_page())
