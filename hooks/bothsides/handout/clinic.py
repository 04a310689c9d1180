"""The clinic as paper shows it, and the picture of its logo."""

from __future__ import annotations

import base64
from pathlib import Path
from xml.sax.saxutils import quoteattr

from ..brand import Shown
from .ask import AskError, Clinic

_MIME = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}


def clinic_of(brand: Shown, logo: Path | None) -> Clinic:
    """``brand`` as a sheet's head shows it, with the picture at ``logo``; raises ``AskError`` where that is missing."""
    lines = [", ".join(brand.address), brand.phone, brand.email, *brand.hours, _bare(brand.website), _bare(brand.booking)]
    shown = tuple(dict.fromkeys(line for line in lines if line))
    picture = logo_svg(logo) if logo else None
    return Clinic(brand.name, shown, picture, brand.emergency, brand.disclaimer, _bare(brand.report))


def _bare(link: str | None) -> str | None:
    """A link as it is read aloud and typed: without its scheme."""
    return link.removeprefix("https://").removeprefix("mailto:").removeprefix("tel:").rstrip("/") if link else None


def logo_svg(path: Path) -> str:
    """The picture at ``path`` as an SVG text; a photograph or PNG is put inside one."""
    try:
        content = path.read_bytes()
        if path.suffix.lower() == ".svg":
            return content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AskError(f"the logo {path} cannot be read: put it there, or take it out of extra.clinic") from error
    mime = _MIME.get(path.suffix.lower())
    size = _size(content, path.suffix.lower())
    if mime is None or size is None:
        raise AskError(f"the logo {path} is no picture that can be printed: take an .svg, .png or .jpg file")
    href = quoteattr(f"data:{mime};base64,{base64.b64encode(content).decode()}")
    width, height = size
    opened = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return f'{opened}<image width="{width}" height="{height}" href={href}/></svg>'


def _size(data: bytes, suffix: str) -> tuple[int, int] | None:
    """Width and height in pixels, from the head of a PNG, JPEG or WebP file."""
    if suffix == ".png" and data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if suffix in {".jpg", ".jpeg"} and data[:2] == b"\xff\xd8":
        return _jpeg_size(data)
    if suffix == ".webp" and data[:4] == b"RIFF" and data[12:16] == b"VP8X" and len(data) >= 30:
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """The frame's size: segments are walked up to the first start of frame (ITU T.81, B.2.2)."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
