"""The PDFs of a whole site, kept between builds."""

import os
from pathlib import Path

import pytest

from bothsides.handout import Ask, AskError, items_of
from bothsides.handout.shelf import Shelf, stock, wanted
from bothsides.handout.site import Site
from bothsides.project import Project, load_project

from .conftest import TEMPLATE


def test_every_stretch_and_programme_has_its_handouts(handbook: Project) -> None:
    assert handbook.library is not None
    files = {each.file for each in wanted(handbook.library)}
    assert {f"handouts/half-kneeling{side}.pdf" for side in ("", "-right", "-left")} <= files
    assert "handouts/butterfly.pdf" in files
    assert "handouts/butterfly-left.pdf" not in files
    assert {f"handouts/programmes/in-bed{side}.pdf" for side in ("", "-right", "-left")} <= files
    assert {each.page for each in wanted(handbook.library)} == {
        *(f"stretches/{id_}.md" for id_ in handbook.stretches),
        *(uri for uri, article in handbook.articles.items() if article.front.programme),
    }


def test_a_handout_that_did_not_change_is_not_set_again(handbook: Project, tmp_path: Path) -> None:
    assert handbook.library is not None
    library = handbook.library
    ask = Ask(items_of(library, ["butterfly"]))

    def made(data: str) -> tuple[Path, int]:
        path = Shelf(tmp_path, TEMPLATE).pdf(ask, lambda _: data)
        return path, path.stat().st_ino

    from bothsides.handout import document

    data = document(ask, library)
    first = made(data)
    assert made(data) == first
    assert made(data.replace("Butterfly", "Moth"))[0] != first[0]


def test_what_a_build_did_not_use_leaves_the_shelf(handbook: Project, tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / f"{name}.pdf").write_bytes(b"")
    os.utime(tmp_path / "old.pdf", (0, 0))
    Shelf(tmp_path, TEMPLATE).clear()
    assert [path.name for path in tmp_path.iterdir()] == ["new.pdf"]  # another build may be about to copy it


def test_a_paper_that_is_none_is_refused(handbook: Project) -> None:
    with pytest.raises(AskError, match="it can be a4 or letter"):
        stock(handbook, Site(), "napkin")


def test_a_withdrawn_stretch_has_no_handout(copy: Path) -> None:
    path = copy / "stretches" / "low-lunge.yml"
    text = path.read_text("utf-8")
    path.write_text(f"{text}status:\n  withdrawn: It did harm.\n  replacement: half-kneeling\n", "utf-8")
    project = load_project(copy, copy / "content")
    assert project.library is not None
    assert not [each for each in wanted(project.library) if "low-lunge" in each.file]
    with pytest.raises(AskError, match="no longer offered"):
        items_of(project.library, ["low-lunge"])
