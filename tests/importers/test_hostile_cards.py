"""Hostile cards, calendars, mail and chats: each takes little time and memory, and none raises (reliability.md B9)."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from foreign import OPTIONS
from timing import seconds_of
from vaultnet.importers import ical, mail, vcard, whatsapp
from vaultnet.model.foreign import foreign_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SMALL: Final = 50_000
FULL: Final = 20_000_000
SECONDS: Final = 5
MEGABYTES: Final = 200
OWNER: Final = OPTIONS._replace(me="Piero Sala", own_emails=("piero@sala.it",))
BEGIN: Final = "BEGIN:VCARD\nFN:Anna\n"
HEAD: Final = "From 1@x Tue Nov 03 10:00:00 2026\n"


def repeated(text: str, size: int) -> str:
    """Return the text so often that it has about the size."""
    return text * (size // len(text) + 1)


def numbered(text: str, size: int) -> str:
    """Return the text so often that it has about the size, each time with another number in the place of `#`."""
    return "".join(text.replace("#", str(number)) for number in range(size // (len(text) + 3) + 1))


def event(*lines: str) -> str:
    return "\n".join(
        ("BEGIN:VEVENT", "UID:#", "DTSTART:20161103T100000Z", "ATTENDEE:mailto:a#@b.it", *lines, "END:VEVENT", "")
    )


def card(line: str, size: int) -> str:
    """Return cards with one long line each."""
    return repeated(BEGIN + line + "\n", size)


CARDS: Final[dict[str, Callable[[int], str]]] = {
    "a photo": lambda size: BEGIN + "PHOTO;ENCODING=b:" + "A" * size + "\nEND:VCARD\n",
    "a folded photo": lambda size: BEGIN + "PHOTO;ENCODING=b:" + repeated("A" * 74 + "\n ", size) + "\nEND:VCARD\n",
    "a photo without blanks": lambda size: (
        BEGIN + "PHOTO;BASE64:\n" + repeated("A" * 74 + "\n", size) + "\nEND:VCARD\n"
    ),
    "broken base64": lambda size: BEGIN + "KEY;ENCODING=B:" + repeated("=%#$\n ", size),
    "folds": lambda size: BEGIN + "NOTE:" + repeated("\n a", size),
    "printable folds": lambda size: "BEGIN:VCARD\nFN;QUOTED-PRINTABLE:A" + repeated("=\n", size),
    "cards that never end": lambda size: repeated("BEGIN:VCARD\n", size),
    "small cards": lambda size: repeated("BEGIN:VCARD\nFN:a\n", size),
    "a card of many lines": lambda size: BEGIN + repeated("TEL:1\n", size),
    "agents in agents": lambda size: BEGIN + repeated("AGENT:\nBEGIN:VCARD\n", size),
    "parameters": lambda size: card("TEL" + ";TYPE=x" * 9000 + ":1", size),
    "open quotes": lambda size: card('TEL;X="' + ":" * 60_000, size),
    "quotes": lambda size: card("TEL" + ';"' * 30_000 + ":1", size),
    "backslashes": lambda size: card("N:" + "\\" * 60_000, size),
    "parts": lambda size: card("N:" + ";\\;" * 20_000, size),
    "lists": lambda size: card("CATEGORIES:" + "a,\\," * 15_000, size),
    "NUL": lambda size: BEGIN + "\0" * size,
    "returns": lambda size: BEGIN + "\r" * size,
    "a long line": lambda size: BEGIN + "NOTE:" + "a" * size,
    "lines of 131 kB": lambda size: card("FN:" + "a " * 65_536, size),
    "digits": lambda size: card("BDAY:" + "1" * 60_000, size),
    "brackets": lambda size: card("FN:" + "([" * 30_000, size),
    "titles": lambda size: card("FN:" + "Dr. " * 15_000, size),
    "signs that turn text": lambda size: card("FN:" + "\u202e\u200f☺" * 9000, size),
    "controls": lambda size: card(
        "FN:" + "".join(map(chr, range(1, 32))).replace("\n", "").replace("\r", "") * 900, size
    ),
    "profiles": lambda size: card("URL:" + "linkedin.com/in/" * 3000, size),
    "percents": lambda size: card("URL:linkedin.com/in/" + "%25" * 20_000, size),
    "groups": lambda size: repeated("BEGIN:VCARD\nKIND:group\nFN:g\n" + "MEMBER:a\n" * 1900 + "END:VCARD\n", size),
    "charsets": lambda size: card("FN;CHARSET=punycode:" + "a-" * 2000 + "\nN;CHARSET=idna:" + "xn--a" * 2000, size),
}
CALENDARS: Final[dict[str, Callable[[int], str]]] = {
    "events": lambda size: numbered(event("SUMMARY:x", "LOCATION:Milano"), size),
    "attendees": lambda size: "BEGIN:VEVENT\nDTSTART:20261103T100000Z\n" + numbered("ATTENDEE:mailto:a#@b.it\n", size),
    "many people": lambda size: numbered(event(*(f"ATTENDEE:mailto:a#b{n}@c.it" for n in range(400))), size),
    "daily": lambda size: numbered(event("RRULE:FREQ=DAILY"), size),
    "every second": lambda size: numbered(event("RRULE:FREQ=SECONDLY"), size),
    "never": lambda size: numbered(event("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), size),
    "fifth Mondays": lambda size: numbered(event("RRULE:FREQ=YEARLY;BYDAY=5MO"), size),
    "weekdays": lambda size: numbered(event("RRULE:FREQ=WEEKLY;BYDAY=" + "MO," * 1300), size),
    "days of months": lambda size: numbered(event("RRULE:FREQ=MONTHLY;BYMONTHDAY=" + "1,2," * 900), size),
    "positions": lambda size: numbered(event("RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE;BYSETPOS=" + "1,-9," * 700), size),
    "exceptions": lambda size: event("RRULE:FREQ=DAILY") + numbered("EXDATE:20261103T100000Z\n", size),
    "zones": lambda size: numbered(event("DTSTART;TZID=Zone/A#:20261103T100000"), size),
    "zones defined": lambda size: numbered("BEGIN:VTIMEZONE\nTZID:#\nTZOFFSETTO:+0100\nEND:VTIMEZONE\n", size),
    "long zones": lambda size: numbered(event("DTSTART;TZID=" + "A/" * 1900 + ":20261103T100000"), size),
    "nests": lambda size: "BEGIN:VEVENT\n" + repeated("BEGIN:X\n", size),
    "events that never end": lambda size: repeated("BEGIN:VEVENT\n", size),
    "links": lambda size: numbered(event("DESCRIPTION:" + "//a.-" * 12_000), size),
    "places": lambda size: numbered(event("LOCATION:" + "a://" * 12_000), size),
    "an attachment": lambda size: event("ATTACH;ENCODING=BASE64:" + "A" * size),
}
MAILS: Final[dict[str, Callable[[int], str]]] = {
    "a head that never ends": lambda size: HEAD + "From: a@b.it\n" + repeated("X-A: b\n", size),
    "one field": lambda size: HEAD + "From: a@b.it\nTo: " + repeated("a@b.it,\n ", size),
    "separators": lambda size: HEAD + "From: a@b.it\n\n" + repeated("\nFrom ", size),
    "separators after blanks": lambda size: HEAD + "From: a@b.it\n\n" + repeated("\n\nFrom a", size),
    "a body without lines": lambda size: HEAD + "From: a@b.it\n\n" + "a" * size,
    "quotes": lambda size: repeated(HEAD + "From: " + '"\\' * 4000 + "\n\n\n", size),
    "brackets": lambda size: repeated(HEAD + "From: " + "<" * 8000 + "\n\n\n", size),
    "comments": lambda size: repeated(HEAD + "From: a@b.it " + "(" * 8000 + "\n\n\n", size),
    "encoded words": lambda size: repeated(HEAD + "From: " + "=?a?q?" * 1300 + " <a@b.it>\n\n\n", size),
    "labels": lambda size: repeated(HEAD + "From: a@b.it\nX-Gmail-Labels: " + "=?a?q?" * 1300 + "\n\n\n", size),
    "recipients": lambda size: repeated(HEAD + "From: piero@sala.it\nTo: " + "a@b.it," * 1100 + "\n\n\n", size),
    "dates": lambda size: repeated(HEAD + "From: a@b.it\nDate: " + "1 Jan, " * 1000 + "\n\n\n", size),
}
CHATS: Final[dict[str, Callable[[int], str]]] = {
    "messages": lambda size: repeated("13/03/23, 09:16 - Anna: ciao\n", size),
    "senders": lambda size: numbered("13/03/23, 09:16 - Anna #: ciao\n", size),
    "stamps": lambda size: "13/03/23, 09:16 - Anna: a\n" + repeated("13/03/23, ", size),
    "one line": lambda size: "13/03/23, 09:16 - Anna: " + "a" * size,
    "no senders": lambda size: "13/03/23, 09:16 - Anna: a\n" + repeated("13/03/23, 09:16 - omesso \n", size),
    "years": lambda size: "13/03/23, 09:16 - Anna: a\n" + numbered("13/03/#, 09:16 - Anna: ciao\n", size),
    "blank lines": lambda size: "13/03/23, 09:16 - Anna: a\n" + "\n" * size,
    "media": lambda size: repeated("13/03/23, 09:16 - Anna: " + "a-" * 150 + " omesso\n", size),
}
READERS: Final = {"vcard": vcard, "calendar": ical, "mail": mail, "whatsapp": whatsapp}
ATTACKS: Final = {
    (source, name): make
    for source, attacks in (("vcard", CARDS), ("calendar", CALENDARS), ("mail", MAILS), ("whatsapp", CHATS))
    for name, make in attacks.items()
}
CHILD: Final = """
import json, resource, sys, time
from datetime import date
from pathlib import Path
from vaultnet.app.foreign_files import foreign_files
from vaultnet.importers.find import imported
from vaultnet.model.foreign import ImportOptions
start = time.process_time()
files = foreign_files(Path(sys.argv[1])).files
found = imported(files, ImportOptions(date(2026, 11, 24), me="Piero Sala", own_emails=("piero@sala.it",)))
seconds = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"source": found and found.source, "seconds": seconds, "megabytes": peak}))
"""


def attack_of(source: str, name: str, size: int) -> bytes:
    start = "BEGIN:VCALENDAR\n" if source == "calendar" else ""
    return (start + ATTACKS[source, name](size)).encode()


@pytest.mark.parametrize(("source", "name"), ATTACKS)
def test_a_small_attack_is_known_takes_no_time_and_never_raises(source: str, name: str) -> None:
    file = foreign_file("attack", attack_of(source, name, SMALL))

    def read() -> None:
        assert READERS[source].is_mine(file)
        assert READERS[source].drafts_of((file,), OWNER).source == source

    assert seconds_of(read, SECONDS / 2) < SECONDS / 2


@pytest.mark.nightly
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("source", "name"), ATTACKS)
def test_an_attack_of_twenty_megabytes_takes_little_time_and_memory(source: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "attack"
    path.write_bytes(attack_of(source, name, FULL))
    used = json.loads(subprocess.check_output([sys.executable, "-c", CHILD, str(path)]))
    print(f"{source}, {name}: {used}")  # noqa: T201  # the figures of the report
    assert used["source"] == source
    assert used["seconds"] <= SECONDS
    assert used["megabytes"] <= MEGABYTES


TOKENS: Final = {
    "vcard": (
        "BEGIN:VCARD", "END:VCARD", "FN:", "N:", ";", ",", "\\", "\n", "\r\n", " ", "\t", "AGENT:", "BDAY:",
        "--", "1604",
        "=", "ENCODING=QUOTED-PRINTABLE", "CHARSET=", "utf-16", "PHOTO:", "item1.", "X-ABLabel:", "_$!<",
        "TEL", "TYPE=",
        '"', "\0", "KIND:group", "MEMBER:", "UID:", "ORG:", "URL:", "linkedin.com/in/", "%", "é", "\u202e",
        "ADR:", "0",
    ),
    "calendar": (
        "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "TZID", "DTSTART", ";VALUE=DATE", ":", "2026", "1103",
        "T", "1000",
        "Z", "\n", " ", "RRULE:", "FREQ=", "DAILY", "WEEKLY", "YEARLY", ";BYDAY=", "MO", ",", "-1", ";UNTIL=",
        ";COUNT=",
        "9" * 20, "ATTENDEE", "mailto:", "a@b.it", "CN=", '"', "EXDATE:", "RECURRENCE-ID:", "UID:1",
        "LOCATION:", "://",
        "\0", "TZOFFSETTO:+",
    ),
    "mail": (
        HEAD, "\n", "\n\n", "\r\n", "From: ", "To: ", "Cc: ", "Date: ", "a@b.it", "<", ">", '"', "\\", ",",
        ";", ":", "(",
        ")", "=?", "?=", "utf-8?q?", "utf-8?b?", "=C3", "Tue, 3 Nov 2026 10:00:00 ", "+9999", "piero@sala.it",
        "X-Gmail-Labels: ", "\0", "é", " ",
    ),
    "whatsapp": (
        "13/03/23, 09:16 - ", "[", "]", "\n", ": ", "Anna", "\u200e", "\u202f", "99/99/99", "0/0/0000", ", ",
        "9:99", " - ",
        "AM", "omesso", "<Media omessi>", "~", "+39 347 1234567", "ha creato il gruppo", "Voice call, 5 min",
        "\0", "é",
        "2023/13/40",
    ),
}  # fmt: skip
STARTS: Final = {
    "vcard": "BEGIN:VCARD\n",
    "calendar": "BEGIN:VCALENDAR\n",
    "mail": HEAD + "From: a@b.it\n",
    "whatsapp": "13/03/23, 09:16 - A: b\n",
}


@pytest.mark.parametrize("source", READERS)
def test_any_mixture_of_its_own_words_is_read(source: str) -> None:
    assert mixtures_read(source, 1000) == 1000


@pytest.mark.nightly
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("source", READERS)
def test_any_mixture_of_its_own_words_is_read_however_often(source: str) -> None:
    assert mixtures_read(source, 100_000) == 100_000


def mixtures_read(source: str, times: int) -> int:
    """Return how many files of the words of a format, in no order, were read; the same on every machine."""
    chance = random.Random(f"{source} 2026")  # noqa: S311  # no secret
    tried = 0
    for _ in range(times):
        text = STARTS[source] + "".join(chance.choices(TOKENS[source], k=chance.randint(1, 60)))
        found = READERS[source].drafts_of((foreign_file("x", text.encode("utf-8", "surrogatepass")),), OWNER)
        assert found.source == source
        assert all(draft.name.isprintable() for draft in found.people)
        repr(found).encode()
        tried += 1
    return tried
