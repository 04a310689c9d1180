"""Ties between roles that need no posture's name: a leg that is lifted is not stood on, whatever the exercise is called."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME

Link = tuple[str, str, int]
_ANY: tuple[Link, ...] = (
    ("stretch.arm", "armacross", SAME),
    ("stretch.arm", "armout", SAME),
    ("shoulderdown", "armacross", SAME),
    ("stretch.chest", "wallarm", SAME),
    ("stretch.arm", "wallarm", SAME),
    ("turn", "wallarm", OPPOSITE),
    ("stretch.neck", "headside", OPPOSITE),
    ("lean", "eardrop", SAME),
    ("headside", "eardrop", SAME),
    ("stretch.side", "lean", OPPOSITE),
    ("armup", "lean", OPPOSITE),
    ("armup", "stretch.side", SAME),
)
_NOT_CROSSED: tuple[Link, ...] = (
    ("raised", "stance", OPPOSITE),
    ("held", "stance", OPPOSITE),
    ("hugged", "stance", OPPOSITE),
    ("raised", "rest", OPPOSITE),
    ("hugged", "rest", OPPOSITE),
)
_ONE_LEG: tuple[Link, ...] = (
    ("lowered", "raised", SAME),
    ("lowered", "stance", OPPOSITE),
    ("raised", "kneestraight", SAME),
    ("raised", "drive", OPPOSITE),
    ("footdown", "raised", OPPOSITE),
    ("footdown", "straight", OPPOSITE),
    ("foldin", "straight", OPPOSITE),
    ("foldin", "foldover", OPPOSITE),
    ("bend", "straight", OPPOSITE),
    ("bent", "straight", OPPOSITE),
    ("foldin", "stretch.ham", OPPOSITE),
    ("bend", "solethigh", OPPOSITE),
)
_LYING: tuple[Link, ...] = (("held", "straight", OPPOSITE), ("heelup", "rest", OPPOSITE), ("heelup", "stretch.ham", SAME))
_SEATED: tuple[Link, ...] = (("stretch.ham", "foldover", SAME), ("stretch.ham", "solethigh", SAME), ("straight", "solethigh", SAME))
_SIDE_LYING: tuple[Link, ...] = (
    ("work.gl", "lieside", OPPOSITE),
    ("opened", "lieside", OPPOSITE),
    ("prop", "lieside", SAME),
    ("stretch.gl", "lieside", OPPOSITE),
    ("knees", "lieside", SAME),
)
_TOP_ARM: tuple[Link, ...] = (("toparm", "lieside", OPPOSITE), ("turn", "lieside", OPPOSITE), ("gaze", "lieside", OPPOSITE))
_KNEES: tuple[Link, ...] = (("shoulderdown", "knees", OPPOSITE), ("stretch.gl", "knees", OPPOSITE))
_ALL_FOURS: tuple[Link, ...] = (
    ("armreach", "raised", OPPOSITE),
    ("armreach", "legreach", OPPOSITE),
    ("raised", "legreach", SAME),
    ("handdown.floor", "armreach", OPPOSITE),
    ("kneedown", "raised", OPPOSITE),
    ("kneedown", "legreach", OPPOSITE),
)
_FACE_DOWN: tuple[Link, ...] = (("squeeze", "raised", SAME), ("work.gl", "raised", SAME))
_ON_THE_FLOOR = frozenset({"lying", "supine", "prone", "side-lying"})


def general(roles: set[str], hard: set[str], posture: set[str]) -> list[Link]:
    """The ties for what is said in this scope."""
    low = bool(posture & {"seated", "quadruped"}) and "kneel" not in hard and "pigeon" not in posture
    split = bool(hard & {"front", "back", "kneel"}) and not low
    found = [*_ANY, *_trunk(roles, hard, posture)]
    if "armup" in hard:
        found.remove(("lean", "eardrop", SAME))  # the head and the trunk are bent in turn
    if "crossed" in hard:
        found.append(("footlift", "under", SAME))
    else:
        found += _NOT_CROSSED
    if split:
        found += _two_legs(hard, posture)
    elif "crossed" not in hard:
        found += _one_leg(posture)
    if not split:
        found += [*(_FACE_DOWN if posture & {"prone", "quadruped"} else ()), *(_ALL_FOURS if "quadruped" in posture else ())]
    if hard & {"footup", "footback"} and "back" in hard:
        found.append(("stance", "back", OPPOSITE))
    if "stance" in hard:
        found = [x for x in found if x != ("raised", "kneestraight", SAME)]  # who stands on one leg keeps its knee straight
    return [x for x in found if x[0] in roles and x[1] in roles]


def _trunk(roles: set[str], hard: set[str], posture: set[str]) -> list[Link]:
    found: list[Link] = []
    if "side-lying" in posture:
        found += _SIDE_LYING
    elif "knees" in hard:
        found += _KNEES
    if "toparm" in roles:
        found += _TOP_ARM
    if "seated" in posture and "turn" in hard:
        found.append(("armback", "turn", SAME))
    return found


def _one_leg(posture: set[str]) -> list[Link]:
    found = list(_ONE_LEG)
    if not posture & (_ON_THE_FLOOR | {"seated"}):
        found.remove(("footdown", "straight", OPPOSITE))  # who stands has both feet down
    if "seated" in posture:
        found.remove(("footdown", "raised", OPPOSITE))
    if posture & _ON_THE_FLOOR:
        found += _LYING
    if posture & {"supine", "lying"}:
        found.append(("raised", "bent", OPPOSITE))
    if "supine" in posture:
        found.append(("drive", "work.gl", SAME))
    if "seated" in posture or "standing" not in posture:
        found.append(("foldover", "straight", SAME))
    if "seated" in posture:
        found += _SEATED
    return found


def _two_legs(hard: set[str], posture: set[str]) -> list[Link]:
    if "pigeon" in posture:
        return []
    return [("stretch.ham", "front", SAME), *([("held", "kneel", SAME)] if "kneel" in hard else [])]
