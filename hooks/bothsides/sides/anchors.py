"""Anchors and addresses in Markdown that name a side: a heading's own, and those of links within the site."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from .markdown import fenced
from .words import Side, maybe_sides, understand
from .words_alone import Found

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\[\r\n]{1,200})\]\((?P<address>[^()\s:]{1,300})\)")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t](?P<text>[^{\r\n]{1,300})\{[^}#\r\n]*#(?P<address>[\w-]+)[^}\r\n]*\}", re.MULTILINE)
_NO_LETTER = re.compile(r"[^A-Za-zÀ-ɏ]")


def against_anchors(content: str, tag: str) -> Iterator[Found]:
    """Side words of anchors and addresses whose heading or link names the other side only."""
    matches = [*(_LINK.finditer(content) if "](" in content else ()), *(_HEADING.finditer(content) if "#" in content else ())]
    named = [match for match in matches if maybe_sides(match["address"], tag) and maybe_sides(match["text"], tag)]
    code = fenced(content) if named else []
    for match in named:
        row = bisect_right(code, (match.start(), len(content))) - 1
        if row >= 0 and match.start() < code[row][1]:
            continue
        said = _one_side(match["text"], tag)
        there = _one_side(_NO_LETTER.sub(" ", match["address"]), tag)
        if said and there and said[0] is not there[0]:
            first = match.start("address")
            start, end = first + there[1], first + there[2]
            yield Found(start, end, "anchor-against-section", f"“{match['text'].strip()}” leads to “{match['address']}”")


def _one_side(text: str, tag: str) -> tuple[Side, int, int] | None:
    """The side that a text names, if it is one only, and where it is named first."""
    words = [(word.side, word.start, word.end) for word in understand(text, tag) if word.side]
    return words[0] if len({side for side, *_ in words}) == 1 else None
