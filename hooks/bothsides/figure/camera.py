"""From space to the sheet: a parallel projection from a named side. One unit on the sheet is a quarter of a centimetre."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from ..body.skeleton import Skeleton
from ..body.vector import Vector
from ..model import Position, View

SCALE = 4.0

Point = tuple[float, float]
Circle = tuple[float, float, float]

# View: degrees around the body from its front to its left, and degrees above the level.
ANGLES = {
    View.FRONT: (0, 9),
    View.FRONT_LEFT: (35, 12),
    View.LEFT: (90, 7),
    View.BEHIND_LEFT: (130, 12),
    View.BEHIND: (180, 9),
    View.BEHIND_RIGHT: (-130, 12),
    View.RIGHT: (-90, 7),
    View.FRONT_RIGHT: (-35, 12),
    View.ABOVE_RIGHT: (-90, 50),
    View.ABOVE_LEFT: (90, 50),
    View.ABOVE: (180, 65),
}


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the sheet's right and up lie in space, and the way towards the eye."""

    right: Vector
    up: Vector
    eye: Vector

    def flat(self, p: Vector) -> Point:
        """``p`` on the sheet; y grows downwards there."""
        r, u = self.right, self.up
        return (SCALE * (p[0] * r[0] + p[1] * r[1] + p[2] * r[2]), -SCALE * (p[0] * u[0] + p[1] * u[1] + p[2] * u[2]))

    def depth(self, p: Vector) -> float:
        """How near to the eye ``p`` is."""
        e = self.eye
        return p[0] * e[0] + p[1] * e[1] + p[2] * e[2]


def as_seen(made: Skeleton, view: Camera) -> Skeleton:
    """``made`` in the terms of ``view``: across and down the sheet, in its units, and how near to the eye, in cm.

    What is placed by points and axes (``at``, ``between``) comes out on the sheet; lengths and right angles are not kept.
    """
    (a, b, c), (d, e, f), (g, h, i) = view.right, view.up, view.eye
    a, b, c, d, e, f = SCALE * a, SCALE * b, SCALE * c, -SCALE * d, -SCALE * e, -SCALE * f

    def seen(p: Vector) -> Vector:
        x, y, z = p
        return (x * a + y * b + z * c, x * d + y * e + z * f, x * g + y * h + z * i)

    points = {name: seen(p) for name, p in made.points.items()}
    return Skeleton(points, {bone: (seen(x), seen(y), seen(z)) for bone, (x, y, z) in made.axes.items()})


FACE_UP = (0, 57)  # from above the feet: bent knees are seen to be bent
LYING = 20  # degrees: a lying body is seen a little from above, or the near leg would hide the far one


def camera(view: View, position: Position = Position.UPRIGHT) -> Camera:
    """The camera of a named view. From above, a body on its back has its head at the top of the sheet, any other at the left."""
    around, above = ANGLES[view]
    if view is View.ABOVE and position is Position.ON_THE_BACK:
        around, above = FACE_UP
    above = above if position is Position.UPRIGHT else max(above, LYING)
    a, h = radians(abs(around)), radians(above)
    c, s, way = cos(a), sin(a), (-1.0 if around < 0 else 1.0)
    if around == 180:
        c, s = -1.0, 0.0
    if abs(around) == 90:
        c, s = 0.0, 1.0
    return Camera((-way * s + 0.0, c + 0.0, 0.0), (-sin(h) * c, -sin(h) * way * s, cos(h)), (cos(h) * c, cos(h) * way * s, sin(h)))
