"""New job: a change of company or role that an import has found and written down (spec 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.people.field_days import day_of_value
from vaultnet.people.fields import first

if TYPE_CHECKING:
    from vaultnet.people.fields import Reading

_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)[\s,:]*(.*)")


def new_job_of(reading: Reading) -> tuple[str, int, int]:
    """Return the new company (empty: only the role is another), the day (ordinal), and the line; zeros without a day.

    `new_job: 2026-11-20 Klausbräu`. A value without a day becomes a problem.
    """
    value = first(reading, "new_job")
    if value is None:
        return "", 0, 0
    found = _DAY.fullmatch(value.text)
    day = day_of_value(reading, value._replace(text=found[1]) if found else value)
    return (found[2].strip("[]") if found else "", day, value.line) if day else ("", 0, 0)
