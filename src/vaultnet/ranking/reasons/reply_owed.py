"""Reply owed: they wrote last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Day, message
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.network import Network, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings


def reply_owed(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when the last message was theirs and is older than 2 days.

    Not when you answered the same day, nor when you spoke or met on that day or later: that was the answer.

    Source: spec 3; the line of their message.
    """
    theirs = _unanswered(network.ties[person.path])
    if theirs is None or (network.today - theirs.day).days <= settings.points.reply_owed_days:
        return ()
    source = theirs.sources[0]
    text = message("They wrote on {day}, and your notes show no answer.", day=Day(theirs.day, source.path))
    return (Evidence("reply_owed", round(settings.points.reply_owed_points, 4), text, (source,)),)


def _unanswered(tie: Tie) -> Interaction | None:
    """Return their message that nothing of the same day or later answers; the history begins with the newest."""
    newest = tie.last_contact
    if newest is None or newest.rung != "written" or newest.direction != "in":
        return None
    theirs = None
    for each in tie.history:
        if theirs is not None and each.day < theirs.day:
            break
        if each.rung == "noted":
            continue
        if each.rung != "written" or each.direction != "in":
            return None
        theirs = theirs or each
    return theirs
