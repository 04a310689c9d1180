"""Ties between roles that need no posture's name: a leg that is lifted is not stood on, whatever the exercise is called."""

from __future__ import annotations

from ..claims import OPPOSITE, SAME

Link = tuple[str, str, int]


def general(roles: set[str], hard: set[str], posture: set[str]) -> list[Link]:
    """The ties for what is said in this scope."""
    found: list[Link] = []
    split = bool(hard & {"front", "back", "kneel"}) and not (
        posture & {"seated", "quadruped"} and "kneel" not in hard and "pigeon" not in posture
    )
    crossed = "crossed" in hard
    if not crossed:
        found += [("raised", "stance", OPPOSITE), ("held", "stance", OPPOSITE), ("hugged", "stance", OPPOSITE)]
        found += [("raised", "rest", OPPOSITE), ("hugged", "rest", OPPOSITE)]
    if not split and not crossed:
        found += [("lowered", "raised", SAME), ("lowered", "stance", OPPOSITE)]
        found += [("raised", "bent", OPPOSITE)] if posture & {"supine", "lying"} else []
        found += [("raised", "kneestraight", SAME)]
        found += [("raised", "drive", OPPOSITE)]
    if "side-lying" in posture:
        found += [(r, "lieside", OPPOSITE) for r in ("work.gl", "work.hip", "opened")]
        found += [("prop", "lieside", SAME), ("stretch.gl", "lieside", OPPOSITE)]
    if posture & {"prone", "quadruped"} and not split:
        found += [("squeeze", "raised", SAME), ("work.gl", "raised", SAME)]
    if "quadruped" in posture and not split:
        found += [("armreach", "raised", OPPOSITE), ("armreach", "legreach", OPPOSITE), ("raised", "legreach", SAME)]
        found += [("handdown.floor", "armreach", OPPOSITE), ("kneedown", "raised", OPPOSITE), ("kneedown", "legreach", OPPOSITE)]
    if "hooked" not in hard and not hard & {"knees", "across"}:
        found += [("gaze", "turn", SAME)]
    if "lean" in hard:
        found += [("stretch.side", "lean", OPPOSITE), ("armup", "lean", OPPOSITE)]
    found += [
        ("stretch.arm", "armacross", SAME),
        ("stretch.arm", "armout", SAME),
        ("shoulderdown", "armacross", SAME),
        ("stretch.chest", "wallarm", SAME),
        ("turn", "wallarm", OPPOSITE),
        ("stretch.neck", "headside", OPPOSITE),
    ]
    lying = bool(posture & {"lying", "supine", "prone", "side-lying"})
    if crossed:
        found += [("footlift", "under", SAME)]
    elif not split:
        found += [
            ("footdown", "raised", OPPOSITE),
            ("footdown", "straight", OPPOSITE),
            ("foldin", "straight", OPPOSITE),
            ("foldin", "foldover", OPPOSITE),
        ]
        found += [
            ("bend", "straight", OPPOSITE),
            ("bent", "straight", OPPOSITE),
            ("foldin", "stretch.ham", OPPOSITE),
            ("bend", "solethigh", OPPOSITE),
        ]
        found += [("held", "straight", OPPOSITE)] if lying else []
        found += [("drive", "work.gl", SAME)] if "supine" in posture else []
        if "standing" not in posture:
            found += [("foldover", "straight", SAME)]
    if split and "pigeon" not in posture:
        found += [("stretch.ham", "front", SAME)]
        found += [("held", "kneel", SAME)] if "kneel" in hard else []
    if lying and not split and not crossed:
        found += [("heelup", "rest", OPPOSITE), ("heelup", "stretch.ham", SAME)]
    if hard & {"footup", "footback"} and "back" in hard:
        found += [("stance", "back", OPPOSITE)]
    if "knees" in hard:
        found += (
            [("knees", "lieside", SAME)]
            if "side-lying" in posture
            else [("shoulderdown", "knees", OPPOSITE), ("stretch.gl", "knees", OPPOSITE)]
        )
    if "standing" in posture and not split:
        found += [("heelup", "stance", OPPOSITE)]
    if "eardrop" in roles:
        found += [("lean", "eardrop", SAME), ("headside", "eardrop", SAME)]
    if "toparm" in roles:
        found += [("toparm", "lieside", OPPOSITE), ("turn", "lieside", OPPOSITE), ("gaze", "lieside", OPPOSITE)]
    if "seated" in posture and "turn" in hard:
        found += [("armback", "turn", SAME)]
    if "wide" in hard:
        found += [("bend", "wide", SAME)]
    if posture & {"seated"} and not crossed and not split:
        found += [
            ("straight", "foldover", SAME),
            ("stretch.ham", "foldover", SAME),
            ("stretch.ham", "solethigh", SAME),
            ("straight", "solethigh", SAME),
        ]
    return [x for x in found if x[0] in roles and x[1] in roles]
