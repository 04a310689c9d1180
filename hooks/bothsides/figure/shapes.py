"""Outlines as SVG path data: the hull of circles, and a smooth closed line through points. Whole numbers throughout."""

from __future__ import annotations

from collections.abc import Sequence
from math import acos, atan2, cos, hypot, pi, sin

from .camera import Circle, Point

TURN = 2 * pi


def num(value: float) -> int:
    """A coordinate as it is written."""
    return round(value)


def hull(circles: Sequence[Circle]) -> str:
    """The outline of the smallest convex shape around ``circles``: lines and arcs."""
    kept = [c for i, c in enumerate(circles) if not any(_inside(c, o) and (j < i or not _inside(o, c)) for j, o in enumerate(circles) if j != i)]
    if len(kept) == 1:
        x, y, r = kept[0]
        return f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 {num(2 * r)} 0a{num(r)} {num(r)} 0 1 1 {num(-2 * r)} 0z"
    start = max(range(len(kept)), key=lambda i: (kept[i][0] + kept[i][2], kept[i][1]))
    here, angle, total, parts = start, 0.0, 0.0, []
    first = None
    for _ in range(2 * len(kept) + 1):
        after, turn = _next(kept, here, angle)
        total += turn
        angle += turn
        x, y, r = kept[here]
        u, v = cos(angle), sin(angle)
        if first is not None:
            parts.append(f"A{num(r)} {num(r)} 0 {int(turn > pi)} 1 {num(x + r * u)} {num(y + r * v)}")
        x, y, r = kept[after]
        parts.append(f"{'L' if first is not None else 'M'}{num(x + r * u)} {num(y + r * v)}")
        here = after
        if first is None:
            first, total = (here, angle), 0.0
        elif total >= TURN - 1e-6:
            break
    return "".join(parts[:-1]) + "z"


def _inside(a: Circle, b: Circle) -> bool:
    return hypot(a[0] - b[0], a[1] - b[1]) <= b[2] - a[2] + 0.2


def _next(circles: Sequence[Circle], here: int, angle: float) -> tuple[int, float]:
    """The circle that the outline leaves ``here`` for, and how far it turns until then."""
    x, y, r = circles[here]
    best, least = here, TURN
    for i, (a, b, s) in enumerate(circles):
        if i == here:
            continue
        far = hypot(a - x, b - y)
        way = atan2(b - y, a - x) - acos(max(-1.0, min(1.0, (r - s) / far)))
        turn = (way - angle) % TURN
        if turn > TURN - 1e-9:
            turn = 0.0
        if turn < least:
            best, least = i, turn
    return best, least


def smooth(points: Sequence[Point]) -> str:
    """A closed smooth line through ``points`` (a Catmull-Rom spline)."""
    n = len(points)
    x, y = points[0]
    parts = [f"M{num(x)} {num(y)}C"]
    for i in range(n):
        a, b, c, d = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        parts.append(
            f"{num(b[0] + (c[0] - a[0]) / 6)} {num(b[1] + (c[1] - a[1]) / 6)} "
            f"{num(c[0] - (d[0] - b[0]) / 6)} {num(c[1] - (d[1] - b[1]) / 6)} {num(c[0])} {num(c[1])} "
        )
    return "".join(parts).rstrip() + "z"


def through(points: Sequence[Point]) -> str:
    """An open smooth line through ``points``."""
    n = len(points)
    parts = [f"M{num(points[0][0])} {num(points[0][1])}C"]
    for i in range(n - 1):
        a, b, c, d = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, n - 1)]
        parts.append(
            f"{num(b[0] + (c[0] - a[0]) / 6)} {num(b[1] + (c[1] - a[1]) / 6)} "
            f"{num(c[0] - (d[0] - b[0]) / 6)} {num(c[1] - (d[1] - b[1]) / 6)} {num(c[0])} {num(c[1])} "
        )
    return "".join(parts).rstrip()


def polygon(points: Sequence[Point]) -> str:
    """A closed shape with straight edges."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "z"
