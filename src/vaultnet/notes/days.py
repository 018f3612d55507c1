"""Days: dates as people write them, in running text, in a field or in a file name (reference obsidian.md 1.4)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from vaultnet.languages import WORDS
from vaultnet.notes.keys import folded

MONTHS: Final = {
    folded(name): number for words in WORDS for number, names in enumerate(words.months, 1) for name in names
}
"""Number of a month by its folded name, long or short, in every language;"""

WEEKDAYS: Final = {
    folded(name): number for words in WORDS for number, names in enumerate(words.weekdays) for name in names
}
"""and that of a day of the week; Monday is 0."""

_YEAR: Final = re.compile(r"[0-9][0-9][0-9][0-9](?![0-9])")
_FREE: Final = r"(?<![\w./:+-])"
_END: Final = re.compile(r"[\w+-]|/(?![0-9]{4})|[.:]\w")
_YEAR_FIRST: Final = re.compile(
    r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})"
    r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?!\w))?"
)
_BEFORE_YEAR: Final = re.compile(rf"{_FREE}([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2$")
_NAME_BEFORE_YEAR: Final = re.compile(
    rf"{_FREE}(?:([0-9]{{1,2}})(?:st|nd|rd|th|[º°.])?[ ]?(?:of[ ]|di[ ])?([^\W\d_]{{3,9}})[.,]{{0,2}}[ ](?:del[ ])?"
    r"|([^\W\d_]{3,9})[.]?[ ]([0-9]{1,2})(?:st|nd|rd|th)?,?[ ])$",
    re.IGNORECASE,
)
_JOINED_BEFORE_YEAR: Final = re.compile(rf"{_FREE}([0-9]{{1,2}})[-/.]([^\W\d_]{{3,9}})[-/.]$")
_SHORT_YEAR: Final = re.compile(rf"{_FREE}([0-9]{{1,2}})([/.])([0-9]{{1,2}})\2[0-9]{{2}}(?![\w+]|[-/.:]\w)")
_LONGEST_BEFORE: Final = 30
_ANYWHERE: Final = re.compile(r"(?<![0-9])([0-9]{4})([-_.]?)([0-9]{2})\2([0-9]{2})(?:[0-9]{4}(?:[0-9]{2})?)?(?![0-9])")
_COMPACT: Final = re.compile(r"[0-9]{8}")
_LINK: Final = re.compile(r"\[\[(?:[^\[\]|#]*/)?([^\[\]|#/]*)(?:[|#][^\[\]]*)?\]\]|\[([^\[\]]*)\]\([^()]*\)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LAST_SHORT_YEAR: Final = 68
"""Two digits up to this are of this century, the others of the last, as in moment.js."""

_MOST_DAYS: Final = 31
_MOST_MONTHS: Final = 12


class WrittenDay(NamedTuple):
    """A date that stands in a text."""

    day: date | None
    """The day; None: written like a date, but the calendar has none such."""

    start: int
    end: int
    text: str
    """As written."""


def written_days(text: str, *, day_first: bool) -> tuple[WrittenDay, ...]:
    """Return the dates in a text, in order: `2026-05-07`, `7.5.2026`, `7 maggio 2026`, `May 7th, 2026` and so on.

    A time of day behind a date belongs to it. `03/04/2026` and `3.4.26` are 3 April where `day_first`, else 4 March;
    where only the other reading is a day, that one is meant. Numbers of versions, of telephones and in web addresses
    are no dates, nor is a month without its day; three numbers with a year of two digits are one only if it exists.
    """
    found: list[WrittenDay] = []
    done = 0
    for match in _YEAR.finditer(text):
        year = match.start()
        if year >= done:
            written = _around_year(text, year, done, day_first=day_first)
            if written is not None:
                found.append(written)
                done = written.end
    if text.count("/") > 1 or text.count(".") > 1:
        short = _with_short_years(text, day_first=day_first)
        if short:
            found = sorted((*found, *short), key=_start)
    return tuple(found)


def whole_day(text: str, *, day_first: bool) -> date | None:
    """Return the day that a text is, and nothing else than it; None when it is no date or no day.

    A link to a daily note counts, a weekday may stand before or behind, and so does `20260507`.
    """
    link = _LINK.fullmatch(text.strip("\"' \t"))
    bare = ((link[1] or link[2]) if link else text).strip("[]\"' \t")
    if _COMPACT.fullmatch(bare):
        return _day(int(bare[:4]), int(bare[4:6]), int(bare[6:]))
    found = written_days(bare, day_first=day_first)
    if len(found) != 1:
        return None
    rest = bare[: found[0].start] + " " + bare[found[0].end :]
    if all(word in WEEKDAYS for word in _WORD.findall(folded(rest))) and not _WORD.sub("", rest).strip(" ,.()"):
        return found[0].day
    return None


def day_in_name(stem: str) -> date | None:
    """Return the day that stands anywhere in a file name: `2026-05-07 Interpack`, `20260507`, `202605071130 Note`.

    Of several, the first; a time behind the day (a Zettelkasten number) is dropped.
    """
    for match in _ANYWHERE.finditer(stem):
        day = _day(int(match[1]), int(match[3]), int(match[4]))
        if day and _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
    found = written_days(stem, day_first=True)
    return found[0].day if found else None


def _around_year(text: str, year: int, done: int, *, day_first: bool) -> WrittenDay | None:
    """Return the date that the year at the index belongs to; `done`: where the date before it ended."""
    before = text[year - 1 : year]
    if text[year + 4 : year + 5] in ("-", "/", "."):
        match = _YEAR_FIRST.match(text, year)
        is_free = not before or not (before.isalnum() or before in "_./:+-")
        is_range = bool(done) and year == done + 1 and before == "/"
        if match and (is_free or is_range or (before == "/" and _is_in_link(text, year))):
            return _written(text, year, match.end(), _day(int(match[1]), int(match[3]), int(match[4])))
    if before in ("-", "/", "."):
        return _of_numbers(text, year, day_first=day_first) or _of_names(text, year, _JOINED_BEFORE_YEAR)
    return _of_names(text, year, _NAME_BEFORE_YEAR) if before == " " else None


def _with_short_years(text: str, *, day_first: bool) -> list[WrittenDay]:
    """Return the dates whose years have two digits: `12/9/26`, `12.9.26`."""
    found = []
    for match in _SHORT_YEAR.finditer(text):
        short = int(match[0][-2:])
        year = short + (2000 if short <= _LAST_SHORT_YEAR else 1900)
        day = _in_order(year, int(match[1]), int(match[3]), day_first=day_first or match[2] == ".")
        if day:
            found.append(WrittenDay(day, match.start(), match.end(), match[0]))
    return found


def _start(written: WrittenDay) -> int:
    """Return where a date begins."""
    return written.start


def _is_in_link(text: str, index: int) -> bool:
    """Return whether the index stands in a wikilink: its `/` parts folders."""
    return text.rfind("[[", 0, index) > text.rfind("]]", 0, index)


def _of_numbers(text: str, year: int, *, day_first: bool) -> WrittenDay | None:
    """Return the date in numbers that ends with the year at the index."""
    match = _BEFORE_YEAR.search(text, max(0, year - 6), year)
    number = int(text[year : year + 4])
    if not match or not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    one, two = int(match[1]), int(match[3])
    if not (0 < one <= _MOST_DAYS and 0 < two <= _MOST_DAYS):
        return None
    if match[2] == ".":
        return _written(text, match.start(), year + 4, _day(number, two, one))
    return _written(text, match.start(), year + 4, _in_order(number, one, two, day_first=day_first))


def _in_order(year: int, one: int, two: int, *, day_first: bool) -> date | None:
    """Return the day of two numbers in the vault's order, or in the other if only that is a month; None: no day."""
    day, month = (one, two) if day_first else (two, one)
    if month > _MOST_MONTHS >= day:
        day, month = month, day
    return _day(year, month, day)


def _of_names(text: str, year: int, before: re.Pattern[str]) -> WrittenDay | None:
    """Return the date with the name of its month that ends with the year at the index."""
    match = before.search(text, max(0, year - _LONGEST_BEFORE), year)
    if not match:
        return None
    month = MONTHS.get(folded(match[2] or match[3]))
    number = int(text[year : year + 4])
    if month is None or not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    return _written(text, match.start(), year + 4, _day(number, month, int(match[1] or match[4])))


def _written(text: str, start: int, end: int, day: date | None) -> WrittenDay | None:
    """Return the date between the indices, unless what follows says that it is part of something else."""
    return None if _END.match(text, end) else WrittenDay(day, start, end, text[start:end])


def _day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
