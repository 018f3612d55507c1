"""On day: the day on which something was, as people say it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from vaultnet.notes.day_and_month import day_and_month
from vaultnet.notes.days import WEEKDAYS, whole_day
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.people.conventions import Conventions

_DAYS_AGO: Final = {
    **dict.fromkeys(("today", "oggi"), 0),
    **dict.fromkeys(("yesterday", "ieri"), 1),
    **dict.fromkeys(("the day before yesterday", "l'altro ieri", "l’altro ieri", "altro ieri", "avantieri"), 2),
}
MOST_DAYS: Final = 3660
"""Nobody remembers for longer."""

_AGO: Final = re.compile(r"(\d{1,3}) ?([^\W\d]*) (?:ago|fa)")
_BEFORE: Final = re.compile(r"^(?:on|last|il|lo|la|l'|scors[oa]) +| +(?:scors[oa]|last)$")


def day_said(text: str, today: date, conventions: Conventions) -> date | None:
    """Return the day that a text names; None when it is not understood.

    A whole date may lie ahead. Without a year (`8 Oct`, `8/10`), and by a weekday, the last such day is meant, today
    included. Understood are `yesterday`, `ieri`, `3 days ago` and `2 settimane fa`, too.
    """
    words = _BEFORE.sub("", folded(text).strip(" .:;,!"))
    if words in _DAYS_AGO:
        return today - timedelta(days=_DAYS_AGO[words])
    whole = whole_day(words, day_first=conventions.day_first)
    if whole:
        return whole
    if found := _AGO.fullmatch(words):
        days = int(found[1]) * conventions.units.get(found[2], 0)
        return today - timedelta(days=days) if 0 < days <= MOST_DAYS else None
    if words in WEEKDAYS:
        return today - timedelta(days=(today.weekday() - WEEKDAYS[words]) % 7)
    return _without_year(words, today, day_first=conventions.day_first)


def _without_year(words: str, today: date, *, day_first: bool) -> date | None:
    """Return the last day of this name."""
    said = day_and_month(words, day_first=day_first)
    if said is None:
        return None
    day, month = said
    for year in range(today.year, today.year - 9, -1):
        try:
            named = date(year, month, day)
        except ValueError:
            continue
        if named <= today:
            return named
    return None
