"""What one sentence names twice is two, and a hand lies on its own hip: silent wherever the same limb may be meant again."""

from __future__ import annotations

import pytest

from bothsides.problem import Severity
from bothsides.sides.claims import Claims
from bothsides.sides.document import check_document
from bothsides.sides.lexicon import lexicon
from bothsides.sides.reading import Reader
from bothsides.sides.twins import twins
from bothsides.sides.words import Side, mirror, sides_of
from bothsides.source import SourceFile

QUIET = (
    "Keep your right leg where it is, push your hips forward, allowing your right leg to bend backward.",
    "Raise your right hand, then rest your right hand on the bench.",
    "Raise your right hand and rest your right hand on your head.",
    "Hold the band in your right hand and keep your right hand by your ribs.",
    "Place your right hand on the wall. Press your right hand into it.",
    "Raise your right hand, then lower your right hand again.",
    "Put your right hand or your right fist on the table.",
    "When your right hand is up, turn and rest your right hand on the bench.",
    "Lift your right hand, turn, and place your right hand on the wall.",
    "Place your right hand on the floor and walk your right hand forward.",
    "Press your right hand into the wall and lift your right hand off.",
    "Slide your right hand forward, and after a breath place your right hand on the floor.",
    "With your right hand hold the bar while your left hand rests on the bench.",
    "Bend right knee Bend your right knee until it is over your foot.",
    "Lift your right arm until your right arm is level with your ear.",
    "Lay the back of your right hand on the back of your right thigh.",
    "Put your right hand on your right hip.",
    "Put your right hand on your left hip and your left hand on your right hip.",
    "Push your right hand into your left hip flexor.",
    "Bring your left hand across to your right hip.",
    "Bring your right ear to your right shoulder.",
    "Look over your left shoulder with your right ear level.",
    "Cross your arms at the elbows, right over left.",
    "Tap your foot right, right, left.",
    "Either the right or the left can go first.",
)

LOUD = (
    ("Rest your right hand on the chair and your right hand on your lap.", "two-places"),
    ("Hold the band with your right hand as your right hand takes the strap.", "two-places"),
    ("Slide your right hand between your right hand and your left knee.", "two-places"),
    ("Rotate your left arm clockwise and your left arm counterclockwise.", "two-places"),
    ("Stack the shins with the left on top of the left.", "pair"),
    ("Place your left hand on your right hip to support your back.", "hand-hip"),
)


def broken(text: str) -> list[tuple[str, str, str]]:
    """Kind and both words of every tie of a sentence that the text does not keep; nothing else of the check is asked."""
    sides = sides_of(text)
    values = [int(w.side is Side.RIGHT) for w in sides]
    claims = Claims()
    twins(Reader(text, sides, lexicon()).read(), claims, values)
    return [(t.kind, sides[t.one].word, sides[t.two].word) for t in claims.ties if values[t.one] ^ values[t.two] != t.sign]


def errors(text: str) -> list[tuple[str, int, int]]:
    """Codes, columns and numbers of fixes of the errors in one line of text."""
    found = check_document(SourceFile("text.md", text)).problems
    return [(p.code, p.place.column, len(p.fixes)) for p in found if p.severity is Severity.ERROR]


@pytest.mark.parametrize("text", QUIET)
def test_a_limb_that_may_be_named_again_is_let_pass(text: str) -> None:
    assert broken(text) == []
    assert broken(mirror(text)) == []


@pytest.mark.parametrize(("text", "kind"), LOUD)
def test_two_words_of_one_side_where_two_sides_are_meant_are_held_against_each_other(text: str, kind: str) -> None:
    assert [k for k, *_ in broken(text)] == [kind]
    assert [k for k, *_ in broken(mirror(text))] == [kind]


@pytest.mark.parametrize("text", [text for text, _ in LOUD])
def test_the_author_is_shown_both_words(text: str) -> None:
    assert [count for *_, count in errors(text)] == [2]


def test_a_third_word_tells_which_of_the_two_is_wrong() -> None:
    text = "Put your right hand on your right hip, your left hand on your {} hip."
    assert errors(text.format("left")) == []
    assert errors(text.format("right")) == [("hand-on-other-hip", 63, 1)]


def test_known_miss_a_hand_that_the_next_sentence_names_again_may_be_the_same() -> None:
    assert broken("Put your right hand on the floor. Put your right hand on your waist.") == []


def test_known_false_alarm_a_hand_crossed_to_one_hip_on_purpose() -> None:
    assert [code for code, *_ in errors("Count three: right hand on your left hip.")] == ["hand-on-other-hip"]
