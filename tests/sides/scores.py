"""What the check finds, as a table: the development corpus beside the checkout, and our own texts.

Run ``python tests/sides/scores.py`` to write ``tests/sides/scores.md`` anew; ``--print`` only prints it,
``--records`` prints the figures of our own stretch files, ``--ties`` how often each kind of tie holds in clean texts,
``--disturbed`` the false alarms on clean texts that were changed. These two read every corpus folder that is named after them.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import random
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
TABLE = HERE / "scores.md"
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT)]

from tests.sides.misses import Miss, by_kind, miss  # noqa: E402

from bothsides.problem import Problem, Severity  # noqa: E402
from bothsides.sides.document import check_document  # noqa: E402
from bothsides.sides.engine import Findings  # noqa: E402
from bothsides.sides.lexicon import lexicon  # noqa: E402
from bothsides.sides.scoped import Scoped  # noqa: E402
from bothsides.sides.words import SideWord, partner_of, understand  # noqa: E402
from bothsides.source import SourceFile  # noqa: E402


def errors(text: str) -> tuple[list[Problem], Findings]:
    """The errors of a text, and everything that was found."""
    findings = check_document(SourceFile("text.md", text))
    return [p for p in findings.problems if p.severity is Severity.ERROR], findings


def held_out(key: str) -> bool:
    """A third of the texts is never read by whoever writes the rules."""
    return int(hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def own_texts() -> Iterator[tuple[str, str]]:
    """Our own instructions: posture and text."""
    for path in sorted((HERE / "texts").glob("*.txt")):
        for text in path.read_text(encoding="utf-8").strip().split("\n\n"):
            yield path.stem, text.strip()


def flips(text: str) -> Iterator[tuple[SideWord, str]]:
    """The text with one side word after another turned round."""
    for word in understand(text):
        if word.side:
            yield word, text[: word.start] + partner_of(word.word) + text[word.end :]


def _own(rows: list[tuple[str, str]], missed: list[Miss] | None = None) -> list[str]:
    alarms = found = named = total = understood = seen = 0
    for _, text in rows:
        wrong, findings = errors(text)
        alarms += bool(wrong)
        understood += findings.coverage.understood
        seen += findings.coverage.seen
        for word, flipped in flips(text):
            total += 1
            problems, _ = errors(flipped)
            found += bool(problems)
            named += word.start in _offsets(problems, flipped)
            if missed is not None and not problems:
                missed.append(miss(flipped, word))
    return [_of(found, total), _of(alarms, len(rows)), _of(named, found), _of(understood, seen)]


def _offsets(problems: list[Problem], text: str) -> set[int]:
    starts = SourceFile("text.md", text).line_starts
    places = [p.place for p in problems] + [f.place for p in problems for f in p.fixes]
    return {starts[place.line - 1] + place.column - 1 for place in places}


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole if whole else 0:.1f}%)"


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _corpus(held: bool | None) -> dict[str, str]:
    """The scorer's figures over a part of the development corpus: read, held out, or (None) all."""
    score = _scorer()
    items = {i["id"]: i for i in score.read(CORPUS / "items.jsonl") if held is None or held_out(i["id"]) is held}
    mutants = [m for m in score.read(CORPUS / "mutants.jsonl") if m["detectable"] and m["item_id"] in items]
    figures = {name: [0, 0] for name in ("found_hand", "found", "alarms", "nonlateral", "real", "named", "coverage")}
    for item in items.values():
        wrong, findings = errors(item["text"] + "\n")
        name = {"clean": "alarms", "nonlateral": "nonlateral", "error": "real"}.get(item["verdict"])
        if name:
            figures[name][0] += bool(wrong)
            figures[name][1] += 1
        if name == "alarms":
            figures["coverage"][0] += findings.coverage.understood
            figures["coverage"][1] += findings.coverage.seen
    for mutant in mutants:
        wrong, _ = errors(mutant["text"] + "\n")
        for name in ["found"] + (["found_hand"] if mutant.get("judged") == "hand" else []):
            figures[name][0] += bool(wrong)
            figures[name][1] += 1
        if wrong:
            plain = [json.loads(json.dumps(_plain(p))) for p in wrong]
            near = [o for h in plain for o in score.words_named(h, mutant["text"]) if -12 <= o - mutant["char_offset"] <= 5]
            figures["named"][0] += bool(near)
            figures["named"][1] += 1
    return {name: _of(*pair) for name, pair in figures.items()}


def _plain(problem: Problem) -> dict[str, object]:
    fixes = [{"line": f.place.line, "column": f.place.column} for f in problem.fixes]
    return {"line": problem.place.line, "column": problem.place.column, "fixes": fixes}


def table() -> str:
    """The whole table as Markdown."""
    lines = [
        "# What the left/right check finds",
        "",
        ("Written by `python tests/sides/scores.py`. A third of our own instructions is held out: its misses were not read while"),
        "rules were written, only its alarms. In the development corpus, `core`, `hip-flexors`, `yoga`, `patients` and `arms-and-gym`",
        "this third has been read as well.",
        "",
    ]
    lines += ["## The development corpus", "", "| figure | read | held out | all |", "|---|---|---|---|"]
    read, held, both = _corpus(False), _corpus(True), _corpus(None)
    lines += [f"| {name} | {read[name]} | {held[name]} | {both[name]} |" for name in both]
    lines += [
        "",
        "## Our own instructions, every side word flipped",
        "",
        ("| posture | flips found | alarms | named | coverage |"),
        "|---|---|---|---|---|",
    ]
    rows = list(own_texts())
    for posture in sorted({name for name, _ in rows}):
        lines.append(f"| {posture} | {' | '.join(_own([r for r in rows if r[0] == posture]))} |")
    missed: dict[bool, list[Miss]] = {False: [], True: []}
    for name, held_ in (("**read**", False), ("**held out**", True)):
        lines.append(f"| {name} | {' | '.join(_own([r for r in rows if held_out(r[1]) is held_], missed[held_]))} |")
    lines += ["", "## Known misses of our own instructions, by kind", "", *by_kind([*missed[False], *missed[True]], missed[False])]
    return "\n".join(lines) + "\n"


def records() -> str:
    """Flips found in the steps and feel of our own stretch files, by record and words alone."""
    import yaml

    from bothsides.record_texts import check_record

    rows, found, total = [], 0, 0
    for path in sorted((ROOT / "stretches").glob("*.yml")):
        content = path.read_text(encoding="utf-8")
        root = yaml.compose(content)
        assert isinstance(root, yaml.MappingNode), path
        values = {key.value: node for key, node in root.value}
        if values["laterality"].value != "unilateral":
            continue
        part = whole = 0
        for name in ("steps", "feel"):
            start, end = values[name].start_mark.index, values[name].end_mark.index
            for word in understand(content[start:end]):
                if word.side:
                    flipped = content[: start + word.start] + partner_of(word.word) + content[start + word.end :]
                    problems = check_record(SourceFile(path.name, flipped)).problems
                    part += any(p.severity is Severity.ERROR for p in problems)
                    whole += 1
        rows.append(f"| {path.stem} | {_of(part, whole)} |")
        found, total = found + part, total + whole
    return "\n".join(["| stretch | flips found |", "|---|---|", *rows, f"| **all** | {_of(found, total)} |", ""])


def ties() -> str:
    """How often each kind of tie between two side words holds in clean texts: the development corpus, DIR after --ties, and our own."""
    folders = [CORPUS, *(Path(a) for a in sys.argv[sys.argv.index("--ties") + 1 :])]
    items = [i for folder in folders for i in _scorer().read(folder / "items.jsonl") if i["verdict"] == "clean"]
    holds: dict[str, list[set[str]]] = {}
    texts = [i["text"] for i in items] + [text for _, text in own_texts()]
    for text in texts:
        sides = [w for w in understand(text) if w.side]
        graph = Scoped(text, sides, None, lexicon("en"))
        for tie in graph.claims.ties:
            if tie.hard:
                wrong = graph.values[tie.one] ^ graph.values[tie.two] != tie.sign
                holds.setdefault(tie.kind, [set(), set()])[wrong].add(text)
    rows = [(kind, len(right - wrong), len(right | wrong)) for kind, (right, wrong) in holds.items()]
    lines = [f"| {kind} | {_of(part, whole)} |" for kind, part, whole in sorted(rows, key=lambda r: (-r[2], r[0]))]
    return "\n".join([f"| tie | holds in, of {len(texts)} clean texts |", "|---|---|", *lines, ""])


_OTHER_SIDE = re.compile(
    r"\b(?:repeat|switch|other|opposite|chang|then|next|now|same|alternat|swap|again|turn over|roll|side)\w*", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])(\s+)")
_FOR_ANOTHER = [
    pair.rsplit(" ", 1)
    for pair in (
        "place set|bring draw|raise lift|lift raise|lower drop|bend flex|grab grasp|hold grip|extend straighten|ground floor|mat floor|"
        "step stride|your the|push press|keep leave|rotate turn|lean tilt|slowly gently|toward to|towards toward|on top of onto|"
        "next to beside|above over|pull tug|put lay"
    ).split("|")
]
_EACH = 3  # changes of a kind for each text


def changed(items: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Clean texts with a change that leaves them clean, the same in every run: the kind of the change and the text.

    A sentence that speaks of no other side is left out, a word gives way to another, a text of the same posture follows.
    """
    draw = random.Random(7)
    groups: dict[str, list[str]] = {}
    for item in items:
        text = item["text"]
        groups.setdefault(item["domain_group"], []).append(text)
        parts = _SENTENCE.split(text)
        quiet = [k for k in range(0, len(parts), 2) if parts[k].strip() and not _OTHER_SIDE.search(parts[k])]
        for k in draw.sample(quiet, min(_EACH, len(quiet))):
            yield "a sentence left out", "".join([*parts[:k], *parts[k + 2 :]])
        words = [(old, new) for old, new in _FOR_ANOTHER if re.search(rf"\b{old}\b", text, re.IGNORECASE)]
        for old, new in draw.sample(words, min(_EACH, len(words))):
            yield "another word", re.sub(rf"\b{old}\b", new, re.sub(rf"\b{old.capitalize()}\b", new.capitalize(), text))
    for texts in groups.values():
        draw.shuffle(texts)
        yield from (("another text joined on", f"{one}\n\n{two}") for one, two in pairwise(texts))


def disturbed() -> str:
    """False alarms on changed clean texts: what those of other authors bring before one has read them.

    A text that lost a sentence can have lost what made it right, so the figures are above those of new texts: what counts is
    whether a change of the rules moves them.
    """
    folders = [CORPUS, *(Path(a) for a in sys.argv[sys.argv.index("--disturbed") + 1 :])]
    items = [i for folder in folders for i in _scorer().read(folder / "items.jsonl") if i["verdict"] == "clean"]
    figures: dict[str, list[int]] = {}
    for kind, text in changed(items):
        figure = figures.setdefault(kind, [0, 0])
        figure[0] += bool(errors(text)[0])
        figure[1] += 1
    lines = [f"| {kind} | {_of(*figure)} |" for kind, figure in figures.items()]
    return "\n".join([f"| {len(items)} clean texts, changed | false alarms |", "|---|---|", *lines, ""])


if __name__ == "__main__":
    if "--disturbed" in sys.argv:
        sys.stdout.write(disturbed())
        sys.exit()
    if "--ties" in sys.argv:
        sys.stdout.write(ties())
        sys.exit()
    if "--records" in sys.argv:
        sys.stdout.write(records())
        sys.exit()
    written = table()
    if "--print" not in sys.argv:
        TABLE.write_text(written, encoding="utf-8", newline="\n")
    sys.stdout.write(written)
