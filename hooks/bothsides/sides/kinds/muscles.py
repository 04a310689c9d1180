"""Muscles by their names, in the list that books put under an exercise: “Muscles stretched: left rectus femoris, left psoas major”.

A list may speak of both legs, so only muscles of one group are taken to be of one side.
"""

from __future__ import annotations

from ..claims import SAME, Scope, always
from ..quick import Quick
from ..reading import Clause, Limb

_GROUPS = {
    "hf": Quick(
        r"\b(?:rectus femoris|vast(?:us|i)\b|vastus (?:lateralis|medialis|intermedius)|quadriceps|quads?|(?:ilio)?psoas|iliacus|"
        r"hip flexors?|sartorius|tensor fasciae? latae?)\b"
    ),
    "gl": Quick(r"\b(?:glut(?:eus|eals?|es?)|piriformis|gemell(?:us|i)|obturator|quadratus femoris)\b"),
    "ham": Quick(r"\b(?:hamstrings?|biceps femoris|semitendinosus|semimembranosus)\b"),
    "add": Quick(r"\b(?:adductors?|gracilis|pectineus)\b"),
    "calf": Quick(r"\b(?:gastrocnemius|soleus|plantaris|popliteus)\b"),
    "shoulder": Quick(
        r"\b(?:deltoids?|trapezius|rhomboids?|infraspinatus|supraspinatus|subscapularis|teres|triceps|biceps brachii|"
        r"brachialis|serratus|pectorals?|pectoralis|latissimus)\b"
    ),
    "neck": Quick(r"\b(?:sternocleidomastoid|scalen(?:es?|us|i)|levator scapulae|splenius)\b"),
    "side": Quick(r"\b(?:obliques?|quadratus lumborum|intercostals?|erector spinae)\b"),
}
_TOLD = Quick(r"\bstretch")
_LONGEST = 60  # characters of a heading
_LEGS = frozenset({"hf", "gl", "ham", "add", "calf"})


@always(verbs={""}, first_round=True)
def muscle_list(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    """“Muscles stretched: left rectus femoris, left psoas major”: those of one group are of one side."""
    if c.directions or len(limbs) != 1 or limbs[0].side < 0 or (limbs[0].second >= 0):
        return False
    limb = limbs[0]
    if c.colon and _TOLD.search(s.text[max(0, c.start - _LONGEST) : c.start].rpartition("\n")[2]):
        s.trail["list"] = (c, limb)
    if "list" not in s.trail or s.trail["list"][0].sentence != c.sentence:
        return False
    group = next((name for name, names in _GROUPS.items() if names.search(c.text)), "")
    if not group:
        return False
    if group in _LEGS:
        s.fact(limb, f"stretch.{group}", "stretch")
    before = s.trail.get(f"muscle {group}")
    if before is not None and before[0].sentence == c.sentence:
        s.tie(before[1], limb, SAME, "muscles")
    s.trail[f"muscle {group}"] = (c, limb)
    return False
