"""The kinds of clauses that are understood, each a small reader that turns one clause into facts.

They are asked in the order given here, each about the clauses that have what stands beside it; one that returns True leaves nothing
for those after it. Hard facts are made only where the wording leaves one reading; the rest is soft.
"""

from ..claims import FOOT, MOVES, frame, when
from .common import hands_of, legs_of
from .crossings import crossing
from .details import a_part, arm_and_leg, arm_on_a_wall, edge_and_top, knee_over_thigh, lifted_and_placed, pigeon
from .holds import chest, sequences, shapes, work_and_rest
from .pairs import alternating, hand_and_limb, named_alike, own_arm, parallel
from .said import FINISHED, adjectives, finished, mentions, stretched
from .stepping import kneeling, kneels_on_a_side, lunging, steps
from .turns import arm_up, arms_in_turn, goes_across, hand_across, hooked, lain_on, turned_limb, turning

_STRAIGHT = {"", "with"}  # before what is moved
_WHOLE = {"leg", "knee", "foot", "thigh", "shin", "heel"}
_TAKES = {"hold", "place", "reach", "pull", "bring", "lift", "bend", "release", "press", "keep", "be", "", "stand"}

for read, asked in (
    (adjectives, when(roles=True)),
    (finished, when(text={FINISHED})),
    (stretched, when()),
    (alternating, when(two_sides=True, words={"alternat"})),
    (parallel, when(two_sides=True)),
    (crossing, when(two_legs=True)),
    (named_alike, when(first_round=True)),
    (hand_and_limb, when(sided_arm=True, two_sides=True)),
    (own_arm, when(sided_arm=True, parts={"wrist", "elbow", "forearm"})),
    (a_part, when(leg=_WHOLE - {"heel"} | {"ankle", "hip"}, leg_prep=_STRAIGHT)),
    (edge_and_top, when(parts={"side", "leg", "foot"})),
    (pigeon, when(legs=True, postures={"pigeon"})),
    (arm_on_a_wall, when(arms=True, marks={"wall"})),
    (arm_and_leg, when(openers={""}, follows=True, postures={"quadruped"})),
    (knee_over_thigh, when(verbs={""}, parts={"knee"}, preps={"over"}, follows=True)),
    (lifted_and_placed, when(legs=True, verbs={"place", "bring", "cross"}, after={"lift"})),
    (mentions, when(sided_leg=True, first_round=True)),
    (steps, when(leg=FOOT - {"toes"}, leg_prep=_STRAIGHT | {"on", "to"}, verbs=MOVES - {"release"})),
    (kneels_on_a_side, when(verbs={"kneel"}, parts={"side"}, preps={"on"})),
    (kneeling, when(legs=True, parts={"knee", "shin"})),
    (chest, when(legs=True, verbs=_TAKES)),
    (shapes, when(leg=_WHOLE, leg_prep=_STRAIGHT)),
    (sequences, when(follows=True)),
    (work_and_rest, when(leg=_WHOLE | {"toes"}, leg_prep=_STRAIGHT)),
    (lunging, when(legs=True)),
    (turning, when(ways=True)),
    (turned_limb, when(parts={"head", "shoulder", "hand", "fingers", "knee", "leg", "thigh", "side"})),
    (arm_up, when(arms=True, preps=_STRAIGHT)),
    (goes_across, when(adverbs={"across"})),
    (hand_across, when(arms=True, verbs={"hold", "press", "pull"}, preps={"with"}, parts={"hand"})),
    (hooked, when(legs=True, arms=True, sided_arm=True, parts={"knee", "thigh", "leg"})),
    (lain_on, when(preps={"on"}, parts={"side", "hand", "arm", "forearm", "elbow"})),
):
    frame(read, asked)

__all__ = ["arms_in_turn", "hands_of", "legs_of"]
