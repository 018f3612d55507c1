from __future__ import annotations

import os
from pathlib import PurePosixPath, PureWindowsPath
from random import Random

import pytest

from vaultnet.notes.file_name import MOST_BYTES, file_name, free_name

HOSTILE = (
    *("../../.bashrc", "/etc/passwd", "C:\\Windows\\x", "..", ".", "", " . ", "CON", "con.txt", "COM1", "COM¹.x"),
    *("NUL.md", "a/b\\c", "[[Anna]]", "Anna|Berta", "Anna#x^y", "<% tp.x %>", "{{title}}", "`x`", "a\0b", "a\nb\rc"),
    *("\u202eanna", "\ufeffAnna", "Anna\u2028Berta", "\ud800", "🐙" * 200, "ß" * 300, "e\u0301" * 200, "-_."),
    *("aux", "Prn .x", "COM1:.000", "$HOME", "~root", "a;rm -rf", "%00", "Anna\tBerta", "\x7f\x9b", "...Anna..."),
    *("x" * 500, "a" + "\u0301" * 300, "LPT9 "),
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("Anna Keller", "Anna Keller"),
        ("Kate O'Brien", "Kate O'Brien"),
        ("Jean-Luc  Martin.", "Jean-Luc Martin"),
        ("Zoe\u0308 Marchand", "Zoë Marchand"),
        ("李 小龙", "李 小龙"),
        ("Rossi, Anna (Padova)", "Rossi, Anna (Padova)"),
        ("Anna / Berta", "Anna Berta"),
        ("con", "Somebody"),
        ("Con Air", "Con Air"),
        ("🐙", "🐙"),
    ],
)
def test_a_name_keeps_what_a_file_can_bear(name: str, becomes: str) -> None:
    assert file_name(name) == becomes


def assert_is_harmless(name: str) -> None:
    assert 0 < len(name.encode()) <= MOST_BYTES
    assert not set('\\/:*?"<>|#^[]%`{}$&;!@=+~\0\n\r\t') & set(name)
    assert name == name.strip(" .-_")
    assert PurePosixPath(name).name == name == PureWindowsPath(name).name
    assert not PureWindowsPath(f"{name}.md").is_reserved() or name.isascii() is False
    assert file_name(name) == name
    assert os.fsencode(name)


def test_no_hostile_name_leaves_its_folder_or_means_anything() -> None:
    chance = Random(5)  # noqa: S311  # what to try
    tried = 0
    for name in HOSTILE:
        assert_is_harmless(file_name(name))
        tried += 1
    letters = "".join(HOSTILE) + "Anna Müller.-_ " + "".join(map(chr, range(0x20, 0x300, 7)))
    for _ in range(1000):
        assert_is_harmless(file_name("".join(chance.choices(letters, k=chance.randrange(80)))))
        tried += 1
    assert tried == len(HOSTILE) + 1000


@pytest.mark.nightly
def test_no_hostile_name_of_a_hundred_thousand_leaves_its_folder() -> None:
    chance = Random(6)  # noqa: S311  # what to try
    letters = "".join(HOSTILE) + "Anna Müller.-_ conauxprnnulcomlpt0123456789¹²³"
    for _ in range(100_000):
        assert_is_harmless(file_name("".join(chance.choices(letters, k=chance.randrange(60)))))


def test_a_name_that_is_taken_in_any_case_gets_the_next_wish_then_a_number() -> None:
    assert free_name(["Anna Keller"], []) == "Anna Keller"
    assert free_name(["Anna Keller", "Anna Keller (Acme)"], ["anna keller"]) == "Anna Keller (Acme)"
    assert free_name(["Zoë"], ["ZOE\u0308", "zoë 2"]) == "Zoë 3"
