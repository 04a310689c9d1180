"""The person: limbs as hulls of circles, a trunk with a shape, a head that faces somewhere, the near over the far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import acos, atan2, cos, degrees, hypot, sin, sqrt

from ..body import skeleton as bones
from ..body.skeleton import SIDES, Skeleton
from ..body.vector import Axes, Vector, add, at, between, dot, unit
from .camera import SCALE, Camera, Circle, Point
from .shapes import ellipse, hull, num, smooth

# Breadths in cm: half the thickness of a limb at a joint.
HIP, THIGH, KNEE, CALF, ANKLE = 8.6, 7.7, 5.5, 5.3, 3.5
SHOULDER, ELBOW, FOREARM, WRIST, PALM, FINGERS = 5.4, 3.9, 4.0, 2.7, 3.6, 1.9

# Trunk from below: bone, height above its start, half width, half depth, how far to the front.
LEVELS = (
    ("pelvis", "pelvis", -8.0, 11.0, 8.0, -1.5),
    ("pelvis", "pelvis", -1.0, 15.5, 10.2, -1.6),
    ("pelvis", "pelvis", 8.0, 14.8, 9.6, -0.4),
    ("waist", "belly", -1.0, 12.8, 8.8, 0.5),
    ("chest", "chest", -2.0, 15.0, 10.8, 1.0),
    ("neck", "chest", -8.0, 17.2, 9.8, 0.2),
    ("neck", "chest", -2.0, 14.0, 6.6, -0.6),
    ("neck", "chest", 1.5, 6.5, 5.0, 0.0),
)


@dataclass(slots=True)
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
        found += _arm(made, view, side)
    found.sort(key=lambda piece: (round(piece.depth, 3), piece.name, piece.limb))  # a tie falls alike on both sides
    return found


def _leg(made: Skeleton, view: Camera, side: str, sign: float) -> list[Piece]:
    p, axes = made.points, made.axes
    hip, knee, ankle, heel, ball, toes = (p[f"{side} {n}"] for n in ("hip", "knee", "ankle", "heel", "ball", "toes"))
    thigh, shank, foot = axes[f"{side} thigh"], axes[f"{side} shank"], axes[f"{side} foot"]
    upper = [
        circle(view, hip, HIP),
        circle(view, at(between(hip, knee, 0.35), thigh, 1.0, 0.0, 0.0), THIGH),
        circle(view, knee, KNEE),
    ]
    lower = [
        circle(view, knee, KNEE),
        circle(view, at(between(knee, ankle, 0.27), shank, -1.7, 0.0, 0.0), CALF),
        circle(view, ankle, ANKLE),
    ]
    shoe = [circle(view, at(ankle, foot, 0.5, 0.0, -0.5), ANKLE), circle(view, heel, 2.9)]
    shoe += [circle(view, at(ball, foot, 0.0, w, 0.0), 2.2) for w in (-2.4, 2.4)]
    tip = [circle(view, at(ball, axes[f"{side} toes"], 0.0, w, 0.0), 2.2) for w in (-2.4, 2.4)]
    tip += [circle(view, at(toes, axes[f"{side} toes"], 0.0, w, 0.0), 1.5) for w in (-1.6 * sign, 2.2 * sign)]
    crease = _crease(upper[0], upper[2], lower[2], (HIP, KNEE, ANKLE, bones.THIGH, bones.SHANK))
    limb = f"{side} leg"
    return [
        Piece(limb, "thigh", view.depth(between(hip, knee, 0.5)), [upper]),
        Piece(limb, "shank", view.depth(between(knee, ankle, 0.5)) + 0.1, [lower], crease=crease),
        Piece(limb, "foot", view.depth(between(ankle, ball, 0.4)) + 0.1, [shoe, tip]),
    ]


def _arm(made: Skeleton, view: Camera, side: str) -> list[Piece]:
    p = made.points
    shoulder, elbow, wrist, palm, fingers = (p[f"{side} {n}"] for n in ("shoulder", "elbow", "wrist", "palm", "fingers"))
    upper = [circle(view, shoulder, SHOULDER), circle(view, elbow, ELBOW)]
    lower = [circle(view, elbow, ELBOW), circle(view, between(elbow, wrist, 0.25), FOREARM), circle(view, wrist, WRIST)]
    hand = [circle(view, wrist, WRIST), circle(view, between(wrist, palm, 0.8), PALM), circle(view, fingers, FINGERS)]
    crease = _crease(upper[0], upper[1], lower[2], (SHOULDER, ELBOW, WRIST, bones.UPPER_ARM, bones.FOREARM))
    limb = f"{side} arm"
    lower_depth = view.depth(between(elbow, wrist, 0.6)) + 0.1
    return [
        Piece(limb, "upper arm", view.depth(between(shoulder, elbow, 0.5)), [upper]),
        Piece(limb, "forearm", max(lower_depth, view.depth(palm)), [lower, hand], crease=crease),
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
    return Piece("trunk", "trunk", depth + 0.5, line=outline, circles=[(x, y, 30.0) for x, y in centres])


def _across(view: Camera, axis: Vector, length: float) -> Point:
    r, u = view.right, view.up
    return (SCALE * length * dot(axis, r), -SCALE * length * dot(axis, u))


HEAD = (9.4, 7.4, 11.6)  # half the depth, breadth and height


def _head(made: Skeleton, view: Camera) -> list[Piece]:
    """Neck, hair, face and nose. The face is a cap of the head; what is turned away of it is not seen."""
    centre, axes = made.points["head"], made.axes["head"]
    depth = view.depth(centre)
    neck = [
        circle(view, at(made.points["neck"], made.axes["chest"], 0.0, 0.0, -2.0), 5.4),
        circle(view, at(centre, axes, -1.5, 0.0, -5.0), 5.0),
    ]
    found = [Piece("skin", "neck", min(depth, view.depth(made.points["neck"])) - 0.2, [neck])]
    x, y = view.flat(centre)
    rx, ry, turn = _ellipse([_across(view, axes[i], HEAD[i]) for i in range(3)])
    face = _face(view, centre, axes)
    nose = circle(view, at(centre, axes, HEAD[0] + 0.4, 0.0, -1.8), 1.7)
    bridge = circle(view, at(centre, axes, HEAD[0] - 1.6, 0.0, 1.5), 1.4)
    if dot(axes[0], view.eye) > -0.35:
        found.append(Piece("skin", "nose", depth + 0.3 + 0.3 * (dot(axes[0], view.eye) > 0.35), [[nose, bridge]]))
    found.append(Piece("hair", "head", depth + 0.4, oval=(x, y, rx, ry, degrees(turn)), circles=[(x, y, max(rx, ry))]))
    for sign in (-1.0, 1.0):
        if sign * dot(axes[1], view.eye) > 0.25:
            ear = circle(view, at(centre, axes, -1.2, sign * (HEAD[1] - 0.2), -2.0), 1.9)
            found.append(Piece("ear", "ear", depth + 0.6, [[ear]]))
    if face:
        found.append(Piece("face", "face", depth + 0.5, line=face))
    eyes = [circle(view, at(centre, axes, HEAD[0] * 0.9, sign * 2.9, 1.6), 0.8) for sign in (-1.0, 1.0)]
    if dot(axes[0], view.eye) > 0.3:
        found.append(Piece("eyes", "eyes", depth + 0.7, [[eye] for eye in eyes]))
    return found


def _ellipse(spread: Sequence[Point]) -> tuple[float, float, float]:
    """Half axes and turn of the outline of an ellipsoid whose half axes fall on the sheet as ``spread``."""
    a = sum(x * x for x, _ in spread)
    b = sum(x * y for x, y in spread)
    d = sum(y * y for _, y in spread)
    mean, apart = (a + d) / 2, sqrt(((a - d) / 2) ** 2 + b * b)
    return sqrt(mean + apart), sqrt(max(mean - apart, 0.0)), atan2(2 * b, a - d) / 2


CAP = [(cos(i * 0.5235987756), sin(i * 0.5235987756)) for i in range(12)]
FORWARD, WIDE = 0.40, 0.9165  # cosine and sine of the angle of the face's cap
AHEAD, DOWN = 0.92, 0.392  # the cap looks forward and a little down


def _face(view: Camera, centre: Vector, axes: Axes) -> list[Point]:
    """The visible part of a cap around the way the head looks, in the head's own stretched ball."""
    eye = unit((dot(axes[0], view.eye) / HEAD[0], dot(axes[1], view.eye) / HEAD[1], dot(axes[2], view.eye) / HEAD[2]))
    look = (AHEAD, 0.0, -DOWN)
    facing = dot(look, eye)
    if facing < -WIDE + 0.08:
        return []
    rim = unit(add(look, eye, -facing))
    side = (eye[1] * rim[2] - eye[2] * rim[1], eye[2] * rim[0] - eye[0] * rim[2], eye[0] * rim[1] - eye[1] * rim[0])
    most = acos(max(-1.0, min(1.0, FORWARD / sqrt(max(1 - facing * facing, FORWARD * FORWARD)))))
    points = []
    for c, s in CAP:
        p = (AHEAD * FORWARD + DOWN * WIDE * s, WIDE * c, -DOWN * FORWARD + AHEAD * WIDE * s)
        if dot(p, eye) < 0:  # behind the rim of what is seen: on the rim, within the cap
            turn = atan2(dot(p, side), dot(p, rim))
            turn = max(-most, min(most, turn))
            along, aside = cos(turn), sin(turn)
            p = (along * rim[0] + aside * side[0], along * rim[1] + aside * side[1], along * rim[2] + aside * side[2])
        points.append(view.flat(at(centre, axes, HEAD[0] * p[0], HEAD[1] * p[1], HEAD[2] * p[2])))
    return points
