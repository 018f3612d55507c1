"""Every word of the table of channels, in the plainest lines that people write (spec 2.1)."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from vaultnet.model.channel import RUNG_OF
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
DAY: Final = date(2026, 5, 7).toordinal()
ITALIAN: Final = {
    "coffee": "caffè, caffe, Caffè",
    "meal": "pranzo, pranzi, pranzato, cena, cene, cenato, aperitivo, aperitivi, colazione, colazioni",
    "visit": "visita, visite, visitato, visitata, visitati, visitate, sopralluogo, sopralluoghi",
    "fair": "fiera, fiere, salone, saloni",
    "event": "evento, eventi, conferenza, conferenze, convegno, convegni",
    "in_person": (
        "incontrato, incontrata, incontrati, incontrate, incontro, incontri, visto, vista, visti, viste, di persona"
    ),
    "video": "videochiamata, videochiamate",
    "call": (
        "chiamata, chiamate, chiamato, chiamati, telefonata, telefonate, telefonato, sentito al telefono, "
        "sentita al telefono, sentiti al telefono, sentite al telefono, parlato"
    ),
    "meeting": "riunione, riunioni",
    "message": "messaggio, messaggi",
    "email": "mail, scritto, scritta, scritti, risposto",
    "letter": "lettera, lettere",
    "wishes": "auguri",
}
ENGLISH: Final = {
    "coffee": "coffee, coffees, Coffee, COFFEE",
    "meal": "lunch, lunches, lunched, dinner, dinners, breakfast, breakfasts, drinks",
    "visit": "visit, visits, visited",
    "fair": "fair, fairs, trade show, trade shows, expo, expos",
    "event": "conference, conferences, event, events",
    "in_person": "met, in person, face to face",
    "video": "video call, video calls, zoom, teams, google meet, skype",
    "call": "call, calls, called, phone, phoned, spoke",
    "meeting": "meeting, meetings, 1:1, catch-up, catch-ups",
    "message": "whatsapp, sms, telegram, dm, dms, message, messages, texted, chat, chats",
    "email": "mail, mails, e-mail, e-mails, email, emails, wrote, replied",
    "letter": "letter, letters",
    "wishes": "wishes, congratulations",
    "linkedin": "linkedin",
}
SIGNS: Final = {
    "coffee": "☕",
    "meal": "🍽, 🍽️",
    "in_person": "🤝",
    "video": "📹",
    "call": "📞",
    "message": "💬",
    "email": "✉️, ✉",
    "wishes": "🎂",
}


def words(*tables: dict[str, str]) -> list[tuple[str, str]]:
    return [(word, code) for table in tables for code, listed in table.items() for word in listed.split(", ")]


def found(path: str, text: str) -> list[tuple[str, int]]:
    facts = facts_of(parse(path, text.encode()), CONVENTIONS)
    return [(mention.channel, mention.day) for mention in facts.mentions]


@pytest.mark.parametrize(("word", "code"), words(ITALIAN, SIGNS))
def test_word_con_somebody(word: str, code: str) -> None:
    assert found("2026-05-07.md", f"- {word} con [[Anna]]\n") == [(code, DAY)]


@pytest.mark.parametrize(("word", "code"), words(ENGLISH, SIGNS))
def test_word_with_somebody(word: str, code: str) -> None:
    assert found("2026-05-07.md", f"- {word} with [[Anna]]\n") == [(code, DAY)]


@pytest.mark.parametrize("line", ["- 2026-05-07: {}", "- 2026-05-07 {}", "- [[2026-05-07]] {}", "## 2026-05-07 {}"])
@pytest.mark.parametrize(("word", "code"), words(ITALIAN, ENGLISH, SIGNS))
def test_word_in_a_dated_line_of_the_persons_own_note(word: str, code: str, line: str) -> None:
    assert found("People/Anna.md", f"{line.format(word)}\n") == [(code, DAY)]
    assert found(
        "People/Anna.md", f"## Log\n#{line.format(word)}\n" if "#" in line else f"## Log\n{line.format(word)}\n"
    ) == [(code, DAY)]


@pytest.mark.parametrize(("word", "code"), words(ITALIAN, ENGLISH, SIGNS))
def test_word_in_a_dated_row(word: str, code: str) -> None:
    text = f"| Date | How | What |\n|---|---|---|\n| 2026-05-07 | {word} | … |\n"
    assert found("People/Anna.md", text) == [(code, DAY)]


@pytest.mark.parametrize(("word", "code"), words(ITALIAN, ENGLISH, SIGNS))
def test_word_in_a_ticked_task(word: str, code: str) -> None:
    assert found("People/Anna.md", f"- [x] {word} ✅ 2026-05-07\n") == [(code, DAY)]


@pytest.mark.parametrize(("word", "code"), words(ITALIAN, ENGLISH, SIGNS))
def test_word_as_a_heading_above_somebody(word: str, code: str) -> None:
    assert found("2026-05-07.md", f"## {word}\n- [[Anna]]\n") == [(code, DAY)]


@pytest.mark.parametrize(("word", "code"), words(ITALIAN, ENGLISH, SIGNS))
def test_word_before_or_behind_somebody(word: str, code: str) -> None:
    assert found("2026-05-07.md", f"- {word}: [[Anna]]\n") == [(code, DAY)]
    assert found("2026-05-07.md", f"- {word} [[Anna]]\n") == [(code, DAY)]
    assert found("2026-05-07.md", f"- [[Anna]]: {word}\n") == [(code, DAY)]
    assert found("2026-05-07.md", f"- [[Anna]] - {word}\n") == [(code, DAY)]


@pytest.mark.parametrize(("word", "code"), words(ITALIAN, ENGLISH, SIGNS))
def test_word_in_the_title_of_a_meeting_note(word: str, code: str) -> None:
    if ":" in word:
        return  # no file is called so
    text = "---\nattendees: '[[Anna]]'\n---\n"
    assert found(f"Meetings/2026-05-07 {word} - Rossi.md", text) == [(code, DAY)]


def test_the_table_has_a_word_for_every_channel_that_a_line_can_say() -> None:
    assert {code for _, code in words(ITALIAN, ENGLISH, SIGNS)} | {"contact", "mention"} == set(RUNG_OF)
