"""Which side of a pose is the one that a phrase speaks of: comparisons of right and left, by geometry alone.

Each comparison gives ``right``, ``left``, or None where the pose does not tell the two apart.
"""

from __future__ import annotations

from collections.abc import Callable

from ..body.facts import facts, roles_in
from ..body.scene import Scene

Compare = Callable[[Scene], str | None]

CLEAR = 4.0  # degrees or centimetres that two sides must differ by


def _more(right: float, left: float, by: float = CLEAR) -> str | None:
    if right - left > by:
        return "right"
    return "left" if left - right > by else None


def _angle(stand: Scene, side: str, joint: str) -> float:
    return stand.posture.limb(side).get(joint, 0.0)


def _by_angle(joint: str, way: float = 1.0) -> Compare:
    return lambda stand: _more(way * _angle(stand, "right", joint), way * _angle(stand, "left", joint))


def _role(name: str) -> Compare:
    return lambda stand: roles_in(stand).get(name)


def _fact(kind: str) -> Compare:
    """The one side of which the fact can be said."""

    def compare(stand: Scene) -> str | None:
        sides = {f.side for f in facts(stand) if f.kind == kind}
        return next(iter(sides)) if len(sides) == 1 and sides != {""} else None

    return compare


def hand_on(thing: str) -> Compare:
    """The one hand that is on ``thing``: a thing of the room, or a part of the body whichever its side."""

    def compare(stand: Scene) -> str | None:
        held = {side for side, hand in stand.posture.hands.items() if thing in str(hand.at).split(" ")}
        return next(iter(held)) if len(held) == 1 else None

    return compare


def held_part(part: str) -> Compare:
    """The side of the part that a hand or both hands are on."""

    def compare(stand: Scene) -> str | None:
        words = [str(hand.at).removeprefix("behind ").split(" ") for hand in stand.posture.hands.values()]
        sides = {w[0] for w in words if len(w) == 2 and w[1] == part}
        return next(iter(sides)) if len(sides) == 1 else None

    return compare


def _front_of_thigh(stand: Scene) -> str | None:
    """The longer front of the thigh: more knee bend with less hip bend."""
    length = {s: _angle(stand, s, "knee flexion") - _angle(stand, s, "hip flexion") for s in ("right", "left")}
    return _more(length["right"], length["left"])


def _buttock(stand: Scene) -> str | None:
    """The crossed leg's, else the more bent hip's."""
    return roles_in(stand).get("crossed") or _by_angle("hip flexion")(stand)


def _stacked(stand: Scene) -> str | None:
    """The one knee that stands over its own ankle."""
    points = stand.skeleton.points
    apart = {s: abs(points[f"{s} knee"][0] - points[f"{s} ankle"][0]) for s in ("right", "left")}
    return _more(-apart["right"], -apart["left"], 8.0)


def _edge(stand: Scene) -> str | None:
    """The side of the body on which the bed ends sooner."""
    bed = stand.top("bed")
    if bed is None:
        return None
    y = stand.skeleton.points["pelvis"][1]
    return _more(-(y - bed.low[1]), -(bed.high[1] - y))


def _seat_back(stand: Scene) -> str | None:
    """The side of the body on which a chair's back or the thing to hold stands."""
    backs = [b for b in stand.boxes if b.of == "chair" and b.piece == "back"] or [b for b in stand.boxes if b.of in {"table", "rail"}]
    if not backs:
        return None
    y = stand.skeleton.points["pelvis"][1]
    off = sum((b.low[1] + b.high[1]) / 2 for b in backs) / len(backs) - y
    return _more(-off, off, 20.0)


def _lies_on(stand: Scene) -> str | None:
    return facts(stand)[0].side or None


def _lies_on_or_edge(stand: Scene) -> str | None:
    """The side that one lies on; of a body on its back near an edge of the bed the side of that edge.

    Who sits down on the right edge has the head of the bed at the right, lies down over the right side, and rolls back over it.
    """
    return _lies_on(stand) or _edge(stand)


def _stance(stand: Scene) -> str | None:
    return roles_in(stand).get("stance") or _fact("foot flat")(stand)


def _off_the_seat(stand: Scene) -> str | None:
    on = _fact("buttock on")(stand)
    return {"right": "left", "left": "right"}.get(on or "")


def _hugged(stand: Scene) -> str | None:
    return roles_in(stand).get("hugged") or _by_angle("hip flexion")(stand)


def _in_the_air(stand: Scene) -> str | None:
    """The foot that is neither flat nor bears weight: crossed, held, knelt on or drawn up."""
    given = roles_in(stand)
    return next((given[role] for role in ("crossed", "held", "kneel", "hugged") if role in given), None)


def _front_or_flat(stand: Scene) -> str | None:
    """The foot in front, or the only one that stands flat."""
    return roles_in(stand).get("front") or _fact("foot flat")(stand)


def _turned_out(stand: Scene) -> str | None:
    return _by_angle("hip external rotation")(stand)


COMPARE: dict[str, Compare] = {
    "not to be seen": lambda _stand: None,
    "hip further back": _by_angle("hip flexion", -1.0),
    "hip more bent": _by_angle("hip flexion"),
    "knee more bent": _by_angle("knee flexion"),
    "knee straighter": _by_angle("knee flexion", -1.0),
    "thigh further out": _by_angle("hip abduction"),
    "turned out": _turned_out,
    "turned in": _by_angle("hip external rotation", -1.0),
    "front of thigh longer": _front_of_thigh,
    "buttock longer": _buttock,
    "knee over ankle": _stacked,
    "knee down": _fact("knee down"),
    "foot flat": _fact("foot flat"),
    "ball of the foot": _fact("ball of foot"),
    "on the seat": _fact("buttock on"),
    "off the seat": _off_the_seat,
    "hugged or more bent": _hugged,
    "crossed or more bent": lambda stand: roles_in(stand).get("crossed") or _by_angle("knee flexion")(stand),
    "away from the knees": lambda stand: {"right": "left", "left": "right"}.get(roles_in(stand).get("drop", "")),
    "stance or front": lambda stand: roles_in(stand).get("front") or _stance(stand) or _by_angle("knee flexion")(stand),
    "front": _role("front"),
    "foot in the air": _in_the_air,
    "front or flat": _front_or_flat,
    "back": _role("back"),
    "crossed": _role("crossed"),
    "under": _role("under"),
    "hugged": _role("hugged"),
    "held": _role("held"),
    "hanging": _role("hanging"),
    "straight": _role("straight"),
    "long": _role("long"),
    "stance": _stance,
    "drop": _role("drop"),
    "edge": _edge,
    "seat back": _seat_back,
    "lies on": _lies_on,
    "lies on or edge": _lies_on_or_edge,
    "lies above": lambda stand: {"right": "left", "left": "right"}.get(_lies_on(stand) or ""),
    "hand on chair": hand_on("chair"),
    "hand on table": hand_on("table"),
    "hand beside the shin": lambda stand: {"right": "left", "left": "right"}.get(hand_on("shin")(stand) or ""),
    "hand on shin": hand_on("shin"),
    "hand on ankle": hand_on("ankle"),
    "held shin": held_part("shin"),
    "held ankle": held_part("ankle"),
    "held thigh": held_part("thigh"),
}

# Roles that the reading of sentences gives (sides/claims), and the comparison that decides them in a pose.
ROLES = {
    "front": "front",
    "back": "hip further back",
    "kneel": "knee down",
    "crossed": "crossed",
    "under": "under",
    "pulled": "hugged or more bent",
    "hugged": "hugged or more bent",
    "held": "held",
    "heelup": "knee more bent",
    "hang": "hanging",
    "stance": "stance",
    "straight": "knee straighter",
    "kneestraight": "knee straighter",
    "squeeze": "hip further back",
    "thighback": "hip further back",
    "stretch.hf": "front of hip or thigh",
    "stretch.gl": "buttock longer",
    "stretch.add": "thigh further out",
    "stack": "knee over ankle",
    "knees": "drop",
    "lieside": "lies on",
    "footback": "back",
    "heeldown": "back",
}
COMPARE["front of hip or thigh"] = lambda stand: COMPARE["hip further back"](stand) or _front_of_thigh(stand)
