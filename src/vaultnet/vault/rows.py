"""Rows: facts as bytes and back, for other processes and for the cache.

A row is the facts packed by msgpack as nested arrays in the order of their fields. `FORMAT` changes whenever a field of
a packed value is added, moved or means something else, so that old rows are dropped and not misread.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

import msgpack

from vaultnet.model.facts import Facts, Favour, Mention, Promise, TopicMention
from vaultnet.model.person import Company, Interest, Person, Reference, Trip
from vaultnet.model.problem import Problem

FORMAT: Final = 3
"""Number of the row format."""

_Value = TypeVar("_Value", bound=tuple[Any, ...])


def packed(facts: Facts) -> bytes:
    """Return the facts as one row."""
    return bytes(msgpack.packb(facts))


def facts_from(row: bytes) -> Facts:
    """Return the facts of a row made by `packed` in this `FORMAT`."""
    return facts_of_values(msgpack.unpackb(row, use_list=False))


def facts_of_values(values: tuple[Any, ...]) -> Facts:
    """Return the facts whose fields are these unpacked values."""
    path, kind, title, aliases, day, person, company, trip, mentions, promises, topics, links, problems, favours = (
        values
    )
    return _new(
        Facts,
        (
            path,
            kind,
            title,
            aliases,
            day,
            None if person is None else _with_parts(Person, person, _IN_PERSON),
            None if company is None else _with_parts(Company, company, _IN_COMPANY),
            None if trip is None else _new(Trip, trip),
            _all(Mention, mentions),
            _all(Promise, promises),
            _all(TopicMention, topics),
            links,
            _all(Problem, problems),
            _all(Favour, favours),
        ),
    )


_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time of its own constructor; there are very many of them."""


def _places(kind: type[Any], **parts: type[Any]) -> tuple[tuple[int, type[Any]], ...]:
    """Return at which places the fields of a kind hold tuples of named tuples, and of which kind."""
    return tuple((kind._fields.index(name), part) for name, part in parts.items())


_COMPANY: Final = Person._fields.index("company")
_IN_PERSON: Final = _places(
    Person, interests=Interest, needs=Reference, offers=Reference, introduced_by=Reference, knows=Reference
)
_IN_COMPANY: Final = _places(Company, people=Reference, deciders=Reference)


def _all(kind: type[_Value], rows: tuple[Any, ...]) -> tuple[_Value, ...]:
    """Return the rows as named tuples of a kind."""
    return tuple([_new(kind, row) for row in rows]) if rows else ()


def _with_parts(kind: type[_Value], row: tuple[Any, ...], parts: tuple[tuple[int, type[Any]], ...]) -> _Value:
    """Return the row as a named tuple, its parts as such again."""
    values = list(row)
    for place, part in parts:
        if values[place]:
            values[place] = _all(part, values[place])
    if kind is Person and values[_COMPANY] is not None:
        values[_COMPANY] = _new(Reference, values[_COMPANY])
    return _new(kind, values)
