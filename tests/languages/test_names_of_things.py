"""Names of languages, money, holidays, months and weekdays, as a reader has them."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.languages.currencies import currency_name
from vaultnet.languages.holiday_names import ITALIAN, holiday_name
from vaultnet.languages.spoken import language_name
from vaultnet.languages.voice import Voice

DAY = date(2026, 10, 8)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("de", "it", "tedesco"), ("de", "en", "German"), ("de", "fr", "allemand"), ("xx", "it", "xx")],
)
def test_a_language_is_named_in_the_readers(code: str, language: str, name: str) -> None:
    assert language_name(code, language) == name


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("EUR", "it", "euro (EUR)"), ("PLN", "en", "Polish Zloty (PLN)"), ("ZZX", "en", "ZZX")],
)
def test_money_is_named_with_its_code(code: str, language: str, name: str) -> None:
    assert currency_name(code, language) == name


@pytest.mark.parametrize(
    ("name", "italian"),
    [
        ("Christmas Day", "Natale"),
        ("Labor Day", "festa del lavoro"),
        ("Guru Nanak's Birthday", "Guru Nanak's Birthday"),
        ("Easter Sunday; Labor Day", "Pasqua; festa del lavoro"),
        ("Eid al-Fitr; Eid al-Fitr Holiday", "fine del Ramadan"),
    ],
)
def test_the_usual_holidays_have_italian_names_and_the_others_keep_theirs(name: str, italian: str) -> None:
    assert holiday_name(name, "it") == italian
    assert holiday_name(name, "en") == name


def test_there_are_at_least_a_hundred_of_them() -> None:
    assert len(ITALIAN) >= 100
    assert all(name and name.strip() == name for name in ITALIAN.values())


@pytest.mark.parametrize(
    ("language", "month", "weekday"), [("it", "ottobre 2026", "venerdì"), ("en", "October 2026", "Friday")]
)
def test_months_and_weekdays_are_said_in_the_readers_language(language: str, month: str, weekday: str) -> None:
    voice = Voice(language, DAY)
    assert voice.month(DAY) == month
    assert voice.weekday(4) == weekday


def test_a_language_that_we_do_not_speak_is_spoken_as_english() -> None:
    assert (Voice("de", DAY).spoken, Voice("it", DAY).spoken) == ("en", "it")
