"""Which kinds of clauses are asked about a clause."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides.sides.claims import KINDS, Scope, always, notes, scope, when
from bothsides.sides.claims.asked import _ONE, _SOME, NEEDS, Kinds, Knowing, When
from bothsides.sides.lexicon import lexicon
from bothsides.sides.quick import Quick
from bothsides.sides.reading import Clause, Limb

WORDS = ["bend", "lift", "lifting", ""]
NEEDED = [0, NEEDS["legs"], NEEDS["follows"], NEEDS["legs"] | NEEDS["follows"]]
few = st.frozensets(st.sampled_from(WORDS), max_size=2)
ONE, SOME, KNOWN = _ONE, _SOME, ("postures", "outside", "seen", "trail")
whens = st.builds(When, st.sampled_from(NEEDED), *(len(ONE) + len(SOME) + len(KNOWN)) * [few])


def fits(when: When, has: int, one: tuple[str | None, ...], some: tuple[frozenset[str], ...]) -> bool:
    """The same, one condition after the other."""
    for name, said in zip(ONE, one, strict=True):
        wanted = getattr(when, name)
        begins = name == "words" and said is not None and any(said.startswith(x) for x in wanted)
        if wanted and said not in wanted and not begins:
            return False
    return when.needs & has == when.needs and all(not getattr(when, n) or getattr(when, n) & s for n, s in zip(SOME, some, strict=True))


@given(
    st.lists(whens, max_size=80),
    st.sampled_from(NEEDED),
    st.tuples(*len(ONE) * [st.sampled_from([*WORDS, None])]),
    st.tuples(*len(SOME) * [few]),
    st.tuples(few, few, few, few),
)
def test_the_kinds_asked_are_those_whose_conditions_hold_in_their_order(
    conditions: list[When],
    has: int,
    one: tuple[str | None, ...],
    some: tuple[frozenset[str], ...],
    known: tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]],
) -> None:
    kinds: Kinds[str] = Kinds()
    for number, asked in enumerate(conditions):
        kinds.add(f"the {number}.", asked)
    said, postures, seen, trail = known
    expected = [
        (n, f"the {n}.")
        for n, w in enumerate(conditions)
        if fits(w, has, one, some)
        and all(not wanted or found & {*wanted} for wanted, found in ((w.postures, postures), (w.seen, seen), (w.trail, trail)))
        and not postures & {*w.outside}
    ]
    knowing = Knowing(kinds, said)
    knowing.stands(postures)
    knowing.sees_only(seen)
    for key in trail:
        knowing.leaves(key)
    assert kinds.asked(kinds.fitting(has, one, some) & knowing.bits) == expected


def test_a_kind_registered_later_is_asked_too() -> None:
    kinds: Kinds[str] = Kinds()
    kinds.add("first", When())
    one, some = ("lift", *(len(ONE) - 1) * ("",)), len(SOME) * ((),)
    assert kinds.asked(kinds.fitting(0, one, some)) == [(0, "first")]
    kinds.add("second", When(verbs={"lift"}))
    assert kinds.asked(kinds.fitting(0, one, some)) == [(0, "first"), (1, "second")]


def test_those_that_come_first_are_asked_before_what_was_registered_before_them() -> None:
    kinds: Kinds[str] = Kinds()
    kinds.add("a kind", When())
    kinds.add("a frame", When(), first=True)
    bits = kinds.fitting(0, len(ONE) * ("",), len(SOME) * ((),))
    assert kinds.asked(bits) == [(0, "a frame"), (1, "a kind")]
    assert kinds.frames == 1


def test_a_condition_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="verb"):
        always(verb={"lift"})


def test_every_need_has_a_bit_of_its_own() -> None:
    assert sorted(NEEDS.values()) == [2**n for n in range(len(NEEDS))]


@pytest.mark.parametrize(
    ("given", "implied"),
    [({"leg": {"knee"}}, "legs"), ({"sided_leg": True}, "legs"), ({"hand_prep": {"on"}}, "hands"), ({"after": {"bend"}}, "follows")],
)
def test_what_a_condition_implies_is_taken_for_granted(given: dict[str, bool | set[str]], implied: str) -> None:
    assert when(**given).needs & NEEDS[implied]


Reads = Callable[[Scope, Clause, list[Limb]], bool]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Ask kinds about an empty clause; the names of those that were asked. The roles are those that limbs had before; as many of
    the kinds as ``frames`` come first; the clause stands in a text that says ``words``.
    """

    def asks(*reads: tuple[Reads, When], roles: Iterable[str] = (), frames: int = 0, words: str = "") -> list[str]:
        kinds: Kinds[Reads] = Kinds()
        asked: list[str] = []

        def noting(read: Reads) -> Reads:
            def note(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
                asked.append(read.__name__)
                return read(s, c, limbs)

            return note

        for number, (read, condition) in enumerate(reads):
            kinds.add(noting(read), condition, first=number < frames)
        monkeypatch.setattr(notes, "KINDS", kinds)
        monkeypatch.setattr(scope, "KINDS", kinds)
        text = Scope([], words, lexicon(), [])
        for role in roles:
            text.sees(role)
        text.ask((1 << len(reads)) - 1, Clause(0, 0), [])
        return asked

    return asks


def _nothing(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    return False


def _steps_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    s.sees("back")
    return False


def _comes_home(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    s.forgets("back")
    return False


def _kneels(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    s.takes_up("half-kneeling")
    return False


def _leaves(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    s.trail["arm"] = c, Limb()
    return False


def _takes_back(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    s.trail.drop("arm")
    return False


def _ends(s: Scope, c: Clause, limbs: list[Limb]) -> bool:
    return True


@pytest.mark.parametrize(
    ("read", "then"), [(_steps_back, {"seen": {"back"}}), (_kneels, {"postures": {"half-kneeling"}}), (_leaves, {"trail": {"arm"}})]
)
def test_what_one_kind_finds_counts_for_those_after_it(ask: Callable[..., list[str]], read: Reads, then: dict[str, set[str]]) -> None:
    assert ask((_nothing, when(**then)), (read, when()), (_nothing, when(**then))) == [read.__name__, "_nothing"]


def test_what_is_no_longer_so_does_not_count(ask: Callable[..., list[str]]) -> None:
    assert ask((_comes_home, when()), (_nothing, when(seen={"back"})), roles={"back", "front"}) == ["_comes_home"]
    assert ask((_comes_home, when()), (_nothing, when(seen={"front"})), roles={"back", "front"}) == ["_comes_home", "_nothing"]
    assert ask((_kneels, when()), (_nothing, when(outside={"half-kneeling"}))) == ["_kneels"]
    assert ask((_leaves, when()), (_takes_back, when()), (_nothing, when(trail={"arm"}))) == ["_leaves", "_takes_back"]


def test_a_kind_that_returns_true_ends_the_others(ask: Callable[..., list[str]]) -> None:
    assert ask((_ends, when()), (_nothing, when())) == ["_ends"]


def test_a_frame_that_returns_true_ends_the_other_frames_alone(ask: Callable[..., list[str]]) -> None:
    assert ask((_ends, when()), (_steps_back, when()), (_nothing, when()), frames=2) == ["_ends", "_nothing"]
    assert ask((_ends, when()), (_ends, when()), (_nothing, when()), frames=1) == ["_ends", "_ends"]


@pytest.mark.parametrize("words", ["", "A club. Robes, and a mat.", "Wear no bra nds."])
def test_a_kind_is_not_asked_about_a_text_without_the_words_of_its_pattern(ask: Callable[..., list[str]], words: str) -> None:
    ropes = Quick(r"\b(?:(?:elastic |rubber )?bands?|ropes?)\b")
    assert ask((_nothing, when(text={ropes})), words=words) == []
    assert ask((_kneels, when(text={ropes})), (_nothing, when()), words=words) == ["_nothing"]


@pytest.mark.parametrize("words", ["A Rope.", "On a mat, with (RUBBER\nBANDS)", "armband"])
def test_a_kind_is_asked_about_a_text_with_a_word_of_one_of_its_patterns(ask: Callable[..., list[str]], words: str) -> None:
    ropes, bands = Quick(r"\bropes?\b"), Quick(r"\b(?:elastic |rubber )?bands?\b")
    assert ask((_nothing, when(text={ropes, bands})), (_kneels, when(text={ropes}, postures={"no such"})), words=words) == ["_nothing"]


def test_what_is_known_is_changed_in_one_place_only() -> None:
    elsewhere = re.compile(r"\b(?:(?:seen|postures)\.(?:add|discard|remove|clear|update)|trail\.(?:pop|clear|update))\(")
    for module in Path("hooks/bothsides/sides").glob("*/*.py"):
        if module.name != "notes.py":
            assert not elsewhere.search(module.read_text(encoding="utf-8")), f"{module}: use sees, forgets, takes_up or trail.drop"


def test_every_part_and_verb_that_is_asked_for_is_one_of_the_language() -> None:
    words = lexicon().words.values()
    parts, verbs = {x.part for x in words} | {"sitbone", "thing"}, {x.verb for x in words}
    for _, asked in KINDS:
        assert {*asked.parts, *asked.leg, *asked.hand} <= parts
        assert {*asked.verbs, *asked.after} <= verbs


def test_what_a_text_says_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = Scope([], "Lie in BED.", lexicon(), [])
    bed, sofa = Quick(r"\bbed\b"), Quick(r"\bsofa\b")
    assert (text.says(bed), text.says(sofa)) == (True, False)
    monkeypatch.setattr(Quick, "search", None)
    assert (text.says(bed), text.says(sofa)) == (True, False)
