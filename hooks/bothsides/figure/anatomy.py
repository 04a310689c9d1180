"""The hip flexors from the front: bones, and muscles from where they begin to where they end, each of which can be lit.

Points are centimetres sideways from the middle and upwards from the line of the hip joints, for one side; the other is its
mirror image. Attachments are those that the muscle pages name with their sources; the shapes between them are drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from html import escape
from math import hypot

from .camera import SCALE, Point
from .shapes import hull, num, smooth

Band = tuple[tuple[float, float, float], ...]

# Along each muscle: sideways, upwards, half its width.
MUSCLES: dict[str, Band] = {
    "psoas-major": (
        (2.9, 28.0, 0.8),
        (3.9, 21, 1.7),
        (5.0, 13, 2.2),
        (6.4, 6.5, 2.2),
        (8.0, 1.0, 1.7),
        (9.6, -4.4, 1.1),
        (10.4, -7.8, 0.6),
    ),
    "tensor-fasciae-latae": ((13.8, 9.8, 0.7), (15.0, 4.5, 1.7), (15.6, -3, 1.7), (15.2, -11.5, 0.8)),
    "rectus-femoris": ((11.5, 4.9, 0.7), (11.5, -3, 1.6), (11.1, -10, 2.4), (10.4, -19, 2.9), (9.7, -29, 2.3), (9.1, -36.8, 1.1)),
    "sartorius": ((13.1, 8.8, 0.7), (12.2, 2, 1.3), (10.2, -9, 1.5), (7.4, -22, 1.5), (5.8, -34, 1.3), (5.6, -40, 1.0), (7.4, -47.8, 0.6)),
}
ILIACUS = (
    *((4.6, 10.6), (6.2, 13.0), (8.8, 14.2), (11.4, 13.0), (12.5, 10.2), (12.0, 7.4), (10.6, 4.6), (10.1, 0.6)),
    *((10.5, -4.0), (10.6, -7.6), (9.6, -6.6), (8.0, -2.0), (6.9, 2.6), (5.6, 6.6)),
)
ORDER = ("iliacus", "psoas-major", "rectus-femoris", "tensor-fasciae-latae", "sartorius")
SHOWN = frozenset(ORDER)

# From the joint with the sacrum along the crest to the spines above and below, the socket, the seat bone and the pubic bone.
HIP_BONE = (
    *((3.4, 10.6), (5.4, 13.8), (8.6, 15.2), (11.6, 14.0), (13.3, 11.4), (13.4, 8.8), (12.2, 7.0), (12.0, 5.0), (11.0, 3.4)),
    *((11.6, 1.4), (11.2, -0.8), (9.2, -3.0), (8.2, -5.6), (6.6, -7.4), (5.2, -6.8), (1.1, -4.4), (0.7, -2.0), (2.4, -0.8)),
    *((5.4, 0.6), (6.4, 2.6), (5.2, 5.6), (3.6, 8.2)),
)
FORAMEN = ((3.4, -2.6), (5.6, -1.6), (6.8, -3.4), (6.0, -5.4), (4.2, -4.6))
SACRUM = ((-3.8, 10.6), (0.0, 10.0), (3.8, 10.6), (3.1, 6.0), (1.4, 2.6), (0.0, 1.2), (-1.4, 2.6), (-3.1, 6.0))
BODY = (  # down the outside of one leg and up its inside
    *(
        (5.0, 35.0),
        (12.0, 34.2),
        (11.7, 26.0),
        (12.6, 19.0),
        (15.6, 10.0),
        (18.0, 1.0),
        (18.2, -7.0),
        (16.8, -20.0),
        (14.6, -34.0),
        (13.5, -43.0),
    ),
    *((12.8, -53.0), (5.0, -53.0), (4.4, -43.0), (3.2, -28.0), (1.5, -14.0), (0.0, -8.6)),
)
BAND = ((15.2, -11.5), (13.6, -30.0), (12.2, -45.5))  # the iliotibial band


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


SPINE = [11.2 + 3.2 * i for i in range(6)]  # L5 to T12: the lower edge of each body


def _spine() -> str:
    parts = [_closed(SACRUM, 1.0)]
    for i, z in enumerate(SPINE):
        half = 2.5 - 0.12 * i
        parts.append(_circles([(-half, z, 0.6), (half, z, 0.6), (half, z + 1.5, 0.6), (-half, z + 1.5, 0.6)], 1.0))
    return "".join(parts)


BONE = 'class="an" fill="#fffdf6" stroke="#7d7464" stroke-width="3"'


def _half() -> str:
    """Bones of the left side, with the band at the outside of the thigh and the ligament below the kneecap."""
    bones = [
        _circles([(8.6, 0, 2.3), (12.2, -2.6, 1.8)], 1.0),
        _circles([(13.4, -1.8, 1.6), (12.4, -6, 1.8), (9.6, -36, 1.4)], 1.0),
        _circles([(11.4, -6.6, 1.2), (10.5, -7.8, 0.9)], 1.0),  # the lesser trochanter, to which the iliopsoas goes
        _circles([(9.4, -34, 1.5), (7.0, -40, 2.0), (11.0, -40, 2.0)], 1.0),
        _circles([(7.2, -45, 1.5), (10.8, -45, 1.5), (9.0, -52, 1.5)], 1.0),
        _closed(HIP_BONE, 1.0),
    ]
    line = "L".join(f"{num(x)} {num(y)}" for x, y in (_at(y, z, 1.0) for y, z in BAND))
    return (
        f'<path {BONE} d="{"".join(bones)}"/>'
        f'<path class="ab" d="{_closed(FORAMEN, 1.0)}" fill="#f3ece2" stroke="#7d7464" stroke-width="3"/>'
        f'<path class="at" d="M{line}M36 146V176" fill="none" stroke="#b9ac97" stroke-width="6"/>'
        f'<path {BONE} d="{_circles([(9.0, -38.6, 1.9)], 1.0)}"/>'
    )


def anatomy(lit: Iterable[tuple[str, str]], id_: str, title: str, description: str) -> str:
    """The plate as one ``<svg>``. ``lit`` names muscles with ``right``, ``left`` or ``both``; groups are named by their members."""
    wanted = frozenset((muscle, side) for muscle, limb in lit for side in (("right", "left") if limb == "both" else (limb,)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-110 -134 220 350" role="img" aria-labelledby="{id_}t {id_}d">'
        f'<title id="{id_}t">{escape(title)}</title><desc id="{id_}d">{escape(description)}</desc>'
        f'<g stroke-linejoin="round">{_bones(id_)}{_drawn(wanted)}</g></svg>'
    )


def _bones(id_: str) -> str:
    """Body and bones; those of the right side are the left ones' mirror image."""
    body, half, spine = _under()
    return f'{body}<g id="{id_}b">{half}</g><use href="#{id_}b" transform="scale(-1 1)"/>{spine}'


@cache
def _under() -> tuple[str, str, str]:
    body = _closed([*BODY, *((-y, z) for y, z in reversed(BODY[:-1]))], 1.0)
    return f'<path class="ab" d="{body}" fill="#f3ece2"/>', _half(), f'<path {BONE} d="{_spine()}"/>'


@lru_cache(maxsize=64)  # the stretches of a site light up the same few muscles
def _drawn(wanted: frozenset[tuple[str, str]]) -> str:
    parts = []
    for on, style in (
        (False, 'fill="#dfa596" stroke="#8d5747" stroke-width="2"'),
        (True, 'fill="#ffc845" stroke="#1c2b2a" stroke-width="4"'),
    ):
        shapes = ""
        for muscle in ORDER:
            for side, sign in (("right", -1.0), ("left", 1.0)):
                if ((muscle, side) in wanted) is on:
                    shape = _closed(ILIACUS, sign) if muscle == "iliacus" else _along(MUSCLES[muscle], sign)
                    shapes += f'<path class="am{" on" if on else ""}" data-muscle="{muscle}" d="{shape}"/>'
        parts.append(f"<g {style}>{shapes}</g>" if shapes else "")
    font = 'font-family="Arial,sans-serif" font-weight="700" font-size="34" text-anchor="middle"'
    parts.append(
        f'<text class="frt" x="-88" y="-100" fill="#a63c00" {font}>R</text><text class="flt" x="88" y="-100" fill="#0b5cad" {font}>L</text>'
    )
    return "".join(parts)
