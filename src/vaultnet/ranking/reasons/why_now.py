"""Why now: you wrote these days about something of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Day, Link, message
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vaultnet.model.network import Network, Topic
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.source import Source


def why_now(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when a dated note of the last 14 days writes about a topic of theirs.

    10 points, however many topics; the newest note tells the sentence, the rarer topic among equals. Topics that more
    than a quarter of the people have are no reason (unless these are very few people), nor are people known in common:
    a note that names somebody is not about everyone who knows them.

    Source: spec 3; the line of the dated note, and where they have the topic.
    """
    if not network.written_about:
        return ()
    found = min(_written(person, network, settings), default=None)
    if found is None:
        return ()
    *_, day, topic, written = found
    theirs = network.topics[person.path][topic].sources[:1]
    text = message(
        "You wrote about {topic} on {day}: one of their topics.",
        topic=Link(topic.path, topic.label),
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
