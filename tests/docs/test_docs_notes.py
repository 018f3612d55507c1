from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents import DOCUMENTS, ROOT, fences, table_below, text_of, understood
from vaultnet.languages import WORDS
from vaultnet.model.channel import RUNG_OF
from vaultnet.notes.keys import normalised
from vaultnet.notes.parse import parse
from vaultnet.settings import settings_from

if TYPE_CHECKING:
    from pathlib import Path

WITH_NOTES = [path for path in DOCUMENTS if "<!-- understood: " in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", WITH_NOTES, ids=lambda path: path.name)
def test_every_note_example_is_understood_as_its_page_says(path: Path) -> None:
    blocks = list(fences(path.read_text(encoding="utf-8")))
    notes = {each.mark.removeprefix("note: "): each.text for each in blocks if each.mark.startswith("note: ")}
    means = understood(notes)
    said = {each.mark.removeprefix("understood: "): each for each in blocks if each.mark.startswith("understood: ")}
    assert notes.keys() == said.keys()
    for name, block in said.items():
        lines = block.text.split("\n")
        happened = ("contact: ", "no contact", "promise: ")
        assert [each for each in lines if each not in means[name]] == [], (name, means[name])
        if any(each.startswith(happened) for each in lines):
            assert [each for each in lines if each.startswith(happened)] == [
                each for each in means[name] if each.startswith(happened)
            ]


def test_every_settings_example_is_read_without_a_problem() -> None:
    for block in fences(text_of("docs/settings.md")):
        if block.mark == "note: Vaultnet/Settings.md":
            settings, problems = settings_from(parse("Vaultnet/Settings.md", block.text.encode()))
            assert problems == ()
            assert settings.tier_b == 45
            assert settings.weight("birthday") == 0


def test_every_field_name_in_the_table_is_read_as_that_field() -> None:
    read = {key: code for words in WORDS for key, code in words.fields.items()}
    for field, *others in table_below(text_of("docs/note-format.md"), "synonyms"):
        for name in (field.strip("`"), *(name for cell in others for name in cell.split(", ") if name)):
            assert read.get(normalised(name)) == field.strip("`"), name


def test_every_channel_word_in_the_table_has_that_rung() -> None:
    channels = {word: code for words in WORDS for word, code in words.channels.items()}
    text = text_of("docs/note-format.md").split("| rung | words that say so |", 1)[1].split("\n\n", 1)[0]
    for row in text.split("\n")[2:]:
        rung, words = (cell.strip() for cell in row.strip("|").split("|"))
        if rung == "noted":
            continue
        for part in words.split(" · "):
            for word in part.split(" ") if not part.isascii() and part[0] in "☕📞✉" else part.split(", "):
                assert RUNG_OF[channels[word.removesuffix("\ufe0f")]] == rung, word


def test_the_sample_vault_is_named_where_people_look_for_it() -> None:
    assert (ROOT / "sample_vault" / "Persone" / "Marta Vianello.md").exists()
    assert "(sample_vault/)" in text_of("README.md")
