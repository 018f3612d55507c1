from __future__ import annotations

import pytest

from vaultnet.languages.spoken import language_code, official_languages


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("it", "it"), ("EN", "en"), ("de-AT", "de"), ("pt_BR", "pt"), ("Italian", "it"), ("italiano", "it"),
        ("Tedesco (B2)", "de"), ("German: fluent", "de"), ("francese madrelingua", "fr"), ("français", "fr"),
        ("Francais", "fr"), ("español", "es"), ("Deutsch", "de"), ("inglés", "en"), ("cinese", "zh"),
        ("Klingonish", ""), ("", ""), ("  ", ""),
    ],
)  # fmt: skip
def test_a_language_is_known_by_code_or_by_name_in_five_languages(text: str, code: str) -> None:
    assert language_code(text) == code


@pytest.mark.parametrize(
    ("country", "languages"),
    [("IT", {"it"}), ("DE", {"de"}), ("GB", {"en"}), ("US", {"en"}), ("AT", {"de"}), ("", set()), ("XX", set())],
)
def test_a_country_has_its_official_languages(country: str, languages: set[str]) -> None:
    assert official_languages(country) == languages


def test_a_country_may_have_several() -> None:
    assert {"de", "fr", "it"} <= official_languages("CH")
