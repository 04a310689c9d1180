"""What a process has made and need not make again: within a build, and from one build of ``mkdocs serve`` to the next.

Everything is kept in memory and by all that it was made from, so that nothing stale can be shown: texts by their content, records by
being the very same object. Outside a build nothing is kept. What a build did not ask for is gone after it.
"""

from __future__ import annotations

import struct
import weakref
from collections.abc import Callable, Hashable, Iterator, MutableMapping
from tempfile import TemporaryFile
from typing import IO, Generic, TypeVar

_TICKET = struct.Struct("<QI")  # where a text begins on a shelf, and its length
T = TypeVar("T")


class Same(Generic[T]):
    """A thing that is equal to itself alone, however alike another is; keeps it alive, so that no other takes its place."""

    __slots__ = ("thing",)

    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing


class Remembered(Generic[T]):
    """Results by what they were made from. ``shared`` ones are kept within every build, others only where more builds will follow."""

    _all: list[Remembered[object]] = []  # noqa: RUF012  every one there is
    _building = _serving = False

    def __init__(self, *, shared: bool = False) -> None:
        self._shared = shared
        self._now: dict[Hashable, T] = {}
        self._before: dict[Hashable, T] = {}
        Remembered._all.append(self)  # type: ignore[arg-type]

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` gives, or gave for an equal ``key``. It has to depend on ``key`` alone."""
        if not (Remembered._serving or (self._shared and Remembered._building)):
            return make()
        if key in self._now:
            return self._now[key]
        made = self._before[key] if key in self._before else make()
        self._now[key] = made
        return made

    def forget(self, key: Hashable) -> None:
        """Let go of what nobody will ask for again in this build; the next build may."""
        if not Remembered._serving:
            self._now.pop(key, None)

    def drop(self, key: Hashable) -> None:
        """Have this made anew the next time."""
        self._now.pop(key, None)
        self._before.pop(key, None)

    @staticmethod
    def building() -> bool:
        """Whether a build is under way."""
        return Remembered._building

    @staticmethod
    def serving() -> bool:
        """Whether more builds of this process will follow."""
        return Remembered._serving

    @staticmethod
    def begin(*, serving: bool = False) -> None:
        """A build begins; ``serving`` says that others will follow."""
        Remembered._building, Remembered._serving = True, serving

    @staticmethod
    def end() -> None:
        """A build has ended well: what it did not ask for is let go, and if no other follows all is."""
        Remembered._building = False
        for each in Remembered._all:
            each._before, each._now = (each._now if Remembered._serving else {}), {}


class Shelf:
    """Keeps texts out of memory while they wait: in a file without a name, which is gone when the shelf is.

    Compressing them would take a tenth of a large build, and hold more. As much room is needed for temporary files as for what is
    put here: two thirds of the finished site (``TMPDIR`` says where).
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._end = 0

    def put(self, text: str) -> bytes:
        """A ticket, for which ``get`` of this shelf gives ``text`` back."""
        return self.put_bytes(text.encode("utf-8"))

    def get(self, ticket: bytes) -> str:
        """What was put."""
        return self.get_bytes(ticket).decode("utf-8")

    def put_bytes(self, data: bytes) -> bytes:
        """A ticket, for which ``get_bytes`` of this shelf gives ``data`` back."""
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115  closed when nobody knows the shelf any more
            weakref.finalize(self, self._file.close)
        self._file.seek(self._end)
        self._file.write(data)
        ticket = _TICKET.pack(self._end, len(data))
        self._end += len(data)
        return ticket

    def get_bytes(self, ticket: bytes) -> bytes:
        """What was put."""
        assert self._file is not None
        start, length = _TICKET.unpack(ticket)
        self._file.seek(start)
        return self._file.read(length)


class Texts(MutableMapping[str, str]):
    """Texts by their paths, on a shelf."""

    def __init__(self) -> None:
        self._tickets: dict[str, bytes] = {}
        self._shelf = Shelf()

    def __getitem__(self, path: str) -> str:
        return self._shelf.get(self._tickets[path])

    def __setitem__(self, path: str, text: str) -> None:
        self.put_bytes(path, text.encode("utf-8"))

    def put_bytes(self, path: str, data: bytes) -> None:
        """Put the text of ``path`` as it is written to a file."""
        self._tickets[path] = self._shelf.put_bytes(data)

    def get_bytes(self, path: str) -> bytes:
        """The text of ``path`` as it is written to a file."""
        return self._shelf.get_bytes(self._tickets[path])

    def __delitem__(self, path: str) -> None:
        del self._tickets[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tickets)

    def __len__(self) -> int:
        return len(self._tickets)
