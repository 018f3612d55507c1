from __future__ import annotations

from random import Random

import pytest

from random_notes import random_note
from vaultnet.notes.raw_lines import line_end_of, lines_of, with_lines
from vaultnet.vault.merging_saves import has_every_line, merged

BASE = b"one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (b"one\ntwo\nthree\nours\n", b"zero\none\ntwo\nthree\n", b"zero\none\ntwo\nthree\nours\n"),
        (b"ours\none\ntwo\nthree\n", b"one\ntwo\n3\n", b"ours\none\ntwo\n3\n"),
        (b"one\ntwo\nthree\nours\n", b"one\ntwo\nthree\ntheirs\n", b"one\ntwo\nthree\ntheirs\nours\n"),
        (b"one\ntwo\nthree\nours\n", b"one\ntwo\nthree\ntheirs", b"one\ntwo\nthree\ntheirs\nours\n"),
        (b"one\nours\ntwo\nthree\n", b"one\nTWO\nthree\n", b"one\nours\nTWO\nthree\n"),
        (b"one\ntwo\nthree\nours\n", b"two\nthree\n", b"two\nthree\nours\n"),
        (b"one\ntwo\nthree\nours\n", BASE, b"one\ntwo\nthree\nours\n"),
        (BASE, b"one\n", b"one\n"),
        (b"one\n2\nthree\n", b"one\ndeux\nthree\n", None),
        (b"one\nthree\n", b"one\nTWO\nthree\n", None),
    ],
)
def test_changes_to_different_lines_are_both_there(ours: bytes, theirs: bytes, expected: bytes | None) -> None:
    assert merged(BASE, ours, theirs) == expected


def test_what_both_typed_at_the_end_of_an_unended_line_is_there() -> None:
    assert merged(b"a", b"a\n- ours", b"ab") == b"ab\n- ours"
    assert merged(b"", b"ours\n", b"theirs\n") == b"theirs\nours\n"
    assert merged(b"a\r\nb\r\n", b"a\r\nb\r\nours\r\n", b"a\r\nb\r\ntheirs") == b"a\r\nb\r\ntheirs\r\nours\r\n"


def test_a_line_of_ours_and_one_of_theirs_are_in_every_note() -> None:
    chance, together = Random(16), 0  # noqa: S311  # notes to try
    for _ in range(2000):
        base = random_note(chance)
        places = [*(line.start for line in lines_of(base)), len(base)]
        ours = with_lines(base, chance.choice(places), ["this is ours"])
        theirs = with_lines(base, chance.choice(places), ["this is theirs"])
        found = merged(base, ours, theirs)
        if found is None:
            continue
        together += 1
        without = found.replace(b"this is ours", b"").replace(b"this is theirs", b"")
        assert found.count(b"this is ours") == found.count(b"this is theirs") == 1
        assert without.replace(line_end_of(base), b"").replace(b"\n", b"") == base.replace(
            line_end_of(base), b""
        ).replace(b"\n", b"")
    assert together > 1200


@pytest.mark.parametrize(
    ("text", "other", "has"),
    [
        (b"a\nb\nc", b"c\r\na\n\n", True),
        (b"a\nb", b"", True),
        (b"a", b"a\na", False),
        (b"a", b"b", False),
    ],
)
def test_a_text_has_every_line_of_another_when_each_stands_there_as_often(text: bytes, other: bytes, has: bool) -> None:
    assert has_every_line(text, other) is has
