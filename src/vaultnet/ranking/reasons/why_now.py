"""Why now: you wrote these days about something of theirs, or they have a new job."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.model.message import Day, message
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence
from vaultnet.network.new_jobs import new_job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.network import Network, Topic
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings


def why_now(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when a dated note of the last 14 days writes about a topic of theirs, and when they have a new job.

    10 points each. Of topics the newest note tells the sentence, the rarer topic among equals. Topics that more than a
    quarter of the people have are no reason (unless these are very few people), nor are people known in common: a note
    that names somebody is not about everyone who knows them. A job is new for 90 days after an import found it.

    Source: spec 3; the line of the dated note, and where they have the topic.
    """
    return (*_new_job(person, network, settings), *_about_theirs(person, network, settings))


def _new_job(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when an import of the last 90 days found another company or role."""
    job = new_job(person, network.today)
    if job is None:
        return ()
    day = Day(date.fromordinal(job.day))
    if not job.is_moved:
        text = message("A new role since {day}: {role}.", day=day, role=person.role or job.now)
    elif job.before:
        text = message("A new job since {day}: now at {now}, before at {before}.",
                       day=day, now=job.now, before=job.before)  # fmt: skip
    else:
        text = message("A new job since {day}: now at {now}.", day=day, now=job.now)
    source = Source(person.path, person.new_job_line)
    return (Evidence("why_now", round(settings.points.why_now_points, 4), text, (source,)),)


def _about_theirs(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when a dated note of the last days writes about a topic of theirs."""
    if not network.written_about:
        return ()
    found = min(_written(person, network, settings), default=None)
    if found is None:
        return ()
    *_, day, topic, written = found
    theirs = network.topics[person.path][topic].sources[:1]
    text = message(
        "You wrote about {topic} on {day}: one of their topics.",
        topic=topic.mention,
        day=Day(day, written.path),
    )
    return (Evidence("why_now", round(settings.points.why_now_points, 4), text, (written, *theirs)),)


def _written(
    person: Person, network: Network, settings: Settings
) -> Iterator[tuple[int, int, str, str, date, Topic, Source]]:
    """Yield the topics of theirs that were written about: newest note first, then rarer topic, when sorted."""
    points, today = settings.points, network.today
    most = max(points.few_people, points.common_ground_share * len(network.people))
    for topic in network.topics.get(person.path, ()):
        for day, written in network.written_about.get(topic, ()):
            age = (today - day).days
            if 0 <= age <= points.why_now_days and topic.kind != "acquaintance":
                people = len(network.holders.get(topic, ()))
                if people <= most:
                    yield (age, people, topic.key, topic.kind, day, topic, written)
                break
