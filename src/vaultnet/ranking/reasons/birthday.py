"""Birthday: it is today, or within a week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Day, message
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence
from vaultnet.ranking.birthdays import next_birthday

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings


def birthday(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when their birthday is at most 7 days away, today included. No age is told.

    Source: spec 3; the line of the birthday.
    """
    if person.birthday is None:
        return ()
    day = next_birthday(person.birthday, network.today, on_1_march=settings.birthday_on_1_march)
    away = (day - network.today).days
    if away > settings.points.birthday_days:
        return ()
    if away == 0:
        text = message("Their birthday is today.")
    elif away == 1:
        text = message("Their birthday is tomorrow.")
    else:
        text = message("Their birthday is on {day}.", day=Day(day))
    source = Source(person.path, person.birthday_line)
    return (Evidence("birthday", round(settings.points.birthday_points, 4), text, (source,)),)
