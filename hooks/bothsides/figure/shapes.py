"""Outlines as SVG path data: the hull of circles, and a smooth closed line through points. Whole numbers throughout."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from math import acos, atan2, cos, hypot, pi, radians, sin

from .camera import Circle, Point

TURN = 2 * pi
SHORT = 4  # units: a flat arc that is no longer is left out


num = round  # a coordinate as it is written


def numbers(a: int, b: int) -> str:
    """Two whole numbers with no more between them than a reader of paths needs."""
    return f"{a}{b}" if b < 0 else f"{a} {b}"


def hull(circles: Sequence[Circle]) -> str:
    """The outline of the smallest convex shape around ``circles``: lines and arcs."""
    if len(circles) > 2:
        circles, ways = _outer(circles)
        if len(circles) > 2:
            return _wrapped(circles, ways)
    return _pair(*circles) if len(circles) == 2 else _round(circles[0])


def _wrapped(circles: Sequence[Circle], ways: Ways) -> str:
    """The outline of circles of which none lies in another: once around, from each to the next that is met."""
    rights = [x + r for x, _, r in circles]
    here, angle, end, path = rights.index(max(rights)), 0.0, 0.0, ""
    c, s = 1.0, 0.0  # of ``angle``, at which the outline comes to a circle
    px = py = 0
    while True:
        after, turn = _next(ways[here], angle)
        angle += turn
        to_c, to_s = cos(angle), sin(angle)
        if end:
            x, y, r = circles[here]
            ax, ay, bx, by = num(x + r * c), num(y + r * s), num(x + r * to_c), num(y + r * to_s)
            short = turn < 0.5 and abs(bx - ax) + abs(by - ay) <= SHORT
            if short:  # one corner in the middle of the arc
                ax, ay = num(x + r * cos(angle - turn / 2)), num(y + r * sin(angle - turn / 2))
            path += f"l{ax - px} {ay - py}" if path else f"M{ax} {ay}"
            if short:
                px, py = ax, ay
            else:
                path += f"a{num(r)} {num(r)} 0 {int(turn > pi)} 1 {bx - ax} {by - ay}"
                px, py = bx, by
            if angle >= end:
                return path.replace(" -", "-") + "z"
        else:
            end = angle + TURN - 1e-6
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


Way = tuple[int, float, float]  # a circle, the direction in which the outline leaves for it, and how far it is
Ways = list[list[Way]]  # of each circle to all others


def _outer(circles: Sequence[Circle]) -> tuple[Sequence[Circle], Ways]:
    """The circles that lie in no other, but for a hair, and the ways between them; of two that are the same the first is kept."""
    ways: Ways = [[] for _ in circles]
    for i, j in _pairs(len(circles)):
        x, y, r = circles[i]
        u, v, s = circles[j]
        u, v = u - x, v - y
        far = hypot(u, v)
        if far <= r - s + 0.2:
            return _outer([*circles[:j], *circles[j + 1 :]])
        if far <= s - r + 0.2:
            return _outer([*circles[:i], *circles[i + 1 :]])
        straight, lean = atan2(v, u), acos((r - s) / far)
        ways[i].append((j, straight - lean, far))
        ways[j].append((i, straight + lean, far))
    return circles, ways


@cache
def _pairs(count: int) -> list[tuple[int, int]]:
    return list(combinations(range(count), 2))


def _next(ways: list[Way], angle: float) -> tuple[int, float]:
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
    half = f"a{num(rx)} {numbers(num(ry), num(turn))} 1 1"
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
    start, parts = f"M{numbers(x, y)}c", []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in spans:
        ox, oy, ix, iy = num(bx + (cx - ax) / 6), num(by + (cy - ay) / 6), num(cx - (dx - bx) / 6), num(cy - (dy - by) / 6)
        ex, ey = num(cx), num(cy)
        parts.append(f"{ox - x} {oy - y} {ix - x} {iy - y} {ex - x} {ey - y}")
        x, y = ex, ey
    return start + " ".join(parts).replace(" -", "-")


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
