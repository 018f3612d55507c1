from __future__ import annotations

from random import Random

import pytest

from builders import a_person, built, person_note
from vaultnet.answers.command_words import LogWords, channel_of, log_words
from vaultnet.model.channel import CHANNELS
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from

CONVENTIONS, _ = conventions_from(Settings(channel_words=("coffee = spritz",)), VaultConfig())
NETWORK = built(
    *(
        person_note(a_person(name, aliases=aliases))
        for name, aliases in (
            ("Anna Keller", ("Anna K.",)),
            ("Luca Neri", ()),
            ("Luca Ferri", ()),
            ("Graham Mail", ()),
            ("Kate O'Brien", ()),
            ("Maria Grazia De Luca", ()),
        )
    )
)


@pytest.mark.parametrize(
    ("typed", "names", "channel", "text"),
    [
        ("Anna|coffee", "Anna", "coffee", ""),
        ("Anna|Keller|coffee|about|boats", "Anna Keller", "coffee", "about boats"),
        ("Anna Keller|caffè|al porto", "Anna Keller", "coffee", "al porto"),
        ("Anna|K.|call|to arrange a coffee", "Anna K.", "call", "to arrange a coffee"),
        ("anna|luca|neri|lunch", "anna/luca neri", "meal", ""),
        ("anna,|neri|and|kate|pranzo|x", "anna/neri/kate", "meal", "x"),
        ("Anna, Luca Neri|dinner", "Anna/Luca Neri", "meal", ""),
        ("Graham|Mail|video|call|yes", "Graham Mail", "video", "yes"),
        ("Graham|Mail|mail", "Graham Mail", "email", ""),
        ("Maria|Grazia|De|Luca|di|persona", "Maria Grazia De Luca", "in_person", ""),
        ("anna|spritz", "anna", "coffee", ""),
        ("anna|in_person", "anna", "in_person", ""),
        ("anna|contact", "anna", "contact", ""),
        ("luca|call", "luca", "call", ""),
        ("nobody|here|call", "nobody/here", "call", ""),
    ],
)
def test_who_how_and_what_are_told_apart(typed: str, names: str, channel: str, text: str) -> None:
    said = log_words(typed.split("|"), NETWORK, CONVENTIONS)
    assert said
    assert said[:3] == (tuple(names.split("/")), channel, text)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("lunch", ""),
        ("Pranzo", ""),
        ("dinner", "dinner"),
        ("cena", "cena"),
        ("spritz", "spritz"),
        ("caffè", ""),
        ("video call", ""),
        ("breakfast", "breakfast"),
        ("whatsapp", ""),
        ("in_person", ""),
        ("☕", ""),
    ],
)
def test_a_word_that_says_more_than_ours_is_kept_as_it_was_typed(typed: str, word: str) -> None:
    said = log_words(["Anna", typed], NETWORK, CONVENTIONS)
    assert said == LogWords(("Anna",), said.channel if said else "call", "", word)


@pytest.mark.parametrize("typed", ["Anna", "coffee", "Anna|Keller", "", "Anna|mention"])
def test_without_a_word_for_how_nothing_is_said(typed: str) -> None:
    assert log_words(typed.split("|"), NETWORK, CONVENTIONS) is None


def test_whatever_is_typed_is_understood_or_not_and_nothing_of_it_is_lost() -> None:
    chance = Random(3)  # noqa: S311  # what to try
    words = [
        "Anna",
        "Keller",
        "luca",
        "neri,",
        "and",
        "coffee",
        "video call",
        "di",
        "persona",
        "call",
        "",
        " ",
        ",",
        ",,",
    ]
    words += ["\0", "[[x]]", "\ud800", "a" * 300, "K.", "O'Brien", "-", "&", "☕", "é"]
    understood = 0
    for _ in range(500):
        typed = chance.choices(words, k=chance.randrange(8))
        said = log_words(typed, NETWORK, CONVENTIONS)
        if said is not None:
            understood += 1
            assert said.text == "" or " ".join(typed).endswith(said.text)
            assert all(any(name.split(" ")[0] in word for word in typed) for name in said.names)
    assert 100 < understood < 500


def test_every_channel_has_a_word_of_ours() -> None:
    assert [each for each in CHANNELS if channel_of(each, CONVENTIONS) != each] == ["mention"]
