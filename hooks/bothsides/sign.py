"""``bothsides sign`` and ``bothsides reviews``: a clinician's signature on pages, and what is unsigned, changed or overdue."""

from __future__ import annotations

import codecs
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .atomic import replace_file
from .load import nearest
from .project import Project
from .review import REVIEWS_FILE, State
from .review.write import Signature, SignError, listed_text, signed_text


@dataclass(frozen=True)
class Line:
    """A page with the state of its review."""

    page: str
    title: str
    state: State
    late: bool
    due: dt.date
    reviewer: str | None
    date: dt.date | None

    @property
    def waits(self) -> bool:
        """Whether somebody has something to do about it."""
        return self.late or self.state is not State.REVIEWED

    def data(self) -> dict[str, Any]:
        """The line as plain data."""
        dates = {"due": self.due.isoformat(), "date": self.date.isoformat() if self.date else None}
        return {"page": self.page, "title": self.title, "state": str(self.state), "late": self.late, "reviewer": self.reviewer, **dates}

    def __str__(self) -> str:
        by = f", signed by {self.reviewer} on {self.date}" if self.reviewer else ""
        name = {"none": "not reviewed", "changed": "changed since review"}.get(self.state, str(self.state))
        return f"{name + (', late' if self.late and self.state is not State.OVERDUE else ''):28} {self.page} (due {self.due}{by})"


def lines(project: Project) -> list[Line]:
    """Every page about health with the state of its review, in the order of their addresses."""
    return sorted(_lines(project), key=lambda line: line.page)


def _lines(project: Project) -> Iterator[Line]:
    for page, status in project.reviews.items():
        article = project.articles.get(page)
        if article is not None and not article.front.health:
            continue
        title = article.front.title if article else project.stretches[page.removeprefix("stretches/").removesuffix(".md")].title
        review = status.review
        yield Line(page, str(title), status.state, status.late, review.due, review.reviewer and str(review.reviewer), review.date)


def page_of(name: str, project: Project) -> str:
    """The page that a person means by ``name``: a path, an address, a file or an id; raises ``SignError`` where there is none."""
    stem = name.replace("\\", "/").removeprefix("./").removeprefix(f"{project.docs.name}/")
    for suffix in (".yml", ".yaml", ".html", ".md"):
        stem = stem.removesuffix(suffix)
    for page in (f"{stem}.md", f"stretches/{stem}.md", f"{stem.rstrip('/')}/index.md"):
        if page in project.reviews:
            return page
    raise SignError(f"there is no page “{name}”. {nearest(stem, [p.removesuffix('.md') for p in project.reviews])}")


def sign(project: Project, names: Sequence[str], reviewer: str, due: dt.date, day: dt.date) -> list[str]:
    """Sign the pages ``names`` in their own files, or in reviews.yml where they come with the handbook; gives the files written.

    Everything is made ready before the first file is written; raises ``SignError`` where one page cannot be signed.
    """
    reviewer = " ".join(reviewer.split())
    if not reviewer or len(reviewer) > 120 or not reviewer.isprintable():
        raise SignError("the reviewer's name must be one line of at most 120 characters")
    if due <= day:
        raise SignError(f"the next review cannot be due on {due}, which is not after {day}")
    pages = list(dict.fromkeys(page_of(name, project) for name in names))
    texts = dict(_texts(project, pages, reviewer, due, day))
    for path, (text, bom) in texts.items():
        try:
            replace_file(path, (codecs.BOM_UTF8 if bom else b"") + text.encode("utf-8"))
        except OSError as error:
            raise SignError(f"{path} cannot be written: {error.strerror or error}; the files before it are signed") from error
    return [path.relative_to(project.root).as_posix() for path in texts]


def _texts(project: Project, pages: Iterable[str], reviewer: str, due: dt.date, day: dt.date) -> Iterator[tuple[Path, tuple[str, bool]]]:
    listed = project.root / REVIEWS_FILE
    content, bom = _read(listed) if listed.exists() else ("", False)
    in_list = False
    for page in pages:
        signature = Signature(due, day, reviewer, project.current_hash(page))
        if page in project.layers.own and page not in project.signed_pages:
            path = project.layers.paths[page]
            own, own_bom = _read(path)
            try:
                yield path, (signed_text(own, signature, path.suffix == ".md"), own_bom)
            except SignError as error:
                raise SignError(f"{path.relative_to(project.root)} cannot be signed: {error}") from error
        else:
            content, in_list = listed_text(content, page, signature), True
    if in_list:
        yield listed, (content, bom)


def _read(path: Path) -> tuple[str, bool]:
    raw = path.read_bytes()
    return raw.decode("utf-8-sig"), raw.startswith(b"\xef\xbb\xbf")
