"""Anchors and addresses that name a side: a heading's own, and those of links within the site, in Markdown and in its HTML."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from .markdown import fenced, html_shown
from .words import Side, maybe_sides, understand
from .words_alone import Found

_LINK = re.compile(r"\[(?P<text>[^\]\[\r\n]{1,200})\]\((?P<address>[^()\s:]{1,300})\)")
_ID = re.compile(r"\{[^{}#\r\n]{0,100}#(?P<address>[\w-]+)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t](?P<text>[^\r\n]*)\Z")
_LONGEST = 400  # characters of a heading
_TAG = re.compile(r"<(?P<tag>[A-Za-z][A-Za-z0-9]{0,15})(?=[\s/])[^<>]{1,500}>")
_ATTRIBUTE = re.compile(r"(?<![\w-])(?P<name>id|name|href)\s{0,9}=\s{0,9}([\"']?)(?P<address>[^\"'\s<>:=]{1,300})\2", re.IGNORECASE)
_INSIDE = {
    tag: re.compile(rf"(?P<text>[^\r\n]{{0,{_LONGEST}}}?)</{tag}\s*>", re.IGNORECASE) for tag in ("a", "h1", "h2", "h3", "h4", "h5", "h6")
}
_NEXT = re.compile(  # a heading that stands first after a tag
    rf"(?:\s{{0,40}}</?[A-Za-z][^<>]{{0,200}}>){{0,3}}\s{{0,40}}?(?:^ {{0,3}}#{{1,6}}[ \t](?P<text>[^\r\n]{{0,{_LONGEST}}})|"
    rf"<(?P<level>h[1-6])\b[^<>]{{0,300}}>(?P<inner>[^\r\n]{{0,{_LONGEST}}}?)</(?P=level))",
    re.IGNORECASE | re.MULTILINE,
)
_NAMES = re.compile(r"<[A-Za-z][^<>]{1,500}?\b(?:id|name|href)\s{0,9}=", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{1,500}>")
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
    if "<" in content and _NAMES.search(content):
        yield from _named_in_html(html_shown(content))


def _named_in_html(content: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every link within the site and every anchor that HTML names, and the words of the link or of the heading it stands at."""
    for tag in _TAG.finditer(content):
        line = content[max(content.rfind("\n", 0, tag.start()) + 1, tag.start() - _LONGEST) : tag.start()]
        if line.count("`") % 2:
            continue  # inline code
        for attribute in _ATTRIBUTE.finditer(content, tag.start(), tag.end()):
            text = _linked(content, tag) if attribute["name"].lower() == "href" else _headed(content, tag, line)
            if text:
                yield attribute, " ".join(_MARKUP.sub(" ", text).split())


def _linked(content: str, tag: re.Match[str]) -> str:
    inside = _INSIDE["a"].match(content, tag.end()) if tag["tag"].lower() == "a" else None
    return inside["text"] if inside else ""


def _headed(content: str, tag: re.Match[str], line: str) -> str:
    """The words of an anchor: its own, those of the heading it stands in, or those of the heading that follows."""
    pattern = _INSIDE.get(tag["tag"].lower())
    inside = pattern.match(content, tag.end()) if pattern else None
    if inside and _MARKUP.sub("", inside["text"]).strip():
        return inside["text"]
    if heading := _HEADING.match(line):
        end = content.find("\n", tag.end(), tag.end() + _LONGEST)
        return f"{heading['text']} {content[tag.end() : end if end >= 0 else tag.end() + _LONGEST]}"
    following = _NEXT.match(content, tag.end())
    return following["text"] or following["inner"] or "" if following else ""


def _one_side(text: str, tag: str) -> tuple[Side, int, int] | None:
    """The side that a text names, if it is one only, and where it is named first."""
    words = [(word.side, word.start, word.end) for word in understand(text, tag) if word.side]
    return words[0] if len({side for side, *_ in words}) == 1 else None
