"""Material's templates as they are installed still hold what the mends replace."""

from pathlib import Path

import jinja2
import material  # type: ignore[import-untyped]
import pytest

from bothsides.adapters.mends import MENDS, Mend, MendingLoader, mended

TEMPLATES = Path(material.__file__).parent / "templates"


def test_a_template_without_mends_stays_as_it_is() -> None:
    assert mended("main.html", 'id="__drawer" autocomplete="off"') == 'id="__drawer" autocomplete="off"'


def test_a_loader_that_mends_still_finds_and_lists_every_template() -> None:
    loader = MendingLoader(jinja2.DictLoader({"base.html": "<b>", "own.html": "<i>"}))
    assert loader.list_templates() == ["base.html", "own.html"]
    assert jinja2.Environment(loader=loader, autoescape=True).get_template("own.html").render() == "<i>"


def test_a_loader_mends_what_it_reads() -> None:
    loader = MendingLoader(jinja2.DictLoader({"base.html": '<input id="__drawer" autocomplete="off">'}))
    assert jinja2.Environment(loader=loader, autoescape=True).get_template("base.html").render() == '<input id="__drawer">'


@pytest.mark.parametrize("mend", MENDS, ids=lambda mend: f"{mend.template}: {mend.why}")
def test_the_installed_theme_still_has_the_words_that_a_mend_replaces(mend: Mend) -> None:
    assert mend.before in (TEMPLATES / mend.template).read_text("utf-8")
