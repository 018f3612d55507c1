"""Moment: formats of daily notes, compiled to strict matchers (reference obsidian.md 3.2)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final, NamedTuple

from vaultnet.languages import WORDS

_SIGN: Final = re.compile(
    r"\[[^\[]*?\]|\\.|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|YYYY|YY?|gg(?:gg)?|GG(?:GG)?|[eEaA]|hh?|HH?"
    r"|kk?|mm?|ss?|S{1,9}|[xX]|ZZ?|N{1,5}|y{1,4}o?|z{1,2}|LTS?|LL?L?L?|l{1,4}|.",
    re.DOTALL,
)
_TWO_DIGITS, _ONE_OR_TWO = "[0-9]{2}", "[1-9]?[0-9]"
_ORDINAL: Final = "(?:st|nd|rd|th|[ºª°])"
_LAST_YEAR_OF_2000: Final = 68
_SUNDAY: Final = 7


def _bare(text: str) -> str:
    """Return the text in lower case without accents; spaces stay as they are, unlike in `folded`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _table(lists: tuple[tuple[tuple[str, ...], ...], ...], *, short: bool, cut: int = 0) -> dict[str, int]:
    """Return names → number from 1, of every language: the full names, the short ones, or the first letters."""
    table = {}
    for names in lists:
        for number, (full, *others) in enumerate(names, 1):
            spelled = [name for name in others if (len(name) < len(full)) == short]
            chosen = [full[:cut]] if cut else [*spelled, *([] if short and spelled else [full])]
            table.update(dict.fromkeys(map(_bare, chosen), number))
    return table


_MONTHS: Final = tuple(words.months for words in WORDS)
_WEEKDAYS: Final = tuple(words.weekdays for words in WORDS)
_NAMES: Final = {
    "MMMM": _table(_MONTHS, short=False),
    "MMM": _table(_MONTHS, short=True),
    "dddd": _table(_WEEKDAYS, short=False),
    "ddd": _table(_WEEKDAYS, short=True),
    "dd": _table(_WEEKDAYS, short=True, cut=2),
}
_PARTS: Final = {
    "YYYY": ("year", "[0-9]{4}"), "Y": ("year", "[0-9]{4}"), "YY": ("short_year", _TWO_DIGITS),
    "MM": ("month", _TWO_DIGITS), "M": ("month", "[1-9][0-9]?"),
    "DD": ("day", _TWO_DIGITS), "D": ("day", "[1-9][0-9]?"),
    "DDDD": ("day_of_year", "[0-9]{3}"), "DDD": ("day_of_year", "[1-9][0-9]{0,2}"), "Q": ("quarter", "[1-4]"),
    "GGGG": ("iso_year", "[0-9]{4}"), "WW": ("iso_week", _TWO_DIGITS), "W": ("iso_week", "[1-9][0-9]?"),
    "E": ("iso_weekday", "[1-7]"), "d": ("weekday_from_0", "[0-6]"), "e": ("local_weekday", "[0-6]"),
    "ww": ("local_week", _TWO_DIGITS), "w": ("local_week", "[1-9][0-9]?"),
    "gggg": ("", "[0-9]{4}"), "gg": ("", _TWO_DIGITS), "GG": ("", _TWO_DIGITS),
    "HH": ("", _TWO_DIGITS), "H": ("", _ONE_OR_TWO), "hh": ("", _TWO_DIGITS), "h": ("", _ONE_OR_TWO),
    "kk": ("", _TWO_DIGITS), "k": ("", _ONE_OR_TWO), "mm": ("", _TWO_DIGITS), "m": ("", _ONE_OR_TWO),
    "ss": ("", _TWO_DIGITS), "s": ("", _ONE_OR_TWO), "A": ("", "[ap]m"), "a": ("", "[ap]m"),
    "X": ("", "[0-9]{1,12}"), "x": ("", "[0-9]{1,15}"), "Z": ("", "[+-][0-9]{2}:[0-9]{2}"), "ZZ": ("", "[+-][0-9]{4}"),
    **{name: (name, "(?:" + "|".join(map(re.escape, sorted(table))) + r")\b\.?") for name, table in _NAMES.items()},
}  # fmt: skip
_DATE: Final = ("year", "month", "day")
_UNREADABLE: Final = re.compile(r"N+|y+o?|z+|L+T?S?|l+")


class DayPattern(NamedTuple):
    """A format of daily notes, ready to read names."""

    expression: re.Pattern[str]
    groups: tuple[str, ...]
    """What each group of the expression says, in order."""

    def day_of(self, file_stem: str) -> date | None:
        """Return the day that a file name (without `.md`) says in this format; None when it is another name.

        Names of months and weekdays are read in every language of ours, in any case, with or without their accents. All
        that the name says must agree: `2026-05-07 Monday` is no day, since that was a Thursday.
        """
        found = self.expression.fullmatch(_bare(file_stem))
        return _day(list(zip(self.groups, found.groups(), strict=True))) if found else None


def day_pattern(fmt: str) -> DayPattern | None:
    """Return the matcher of a moment format; None: names in it say no day.

    Only the part behind the last `/` names the file. Year, month and day make the day, or year and day of the year, or
    year, week and weekday of ISO 8601; weekdays, weeks and quarters are checked, times are read over.
    """
    expression, groups = "", []
    for sign in _SIGN.findall(_name_part(fmt.strip())):
        plain = sign.removesuffix("o") if len(sign) > 1 else sign
        said, part = _PARTS.get(plain, ("", ""))
        if _UNREADABLE.fullmatch(sign):
            return None
        if sign[0] in "[\\" or not part:
            expression += re.escape(_bare(sign[1:-1] if sign[0] == "[" else sign.removeprefix("\\")))
            continue
        part = (
            rf"(?:{part}){_ORDINAL if plain != sign else ''}" if not said else f"({part}){_ORDINAL * (plain != sign)}"
        )
        if said:
            groups.append(said)
        expression += part
    told = set(groups)
    has_year = bool(told & {"year", "short_year"})
    by_month = has_year and "day" in told and bool(told & {"month", "MMMM", "MMM"})
    by_week = {"iso_year", "iso_week"} <= told and bool(told & {"iso_weekday", "dddd", "ddd", "dd", "weekday_from_0"})
    if not (by_month or by_week or (has_year and "day_of_year" in told)):
        return None
    return DayPattern(re.compile(expression), tuple(groups))


def _name_part(fmt: str) -> str:
    """Return the part of a format behind its last `/` that does not stand in brackets."""
    is_inside, start = False, 0
    for index, char in enumerate(fmt):
        is_inside = char == "[" or (is_inside and char != "]")
        if char == "/" and not is_inside:
            start = index + 1
    return fmt[start:]


def _day(said: list[tuple[str, str]]) -> date | None:
    """Return the day that all groups agree upon; None when they do not, or when there is no such day."""
    found: dict[str, int] = {}
    for group, text in said:
        name, number = _number(group, text)
        if found.setdefault(name, number) != number:
            return None
    try:
        if "year" in found and "month" in found and "day" in found:
            day = date(found["year"], found["month"], found["day"])
            if len(found) == len(_DATE):  # nothing else is said that has to agree
                return day
        elif "year" in found and "day_of_year" in found:
            day = date.fromordinal(date(found["year"], 1, 1).toordinal() + found["day_of_year"] - 1)
        else:
            day = date.fromisocalendar(found["iso_year"], found["iso_week"], found["iso_weekday"])
    except (ValueError, OverflowError):
        return None
    facts = _facts(day)
    return day if all(number in facts[name] for name, number in found.items()) else None


def _facts(day: date) -> dict[str, tuple[int, ...]]:
    """Return what may rightly be said of a day, by group; weeks begin on Sunday for some, on Monday for others."""
    iso = day.isocalendar()
    sunday_week = (day.timetuple().tm_yday - 1 + date(day.year, 1, 1).isoweekday() % 7) // 7 + 1
    last_days = (date(day.year, 12, 31).toordinal() - day.toordinal()) < date(day.year, 12, 31).isoweekday() % 7 + 1
    ends_in_next = date(day.year, 12, 31).isoweekday() != _SUNDAY - 1
    return {
        "year": (day.year,), "month": (day.month,), "day": (day.day,), "quarter": ((day.month + 2) // 3,),
        "day_of_year": (day.timetuple().tm_yday,), "iso_year": (iso.year,), "iso_week": (iso.week,),
        "iso_weekday": (iso.weekday,), "local_weekday": (iso.weekday % 7, iso.weekday - 1),
        "local_week": (iso.week, 1 if last_days and ends_in_next else sunday_week),
    }  # fmt: skip


def _number(group: str, text: str) -> tuple[str, int]:
    """Return what a group says as a number, and of what."""
    table = _NAMES.get(group)
    if table is not None:
        return ("month" if group[0] == "M" else "iso_weekday"), table[text.rstrip(".")]
    number = int(text)
    if group == "short_year":
        return "year", number + (2000 if number <= _LAST_YEAR_OF_2000 else 1900)
    if group == "weekday_from_0":
        return "iso_weekday", number or _SUNDAY
    return group, number
