from __future__ import annotations

import unicodedata

import pytest

from vaultnet.notes.keys import folded, normalised


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Last Contact", "lastcontact"),
        ("last_contact", "lastcontact"),
        ("last-contact", "lastcontact"),
        ("lastContact", "lastcontact"),
        ("company", "company"),
        ("adr.Locality", "adr.locality"),
        ("Città", "città"),
        (unicodedata.normalize("NFD", "Città"), "città"),
        ("E-mail", "email"),
        ("EMAIL[HOME]", "email[home]"),
        ("k:", "k"),
        ("", ""),
    ],
)
def test_keys_are_compared_without_case_and_separators(key: str, expected: str) -> None:
    assert normalised(key) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë  DE Vries ", "zoe de vries"),
        (unicodedata.normalize("NFD", "Zoë"), "zoe"),
        ("Lunedì", "lunedi"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "łodz"),
        ("Ada\tLovelace\n", "ada lovelace"),
        ("", ""),
    ],
)
def test_text_is_folded_for_comparing(text: str, expected: str) -> None:
    assert folded(text) == expected
