"""Zones: from the many names that programs give a time zone to the zone (imports.md 4.2)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST: Final = 200
"""Names of zones that are looked up in one file."""

_IANA: Final = re.compile(r"(?:.*?/)??([A-Z][A-Za-z_]{1,20}(?:/[A-Z][A-Za-z0-9_+-]{0,30}){0,2})", re.DOTALL)
_UTC: Final = re.compile(r"(?:.*/)?(?:UTC|GMT|Z)", re.IGNORECASE | re.DOTALL)
_OFFSET: Final = re.compile(r"(?:.*?(?:UTC|GMT))?\s?([+-])(\d{2}):?(\d{2})(?:\d{2})?(?:\D.*)?", re.ASCII | re.DOTALL)
_DAY: Final = timedelta(days=1)


class Zones:
    """The zones that one file names, each looked up once."""

    def __init__(self, own: str) -> None:
        """Take the owner's zone, for times without one and for zones that nobody knows."""
        self.own: tzinfo = zone_named(own) or ZoneInfo("UTC")
        self._known: dict[str, tzinfo] = {}

    def define(self, name: str, location: str, offset: str) -> None:
        """Keep what the file itself says about a zone, unless its name is known: a place, else hours from UTC."""
        if name and len(self._known) < MOST:
            self._known[name] = zone_named(name) or zone_named(location) or _fixed(offset) or self.own

    def named(self, name: str) -> tzinfo:
        """Return the zone of the name, as the world or the file knows it; else the owner's."""
        if name not in self._known and len(self._known) < MOST:
            self._known[name] = zone_named(name) or _fixed(name) or self.own
        return self._known.get(name, self.own)

    def day_of(self, moment: datetime) -> int:
        """Return the day of the moment where the owner is (proleptic ordinal)."""
        return moment.astimezone(self.own).toordinal()


def zone_named(name: str) -> tzinfo | None:
    """Return the zone of an IANA name, whatever path stands before it, or of a Windows name; None: neither."""
    plain = name.strip('" ')
    if _UTC.fullmatch(plain):
        return UTC
    found = _IANA.fullmatch(_of_windows().get(plain, plain))
    if not found:
        return None
    try:
        return ZoneInfo(found[1])
    except (KeyError, ValueError, OSError):
        return None


@cache
def _of_windows() -> Mapping[str, str]:
    """Return IANA names by what Windows calls them; Babel is loaded when a calendar first names a zone."""
    from babel.core import get_global  # noqa: PLC0415 - loaded late: see the docstring

    return get_global("windows_zone_mapping")


def _fixed(text: str) -> tzinfo | None:
    """Return the zone of so many hours: `+0100`, `(UTC+01:00) Amsterdam, Berlin`."""
    found = _OFFSET.fullmatch(text[:200])
    if not found:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(offset if found[1] == "+" else -offset) if offset < _DAY else None
