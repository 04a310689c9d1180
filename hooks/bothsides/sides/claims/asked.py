"""Which kinds of clauses are asked about a clause: there are hundreds, and what most of them need is not in it.

What a kind needs is said where it is registered (``always(legs=True, verbs={"bend"}, outside={"supine"})``), so neither the kind nor
the loop that asks has to look. To each of a few questions about a clause the answer is a number with a bit for every kind that may
still be asked; taken together they are the kinds to ask, in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Generic, TypeVar

from ..quick import Quick

# What there is in a clause, or about it.
NEEDS = {
    name: 1 << n
    for n, name in enumerate(
        (
            "legs",
            "two_legs",
            "sided_leg",  # one that has a side word
            "two_sided_legs",
            "hands",  # arms, without what they hold
            "arms",
            "two_arms",
            "sided_arm",
            "two_limbs",  # of any kind
            "two_sides",  # two limbs with a side word each
            "roles",  # a leg is called by what it does: “the front leg”
            "ways",  # “to the left”
            "one_way",  # just one of these
            "near_way",  # just one in this clause, or in the one before it in its sentence
            "follows",  # it is not the first clause of its sentence
            "colon",  # its sentence stands after a colon
            "first_round",  # it does not speak of the other side's turn
            "certain",  # nor of what may be: “if”, “or”
            "twists",  # the text has a word for turning
            "resists",  # and one for a hand that does not give way
        )
    )
}
_ONE = ("verbs", "openers", "after", "words", "leg", "leg_prep", "hand", "hand_prep")
_SOME = ("parts", "preps", "adverbs", "marks")
_KNOWN = ("postures", "seen", "trail")

Read = TypeVar("Read")
_FEW = 4096  # answers that are known at a time
_CHUNK = 16  # kinds that are looked up together


@dataclass(frozen=True, slots=True)
class When:
    """In which clauses a kind is asked: those that have all of ``needs``, and one of each of these collections that is not empty.

    ``verbs``, ``openers``: what it is about, and what it begins with ("" for nothing known); ``words``: beginnings of its verb as it
    stands there; ``after``: the verb of the clause before it in its sentence. ``leg``, ``hand``: what part its first leg or hand is,
    ``leg_prep``, ``hand_prep``: after which preposition that stands ("" for none). ``parts``, ``preps``: the same of any limb;
    ``adverbs``; ``marks``: the things it names. ``postures``: what the text takes up by now, none of which is in ``outside``;
    ``seen``: roles that a limb was found to have; ``trail``: what an earlier clause left. ``text``: patterns, of one of which a word
    stands somewhere in the text, so that it may be there.
    """

    needs: int = 0
    verbs: Collection[str] = ()
    openers: Collection[str] = ()
    after: Collection[str] = ()
    words: Collection[str] = ()
    leg: Collection[str] = ()
    leg_prep: Collection[str] = ()
    hand: Collection[str] = ()
    hand_prep: Collection[str] = ()
    parts: Collection[str] = ()
    preps: Collection[str] = ()
    adverbs: Collection[str] = ()
    marks: Collection[str] = ()
    postures: Collection[str] = ()
    outside: Collection[str] = ()
    seen: Collection[str] = ()
    trail: Collection[str] = ()
    text: Collection[Quick] = ()


def when(**conditions: bool | Collection[str] | Collection[Quick]) -> When:
    """Conditions by their names: those of ``When``, and ``legs=True`` for one of ``NEEDS``. What else they imply is added.

    Raises ``TypeError`` for what is no condition.
    """
    needs = {name for name in NEEDS if conditions.pop(name, False)}
    needs |= {"legs"} if needs & {"two_legs", "sided_leg", "two_sided_legs", "roles"} or conditions.keys() & {"leg", "leg_prep"} else set()
    needs |= {"hands"} if conditions.keys() & {"hand", "hand_prep"} else set()
    needs |= {"follows"} if "after" in conditions else set()
    return When(sum(NEEDS[name] for name in needs), **conditions)  # type: ignore[arg-type]


class Kinds(Generic[Read]):
    """Kinds of clauses in the order in which they are asked: those that come first, and then the others."""

    def __init__(self) -> None:
        self._first: list[tuple[Read, When]] = []
        self._then: list[tuple[Read, When]] = []
        self._shape = _Bits[int](lambda has: self.those(lambda w: not w.needs & ~has))
        self._one = [_Bits[str | None](self._asked_by(name)) for name in _ONE]
        self._some = [_Some(self, name) for name in _SOME]
        self.known = {name: _Some(self, name) for name in _KNOWN}
        self.outside = _Bits[str](lambda posture: sum(bit for bit, left_out in self.asking("outside")[1] if posture in left_out))
        self._chosen: list[dict[int, tuple[tuple[int, Read], ...]]] = []
        self._asking: dict[str, tuple[int, list[tuple[int, tuple[str, ...]]]]] = {}
        self._bytes = 0
        self.frames = 0  # how many come first

    def add(self, read: Read, when: When, first: bool = False) -> None:
        """Register a kind after those that there are, or among the first."""
        (self._first if first else self._then).append((read, when))
        self.frames = len(self._first)
        chunks = 1 + len(self) // _CHUNK
        self._chosen, self._bytes = [{} for _ in range(chunks)], chunks * _CHUNK // 8
        self._asking.clear()
        self._shape.clear()
        self.outside.clear()
        for one in self._one:
            one.clear()
        for some in (*self._some, *self.known.values()):
            some.clear()

    def __len__(self) -> int:
        return len(self._first) + len(self._then)

    def __iter__(self) -> Iterator[tuple[Read, When]]:
        return chain(self._first, self._then)

    def named(self, name: str) -> Read:
        """The kind of that name."""
        return next(read for read, _ in self if getattr(read, "__name__", "") == name)

    def fitting(self, has: int, one: Iterable[str | None], some: Iterable[Iterable[str]]) -> int:
        """A bit for each kind whose conditions a clause meets, but for those that ask what is known by then.

        ``has``: what of ``NEEDS`` there is; ``one``: verb, opener, verb before, the verb as it stands there, part and preposition of
        its first leg and of its first hand; ``some``: the parts, prepositions, adverbs and things in it.
        """
        bits = self._shape[has]
        for answers, answer in zip(self._one, one, strict=True):
            bits &= answers[answer]
        for known, found in zip(self._some, some, strict=True):
            bits &= known.of(found)
        return bits

    def asked(self, bits: int) -> list[tuple[int, Read]]:
        """The kinds that have a bit, each with its number."""
        found: list[tuple[int, Read]] = []
        for place, chunk in enumerate(memoryview(bits.to_bytes(self._bytes, "little")).cast("H")):
            if chunk:
                found += self._chosen[place].get(chunk) or self._choose(place, chunk)
        return found

    def _choose(self, place: int, chunk: int) -> tuple[tuple[int, Read], ...]:
        here = enumerate(islice(self, place * _CHUNK, (place + 1) * _CHUNK))
        chosen = tuple((place * _CHUNK + n, read) for n, (read, _) in here if chunk >> n & 1)
        self._chosen[place][chunk] = chosen
        return chosen

    def _asked_by(self, name: str) -> Callable[[str | None], int]:
        begins = name == "words"

        def leaves(answer: str | None) -> int:
            bits, asking = self.asking(name)
            for bit, wanted in asking:
                if answer in wanted or (begins and answer is not None and answer.startswith(wanted)):
                    bits |= bit
            return bits

        return leaves

    def asking(self, name: str) -> tuple[int, list[tuple[int, tuple[str, ...]]]]:
        """The bits of the kinds that do not ask this question, and for each of the others its bit and the answers that it wants."""
        found = self._asking.get(name)
        if found is None:
            wanted = [(1 << n, tuple(getattr(when, name))) for n, (_, when) in enumerate(self)]
            free = sum(bit for bit, answers in wanted if not answers)
            found = self._asking[name] = free, [(bit, answers) for bit, answers in wanted if answers]
        return found

    def of_texts(self) -> Iterator[tuple[Quick, int]]:
        """The patterns that kinds ask of a text, each with the bit of its kind."""
        for number, (_, when) in enumerate(self):
            for pattern in when.text:
                yield pattern, 1 << number

    def in_any_text(self) -> int:
        """A bit for each kind that asks no pattern of a text."""
        return self.those(lambda when: not when.text)

    def those(self, may: Callable[[When], bool]) -> int:
        """A bit for each kind with such conditions."""
        return sum(1 << n for n, (_, when) in enumerate(self) if may(when))


class Knowing:
    """What is known of a text so far: ``bits`` for the kinds that it leaves, another object as soon as it leaves others.

    ``text``: the kinds that its words leave.
    """

    __slots__ = ("_kinds", "_outside", "_postures", "_seen", "_text", "_trail", "bits")

    def __init__(self, kinds: Kinds[Any], postures: Iterable[str], text: int = -1) -> None:
        self._kinds, self._text, self.bits = kinds, text, 0
        self._seen, self._trail = (kinds.known[name].of(()) for name in ("seen", "trail"))
        self.stands(postures)

    def stands(self, postures: Iterable[str]) -> None:
        """These are the postures of the text, and no other."""
        self._postures, self._outside = self._kinds.known["postures"].of(()), 0
        for posture in postures:
            self._postures |= self._kinds.known["postures"].wants[posture]
            self._outside |= self._kinds.outside[posture]
        self._settle()

    def takes_up(self, posture: str) -> None:
        """The text takes up a posture."""
        self._postures |= self._kinds.known["postures"].wants[posture]
        self._outside |= self._kinds.outside[posture]
        self._settle()

    def sees(self, role: str) -> None:
        """A limb has a role."""
        self._seen |= self._kinds.known["seen"].wants[role]
        self._settle()

    def sees_only(self, roles: Iterable[str]) -> None:
        """Limbs have these roles, and no longer any other."""
        self._seen = self._kinds.known["seen"].of(roles)
        self._settle()

    def leaves(self, key: str) -> None:
        """A clause leaves something for the next ones."""
        self._trail |= self._kinds.known["trail"].wants[key]
        self._settle()

    def leaves_only(self, keys: Iterable[str]) -> None:
        """This is what was left, and nothing else."""
        self._trail = self._kinds.known["trail"].of(keys)
        self._settle()

    def _settle(self) -> None:
        bits = self._text & self._postures & ~self._outside & self._seen & self._trail
        if bits != self.bits:
            self.bits = bits


Answer = TypeVar("Answer")


class _Bits(dict[Answer, int]):
    """By the answer to one question: a bit for every kind that it leaves."""

    def __init__(self, leaves: Callable[[Answer], int]) -> None:
        super().__init__()
        self._leaves = leaves

    def __missing__(self, answer: Answer) -> int:
        if len(self) >= _FEW:
            self.clear()
        bits = self[answer] = self._leaves(answer)
        return bits


class _Some:
    """To a question that may have several answers: a bit for every kind that asks for one of them, or does not ask."""

    def __init__(self, kinds: Kinds[Any], name: str) -> None:
        self._kinds, self._name = kinds, name
        self.wants = _Bits[str](lambda answer: sum(bit for bit, wanted in kinds.asking(name)[1] if answer in wanted))

    def of(self, answers: Iterable[str]) -> int:
        """The kinds that these answers leave."""
        bits, wants = self._kinds.asking(self._name)[0], self.wants
        for answer in answers:
            bits |= wants[answer]
        return bits

    def clear(self) -> None:
        """Forget what is known: another kind was added."""
        self.wants.clear()


# What is read of every clause; ``claims.scope`` says what a kind is.
KINDS: Kinds[Callable[..., bool]] = Kinds()
