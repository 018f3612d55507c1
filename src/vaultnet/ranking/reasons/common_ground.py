"""Common ground: what you share with them, the rarer the better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import counted, message
from vaultnet.model.suggestion import Evidence
from vaultnet.network.common import shared_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.message import Blank, Message
    from vaultnet.model.network import Network, SharedTopic
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings

NAMED: Final = 3
"""So many topics are named in the sentence, the rest is counted."""


def common_ground(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when the owner and the person share topics that are rare enough to mean something.

    The points of the topics are added up, to 18 at most. Topics that more than a quarter of the people have give none.
    It counts only beside another reason, or for a first meeting; who calls sees to that.

    Source: spec 3; for each topic named, where the owner has it and where they have it.
    """
    if network.owner is None:
        return ()
    shared = [each for each in shared_topics(network, network.owner.path, person.path, settings) if each.points > 0]
    if not shared:
        return ()
    points = min(settings.points.common_ground_most, sum(each.points for each in shared))
    named = shared[:NAMED]
    sources = dict.fromkeys(found for each in named for found in (*each.mine[:1], *each.theirs[:1]))
    text = _told(named, len(shared) - len(named), len(network.people))
    return (Evidence("common_ground", round(points, 4), text, tuple(sources)),)


def _told(named: Sequence[SharedTopic], more: int, people: int) -> Message:
    """Return the sentence; people known in common are told apart from topics, the first topic says how rare it is.

    What is not named is counted where the sentence has room for it.
    """
    things = [each for each in named if each.topic.kind != "acquaintance"]
    topics = (*(_with_people(each, people) for each in things[:1]), *(each.topic.mention for each in things[1:]))
    friends = tuple(each.topic.mention for each in named if each.topic.kind == "acquaintance")
    if friends and topics:
        return message("You share {topics}, and you both know {people}.", topics=topics, people=friends)
    if friends:
        return message("You both know {people}.", people=friends)
    if not more:
        return message("You share {topics}.", topics=topics)
    return counted(
        "You share {topics}, and {count} thing more.",
        "You share {topics}, and {count} things more.",
        more,
        topics=topics,
    )


def _with_people(shared: SharedTopic, people: int) -> Blank:
    return message("{topic} ({df} of {people} people)", topic=shared.topic.mention, df=shared.df, people=people)
