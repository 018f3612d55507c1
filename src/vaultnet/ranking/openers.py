"""Openers: how to begin, from what joins the two of you; nothing here sells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import message
from vaultnet.network.common import worth_saying
from vaultnet.ranking.first_meeting import acquaintances, introducers
from vaultnet.ranking.occasions import occasion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.message import Message
    from vaultnet.model.network import Network, SharedTopic, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points


def opener_for(person: Person, shared: Sequence[SharedTopic], network: Network, points: Points) -> Message:
    """Return how to begin: the first of these that there is.

    The strongest shared topic that is `worth_saying` (see `_with_topic`). The last conversation or message. For people
    never contacted, who introduced them or knows them. Else: that no common point is known, and to look for one or ask
    for an introduction.

    Source: spec 3.
    """
    tie = network.ties[person.path]
    strongest = next(iter(worth_saying(shared, points)), None)
    if strongest is not None:
        return _with_topic(strongest, tie)
    last = tie.last_spoken or tie.last_contact
    if last is not None:
        return message("Catch up, from where you left off: {occasion}.", occasion=occasion(last))
    between = introducers(person, network) or acquaintances(person, network)
    if between:
        return message("Ask {person} to introduce you.", person=between[0])
    return message("No common point is known yet: look for one, or ask somebody to introduce you.")


def _with_topic(shared: SharedTopic, tie: Tie) -> Message:
    """Return the opener with a shared topic; with people once met, the last conversation stands beside it.

    Somebody whom both know is asked for an introduction, unless there was contact already.
    """
    topic = shared.topic.mention
    if shared.topic.kind == "acquaintance":
        if tie.last_contact is None:
            return message("Ask {person} to introduce you.", person=topic)
        return message("Open with {person}, whom you both know.", person=topic)
    if shared.topic.kind == "language":
        return message("Begin in {language}, which you both speak.", language=topic)
    if tie.rung == "met" and tie.last_spoken is not None:
        return message(
            "Open with {topic}, or pick up where you left off: {occasion}.",
            topic=topic,
            occasion=occasion(tie.last_spoken),
        )
    return message("Open with {topic}, which you share.", topic=topic)
