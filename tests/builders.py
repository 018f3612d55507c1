"""Invented people, days and networks for tests: say what matters, the rest is filled in.

Two ways to a `Network`: `network_of(people, ties=…)` is put together by hand, `built(facts…)` goes through
`network_from` as the program does.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from vaultnet.model.facts import Facts, Mention, Promise, TopicMention
from vaultnet.model.interaction import Interaction
from vaultnet.model.network import Counts, Network, Tie
from vaultnet.model.person import Company, Interest, Person, Reference, Trip
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.network.build import network_from
from vaultnet.network.unnamed import unnamed_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.channel import Channel, Direction
    from vaultnet.model.facts import Kind
    from vaultnet.model.person import CommonKind

TODAY = date(2026, 11, 24)
"""The day of every test that does not say another; a Tuesday."""


def day(text: str | date | int) -> int:
    """Return the ordinal of a day: `2026-05-07`, a date, or so many days before `TODAY` (an int)."""
    if isinstance(text, int):
        return TODAY.toordinal() - text
    return (date.fromisoformat(text) if isinstance(text, str) else text).toordinal()


def a_person(name: str = "Ada Rossi", **fields: Any) -> Person:  # noqa: ANN401  fields of Person, whatever their type
    """Return a person; the note stands in `People/NAME.md` unless `path` is given."""
    return Person(fields.pop("path", f"People/{name}.md"), name, **fields)


def interest(text: str, kind: CommonKind = "interest", *, target: str = "", line: int = 5) -> Interest:
    """Return something a person has: `a_person(interests=(interest("vela"),))`."""
    return Interest(kind, text, target, line)


def reference(name: str, *, linked: bool = True, line: int = 3) -> Reference:
    """Return a name in a field: as a link to it, or as plain text."""
    return Reference(name, name if linked else "", line)


# Interactions and ties, by hand -------------------------------------------------------------------------------------


def met(
    when: str | date | int,
    channel: Channel = "coffee",
    *,
    direction: Direction = "",
    path: str = "Daily/note.md",
    line: int = 1,
) -> Interaction:
    """Return one interaction; `met(30)` is a coffee 30 days before `TODAY`, `met(-3)` is planned in 3 days."""
    return Interaction(date.fromordinal(day(when)), channel, direction, (Source(path, line),))


def a_tie(*history: Interaction, **clocks: Any) -> Tie:  # noqa: ANN401  fields of Tie, whatever their type
    """Return a tie with the clocks given, and its last ones (`last_met` …) read off the history where not given.

    For the clocks as the program winds them use `built`.
    """
    newest = sorted(history, key=lambda each: each.day, reverse=True)
    wanted = {
        "last_met": ("met",),
        "last_spoken": ("met", "spoken"),
        "last_contact": ("met", "spoken", "written"),
        "last_mention": ("met", "spoken", "written", "noted"),
    }
    last = {
        clock: next((each for each in newest if each.rung in rungs), None)
        for clock, rungs in wanted.items()
        if clock not in clocks
    }
    rungs = {each.rung for each in newest}
    clocks.setdefault("rung", next((rung for rung in ("met", "spoken", "written", "noted") if rung in rungs), None))
    return Tie(**{**last, **clocks, "history": tuple(newest)})


def network_of(
    people: Iterable[Person] = (),
    *,
    ties: Mapping[str, Tie] | None = None,
    today: date = TODAY,
    **fields: Any,  # noqa: ANN401  fields of Network, whatever their type
) -> Network:
    """Return a network put together by hand; `ties` by name or path, everyone else has an empty one."""
    by_path = {person.path: person for person in sorted(people, key=lambda each: each.path)}
    given = ties or {}
    empty = Counts(len(by_path), len(by_path), 0, 0, 0, 0, 0)
    filled: dict[str, Any] = {
        "owner": None,
        "left_out": {},
        "topics": {},
        "holders": {},
        "written_about": {},
        "promises": {},
        "companies": {},
        "trips": (),
        "introduced_by": {},
        "namesakes": (),
        "without_note": (),
        "titles": {path: person.name for path, person in by_path.items()},
        "problems": (),
        "counts": empty,
        "met_with": defaultdict(dict),
        "circles_of": defaultdict(tuple),
    }
    filled["unnamed"] = unnamed_of(fields.get("left_out", {}).values(), ())
    everyone = {path: given.get(path, given.get(person.name, Tie())) for path, person in by_path.items()}
    return Network(today=today, people=by_path, ties=everyone, **{**filled, **fields})


# Facts, and the network that the program builds of them -------------------------------------------------------------


def mention(
    when: str | date | int,
    *targets: str,
    channel: Channel = "mention",
    direction: Direction = "",
    own: bool = False,
    line: int = 1,
) -> Mention:
    """Return one dated line: `mention(30, "Ada Rossi", channel="coffee")`."""
    return Mention(line, day(when), channel, direction, own, targets)


def facts(path: str, kind: Kind = "other", **fields: Any) -> Facts:  # noqa: ANN401  fields of Facts
    """Return the facts of a note; its title is the file's name, and `links` holds every target that it names."""
    stem = path.rpartition("/")[2].removesuffix(".md")
    mentions = fields.get("mentions", ())
    named = dict.fromkeys(target for each in mentions for target in each.targets)
    filled: dict[str, Any] = {
        "title": stem,
        "aliases": (),
        "day": 0,
        "person": None,
        "company": None,
        "trip": None,
        "mentions": (),
        "promises": (),
        "topics": (),
        "links": tuple(named),
        "problems": (),
    }
    return Facts(path=path, kind=kind, **{**filled, **fields})


def person_note(person: Person | str = "Ada Rossi", *mentions: Mention, **fields: Any) -> Facts:  # noqa: ANN401
    """Return the facts of a person's note: `person_note("Ada Rossi", mention(30, own=True, channel="coffee"))`."""
    who = a_person(person) if isinstance(person, str) else person
    kind: Kind = "owner" if who.is_owner else "person"
    links = [each.target for each in who.interests if each.target]
    links += [each.target for each in (*who.knows, *who.introduced_by) if each.target]
    links += [target for each in mentions for target in each.targets]
    filled: dict[str, Any] = {
        "title": who.name,
        "aliases": who.aliases,
        "links": tuple(dict.fromkeys(links)),
        "person": who,
    }
    return facts(who.path, kind, mentions=mentions, **{**filled, **fields})


def company_note(name: str, **fields: Any) -> Facts:  # noqa: ANN401  fields of Company
    """Return the facts of a company's note in `Companies/`."""
    path = f"Companies/{name}.md"
    return facts(path, "company", company=Company(path, name, **fields))


def daily_note(when: str | date | int, *mentions: Mention, **fields: Any) -> Facts:  # noqa: ANN401
    """Return the facts of a daily note; its mentions keep their own days."""
    ordinal = day(when)
    return facts(f"Daily/{date.fromordinal(ordinal)}.md", "daily", day=ordinal, mentions=mentions, **fields)


def topic_note(name: str, *aliases: str) -> Facts:
    """Return the facts of a note about a topic."""
    return facts(f"Topics/{name}.md", aliases=aliases)


def a_trip(first: str | date | int, last: str | date | int, *places: str, **fields: Any) -> Trip:  # noqa: ANN401
    """Return a trip of the owner's; days as in `day`, so `a_trip(-3, -5, "Berlin")` begins in three days."""
    name = fields.pop("name", f"Trip {' '.join(places)}")
    path = fields.pop("path", f"Trips/{name}.md")
    countries = fields.pop("countries", ())
    return Trip(path, name, fields.pop("kind", "trip"), day(first), day(last), places, countries, **fields)


def a_promise(text: str, *targets: str, due: str | date | int | None = None, own: bool = False) -> Promise:
    """Return an open task of the owner's."""
    return Promise(7, text, own, targets, 0 if due is None else day(due), theirs=False)


def about(text: str, *, is_tag: bool = False, line: int = 2) -> TopicMention:
    """Return a topic that a dated note writes about."""
    return TopicMention(line, text, is_tag)


def built(*notes: Facts, settings: Settings | None = None, today: date = TODAY) -> Network:
    """Return the network that the program builds of the facts."""
    return network_from(notes, settings or Settings(), today)
