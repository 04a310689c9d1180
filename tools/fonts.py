"""Make the site's font files anew from the npm package named in ``overrides/assets/vendored.yml``: ``python tools/fonts.py``.

Takes the published latin files, checks their checksums, and keeps the characters and features that the site uses. Each weight is cut
in two: what English needs, which every page fetches, and letters with accents and rarer signs, which a page fetches that has one
(``unicode-range`` in ``type.css``). The result is the same bytes every time; needs npm and the network.
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
CHARACTERS = "U+0020-007E,U+00A0,U+00B0,U+00B7,U+00D7,U+2011,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+2212"
MORE = (
    "U+00A1-00AF,U+00B1-00B6,U+00B8-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+2009-2010,U+2012,U+2015,U+201A-201B,U+201E,U+2020-2021,"
    "U+202F-2030,U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193"
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
    characters = MORE if out.stem.endswith("-more") else CHARACTERS
    command = [str(python), "-m", "fontTools.subset", str(source), f"--unicodes={characters}", f"--layout-features={FEATURES}"]
    subprocess.run([*command, "--no-hinting", "--flavor=woff2", f"--output-file={out}"], check=True)
    print(f"{entry['file']}: {out.stat().st_size:,} bytes, sha256 {sha256(out)}")


def sha256(path: Path) -> str:
    """The checksum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
