"""Shared interests: who cares for what, and with whom you share most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Link, counted, message
from vaultnet.network.common import shared_topics
from vaultnet.pages.frame import fitting, page_of
from vaultnet.pages.markdown import bullets, heading
from vaultnet.pages.titles import INTERESTS_TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.model.message import Blank, Message
    from vaultnet.model.network import SharedTopic, Topic
    from vaultnet.model.page import Page
    from vaultnet.model.person import CommonKind
    from vaultnet.pages.briefing import Briefing

KINDS: Final[Mapping[CommonKind, Message]] = {
    "interest": message("interest"),
    "sector": message("sector"),
    "school": message("school"),
    "past_company": message("company"),
    "association": message("association"),
    "event": message("fair"),
    "home_town": message("home town"),
    "language": message("language"),
    "acquaintance": message("acquaintance"),
}
"""What a topic is; said of all but interests."""

MOST_PEOPLE: Final = 20
"""So many people under *The people you share most with*, and behind one topic."""

CLOSEST_BYTES: Final = 15_000

MOST_TOPICS: Final = 140
"""So many topics in each of the two lists."""

NAMED: Final = 5
"""So many topics behind one person."""


def shared_interests(briefing: Briefing) -> Page:
    """Return the page: the people you share most with, your topics, then those that others share."""
    network = briefing.network
    own = network.topics.get(network.owner.path, {}) if network.owner else {}
    yours = [topic for topic in own if network.holders.get(topic)]
    others = [topic for topic, people in network.holders.items() if topic not in own and len(people) > 1]
    lines = [briefing.say(message("Who cares for what: a good reason to write, and never a pitch.")), ""]
    if network.owner is None:
        lines += [
            briefing.say(
                message(
                    "No note says who you are. Write `me: true` into the properties of your own note, with your "
                    "interests, and this page will also tell what you share with people."
                )
            ),
            "",
        ]
    lines += _closest(briefing)
    lines += _topics(message("Your topics"), yours, briefing)
    lines += _topics(message("Other topics"), others, briefing)
    if not yours and not others:
        how = message(
            "No two people share a topic yet. Write what people care for into their properties: `interests: sailing, "
            "jazz`."
        )
        lines += [briefing.say(how), ""]
    return page_of("shared_interests", INTERESTS_TITLE, lines, briefing)


def _closest(briefing: Briefing) -> list[str]:
    """Return the people with whom the owner shares most, by the points of what is shared."""
    network = briefing.network
    if network.owner is None:
        return []
    own = network.topics.get(network.owner.path, {})
    near = dict.fromkeys(path for topic in own for path in network.holders.get(topic, ()))
    found = []
    for path in near:
        shared = shared_topics(network, network.owner.path, path, briefing.settings)
        points = round(sum(each.points for each in shared), 4)
        if points > 0:
            found.append((-points, network.people[path].name, path, shared))
    found.sort(key=lambda each: each[:3])
    rows = fitting(
        (_closest_row(name, path, shared, briefing) for _, name, path, shared in found[:MOST_PEOPLE]), CLOSEST_BYTES
    )
    if not rows:
        return []
    return [*heading(2, briefing.say(message("The people you share most with"))), *bullets(rows)]


def _closest_row(name: str, path: str, shared: Sequence[SharedTopic], briefing: Briefing) -> str:
    telling = [each.topic for each in shared if each.points > 0]
    topics: list[Blank] = [each.mention for each in telling[:NAMED]]
    if len(telling) > NAMED:
        topics.append(counted("{count} more", "{count} more", len(telling) - NAMED))
    return f"{briefing.link(Link(path, name))}: {briefing.show(tuple(topics))}"


def _topics(title: Message, topics: Sequence[Topic], briefing: Briefing) -> list[str]:
    """Return the topics with their people, the rarest first."""
    holders = briefing.network.holders
    ordered = sorted(topics, key=lambda each: (len(holders[each]), each))
    rows = fitting((_topic_row(each, briefing) for each in ordered[:MOST_TOPICS]), 90_000)
    if not rows:
        return []
    left = len(ordered) - len(rows)
    if left:
        rows.append(
            briefing.say(
                counted(
                    "and {count} topic more: `vaultnet common NAME` tells what you share with somebody",
                    "and {count} topics more: `vaultnet common NAME` tells what you share with somebody",
                    left,
                )
            )
        )
    return [*heading(2, briefing.say(title)), *bullets(rows)]


def _topic_row(topic: Topic, briefing: Briefing) -> str:
    people = briefing.network.holders[topic]
    named: list[Blank] = [Link(path, briefing.network.people[path].name) for path in people[:MOST_PEOPLE]]
    if len(people) > MOST_PEOPLE:
        named.append(counted("{count} more", "{count} more", len(people) - MOST_PEOPLE))
    name = f"**{briefing.show(topic.mention)}**"
    if topic.kind != "interest":
        name = f"{name} ({briefing.say(KINDS[topic.kind])})"
    return f"{name}: {briefing.show(tuple(named))}"
