from typing import Any

import pytest

from vaultnet.languages import WORDS
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.days import MONTHS
from vaultnet.notes.keys import normalised
from vaultnet.people.conventions import Conventions, conventions_from


def conventions(**settings: Any) -> Conventions:  # noqa: ANN401  fields of Settings, whatever their type
    return conventions_from(Settings(**settings), VaultConfig())[0]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.code)
def test_every_key_of_a_language_is_spelled_as_it_is_looked_up(words: Any) -> None:  # noqa: ANN401  Words
    assert [key for key in words.fields if key != normalised(key)] == []


def test_no_key_means_two_fields() -> None:
    seen: dict[str, str] = {}
    for words in WORDS:
        for key, name in words.fields.items():
            assert seen.setdefault(key, name) == name


def test_english_and_italian_words_are_read_together() -> None:
    tables = conventions()
    assert tables.fields["compleanno"] == tables.fields["birthday"] == "birthday"
    assert tables.type_kinds["persona"] == tables.type_kinds["person"] == "person"
    assert tables.folder_kinds["aziende"] == tables.folder_kinds["companies"] == "company"
    assert MONTHS["maggio"] == MONTHS["may"] == 5
    assert tables.channels["caffe"] == tables.channels["coffee"] == "coffee"
    assert "da chiamare" in tables.todo_headings
    assert "to call" in tables.todo_headings


def test_the_settings_add_names_of_fields() -> None:
    tables = conventions(fields=("company = studio, Law Firm", "compleanno = festa"))
    assert tables.fields["studio"] == tables.fields["lawfirm"] == "company"
    assert tables.fields["festa"] == "birthday"


def test_the_settings_add_words_for_a_channel() -> None:
    tables = conventions(channel_words=("coffee = spritz, Espressino", "in_person = sauna", "pranzo = gnocchi"))
    assert tables.channels["spritz"] == tables.channels["espressino"] == "coffee"
    assert tables.channels["sauna"] == "in_person"
    assert tables.channels["gnocchi"] == "meal"


def test_a_line_of_the_settings_that_names_nothing_of_ours_is_a_problem() -> None:
    settings = Settings(fields=("shoes = scarpe", "company"), channel_words=("carrier pigeon = coo",))
    assert conventions_from(settings, VaultConfig())[1] == (
        Problem("Vaultnet/Settings.md", 0, "bad_setting", ("fields", "shoes = scarpe", "")),
        Problem("Vaultnet/Settings.md", 0, "bad_setting", ("fields", "company", "")),
        Problem("Vaultnet/Settings.md", 0, "bad_setting", ("channel_words", "carrier pigeon = coo", "")),
    )


def test_the_format_of_the_settings_goes_before_the_editors() -> None:
    tables = conventions_from(Settings(daily_format="DD.MM.YYYY"), VaultConfig(daily_formats=("YYYY_MM_DD",)))[0]
    days = [
        [pattern.day_of(name) is not None for name in ("07.05.2026", "2026_05_07")] for pattern in tables.daily_patterns
    ]
    assert days == [[True, False], [False, True]]


def test_a_format_that_names_no_day_is_a_problem() -> None:
    tables, problems = conventions_from(Settings(daily_format="YYYY"), VaultConfig())
    assert problems == (Problem("Vaultnet/Settings.md", 0, "bad_format", ("YYYY",)),)
    assert len(tables.daily_patterns) == 1


def test_a_tag_for_the_owner_or_a_market_says_what_a_note_is_about_and_not_what_it_is() -> None:
    assert "me" in conventions().type_kinds
    assert "me" not in conventions().tag_kinds
    assert "market" not in conventions().tag_kinds
