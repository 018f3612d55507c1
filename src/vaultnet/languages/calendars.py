"""Calendars: how days are written, by language.

Names and patterns of CLDR (English as most of the world writes it, `en_001`); a test compares the two. Babel, which has
them, takes longer to load than most pages to make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Calendar(NamedTuple):
    """Names and patterns of one language; the patterns are filled with `%`."""

    day: str
    """With the names of CLDR: `d` day, `MMM` short month, `MMMM` month, `EEEE` weekday, `y` year."""

    day_of_a_year: str
    long_day: str
    short_months: tuple[str, ...]
    """January first."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    """Monday first."""

    group: str
    """What parts the thousands of a number."""


CALENDARS: Final[Mapping[str, Calendar]] = {
    "en": Calendar(
        day="%(d)s %(MMM)s",
        day_of_a_year="%(d)s %(MMM)s %(y)s",
        long_day="%(EEEE)s, %(d)s %(MMMM)s %(y)s",
        short_months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
        months=(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ),
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        group=",",
    ),
    "it": Calendar(
        day="%(d)s %(MMM)s",
        day_of_a_year="%(d)s %(MMM)s %(y)s",
        long_day="%(EEEE)s %(d)s %(MMMM)s %(y)s",
        short_months=("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"),
        months=(
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ),
        weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
        group=".",
    ),
}  # fmt: skip
