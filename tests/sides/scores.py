"""What the check finds, as a table: the development corpus beside the checkout, and our own texts.

Run ``python tests/sides/scores.py`` to write ``tests/sides/scores.md`` anew; ``--print`` only prints it,
``--records`` prints the figures of our own stretch files, ``--ties`` how often each kind of tie holds in clean texts.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
TABLE = HERE / "scores.md"
sys.path.insert(0, str(ROOT / "hooks"))

from bothsides.problem import Problem, Severity  # noqa: E402
from bothsides.sides.document import check_document  # noqa: E402
from bothsides.sides.engine import Findings, Scoped  # noqa: E402
from bothsides.sides.lexicon import lexicon  # noqa: E402
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


def _own(rows: list[tuple[str, str]]) -> list[str]:
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
        "rules were written, only its alarms. In the development corpus this third has been read as well since.",
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
    for name, held_ in (("**read**", False), ("**held out**", True)):
        lines.append(f"| {name} | {' | '.join(_own([r for r in rows if held_out(r[1]) is held_]))} |")
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


if __name__ == "__main__":
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
