"""Circles: everything that joins people to each other (the table of spec 4), found when somebody asks."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeVar

from vaultnet.model.circle import Circle
from vaultnet.model.history import notes_of
from vaultnet.network.encounters import encounters_in
from vaultnet.network.fading import STRENGTHS, faded
from vaultnet.network.spellings import YEAR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from vaultnet.model.circle import Workplace
    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Paths
    from vaultnet.model.network import Topic
    from vaultnet.model.person import CommonKind, Person
    from vaultnet.model.prospect import EdgeKind
    from vaultnet.network.somebody import Somebody
    from vaultnet.network.topics import Topics
    from vaultnet.network.workplaces import Workplaces

_Key = TypeVar("_Key")

LARGE: Final = 20
"""In a company with more people than this in the vault, colleagues need not know each other."""

BY_KIND: Final[Mapping[CommonKind, EdgeKind]] = {"school": "school", "association": "association", "event": "fair"}
"""Topics whose holders are joined."""


class Named:
    """Who is named together: the notes, and who is named in which of them."""

    def __init__(
        self,
        notes: Mapping[str, Facts],
        lines: Mapping[str, bytes],
        paths: Paths,
        introduced: Mapping[str, Sequence[Circle]],
        somebody: Somebody,
        world: object = None,
    ) -> None:
        """Know the notes by path, the dated lines of each person and name (packed), and who is introduced to whom.

        `world`: what says who `somebody` is.
        """
        self.notes = notes
        self.introduced = introduced
        self.somebody = somebody
        self.lines = lines
        self.world = world
        self._paths = paths

    def changed_since(self, before: Named, notes: Collection[str]) -> set[str]:
        """Return about whom notes may say something else than before, when these notes have changed."""
        lines, old = self.lines, before.lines
        lines_of = {who for who in lines.keys() | old.keys() if lines.get(who) is not old.get(who)}
        return {*lines_of, *notes, *_different(self.introduced, before.introduced)}

    def notes_of(self, who: str) -> Iterator[Facts]:
        """Yield the notes that have dated lines about somebody, in order of path: their own may name others there."""
        named_in = notes_of(self.lines.get(who, b""), self._paths)
        yield from (self.notes[path] for path in sorted({*named_in, who}) if path in self.notes)


class CirclesOf(dict[str, tuple[Circle, ...]]):
    """The circles of each person, and of each name without a note: the strongest first, found when somebody asks.

    Equally strong ones stand in order of the table and of the notes. Whoever is left out, and the owner, is in none:
    the owner's tie to each person says how well they know each other. A vault of 10,000 notes has some 20,000 circles,
    of which its pages ask for a few hundred.
    """

    def __init__(
        self,
        named: Named,
        workplaces: Workplaces,
        topics: Topics,
        today: date,
        before: CirclesOf | None = None,
        changed: Collection[str] = (),
    ) -> None:
        """Know who is named, works and worked where, and has what topics.

        What was found `before` is taken over where it still holds: when notes at these paths have `changed`.
        """
        self.named = named
        self.workplaces = workplaces
        self.topics = topics
        self.today = today
        self.found_in: dict[str, tuple[Circle, ...]] = {}
        self._worked_at: dict[str, list[str]] = {}
        if before and (before.named.world, before.today) == (named.world, today):
            stale = named.changed_since(before.named, changed) | self._elsewhere(before)
            self.update((who, found) for who, found in before.items() if who not in stale)
            self.found_in = {path: found for path, found in before.found_in.items() if path not in changed}

    def _elsewhere(self, before: CirclesOf) -> set[str]:
        """Return who stands at a company, or under a topic that joins people, which is not as before."""
        works, old_works = self.workplaces.by_key, before.workplaces.by_key
        holders, old_holders = self.topics.holders, before.topics.holders
        there = [each[key] for key in _different(works, old_works) for each in (works, old_works) if key in each]
        topics = [topic for topic in _different(holders, old_holders) if topic.kind in BY_KIND]
        return {
            *(path for workplace in there for path in (*workplace.people, *(each.path for each in workplace.former))),
            *(path for topic in topics for each in (holders, old_holders) for path in each.get(topic, ())),
        }

    def __missing__(self, who: str) -> tuple[Circle, ...]:
        """Find somebody's circles."""
        found = sorted(self._all(who), key=attrgetter("strength"), reverse=True)
        self[who] = tuple(circle for circle in found if who in circle.members)
        return self[who]

    def _all(self, who: str) -> Iterator[Circle]:
        """Yield the circles of the notes, companies and topics that name somebody."""
        yield from self.named.introduced.get(who, ())
        for note in self.named.notes_of(who):
            if note.path not in self.found_in:
                self.found_in[note.path] = tuple(encounters_in(note, self.named.somebody, self.today.toordinal()))
            yield from self.found_in[note.path]
        there = [self.workplaces.by_key[key] for key in sorted(self._keys_of_work(who))]
        for workplace in there:
            yield from colleagues(workplace)
        for workplace in there:
            yield from former_colleagues(workplace)
        holders = self.topics.holders
        yield from of_topics(
            {topic: holders[topic] for topic in sorted(self.topics.by_person.get(who, ()))}, self.today
        )

    def _keys_of_work(self, who: str) -> set[str]:
        """Return the keys of the companies where somebody works or worked."""
        if not self._worked_at:
            for key, workplace in self.workplaces.by_key.items():
                for former in workplace.former:
                    self._worked_at.setdefault(former.path, []).append(key)
        now = self.workplaces.employers.get(who)
        return {*self._worked_at.get(who, ()), *([now] if now else [])}


def _different(now: Mapping[_Key, object], before: Mapping[_Key, object]) -> set[_Key]:
    """Return the keys under which two mappings are not the same."""
    if now is before:
        return set()
    return {key for key in now.keys() | before.keys() if now.get(key) != before.get(key)}


def introductions(people: Mapping[str, Person], somebody: Somebody) -> Mapping[str, Sequence[Circle]]:
    """Return whom the fields `introduced_by` and `knows` (friends, family) join to whose note it is, by both."""
    found: dict[str, list[Circle]] = {}
    kind: EdgeKind
    for path, person in people.items():
        for kind, references in (("introduced", person.introduced_by), ("knows", person.knows)):
            for reference in references:
                other = somebody.referred(reference, path)
                if other and other != path:
                    circle = Circle(kind, STRENGTHS[kind], (path, other), 0, path, reference.line)
                    for member in circle.members:
                        found.setdefault(member, []).append(circle)
    return found


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
