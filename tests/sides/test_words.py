"""Side words: which words mean a side, and the same text for the other side."""

import doctest

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bothsides.language import UnknownLanguageError
from bothsides.sides import words as module
from bothsides.sides.words import MirrorError, Side, for_side, mirror, understand


def sides(text: str) -> list[tuple[str, Side]]:
    return [(w.word, w.side) for w in understand(text) if w.side]


def senses(text: str) -> list[str]:
    return [w.sense for w in understand(text)]


# ---- words that are no sides

QUIET = [
    "Kneel on the floor and breathe.",
    "Sit upright in bright light; copyright reserved.",
    "Leftovers, lefty, rightly, outright, forthright.",
    "Bend both knees to a right angle.",
    "Keep your knees at right angles.",
    "A right-angled bend.",
    "Stop right away.",
    "Do it right now.",
    "Right before you get up, breathe out.",
    "Put the cushion right under you.",
    "Lie right next to the wall.",
    "The chair stands right behind you.",
    "If it feels right, stay.",
    "That is all right.",
    "It is all-right with us.",
    "Just right.",
    "What is left of the day is for rest.",
    "There are two minutes left.",
    "Nothing left to do.",
    "You have the right to stop.",
    "Everyone has the right to ask.",
    "This is the right-hand man of the surgeon.",
    "Use the right technique.".replace("the right", "right"),
    "He has left the hospital.",
    "It was left untreated.",
    "L. and R. are initials. L is a letter; so is R.",
    "Vitamin R and the L-shaped sofa",
    "RT is the respiratory therapist.",
    "Option (A) or (B)",
]


@pytest.mark.parametrize("text", QUIET)
def test_a_text_without_a_side_is_never_mirrored(text: str) -> None:
    assert sides(text) == []
    assert mirror(text) == text


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("a right angle", "angle"),
        ("right away", "at once"),
        ("right behind you", "exactly"),
        ("all right.", "correct"),
        ("what is left", "remaining"),
        ("the right to stop", "entitlement"),
        ("she left the room", "went or let be"),
    ],
)
def test_a_word_that_only_looks_like_a_side_has_its_sense(text: str, sense: str) -> None:
    assert senses(text) == [sense]


# ---- words that are sides

PAIRS = [
    ("Bend your right knee.", "Bend your left knee."),
    ("Right knee down, left foot in front.", "Left knee down, right foot in front."),
    ("RIGHT SIDE", "LEFT SIDE"),
    ("Cross your right over your left.", "Cross your left over your right."),
    ("Turn to the left.", "Turn to the right."),
    ("Roll from left to right.", "Roll from right to left."),
    ("A left-to-right sway", "A right-to-left sway"),
    ("The front-right corner", "The front-left corner"),
    ("Right/left", "Left/right"),
    ("The right-hand rail", "The left-hand rail"),
    ("If you are right-handed", "If you are left-handed"),
    ("Right-Hand side", "Left-Hand side"),
    ("A right-sided ache", "A left-sided ache"),
    ("Look rightwards.", "Look leftwards."),
    ("The leftmost chair", "The rightmost chair"),
    ("The right-footed", "The left-footed"),
    ("Your **right** knee", "Your **left** knee"),
    ("Your _right_ knee and __LEFT__ foot", "Your _left_ knee and __RIGHT__ foot"),
    ("Hip flexor (R)", "Hip flexor (L)"),
    ("Both hips (R and L), (R/L), (L, R)", "Both hips (L and R), (L/R), (R, L)"),
    ("R hip, L knee, R-hip and L Hip", "L hip, R knee, L-hip and R Hip"),
    ("The R and L legs", "The L and R legs"),
    ("Rt. hip or LT knee", "Lt. hip or RT knee"),
    ("Right away, step your left foot forward.", "Right away, step your right foot forward."),
    ("Bend your left knee to a right angle.", "Bend your right knee to a right angle."),
    ("Right knee right under your right hip.", "Left knee right under your left hip."),
    ("It feels right in your left hip.", "It feels right in your right hip."),
]


@pytest.mark.parametrize(("text", "other"), PAIRS)
def test_a_side_becomes_the_other_in_the_same_capitals(text: str, other: str) -> None:
    assert mirror(text) == other
    assert mirror(other) == text


def test_a_word_before_a_body_part_is_a_side_whatever_stands_before_it() -> None:
    assert sides("All right knees") == [("right", Side.RIGHT)]


def test_places_are_those_of_the_words() -> None:
    text = "Bend your right knee, then your left."
    assert [text[w.start : w.end] for w in understand(text)] == ["right", "left"]


def test_for_the_right_side_a_text_is_what_was_typed() -> None:
    assert for_side("Right knee to the left now", Side.RIGHT)[0] == "Right knee to the left now"


def test_for_the_left_side_a_text_is_its_mirror() -> None:
    assert for_side("Right knee", Side.LEFT)[0] == "Left knee"


def test_the_other_of_a_side() -> None:
    assert (Side.RIGHT.other, Side.LEFT.other) == (Side.LEFT, Side.RIGHT)


def test_a_regional_language_has_the_words_of_its_language() -> None:
    assert mirror("Right knee", "en-GB") == "Left knee"


def test_a_language_without_data_is_refused() -> None:
    with pytest.raises(UnknownLanguageError, match=r"there is no language 'xx'; there is .*\ben\b"):
        mirror("right", "xx")


# ---- texts that must be reworded

REFUSED = [
    ("Step to the left now.", "left", "at once"),
    ("Move your foot left away from the wall.", "left", "at once"),
    ("Keep it at a left angle.", "left", "angle"),
    ("Lean left under the bar.", "left", "exactly"),
    ("Your rIGHT knee", "rIGHT", "a word in other capitals"),
]


@pytest.mark.parametrize(("text", "word", "sense"), REFUSED)
def test_a_text_whose_other_side_would_be_read_otherwise_is_refused_at_the_word(text: str, word: str, sense: str) -> None:
    with pytest.raises(MirrorError) as caught:
        mirror(text)
    assert text[caught.value.start : caught.value.end] == word
    assert caught.value.sense == sense
    assert word in str(caught.value)


# ---- what is known to be missed


@pytest.mark.parametrize("text", ["r hip", "the R one", "[R]", "your rt hip", "the dominant side"])
def test_known_miss_a_side_in_an_unusual_form_is_not_seen(text: str) -> None:
    assert sides(text) == []


def test_known_miss_a_direction_after_a_count_is_read_as_what_remains() -> None:
    assert senses("Take two steps, then 3 left") == ["remaining"]


# ---- properties

TOKENS = st.one_of(
    st.sampled_from(
        [
            *"right left Right Left RIGHT LEFT right-hand Left-Hand LEFT-SIDED rightwards leftmost rIGHT".split(),
            *"(R) (L) (R/L) R L Rt. LT hip knee leg foot legs Hip side angle angles over your the a to of and or is what now away".split(),
            *"then under behind next all feels that's seconds 30 2 have was room stretch technique for it".split(),
            *". , : ! ? ( ) “ ” _ ** / - – é ß İ 𝄞".split(),
        ]
    ),
    st.text(max_size=4),
)
GLUE = st.sampled_from([" ", " ", " ", " ", "", "-", "/", "\n", "_", "\u00a0"])
TEXTS = st.lists(st.tuples(TOKENS, GLUE), max_size=14).map(lambda pairs: "".join(token + glue for token, glue in pairs))


def mirrored(text: str) -> str | None:
    try:
        return mirror(text)
    except MirrorError:
        return None


@given(TEXTS)
@example("Step to the left now")
@example("left-to-right")
@example("the R and L legs")
def test_mirroring_twice_gives_the_text_back(text: str) -> None:
    other = mirrored(text)
    if other is not None:
        assert mirror(other) == text


@given(TEXTS)
def test_mirroring_changes_nothing_but_understood_sides(text: str) -> None:
    other = mirrored(text)
    if other is None:
        return
    before, after = understand(text), understand(other)
    assert len(before) == len(after)
    at, there = 0, 0
    for word, again in zip(before, after, strict=True):
        assert text[at : word.start] == other[there : again.start]
        at, there = word.end, again.end
        assert again.sense == word.sense
        if word.side is None:
            assert again.word == word.word
        else:
            assert again.side is word.side.other
    assert text[at:] == other[there:]


@given(TEXTS)
def test_a_text_is_refused_exactly_when_its_swapped_words_are_understood_otherwise(text: str) -> None:
    before = understand(text)
    swapped, at = "", 0
    for word in before:
        swapped += text[at : word.start] + (swap(word.word) if word.side else word.word)
        at = word.end
    after = understand(swapped + text[at:])
    same = [(w.sense, w.side) for w in after] == [(w.sense, w.side and w.side.other) for w in before]
    odd = any(w.side and w.word[:4] not in {"left", "Left", "LEFT", "righ", "Righ", "RIGH"} and len(w.word) > 2 for w in before)
    if any(w.side for w in before):
        assert (mirrored(text) is None) == (odd or not same)
    else:
        assert mirrored(text) == text


def swap(word: str) -> str:
    """The other word, by another way than the package's own."""
    if word[0] in "RL" and len(word) <= 2:
        return {"R": "L", "L": "R"}[word[0]] + word[1:]
    stem, other = ("right", "left") if word.lower().startswith("right") else ("left", "right")
    head = word[: len(stem)]
    return (other.upper() if head.isupper() else other.capitalize() if head[0].isupper() else other) + word[len(stem) :]


@given(st.text())
def test_any_text_can_be_understood_and_its_words_do_not_overlap(text: str) -> None:
    end = 0
    for word in understand(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.word
        assert (word.side is None) == (word.sense != "side")
        end = word.end


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(module).failed == 0
