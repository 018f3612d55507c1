from __future__ import annotations

import pytest
from babel.core import Locale

from vaultnet.languages import WORDS
from vaultnet.languages.countries import country_code, country_name


@pytest.mark.parametrize(
    "text",
    ["Germany", "germania", "Deutschland", "ALLEMAGNE", "Alemania", "DE", "deu", "🇩🇪", "Germania 🇩🇪", "la Germania"],
)
def test_a_country_is_understood_in_five_languages_codes_and_flags(text: str) -> None:
    assert country_code(text) == "DE"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Olanda", "NL"),
        ("the Netherlands", "NL"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("Gran Bretagna", "GB"),
        ("gli Emirati", "AE"),
        ("U.S.A.", "US"),
        ("Corea del Sud", "KR"),
        ("Repubblica Ceca", "CZ"),
        ("Repubblica Slovacca", "SK"),
        ("Sud Africa", "ZA"),
        ("Republic of Korea", "KR"),
        ("Federazione Russa", "RU"),
        ("Côte d’Ivoire", "CI"),
        ("cote d'ivoire", "CI"),
        ("Österreich", "AT"),
        ("Bosnia-Erzegovina", "BA"),
        ("Bosnia and Herzegovina", "BA"),
        ("Hong Kong", "HK"),
        ("Türkiye", "TR"),
        ("NO", "NO"),
        ("[[Norvegia]]", "NO"),
        ("England", "GB"),
        ("Inghilterra", "GB"),
        ("Scotland", "GB"),
        ("EAU", "AE"),
        ("Rep. Ceca", "CZ"),
        ("Rep. Dominicana", "DO"),
        ("East Timor", "TL"),
        ("Saudi", "SA"),
        ("Cechia", "CZ"),
    ],
)
def test_the_usual_other_names_are_understood(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize("text", ["", "  ", "Hamburg", "EU", "Unknown Region", "zz", "🇿🇿", "12", "it's", "???"])
def test_what_is_no_country_has_no_code(text: str) -> None:
    assert country_code(text) == ""


@pytest.mark.parametrize("language", ["en", "it", "de", "fr", "es"])
def test_every_cldr_name_of_a_country_leads_to_its_code(language: str) -> None:
    named = {
        code: name
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and country_code(code) == code
    }
    assert len(named) > 240
    assert {name: country_code(name) for name in named.values()} == {name: code for code, name in named.items()}


def test_every_word_of_the_tables_leads_to_its_code() -> None:
    for words in WORDS:
        for name, code in words.countries.items():
            assert country_code(name) == code


def test_a_country_is_named_in_the_readers_language() -> None:
    assert country_name("DE", "en") == "Germany"
    assert country_name("DE", "it") == "Germania"
    assert country_name("HK", "it") == "Hong Kong"
    assert country_name("??", "it") == "??"
