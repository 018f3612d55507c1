"""Names of languages, money, holidays, months and weekdays, as a reader has them."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.languages.currencies import currency_name
from vaultnet.languages.holiday_names import ITALIAN, holiday_name
from vaultnet.languages.spoken import language_name
from vaultnet.languages.voice import Voice
from vaultnet.markets.public_holidays import plain_name, year_of

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
        ("German Unity Day", "giorno dell’unità tedesca"),
        ("Pancasila Day", ""),
        ("Easter Sunday; Pancasila Day", "Pasqua"),
        ("Easter Sunday; Labor Day", "Pasqua; festa del lavoro"),
        ("Eid al-Fitr; Eid al-Fitr Holiday", "fine del Ramadan"),
    ],
)
def test_the_usual_holidays_have_italian_names_and_the_others_none(name: str, italian: str) -> None:
    assert holiday_name(name, "it") == italian
    assert holiday_name(name, "en") == name


MARKETS = "AT BE BG CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE JP LT LU LV MT NL NO PL PT RO SE SI SK TR US"


@pytest.mark.parametrize("country", MARKETS.split())
def test_every_holiday_of_the_usual_markets_has_an_italian_name(country: str) -> None:
    names = {part for year in (2026, 2027) for name in year_of(country, year).holidays.values()
             for part in plain_name(name).split("; ")}  # fmt: skip
    assert sorted(name for name in names if not holiday_name(name, "it")) == []


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
