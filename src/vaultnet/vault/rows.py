"""Rows: facts as bytes and back, for other processes and for the cache.

A row is the facts packed by msgpack as nested arrays in the order of their fields; what there is much of is packed once
more inside, so that it can stay so. `FORMAT` changes whenever a field of
a packed value is added, moved or means something else, so that old rows are dropped and not misread.
"""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgpack

from vaultnet.model.facts import Facts, Favour, Mention, Promise, TopicMention
from vaultnet.model.person import Company, Interest, Person, Reference, Trip
from vaultnet.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT: Final = 5
"""Number of the row format."""

_Value = TypeVar("_Value", bound=tuple[Any, ...])


def packed(facts: Facts) -> bytes:
    """Return the facts as one row."""
    values: list[object] = list(facts)
    for place in _FOLDED:
        value = values[place]
        values[place] = value.data if isinstance(value, Folded) else msgpack.packb(value) if value else b""
    return bytes(msgpack.packb(values))


def facts_from(row: bytes) -> Facts:
    """Return the facts of a row made by `packed` in this `FORMAT`."""
    path, kind, title, aliases, day, person, company, trip, mentions, promises, topics, links, problems, favours = (
        msgpack.unpackb(row, use_list=False)
    )
    known = (path, title, aliases)
    return _new(
        Facts,
        (
            path,
            intern(kind),
            title,
            aliases,
            day,
            None if person is None else _with_parts(Person, person, known, _IN_PERSON, _WORDS),
            None if company is None else _with_parts(Company, company, known, _IN_COMPANY),
            None if trip is None else _new(Trip, trip),
            Folded(mentions, Mention) if mentions else (),
            Folded(promises, Promise) if promises else (),
            Folded(topics, TopicMention) if topics else (),
            Folded(links, None) if links else (),
            _all(Problem, problems),
            _all(Favour, favours),
        ),
    )


class Folded(Sequence[Any]):
    """Values as the bytes that they were packed in; made anew each time that somebody looks. Never empty.

    A vault of 10,000 notes holds some 80,000 mentions: as bytes they take a tenth of the memory.
    """

    __slots__ = ("data", "kind")

    def __init__(self, data: bytes, kind: type[Any] | None) -> None:
        """Keep the bytes, and the kind of named tuple they hold; None: plain values."""
        self.data = data
        self.kind = kind

    def __bool__(self) -> bool:
        """Return that there are some."""
        return True

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._values())

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401  # as a sequence does
        """Return one of them, or some as a tuple."""
        return self._values()[index]

    def __iter__(self) -> Iterator[Any]:
        """Return them one by one."""
        return iter(self._values())

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence holds the same."""
        if isinstance(other, Folded):
            return self.data == other.data and self.kind is other.kind
        return self._values() == other if isinstance(other, tuple) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # it may equal a tuple, and has not its hash

    def __repr__(self) -> str:
        """Return them as a tuple shows itself."""
        return repr(self._values())

    def plain(self) -> tuple[Any, ...]:
        """Return them as plain tuples, which are made in half the time."""
        values: tuple[Any, ...] = msgpack.unpackb(self.data, use_list=False)
        return values

    def _values(self) -> tuple[Any, ...]:
        return self.plain() if self.kind is None else _all(self.kind, self.plain())


_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time of its own constructor; there are very many of them."""


def _places(kind: type[Any], **parts: type[Any]) -> tuple[tuple[int, type[Any]], ...]:
    """Return at which places the fields of a kind hold tuples of named tuples, and of which kind."""
    return tuple((kind._fields.index(name), part) for name, part in parts.items())


_FOLDED: Final = tuple(map(Facts._fields.index, ("mentions", "promises", "topics", "links")))
_WORDS: Final = tuple(
    map(
        Person._fields.index,
        ("role", "city", "country", "tier", "buying_role", "stage", "status", "source", "timezone"),
    )
)
_COMPANY: Final = Person._fields.index("company")
_IN_PERSON: Final = _places(
    Person, interests=Interest, needs=Reference, offers=Reference, introduced_by=Reference, knows=Reference
)
_IN_COMPANY: Final = _places(Company, people=Reference, deciders=Reference)


def _all(kind: type[_Value], rows: tuple[Any, ...]) -> tuple[_Value, ...]:
    """Return the rows as named tuples of a kind."""
    return tuple([_new(kind, row) for row in rows]) if rows else ()


def _with_parts(
    kind: type[_Value],
    row: tuple[Any, ...],
    known: tuple[Any, ...],
    parts: tuple[tuple[int, type[Any]], ...],
    words: tuple[int, ...] = (),
) -> _Value:
    """Return the row as a named tuple, its parts as such again.

    What many notes say is kept once: texts of parts, `words` (places), and what is `known` of the note, of which the
    kind repeats path, name and aliases.
    """
    values = list(row)
    for place, value in enumerate(known):
        if values[place] == value:
            values[place] = value
    for place in words:
        values[place] = intern(values[place])
    for place, part in parts:
        if values[place]:
            values[place] = tuple([_part(part, each) for each in values[place]])
    if kind is Person and values[_COMPANY] is not None:
        values[_COMPANY] = _part(Reference, values[_COMPANY])
    return _new(kind, values)


def _part(kind: type[_Value], row: tuple[Any, ...]) -> _Value:
    """Return a reference or an interest: texts, and a line."""
    return _new(kind, (*map(intern, row[:-1]), row[-1]))
