from __future__ import annotations

from datetime import date

import pytest

from vaultnet.notes.days import day_in_name, whole_day, written_days

MAY_7 = date(2026, 5, 7)


@pytest.mark.parametrize(
    "written",
    [
        "2026-05-07",
        "2026-5-7",
        "2026/05/07",
        "2026-05-07T10:30",
        "2026-05-07T10:30:00",
        "2026-05-07T10:30:00Z",
        "2026-05-07T10:30:00+02:00",
        "2026-05-07 10:30",
        "07/05/2026",
        "7/5/2026",
        "7.5.2026",
        "07.05.2026",
        "07-05-2026",
        "7 maggio 2026",
        "7 mag 2026",
        "7 mag. 2026",
        "7 May 2026",
        "7th May 2026",
        "7th of May 2026",
        "7. May 2026",
        "7 MAGGIO 2026",
        "7 maggio del 2026",
        "7/5/26",
        "07/05/26",
        "7.5.26",
        "7-May-2026",
        "7/mag/2026",
        "7.May.2026",
        "May 7, 2026",
        "May 7 2026",
        "May 7th, 2026",
        "maggio 7, 2026",
    ],
)
def test_a_written_day_is_found_whole(written: str) -> None:
    for before, after in (("", ""), ("on ", ": coffee"), ("(", ")"), ("Ada, ", ", Bob"), ("**", "**"), ("", ".")):
        (found,) = written_days(f"{before}{written}{after}", day_first=True)
        assert (found.day, found.text, found.start) == (MAY_7, written, len(before))
        assert found.end == len(before) + len(written)


def test_ordinals_of_italian() -> None:
    assert [w.day for w in written_days("1º maggio 2026 e l'8 maggio 2026 e 1° giugno 2026", day_first=True)] == [
        date(2026, 5, 1),
        date(2026, 5, 8),
        date(2026, 6, 1),
    ]


@pytest.mark.parametrize("link", ["[[2026-05-07]]", "[[Daily/2026-05-07]]", "[[Daily/2026/2026-05-07|then]]"])
def test_a_link_to_a_daily_note_is_a_day(link: str) -> None:
    assert [found.day for found in written_days(f"- {link} coffee", day_first=True)] == [MAY_7]
    assert whole_day(link, day_first=True) == MAY_7


@pytest.mark.parametrize(
    ("written", "day_first", "day"),
    [
        ("03/04/2026", True, date(2026, 4, 3)),
        ("03/04/2026", False, date(2026, 3, 4)),
        ("03-04-2026", False, date(2026, 3, 4)),
        ("3.4.2026", False, date(2026, 4, 3)),
        ("25/12/2026", False, date(2026, 12, 25)),
        ("12/25/2026", True, date(2026, 12, 25)),
        ("3/4/26", True, date(2026, 4, 3)),
        ("3/4/26", False, date(2026, 3, 4)),
        ("3.4.26", False, date(2026, 4, 3)),
        ("3/4/80", True, date(1980, 4, 3)),
    ],
)
def test_which_number_is_the_day(written: str, day_first: bool, day: date) -> None:
    assert whole_day(written, day_first=day_first) == day


@pytest.mark.parametrize(
    "written",
    ["2026-13-01", "2026-02-30", "0000-00-00", "2025-02-29", "31/02/2026", "5.13.2026", "13/13/2026", "31 aprile 2026"],
)
def test_an_impossible_day_is_seen_as_one(written: str) -> None:
    (found,) = written_days(f"on {written}: x", day_first=True)
    assert (found.day, found.text) == (None, written)
    assert whole_day(written, day_first=True) is None


def test_days_long_ago_are_days_for_the_caller_to_judge() -> None:
    assert whole_day("1985-03-12", day_first=True) == date(1985, 3, 12)
    assert whole_day("12/03/1925", day_first=True) == date(1925, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3",
        "v1.2.26",
        "1.2.26.4",
        "31/02/26",
        "12:30.15.26",
        "tel. 06.12.34.56",
        "1/2/26/3",
        "7-5-26",
        "v1.2.2024",
        "2.10.2024.1",
        "192.168.2024.12",
        "10.0.20.26",
        "+39 333 1234567",
        "tel. 06/12/3456",
        "0039-02-2026",
        "12-34-2026",
        "45/01/2026",
        "2026-05",
        "05/2026",
        "2026",
        "maggio 2026",
        "7 maggio",
        "May 7th",
        "7 mele 2026",
        "20260507",
        "2026-05-07-report",
        "report-2026-05-07.pdf",
        "https://a.example/2026/05/07/post",
        "https://a.example/2026-05-07",
        "ISO8601-2026-05-07x",
        "12026-05-07",
        "2026-05-071",
        "2026-05/07",
        "7/5-2026",
        "1.5.2026-2",
        "IBAN IT60X2026050700000",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert written_days(text, day_first=True) == ()


def test_several_days_are_in_order() -> None:
    text = "2026-05-07/2026-05-09, then 1 giugno 2026 and 02/06/2026"
    assert [found.text for found in written_days(text, day_first=True)] == [
        "2026-05-07",
        "2026-05-09",
        "1 giugno 2026",
        "02/06/2026",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "20260507",
        '"2026-05-07"',
        "Thu 7 May 2026",
        "giovedì 7 maggio 2026",
        "2026-05-07 (Thu)",
    ],
)
def test_a_value_that_is_a_day_and_nothing_else(text: str) -> None:
    assert whole_day(text, day_first=True) == MAY_7


@pytest.mark.parametrize("text", ["", "call 2026-05-07", "2026-05-07, 2026-05-08", "soon", "20261399", "2026-05"])
def test_a_value_that_is_no_day(text: str) -> None:
    assert whole_day(text, day_first=True) is None


@pytest.mark.parametrize(
    "stem",
    [
        "2026-05-07",
        "2026-05-07 Interpack",
        "Interpack 2026-05-07",
        "20260507 Interpack",
        "202605071130",
        "202605071130 Note",
        "20260507113059",
        "2026_05_07",
        "2026.05.07 call",
        "call-2026-05-07-bari",
        "99999999 2026-05-07",
        "riunione 7 maggio 2026",
        "7.5.2026",
    ],
)
def test_a_day_anywhere_in_a_file_name(stem: str) -> None:
    assert day_in_name(stem) == MAY_7


@pytest.mark.parametrize("stem", ["Anna", "2026-13-01", "2026-05", "04171215", "123456789012345", "20261399", ""])
def test_a_file_name_without_a_day(stem: str) -> None:
    assert day_in_name(stem) is None
