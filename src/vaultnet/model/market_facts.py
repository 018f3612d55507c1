"""Market facts: what to know of a country on a day, before you call there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

Trade: TypeAlias = Literal["eu", "efta", "customs_union", "third_country"]
"""How goods cross the border from the EU: inside it, EFTA, a customs union by agreement, or none of these."""

Closed: TypeAlias = Literal["", "weekend", "holiday"]
"""Why nobody works there on a day; empty: they work."""


class Hours(NamedTuple):
    """A part of a day, in minutes after midnight of the clock it is told by."""

    begin: int
    end: int
    """Up to but not including; smaller than `begin` where midnight lies between."""


class Clock(NamedTuple):
    """The time at a place abroad, beside the owner's, on a day."""

    place: str
    """City as written in a note; empty: the country's main place of business."""

    zone: str
    """Name of the IANA time zone database."""

    ahead: int
    """Minutes by which their clock is ahead of the owner's at noon; negative: behind."""

    yours: Hours | None
    """When it is 9 to 18 on both sides, by the owner's clock; None: never on that day."""

    theirs: Hours | None
    """The same by their clock."""

    their_day: Hours
    """Their 9 to 18 by the owner's clock."""

    closed: Closed
    """Why nobody works there on the day of the window (theirs, which need not be the owner's)."""


class PublicHoliday(NamedTuple):
    """A day on which a whole country is closed."""

    day: date
    name: str
    """In English, several joined by `; `; what a holiday is called in other languages: `languages/holidays.py`."""

    is_estimated: bool
    """The day hangs on the moon, and is not yet fixed."""

    trip: str
    """Note of the owner's trip that it falls on; empty: none."""


class MarketFacts(NamedTuple):
    """The facts of one country as of one day. What is not known is empty."""

    country: str
    """ISO 3166-1 alpha-2."""

    clocks: tuple[Clock, ...]
    """The country's first, then those of the places that keep another time, from west to east."""

    languages: tuple[str, ...]
    """ISO 639 codes, the most spoken first, at most four."""

    currencies: tuple[str, ...]
    """ISO 4217 codes of what one pays with."""

    trade: Trade
    trade_as_of: str
    """Month of the table, `2026-11`."""

    dialling_code: int
    """Without `+`; 0: none."""

    weekend: tuple[int, ...]
    """Weekdays, Monday is 0."""

    holidays: tuple[PublicHoliday, ...]
    """Of the next 21 days, and of the days of trips to the country, in order; national ones only."""
