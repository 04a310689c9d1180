"""Make the site's two font files anew from the npm package named in ``overrides/assets/vendored.yml``: ``python tools/fonts.py``.

Takes the published latin files, checks their checksums, and keeps the characters and features that the site uses, so that both weigh
less than 22 KB. The result is the same bytes every time; needs npm and the network.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

import yaml

ASSETS = Path(__file__).resolve().parent.parent / "overrides" / "assets"
# Latin-1 and the dashes, quotation marks, arrows and signs of the texts and the interface.
CHARACTERS = (
    "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+2009-2015,U+2018-201E,U+2020-2022,U+2026,U+202F-2030,"
    "U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193,U+2212"
)
FEATURES = "kern,mark,mkmk,ccmp,locl,tnum"
TOOLS = ("fonttools==4.68.0", "brotli==1.2.0")


def main() -> None:
    """Fetch, check, subset, and say what came out."""
    listed = [entry for entry in yaml.safe_load((ASSETS / "vendored.yml").read_text("utf-8"))["files"] if "made_from" in entry]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        python = next(p for p in (folder / "venv/bin/python", folder / "venv/Scripts/python.exe") if p.exists())
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *TOOLS], check=True)
        for package in {f"{entry['package']}@{entry['version']}" for entry in listed}:
            subprocess.run(["npm", "install", "--prefix", name, "--no-audit", "--no-fund", "--silent", package], check=True)
        for entry in listed:
            make(entry, folder, python)


def make(entry: dict[str, Any], folder: Path, python: Path) -> None:
    """One font file."""
    source = folder / "node_modules" / entry["package"] / entry["made_from"]
    if sha256(source) != entry["made_from_sha256"]:
        sys.exit(f"{entry['made_from']} of {entry['package']} {entry['version']} is not the file that was checked.")
    out = ASSETS / entry["file"]
    command = [str(python), "-m", "fontTools.subset", str(source), f"--unicodes={CHARACTERS}", f"--layout-features={FEATURES}"]
    subprocess.run([*command, "--no-hinting", "--flavor=woff2", f"--output-file={out}"], check=True)
    print(f"{entry['file']}: {out.stat().st_size:,} bytes, sha256 {sha256(out)}")


def sha256(path: Path) -> str:
    """The checksum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
