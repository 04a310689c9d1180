"""The address of a page as a QR code, for paper."""

from __future__ import annotations

import io
from functools import lru_cache

import segno
from markupsafe import Markup


@lru_cache(maxsize=4096)
def qr(address: str, label: str) -> Markup:
    """``address`` as an inline SVG (error correction M, quiet zone of four modules) that is named ``label``."""
    out = io.BytesIO()
    look = {"border": 4, "dark": "#000", "light": "#fff", "xmldecl": False, "svgns": False, "omitsize": True, "svgclass": "qr"}
    segno.make(address, error="m", micro=False, boost_error=False).save(out, kind="svg", lineclass=None, **look)
    drawn = out.getvalue().decode("utf-8").strip().removeprefix("<svg")
    return Markup('<svg role="img" aria-label="{}"{}').format(label, Markup(drawn))  # noqa: S704  segno's own drawing
