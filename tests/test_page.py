"""What pages are made from: addresses, doses in words, texts for either side."""

import pytest

from bothsides.language import language
from bothsides.model import Dose, Laterality, Prescription
from bothsides.page import Here, make_stretch
from bothsides.page.dose import sentences
from bothsides.project import Project


@pytest.fixture
def here(handbook: Project) -> Here:
    assert handbook.library is not None
    return Here(handbook.library, "stretches/half-kneeling.md")


def dose(**changes: object) -> Dose:
    limits = {"hold": "1 to 300", "repetitions": "1 to 30", "times_a_day": "1 to 12"}
    base = {"hold": 30, "repetitions": 3, "times_a_day": 1, "days_a_week": 7, "limits": limits}
    return Dose.model_validate({**base, **changes})


@pytest.mark.parametrize(
    ("changes", "laterality", "expected"),
    [
        (
            {},
            "unilateral",
            "Hold for 30 seconds. Do it 3 times on each side. Rest for 5 seconds in between. Do this once a day, every day.",
        ),
        ({"repetitions": 1}, "bilateral", "Hold for 30 seconds. Do it once. Do this once a day, every day."),
        ({"repetitions": 1, "hold": 1}, "unilateral", "Hold for 1 second. Do it once on each side. Do this once a day, every day."),
        (
            {"hold": "20 to 30", "repetitions": "2 to 3", "rest": 0, "times_a_day": "1 to 2", "days_a_week": "5 to 7"},
            "alternating",
            "Hold for 20 to 30 seconds. Do it 2 to 3 times on each side. Do this 1 to 2 times a day, on 5 to 7 days a week.",
        ),
        (
            {"sets": 2, "days_a_week": 1},
            "bilateral",
            "Hold for 30 seconds. Do it 3 times. Rest for 5 seconds in between. Do 2 rounds. Do this once a day, one day a week.",
        ),
    ],
)
def test_a_dose_reads_as_a_person_would_say_it(changes: dict[str, object], laterality: str, expected: str) -> None:
    assert " ".join(sentences(language(), dose(**changes), Laterality(laterality))) == expected


def test_a_programme_changes_hold_and_repetitions_and_says_nothing_of_days() -> None:
    changed = Prescription.model_validate({"stretch": "half-kneeling", "hold": 15, "repetitions": 2})
    told = " ".join(sentences(language(), dose(), Laterality.UNILATERAL, changed))
    assert told == "Hold for 15 seconds. Do it 2 times on each side. Rest for 5 seconds in between."


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        ("stretches/a.md", "stretches/b.md", "b.html"),
        ("stretches/a.md", "safety.md#ask", "../safety.html#ask"),
        ("index.md", "stretches/index.md", "stretches/index.html"),
        ("about/left-and-right.md", "index.md", "../index.html"),
    ],
)
def test_addresses_are_relative_to_the_page(handbook: Project, path: str, target: str, expected: str) -> None:
    assert handbook.library is not None
    assert Here(handbook.library, path).url(target) == expected


def test_a_side_word_carries_its_side_and_nothing_else_does(here: Here) -> None:
    text = "Bend your right knee to a right angle & hold your <left> hand."
    assert here.t(text) == (
        'Bend your <span class="side side--right">right</span> knee to a right angle &amp; hold your '
        '&lt;<span class="side side--left">left</span>&gt; hand.'
    )
    assert here.t("Right knee.", "left") == '<span class="side side--left">Left</span> knee.'


def test_limbs_of_muscles_and_precautions_change_sides(here: Here) -> None:
    assert [here.limb("right", side) for side in ("right", "left")] == ["right side", "left side"]
    assert [here.limb("both", side) for side in ("right", "left")] == ["both sides", "both sides"]


def test_sources_are_numbered_by_first_mention(here: Here) -> None:
    first, second = here.cite(["owen-2020", "hatefi-2021"])
    assert (first.number, second.number) == (1, 2)
    assert here.cite(["hatefi-2021"])[0].number == 2


def test_a_muscle_is_found_through_its_group_and_its_members(here: Here) -> None:
    by_member = {s.id for s in here.select(muscle="psoas-major")}
    assert by_member == {s.id for s in here.select(muscle="iliopsoas")}
    assert "half-kneeling" in by_member
    assert "butterfly" not in by_member


def test_choices_leave_out_what_a_reader_cannot_do(here: Here) -> None:
    assert all(s.getting_down != "to the floor" for s in here.select(floor=False))
    assert all(not s.kneeling for s in here.select(kneeling=False))
    assert {s.role for s in here.select(role="companion")} == {"companion"}


def test_a_page_names_its_side_by_what_is_stretched_and_what_the_body_does(handbook: Project) -> None:
    assert handbook.library is not None
    html = make_stretch(handbook.stretches["half-kneeling"], handbook.library).html
    right, left = html.index('data-side="right"'), html.index('data-side="left"')
    assert '<span class="side side--right">right</span> hip: <span class="side side--right">right</span> knee down' in html[right:left]
    assert '<span class="side side--left">left</span> hip: <span class="side side--left">left</span> knee down' in html[left:]


def test_a_withdrawn_stretch_says_why_and_offers_no_steps(handbook: Project) -> None:
    assert handbook.library is not None
    record = handbook.stretches["low-lunge"]
    status = {"withdrawn": "Too hard on <knees>.", "replacement": "half-kneeling"}
    gone = type(record).model_validate({**record.model_dump(exclude={"status", "dose"}), "dose": dict_of(record.dose), "status": status})
    html = make_stretch(gone, handbook.library).html
    assert "Too hard on &lt;knees&gt;." in html
    assert "data-side" not in html
    assert "half-kneeling.html" in html


def dict_of(given: Dose) -> dict[str, object]:
    """A dose as an author types it."""

    def typed(span: object) -> str:
        return f"{span.least} to {span.most}"  # type: ignore[attr-defined]

    limits = {name: typed(getattr(given.limits, name)) for name in ("hold", "repetitions", "times_a_day")}
    spans = {name: typed(getattr(given, name)) for name in ("hold", "repetitions", "rest", "times_a_day", "days_a_week")}
    return {**spans, "limits": limits}
