"""Tables that authors type in Markdown, made fit for narrow screens and screen readers.

Every heading cell gets its scope, every cell the heading it stands under (the style sheet shows it where a row becomes a card),
and alignment becomes a class, since a strict Content-Security-Policy refuses ``style`` attributes.
"""

from __future__ import annotations

import html
import re

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])((?:\s[^>]*)?)>(.*?)</\1>", re.DOTALL)
_ALIGN = re.compile(r'\s*style="text-align: (\w+);?"')
_TAG = re.compile(r"<[^>]+>")


def dress_tables(page: str) -> str:
    """``page`` with every table that has no class dressed; others stay as they are."""
    return _TABLE.sub(lambda match: f'<table class="rows">{_dress(match[1])}</table>', page) if "<table>" in page else page


def _dress(table: str) -> str:
    head, _, body = table.partition("</thead>")
    labels = [_words(cell[3]) for cell in _CELL.finditer(head)]
    head = _CELL.sub(lambda cell: f'<th scope="col"{_attributes(cell[2])}>{cell[3]}</th>', head)
    return f"{head}</thead>{_ROW.sub(lambda row: _label(row, labels), body)}"


def _label(row: re.Match[str], labels: list[str]) -> str:
    cells = []
    for number, cell in enumerate(_CELL.finditer(row[1])):
        label = labels[number] if number < len(labels) else ""
        told = f' data-label="{html.escape(label)}"' if label and number else ""
        cells.append(f"<td{told}{_attributes(cell[2])}>{cell[3]}</td>")
    return f"<tr>\n{chr(10).join(cells)}\n</tr>"


def _attributes(typed: str) -> str:
    return _ALIGN.sub(r' class="align-\1"', typed)


def _words(cell: str) -> str:
    return html.unescape(_TAG.sub("", cell)).strip()
