"""The second round: what is done again after a change of sides is done with the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..claims import OPPOSITE, SAME, STILL, Claims, Tie
from ..quick import Quick
from ..reading import Clause, Limb

_CUE = Quick(
    r"\b(?:then|now|next|repeat\w*|swap|switch\w*|change|chang\w+ (?:sides|legs|over|to)|other|opposite|same(?! time)|"
    r"turn (?:over|round|around)|roll over|uncross|undo|unwind|unhook|let go|lead with|begin again|again (?:on|with)|"
    r"do (?:the|it|left|right)|after\b[^,.]{0,30},)"
)
_SURE = Quick(
    r"\b(?:repeat\w*|swap|switch\w*|change|chang\w+ (?:sides|legs|over|to)|other|opposite|same(?! time)|turn (?:over|round|around)|"
    r"roll over|uncross|undo|unwind|unhook|lead with|begin again|again (?:on|with)|do (?:the|it|left|right))"
)
# What was said before has been done to its end: “ten, then …”, “hold it for 20 s. Then …”, “two minutes; now …”.
_DOSE_DONE = re.compile(
    r"(?:\d(?![\d.):°]| ?deg)|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|"
    r"forty|sixty|hold|count|breaths?|once|twice|times|reps|seconds|minutes?|to meet|together)\b)[\s\S]{0,80}?\b(?:then|now|next)\b",
    re.IGNORECASE,
)
_DEEPER = Quick(
    r"\b(?:further|farther|deeper|more|higher|harder|lower|closer|slightly|little|"
    r"(?:a|the) (?:second|third) time)\b"
)
_ON = Quick(
    r"\b(?:again(?! (?:on|with))|times|return|to come out|come out|push up|come down|release|"
    r"to finish|to get out|finally|same side|same leg|same arm|both|each|alternat\w*|still|if|instead|back to|"
    r"further|farther|deeper|higher|harder|closer|(?:a|the) (?:second|third) time|once more)\b"
)
_STEPS_BACK = Quick(r"\bstep\w* (?:(?:your|the|right|left|one|foot|leg) ){0,3}back\b")
_PAST = Quick(r"\W*(?:after|once)\b")
_ROLLER = Quick(r"\b(?:roller|rolling pin)\b")
_LONGEST = 200  # characters before a word in which a dose is looked for
_DO = frozenset({"do", "doing", "work", "working", "repeat", "perform", "use", "exercise", "train", "swap", "switch", "change"})


def _limbs(clause: Clause) -> list[Limb]:
    return [x for x in (*clause.subject, *clause.limbs) if x.side >= 0 and x.second < 0 and x.which != "it"]


def _roles(claims: Claims, last: int) -> dict[int, list[tuple[int, int]]]:
    """For every word of the last sentence, the words before it that had its role, and how they stand to it."""
    before: dict[str, list[tuple[int, int]]] = {}
    found: dict[int, list[tuple[int, int]]] = {}
    for fact in claims.facts:
        if not fact.hard or fact.kind in ("stretch", "felt-side", "evidence"):
            continue
        if fact.sentence < last:
            before.setdefault(fact.role, []).append((fact.word, fact.sign))
        elif fact.role in before:
            found.setdefault(fact.word, []).extend((w, sign ^ fact.sign) for w, sign in before[fact.role])
    return found


def second_rounds(text: str, clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """Ties between the last sentence that names sides and the same movement before it."""
    sided = [c for c in clauses if c.directions or any(x.side >= 0 for x in (*c.subject, *c.limbs))]
    if not sided or sided[0].sentence == sided[-1].sentence:
        return
    last = sided[-1].sentence
    final = [c for c in clauses if c.sentence == last]
    whole = " ".join(c.text for c in final if c.opener not in _MEANWHILE)  # “step to the right as you switch your hands”
    if not _CUE.search(whole) or "grip" in whole or _changed_before(clauses, last) or not _follows(text, whole, clauses, last):
        return
    before, moved = _movements([c for c in sided if c.sentence < last], values)
    sides: dict[str, set[int]] = {}
    for limb in (x for c in final for x in _limbs(c)):
        sides.setdefault(limb.part, set()).add(values[limb.side])
    alike = _roles(claims, last)
    first = len(claims.ties)
    homeward = not any(_STEPS_BACK.search(c.text) for c in clauses if c.sentence < last)  # else that is the movement itself
    for clause in _after_cue(final, homeward):
        if clause.opener in _MEANWHILE and clause.verb == "keep":
            continue  # “while keeping your left hand on the floor”: what goes on
        for limb in _limbs(clause):
            words = before.get(_key(clause, limb, values), []) if clause.verb else []
            if not words and clause.word in _DO and len(sides[limb.part]) == 1 and limb.prep in ("", "with", "on"):
                words = moved.get(limb.part, []) if len({values[w] for w in moved.get(f"any {limb.region}", [])}) == 1 else []
            same = [(w, SAME) for w in words]
            if not same or len({values[w] for w in words}) > 1:
                same = alike.get(limb.side, []) if not _varied(clause, limb, before, values) else []
            if _both(clause, limb, values):
                continue
            _opposed(claims, values, limb.side, same)
        for _, way in clause.directions:
            _opposed(claims, values, way, alike.get(way, []))
    if len(claims.ties) - first == 1 and not (
        _SURE.search(whole) or (_after_a_dose(text, clauses, last, claims.ties[-1].two) and not _DEEPER.search(whole))
    ):
        claims.ties.pop()  # “now let the right leg hang”, once more: one word and no change of sides


def _after_a_dose(text: str, clauses: Sequence[Clause], last: int, word: int) -> bool:
    """“Hold for 20 seconds, then …”: between the side words of the sentences before and this one a dose and a “then” are said."""
    start = max((x.end for c in clauses if c.sentence < last for x in _limbs(c)), default=0)
    end = next((x.start for c in clauses if c.sentence == last for x in _limbs(c) if x.side == word), start)
    return _DOSE_DONE.search(text, max(start, end - _LONGEST), end) is not None


def _changed_before(clauses: Sequence[Clause], last: int) -> bool:
    """A round has ended before the last sentence: which one would it turn round?"""
    return any(_CHANGE.search(c.text) for c in clauses if c.sentence < last)


def _follows(text: str, whole: str, clauses: Sequence[Clause], last: int) -> bool:
    """Not “if you are right-handed, then your left foot …”; on a roller the leg below is worked, and the other may be named."""
    chosen = any(c.opener == "if" for c in clauses if last - 1 <= c.sentence <= last)
    return _ROLLER.search(text) is None and (not chosen or _SURE.search(whole) is not None)


def _both(clause: Clause, limb: Limb, values: Sequence[int]) -> bool:
    """The clause names the same part of both sides."""
    return len({values[x.side] for x in _limbs(clause) if x.part == limb.part}) > 1


def _key(clause: Clause, limb: Limb, values: Sequence[int]) -> tuple[str, str, str, str]:
    """What is done; a hand on its own knee and a hand on the other are two movements."""
    hands = [values[x.side] for x in _limbs(clause) if x.part == "hand" and not x.prep] if limb.prep and limb.region == "leg" else []
    own = str(hands[0] == values[limb.side]) if len(hands) == 1 else ""
    return clause.verb, limb.part, limb.prep, "".join(clause.adverbs[:1] or ["there"] * bool(clause.directions)) + own


def _varied(clause: Clause, limb: Limb, before: dict[tuple[str, str, str, str], list[int]], values: Sequence[int]) -> bool:
    """“Hug the knee. Then hug it across”: the same movement of the same limb, another way."""
    verb, part, prep, how = _key(clause, limb, values)
    ways = [words for key, words in before.items() if key[:3] == (verb, part, prep) and key[3] != how]
    return bool(how and verb and ways) and {values[w] for words in ways for w in words} == {values[limb.side]}


def _movements(clauses: Sequence[Clause], values: Sequence[int]) -> tuple[dict[tuple[str, str, str, str], list[int]], dict[str, list[int]]]:
    """Words by what their clause says of them, and the words of every part that is moved."""
    before: dict[tuple[str, str, str, str], list[int]] = {}
    moved: dict[str, list[int]] = {}
    for clause in clauses:
        if clause.gerund and not clause.subject:
            continue  # “facing right”, “with your left leg dangling”: how it is, not what is done
        for limb in _limbs(clause):
            before.setdefault(_key(clause, limb, values), []).append(limb.side)
            if limb.prep in ("", "with") and not limb.surface and (clause.verb not in STILL or clause.adverbs):
                moved.setdefault(limb.part, []).append(limb.side)
                moved.setdefault(f"any {limb.region}", []).append(limb.side)
    return before, moved


def _after_cue(clauses: Sequence[Clause], homeward: bool) -> list[Clause]:
    """The clauses from the one on that announces another round, without returns (``homeward``: to step back is one) and doses."""
    first = next((n for n, c in enumerate(clauses) if _CUE.search(c.text) or c.opener in ("then", "and then")), len(clauses))
    texts = [(c, c.text if n else _from_cue(c.text)) for n, c in enumerate(clauses[first:])]
    return [c for c, text in texts if not (_ON.search(text) or (homeward and _STEPS_BACK.search(text)) or _PAST.match(c.text))]


def _from_cue(text: str) -> str:
    """“A number of times with your left leg and then switch to your right leg”: the dose belongs to what was done before."""
    cue = _CUE.search(text)
    return text[cue.start() :] if cue else text


def _opposed(claims: Claims, values: Sequence[int], word: int, same: list[tuple[int, int]]) -> None:
    """The word is on the other side of what was done before, where that was on one side only."""
    if same and len({values[w] ^ sign for w, sign in same}) == 1:
        claims.ties.append(Tie(same[-1][0], word, OPPOSITE ^ same[-1][1], "repeat"))


_MEANWHILE = frozenset({"while", "as"})
_CHANGE = Quick(
    r"\b(?:(?:switch|swap)\w*|chang(?:e|ing) (?:sides?|legs?|arms?|hands?|feet|over|knees)|(?:and|then|to) change\b|^\W*change\b|"
    r"(?:do|on|for|now|then) (?:the |your )?(?:other|opposite) (?:side|leg|arm|hand|foot)(?! (?:of|stays?|rests?|is|remains?))|"
    r"other way (?:round|about)|repeat\w* (?:\w+ ){0,4}?(?:on|with|for|using) (?:the |your )?(?:other|opposite|left|right)|mirror|"
    r"vice versa|same (?:again|on|with|for|thing)|do the same|turn (?:over|round|around)|roll over|undo|uncross)\b"
)
_AWAY = Quick(
    r"\b(?:variation|beginner\w*|advanced|modif\w*|option\w*|alternative\w*|intensity|harder|easier|if|alternat\w*|to come out|to exit|"
    r"grip|without|also|reps?|repetitions|times|again until)\b|^\W*(?:\d+\W+)?again,"
)
_DOSE = Quick(r"\b(?:reps?|repetitions|times)\b")
_AFTERWARDS = Quick(r"\b(?:then|now|next|after)\b")
_HOMEWARD = frozenset({"back", "down", "together", "out"})


def _turning_point(clauses: Sequence[Clause]) -> tuple[int, bool]:
    """The clause with which another round begins, or -1, and whether a change of sides is announced there."""
    first = -1
    for n, clause in enumerate(clauses):
        if n and _CHANGE.search(clause.text):
            first = n
            break
    sure = first >= 0
    if not sure:
        last = max((c.sentence for c in clauses if _limbs(c)), default=-1)
        first = next((n for n, c in enumerate(clauses) if n and c.sentence == last), -1)
    if first < 0:
        return -1, False
    if not sure and not any(_limbs(c) for c in clauses if c.sentence < clauses[first].sentence):
        return -1, False  # one sentence goes on with itself
    whole = " ".join(c.text for c in clauses if c.sentence == clauses[first].sentence)
    goes_on = _AWAY.search(whole) or not (sure or (_AFTERWARDS.search(whole) and not _DEEPER.search(whole)))
    return (-1, False) if goes_on else (first, sure)


def _leads_away(clause: Clause, before: Sequence[Clause]) -> bool:
    """It is another way to do it, or how often; but “lift the left leg ten times” again is the same movement."""
    found = _AWAY.search(clause.text)
    if found and _DOSE.match(found.group()) and clause.verb:
        parts = {x.part for x in _limbs(clause)}
        return not any(c.verb == clause.verb and parts & {x.part for x in _limbs(c)} for c in before)
    return found is not None


_ANOTHER_ONE = Quick(r"\bnext (?:drill|exercise|stretch|move|technique|pose|part|one)\b")


def mirrored_tail(clauses: Sequence[Clause], claims: Claims, values: Sequence[int]) -> None:
    """After “switch sides” a part of the body that was always of one side is of the other.

    In a last sentence that only says "then" or "now" this holds for arms, and for what is said in the same words.
    """
    first, sure = _turning_point(clauses)
    if first < 0:
        return
    cue = clauses[first]
    head = _named(clauses[:first])
    tail = _named([c for c in clauses[first:] if c.sentence == cue.sentence])
    for clause in clauses[first:]:
        if _ANOTHER_ONE.search(clause.text):
            break
        if clause.sentence - cue.sentence > 1 or (clause.sentence > cue.sentence and _leads_away(clause, clauses[:first])):
            break
        if clause.verb in ("release", "straighten", "lower") or _HOMEWARD & set(clause.adverbs) or _holds_on(clause):
            continue  # what comes home, and what goes on: “holding on with your left hand”
        for limb in _limbs(clause):
            said = head.get(limb.part, [])
            if limb.bare or not limb.noun or limb.part == "thing" or len({values[w] for w, _, _ in said}) != 1:
                continue
            plain = limb.part in ("leg", "side") and clause.sentence == cue.sentence
            # “now the right hand and left knee, then the left hand and right knee” names both
            both = len({values[w] for w, _, _ in tail.get(limb.part, [])}) > 1
            if (sure and not plain) or (not sure and not both and limb.part != "leg" and _done_again(clause, limb, said)):
                claims.ties.append(Tie(said[-1][0], limb.side, OPPOSITE, "repeat"))


def _holds_on(clause: Clause) -> bool:
    """“Still holding on with your left hand”: a thing, not a foot."""
    return clause.gerund and clause.verb == "hold" and not any(x.region == "leg" for x in clause.limbs)


_Named = tuple[int, Clause, str]


def _named(clauses: Sequence[Clause]) -> dict[str, list[_Named]]:
    """The words of every part of the body, with their clauses and prepositions."""
    found: dict[str, list[_Named]] = {}
    for clause in clauses:
        for limb in _limbs(clause):
            if limb.part and not limb.bare:
                found.setdefault(limb.part, []).append((limb.side, clause, limb.prep))
    return found


def _done_again(clause: Clause, limb: Limb, said: Sequence[_Named]) -> bool:
    """The clause says the same of the limb; of an arm it is enough that it begins with it, or does the same."""
    way = clause.adverbs[:1], bool(clause.directions)
    if any(c.verb == clause.verb and prep == limb.prep and (c.adverbs[:1], bool(c.directions)) == way for _, c, prep in said):
        return True
    return limb.region == "arm" and (limb in clause.subject or any(c.verb == clause.verb for _, c, _ in said))
