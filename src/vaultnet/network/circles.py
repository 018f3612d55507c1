"""Circles: everything that joins people to each other (the table of spec 4), the strongest first."""

from __future__ import annotations

from datetime import date
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from vaultnet.model.circle import Circle
from vaultnet.network.fading import STRENGTHS, faded
from vaultnet.network.spellings import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Topic
    from vaultnet.model.person import CommonKind, Person
    from vaultnet.model.prospect import EdgeKind
    from vaultnet.network.somebody import Somebody

LARGE: Final = 20
"""In a company with more people than this in the vault, colleagues need not know each other."""

BY_KIND: Final[Mapping[CommonKind, EdgeKind]] = {"school": "school", "association": "association", "event": "fair"}
"""Topics whose holders are joined."""


def circles_of(
    named: Iterable[Circle], workplaces: Mapping[str, Workplace], holders: Mapping[Topic, tuple[str, ...]], today: date
) -> tuple[Circle, ...]:
    """Return the circles, the strongest first; of equally strong ones in order of the table and of the notes.

    `named`: those of people whom notes name together, introductions first. Whoever is left out, and the owner, is in
    none: the owner's tie to each person says how well they know each other.
    """
    found = chain(
        named,
        *map(colleagues, workplaces.values()),
        *map(former_colleagues, workplaces.values()),
        of_topics(holders, today),
    )
    return tuple(sorted(found, key=attrgetter("strength"), reverse=True))


def by_member(circles: Sequence[Circle]) -> Mapping[str, tuple[int, ...]]:
    """Return the indexes of the circles of each member, in order."""
    indexes: dict[str, list[int]] = {}
    for index, circle in enumerate(circles):
        for member in circle.members:
            known = indexes.get(member)
            if known is None:
                indexes[member] = [index]
            else:
                known.append(index)
    return {member: tuple(found) for member, found in indexes.items()}


def introductions(people: Mapping[str, Person], somebody: Somebody) -> Iterator[Circle]:
    """Yield whom the fields `introduced_by` and `knows` (friends, family) join to whose note it is."""
    kind: EdgeKind
    for path, person in people.items():
        for kind, references in (("introduced", person.introduced_by), ("knows", person.knows)):
            for reference in references:
                other = somebody.referred(reference, path)
                if other and other != path:
                    yield Circle(kind, STRENGTHS[kind], (path, other), 0, path, reference.line)


def colleagues(workplace: Workplace) -> Iterator[Circle]:
    """Yield those who work at a company now."""
    if len(workplace.people) > 1:
        kind: EdgeKind = "large_company" if len(workplace.people) > LARGE else "colleagues"
        yield Circle(kind, STRENGTHS[kind], workplace.people, key=workplace.key)


def former_colleagues(workplace: Workplace) -> Iterator[Circle]:
    """Yield those who worked at a company in the same years, and those of whom that is not known.

    Whoever is still there came in a year that the note does not give. Years that are known and apart join nobody.
    """
    if not workplace.former:
        return
    strengths, key = STRENGTHS, workplace.key
    dated = [each for each in workplace.former if each.first_year]
    seen = set()
    for year in sorted({each.first_year for each in dated}):
        # Two spans that share any year share the first year of one of them.
        there = tuple(each.path for each in dated if each.first_year <= year <= each.last_year)
        if len(there) > 1 and there not in seen:
            seen.add(there)
            yield Circle("former_colleagues", strengths["former_colleagues"], there, key=key)
    undated = [each.path for each in workplace.former if not each.first_year]
    others = tuple(sorted({*undated, *workplace.people}))
    if undated and len(others) > 1:
        yield Circle("once_colleagues", strengths["once_colleagues"], others, key=key)
    for each in dated:
        for other in others:
            yield Circle("once_colleagues", strengths["once_colleagues"], (each.path, other), key=key)


def of_topics(holders: Mapping[Topic, tuple[str, ...]], today: date) -> Iterator[Circle]:
    """Yield those who share a school, an association, or a fair in the same year, which is over by its year's end."""
    for topic, paths in holders.items():
        kind = BY_KIND.get(topic.kind)
        if kind is None or len(paths) < 2:  # noqa: PLR2004  # a circle joins two
            continue
        day = 0
        if kind == "fair":
            year = YEAR.findall(topic.key)
            if not year or int(year[-1]) > today.year:
                continue
            day = min(today, date(int(year[-1]), 12, 31)).toordinal()
        yield Circle(kind, faded(STRENGTHS[kind], day, today.toordinal()), paths, day, key=topic.key)
