"""A Markdown file as scopes: which texts bind each other, what headings, tables and pictures say, and what an author allowed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ..language import with_sides
from ..problem import Fix, Place, Problem, Severity
from ..source import SourceFile
from .anchors import against_anchors
from .engine import Coverage, Findings, check_passage, merge
from .markdown import Block, blocks, comments
from .messages import Passage
from .rules import Rule, all_rules
from .translation import drift
from .words import Side, maybe_sides, partner_of, sides_of, understand
from .words_alone import Found, faults

_SETUP = re.compile(
    r"\W*(?:step \d+\W+)?(?:now )?(?:lie|lying|sit|sitting|stand|standing|kneel|kneeling|start|starting|begin|beginning|from|"
    r"get (?:on|down|onto|into|in)|come (?:on|onto|into|to)|assume|perch|lay|go)\b",
    re.IGNORECASE,
)
# “Seated figure-four — Cross your ankle …”: a line that begins with an exercise's name.
_EXERCISE = re.compile(
    r"(?:^|(?<=[.!?)]\s))\W{0,6}(?=[A-Z])(?:[\w’'/()-]+ ){0,6}?(?:stretch|pose|twist|lunges?|squats?|press|rows?|curls?|raises?|bridges?|"
    r"planks?|arms|needle|dog|figure[- ](?:four|4)|fold|rolls?|rotations?|tilts?|circles?|kicks?|pigeon|openers?|swings?|slides?|"
    r"step[- ]ups?|clams?|clamshells?|crunch(?:es)?|deadlifts?|thrusts?|march(?:es)?|drops?)(?: \([^)]{1,40}\))?(?: ?[—–:]| -) ",
    re.IGNORECASE,
)
_ALLOW = re.compile(r"\s*allow\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::\s*(\S.*?))?\s*$", re.DOTALL)
_NAMED_SIDE = re.compile(r"(?<![a-z])(right|left)(?![a-z])", re.IGNORECASE)


@dataclass(slots=True)
class _Scope:
    """Blocks that bind each other, and the heading they stand under."""

    blocks: list[tuple[Block, str]] = field(default_factory=list)
    title: str = ""
    row: bool = False

    def passage(self, file: SourceFile) -> Passage:
        starts, pieces, length = [], [], 0
        for block, _ in self.blocks:
            starts.append(length)
            pieces.append(block.text)
            length += len(block.text) + 2

        def owner(at: int) -> int:
            return max(0, bisect_right(starts, at) - 1)

        def place(start: int, end: int) -> Place:
            i = owner(start)
            block = self.blocks[i][0]
            first = block.offset(start - starts[i])
            return file.place(first, block.offset(end - 1 - starts[i]) + 1)

        def part(at: int) -> str:
            i = owner(at)
            block, name = self.blocks[i]
            return "alt" if any(a <= at - starts[i] < b for a, b in block.alts) else name

        return Passage("\n\n".join(pieces), place, part, bool(_NAMED_SIDE.search(self.title)))


def check_document(file: SourceFile, tag: str = "en", original: tuple[SourceFile, str] | None = None) -> Findings:
    """Problems and coverage of a Markdown file: errors and warnings in its words, and escapes that are unused or give no reason.

    ``tag`` is the language whose sentences are understood. ``original`` is what the file was translated from, with the language of
    the file itself.
    """
    content = file.content
    named = [other for other in with_sides() if maybe_sides(content, other)]
    if not named:
        return _allowed(Findings(), file) if "allow" in content else Findings()
    scopes = list(_scopes(blocks(content)))
    total = merge(finding for other in named for finding in _read(scopes, file, other, other == tag))
    if tag in named:
        total.problems += _variants(scopes, file, tag)
        total.problems += _file_name(scopes, file, tag)
    if original is not None:
        drifted = drift(file, original[1], original[0], _rule("translation-drift").hint)
        total.problems += drifted.problems
        total.coverage.understood += drifted.held
    return _allowed(total, file)


def _read(scopes: list[_Scope], file: SourceFile, tag: str, understood: bool) -> Iterator[Findings]:
    """Every scope with words of this language, sentence by sentence or word by word."""
    for scope in scopes:
        if any(maybe_sides(block.text, tag) for block, _ in scope.blocks):
            passage = scope.passage(file)
            yield check_passage(passage, None, tag) if understood else _seen(passage.text, tag)
            yield Findings([_found(fault, passage.place) for fault in faults(passage.text, tag)])
    yield Findings([_found(fault, file.place) for fault in against_anchors(file.content, tag)])


def _seen(text: str, tag: str) -> Findings:
    return Findings([], Coverage(0, len(sides_of(text, tag))))


def _found(fault: Found, place: Callable[[int, int], Place]) -> Problem:
    at = place(fault.start, fault.end)
    return _problem(at, fault.rule, fault.message, (Fix(at, fault.meant),) if fault.meant else ())


def _scopes(found: Iterable[Block]) -> Iterator[_Scope]:
    """A heading, a rule or a tab opens a scope; so does a block that sets up a new starting position; a table row is one."""
    scope = _Scope()
    last_number = 0
    for block in _exercises(list(found)):
        if block.kind == "row":
            yield _Scope([(_cells(block), "row")], scope.title, True)
            continue
        if block.kind in ("heading", "title", "rule"):
            yield _named(scope)
            scope, last_number = _Scope(title=block.text), 0
            if block.text:
                scope.blocks.append((block, "heading"))
            continue
        again = block.kind == "item" and block.number == 1 and last_number > 1
        if block.kind == "item":
            last_number = block.number
        if again or block.named or (block.number <= 1 and _SETUP.match(block.text) and _goes_on(scope, block)):
            heading = scope.title
            yield _named(scope)
            scope = _Scope(title=heading)
        scope.blocks.append((block, block.kind))
    yield _named(scope)


def _may_name(text: str) -> bool:
    """Whether one of the marks stands in ``text`` that end the name of an exercise: its pattern is tried at every sentence."""
    return ": " in text or " - " in text or "— " in text or "– " in text


def _exercises(found: list[Block]) -> Iterator[Block]:
    """The blocks, cut where a line begins with the name of an exercise, if there are several such lines."""
    cuts = [[m.start() for m in _EXERCISE.finditer(b.text)] if b.kind in ("text", "item") and _may_name(b.text) else [] for b in found]
    several = sum(map(len, cuts)) > 1
    for block, ats in zip(found, cuts, strict=True):
        if not (several and ats):
            yield block
            continue
        for start, end in pairwise(sorted({0, *ats, len(block.text)})):
            yield block.part(start, end, named=start in ats)


def _goes_on(scope: _Scope, block: Block) -> bool:
    """Steps stand before this block, so that a new starting position in it begins another exercise."""
    kinds = {b.kind for b, _ in scope.blocks}
    return "item" in kinds or ("text" in kinds and block.kind != "item")


def _named(scope: _Scope) -> _Scope:
    """Texts before a list introduce it, the list's items are the steps."""
    items = [i for i, (block, _) in enumerate(scope.blocks) if block.kind == "item"]
    if items:
        scope.blocks = [
            (block, name if name == "heading" else "steps" if block.kind == "item" else "summary" if i < items[0] else "text")
            for i, (block, name) in enumerate(scope.blocks)
        ]
    return scope


def _cells(block: Block) -> Block:
    """A row whose cells end like sentences."""
    block.text = block.text.replace("|", ".")
    return block


def _variants(scopes: list[_Scope], file: SourceFile, tag: str) -> list[Problem]:
    """Two sections whose headings differ in nothing but the side, and whose texts differ in nothing but side words."""
    seen: dict[tuple[str, str], tuple[_Scope, list[bool]]] = {}
    problems = []
    for scope in scopes:
        sides = [w for w in understand(scope.title, tag) if w.side] if scope.title else []
        if len(sides) != 1 or scope.row or len(scope.blocks) < 2:
            continue
        body = _Scope([pair for pair in scope.blocks if pair[1] != "heading"])
        passage = body.passage(file)
        words = [w for w in understand(passage.text, tag) if w.side]
        key = (_without(scope.title, tag), _without(passage.text, tag))
        values = [w.side is Side.RIGHT for w in words]
        own = sides[0].side is Side.RIGHT
        first = seen.setdefault(key, (scope, [own, *values]))
        if first[0] is scope or first[1][0] == own or not words:
            continue
        wrong = [i for i, (a, b) in enumerate(zip(first[1][1:], values, strict=True)) if a == b]
        name = "mirror-is-no-mirror" if len(wrong) == len(words) else "half-mirrored-edit"
        for i in wrong[:1] if name == "mirror-is-no-mirror" else wrong:
            place = passage.place(words[i].start, words[i].end)
            message = f"“{words[i].word}” was not turned round in the text for the other side"
            problems.append(
                _problem(place, name, message, (Fix(place, partner_of(words[i].word, tag)),) if name == "half-mirrored-edit" else ())
            )
    return problems


def _without(text: str, tag: str) -> str:
    """A text without its side words, spaces and capitals: what must be equal in its mirror image."""
    pieces, end = [], 0
    for word in understand(text, tag):
        if word.side:
            pieces.append(text[end : word.start])
            end = word.end
    return " ".join("".join([*pieces, text[end:]]).lower().split())


def _file_name(scopes: list[_Scope], file: SourceFile, tag: str) -> list[Problem]:
    """The name of the file says one side, and everything that is stretched in it is the other."""
    stem = file.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    named = {m.lower() for m in _NAMED_SIDE.findall(stem.replace("_", " ").replace("-", " "))}
    if len(named) != 1:
        return []
    from .engine import stretched_words

    side = Side(named.pop())
    found = [(passage, w) for scope in scopes if scope.blocks for passage in [scope.passage(file)] for w in stretched_words(passage, tag)]
    if not found or any(w.side is side for _, w in found):
        return []
    passage, word = found[0]
    return [
        _problem(
            passage.place(word.start, word.end),
            "file-name-against-text",
            f"the file is named “{side}” and what is stretched here is “{word.word}”",
        )
    ]


def _rule(name: str) -> Rule:
    return next(r for r in all_rules() if r.code == name)


def _problem(place: Place, name: str, message: str, fixes: tuple[Fix, ...] = ()) -> Problem:
    rule = _rule(name)
    return Problem(place, name, message, rule.hint, rule.severity, (), fixes)


def _allowed(findings: Findings, file: SourceFile) -> Findings:
    """Take out what an author allowed, with a reason, on the comment's lines and in the text block after it."""
    content = file.content
    for comment in comments(content):
        match = _ALLOW.match(comment.text)
        if not match:
            continue
        at = comment.start + 4 + comment.text.index("allow")
        place = file.place(at, at + 5)
        if not match.group(2):
            findings.problems.append(_problem(place, "allow-without-reason", "this escape gives no reason"))
        first, last = file.place(comment.start).line, file.place(_end_of_block(content, comment.end)).line
        for name in re.split(r"\s*,\s*", match.group(1)):
            kept = [p for p in findings.problems if not (p.code == name and first <= p.place.line <= last)]
            if len(kept) < len(findings.problems):
                findings.problems = kept
            else:
                known = any(r.code == name for r in all_rules())
                message = "this escape silences nothing" if known else f"there is no rule “{name}”"
                findings.problems.append(_problem(place, "unused-allow", message))
    return findings


def _end_of_block(content: str, start: int) -> int:
    """The end of the first block of text at or after ``start``."""
    match = re.compile(r"\s*(?:\S[^\r\n]*(?:\r\n|\r|\n|\Z))+").match(content, start)
    return max(start, match.end() - 1) if match else start


def errors_of(findings: Findings) -> list[Problem]:
    """Only those that stop a build."""
    return [p for p in findings.problems if p.severity is Severity.ERROR]
