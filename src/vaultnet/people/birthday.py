"""Birthdays: year (if known), month and day out of all the ways to write them."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAP_YEAR: Final = 2000
"""Stands in for a year that is not known, so that 29 February is a birthday."""

NO_YEARS: Final = frozenset((0, 1604))
"""What address books write for a year they do not know."""

FIRST_YEAR: Final = 1850
LAST_YEAR: Final = 2100
LAST_SHORT_YEAR: Final = 30
"""Two digits up to this are of this century, the others of the last."""

YEAR_FIRST: Final = re.compile(r"(\d{4}|[xX?]{2,4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
RUN_TOGETHER: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")
NO_YEAR: Final = re.compile(r"--?(\d\d)-?(\d\d)(?!\d)")
YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2 ?(\d{4}|\d\d)(?!\d)")
TWO_NUMBERS: Final = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})(?!\d)")
DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|º|°|\.)?[ -]+(?:of |de |di )?([^\W\d_]{3,})\.?(?:,?[ -]\(?(?:del |of )?(\d{4}))?"
)
MONTH_DAY: Final = re.compile(r"([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? \(?(\d{4}))?")
WORD: Final = re.compile(r"([^\W\d_]+)[.,]? +|l['’](?=\d)", re.IGNORECASE)
"""A word before a birthday: `Monday 12 May`, `nata il 12 maggio`, `l'8 maggio`."""
ONLY_YEAR: Final = re.compile(r"(?:c\.|ca\.?|~)? ?\d{4}(?:-(?:\?\?|xx)){0,2}", re.IGNORECASE)


def birthday_of(text: str, months: Mapping[str, int], *, day_first: bool) -> tuple[int, int, int] | None:
    """Return year (0: not known), month and day, or None when the text gives no day of the year.

    Read are `1980-05-12`, `19800512`, `--05-12`, `05-12`, `12/05/1980`, `12.5.`, `12 May 1980`, `May 12`, `12 maggio`,
    behind a weekday or other words, and what stands around them in `[[…]]`. Two numbers with a hyphen are month and
    day, as in ISO 8601, unless only the other order is a day; with `/` or `.` the vault's order holds, again unless
    only the other is a day.
    Source: spec 1.4; birthdays of address books write 1604 or 0000 for no year.
    """
    text = text.strip("[]()\"' ")
    while (before := WORD.match(text)) and folded(before[1] or "") not in months:
        text = text[before.end() :]
    return _in_numbers(text, day_first=day_first) or _in_words(text, months)


def is_only_a_year(text: str) -> bool:
    """Return whether the text gives a year and no more: no birthday, and nothing wrong."""
    return ONLY_YEAR.fullmatch(text.strip("[]\"' ")) is not None


def _in_numbers(text: str, *, day_first: bool) -> tuple[int, int, int] | None:
    """Return the birthday that stands at the beginning of the text in numbers alone."""
    if match := YEAR_FIRST.match(text):
        return _day(int(match[1]) if match[1].isdigit() else 0, int(match[2]), int(match[3]))
    if match := RUN_TOGETHER.match(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := NO_YEAR.match(text):
        return _day(0, int(match[1]), int(match[2]))
    if match := YEAR_LAST.match(text):
        return _either(_year(match[4]), int(match[1]), int(match[3]), day_first=day_first)
    if match := TWO_NUMBERS.match(text):
        return _either(0, int(match[1]), int(match[3]), day_first=day_first and match[2] != "-")
    return None


def _in_words(text: str, months: Mapping[str, int]) -> tuple[int, int, int] | None:
    """Return the birthday that stands at the beginning of the text with the name of its month."""
    if match := DAY_MONTH.match(text):
        return _day(int(match[3] or 0), months.get(folded(match[2]), 0), int(match[1]))
    if match := MONTH_DAY.match(text):
        return _day(int(match[3] or 0), months.get(folded(match[1]), 0), int(match[2]))
    return None


def _year(digits: str) -> int:
    """Return the year of two or four digits."""
    year = int(digits)
    if len(digits) > len("80"):
        return year
    return 2000 + year if year <= LAST_SHORT_YEAR else 1900 + year


def _either(year: int, one: int, other: int, *, day_first: bool) -> tuple[int, int, int] | None:
    """Return the day of two numbers in the vault's order, or in the other if only that is a day."""
    day, month = (one, other) if day_first else (other, one)
    return _day(year, month, day) or _day(year, day, month)


def _day(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """Return the parts if they are a day somebody alive may be born on."""
    if year in NO_YEARS:
        year = 0
    elif not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if not 1 <= month <= len("JFMAMJJASOND") or not 1 <= day <= monthrange(year or LEAP_YEAR, month)[1]:
        return None
    return year, month, day
