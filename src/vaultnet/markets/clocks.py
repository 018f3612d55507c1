"""Clocks: what time it is there when it is noon here, and when both sides are at work.

Time zones change their offset on different days (in March and October 2026 the United States and Europe are out of step
for one to three weeks), so every sum is done for one date.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vaultnet.markets.zone_table import MAIN_ZONES
from vaultnet.model.market_facts import Clock, Hours

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vaultnet.model.market_facts import Closed

BEGIN: Final = time(9)
END: Final = time(18)
"""Office hours, on either side."""

NOON: Final = time(12)


class _Span(NamedTuple):
    begin: datetime
    end: datetime


def own_zone(timezone: str, home: str) -> str:
    """Return the owner's zone: the settings', else the one of the home country, whatever the machine's may be."""
    return timezone or MAIN_ZONES.get(home, "")


def clock_of(place: str, zone: str, own: str, today: date, closed_on: Callable[[date], Closed]) -> Clock | None:
    """Return the clock of a place on a day of the owner's; None where the system does not know one of the zones.

    The window is the part of the owner's 9 to 18 in which it is 9 to 18 there, too. East of the owner the day there
    may be the next one, west of it the one before; of the three the one that meets the owner's office hours counts.

    Units: minutes. Source: spec 4, facts.
    """
    mine, their = _zone(own), _zone(zone)
    if mine is None or their is None:
        return None
    here = _office_hours(today, mine)
    days = (today, today - timedelta(days=1), today + timedelta(days=1))
    there = [(day, _office_hours(day, their)) for day in days]
    met = next(((day, span) for day, span in there if span.begin < here.end and here.begin < span.end), None)
    their_today = _hours(there[0][1], mine)
    ahead = _ahead(today, mine, their)
    if met is None:
        return Clock(place, zone, ahead, None, None, their_today, closed_on(today))
    day, span = met
    both = _Span(max(here.begin, span.begin), min(here.end, span.end))
    return Clock(place, zone, ahead, _hours(both, mine), _hours(both, their), _hours(span, mine), closed_on(day))


def _zone(name: str) -> ZoneInfo | None:
    """Return a time zone; None where the system has none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _office_hours(day: date, zone: ZoneInfo) -> _Span:
    """Return 9 to 18 of a day there, in UTC."""
    begin, end = (datetime.combine(day, at, zone).astimezone(UTC) for at in (BEGIN, END))
    return _Span(begin, end)


def _hours(span: _Span, zone: ZoneInfo) -> Hours:
    """Return a span by the clock of a zone."""
    begin, end = (moment.astimezone(zone) for moment in span)
    return Hours(60 * begin.hour + begin.minute, 60 * end.hour + end.minute)


def _ahead(today: date, mine: ZoneInfo, their: ZoneInfo) -> int:
    """Return by how many minutes their clock is ahead at the owner's noon."""
    here = datetime.combine(today, NOON, mine)
    there = here.astimezone(their)
    return int((there.replace(tzinfo=None) - here.replace(tzinfo=None)).total_seconds()) // 60
