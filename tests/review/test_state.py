"""What was signed, and whether it still stands."""

import datetime as dt
from pathlib import Path

import pytest
from tests.records import stretch

from bothsides.model import Front, Review
from bothsides.project import Project
from bothsides.review import State, article_hash, status_of, stretch_hash, today

DAY = dt.date(2026, 11, 22)
SIGNED = Review(due=dt.date(2027, 11, 22), date=DAY, reviewer="A. Example", hash="1-aa")


def state(review: Review, current: str, day: dt.date = DAY) -> tuple[State, bool]:
    status = status_of(review, lambda: current, day)
    return status.state, status.late


def test_a_review_stands_while_nothing_changes() -> None:
    assert state(SIGNED, "1-aa") == (State.REVIEWED, False)
    assert state(SIGNED, "1-aa", SIGNED.due) == (State.REVIEWED, False)


def test_a_review_past_its_due_date_is_overdue() -> None:
    assert state(SIGNED, "1-aa", SIGNED.due + dt.timedelta(1)) == (State.OVERDUE, True)


def test_a_change_counts_more_than_a_date() -> None:
    assert state(SIGNED, "1-bb") == (State.CHANGED, False)
    assert state(SIGNED, "1-bb", SIGNED.due + dt.timedelta(1)) == (State.CHANGED, True)


def test_an_unsigned_page_is_not_reviewed_and_its_hash_is_never_asked_for() -> None:
    def ask() -> str:
        raise AssertionError

    assert status_of(Review(due=DAY), ask, DAY).state is State.NONE
    assert status_of(Review(due=DAY), ask, DAY + dt.timedelta(1)).late


@pytest.mark.parametrize(
    "change",
    [
        ("title: Bed-edge hip flexor stretch", "title:   'Bed-edge hip flexor  stretch'"),
        ("hold: 20 to 30", "hold: 20-30"),
        ("setting: [bed]", "setting:\n  - bed"),
        ("# Written for stretching the RIGHT side.", "# Another remark."),
        ("due: 2027-05-22", "due: 2028-05-22"),
        ("feel: A mild pull", "feel: >-\n  A mild pull"),
    ],
)
def test_what_a_reader_does_not_see_changes_no_signature(tmp_path: Path, change: tuple[str, str]) -> None:
    assert stretch_hash(stretch(tmp_path)) == stretch_hash(stretch(tmp_path, change))


@pytest.mark.parametrize(
    "change",
    [
        ("hold: 20 to 30", "hold: 20 to 31"),
        ("limits: {hold: 10 to 60", "limits: {hold: 10 to 61"),
        ("Sit on the edge", "Sit at the edge"),
        ("iliopsoas: right", "iliopsoas: left"),
        ("body: right leg over the right edge", "body: right leg over the left edge"),
        ("  - a pillow for your head\n", ""),
        ("references: [acsm-2021, nia-stretching]", "references: [acsm-2021]"),
        ("kneeling: false", "kneeling: true"),
        ("pose: hanging", "pose: hugged"),
        ("hip extension: 14", "hip extension: 15"),
        ("extends: hugged", "extends: knees-bent"),
    ],
)
def test_a_changed_word_side_or_second_changes_the_signature(tmp_path: Path, change: tuple[str, str]) -> None:
    assert stretch_hash(stretch(tmp_path)) != stretch_hash(stretch(tmp_path, change))


def test_composed_and_decomposed_letters_are_the_same_words(handbook: Project) -> None:
    front = handbook.articles["causes.md"].front
    assert article_hash(front, "Caf\u00e9") == article_hash(front, "Cafe\u0301")
    assert article_hash(front, "Café  \r\nis open.\r\n") == article_hash(front, "Café\nis open.")
    assert article_hash(front, "a\n\nb") != article_hash(front, "a\nb")


def test_a_page_of_warnings_is_signed_with_the_warnings(handbook: Project) -> None:
    article = handbook.articles["safety.md"]
    assert handbook.current_hash("safety.md") == article_hash(article.front, article.body, [handbook.safety] if handbook.safety else [])
    assert handbook.current_hash("safety.md") != article_hash(article.front, article.body)


def test_a_programme_is_signed_with_its_stretches(handbook: Project) -> None:
    article = handbook.articles["programmes/in-bed.md"]
    assert article.front.programme is not None
    records = [handbook.stretches[str(item.stretch)] for item in article.front.programme.stretches]
    assert handbook.safety is not None
    assert handbook.current_hash("programmes/in-bed.md") == article_hash(article.front, article.body, [handbook.safety, *records])


def test_today_is_the_day_of_the_build_that_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today() == dt.date(2023, 11, 14)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert abs((today() - dt.datetime.now(dt.UTC).date()).days) <= 1


def test_the_form_of_the_hash_does_not_change_unnoticed() -> None:
    # A new form would make every signed page say "changed since review": it has to have a new number.
    front = Front.model_validate({"title": "T", "description": "D", "review": SIGNED})
    assert article_hash(front, "Words.") == "1-229cb701f065bc9e245cfb98dcc1c84d6f9ac4a0a39431f93d42c789e5b0fd93"
