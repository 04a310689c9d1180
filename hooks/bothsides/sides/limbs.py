"""Which role is on which side: the ties between roles, always or in one posture."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

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
from .kinds.fishes import fishes_links
from .kinds.floor import floor_links
from .kinds.folded import folded_links
from .kinds.goes_on import goes_on_links
from .kinds.half_frog import frog_links
from .kinds.hugs import hug_links
from .kinds.links import general
from .kinds.loads import load_links
from .kinds.lunges import lunge_links
from .kinds.lying import lying_links
from .kinds.neck import neck_links
from .kinds.one_leg import one_leg_links
from .kinds.parts import part_links
from .kinds.planks import plank_links
from .kinds.poses import pose_links
from .kinds.reach import reach_links
from .kinds.revolved import revolved_links
from .kinds.rolled import rolled_links
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
_PIGEON: tuple[Link, ...] = (
    ("stretch.hf", "back", SAME),
    ("stretch.gl", "front", SAME),
    ("stretch.hip", "front", SAME),
    ("foldover", "front", SAME),
    ("shinrest", "front", SAME),
    ("hipdown", "front", SAME),
    ("footback", "back", SAME),
    ("toestuck", "back", SAME),
    ("straight", "back", SAME),
)
_HEEL_UP: tuple[Link, ...] = (
    ("heelon", "stance", OPPOSITE),
    ("heelon", "held", SAME),
    ("heelon", "stretch.ham", SAME),
    ("straight", "heelon", SAME),
    ("kneestraight", "heelon", SAME),
    ("bent", "heelon", OPPOSITE),
    ("handson", "heelon", OPPOSITE),
)
_LONG_SITTING: tuple[Link, ...] = (
    ("straight", "stretch.ham", SAME),
    ("straight", "bent", OPPOSITE),
    ("straight", "stretch.calf", SAME),
    ("foldover", "straight", SAME),
)
_HANGING: tuple[Link, ...] = (
    ("holdknee", "hugged", SAME),
    ("hangs", "hang", SAME),
    ("thighdrop", "hang", SAME),
    ("edgeside", "hang", SAME),
    ("hang", "hugged", OPPOSITE),
    ("stretch.hf", "hang", SAME),
    ("stretch.hip", "hang", SAME),
    ("squeeze", "hang", SAME),
)

# What the modules of kinds say of the roles that they find.
_OF_KINDS: tuple[Callable[[set[str], set[str]], list[Link]], ...] = (
    split_links,
    lunge_links,
    frog_links,
    twist_links,
    wide_links,
    warrior_links,
    standing_links,
    upright_links,
    folded_links,
    neck_links,
    plank_links,
    pose_links,
    revolved_links,
    fishes_links,
    moon_links,
    side_sitting_links,
    lying_links,
    dropped_links,
    one_leg_links,
    face_down_links,
    sitting_links,
    side_lying_links,
    load_links,
    rolled_links,
    side_lift_links,
    felt_links,
    part_links,
    bend_links,
    chair_links,
    pillow_links,
    hug_links,
    four_links,
    strap_links,
    bridge_links,
    floor_links,
    reach_links,
    goes_on_links,
)


class _Scene(NamedTuple):
    """What a scope says of limbs (``hard``: for sure), which postures it takes up, and what follows from these."""

    roles: set[str]
    hard: set[str]
    posture: set[str]
    lying: bool
    seated: bool
    crossed: bool


def _scene(roles: set[str], hard: set[str], posture: set[str]) -> _Scene:
    if "across" in hard and "lying" in posture and not posture & {"prone", "side-lying"}:
        posture = posture | {"supine"}
    return _Scene(roles, hard, posture, bool(posture & {"supine", "prone", "side-lying"}), "seated" in posture, "crossed" in hard)


def links(claims: Claims, loose: bool = True) -> list[Link]:
    """Every tie that holds in this scope, the surest first. ``loose``: with those that hold whatever the posture is called."""
    scene = _scene({f.role for f in claims.facts}, {f.role for f in claims.facts if f.hard}, claims.postures)
    found = [*ALWAYS, *_apart(scene), *_crossed_or_held(scene), *_standing(scene)]
    if "side-lying" in scene.posture:
        found += _side_lying(scene.hard, bool(scene.posture & {"inner-thigh", "under-leg"}) or _bottom_leg_works(claims))
    if "supine" in scene.posture and not scene.crossed:
        found += _supine(scene.hard)
    found += [*_long_or_bent(scene), *_hanging(scene), *_hugged(scene), *_turning(scene)]
    for of_kind in _OF_KINDS:
        found += of_kind(scene.hard, scene.posture)
    found += general(scene.roles, scene.hard, scene.posture) if loose else []
    return [x for x in found if _speaks(x, scene.roles, scene.hard)]


def _apart(s: _Scene) -> list[Link]:
    """One leg in front of the other: a pigeon, a lunge, a heel put up in front; feet turned out."""
    found: list[Link] = []
    if "pigeon" in s.posture and s.hard & {"front", "back"}:
        found += _PIGEON
    elif s.hard & {"front", "back", "kneel"} and not s.lying and not s.seated and not s.crossed:
        found += _lunge(s.hard, s.posture)
    if not s.lying and not s.seated and "heelon" in s.hard and not s.hard & {"front", "back", "kneel"}:
        found += _HEEL_UP
    if "turnout" in s.hard and not s.lying:
        found += [("turnout", "bend", SAME), ("turnout", "stack", SAME), ("turnout", "straight", OPPOSITE), ("turnout", "front", SAME)]
    return found


def _crossed_or_held(s: _Scene) -> list[Link]:
    """An ankle laid on the other leg; else a foot that is held behind."""
    if s.crossed:
        return _crossed(s)
    if "held" not in s.hard:
        return []
    found: list[Link] = [("stretch.hf", "held", SAME)] if "supine" not in s.posture else []
    found += [("press", "held", SAME), ("squeeze", "held", SAME)]
    found += [("stretch.hip", "held", SAME), ("thighback", "held", SAME), ("lowered", "held", SAME)]
    if not s.lying:
        found += [("held", "stance", OPPOSITE), ("raised", "held", SAME)]
    if "side-lying" in s.posture and not s.roles & {"hugged", "holdknee", "kneeup", "kneeforward"}:
        found.append(("held", "lieside", OPPOSITE))
    return found


def _crossed(s: _Scene) -> list[Link]:
    standing = "standing" in s.posture
    found: list[Link] = []
    if not s.roles & {"knees", "way.lower"} and not (s.roles & {"lean", "armup"} and standing):
        if not (standing and s.hard & {"lean", "sway"} and not s.seated and not s.lying):
            found += [("stretch.gl", "crossed", SAME), ("stretch.hip", "crossed", SAME)]
        if not {"seated", "twisting"} <= s.posture:
            found += [("pulled", "under", SAME), ("pulledleg", "under", SAME)]
        if "pulled" in s.hard:
            found.append(("kneein", "pulled", SAME))
    if "turn" not in s.hard:
        found += [("pushknee", "crossed", SAME), ("kneeopen", "crossed", SAME), ("wallfoot", "under", SAME)]
    if s.seated:
        found += [("straight", "under", SAME), ("rest", "under", SAME)]
    if standing:
        found.append(("bendunder", "under", SAME))
    return found


def _standing(s: _Scene) -> list[Link]:
    if "standing" not in s.posture or s.lying or s.hard & {"front", "back"}:
        return []
    found: list[Link] = [("raised", "stance", OPPOSITE), ("hugged", "stance", OPPOSITE), ("shinrest", "stance", OPPOSITE)]
    found.append(("solethigh", "stance", SAME))
    return found + ([("stretch.gl", "shinrest", SAME), ("foldover", "shinrest", SAME)] if "shinrest" in s.hard else [])


def _side_lying(hard: set[str], below_works: bool) -> list[Link]:
    found: list[Link] = [
        ("headon", "lieside", SAME),
        ("underarm", "lieside", SAME),
        ("prop", "lieside", SAME),
        ("toparm", "lieside", OPPOSITE),
    ]
    found += [("turn", "lieside", OPPOSITE), ("turn", "toparm", SAME)] if "toparm" in hard else []
    found += [] if below_works else [("raised", "lieside", OPPOSITE)]
    return [*found, ("top", "lieside", OPPOSITE), ("bottom", "lieside", SAME), ("opened", "lieside", OPPOSITE)]


def _long_or_bent(s: _Scene) -> list[Link]:
    """One leg long and one bent, sitting; a leg crossed behind; an arm or a heel that is set against something; a foot held lying."""
    found: list[Link] = []
    if s.seated and not s.crossed and not s.lying and not s.hard & {"turn", "front", "back", "kneel"}:
        found += _LONG_SITTING
    if "crossback" in s.hard and "standing" in s.posture:
        found += [("stretch.gl", "crossback", SAME), ("lean", "crossback", OPPOSITE)]
    if "wallarm" in s.hard:
        found += [("wallarm", "stretch.chest", SAME), ("turn", "wallarm", OPPOSITE)]
    if "heeldown" in s.hard and not s.crossed and "calf" in s.posture:
        found.append(("heeldown", "stretch.calf", SAME))
    if "prone" in s.posture and "held" in s.hard:
        found += [("bend", "held", SAME), ("strap", "held", SAME)]
    return found


def _hanging(s: _Scene) -> list[Link]:
    if "hang" not in s.hard:
        return []
    return [("hang", "stance", OPPOSITE)] if "stance" in s.hard and "standing" in s.posture else [*_HANGING]


def _hugged(s: _Scene) -> list[Link]:
    if "hugged" not in s.hard:
        return []
    found: list[Link] = []
    if not s.crossed and s.lying:
        found.append(("stretch.gl", "hugged", SAME))
        found += [("straight", "hugged", OPPOSITE)] if not s.hard & {"raised", "strap", "kneeout", "pulledleg"} else []
    if not s.hard & _OTHERWISE_BENT:
        found += [("kneestraight", "hugged", OPPOSITE), ("straight", "hugged", OPPOSITE)]
    return found


def _turning(s: _Scene) -> list[Link]:
    """A twist over a crossed or hooked leg, an arm across the chest or out, an arm that opens on hands and knees."""
    found: list[Link] = []
    if s.seated and "turn" in s.hard and (s.crossed or s.hard & {"hooked", "hookarm"}) and not s.lying:
        found += [("turn", "crossed", SAME), ("turn", "hooked", SAME), ("armback", "turn", SAME), ("hookarm", "turn", OPPOSITE)]
    arm = s.hard & {"armacross", "armout"}
    found += [(role, "stretch.arm", SAME) for role in arm] if len(arm) == 1 else []
    if "quadruped" in s.posture and "turn" in s.hard:
        found.append(("armup", "turn", SAME))
    return found


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
    if "stance" not in hard or "half-kneeling" in posture:  # who stands on one leg works with it
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
