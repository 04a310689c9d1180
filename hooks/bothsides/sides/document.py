"""A Markdown file as scopes: which texts bind each other, what headings, tables and pictures say, and what an author allowed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..language import with_sides
from ..problem import Fix, Place, Problem, Related, Severity
from ..source import SourceFile
from .anchors import against_anchors
from .engine import Coverage, Findings, check_passage, merge
from .markdown import Block, blocks, comments
from .messages import Passage, hint
from .rules import Rule, all_rules
from .translation import drift
from .variants import not_turned, rows_not_turned
from .words import Side, maybe_sides, partner_of, sides_of
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
    found = list(blocks(content))
    scopes = list(_scopes(found))
    total = merge(finding for other in named for finding in _read(scopes, file, other, other == tag))
    if tag in named:
        total.problems += _variants(found, file, tag)
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
    return replace(block, text=block.text.replace("|", "."))


def _variants(found: list[Block], file: SourceFile, tag: str) -> list[Problem]:
    """Sections and rows for the two sides, of which the second was not turned round, or not all of it."""
    problems = []
    for words, all_of_it, alike in (*not_turned(found, tag), *rows_not_turned(found, tag)):
        name = "mirror-is-no-mirror" if all_of_it else "half-mirrored-edit"
        for here, there in words[:1] if all_of_it else words:
            (place, typed), (other, same) = ((file.place(b.offset(w.start), b.offset(w.end - 1) + 1), w.word) for b, w in (here, there))
            message = f"“{typed}” was not turned round in the text for the other side"
            mends = () if all_of_it else (Fix(place, partner_of(typed, tag)),) if alike else _either(place, other, typed, same, tag)
            related = Related(other, f"there it is “{same}” too")
            problems.append(replace(_problem(place, name, message, mends), related=(related,)))
    return problems


def _either(one: Place, two: Place, typed: str, same: str, tag: str) -> tuple[Fix, ...]:
    """Where two texts differ, either word can be the one that is wrong."""
    return Fix(one, partner_of(typed, tag)), Fix(two, partner_of(same, tag))


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
    return Problem(place, name, message, rule.hint or hint(rule, fixes), rule.severity, (), fixes)


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
