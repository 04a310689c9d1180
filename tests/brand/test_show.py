"""What pages show of a clinic."""

import json

import pytest

from bothsides.brand import Brand, json_ld, shown
from bothsides.brand.show import tel
from bothsides.language import language

FULL = {
    "name": "North Street",
    "phone": "+44 (0)20 7946 0123",
    "booking": "tel:+44 20 7946 0123",
    "address": ("1 North Street", "Anytown"),
    "opening_hours": ("Mo-Fr 08:00-18:00", "Sa,Su 09:00-12:30"),
    "country": "GB",
    "languages": ("en", "pl"),
    "website": "https://example.org/",
}


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("+44 (0)20 7946 0123", "tel:+442079460123"),
        ("(020) 7946-0123", "tel:02079460123"),
        ("999", "tel:999"),
        ("020/79.46", "tel:0207946"),
    ],
)
def test_a_number_is_dialled_as_it_would_be_by_hand(typed: str, dialled: str) -> None:
    assert tel(typed) == dialled


def test_days_and_languages_are_shown_in_words() -> None:
    seen = shown(Brand.model_validate(FULL), language("en").say)
    assert seen.hours == ("Monday to Friday: 08:00 to 18:00", "Saturday, Sunday: 09:00 to 12:30")
    assert seen.languages == (("en", "English"), ("pl", "polski"))
    assert (seen.emergency, seen.booking) == ("999", "tel:+442079460123")


def test_a_number_that_is_given_goes_before_that_of_the_country() -> None:
    assert shown(Brand.model_validate({**FULL, "emergency": "112"}), language("en").say).emergency == "112"


def test_a_clinic_is_plain_data_for_search_engines() -> None:
    data = json_ld(Brand.model_validate(FULL))
    assert json.loads(json.dumps(data)) == data
    assert data["address"] == {"@type": "PostalAddress", "streetAddress": "1 North Street, Anytown", "addressCountry": "GB"}
    assert data["openingHoursSpecification"][0]["dayOfWeek"] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert data["openingHoursSpecification"][1] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": ["Saturday", "Sunday"],
        "opens": "09:00",
        "closes": "12:30",
    }
    assert "potentialAction" not in data  # a phone call is no web page


def test_days_may_run_over_the_end_of_the_week() -> None:
    data = json_ld(Brand.model_validate({"name": "x", "opening_hours": ("Sa-Mo 10:00-11:00",)}))
    assert data["openingHoursSpecification"][0]["dayOfWeek"] == ["Saturday", "Sunday", "Monday"]


def test_a_clinic_with_only_a_name_shows_only_its_name() -> None:
    assert json_ld(Brand.model_validate({"name": "x"})) == {"@type": "MedicalClinic", "name": "x"}
