"""Day and month: a day without its year, as people say it; which year is meant is for the one who asks."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from vaultnet.notes.days import MONTHS

_NAMED: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|[º°])? ?(?:of |di )?([^\W\d]{3,})|([^\W\d]{3,}) (\d{1,2})\w*")
_NUMBERS: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})\.?")


def day_and_month(words: str, *, day_first: bool) -> tuple[int, int] | None:
    """Return the day and the month of `8 Oct`, `Oct 8th`, `8 di ottobre` or `8/10` (folded); None when it is neither.

    Whether the calendar has that day is not asked; a month that nobody knows is 0.
    """
    if found := _NAMED.fullmatch(words):
        return int(found[1] or found[4]), MONTHS.get(found[2] or found[3], 0)
    if found := _NUMBERS.fullmatch(words):
        first, second = int(found[1]), int(found[2])
        return (first, second) if day_first else (second, first)
    return None


def next_day_named(words: str, first: date, *, day_first: bool) -> date | None:
    """Return the next day of this name, `first` or later; None: the words are none, or no year to come has that day."""
    said = day_and_month(words, day_first=day_first)
    if said is None:
        return None
    day, month = said
    for year in range(first.year, first.year + 9):
        try:
            wanted = date(year, month, day)
        except ValueError:
            continue
        if wanted >= first:
            return wanted
    return None
