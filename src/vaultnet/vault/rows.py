"""Rows: facts as bytes and back, for other processes and for the cache.

A row is the facts packed by msgpack as nested arrays in the order of their fields. `FORMAT` changes whenever a field of
a packed value is added, moved or means something else, so that old rows are dropped and not misread.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgpack

from vaultnet.model.facts import Facts, Favour, Mention, Promise, TopicMention
from vaultnet.model.person import Company, Interest, Person, Reference, Trip
from vaultnet.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FORMAT: Final = 2
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
    (path, kind, title, aliases, day, person, company, trip, mentions, promises, topics, links, problems, favours) = (
        values
    )
    return Facts(
        path=path,
        kind=kind,
        title=title,
        aliases=aliases,
        day=day,
        person=None if person is None else _person(person),
        company=None if company is None else _company(company),
        trip=None if trip is None else _trip(trip),
        mentions=tuple(map(_mention, mentions)),
        promises=tuple(map(_promise, promises)),
        topics=tuple(map(_topic, topics)),
        links=links,
        problems=tuple(map(_problem, problems)),
        favours=tuple(map(_favour, favours)),
    )


def _of(kind: type[_Value]) -> Callable[[Iterable[Any]], _Value]:
    """Return what makes a named tuple of a row: `_make` without its checks, since there are very many of them."""
    return partial(tuple.__new__, kind)


_mention = _of(Mention)
_promise = _of(Promise)
_topic = _of(TopicMention)
_favour = _of(Favour)
_problem = _of(Problem)
_reference = _of(Reference)
_interest = _of(Interest)
_trip = _of(Trip)
_flat_person = _of(Person)
_flat_company = _of(Company)


def _person(values: Iterable[Any]) -> Person:
    """Return the person, its references and interests as such again."""
    person = _flat_person(values)
    return person._replace(
        company=None if person.company is None else _reference(person.company),
        interests=tuple(map(_interest, person.interests)),
        needs=tuple(map(_reference, person.needs)),
        offers=tuple(map(_reference, person.offers)),
        introduced_by=tuple(map(_reference, person.introduced_by)),
        knows=tuple(map(_reference, person.knows)),
    )


def _company(values: Iterable[Any]) -> Company:
    """Return the company, its people as references again."""
    company = _flat_company(values)
    return company._replace(
        people=tuple(map(_reference, company.people)), deciders=tuple(map(_reference, company.deciders))
    )
