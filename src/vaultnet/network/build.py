"""Build: the facts of all notes → the network."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from vaultnet.languages import WORDS
from vaultnet.model.network import Counts, Network
from vaultnet.network.acquaintances import acquaintances_of, attended, introducers_of
from vaultnet.network.ambiguous import ambiguous_links
from vaultnet.network.circles import by_member, circles_of, introductions
from vaultnet.network.clocks import Wish, tie_of
from vaultnet.network.contacts import Whom, lines_by_person
from vaultnet.network.favours import favours_of
from vaultnet.network.kept import NothingKept
from vaultnet.network.markets import market_people
from vaultnet.network.names import namesake_problems, namesakes
from vaultnet.network.owner import owner_of
from vaultnet.network.promises import promises_of
from vaultnet.network.resolve import Links, names_of
from vaultnet.network.shares import World, share_of
from vaultnet.network.somebody import Somebody
from vaultnet.network.spellings import plain_name, synonym_groups
from vaultnet.network.topic_keys import Vault
from vaultnet.network.topics import topics_of
from vaultnet.network.unnoted import may_join, unnoted_of
from vaultnet.network.without_note import NoNames, people_without_note
from vaultnet.network.workplaces import Directory, workplaces_of
from vaultnet.network.written_about import written_about

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from datetime import date

    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Row
    from vaultnet.model.network import Tie, Topic
    from vaultnet.model.person import Person, Trip
    from vaultnet.model.settings import Settings
    from vaultnet.network.kept import Kept


def network_from(
    facts: Iterable[Facts],
    settings: Settings,
    today: date,
    kept: Kept | None = None,
    *,
    nobody: Container[str] = frozenset(),
) -> Network:
    """Return all that the notes say together, as of today. The order of the facts does not matter.

    The owner and the people who are left out (archived, deceased, not to be contacted) hold no topic, promise, edge or
    place in a list; only the ties of the left-out are kept, for `why`.

    `kept`: what the last network was made of, and where this one leaves the same for the next. It changes nothing but
    the time that it takes. `nobody`: plain names that are no person's unless a note bears them.
    """
    kept = kept or NothingKept()
    kept.begin()
    made = kept.made
    notes = sorted(facts, key=lambda note: note.path)
    by_path = {note.path: note for note in notes}
    links = made("links", names_of(notes), lambda: Links(notes))
    everyone = [note.person for note in notes if note.person]
    owner = made("owner", (links, everyone, settings), lambda: owner_of(everyone, links, settings))
    others = [person for person in everyone if person.path not in owner.notes]
    people = {person.path: person for person in others if person.status == "active"}
    left_out = {person.path: person for person in others if person.status != "active"}
    known = [*people.values(), *([owner.person] if owner.person else [])]

    vault = Vault(by_path, links, synonym_groups(settings.synonyms))
    topics = made(
        "topics", (links, known, settings), lambda: topics_of(list(people.values()), owner.person, vault, settings)
    )
    companies = {note.path: note.company for note in notes if note.company}
    places = {place for note in notes if note.trip for place in note.trip.places}
    things = made("things", (topics, everyone, places), lambda: _things(topics.holders, everyone, places))
    no_names = NoNames(things, nobody)
    without_note = people_without_note(notes, links, no_names)
    unnoted = frozenset(may_join(without_note))
    somebody = Somebody(people, links, unnoted, no_names)
    world = made(
        "world",
        (links, [*people], [*left_out], unnoted, today),
        lambda: World(links, Whom(links, {*people, *left_out}), somebody, today.toordinal()),
    )
    shares = [made(("share", note.path), (world, note), partial(share_of, note, world)) for note in notes]
    lines = lines_by_person(shares, (person.path for person in others))
    ties = _ties(lines, others, settings, today, kept)
    meetings = {note.path: share.together for note, share in zip(notes, shares, strict=True) if share.together}
    workplaces = made(
        "workplaces",
        (links, known, owner.person, companies),
        lambda: workplaces_of(people, owner.person, Directory(companies, links)),
    )
    named = (tuple(introductions(people, somebody)), *(share.circles for share in shares if share.circles))
    circles = made(
        "circles",
        (named, workplaces, topics, today),
        lambda: circles_of(chain.from_iterable(named), workplaces.by_key, topics.holders, today),
    )
    members = made("circles_of", circles, lambda: by_member(circles))
    promises = promises_of(chain.from_iterable(share.promises for share in shares), people)
    introduced_by = made("introduced_by", (links, people), lambda: introducers_of(people, links))
    acquaintances = made("acquaintances", (links, known), lambda: acquaintances_of(known, links))
    groups = made("namesakes", people, lambda: namesakes(people.values()))
    ambiguous = ambiguous_links(notes, links, {person.path for person in everyone})
    own = (*owner.problems, *namesake_problems(groups, people), *ambiguous)
    return Network(
        today=today,
        owner=owner.person,
        people=people,
        left_out=left_out,
        ties=ties,
        topics=topics.by_person,
        holders=topics.holders,
        written_about=written_about(notes, topics.holders, topics.namings, today, settings.points.why_now_days),
        promises=promises,
        companies=companies,
        trips=_trips(notes, today),
        introduced_by=introduced_by,
        acquaintances=acquaintances,
        meetings=meetings,
        attended=attended(meetings),
        circles=circles,
        circles_of=members,
        unnoted=unnoted_of(members, people, without_note, lines, today),
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


def _ties(
    lines: Mapping[str, list[Row]], people: Sequence[Person], settings: Settings, today: date, kept: Kept
) -> Mapping[str, Tie]:
    ties = {}
    for person in people:
        wish = Wish(person.cadence_days or settings.tier_days(person.tier), person.connected_day)
        of = (lines[person.path], wish, today)
        ties[person.path] = kept.made(("tie", person.path), of, partial(tie_of, *of))
    return ties


def _trips(notes: Iterable[Facts], today: date) -> tuple[Trip, ...]:
    trips = [note.trip for note in notes if note.trip and note.trip.last_day >= today.toordinal()]
    return tuple(sorted(trips, key=lambda trip: (trip.first_day, trip.last_day, trip.path)))


def _things(topics: Iterable[Topic], everyone: Iterable[Person], places: Iterable[str]) -> frozenset[str]:
    """Return the plain names of topics, companies, places, months and days: what may be linked, and is nobody."""
    names = {name for words in WORDS for listed in (*words.months, *words.weekdays) for name in listed}
    names.update(name for topic in topics for name in (topic.key, topic.label))
    names.update(places)
    for person in everyone:
        names |= {person.city, person.company.text if person.company else ""}
    return frozenset(map(plain_name, names))
