"""Trip: a journey or a fair of the owner's, with its days and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from vaultnet.languages.countries import country_code
from vaultnet.model.person import Trip
from vaultnet.notes.days import written_days
from vaultnet.people.field_days import FIRST_DAY, day_of_value
from vaultnet.people.fields import pieces, plain, report, says_nothing
from vaultnet.people.place import LONGEST, SPLIT, code_of_part
from vaultnet.people.titles import title_of

if TYPE_CHECKING:
    from vaultnet.model.note import Field, Value
    from vaultnet.people.fields import Reading

LONGEST_DAYS: Final = 366
"""A longer range is no trip, but a slip of the pen."""

RANGES: Final = (
    (re.compile(r"(?<=\d) ?(?:/|--|\.\.) ?(?=\d{4}-)"), " – "),
    (
        re.compile(
            r"(?<![\d./-])(\d{1,2})(?: ?[-\u2013] ?| to | al | all['\u2019])(\d{1,2})"
            r"( (?:di |of )?[^\W\d_]+\.?,? \d{4}|[/.]\d{1,2}[/.]\d{4})"
        ),
        r"\1\3 – \2\3",
    ),
    (re.compile(r"([^\W\d_]+\.?) (\d{1,2}) ?[-–] ?(\d{1,2}),? (\d{4})"), r"\1 \2, \4 – \1 \3, \4"),
)
"""Short ways to write two days, and how to write them out: `2026-05-07/2026-05-09`, `7-9 May 2026`, `May 7-9, 2026`."""

WORD: Final = re.compile(r"[^\W\d_]{4,}")
"""A word of a file name that may name a country."""


def trip_of(reading: Reading, kind: Literal["trip", "fair"]) -> Trip | None:
    """Return the trip or fair that a note tells of; None where it says no day, or a trip no place.

    Days: `start` and `end`, else `date` (a day, several days in one text, or a list), else the days in the file name.
    Places: `city`, `location` and `country`; without them a country that the file name names. A fair is a place of
    its own. Source: spec 1.3.
    """
    days = _days(reading)
    if days is None:
        return None
    places, countries = _places(reading)
    if not places and kind == "trip":
        return None
    first_day, last_day, line = days
    return Trip(reading.note.path, title_of(reading), kind, first_day, last_day, places, countries, line)


def _days(reading: Reading) -> tuple[int, int, int] | None:
    """Return first day, last day (ordinals), and the line that gives the first (0: the file name)."""
    named = reading.named
    # `from` is where people come from; on a trip it is the first day.
    start = named.get("start") or reading.note.fields.get("from")
    for field in (start, named.get("date")):
        days = _days_in(reading, field) if field else []
        if field and days:
            last = max(days)
            if "end" in named:
                last = _last_day(reading, min(days), named["end"].values[-1]) or last
            return min(days), last, field.values[0].line
    days = _written(reading, reading.stem)
    if not days and reading.name_day:
        days = [reading.name_day]
    return (min(days), max(days), 0) if days else None


def _days_in(reading: Reading, field: Field) -> list[int]:
    """Return the days that the values of a field give; a value without any becomes a problem."""
    days: list[int] = []
    for value in field.values:
        several = _written(reading, value.text)
        day = 0 if len(several) > 1 else day_of_value(reading, value)
        days += several if len(several) > 1 else [day] if day else []
    return days


def _written(reading: Reading, text: str) -> list[int]:
    """Return the days that stand in a text, both ends of a range; not those before 1990."""
    for short, long in RANGES if len(text) <= LONGEST else ():
        text = short.sub(long, text)
    days = written_days(text, day_first=reading.conventions.day_first)
    return [each.day.toordinal() for each in days if each.day and each.day.toordinal() >= FIRST_DAY]


def _last_day(reading: Reading, first_day: int, value: Value) -> int:
    """Return the last day that a value gives; 0 and a problem where it gives none, or one that cannot be."""
    day = day_of_value(reading, value)
    if day and not first_day <= day <= first_day + LONGEST_DAYS:
        report(reading, value.line, "bad_date", value.text)
        return 0
    return day


def _places(reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the places as written, each once, and the countries among them."""
    named = reading.named
    places: dict[str, None] = {}
    countries: dict[str, None] = {}
    for name in ("city", "location", "country"):
        if name not in named:
            continue
        written = [part for value in pieces(named[name]) for part in SPLIT.split(plain(value)[:LONGEST])]
        parts = [part for part in written if not says_nothing(part)]
        codes = [code_of_part(part, alone=name == "country" or len(parts) == 1) for part in parts]
        places.update(dict.fromkeys(parts))
        countries.update(dict.fromkeys(code for code in codes if code))
        if name == "country" and parts and not any(codes):
            report(reading, named[name].line, "unknown_country", parts[0])
    if not places:
        named_there = {word: code for word in WORD.findall(reading.stem) if (code := country_code(word))}
        places.update(dict.fromkeys(named_there))
        countries.update(dict.fromkeys(named_there.values()))
    return tuple(places), tuple(countries)
