"""Which kinds of clauses are asked about a clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides.sides.claims import always
from bothsides.sides.claims.asked import FOLLOWS, LEGS, NEEDS, Kinds, When

VERBS, PARTS, POSTURES = ["bend", "lift", ""], ["knee", "foot", "hand"], ["supine", "seated"]
some = {name: st.sets(st.sampled_from(values)) for name, values in (("verb", VERBS), ("part", PARTS), ("posture", POSTURES))}
whens = st.builds(
    When,
    st.sampled_from([0, LEGS, FOLLOWS, LEGS | FOLLOWS]),
    some["part"],
    some["verb"],
    some["verb"],
    some["verb"],
    some["posture"],
    some["posture"],
)


def fits(when: When, has: int, parts: frozenset[str], words: tuple[str, str, str], postures: frozenset[str]) -> bool:
    """The same, one condition after the other."""
    verb, opener, after = words
    each = (when.verbs, verb), (when.openers, opener), (when.after, after)
    return (
        when.needs & has == when.needs
        and all(not wanted or said in wanted for wanted, said in each)
        and (not when.parts or bool(parts & {*when.parts}))
        and (not when.postures or bool(postures & {*when.postures}))
        and not postures & {*when.outside}
    )


@given(
    st.lists(whens, max_size=80),
    st.sampled_from([0, LEGS, LEGS | FOLLOWS]),
    st.frozensets(st.sampled_from(PARTS)),
    st.tuples(*3 * [st.sampled_from(VERBS)]),
    st.frozensets(st.sampled_from(POSTURES)),
)
def test_the_kinds_asked_are_those_whose_conditions_hold_in_their_order(
    conditions: list[When], has: int, parts: frozenset[str], words: tuple[str, str, str], postures: frozenset[str]
) -> None:
    kinds: Kinds[int] = Kinds()
    for number, when in enumerate(conditions):
        kinds.add(number, when)
    asked = kinds.asked(kinds.stance[postures], has, parts, words)
    assert list(asked) == [n for n, when in enumerate(conditions) if fits(when, has, parts, words, postures)]


def test_a_kind_registered_later_is_asked_too() -> None:
    kinds: Kinds[str] = Kinds()
    kinds.add("first", When())
    assert kinds.asked(kinds.stance[frozenset()], 0, frozenset(), ("", "", "")) == ("first",)
    kinds.add("second", When(verbs={"lift"}))
    assert kinds.asked(kinds.stance[frozenset()], 0, frozenset(), ("lift", "", "")) == ("first", "second")


def test_a_condition_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="verb"):
        always(verb={"lift"})


def test_every_need_has_a_bit_of_its_own() -> None:
    assert len({*NEEDS.values()}) == len(NEEDS)
    assert sum(NEEDS.values()) == 2 ** len(NEEDS) - 1
