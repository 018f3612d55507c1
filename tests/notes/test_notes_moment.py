from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from vaultnet.notes.moment import day_pattern

ENGLISH = {
    "MMMM": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "MMM": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "dddd": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "ddd": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    "dd": ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
}
ITALIAN = {
    "MMMM": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "MMM": ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    "dddd": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    "ddd": ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
    "dd": ["lu", "ma", "me", "gi", "ve", "sa", "do"],
}
FORMATS = [
    ["YYYY", "-", "MM", "-", "DD"],
    ["YYYY", "MM", "DD"],
    ["YYYY", "_", "MM", "_", "DD"],
    ["DD", "-", "MM", "-", "YYYY"],
    ["D", ".", "M", ".", "YYYY"],
    ["YYYY", "-", "MM", "-", "DD", "-", "dddd"],
    ["YYYY", "-", "MM", "-", "DD", " ", "ddd"],
    ["YYYY", "-", "MM", "-", "DD", " ", "dd"],
    ["MMMM", " ", "Do", ", ", "YYYY", ", ", "dddd"],
    ["MMM", " ", "Do", ", ", "YYYY"],
    ["D", " ", "MMMM", " ", "YYYY"],
    ["dddd", " ", "D", " ", "MMM", " ", "YY"],
    ["YY", "-", "MM", "-", "DD", "-", "ddd"],
    ["YY", "MM", "DD", "[-D]", " ", "dddd"],
    ["#", "YYYY", "-", "MM", "-", "DD"],
    ["[Daily Note ]", "YYYY", "-", "MM", "-", "DD"],
    ["YYYY", "-", "DDDD"],
    ["YYYY", "-", "DDD"],
    ["GGGG", "-", "[W]", "WW", "-", "E"],
    ["GGGG", "-", "[W]", "W", " ", "dddd"],
    ["YYYY", "-", "[Q]", "Q", "-", "MM", "-", "DD"],
    ["YYYY", "-", "MM", "-", "DD", " ", "[W]", "WW"],
    ["YYYY", "-", "MM", "-", "DD", " ", "[w]", "ww"],
    ["YYYY", "-", "MM", "-", "DD", " ", "d"],
    ["YYYY", "-", "MM", "-", "DD", " ", "e"],
    ["YYYY", "-", "MM", "-", "DD", "[T]", "HH", "mm"],
]


def rendered(tokens: list[str], day: date, language: dict[str, list[str]]) -> str:
    """Return the day as moment writes it; written apart from the matcher, token by token."""
    iso_year, iso_week, iso_weekday = day.isocalendar()
    is_italian = language is ITALIAN
    jan_1 = date(day.year, 1, 1)
    sunday_before = jan_1 - timedelta(days=jan_1.isoweekday() % 7)
    next_jan_1 = date(day.year + 1, 1, 1)
    next_sunday = next_jan_1 - timedelta(days=next_jan_1.isoweekday() % 7)
    us_week = 1 if day >= next_sunday else (day - sunday_before).days // 7 + 1
    english_ending = "th" if 10 <= day.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    values = {
        "YYYY": f"{day.year:04}",
        "YY": f"{day.year % 100:02}",
        "MM": f"{day.month:02}",
        "M": str(day.month),
        "DD": f"{day.day:02}",
        "D": str(day.day),
        "Do": f"{day.day}{'º' if is_italian else english_ending}",
        "DDDD": f"{(day - jan_1).days + 1:03}",
        "DDD": str((day - jan_1).days + 1),
        "Q": str((day.month - 1) // 3 + 1),
        "GGGG": str(iso_year),
        "WW": f"{iso_week:02}",
        "W": str(iso_week),
        "E": str(iso_weekday),
        "ww": f"{iso_week if is_italian else us_week:02}",
        "d": str(iso_weekday % 7),
        "e": str(iso_weekday - 1 if is_italian else iso_weekday % 7),
        "HH": "09",
        "mm": "30",
        "MMMM": language["MMMM"][day.month - 1],
        "MMM": language["MMM"][day.month - 1],
        "dddd": language["dddd"][iso_weekday - 1],
        "ddd": language["ddd"][iso_weekday - 1],
        "dd": language["dd"][iso_weekday - 1],
    }
    return "".join(token.strip("[]") if token[0] == "[" else values.get(token, token) for token in tokens)


@pytest.mark.parametrize("tokens", FORMATS, ids="".join)
@pytest.mark.parametrize("language", [ENGLISH, ITALIAN], ids=["en", "it"])
def test_a_day_written_in_a_format_is_read_back(tokens: list[str], language: dict[str, list[str]]) -> None:
    source = random.Random(7)  # noqa: S311  # the same days every time
    pattern = day_pattern("".join(tokens))
    assert pattern is not None
    days = [date(1990, 1, 1) + timedelta(days=source.randrange(28_000)) for _ in range(390)]
    days += [date(year, month, day) for year in (2024, 2026) for month, day in ((1, 1), (2, 28), (12, 29), (12, 31))]
    for day in [*days, date(2024, 2, 29), date(2026, 11, 30)]:
        assert pattern.day_of(rendered(tokens, day, language)) == day


@pytest.mark.parametrize(
    ("fmt", "stem"),
    [
        ("YYYY-MM-DD", "2026-5-7"),
        ("YYYY-MM-DD", "2026-05-07 Interpack"),
        ("YYYY-MM-DD", "2026-02-30"),
        ("YYYY-MM-DD", "Anna"),
        ("YYYY-MM-DD dddd", "2026-05-07 Monday"),
        ("YYYY-MM-DD [W]WW", "2026-05-07 W20"),
        ("YYYY-[Q]Q-MM-DD", "2026-Q3-05-07"),
        ("YYYY-MM-DD YY", "2026-05-07 25"),
        ("YYYY-DDDD", "2026-366"),
        ("D MMMM YYYY", "07 maggio 2026"),
        ("D MMMM YYYY", "7 mag 2026"),
    ],
)
def test_a_name_that_does_not_keep_to_the_format_is_no_day(fmt: str, stem: str) -> None:
    pattern = day_pattern(fmt)
    assert pattern is not None
    assert pattern.day_of(stem) is None


@pytest.mark.parametrize("fmt", ["", "YYYY-MM", "gggg-[W]ww", "YYYY", "[YYYY-MM-DD]", "{{date:YYYY}}", "MM-DD", "LL"])
def test_a_format_without_a_day_makes_no_matcher(fmt: str) -> None:
    assert day_pattern(fmt) is None


def test_only_the_part_behind_the_last_slash_names_the_file() -> None:
    pattern = day_pattern("YYYY/MM-MMMM/YYYY-MM-DD-dddd")
    assert pattern is not None
    assert pattern.day_of("2026-05-07-Thursday") == date(2026, 5, 7)


def test_names_are_read_in_any_case_and_without_accents() -> None:
    pattern = day_pattern("dddd D MMMM YYYY")
    assert pattern is not None
    for stem in ("Giovedì 7 Maggio 2026", "GIOVEDI 7 maggio 2026", "thursday 7 may 2026"):
        assert pattern.day_of(stem) == date(2026, 5, 7)
