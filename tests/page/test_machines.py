"""What pages tell machines: true, well-formed, and nothing that did not happen."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import jinja2
import pytest

from bothsides.model import Front, Review, Stretch
from bothsides.page import Library
from bothsides.page.machines import Told, linked_data, open_graph
from bothsides.page.qr import qr
from bothsides.project import Project
from bothsides.source import Text

# The part of schema.org that the pages use: each type with the properties that are defined for it.
VOCABULARY = {
    "WebPage": {"name", "description", "url", "inLanguage", "isPartOf", "image", "about", "lastReviewed", "reviewedBy"},
    "WebSite": {"name", "url", "inLanguage"},
    "Muscle": {"name", "description", "muscleAction", "nerve"},
    "Nerve": {"name"},
    "Person": {"name"},
    "MedicalAudience": {"audienceType"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
VOCABULARY["MedicalWebPage"] = VOCABULARY["WebPage"] | {"medicalAudience"}

HOME = "https://example.org/hips/"
TOLD = Told("A page", "What it says.", f"{HOME}a.html", "The handbook", HOME, "en", [("Home", HOME), ("A page", f"{HOME}a.html")])


@pytest.fixture(scope="module")
def library(handbook: Project) -> Library:
    assert handbook.library is not None
    return handbook.library


def things(value: Any) -> list[dict[str, Any]]:
    """Every object inside ``value`` that has a type."""
    if isinstance(value, list):
        return [t for each in value for t in things(each)]
    if not isinstance(value, dict):
        return []
    return [*([value] if "@type" in value else []), *(t for each in value.values() for t in things(each))]


def main_page(of: Stretch | Front | None, library: Library, told: Told = TOLD) -> dict[str, Any]:
    page = linked_data(told, library, of)["@graph"][0]
    assert isinstance(page, dict)
    return page


def test_every_stretch_and_article_uses_only_what_schema_org_defines(library: Library) -> None:
    for of in (*library.stretches.values(), *library.articles.values(), None):
        for thing in things(linked_data(TOLD, library, of)):
            assert set(thing) - {"@type"} <= VOCABULARY[thing["@type"]], thing


def test_no_page_of_the_handbook_claims_a_review_a_rating_or_an_author(library: Library) -> None:
    every: list[Stretch | Front] = [*library.stretches.values(), *library.articles.values()]
    for of in every:
        assert of.review.reviewer is None
        text = json.dumps(linked_data(TOLD, library, of))
        assert not any(word in text for word in ("lastReviewed", "reviewedBy", "ating", "author", "Physician", "Review"))


def test_a_review_that_happened_is_told_with_its_day(library: Library) -> None:
    review = Review.model_construct(due=date(2027, 5, 22), date=date(2026, 11, 22), reviewer=Text("A. Person"), hash=Text("0"))
    page = main_page(library.stretches["half-kneeling"].model_copy(update={"review": review}), library)
    assert page["lastReviewed"] == "2026-11-22"
    assert page["reviewedBy"] == {"@type": "Person", "name": "A. Person"}


def test_a_day_without_a_reviewer_is_no_review(library: Library) -> None:
    review = Review.model_construct(due=date(2027, 5, 22), date=date(2026, 11, 22), reviewer=None, hash=None)
    assert "lastReviewed" not in main_page(library.stretches["half-kneeling"].model_copy(update={"review": review}), library)


def test_a_stretch_is_about_its_muscles(library: Library) -> None:
    stretch = library.stretches["half-kneeling"]
    names = [muscle["name"] for muscle in main_page(stretch, library)["about"]]
    assert names == [library.muscles[id_].name for id_ in stretch.muscles]


def test_a_page_of_a_muscle_tells_its_action_and_nerve(library: Library) -> None:
    (muscle,) = main_page(library.articles["hip-flexors/psoas-major.md"], library)["about"]
    assert muscle["@type"] == "Muscle"
    assert muscle["muscleAction"]
    assert muscle["nerve"]["name"]


def test_a_page_that_gives_no_health_advice_is_no_medical_page(library: Library) -> None:
    assert main_page(library.articles["for-authors/index.md"], library)["@type"] == "WebPage"
    assert main_page(library.articles["safety.md"], library)["@type"] == "MedicalWebPage"


def test_breadcrumbs_count_from_one_and_end_with_the_page(library: Library) -> None:
    (crumbs,) = [t for t in things(linked_data(TOLD, library, None)) if t["@type"] == "BreadcrumbList"]
    assert [item["position"] for item in crumbs["itemListElement"]] == [1, 2]
    assert crumbs["itemListElement"][-1]["item"] == TOLD.url


def test_a_site_without_an_address_names_none(library: Library) -> None:
    told = replace(TOLD, url=None, home=None, picture=None, crumbs=[("Home", None), ("A page", None)])
    assert "http" not in json.dumps(linked_data(told, library, None)).replace("https://schema.org", "")
    assert not any(name in {"og:url", "og:image"} for name, _ in open_graph(told, (1200, 630)))


def test_a_shared_page_shows_its_picture_with_size_and_words() -> None:
    found = dict(open_graph(replace(TOLD, picture=f"{HOME}p.png"), (1200, 630)))
    assert found["og:image"] == f"{HOME}p.png"
    assert (found["og:image:width"], found["og:image:height"], found["og:image:alt"]) == ("1200", "630", "A page")


def test_a_title_cannot_end_the_script_it_stands_in(library: Library) -> None:
    told = replace(TOLD, title="</script><script>alert(1)</script>")
    shown = jinja2.Environment(autoescape=False).from_string("{{ data | tojson }}").render(data=linked_data(told, library, None))
    assert "</script" not in shown
    assert json.loads(shown)["@graph"][0]["name"] == told.title


def test_a_qr_code_is_named_and_holds_nothing_of_the_address_unescaped() -> None:
    drawn = qr('https://example.org/"><script>', 'QR code of "x"')
    assert drawn.startswith('<svg role="img" aria-label="QR code of &#34;x&#34;"')
    assert "<script>" not in drawn
    assert "style=" not in drawn
