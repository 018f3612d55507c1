from __future__ import annotations

from random import Random

import pytest

from random_notes import random_note
from vaultnet.notes.raw_lines import frontmatter_of, line_end_of, lines_of, start_of_line, with_lines

BOM = b"\xef\xbb\xbf"
LINES = ["- 2026-11-24 ☕ coffee", "- and a call"]


@pytest.mark.parametrize(
    ("data", "place", "expected"),
    [
        (b"", 0, b"x\n"),
        (b"a\n", 0, b"x\na\n"),
        (b"a\n", 2, b"a\nx\n"),
        (b"a", 1, b"a\nx"),
        (b"a\r\nb\r\n", 3, b"a\r\nx\r\nb\r\n"),
        (b"a\r\nb", 4, b"a\r\nb\r\nx"),
        (b"a\rb\r", 2, b"a\rx\rb\r"),
        (BOM + b"a\n", 0, BOM + b"x\na\n"),
        (BOM, 0, BOM + b"x\n"),
        (b"a\x00\xff\n\n", 4, b"a\x00\xff\n" + b"x\n\n"),
    ],
)
def test_a_line_is_put_in_as_the_notes_own_lines_are(data: bytes, place: int, expected: bytes) -> None:
    assert with_lines(data, place, ["x"]) == expected


@pytest.mark.parametrize("place", [1, 3, 99])
def test_a_place_inside_a_line_or_a_line_end_is_refused(place: int) -> None:
    with pytest.raises(ValueError, match=str(place)):
        with_lines(b"ab\r\nc\n", place, ["x"])


@pytest.mark.parametrize("line", ["a\nb", "a\rb"])
def test_a_line_with_a_line_end_in_it_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="a"):
        with_lines(b"", 0, [line])


def test_lines_are_counted_as_sources_count_them() -> None:
    data = b"one\r\ntwo\rthree\n"

    assert [start_of_line(data, number) for number in (1, 2, 3, 4, 9)] == [0, 5, 9, 15, 15]
    assert line_end_of(data) == b"\r\n"


@pytest.mark.parametrize(
    ("data", "inside"),
    [
        (b"---\na: 1\n---\nx", b"a: 1\n"),
        (BOM + b"--- \r\na: 1\r\n---\t\r\n", b"a: 1\r\n"),
        (b"---\n---\n", b""),
        (b"---\n# only this\n---", b"# only this\n"),
        (b"---\na: 1\n", None),
        (b"---\ncompany:Acme\na: 1\n---\n", b"company:Acme\na: 1\n"),
        (b"---\nhttps://acme.example\n---\n", None),
        (b"---\nprose\n---\n", None),
        (b"\n---\na: 1\n---\n", None),
        (b"----\na: 1\n---\n", None),
        (b"", None),
    ],
)
def test_the_frontmatter_is_where_the_reader_of_notes_finds_it(data: bytes, inside: bytes | None) -> None:
    found = frontmatter_of(data)

    assert (data[found.start : found.end] if found else None) == inside


def put_in_everywhere(count: int) -> int:
    """Put lines into random notes, take them out again, and return how often that was done."""
    chance, done = Random(13), 0  # noqa: S311  # notes to try
    for _ in range(count):
        data = random_note(chance)
        starts = [line.start for line in lines_of(data)]
        place = chance.choice([*starts, len(data)])
        new = with_lines(data, place, LINES)
        added = new[max(place, 3 * data.startswith(BOM)) :][: len(new) - len(data)]
        at = new.index(added, max(place, 3 * data.startswith(BOM)))
        assert new[:at] + new[at + len(added) :] == data
        assert all(added.count(line.encode()) == 1 for line in LINES)
        assert all(b"\n".join(new.splitlines()).count(line.encode()) >= 1 for line in LINES)
        assert added.strip(b"\r\n").replace(line_end_of(data), b"\n") == "\n".join(LINES).encode()
        done += 1
    return done


def test_the_old_bytes_of_every_note_are_there_when_ours_are_taken_out() -> None:
    assert put_in_everywhere(3000) == 3000


@pytest.mark.nightly
def test_and_of_thirty_thousand_notes() -> None:
    assert put_in_everywhere(30_000) == 30_000


def test_the_usual_way_of_adding_a_line_changes_other_bytes() -> None:
    chance, changed = Random(13), 0  # noqa: S311  # the same notes
    for _ in range(3000):
        data = random_note(chance)
        text = data.decode("utf-8-sig", errors="replace")
        new = "\n".join([*text.splitlines(), LINES[0]]).encode()
        changed += not new.startswith(data)

    assert changed > 1000
