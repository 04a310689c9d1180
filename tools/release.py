"""Make a release in dist/: the wheel, the ready-built site as a zip, and the checksums of both.

python tools/release.py            the same commit gives the same bytes, wherever and whenever

Stops where a stretch has changed since its date was written down (“bothsides versions”), or where something is not committed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
sys.path.insert(0, str(ROOT / "hooks"))

from bothsides.pack import moment

SITE = "hip-flexor-handbook.zip"


def run(*command: str) -> None:
    """Run a command of this environment; its failure is ours."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, check=False, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment(ROOT))}
    )
    if done.returncode:
        sys.exit(done.returncode)


def uncommitted() -> list[str]:
    """Files that differ from the commit, none where this is no clone."""
    told = subprocess.run(["git", "-C", str(ROOT), "status", "--porcelain"], capture_output=True, text=True, check=False).stdout
    return told.splitlines()


def main() -> None:
    """Write dist/ anew."""
    if changed := uncommitted():
        sys.exit("\n".join(["A release is made from a commit. Commit these first:", *changed]))
    run("bothsides", "versions", "--check")
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    run("pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "--wheel-dir", str(DIST), ".")
    run("bothsides", "pack", "--out", str(DIST / SITE))
    (DIST / f"{SITE}.sha256").unlink()
    sums = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in sorted(DIST.iterdir()))
    (DIST / "SHA256SUMS").write_text(sums, "utf-8", newline="\n")
    print(sums, end="")


if __name__ == "__main__":
    main()
