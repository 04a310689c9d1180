"""A signature is written into what a person typed, and nothing else is touched."""

import datetime as dt

import pytest
import yaml

from bothsides.review.write import Signature, SignError, listed_text, signed_text

SIGNATURE = Signature(dt.date(2027, 11, 22), dt.date(2026, 11, 22), 'Dr. "A": O’Neil #1', "1-ab")
LINES = ["due: 2027-11-22", "date: 2026-11-22", 'reviewer: "Dr. \\"A\\": O’Neil #1"', "hash: 1-ab"]


def review_of(text: str) -> object:
    return yaml.safe_load(text)["review"]


EXPECTED = {"due": dt.date(2027, 11, 22), "date": dt.date(2026, 11, 22), "reviewer": 'Dr. "A": O’Neil #1', "hash": "1-ab"}


def test_an_unsigned_record_gets_three_lines_and_a_new_date() -> None:
    text = "title: x   # kept\nreview:\n  due: 2027-05-22\nfeel: y\n"
    assert (
        signed_text(text, SIGNATURE, False)
        == f"title: x   # kept\nreview:\n  {LINES[0]}\n  {LINES[1]}\n  {LINES[2]}\n  {LINES[3]}\nfeel: y\n"
    )


@pytest.mark.parametrize(
    "review",
    [
        "review:\n  due: 2027-05-22  # ask Anna\n",
        "review: {due: 2027-05-22}\n",
        "review: {due: 2027-05-22, date: 2026-01-01, reviewer: B, hash: 1-cc}  # flow\n",
        "review:\n    hash: 1-cc\n    reviewer: 'B''s'\n    date: 2026-01-01\n    due: 2027-05-22\n",
        "review:\n  reviewer: >-\n    B and\n    C\n  due: 2027-05-22\n  date: 2026-01-01\n  hash: 1-cc\n",
        "review:\n  due: 2027-05-22\n  # a remark\n  date: 2026-01-01\n  reviewer: B\n  hash: 1-cc",
        "review:\n  due: 2027-05-22",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_way_to_type_a_review_is_signed_and_the_rest_stays(review: str, newline: str) -> None:
    before, after = "title: 'x'  # ä\n\n", 'feel: "y"\n'
    text = (before + review + ("" if review.endswith("\n") else "\n") + after).replace("\n", newline)
    signed = signed_text(text, SIGNATURE, False)
    assert review_of(signed) == EXPECTED
    assert signed.startswith(before.replace("\n", newline))
    assert signed.endswith(after.replace("\n", newline))
    assert signed.count("# a remark") == text.count("# a remark")
    assert signed.count("# ask Anna") == text.count("# ask Anna")
    if newline == "\r\n":
        assert signed.replace("\r\n", "").count("\n") == 0
    again = signed_text(signed, SIGNATURE, False)
    assert again == signed


def test_an_article_is_signed_in_its_front_matter_only() -> None:
    body = "# x\n\nreview:\n  due: 2020-01-01\n"
    text = f"---\ntitle: x\nreview:\n  due: 2027-05-22\n---\n{body}"
    signed = signed_text(text, SIGNATURE, True)
    assert signed.endswith(f"  {LINES[3]}\n---\n{body}")
    assert review_of(signed.split("---\n")[1]) == EXPECTED


def test_a_review_at_the_end_of_a_file_without_a_last_line_end_is_signed() -> None:
    assert review_of(signed_text("title: x\nreview:\n  due: 2027-05-22", SIGNATURE, False)) == EXPECTED


@pytest.mark.parametrize("text", ["title: x\n", "review: 3\n", "review:\n", "- review\n", "a: [\n"])
def test_what_has_no_review_to_fill_is_refused(text: str) -> None:
    with pytest.raises(SignError, match="there is no “review”"):
        signed_text(text, SIGNATURE, False)


def test_pages_of_the_handbook_are_signed_in_a_list_that_grows() -> None:
    first = listed_text("", "safety.md", SIGNATURE)
    second = listed_text(first, "stretches/low-lunge.md", SIGNATURE)
    assert second.startswith(first)
    assert yaml.safe_load(second) == {"safety.md": EXPECTED, "stretches/low-lunge.md": EXPECTED}
    newer = Signature(dt.date(2028, 1, 1), dt.date(2027, 1, 1), "B", "1-cd")
    third = listed_text(second, "safety.md", newer)
    assert yaml.safe_load(third)["safety.md"]["reviewer"] == "B"
    assert yaml.safe_load(third)["stretches/low-lunge.md"] == EXPECTED
