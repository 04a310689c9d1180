"""What English instructions say of one side, as patterns around a side word (SIDE) and the comparison that decides them.

They take over where the reading of sentences by clause gives no role. The first pattern that fits the word wins; a word that
none fits is not held against the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..sides.quick import Quick

PATTERNS: tuple[tuple[str, str], ...] = (
    # where it is felt
    (r"too much, keep your SIDE foot flat", "hugged or more bent"),
    (r"pull at your SIDE hip", "hip further back"),
    (r"round your SIDE ankle", "held"),
    (r"pillow at your SIDE side", "lies on or edge"),
    (r"SIDE hand flat in front", "lies above"),
    (r"forward over your SIDE thigh", "front"),
    (r"Slide your SIDE leg less", "hip further back"),
    (r"look for the pull in your SIDE hip", "front"),
    (r"SIDE hip slides off|hip slides off the SIDE", "edge"),
    (r"Slide to your SIDE side", "off the seat"),
    (r"not reach your SIDE hand", "front or flat"),
    (r"SIDE foot (?:carry|does not reach)|forward with your SIDE hand|next to your SIDE foot", "front or flat"),
    (r"(?:seat|back) at your SIDE side", "seat back"),
    (r"SIDE thigh (?:in|only)", "hugged or more bent"),
    (r"front of your SIDE (?:hip(?! and thigh))", "hip further back"),
    (r"front of your SIDE hip and thigh", "hip further back"),
    (r"front of your SIDE thigh", "front of thigh longer"),
    (r"SIDE inner thigh", "thigh further out"),
    (r"(?:pull|stretch)[^.]*?(?:in|of) your SIDE buttock|SIDE buttock stretch", "buttock longer"),
    (r"outside of your SIDE hip", "buttock longer"),
    (r"no pinch in your SIDE groin|SIDE groin pinches", "hip more bent"),
    (r"(?:no pain in|nothing in) your SIDE knee|SIDE knee hurts", "crossed or more bent"),
    (r"in your SIDE calf", "knee straighter"),
    (r"SIDE hip turns out|turns your SIDE hip out", "turned out"),
    (r"SIDE hip turns in\b|turns your SIDE hip in\b", "turned in"),
    # who should take care: what was operated on is not to be seen, what then moves is
    (r"SIDE hip (?:was|is) replaced|bends your SIDE hip|SIDE hip bends less|press your SIDE leg down", "not to be seen"),
    (r"SIDE hip joint hurts as your \w+ leg goes back", "hip further back"),
    (r"SIDE leg goes back|takes your SIDE leg back", "hip further back"),
    (r"as your SIDE hip bends|SIDE hip bends deeply", "hip more bent"),
    (r"SIDE knee cannot bear kneeling|SIDE knee on the cushion", "knee down"),
    (r"crosses your SIDE leg", "crossed"),
    (r"SIDE hip or \w+ shoulder hurts", "lies on"),
    (r"hip or SIDE shoulder hurts", "lies on"),
    # crossing
    (r"SIDE ankle (?:on|onto|off|presses on|lies on) (?:your|the)", "crossed"),
    (r"ankle (?:on|onto) your \w+ thigh, just above your SIDE knee", "under"),
    (r"ankle[^.]*? (?:on|onto|off) (?:your|the) SIDE (?:thigh|kneecap)", "under"),
    (r"(?:Let|let|push|press) (?:your )?SIDE knee (?:drift|sink|hang|away|down)|You (?:push|press) your SIDE knee", "crossed"),
    # hands
    (r"side of the seat with your SIDE hand", "hand beside the shin"),
    (r"chair with your SIDE hand|hold with your SIDE hand|seat with your SIDE hand", "hand on chair"),
    (r"table with your SIDE hand|reach of your SIDE hand|Keep your SIDE hand on it", "hand on table"),
    (r"towel, with your SIDE hand", "hand on ankle"),
    (r"SIDE hand on your|shin with your SIDE hand", "hand on shin"),
    (r"hand on your SIDE shin|hold of your SIDE shin|Hold your SIDE shin", "held shin"),
    (r"(?:hold of|Let) your SIDE ankle", "held"),
    (r"(?:behind|Hold|hold|hug|hugged) your SIDE thigh|SIDE thigh hugged", "hugged or more bent"),
    # legs lying
    (r"SIDE leg (?:out|long|slides|lies|is long)|SIDE leg lies|SIDE leg long|leg is SIDE", "knee straighter"),
    (r"SIDE leg[^.,]*? (?:away|out|over the|hang)|SIDE heel[^.,]*? away", "hip further back"),
    (r"(?:Slide|lift) your SIDE heel", "knee straighter"),
    (r"heel back until your SIDE knee is bent", "knee straighter"),
    (r"SIDE (?:thigh|leg)[^.,]*?(?:heavy|hang|gently down)", "hip further back"),
    (r"carry your SIDE leg", "hip further back"),
    (r"SIDE knee hugged", "hip more bent"),
    (r"SIDE knee loosely bent", "hanging"),
    (r"SIDE thigh (?:lifts|under)|under your SIDE (?:thigh|knee)", "hip further back"),
    (r"(?:Draw|draw|hug|Hug|meet) your SIDE thigh", "hugged or more bent"),
    (r"meet your SIDE knee|pull on your SIDE kneecap", "hugged or more bent"),
    (r"near the SIDE edge|over the SIDE edge", "edge"),
    (r"(?:onto|on) (?:your|the) SIDE side|lying on the SIDE side", "lies on or edge"),
    # heel to buttock
    (r"SIDE heel (?:towards|up|in)|heel towards your SIDE buttock|SIDE heel in", "knee more bent"),
    (r"towards your SIDE buttock", "knee more bent"),
    (r"weight on your SIDE leg|standing on the SIDE leg|SIDE leg cannot", "stance"),
    (r"SIDE hip and knee a little|SIDE knee further in front", "hip more bent"),
    (r"SIDE (?:knee|thigh)(?: goes)? back|SIDE thigh (?:level|swings)|SIDE knee lifts", "hip further back"),
    # kneeling and stepping
    (r"Kneel[^.]*? (?:over|on) your SIDE knee|SIDE knee (?:down|on the seat)|back over your SIDE knee|on your SIDE kneecap", "knee down"),
    (r"SIDE knee (?:above|over|in line|falls|slides)|knee (?:above|over|in line with|slides far past) your SIDE", "knee over ankle"),
    (r"keep it above your SIDE foot", "knee over ankle"),
    (r"SIDE shin|the top of your SIDE foot", "knee down"),
    (r"squeeze your SIDE buttock|squeeze[^.]*?SIDE buttock", "hip further back"),
    (r"SIDE thigh and (?:\w+ )?buttock[^.]*?seat|SIDE thigh on the seat|SIDE thigh", "on the seat"),
    (r"thigh and SIDE buttock well on the seat", "on the seat"),
    (r"SIDE buttock is half off", "off the seat"),
    (r"ball of your SIDE foot", "ball of the foot"),
    (r"SIDE foot (?:forward|further forward|outside|on the step|in front)|SIDE foot stands", "front"),
    (r"(?:back|behind)[^.]*? with your SIDE foot|SIDE (?:foot|leg) (?:back|on the floor behind)|step with your SIDE foot", "back"),
    (r"SIDE knee back", "hip further back"),
    (r"to the outside of your SIDE hand|outside the SIDE hand", "front"),
    (r"SIDE foot (?:turns|back)|SIDE heel (?:down|may)|SIDE toes (?:pointing )?forward", "back"),
    (r"(?:whole )?SIDE foot (?:flat|on the step)|SIDE heel hangs|towards your SIDE foot", "front or flat"),
    (r"with your SIDE toes|past your SIDE toes|knee above your SIDE ankle", "knee over ankle"),
    (r"SIDE knee (?:straight|or nearly)", "knee straighter"),
    (r"SIDE knee points down", "hip further back"),
    (r"SIDE knee a little bent|Bend your SIDE knee a little", "stance or front"),
    (r"SIDE knee bent|Bend your SIDE knee", "knee more bent"),
    (r"SIDE shoulder lifts", "away from the knees"),
    (r"knees[^.]*? to the SIDE", "drop"),
)

# How one comes out of the position: held against the pose that is left.
OUT_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"Bend your SIDE knee and put your SIDE foot flat", "knee straighter"),
    (r"put it next to your SIDE foot", "back"),
    (r"SIDE knee off the seat", "knee down"),
    (r"other hand on your SIDE thigh|free hand on your SIDE thigh|through your SIDE foot", "front or flat"),
    (r"Step your SIDE foot back|Bring your SIDE knee back|Take your SIDE foot down", "front"),
    (r"Slide your SIDE foot forward|step your SIDE foot forward|forward[^.]* with your SIDE foot", "back"),
    (r"thigh with your SIDE hand", "hanging"),
    (r"Hold your SIDE thigh with|bring your SIDE leg back onto", "hanging"),
    (r"(?:put|lower|Put) your SIDE foot", "foot in the air"),
    (r"Let your SIDE foot (?:down|sink)", "hugged or more bent"),
)


def _first_words(rest: str) -> list[str]:
    """The words of which a pattern wants one right behind the side word; "" where any may stand there."""
    match = re.match(r" (?:\(\?:([a-z |]+)\)|([a-z]+))", rest)
    if not match or rest[match.end() : match.end() + 1] == "?":
        return [""]
    return [w.split(" ")[0] for w in match[1].split("|")] if match[1] else [match[2]]


class Patterns:
    """Patterns with a group around each side word, found by the words that stand right behind the side words of a text."""

    def __init__(self, typed: Iterable[tuple[str, str]]) -> None:
        word = r"(?P<side{}>right|left)"
        self._known: list[tuple[Quick, str]] = []
        self._by_word: dict[str, list[int]] = {}
        for number, (pattern, name) in enumerate(typed):
            pieces = pattern.split("SIDE")
            numbered = pieces[0] + "".join(word.format(i) + piece for i, piece in enumerate(pieces[1:]))
            self._known.append((Quick(numbered), name))
            for first in {first for piece in pieces[1:] for first in _first_words(piece)}:
                self._by_word.setdefault(first, []).append(number)

    def matches(self, text: str, behind: Iterable[str]) -> Iterator[tuple[re.Match[str], str]]:
        """Every place of ``text`` that a pattern fits, in the order of the patterns, and what each compares.

        ``behind`` are the words right behind the side words of ``text``: most patterns need one of few there.
        """
        low = text.lower()
        for number in sorted({number for word in ("", *behind) for number in self._by_word.get(word, ())}):
            pattern, name = self._known[number]
            if pattern.may(low):
                for match in pattern.pattern.finditer(text):
                    yield match, name


@cache
def patterns(out: bool = False) -> Patterns:
    """The patterns of this module; ``out`` puts those for coming out of a position first."""
    return Patterns((*OUT_PATTERNS, *PATTERNS) if out else PATTERNS)
