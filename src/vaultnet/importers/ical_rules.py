"""Rules of repetition: the days on which a series of meetings falls.

Only days are needed, and any rule must end: a rule without days (30 February) is looked for till the year 9999 by the
libraries that know them, which takes seconds and cannot be stopped. They are the judge in our tests.
Source: RFC 5545, 3.3.10, without the parts that no calendar offers (`BYYEARDAY`, `BYWEEKNO`, hours and less).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_STEPS: Final[Mapping[str, int]] = {"DAILY": 1, "WEEKLY": 2, "MONTHLY": 10, "YEARLY": 100}
_UNKNOWN: Final = frozenset(("BYYEARDAY", "BYWEEKNO"))
_BY_DAY: Final = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_WEEK: Final = 7
_YEAR: Final = 12
_MOST: Final = 366
_LONGEST: Final = 500
"""Units: signs of a rule."""


class Rule(NamedTuple):
    """A rule of repetition, read."""

    every: str
    """`DAILY`, `WEEKLY`, `MONTHLY`, `YEARLY`."""

    interval: int = 1
    times: int = 0
    """How many days in all; 0: no end said."""

    until: str = ""
    """The last moment, as written."""

    weekdays: tuple[tuple[int, int], ...] = ()
    """Which one of the month or year (0: each), and day of the week from Monday 0."""

    days: tuple[int, ...] = ()
    """Days of the month; negative: from its end."""

    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    """Which of the days of a period; negative: from its end."""

    week_start: int = 0

    @property
    def cost(self) -> int:
        """How much work one period is, so that many rules can be bounded."""
        return _STEPS[self.every]


def rule_of(text: str) -> Rule | None:
    """Return the rule; None when it repeats within a day, or in ways that we do not know."""
    parts = dict(part.partition("=")[::2] for part in text[:_LONGEST].strip().upper().split(";"))
    if parts.get("FREQ") not in _STEPS or _UNKNOWN.intersection(parts):
        return None
    start = parts.get("WKST", "MO")
    try:
        rule = Rule(
            parts["FREQ"],
            int(parts.get("INTERVAL", "1")),
            int(parts.get("COUNT", "0")),
            parts.get("UNTIL", ""),
            _weekdays(parts.get("BYDAY", "")),
            _numbers(parts.get("BYMONTHDAY", "")),
            _numbers(parts.get("BYMONTH", "")),
            _numbers(parts.get("BYSETPOS", "")),
            WEEKDAYS.index(start) if start in WEEKDAYS else 0,
        )
    except ValueError:
        return None
    return rule if 0 < rule.interval < _MOST * _YEAR and rule.times >= 0 else None


def periods(rule: Rule, start: date, last: date) -> Iterator[tuple[date, ...]]:
    """Give the days of the series, period by period (day, week, month or year), in order; a period may have none.

    The first day counts as one, whatever the rule says of it. No day after `last`, and no more than `times`.
    """
    left = rule.times or last.toordinal()
    for number in count():
        first = _first_day(rule, start, number)
        if first is None or first > last or not left:
            return
        days = _chosen(rule, _days(rule, start, first))
        days = tuple(day for day in days if start < day <= last)
        days = ((start, *days) if not number and start <= last else days)[:left]
        left -= len(days)
        yield days


def _numbers(text: str) -> tuple[int, ...]:
    """Return the numbers, each once and in order; such as no year has are left out."""
    return tuple(sorted({number for part in text.split(",") if part and abs(number := int(part)) <= _MOST}))


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sorted({(int(found[1] or 0), WEEKDAYS.index(found[2])) for found in _BY_DAY.finditer(text)}))


def _first_day(rule: Rule, start: date, number: int) -> date | None:
    """Return the first day of the nth period; None: the calendar ends before it."""
    steps = number * rule.interval
    try:
        if rule.every == "DAILY":
            return start + timedelta(steps)
        if rule.every == "WEEKLY":
            return start - timedelta((start.weekday() - rule.week_start) % _WEEK) + timedelta(steps * _WEEK)
        if rule.every == "YEARLY":
            return date(start.year + steps, 1, 1)
        years, month = divmod(start.month - 1 + steps, _YEAR)
        return date(start.year + years, month + 1, 1)
    except (ValueError, OverflowError):
        return None


def _days(rule: Rule, start: date, first: date) -> tuple[date, ...]:
    """Return the days of a period that the rule allows, in order."""
    if rule.every == "DAILY":
        span = [first]
    elif rule.every == "WEEKLY":
        wanted = {weekday for _, weekday in rule.weekdays} or {start.weekday()}
        span = [day for day in (first + timedelta(step) for step in range(_WEEK)) if day.weekday() in wanted]
        return tuple(day for day in span if not rule.months or day.month in rule.months)
    elif rule.every == "MONTHLY":
        span = _month(first)
    else:
        span = [day for month in range(1, _YEAR + 1) for day in _month(first.replace(month=month))]
    if rule.weekdays:
        span = _on_weekdays(rule, span)
    is_named = rule.weekdays or rule.days or rule.every == "DAILY"
    months = rule.months or (() if is_named or rule.every == "MONTHLY" else (start.month,))
    return tuple(
        day
        for day in span
        if (not months or day.month in months)
        and (not rule.days or day.day in rule.days or day.day - 1 - monthrange(day.year, day.month)[1] in rule.days)
        and (is_named or day.day == start.day)
    )


def _month(first: date) -> list[date]:
    return [first.replace(day=day) for day in range(1, monthrange(first.year, first.month)[1] + 1)]


def _on_weekdays(rule: Rule, span: list[date]) -> list[date]:
    """Return the days on the weekdays of the rule; `2MO` is the second Monday of the span, or of each month named."""
    if rule.every == "YEARLY" and rule.months:
        return [day for month in rule.months for day in _nth(rule, [day for day in span if day.month == month])]
    return _nth(rule, span)


def _nth(rule: Rule, span: list[date]) -> list[date]:
    found = set()
    for place, weekday in rule.weekdays:
        days = [day for day in span if day.weekday() == weekday]
        if not place or rule.every == "DAILY":
            found.update(days)
        elif abs(place) <= len(days):
            found.add(days[place - 1 if place > 0 else place])
    return sorted(found)


def _chosen(rule: Rule, days: tuple[date, ...]) -> tuple[date, ...]:
    """Return the days at the positions that the rule names, or all."""
    if not rule.positions:
        return days
    places = {place - 1 if place > 0 else len(days) + place for place in rule.positions if place}
    return tuple(days[place] for place in sorted(places) if 0 <= place < len(days))
