"""From a pose to points in space: forward kinematics from the pelvis outwards, and arms that reach for what they hold.

Lengths in centimetres for a person of 170 cm. The limbs follow the commonly used proportions of body height (Drillis and
Contini, as tabled in Winter's textbook: thigh 0.245, shank 0.246, upper arm 0.186, forearm 0.146 of the height); the rest
is drawn to look like a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from ..model import Position
from .posture import Posture
from .vector import UPRIGHT, Axes, Vector, add, at, between, dot, norm, pitched, rolled, sub, turned, unit

HIP_HALF, SHOULDER_HALF = 8.5, 17.5
SACRUM, LUMBAR, CHEST, NECK = 9.0, 14.0, 15.0, 14.0
THIGH, SHANK, UPPER_ARM, FOREARM, PALM, FINGERS = 41.7, 41.8, 31.6, 24.8, 8.0, 15.0
SHRUG = 4.0
HEEL, BALL, TOE = (-4.0, -3.5), (12.5, -4.2), 6.2

SIDES = (("right", -1.0), ("left", 1.0))


@dataclass(slots=True)
class Skeleton:
    """Joints by name ("right knee") and the axes of each bone ("right thigh"), in world coordinates."""

    points: dict[str, Vector] = field(default_factory=dict)
    axes: dict[str, Axes] = field(default_factory=dict)
    short: dict[str, float] = field(default_factory=dict)

    def moved(self, by: Vector) -> Skeleton:
        """The same, elsewhere."""
        dx, dy, dz = by
        return Skeleton({name: (x + dx, y + dy, z + dz) for name, (x, y, z) in self.points.items()}, self.axes, self.short)


def base(position: Position) -> Axes:
    """The axes of a pelvis that no angle turns."""
    if position is Position.ON_THE_BACK:
        return pitched(UPRIGHT, -90)
    if position is Position.ON_THE_FRONT:
        return pitched(UPRIGHT, 90)
    if position is Position.ON_THE_LEFT_SIDE:
        return turned(rolled(UPRIGHT, -90), 0)
    if position is Position.ON_THE_RIGHT_SIDE:
        return turned(rolled(UPRIGHT, 90), 0)
    return UPRIGHT


def skeleton(posture: Posture) -> Skeleton:
    """The bones of ``posture`` about a pelvis at the origin; the arms hang as their angles say."""
    made = Skeleton()
    turn = posture.pelvis.get
    pelvis = turned(base(posture.position), -turn("right rotation", 0.0))
    pelvis = rolled(pitched(pelvis, turn("anterior tilt", 0.0)), turn("right drop", 0.0))
    made.points["pelvis"], made.axes["pelvis"] = (0.0, 0.0, 0.0), pelvis
    chest = _spine(made, posture.spine, pelvis)
    for side, sign in SIDES:
        _leg(made, side, sign, posture.limb(side), pelvis)
        _arm(made, side, sign, posture.limb(side), chest)
    return made


def _spine(made: Skeleton, angles: Mapping[str, float], pelvis: Axes) -> Axes:
    given = angles.get
    points, axes = made.points, made.axes
    low = add(points["pelvis"], pelvis[2], SACRUM)
    half, bend, twist = given("lumbar flexion", 0.0) / 2, given("right side bending", 0.0) / 2, -given("right rotation", 0.0) / 2
    lumbar = turned(rolled(pitched(pelvis, half), bend), twist)
    waist = add(low, lumbar[2], LUMBAR)
    belly = turned(rolled(pitched(lumbar, half), bend), twist)
    middle = add(waist, belly[2], CHEST)
    chest = pitched(belly, given("thoracic flexion", 0.0))
    top = add(middle, chest[2], CHEST)
    head = pitched(
        rolled(turned(chest, -given("neck right rotation", 0.0)), given("neck right side bending", 0.0)), given("neck flexion", 0.0)
    )
    points["sacrum"], points["waist"], points["chest"], points["neck"] = low, waist, middle, top
    points["head"] = at(top, head, 2.0, 0.0, NECK)
    axes["lumbar"], axes["belly"], axes["chest"], axes["head"] = lumbar, belly, chest, head
    return chest


def _leg(made: Skeleton, side: str, sign: float, angles: Mapping[str, float], pelvis: Axes) -> None:
    given, points, axes = angles.get, made.points, made.axes
    hip = add(points["pelvis"], pelvis[1], sign * HIP_HALF)
    thigh = pitched(pelvis, -given("hip flexion", 0.0))
    thigh = rolled(thigh, sign * given("hip abduction", 0.0))
    thigh = turned(thigh, sign * given("hip external rotation", 0.0))
    knee = add(hip, thigh[2], -THIGH)
    shank = pitched(thigh, given("knee flexion", 0.0))
    ankle = add(knee, shank[2], -SHANK)
    foot = pitched(shank, -given("ankle dorsiflexion", 0.0))
    ball = at(ankle, foot, BALL[0], 0.0, BALL[1])
    toes = pitched(foot, -given("toe extension", 0.0))
    points[f"{side} hip"], points[f"{side} knee"], points[f"{side} ankle"] = hip, knee, ankle
    points[f"{side} thigh"], points[f"{side} shin"] = between(hip, knee, 0.5), between(knee, ankle, 0.5)
    points[f"{side} heel"], points[f"{side} ball"] = at(ankle, foot, HEEL[0], 0.0, HEEL[1]), ball
    points[f"{side} toes"] = at(ball, toes, TOE, 0.0, -0.6)
    axes[f"{side} thigh"], axes[f"{side} shank"], axes[f"{side} foot"], axes[f"{side} toes"] = thigh, shank, foot, toes


def _arm(made: Skeleton, side: str, sign: float, angles: Mapping[str, float], chest: Axes) -> None:
    given, points = angles.get, made.points
    shoulder = at(points["neck"], chest, 0.0, sign * SHOULDER_HALF, -5.0)
    points[f"{side} shoulder"] = shoulder
    upper = pitched(chest, -given("shoulder flexion", 0.0))
    upper = rolled(upper, sign * given("shoulder abduction", 6.0))
    upper = turned(upper, sign * given("shoulder external rotation", 0.0))
    elbow = add(shoulder, upper[2], -UPPER_ARM)
    lower = pitched(upper, -given("elbow flexion", 10.0))
    _forearm(made, side, elbow, add(elbow, lower[2], -FOREARM), None)


def _forearm(made: Skeleton, side: str, elbow: Vector, wrist: Vector, hand: Vector | None) -> None:
    """Set elbow, wrist, palm and fingertips; ``hand`` is the way the hand points, or straight on."""
    points = made.points
    way = hand or unit(sub(wrist, elbow))
    points[f"{side} elbow"], points[f"{side} wrist"] = elbow, wrist
    points[f"{side} palm"], points[f"{side} fingers"] = add(wrist, way, PALM), add(wrist, way, FINGERS)


def reach(made: Skeleton, side: str, goal: Vector, hand: Vector | None, elbow_way: Vector) -> None:
    """Bring the palm to ``goal``: two bones and a bend whose elbow points ``elbow_way``.

    Without ``hand`` the palm lies on the line of the forearm; with it the hand points that way. What is missing to
    reach the goal, in cm, is kept in ``short``.
    """
    shoulder = made.points[f"{side} shoulder"]
    lower = FOREARM if hand else FOREARM + PALM
    goal = add(goal, hand, -PALM) if hand else goal
    way = sub(goal, shoulder)
    far = norm(way)
    if far > UPPER_ARM + lower:  # the shoulder blade gives a little
        shoulder = add(shoulder, way, min(SHRUG, far - UPPER_ARM - lower) / far)
        made.points[f"{side} shoulder"] = shoulder
        way = sub(goal, shoulder)
        far = norm(way)
    near = abs(UPPER_ARM - lower) + 1.0
    length = min(max(far, near), (UPPER_ARM + lower) * 0.999)
    made.short[side] = abs(far - length)
    line = unit(way)
    along = (UPPER_ARM * UPPER_ARM - lower * lower + length * length) / (2 * length)
    out = sqrt(max(UPPER_ARM * UPPER_ARM - along * along, 0.0))
    aside = unit(sub(elbow_way, (line[0] * dot(elbow_way, line), line[1] * dot(elbow_way, line), line[2] * dot(elbow_way, line))))
    elbow = add(add(shoulder, line, along), aside, out)
    end = add(shoulder, line, length)
    wrist = end if hand else add(elbow, unit(sub(end, elbow)), FOREARM)
    _forearm(made, side, elbow, wrist, hand)
