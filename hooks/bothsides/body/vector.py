"""Vectors and axes in space, in plain tuples: a figure needs some hundred of them, too few for an array library to pay.

World and body axes: x forward, y to the body's left, z up. Mirroring negates y, and every operation here gives the exact
mirror image of its result for the mirror image of its arguments, to the last bit.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt

Vector = tuple[float, float, float]
Axes = tuple[Vector, Vector, Vector]

UPRIGHT: Axes = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vector, b: Vector, by: float = 1.0) -> Vector:
    """``a + by * b``."""
    return (a[0] + by * b[0], a[1] + by * b[1], a[2] + by * b[2])


def sub(a: Vector, b: Vector) -> Vector:
    """``a - b``."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vector, b: Vector) -> float:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def norm(a: Vector) -> float:
    """The length."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """``a`` with length 1; the zero vector stays as it is."""
    length = norm(a)
    return (a[0] / length, a[1] / length, a[2] / length) if length else a


def between(a: Vector, b: Vector, part: float) -> Vector:
    """The point at ``part`` (0 to 1) of the way from ``a`` to ``b``."""
    return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part)


def at(origin: Vector, axes: Axes, x: float, y: float, z: float) -> Vector:
    """The point with the coordinates ``x``, ``y``, ``z`` along ``axes`` from ``origin``."""
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = axes
    return (origin[0] + (x * ax + z * cx) + y * bx, origin[1] + (x * ay + z * cy) + y * by, origin[2] + (x * az + z * cz) + y * bz)


def _turn(a: Vector, b: Vector, degrees: float) -> tuple[Vector, Vector]:
    angle = radians(degrees)
    c, s = cos(angle), sin(angle)
    return (
        (c * a[0] + s * b[0], c * a[1] + s * b[1], c * a[2] + s * b[2]),
        (c * b[0] - s * a[0], c * b[1] - s * a[1], c * b[2] - s * a[2]),
    )


def pitched(axes: Axes, degrees: float) -> Axes:
    """``axes`` turned about their own y, the top going forward."""
    x, y, z = axes
    if not degrees:
        return axes
    z, x = _turn(z, x, degrees)
    return (x, y, z)


def rolled(axes: Axes, degrees: float) -> Axes:
    """``axes`` turned about their own x, the top going to the body's right."""
    x, y, z = axes
    if not degrees:
        return axes
    y, z = _turn(y, z, degrees)
    return (x, y, z)


def turned(axes: Axes, degrees: float) -> Axes:
    """``axes`` turned about their own z, the front going to the body's left."""
    x, y, z = axes
    if not degrees:
        return axes
    x, y = _turn(x, y, degrees)
    return (x, y, z)
