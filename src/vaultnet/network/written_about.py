"""Written about: the topics that dated notes of the last days write about (spec 3, `why_now`)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.facts import Facts, TopicMention
    from vaultnet.model.network import Topic
    from vaultnet.model.person import CommonKind
    from vaultnet.network.topic_keys import Naming
    from vaultnet.network.topics import Topics

KINDS: Final[tuple[CommonKind, ...]] = ("interest", "sector", "event", "association", "school")
"""What one writes about. A company, a town or a language in a note is no news of everyone who has it."""


def recent_ones(notes: Mapping[str, Facts], today: date, days: int) -> Mapping[str, Facts]:
    """Return the dated notes of the last `days` days, up to today, that write about anything."""
    now = today.toordinal()
    return {path: note for path, note in notes.items() if note.day and now - days <= note.day <= now and note.topics}


def written_in(note: Facts, topics: Topics) -> frozenset[tuple[Topic, int, Source]]:
    """Return the topics of people that a dated note links to or tags, each with its day (ordinal, minus) and line.

    A nested tag counts under its last part, too.
    """
    namings, by_name = topics.namings, topics.by_name
    return frozenset(
        (by_name[named], -note.day, Source(note.path, mention.line))
        for mention in note.topics
        for named in _named(mention, namings)
        if named in by_name
    )


def written_about(
    found: Iterable[tuple[Topic, int, Source]], topics: Iterable[Topic]
) -> Mapping[Topic, tuple[tuple[date, Source], ...]]:
    """Return where dated notes write about a topic, newest first, in order of the topics."""
    places: dict[Topic, list[tuple[int, Source]]] = {}
    for topic, before_zero, source in found:
        places.setdefault(topic, []).append((before_zero, source))
    return {
        topic: tuple((date.fromordinal(-day), source) for day, source in sorted(places[topic]))
        for topic in topics
        if topic in places
    }


def _named(mention: TopicMention, namings: Mapping[CommonKind, Naming]) -> Iterable[tuple[CommonKind, str]]:
    last = mention.text.rpartition("/")[2]
    for kind in KINDS:
        if kind in namings:
            for text in dict.fromkeys((mention.text, last)):
                yield kind, namings[kind].key_of(text)
