"""Unnoted: people without a note who are named together with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.circle import Unnoted
from vaultnet.model.source import Source
from vaultnet.network.clocks import Wish, tie_of
from vaultnet.network.somebody import UNNOTED
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from vaultnet.model.history import Paths
    from vaultnet.model.network import PersonWithoutNote
    from vaultnet.model.person import Person


def may_join(without_note: Iterable[PersonWithoutNote]) -> Iterator[str]:
    """Yield the plain names that may join people whose lines name them: those of two words or more.

    One word may as well be a fair or a product.
    """
    return (plain for each in without_note if " " in (plain := plain_name(each.name)))


def unnoted_of(
    members: Iterable[str],
    people: Mapping[str, Person],
    without_note: Iterable[PersonWithoutNote],
    lines: Mapping[str, bytes],
    paths: Paths,
    today: date,
) -> Mapping[str, Unnoted]:
    """Return the members of circles who have no note, given by their keys, with the ties that dated lines give."""
    keys = sorted(members)
    if not keys:
        return {}
    known = {f"{UNNOTED}{plain_name(each.name)}": (each.name, each.sources) for each in without_note}
    in_fields = dict(_in_fields(people))
    found = {}
    for key in keys:
        name, sources = known.get(key) or in_fields[key]
        found[key] = Unnoted(name, tie_of(lines.get(key, b""), paths, Wish(0, 0), today), sources)
    return found


def _in_fields(people: Mapping[str, Person]) -> Iterator[tuple[str, tuple[str, tuple[Source, ...]]]]:
    """Yield the names in `knows` and `introduced_by`, by key, each with its place; the last of several counts."""
    for path, person in people.items():
        for reference in (*person.introduced_by, *person.knows):
            name = (reference.target or reference.text).rpartition("/")[2]
            yield f"{UNNOTED}{plain_name(name)}", (name, (Source(path, reference.line),))
