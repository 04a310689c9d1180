"""Whether what a page leads to is there: files against what the folder holds, anchors against what their pages hold."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from ..problem import Place, Problem, problem
from ..source import SourceFile
from .codes import ABOVE, ANCHOR, BROKEN, FOREIGN, MAX_BYTES, PLAIN_HTTP, ROOTED
from .markup import Page, read_page
from .requests import Reference, in_css, references

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_HARMLESS = {"mailto", "tel", "sms", "data", "blob", "about", "javascript"}
_REMOTE = {"http", "https", "ws", "wss", "ftp"}
_SVG_ID = re.compile(r"\bid\s*=\s*[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A link to a place in another page, kept until that page has been read."""

    page: str
    shown: str
    reference: Reference
    nth: int
    target: str
    name: str


@dataclass
class Links:
    """Gathers what pages lead to. ``files`` are the paths of the site; ``root`` is the path under which a server shows it.

    ``strict``: the site's own policy lets no code inside pages run.
    """

    folder: Path
    files: set[str]
    root: str = "/"
    strict: bool = False
    ids: dict[str, set[str]] = field(default_factory=dict)
    anchors: list[_Anchor] = field(default_factory=list)

    def check_page(self, page: Page) -> None:
        """Report each address of ``page`` that leads nowhere, above the site or to another host."""
        self.ids[page.name] = page.ids
        base = self._base(page)
        seen: Counter[tuple[str, str, str]] = Counter()
        for reference in references(page):
            key = (reference.tag, reference.attribute, reference.typed)
            self._check(page, reference, base, seen[key])
            seen[key] += 1

    def check_stylesheet(self, name: str, shown: str) -> list[Problem]:
        """The problems of a stylesheet of the site."""
        path = self.folder / name
        try:
            css = path.read_text("utf-8", "replace") if path.stat().st_size <= MAX_BYTES else ""
        except OSError:
            return []
        found: list[Problem] = []
        file, at = SourceFile(shown, css), 0
        for url in in_css(css):
            at = max(css.find(url, at), 0)
            where = file.place(at, at + len(url))
            remote, path_part, _ = _parts(url)
            if remote in _REMOTE:
                found.append(problem(where, FOREIGN, f"“{url[:100]}” is fetched from another host", "Keep a copy within the site."))
            elif not remote and path_part:
                target = _resolve(name.rpartition("/")[0], path_part, self.root)
                if target is None or self._file(target) is None:
                    found.append(problem(where, BROKEN, f"“{url}” leads to no file", "Put the file there or mend the address."))
        return found

    def check_anchors(self) -> list[Problem]:
        """Once every page has been read: the links to places in pages that are not there."""
        found = []
        for anchor in self.anchors:
            if anchor.name not in self._ids(anchor.target):
                page, _ = read_page(self.folder / anchor.page, anchor.page, anchor.shown)
                place = self._place(page, anchor.reference, anchor.nth) if page else Place(anchor.shown)
                message = f"“{anchor.reference.url}” leads to no place in {anchor.target}"
                found.append(problem(place, ANCHOR, message, "Mend the part after “#”."))
        return found

    def _base(self, page: Page) -> str:
        """The folder that relative addresses of ``page`` start from."""
        here = page.name.rpartition("/")[0]
        base = page.tree.css_first("base[href]")
        href = (base.attributes["href"] or "").strip() if base is not None else ""
        if not href:
            return here
        remote, path, _ = _parts(href)
        if remote:
            page.report(FOREIGN, f"<base> sends every link of this page to “{href}”", "Take it out.", page.place_of("base", "href", href))
            return here
        target = _resolve(here, path, self.root)
        return here if target is None else target if path.endswith("/") else target.rpartition("/")[0]

    def _check(self, page: Page, reference: Reference, base: str, nth: int) -> None:
        url = reference.url
        remote, path, fragment = _parts(url)
        if remote:
            self._check_remote(page, reference, remote, nth)
            return
        if path.startswith("/") and not page.is_404:
            place = self._place(page, reference, nth)
            page.report(ROOTED, f"“{url}” begins with “/”", "Make it relative to the page.", place)
        target = _resolve(base, path, self.root) if path else page.name
        if target is None:
            page.report(ABOVE, f"“{url}” leads out of the site", "Link to a page of the site.", self._place(page, reference, nth))
            return
        found = self._file(target)
        if found is None:
            page.report(BROKEN, f"“{url}” leads to no file", "Put the file there or mend the address.", self._place(page, reference, nth))
        elif fragment:
            self._check_anchor(page, reference, found, fragment, nth)

    def _check_remote(self, page: Page, reference: Reference, scheme: str, nth: int) -> None:
        url = reference.url
        if scheme == "file":
            page.report(
                BROKEN, f"“{url[:100]}” leads to the disk of whoever built the site", "Link to a page.", self._place(page, reference, nth)
            )
        elif scheme in _REMOTE and reference.fetched:
            hint = "Keep a copy within the site." if reference.tag != "form" else "A page of this site sends nothing."
            page.report(FOREIGN, f"“{url[:100]}” is asked of another host", hint, self._place(page, reference, nth))
        elif scheme == "http" and reference.tag != "link":
            page.report(PLAIN_HTTP, f"“{url[:100]}” is not encrypted", "Link to https:// instead.", self._place(page, reference, nth))

    def _check_anchor(self, page: Page, reference: Reference, target: str, fragment: str, nth: int) -> None:
        name = unquote(fragment.partition(":~:")[0])
        if not name or name == "top" or not target.endswith((".html", ".htm", ".svg")):
            return
        if target == page.name:
            if name not in page.ids:
                place = self._place(page, reference, nth)
                page.report(ANCHOR, f"“{reference.url}” leads to no place in this page", "Mend the part after “#”.", place)
        elif name not in self.ids.get(target, ()):
            self.anchors.append(_Anchor(page.name, page.shown, reference, nth, target, name))

    def _place(self, page: Page, reference: Reference, nth: int) -> Place:
        return page.place_of(reference.tag, reference.attribute, reference.typed or None, nth)

    def _file(self, target: str) -> str | None:
        """The file that a server would give for ``target``, a path within the site."""
        if target in self.files:
            return target
        index = f"{target.rstrip('/')}/index.html".lstrip("/")
        return index if index in self.files else None

    def _ids(self, name: str) -> set[str]:
        if name not in self.ids:
            try:
                self.ids[name] = set(_SVG_ID.findall((self.folder / name).read_text("utf-8", "replace")))
            except OSError:
                self.ids[name] = set()
        return self.ids[name]


def _parts(url: str) -> tuple[str, str, str]:
    """Scheme of an address that leaves the site (empty for one that stays), path and fragment of one that stays."""
    if url.startswith(("//", "\\\\")):
        return "https", "", ""
    if match := _SCHEME.match(url):
        return match[1].lower(), "", ""
    rest, _, fragment = url.partition("#")
    return "", rest.partition("?")[0], fragment


def _resolve(base: str, path: str, root: str) -> str | None:
    """``path``, as met in the folder ``base``, as a path within the site; None where it leads out of it."""
    path = unquote(path).replace("\\", "/")
    if path.startswith("/"):
        prefix = f"/{root.strip('/')}/".replace("//", "/")
        if not f"{path}/".startswith(prefix):
            return None
        base, path = "", path[len(prefix) :]
    steps = base.split("/") if base else []
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    target = "/".join(steps)
    return f"{target}/" if target and path.endswith("/") else target
