"""Days on a card: birthdays and anniversaries, with and without their year (imports.md 3.1)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vaultnet.importers.content_lines import ContentLine

_WHOLE: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_NO_YEAR: Final = re.compile(r"--(\d{2})-?(\d{2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_APPLE: Final = 1604
"""The year that Apple writes where there is none; a leap year, for 29 February."""

_LEAP: Final = 2000
_EARLIEST: Final = 1850
"""Nobody living was born before; Outlook writes 1601 and 1753 for no date at all."""


def day_of(line: ContentLine) -> tuple[int, int, int] | None:
    """Return year (0: not said), month and day; None when it is no whole day: free text, a month, 30 February."""
    text = line.value.strip()
    found = _NO_YEAR.fullmatch(text)
    if found:
        return _real(0, int(found[1]), int(found[2]))
    found = _WHOLE.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    omitted = line.parameters.get("X-APPLE-OMIT-YEAR", ("",))[0]
    if year in {0, _APPLE} or omitted == found[1]:
        return _real(0, month, day)
    return _real(year, month, day) if year >= _EARLIEST else None


def _real(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    try:
        date(year or _LEAP, month, day)
    except ValueError:
        return None
    return year, month, day
