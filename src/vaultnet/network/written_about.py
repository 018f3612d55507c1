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

KINDS: Final[tuple[CommonKind, ...]] = ("interest", "sector", "event", "association", "school")
"""What one writes about. A company, a town or a language in a note is no news of everyone who has it."""


def written_about(
    notes: Iterable[Facts], topics: Iterable[Topic], namings: Mapping[CommonKind, Naming], today: date, days: int
) -> Mapping[Topic, tuple[tuple[date, Source], ...]]:
    """Return where dated notes of the last `days` days, up to today, link to or tag a topic: newest first.

    Only the topics given count; a nested tag counts under its last part, too.
    """
    now = today.toordinal()
    recent = [note for note in notes if note.day and now - days <= note.day <= now and note.topics]
    found: dict[Topic, set[tuple[int, Source]]] = {topic: set() for topic in topics if topic.kind in KINDS}
    by_known = {(topic.kind, topic.key): topic for topic in found} if recent else {}
    for note in recent:
        for mention in note.topics:
            for known in _named(mention, namings):
                if known in by_known:
                    found[by_known[known]].add((-note.day, Source(note.path, mention.line)))
    return {
        topic: tuple((date.fromordinal(-day), source) for day, source in sorted(places))
        for topic, places in found.items()
        if places
    }


def _named(mention: TopicMention, namings: Mapping[CommonKind, Naming]) -> Iterable[tuple[CommonKind, str]]:
    last = mention.text.rpartition("/")[2]
    for kind in KINDS:
        if kind in namings:
            for text in dict.fromkeys((mention.text, last)):
                yield kind, namings[kind].key_of(text)
