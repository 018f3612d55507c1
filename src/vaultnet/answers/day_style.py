"""Day style: a day written as another day is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.languages import WORDS
from vaultnet.notes.days import whole_day
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from datetime import date

_YEAR_FIRST: Final = re.compile(r"\d{4}([-/.])(\d\d?)\1(\d\d?)")
_YEAR_LAST: Final = re.compile(r"(\d\d?)([-/.])(\d\d?)\2\d{4}")
_NUMBER: Final = re.compile(r"\d+")
_ORDINAL: Final = re.compile(r"(?<=\d)(st|nd|rd|th)\b")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_YEAR_DIGITS: Final = 4


def written_as(day: date, sample: str, *, day_first: bool) -> str:
    """Return a day the way another is written: `2026-11-24`, `24.11.2026`, `24 nov 2026`, `November 24th, 2026`.

    A way that we cannot follow, so that the day would not be read back, becomes `2026-11-24`.
    """
    text = _numbers(day, sample, day_first=day_first) or _names(day, sample)
    return text if text and whole_day(text, day_first=day_first) == day else day.isoformat()


def _numbers(day: date, sample: str, *, day_first: bool) -> str:
    """Return the day in numbers; empty when the sample is not."""
    if found := _YEAR_FIRST.fullmatch(sample):
        width = 1 if "0" not in (found[2][0], found[3][0]) and 1 in (len(found[2]), len(found[3])) else 2
        return found[1].join((f"{day.year:04}", f"{day.month:0{width}}", f"{day.day:0{width}}"))
    if found := _YEAR_LAST.fullmatch(sample):
        width = 1 if "0" not in (found[1][0], found[3][0]) and 1 in (len(found[1]), len(found[3])) else 2
        parts = (f"{day.day:0{width}}", f"{day.month:0{width}}")
        return found[2].join((*(parts if day_first or found[2] == "." else reversed(parts)), f"{day.year:04}"))
    return ""


def _names(day: date, sample: str) -> str:
    """Return the day with the name of its month, as long or short as the sample's; empty when it has none."""
    word = next((found for found in _WORD.finditer(sample) if _month_like(found[0], day)), None)
    if word is None:
        return ""
    before, after = sample[: word.start()], sample[word.end() :]
    name = _month_like(word[0], day)
    return "".join((_with_numbers(before, day), name, _with_numbers(after, day)))


def _month_like(word: str, day: date) -> str:
    """Return the name of the day's month in the language, length and case of another month's; empty: it is no month."""
    for words in WORDS:
        for names in words.months:
            for index, name in enumerate(names):
                if folded(name) == folded(word):
                    return _in_case_of(word, _of_length(words.months[day.month - 1], index))
    return ""


def _of_length(names: tuple[str, ...], index: int) -> str:
    return names[min(index, len(names) - 1)]


def _in_case_of(word: str, name: str) -> str:
    if word.isupper():
        return name.upper()
    return name[:1].upper() + name[1:] if word[:1].isupper() else name.lower()


def _with_numbers(text: str, day: date) -> str:
    """Return a part of the sample with its numbers replaced: four digits are the year, fewer the day."""
    text = _ORDINAL.sub(_ENDINGS.get(day.day, "th"), text)
    return _NUMBER.sub(lambda found: f"{day.year:04}" if len(found[0]) == _YEAR_DIGITS else str(day.day), text)
