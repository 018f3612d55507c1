from __future__ import annotations

from random import Random

import pytest

from random_notes import random_note
from vaultnet.notes.field_value import scalar, with_value
from vaultnet.notes.parse import parse

DAY = "2026-12-01"
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"---\nsnooze_until: 2026-01-01\n---\n", b"---\nsnooze_until: 2026-12-01\n---\n"),
        (b"---\nsnooze_until:\nb: 1\n---\n", b"---\nsnooze_until: 2026-12-01\nb: 1\n---\n"),
        (b"---\nsnooze_until: # when?\n---\n", b"---\nsnooze_until: 2026-12-01 # when?\n---\n"),
        (b"---\nSnooze Until:   'x'  # why\r\n---\n", b"---\nSnooze Until:   2026-12-01  # why\r\n---\n"),
        (b'---\nsnooze-until: "a # b" # c\n---\n', b"---\nsnooze-until: 2026-12-01 # c\n---\n"),
        (b"---\nsnooze_until: a#b c\n---\n", b"---\nsnooze_until: 2026-12-01\n---\n"),
        (b"---\nsnooze_until: [a, b]\n---\n", b"---\nsnooze_until: 2026-12-01\n---\n"),
        (b"---\nsnooze_until: [[Anna]]\n---\n", b"---\nsnooze_until: 2026-12-01\n---\n"),
        (b"---\nsnooze_until: x\n\n# note\nb: 1\n---\n", b"---\nsnooze_until: 2026-12-01\n\n# note\nb: 1\n---\n"),
        (b"---\na: 1\n---\nbody", b"---\na: 1\nsnooze_until: 2026-12-01\n---\nbody"),
        (b"---\r\na: 1\r\n---\r\nbody", b"---\r\na: 1\r\nsnooze_until: 2026-12-01\r\n---\r\nbody"),
        (b"---\ra: 1\r---\r", b"---\ra: 1\rsnooze_until: 2026-12-01\r---\r"),
        (b"---\n---", b"---\nsnooze_until: 2026-12-01\n---"),
        (b"", b"---\nsnooze_until: 2026-12-01\n---\n"),
        (BOM + b"text\r\n", BOM + b"---\r\nsnooze_until: 2026-12-01\r\n---\r\ntext\r\n"),
        (b"---\nprose\n---\n", b"---\nsnooze_until: 2026-12-01\n---\n---\nprose\n---\n"),
        (b"\xff\x00", b"---\nsnooze_until: 2026-12-01\n---\n\xff\x00"),
    ],
)
def test_one_value_is_set_and_nothing_else_is_touched(data: bytes, expected: bytes) -> None:
    assert with_value(data, "snooze_until", DAY) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"---\nsnooze_until:\n  - a\n---\n",
        b"---\nsnooze_until:\n- a\n---\n",
        b"---\nsnooze_until: |\n  a\n---\n",
        b"---\nsnooze_until: a\n  b\n---\n",
        b'---\nsnooze_until: "a\n  b"\n---\n',
        b"---\nsnooze_until: {a: 1}\n---\n",
        b"---\nsnooze_until: &x a\n---\n",
        b"---\nsnooze_until: a\nsnooze-until: b\n---\n",
        b"---\n{snooze_until: a}\n---\n",
        b"---\na: 1\n",
    ],
)
def test_what_cannot_be_told_apart_by_lines_is_left_alone(data: bytes) -> None:
    assert with_value(data, "snooze_until", DAY) is None


@pytest.mark.parametrize(
    "text",
    [
        *("do_not_contact", DAY, "no", "0171", "a: b", "[[Anna]]", "", " x ", '"', "\\"),
        "caffè",
        "a\nb",
        "<% x %>",
        "{{",
        "#",
    ],
)
def test_what_is_set_is_read_back(text: str) -> None:
    note = parse("a.md", with_value(b"---\na: 1\n---\n", "status", text) or b"")

    assert not note.problems
    assert [each.text.strip() for each in note.fields["status"].values] == ([text.strip()] if text else [])


@pytest.mark.parametrize("text", ["<% tp.file %>", "{{date}}"])
def test_what_a_plugin_would_run_is_broken_up(text: str) -> None:
    assert text[:2] not in scalar(text)


def difference(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """Return what went and what came, between what both begin and end with."""
    most = min(len(old), len(new))
    start = next((index for index in range(most) if old[index] != new[index]), most)
    same = 0
    while same < most - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return old[start : len(old) - same], new[start : len(new) - same]


def set_everywhere(count: int) -> tuple[int, int]:
    """Set a value in random notes; return how many were tried, and in how many it was set."""
    chance, done = Random(14), 0  # noqa: S311  # notes to try
    for _ in range(count):
        data = random_note(chance)
        new = with_value(data, "snooze_until", DAY)
        if new is None:
            continue
        done += 1
        removed, added = difference(data, new)
        assert not set(removed) & set(b"\r\n")  # of what was there, no more than one value went
        assert DAY.encode() in new
        assert len(added) < 40
        assert with_value(new, "snooze_until", DAY) in (new, None)
    return count, done


def test_of_every_note_no_more_than_the_one_value_is_another() -> None:
    tried, done = set_everywhere(3000)

    assert tried == 3000
    assert done > 1500


@pytest.mark.nightly
def test_and_of_thirty_thousand_notes_too() -> None:
    assert set_everywhere(30_000)[1] > 15_000
