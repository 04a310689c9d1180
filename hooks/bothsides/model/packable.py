"""Records whose long parts can be let go: thousands of them are large, and few are looked at at a time."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

from pydantic import PrivateAttr

from .part import Part

WHOLE = 4  # records that were let go and are whole again at one time


class Store(Protocol):
    """Keeps bytes somewhere else than in memory."""

    def put_bytes(self, data: bytes) -> bytes:
        """A ticket for ``data``."""

    def get_bytes(self, ticket: bytes) -> bytes:
        """What was kept."""


class Packable(Part):  # noqa: PLW1641  records are keys as ``Same`` alone
    """A record that is the same whether its ``LONG`` parts are held or packed.

    Packed parts come back as soon as somebody asks for one of them, and go again once ``WHOLE`` other records have come back.
    """

    LONG: ClassVar[frozenset[str]] = frozenset()
    _packed: tuple[Store, bytes] | None = PrivateAttr(default=None)

    _whole: ClassVar[deque[Packable]] = deque()

    def let_go(self, store: Store) -> None:
        """Hold the long parts no longer: ``store`` keeps them."""
        long = {name: getattr(self, name) for name in sorted(self.LONG)}
        self._packed = (store, store.put_bytes(pickle.dumps(long, pickle.HIGHEST_PROTOCOL)))
        self._shrink()

    def _shrink(self) -> None:
        """Keep the short parts alone, in dictionaries of their size: one that things are deleted from stays as large as it was."""
        for name in ("__dict__", "__pydantic_private__"):
            held = {key: value for key, value in getattr(self, name).items() if key not in self.LONG}
            object.__setattr__(self, name, held)

    def _be_whole(self) -> Self:
        """Take the long parts back, if they are gone."""
        held = {*self.__dict__, *(self.__pydantic_private__ or ())}
        if self._packed is not None and not held >= self.LONG:
            store, ticket = self._packed
            parts = {**self.__dict__, **pickle.loads(store.get_bytes(ticket))}  # noqa: S301  packed by let_go()
            object.__setattr__(self, "__dict__", {name: parts.pop(name) for name in type(self).model_fields})  # in their order
            assert self.__pydantic_private__ is not None
            self.__pydantic_private__.update(parts)
            self._whole.append(self)
            if len(self._whole) > WHOLE:
                self._whole.popleft()._shrink()
        return self

    if not TYPE_CHECKING:  # else every name would be an attribute

        def __getattr__(self, name: str) -> Any:
            """A part that is not held, or what pydantic knows."""
            if name in self.LONG and name in self._be_whole().__dict__:
                return self.__dict__[name]
            return super().__getattr__(name)

    # What reads a record without asking for its parts by name.

    def __eq__(self, other: object) -> bool:
        """Equal by all parts, packed or not."""
        return self._parts() == other._parts() if isinstance(other, Packable) else NotImplemented

    def _parts(self) -> tuple[type, dict[str, Any]]:
        parts = {**self._be_whole().__dict__, **(self.__pydantic_private__ or {})}
        return type(self), {name: part for name, part in parts.items() if name != "_packed"}

    def __iter__(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        """Every part with its name."""
        return super(Packable, self._be_whole()).__iter__()

    def __repr_args__(self) -> Any:
        """Every part with its name."""
        return super(Packable, self._be_whole()).__repr_args__()

    def __copy__(self) -> Self:
        """A whole record of its own: what it is changed to is packed nowhere yet."""
        copy = super(Packable, self._be_whole()).__copy__()
        copy._packed = None
        return copy

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """The same, with parts of its own."""
        return super(Packable, self.__copy__()).__deepcopy__(memo)

    def model_dump(self, **how: Any) -> dict[str, Any]:
        """All parts as plain data."""
        return super(Packable, self._be_whole()).model_dump(**how)

    def model_dump_json(self, **how: Any) -> str:
        """All parts as JSON."""
        return super(Packable, self._be_whole()).model_dump_json(**how)
