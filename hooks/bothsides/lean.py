"""A theme's style sheet without the rules that no page of the site can use.

A rule goes only where it cannot match: it asks for a class that stands neither in a page nor in any script, or for a colour of the theme
that no page offers. Whatever is in doubt stays: what stands inside ``:not()``, ``:is()`` and their like is not looked at, and neither are
ids and other attributes. Tabs beyond the longest set of tabs go too. Then custom properties go that nothing reads any more.
Material's sheet holds a picture for every kind of admonition, and much else for pages that a
handbook lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_CLASSES = re.compile(r"""\sclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_COLOUR = re.compile(r"""(data-md-color-[a-z]+)=["']?([\w-]+)""")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ATTRIBUTE = re.compile(r"""\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]""")
_DOUBTFUL = re.compile(r":(?:not|is|where|has|host|-webkit-any|matches)\(")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_TABS = re.compile(r"""\sdata-tabs=["']?\d+:(\d+)""")
_TAB = re.compile(r"\.tabbed-set>input:nth-child\((\d+)\)")
# The theme's script sets it and takes it away as a page opens: everything is styled anew, twice, for a fade that nobody sees.
_COSTLY = "[data-md-color-switching]"
_GROUPS = ("@media", "@supports", "@layer", "@container")


def classes_of(page: str) -> set[str]:
    """The classes that stand in the HTML of ``page``.

    With them the theme's colours that it offers ("data-md-color-primary=custom"), and a number for each tab of its longest set ("tab=2").
    """
    colours = {f"{name}={value}" for name, value in _COLOUR.findall(page)}
    most = max((int(number) for number in _TABS.findall(page)), default=0)
    return (
        colours
        | {f"tab={number}" for number in range(1, most + 1)}
        | {name for match in _CLASSES.finditer(page) for name in (match[1] or match[2] or match[3] or "").split()}
    )


def words_of(script: str) -> set[str]:
    """Every word of ``script``: whatever class it may set is among them."""
    return set(_WORD.findall(script))


def lean(css: str, classes: set[str], read_elsewhere: Iterable[str] = ()) -> str:
    """``css`` without rules that ask for a class not among ``classes``, and without properties that nothing reads.

    ``read_elsewhere`` are other style sheets and scripts, whose ``var(--…)`` and words count as reading.
    """
    kept = "".join(_kept(css, classes))
    read = set(_VARIABLE.findall(kept))
    for text in read_elsewhere:
        read |= set(re.findall(r"--[\w-]+", text))
    return "".join(_declared(kept, read))


def blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of ``css`` as what stands before its brace and what stands inside; a statement such as @import has no inside."""
    start = at = 0
    head, depth = "", 0
    while at < len(css):
        char = css[at]
        if char in "\"'":
            at = _after_quote(css, at)
            continue
        if css.startswith("/*", at):
            end = css.find("*/", at + 2)
            at = len(css) if end < 0 else end + 2
            continue
        if css.startswith("url(", at):
            at = _after_url(css, at)
            continue
        if char == "{":
            if depth == 0:
                head, start = css[start:at], at + 1
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                yield head.strip(), css[start:at]
                start = at + 1
        elif char == ";" and depth == 0:
            yield css[start:at].strip(), None
            start = at + 1
        at += 1


def _kept(css: str, classes: set[str]) -> Iterator[str]:
    for head, inside in blocks(css):
        if inside is None:
            yield f"{head};"
        elif head.startswith(_GROUPS):
            if rest := "".join(_kept(inside, classes)):
                yield f"{head}{{{rest}}}"
        elif head.startswith("@"):
            yield f"{head}{{{inside}}}"
        elif selectors := [s for s in _split(head, ",") if _may_match(s, classes)]:
            yield f"{','.join(selectors)}{{{inside}}}"


def _declared(css: str, read: set[str]) -> Iterator[str]:
    """The rules of ``css`` without custom properties that are never read."""
    for head, inside in blocks(css):
        if inside is None:
            yield f"{head};"
        elif head.startswith(_GROUPS):
            yield f"{head}{{{''.join(_declared(inside, read))}}}"
        elif "--" not in inside or head.startswith("@"):
            yield f"{head}{{{inside}}}"
        else:
            found = [d for d in _split(inside, ";") if not d.lstrip().startswith("--") or d.split(":", 1)[0].strip() in read]
            if any(d.strip() for d in found):
                yield f"{head}{{{';'.join(found)}}}"


def _may_match(selector: str, classes: set[str]) -> bool:
    if any(f"{name}={value}" not in classes for name, value in _COLOUR.findall(_without_doubtful(selector))):
        return False
    if _COSTLY in selector or any(f"tab={number}" not in classes for number in _TAB.findall(selector) if "tab=1" in classes):
        return False
    plain = _without_doubtful(_ATTRIBUTE.sub("", selector))
    return "\\" in plain or all(name in classes for name in _CLASS.findall(plain))


def _without_doubtful(selector: str) -> str:
    """``selector`` without the insides of ``:not()`` and its like."""
    while match := _DOUBTFUL.search(selector):
        depth, at = 1, match.end()
        while at < len(selector) and depth:
            depth += {"(": 1, ")": -1}.get(selector[at], 0)
            at += 1
        selector = selector[: match.start()] + selector[at:]
    return selector


def _split(text: str, separator: str) -> list[str]:
    """``text`` at each ``separator`` that stands in no quotes, brackets or parentheses."""
    parts, start, at, depth = [], 0, 0, 0
    while at < len(text):
        char = text[at]
        if char in "\"'":
            at = _after_quote(text, at)
            continue
        if text.startswith("url(", at):
            at = _after_url(text, at)
            continue
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(char, 0)
        if char == separator and depth == 0:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]


def _after_quote(text: str, at: int) -> int:
    quote, end = text[at], at + 1
    while end < len(text) and text[end] != quote:
        end += 2 if text[end] == "\\" else 1
    return end + 1


def _after_url(text: str, at: int) -> int:
    inside = at + 4
    while inside < len(text) and text[inside].isspace():
        inside += 1
    if inside < len(text) and text[inside] in "\"'":
        inside = _after_quote(text, inside)
    end = text.find(")", inside)
    return len(text) if end < 0 else end + 1


_SPACE = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/|\s+""", re.DOTALL)
_AROUND = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*([{};,])\s*""", re.DOTALL)


def tight(css: str) -> str:
    """``css`` without comments and needless space."""
    css = _SPACE.sub(lambda match: match[1] or " ", css)
    return _AROUND.sub(lambda match: match[1] or match[2], css).replace(";}", "}").strip()


_AT_A_LINE = re.compile(r"\n[ \t\r\n]+")
_KEEPS_SPACE = ("<pre", "<textarea")


def squeezed(page: str) -> str:
    """The HTML of ``page`` without empty lines and indentation; a page that holds something where space counts stays as it is."""
    return page if any(tag in page for tag in _KEEPS_SPACE) else _AT_A_LINE.sub("\n", page)
