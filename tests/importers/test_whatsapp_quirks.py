"""Each quirk of imports.md 4.4, by name. The people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.importers.whatsapp import drafts_of, is_mine
from vaultnet.model.draft import Draft, DraftContact, Imported
from vaultnet.model.foreign import ImportOptions, foreign_file

OPTIONS = ImportOptions(date(2026, 11, 24), me="Marta Bianchi")


def read(*lines: str, name: str = "_chat.txt", archive: str = "", options: ImportOptions = OPTIONS) -> Imported:
    file = foreign_file(name, "\r\n".join(lines).encode(), archive=archive)
    assert is_mine(file)
    return drafts_of((file,), options)


def days(found: Imported) -> list[str]:
    return [date.fromordinal(contact.day).isoformat() for draft in found.people for contact in draft.contacts]


def test_days_and_directions_of_two_people() -> None:
    found = read(
        "13/03/23, 09:16 - Anna Rossi: ciao",
        "come stai?",
        "13/03/23, 09:17 - Marta Bianchi: bene",
        "13/03/23, 10:17 - Anna Rossi: a domani",
        "14/03/23, 09:17 - Marta Bianchi: eccomi",
    )
    first, second = date(2023, 3, 13).toordinal(), date(2023, 3, 14).toordinal()
    assert found.people == (
        Draft(
            "_chat.txt:1",
            name="Anna Rossi",
            contacts=(
                DraftContact(first, "message", "in"),
                DraftContact(first, "message", "out"),
                DraftContact(second, "message", "out"),
            ),
            is_new_person=False,
        ),
    )


@pytest.mark.parametrize(
    "stamp",
    [
        "24/05/22, 22:05 - ",
        "[24/05/22, 22:05:33] ",
        "\u200e[24/05/22, 22:05:33] ",
        "\ufeff[24/05/2022 22:05:33] ",
        "24.05.22, 22:05 - ",
        "24-05-2022 22:05 - ",
        "2022/05/24 22:05 - ",
        "[2022-05-24, 10:05:33\u202fPM] ",
        "5/24/22, 10:05\u202fPM - ",
        "24/5/22, 10:05 p. m. - ",
        "24/5/2022, 10:05\u00a0p.\u00a0m. - ",
        "24/05/2022 à 22:05 - ",
        "24/05/22, 22:05 – ",
        "24.5.22 um 22:05 - ",
        "24/05/22, 22.05 - ",
    ],
)
def test_every_stamp_that_phones_write(stamp: str) -> None:
    assert days(read(f"{stamp}Anna: ciao")) == ["2022-05-24"]


@pytest.mark.parametrize(
    ("dates", "day_first", "expected"),
    [
        (("03/04/23", "13/04/23"), False, ["2023-04-03", "2023-04-13"]),
        (("03/04/23", "03/14/23"), True, ["2023-03-04", "2023-03-14"]),
        (("03/04/23",), True, ["2023-04-03"]),
        (("03/04/23",), False, ["2023-03-04"]),
    ],
)
def test_the_whole_chat_says_whether_the_day_stands_first(
    dates: tuple[str, ...], day_first: bool, expected: list[str]
) -> None:
    options = OPTIONS._replace(day_first=day_first)
    assert days(read(*(f"{day}, 09:16 - Anna: x" for day in dates), options=options)) == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "I messaggi e le chiamate sono crittografati end-to-end. Nessuno fuori da questa chat può leggerli.",
            "notice",
        ),
        ("Messages and calls are end-to-end encrypted.", "notice"),
        ("Il tuo codice di sicurezza con Anna è cambiato", "notice"),
        ("Anna ha cambiato numero: tocca per scrivere", "notice"),
        ("Anna: \u200eMessages and calls are end-to-end encrypted.", "notice"),
        ("Anna: <Media omessi>", "media"),
        ("Anna: <Media omitted>", "media"),
        ("Anna: \u200eimmagine omessa", "media"),
        ("Anna: \u200eimage omitted", "media"),
        ("Anna: \u200enota vocale omessa", "media"),
        ("Anna: \u200e<allegato: 00001-PHOTO.jpg>", "media"),
        ("Anna: IMG-1.jpg (file allegato)", "media"),
        ("Chiamata vocale persa", "missed_call"),
        ("Anna: \u200eChiamata vocale persa", "missed_call"),
        ("Anna: \u200eMissed video call", "missed_call"),
        ("Anna: \u200eVideochiamata, Nessuna risposta", "missed_call"),
        ("~\u202fNina: ciao", "unknown_sender"),
        ("\0\x01: ciao", "unknown_sender"),
        (" : ciao", "notice"),
    ],
)
def test_what_is_no_message_is_left_out_and_counted(line: str, reason: str) -> None:
    found = read(f"[13/03/23, 09:16:00] {line}", "[13/03/23, 09:16:00] Marta Bianchi: x")
    assert found.left_out == {reason: 1}
    assert not any(contact.direction == "in" for draft in found.people for contact in draft.contacts)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("\u200eVoice call. \u200e5 min", "call"),
        ("\u200eChiamata vocale, 1 h", "call"),
        ("\u200eVideochiamata. \u200e12 sec", "video"),
        ("\u200eVideo call, 3 min", "video"),
        ("call me in 5 min", "message"),
        ("il fax l'ho omesso: scusa, era nel documento che ti ho mandato ieri, quello omesso", "message"),
        ("10:30 - Bruno: ok?", "message"),
    ],
)
def test_calls_that_were_answered_are_calls(text: str, channel: str) -> None:
    (found,) = read(f"13/03/23, 09:16 - Anna: {text}", "13/03/23, 09:16 - Marta Bianchi: \u200eimage omitted").people
    direction = "in" if channel == "message" else ""
    assert [(contact.channel, contact.direction) for contact in found.contacts] == [(channel, direction)]


def test_a_group_is_weak_and_what_the_owner_wrote_there_went_to_nobody() -> None:
    lines = ["13/03/23, 09:16 - Anna: x", "13/03/23, 09:16 - Bruno: x", "14/03/23, 09:16 - Marta Bianchi: x"]
    found = read(*lines)
    contact = DraftContact(date(2023, 3, 13).toordinal(), "message", "in", is_weak=True)
    assert [(draft.name, draft.contacts) for draft in found.people] == [("Anna", (contact,)), ("Bruno", (contact,))]


@pytest.mark.parametrize(
    "notice", ["Anna ha creato il gruppo “Fiera: 2023”", "Anna created group “Fair”", "Bruno ha abbandonato"]
)
def test_a_group_in_which_two_wrote_is_a_group(notice: str) -> None:
    found = read(f"13/03/23, 09:15 - {notice}", "13/03/23, 09:16 - Anna: x", "13/03/23, 09:16 - Marta Bianchi: x")
    assert [contact.is_weak for draft in found.people for contact in draft.contacts] == [True]


def test_who_only_sent_pictures_was_written_to() -> None:
    found = read("13/03/23, 09:16 - Anna: <Media omessi>", "14/03/23, 09:16 - Marta Bianchi: bella")
    assert [(draft.name, [contact.direction for contact in draft.contacts]) for draft in found.people] == [
        ("Anna", ["out"])
    ]


def test_who_is_called_by_a_picture_keeps_it() -> None:
    (found,) = read("13/03/23, 09:16 - 🌊\0: ciao").people
    assert found.name == "🌊"


def test_who_is_in_no_address_book_is_a_number() -> None:
    (found,) = read("13/03/23, 09:16 - \u200e+39 347 123\u20114567: ciao").people
    assert (found.name, found.phones) == ("", ("+39 347 123-4567",))


@pytest.mark.parametrize(
    ("name", "archive"),
    [
        ("Chat WhatsApp con Anna Rossi.txt", ""),
        ("WhatsApp Chat with Anna Rossi.txt", ""),
        ("_chat.txt", "WhatsApp Chat - Anna Rossi.zip"),
    ],
)
def test_the_owner_is_who_the_chat_is_not_named_after(name: str, archive: str) -> None:
    lines = ("13/03/23, 09:16 - Anna Rossi: x", "13/03/23, 09:16 - Marti: x")
    found = read(*lines, name=name, archive=archive, options=OPTIONS._replace(me=""))
    assert [(draft.name, [contact.direction for contact in draft.contacts]) for draft in found.people] == [
        ("Anna Rossi", ["in", "out"])
    ]
    alone = read("13/03/23, 09:16 - Marta Bianchi: x", name=name, archive=archive)
    assert [(draft.name, draft.contacts[0].direction) for draft in alone.people] == [("Anna Rossi", "out")]


def test_the_owner_is_known_by_the_names_of_their_note() -> None:
    lines = ("13/03/23, 09:16 - Anna Rossi: x", "13/03/23, 09:16 - marti: x")
    options = OPTIONS._replace(me="https://www.linkedin.com/in/marta", own_names=("Marta Bianchi", "Marti"))
    found = read(*lines, options=options)
    assert [(draft.name, [contact.direction for contact in draft.contacts]) for draft in found.people] == [
        ("Anna Rossi", ["in", "out"])
    ]


def test_whose_directions_nobody_knows_are_not_told() -> None:
    lines = ("13/03/23, 09:16 - Anna Rossi: x", "13/03/23, 09:16 - Marti: x")
    found = read(*lines, options=OPTIONS._replace(me=""))
    assert [draft.contacts[0].direction for draft in found.people] == ["", ""]
    assert [(problem.code, problem.details) for problem in found.problems] == [("unknown_me", ("Anna Rossi", "Marti"))]


def test_days_that_are_none_or_lie_ahead_are_left_out() -> None:
    found = read(
        "13/03/23, 09:16 - Anna: x",
        "99/03/23, 09:16 - Anna: x",
        "13/03/28, 09:16 - Anna: x",
        "13/03/1999, 09:16 - Anna: x",
    )
    assert (days(found), found.left_out) == (["2023-03-13"], {"no_day": 3})


def test_no_word_of_a_chat_is_kept() -> None:
    assert "canary" not in repr(
        read("13/03/23, 09:16 - Anna: canary: canary", "canary", "13/03/23, 09:16 - Marta Bianchi: canary")
    )


def test_what_is_no_chat_is_not_ours() -> None:
    for text in (
        "",
        "hello\n13/03/23, 09:16 - Anna: x",
        "13/03/23, 09:16\n",
        "2026-11-24 10:00 - started\n",
        "Date,From\n13/03/23,Anna\n",
        "\0" * 99,
    ):
        assert not is_mine(foreign_file("_chat.txt", text.encode())), text
