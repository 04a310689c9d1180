"""The pictures for Open Graph are kept by all that they depend on."""

import shutil
from pathlib import Path

import pytest

from bothsides.page.picture import Pictures

OVERRIDES = Path(__file__).resolve().parent.parent.parent / "overrides"


@pytest.fixture
def look(tmp_path: Path) -> Path:
    """A copy of the template and its typefaces, to be changed."""
    shutil.copy(OVERRIDES / "social" / "picture.typ", tmp_path)
    shutil.copytree(OVERRIDES / "handout" / "fonts", tmp_path / "fonts")
    return tmp_path


def drawn(look: Path, title: str = "Low lunge", mark: str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>") -> Path:
    pictures = Pictures(look / "picture.typ", look / "fonts", mark, look / "shelf")
    return pictures.path("The handbook", title, "What it says.", "en")


def test_a_picture_of_the_same_words_is_not_drawn_again(look: Path) -> None:
    first = drawn(look)
    made = first.stat().st_ino
    assert drawn(look) == first
    assert first.stat().st_ino == made


def test_another_title_another_template_and_other_typefaces_are_other_pictures(look: Path) -> None:
    names = {drawn(look).name, drawn(look, "Butterfly").name}
    template = look / "picture.typ"
    template.write_text(template.read_text("utf-8") + "\n// changed\n", "utf-8")
    names.add(drawn(look).name)
    next((look / "fonts").glob("*-Bold.ttf")).unlink()
    names.add(drawn(look).name)
    assert len(names) == 4
