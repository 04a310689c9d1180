"""Thousands of stretches fit a small machine: what is shared, what is let go, and that nothing is lost by it."""

from pathlib import Path

from bothsides.components import Components
from bothsides.load import load_stretch
from bothsides.model import Span
from bothsides.project import load_project
from bothsides.source import SourceFile, Text

ROOT = Path(__file__).resolve().parent.parent


def test_equal_spans_are_one() -> None:
    first, second = (load_stretch(ROOT / f"stretches/{name}.yml", ROOT)[0] for name in ("low-lunge", "low-lunge"))
    assert first is not None
    assert second is not None
    assert first.dose.hold is second.dose.hold
    assert first.dose.hold == Span(least=20, most=30)


def test_parts_are_equal_by_their_values_and_can_be_copied() -> None:
    first, _ = load_stretch(ROOT / "stretches/low-lunge.yml", ROOT)
    second, _ = load_stretch(ROOT / "stretches/low-lunge.yml", ROOT)
    assert first == second
    assert first is not None
    changed = first.model_copy(update={"title": Text("Other")})
    assert changed != first
    assert first.model_dump()["dose"]["hold"] == {"least": 20, "most": 30}


def test_a_file_that_was_let_go_still_knows_its_places(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("one: 1\nsummary: 'It''s here'\n", "utf-8")
    file = SourceFile("a.yml", path.read_text("utf-8"), str(path))
    text = Text.at("It's here", file, 16, 28)
    before = text.place(5, 9)
    file.let_go()
    assert Text.at("It's here", file, 16, 28).place(5, 9) == before
    assert (before.line, before.column) == (2, 17)


def test_a_file_that_was_let_go_and_is_gone_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("summary: here\n", "utf-8")
    file = SourceFile("a.yml", path.read_text("utf-8"), str(path))
    file.let_go()
    path.unlink()
    assert Text.at("here", file, 9, 13).place(0, 4).path == "a.yml"


def test_a_text_of_no_file_is_never_let_go() -> None:
    file = SourceFile("<text>", "here")
    file.let_go()
    assert file.content == "here"


def test_a_project_without_problems_holds_no_stretch_files(copy: Path) -> None:
    project = load_project(copy, copy / "content")
    files = [stretch.id.file for stretch in project.stretches.values()]
    assert all(file is not None and file._content is None for file in files)
    stretch = project.stretches["low-lunge"]
    line = (copy / "stretches/low-lunge.yml").read_text("utf-8").splitlines()[stretch.title.place().line - 1]
    assert line == "title: Low lunge"


def test_an_edited_template_is_compiled_anew_and_others_are_not(copy: Path) -> None:
    path = copy / "overrides/components/stretch/macro.html"
    before = Components([copy / "overrides"]).env.get_template("components/stretch/macro.html")
    again = Components([copy / "overrides"]).env.get_template("components/stretch/macro.html")
    assert before.root_render_func.__code__ is again.root_render_func.__code__
    path.write_text(path.read_text("utf-8") + "{# edited #}\nend", "utf-8")
    edited = Components([copy / "overrides"]).env.get_template("components/stretch/macro.html")
    assert edited.root_render_func.__code__ is not before.root_render_func.__code__
    assert edited.render().endswith("end")
