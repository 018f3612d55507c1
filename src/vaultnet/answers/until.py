"""Until: the day that *later* means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from vaultnet.notes.day_and_month import next_day_named
from vaultnet.notes.days import WEEKDAYS, whole_day
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.people.conventions import Conventions

MOST_DAYS: Final = 3660
"""Nobody is put off for longer."""

_NUMBER_AND_UNIT: Final = re.compile(r"(\d{1,4}) ?([^\W\d]*)\.?")
_ARTICLE: Final = re.compile(r"(?:a|an|one|next|un|uno|una|la prossima|il prossimo|prossima|prossimo) ")
_BEFORE: Final = re.compile(r"^(?:until|till|in|on|fino al?|fino a|il|l'|tra|fra|dal|from|the) +")
_WORDS: Final = {"tomorrow": 1, "domani": 1, "next week": 7, "la settimana prossima": 7, "settimana prossima": 7}
_FEW: Final = {"two": 2, "three": 3, "four": 4, "six": 6, "due": 2, "tre": 3, "quattro": 4, "sei": 6}


def until_of(text: str, today: date, conventions: Conventions) -> date | None:
    """Return the day that a text puts something off to; None when it is not understood, or not ahead.

    Understood are `2 weeks`, `2 settimane`, `1 m`, `a month`, a date, one without its year (`10 Dec`, `10 dicembre`,
    `10/12`: the next there is), a weekday, `tomorrow` and `next week`.
    """
    day = later_day(text, today, conventions)
    return day if day and 0 < (day - today).days <= MOST_DAYS else None


def later_day(text: str, today: date, conventions: Conventions) -> date | None:
    """Return the same day, whether or not it is ahead, and however far: what to say of it is for the one who asks."""
    words = _BEFORE.sub("", folded(text).strip(" .:;,!"))
    return (
        whole_day(words, day_first=conventions.day_first)
        or _after(words, today, conventions)
        or next_day_named(words, today + timedelta(days=1), day_first=conventions.day_first)
        or _weekday(words, today)
    )


def _after(words: str, today: date, conventions: Conventions) -> date | None:
    """Return the day so long after today."""
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    first, _, rest = words.partition(" ")
    bare = f"{_FEW[first]} {rest}" if first in _FEW else words
    if found := _NUMBER_AND_UNIT.fullmatch(bare):
        number, unit = int(found[1]), conventions.units.get(found[2]) if found[2] else 1
    else:
        number, unit = 1, conventions.units.get(_ARTICLE.sub("", words))
    return None if unit is None else today + timedelta(days=min(number * unit, (date.max - today).days))


def _weekday(words: str, today: date) -> date | None:
    """Return the next such weekday."""
    number = WEEKDAYS.get(_ARTICLE.sub("", words))
    return None if number is None else today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
