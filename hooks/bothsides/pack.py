"""``bothsides pack``: a built site as one zip with checksums, the same bytes whenever and wherever it is made from the same site."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

FOLDER = "handbook"
SUMS = "SHA256SUMS"
EARLIEST = 315532800  # 1980-01-01, the first day that a zip can name
_READ_ME = """\
This folder is a website. Open index.html in a browser: it needs no internet and no server.
To put it on a web server, copy everything in this folder there.
To see whether every file arrived whole: sha256sum --check SHA256SUMS
"""


class PackError(Exception):
    """A site that cannot be packed; the message is for the person who called."""


@dataclass(frozen=True)
class Packed:
    """A written zip: its path, its SHA-256 in hexadecimal, and how many files are in it."""

    path: Path
    sha256: str
    files: int


def moment(folder: Path) -> int:
    """Seconds since 1970 that everything is dated with: SOURCE_DATE_EPOCH, else the commit that ``folder`` is at, else 1980."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return max(int(given), EARLIEST)
    command = ["git", "-C", str(folder), "log", "-1", "--format=%ct"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        told = ""
    return max(int(told), EARLIEST) if told.isdigit() else EARLIEST


def pack(site: Path, out: Path, when: int) -> Packed:
    """Write the site in the folder ``site`` to the zip ``out``, every file dated ``when``; raises ``PackError``.

    Written beside and renamed, with ``out.sha256`` next to it. Files stand in order of name, all with the same permissions.
    """
    names = sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    if "index.html" not in names:
        raise PackError(f"{site} holds no site: there is no index.html in it")
    if links := [name for name in names if (site / name).is_symlink()]:
        raise PackError(f"{links[0]} is a link, which a USB stick cannot hold; put the file itself there")
    if out.resolve().is_relative_to(site.resolve()):
        raise PackError(f"{out} lies inside the site; write it somewhere else")
    contents = {name: (site / name).read_bytes() for name in names if name not in {SUMS, "READ-ME-FIRST.txt"}}
    contents["READ-ME-FIRST.txt"] = _READ_ME.encode()
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(contents.items()))
    contents[SUMS] = sums.encode()
    beside = out.with_name(f".{out.name}.new")
    try:
        _write(beside, contents, when)
        digest = hashlib.sha256(beside.read_bytes()).hexdigest()
        beside.replace(out)
        out.with_name(f"{out.name}.sha256").write_text(f"{digest}  {out.name}\n", "utf-8", newline="\n")
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise PackError(f"cannot write {out}: {error.strerror or error}") from error
    return Packed(out, digest, len(contents))


def _write(path: Path, contents: dict[str, bytes], when: int) -> None:
    date = time.gmtime(when)[:6]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in sorted(contents.items()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date)
            entry.create_system = 3  # Unix, on every machine
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, compresslevel=9)
