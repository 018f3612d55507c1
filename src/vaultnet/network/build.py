"""Build: the facts of all notes → the network."""

from __future__ import annotations

from functools import partial
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from vaultnet.languages import WORDS
from vaultnet.model.history import Paths, lines_in_order
from vaultnet.model.network import Counts, Network
from vaultnet.network.acquaintances import MetWith, acquaintances_of, introducers_of
from vaultnet.network.ambiguous import ambiguous_in, first_of_each
from vaultnet.network.circles import CirclesOf, Named, introductions
from vaultnet.network.clocks import tie_of, wish_of
from vaultnet.network.contacts import Whom, add_lines, lines_left
from vaultnet.network.favours import favours_of
from vaultnet.network.kept import Kept
from vaultnet.network.markets import market_people
from vaultnet.network.names import namesake_problems, namesakes
from vaultnet.network.owner import owner_of
from vaultnet.network.parts import (
    company_in,
    day_in,
    favours_in,
    market_in,
    name_in,
    person_in,
    problems_in,
    references_in,
    things_in,
    title_in,
    topics_in,
    trip_in,
    work_in,
)
from vaultnet.network.promises import add_promises, in_order, tasks_left
from vaultnet.network.resolve import Links, names_of
from vaultnet.network.somebody import UNNOTED, Somebody
from vaultnet.network.spellings import plain_name, synonym_groups
from vaultnet.network.topic_keys import Vault
from vaultnet.network.topics import topics_of
from vaultnet.network.unnamed import unnamed_of
from vaultnet.network.unnoted import may_join, unnoted_of
from vaultnet.network.without_note import Nameless, NoNames, naming_left, people_without_note
from vaultnet.network.workplaces import Directory, workplaces_of
from vaultnet.network.written_about import recent_ones, written_about, written_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Topic
    from vaultnet.model.person import Person, Trip
    from vaultnet.model.problem import Problem
    from vaultnet.model.settings import Settings


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
    kept = kept or Kept()
    by_path = {note.path: note for note in sorted(facts, key=itemgetter(0))}
    kept.begin(by_path)
    made, part, notes = kept.made, kept.part, by_path.values()
    links = made("links", part(names_of), lambda: Links(notes))
    everyone = made("everyone", part(person_in), lambda: [note.person for note in notes if note.person])
    owner = made("owner", (links, everyone, settings), lambda: owner_of(everyone, links, settings))
    others = [person for person in everyone if person.path not in owner.notes]
    people = {person.path: person for person in others if person.status == "active"}
    left_out = {person.path: person for person in others if person.status != "active"}
    known = [*people.values(), *([owner.person] if owner.person else [])]
    who = (links, [*people], [*left_out], owner.person and owner.person.path)

    topics = made(
        "topics",
        (who, part(topics_in), settings),
        lambda: topics_of(
            list(people.values()), owner.person, Vault(by_path, links, synonym_groups(settings.synonyms)), settings
        ),
    )
    companies = made("companies", part(company_in), lambda: {note.path: note.company for note in notes if note.company})
    things = made("things", (topics, part(things_in)), lambda: _things(topics.holders, notes))
    no_names = NoNames(things, nobody)
    naming = kept.gathered("naming", links, Nameless(links).add, naming_left, tuple, list)
    without_note = people_without_note(naming, by_path, no_names)
    unnoted = frozenset(may_join(without_note))
    somebody = Somebody(people, links, unnoted, no_names)
    paths = made("paths", None, Paths)
    whom = Whom(links, {*people, *left_out})
    lines = kept.gathered(
        "lines", who, partial(add_lines, whom, paths), partial(lines_left, paths), lines_in_order, bytearray
    )
    unnamed = unnamed_of(left_out.values(), nobody)
    promised = partial(add_promises, people, links, unnamed)
    open_tasks = kept.gathered("tasks", (who, unnamed), promised, tasks_left, in_order, list)
    ties = kept.each(
        "ties",
        (settings, today),
        {person.path: (lines.get(person.path, b""), person) for person in others},
        lambda told: tie_of(told[0], paths, wish_of(told[1], settings), today),
    )
    workplaces = made(
        "workplaces",
        (who, part(work_in), companies),
        lambda: workplaces_of(people, owner.person, Directory(companies, links)),
    )
    references = (who, part(references_in))
    introduced = made("introduced", (references, things, nobody), lambda: introductions(people, somebody))
    world = (who, unnoted)
    named, changed = Named(by_path, lines, paths, introduced, somebody, world), kept.changed
    circles_of = kept.carried("circles", lambda before: CirclesOf(named, workplaces, topics, today, before, changed))
    met_with = kept.carried("met with", lambda before: MetWith(named, before, changed))
    nameless = sorted({f"{UNNOTED}{name}" for name in unnoted} | {key for key in introduced if key.startswith(UNNOTED)})
    introduced_by = made("introduced_by", references, lambda: introducers_of(people, links))
    acquaintances = made("acquaintances", references, lambda: acquaintances_of(known, links))
    groups = made("namesakes", (who, part(name_in)), lambda: namesakes(people.values()))
    own = (*owner.problems, *namesake_problems(groups, people), *_ambiguous(links, everyone, kept))
    problems = made(
        "problems",
        (own, part(problems_in)),
        lambda: sorted((*own, *(each for note in notes for each in note.problems))),
    )
    recent = recent_ones(by_path, today, settings.points.why_now_days)
    written = kept.each("written", topics, recent, lambda note: written_in(note, topics))
    return Network(
        today=today,
        owner=owner.person,
        people=people,
        left_out=left_out,
        unnamed=unnamed,
        ties=ties,
        topics=topics.by_person,
        holders=topics.holders,
        written_about=written_about(chain.from_iterable(written.values()), topics.holders),
        promises={path: open_tasks[path] for path in people if path in open_tasks},
        companies=companies,
        trips=made("trips", (part(trip_in), today), lambda: _trips(notes, today)),
        introduced_by=introduced_by,
        acquaintances=acquaintances,
        met_with=met_with,
        circles_of=circles_of,
        unnoted=unnoted_of(
            (key for key in sorted(nameless) if circles_of[key]), people, without_note, lines, paths, today
        ),
        workplaces=workplaces.by_key,
        employers=workplaces.employers,
        market_people=made("markets", (world, part(market_in)), lambda: market_people(notes, somebody)),
        favours=made("favours", (world, part(favours_in)), lambda: favours_of(notes, somebody)),
        namesakes=groups,
        without_note=without_note,
        titles=made("titles", part(title_in), lambda: {note.path: note.title for note in notes}),
        problems=tuple(problems),
        counts=Counts(
            notes=len(by_path),
            people=len(people),
            companies=len(companies),
            dated=made("dated", part(day_in), lambda: sum(bool(note.day) for note in notes)),
            interactions=sum(len(ties[path].history) for path in people),
            topics=len(topics.holders),
            left_out=len(left_out),
        ),
    )


def _ambiguous(links: Links, everyone: Iterable[Person], kept: Kept) -> Iterable[Problem]:
    """Return a problem for each link that may mean several people."""
    suspects = links.ambiguous_targets()
    if not suspects:
        return ()
    paths = frozenset(person.path for person in everyone)
    in_notes = kept.each(
        "ambiguous", (links, suspects, paths), kept.notes, lambda note: ambiguous_in(note, suspects, links, paths)
    )
    return first_of_each(chain.from_iterable(in_notes.values()))


def _trips(notes: Iterable[Facts], today: date) -> tuple[Trip, ...]:
    trips = [note.trip for note in notes if note.trip and note.trip.last_day >= today.toordinal()]
    return tuple(sorted(trips, key=lambda trip: (trip.first_day, trip.last_day, trip.path)))


def _things(topics: Iterable[Topic], notes: Iterable[Facts]) -> frozenset[str]:
    """Return the plain names of topics, companies, places, months and days: what may be linked, and is nobody."""
    names = {name for words in WORDS for listed in (*words.months, *words.weekdays) for name in listed}
    names.update(name for topic in topics for name in (topic.key, topic.label))
    names.update(name for note in notes for name in things_in(note))
    return frozenset(map(plain_name, names))
