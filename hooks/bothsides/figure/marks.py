"""What lies on the drawing: the stretched region, the letters R and L, the arrow of a movement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from ..body.skeleton import Skeleton
from ..body.vector import Vector, at, between, dot
from .camera import SCALE, Camera, Point
from .person import Piece, clear
from .shapes import num, polygon, smooth

FRONT, THIGH, BUTTOCK, INNER, LOWER_BACK, BEHIND = (
    "front of the hip",
    "front of the thigh",
    "buttock",
    "inner thigh",
    "lower back",
    "back of the thigh",
)
OUTER, WHOLE = "outside of the hip", "front of the hip and thigh"  # drawn in place of others

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
    """Points a little under the skin along a region, and the way that skin looks."""
    sign = 1.0 if side == "left" else -1.0
    p, axes = made.points, made.axes
    hip, knee, thigh, pelvis = p[f"{side} hip"], p[f"{side} knee"], axes[f"{side} thigh"], axes["pelvis"]
    out: Vector = (0.0, 0.0, 0.0)
    if region == LOWER_BACK:
        line = [at(p["sacrum"], pelvis, -7.0, 0.0, 0.0), at(p["sacrum"], axes["lumbar"], -6.4, 0.0, 7.0)]
        return [*line, at(p["waist"], axes["belly"], -6.4, 0.0, 5.0)], at(out, axes["lumbar"], -1.0, 0.0, 0.0)
    if region == BUTTOCK:
        line = [at(hip, pelvis, -8.4, 0.0, 4.0), at(hip, pelvis, -8.6, sign * 1.5, -1.0)]
        return [*line, at(between(hip, knee, 0.12), thigh, -6.4, sign * 3.0, 0.0)], at(out, pelvis, -1.0, 0.0, 0.0)
    if region == OUTER:
        line = [at(hip, pelvis, -5.0, sign * 6.0, 7.5), at(hip, pelvis, -2.5, sign * 7.6, 1.0)]
        return [*line, at(between(hip, knee, 0.16), thigh, -1.0, sign * 6.4, 0.0)], at(out, pelvis, 0.0, sign, 0.0)
    deep, wide, parts = {
        FRONT: (5.0, 0.0, (0.06, 0.26)),
        WHOLE: (5.0, 0.0, (0.06, 0.28, 0.52, 0.76)),
        THIGH: (4.8, 0.0, (0.2, 0.48, 0.78)),
        INNER: (0.5, -sign * 5.0, (0.28, 0.54, 0.8)),
        BEHIND: (-4.6, 0.0, (0.2, 0.48, 0.78)),
    }[region]
    line = [at(between(hip, knee, part), thigh, deep * (1.04 - 0.35 * part), wide * (1.0 - 0.3 * part), 0.0) for part in parts]
    way = at(out, thigh, (deep > 1.0) - (deep < -1.0), wide / 5.0, 0.0)
    return ([at(p["pelvis"], pelvis, 5.6, sign * 9.0, 7.5), *line] if region in {FRONT, WHOLE} else line), way


AWAY = -0.5  # skin that looks this far from the eye is on the far side
EDGE = 0.3  # skin that looks less than this towards the eye may be covered by a limb
APART = 26.0  # two marks of one region must be this far from each other on the sheet
BAND = 2.3  # cm: half the width of a marked region


def stretched(made: Skeleton, view: Camera, where: Sequence[tuple[str, str]], person: Sequence[Piece]) -> tuple[str, list[Point]]:
    """The stretched regions as bright shapes with a dark line, and where they are.

    On the far side a shape has a broken line. It is left out where a limb of the other side lies over it, or where it would lie
    on its fellow of the near side. A buttock that is turned away is marked at the outside of its hip.
    """
    near, far, points = "", "", []
    drawn: list[tuple[str, Point]] = []
    for region, side in sorted(_merged(where), key=lambda entry: -view.depth(made.points[f"{entry[1]} hip"])):
        line, way = region_line(made, region, side)
        if region == BUTTOCK and dot(way, view.eye) <= AWAY:
            line, way = region_line(made, OUTER, side)
        flat, facing = [view.flat(p) for p in line], dot(way, view.eye)
        x, y = flat[len(flat) // 2]
        if facing < EDGE and _hidden((x, y), side, person):
            continue
        if any(region == other and hypot(x - u, y - v) < APART for other, (u, v) in drawn):
            continue
        drawn.append((region, (x, y)))
        if facing > AWAY:
            near += _spindle(flat)
        else:
            far += _spindle(flat)
        for (ax, ay), (bx, by) in pairwise(flat):
            points += [(ax + (bx - ax) * t, ay + (by - ay) * t) for t in (0.0, 0.33, 0.67, 1.0)]
    shapes = f'<path d="{near}" fill="#ffc845"/>' if near else ""
    shapes += f'<path d="{far}" fill="#ffc845" fill-opacity=".55" stroke-dasharray="12 9"/>' if far else ""
    return (f'<g class="fm" stroke="#1c2b2a" stroke-width="5" stroke-linejoin="round">{shapes}</g>' if shapes else ""), points


def _merged(where: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Front of the hip and front of the thigh of one side as one region."""
    both = {side for region, side in where if region == FRONT} & {side for region, side in where if region == THIGH}
    found = [(WHOLE if region == FRONT and side in both else region, side) for region, side in where]
    return [(region, side) for region, side in found if not (region == THIGH and side in both)]


def _spindle(line: Sequence[Point]) -> str:
    """A shape around a line that is narrow at both ends; a line seen end-on gives a round one."""
    (ax, ay), (bx, by) = line[0], line[-1]
    far = hypot(bx - ax, by - ay)
    if far < 2 * BAND * SCALE:
        x, y = line[len(line) // 2]
        line, far = [(x, y - BAND * SCALE), (x, y), (x, y + BAND * SCALE)], 2 * BAND * SCALE
        ax, ay, bx, by = *line[0], *line[-1]
    nx, ny = (by - ay) / far * SCALE, -(bx - ax) / far * SCALE
    half = [0.7, *(BAND for _ in line[1:-1]), 0.7]
    ones = [(x + nx * h, y + ny * h) for (x, y), h in zip(line, half, strict=True)]
    twos = [(x - nx * h, y - ny * h) for (x, y), h in zip(line, half, strict=True)]
    return smooth([*ones, *reversed(twos)])


def _hidden(place: Point, side: str, person: Sequence[Piece]) -> bool:
    """Whether a limb of the other side, nearer than the thigh of ``side``, lies over ``place``."""
    other = "left" if side == "right" else "right"
    own = next((i for i, piece in enumerate(person) if piece.limb == f"{side} leg" and piece.name == "thigh"), 0)
    return any(piece.limb == f"{other} leg" and not clear(*place, piece, 0.0) for piece in person[own + 1 :])


SPOTS = [(name, part) for name in ("thigh", "shank") for part in (0.5, 0.62, 0.38, 0.74)]  # of a leg, the best for a letter first


def spot(person: Sequence[Piece], side: str, name: str, part: float) -> Point | None:
    """The place at ``part`` of the way along a thigh or shank, unless it is seen end-on or something nearer covers the place."""
    for i, piece in enumerate(person):
        if piece.limb != f"{side} leg" or piece.name != name:
            continue
        (ax, ay, _), (bx, by, _) = piece.circles[0], piece.circles[-1]
        x, y = ax + (bx - ax) * part, ay + (by - ay) * part
        if hypot(ax - bx, ay - by) >= 50 and all(clear(x, y, other, 17) for other in person[i + 1 :] if other.limb != piece.limb):
            return x, y
    return None


def free_place(person: Sequence[Piece], side: str, taken: Sequence[Point]) -> tuple[Point, bool] | None:
    """A place for a letter on a leg of ``side`` that nothing nearer covers, or one beside its foot (then False)."""
    for apart in (36, 24):
        for name, part in SPOTS:
            place = spot(person, side, name, part)
            if place and all(hypot(place[0] - u, place[1] - v) >= apart for u, v in taken):
                return place, True
    foot = next(piece for piece in person if piece.limb == f"{side} leg" and piece.name == "foot")
    x, y, _ = foot.circles[-1]
    ahead = 1 if x > foot.circles[1][0] else -1
    for dx, dy in ((44, -6), (0, -50), (-44, -6), (40, -40), (-40, -40), (0, 50), (66, 0), (-66, 0)):
        if all(clear(x + ahead * dx, y + dy, other, 20) for other in person if other.circles):
            return (x + ahead * dx, y + dy), False
    return None


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
    return f'<text class="{css}" x="{x}" y="{y + 13}" fill="{colour}">{name}</text>'


def arrow(
    person: Sequence[Piece], view: Camera, start: Vector, end: Vector, taken: Sequence[Point] = (), floor: float = 1e9
) -> tuple[str, list[Point]]:
    """An arrow along the way a part has moved, where it covers the least of the body and of what is ``taken``, above the floor."""
    (ax, ay), (bx, by) = view.flat(start), view.flat(end)
    far = hypot(bx - ax, by - ay)
    if far < 2 * SCALE:
        return "", []
    ux, uy = (bx - ax) / far, (by - ay) / far
    length = min(max(far, 15 * SCALE), 26 * SCALE)
    rooms = [(p.room[0] - 20, p.room[1] + 20, p.room[2] - 20, p.room[3] + 20, p) for p in person if p.circles]
    best: tuple[float, Point] | None = None
    for push, aside in ((-14, 0), (14, 0), (0, 15), (0, -15), (-14, 10), (-14, -10), (14, 10), (14, -10), (0, 24), (0, -24)):
        middle = push * SCALE + (length / 2 if push > 0 else -length / 2 if push < 0 else 0.0)
        cx, cy = bx + ux * middle - uy * aside * SCALE, by + uy * middle + ux * aside * SCALE
        if best is not None and best[0] < 0.01 * hypot(cx - bx, cy - by) / SCALE:
            continue
        cost = 0.01 * hypot(cx - bx, cy - by) / SCALE
        for part in (-0.5, -0.2, 0.2, 0.5):
            x, y = cx + ux * length * part, cy + uy * length * part
            cost += 2 * (y > floor - 12) + sum(hypot(x - u, y - v) < 32 for u, v in taken)
            cost += sum(
                1
                for low_x, high_x, low_y, high_y, piece in rooms
                if low_x < x < high_x and low_y < y < high_y and not clear(x, y, piece, 20)
            )
            if best is not None and cost >= best[0] - 1e-9:
                break
        else:
            best = (cost, (cx, cy))
    assert best is not None
    cx, cy = best[1]
    tail, tip = (cx - ux * length / 2, cy - uy * length / 2), (cx + ux * length / 2, cy + uy * length / 2)
    neck = (tip[0] - ux * 24, tip[1] - uy * 24)
    head = [tip, (neck[0] - uy * 15, neck[1] + ux * 15), (neck[0] + uy * 15, neck[1] - ux * 15)]
    line = f"M{num(tail[0])} {num(tail[1])}L{num(neck[0])} {num(neck[1])}"
    shape = f'<path class="fi" d="{line}" stroke="#1c2b2a" stroke-width="9"/><path class="fi" d="{polygon(head)}" fill="#1c2b2a"/>'
    halo = f'<path class="fw" d="{line}{polygon(head)}" stroke="#fff" stroke-width="17"/>'
    return f'<g class="fa" fill="none" stroke-linejoin="round">{halo}{shape}</g>', [tail, *head]


def moved(before: Skeleton, after: Skeleton, part: str) -> tuple[Vector, Vector]:
    """Where a point was and is."""
    return before.points[part], after.points[part]


__all__ = ["REGIONS", "SPOTS", "arrow", "clear", "free_place", "letter", "moved", "regions", "spot", "stretched"]
