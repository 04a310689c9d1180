"""Anchors and addresses in Markdown that name a side: a heading's own, and those of links within the site."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from .markdown import fenced
from .words import Side, maybe_sides, understand
from .words_alone import Found

_LINK = re.compile(r"\[(?P<text>[^\]\[\r\n]{1,200})\]\((?P<address>[^()\s:]{1,300})\)")
_ID = re.compile(r"\{[^{}#\r\n]{0,100}#(?P<address>[\w-]+)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t](?P<text>[^\r\n]*)\Z")
_LONGEST = 400  # characters of a heading
_NO_LETTER = re.compile(r"[^A-Za-zÀ-ɏ]")


def against_anchors(content: str, tag: str) -> Iterator[Found]:
    """Side words of anchors and addresses whose heading or link names the other side only."""
    named = [(m, text) for m, text in _named(content) if maybe_sides(m["address"], tag) and maybe_sides(text, tag)]
    code = fenced(content) if named else []
    for match, text in named:
        row = bisect_right(code, (match.start(), len(content))) - 1
        if row >= 0 and match.start() < code[row][1]:
            continue
        said = _one_side(text, tag)
        there = _one_side(_NO_LETTER.sub(" ", match["address"]), tag)
        if said and there and said[0] is not there[0]:
            first = match.start("address")
            start, end = first + there[1], first + there[2]
            yield Found(start, end, "anchor-against-section", f"“{text.strip()}” leads to “{match['address']}”")


def _named(content: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every link within the site and every heading with an id, and its words. A picture's file name is its own affair."""
    for match in _LINK.finditer(content) if "](" in content else ():
        if content[match.start() - 1 : match.start()] != "!":
            yield match, match["text"]
    for match in _ID.finditer(content) if "{" in content else ():
        first = content.rfind("\n", max(0, match.start() - _LONGEST), match.start()) + 1
        heading = _HEADING.match(content[first : match.start()]) if first or match.start() < _LONGEST else None
        if heading:
            yield match, heading["text"]


def _one_side(text: str, tag: str) -> tuple[Side, int, int] | None:
    """The side that a text names, if it is one only, and where it is named first."""
    words = [(word.side, word.start, word.end) for word in understand(text, tag) if word.side]
    return words[0] if len({side for side, *_ in words}) == 1 else None
