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

# A pattern that begins with plain letters is found several times as fast as one that begins with a space.
_CLASSES = re.compile(r"""class=(?<=\sclass=)("[^"]*"|'[^']*'|[^\s>"'][^\s>]*)""")
_IN_JSON = re.compile(r"""class=(?<=\sclass=)(\\"[^"]*\\"|'[^']*'|[^\s>"'\\][^\s>"]*)""")
_COLOUR = re.compile(r"""(data-md-color-[a-z]+)=["']?([\w-]+)""")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ATTRIBUTE = re.compile(r"""\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]""")
_DOUBTFUL = re.compile(r":(?:not|is|where|has|host|-webkit-any|matches)\(")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_MARK = re.compile(r"""["'{};]|/\*|url\(""")
_MARKS = {separator: re.compile(rf"""["'()\[\]{separator}]|url\(""") for separator in ",;"}
_PROPERTY = re.compile(r"--[\w-]+")
_OFFERED = re.compile(r"""data-(?<=\sdata-)(?:(md-color-[a-z]+)=["']?([\w-]+)|tabs=["']?\d+:(\d+))""")
_TAB = re.compile(r"\.tabbed-set>input:nth-child\((\d+)\)")
# The theme's script sets it and takes it away as a page opens: everything is styled anew, twice, for a fade that nobody sees.
_COSTLY = "[data-md-color-switching]"
_GROUPS = ("@media", "@supports", "@layer", "@container")


def classes_of(page: str) -> set[str]:
    """The classes that stand in the HTML of ``page``.

    With them the theme's colours that it offers ("data-md-color-primary=custom"), and a number for each tab of its longest set ("tab=2").
    """
    offered = {*_OFFERED.findall(page)}
    colours = [f"data-{name}={value}" for name, value, _ in offered if name]
    most = max((int(tabs) for _, _, tabs in offered if tabs), default=0)
    return _names(_CLASSES.findall(page)).union(colours, [f"tab={number}" for number in range(1, most + 1)])


def classes_in_json(script: str) -> set[str]:
    """The classes in the HTML that stands in strings of JSON."""
    return _names(_IN_JSON.findall(script))


def _names(values: Iterable[str]) -> set[str]:
    """The words of attributes' values, which may stand in quotes."""
    return {*" ".join([value.strip("\"'\\") for value in {*values}]).split()}


def words_of(script: str) -> set[str]:
    """Every word of ``script``: whatever class it may set is among them."""
    return {match.group() for match in _WORD.finditer(script)}  # a list of all would be large


def properties_of(text: str) -> set[str]:
    """Every custom property that a style sheet or a script may read."""
    return set(_PROPERTY.findall(text)) if "--" in text else set()


def asked_by(css: str) -> set[str]:
    """Every class and colour that some rule of ``css`` may ask for; what pages have besides changes nothing."""
    return {*_CLASS.findall(css), *(f"{name}={value}" for name, value in _COLOUR.findall(css))}


def lean(css: str, classes: set[str], read_elsewhere: Iterable[str] = ()) -> str:
    """``css`` without rules that ask for a class not among ``classes``, and without properties that nothing reads.

    ``read_elsewhere`` are other style sheets and scripts, whose ``var(--…)`` and words count as reading.
    """
    kept = "".join(_kept(css, classes))
    read = set(_VARIABLE.findall(kept))
    for text in read_elsewhere:
        read |= properties_of(text)
    return "".join(_declared(kept, read))


def blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of ``css`` as what stands before its brace and what stands inside; a statement such as @import has no inside."""
    start = at = depth = 0
    head = ""
    while match := _MARK.search(css, at):
        at, mark = match.end(), match[0]
        if mark == "{":
            if depth == 0:
                head, start = css[start : match.start()], at
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth == 0:
                yield head.strip(), css[start : match.start()]
                start = at
        elif mark == ";":
            if depth == 0:
                yield css[start : match.start()].strip(), None
                start = at
        else:
            at = _after(css, match)


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
    marks = _MARKS[separator]
    while match := marks.search(text, at):
        at, mark = match.end(), match[0]
        if mark == separator:
            if depth == 0:
                parts.append(text[start : match.start()])
                start = at
        elif mark in "()[]":
            depth += 1 if mark in "([" else -1
        else:
            at = _after(text, match)
    return [*parts, text[start:]]


def _after(text: str, match: re.Match[str]) -> int:
    """Where the quote, the comment or the address ends that ``match`` opens."""
    if match[0] in "\"'":
        return _after_quote(text, match.start())
    if match[0] == "url(":
        return _after_url(text, match.start())
    end = text.find("*/", match.end())
    return len(text) if end < 0 else end + 2


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
