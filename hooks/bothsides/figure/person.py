"""The person: limbs as hulls of circles, a trunk with a shape, a head that faces somewhere, the near over the far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, pi, sin, sqrt

from ..body import skeleton as bones
from ..body.skeleton import SIDES, Skeleton
from ..body.vector import Axes, Vector, add, at, between, dot, sub, unit
from .camera import SCALE, Camera, Circle, Point, as_seen
from .shapes import ellipse, hull, smooth, straight

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


Room = tuple[float, float, float, float]  # from left to right, from top to bottom

NOWHERE = (1e9, -1e9, 1e9, -1e9)  # the room of what covers nothing


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
    room: Room = NOWHERE

    def __post_init__(self) -> None:
        """Keep the room that the circles take, for quick answers to what covers what."""
        self.circles = self.circles or _one_after_the_other(self.hulls)
        if self.circles:
            self.room = _room(self.circles)

    @property
    def path(self) -> str:
        """The outline as path data."""
        if self.oval:
            return ellipse(*self.oval)
        return smooth(self.line) if self.line else "".join(hull(circles) for circles in self.hulls)


def _one_after_the_other(hulls: Sequence[Sequence[Circle]]) -> list[Circle]:
    """The circles of all hulls, a circle that ends one and begins the next once."""
    found: list[Circle] = []
    for circles in hulls:
        found += circles[1:] if found and found[-1] is circles[0] else circles
    return found


def _room(circles: Sequence[Circle]) -> Room:
    """The room that circles take; asked for so often that min and max would cost a tenth of a person."""
    x, y, r = circles[0]
    low_x, high_x, low_y, high_y = x - r, x + r, y - r, y + r
    for x, y, r in circles:
        low_x = x - r if x - r < low_x else low_x  # noqa: FURB136
        high_x = x + r if x + r > high_x else high_x  # noqa: FURB136
        low_y = y - r if y - r < low_y else low_y  # noqa: FURB136
        high_y = y + r if y + r > high_y else high_y  # noqa: FURB136
    return low_x, high_x, low_y, high_y


def _ball(p: Vector, r: float) -> Circle:
    """A ball of radius ``r`` cm around a point as it is seen."""
    return (p[0], p[1], r * SCALE)


def circle(view: Camera, p: Vector, r: float) -> Circle:
    """A ball of radius ``r`` cm on the sheet."""
    x, y = view.flat(p)
    return (x, y, r * SCALE)


def pieces(made: Skeleton, view: Camera) -> list[Piece]:
    """Everything of the person, the far first."""
    flat = as_seen(made, view)
    found = [_trunk(made, flat), *_head(flat)]
    for side, sign in SIDES:
        found += _leg(made, flat, side, sign)
        found += _arm(made, flat, side, sign, view)
    found.sort(key=lambda piece: (round(piece.depth, 3), piece.name, piece.limb))  # a tie falls alike on both sides
    return _joined(found)


def _joined(found: list[Piece]) -> list[Piece]:
    """The same order, but the parts of a limb next to each other where nothing lies between them: no line crosses the joint then."""
    for limb in dict.fromkeys(piece.limb for piece in found if piece.limb.endswith(LIMBS)):
        if _join(found, limb):
            _join(found, limb)
    return found


def _join(found: list[Piece], limb: str) -> bool:
    """Put the first two runs of a limb together, if all that lies between them can go below the one or above the other."""
    places = [i for i, piece in enumerate(found) if piece.limb == limb]
    gap = next((n for n, (a, b) in enumerate(pairwise(places)) if b > a + 1), None)
    if gap is None:
        return False
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
    if kept > free:
        return False
    while kept < free and kept and middle[kept - 1].limb == middle[kept].limb:  # not between two that are together
        kept += 1
    found[first : last + 1] = [*middle[:kept], *lower, *upper, *middle[kept:]]
    return True


LIMBS = ("leg", "arm")


def end_of_limb(person: Sequence[Piece], i: int) -> int:
    """The last piece of the limb that piece ``i`` belongs to: a limb stays in one piece."""
    while i + 1 < len(person) and person[i + 1].limb == person[i].limb:
        i += 1
    return i


def overlap(one: Piece, other: Piece) -> bool:
    """Whether two pieces share a spot of the sheet, the lines around them included."""
    a, b = one.room, other.room
    if a[0] > b[1] or a[1] < b[0] or a[2] > b[3] or a[3] < b[2]:
        return False
    spots = one.circles
    for x, y, r in spots:
        if not clear(x, y, other, r):
            return True
    for (x, y, r), (u, v, s) in pairwise(spots):  # noqa: SIM110  any() costs more than a miss
        if not clear((x + u) / 2, (y + v) / 2, other, min(r, s)):
            return True
    return False


def clear(x: float, y: float, other: Piece, room: float) -> bool:
    """Whether a spot with ``room`` around it lies outside a piece."""
    low_x, high_x, low_y, high_y = other.room
    if x < low_x - room or x > high_x + room or y < low_y - room or y > high_y + room:
        return True
    circles = other.circles
    for (ax, ay, ar), (bx, by, br) in zip(circles, circles[1:] or circles, strict=False):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = ((x - ax) * dx + (y - ay) * dy) / length if length else 0.0
        t = 0.0 if t < 0.0 else 1.0 if t > 1.0 else t  # noqa: FURB136  half the time
        if (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2 < (ar + (br - ar) * t + room) ** 2:
            return False
    return True


def _leg(made: Skeleton, flat: Skeleton, side: str, sign: float) -> list[Piece]:
    p, axes = flat.points, flat.axes
    hip, knee, ankle, heel, ball, toes = (p[f"{side} {n}"] for n in ("hip", "knee", "ankle", "heel", "ball", "toes"))
    thigh, shank, foot, tips = (axes[f"{side} {n}"] for n in ("thigh", "shank", "foot", "toes"))
    top, bend, end = _ball(hip, HIP), _ball(knee, KNEE), _ball(ankle, ANKLE)
    seat = _ball(at(hip, axes["pelvis"], -4.2, 0.0, -1.0), SEAT)
    front = _ball(add(between(hip, knee, 0.36), thigh[0], 0.9), THIGH)
    calf = _ball(add(between(knee, ankle, 0.26), shank[0], -1.8), CALF)
    shin = _ball(add(between(knee, ankle, 0.7), shank[0], -0.5), SHIN)
    shoe = [_ball(at(ankle, foot, 0.5, 0.0, -0.5), ANKLE), _ball(heel, 2.9)]
    shoe += [_ball(add(ball, foot[1], w), 2.3) for w in (-2.4, 2.4)]
    tip = [_ball(add(ball, tips[1], w), 2.3) for w in (-2.4, 2.4)]
    tip.append(_ball(at(toes, tips, -0.6, 0.5 * sign, 0.4), 2.3))
    crease = _crease(top, bend, end, (HIP, KNEE, ANKLE, bones.THIGH, bones.SHANK))
    limb, spots = f"{side} leg", [made.points[f"{side} {n}"] for n in ("hip", "knee", "ankle", "heel", "ball", "toes")]
    shank_depth, foot_depth = between(knee, ankle, 0.5)[2] + 0.1, between(ankle, ball, 0.4)[2] + 0.1
    return [
        Piece(limb, "thigh", _before_the_trunk(flat, between(hip, knee, 0.5)), [[top, seat, front], [front, bend]], spots=spots[:2]),
        Piece(limb, "shank", shank_depth, [[bend, calf, shin], [shin, end]], crease=crease, spots=spots[1:3]),
        Piece(limb, "foot", foot_depth, [shoe, tip], spots=spots[2:]),
    ]


def _before_the_trunk(flat: Skeleton, place: Vector) -> float:
    """The depth of a thigh beside the trunk's: it lies under the hem of the shirt unless it is much nearer than the pelvis."""
    p = flat.points
    return place[2] - p["pelvis"][2] + between(p["pelvis"], p["chest"], 0.5)[2] - OVER


def _arm(made: Skeleton, flat: Skeleton, side: str, sign: float, view: Camera) -> list[Piece]:
    shoulder, elbow, wrist, palm, fingers = (flat.points[f"{side} {n}"] for n in ("shoulder", "elbow", "wrist", "palm", "fingers"))
    top, bend, end = _ball(shoulder, SHOULDER), _ball(elbow, ELBOW), _ball(wrist, WRIST)
    upper = [[top, _ball(between(shoulder, elbow, 0.42), ARM), bend]]
    lower = [bend, _ball(between(elbow, wrist, 0.28), FOREARM), end]
    hand = [end, _ball(between(wrist, palm, 0.85), PALM), _ball(fingers, FINGERS)]
    crease = _crease(top, bend, end, (SHOULDER, ELBOW, WRIST, bones.UPPER_ARM, bones.FOREARM))
    limb, spots = f"{side} arm", [made.points[f"{side} {n}"] for n in ("shoulder", "elbow", "wrist", "fingers")]
    lower_depth = between(elbow, wrist, 0.6)[2] + 0.1
    return [
        Piece(limb, "upper arm", between(shoulder, elbow, 0.5)[2], upper, spots=spots[:2]),
        Piece(limb, "forearm", max(lower_depth, palm[2]), [lower, hand, _thumb(made, side, sign, view)], crease=crease, spots=spots[1:]),
    ]


def _thumb(made: Skeleton, side: str, sign: float, view: Camera) -> list[Circle]:
    """The thumb points to where that of a hanging arm does, as far as the hand allows."""
    wrist = made.points[f"{side} wrist"]
    way = unit(sub(made.points[f"{side} palm"], wrist))
    inward = at((0.0, 0.0, 0.0), made.axes["chest"], 0.8, -0.6 * sign, 0.0)
    out = unit(add(inward, way, -dot(inward, way)))
    return [circle(view, add(add(wrist, way, along), out, aside), r) for along, aside, r in ((3.5, 1.6, 1.6), (9.5, 4.6, THUMB))]


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
    return straight((bend[0] + 14 * ux, bend[1] + 14 * uy), (bend[0] + far * ux, bend[1] + far * uy))


def _trunk(made: Skeleton, flat: Skeleton) -> Piece:
    """The outline of the trunk: on both sides of the spine as wide as the body is from here."""
    centres, spreads = [], []
    for point, bone, up, width, deep, front in LEVELS:
        ahead, aside, above = axes = flat.axes[bone]
        centres.append(at(flat.points[point], axes, front, 0.0, up))
        spreads.append(((aside, width), (ahead, deep), (above, 5.0)))
    ones, twos = [], []
    last = len(centres) - 1
    for i, (x, y, _) in enumerate(centres):
        ax, ay, _ = centres[max(i - 1, 0)]
        bx, by, _ = centres[min(i + 1, last)]
        length = hypot(bx - ax, by - ay) or 1.0
        nx, ny = (by - ay) / length, -(bx - ax) / length
        wide = sqrt(sum([(by * (v[0] * nx + v[1] * ny)) ** 2 for v, by in spreads[i]]))
        ones.append((x + nx * wide, y + ny * wide))
        twos.append((x - nx * wide, y - ny * wide))
    depth = between(flat.points["pelvis"], flat.points["chest"], 0.5)[2]
    return Piece(
        "trunk",
        "trunk",
        depth + 0.5,
        line=[*ones, *reversed(twos)],
        circles=[(x, y, 30.0) for x, y, _ in centres],
        spots=(made.points["pelvis"], made.points["neck"]),
    )


HEAD = (9.3, 7.4, 9.2)  # half the depth, breadth and height of the skull
JAW = ((5.0, 0.0, -8.2, 2.8), (0.4, 4.3, -5.6, 2.7), (5.6, 2.6, -1.0, 3.4))  # forward, aside, up, half the thickness
NOSE = ((8.2, 1.6, 0.7), (10.0, -2.9, 1.2))  # forward, up, half the thickness
# Hair: two caps of the skull, over the brow and over the nape: where their middle looks, cosine and sine of their half width.
HAIR = (((-0.34, 0.94), 0.407, 0.914), ((-0.96, -0.28), 0.469, 0.883))


def _head(flat: Skeleton) -> list[Piece]:
    """Neck, skull, jaw, nose, hair, ear, eyes and mouth; what is turned away of them is not seen."""
    centre, root, axes = flat.points["head"], flat.points["neck"], flat.axes["head"]
    depth, ahead, aside = centre[2], axes[0][2], axes[1][2]  # how far face and left ear look to the eye
    skull = at(centre, axes, -0.5, 0.0, 2.0)

    def ball(x: float, y: float, z: float, r: float) -> Circle:
        return _ball(at(centre, axes, x, y, z), r)

    neck = [_ball(add(root, flat.axes["chest"][2], -2.0), 5.4), ball(-2.2, 0.0, -5.0, 5.0)]
    x, y, _ = skull
    rx, ry, turn = _ellipse([(HEAD[i] * axes[i][0], HEAD[i] * axes[i][1]) for i in range(3)])
    jaw = [ball(f, sign * a, u, r) for f, a, u, r in JAW for sign in ((-1.0, 1.0) if a else (1.0,))]
    found = [
        Piece("neck", "neck", min(depth, root[2]) - 0.2, [neck]),
        Piece("skin", "head", depth + 0.3, oval=(x, y, rx, ry, degrees(turn)), circles=[(x, y, max(rx, ry))]),
        Piece("skin", "jaw", depth + 0.31, [jaw]),
    ]
    if -0.35 < ahead < 0.5:
        found.append(Piece("skin", "nose", depth + 0.32, [[ball(f, 0.0, u, r) for f, u, r in NOSE]]))
    eye = unit((ahead / HEAD[0], aside / HEAD[1], axes[2][2] / HEAD[2]))  # in the skull's own stretched ball
    for i, (look, cosine, sine) in enumerate(HAIR):
        if line := _cap(skull, axes, eye, look, cosine, sine):
            over = found[0].depth - 0.1 if i and axes[2][2] < -0.3 else depth + 0.4  # from the feet the neck hides the nape
            found.append(Piece("hair", f"hair {i}", over, line=line))
    for sign in (-1.0, 1.0):
        if sign * aside > 0.25:
            ear = [ball(-1.4, sign * 7.2, -0.5, 1.5)]
            found.append(Piece("ear", f"ear {sign:+.0f}", depth + 0.6, [ear]))
        if 0.75 * ahead + 0.6 * sign * aside > 0.2:
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


def _cap(centre: Vector, axes: Axes, eye: Vector, middle: tuple[float, float], cosine: float, sine: float) -> list[Point]:
    """The visible part of a cap of the skull around the way ``middle`` (forward and up), in the skull's own stretched ball."""
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
    return [at(centre, axes, THICK * HEAD[0] * x, THICK * HEAD[1] * y, THICK * HEAD[2] * z)[:2] for x, y, z in points]


def _mixed(a: Vector, by_a: float, b: Vector, by_b: float, c: Vector, by_c: float) -> Vector:
    """The sum of three vectors, each so many times."""
    return (
        by_a * a[0] + by_b * b[0] + by_c * c[0],
        by_a * a[1] + by_b * b[1] + by_c * c[1],
        by_a * a[2] + by_b * b[2] + by_c * c[2],
    )
