"""Later: a contact that a line of a dated note puts on a day to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.days import written_days
from vaultnet.notes.keys import folded
from vaultnet.people.dated import MAYBE

if TYPE_CHECKING:
    from vaultnet.people.conventions import Conventions

_WORD: Final = re.compile(r"[^\W_]+")
_BEFORE: Final = frozenset(
    (
        *("by", "before", "until", "till", "from", "since", "due", "deadline", "of", "born", "dated"),
        *("entro", "prima", "dal", "dall", "fino", "scadenza", "del", "dell", "di", "nato", "nata", "datato", "datata"),
    )
)
"""Words before a date that make it the date of something else."""

_STOPS: Final = re.compile(r"[;!?—–(,]|[.:](?=\s)")


def later_day(text: str, contact: str, day: int, conventions: Conventions) -> int:
    """Return the day after the note's own that a contact word is given in its part of the sentence, else the note's.

    `Lunch with [[Anna]] on 12 October 2026`, written in September, is planned; `call with [[Anna]]: fair on …` is not.
    """
    if not MAYBE(text):
        return day
    for written in written_days(text, day_first=conventions.day_first):
        if written.day is None or written.day.toordinal() <= day:
            continue
        begin = max((stop.end() for stop in _STOPS.finditer(text, 0, written.start)), default=0)
        words = _WORD.findall(folded(text[begin : written.start]))
        if contact in words and not (words and words[-1] in _BEFORE) and not _BEFORE.intersection(words[-2:]):
            return written.day.toordinal()
    return day
