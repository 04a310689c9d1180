"""What is tied over a whole text: the other round that only names its limb, the leg at work throughout, elbows and knees."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ..claims import OPPOSITE, SAME, STILL, Claims, Repeat, Tie
from ..reading import Clause

_TWO_LEGS = frozenset({"front", "back", "kneel", "crossed", "stack", "foldover", "heeldown", "turnout", "stretch.calf", "hang"})
_SPLIT = frozenset({"lunge", "half-kneeling", "pigeon"})  # the round may be named by the leg in front or by the one behind
_WORKED = frozenset({"held", "hugged", "strap", "stretch", "hang"})
_LIFTED = frozenset({"raised", "pulledleg", "pulled", "kneeout"})  # lying, these are at work too, and the other leg rests
_RESTING = frozenset({"rest", "straight", "footdown"})
_LYING = frozenset({"supine", "lying"})
# Roles by which a round is called: “lift your right leg … repeat with the left”. Of a leg, and of a side.
_LEG_LEADS = frozenset("raised hugged held strap heelup heeldown footup frontup legreach squeeze outleg kneedrive kneeup".split())
_APART = frozenset({"front", "back", "kneel"})
_STRETCHED_BEHIND = frozenset({"heeldown", "stretch.calf"})
_SIDE_LEADS = frozenset("raised held hugged strap stack lean eardrop overhand outleg sideleg hooked legreach kneeup".split())
_HANGING = frozenset({"hang"})
_OWN_NAME = frozenset({"arm", "shoulder", "elbow"})  # a hand may only help


def repeats(claims: Claims, values: Sequence[int]) -> None:
    """“Repeat with the left leg” is the side opposite to the only leg named before; “on the left side”, to everything named before."""
    crossed = any(f.role == "crossed" and f.hard and not f.segment for f in claims.facts)
    apart = bool(claims.postures & _SPLIT) or any(f.role in _TWO_LEGS for f in claims.facts)
    tilts = [f.word for f in claims.facts if f.role == "eardrop" and f.hard]
    if any(f.hard and f.role == "stretch.neck" and f.word < min(tilts, default=0) for f in claims.facts):
        tilts = []  # the side that is stretched is named first: that is the one that is repeated
    helpers = [t for t in claims.ties if t.kind == "helping"]
    for n, again in enumerate(claims.repeats):
        if any(values[x.word] != values[again.word] and abs(x.word - again.word) == 1 for x in claims.repeats[max(0, n - 1) : n + 2]):
            continue  # “twice on the right and once on the left”
        if again.region not in ("leg", "arm") and (tilted := _one_side(tilts, values, again.word)) >= 0 and not apart:
            claims.ties.append(Tie(tilted, again.word, OPPOSITE, "repeat"))
            continue
        if again.region == "leg" and crossed:
            continue
        named = _named(claims, again.region, apart)
        if named and len({values[w] for w in named}) == 1:
            claims.ties += [Tie(word, again.word, OPPOSITE, "repeat") for word in named]
        elif (lead := _lead(claims, values, again)) >= 0:
            claims.ties.append(Tie(lead, again.word, OPPOSITE, "repeat"))
        elif again.region == "arm" and (alike := _of_its_name(claims, values, again.word)):
            claims.ties.append(Tie(alike[-1], again.word, OPPOSITE, "repeat"))
        elif (named and again.region == "leg") or (again.region != "arm" and not crossed and claims.postures & _LYING and not apart):
            _worked(claims, values, again)
        elif (helped := _helped(helpers, claims, values, again.word)) >= 0 and again.region not in ("leg", "way"):
            claims.ties.append(Tie(helped, again.word, OPPOSITE, "repeat"))
        elif words := [w for region in ("trunk", "leg", "arm", "way") for w in claims.named.get(region, [])]:
            claims.ties.append(Tie(words[-1], again.word, OPPOSITE, "repeat", hard=False))  # read, though it may be either's round


def _named(claims: Claims, region: str, apart: bool) -> list[int]:
    """What the first round names of the region that the other is called by; everything, if it is called by a side."""
    if region in ("leg", "arm", "way"):
        return claims.named.get(region, [])
    return [] if apart else [word for words in claims.named.values() for word in words]


def _one_side(words: Sequence[int], values: Sequence[int], again: int) -> int:
    """The last of these words before ``again``, if they are of one side; else -1."""
    before = [w for w in words if w < again]
    return before[-1] if before and len({values[w] for w in before}) == 1 else -1


def _lead(claims: Claims, values: Sequence[int], again: Repeat) -> int:
    """The word for the limb that leads the round: the first of all if they are of one side, or of what a round is called by; else -1."""
    facts = [f for f in claims.facts if f.hard and f.word < again.word]
    behind = any(f.role in ("back", "kneel") or f.role.startswith("stretch.") for f in facts)
    if not behind and len({values[w] for w in range(again.word)}) == 1:
        return 0
    if again.region == "arm" or (again.region != "leg" and any(f.role.startswith("stretch.") for f in facts)):
        return -1  # it may as well be called by what is stretched
    roles = _LEG_LEADS if again.region == "leg" else _SIDE_LEADS
    if again.region == "leg" and any(f.role in _APART for f in facts):
        roles = _STRETCHED_BEHIND  # what hovers over the floor is the other leg
    elif again.region == "leg" and any(f.role == "hang" for f in facts):
        roles = _HANGING  # over the edge of the bed one leg hangs and is stretched, the other one is only held
    led = {f.word: f.sign for f in facts if f.role in roles}
    same = len({values[word] ^ sign for word, sign in led.items()}) == 1
    return min(word for word, sign in led.items() if not sign) if same and SAME in led.values() else -1


def _helped(helpers: Sequence[Tie], claims: Claims, values: Sequence[int], again: int) -> int:
    """The word for the arm that the other hand helped, if it was one only and the other round names an arm or a side; else -1."""
    found = _one_side([t.one for t in helpers if max(t.one, t.two) < again], values, again)
    noun = next((noun for noun, word in claims.nouns if word == again), "")
    before = {name for name, word in claims.nouns if word < again and word != found}
    kneaded = noun in before and (noun, found) not in claims.nouns  # “tap the right shoulder, the right elbow in the left hand …”
    return -1 if noun in ("hand", "palm") or kneaded else found


def _worked(claims: Claims, values: Sequence[int], again: Repeat) -> None:
    """Both legs were named: the other round is for the one that was lifted, held, hugged or stretched, where that is always the same."""
    if any(f.role in _TWO_LEGS for f in claims.facts):
        return
    facts = [f for f in claims.facts if f.word < again.word and (f.sentence < again.sentence or again.sentence == 0)]
    did = [(f.word, f.sign) for f in facts if f.role.split(".")[0] in _WORKED]
    if claims.postures & _LYING:
        did += [(f.word, f.sign) for f in facts if f.hard and f.role in _LIFTED]
        did += [(f.word, f.sign ^ OPPOSITE) for f in facts if f.hard and f.role in _RESTING] if did else []
    if len({word for word, _ in did}) > 1 and len({values[word] ^ sign for word, sign in did}) == 1:
        claims.ties.append(Tie(did[0][0], again.word, OPPOSITE ^ did[0][1], "repeat"))


def _of_its_name(claims: Claims, values: Sequence[int], again: int) -> list[int]:
    """“Repeat with your left arm”: the arms named before, without the hands that helped, where they are of one side."""
    noun = next((noun for noun, word in claims.nouns if word == again), "")
    words = [word for name, word in claims.nouns if name == noun and word < again] if noun in _OWN_NAME else []
    return words if len({values[w] for w in words}) == 1 else []


def drift(claims: Claims, values: Sequence[int]) -> None:
    """One leg is at work for the whole round, and a clause that can only go on with it names the other one."""
    words = [w for w, _ in claims.mentions]
    if claims.postures & _SPLIT or any(f.hard and f.role in ("front", "back", "kneel") for f in claims.facts):
        return  # both legs are at work
    for side in (0, 1):
        few = [(w, on) for w, on in claims.mentions if values[w] == side]
        if len(few) == 1 and few[0][1] and len(words) > 3:
            others = [w for w in words if w != few[0][0]]
            claims.ties.append(Tie(others[-1], few[0][0], SAME, "drift", hard=False))
            claims.ties += [Tie(a, b, SAME, "drift", hard=False) for a, b in itertools.pairwise(others)]


def named_again(claims: Claims, values: Sequence[int]) -> None:
    """A limb that is named again in the same words is the same limb: read, though nothing is held against it (soft)."""
    last: dict[tuple[str, int], int] = {}
    for noun, word in claims.nouns:
        before = last.get((noun, values[word]))
        if before is not None and before != word:
            claims.ties.append(Tie(before, word, SAME, "again", hard=False))
        last[(noun, values[word])] = word


def elbows(claims: Claims, values: Sequence[int]) -> None:
    """Elbow to opposite knee: certain once the text does it so at least once and names the pair twice."""
    pairs = [t for t in claims.ties if t.kind == "elbow-knee"]
    if len(pairs) > 1 and "plank" not in claims.postures and any(values[t.one] != values[t.two] for t in pairs):
        for tie in pairs:
            tie.hard = True


def same_words(clauses: Sequence[Clause], claims: Claims) -> None:
    """Where everything is said of one side, what is said again in the same words is said of the same limb."""
    first: dict[tuple[object, ...], int] = {}
    for clause in clauses:
        limbs = [*clause.subject, *clause.limbs]
        place = (clause.verb, *clause.adverbs[:1], *clause.landmarks[:1], *(x.noun for x in limbs))
        for limb in limbs:
            if limb.side < 0 or limb.second >= 0 or limb.plural or limb.which or not (clause.verb or clause.adverbs or clause.landmarks):
                continue
            before = first.setdefault((*place, limb.noun, limb.surface, limb.prep), limb.side)
            if before != limb.side and clause.verb not in STILL:
                claims.ties.append(Tie(before, limb.side, SAME, "same-words"))
