"""Ahead: what the next days bring, as sections of *Who to meet*: promises, birthdays, trips, introductions to give."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code
from vaultnet.model.message import Country, Day, Link, counted, message
from vaultnet.notes.keys import collated
from vaultnet.pages.boxes import promise_box
from vaultnet.pages.markdown import bullets, heading
from vaultnet.pages.proof import source_link
from vaultnet.ranking.birthdays import next_birthday
from vaultnet.ranking.introductions import introductions_to_give
from vaultnet.ranking.places import nearest_trip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.model.introduction import Introduction
    from vaultnet.model.message import Blank, Message
    from vaultnet.model.network import OpenPromise
    from vaultnet.model.person import Person, Trip
    from vaultnet.pages.briefing import Briefing

DAYS: Final = 7
"""Promises and birthdays of so many days ahead are shown."""

MOST: Final = 15
"""So many rows of each section; the rest is counted."""


def promises_due(briefing: Briefing) -> list[str]:
    """Return the promises that are late, due within a week, or without a day; those first that are latest."""
    network = briefing.network
    people = briefing.kept.made(
        "page: promises", (network.promises, network.today), lambda: _in_order(network.promises, network.today)
    )
    ordered = [*people]
    rows = [promise_box(_promise_row(each, people[each], briefing), each, briefing) for each in ordered[:MOST]]
    if not rows:
        return []
    return [
        *heading(2, briefing.say(message("Promises"))),
        *rows,
        *(f"- {more}" for more in _more(len(ordered) - len(rows), briefing)),
        "",
    ]


def _in_order(promises: Mapping[str, Iterable[OpenPromise]], today: date) -> dict[OpenPromise, list[str]]:
    """Return the promises that are due, in the order of the page, each with the people whom it names."""
    last = today + timedelta(days=DAYS)
    people: dict[OpenPromise, list[str]] = {}
    for path, open_ones in promises.items():
        for promise in open_ones:
            if promise.due is None or promise.due <= last:
                people.setdefault(promise, []).append(path)
    order = sorted(people, key=lambda each: (each.due is None, each.due or date.max, each.source, each.text))
    return {promise: people[promise] for promise in order}


def _promise_row(promise: OpenPromise, paths: Sequence[str], briefing: Briefing) -> str:
    names = tuple(Link(path, briefing.network.people[path].name) for path in paths)
    text = promise.words
    if promise.theirs and promise.due:
        said = message("From {names}: “{text}”, by {day}", names=names, text=text, day=promise.due)
    elif promise.theirs:
        said = message("From {names}: “{text}”", names=names, text=text)
    elif len(paths) > 1:
        said = _shared_promise(promise, names, briefing.network.today)
    elif promise.due is None:
        said = message("To {names}: “{text}”", names=names, text=text)
    elif promise.due < briefing.network.today:
        said = message("To {names}: “{text}”, **late** since {day}", names=names, text=text, day=promise.due)
    else:
        said = message("To {names}: “{text}”, by {day}", names=names, text=text, day=promise.due)
    if promise.source.path in paths:
        return briefing.say(said)
    return f"{briefing.say(said)} ({source_link(promise.source, None, briefing)})"


def _shared_promise(promise: OpenPromise, names: tuple[Link, ...], today: date) -> Message:
    """Return a promise that names several people: which of them it was made to, the note alone knows."""
    if promise.due is None:
        return message("With {names}: “{text}”", names=names, text=promise.words)
    if promise.due < today:
        return message("With {names}: “{text}”, **late** since {day}", names=names, text=promise.words, day=promise.due)
    return message("With {names}: “{text}”, by {day}", names=names, text=promise.words, day=promise.due)


def birthdays(briefing: Briefing) -> list[str]:
    """Return the birthdays of today and the next seven days, the nearest first."""
    people, today = briefing.network.people, briefing.network.today
    of = (people, today, briefing.settings.birthday_on_1_march)
    soon = briefing.kept.made("page: birthdays", of, lambda: _soon(people.values(), *of[1:]))
    rows = [_birthday_row(day, Link(path, name), briefing) for day, name, path in soon[:MOST]]
    if not rows:
        return []
    return [
        *heading(2, briefing.say(message("Birthdays"))),
        *bullets([*rows, *_more(len(soon) - len(rows), briefing)]),
    ]


def _soon(people: Iterable[Person], today: date, on_1_march: bool) -> list[tuple[date, str, str]]:
    """Return the birthdays of today and the next seven days in order: day, name and path."""
    days = (
        (next_birthday(person.birthday, today, on_1_march=on_1_march), person.name, person.path)
        for person in people
        if person.birthday
    )
    return sorted(each for each in days if (each[0] - today).days <= DAYS)


def _birthday_row(day: date, name: Link, briefing: Briefing) -> str:
    match (day - briefing.network.today).days:
        case 0:
            return briefing.say(message("{name}: today", name=name))
        case 1:
            return briefing.say(message("{name}: tomorrow", name=name))
        case _:
            return briefing.say(message("{name}: {day}", name=name, day=Day(day)))


def trips(briefing: Briefing) -> list[str]:
    """Return the trips and fairs that go on or begin soon (45 days), each with the people it leads to."""
    network = briefing.network
    last = network.today.toordinal() + briefing.settings.points.same_place_days
    soon = [each for each in network.trips if each.first_day <= last]
    if not soon:
        return []
    there: dict[str, list[Person]] = {}
    around: dict[str, list[Person]] = {}
    for person in network.people.values():
        near = nearest_trip(person, network, briefing.settings)
        if near is not None:
            (around if near.by == "country" else there).setdefault(near.trip.path, []).append(person)
    rows = [_trip_row(trip, there.get(trip.path, ()), around.get(trip.path, ()), briefing) for trip in soon[:MOST]]
    return [
        *heading(2, briefing.say(message("Trips"))),
        *bullets([*rows, *_more(len(soon) - len(rows), briefing)]),
    ]


def _trip_row(trip: Trip, there: Sequence[Person], around: Sequence[Person], briefing: Briefing) -> str:
    first, end = Day(date.fromordinal(trip.first_day)), Day(date.fromordinal(trip.last_day))
    name = Link(trip.path, trip.name)
    if first == end:
        said = briefing.say(message("{trip}, {day}", trip=name, day=first))
    else:
        said = briefing.say(message("{trip}, {first} to {last}", trip=name, first=first, last=end))
    if trip.places:
        places = (Country(code) if (code := country_code(place)) else place for place in trip.places)
        said = f"{said} · {', '.join(map(briefing.show, places))}"
    if there:
        found = message("there you find {people}", people=_best_known(there, briefing))
        said = f"{said} · {briefing.say(found)}"
    if around:
        found = message("elsewhere in the country {people}", people=_best_known(around, briefing))
        said = f"{said} · {briefing.say(found)}"
    return said


def _best_known(people: Sequence[Person], briefing: Briefing) -> tuple[Blank, ...]:
    """Return the people, those with the strongest tie first; of many, the rest as a number."""
    ordered = sorted(
        people, key=lambda each: (-briefing.network.ties[each.path].strength, collated(each.name), each.path)
    )
    known: tuple[Blank, ...] = tuple(Link(each.path, each.name) for each in ordered[:MOST])
    more = len(ordered) - len(known)
    if more:
        known = (*known, counted("{count} more", "{count} more", more))
    return known


def introductions(briefing: Briefing) -> list[str]:
    """Return the pairs of the week whom the owner could bring together, and what each would have of it."""
    found = introductions_to_give(briefing.network, briefing.prospects, briefing.settings, briefing.kept)
    if not found:
        return []
    first = message("Ask both first, each alone, and introduce them when both have said yes.")
    return [
        *heading(2, briefing.say(message("Introductions to give"))),
        *bullets([_introduction_row(each, briefing) for each in found]),
        briefing.say(first),
        "",
    ]


def _introduction_row(each: Introduction, briefing: Briefing) -> str:
    one, other = Link(each.one.path, each.one.name), Link(each.other.path, each.other.name)
    return briefing.say(
        message(
            "{one} and {other}. For {first}: {for_one}. For {second}: {for_other}.",
            one=one,
            other=other,
            first=each.one.name,
            second=each.other.name,
            for_one=each.for_one,
            for_other=each.for_other,
        )
    )


def _more(count: int, briefing: Briefing) -> Iterable[str]:
    if count > 0:
        yield briefing.say(counted("and {count} more", "and {count} more", count))
