"""Past years: the years that stand behind the name of a company or school: `Acme (2015-2019)`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
SINCE: Final = re.compile(
    r"(?:\b(?:since|from|dal|da|seit|depuis|desde)\s*(?:19|20)\d\d"
    r"|(?:19|20)\d\d\s*[-–—]\s*(?:\)|$|today|now|present|oggi|heute))",
    re.IGNORECASE,
)
BEFORE: Final = re.compile(
    r"(?:[\s,;:–—-]|(?<=[\s,;:])(?:since|from|until|to|in|dal|da|al|fino|nel|seit|von|bis|depuis|de|desde|hasta)\.?(?=\s|$))+$",
    re.IGNORECASE,
)
"""What leads from a name to its years."""

STILL: Final = 9999


class Years(NamedTuple):
    """First and last year; both 0 where they are not known."""

    first: int
    last: int

    @property
    def are_known(self) -> bool:
        """Return whether there are any."""
        return self.first > 0

    def overlap(self, other: Years) -> bool:
        """Return whether two spans share a year; spans that are not known share none."""
        return self.are_known and other.are_known and self.first <= other.last and other.first <= self.last


UNKNOWN: Final = Years(0, 0)


def years_in(text: str) -> Years:
    """Return the years in a text: the first and the last named; open at the end after `since 2015` or `2015-`."""
    if "19" not in text and "20" not in text:
        return UNKNOWN
    found = [int(year) for year in YEAR.findall(text)]
    if not found:
        return UNKNOWN
    if len(found) == 1 and SINCE.search(text):
        return Years(found[0], STILL)
    return Years(min(found), max(found))


def without_years(text: str) -> str:
    """Return the text without the years behind it: `Acme (2015-2019)` is `Acme`.

    A single year that nothing leads to is part of the name (`Studio 2000`); what is nothing but years stays.
    """
    if "19" not in text and "20" not in text:
        return text
    year = YEAR.search(text)
    if not year:
        return text
    before = text[: year.start()]
    if before.rfind("(") > before.rfind(")"):
        return before[: before.rfind("(")].strip() or text
    name = BEFORE.sub("", before)
    is_part_of_name = name == before.rstrip() and not YEAR.search(text, year.end())
    return text if is_part_of_name else name.strip() or text
