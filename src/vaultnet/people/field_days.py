"""Days that fields give: one place that says what a date is, what is wrong with it, and what goes without saying."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.notes.days import whole_day, written_days
from vaultnet.notes.references import reference_of
from vaultnet.people.fields import daily_day_of, report, says_nothing

if TYPE_CHECKING:
    from vaultnet.model.note import Value
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.fields import Reading

FIRST_DAY: Final = date(1990, 1, 1).toordinal()
"""Earlier days of contact are slips of the pen (spec 2.2)."""

ISO_LENGTH: Final = len("2026-05-07")


@lru_cache(maxsize=8192)  # a day is that of many lines
def day_of_iso(text: str) -> int:
    """Return the day that a text is, written `2026-05-07` (ordinal); 0: it is written otherwise, or is no day."""
    if len(text) != ISO_LENGTH or text[4] != "-" or text[7] != "-":
        return 0
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return 0


def days_of(reading: Reading, name: str) -> tuple[tuple[int, int], ...]:
    """Return the days of a field with their lines: ordinals, in file order, only those that can be.

    A value that gives no day, or one before 1990, becomes a problem; words for "nothing known" do not, nor yes and no.
    """
    field = reading.named.get(name)
    if field is None:
        return ()
    found = ((day_of_value(reading, value), value.line) for value in field.values)
    return tuple((day, line) for day, line in found if day)


def first_day(reading: Reading, name: str) -> int:
    """Return the first day of a field (ordinal); 0 without one."""
    days = days_of(reading, name)
    return days[0][0] if days else 0


def day_of_value(reading: Reading, value: Value) -> int:
    """Return the day that a value gives (ordinal), or 0 and a problem."""
    day = readable_day(value, reading.conventions)
    if day >= FIRST_DAY:
        return day
    if day:
        report(reading, value.line, "old_date", value.text)
    elif not _says_nothing(value.text, reading.conventions):
        report(reading, value.line, "bad_date", value.text)
    return 0


def readable_day(value: Value, conventions: Conventions) -> int:
    """Return the day that a value gives (ordinal), also among other words if it is the only one there; else 0.

    A link gives the day of the daily note it leads to, in the vault's own format or in ours.
    """
    day = only_day(value, conventions)
    if day:
        return day
    days = {written.day for written in written_days(value.text, day_first=conventions.day_first)}
    lone = days.pop() if len(days) == 1 else None
    return lone.toordinal() if lone else 0


def only_day(value: Value, conventions: Conventions) -> int:
    """Return the day of a value that is a date and nothing else (ordinal); else 0."""
    text = value.text
    if len(text) == ISO_LENGTH and text[4] == "-":
        try:
            return date.fromisoformat(text).toordinal()
        except ValueError:
            return 0
    if "[" in text:
        reference = reference_of(value)
        text = (reference.target or reference.text).rpartition("/")[2]
        daily = daily_day_of(text, conventions)
        if daily:
            return daily
    day = whole_day(text, day_first=conventions.day_first)
    return day.toordinal() if day else 0


def whole_but_wrong(text: str, conventions: Conventions) -> bool:
    """Return whether a text is written like a date, and nothing else, but is no day (`2026-02-30`)."""
    bare = text.strip("[]\"' ")
    return any(
        written.day is None and written.end - written.start >= len(bare)
        for written in written_days(bare, day_first=conventions.day_first)
    )


def _says_nothing(text: str, conventions: Conventions) -> bool:
    """Return whether a date field says on purpose that there is no date."""
    word = text.strip().casefold()
    return says_nothing(text) or word in conventions.no or word in conventions.yes
