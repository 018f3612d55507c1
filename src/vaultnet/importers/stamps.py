"""Stamps: days as programs write them in tables. The order of day and month belongs to a column, never to a value."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from vaultnet.notes import days
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS: Final = days.MONTHS | {
    "mrz": 3, "mai": 5, "okt": 10, "dez": 12,
    "janv": 1, "fevr": 2, "avr": 4, "juin": 6, "juil": 7, "aout": 8,
    "ene": 1, "abr": 4, "sept": 9,
}  # fmt: skip
"""Folded names of months → number."""

_TIME: Final = r"(?:[,T ]+[0-9]{1,2}:[0-9]{2}.*)?\s*"
_YEAR_FIRST: Final = re.compile(rf"([0-9]{{4}})([-/.])([0-9]{{1,2}})\2([0-9]{{1,2}}){_TIME}", re.DOTALL)
_NUMBERS: Final = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_TIME}", re.DOTALL)
_DAY_MONTH: Final = re.compile(
    rf"([0-9]{{1,2}})[. /-]+([^\W\d_]{{3,10}})[.]?[ ,/-]+([0-9]{{4}}|[0-9]{{2}}){_TIME}", re.DOTALL
)
_MONTH_DAY: Final = re.compile(r"([^\W\d_]{3,10})[.]? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})\b.*", re.DOTALL)
_JAVA: Final = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([0-9]{1,2}) [0-9:]{8} [A-Z]{3,4} ([0-9]{4})")
_MOMENT: Final = re.compile(r"[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_ZONE: Final = re.compile(r"(?:\.[0-9]+)? ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?\Z")
_SERIAL: Final = re.compile(r"[2-6][0-9]{4}(?:[.,][0-9]+)?")
_CENTURY: Final = 2000
_LAST_SHORT_YEAR: Final = 69
"""Two digits up to this are of this century."""
_MOST_MONTHS: Final = 12


def day_of(text: str, *, day_first: bool) -> int:
    """Return the day (proleptic ordinal) that a cell holds, a time behind it or not; 0 when it is none.

    `2026-11-18`, `18/11/2026` or `11/18/26` as `day_first` says, `18 Nov 2026`, `18-nov-26`, `May 07, 2024 09:00 AM`,
    `Sat Aug 23 14:05:11 UTC 2025`; months in English and Italian, and the short ones of German, French and Spanish.
    """
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        return _ordinal(match[1], match[3], match[4])
    if match := _NUMBERS.fullmatch(text):
        day, month = (match[1], match[3]) if day_first or match[2] == "." else (match[3], match[1])
        return _ordinal(match[4], month, day)
    if match := _DAY_MONTH.fullmatch(text):
        return _ordinal(match[3], match[2], match[1])
    match = _JAVA.fullmatch(text) or _MONTH_DAY.fullmatch(text)
    return _ordinal(match[3], match[1], match[2]) if match else 0


def moment_day(text: str, zone: str, *, day_first: bool) -> int:
    """Return the day in the owner's zone on which a moment fell; 0 when it is none.

    `2026-02-01 23:30:00 UTC` is 2 February in Rome. A moment without a zone is taken as it stands.
    """
    match = _MOMENT.match(text)
    offset = _ZONE.match(text, match.end()) if match else None
    if not match or not offset or not offset[1]:
        return day_of(text, day_first=day_first)
    try:
        moment = datetime.fromisoformat(match[0].replace("/", "-")).replace(tzinfo=UTC)
        if offset[1] not in {"Z", "UTC"}:
            hours, minutes = int(offset[1][1:3]), int(offset[1][-2:])
            moment -= timedelta(hours=hours, minutes=minutes) * (-1 if offset[1][0] == "-" else 1)
        return moment.astimezone(_zone(zone)).toordinal()
    except (ValueError, OverflowError):
        return 0


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Return whether a column writes the day before the month, as its values prove; None where none does.

    One first number beyond 12 proves it, else one second number beyond 12 disproves it.
    """
    pairs = [(int(match[1]), int(match[3])) for text in texts if (match := _NUMBERS.fullmatch(text.strip()))]
    if any(first > _MOST_MONTHS for first, _ in pairs):
        return True
    return False if any(second > _MOST_MONTHS for _, second in pairs) else None


def is_ambiguous(texts: Iterable[str]) -> bool:
    """Return whether the order of day and month matters to any of the values."""
    return any(match[1] != match[3] for text in texts if (match := _NUMBERS.fullmatch(text.strip())))


def are_serials(texts: Iterable[str]) -> bool:
    """Return whether a column holds days as Excel counts them (`46344`): then nobody can tell which they are."""
    return any(_SERIAL.fullmatch(text.strip()) for text in texts)


def _ordinal(year: str, month: str, day: str) -> int:
    """Return the day's ordinal; 0 where the calendar has none such."""
    number = int(month) if month.isdigit() else MONTHS.get(folded(month), 0)
    full = int(year)
    if len(year) <= len("26"):
        full += _CENTURY if full <= _LAST_SHORT_YEAR else _CENTURY - 100
    try:
        return date(full, number, int(day)).toordinal()
    except ValueError:
        return 0


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    """Return the zone of that name, or UTC when there is none such."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
