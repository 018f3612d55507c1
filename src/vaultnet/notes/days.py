"""Days: dates as people write them, in running text, in a field or in a file name (reference obsidian.md 1.4)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from vaultnet.languages import WORDS
from vaultnet.notes.keys import folded

_MONTHS: Final = {
    folded(name): number for words in WORDS for number, names in enumerate(words.months, 1) for name in names
}
_NAMES: Final = "|".join(sorted(map(re.escape, _MONTHS), key=lambda name: (-len(name), name)))
_MONTH_IN: Final = re.compile(rf"\b(?:{_NAMES})\b", re.IGNORECASE)

_NUMBERS: Final = re.compile(
    r"(?<![\w./:+-])(?:"
    r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<late>\d{4})"
    r")(?![\w/+-]|[.:]\w)"
)
_NAMED: Final = re.compile(
    rf"(?<![\w./:+-])(?:"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|º|°)?[ ]?(?:of[ ]|di[ ]|[.][ ]?)?(?P<month>{_NAMES})\b[.,]?[ ](?:del[ ])?(?P<year>\d{{4}})"
    rf"|(?P<month2>{_NAMES})\b[.]?[ ](?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<year2>\d{{4}})"
    rf")(?![\w/+-]|[.:]\w)",
    re.IGNORECASE,
)
_ANYWHERE: Final = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)")
_DIGIT: Final = re.compile(r"[0-9]")
_MOST_MONTHS: Final = 12


class WrittenDay(NamedTuple):
    """A date that stands in a text."""

    day: date | None
    """The day; None: written like a date, but there is no such day."""

    start: int
    end: int
    text: str
    """As written."""


def written_days(text: str, *, day_first: bool) -> tuple[WrittenDay, ...]:
    """Return the dates in a text, in order: `2026-05-07`, `7.5.2026`, `7 maggio 2026`, `May 7th, 2026` …

    A date has a year of four digits. `03/04/2026` is 3 April where `day_first`, else 4 March; where only the other
    reading is a day, that one is meant. Numbers of versions, telephones and addresses on the net are no dates.
    """
    if not _DIGIT.search(text):
        return ()
    found = [_of_numbers(match, day_first=day_first) for match in _NUMBERS.finditer(text)]
    if _MONTH_IN.search(text):
        found += map(_of_names, _NAMED.finditer(text))
        found.sort(key=lambda written: written.start)
    return tuple(found)


def whole_day(text: str, *, day_first: bool) -> date | None:
    """Return the day that a text is, and nothing else than it; None when it is no date or no day.

    A link to a daily note counts, and so does `20260507`.
    """
    bare = text.strip("[]\"' \t")
    if len(bare) == 8 and bare.isdigit():  # noqa: PLR2004  # YYYYMMDD
        return _day(int(bare[:4]), int(bare[4:6]), int(bare[6:]))
    found = written_days(bare, day_first=day_first)
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(bare):
        return found[0].day
    return None


def day_in_name(stem: str) -> date | None:
    """Return the day that stands anywhere in a file name: `2026-05-07 Interpack`, `20260507`, `202605071130 Note`.

    Of several, the first; a time behind the day (a Zettelkasten number) is dropped.
    """
    for match in _ANYWHERE.finditer(stem):
        day = _day(int(match[1]), int(match[3]), int(match[4]))
        if day and day.year >= 1900:  # noqa: PLR2004  # numbers such as 04171215 are no dates
            return day
    found = written_days(stem, day_first=True)
    return found[0].day if found else None


def _of_numbers(match: re.Match[str], *, day_first: bool) -> WrittenDay:
    """Return a date in numbers."""
    if match["year"]:
        day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
    else:
        one, two, year = int(match["one"]), int(match["two"]), int(match["late"])
        first, month = (one, two) if day_first else (two, one)
        if match["mark"] == "." or (month > _MOST_MONTHS >= first):
            first, month = (one, two) if match["mark"] == "." else (month, first)
        day = _day(year, month, first)
    return WrittenDay(day, match.start(), match.end(), match[0])


def _of_names(match: re.Match[str]) -> WrittenDay:
    """Return a date with the name of its month."""
    number, name, year = (
        match["day"] or match["day2"],
        match["month"] or match["month2"],
        match["year"] or match["year2"],
    )
    return WrittenDay(_day(int(year), _MONTHS[folded(name)], int(number)), match.start(), match.end(), match[0])


def _day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
