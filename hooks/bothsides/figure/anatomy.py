"""The hip flexors from the front: bones, and muscles from where they begin to where they end, each of which can be lit.

Points are centimetres sideways from the middle and upwards from the line of the hip joints, for one side; the other is its
mirror image. Attachments are those that the muscle pages name with their sources; the shapes between them are drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from math import hypot

from .camera import SCALE, Point
from .shapes import hull, num, smooth

Band = tuple[tuple[float, float, float], ...]

# Along each muscle: sideways, upwards, half its width.
MUSCLES: dict[str, Band] = {
    "psoas-major": ((2.6, 27.5, 0.7), (3.5, 19, 1.9), (5.0, 9.5, 2.4), (7.4, 2.0, 1.9), (8.7, -3.5, 1.2), (8.5, -7.5, 0.6)),
    "tensor-fasciae-latae": ((13.2, 9.2, 0.7), (14.3, 4.5, 1.8), (14.8, -3.5, 1.7), (14.4, -11, 0.7)),
    "rectus-femoris": ((10.3, 3.8, 0.7), (10.2, -4, 1.9), (9.9, -16, 2.9), (9.4, -28, 2.3), (9.0, -36.5, 1.0)),
    "sartorius": ((12.9, 8.2, 0.7), (11.6, 0, 1.3), (9.0, -12, 1.5), (6.4, -26, 1.4), (5.5, -38, 1.1), (6.8, -46.5, 0.6)),
}
ILIACUS = ((5.0, 10.5), (7.8, 13.4), (11.2, 12.4), (12.3, 8.6), (10.0, 3.0), (9.3, -3.5), (8.4, -7.2), (7.5, -2.0), (6.1, 4.0))
ORDER = ("iliacus", "psoas-major", "rectus-femoris", "tensor-fasciae-latae", "sartorius")
SHOWN = frozenset(ORDER)

HIP_BONE = (
    (2.6, 10.5),
    (7.4, 14.8),
    (11.8, 13.6),
    (13.4, 8.6),
    (11.2, 4.4),
    (11.6, 0.5),
    (9.2, -3.6),
    (6.6, -6.4),
    (2.6, -4.0),
    (0.7, -2.6),
    (0.9, 0.4),
    (5.6, 2.6),
    (4.6, 6.0),
)
SACRUM = ((-3.6, 10.2), (0.0, 9.6), (3.6, 10.2), (3.0, 5.6), (1.2, 2.2), (0.0, 0.8), (-1.2, 2.2), (-3.0, 5.6))
BODY = (
    (-0.5, 33.5),
    (6.0, 33.2),
    (11.2, 33.5),
    (12.6, 24),
    (14.2, 12),
    (16.8, 2),
    (17.0, -8),
    (15.2, -26),
    (13.4, -40),
    (13.2, -52),
    (4.8, -52),
    (4.0, -40),
    (2.2, -22),
    (1.0, -9),
    (-0.5, -6),
    (-0.5, 12),
)
BAND = ((14.4, -11.0), (13.6, -30.0), (12.2, -45.5))  # the iliotibial band


def _at(y: float, z: float, sign: float) -> Point:
    return (sign * y * SCALE, -z * SCALE)


def _closed(points: Iterable[tuple[float, float]], sign: float) -> str:
    return smooth([_at(y, z, sign) for y, z in points])


def _along(band: Band, sign: float) -> str:
    """The outline of a muscle along its middle line."""
    ones, twos = [], []
    for i, (y, z, half) in enumerate(band):
        (ay, az, _), (by, bz, _) = band[max(i - 1, 0)], band[min(i + 1, len(band) - 1)]
        length = hypot(by - ay, bz - az)
        ny, nz = -(bz - az) / length * half, (by - ay) / length * half
        ones.append((y + ny, z + nz))
        twos.append((y - ny, z - nz))
    return _closed([*ones, *reversed(twos)], sign)


def _circles(circles: Sequence[tuple[float, float, float]], sign: float) -> str:
    return hull([(*_at(y, z, sign), r * SCALE) for y, z, r in circles])


def _bones() -> str:
    parts = [_closed(SACRUM, 1.0)]
    for i in range(6):  # T12 to L5
        z, half = 11.2 + 3.2 * i, 2.5 - 0.12 * i
        parts.append(_circles([(-half, z, 0.6), (half, z, 0.6), (half, z + 1.5, 0.6), (-half, z + 1.5, 0.6)], 1.0))
    for sign in (-1.0, 1.0):
        parts.append(
            _circles([(8.5, 0, 2.3), (12.6, -3.0, 1.8)], sign) + _circles([(13.0, -1.5, 1.8), (12.2, -6, 1.7), (9.4, -36, 1.4)], sign)
        )
        parts.append(
            _circles([(9.2, -34, 1.5), (7.0, -40, 2.0), (11.0, -40, 2.0)], sign)
            + _circles([(7.2, -45, 1.5), (10.8, -45, 1.5), (9.0, -52, 1.5)], sign)
        )
        parts.append(_closed(HIP_BONE, sign))
    return "".join(parts)


def anatomy(lit: Iterable[tuple[str, str]], id_: str, title: str, description: str) -> str:
    """The plate as one ``<svg>``. ``lit`` names muscles with ``right``, ``left`` or ``both``; groups are named by their members."""
    wanted = frozenset((muscle, side) for muscle, limb in lit for side in (("right", "left") if limb == "both" else (limb,)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-110 -134 220 350" role="img" aria-labelledby="{id_}t {id_}d">'
        f'<title id="{id_}t">{escape(title)}</title><desc id="{id_}d">{escape(description)}</desc>'
        f'<g stroke-linejoin="round">{_drawn(wanted)}</g></svg>'
    )


@lru_cache(maxsize=64)  # the stretches of a site light up the same few muscles
def _drawn(wanted: frozenset[tuple[str, str]]) -> str:
    parts = [
        *(f'<path class="ab" d="{_closed(BODY, sign)}" fill="#f3ece2"/>' for sign in (-1.0, 1.0)),
        f'<path class="an" d="{_bones()}" fill="#fffdf6" stroke="#7d7464" stroke-width="3"/>',
    ]
    for sign in (-1.0, 1.0):
        line = "L".join(f"{num(x)} {num(y)}" for x, y in (_at(y, z, sign) for y, z in BAND))
        parts.append(f'<path class="at" d="M{line}" fill="none" stroke="#b9ac97" stroke-width="6"/>')
        parts.append(f'<path class="at" d="M{num(sign * 36)} 146V176" stroke="#b9ac97" stroke-width="8"/>')
        parts.append(f'<path class="an" d="{_circles([(9.0, -38.6, 1.9)], sign)}" fill="#fffdf6" stroke="#7d7464" stroke-width="3"/>')
    for on in (False, True):
        for muscle in ORDER:
            for side, sign in (("right", -1.0), ("left", 1.0)):
                if ((muscle, side) in wanted) is on:
                    shape = _closed(ILIACUS, sign) if muscle == "iliacus" else _along(MUSCLES[muscle], sign)
                    style = (
                        'class="am on" fill="#ffc845" stroke="#1c2b2a" stroke-width="5"'
                        if on
                        else 'class="am" fill="#dfa596" stroke="#8d5747" stroke-width="2"'
                    )
                    parts.append(f'<path {style} data-muscle="{muscle}" d="{shape}"/>')
    font = 'font-family="Arial,sans-serif" font-weight="700" font-size="34" text-anchor="middle"'
    parts.append(
        f'<text class="frt" x="-88" y="-100" fill="#a63c00" {font}>R</text><text class="flt" x="88" y="-100" fill="#0b5cad" {font}>L</text>'
    )
    return "".join(parts)
