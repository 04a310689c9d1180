"""Breathing through one nostril in turn: the breath goes through the nostril that is open, a finger closes the one that was."""

from __future__ import annotations

import re

from ..claims import OPPOSITE, SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb

_NOSTRIL = frozenset({"nostril", "nose"})
_SAYS = re.compile(
    r"\b(?:(?P<in>inhal\w*|in-?breath|breath\w* in|draw\w* (?:\w+ ){0,2}(?:air|breath))|(?P<out>exhal\w*|out-?breath|breath\w* out|"
    r"(?:empty|let\w*|blow\w*|push\w*) (?:\w+ ){0,3}(?:air|breath|out))|(?P<open>open\w*|releas\w+|unblock\w*|uncover\w*|free\w*|lift\w*|"
    r"remov\w+|unplug\w*)|(?P<shut>clos\w+|block\w*|plug\w*|cover\w*|seal\w*|shut\w*|press\w*|pinch\w*|"
    r"(?:plac|put|bring|set|rest|us|lay|hold)\w* (?:\w+ ){0,5}(?:thumb|fingers?)|obstruct\w*|occlud\w*))\b",
    re.IGNORECASE,
)
_THUMB = Quick(r"\bthumb\b")
_RING = Quick(r"\b(?:ring|third|fourth|pinky|little|last two|pinkie) (?:and \w+ )?fingers?\b")
_BOTH = Quick(r"\b(?:both|each|either|if|other hand|instead|same)\b")
_THROUGH = frozenset({"through", "from", "with", "in", "by", "out", ""})
_ON = frozenset({"", "on", "to", "over", "against", "of", "by"})
_KINDS = ("in", "out", "open", "shut")
# What the last thing said of one nostril makes of the next one.
_NEXT = {
    ("shut", "in"): OPPOSITE,
    ("shut", "out"): OPPOSITE,
    ("shut", "open"): OPPOSITE,
    ("open", "in"): SAME,
    ("open", "out"): SAME,
    ("in", "shut"): SAME,
    ("in", "open"): OPPOSITE,
    ("out", "in"): SAME,
    ("out", "shut"): SAME,
    ("out", "open"): OPPOSITE,
}
_WITHIN = 3  # sentences


@always(parts={"thing", "", "side"})
def one_nostril(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Close the right nostril and breathe in through the left. Close the left with the ring finger and breathe out on the right.”"""
    if "nostril" not in c.low and not any(f"nostril.{kind}" in s.trail for kind in _KINDS):
        return False
    for limb in limbs:
        bare = (limb.bare and not limb.part) or limb.part == "side"
        if limb.side < 0 or limb.second >= 0 or limb.plural or not (limb.noun in _NOSTRIL or bare):
            continue
        _fingers(s, c, limb, limbs)
        kind = _said(s, c, limb)
        if kind:
            _follows(s, c, limb, kind)
    return False


def _said(s: Scope, c: Clause, limb: Limb) -> str:
    """What is done with the nostril: the last of these words before it in its clause, or in the one before in its sentence."""
    found = [*_SAYS.finditer(c.text[: max(limb.start - c.start, 0)])]
    if not found and not c.verb:
        found = [*_SAYS.finditer(s.prior.text)]
    kind = found[-1].lastgroup or "" if found else ""
    return kind if limb.prep in (_THROUGH if kind in ("in", "out") else _ON | {"from"} if kind == "open" else _ON) else ""


def _follows(s: Scope, c: Clause, limb: Limb, kind: str) -> None:
    """Hold it against what was said before of a nostril, and keep it."""
    kept = next(((k, s.trail[f"nostril.{k}"]) for k in _KINDS if f"nostril.{k}" in s.trail), None)
    for each in _KINDS:
        s.trail.drop(f"nostril.{each}")
    if s.holds(_BOTH, c.sentence) or s.conditional:
        return
    while s.claims.ties and s.claims.ties[-1].two == limb.side and s.claims.ties[-1].kind in ("repeat", "switch"):
        s.claims.ties.pop()  # both nostrils have their turn in every round
    if kept is not None and s.rank[c.sentence] - s.rank[kept[1][0].sentence] <= _WITHIN:
        before, (_, other) = kept
        if (before, kind) in _NEXT:
            s.tie(other, limb, _NEXT[before, kind], "nostril")
        elif before == kind == "shut":
            return  # the fingers are laid on both
    s.trail[f"nostril.{kind}"] = (c, limb)


def _fingers(s: Scope, c: Clause, limb: Limb, limbs: list[Limb]) -> None:
    """The thumb lies on the nostril of its own hand's side, the ring finger on the other one."""
    if limb.noun not in _NOSTRIL or limb.prep in ("through", "from") or s.holds(_BOTH, c.sentence):
        return
    own = [x for x in limbs if x is not limb and x.side >= 0 and x.second < 0 and x.noun in ("thumb", "ring")]
    for finger in own:
        s.tie(finger, limb, SAME if finger.noun == "thumb" else OPPOSITE, "nostril")
    thumb, ring = _THUMB.search(c.text) is not None, _RING.search(c.text) is not None
    if own or thumb == ring:
        return
    known = s.trail.get("nostril-thumb")
    if known is not None and known[1].side != limb.side:
        s.tie(known[1], limb, SAME if thumb else OPPOSITE, "nostril")
    elif thumb:
        s.trail["nostril-thumb"] = (c, limb)
