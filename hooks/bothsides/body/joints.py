"""The joints of a pose, in clinicians' terms, with the range of motion that is commonly published for each.

Ranges differ between tables, and between people more. Each limit names the table it was read from. Stretches are held with
the weight of the body or with a hand, so where a table has the larger, passive value that one stands here.
"""

from __future__ import annotations

from dataclasses import dataclass

MERCK = "Merck Manual, table “Normal Values for Range of Motion of Joints”"
EXAM = "published sheet of normal ranges for disability examinations (hip, knee, ankle, shoulder, elbow)"
KURZ = "Kurz, “Normal Ranges of Joint Motion”"
TEXTBOOK = "commonly published textbook range"


@dataclass(frozen=True, slots=True)
class Joint:
    """One way a joint moves: ``name`` counts up, ``opposite`` counts down; limits in degrees."""

    name: str
    opposite: str
    least: float
    most: float
    least_source: str
    most_source: str
    mirrored: bool = False


def _joint(name: str, opposite: str, back: tuple[float, str], forth: tuple[float, str], mirrored: bool = False) -> Joint:
    return Joint(name, opposite, -back[0], forth[0], back[1], forth[1], mirrored)


LIMB = {
    j.name: j
    for j in (
        _joint("hip flexion", "hip extension", (30, EXAM), (125, MERCK)),
        _joint("hip abduction", "hip adduction", (30, TEXTBOOK), (45, MERCK)),
        _joint("hip external rotation", "hip internal rotation", (45, MERCK), (60, EXAM)),
        _joint("knee flexion", "knee extension", (5, TEXTBOOK), (140, EXAM)),
        _joint("ankle dorsiflexion", "ankle plantarflexion", (50, MERCK), (20, MERCK)),
        _joint("toe extension", "toe flexion", (30, MERCK), (80, MERCK)),
        _joint("shoulder flexion", "shoulder extension", (60, KURZ), (180, EXAM)),
        _joint("shoulder abduction", "shoulder adduction", (45, KURZ), (180, EXAM)),
        _joint("shoulder external rotation", "shoulder internal rotation", (90, EXAM), (90, EXAM)),
        _joint("elbow flexion", "elbow extension", (5, TEXTBOOK), (150, KURZ)),
    )
}

SPINE = {
    j.name: j
    for j in (
        _joint("lumbar flexion", "lumbar extension", (30, KURZ), (75, KURZ)),
        _joint("thoracic flexion", "thoracic extension", (25, TEXTBOOK), (45, TEXTBOOK)),
        _joint("right side bending", "left side bending", (35, KURZ), (35, KURZ), mirrored=True),
        _joint("right rotation", "left rotation", (45, TEXTBOOK), (45, TEXTBOOK), mirrored=True),
        _joint("neck flexion", "neck extension", (55, KURZ), (70, KURZ)),
        _joint("neck right rotation", "neck left rotation", (70, KURZ), (70, KURZ), mirrored=True),
        _joint("neck right side bending", "neck left side bending", (35, KURZ), (35, KURZ), mirrored=True),
    )
}

FREE = "no joint: how the pelvis lies in space"
PELVIS = {
    j.name: j
    for j in (
        _joint("anterior tilt", "posterior tilt", (120, FREE), (120, FREE)),
        _joint("right drop", "left drop", (90, FREE), (90, FREE), mirrored=True),
        _joint("right rotation", "left rotation", (180, FREE), (180, FREE), mirrored=True),
    )
}

GROUPS = {"right": LIMB, "left": LIMB, "spine": SPINE, "pelvis": PELVIS}


def find(group: str, name: str) -> tuple[Joint, int] | None:
    """The joint that ``name`` means in ``group``, and 1 or -1 for the way it counts."""
    known = GROUPS[group]
    if name in known:
        return known[name], 1
    for joint in known.values():
        if joint.opposite == name:
            return joint, -1
    return None


def names(group: str) -> list[str]:
    """Every name that may stand in ``group``."""
    return [n for joint in GROUPS[group].values() for n in (joint.name, joint.opposite)]
