"""Which role is on which side: the ties between roles, always or in one posture."""

from __future__ import annotations

from .claims import OPPOSITE, SAME, Claims

Link = tuple[str, str, int]

ALWAYS: tuple[Link, ...] = (
    ("front", "back", OPPOSITE),
    ("crossed", "under", OPPOSITE),
    ("raised", "stance", OPPOSITE),
    ("held", "stance", OPPOSITE),
    ("affected", "unaffected", OPPOSITE),
)


def links(claims: Claims) -> list[Link]:
    """Every tie that holds in this scope. With no posture, or with two that disagree, only those that always hold."""
    roles = {f.role for f in claims.facts}
    hard = {f.role for f in claims.facts if f.hard}
    posture = claims.postures
    found = list(ALWAYS)
    lying = bool(posture & {"supine", "prone", "side-lying"})
    lunge = bool(hard & {"front", "back", "kneel"}) and not lying and "pigeon" not in posture and "seated" not in posture and "crossed" not in hard
    if "pigeon" in posture and hard & {"front", "back"}:
        found += [("stretch.hf", "back", SAME), ("stretch.gl", "front", SAME), ("stretch.hip", "front", SAME)]
    elif lunge:
        found += [("stretch.hf", "back", SAME), ("squeeze", "back", SAME)]
        if "kneel" in hard:
            found += [("kneel", "back", SAME), ("kneeup", "front", SAME)]
        if posture & {"half-kneeling", "lunge"}:
            found += [("stretch.hip", "back", SAME), ("stack", "front", SAME)]
        if hard & {"front", "back"}:
            found += [("bent", "front", SAME), ("straight", "back", SAME), ("heeldown", "back", SAME), ("stretch.calf", "back", SAME)]
    if "crossed" in hard:
        found += [("stretch.gl", "crossed", SAME), ("stretch.hip", "crossed", SAME), ("pulled", "under", SAME)]
    if "held" in hard and "crossed" not in hard:
        found += [("stretch.hf", "held", SAME)]
    if "hugged" in hard and "crossed" not in hard and lying:
        found += [("straight", "hugged", OPPOSITE), ("stretch.gl", "hugged", SAME)]
    return [x for x in found if x[0] in roles or x[1] in roles]
