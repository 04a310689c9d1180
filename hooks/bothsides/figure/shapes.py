"""Outlines as SVG path data: the hull of circles, and a smooth closed line through points. Whole numbers throughout."""

from __future__ import annotations

from collections.abc import Sequence
from math import acos, atan2, cos, hypot, pi, radians, sin

from .camera import Circle, Point

TURN = 2 * pi
SHORT = 4  # units: a flat arc that is no longer is left out


num = round  # a coordinate as it is written


def numbers(a: int, b: int) -> str:
    """Two whole numbers with no more between them than a reader of paths needs."""
    return f"{a}{b}" if b < 0 else f"{a} {b}"


def _many(*values: int) -> str:
    return " ".join(map(str, values)).replace(" -", "-")


def hull(circles: Sequence[Circle]) -> str:
    """The outline of the smallest convex shape around ``circles``: lines and arcs."""
    kept = list(circles) if len(circles) <= 2 else _outer(circles)
    if len(kept) == 2:
        return _pair(*kept)
    if len(kept) == 1:
        return _round(kept[0])
    here, angle, total = max(range(len(kept)), key=lambda i: (kept[i][0] + kept[i][2], kept[i][1])), 0.0, -1.0
    path = ""
    px = py = 0
    c, s = 1.0, 0.0  # of ``angle``, at which the outline comes to a circle
    for _ in range(2 * len(kept) + 1):
        after, turn = _next(kept, here, angle)
        to_c, to_s = cos(angle + turn), sin(angle + turn)
        if total >= 0.0:
            total += turn
            x, y, r = kept[here]
            ax, ay = num(x + r * c), num(y + r * s)
            bx, by, q = num(x + r * to_c), num(y + r * to_s), num(r)
            short = turn < 0.5 and abs(bx - ax) + abs(by - ay) <= SHORT
            if short:  # one corner in the middle of the arc
                ax, ay = num(x + r * cos(angle + turn / 2)), num(y + r * sin(angle + turn / 2))
            path += f"l{numbers(ax - px, ay - py)}" if path else f"M{numbers(ax, ay)}"
            px, py = ax, ay
            if not short:
                path += f"a{q} {q} 0 {int(turn > pi)} 1 {numbers(bx - px, by - py)}"
                px, py = bx, by
        angle, c, s = angle + turn, to_c, to_s
        here = after
        if total >= TURN - 1e-6:
            break
        total = max(total, 0.0)
    return path + "z"


def _round(one: Circle) -> str:
    x, y, r = num(one[0]), num(one[1]), num(one[2])
    return f"M{numbers(x - r, y)}a{r} {r} 0 1 1 {2 * r} 0a{r} {r} 0 1 1 {-2 * r} 0z"


def _pair(a: Circle, b: Circle) -> str:
    """The outline of two circles: their outer arcs and the two lines that touch both."""
    (ax, ay, ar), (bx, by, br) = a, b
    far = hypot(bx - ax, by - ay)
    if far <= abs(ar - br) + 0.2:
        return _round(max(a, b, key=lambda c: c[2]))
    way, half = atan2(by - ay, bx - ax), acos((ar - br) / far)
    cu, su, cv, sv = cos(way + half), sin(way + half), cos(way - half), sin(way - half)
    x1, y1, x2, y2 = num(ax + ar * cu), num(ay + ar * su), num(ax + ar * cv), num(ay + ar * sv)
    x3, y3, x4, y4 = num(bx + br * cv), num(by + br * sv), num(bx + br * cu), num(by + br * su)
    p, q, wide = num(ar), num(br), ar > br
    first = f"M{numbers(x1, y1)}a{p} {p} 0 {int(wide)} 1 {numbers(x2 - x1, y2 - y1)}"
    return f"{first}l{numbers(x3 - x2, y3 - y2)}a{q} {q} 0 {int(not wide)} 1 {numbers(x4 - x3, y4 - y3)}z"


def _outer(circles: Sequence[Circle]) -> list[Circle]:
    """The circles that lie in no other; of two that are the same the first."""
    kept: list[Circle] = []
    for i, c in enumerate(circles):
        for j, o in enumerate(circles):
            if j != i and _inside(c, o) and (j < i or not _inside(o, c)):
                break
        else:
            kept.append(c)
    return kept


def _inside(a: Circle, b: Circle) -> bool:
    return hypot(a[0] - b[0], a[1] - b[1]) <= b[2] - a[2] + 0.2


def _next(circles: Sequence[Circle], here: int, angle: float) -> tuple[int, float]:
    """The circle that the outline leaves ``here`` for, and how far it turns until then. No circle lies in another."""
    x, y, r = circles[here]
    best, least, most = here, TURN, 0.0
    for i, (a, b, s) in enumerate(circles):
        if i == here:
            continue
        far = hypot(a - x, b - y)
        way = atan2(b - y, a - x) - acos((r - s) / far)
        turn = (way - angle) % TURN
        if turn > TURN - 1e-9:
            turn = 0.0
        if turn < least - 1e-9 or (turn < least + 1e-9 and far > most):  # of those on one line the farthest
            best, least, most = i, min(turn, least), far
    return best, least


def ellipse(x: float, y: float, rx: float, ry: float, turn: float) -> str:
    """An ellipse with these half axes, turned by degrees."""
    dx, dy = rx * cos(radians(turn)), rx * sin(radians(turn))
    arc = f"A{num(rx)} {num(ry)} {num(turn)} 1 1"
    return f"M{num(x - dx)} {num(y - dy)}{arc} {num(x + dx)} {num(y + dy)}{arc} {num(x - dx)} {num(y - dy)}z"


def smooth(points: Sequence[Point]) -> str:
    """A closed smooth line through ``points`` (a Catmull-Rom spline)."""
    n = len(points)
    return _curve([(points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]) for i in range(n)]) + "z"


def through(points: Sequence[Point]) -> str:
    """An open smooth line through ``points``."""
    n = len(points)
    return _curve([(points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, n - 1)]) for i in range(n - 1)])


def _curve(spans: Sequence[tuple[Point, Point, Point, Point]]) -> str:
    x, y = num(spans[0][1][0]), num(spans[0][1][1])
    parts = [f"M{numbers(x, y)}c"]
    for i, (a, b, c, d) in enumerate(spans):
        ox, oy = num(b[0] + (c[0] - a[0]) / 6), num(b[1] + (c[1] - a[1]) / 6)
        ix, iy = num(c[0] - (d[0] - b[0]) / 6), num(c[1] - (d[1] - b[1]) / 6)
        ex, ey = num(c[0]), num(c[1])
        found = _many(ox - x, oy - y, ix - x, iy - y, ex - x, ey - y)
        parts.append(found if i == 0 or found[0] == "-" else f" {found}")
        x, y = ex, ey
    return "".join(parts)


def polygon(points: Sequence[Point]) -> str:
    """A closed shape with straight edges."""
    x, y = num(points[0][0]), num(points[0][1])
    parts = [f"M{numbers(x, y)}"]
    for px, py in points[1:]:
        qx, qy = num(px), num(py)
        parts.append(f"v{qy - y}" if qx == x else f"h{qx - x}" if qy == y else f"l{numbers(qx - x, qy - y)}")
        x, y = qx, qy
    return "".join(parts) + "z"
