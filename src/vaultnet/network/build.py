"""Build: the facts of all notes → the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.languages import WORDS
from vaultnet.model.network import Counts, Network
from vaultnet.network.acquaintances import acquaintances_of, attended, introducers_of, meetings_of
from vaultnet.network.ambiguous import ambiguous_links
from vaultnet.network.circles import by_member, circles_of
from vaultnet.network.clocks import Wish, tie_of
from vaultnet.network.contacts import lines_by_person
from vaultnet.network.favours import favours_of
from vaultnet.network.markets import market_people
from vaultnet.network.names import namesake_problems, namesakes
from vaultnet.network.owner import owner_of
from vaultnet.network.promises import promises_of
from vaultnet.network.resolve import Links
from vaultnet.network.somebody import Somebody
from vaultnet.network.spellings import plain_name, synonym_groups
from vaultnet.network.topic_keys import Vault
from vaultnet.network.topics import topics_of
from vaultnet.network.unnoted import may_join, unnoted_of
from vaultnet.network.without_note import people_without_note
from vaultnet.network.workplaces import Directory, workplaces_of
from vaultnet.network.written_about import written_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Row
    from vaultnet.model.network import Tie, Topic
    from vaultnet.model.person import Person, Trip
    from vaultnet.model.settings import Settings


def network_from(facts: Iterable[Facts], settings: Settings, today: date) -> Network:
    """Return all that the notes say together, as of today. The order of the facts does not matter.

    The owner and the people who are left out (archived, deceased, not to be contacted) hold no topic, promise, edge or
    place in a list; only the ties of the left-out are kept, for `why`.
    """
    notes = sorted(facts, key=lambda note: note.path)
    by_path = {note.path: note for note in notes}
    links = Links(notes)
    everyone = [note.person for note in notes if note.person]
    owner = owner_of(everyone, links, settings)
    others = [person for person in everyone if person.path not in owner.notes]
    people = {person.path: person for person in others if person.status == "active"}
    left_out = {person.path: person for person in others if person.status != "active"}
    known = [*people.values(), *([owner.person] if owner.person else [])]

    lines = lines_by_person(notes, links, [person.path for person in others])
    ties = _ties(lines.by_person, others, settings, today)
    vault = Vault(by_path, links, synonym_groups(settings.synonyms))
    topics = topics_of(list(people.values()), owner.person, vault, settings)
    about = written_about(notes, topics.holders, topics.namings, today, settings.points.why_now_days)
    groups = namesakes(people.values())
    ambiguous = ambiguous_links(notes, links, {person.path for person in everyone})
    own = (*owner.problems, *namesake_problems(groups, people), *ambiguous)
    meetings = meetings_of(notes, people, links)
    companies = {note.path: note.company for note in notes if note.company}
    things = _things(topics.holders, everyone, notes)
    without_note = people_without_note(notes, links, things)
    workplaces = workplaces_of(people, owner.person, Directory(companies, links))
    somebody = Somebody(people, links, may_join(without_note), things)
    circles = circles_of(map(_looked_into, notes), people, somebody, workplaces.by_key, topics.holders, today)
    members = by_member(circles)
    return Network(
        today=today,
        owner=owner.person,
        people=people,
        left_out=left_out,
        ties=ties,
        topics=topics.by_person,
        holders=topics.holders,
        written_about=about,
        promises=promises_of(notes, people, links),
        companies=companies,
        trips=_trips(notes, today),
        introduced_by=introducers_of(people, links),
        acquaintances=acquaintances_of(known, links),
        meetings=meetings,
        attended=attended(meetings),
        circles=circles,
        circles_of=members,
        unnoted=unnoted_of(members, people, without_note, lines.by_name, today),
        workplaces=workplaces.by_key,
        employers=workplaces.employers,
        market_people=market_people(notes, somebody),
        favours=favours_of(notes, somebody),
        namesakes=groups,
        without_note=without_note,
        titles={note.path: note.title for note in notes},
        problems=tuple(sorted((*own, *(each for note in notes for each in note.problems)))),
        counts=Counts(
            notes=len(notes),
            people=len(people),
            companies=len(companies),
            dated=sum(bool(note.day) for note in notes),
            interactions=sum(len(ties[path].history) for path in people),
            topics=len(topics.holders),
            left_out=len(left_out),
        ),
    )


def _looked_into(note: Facts) -> Facts:
    """Return a note with its mentions as values, for whoever looks at them more than once."""
    return note._replace(mentions=tuple(note.mentions)) if note.mentions else note


def _ties(
    lines: Mapping[str, list[Row]], people: Sequence[Person], settings: Settings, today: date
) -> Mapping[str, Tie]:
    return {
        person.path: tie_of(
            lines[person.path],
            Wish(person.cadence_days or settings.tier_days(person.tier), person.connected_day),
            today,
        )
        for person in people
    }


def _trips(notes: Iterable[Facts], today: date) -> tuple[Trip, ...]:
    trips = [note.trip for note in notes if note.trip and note.trip.last_day >= today.toordinal()]
    return tuple(sorted(trips, key=lambda trip: (trip.first_day, trip.last_day, trip.path)))


def _things(topics: Iterable[Topic], everyone: Iterable[Person], notes: Iterable[Facts]) -> frozenset[str]:
    """Return the plain names of topics, companies, places, months and days: what may be linked, and is nobody."""
    names = {name for words in WORDS for listed in (*words.months, *words.weekdays) for name in listed}
    names.update(name for topic in topics for name in (topic.key, topic.label))
    for person in everyone:
        names |= {person.city, person.company.text if person.company else ""}
    for note in notes:
        names.update(note.trip.places if note.trip else ())
    return frozenset(map(plain_name, names))
