"""What should have been filled in and was not: raw macros, placeholders, characters of no meaning."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from .codes import RESIDUE
from .markup import Page

_PATTERNS = (
    (r"\{\{|\}\}", "a macro that was not run"),
    (r"\{%|%\}|\{#[\w -]", "a template's own language"),
    (r"\{: ?[.#\w]", "attributes that were not read"),
    (r"\[\[[^\[\]\n]*\]\]", "a placeholder"),
    (r"\b(?:TODO|FIXME|TKTK)\b", "a note to self"),
    (r"(?i:lorem ipsum)", "filler text"),
    (r"[\ue000-\uf8ff]", "a character of private use, which has no meaning"),
    (r"[\x02\x03]|wzxhzdk|klzzwxh", "a Markdown stash that was not put back"),
)
_RESIDUE = re.compile("|".join(f"(?P<p{number}>{pattern})" for number, (pattern, _) in enumerate(_PATTERNS)))
_VALUES = {"None", "Undefined", "undefined", "NaN", "[object Object]"}
# Substrings, one of which every page with residue holds: far faster to look for than the patterns.
_HINTS = (
    *("}}", "[[", "TODO", "FIXME", "TKTK", "orem ipsum", "orem Ipsum", "OREM IPSUM"),
    *("\x02", "\x03", "wzxhzdk", "klzzwxh", "&#123;", "&#x7b;", "&lcub;", "&lbrace;"),
)
_BEHIND_BRACE = "%#:"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_QUOTED = {"code", "pre", "script", "style", "kbd", "samp", "template"}


def check_residue(page: Page) -> None:
    """Report what is left in texts and attributes, except inside code, where an author shows it on purpose."""
    raw = page.raw
    if page.tree.root is None or not _is_suspicious(raw):
        return
    seen: dict[str, int] = {}
    for node in page.tree.root.traverse(include_text=True):
        if node.is_text_node:
            if not _is_quoted(node.parent):
                _report(page, node.text(deep=False) or "", seen, "text")
        elif node.is_element_node:
            for name, value in node.attributes.items():
                if value in _VALUES:
                    place = page.place_of(node.tag or "", name, value)
                    page.report(RESIDUE, f"“{value}” is all that {name} says", "A value is missing: look at what should fill it.", place)
                elif value and not name.startswith("on"):
                    _report(page, value, seen, name)


def _is_suspicious(raw: str) -> bool:
    """Whether a page may hold residue at all."""
    return (
        any(hint in raw for hint in _HINTS)
        or any(part[0] in _BEHIND_BRACE for part in raw.split("{")[1:] if part)
        or "{{" in raw
        or any(f"{before}{value}" in raw for value in _VALUES if value in raw for before in "\"'= ")
        or (not raw.isascii() and _PRIVATE.search(raw) is not None)
    )


def _is_quoted(node: LexborNode | None) -> bool:
    while node is not None:
        if node.tag in _QUOTED:
            return True
        node = node.parent
    return False


def _report(page: Page, text: str, seen: dict[str, int], where: str) -> None:
    for match in _RESIDUE.finditer(text):
        kind = next(number for number in range(len(_PATTERNS)) if match[f"p{number}"])
        found = match.group()
        at = page.raw.find(found, seen.get(found, 0))
        seen[found] = at + 1
        place = page.at(at, at + len(found)) if at >= 0 else None
        shown = found if found.isprintable() else f"U+{ord(found[0]):04X}"
        what = _PATTERNS[kind][1]
        page.report(RESIDUE, f"“{shown}” in a page's {where} is {what}", "Run it, fill it in, or show it as code.", place)
