"""The person: limbs as hulls of circles, a trunk with a shape, a head that faces somewhere, the near over the far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, pi, sin, sqrt

from ..body import skeleton as bones
from ..body.skeleton import SIDES, Skeleton
from ..body.vector import Axes, Vector, add, at, between, dot, sub, unit
from .camera import SCALE, Camera, Circle, Point
from .shapes import ellipse, hull, num, smooth

# Breadths in cm: half the thickness of a limb at a joint.
HIP, SEAT, THIGH, KNEE, CALF, SHIN, ANKLE = 8.6, 7.6, 7.7, 5.3, 5.3, 3.7, 3.4
SHOULDER, ARM, ELBOW, FOREARM, WRIST, PALM, FINGERS, THUMB = 5.6, 4.7, 3.7, 3.9, 2.5, 3.5, 1.8, 1.3

# Trunk from below: bone, height above its start, half width, half depth, how far to the front.
LEVELS = (
    ("pelvis", "pelvis", -6.0, 14.8, 10.3, -1.4),
    ("pelvis", "pelvis", 5.0, 15.0, 10.2, -1.0),
    ("waist", "belly", -1.0, 12.8, 8.7, 0.5),
    ("chest", "chest", -2.0, 15.0, 10.8, 1.0),
    ("neck", "chest", -8.0, 17.0, 9.6, 0.2),
    ("neck", "chest", -2.0, 14.0, 6.6, -0.6),
    ("neck", "chest", 1.5, 6.5, 5.0, 0.0),
)
OVER = 14.0  # cm that a thigh must be nearer than the trunk before it lies over the shirt's hem


@dataclass(slots=True, eq=False)
class Piece:
    """A part of the drawing: the limb that colours it, how near it is, and its shape.

    The shape is the hulls of some circles, or a smooth closed line, or an oval (middle, half axes, degrees of turn).
    ``circles`` are those that cover what lies behind.
    """

    limb: str
    name: str
    depth: float
    hulls: Sequence[Sequence[Circle]] = ()
    line: Sequence[Point] = ()
    oval: tuple[float, ...] = ()
    circles: Sequence[Circle] = ()
    crease: str = ""
    spots: Sequence[Vector] = ()  # where it is in space, for what stands before it
    room: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    def __post_init__(self) -> None:
        """Keep the room that the circles take, for quick answers to what covers what."""
        self.circles = self.circles or [c for circles in self.hulls for c in circles]
        if self.circles:
            self.room = (
                min([x - r for x, _, r in self.circles]),
                max([x + r for x, _, r in self.circles]),
                min([y - r for _, y, r in self.circles]),
                max([y + r for _, y, r in self.circles]),
            )

    @property
    def path(self) -> str:
        """The outline as path data."""
        if self.oval:
            return ellipse(*self.oval)
        return smooth(self.line) if self.line else "".join(hull(circles) for circles in self.hulls)


def circle(view: Camera, p: Vector, r: float) -> Circle:
    """A ball of radius ``r`` cm on the sheet."""
    x, y = view.flat(p)
    return (x, y, r * SCALE)


def pieces(made: Skeleton, view: Camera) -> list[Piece]:
    """Everything of the person, the far first."""
    found = [_trunk(made, view), *_head(made, view)]
    for side, sign in SIDES:
        found += _leg(made, view, side, sign)
        found += _arm(made, view, side, sign)
    found.sort(key=lambda piece: (round(piece.depth, 3), piece.name, piece.limb))  # a tie falls alike on both sides
    return _joined(found)


def _joined(found: list[Piece]) -> list[Piece]:
    """The same order, but the parts of a limb next to each other where nothing lies between them: no line crosses the joint then."""
    for limb in dict.fromkeys(piece.limb for piece in found if piece.limb.endswith(LIMBS)):
        for _ in range(2):
            _join(found, limb)
    return found


def _join(found: list[Piece], limb: str) -> None:
    """Put the first two runs of a limb together, if all that lies between them can go below the one or above the other."""
    places = [i for i, piece in enumerate(found) if piece.limb == limb]
    gap = next((n for n, (a, b) in enumerate(pairwise(places)) if b > a + 1), None)
    if gap is None:
        return
    first, a, b, last = places[0], places[gap], places[gap + 1], places[gap + 1]
    while last + 1 < len(found) and found[last + 1].limb == limb:
        last += 1
    lower, middle, upper = found[first : a + 1], found[a + 1 : b], found[b : last + 1]
    free = 0  # so many of those between the lower may rise over
    while free < len(middle) and not any(overlap(piece, middle[free]) for piece in lower):
        free += 1
    kept = len(middle)  # the upper may sink below those from here on
    while kept and not any(overlap(piece, middle[kept - 1]) for piece in upper):
        kept -= 1
    if kept <= free:
        while kept < free and kept and middle[kept - 1].limb == middle[kept].limb:  # not between two that are together
            kept += 1
        found[first : last + 1] = [*middle[:kept], *lower, *upper, *middle[kept:]]


LIMBS = ("leg", "arm")


def overlap(one: Piece, other: Piece) -> bool:
    """Whether two pieces share a spot of the sheet, the lines around them included."""
    a, b = one.room, other.room
    if a[0] > b[1] or a[1] < b[0] or a[2] > b[3] or a[3] < b[2]:
        return False
    spots = list(one.circles)
    spots += [((x + u) / 2, (y + v) / 2, min(r, s)) for (x, y, r), (u, v, s) in pairwise(spots)]
    return any(not clear(x, y, other, r) for x, y, r in spots)


def clear(x: float, y: float, other: Piece, room: float) -> bool:
    """Whether a spot with ``room`` around it lies outside a piece."""
    low_x, high_x, low_y, high_y = other.room
    if x < low_x - room or x > high_x + room or y < low_y - room or y > high_y + room:
        return True
    circles = other.circles
    for (ax, ay, ar), (bx, by, br) in zip(circles, circles[1:] or circles, strict=False):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
        if (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2 < (ar + (br - ar) * t + room) ** 2:
            return False
    return True


def _leg(made: Skeleton, view: Camera, side: str, sign: float) -> list[Piece]:
    p, axes = made.points, made.axes
    hip, knee, ankle, heel, ball, toes = (p[f"{side} {n}"] for n in ("hip", "knee", "ankle", "heel", "ball", "toes"))
    thigh, shank, foot = axes[f"{side} thigh"], axes[f"{side} shank"], axes[f"{side} foot"]
    top, bend, end = circle(view, hip, HIP), circle(view, knee, KNEE), circle(view, ankle, ANKLE)
    seat = circle(view, at(hip, axes["pelvis"], -4.2, 0.0, -1.0), SEAT)
    front = circle(view, at(between(hip, knee, 0.36), thigh, 0.9, 0.0, 0.0), THIGH)
    calf = circle(view, at(between(knee, ankle, 0.26), shank, -1.8, 0.0, 0.0), CALF)
    shin = circle(view, at(between(knee, ankle, 0.7), shank, -0.5, 0.0, 0.0), SHIN)
    shoe = [circle(view, at(ankle, foot, 0.5, 0.0, -0.5), ANKLE), circle(view, heel, 2.9)]
    shoe += [circle(view, at(ball, foot, 0.0, w, 0.0), 2.3) for w in (-2.4, 2.4)]
    tip = [circle(view, at(ball, axes[f"{side} toes"], 0.0, w, 0.0), 2.3) for w in (-2.4, 2.4)]
    tip.append(circle(view, at(toes, axes[f"{side} toes"], -0.6, 0.5 * sign, 0.4), 2.3))
    crease = _crease(top, bend, end, (HIP, KNEE, ANKLE, bones.THIGH, bones.SHANK))
    limb = f"{side} leg"
    return [
        Piece(
            limb, "thigh", _before_the_trunk(made, view, between(hip, knee, 0.5)), [[top, seat, front], [front, bend]], spots=(hip, knee)
        ),
        Piece(
            limb,
            "shank",
            view.depth(between(knee, ankle, 0.5)) + 0.1,
            [[bend, calf, shin], [shin, end]],
            crease=crease,
            spots=(knee, ankle),
        ),
        Piece(limb, "foot", view.depth(between(ankle, ball, 0.4)) + 0.1, [shoe, tip], spots=(heel, ankle, ball, toes)),
    ]


def _before_the_trunk(made: Skeleton, view: Camera, place: Vector) -> float:
    """The depth of a thigh beside the trunk's: it lies under the hem of the shirt unless it is much nearer than the pelvis."""
    p = made.points
    return view.depth(place) - view.depth(p["pelvis"]) + view.depth(between(p["pelvis"], p["chest"], 0.5)) - OVER


def _arm(made: Skeleton, view: Camera, side: str, sign: float) -> list[Piece]:
    p = made.points
    shoulder, elbow, wrist, palm, fingers = (p[f"{side} {n}"] for n in ("shoulder", "elbow", "wrist", "palm", "fingers"))
    top, bend, end = circle(view, shoulder, SHOULDER), circle(view, elbow, ELBOW), circle(view, wrist, WRIST)
    upper = [[top, circle(view, between(shoulder, elbow, 0.42), ARM), bend]]
    lower = [bend, circle(view, between(elbow, wrist, 0.28), FOREARM), end]
    hand = [end, circle(view, between(wrist, palm, 0.85), PALM), circle(view, fingers, FINGERS)]
    way = unit(sub(palm, wrist))
    inward = at((0.0, 0.0, 0.0), made.axes["chest"], 0.8, -0.6 * sign, 0.0)  # where the thumb of a hanging arm points
    out = unit(add(inward, way, -dot(inward, way)))
    thumb = [circle(view, at(wrist, (way, out, out), 3.5, 1.6, 0.0), 1.6), circle(view, at(wrist, (way, out, out), 9.5, 4.6, 0.0), THUMB)]
    crease = _crease(top, bend, end, (SHOULDER, ELBOW, WRIST, bones.UPPER_ARM, bones.FOREARM))
    limb = f"{side} arm"
    lower_depth = view.depth(between(elbow, wrist, 0.6)) + 0.1
    return [
        Piece(limb, "upper arm", view.depth(between(shoulder, elbow, 0.5)), upper, spots=(shoulder, elbow)),
        Piece(limb, "forearm", max(lower_depth, view.depth(palm)), [lower, hand, thumb], crease=crease, spots=(elbow, wrist, fingers)),
    ]


def _crease(top: Circle, bend: Circle, end: Circle, r: tuple[float, float, float, float, float]) -> str:
    """The line between two bones of one limb where they lie on each other on the sheet."""
    ax, ay, bx, by = top[0] - bend[0], top[1] - bend[1], end[0] - bend[0], end[1] - bend[1]
    a, b = hypot(ax, ay), hypot(bx, by)
    if a < 0.6 * r[3] * SCALE or b < 0.6 * r[4] * SCALE:
        return ""
    ux, uy = ax / a + bx / b, ay / a + by / b
    length = hypot(ux, uy)
    if length < 0.9:
        return ""
    half = sqrt(max(0.0, 1 - length * length / 4))  # sine of half the angle between the bones
    far = 0.0
    for step in range(4, 40):
        s = step * 4.0
        if s > min(a, b) or s * half > SCALE * (r[1] + (min(r[0], r[2]) - r[1]) * s / max(a, b)):
            break
        far = s
    if far < 24:
        return ""
    ux, uy = ux / length, uy / length
    return f"M{num(bend[0] + 14 * ux)} {num(bend[1] + 14 * uy)}L{num(bend[0] + far * ux)} {num(bend[1] + far * uy)}"


def _trunk(made: Skeleton, view: Camera) -> Piece:
    """The outline of the trunk: on both sides of the spine as wide as the body is from here."""
    centres, spreads = [], []
    for point, bone, up, width, deep, front in LEVELS:
        axes = made.axes[bone]
        centres.append(view.flat(at(made.points[point], axes, front, 0.0, up)))
        spreads.append((_across(view, axes[1], width), _across(view, axes[0], deep), _across(view, axes[2], 5.0)))
    ones, twos = [], []
    last = len(centres) - 1
    for i, (x, y) in enumerate(centres):
        ax, ay = centres[max(i - 1, 0)]
        bx, by = centres[min(i + 1, last)]
        length = hypot(bx - ax, by - ay) or 1.0
        nx, ny = (by - ay) / length, -(bx - ax) / length
        wide = sqrt(sum((vx * nx + vy * ny) ** 2 for vx, vy in spreads[i]))
        ones.append((x + nx * wide, y + ny * wide))
        twos.append((x - nx * wide, y - ny * wide))
    outline = [*ones, *reversed(twos)]
    depth = view.depth(between(made.points["pelvis"], made.points["chest"], 0.5))
    return Piece(
        "trunk",
        "trunk",
        depth + 0.5,
        line=outline,
        circles=[(x, y, 30.0) for x, y in centres],
        spots=(made.points["pelvis"], made.points["neck"]),
    )


def _across(view: Camera, axis: Vector, length: float) -> Point:
    r, u = view.right, view.up
    return (SCALE * length * dot(axis, r), -SCALE * length * dot(axis, u))


HEAD = (9.3, 7.4, 9.2)  # half the depth, breadth and height of the skull
JAW = ((5.0, 0.0, -8.2, 2.8), (0.4, 4.3, -5.6, 2.7), (5.6, 2.6, -1.0, 3.4))  # forward, aside, up, half the thickness
NOSE = ((8.2, 1.6, 0.7), (10.0, -2.9, 1.2))  # forward, up, half the thickness
# Hair: two caps of the skull, over the brow and over the nape: where their middle looks, cosine and sine of their half width.
HAIR = (((-0.34, 0.94), 0.407, 0.914), ((-0.96, -0.28), 0.469, 0.883))


def _head(made: Skeleton, view: Camera) -> list[Piece]:
    """Neck, skull, jaw, nose, hair, ear, eyes and mouth; what is turned away of them is not seen."""
    centre, axes = made.points["head"], made.axes["head"]
    depth, ahead = view.depth(centre), dot(axes[0], view.eye)
    skull = at(centre, axes, -0.5, 0.0, 2.0)

    def ball(x: float, y: float, z: float, r: float) -> Circle:
        return circle(view, at(centre, axes, x, y, z), r)

    neck = [circle(view, at(made.points["neck"], made.axes["chest"], 0.0, 0.0, -2.0), 5.4), ball(-2.2, 0.0, -5.0, 5.0)]
    x, y = view.flat(skull)
    rx, ry, turn = _ellipse([_across(view, axes[i], HEAD[i]) for i in range(3)])
    jaw = [ball(f, sign * a, u, r) for f, a, u, r in JAW for sign in ((-1.0, 1.0) if a else (1.0,))]
    found = [
        Piece("neck", "neck", min(depth, view.depth(made.points["neck"])) - 0.2, [neck]),
        Piece("skin", "head", depth + 0.3, oval=(x, y, rx, ry, degrees(turn)), circles=[(x, y, max(rx, ry))]),
        Piece("skin", "jaw", depth + 0.31, [jaw]),
    ]
    nose = [ball(f, 0.0, u, r) for f, u, r in NOSE]
    if -0.35 < ahead < 0.5:
        found.append(Piece("skin", "nose", depth + 0.32, [nose]))
    for i, (look, cosine, sine) in enumerate(HAIR):
        if line := _cap(view, skull, axes, look, cosine, sine):
            over = found[0].depth - 0.1 if i and dot(axes[2], view.eye) < -0.3 else depth + 0.4  # from the feet the neck hides the nape
            found.append(Piece("hair", f"hair {i}", over, line=line))
    for sign in (-1.0, 1.0):
        if sign * dot(axes[1], view.eye) > 0.25:
            ear = [ball(-1.4, sign * 7.2, -0.5, 1.5)]
            found.append(Piece("ear", f"ear {sign:+.0f}", depth + 0.6, [ear]))
        if dot(at((0.0, 0.0, 0.0), axes, 0.75, sign * 0.6, 0.0), view.eye) > 0.2:
            found.append(Piece("eyes", f"eye {sign:+.0f}", depth + 0.7, [[ball(8.0, sign * 3.0, 1.0, 0.7)]]))
    if ahead > 0.3:
        found.append(Piece("eyes", "mouth", depth + 0.8, [[ball(7.8, 1.5, -6.0, 0.4), ball(7.8, -1.5, -6.0, 0.4)]]))
    if ahead >= 0.5:
        found.append(Piece("eyes", "nose", depth + 0.8, [[ball(9.0, 0.0, -0.8, 0.3), ball(10.2, 0.0, -3.0, 0.6)]]))
    return found


def _ellipse(spread: Sequence[Point]) -> tuple[float, float, float]:
    """Half axes and turn of the outline of an ellipsoid whose half axes fall on the sheet as ``spread``."""
    a = sum(x * x for x, _ in spread)
    b = sum(x * y for x, y in spread)
    d = sum(y * y for _, y in spread)
    mean, apart = (a + d) / 2, sqrt(((a - d) / 2) ** 2 + b * b)
    return sqrt(mean + apart), sqrt(max(mean - apart, 0.0)), atan2(2 * b, a - d) / 2


THICK = 1.06  # hair stands out from the skull
ARC, RIM = 6, 3  # points of a cap: along its own edge, and along the edge of what is seen


def _cap(view: Camera, centre: Vector, axes: Axes, middle: tuple[float, float], cosine: float, sine: float) -> list[Point]:
    """The visible part of a cap of the skull around the way ``middle`` (forward and up), in the skull's own stretched ball."""
    eye = unit((dot(axes[0], view.eye) / HEAD[0], dot(axes[1], view.eye) / HEAD[1], dot(axes[2], view.eye) / HEAD[2]))
    ahead, up = middle
    look = (ahead, 0.0, up)
    facing = dot(look, eye)
    if facing < -sine + 0.08:
        return []
    rim = unit(add(look, eye, -facing))  # where the edge of what is seen lies deepest in the cap
    aside = (eye[1] * rim[2] - eye[2] * rim[1], eye[2] * rim[0] - eye[0] * rim[2], eye[0] * rim[1] - eye[1] * rim[0])
    away = sqrt(max(1.0 - facing * facing, 1e-9))
    towards = unit(add(eye, look, -facing))  # of the cap's own edge, the part that is nearest to the eye
    across = (
        look[1] * towards[2] - look[2] * towards[1],
        look[2] * towards[0] - look[0] * towards[2],
        look[0] * towards[1] - look[1] * towards[0],
    )
    whole = cosine * facing >= sine * away
    half = pi * (1.0 - 1.0 / (ARC + RIM)) if whole else acos(max(-1.0, -cosine * facing / (sine * away)))
    count = ARC + RIM if whole else ARC
    points = []
    for i in range(count):
        turn = half * (2.0 * i / (count - 1) - 1.0)
        points.append(_mixed(look, cosine, towards, sine * cos(turn), across, sine * sin(turn)))
    most = 0.0 if whole else acos(max(-1.0, min(1.0, cosine / away)))
    way = -1.0 if dot(aside, across) < 0 else 1.0
    for i in range(0 if whole else RIM):
        turn = way * most * (1.0 - (2.0 * i + 2.0) / (RIM + 1))
        points.append(_mixed(rim, cos(turn), aside, sin(turn), look, 0.0))
    return [view.flat(at(centre, axes, THICK * HEAD[0] * x, THICK * HEAD[1] * y, THICK * HEAD[2] * z)) for x, y, z in points]


def _mixed(a: Vector, by_a: float, b: Vector, by_b: float, c: Vector, by_c: float) -> Vector:
    """The sum of three vectors, each so many times."""
    return (
        by_a * a[0] + by_b * b[0] + by_c * c[0],
        by_a * a[1] + by_b * b[1] + by_c * c[1],
        by_a * a[2] + by_b * b[2] + by_c * c[2],
    )
