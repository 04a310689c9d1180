"""A site's own macros may look different, but the warnings and the disclaimer still say every word."""

from pathlib import Path

import pytest

from bothsides.stage import load_site

ROOT = Path(__file__).resolve().parent.parent


def shadow(site: Path, component: str, old: str, new: str) -> list[str]:
    text = (ROOT / "overrides/components" / component / "macro.html").read_text("utf-8")
    assert old in text
    path = site / "overrides/components" / component / "macro.html"
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(old, new), "utf-8")
    return [str(p) for p in load_site(site / "mkdocs.yml").problems]


def test_a_macro_of_the_same_path_replaces_the_handbooks(clinic_site: Path) -> None:
    assert shadow(clinic_site, "stretch", "{{ words or here.title(id) }}</a>", "→ {{ words or here.title(id) }}</a>") == []
    library = load_site(clinic_site / "mkdocs.yml").library
    assert library is not None
    from bothsides.page import Here

    assert "→ " in str(library.components.render("stretch", Here(library, "index.md"), "low-lunge"))


@pytest.mark.parametrize("component", ["disclaimer", "warning-cards", "warning-short", "pain-rule", "which-side"])
def test_a_safety_macro_may_be_laid_out_anew_and_added_to(clinic_site: Path, component: str) -> None:
    assert shadow(clinic_site, component, "{% endmacro %}", "<p>And ask us.</p>{% endmacro %}") == []


@pytest.mark.parametrize(
    ("component", "old", "new", "message"),
    [
        ("disclaimer", "{{ here.library.safety.disclaimer }}", "", "This macro no longer says “This handbook is general education."),
        ("disclaimer", " data-disclaimer", "", "This macro no longer carries the mark data-disclaimer"),
        ("warning-cards", "{% for sign in card.signs %}", "{% for sign in card.signs[1:] %}", "no longer says “New numbness around"),
        ("warning-cards", "{{ card.do }}", "", "no longer says “Call your local emergency number"),
        ("warning-short", "safety.cards %}", "safety.cards[:2] %}", "no longer says “See someone soon”"),
        ("pain-rule", "{{ here.t(rule.text) }}", "{{ rule.short }}", "no longer says “"),
        ("which-side", "{{ here.t(text) }}", "", "no longer says “Usually do both sides.”, and 2 more"),
        ("warning-short", "here.t(", "here.nothing(", "This macro cannot be run"),
    ],
)
def test_a_safety_macro_that_says_less_is_refused(clinic_site: Path, component: str, old: str, new: str, message: str) -> None:
    found = shadow(clinic_site, component, old, new)
    assert len(found) == 1
    assert found[0].startswith(f"overrides/components/{component}/macro.html:1:1: macro-says-less: ")
    assert message in found[0]
