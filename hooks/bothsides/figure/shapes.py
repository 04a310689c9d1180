"""Outlines as SVG path data: the hull of circles, and a smooth closed line through points. Whole numbers throughout."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
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
    if len(circles) > 2:
        circles = _outer(circles)
    if len(circles) == 2:
        return _pair(*circles)
    return _wrapped(circles) if len(circles) > 2 else _round(circles[0])


def _wrapped(circles: Sequence[Circle]) -> str:
    """The outline of three circles or more, of which none lies in another: once around, from one to the next that is met."""
    ways = _tangents(circles)
    here = max(range(len(circles)), key=lambda i: (circles[i][0] + circles[i][2], circles[i][1]))
    angle, c, s, end, path = 0.0, 1.0, 0.0, 0.0, ""  # ``angle``, with its cosine and sine: at which the outline comes to a circle
    px = py = 0
    while True:
        after, turn = _next(ways[here], angle)
        angle += turn
        to_c, to_s = cos(angle), sin(angle)
        if not end:
            end = angle + TURN - 1e-6
        else:
            x, y, r = circles[here]
            ax, ay = num(x + r * c), num(y + r * s)
            bx, by = num(x + r * to_c), num(y + r * to_s)
            short = turn < 0.5 and abs(bx - ax) + abs(by - ay) <= SHORT
            if short:  # one corner in the middle of the arc
                ax, ay = num(x + r * cos(angle - turn / 2)), num(y + r * sin(angle - turn / 2))
            path += f"l{numbers(ax - px, ay - py)}" if path else f"M{numbers(ax, ay)}"
            if short:
                px, py = ax, ay
            else:
                path += _arc(num(r), turn > pi, bx - ax, by - ay)
                px, py = bx, by
            if angle >= end:
                return path + "z"
        here, c, s = after, to_c, to_s


def _arc(r: int, large: bool, x: int, y: int) -> str:
    """The way to ``x``, ``y`` from here along a circle."""
    return f"a{r} {r} 0 {'1' if large else '0'} 1{'' if x < 0 else ' '}{numbers(x, y)}"


def _round(one: Circle) -> str:
    x, y, r = num(one[0]), num(one[1]), num(one[2])
    return f"M{numbers(x - r, y)}{_arc(r, True, 2 * r, 0)}{_arc(r, True, -2 * r, 0)}z"


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
    first = f"M{numbers(x1, y1)}{_arc(p, wide, x2 - x1, y2 - y1)}"
    return f"{first}l{numbers(x3 - x2, y3 - y2)}{_arc(q, not wide, x4 - x3, y4 - y3)}z"


def _outer(circles: Sequence[Circle]) -> Sequence[Circle]:
    """The circles that lie in no other, but for a hair; of two that are the same the first."""
    within = set()
    for i, j in combinations(range(len(circles)), 2):
        (x, y, r), (u, v, s) = circles[i], circles[j]
        far = hypot(u - x, v - y) - 0.2
        if far <= r - s:
            within.add(j)
        elif far <= s - r:
            within.add(i)
    return [c for i, c in enumerate(circles) if i not in within] if within else circles


Way = tuple[int, float, float]  # a circle, the direction in which the outline leaves for it, and how far it is


def _tangents(circles: Sequence[Circle]) -> list[list[Way]]:
    """For every circle the ways to all others. No circle lies in another."""
    ways: list[list[Way]] = [[] for _ in circles]
    for i, j in combinations(range(len(circles)), 2):
        (x, y, r), (u, v, s) = circles[i], circles[j]
        far = hypot(u - x, v - y)
        straight, lean = atan2(v - y, u - x), acos((r - s) / far)
        ways[i].append((j, straight - lean, far))
        ways[j].append((i, straight + lean, far))
    return ways


def _next(ways: Sequence[Way], angle: float) -> tuple[int, float]:
    """The circle that the outline leaves for, and how far it turns until then."""
    best, least, most = 0, TURN, 0.0
    for i, way, far in ways:
        turn = (way - angle) % TURN
        if turn > TURN - 1e-9:
            turn = 0.0
        if turn < least - 1e-9 or (turn < least + 1e-9 and far > most):  # of those on one line the farthest
            best, least, most = i, min(turn, least), far
    return best, least


def ellipse(x: float, y: float, rx: float, ry: float, turn: float = 0.0) -> str:
    """An ellipse with these half axes, turned by degrees."""
    dx, dy = num(2 * rx * cos(radians(turn))), num(2 * rx * sin(radians(turn)))
    half = f"a{_many(num(rx), num(ry), num(turn))} 1 1"
    there, back = f"{'' if dx < 0 else ' '}{numbers(dx, dy)}", f"{'' if dx > 0 else ' '}{numbers(-dx, -dy)}"
    return f"M{numbers(num(x - dx / 2), num(y - dy / 2))}{half}{there}{half}{back}z"


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


def straight(a: Point, b: Point) -> str:
    """A line from ``a`` to ``b``."""
    x, y = num(a[0]), num(a[1])
    return f"M{numbers(x, y)}l{numbers(num(b[0]) - x, num(b[1]) - y)}"


def polygon(points: Sequence[Point]) -> str:
    """A closed shape with straight edges."""
    x, y = num(points[0][0]), num(points[0][1])
    parts = [f"M{numbers(x, y)}"]
    for px, py in points[1:]:
        qx, qy = num(px), num(py)
        parts.append(f"v{qy - y}" if qx == x else f"h{qx - x}" if qy == y else f"l{numbers(qx - x, qy - y)}")
        x, y = qx, qy
    return "".join(parts) + "z"
