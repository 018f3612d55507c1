"""Public holidays: on which days a whole country is closed.

They come from the library `holidays`, which takes a tenth of a second to load: it is imported when the first country is
asked for. Where a country leaves holidays to its regions, only those that all of it keeps are known.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vaultnet.model.market_facts import Closed

COUNTRIES: Final = "holidays.countries"

REGION: Final = {"GB": "ENG"}
"""Where the national list is too short to be of use: the region that stands for the country."""

REMARK: Final = re.compile(
    r" \((?:observed|estimated|observed, estimated|substitute day|in lieu|substituted from [\d/]+)\)"
)
ESTIMATED: Final = "estimated)"
WEEKEND: Final = (5, 6)
"""Saturday and Sunday: of countries that the library does not know."""


class Year(NamedTuple):
    """The days off of a country in one year."""

    holidays: Mapping[date, str]
    """English names, with the library's remarks in brackets; in order of the day."""

    weekend: tuple[int, ...]
    """Weekdays, Monday is 0."""

    worked: frozenset[date]
    """Days of a weekend on which people work to make up for a holiday."""


def closed_on(country: str, day: date) -> Closed:
    """Return why a country is closed on a day; empty when people work there."""
    year = year_of(country, day.year)
    if day in year.holidays:
        return "holiday"
    return "weekend" if day.weekday() in year.weekend and day not in year.worked else ""


def plain_name(name: str) -> str:
    """Return the name of a holiday without the library's remarks: `Eid al-Fitr (estimated)` is `Eid al-Fitr`.

    The parts of a day that is several holidays are named once each.
    """
    return "; ".join(dict.fromkeys(REMARK.sub("", name).split("; ")))


def is_estimated(name: str) -> bool:
    """Tell whether the day of a holiday is not fixed yet, as of most that follow the moon."""
    return ESTIMATED in name


@cache
def year_of(country: str, year: int) -> Year:
    """Return the days off of a country (ISO code) in a year.

    A country that the library does not know has weekends and no holidays.
    """
    import holidays  # noqa: PLC0415 — 70 ms

    if COUNTRIES not in sys.modules:
        _make_countries_importable_alone()
    known = getattr(holidays, country, None)
    if known is None:
        return Year({}, WEEKEND, frozenset())
    calendar = known(years=year, subdiv=REGION.get(country), language="en_US")
    return Year(
        {day: calendar[day] for day in sorted(calendar) if day.year == year},
        tuple(sorted(calendar.weekend)),
        frozenset(getattr(calendar, "weekend_workdays", ())),
    )


def _make_countries_importable_alone() -> None:
    """Put an empty package in the place of the library's, whose first line of code would import all 250 countries.

    Each country is a module of its own, so that only those asked for are loaded: 80 ms and 10 MB less (measured).
    """
    spec = find_spec(COUNTRIES)
    if spec and spec.submodule_search_locations:
        package = ModuleType(COUNTRIES)
        package.__path__ = list(spec.submodule_search_locations)
        package.__spec__ = spec
        sys.modules[COUNTRIES] = package
