"""Common ground: what two people share, and how rare it is (spec 3)."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from vaultnet.model.network import Held, SharedTopic, Topic
from vaultnet.network.acquaintances import known_in_common

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.model.network import Network
    from vaultnet.model.settings import Points, Settings
    from vaultnet.network.acquaintances import Shared

NONE: Final[Mapping[Topic, Held]] = {}


def shared_topics(network: Network, a: str, b: str, settings: Settings) -> tuple[SharedTopic, ...]:
    """Return what two people (paths; the owner's, too) share, the most points first, then by key and kind.

    Points are `3·ln((1+N)/(1+df))` times the smaller weight; 0 for a topic that more than a quarter of the N people
    have. A topic is left out where a nested topic of it is shared as well. People whom both know are topics of kind
    `acquaintance`; see `acquaintances.known_in_common`.

    Source: spec 3, `common_ground`.
    """
    mine, theirs = network.topics.get(a, NONE), network.topics.get(b, NONE)
    both = [topic for topic in theirs if topic in mine]
    held = [(topic, len(network.holders[topic]), mine[topic], theirs[topic]) for topic in _deepest(both)]
    shared = [*held, *(_as_topic(network, each) for each in known_in_common(network, a, b))]
    if not shared:
        return ()
    people = len(network.people)
    points = settings.points
    most = points.common_ground_share * people
    made = [
        SharedTopic(
            topic,
            df,
            # Rounded, so that all machines agree.
            round(points.common_ground_each * log((1 + people) / (1 + df)) * min(ours.weight, their.weight), 6)
            if df <= most
            else 0.0,
            ours.sources,
            their.sources,
        )
        for topic, df, ours, their in shared
    ]
    return tuple(sorted(made, key=lambda each: (-each.points, each.topic)))


def worth_saying(shared: Sequence[SharedTopic], points: Points) -> list[SharedTopic]:
    """Return what is worth a word of what two people share: what not everybody has, the strongest first.

    What more than a quarter of the people have gives no points. Yet in a small vault that is soon two or three people,
    and what so few have (`few_people`) is nothing common, languages aside: it stands behind, the rarest first.
    """
    few = [
        each for each in shared if not each.points and each.df <= points.few_people and each.topic.kind != "language"
    ]
    few.sort(key=lambda each: (each.df, each.topic))
    return [*(each for each in shared if each.points > 0), *few]


def _deepest(topics: list[Topic]) -> Iterable[Topic]:
    """Return the topics without those that a nested one among them contains."""
    nested = [(topic.kind, topic.key) for topic in topics if "/" in topic.key]
    if not nested:
        return topics
    return [
        topic
        for topic in topics
        if not any(
            kind == topic.kind and (key.startswith(f"{topic.key}/") or key.endswith(f"/{topic.key}"))
            for kind, key in nested
        )
    ]


def _as_topic(network: Network, known: Shared) -> tuple[Topic, int, Held, Held]:
    topic = Topic(known.path, "acquaintance", network.people[known.path].name, known.path)
    return topic, known.known_by, Held(1.0, known.mine), Held(1.0, known.theirs)
