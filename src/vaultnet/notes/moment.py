"""Moment: formats of daily notes, compiled to strict matchers (reference obsidian.md 3.2).

Year, month and day make the day; other tokens (weekday, week, time) are only checked. A format that does not say year,
month and day, or year and day of the year, names no day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from vaultnet.languages import WORDS
from vaultnet.notes.keys import folded

_TOKEN: Final = re.compile(
    r"\[[^\]]*\]|YYYYYY|YYYYY|YYYY|YY|gggg|gg|GGGG|GG|Qo|Q|MMMM|MMM|MM|Mo|M|DDDD|DDDo|DDD|DD|Do|D|dddd|ddd|dd|do|d|e|E"
    r"|ww|wo|w|WW|Wo|W|HH|H|hh|h|kk|k|mm|m|ss|s|S+|A|a|X|x|ZZ|Z|."
)
_ORDINAL: Final = r"(?:st|nd|rd|th|º|ª|°)?"
_MONTHS: Final = {
    folded(name): number for words in WORDS for number, names in enumerate(words.months, 1) for name in names
}
_WEEKDAYS: Final = {
    folded(name): number for words in WORDS for number, names in enumerate(words.weekdays, 1) for name in names
}


def _names(table: dict[str, int]) -> str:
    """Return an expression for any of these names, the longest first, with or without a final dot."""
    return "(?:" + "|".join(sorted(map(re.escape, table), key=lambda name: (-len(name), name))) + r")\.?"


_PARTS: Final = {
    "YYYY": ("year", r"\d{4}"), "YY": ("short_year", r"\d{2}"),
    "MMMM": ("month_name", _names(_MONTHS)), "MMM": ("month_name", _names(_MONTHS)),
    "MM": ("month", r"\d{2}"), "M": ("month", r"\d{1,2}"), "Mo": ("month", r"\d{1,2}" + _ORDINAL),
    "DD": ("day", r"\d{2}"), "D": ("day", r"\d{1,2}"), "Do": ("day", r"\d{1,2}" + _ORDINAL),
    "DDDD": ("day_of_year", r"\d{3}"), "DDD": ("day_of_year", r"\d{1,3}"), "DDDo": ("day_of_year", r"\d{1,3}" + _ORDINAL),
    "dddd": ("weekday_name", _names(_WEEKDAYS)), "ddd": ("weekday_name", _names(_WEEKDAYS)),
    "dd": ("", r"\w{2,3}"), "d": ("", r"[0-6]"), "do": ("", r"[0-6]" + _ORDINAL), "e": ("", r"[0-6]"), "E": ("", r"[1-7]"),
    "gggg": ("", r"\d{4}"), "gg": ("", r"\d{2}"), "GGGG": ("", r"\d{4}"), "GG": ("", r"\d{2}"),
    "Q": ("quarter", r"[1-4]"), "Qo": ("quarter", r"[1-4]" + _ORDINAL),
    "ww": ("", r"\d{2}"), "w": ("", r"\d{1,2}"), "wo": ("", r"\d{1,2}" + _ORDINAL),
    "WW": ("iso_week", r"\d{2}"), "W": ("iso_week", r"\d{1,2}"), "Wo": ("iso_week", r"\d{1,2}" + _ORDINAL),
    "HH": ("", r"\d{2}"), "H": ("", r"\d{1,2}"), "hh": ("", r"\d{2}"), "h": ("", r"\d{1,2}"), "kk": ("", r"\d{2}"),
    "k": ("", r"\d{1,2}"), "mm": ("", r"\d{2}"), "m": ("", r"\d{1,2}"), "ss": ("", r"\d{2}"), "s": ("", r"\d{1,2}"),
    "A": ("", r"[ap]m"), "a": ("", r"[ap]m"), "X": ("", r"\d{1,12}"), "x": ("", r"\d{1,15}"),
    "Z": ("", r"[+-]\d{2}:\d{2}"), "ZZ": ("", r"[+-]\d{4}"),
}  # fmt: skip
_LAST_YEAR_OF_2000: Final = 68


@dataclass(frozen=True, slots=True)
class DayPattern:
    """A format of daily notes, ready to read names."""

    expression: re.Pattern[str]
    groups: tuple[str, ...]
    """What each group of the expression says, in order."""

    def day_of(self, file_stem: str) -> date | None:
        """Return the day that a file name (without `.md`) says in this format; None when it is another name."""
        found = self.expression.fullmatch(folded(file_stem))
        return _day(tuple(zip(self.groups, found.groups(), strict=True))) if found else None


def day_pattern(written: str) -> DayPattern | None:
    """Return the matcher of a format, of which only the part behind the last `/` names the file; None: no day in it."""
    expression, groups = "", []
    for token in _TOKEN.findall(_name_part(written.strip())):
        group, part = _PARTS.get(token, ("", ""))
        if token.startswith("[") or not part:
            literal = re.escape(folded(token.strip("[]") if token.startswith("[") else token))
            part = literal or (r"\s*" if token.isspace() else "")
        elif group:
            groups.append(group)
            part = f"({part})"
        expression += " " if token == " " else part
    said = set(groups)
    has_year = bool(said & {"year", "short_year"})
    if not has_year or not ({"month", "month_name"} & said and "day" in said or "day_of_year" in said):
        return None
    return DayPattern(re.compile(expression), tuple(groups))


def _name_part(written: str) -> str:
    """Return the part of a format behind its last `/` that does not stand in brackets."""
    inside, start = False, 0
    for index, char in enumerate(written):
        inside = char == "[" or (inside and char != "]")
        if char == "/" and not inside:
            start = index + 1
    return written[start:]


def _day(said: tuple[tuple[str, str], ...]) -> date | None:
    """Return the day that all groups agree upon; None when they do not, or when there is no such day."""
    found: dict[str, int] = {}
    for group, text in said:
        key, number = _number(group, text)
        if found.setdefault(key, number) != number:
            return None
    try:
        if "month" in found and "day" in found:
            day = date(found["year"], found["month"], found["day"])
        else:
            day = date.fromordinal(date(found["year"], 1, 1).toordinal() + found["day_of_year"] - 1)
    except (ValueError, OverflowError):
        return None
    iso = day.isocalendar()
    actual = {
        "year": day.year, "month": day.month, "weekday": iso.weekday, "iso_week": iso.week,
        "quarter": (day.month + 2) // 3, "day_of_year": day.timetuple().tm_yday,
    }  # fmt: skip
    return day if all(actual.get(key, number) == number for key, number in found.items()) else None


def _number(group: str, text: str) -> tuple[str, int]:
    """Return what a group says as a number, and of what."""
    if group == "month_name":
        return "month", _MONTHS[text.rstrip(".")]
    if group == "weekday_name":
        return "weekday", _WEEKDAYS[text.rstrip(".")]
    number = int(re.sub(r"\D", "", text))
    if group == "short_year":
        return "year", number + (2000 if number <= _LAST_YEAR_OF_2000 else 1900)
    return group, number
