"""Series: the moments of a meeting that is repeated, without those that were called off or moved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.importers.ical_moments import moment_of
from vaultnet.importers.ical_rules import periods

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vaultnet.importers.ical_meeting import Meeting
    from vaultnet.importers.ical_moments import Moment
    from vaultnet.importers.ical_rules import Rule
    from vaultnet.importers.zones import Zones


class Series(NamedTuple):
    """A meeting that is repeated."""

    uid: str
    start: datetime
    rule: Rule
    excluded: frozenset[Moment]
    meeting: Meeting


def moments_of_series(series: Series, last: date, zones: Zones) -> Iterator[tuple[datetime, ...]]:
    """Give the moments, period by period, in order; a period may have none. Summer and winter keep their hour."""
    until = moment_of(series.rule.until, "", zones)
    for days in periods(series.rule, series.start.date(), last):
        moments = [(day, datetime.combine(day, series.start.timetz())) for day in days]
        yield tuple(
            moment
            for day, moment in moments
            if not series.excluded.intersection((day, moment)) and _is_before(day, moment, until)
        )
        if days and not _is_before(*moments[-1], until):
            return


def _is_before(day: date, moment: datetime, until: Moment | None) -> bool:
    if until is None:
        return True
    return moment <= until if isinstance(until, datetime) else day <= until
