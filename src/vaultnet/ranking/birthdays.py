"""Birthdays: on which day the next one falls."""

from __future__ import annotations

from calendar import isleap
from datetime import date


def next_birthday(birthday: tuple[int, int, int], today: date, *, on_1_march: bool = False) -> date:
    """Return the first birthday from today on, today included.

    `birthday` is year (0: not known), month and day. One of 29 February falls on 28 February in other years, or on
    1 March if the settings say so. Source: spec 3.
    """
    _, month, day = birthday
    this_year = _in_year(today.year, month, day, on_1_march=on_1_march)
    return this_year if this_year >= today else _in_year(today.year + 1, month, day, on_1_march=on_1_march)


def _in_year(year: int, month: int, day: int, *, on_1_march: bool) -> date:
    if (month, day) == (2, 29) and not isleap(year):
        return date(year, 3, 1) if on_1_march else date(year, 2, 28)
    return date(year, month, day)
