"""Writing a signature into YAML that a person typed: those keys change, every other byte stays as it is."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass

import yaml

from ..load import compose
from ..source import SourceFile

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
ORDER = ("due", "date", "reviewer", "hash")


class SignError(Exception):
    """A signature that cannot be written; the message is for the person who signs."""


@dataclass(frozen=True)
class Signature:
    """What is written down."""

    due: dt.date
    date: dt.date
    reviewer: str
    hash: str

    def values(self) -> dict[str, str]:
        """Each key's value as YAML: dates bare, texts as JSON writes them, which YAML reads."""
        texts = {"reviewer": json.dumps(self.reviewer, ensure_ascii=False), "hash": self.hash}
        return {"due": self.due.isoformat(), "date": self.date.isoformat(), **texts}


def signed_text(content: str, signature: Signature, markdown: bool) -> str:
    """``content``, a record or an article, with ``signature`` in its ``review``; raises ``SignError`` where there is none to fill."""
    match = _FRONT.match(content) if markdown else None
    end = match.end(1) if match else len(content)
    node = compose(SourceFile("", content[:end]))
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    review = next((v for k, v in pairs if k.value == "review"), None)
    if not isinstance(review, yaml.MappingNode) or not review.value:
        raise SignError("there is no “review” with a “due” in it")
    return _filled(content, review, signature)


def _filled(content: str, review: yaml.MappingNode, signature: Signature) -> str:
    values = signature.values()
    edits: list[tuple[int, int, str]] = []
    for key, value in review.value:
        if key.value in values:
            edits.append((*_span(content, value), values.pop(key.value)))
    at = _span(content, review.value[-1][1])[1]
    if values and review.flow_style:
        edits.append((at, at, "".join(f", {key}: {values[key]}" for key in ORDER if key in values)))
    elif values:
        column = review.value[0][0].start_mark.column
        at = _line_end(content, at)
        newline = "\r\n" if "\r\n" in content else "\n"
        edits.append((at, at, "".join(f"{newline}{' ' * column}{key}: {values[key]}" for key in ORDER if key in values)))
    for start, stop, text in sorted(edits, reverse=True):
        content = content[:start] + text + content[stop:]
    return content


def _span(content: str, node: yaml.Node) -> tuple[int, int]:
    """Where a value stands, without the line end that a block scalar brings along."""
    assert node.start_mark is not None
    assert node.end_mark is not None
    start, stop = node.start_mark.index, node.end_mark.index
    return start, start + len(content[start:stop].rstrip())


def _line_end(content: str, at: int) -> int:
    """The end of the line that ``at`` stands on, a comment behind the value included."""
    found = re.compile(r"\r?\n|\Z").search(content, at)
    return found.start() if found else len(content)


def listed_text(content: str, page: str, signature: Signature) -> str:
    """``content`` of reviews.yml with the signature of ``page``, in the order of what was signed first."""
    node = compose(SourceFile("", content)) if content.strip() else None
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    review = next((v for k, v in pairs if k.value == page), None)
    if isinstance(review, yaml.MappingNode) and review.value:
        return _filled(content, review, signature)
    values = signature.values()
    entry = f"{page}:\n" + "".join(f"  {key}: {values[key]}\n" for key in ORDER)
    head = content or "# Pages of the handbook that a clinician of this clinic has signed. Written by “bothsides sign”.\n"
    return head + ("" if head.endswith("\n") else "\n") + entry
