"""Cadence: days between two contacts, out of numbers, words and phrases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.people.conventions import Conventions

NUMBER_AND_UNIT: Final = re.compile(r"(?:[^\W\d]+ )?p?(\d{1,4})(?:\.0)? ?([^\W\d]*)\.?")
"""`30`, `30d`, `2 weeks`, `every 6 weeks`, `ogni 6 settimane`, `P30D`."""

UNIT_ALONE: Final = re.compile(r"(?:[^\W\d]+ )?([^\W\d]{3,})")
"""`week`, `every month`; a letter alone (`A`) is no rhythm."""


def cadence_days(text: str, conventions: Conventions) -> int | None:
    """Return the days of a rhythm; 0 when the text says that there is none, None when it is not understood.

    Read are days (`30`), numbers with a unit (`30d`, `2w`, `6 settimane`), one word before them (`every`, `ogni`,
    `about`), the words of the languages (`monthly`, `trimestrale`, `every two weeks`) and a unit alone (`month`).
    """
    words = folded(text).strip("~.\"' ")
    if words in conventions.cadences:
        return conventions.cadences[words]
    if words in conventions.no or words == "none":
        return 0
    if match := NUMBER_AND_UNIT.fullmatch(words):
        days = conventions.units.get(match[2]) if match[2] else 1
        return int(match[1]) * days if days else None
    if match := UNIT_ALONE.fullmatch(words):
        return conventions.units.get(match[1])
    return None
