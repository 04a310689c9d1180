"""Ties inside one sentence that need no posture: what is named twice there is two, and a hand lies on its own hip.

These are the pairs of words that clean texts by many authors put almost always on the same side, or on two: counted in pairs of
nouns, verbs and prepositions, before the rules were written (``tests/sides/scores.py --ties`` counts what they hold today). Words
that speak of another round, of a choice, of the same limb or of crossing keep all of this silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from .claims import OPPOSITE, SAME, Claims, Tie
from .quick import Quick, said
from .reading import Clause, Limb

_ANOTHER = Quick(
    r"\b(?:repeat\w*|switch\w*|swap\w*|chang\w+|other|opposite|same|each|every|both|either|alternat\w*|again|or|if|mirror\w*|"
    r"revers\w*|still|also|instead|times|before|until|while keeping|cross\w*|across|diagonal\w*|back and forth|fram\w+)\b"
)
_GOES_ON = frozenset({"keep", "release", "lower", "repeat", "switch", "start", "other"})  # with the limb just named
_LATER = Quick(r"\b(?:then|now|next|after\w*|once|when|back|first|finally|too|as well)\b")  # one thing after another
_JOINS = Quick(r",|\b(?:and|as|while|is|are)\b")
_FACES = Quick(r" (?:is )?(?:fac(?:es|ing)|turned|up|down|in|out|forwards?|open)\b")
_KEEPS = Quick(r"\bkeep")
_HIP_NOUNS = frozenset({"hip", "hipbone"})
_BREATHED = frozenset({"nostril"})  # breathed through, closed and opened in one sentence
_TOUCHES = frozenset({"on", "to", "under", "by", "against", "at"})


def twins(clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """Add the ties of every sentence to ``claims``; a pair of words that is tied already is left alone.

    ``values`` are the sides of the words (1 is right): two hands that both go to the other hip are crossed on purpose.
    """
    known = {frozenset((t.one, t.two)) for t in claims.ties if t.hard}
    for _, group in groupby((c for c in clauses if c.limbs or c.subject), key=lambda c: c.sentence):
        sentence = [(c, _one_sided(c)) for c in group]
        if sum(len(limbs) for _, limbs in sentence) < 2:
            continue
        found = [t for c, limbs in sentence if len(limbs) > 1 and not _another(c) for t in (*_named_twice(c, limbs), *_touching(limbs))]
        for tie in (*found, *_hands(sentence)):
            pair = frozenset((tie.one, tie.two))
            if len(pair) > 1 and pair not in known:
                known.add(pair)
                claims.ties.append(tie)
    across = [t for t in claims.ties if t.kind == "hand-hip" and values[t.one] != values[t.two]]
    if len(across) > 1:
        claims.ties = [t for t in claims.ties if t not in across]


def _one_sided(clause: Clause) -> list[Limb]:
    """The limbs with one side word each, in the order in which they are named; "it" and plurals are not named."""
    found = [
        x
        for x in (*clause.subject, *clause.limbs)
        if x.side >= 0 and x.second < 0 and not x.which and not x.plural and x.noun not in _BREATHED
    ]
    return sorted(found, key=lambda x: x.side)


def _another(clause: Clause) -> bool:
    return _ANOTHER.search(clause.text) is not None or (clause.opener != "" and _ANOTHER.search(said(clause.opener)) is not None)


def _later(clause: Clause) -> bool:
    return _LATER.search(clause.text) is not None or (clause.opener != "" and _LATER.search(said(clause.opener)) is not None)


def _named_twice(clause: Clause, limbs: list[Limb]) -> Iterable[Tie]:
    """“Your left arm clockwise and your right arm …”, "slide your right hand between your left hand and …", "left over right"."""
    for one, two in pairwise(limbs):
        between = clause.text[max(0, one.end - clause.start) : max(0, two.start - clause.start)]
        if two.prep and any(x.region != two.region and one.end <= x.start < two.start for x in (*clause.subject, *clause.limbs)):
            continue  # another limb's place: “with the left leg in front and the arms around the left leg”
        if (not two.prep and not _JOINS.search(between)) or (one.prep in ("to", "into") and not two.prep):
            continue  # “the left hip into the right foot and the right foot into the left thigh”
        if {clause.text[x.start - clause.start :][:4].lower() for x in (one, two)} == {"his ", "her "}:
            continue  # two people dance
        if one.prep == "from" and two.prep == "on" and "land" in between:
            continue  # “jump off the left foot and land on the left foot”
        if _KEEPS.search(between) or clause.verb == "keep" or (one.prep == two.prep == "with" and not between.startswith(" and ")):
            continue  # “keep the right knee firm and keep the right knee over the toes”
        if one.bare and two.bare and two.prep == "with" and not clause.verb:
            continue  # “the right ankle with the right hand, the left with the left”
        if one.noun and one.noun == two.noun and not one.surface and not two.surface:
            yield Tie(one.side, two.side, OPPOSITE, "two-places")
        elif one.bare and two.bare and one.prep == two.prep == "from":
            continue  # “kick from the right to the left, with a punch from the right”: where it comes from
        elif one.bare and two.bare and not one.noun and not two.noun and not (clause.verb == "step" and two.prep == "on"):
            yield Tie(one.side, two.side, OPPOSITE, "pair")


def _touching(limbs: list[Limb]) -> Iterable[Tie]:
    """“Put your right hand on your right hip”."""
    for hip in (x for x in limbs if x.noun in _HIP_NOUNS and x.prep in _TOUCHES):
        yield from (Tie(hand.side, hip.side, SAME, "hand-hip") for hand in limbs if hand.part == "hand")


def _faces(clause: Clause, limb: Limb) -> bool:
    """“The left hand on the table, the left palm up”: how a hand lies is no other hand."""
    return limb.noun == "palm" and _FACES.match(clause.text[max(0, limb.end - clause.start) :]) is not None


def _hands(sentence: list[tuple[Clause, list[Limb]]]) -> Iterable[Tie]:
    """A hand that has its place and is named again in the sentence is the other one, unless the sentence goes on with it."""
    hands = [(c, x) for c, limbs in sentence for x in limbs if x.part == "hand" and not _faces(c, x)]
    if len(hands) < 2 or any(_another(c) or _later(c) for c, _ in sentence) or any(c.verb in _GOES_ON for c, _ in sentence[1:]):
        return
    for (here, one), (there, two) in pairwise(hands):
        if one.prep == two.prep == "with" or (here is there and not here.verb and one.bare and two.bare and two.prep == "with"):
            continue  # “grasp it with the left hand and pull with the left hand”, “… the left with the left”
        busy = here.verb in ("hold", "pull")
        placed = here.verb in ("place", "press", "") and (there.verb in ("", "place", "hold") or two.prep == "with")
        helps = here.verb == "other" and (there.verb == "" or there.opener == "to")
        if here is there or busy or placed or helps:
            yield Tie(one.side, two.side, OPPOSITE, "two-places")
