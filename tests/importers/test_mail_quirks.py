"""Each rule of imports.md 4.3, by name. The people are invented."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from vaultnet.importers.mail import drafts_of, is_mine
from vaultnet.model.draft import Draft, DraftContact, Imported
from vaultnet.model.foreign import ForeignFile, ImportOptions, foreign_file

TODAY = date(2026, 11, 24)
OPTIONS = ImportOptions(TODAY, own_emails=("me@home.example",))
DAY = date(2026, 11, 3).toordinal()
FROM_LINE = "From 1234@xxx Tue Nov 03 10:00:00 +0000 2026"


def message(
    *lines: str, sender: str = "Anna Rossi <anna@acme.example>", to: str = "me@home.example", day: str = ""
) -> str:
    date_line = f"Date: {day or 'Tue, 3 Nov 2026 10:00:00 +0100'}"
    head = (f"From: {sender}", f"To: {to}", "Message-ID: <1@x>", date_line, "Subject: canary", *lines)
    return "\r\n".join((*head, "", "Body canary", ""))


def mailbox(*messages: str) -> ForeignFile:
    return foreign_file("All.mbox", "".join(f"{FROM_LINE}\r\n{text}\r\n" for text in messages).encode())


def read(*messages: str, options: ImportOptions = OPTIONS) -> Imported:
    file = mailbox(*messages)
    assert is_mine(file)
    return drafts_of((file,), options)


def contacts(*messages: str) -> dict[str, list[DraftContact]]:
    return {draft.emails[0]: list(draft.contacts) for draft in read(*messages).people}


def test_who_wrote_and_who_was_written_to() -> None:
    found = read(message(), message(sender="me@home.example", to='"Bruno Fava" <Bruno@Acme.example>'))
    assert found.people == (
        Draft(
            "All.mbox:1", name="Anna Rossi", emails=("anna@acme.example",), is_new_person=False,
            contacts=(DraftContact(DAY, "email", "in"),),
        ),
        Draft(
            "All.mbox:2", name="Bruno Fava", emails=("bruno@acme.example",), is_new_person=False,
            contacts=(DraftContact(DAY, "email", "out"),),
        ),
    )  # fmt: skip


def test_a_day_and_a_direction_count_once() -> None:
    found = contacts(message(), message(), message(sender="me@home.example", to="anna@acme.example"))
    assert found == {"anna@acme.example": [DraftContact(DAY, "email", "in"), DraftContact(DAY, "email", "out")]}


def test_a_name_is_taken_from_the_first_mail_that_has_one() -> None:
    senders = ("anna@acme.example", "Anna Rossi <anna@acme.example>", "Nina <anna@acme.example>")
    (found,) = read(*(message(sender=sender) for sender in senders)).people
    assert (found.place, found.name) == ("All.mbox:1", "Anna Rossi")


def test_copies_are_weak_both_ways_and_give_way_to_a_real_mail() -> None:
    weak_in = message("Cc: me@home.example", to="bruno@acme.example")
    weak_out = message("Cc: anna@acme.example", sender="me@home.example", to="carla@acme.example")
    found = contacts(weak_in, weak_out)
    assert [contact.is_weak for contact in found["anna@acme.example"]] == [True, True]
    assert [contact.is_weak for contact in found["carla@acme.example"]] == [False]
    assert contacts(weak_in, message())["anna@acme.example"] == [DraftContact(DAY, "email", "in")]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("List-Id: <x.example>",), "list"),
        (("List-Unsubscribe: <mailto:x@x.example>",), "list"),
        (("Auto-Submitted: auto-generated",), "automatic"),
        (("Precedence: bulk",), "automatic"),
        (("Precedence: list",), "automatic"),
        (("X-Gmail-Labels: Bozze,Importanti",), "draft"),
        (("X-Gmail-Labels: Drafts",), "draft"),
        (("X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=",), "draft"),
        (("X-Gmail-Labels: Brouillons",), "draft"),
        (("X-Gmail-Labels: Spam,Unread",), "spam"),
        (('X-Gmail-Labels: "Posta indesiderata"',), "spam"),
        (("X-Unsent: 1",), "draft"),
        (("X-Mozilla-Draft-Info: internal/draft; vcard=0",), "draft"),
        (("X-Spam-Flag: YES",), "spam"),
        (("Cc: " + ", ".join(f"guest{number}@x.example" for number in range(15)),), "circular"),
    ],
)
def test_what_is_no_mail_between_two_people_is_left_out_and_counted(lines: tuple[str, ...], reason: str) -> None:
    found = read(message(*lines))
    assert (found.people, found.left_out) == ((), {reason: 1})


@pytest.mark.parametrize(
    "sender",
    ["noreply@x.example", "no-reply@x.example", "no_reply@x.example", "donotreply@x.example", "do-not-reply@x.example",
     "MAILER-DAEMON@x.example", "postmaster@x.example", "alerts-noreply@x.example", "non-rispondere@x.example"],
)  # fmt: skip
def test_machines_are_nobody(sender: str) -> None:
    assert read(message(sender=sender)).left_out == {"automatic": 1}


@pytest.mark.parametrize(
    "line", ["Auto-Submitted: no", "Precedence: normal", "X-Gmail-Labels: Posta inviata,Aperta", "X-Spam-Flag: NO"]
)
def test_what_only_looks_like_it_counts(line: str) -> None:
    assert len(read(message(line)).people) == 1


def test_fifteen_recipients_are_the_most() -> None:
    others = ", ".join(f"guest{number}@x.example" for number in range(14))
    assert len(read(message(f"Cc: {others}")).people) == 1


def test_mail_to_oneself_is_no_contact() -> None:
    assert read(message(sender="me@home.example", to="Me+notes@home.example")).left_out == {"to_oneself": 1}


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ('"Rossi, Anna" <anna@acme.example>', "Anna Rossi"),
        ("=?utf-8?Q?Zo=C3=AB_Rossi?= <anna@acme.example>", "Zoë Rossi"),
        ("=?utf-8?B?Wm/DqyBSb3NzaQ==?= <anna@acme.example>", "Zoë Rossi"),
        ("=?iso-8859-1?Q?Rossi=2C_Nicol=F2?= <anna@acme.example>", "Nicolò Rossi"),
        ('"=?utf-8?Q?Zo=C3=AB?=" <anna@acme.example>', "Zoë"),
        ("=?utf-8?Q?Zo=C3?=\r\n =?utf-8?Q?=AB_Rossi?= <anna@acme.example>", "Zoë Rossi"),
        ("=?nonsense?Q?Zo?= <anna@acme.example>", "Zo"),
        ("=?utf-8?B?A?= <anna@acme.example>", "=?utf-8?B?A?="),
        ("anna@acme.example (Anna Rossi)", ""),
        ("anna@acme.example", ""),
        ("'anna@acme.example' <anna@acme.example>", ""),
        ("Anna <ANNA@Acme.Example>", "Anna"),
        ("Anna Rossi\r\n\t<anna@acme.example>", "Anna Rossi"),
        ('"Anna \\"Nina\\" Rossi" <anna@acme.example>', 'Anna "Nina" Rossi'),
    ],
)
def test_names_in_every_coding(sender: str, name: str) -> None:
    (found,) = read(message(sender=sender)).people
    assert (found.emails, found.name) == (("anna@acme.example",), name)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("Tue, 3 Nov 2026 10:00:00 +0100", "2026-11-03"),
        ("Tue, 3 Nov 2026 23:30:00 +0000", "2026-11-04"),
        ("3 Nov 2026 10:00 GMT", "2026-11-03"),
        ("Mon, 02 Nov 2026 22:59:59 -0800 (PST)", "2026-11-03"),
        ("yesterday", "2026-11-03"),
        ("Tue, 3 Nov 1970 10:00:00 +0100", "2026-11-03"),
        ("Tue, 3 Nov 2077 10:00:00 +0100", "2026-11-03"),
        ("Tue, 99 Nov 2026 99:00:00 +9999", "2026-11-03"),
    ],
)
def test_days_are_the_owners_and_a_broken_date_gives_way_to_the_from_line(day: str, expected: str) -> None:
    (found,) = read(message(day=day)).people
    assert date.fromordinal(found.contacts[0].day).isoformat() == expected


def test_a_message_alone_has_a_day_or_does_not_count() -> None:
    good, bad = foreign_file("a.eml", message().encode()), foreign_file("b.eml", message(day="soon").encode())
    assert is_mine(good)
    found = drafts_of((good, bad), OPTIONS)
    assert ([draft.place for draft in found.people], found.left_out) == (["a.eml:1"], {"no_day": 1})


def test_a_maildir_is_read_message_by_message_and_its_drafts_are_drafts() -> None:
    files = [foreign_file(name, message().encode()) for name in ("1.host:2,S", "2.host:2,DS", "3.host")]
    found = drafts_of(files, OPTIONS)
    assert (len(found.people), found.left_out) == (1, {"draft": 1})


def test_bodies_are_no_messages_even_when_they_quote_one() -> None:
    quoted = (
        message()
        + "> From: Carla <carla@x.example>\r\n\r\n>From 1@xxx Tue Nov 03 10:00:00 +0000 2026\r\nFrom: d@x.example\r\n"
    )
    quoted += f"a line\r\n{FROM_LINE}\r\nFrom: e@x.example\r\n"
    text = quoted + "\r\nFrom Monday 10:00 we are open\r\n\r\nFrom now on: yes\r\n"
    assert list(contacts(text, message())) == ["anna@acme.example"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_a_mailbox_may_be_cut_into_pieces_anywhere(end: str, size: int) -> None:
    texts = [message(sender=f"guest{number}@x.example").replace("\r\n", end) for number in range(5)]
    data = "".join(f"{FROM_LINE}{end}{text}{end}" for text in texts).encode()
    cuts = [*range(0, len(data), size), len(data)]
    file = ForeignFile("All.mbox", lambda: [data[start:stop] for start, stop in pairwise(cuts)])
    assert [draft.place for draft in drafts_of((file,), OPTIONS).people] == [
        f"All.mbox:{number}" for number in range(1, 6)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "From anna@x Tue Nov  3 10:00:00 2026",
        "From - Tue Nov 03 10:00:00 2026",
        "From 1@xxx Tue Nov 03 10:00:00 +0000 2026",
        "From MAILER-DAEMON Tue Nov  3 10:00:00 CET 2026",
        "From ",
    ],
)
def test_from_lines_of_every_program(line: str) -> None:
    texts = [message(sender=f"guest{number}@x.example") for number in range(3)]
    file = foreign_file("Sent", "".join(f"{line}\r\n{text}\r\n" for text in texts).encode())
    assert is_mine(file)
    assert len(drafts_of((file,), OPTIONS).people) == 3


def test_whose_mail_it_is_may_be_known_from_where_it_was_delivered() -> None:
    options = ImportOptions(TODAY)
    delivered = message("Delivered-To: me@home.example")
    found = read(delivered, delivered, message(sender="me@home.example", to="bruno@x.example"), options=options)
    assert [(draft.emails[0], draft.contacts[0].direction) for draft in found.people] == [
        ("anna@acme.example", "in"),
        ("bruno@x.example", "out"),
    ]


def test_without_an_own_address_nothing_is_guessed() -> None:
    found = read(message(), options=ImportOptions(TODAY, me="Marta Bianchi"))
    assert found.people == ()
    assert [problem.code for problem in found.problems] == ["no_own_address"]


def test_no_sender_no_contact() -> None:
    assert read(message(sender="undisclosed")).left_out == {"no_address": 1}
    assert read(message(sender="me@home.example", to="undisclosed-recipients:;")).left_out == {"to_oneself": 1}


def test_no_subject_and_no_text_is_kept() -> None:
    assert "canary" not in repr(read(message("X-Canary: canary", "Keywords: canary")))


def test_what_is_no_mail_is_not_ours() -> None:
    for text in ("", "From Monday on\n", "Name: x\nFrom: y\n", "BEGIN:VCARD\nFROM:x\n", "From,To,Sent At\n", "\0\0"):
        assert not is_mine(foreign_file("a.eml", text.encode())), text
