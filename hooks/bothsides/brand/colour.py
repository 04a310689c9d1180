"""Colours of a brand: read, held against the pages they stand on, and turned into those of the dark scheme.

Contrast is that of WCAG 2.2: the ratio of relative luminances, from 1 (the same) to 21 (black on white).
"""

from __future__ import annotations

import re

Rgb = tuple[int, int, int]

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
NEEDED = 4.5  # WCAG 2.2, success criterion 1.4.3, text of common size

# What a brand's colours stand on; tokens.css has the same values.
BLACK: Rgb = (0, 0, 0)
WHITE: Rgb = (255, 255, 255)
PAPER: Rgb = (0xFB, 0xFA, 0xF6)
TINT: Rgb = (0xE9, 0xF1, 0xED)
DARK_PAPER: Rgb = (0x10, 0x18, 0x17)
DARK_TINT: Rgb = (0x1C, 0x2B, 0x28)
LIGHT = (WHITE, PAPER, TINT)
DARK = (BLACK, DARK_PAPER, DARK_TINT)


def read(text: str) -> Rgb | None:
    """``#rgb`` or ``#rrggbb``; None for anything else, names of colours too."""
    if not _HEX.fullmatch(text):
        return None
    digits = text[1:] if len(text) == 7 else "".join(2 * d for d in text[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def hexadecimal(colour: Rgb) -> str:
    """``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Rgb, other: Rgb) -> float:
    """From 1 to 21, whichever of the two is the darker.

    >>> round(contrast((0, 0, 0), (255, 255, 255)), 1)
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    parts = [v / 255 for v in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def mix(colour: Rgb, other: Rgb, part: float) -> Rgb:
    """``colour`` with ``part`` (0 to 1) of ``other`` in it."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def least(colour: Rgb, grounds: tuple[Rgb, ...]) -> float:
    """The lowest contrast of ``colour`` with any of ``grounds``."""
    return min(contrast(colour, ground) for ground in grounds)


def fitted(colour: Rgb, grounds: tuple[Rgb, ...], towards: Rgb, needed: float = NEEDED) -> Rgb:
    """The first colour on the way from ``colour`` to ``towards`` that all of ``grounds`` let a reader read."""
    steps = (mix(colour, towards, n / 50) for n in range(51))
    return next((step for step in steps if least(step, grounds) >= needed), towards)
