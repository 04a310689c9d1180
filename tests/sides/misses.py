"""Why a flipped side word is not found: the known misses of the check, by kind, as the table of scores lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bothsides.sides.lexicon import lexicon
from bothsides.sides.scoped import Scoped
from bothsides.sides.words import SideWord, sides_of

NOTHING, AT_WORK, ALONE, ROUND = (
    "nothing is read of it",
    "only that it is at work",
    "nothing else binds it",
    "taken for another round",
)
WHYS = (NOTHING, AT_WORK, ALONE, ROUND)
REGIONS = {
    "leg": "leg or foot",
    "arm": "arm or hand",
    "head": "head or neck",
    "trunk": "trunk or side",
    "way": "way to go",
    "": "a thing, or unsaid",
}
_STOPS = (".", "!", "?", "\n")
_SHOWN = 3  # examples of each reason


class Miss(NamedTuple):
    """A flip that is not found: why, what the word names, and its sentence with the flipped word in brackets."""

    why: str
    region: str
    sentence: str


def miss(text: str, flipped: SideWord) -> Miss:
    """Why nothing is said of a text whose side word at the place of ``flipped`` was turned round."""
    sides = sides_of(text, "en")
    graph = Scoped(text, sides, None, lexicon("en"))
    word = next((n for n, side in enumerate(sides) if side.start == flipped.start), -1)
    return Miss(_why(graph, word), REGIONS[_region(graph, word)], _sentence(text, sides[word] if word >= 0 else flipped))


def _why(graph: Scoped, word: int) -> str:
    facts = [f for f in graph.claims.facts if f.word == word]
    held = any(word in (t.one, t.two) for t in graph.claims.ties if t.hard)
    if not held and not any(f.hard for f in facts):
        return AT_WORK if facts else NOTHING
    together = next((group for group in graph._groups(graph._build()) if any(w == word for w, _ in group)), [])
    return ROUND if len(together) > 1 or held else ALONE


def _region(graph: Scoped, word: int) -> str:
    for clause in graph.clauses:
        if any(way == word for _, way in clause.directions):
            return "way"
        for limb in (*clause.subject, *clause.limbs):
            if word in (limb.side, limb.second):
                return limb.region if limb.region in REGIONS else ""
    return ""


def _sentence(text: str, word: SideWord) -> str:
    start = max(text.rfind(stop, 0, word.start) for stop in _STOPS) + 1
    end = min((at + 1 for at in (text.find(stop, word.end) for stop in _STOPS) if at >= 0), default=len(text))
    return f"{text[start : word.start]}[{text[word.start : word.end]}]{text[word.end : end]}".strip()


def by_kind(misses: Iterable[Miss], shown: Iterable[Miss]) -> Iterator[str]:
    """Lines of Markdown: how many of ``misses`` there are of each kind, and the shortest of ``shown`` for each reason."""
    counted = Counter((m.region, m.why) for m in misses)
    yield from (f"| the word names | {' | '.join(WHYS)} |", "|---|" + "---|" * len(WHYS))
    for region in REGIONS.values():
        yield f"| {region} | {' | '.join(str(counted[region, why]) for why in WHYS)} |"
    yield f"| **all** | {' | '.join(str(sum(counted[region, why] for region in REGIONS.values())) for why in WHYS)} |"
    examples = sorted(set(shown), key=lambda m: (len(m.sentence), m.sentence))
    for why in WHYS:
        yield from ("", f"{why[0].upper()}{why[1:]}:")
        yield ""
        seen: list[str] = []
        for found in (m for m in examples if m.why == why and len(m.sentence) > 30 and m.region not in seen):
            seen.append(found.region)
            yield f"- {found.sentence}"
            if len(seen) == _SHOWN:
                break
