"""Which role is on which side: the ties between roles, always or in one posture."""

from __future__ import annotations

from .claims import OPPOSITE, SAME, Claims
from .kinds.aids import pillow_links
from .kinds.arms import LINKS as _ARMS
from .kinds.balances import moon_links
from .kinds.bends import bend_links
from .kinds.big_toe import side_sitting_links
from .kinds.bridges import bridge_links
from .kinds.chairs import chair_links
from .kinds.dropped import dropped_links
from .kinds.face_down import face_down_links
from .kinds.felt import felt_links
from .kinds.figure_four import four_links
from .kinds.folded import folded_links
from .kinds.half_frog import frog_links
from .kinds.hugs import hug_links
from .kinds.links import general
from .kinds.lunges import lunge_links
from .kinds.lying import lying_links
from .kinds.neck import neck_links
from .kinds.one_leg import one_leg_links
from .kinds.parts import part_links
from .kinds.planks import plank_links
from .kinds.side_lifts import side_lift_links
from .kinds.side_lying import side_lying_links
from .kinds.sitting import sitting_links
from .kinds.split import split_links
from .kinds.stands import standing_links
from .kinds.straps import strap_links
from .kinds.twists import twist_links
from .kinds.upright import upright_links
from .kinds.warriors import warrior_links
from .kinds.wide import wide_links
from .kinds.work import SOFT as _WORK

Link = tuple[str, str, int]

# What both legs can do at once: it says nothing of the other leg unless the posture gives it to one of them.
BOTH = frozenset(
    {
        "bent",
        "bend",
        "bendunder",
        "straight",
        "kneestraight",
        "footdown",
        "rest",
        "lowered",
        "kneeout",
        "stack",
        "heeldown",
        "heelup",
        "squeeze",
        "footflat",
        "halfsplit",
        "presses",
        "flexfoot",
        "pushoff",
        "armover",
        "softknee",
        "frontup",
        "freearm",
        "rooted",
        "proparm",
    }
)

# Ways and arms tie nothing to each other through a way that the text does not name.
_AT_REST = frozenset({"footdown", "rest", "lowered", "bent"})
_TWO_PLACES = frozenset({"front", "back", "kneel", "kneeup"})
# With one of them the hugged leg may be the straight one later, or either leg is bent in turn.
_OTHERWISE_BENT = frozenset("crossed front back raised strap kneeout pulledleg across held bent bend footdown".split())
_ENDS = frozenset({"turn", "turn.leg", "gaze", "armup", "lean", "eardrop"})

ALWAYS: tuple[Link, ...] = (
    ("front", "back", OPPOSITE),
    ("crossed", "under", OPPOSITE),
    ("affected", "unaffected", OPPOSITE),
    ("top", "bottom", OPPOSITE),
    ("stretch.neck", "eardrop", OPPOSITE),
    ("stretch.side", "lean", OPPOSITE),
    ("shoulderdown", "eardrop", OPPOSITE),
    ("armup", "lean", OPPOSITE),
    ("footup", "footdown", OPPOSITE),
    ("kneebench", "footdown", OPPOSITE),
    *_ARMS,
)


def links(claims: Claims, loose: bool = True) -> list[Link]:
    """Every tie that holds in this scope. With no posture, or with two that disagree, only those that always hold."""
    roles = {f.role for f in claims.facts}
    hard = {f.role for f in claims.facts if f.hard}
    posture = claims.postures
    found = list(ALWAYS)
    if "across" in hard and "lying" in posture and not posture & {"prone", "side-lying"}:
        posture = posture | {"supine"}
    lying = bool(posture & {"supine", "prone", "side-lying"})
    seated = "seated" in posture
    crossed = "crossed" in hard
    swayed = crossed and "standing" in posture and bool(hard & {"lean", "sway"}) and not seated and not lying
    pigeon = "pigeon" in posture and bool(hard & {"front", "back"})
    if pigeon:
        found += [("stretch.hf", "back", SAME), ("stretch.gl", "front", SAME), ("stretch.hip", "front", SAME), ("foldover", "front", SAME)]
        found += [
            ("shinrest", "front", SAME),
            ("hipdown", "front", SAME),
            ("footback", "back", SAME),
            ("toestuck", "back", SAME),
            ("straight", "back", SAME),
        ]
    elif hard & {"front", "back", "kneel"} and not lying and not seated and not crossed:
        found += _lunge(hard, posture)
    if not lying and not seated and "heelon" in hard and not hard & {"front", "back", "kneel"}:
        found += [
            ("heelon", "stance", OPPOSITE),
            ("heelon", "held", SAME),
            ("heelon", "stretch.ham", SAME),
            ("straight", "heelon", SAME),
            ("kneestraight", "heelon", SAME),
            ("bent", "heelon", OPPOSITE),
            ("handson", "heelon", OPPOSITE),
        ]
    if "turnout" in hard and not lying:
        found += [("turnout", "bend", SAME), ("turnout", "stack", SAME), ("turnout", "straight", OPPOSITE), ("turnout", "front", SAME)]
    if crossed:
        found += (
            []
            if roles & {"knees", "way.lower"} or (roles & {"lean", "armup"} and "standing" in posture)
            else [
                *([] if swayed else [("stretch.gl", "crossed", SAME), ("stretch.hip", "crossed", SAME)]),
                *([] if {"seated", "twisting"} <= posture else [("pulled", "under", SAME), ("pulledleg", "under", SAME)]),
                *([("kneein", "pulled", SAME)] if "pulled" in hard else []),
            ]
        )
        found += [("pushknee", "crossed", SAME), ("kneeopen", "crossed", SAME), ("wallfoot", "under", SAME)] if "turn" not in hard else []
        if seated:
            found += [("straight", "under", SAME), ("rest", "under", SAME)]
        if "standing" in posture:
            found += [("bendunder", "under", SAME)]
    elif "held" in hard:
        found += [("stretch.hf", "held", SAME)] if "supine" not in posture else []
        found += [("press", "held", SAME), ("squeeze", "held", SAME)]
        found += [("stretch.hip", "held", SAME), ("thighback", "held", SAME), ("lowered", "held", SAME)]
        if not lying:
            found += [("held", "stance", OPPOSITE), ("raised", "held", SAME)]
        if "side-lying" in posture and not roles & {"hugged", "holdknee", "kneeup", "kneeforward"}:
            found += [("held", "lieside", OPPOSITE)]
    if "standing" in posture and not lying and not (hard & {"front", "back"}):
        found += [("raised", "stance", OPPOSITE), ("hugged", "stance", OPPOSITE), ("shinrest", "stance", OPPOSITE)]
        found += [("stretch.gl", "shinrest", SAME), ("foldover", "shinrest", SAME)] if "shinrest" in hard else []
    if "side-lying" in posture:
        found += [
            ("headon", "lieside", SAME),
            ("underarm", "lieside", SAME),
            ("prop", "lieside", SAME),
            ("toparm", "lieside", OPPOSITE),
            *((("turn", "lieside", OPPOSITE), ("turn", "toparm", SAME)) if "toparm" in hard else ()),
            *([] if _bottom_leg_works(claims) or posture & {"inner-thigh", "under-leg"} else [("raised", "lieside", OPPOSITE)]),
            ("top", "lieside", OPPOSITE),
            ("bottom", "lieside", SAME),
            ("opened", "lieside", OPPOSITE),
        ]
    if "supine" in posture and not crossed:
        found += _supine(hard)
    if seated and not crossed and not lying and not hard & {"turn", "front", "back", "kneel"}:
        found += [
            ("straight", "stretch.ham", SAME),
            ("straight", "bent", OPPOSITE),
            ("straight", "stretch.calf", SAME),
            ("foldover", "straight", SAME),
        ]
    if "crossback" in hard and "standing" in posture:
        found += [("stretch.gl", "crossback", SAME), ("lean", "crossback", OPPOSITE)]
    if "wallarm" in hard:
        found += [("wallarm", "stretch.chest", SAME), ("turn", "wallarm", OPPOSITE)]
    if "heeldown" in hard and not crossed and "calf" in posture:
        found += [("heeldown", "stretch.calf", SAME)]
    if "prone" in posture and "held" in hard:
        found += [("bend", "held", SAME), ("strap", "held", SAME)]
    if "hang" in hard and "stance" in hard and "standing" in posture:
        found.append(("hang", "stance", OPPOSITE))
    elif "hang" in hard:
        found += [
            ("holdknee", "hugged", SAME),
            ("hangs", "hang", SAME),
            ("thighdrop", "hang", SAME),
            ("edgeside", "hang", SAME),
            ("hang", "hugged", OPPOSITE),
            ("stretch.hf", "hang", SAME),
            ("squeeze", "hang", SAME),
        ]
    if "hugged" in hard and not crossed and lying:
        found += [("stretch.gl", "hugged", SAME)]
        found += [("straight", "hugged", OPPOSITE)] if not hard & {"raised", "strap", "kneeout", "pulledleg"} else []
    if "hugged" in hard and not hard & _OTHERWISE_BENT:
        found += [("kneestraight", "hugged", OPPOSITE), ("straight", "hugged", OPPOSITE)]
    if seated and "turn" in hard and (crossed or hard & {"hooked", "hookarm"}) and not lying:
        found += [
            ("turn", "crossed", SAME),
            ("turn", "hooked", SAME),
            ("armback", "turn", SAME),
            ("hookarm", "turn", OPPOSITE),
        ]
    found += [(arm, "stretch.arm", SAME) for arm in ("armacross", "armout") if arm in hard and len(hard & {"armacross", "armout"}) == 1]
    if "quadruped" in posture and "turn" in hard:
        found += [("armup", "turn", SAME)]
    found += [
        *split_links(hard, posture),
        *lunge_links(hard, posture),
        *frog_links(hard, posture),
        *twist_links(hard, posture),
        *wide_links(hard, posture),
        *warrior_links(hard, posture),
        *standing_links(hard, posture),
        *upright_links(hard, posture),
        *folded_links(hard, posture),
        *neck_links(hard, posture),
        *plank_links(hard, posture),
        *moon_links(hard, posture),
        *side_sitting_links(hard, posture),
        *lying_links(hard, posture),
        *dropped_links(hard, posture),
        *one_leg_links(hard, posture),
        *face_down_links(hard, posture),
        *sitting_links(hard, posture),
        *side_lying_links(hard, posture),
        *side_lift_links(hard, posture),
        *felt_links(hard, posture),
        *part_links(hard, posture),
        *bend_links(hard, posture),
        *chair_links(hard, posture),
        *pillow_links(hard, posture),
        *hug_links(hard, posture),
        *four_links(hard, posture),
        *strap_links(hard, posture),
        *bridge_links(hard, posture),
    ]
    found += general(roles, hard, posture) if loose else []
    return [x for x in found if _speaks(x, roles, hard)]


def _bottom_leg_works(claims: Claims) -> bool:
    """Lying on a side, the leg that is lifted is called the lower one."""
    return bool({f.word for f in claims.facts if f.role == "bottom"} & {f.word for f in claims.facts if f.role == "raised"})


def _speaks(link: Link, roles: set[str], hard: set[str]) -> bool:
    """Whether a tie says something here: one of its roles is named, or both where the role binds nothing by itself."""
    one, two, _ = link
    if (one, two) == ("front", "back"):
        return bool(hard & _TWO_PLACES)
    if one in _ENDS or two in _ENDS:
        return one in roles and two in roles
    if one in _AT_REST or two in _AT_REST:
        return one in hard and two in hard
    return one in roles or two in roles


def _supine(hard: set[str]) -> list[Link]:
    found = [("across", "knees", OPPOSITE), ("gaze", "across", SAME), ("gaze", "knees", OPPOSITE), ("acrosshand", "across", OPPOSITE)]
    found += [("straight", "across", OPPOSITE)] if "across" in hard else []
    found += [("shoulderdown", "knees", OPPOSITE), ("shoulderdown", "across", SAME)]
    if hard & {"across", "knees", "hang"}:
        return found
    found += [
        ("strap", "raised", SAME),
        ("raised", "stretch.ham", SAME),
        ("hugged", "stretch.gl", SAME),
        ("hugged", "stretch.hf", OPPOSITE),
    ]
    found += [("raised", "rest", OPPOSITE), ("hugged", "rest", OPPOSITE), ("raised", "footdown", OPPOSITE)]
    found += [
        ("pulledleg", "raised", SAME),
        ("lowered", "raised", SAME),
        ("lowered", "hugged", SAME),
        ("strap", "stretch.ham", SAME),
        ("kneeout", "stretch.ham", SAME),
    ]
    if not hard & {"raised", "strap", "kneeout", "hang", "drive", "fallout"}:
        found += [
            ("slide", "straight", SAME),
            ("straight", "stretch.hf", SAME),
            ("bent", "straight", OPPOSITE),
            ("footdown", "straight", OPPOSITE),
        ]
    if hard & {"kneeout", "raised", "strap"}:
        found += [("pulled", "stretch.ham", SAME)]
    else:
        found += [("pulled", "hugged", SAME), ("pulled", "stretch.gl", SAME)]
    return found


def _lunge(hard: set[str], posture: set[str]) -> list[Link]:
    found = [("stretch.hf", "back", SAME), ("press", "back", SAME)]
    if "sideleg" in hard:  # lunges to the side and back in one text
        return found
    if "stance" not in hard:  # who stands on one leg works with it
        found.append(("squeeze", "back", SAME))
    if "kneel" in hard:
        found += [("kneel", "back", SAME), ("kneeup", "front", SAME), ("stack", "front", SAME)]
    if posture & {"half-kneeling"}:
        found += [("kneeup", "front", SAME), ("stretch.thigh", "back", SAME)]
    if "lunge" in posture:
        found += [("turn", "front", SAME), ("turn.leg", "front", SAME)]
    if posture & {"half-kneeling", "lunge"} or {"kneel", "front"} <= hard:
        found += [("stretch.hip", "back", SAME)]
    if "foldover" in hard or posture & {"half-kneeling", "lunge"}:
        found += [("stretch.ham", "front", SAME)]
    if "kneel" in hard:
        found += [("bent", "front", SAME), ("bend", "front", SAME)]
    # the heel in front and its toes up: the hamstrings of the straight leg in front are stretched
    up = "toes-up" in posture and "standing" in posture and "wide" not in posture and not hard & {"back", "raised", "stance"}
    up = up and "dog" not in posture
    reach = OPPOSITE if (up or "wallfoot" in hard) and "kneel" not in hard else SAME
    if hard & {"front", "back"}:
        if hard & {"front", "kneel"} or posture & {"lunge", "half-kneeling", "standing", "calf", "stepped"}:
            found += [("bent", "front", reach), ("bend", "front", reach)]
        found += [
            *([] if "front-straight" in posture else [("straight", "back", reach)]),
            ("kneestraight", "back", reach),
            *([] if posture & {"low", "front-straight"} or "stance" in hard else [("heeldown", "back", reach)]),
            ("heelup", "back", SAME),
            *([("bent", "back", SAME if reach == OPPOSITE else OPPOSITE)] if "front" not in hard else []),
        ]
        found += [
            *([] if hard & {"kneel", "wallfoot", "heelon"} or posture & {"toes-up", "knee-to-wall"} else [("stretch.calf", "back", SAME)]),
            ("stack", "front", SAME),
            ("handson", "front", reach),
            ("leaninto", "front", SAME),
            ("footback", "back", SAME),
            ("toestuck", "back", SAME),
            ("thighback", "back", SAME),
            ("foldover", "front", SAME),
            ("turn", "armup", SAME),
        ]
    return found


def soft_links(claims: Claims) -> list[Link]:
    """Ties that mostly hold, for facts that are worth little alone."""
    hard = {f.role for f in claims.facts if f.hard}
    found: list[Link] = [("gaze", "turn", SAME)]  # the head may turn the other way on purpose
    return found if hard & {"front", "back", "kneel", "crossed"} else [*found, *_WORK]
