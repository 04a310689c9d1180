"""The figures of a sheet, drawn from the poses of the record; none where it has none."""

from __future__ import annotations

import re
from functools import lru_cache

from ..figure.figures import figures as drawn
from ..language import Language
from ..model import Stretch
from ..sides.words import Side

_CLASSED = re.compile(r'<(?P<tag>\w+) class="(?P<name>f\w+)"(?P<rest>[^>]*)>')
_PAINT = re.compile(r' (?:fill|stroke|stroke-width|stroke-dasharray)="[^"]*"')
# With little ink: white bodies, right with a thick whole line, left with a broken one; dark enough for a one-bit copy.
_OUTLINES = {
    "fr": ' fill="#fff" stroke="#4a1b00" stroke-width="12"',
    "fl": ' fill="#fff" stroke="#052a50" stroke-width="9" stroke-dasharray="24 12"',
    "fx": ' fill="#7a2c00"',
    "frc": ' stroke="#7a2c00" stroke-width="3"',
    "ft": ' fill="#fff" stroke="#111" stroke-width="8"',
    "fs": ' fill="#fff" stroke="#111" stroke-width="8"',
    "fp": ' fill="#fff" stroke="#333" stroke-width="6"',
    "fq": ' fill="#fff"',
    "fz": ' fill="none"',
}


def figures(stretch: Stretch, side: Side, language: Language, low_ink: bool) -> list[dict[str, str]]:
    """Every figure as ``{"svg", "alt", "caption"}`` for ``side``; colours are presentation attributes, no style sheet."""
    return [
        {"svg": in_typeface(outlined(f.svg) if low_ink else f.svg), "alt": f"{stretch.title}, {f.name}: {f.description}", "caption": f.name}
        for f in drawn(stretch, side.value, language)
    ]


def in_typeface(svg: str) -> str:
    """``svg`` with its letters in the typeface of the sheet first: Typst knows no other, and would take one with serifs."""
    return svg.replace('font-family="Arial,', 'font-family="Atkinson Hyperlegible Next,Arial,')


@lru_cache(maxsize=256)
def outlined(svg: str) -> str:
    """``svg`` with outlines in place of filled areas."""

    def paint(match: re.Match[str]) -> str:
        look = _OUTLINES.get(match["name"])
        if look is None:
            return match[0]
        rest, end = (match["rest"][:-1], "/>") if match["rest"].endswith("/") else (match["rest"], ">")
        return f'<{match["tag"]} class="{match["name"]}"{_PAINT.sub("", rest)}{look}{end}'

    return _CLASSED.sub(paint, svg)
