"""Moments of a calendar: `20261124T100000Z`, `TZID=Europe/Rome:20261124T100000`, `20261124`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.importers.content_lines import ContentLine
    from vaultnet.importers.zones import Zones

Moment: TypeAlias = datetime | date
"""A datetime with its zone; a date: the whole day."""

_MOMENT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?(?:/.*)?", re.ASCII | re.DOTALL)
_YEARS: Final = range(1990, 2200)
_LAST_SECOND: Final = 59


def moments_of(line: ContentLine, zones: Zones) -> tuple[Moment, ...]:
    """Return the moments that the property lists; what is none is left out.

    Exchange writes zones with colons and no quotes (`TZID=tzone://Microsoft/Utc:20261124T100000`); times have none.
    """
    rest, colon, times = line.value.rpartition(":")
    zone = line.parameters.get("TZID", ("",))[0] + colon + rest
    return tuple(moment for text in times.split(",") if (moment := moment_of(text, zone, zones)) is not None)


def all_moments(lines: Iterable[ContentLine], zones: Zones) -> frozenset[Moment]:
    """Return the moments of all the properties."""
    return frozenset(moment for line in lines for moment in moments_of(line, zones))


def moment_of(text: str, zone: str, zones: Zones) -> Moment | None:
    """Return the moment; None when it is none. A time without a zone is the owner's."""
    found = _MOMENT.fullmatch(text.strip())
    if not found or int(found[1]) not in _YEARS:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        if not found[4]:
            return date(year, month, day)
        second = min(int(found[6] or 0), _LAST_SECOND)
        place = UTC if found[7] else zones.named(zone) if zone else zones.own
        return datetime(year, month, day, int(found[4]), int(found[5]), second, tzinfo=place)
    except ValueError:
        return None
