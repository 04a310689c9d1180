"""What lies on the drawing: the stretched region, the letters R and L, the arrow of a movement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot

from ..body.skeleton import Skeleton
from ..body.vector import Vector, at, between, dot
from .camera import SCALE, Camera, Point
from .person import Piece
from .shapes import num, polygon, through

FRONT, THIGH, BUTTOCK, INNER, LOWER_BACK, BEHIND = (
    "front of the hip",
    "front of the thigh",
    "buttock",
    "inner thigh",
    "lower back",
    "back of the thigh",
)

# Where the pull of a muscle is felt; groups without an entry are not marked.
REGIONS = {
    "psoas-major": FRONT,
    "iliacus": FRONT,
    "iliopsoas": FRONT,
    "tensor-fasciae-latae": FRONT,
    "sartorius": FRONT,
    "rectus-femoris": THIGH,
    "quadriceps": THIGH,
    "gluteus-maximus": BUTTOCK,
    "piriformis": BUTTOCK,
    "hip-rotators": BUTTOCK,
    "adductors": INNER,
    "hamstrings": BEHIND,
    "lumbar-extensors": LOWER_BACK,
}


def regions(muscles: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """(region, side) of every (muscle, limb), each once; ``both`` gives two."""
    found = []
    for muscle, limb in muscles:
        region = REGIONS.get(muscle)
        for side in ("right", "left") if limb == "both" else (limb,):
            if region and (region, side) not in found and not (region == LOWER_BACK and side == "left"):
                found.append((region, side))
    return found


def region_line(made: Skeleton, region: str, side: str) -> tuple[list[Vector], Vector]:
    """Points on the skin along a region, and the way that skin looks."""
    sign = 1.0 if side == "left" else -1.0
    p, axes = made.points, made.axes
    hip, knee, thigh, pelvis = p[f"{side} hip"], p[f"{side} knee"], axes[f"{side} thigh"], axes["pelvis"]
    out: Vector = (0.0, 0.0, 0.0)
    if region == LOWER_BACK:
        line = [at(p["sacrum"], pelvis, -9.0, 0.0, -3.0), at(p["sacrum"], axes["lumbar"], -8.6, 0.0, 7.0)]
        return [*line, at(p["waist"], axes["belly"], -8.4, 0.0, 3.0)], at(out, axes["lumbar"], -1.0, 0.0, 0.0)
    if region == BUTTOCK:
        line = [at(p["pelvis"], pelvis, -9.2, sign * 7.0, 5.0), at(hip, pelvis, -8.4, sign * 2.0, -1.0)]
        return [*line, at(between(hip, knee, 0.1), thigh, -7.8, sign * 1.0, 0.0)], at(out, pelvis, -1.0, 0.0, 0.0)
    deep, wide, parts = {
        FRONT: (7.2, 0.0, (0.08, 0.26)),
        THIGH: (6.6, 0.0, (0.2, 0.48, 0.78)),
        INNER: (0.5, -sign * 6.0, (0.32, 0.54, 0.78)),
        BEHIND: (-6.2, 0.0, (0.2, 0.48, 0.78)),
    }[region]
    line = [at(between(hip, knee, part), thigh, deep * (1.04 - 0.3 * part), wide * (1.0 - 0.3 * part), 0.0) for part in parts]
    way = at(out, thigh, (deep > 1.0) - (deep < -1.0), wide / 6.0, 0.0)
    return ([at(p["pelvis"], pelvis, 7.0, sign * 9.0, 7.0), *line] if region == FRONT else line), way


AWAY = -0.25  # skin that looks this far from the eye is on the far side


def stretched(made: Skeleton, view: Camera, where: Sequence[tuple[str, str]], person: Sequence[Piece]) -> tuple[str, list[Point]]:
    """The stretched regions as bands, dark below and bright above, and where they are.

    On the far side a band is dashed, or left out where it would lie on a limb of the other side.
    """
    near, far, points = "", "", []
    for region, side in where:
        line, way = region_line(made, region, side)
        flat = [view.flat(p) for p in line]
        if dot(way, view.eye) > AWAY:
            near += through(flat)
            points += flat
        elif not _hidden(flat[len(flat) // 2], side, person):
            far += through(flat)
    drawn = ""
    if near:
        band = f'<path d="{near}" stroke-linecap="round"'
        drawn += f'{band} stroke="#1c2b2a" stroke-width="24"/>{band} stroke="#ffc845" stroke-width="15"/>'
    if far:
        band = f'<path d="{far}" stroke-dasharray="16 10"'
        drawn += f'{band} stroke="#1c2b2a" stroke-width="16"/>{band} stroke="#ffc845" stroke-width="9"/>'
    return (f'<g class="fm" fill="none">{drawn}</g>' if drawn else ""), points


def _hidden(place: Point, side: str, person: Sequence[Piece]) -> bool:
    """Whether a limb of the other side lies over ``place``."""
    other = "left" if side == "right" else "right"
    return any(piece.limb.startswith(other) and piece.circles and not clear(*place, piece, 0.0) for piece in person)


def free_place(person: Sequence[Piece], side: str, taken: Sequence[Point]) -> tuple[Point, bool] | None:
    """A place for a letter on a leg of ``side`` that nothing nearer covers, or one beside its foot (then False)."""
    for name in ("thigh", "shank"):
        for i, piece in enumerate(person):
            if piece.limb != f"{side} leg" or piece.name != name:
                continue
            (ax, ay, _), (bx, by, _) = piece.circles[0], piece.circles[2]
            if hypot(ax - bx, ay - by) < 50:
                continue
            for part in (0.5, 0.62, 0.38, 0.74):
                x, y = ax + (bx - ax) * part, ay + (by - ay) * part
                if any(hypot(x - u, y - v) < 30 for u, v in taken):
                    continue
                if all(clear(x, y, other, 17) for other in person[i + 1 :] if other.limb != piece.limb):
                    return (x, y), True
    foot = next(piece for piece in person if piece.limb == f"{side} leg" and piece.name == "foot")
    x, y, _ = foot.circles[-1]
    ahead = 1 if x > foot.circles[1][0] else -1
    for dx, dy in ((44, -6), (0, -50), (-44, -6), (40, -40), (-40, -40), (0, 50), (66, 0), (-66, 0)):
        if all(clear(x + ahead * dx, y + dy, other, 20) for other in person if other.circles):
            return (x + ahead * dx, y + dy), False
    return None


def clear(x: float, y: float, other: Piece, room: float) -> bool:
    """Whether a spot with ``room`` around it lies outside a piece."""
    low_x, high_x, low_y, high_y = other.room
    if x < low_x - room or x > high_x + room or y < low_y - room or y > high_y + room:
        return True
    circles = other.circles
    if other.name == "head":
        return hypot(x - circles[0][0], y - circles[0][1]) >= circles[0][2] + room
    for (ax, ay, ar), (bx, by, br) in zip(circles, circles[1:] or circles, strict=False):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
        if (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2 < (ar + (br - ar) * t + room) ** 2:
            return False
    return True


def letter(side: str, place: Point, on_limb: bool) -> str:
    """R, light on the filled right leg, or L, on a light disc; beside the limb both stand on a disc of their colour."""
    x, y = num(place[0]), num(place[1])
    name, colour = ("R", "#a63c00") if side == "right" else ("L", "#0b5cad")
    css = side[0]
    if side == "right" and on_limb:
        return _text("fx", x, y, "#fff", name)
    ring = "" if on_limb else f' stroke="{colour}" stroke-width="4"'
    disc = f'<circle class="f{css}{"o" if on_limb else "r"}" cx="{x}" cy="{y}" r="22" fill="#fff"{ring}/>'
    return disc + _text(f"f{css}t", x, y, colour, name)


def _text(css: str, x: int, y: int, colour: str, name: str) -> str:
    font = 'font-family="Arial,sans-serif" font-weight="700" font-size="38" text-anchor="middle"'
    return f'<text class="{css}" x="{x}" y="{y + 13}" fill="{colour}" {font}>{name}</text>'


def arrow(person: Sequence[Piece], view: Camera, start: Vector, end: Vector) -> tuple[str, list[Point]]:
    """An arrow along the way a part has moved, where it covers the least of the body."""
    (ax, ay), (bx, by) = view.flat(start), view.flat(end)
    far = hypot(bx - ax, by - ay)
    if far < 2 * SCALE:
        return "", []
    ux, uy = (bx - ax) / far, (by - ay) / far
    length = min(max(far, 15 * SCALE), 26 * SCALE)
    best: tuple[float, Point] | None = None
    for push, aside in ((-14, 0), (14, 0), (0, 15), (0, -15), (-14, 10), (-14, -10), (14, 10), (14, -10), (0, 24), (0, -24)):
        middle = push * SCALE + (length / 2 if push > 0 else -length / 2 if push < 0 else 0.0)
        cx, cy = bx + ux * middle - uy * aside * SCALE, by + uy * middle + ux * aside * SCALE
        if best is not None and best[0] < 0.01 * hypot(cx - bx, cy - by) / SCALE:
            continue
        spots = [(cx + ux * length * t, cy + uy * length * t) for t in (-0.5, -0.2, 0.2, 0.5)]
        covered = sum(not clear(x, y, piece, 12) for x, y in spots for piece in person if piece.circles)
        cost = covered + 0.01 * hypot(cx - bx, cy - by) / SCALE
        if best is None or cost < best[0] - 1e-9:
            best = (cost, (cx, cy))
    assert best is not None
    cx, cy = best[1]
    tail, tip = (cx - ux * length / 2, cy - uy * length / 2), (cx + ux * length / 2, cy + uy * length / 2)
    neck = (tip[0] - ux * 24, tip[1] - uy * 24)
    head = [tip, (neck[0] - uy * 15, neck[1] + ux * 15), (neck[0] + uy * 15, neck[1] - ux * 15)]
    line = f"M{num(tail[0])} {num(tail[1])}L{num(neck[0])} {num(neck[1])}"
    shape = f'<path class="fi" d="{line}" stroke="#1c2b2a" stroke-width="9"/><path class="fi" d="{polygon(head)}" fill="#1c2b2a"/>'
    halo = f'<path class="fw" d="{line}{polygon(head)}" stroke="#fff" stroke-width="17" stroke-linejoin="round"/>'
    return f'<g class="fa" fill="none" stroke-linecap="round">{halo}{shape}</g>', [tail, *head]


def moved(before: Skeleton, after: Skeleton, part: str) -> tuple[Vector, Vector]:
    """Where a point was and is."""
    return before.points[part], after.points[part]


__all__ = ["REGIONS", "arrow", "clear", "free_place", "letter", "moved", "regions", "stretched"]
